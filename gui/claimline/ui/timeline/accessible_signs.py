"""What is drawn in the timeline's lanes as assistive tools see it: marks, clusters and claims, each with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QTextDocumentFragment, QWindow

from claimline.timeline import Cluster, LanePicture, Look
from claimline.timeline.claim_days import ClaimMark
from claimline.ui.timeline.card_text import spoken, spoken_claims
from claimline.ui.timeline.claim_marks import FOOT, HEIGHT
from claimline.ui.timeline.sight import Item, Spot, holds

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView

# Where Qt takes none for an answer, its stubs do not say so: hence the ignored overrides.


class ClaimsSpot(NamedTuple):
    """The claims of one mark, by what stays while the timeline is moved: their lane and their days."""

    lane: str
    first: int
    last: int
    look: Look


class AccessibleSign(QAccessibleInterface):
    """Something drawn that has no object and nothing in it, beside others in the timeline."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__()
        self._view = view

    def drawn(self) -> QRectF | None:
        """Where it is drawn, from the left of the area and the top of the first lane; None where it is no more."""
        return None

    def isValid(self) -> bool:
        """Whether it is in sight."""
        return self.drawn() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """No object stands behind it."""
        return None

    def window(self) -> QWindow:
        """The window that it is in."""
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The timeline."""
        return QAccessible.queryAccessibleInterface(self._view)

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has none."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has none."""
        return None

    def childCount(self) -> int:
        """It has none."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """It has none."""
        return -1

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Nothing of it can be written."""

    def rect(self) -> QRect:
        """Where it stands on the screen, as far as it is in sight."""
        drawn, sight = self.drawn(), self._view.sight
        if drawn is None:
            return QRect()
        area = sight.area
        seen = drawn.translated(area.left(), area.top() - sight.scroll).intersected(area).toAlignedRect()
        return QRect(self._view.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def _state(self, *, is_focused: bool, is_selected: bool) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = True
        state.invisible = not self.isValid()
        state.focused = is_focused and self._view.hasFocus()
        state.selected = is_selected
        return state


class AccessibleItem(AccessibleSign):
    """A mark or cluster, found by its first event; it says what its card says."""

    def __init__(self, view: TimelineView, spot: Spot) -> None:
        super().__init__(view)
        self._spot = spot

    @property
    def item(self) -> Item | None:
        """What is drawn now for the event; None where that is out of sight or the lanes are others."""
        lanes = self._view.sight.layout.lanes.lanes
        return self._view.sight.item_of(self._spot) if self._spot.lane < len(lanes) else None

    def drawn(self) -> QRectF | None:
        """A row high, as wide as the mark."""
        item, half = self.item, self._view.sight.layout.sizes.row / 2
        return QRectF(item.left, item.y - half, item.right - item.left, 2 * half) if item is not None else None

    def text(self, kind: QAccessible.Text) -> str:
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

    def state(self) -> QAccessible.State:
        """Whether it has the focus, and whether its model is chosen."""
        item, choice, number = self.item, self._view.choice, self._spot.lane
        if item is None:
            return self._state(is_focused=False, is_selected=False)
        on_it = choice.focused is not None and choice.focused.lane == number and holds(item, choice.focused)
        return self._state(
            is_focused=on_it and not choice.is_on_claims,
            is_selected=any(spot.lane == number and holds(item, spot) for spot in choice.events),
        )


class AccessibleClaims(AccessibleSign):
    """The claims of one place of a lane; it says how many, of which days, and what the first of them says."""

    def __init__(self, view: TimelineView, spot: ClaimsSpot) -> None:
        super().__init__(view)
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

    def drawn(self) -> QRectF | None:
        """At the foot of its lane."""
        lane, mark = self.lane, self.mark
        if lane is None or mark is None:
            return None
        top = lane.top + lane.height - FOOT - HEIGHT
        return QRectF(mark.left, top, mark.right - mark.left, HEIGHT)

    def text(self, kind: QAccessible.Text) -> str:
        """Its name in a sentence; the whole card as its description."""
        lane, mark = self.lane, self.mark
        if lane is None or mark is None:
            return ""
        if kind is QAccessible.Text.Name:
            return spoken_claims(lane.lane, mark, self._view.wording, self._view.ask)
        if kind is QAccessible.Text.Description:
            return QTextDocumentFragment.fromHtml(self._view.claims_card_of(mark)).toPlainText()
        return ""

    def role(self) -> QAccessible.Role:
        """It is chosen, as a mark is."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether one of its claims is looked at, and whether the keys have led there."""
        mark, view = self.mark, self._view
        is_on_it = mark is not None and bool(view.claim_marks.chosen) and mark.holds(view.claim_marks.chosen)
        is_lane = view.choice.lane == self._spot.lane
        return self._state(is_focused=is_on_it and is_lane and view.choice.is_on_claims, is_selected=is_on_it)
