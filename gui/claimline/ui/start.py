"""Starts the window: first the frame, which is seen while all that goes into it is still being made."""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from claimline.language import use_language
from claimline.ui.binding import broken_pair
from claimline.ui.fonts import install_fonts
from claimline.ui.main_window import MainWindow
from claimline.ui.theme import QT_ARGUMENTS, Look, Theme
from claimline.ui.words import install_words
from claimline.workflow.warm_library import WarmLibrary

if TYPE_CHECKING:
    from claimline.ui.app import Application


def run(arguments: Sequence[str], warm: WarmLibrary | None = None) -> int:
    """The window, on the library or the articles that are named; returns the exit status.

    `warm` has asked that library already. Garbage is collected from the first paint of its claims on.
    """
    use_language()
    trouble = broken_pair(pyside_version, sys.version_info[:2])
    if trouble is not None:
        sys.stderr.write(trouble + "\n")
        return 2
    application = QApplication(QT_ARGUMENTS)
    application.setApplicationName("Claimline")
    application.setDesktopFileName("claimline")
    QGuiApplication.setApplicationDisplayName("Claimline")
    install_fonts(application)
    install_words(application)
    settings = QSettings("Claimline", "Claimline")
    contrast = settings.value("contrast")
    look = Look(str(settings.value("look", Look.SYSTEM.value)))
    theme = Theme(application, look, None if contrast is None else str(contrast) == "high")
    window = MainWindow()
    geometry = settings.value("window/geometry")
    if geometry:
        window.restoreGeometry(geometry)
    window.show()
    filling = _Filling(theme, settings, window)
    begin = partial(filling.begin, [Path(argument) for argument in arguments], warm)
    # In the second turn of the loop: the first shows the empty window, or tells the window system to put it up.
    QTimer.singleShot(0, window, partial(QTimer.singleShot, 0, window, begin))
    return application.exec()


class _Filling:
    """Makes what goes into the window, and holds it."""

    def __init__(self, theme: Theme, settings: QSettings, window: MainWindow) -> None:
        self._theme, self._settings, self._window = theme, settings, window
        self._program: Application | None = None

    def begin(self, paths: Sequence[Path], warm: WarmLibrary | None) -> None:
        """Make everything, and open what is named; a mistake of ours in that ends the program: it would stay empty."""
        try:
            from claimline.ui.app import Application, open_paths, tell

            program = self._program = Application(self._theme, self._settings, self._window)
        finally:
            if self._program is None:
                QApplication.exit(1)
        sys.excepthook = lambda _kind, error, _trace: None if tell(program, error) else traceback.print_exception(error)
        open_paths(program, paths, warm)
        program.after_first_paint.do(_collect_garbage)


def _collect_garbage() -> None:
    """From now on, and nothing of what was made until now: it stays as long as the window."""
    gc.freeze()
    gc.enable()
