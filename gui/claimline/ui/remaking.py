"""The parts of the window made anew in the same frame, where every word or line of them is to be another.

The library is closed and opened again, which takes less than to tell each part; the user stays where he was.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from claimline.ui.app import Application
from claimline.ui.looks.fonts import font
from claimline.ui.looks.theme import Theme
from claimline.ui.words import install_words


class Remaking(QObject):
    """Holds the program, and makes another of the same when it asks for that."""

    def __init__(self, program: Application, theme: Theme, settings: QSettings) -> None:
        super().__init__(theme)
        self._theme, self._settings = theme, settings
        self._take(program)

    def _take(self, program: Application) -> None:
        self.program = program
        program.remake_asked.connect(self._remake)

    def _remake(self, part: str) -> None:
        """Not while a slot of what is taken apart is running, such as that of the setting that was chosen."""
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, self, lambda: self.remake(part))

    def remake(self, part: str = "") -> None:
        """Take the parts apart and make them again; then show the dialog of settings at a part, unless that is ""."""
        before = self.program
        is_dialog_open = bool(part) and before.window.findChild(QObject, "settingsDialog") is not None
        left = before.leave()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setFont(font(13))
        install_words(application)
        self._theme.draw_anew()
        self._take(Application(self._theme, self._settings, before.window))
        if left is not None:
            self.program.open_library(left.library)
            self.program.place.go_back(left)
        if is_dialog_open:
            self.program.settings.show_settings(part)
