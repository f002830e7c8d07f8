"""Draws what stands around the marks: lanes and their names, the ruler, today's line, the overview."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap

from claimline.language import _, ngettext
from claimline.timeline import Lane, Layout
from claimline.ui.looks.fonts import font
from claimline.ui.looks.text_size import scaled
from claimline.ui.looks.theme import Palette
from claimline.ui.timeline.advances import Advances
from claimline.ui.timeline.lanes_painter import Choice
from claimline.ui.timeline.letters import Letters
from claimline.ui.timeline.sight import STRIP, Sight, ruler
from claimline.ui.timeline.stamps import Stamps, blank, ratio_of

_LEFT = 21.0
TRIANGLE = 20.0
"""How far from the left a heading's triangle is meant."""
_LEAST_NAMES, _MOST_NAMES = 96.0, 190.0


class FramePainter:
    """Draws the frame in the palette's colours, around the area of a sight."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self._name_font = font(13, QFont.Weight.DemiBold)
        self._name_metrics = QFontMetricsF(self._name_font)
        self._small_font = font(11)
        self._small_metrics = QFontMetricsF(self._small_font)
        self._tick_font = font(12)
        self._names = Letters(self._name_font, Advances(self._name_metrics).measure)
        self._ticks = Letters(self._tick_font, Advances(QFontMetricsF(self._tick_font)).measure)
        self._names_drawn: tuple[Layout, tuple[object, ...], QPixmap] | None = None
        self._stamps = Stamps()
        self._overview: tuple[tuple[float, Palette, float], Sequence[float], QPixmap] | None = None

    def names_width(self, lanes: Sequence[Lane]) -> float:
        """How wide the column of the names is: as the widest needs, within bounds."""
        widest = max((self._name_metrics.horizontalAdvance(lane.said) for lane in lanes[:200]), default=0.0)
        return min(max(widest + 2 * _LEFT, _LEAST_NAMES), scaled(_MOST_NAMES))

    def ground(self, painter: QPainter, sight: Sight, company: str | None) -> None:
        """The pane, the chosen lane lifted, a line between lanes, and one for each tick."""
        palette, area = self.palette, sight.area
        painter.fillRect(0, 0, ceil(sight.width), ceil(sight.height), palette.color("pane"))
        painter.setClipRect(QRectF(0, area.top(), sight.width, area.height()))
        line = palette.color("track")
        for lane in sight.picture.lanes:
            top, width = area.top() + lane.top - sight.scroll, round(sight.width)
            if lane.lane.name == company:
                painter.fillRect(QRectF(0, top, sight.width, lane.height), palette.color("selection"))
            else:
                painter.fillRect(0, round(top + lane.height) - 1, width, 1, line)
        painter.setClipping(False)

    def grid(self, painter: QPainter, sight: Sight, today: int) -> None:
        """The ticks' lines and today's, inside the area."""
        palette, area = self.palette, sight.area
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        line, top, height = palette.color("grid"), round(area.top()) - 4, round(area.height()) + 4
        for tick in sight.picture.ticks:
            if tick.x >= 0:
                painter.fillRect(round(area.left() + tick.x), top, 1, height, line)
        x = sight.scale.x(today + 0.5)
        if 0 <= x <= area.width():
            painter.setPen(QPen(palette.color("confirmed", 0.7), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(area.left() + x, area.top() - 4, area.left() + x, area.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def ruler(self, painter: QPainter, sight: Sight, today: int, end: float) -> None:
        """The ruler's labels as far as x = `end` (the buttons stand behind it), today's among them."""
        palette, area, letters = self.palette, sight.area, self._ticks
        word = _("Today")
        width = letters.measure(word)
        x = area.left() + sight.scale.x(today + 0.5)
        shown = area.left() <= x - width / 2 and x + width / 2 <= end
        taken = (x - width / 2 - 8, x + width / 2 + 8) if shown else (0.0, 0.0)
        letters.begin(ratio_of(painter))
        inks = [palette.color("second").rgba(), palette.color("ink").rgba()]
        texts = []
        for tick in sight.picture.ticks:
            left = area.left() + tick.x + 5
            right = left + letters.measure(tick.label)
            if tick.label and tick.x >= 0 and right <= end and not (left < taken[1] and right > taken[0]):
                texts.append((left, tick.label, inks[tick.is_major]))
        if shown:
            texts.append((x - width / 2, word, palette.color("confirmed").rgba()))
        letters.prepare([text[1:] for text in texts], len(texts))
        for left, label, ink in texts:
            letters.draw(painter, left, ruler() / 2, label, ink)

    def names(self, painter: QPainter, sight: Sight, choice: Choice) -> None:
        """What the lanes are, fixed at the left, each with a triangle that says whether it is folded."""
        ratio, area = ratio_of(painter), sight.area
        key = ratio, self.palette, sight.scroll, sight.names, area.height(), choice.lifted, choice.lane
        known = self._names_drawn
        if known is None or known[0] is not sight.layout or known[1] != key:
            made = blank(sight.names, area.height(), ratio)
            onto = QPainter(made)
            onto.setRenderHint(QPainter.RenderHint.Antialiasing)
            onto.translate(0, -area.top())
            self._write_names(onto, sight, choice)
            onto.end()
            known = self._names_drawn = sight.layout, key, made
        painter.drawPixmap(QPointF(0, area.top()), known[2])
        if choice.dropping is not None:
            painter.fillRect(QRectF(0, choice.dropping - 1.5, sight.width, 2), self.palette.color("accent"))

    def _write_names(self, painter: QPainter, sight: Sight, choice: Choice) -> None:
        palette, area = self.palette, sight.area
        self._names.begin(ratio_of(painter))
        self._stamps.use(painter)
        for lane in sight.picture.lanes:
            middle = area.top() + lane.top - sight.scroll + lane.height / 2
            is_chosen = lane.lane.name == choice.lifted
            undated = 0 if lane.lane.is_folded else len(lane.lane.undated)
            self._triangle(painter, middle - (scaled(6) if undated else 0), lane.lane.is_folded)
            if lane.lane.name == choice.lane:
                painter.fillRect(QRectF(0, middle - lane.height / 2, 3, lane.height - 1), palette.color("accent"))
            room = sight.names - _LEFT - 8
            name = self._name_metrics.elidedText(lane.lane.said, Qt.TextElideMode.ElideRight, room)
            ink = palette.color("text_on_selection" if is_chosen else "ink")
            self._names.write(painter, _LEFT, middle - (scaled(6) if undated else 0), name, ink)
            if undated:
                drop = self._name_metrics.capHeight() / 2
                painter.setFont(self._small_font)
                painter.setPen(palette.color("text_on_selection" if is_chosen else "third"))
                note = ngettext("{count} without a day", "{count} without a day", undated).format(count=undated)
                note = self._small_metrics.elidedText(note, Qt.TextElideMode.ElideRight, room)
                painter.drawText(QPointF(_LEFT, middle + drop + scaled(7)), note)

    def _triangle(self, painter: QPainter, y: float, is_folded: bool) -> None:
        points = ((-1.5, -3.5), (2.5, 0), (-1.5, 3.5)) if is_folded else ((-3.5, -1.5), (3.5, -1.5), (0, 2.5))
        color = self.palette.color("third")

        def draw(onto: QPainter) -> None:
            onto.setPen(Qt.PenStyle.NoPen)
            onto.setBrush(color)
            onto.drawPolygon([QPointF(4 + x, 4 + down) for x, down in points])

        painter.drawPixmap(QPointF(7, y - 4), self._stamps.shape(("triangle", is_folded, color.rgba()), 8, 8, draw))

    def overview(self, painter: QPainter, sight: Sight, crowds: Sequence[float], handle: QRectF) -> None:
        """All days in one strip: how much there is of them, and which of them are in sight."""
        palette, strip = self.palette, sight.strip
        known, key = self._overview, (strip.width(), palette, ratio_of(painter))
        if known is None or known[0] != key or known[1] is not crowds:
            known = self._overview = key, crowds, self._strip(strip.width(), crowds, key[2])
        painter.fillRect(QRectF(0, strip.top(), sight.width, STRIP), palette.color("pane"))
        painter.drawPixmap(strip.topLeft(), known[2])
        painter.setBrush(palette.color("accent", 0.22))
        painter.setPen(QPen(palette.color("accent"), 1))
        painter.drawRoundedRect(handle, 4, 4)

    def _strip(self, width: float, crowds: Sequence[float], ratio: float) -> QPixmap:
        """The track with a column for each stretch that holds something; made once, a frame has no time for it."""
        track, step = QRectF(0, STRIP / 2 - 4, width - 12, 8), (width - 12) / max(len(crowds), 1)
        made = blank(width, STRIP, ratio)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette.color("track"))
        painter.drawRoundedRect(track, 4, 4)
        painter.setBrush(self.palette.color("third", 0.4))
        heights = [(number * step, 2 + 10 * crowd) for number, crowd in enumerate(crowds) if crowd]
        painter.drawRects([QRectF(x, (STRIP - high) / 2, max(step - 1, 1), high) for x, high in heights])
        painter.end()
        return made

    def nothing(self, painter: QPainter, rectangle: QRectF, are_hidden: bool = False) -> None:
        """What stands there while there are no releases, or all of them are hidden."""
        painter.fillRect(rectangle, self.palette.color("pane"))
        painter.setFont(font(13))
        painter.setPen(self.palette.color("second"))
        words = _("No model releases yet: open an article that names one, or import a table.")
        if are_hidden:
            words = _("All lanes are hidden. “Show all lanes” (Ctrl+Shift+A) brings them back.")
        painter.drawText(
            rectangle.adjusted(24, 0, -24, 0), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words
        )
