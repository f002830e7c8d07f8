"""What can wait until the window is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea


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
