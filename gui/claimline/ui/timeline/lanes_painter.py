"""Draws the lanes: a day as a dot, a span as a soft bar, a dispute as its dates with a link, a cluster as a number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen, QPixmap, QStaticText

from claimline.timeline import Cluster, Label, LanePicture, Look, Mark, Place, Side
from claimline.ui.fonts import font
from claimline.ui.theme import Palette
from claimline.ui.timeline.advances import Advances
from claimline.ui.timeline.sight import Item, Sight, Spot, holds
from claimline.ui.timeline.stamps import Stamps

_DOT, _EDGE = 4.6, 1.75
_PILL = 9.5
_WIDE_DAY = 24
"""From which width on a day is drawn with its hours."""
_TEXTS_KEPT = 4000
_NEW_TEXTS = 80
"""How many labels that were never written a frame may write: letters take longer to lay out than all else. The rest
follows in the next frame, which is asked for at once.
"""


@dataclass(slots=True)
class Choice:
    """What of the picture is hovered, focused or chosen."""

    lifted: str | None = None
    """The lane that stands out, by its name."""
    lane: str | None = None
    """The lane that orders about lanes are for."""
    dropping: float | None = None
    """The height of the widget at which a lane that is dragged would come to stand."""
    events: frozenset[Spot] = field(default_factory=frozenset)
    hovered: Item | None = None
    focused: Spot | None = None
    has_focus: bool = False


class LanesPainter:
    """Draws marks, clusters and labels of what is in sight, in the palette's colours."""

    def __init__(self, palette: Palette) -> None:
        self._stamps = Stamps()
        self._colors: dict[str, QColor] = {}
        self._number_widths: dict[str, float] = {}
        self.palette = palette
        self.label_font = font(12)
        self.label_metrics = QFontMetricsF(self.label_font)
        self.advances = Advances(self.label_metrics)
        self._number_font = font(11, QFont.Weight.DemiBold)
        # On a stamp there is no other way; elsewhere the same, or a number would change its look.
        self._number_font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
        self._number_metrics = QFontMetricsF(self._number_font)
        self._number_drop = _drop(self._number_metrics)
        self._label_drop = _drop(self.label_metrics)
        self._label_ascent = self.label_metrics.ascent()
        self._texts: dict[str, QStaticText | None] = {}
        self._new_texts = _NEW_TEXTS
        self.is_unfinished = False

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return self._palette

    @palette.setter
    def palette(self, palette: Palette) -> None:
        self._palette = palette
        self._stamps.forget()
        self._colors.clear()

    def _color(self, token: str) -> QColor:
        known = self._colors.get(token)
        if known is None:
            known = self._colors[token] = self._palette.color(token)
        return known

    def paint(self, painter: QPainter, sight: Sight, choice: Choice) -> None:
        """Draw everything in the area; the painter's origin is its left and the top of the first of all lanes.

        `is_unfinished` says afterwards that labels are still to come, in another frame.
        """
        picture = sight.picture
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._stamps.use(painter)
        self._new_texts, self.is_unfinished = _NEW_TEXTS, False
        focused = sight.item_of(choice.focused) if choice.focused and choice.has_focus else None
        for lane in picture.lanes:
            number = sight.number_of(lane.lane)
            chosen = [spot for spot in choice.events if spot.lane == number]
            self._marks(painter, lane, chosen, choice.hovered)
            self._clusters(painter, lane, chosen, choice.hovered)
            self._labels(painter, lane, lane.lane.name == choice.lifted)
        if focused is not None:
            self._focus(painter, focused)

    def _marks(self, painter: QPainter, lane: LanePicture, chosen: list[Spot], hovered: Item | None) -> None:
        """Each mark; a day that nothing is the matter with, which nearly all are, without a detour."""
        color, half = self._color("accent"), _DOT + _EDGE
        stamps = [self._stamps.dot(color, inside, _DOT, _EDGE) for inside in (self._color("pane"), color)]
        wide: list[QLineF] = []
        plain: list[tuple[float, float, QPixmap]] = []
        for mark in lane.marks:
            is_chosen = bool(chosen) and any(holds(mark, spot) for spot in chosen)
            if mark.look is not Look.DAY or is_chosen or mark is hovered:
                self._mark(painter, mark, is_chosen, mark is hovered)
                continue
            left, right, y = mark.left, mark.right, mark.y
            if right - left > _WIDE_DAY:
                # So near that the day has a width of its own: it may have been any hour of it.
                wide.append(QLineF(left + 1, y, right - 1, y))
            plain.append(((left + right) / 2 - half, y - half, stamps[mark.places[0].from_article]))
        if wide:
            painter.setPen(QPen(color, 1.5))
            painter.drawLines(wide)
        for x, y, stamp in plain:
            painter.drawPixmap(QPointF(x, y), stamp)

    def _mark(self, painter: QPainter, mark: Mark, is_chosen: bool, is_hovered: bool) -> None:
        color = self._color("disputed" if mark.look is Look.DISPUTED else "accent")
        if is_chosen or is_hovered:
            self._halo(painter, mark, color, 0.35 if is_chosen else 0.2)
        if len(mark.places) > 1:
            painter.setPen(QPen(color, 1.5, Qt.PenStyle.DotLine))
            for place, following in zip(mark.places, mark.places[1:], strict=False):
                painter.drawLine(QLineF(place.x + 6, mark.y, following.x - 6, mark.y))
        for place in mark.places:
            if place.look is Look.DAY:
                self._dot(painter, place, mark.y, color, is_chosen)
            else:
                self._bar(painter, place, mark.y, color)

    def _halo(self, painter: QPainter, mark: Mark, color: QColor, strength: float) -> None:
        soft = QColor(color)
        soft.setAlphaF(strength)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        for place in mark.places:
            if place.look is Look.DAY:
                painter.drawEllipse(QPointF(place.x, mark.y), 9, 9)
            else:
                painter.drawRoundedRect(QRectF(place.left - 3, mark.y - 8, place.right - place.left + 6, 16), 8, 8)

    def _dot(self, painter: QPainter, place: Place, y: float, color: QColor, is_chosen: bool) -> None:
        if place.right - place.left > _WIDE_DAY:
            # So near that the day has a width of its own: it may have been any hour of it.
            painter.setPen(QPen(color, 1.5))
            painter.drawLine(QLineF(place.left + 1, y, place.right - 1, y))
        inside = color if place.from_article or is_chosen else self._color("pane")
        stamp = self._stamps.dot(color, inside, _DOT, _EDGE)
        painter.drawPixmap(QPointF(place.x - _DOT - _EDGE, y - _DOT - _EDGE), stamp)

    def _bar(self, painter: QPainter, place: Place, y: float, color: QColor) -> None:
        body = QRectF(place.left, y - 4, place.right - place.left, 8)
        full, edge = (0.6, 0.0) if place.from_article else (0.42, 0.0)
        inner = full if place.from_article else full * 0.9
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_soft(place, color, inner, edge))
        painter.drawRoundedRect(body, 4, 4)
        if not place.from_article:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QBrush(_soft(place, color, 0.95, 0.15)), 1.25))
            painter.drawRoundedRect(body.adjusted(0.6, 0.6, -0.6, -0.6), 3.4, 3.4)

    def _clusters(self, painter: QPainter, lane: LanePicture, chosen: list[Spot], hovered: Item | None) -> None:
        if not lane.clusters:
            return
        edge, inside = self._color("third"), self._color("track")
        painter.setFont(self._number_font)
        painter.setPen(self._color("ink"))
        for cluster in lane.clusters:
            left, width = cluster.left, cluster.right - cluster.left
            if cluster is hovered or (chosen and any(holds(cluster, spot) for spot in chosen)):
                self._ring(painter, QRectF(left, cluster.y - _PILL, width, 2 * _PILL))
                painter.drawText(self._number_place(cluster), cluster.text)
                continue
            stamp = self._stamps.numbered(cluster.text, width)
            if stamp is None:
                blank = self._stamps.pill(edge, inside, width, _PILL)
                stamp = self._stamps.number(cluster.text, width, blank, self._write(cluster))
            painter.drawPixmap(QPointF(left, cluster.y - _PILL - 1), stamp)
            if not self._stamps.numbered(cluster.text, width):
                painter.drawText(self._number_place(cluster), cluster.text)

    def _write(self, cluster: Cluster) -> Callable[[QPainter], None]:
        """Writes a cluster's number onto its stamp."""

        def write(painter: QPainter) -> None:
            place = self._number_place(cluster) - QPointF(cluster.left, cluster.y - _PILL - 1)
            painter.setFont(self._number_font)
            painter.setPen(self._color("ink"))
            painter.drawText(place, cluster.text)

        return write

    def _number_place(self, cluster: Cluster) -> QPointF:
        width = self._number_widths.get(cluster.text)
        if width is None:
            width = self._number_widths[cluster.text] = self._number_metrics.horizontalAdvance(cluster.text)
        return QPointF(cluster.x - width / 2, cluster.y + self._number_drop)

    def _ring(self, painter: QPainter, body: QRectF) -> None:
        painter.save()
        painter.setPen(QPen(self.palette.color("accent"), 2))
        painter.setBrush(self.palette.color("selection"))
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        painter.restore()

    def _labels(self, painter: QPainter, lane: LanePicture, is_chosen: bool) -> None:
        painter.setFont(self.label_font)
        ink, quiet = self._color("ink"), self._color("ink" if is_chosen else "second")
        disputed = self._color("disputed")
        painter.setPen(ink)
        for label in lane.labels:
            self._write_label(painter, label.x, label.y, label.text)
        for label in lane.labels:
            if label.note:
                self._note(painter, label, disputed if label.mark.look is Look.DISPUTED else quiet)

    def _note(self, painter: QPainter, label: Label, color: QColor) -> None:
        painter.setPen(self._color("ink") if label.side is Side.INSIDE else color)
        self._write_label(painter, label.note_x, label.y, f" {label.note}")

    def _write_label(self, painter: QPainter, x: float, y: float, text: str) -> None:
        """Writes a text with its middle at `y`; as glyphs already laid out where it was written before.

        Only where all letters are the first font's own: with another's the line would begin higher.
        """
        laid_out = self._texts.get(text)
        if laid_out is not None:
            painter.drawStaticText(QPointF(x, y + self._label_drop - self._label_ascent), laid_out)
            return
        is_new = text not in self._texts
        if is_new:
            if not self._new_texts:
                self.is_unfinished = True
                return
            self._new_texts -= 1
            if len(self._texts) >= _TEXTS_KEPT:
                self._texts.clear()
            self._texts[text] = None
        painter.drawText(QPointF(x, y + self._label_drop), text)
        if not is_new and text.isascii() and text[:1] != " ":
            laid_out = self._texts[text] = QStaticText(text)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)

    def _focus(self, painter: QPainter, item: Item) -> None:
        body = QRectF(item.left - 4, item.y - 10.5, item.right - item.left + 8, 21)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette.color("accent"), 2))
        painter.drawRoundedRect(body, 8, 8)


def _drop(metrics: QFontMetricsF) -> float:
    """From the middle of a line of text to its baseline."""
    return (metrics.capHeight()) / 2


def _soft(place: Place, color: QColor, inner: float, edge: float) -> QLinearGradient:
    """A colour that fades where a span is not sharp: at both ends, or at the one that is open."""
    gradient = QLinearGradient(place.left, 0, place.right, 0)
    fade = min(0.35, 14 / max(place.right - place.left, 1.0))
    strengths = {
        Look.BEFORE: ((0.0, edge), (1.0, inner)),
        Look.AFTER: ((0.0, inner), (1.0, edge)),
    }.get(place.look, ((0.0, inner * 0.3), (fade, inner), (1 - fade, inner), (1.0, inner * 0.3)))
    for at, strength in strengths:
        shade = QColor(color)
        shade.setAlphaF(strength)
        gradient.setColorAt(at, shade)
    return gradient
