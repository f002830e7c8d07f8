"""Light or dark, in usual or high contrast: as the user has it, kept for the next start."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QAction

from claimline.ui.looks.theme import Look, Theme


class LookHandlers(QObject):
    """Changes the theme and remembers it. The action for high contrast shows whether it is on."""

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        super().__init__(theme)
        self.theme, self._settings = theme, settings

    def dress(self, contrast: QAction) -> None:
        """The action that is checked while the contrast is high, whoever made it so."""
        contrast.setCheckable(True)
        contrast.setChecked(self.theme.is_high_contrast)
        self.theme.palette_changed.connect(lambda _palette: contrast.setChecked(self.theme.is_high_contrast))

    def switch(self) -> None:
        """From light to dark, or back."""
        self.choose(Look.LIGHT if self.theme.palette.is_dark else Look.DARK)

    def switch_contrast(self) -> None:
        """To high contrast, or back."""
        self.choose_contrast(not self.theme.is_high_contrast)

    def follow_system(self) -> None:
        """As the system has it, in both."""
        self.choose_contrast(None)
        self.choose(Look.SYSTEM)

    def choose_contrast(self, is_high: bool | None) -> None:
        """High contrast or not, None for as the system has it."""
        if is_high is None:
            self._settings.remove("contrast")
        else:
            self._settings.setValue("contrast", "high" if is_high else "usual")
        self.theme.choose_contrast(is_high)

    def choose(self, look: Look) -> None:
        """Light, dark, or as the system has it."""
        self.theme.choose(look)
        self._settings.setValue("look", look.value)
