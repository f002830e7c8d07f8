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

from claimline.ui.binding import broken_pair
from claimline.ui.looks.fonts import install_fonts
from claimline.ui.looks.theme import QT_ARGUMENTS, Look, Theme
from claimline.ui.main_window import MainWindow
from claimline.ui.settings import is_motion_reduced, use_settings
from claimline.ui.words import install_words
from claimline.workflow.warm_library import WarmLibrary

if TYPE_CHECKING:
    from claimline.ui.remaking import Remaking

_TURN = 0.0005
"""Seconds after which work in the background lets the window go on. Of Python's own 0.005 one painted frame, which
lets go of the interpreter at many calls of Qt and asks for it again after each, can wait several times over."""


def run(arguments: Sequence[str], warm: WarmLibrary | None = None) -> int:
    """The window, on the library or the articles that are named; returns the exit status.

    `warm` has asked that library already. Garbage is collected from the first paint of its claims on.
    """
    sys.setswitchinterval(_TURN)
    settings = QSettings("Claimline", "Claimline")
    use_settings(settings)
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
    contrast = settings.value("contrast")
    look = Look(str(settings.value("look", Look.SYSTEM.value)))
    theme = Theme(application, look, None if contrast is None else str(contrast) == "high")
    if is_motion_reduced(settings):
        theme.reduce_motion(True)
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
        self._remaking: Remaking | None = None

    def begin(self, paths: Sequence[Path], warm: WarmLibrary | None) -> None:
        """Make everything, and open what is named; a mistake of ours in that ends the program: it would stay empty."""
        try:
            from claimline.ui.app import Application
            from claimline.ui.named_paths import open_paths
            from claimline.ui.remaking import Remaking

            program = Application(self._theme, self._settings, self._window)
            self._remaking = Remaking(program, self._theme, self._settings)
        finally:
            if self._remaking is None:
                QApplication.exit(1)
        sys.excepthook = self._on_error
        open_paths(program, paths, warm)
        program.after_first_paint.do(_collect_garbage)
        program.after_first_paint.do(partial(self._listen, paths))

    def _on_error(self, _kind: type[BaseException], error: BaseException, _trace: object) -> None:
        """What a slot raised reaches nobody else; a mistake of ours is printed too."""
        from claimline.ui.app import tell

        if self._remaking is None or not tell(self._remaking.program, error):
            traceback.print_exception(error)

    def _listen(self, paths: Sequence[Path]) -> None:
        """Take orders of later launches. Where another launch of the same moment was quicker, that has the order."""
        from claimline.ui.listening import Listening
        from claimline.ui.mistakes import watch_threads

        watch_threads(self._window)
        listening = Listening(self._theme, self._take)
        if not listening.start(paths):
            self._window.close()

    def _take(self, paths: Sequence[Path]) -> None:
        from claimline.ui.listening import come_forward

        come_forward(self._window)
        if paths and self._remaking is not None:
            self._remaking.program.handlers.open_paths(list(paths))


def _collect_garbage() -> None:
    """From now on, and nothing of what was made until now: it stays as long as the window."""
    gc.freeze()
    gc.enable()
