"""The guide, the shortcuts, the program's own facts, and the hints of a first run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from claimline.language import current_language
from claimline.ui.main_window import MainWindow

if TYPE_CHECKING:
    from claimline.ui.panes.hints import HintStrip

_HINTS = "hints"
"""The setting that holds the numbers of the hints still to be shown; it is missing where there was no first run."""

Rows = Sequence[tuple[str, str]]


class HelpHandlers(QObject):
    """`shortcuts` gives each action's title and keys."""

    def __init__(self, window: MainWindow, settings: QSettings, shortcuts: Callable[[], Rows]) -> None:
        super().__init__(window)
        self._window, self._settings, self._shortcuts = window, settings, shortcuts
        self._strip: HintStrip | None = None

    def actions(self) -> dict[str, Callable[[], None]]:
        """Its actions by their ids."""
        return {"showGuide": self.show_guide, "showShortcuts": self.show_shortcuts, "showAbout": self.show_about}

    def show_guide(self) -> None:
        """Show the guide in the language in use, beside the window; the one that is open comes to the front."""
        from claimline.ui.dialogs.guide import GuideWindow

        guide = self._window.findChild(GuideWindow)
        if not isinstance(guide, GuideWindow):
            guide = GuideWindow(current_language(), self._shortcuts(), self._window)
        guide.show()
        guide.raise_()
        guide.activateWindow()

    def show_shortcuts(self) -> None:
        """Show every action's keys."""
        from claimline.ui.dialogs.telling import shortcuts_dialog

        shortcuts_dialog(self._shortcuts(), self._window).open()

    def show_about(self) -> None:
        """Show versions and licences."""
        from claimline.ui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()

    # Hints -----------------------------------------------------------------------------------------------------------

    def begin_hints(self) -> None:
        """It is the first run: all hints are still to be shown."""
        if self._settings.value(_HINTS) is None:
            self._settings.setValue(_HINTS, "0 1 2")

    def show_hints(self) -> None:
        """Show the first of the hints that were not dismissed."""
        left = self._left()
        if left:
            from claimline.ui.panes.hints import HintStrip

            if self._strip is None:
                self._strip = HintStrip()
                self._strip.dismissed.connect(self._dismiss)
                self._strip.all_dismissed.connect(partial(self._keep, ()))
                self._window.place_hints(self._strip)
            self._strip.show_hint(left[0], len(left))
        elif self._strip is not None:
            strip: QWidget = self._strip
            self._strip = None
            strip.hide()
            strip.deleteLater()

    def _left(self) -> list[int]:
        return [int(word) for word in str(self._settings.value(_HINTS) or "").split() if word in ("0", "1", "2")]

    def _dismiss(self, number: int) -> None:
        self._keep([each for each in self._left() if each != number])

    def _keep(self, left: Sequence[int]) -> None:
        self._settings.setValue(_HINTS, " ".join(map(str, left)))
        self.show_hints()
