"""One open library: the connection that is asked, the thread that changes it, and the process that reads articles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from claimline.library import Library, Reader
from claimline.ui.work import Worker
from claimline.workflow.worker import Worker as Process


class Session:
    """Opens a library for the window; raises LibraryUnusable. `close` saves and ends everything of it."""

    def __init__(self, path: Path, parent: QObject) -> None:
        library = Library(path)
        try:
            self.reader = Reader(path)
        except BaseException:
            library.close()
            raise
        self.path = path
        self.process = Process()
        self.worker = Worker(library, parent)

    def close(self) -> None:
        """Stops what is under way and waits for it."""
        self.reader.close()
        self.worker.close()
        self.process.close()
        self.worker.deleteLater()
