"""The card of a mark: its models, and what each source says of its date."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from claimline.domain import Release
from claimline.language import _, ngettext
from claimline.timeline import Cluster, Look, Wording
from claimline.ui.fonts import font
from claimline.ui.theme import Palette
from claimline.ui.timeline.sight import Item, models_of

_MODELS = 6
_QUOTED = 120


class Card(QFrame):
    """Floats beside the mark that is hovered or focused; never takes the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.WindowTransparentForInput)
        self.setObjectName("timelineCard")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setFont(font(12))
        self._label.setMaximumWidth(380)
        self._label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self._label)

    @property
    def text(self) -> str:
        """What it says, as rich text."""
        return self._label.text()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self.setStyleSheet(
            f"#timelineCard {{ background: {palette.card}; border: 1px solid {palette.line}; }}"
            f"#timelineCard QLabel {{ color: {palette.ink}; background: transparent; border: none; }}"
        )

    def show_beside(self, text: str, point: QPoint) -> None:
        """Show a text above a point of the screen, or below it where there is no room."""
        self._label.setText(text)
        self._label.setFixedWidth(min(self._label.sizeHint().width(), 380))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        place = QRect(point + QPoint(-24, -self.height() - 16), self.size())
        if place.top() < screen.top():
            place.moveTop(point.y() + 16)
        place.moveLeft(max(screen.left(), min(place.left(), screen.right() - place.width())))
        self.move(place.topLeft())
        self.show()


def card_text(item: Item, wording: Wording, titles: Mapping[int, str], palette: Palette) -> str:
    """What there is to know of a mark or cluster, as rich text."""
    quiet = f'<span style="color:{palette.second}">'
    models = models_of(item)
    if isinstance(item, Cluster):
        count = ngettext("{count} release", "{count} releases", item.count).format(count=item.count)
        days = wording.span(*item.days)
        hint = _("Click to look closer") if item.can_be_parted else _("Click to list them")
        lines = [f"<b>{escape(count)}</b> · {escape(item.lane.said)}", escape(days)]
        named = ", ".join(release.model for release in models[:_MODELS])
        more = len(models) - _MODELS
        lines.append(escape(wording.and_more(named, more) if more > 0 else named))
        return "<br>".join([*lines, f"{quiet}{escape(hint)}</span>"])
    parts = []
    for model in models[:_MODELS]:
        told = [release for release in item.releases if release.model == model.model]
        parts.append(_model(told, wording, titles, palette))
    if item.look is Look.DISPUTED:
        note = escape(_("The sources differ."))
        parts.append(f'<span style="color:{palette.disputed}">{note}</span>')
    return "<br>".join(parts)


def spoken(item: Item, wording: Wording) -> str:
    """A mark or cluster in a sentence, for those who hear it."""
    if isinstance(item, Cluster):
        count = ngettext("{count} release", "{count} releases", item.count).format(count=item.count)
        return _("{company}: {count}, {days}").format(
            company=item.lane.said, count=count, days=wording.span(*item.days)
        )
    names = ", ".join(release.model for release in models_of(item))
    dates = "; ".join(dict.fromkeys(wording.dated(release.date) for release in item.releases))
    event = wording.event(item.releases[0].event)
    companies = ", ".join(dict.fromkeys(release.company for release in item.releases))
    return _("{company}: {models}, {event}, {dates}").format(company=companies, models=names, event=event, dates=dates)


def _model(releases: list[Release], wording: Wording, titles: Mapping[int, str], palette: Palette) -> str:
    quiet = f'<span style="color:{palette.second}">'
    first = releases[0]
    lines = [f"<b>{escape(first.model)}</b> · {escape(first.company)} · {escape(wording.event(first.event))}"]
    for release in sorted(releases, key=lambda release: release.settled is None):  # the user's word first
        source = wording.source(release, titles.get(release.article, ""))
        lines.append(f"{escape(wording.dated(release.date))} {quiet}— {escape(source)}</span>")
        if release.passage is not None:
            exact = release.passage.exact
            words = exact if len(exact) <= _QUOTED else exact[:_QUOTED].rstrip() + "…"
            lines.append(f"{quiet}“{escape(words)}”</span>")
    return "<br>".join(lines)
