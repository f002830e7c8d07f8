"""Claims in the lanes: a triangle for a day, a soft line for a span, at the foot of the lane, in an ink of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from claimline.domain import Claim
from claimline.language import _, ngettext
from claimline.timeline import LanePicture, Look, Wording
from claimline.timeline.claim_days import ClaimDays, ClaimMark, claim_days
from claimline.ui.theme import Palette
from claimline.ui.timeline.lanes_shown import LanesShown
from claimline.ui.timeline.sight import Sight

Dated = Sequence[tuple[int, Sequence[str], str]]
_FOOT = 2.5
"""How far above the lane's end a mark stands."""
_HEIGHT = 6.5
_REACH = 3.0


class ClaimMarks:
    """Draws the dated claims of the lanes in sight, and knows which of them is at a place."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.is_on = True
        self._dated: Dated = ()
        self._lanes: dict[str, ClaimDays] = {}
        self._shown: LanesShown | None = None
        self.chosen = 0

    def take(self, dated: Dated) -> None:
        """Other claims."""
        self._dated = dated
        if self._shown is not None:
            self.follow(self._shown)

    def follow(self, shown: LanesShown) -> None:
        """The lanes are others: claims stand where all releases of their companies do."""
        self._shown = shown
        self._lanes = claim_days(self._dated, shown.lane_of_company) if self._dated else {}

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
        foot = lane.top + lane.height - _FOOT
        if not foot - _HEIGHT - _REACH <= y <= foot + _REACH:
            return None
        hits = [mark for mark in self.marks(sight, lane) if mark.left - _REACH <= x <= mark.right + _REACH]
        return min(hits, key=lambda mark: (mark.right - mark.left, abs(mark.x - x)), default=None)

    def paint(self, painter: QPainter, sight: Sight, hovered: ClaimMark | None) -> None:
        """Draw them in the area; the painter's origin is its left and the top of the first of all lanes."""
        for lane in sight.picture.lanes:
            foot = lane.top + lane.height - (_FOOT if not lane.lane.is_folded else 1.0)
            for mark in self.marks(sight, lane):
                strong = self.chosen in mark.claims or mark == hovered
                color = self.palette.color("accent" if self.chosen in mark.claims else "second")
                if mark.look is Look.DAY:
                    self._triangle(painter, mark, foot, color, strong, lane.lane.is_folded)
                else:
                    self._line(painter, mark, foot, color, strong)

    def _triangle(
        self, painter: QPainter, mark: ClaimMark, foot: float, color: QColor, strong: bool, is_low: bool
    ) -> None:
        """A triangle; over more than a day, one with a foot as wide as its days. In a folded lane it is `is_low`."""
        half, top = (4.5, foot - _HEIGHT - 1) if strong else (3.5, foot - _HEIGHT + 1)
        if is_low:
            top = foot - 4.0
        painter.setPen(QPen(self.palette.color("pane"), 1))
        painter.setBrush(color)
        painter.drawPolygon(
            QPolygonF([QPointF(mark.x - half, foot), QPointF(mark.x + half, foot), QPointF(mark.x, top)])
        )
        if mark.first != mark.last:
            painter.fillRect(QRectF(mark.left, foot - 1, mark.right - mark.left, 1), color)

    def _line(self, painter: QPainter, mark: ClaimMark, foot: float, color: QColor, strong: bool) -> None:
        """A line with soft ends, or one that fades where it is open."""
        strengths = {Look.BEFORE: (0.0, 0.5, 1.0), Look.AFTER: (1.0, 0.5, 0.0)}.get(mark.look, (0.15, 1.0, 0.15))
        gradient = QLinearGradient(mark.left, 0, mark.right, 0)
        for at, strength in zip((0.0, 0.5, 1.0), strengths, strict=True):
            shade = QColor(color)
            shade.setAlphaF(strength * (1.0 if strong else 0.8))
            gradient.setColorAt(at, shade)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        height = 4.0 if strong else 2.5
        painter.drawRect(QRectF(mark.left, foot - height, mark.right - mark.left, height))


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
