"""Draws the lanes: a day as a dot, a span as a soft bar, a dispute as its dates with a link, a cluster as a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QLinearGradient, QPainter, QPen

from claimline.timeline import Cluster, LanePicture, Look, Mark, Place, Side
from claimline.timeline.claim_days import ClaimMark
from claimline.ui.looks.fonts import font
from claimline.ui.looks.theme import Palette
from claimline.ui.timeline.advances import Advances
from claimline.ui.timeline.letters import Letters
from claimline.ui.timeline.pills import Pills
from claimline.ui.timeline.sight import Item, Sight, Spot, holds
from claimline.ui.timeline.stamps import Stamps

_DOT, _EDGE = 4.6, 1.75
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
    is_on_claims: bool = False
    """Whether the keys stand on the claim that is looked at, and not on the event that is focused."""
    has_focus: bool = False


class LanesPainter:
    """Draws marks, clusters and labels of what is in sight, in the palette's colours."""

    def __init__(self, palette: Palette) -> None:
        self._stamps = Stamps()
        self._pills = Pills(self._stamps)
        self._colors: dict[str, QColor] = {}
        self.palette = palette
        label_font = font(12)
        self.advances = Advances(QFontMetricsF(label_font))
        self._letters = Letters(label_font, self.advances.measure)
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
        self._pills.use(self._color("third"), self._color("track"), self._color("ink"))

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
        clusters = [cluster for lane in picture.lanes for cluster in lane.clusters]
        self._pills.prepare(self._stamps.ratio, clusters)
        focused = sight.item_of(choice.focused) if choice.focused and choice.has_focus else None
        for lane in picture.lanes:
            number = sight.number_of(lane.lane)
            chosen = [spot for spot in choice.events if spot.lane == number]
            self._marks(painter, lane, chosen, choice.hovered)
        self._pills.draw(painter, clusters)
        if choice.events or choice.hovered is not None:
            self._rings(painter, sight, clusters, choice)
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
            draw(round((left + right) / 2 - half), round(y - half), stamps[mark.from_article])

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

    def _rings(self, painter: QPainter, sight: Sight, clusters: Sequence[Cluster], choice: Choice) -> None:
        """The clusters that stand out, once more and over the others."""
        numbers = {spot.lane for spot in choice.events}
        for cluster in clusters:
            number = sight.number_of(cluster.lane)
            is_chosen = number in numbers and any(
                spot.lane == number and holds(cluster, spot) for spot in choice.events
            )
            if is_chosen or cluster is choice.hovered:
                self._pills.ring(painter, cluster, self._color("accent"), self._color("selection"))

    def _labels(self, painter: QPainter, lanes: Sequence[LanePicture], company: str | None) -> None:
        """Every label, its note in a quieter ink; what is not written yet as far as a frame may."""
        ink, quiet, disputed = (self._color(token).rgba() for token in ("ink", "second", "disputed"))
        labels = [label for lane in lanes for label in lane.labels]
        texts = [(label.x, label.y, label.text, ink) for label in labels]
        for label in labels:
            if label.note:
                usual = ink if label.side is Side.INSIDE or label.mark.lane.name == company else quiet
                color = disputed if label.mark.look is Look.DISPUTED and label.side is not Side.INSIDE else usual
                texts.append((label.note_x, label.y, f" {label.note}", color))
        self.is_unfinished = not self._letters.prepare([(text, color) for _x, _y, text, color in texts])
        draw = self._letters.draw
        for text in texts:
            draw(painter, *text)

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
