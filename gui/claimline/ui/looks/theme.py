"""Which colours are in use: as the system has them, or as the user chose; light or dark, in usual or high contrast."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from claimline.ui.looks.palettes import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, PALETTES, Palette
from claimline.ui.looks.style import qt_palette, style_sheet

__all__ = ["DARK", "HIGH_DARK", "HIGH_LIGHT", "LIGHT", "QT_ARGUMENTS", "Look", "Palette", "Theme"]


class Look(StrEnum):
    """What the user chose: as the system has it, or one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    Look.SYSTEM: Qt.ColorScheme.Unknown,
    Look.LIGHT: Qt.ColorScheme.Light,
    Look.DARK: Qt.ColorScheme.Dark,
}


QT_ARGUMENTS = ["claimline", "-style", "fusion"]
"""What the application is made with: to be handed a style, as `setStyle` does, takes the binding 5 ms."""


class Theme(QObject):
    """Which palette is in use; follows the system unless the user chose one. `contrast`, too, may be None for that."""

    palette_changed = Signal(object)

    def __init__(self, application: QApplication, look: Look = Look.SYSTEM, contrast: bool | None = None) -> None:
        super().__init__(application)
        self._application = application
        # The binding lets go of what a temporary of its own has handed out.
        self._hints = application.styleHints()
        self._needs = self._hints.accessibility()
        self._look, self._contrast = look, contrast
        self.is_motion_reduced, self._flashes = False, 0
        self.palette = self._wanted()
        self._apply()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._needs.contrastPreferenceChanged.connect(self._follow)
        if look is not Look.SYSTEM:
            self._hints.setColorScheme(_SCHEMES[look])

    @property
    def look(self) -> Look:
        """What the user chose."""
        return self._look

    def choose(self, look: Look) -> None:
        """Use a look from now on."""
        self._look = look
        self._hints.setColorScheme(_SCHEMES[look])
        self._follow()

    @property
    def is_high_contrast(self) -> bool:
        """Whether the contrast is high: as the user chose, else as the system asks for."""
        if self._contrast is not None:
            return self._contrast
        return self._needs.contrastPreference() is Qt.ContrastPreference.HighContrast

    def choose_contrast(self, is_high: bool | None) -> None:
        """Use high contrast or not from now on, or what the system asks for."""
        self._contrast = is_high
        self._follow()

    @property
    def contrast(self) -> bool | None:
        """What the user chose: high contrast or not, None for as the system has it."""
        return self._contrast

    def reduce_motion(self, is_reduced: bool) -> None:
        """Let nothing move by itself, or as usual: the cursor blinks, and a bar runs while nobody knows how long."""
        self.is_motion_reduced = is_reduced
        if is_reduced:
            self._flashes = self._flashes or self._application.cursorFlashTime()
            self._application.setCursorFlashTime(0)
        elif self._flashes:
            self._application.setCursorFlashTime(self._flashes)

    def draw_anew(self) -> None:
        """Text is of another size: dress the program in it."""
        self._apply()

    def _wanted(self) -> Palette:
        if self._look is Look.SYSTEM:
            dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self._look is Look.DARK
        return PALETTES[dark, self.is_high_contrast]

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.palette:
            self.palette = wanted
            self._apply()
            self.palette_changed.emit(wanted)

    def _apply(self) -> None:
        self._application.setPalette(qt_palette(self.palette))
        self._application.setStyleSheet(style_sheet(self.palette))
