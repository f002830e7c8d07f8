"""What the user sets: language, look, size of text and motion; kept for the next start, and in force at once.

Language and size of text change every word and line of the window: its parts are then made anew, in the same frame
(`remake_asked`, with the part of the dialog at which the user was, "" for none).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from claimline.language import LANGUAGES, _, current_language, use_language
from claimline.ui.handlers.library import Handlers
from claimline.ui.handlers.looks import LookHandlers
from claimline.ui.looks.text_size import USUAL, next_size, text_size, use_text_size
from claimline.ui.looks.theme import Theme
from claimline.ui.main_window import MainWindow
from claimline.ui.settings import LANGUAGE, LESS, MOTION, TEXT, USUAL_MOTION

if TYPE_CHECKING:
    from claimline.ui.work import Background


class SettingsHandlers(QObject):
    """Changes a setting, and keeps it."""

    remake_asked = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        handlers: Handlers,
        looks: LookHandlers,
        settings: QSettings,
        shows_names: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._handlers, self._settings = window, handlers, settings
        self.looks, self.shows_names = looks, shows_names
        self._asking: Background | None = None

    def actions(self) -> dict[str, Callable[[], None]]:
        """Its actions by their ids."""
        return {
            "showSettings": self.show_settings,
            "largerText": lambda: self.choose_text(next_size(1)),
            "smallerText": lambda: self.choose_text(next_size(-1)),
            "usualText": lambda: self.choose_text(USUAL),
            "fullScreen": self.switch_full_screen,
        }

    def show_settings(self, part: str = "") -> None:
        """Show the dialog, at one of its parts."""
        from claimline.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self, self._window)
        dialog.open()
        dialog.focus(part)

    @property
    def theme(self) -> Theme:
        """The look in use."""
        return self.looks.theme

    @property
    def language(self) -> str:
        """The language that the user set; "" for the system's."""
        code = str(self._settings.value(LANGUAGE, ""))
        return code if code in LANGUAGES else ""

    def choose_language(self, code: str) -> None:
        """Speak a language from now on; with "", the system's."""
        if code == self.language:
            return
        before = current_language()
        if code:
            self._settings.setValue(LANGUAGE, code)
        else:
            self._settings.remove(LANGUAGE)
        if use_language(code) != before:
            self._remake("language")

    def choose_text(self, percent: int, part: str = "") -> None:
        """Draw text in a size from now on."""
        before = text_size()
        if use_text_size(percent) != before:
            self._settings.setValue(TEXT, text_size())
            self._remake(part)

    @property
    def is_motion_reduced(self) -> bool:
        """Whether nothing moves by itself."""
        return self.theme.is_motion_reduced

    def reduce_motion(self, is_reduced: bool) -> None:
        """Let nothing move by itself, or as usual."""
        self._settings.setValue(MOTION, LESS if is_reduced else USUAL_MOTION)
        self._move(is_reduced)

    def ask_for_motion(self) -> None:
        """Do as the system asks for, where the user has set nothing; asked once, on a thread of its own.

        A desktop that does not answer would keep decisions waiting on that of the library.
        """
        from claimline.ui.work import Background

        if self._asking is not None or self._handlers.session is None or self._settings.contains(MOTION):
            return  # without a library the window may be closed already
        self._asking = Background(self)
        self._window.closing.connect(self._asking.close)
        job = self._asking.task("", lambda _ticket: _is_motion_unwanted())
        job.succeeded.connect(self._on_motion_asked)
        job.failed.connect(self._handlers.show_error)
        self._asking.start(job)

    def _on_motion_asked(self, is_unwanted: bool) -> None:
        if is_unwanted and not self._settings.contains(MOTION):
            self._move(True)

    def _move(self, is_reduced: bool) -> None:
        self.theme.reduce_motion(is_reduced)
        self._handlers.progress.is_still = is_reduced

    def switch_full_screen(self) -> None:
        """The whole screen for the window, or back."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _remake(self, part: str) -> None:
        if self._handlers.is_busy:
            self._handlers.tell_shortly(_("Changed as soon as the work under way is done."))
            self._handlers.became_idle.connect(lambda: self.remake_asked.emit(part))
        else:
            self.remake_asked.emit(part)


def _is_motion_unwanted() -> bool:
    from claimline.workflow.system_motion import is_motion_unwanted

    return is_motion_unwanted()
