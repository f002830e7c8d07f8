"""One open library: the connection that is asked, the thread that changes it, and the process that reads articles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from claimline.library import Library, Reader
from claimline.ui.work import Worker
from claimline.workflow.warm_library import open_library
from claimline.workflow.worker import Worker as Process


class Session:
    """Opens a library for the window; raises LibraryUnusable. `close` saves and ends everything of it.

    `opened` is what opening it gave, where that was done before.
    """

    def __init__(self, path: Path, parent: QObject, opened: tuple[Library, Reader] | None = None) -> None:
        library, self.reader = opened or open_library(path)
        self.path = path
        self.is_read_only, self.held_by = library.is_read_only, library.held_by
        self.process = Process()
        self.worker = Worker(library, parent)

    def close(self) -> None:
        """Stops what is under way and waits for it."""
        self.reader.close()
        self.worker.close()
        self.process.close()
        self.worker.deleteLater()
