"""What the window looks like: its colours, light and dark, by name, and the one object that says which are in use."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from claimline.domain import Kind
from claimline.ui.style import qt_palette, style_sheet


class Palette(NamedTuple):
    """The colours of one look, as `#rrggbb`; every ink is at least 4.5:1 on the pane (a test holds it)."""

    is_dark: bool
    ground: str
    pane: str
    card: str
    chip: str
    ink: str
    second: str
    third: str
    line: str
    track: str
    accent: str
    on_accent: str
    selection: str
    text_on_selection: str
    passage: str
    selected_passage: str
    confirmed: str
    disputed: str
    release: str
    plan: str
    figure: str
    event: str
    statement: str
    assessment: str

    def of_kind(self, kind: Kind) -> str:
        """The colour of a kind of claim."""
        return str(getattr(self, kind.value))

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """A token's colour for painting, from transparent (0) to opaque (1)."""
        color = QColor(getattr(self, token))
        color.setAlphaF(alpha)
        return color


LIGHT = Palette(
    is_dark=False,
    ground="#f7f7f5",
    pane="#ffffff",
    card="#ffffff",
    chip="#f1f1ee",
    ink="#1d1f23",
    second="#5c626d",
    third="#686e79",
    line="#e4e4e0",
    track="#f1f1ee",
    accent="#2f5fd0",
    on_accent="#ffffff",
    selection="#e8effc",
    text_on_selection="#1f4fbf",
    passage="#fff1c2",
    selected_passage="#ffdd7a",
    confirmed="#1c7c54",
    disputed="#b45309",
    release="#0072b2",
    plan="#7b5ea7",
    figure="#b35900",
    event="#00795c",
    statement="#4a5568",
    assessment="#a8326e",
)

DARK = Palette(
    is_dark=True,
    ground="#17181b",
    pane="#1e2024",
    card="#23252a",
    chip="#2c2f35",
    ink="#e9eaed",
    second="#a6abb5",
    third="#979daa",
    line="#2e3137",
    track="#24262b",
    accent="#7aa2ff",
    on_accent="#10131a",
    selection="#243250",
    text_on_selection="#a9c4ff",
    passage="#4a3f1b",
    selected_passage="#7a6420",
    confirmed="#5fce9b",
    disputed="#f0a860",
    release="#6cb8ea",
    plan="#b9a2e0",
    figure="#f0a35c",
    event="#4ec9a5",
    statement="#aab4c5",
    assessment="#ec8fbd",
)


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
    """Which palette is in use; follows the system unless the user chose one."""

    palette_changed = Signal(object)

    def __init__(self, application: QApplication, look: Look = Look.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._look = look
        self.palette = self._wanted()
        self._apply()
        application.styleHints().colorSchemeChanged.connect(self._follow)
        if look is not Look.SYSTEM:
            application.styleHints().setColorScheme(_SCHEMES[look])

    @property
    def look(self) -> Look:
        """What the user chose."""
        return self._look

    def choose(self, look: Look) -> None:
        """Use a look from now on."""
        self._look = look
        self._application.styleHints().setColorScheme(_SCHEMES[look])
        self._follow()

    def _wanted(self) -> Palette:
        if self._look is Look.SYSTEM:
            dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self._look is Look.DARK
        return DARK if dark else LIGHT

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.palette:
            self.palette = wanted
            self._apply()
            self.palette_changed.emit(wanted)

    def _apply(self) -> None:
        self._application.setPalette(qt_palette(self.palette))
        self._application.setStyleSheet(style_sheet(self.palette))
