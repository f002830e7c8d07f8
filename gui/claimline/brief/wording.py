"""Dates, figures and names of things in the language of a brief's headings."""

from __future__ import annotations

import datetime
import re
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal

from claimline.domain import FuzzyDate, Kind, Quantity, ReleaseEvent, Status
from claimline.language import N_, words_of

KINDS = {
    Kind.RELEASE: N_("Release"),
    Kind.PLAN: N_("Plan"),
    Kind.FIGURE: N_("Figure"),
    Kind.EVENT: N_("Event"),
    Kind.STATEMENT: N_("Statement"),
    Kind.ASSESSMENT: N_("Assessment"),
}
STATUSES = {
    Status.SUGGESTED: N_("not reviewed"),
    Status.CONFIRMED: N_("confirmed"),
    Status.REJECTED: N_("rejected"),
}
EVENTS = {
    ReleaseEvent.ANNOUNCED: N_("announced"),
    ReleaseEvent.PAPER: N_("paper published"),
    ReleaseEvent.WEIGHTS: N_("weights published"),
    ReleaseEvent.API: N_("API opened"),
    ReleaseEvent.GENERAL_AVAILABILITY: N_("generally available"),
    ReleaseEvent.REPORTED: N_("reported"),
}
_BOUNDS = {"min": "≥", "max": "≤"}
_JOINERS = {"ko": "~", "zh": "至"}
_LARGE = 1_000_000
_CURRENCY = re.compile(r"[A-Z]{3}\Z")
_QUARTERS, _HALVES = ("33", "34", "35", "36"), ("40", "41")


class Wording:
    """The words, dates and numbers of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        # Outside the United States, and to anyone unsure: 25 March 2025.
        self._locale = Locale.parse("en_GB" if language == "en" else language)
        self._words = words_of(language)

    def gettext(self, word: str) -> str:
        """A word from the catalogue."""
        return self._words.gettext(word)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The form for a count, with the count in the place of `{count}`."""
        return self._words.ngettext(one, many, count).replace("{count}", self.number(count))

    def number(self, value: float) -> str:
        """A number in base units as one reads it, exact: 21.1 billion, 211억, 12,345."""
        if abs(value) >= _LARGE:
            style: Literal["short", "long"] = "long" if self.language == "en" else "short"
            said = format_compact_decimal(value, format_type=style, locale=self._locale, fraction_digits=3)
            if self._is_exact(value):
                return str(said)
        return str(format_decimal(round(value, 6), format="#,##0.######", locale=self._locale))

    def _is_exact(self, value: float) -> bool:
        """Whether three digits behind the point of a thousand, a million … (in Korean and Chinese 10⁴, 10⁸ …) do."""
        step = 3 if self.language == "en" else 4
        power = (len(str(int(abs(value)))) - 1) // step * step
        return abs(value - round(value, 3 - power)) < 1e-9 * abs(value)

    def amount(self, value: float, unit: str) -> str:
        """A number with its unit: CNY 21.1 billion, 4%, 671 billion parameters."""
        number = self.number(value)
        if _CURRENCY.match(unit):
            return f"{unit} {number}"
        if unit == "percent":
            return f"{number}%"
        if unit == "params":
            return self.gettext("{number} parameters").format(number=number)
        if unit == "ratio":
            return self.gettext("{number} times").format(number=number)
        return number if unit in ("count", "score", "") else f"{number} {unit}"

    def base(self, quantity: Quantity) -> str:
        """A figure in base units, with what is known of its precision; empty where its words say just that."""
        if _says_itself(quantity):
            return ""
        if quantity.low is not None and quantity.high is not None:
            said = f"{self.amount(quantity.low, quantity.unit)} – {self.amount(quantity.high, quantity.unit)}"
        else:
            said = self.amount(quantity.value, quantity.unit)
        return f"{_BOUNDS.get(quantity.bound or '', '≈' if quantity.approximate else '=')} {said}"

    def day(self, day: datetime.date) -> str:
        """25 March 2025, 2025년 3월 25일, 2025年3月25日."""
        return str(format_date(day, "long", locale=self._locale))

    def days(self, first: datetime.date, last: datetime.date) -> str:
        """A span of days: 24–26 March 2025."""
        if first == last:
            return self.day(last)
        if self.language == "en":
            if (first.year, first.month) == (last.year, last.month):
                return f"{first.day}–{self.day(last)}"
            return f"{self.day(first)} – {self.day(last)}"
        # Not Babel's intervals: from 2.19 on they join Chinese days by a dash between thin spaces.
        shared = "yMMMMd" if first.year != last.year else "MMMMd" if first.month != last.month else "d"
        return f"{self.day(first)}{_JOINERS[self.language]}{self._skeleton(shared, last)}"

    def date(self, date: FuzzyDate) -> str:
        """A date no more precise than it is; as written where it is not resolved."""
        if not date.edtf:
            return self.gettext("“{date}”, day not known").format(date=date.text) if date.text else ""
        said = self.edtf(date.edtf)
        return self.gettext("{date}, local time").format(date=said) if date.local_time else said

    def edtf(self, text: str) -> str:
        """An EDTF date as one reads it; the text itself where it is none."""
        first, slash, last = text.partition("/")
        try:
            if not slash:
                return self._point(first)
            if first in ("", ".."):
                return self.gettext("by {date}").format(date=self._point(last))
            if last in ("", ".."):
                return self.gettext("from {date}").format(date=self._point(first))
            if len(first) == len(last) == 10:
                return self.days(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
            return f"{self._point(first)} – {self._point(last)}"
        except ValueError:
            return text

    def _point(self, point: str) -> str:
        bare = point.rstrip("?~%")
        year, part, day = ([int(number) for number in bare.split("-")] + [0, 0])[:3]
        if day:
            said = self.day(datetime.date(year, part, day))
        elif str(part) in _HALVES:
            half = self.gettext("first half of {year}") if part == 40 else self.gettext("second half of {year}")
            said = half.format(year=year)
        elif str(part) in _QUARTERS:
            said = self._skeleton("yQQQ", datetime.date(year, 3 * (part - 33) + 1, 1))
        else:
            said = self._skeleton("yMMMM" if part else "y", datetime.date(year, part or 1, 1))
        return self.gettext("about {date}").format(date=said) if len(bare) < len(point) else said

    def _skeleton(self, skeleton: str, day: datetime.date) -> str:
        return str(format_skeleton(skeleton, day, locale=self._locale))


def _says_itself(quantity: Quantity) -> bool:
    """Whether the words hold the number as it is in base units, and its unit needs no telling."""
    if _CURRENCY.match(quantity.unit):
        return False
    written = quantity.text.replace(",", "").replace("，", "")
    needed = [quantity.value] if quantity.low is None or quantity.high is None else [quantity.low, quantity.high]
    return all(f"{round(number, 6):.6f}".rstrip("0").rstrip(".") in written for number in needed)
