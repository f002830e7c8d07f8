"""What is drawn in the timeline's lanes as assistive tools see it: marks, clusters and claims, each with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QTextDocumentFragment

from claimline.language import _
from claimline.timeline import Cluster, LanePicture, Look
from claimline.timeline.claim_days import ClaimMark
from claimline.ui.drawn_parts import PRESS, DrawnPart, DrawnParts, PartAction
from claimline.ui.timeline.card_text import spoken, spoken_claims
from claimline.ui.timeline.claim_marks import FOOT, HEIGHT
from claimline.ui.timeline.opening import open_claims, open_item
from claimline.ui.timeline.sight import Item, Spot, holds

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView


class ClaimsSpot(NamedTuple):
    """The claims of one mark, by what stays while the timeline is moved: their lane and their days."""

    lane: str
    first: int
    last: int
    look: Look


class AccessibleSign(DrawnPart):
    """Something drawn beside others in the timeline."""

    def __init__(self, whole: DrawnParts[Any], view: TimelineView) -> None:
        super().__init__(whole, view.viewport())
        self._view = view

    def place(self) -> QRectF | None:
        """Where it is drawn, from the left of the area and the top of the first lane; None where it is no more."""
        return None

    def drawn(self) -> QRectF | None:
        """Where it stands, as far as it is in sight."""
        place, sight = self.place(), self._view.sight
        area = sight.area
        return place.translated(area.left(), area.top() - sight.scroll).intersected(area) if place is not None else None


class AccessibleItem(AccessibleSign):
    """A mark or cluster, found by its first event; it says what its card says."""

    def __init__(self, whole: DrawnParts[Any], view: TimelineView, spot: Spot) -> None:
        super().__init__(whole, view)
        self._spot = spot

    @property
    def item(self) -> Item | None:
        """What is drawn now for the event; None where that is out of sight or the lanes are others."""
        lanes = self._view.sight.layout.lanes.lanes
        return self._view.sight.item_of(self._spot) if self._spot.lane < len(lanes) else None

    def place(self) -> QRectF | None:
        """A row high, as wide as the mark."""
        item, half = self.item, self._view.sight.layout.sizes.row / 2
        return QRectF(item.left, item.y - half, item.right - item.left, 2 * half) if item is not None else None

    def words(self, kind: QAccessible.Text) -> str:
        """Its name in a sentence; the whole card as its description."""
        item = self.item
        if item is None:
            return ""
        if kind is QAccessible.Text.Name:
            return spoken(item, self._view.wording)
        if kind is QAccessible.Text.Description:
            return QTextDocumentFragment.fromHtml(self._view.card_of(item)).toPlainText()
        return ""

    def role(self) -> QAccessible.Role:
        """A cluster opens, a mark is chosen."""
        return QAccessible.Role.Button if isinstance(self.item, Cluster) else QAccessible.Role.ListItem

    def is_focused(self) -> bool:
        """Whether the keys stand on an event of it."""
        item, choice = self.item, self._view.choice
        if item is None or choice.focused is None or choice.is_on_claims:
            return False
        return choice.focused.lane == self._spot.lane and holds(item, choice.focused)

    def is_selected(self) -> bool:
        """Whether its model is chosen."""
        item, number = self.item, self._spot.lane
        return item is not None and any(spot.lane == number and holds(item, spot) for spot in self._view.choice.events)

    def actions(self) -> tuple[PartAction, ...]:
        """A mark's release is chosen, a cluster opened."""
        item, keys = self.item, QKeySequence(Qt.Key.Key_Return).toString(QKeySequence.SequenceFormat.NativeText)
        if item is None:
            return ()
        words = _("Look closer") if isinstance(item, Cluster) else _("Choose")
        return (PartAction(PRESS, words, keys, lambda: open_item(self._view, item)),)


class AccessibleClaims(AccessibleSign):
    """The claims of one place of a lane; it says how many, of which days, and what the first of them says."""

    def __init__(self, whole: DrawnParts[Any], view: TimelineView, spot: ClaimsSpot) -> None:
        super().__init__(whole, view)
        self._spot = spot

    @property
    def lane(self) -> LanePicture | None:
        """Its lane, where that is in sight."""
        number = self._view.sight.layout.lanes.places.get(self._spot.lane)
        return self._view.sight.lane_picture(number) if number is not None else None

    @property
    def mark(self) -> ClaimMark | None:
        """What is drawn now; None where that is out of sight, or other claims stand together now."""
        lane = self.lane
        marks = self._view.claim_marks.marks(self._view.sight, lane) if lane is not None else []
        return next((mark for mark in marks if (mark.first, mark.last, mark.look) == self._spot[1:]), None)

    def place(self) -> QRectF | None:
        """At the foot of its lane."""
        lane, mark = self.lane, self.mark
        if lane is None or mark is None:
            return None
        top = lane.top + lane.height - FOOT - HEIGHT
        return QRectF(mark.left, top, mark.right - mark.left, HEIGHT)

    def words(self, kind: QAccessible.Text) -> str:
        """Its name in a sentence; the whole card as its description."""
        lane, mark = self.lane, self.mark
        if lane is None or mark is None:
            return ""
        if kind is QAccessible.Text.Name:
            return spoken_claims(lane.lane, mark, self._view.wording, self._view.ask)
        if kind is QAccessible.Text.Description:
            return QTextDocumentFragment.fromHtml(self._view.claims_card_of(mark)).toPlainText()
        return ""

    def is_focused(self) -> bool:
        """Whether the keys have led there."""
        choice = self._view.choice
        return choice.is_on_claims and choice.lane == self._spot.lane and self.is_selected()

    def is_selected(self) -> bool:
        """Whether one of its claims is looked at."""
        mark, chosen = self.mark, self._view.claim_marks.chosen
        return mark is not None and bool(chosen) and mark.holds(chosen)

    def actions(self) -> tuple[PartAction, ...]:
        """One of its claims is looked at; which, a menu asks where there are several."""
        mark, drawn = self.mark, self.drawn()
        if mark is None or drawn is None:
            return ()
        return (PartAction(PRESS, _("Choose"), "", lambda: open_claims(self._view, mark, drawn.center())),)
