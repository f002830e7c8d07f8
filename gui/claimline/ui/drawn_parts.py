"""What a view paints by itself as assistive tools see it: a list whose children are the parts that are in sight."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6.Shiboken import VoidPtr, isValid

# Where Qt takes none for an answer, its stubs do not say so: hence the ignored overrides.

_KEPT = 2000
"""How many children are kept at most before those out of sight are let go."""

PRESS = QAccessibleActionInterface.pressAction()
"""The name of what a click does."""

_NO_POINTER = VoidPtr(0)
"""For none; Python's own would end the program, as the binding has no name for the type that it misses."""

Key = TypeVar("Key", bound=Hashable)


class PartAction(NamedTuple):
    """One thing that can be done with a part: a name that stays, what it is called, its keys, and how it is done."""

    name: str
    words: str
    keys: str
    do: Callable[[], object]


class DrawnPart(QAccessibleInterface):
    """Something painted that has no object and nothing in it. `painted_in` is the widget that it is painted in."""

    def __init__(self, whole: DrawnParts[Any], painted_in: QWidget) -> None:
        super().__init__()
        self._whole, self._painted_in = whole, painted_in
        self._doing = _Doing(self)

    # What each kind of part says -------------------------------------------------------------------------------------

    def drawn(self) -> QRectF | None:
        """Where it is, as far as it is in sight, from the corner of what it is painted in; empty where it is out of
        sight, None where it is there no more."""
        return None

    def words(self, kind: QAccessible.Text) -> str:
        """What it says; only asked where it is there."""
        return ""

    def is_focused(self) -> bool:
        """Whether the keys stand on it, where its view has the keyboard."""
        return False

    def is_selected(self) -> bool:
        """Whether it is chosen."""
        return False

    def actions(self) -> Sequence[PartAction]:
        """What can be done with it."""
        return ()

    # What Qt asks ----------------------------------------------------------------------------------------------------

    def isValid(self) -> bool:
        """Whether it is still there."""
        return self.drawn() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """No object stands behind it."""
        return None

    def window(self) -> QWindow:
        """The window that it is in."""
        return self._painted_in.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """What it is a part of."""
        return self._whole

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

    def text(self, kind: QAccessible.Text) -> str:
        """Its name, its description, or which keys do something with it."""
        if not self.isValid():
            return ""
        if kind is QAccessible.Text.Help:
            return ", ".join(f"{action.words} ({action.keys})" for action in self.actions() if action.keys)
        return self.words(kind)

    def role(self) -> QAccessible.Role:
        """One of a list."""
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        """Where it stands on the screen."""
        drawn = self.drawn()
        if drawn is None or drawn.isEmpty():
            return QRect()
        seen = drawn.toAlignedRect()
        return QRect(self._painted_in.mapToGlobal(seen.topLeft()), seen.size())

    def state(self) -> QAccessible.State:
        """Whether it is there and in sight, chosen, and has the keys."""
        drawn, state = self.drawn(), QAccessible.State()
        state.focusable = state.selectable = True
        state.invisible = drawn is None
        state.offscreen = drawn is not None and drawn.isEmpty()
        if drawn is not None:
            state.focused = self._whole.has_keys() and self.is_focused()
            state.selected = self.is_selected()
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """What can be done with it can be asked for, where there is anything."""
        return self._doing if kind is QAccessible.InterfaceType.ActionInterface and self.actions() else _NO_POINTER


class _Doing(QAccessibleActionInterface):
    """The actions of a part, as Qt asks for them."""

    def __init__(self, part: DrawnPart) -> None:
        super().__init__()
        self._part = part

    def _action(self, name: str) -> PartAction | None:
        return next((action for action in self._part.actions() if action.name == name), None)

    def actionNames(self) -> list[str]:
        return [action.name for action in self._part.actions()]

    def doAction(self, name: str) -> None:
        action = self._action(name)
        if action is not None:
            action.do()

    def keyBindingsForAction(self, name: str) -> list[str]:
        action = self._action(name)
        return [action.keys] if action is not None and action.keys else []

    def localizedActionName(self, name: str) -> str:
        action = self._action(name)
        return action.words if action is not None else ""

    def localizedActionDescription(self, name: str) -> str:
        return self.localizedActionName(name)


