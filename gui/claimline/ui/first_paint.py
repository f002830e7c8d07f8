"""What can wait until the window is seen, or used."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication


class AfterFirstPaint(QObject):
    """Keeps orders until a view has been painted for the first time; when all are followed, later ones are at once."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._waiting: list[Callable[[], None]] | None = []
        view.viewport().installEventFilter(self)

    def do(self, order: Callable[[], None]) -> None:
        """Follow an order, at the earliest after the first paint."""
        if self._waiting is None:
            order()
        else:
            self._waiting.append(order)

    @property
    def is_waiting(self) -> bool:
        """Whether any order has not been followed yet."""
        return bool(self._waiting)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notices the first paint, which itself is not held up."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._follow)
        return False

    def _follow(self) -> None:
        """Follow the oldest order. Each has a turn of the loop to itself, so that the user waits for one at most."""
        if not self._waiting:
            self._waiting = None
            return
        order = self._waiting.pop(0)
        QTimer.singleShot(0, self, self._follow)
        order()


_INPUT = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.Close,
    }
)
"""Before Qt looks which shortcut a key is, it asks by `ShortcutOverride` whether anybody wants the key."""


class BeforeFirstInput(QObject):
    """Follows an order right before the first key, click or drop, which so finds what is made by the order."""

    def __init__(self, order: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._order, application = order, QApplication.instance()
        assert application is not None
        self._application = application
        application.installEventFilter(self)

    def end(self) -> None:
        """The order was followed."""
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Holds nothing up."""
        if event.type() in _INPUT:
            self.end()
            self._order()
        return False
