"""Claims in the lanes: a triangle for a day, a soft line for a span, at the foot of the lane, in an ink of its own."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF

from claimline.domain import Claim
from claimline.language import _, ngettext
from claimline.timeline import By, LanePicture, Look, Wording
from claimline.timeline.claim_days import ClaimDays, ClaimMark, in_lanes
from claimline.ui.looks.theme import Palette
from claimline.ui.timeline.lanes_shown import LanesShown
from claimline.ui.timeline.sight import Sight

FOOT, _LOW_FOOT = 2.5, 1.0
"""How far above the lane's end a mark stands."""
HEIGHT, _LOW, _WIDE = 5.5, 4.0, 7.0
"""A triangle; in a folded lane it is lower."""
_STAMPS_KEPT = 16
_SHORT = 24.0
"""A line shorter than this has no room for soft ends; that it is no triangle says enough."""
_REACH = 3.0


class ClaimMarks:
    """Draws the dated claims of the lanes in sight, and knows which of them is at a place."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.is_on = True
        self._dated: Mapping[str, ClaimDays] = {}
        self._by: str = By.COMPANY
        self._stamps: dict[tuple[object, ...], QPixmap] = {}
        self._lanes: dict[str, ClaimDays] = {}
        self._shown: LanesShown | None = None
        self.chosen = 0

    def take(self, dated: Mapping[str, ClaimDays], by: str = By.COMPANY) -> None:
        """Other claims, by their companies, or by the lanes of families or events."""
        self._dated, self._by = dated, by
        if self._shown is not None:
            self.follow(self._shown)

    def follow(self, shown: LanesShown) -> None:
        """The lanes are others: claims stand where all releases of their companies do, or those that they speak of."""
        self._shown = shown
        if self._by == By.COMPANY:
            self._lanes = in_lanes(self._dated, shown.lane_of_company)
        else:
            self._lanes = dict(self._dated) if self._by == shown.by else {}

    @property
    def lanes(self) -> Mapping[str, ClaimDays]:
        """The days of claims of each lane that has any."""
        return self._lanes if self.is_on else {}

    def choose(self, claim: int) -> None:
        """The claim that is looked at."""
        self.chosen = claim

    def beside(self, lane: str, step: int) -> tuple[int, int, int] | None:
        """The next claim of a lane after the chosen one, or the one before, with its days; None where there is none."""
        days = self._lanes.get(lane) if self.is_on else None
        return days.beside(self.chosen, step) if days is not None else None

    def marks(self, sight: Sight, lane: LanePicture) -> list[ClaimMark]:
        """The marks of a lane that are in sight; none where they are switched off."""
        days = self._lanes.get(lane.lane.name) if self.is_on else None
        return list(days.marks(sight.scale)) if days is not None else []

    def mark_at(self, sight: Sight, point: QPointF) -> ClaimMark | None:
        """The mark at a place of the widget, the narrowest where several are."""
        number = sight.lane_at(point.y())
        lane = sight.lane_picture(number) if number is not None and sight.area.contains(point) else None
        if lane is None:
            return None
        x, y = point.x() - sight.area.left(), point.y() - sight.area.top() + sight.scroll
        foot = lane.top + lane.height - FOOT
        if not foot - HEIGHT - _REACH <= y <= foot + _REACH:
            return None
        hits = [mark for mark in self.marks(sight, lane) if mark.left - _REACH <= x <= mark.right + _REACH]
        return min(hits, key=lambda mark: (mark.right - mark.left, abs(mark.x - x)), default=None)

    def paint(self, painter: QPainter, sight: Sight, hovered: ClaimMark | None) -> None:
        """Draw them in the area; the painter's origin is its left and the top of the first of all lanes."""
        if not self.is_on or not self._lanes:
            return
        bodies: list[QRectF] = []
        ends: list[QRectF] = []
        strong: list[tuple[ClaimMark, float, float]] = []
        for lane in sight.picture.lanes:
            foot = lane.top + lane.height - (FOOT if not lane.lane.is_folded else _LOW_FOOT)
            height = HEIGHT if not lane.lane.is_folded else _LOW
            stamp = self._stamp(painter, height)
            for mark in self.marks(sight, lane):
                if mark == hovered or (self.chosen and mark.holds(self.chosen)):
                    strong.append((mark, foot, height))
                elif mark.look is Look.DAY:
                    painter.drawPixmap(QPointF(mark.x - _WIDE / 2 - 1, foot - height - 1), stamp)
                else:
                    _soft(mark, foot, 2.5, bodies, ends)
        self._lines(painter, bodies, ends, "second", 0.75)
        for mark, foot, height in strong:
            self._strong(painter, mark, foot, height)

    def _stamp(self, painter: QPainter, height: float) -> QPixmap:
        """A triangle, drawn once: a frame may hold a thousand."""
        ratio = painter.device().devicePixelRatioF() * abs(painter.worldTransform().m11() or 1.0)
        key = self.palette.second, self.palette.pane, height, ratio
        known = self._stamps.get(key)
        if known is None:
            self._stamps.clear() if len(self._stamps) > _STAMPS_KEPT else None
            known = QPixmap(round((_WIDE + 2) * ratio), round((height + 2) * ratio))
            known.setDevicePixelRatio(ratio)
            known.fill(Qt.GlobalColor.transparent)
            inside = QPainter(known)
            inside.setRenderHint(QPainter.RenderHint.Antialiasing)
            _triangle(inside, QPointF(_WIDE / 2 + 1, height + 1), _WIDE, height, self.palette, "second")
            inside.end()
            self._stamps[key] = known
        return known

    def _lines(self, painter: QPainter, bodies: list[QRectF], ends: list[QRectF], token: str, strength: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # some hundred upright rectangles gain nothing
        for rectangles, part in ((bodies, strength), (ends, strength * 0.4)):
            if rectangles:
                painter.setBrush(self.palette.color(token, part))
                painter.drawRects(rectangles)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _strong(self, painter: QPainter, mark: ClaimMark, foot: float, height: float) -> None:
        """The claim that is looked at, or those under the pointer."""
        token = "accent" if self.chosen and mark.holds(self.chosen) else "second"
        if mark.look is Look.DAY:
            larger = 1.0 if height > _LOW else 0.0
            _triangle(painter, QPointF(mark.x, foot), _WIDE + 2, height + larger, self.palette, token)
            if mark.first != mark.last:
                painter.fillRect(QRectF(mark.left, foot - 1, mark.right - mark.left, 1), self.palette.color(token))
            return
        bodies: list[QRectF] = []
        ends: list[QRectF] = []
        _soft(mark, foot, 4.0, bodies, ends)
        self._lines(painter, bodies, ends, token, 1.0)


def _triangle(painter: QPainter, foot: QPointF, width: float, height: float, palette: Palette, token: str) -> None:
    painter.setPen(QPen(palette.color("pane"), 1))
    painter.setBrush(palette.color(token))
    half = width / 2
    corners = [foot + QPointF(-half, 0), foot + QPointF(half, 0), foot + QPointF(0, -height)]
    painter.drawPolygon(QPolygonF(corners))


def _soft(mark: ClaimMark, foot: float, height: float, bodies: list[QRectF], ends: list[QRectF]) -> None:
    """A line whose ends are fainter, or the one that is open."""
    left, width, top = mark.left, mark.right - mark.left, foot - height
    if width < _SHORT and mark.look is Look.SPAN:
        bodies.append(QRectF(left, top, width, height))
        return
    fade = min(width / 4, 14.0)
    before = 0.0 if mark.look is Look.AFTER else (width / 2 if mark.look is Look.BEFORE else fade)
    after = 0.0 if mark.look is Look.BEFORE else (width / 2 if mark.look is Look.AFTER else fade)
    bodies.append(QRectF(left + before, top, width - before - after, height))
    if before:
        ends.append(QRectF(left, top, before, height))
    if after:
        ends.append(QRectF(left + width - after, top, after, height))


def says(mark: ClaimMark, wording: Wording) -> str:
    """How many claims, and of which days."""
    days = {Look.BEFORE: wording.before(mark.last), Look.AFTER: wording.after(mark.first)}
    said = days.get(mark.look) or wording.span(mark.first, mark.last)
    count = ngettext("{count} claim", "{count} claims", len(mark.claims)).format(count=len(mark.claims))
    return _("{count}, {days}").format(count=count, days=said)


def quoted(claim: Claim, most: int = 90) -> str:
    """A claim's passage in one line, cut where it is long."""
    exact = " ".join(claim.passage.exact.split())
    return exact if len(exact) <= most else exact[:most].rstrip() + "…"
