"""Texts written once onto sheets and copied from then on: letters take longer to lay out than all else of a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from claimline.ui.timeline.sheets import Place, Sheets

NEW_AT_MOST = 20
"""How many texts that stand on no sheet yet a frame may write. The rest follows in the next one."""
_SPARE = 3
"""Room around a text for what reaches beyond its line and its advance, as letters of another font may."""

_Key = tuple[str, int]


class Letters:
    """Texts of one font, each in its colours (as `QColor.rgba` says them), for the screen's ratio."""

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
        self._sheets = Sheets(lambda painter: painter.setFont(self._font))
        self._places: dict[_Key, Place] = {}
        self._pairs: dict[str, tuple[float, Place]] = {}
        self._ink = 0

    def begin(self, ratio: float) -> None:
        """A frame begins, on a screen with so many pixels to one of the widget's."""
        if not self._sheets.begin(ratio):
            self._places.clear()
            self._pairs.clear()

    def prepare(self, wanted: Iterable[_Key], new_at_most: int = NEW_AT_MOST) -> bool:
        """Write what is not there yet, as much as a frame may; whether that is all."""
        places = self._places
        missing = dict.fromkeys([key for key in wanted if key not in places])
        if missing:
            self._write(list(missing)[:new_at_most])
        return len(missing) <= new_at_most

    def draw(self, painter: QPainter, x: float, y: float, text: str, ink: int) -> None:
        """Copy a text that begins at `x` and has its middle at `y`."""
        found = self._places.get((text, ink))
        if found is not None:
            painter.drawPixmap(round(x) - _SPARE, round(y + self._middle) - self._ascent, *found)

    def write(self, painter: QPainter, x: float, y: float, text: str, ink: QColor) -> None:
        """As `draw`, for one of the few texts that no frame leaves to the next one."""
        key = text, ink.rgba()
        if key not in self._places:
            self._write([key])
        self.draw(painter, x, y, *key)

    def spell(self, painter: QPainter, middle: float, y: int, text: str, ink: int) -> None:
        """Copy a short text in pairs of letters, so that it costs no more where it was never seen; its own middle at
        `middle`, its line's upper edge at `y`.
        """
        pairs = self._pairs
        if ink != self._ink or not pairs:
            pairs.clear()
            self._ink = ink
            figures = [f"{number:02}" for number in range(100)] + [str(number) for number in range(10)]
            self._write([(each, ink) for each in figures if (each, ink) not in self._places])
        found = [pairs.get(text[at : at + 2]) or self._pair(text[at : at + 2]) for at in range(0, len(text), 2)]
        x = middle - sum([pair[0] for pair in found]) / 2 - _SPARE
        for wide, place in found:
            painter.drawPixmap(round(x), y, *place)
            x += wide

    def _pair(self, text: str) -> tuple[float, Place]:
        key = text, self._ink
        if key not in self._places:
            self._write([key])
        found = self._pairs[text] = self.measure(text), self._places[key]
        return found

    @property
    def line(self) -> float:
        """How high a line is, from its upper edge to the middle of its text."""
        return self._ascent - self._middle

    def _write(self, missing: Iterable[_Key]) -> None:
        sheets, ratio, pens = self._sheets, self._sheets.ratio, dict[int, QColor]()
        high = ceil(self._line * ratio)
        for text, ink in missing:
            place = sheets.take(ceil((self.measure(text) + 2 * _SPARE) * ratio), high)
            painter = sheets.painter
            painter.setPen(pens.get(ink) or pens.setdefault(ink, QColor.fromRgba(ink)))
            painter.drawText(QPointF(place[1] / ratio + _SPARE, place[2] / ratio + self._ascent), text)
            self._places[text, ink] = place
        sheets.end()