class DrawnParts(QAccessibleWidget, Generic[Key]):
    """A list: first the parts that are in sight, or near it, each found by a key that stays while the view is scrolled;
    then the widgets that Qt knows of (buttons, scroll bar)."""

    def __init__(self, view: QWidget, role: QAccessible.Role = QAccessible.Role.List) -> None:
        super().__init__(view, role)
        self._children: dict[Key, DrawnPart] = {}
        self._watch = _Watch(view, self.tell_focus)
        view.destroyed.connect(self._end)

    # What each kind of view says -------------------------------------------------------------------------------------

    def keys(self) -> Sequence[Key]:
        """What is in sight or near it, in the order in which it is read."""
        return ()

    def part(self, key: Key) -> DrawnPart:
        """A new child."""
        raise KeyError(key)

    def key_at(self, place: QPointF) -> Key | None:
        """What is at a place of the screen."""
        return None

    def focused_key(self) -> Key | None:
        """What the keys stand on, where that is among the keys."""
        return None

    # What Qt asks ----------------------------------------------------------------------------------------------------

    def has_keys(self) -> bool:
        """Whether the view has the keyboard."""
        return self.widget().hasFocus()

    def childCount(self) -> int:
        """The parts, and the widgets."""
        return len(self.keys()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A part, or a widget behind them."""
        keys = self.keys()
        return self.child_of(keys[index]) if 0 <= index < len(keys) else super().child(index - len(keys))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a child; -1 for one that went out of sight."""
        keys = self.keys()
        if isinstance(child, DrawnPart):
            return next((place for place, key in enumerate(keys) if self._children.get(key) is child), -1)
        place = super().indexOfChild(child)
        return place + len(keys) if place >= 0 else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """What is drawn at a place of the screen, or a widget."""
        key = self.key_at(QPointF(x, y))
        return self.child_of(key) if key is not None else super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """What the keys stand on."""
        key = self.focused_key() if self.has_keys() else None
        return self.child_of(key) if key is not None else super().focusChild()

    def child_of(self, key: Key) -> DrawnPart:
        """The child with a key."""
        found = self._children.get(key)
        if found is None:
            if len(self._children) >= _KEPT:
                self._let_go()
            found = self._children[key] = self.part(key)
            QAccessible.registerAccessibleInterface(found)
        return found

    def _let_go(self) -> None:
        """Forget the children that are no longer in sight."""
        for key, child in list(self._children.items()):
            if not child.isValid():
                del self._children[key]
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(child))

    def _end(self) -> None:
        """The view is gone, and its parts with it: Qt would go on answering with them."""
        for child in self._children.values():
            if isValid(child):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(child))
        self._children.clear()

    # What it tells ---------------------------------------------------------------------------------------------------

    def tell_focus(self) -> None:
        """Say that the keys stand on something else."""
        if QAccessible.isActive():
            self._tell(self.focused_key(), QAccessible.Event.Focus)

    def tell_changed(self) -> None:
        """Say that what the keys stand on says something else now."""
        if QAccessible.isActive():
            self._tell(self.focused_key(), QAccessible.Event.NameChanged)

    def _tell(self, key: Key | None, what: QAccessible.Event) -> None:
        if key is not None and self.has_keys():
            event = QAccessibleEvent(self.widget(), what)
            event.setChild(self.indexOfChild(self.child_of(key)))
            QAccessible.updateAccessibility(event)


class _Watch(QObject):
    """Sees that a view is given the keyboard: what stands in it is told after Qt has told the view itself."""

    def __init__(self, view: QWidget, tell: Callable[[], None]) -> None:
        super().__init__(view)
        self._tell = tell
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Nothing is kept from the view."""
        if event.type() is QEvent.Type.FocusIn:
            QTimer.singleShot(0, self, self._tell)
        return False


def tell_focus(view: QWidget) -> None:
    """Say of a view that the keys stand on another part of it, where anybody listens."""
    whole = QAccessible.queryAccessibleInterface(view) if QAccessible.isActive() else None
    if isinstance(whole, DrawnParts):
        whole.tell_focus()
