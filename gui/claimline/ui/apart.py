"""Work that belongs to no open library, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from claimline.domain import Cancelled, Ticket


class Apart(QThread):
    """Does one piece of work; then sends succeeded or failed, and goes. Stopped work fails with Cancelled."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    _done = Signal(object, object)

    def __init__(self, work: Callable[[Ticket], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("claimline apart")
        self._work, self._stop = work, threading.Event()
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """Ask the work to stop, and wait for it."""
        self._stop.set()
        self.wait()

    def checkpoint(self, done: int, total: int) -> None:
        """Says how far the work is; raises Cancelled where it is to stop."""
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def run(self) -> None:
        """What the thread does."""
        try:
            self._done.emit(self._work(self), None)
        except Exception as error:  # noqa: BLE001 - told on the window's thread, as everything else
            self._done.emit(None, error)

    @Slot(object, object)
    def _on_done(self, result: Any, error: BaseException | None) -> None:
        self.wait()
        if error is None:
            self.succeeded.emit(result)
        else:
            self.failed.emit(error)
        self.deleteLater()
