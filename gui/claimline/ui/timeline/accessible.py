"""The timeline as assistive tools see it: the marks and clusters in sight are its children, each with a spoken name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QTextDocumentFragment, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from claimline.timeline import Cluster
from claimline.ui.timeline.card_text import spoken
from claimline.ui.timeline.sight import Item, Spot, holds

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView

# Where Qt takes none for an answer, its stubs do not say so: hence the ignored overrides.

_KEPT = 2000
"""How many children are kept at most before those out of sight are let go."""


class AccessibleTimeline(QAccessibleWidget):
    """A list: first what is in sight, lane after lane, then the widgets that Qt knows of (buttons, scroll bar)."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._children: dict[Spot, AccessibleItem] = {}

    def childCount(self) -> int:
        """What is in sight, and the widgets."""
        return len(self._items()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A mark or cluster, or a widget behind them."""
        items = self._items()
        if 0 <= index < len(items):
            return self.child_of(items[index])
        return super().child(index - len(items))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a child; -1 for one that went out of sight."""
        items = self._items()
        if isinstance(child, AccessibleItem):
            item = child.item
            return items.index(item) if item in items else -1
        place = super().indexOfChild(child)
        return place + len(items) if place >= 0 else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The mark or cluster at a place of the screen, or a widget."""
        view = self._view
        item = view.sight.item_at(view.viewport().mapFromGlobal(QPointF(x, y)))
        return self.child_of(item) if item is not None else super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The mark or cluster on which the keys stand."""
        focused = self._view.choice.focused
        item = self._view.sight.item_of(focused) if focused is not None and self._view.hasFocus() else None
        return self.child_of(item) if item is not None else super().focusChild()

    def _items(self) -> list[Item]:
        sight = self._view.sight
        if sight.layout.lanes.is_empty:
            return []
        return [item for number in range(*sight.seen_lanes()) for item in sight.items(number)]

    def child_of(self, item: Item) -> AccessibleItem:
        """The child of a mark or cluster."""
        spot = self._view.sight.spot_of(item)
        found = self._children.get(spot)
        if found is None:
            if len(self._children) >= _KEPT:
                self._let_go()
            found = self._children[spot] = AccessibleItem(self._view, spot)
            QAccessible.registerAccessibleInterface(found)
        return found

    def _let_go(self) -> None:
        """Forget the children that are no longer in sight."""
        for spot, child in list(self._children.items()):
            if child.item is None:
                del self._children[spot]
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(child))


class AccessibleItem(QAccessibleInterface):
    """A mark or cluster, found by its first event; it says what its card says."""

    def __init__(self, view: TimelineView, spot: Spot) -> None:
        super().__init__()
        self._view, self._spot = view, spot

    @property
    def item(self) -> Item | None:
        """What is drawn now for the event; None where that is out of sight or the lanes are others."""
        lanes = self._view.sight.layout.lanes.lanes
        return self._view.sight.item_of(self._spot) if self._spot.lane < len(lanes) else None

    def isValid(self) -> bool:
        """Whether it is in sight."""
        return self.item is not None

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

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Nothing of it can be written."""

    def rect(self) -> QRect:
        """Where it stands on the screen, as far as it is in sight."""
        item, sight = self.item, self._view.sight
        if item is None:
            return QRect()
        half, area = sight.layout.sizes.row / 2, sight.area
        drawn = QRectF(
            area.left() + item.left, area.top() + item.y - sight.scroll - half, item.right - item.left, 2 * half
        )
        seen = drawn.intersected(area).toAlignedRect()
        return QRect(self._view.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def role(self) -> QAccessible.Role:
        """A cluster opens, a mark is chosen."""
        return QAccessible.Role.Button if isinstance(self.item, Cluster) else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it has the focus, and whether its model is chosen."""
        state, item, choice = QAccessible.State(), self.item, self._view.choice
        state.focusable = state.selectable = True
        if item is None:
            state.invisible = True
            return state
        number = self._spot.lane
        on_it = choice.focused is not None and choice.focused.lane == number and holds(item, choice.focused)
        state.focused = on_it and self._view.hasFocus()
        state.selected = any(spot.lane == number and holds(item, spot) for spot in choice.events)
        return state


def tell_focus(view: TimelineView, item: Item) -> None:
    """Say that the keys stand on a mark or cluster."""
    timeline = QAccessible.queryAccessibleInterface(view) if QAccessible.isActive() else None
    if isinstance(timeline, AccessibleTimeline):
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(timeline.indexOfChild(timeline.child_of(item)))
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
