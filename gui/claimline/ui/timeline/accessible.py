"""The timeline as assistive tools see it: what is drawn in its lanes are its children, each with a spoken name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from claimline.ui.timeline.accessible_signs import AccessibleClaims, AccessibleItem, AccessibleSign, ClaimsSpot
from claimline.ui.timeline.sight import Spot

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView

# Where Qt takes none for an answer, its stubs do not say so: hence the ignored overrides.

_KEPT = 2000
"""How many children are kept at most before those out of sight are let go."""

_Key = Spot | ClaimsSpot


class AccessibleTimeline(QAccessibleWidget):
    """A list: first what is in sight, lane after lane, the claims of a lane behind its marks; then the widgets that Qt
    knows of (buttons, scroll bar).
    """

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._children: dict[_Key, AccessibleSign] = {}

    def childCount(self) -> int:
        """What is in sight, and the widgets."""
        return len(self._keys()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A mark, a cluster or claims, or a widget behind them."""
        keys = self._keys()
        if 0 <= index < len(keys):
            return self.child_of(keys[index])
        return super().child(index - len(keys))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a child; -1 for one that went out of sight."""
        keys = self._keys()
        if isinstance(child, AccessibleSign):
            found = [key for key, each in self._children.items() if each is child]
            return keys.index(found[0]) if found and found[0] in keys else -1
        place = super().indexOfChild(child)
        return place + len(keys) if place >= 0 else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """What is drawn at a place of the screen, or a widget."""
        view = self._view
        point = view.viewport().mapFromGlobal(QPointF(x, y))
        item, claims = view.pointer.at(point)
        number = view.sight.lane_at(point.y())
        if item is not None:
            return self.child_of(view.sight.spot_of(item))
        if claims is not None and number is not None:
            return self.child_of(ClaimsSpot(view.sight.layout.lanes.lanes[number].name, *claims[:3]))
        return super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """What the keys stand on."""
        key = self.focused_key() if self._view.hasFocus() else None
        return self.child_of(key) if key is not None else super().focusChild()

    def focused_key(self) -> _Key | None:
        """What the keys stand on, where that is in sight."""
        view = self._view
        if view.choice.is_on_claims:
            lane = next((lane for lane in view.sight.picture.lanes if lane.lane.name == view.choice.lane), None)
            marks = view.claim_marks.marks(view.sight, lane) if lane is not None else []
            found = next((mark for mark in marks if mark.holds(view.claim_marks.chosen)), None)
            return ClaimsSpot(view.choice.lane or "", *found[:3]) if found is not None else None
        item = view.sight.item_of(view.choice.focused) if view.choice.focused is not None else None
        return view.sight.spot_of(item) if item is not None else None

    def _keys(self) -> list[_Key]:
        sight, marks = self._view.sight, self._view.claim_marks.marks
        if sight.layout.lanes.is_empty:
            return []
        keys: list[_Key] = []
        for number, lane in zip(range(*sight.seen_lanes()), sight.picture.lanes, strict=True):
            keys += [sight.spot_of(item) for item in sight.items(number)]
            claims = sorted(marks(sight, lane), key=lambda mark: (mark.first, mark.last))
            keys += [ClaimsSpot(lane.lane.name, *mark[:3]) for mark in claims]
        return keys

    def child_of(self, key: _Key) -> AccessibleSign:
        """The child for a mark or cluster, or for claims."""
        found = self._children.get(key)
        if found is None:
            if len(self._children) >= _KEPT:
                self._let_go()
            made = AccessibleClaims(self._view, key) if isinstance(key, ClaimsSpot) else AccessibleItem(self._view, key)
            found = self._children[key] = made
            QAccessible.registerAccessibleInterface(found)
        return found

    def _let_go(self) -> None:
        """Forget the children that are no longer in sight."""
        for key, child in list(self._children.items()):
            if not child.isValid():
                del self._children[key]
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(child))


def tell_focus(view: TimelineView) -> None:
    """Say that the keys stand on something else."""
    timeline = QAccessible.queryAccessibleInterface(view) if QAccessible.isActive() else None
    key = timeline.focused_key() if isinstance(timeline, AccessibleTimeline) else None
    if isinstance(timeline, AccessibleTimeline) and key is not None:
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(timeline.indexOfChild(timeline.child_of(key)))
        QAccessible.updateAccessibility(event)


def _made(name: str, thing: QObject) -> QAccessibleInterface | None:
    from claimline.ui.timeline.view import TimelineView

    if name != "TimelineView" or not isinstance(thing, TimelineView):
        return None
    if thing.accessible is None:
        thing.accessible = AccessibleTimeline(thing)
    return thing.accessible


# Qt keeps one list of these for the whole program, so it is told once, when the timeline is first needed.
QAccessible.installFactory(_made)
