"""Draws the lanes: a day as a dot, a span as a soft bar, a dispute as its dates with a link, a cluster as a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen, QPixmap

from claimline.timeline import Cluster, LanePicture, Look, Mark, Place, Side
from claimline.timeline.claim_days import ClaimMark
from claimline.ui.fonts import font
from claimline.ui.theme import Palette
from claimline.ui.timeline.advances import Advances
from claimline.ui.timeline.letters import Letters
from claimline.ui.timeline.sight import Item, Sight, Spot, holds
from claimline.ui.timeline.stamps import Stamps

_DOT, _EDGE = 4.6, 1.75
_PILL = 9.5
_WIDE_DAY = 24
"""From which width on a day is drawn with its hours."""


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
    claims: ClaimMark | None = None
    """The claims that are hovered."""
    focused: Spot | None = None
    has_focus: bool = False


class LanesPainter:
    """Draws marks, clusters and labels of what is in sight, in the palette's colours."""

    def __init__(self, palette: Palette) -> None:
        self._stamps = Stamps()
        self._colors: dict[str, QColor] = {}
        self.palette = palette
        label_font = font(12)
        self.advances = Advances(QFontMetricsF(label_font))
        self._letters = Letters(label_font, self.advances.measure)
        number_font = font(11, QFont.Weight.DemiBold)
        self._numbers = Letters(number_font, Advances(QFontMetricsF(number_font)).measure)
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
        self._letters.begin(self._stamps.ratio)
        self._numbers.begin(self._stamps.ratio)
        focused = sight.item_of(choice.focused) if choice.focused and choice.has_focus else None
        for lane in picture.lanes:
            number = sight.number_of(lane.lane)
            chosen = [spot for spot in choice.events if spot.lane == number]
            self._marks(painter, lane, chosen, choice.hovered)
            self._clusters(painter, lane, chosen, choice.hovered)
        self._labels(painter, picture.lanes, choice.lifted)
        if focused is not None:
            self._focus(painter, focused)

    def _marks(self, painter: QPainter, lane: LanePicture, chosen: list[Spot], hovered: Item | None) -> None:
        """Each mark; a day that nothing is the matter with, which nearly all are, without a detour."""
        color, half = self._color("accent"), _DOT + _EDGE
        stamps = [self._stamps.dot(color, inside, _DOT, _EDGE) for inside in (self._color("pane"), color)]
        line = QColor(color)
        line.setAlphaF(0.8)
        draw, fill = painter.drawPixmap, painter.fillRect
        for mark in lane.marks:
            is_chosen = bool(chosen) and any(holds(mark, spot) for spot in chosen)
            if mark.look is not Look.DAY or is_chosen or mark is hovered:
                self._mark(painter, mark, is_chosen, mark is hovered)
                continue
            left, right, y = mark.left, mark.right, mark.y
            if right - left > _WIDE_DAY:
                # So near that the day has a width of its own: it may have been any hour of it.
                fill(round(left) + 1, round(y) - 1, round(right - left) - 2, 2, line)
            draw(round((left + right) / 2 - half), round(y - half), stamps[mark.places[0].from_article])

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
        stamps, ink, draw = self._stamps, self._color("ink"), painter.drawPixmap
        down = round(_PILL + 1 - self._numbers.line)
        for cluster in lane.clusters:
            left, top, text = round(cluster.left), round(cluster.y - _PILL) - 1, cluster.text
            if cluster is hovered or (chosen and any(holds(cluster, spot) for spot in chosen)):
                self._ring(painter, QRectF(left, top + 1, cluster.right - cluster.left, 2 * _PILL))
                self._numbers.spell(painter, cluster.x, top + down, text, ink)
                continue
            stamp = stamps.numbered(text) or self._numbered(cluster)
            if stamp is not None:
                draw(left, top, stamp)
            else:
                width = round(cluster.right - cluster.left)
                draw(left, top, stamps.pill(width) or self._pill(width))
                self._numbers.spell(painter, left + width / 2, top + down, text, ink)

    def _pill(self, width: int) -> QPixmap:
        return self._stamps.new_pill(self._color("third"), self._color("track"), width, _PILL)

    def _numbered(self, cluster: Cluster) -> QPixmap | None:
        """A cluster's pill with its number in it, made in one; None where this frame has made enough of them."""
        width = round(cluster.right - cluster.left)
        blank = self._stamps.pill(width) or self._pill(width)
        ink, down = self._color("ink"), round(_PILL + 1 - self._numbers.line)

        def write(painter: QPainter) -> None:
            self._numbers.spell(painter, width / 2, down, cluster.text, ink)

        return self._stamps.number(cluster.text, blank, write)

    def _ring(self, painter: QPainter, body: QRectF) -> None:
        painter.save()
        painter.setPen(QPen(self.palette.color("accent"), 2))
        painter.setBrush(self.palette.color("selection"))
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        painter.restore()

    def _labels(self, painter: QPainter, lanes: Sequence[LanePicture], company: str | None) -> None:
        """Every label, its note in a quieter ink; what is not written yet as far as a frame may."""
        ink, quiet, disputed = self._color("ink"), self._color("second"), self._color("disputed")
        texts = [(label.x, label.y, label.text, ink) for lane in lanes for label in lane.labels]
        for lane in lanes:
            usual = ink if lane.lane.name == company else quiet
            for label in lane.labels:
                if label.note:
                    color = disputed if label.mark.look is Look.DISPUTED else usual
                    color = ink if label.side is Side.INSIDE else color
                    texts.append((label.note_x, label.y, f" {label.note}", color))
        written = ((text, color) for _x, _y, text, color in texts)
        self.is_unfinished = not self._letters.prepare(written)
        draw = self._letters.draw
        for x, y, text, color in texts:
            draw(painter, x, y, text, color.rgba())

    def _focus(self, painter: QPainter, item: Item) -> None:
        body = QRectF(item.left - 4, item.y - 10.5, item.right - item.left + 8, 21)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette.color("accent"), 2))
        painter.drawRoundedRect(body, 8, 8)


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
