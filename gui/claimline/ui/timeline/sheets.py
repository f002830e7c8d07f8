"""Sheets onto which small things are drawn once, to be copied from then on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

_WIDTH, _HEIGHT, _SHEETS = 1024, 256, 24
"""The size of a sheet in the screen's pixels (1 MB), and how many there are before all is drawn anew."""

Place = tuple[QPixmap, int, int, int, int]
"""A sheet, and of it the left, the top, the width and the height, in the screen's pixels."""


class Sheets:
    """Gives out room, line by line; `set_up` readies the painter of a sheet."""

    def __init__(self, set_up: Callable[[QPainter], None]) -> None:
        self._set_up = set_up
        self._sheets: list[QPixmap] = []
        self._painter = QPainter()
        self.ratio = 1.0
        self._x = self._y = 0

    def begin(self, ratio: float) -> bool:
        """A frame begins, on a screen with so many pixels to one of the widget's; False where nothing stays drawn."""
        if ratio == self.ratio and len(self._sheets) <= _SHEETS:
            return True
        self.ratio = ratio
        self.forget()
        return False

    def forget(self) -> None:
        """Begin anew."""
        self._sheets.clear()
        self._x = self._y = 0

    def take(self, wide: int, high: int) -> Place:
        """Room so large; all that is taken until `end` is drawn by `painter`."""
        wide = min(wide, _WIDTH)
        if self._x + wide > _WIDTH:
            self._x, self._y = 0, self._y + high
        if not self._sheets or self._y + high > _HEIGHT:
            self.end()
            self._new()
        x, self._x = self._x, self._x + wide
        return self._sheets[-1], x, self._y, wide, high

    @property
    def painter(self) -> QPainter:
        """What draws on the sheet of which room was taken last."""
        if not self._painter.isActive():
            self._painter.begin(self._sheets[-1])
            self._set_up(self._painter)
        return self._painter

    def end(self) -> None:
        """Let the sheet be copied from."""
        if self._painter.isActive():
            self._painter.end()

    def _new(self) -> None:
        sheet = QPixmap(_WIDTH, _HEIGHT)
        sheet.setDevicePixelRatio(self.ratio)
        sheet.fill(Qt.GlobalColor.transparent)
        self._sheets.append(sheet)
        self._x = self._y = 0
