"""Texts written once onto sheets and copied from then on: letters take longer to lay out than all else of a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

NEW_AT_MOST = 40
"""How many texts that stand on no sheet yet a frame may write. The rest follows in the next one."""
_WIDTH, _HEIGHT, _SHEETS = 1024, 256, 24
"""The size of a sheet in the screen's pixels (1 MB), and how many there are before all is written anew."""
_SPARE = 3
"""Room around a text for what reaches beyond its line and its advance, as letters of another font may."""

_Key = tuple[str, int]
_Place = tuple[QPixmap, int, int, int, int]


class Letters:
    """Texts of one font, each in its colours, for the screen's ratio."""

    def __init__(self, font: QFont, measure: Callable[[str], float]) -> None:
        self._font, self.measure = QFont(font), measure
        # On a sheet there is no other way to smooth an edge than by its opacity. Without the pairs of letters that
        # some fonts bring closer, which are not measured either, a text is laid out in two thirds of the time.
        strategy = QFont.StyleStrategy
        self._font.setStyleStrategy(strategy.NoSubpixelAntialias | strategy.PreferNoShaping)
        metrics = QFontMetricsF(self._font)
        self._ascent = ceil(metrics.ascent()) + _SPARE
        self._line = self._ascent + ceil(metrics.descent()) + _SPARE
        self._middle = metrics.capHeight() / 2
        self._ratio = 1.0
        self._sheets: list[QPixmap] = []
        self._places: dict[_Key, _Place] = {}
        self._pairs: dict[str, tuple[float, QPixmap, int, int, int, int]] = {}
        self._ink = QColor()
        self._x = self._y = 0

    def begin(self, ratio: float) -> None:
        """A frame begins, on a screen with so many pixels to one of the widget's."""
        if ratio != self._ratio or len(self._sheets) > _SHEETS:
            self._ratio = ratio
            self._sheets.clear()
            self._places.clear()
            self._pairs.clear()

    def prepare(self, wanted: Iterable[tuple[str, QColor]]) -> bool:
        """Write what is not there yet, as much as a frame may; whether that is all."""
        missing = {(text, ink.rgba()): ink for text, ink in wanted if (text, ink.rgba()) not in self._places}
        if missing:
            self._write(list(missing.items())[:NEW_AT_MOST])
        return len(missing) <= NEW_AT_MOST

    def draw(self, painter: QPainter, x: float, y: float, text: str, ink: int) -> None:
        """Copy a text that begins at `x` and has its middle at `y`, in a colour as `QColor.rgba` says it."""
        found = self._places.get((text, ink))
        if found is not None:
            painter.drawPixmap(round(x) - _SPARE, round(y + self._middle) - self._ascent, *found)

    def write(self, painter: QPainter, x: float, y: float, text: str, ink: QColor) -> None:
        """As `draw`, for one of the few texts that no frame leaves to the next one."""
        if (text, ink.rgba()) not in self._places:
            self._write([((text, ink.rgba()), ink)])
        self.draw(painter, x, y, text, ink.rgba())

    def spell(self, painter: QPainter, middle: float, y: int, text: str, ink: QColor) -> None:
        """Copy a short text in pairs of letters, so that it costs no more where it was never seen; its own middle at
        `middle`, its line's upper edge at `y`.
        """
        pairs = self._pairs
        if ink != self._ink or not pairs:
            pairs.clear()
            self._ink = ink
            figures = [f"{number:02}" for number in range(100)] + [str(number) for number in range(10)]
            self._write([((each, ink.rgba()), ink) for each in figures if (each, ink.rgba()) not in self._places])
        found = [pairs.get(text[at : at + 2]) or self._pair(text[at : at + 2]) for at in range(0, len(text), 2)]
        x = middle - sum([pair[0] for pair in found]) / 2 - _SPARE
        for wide, sheet, left, top, width, height in found:
            painter.drawPixmap(round(x), y, sheet, left, top, width, height)
            x += wide

    def _pair(self, text: str) -> tuple[float, QPixmap, int, int, int, int]:
        key = text, self._ink.rgba()
        if key not in self._places:
            self._write([(key, self._ink)])
        found = self._pairs[text] = self.measure(text), *self._places[key]
        return found

    @property
    def line(self) -> float:
        """How high a line is, from its upper edge to the middle of its text."""
        return self._ascent - self._middle

    def _write(self, missing: Iterable[tuple[_Key, QColor]]) -> None:
        painter = QPainter()
        ratio, high = self._ratio, ceil(self._line * self._ratio)
        for key, ink in missing:
            wide = min(ceil((self.measure(key[0]) + 2 * _SPARE) * ratio), _WIDTH)
            if not self._has_room(wide, high):
                if painter.isActive():
                    painter.end()
                self._new_sheet()
            if not painter.isActive():
                painter.begin(self._sheets[-1])
                painter.setFont(self._font)
            painter.setPen(ink)
            painter.drawText(QPointF(self._x / ratio + _SPARE, self._y / ratio + self._ascent), key[0])
            self._places[key] = self._sheets[-1], self._x, self._y, wide, high
            self._x += wide
        if painter.isActive():
            painter.end()

    def _has_room(self, wide: int, high: int) -> bool:
        """Whether the sheet has room for a text, in this line of it or in the next."""
        if not self._sheets:
            return False
        if self._x + wide > _WIDTH:
            self._x, self._y = 0, self._y + high
        return self._y + high <= _HEIGHT

    def _new_sheet(self) -> None:
        sheet = QPixmap(_WIDTH, _HEIGHT)
        sheet.setDevicePixelRatio(self._ratio)
        sheet.fill(Qt.GlobalColor.transparent)
        self._sheets.append(sheet)
        self._x = self._y = 0
