"""The words and icons of kinds, statuses, roles, dates and figures, as the window shows them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt, QTranslator

from claimline.domain import Claim, FuzzyDate, Kind, Quantity, Status
from claimline.language import N_, _, current_language

KIND_ICONS = {
    Kind.RELEASE: "rocket",
    Kind.PLAN: "target",
    Kind.FIGURE: "chart-column",
    Kind.EVENT: "zap",
    Kind.STATEMENT: "quote",
    Kind.ASSESSMENT: "scale",
}
STATUS_ICONS = {
    Status.SUGGESTED: "circle-dashed",
    Status.CONFIRMED: "circle-check",
    Status.REJECTED: "circle-x",
}
_KINDS = {
    Kind.RELEASE: N_("Release"),
    Kind.PLAN: N_("Plan"),
    Kind.FIGURE: N_("Figure"),
    Kind.EVENT: N_("Event"),
    Kind.STATEMENT: N_("Statement"),
    Kind.ASSESSMENT: N_("Assessment"),
}
_STATUSES = {
    Status.SUGGESTED: N_("Suggested"),
    Status.CONFIRMED: N_("Confirmed"),
    Status.REJECTED: N_("Rejected"),
}
_ROLES = {
    "summary": N_("portal summary"),
    "title": N_("title"),
    "deck": N_("deck"),
    "heading": N_("heading"),
    "metadata": N_("about the article"),
    "byline": N_("byline"),
    "agency-tag": N_("agency tag"),
    "caption": N_("caption"),
    "tags": N_("tags"),
    "copyright": N_("copyright"),
    "disclaimer": N_("disclaimer"),
    "origin-note": N_("where it first appeared"),
    "crawl-note": N_("source note"),
    "related-headlines": N_("related headlines"),
    "follow-me": N_("call to follow"),
    "newsletter": N_("newsletter"),
    "embedded-post": N_("embedded post"),
    "navigation": N_("navigation"),
    "running-head": N_("running head"),
    "end-mark": N_("end mark"),
    "after-end": N_("after the end"),
    "sponsored": N_("sponsored"),
    "set-aside": N_("set aside by you"),
}
_UNITS = {
    "percent": "%",
    "params": N_("parameters"),
    "count": "",
    "score": N_("points"),
    "ratio": "×",
}
_SCALES = {
    "en": ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")),
    "ko": ((1e12, "조"), (1e8, "억"), (1e4, "만")),
    "zh": ((1e12, "万亿"), (1e8, "亿"), (1e4, "万")),
}


_QT_LANGUAGES = {"ko": "ko", "zh": "zh_CN"}


def install_words(application: QCoreApplication) -> None:
    """Have Qt's own buttons and dialogs speak the language in use, with the words that Qt brings."""
    for before in application.findChildren(QTranslator, "words", Qt.FindChildOption.FindDirectChildrenOnly):
        application.removeTranslator(before)
        before.deleteLater()
    language = _QT_LANGUAGES.get(current_language())
    if language is not None:
        translator = QTranslator(application)
        translator.setObjectName("words")
        if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            application.installTranslator(translator)


def kind_word(kind: Kind) -> str:
    """A kind, as a word."""
    return _(_KINDS[kind])


def status_word(status: Status) -> str:
    """A status, as a word."""
    return _(_STATUSES[status])


def role_word(role: str) -> str:
    """Why a block is no part of the article; a rule without a word of its own shows its name."""
    return _(_ROLES[role]) if role in _ROLES else role.replace("-", " ").replace("_", " ")


def why_set_aside(role: str) -> str:
    """What is to be known about a block that is no part of the article."""
    return _("Not the article: {reason}. No claim is looked for here. A click on the label changes that.").format(
        reason=role_word(role)
    )


def speaker_words(claim: Claim) -> str:
    """Whom a claim is attributed to."""
    if claim.speaker and claim.reported_by and claim.reported_by != claim.speaker:
        return _("{speaker}, reported by {reporter}").format(speaker=claim.speaker, reporter=claim.reported_by)
    return claim.speaker or claim.reported_by or _("The reporter")


def date_words(date: FuzzyDate) -> str:
    """A date no more precise than it is known; the article's own words where it cannot be resolved."""
    if date.edtf is None:
        return date.text
    first, slash, last = date.edtf.partition("/")
    if not slash:
        return _point_words(first)
    if first in ("..", ""):
        return _("by {day}").format(day=_point_words(last))
    if last in ("..", ""):
        return _("from {day}").format(day=_point_words(first))
    return f"{_point_words(first)} – {_point_words(last)}"


def date_note(date: FuzzyDate) -> str:
    """What is to be known about a date, besides itself."""
    if date.edtf is None:
        return _("unresolved")
    return _("local time") if date.local_time else ""


def _point_words(point: str) -> str:
    bare = point.rstrip("~?%")
    year, _dash, part = bare.partition("-")
    if part.isdigit() and 33 <= int(part) <= 36:
        words = _("{year} Q{quarter}").format(year=year, quarter=int(part) - 32)
    elif part.isdigit() and 40 <= int(part) <= 41:
        half = _("first half of {year}") if part == "40" else _("second half of {year}")
        words = half.format(year=year)
    else:
        words = bare
    return _("about {day}").format(day=words) if point != bare else words


def quantity_note(quantity: Quantity) -> str:
    """A large figure in base units, for a reader who does not read the article's way of counting; else nothing."""
    if abs(quantity.value) < 1e4 or quantity.unit in ("percent", "score", "ratio"):
        return ""
    sign = {"min": "≥ ", "max": "≤ "}.get(quantity.bound or "", "≈ " if quantity.approximate else "")
    if quantity.low is not None and quantity.high is not None:
        number = f"{amount(quantity.low)} – {amount(quantity.high)}"
    else:
        number = amount(quantity.value)
    unit = unit_word(quantity.unit)
    if len(unit) == 3 and unit.isupper():
        return f"{sign}{unit} {number}"
    return f"{sign}{number} {unit}" if unit else f"{sign}{number}"


def unit_word(unit: str) -> str:
    """A unit as one writes it; nothing for what is only counted."""
    words = _UNITS.get(unit, unit)
    return _(words) if words else ""


def amount(value: float) -> str:
    """A number in few digits, counted as the language in use counts: 21.1 billion, 211억, 211亿."""
    language = current_language()
    for size, word in _SCALES[language]:
        if abs(value) >= size:
            space = " " if language == "en" else ""
            return (
                f"{value / size:,.4g}{space}{word}" if abs(value) < size * 1e4 else f"{value / size:,.0f}{space}{word}"
            )
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"
