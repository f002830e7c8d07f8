"""What was opened last: remembered, and listed in the File menu when that is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from claimline.language import _


class RecentHandlers(QObject):
    """`opens` opens libraries and files in the window."""

    def __init__(self, window: QObject, opens: Callable[[list[Path]], None]) -> None:
        super().__init__(window)
        self._opens = opens

    def place(self, menu: QMenu, before: QAction) -> None:
        """Put the list into the File menu; it is read when it is looked at."""
        self._menu = QMenu(_("Open recent"), menu)
        self._menu.setObjectName("recentMenu")
        self._menu.aboutToShow.connect(self._fill)
        menu.insertMenu(before, self._menu)

    def remember_library(self, path: Path) -> None:
        """A library was opened."""
        from claimline.workflow.recent import remember_library

        remember_library(path)

    def remember_files(self, paths: Sequence[Path]) -> None:
        """Files were opened; folders are not kept, nor are they articles."""
        from claimline.workflow.recent import remember_files

        remember_files([path for path in paths if path.is_file()])

    def _fill(self) -> None:
        from claimline.workflow.recent import forget_recent, recent_files, recent_libraries

        self._menu.clear()
        for paths in (recent_libraries(), recent_files()):
            for path in paths:
                # An ampersand in a name is no mnemonic.
                action = self._menu.addAction(path.name.replace("&", "&&"))
                action.setToolTip(str(path))
                action.setStatusTip(str(path))
                action.triggered.connect(partial(self._open, path))
            if paths:
                self._menu.addSeparator()
        if self._menu.isEmpty():
            self._menu.addAction(_("Nothing opened yet")).setEnabled(False)
        else:
            self._menu.addAction(_("Forget this list")).triggered.connect(lambda: forget_recent())  # noqa: PLW0108
        self._menu.setToolTipsVisible(True)

    def _open(self, path: Path, _is_checked: bool = False) -> None:
        self._opens([path])
