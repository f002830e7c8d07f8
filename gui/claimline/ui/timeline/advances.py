"""How wide texts are, from the widths of their characters: a frame may ask for hundreds that it never saw before."""

from __future__ import annotations

import unicodedata

from PySide6.QtGui import QFontMetricsF

_SIMPLE = (
    (0x20, 0x52F),  # Latin, Greek, Cyrillic
    (0x2010, 0x2027),
    (0x3000, 0x30FF),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A3),
    (0xFF01, 0xFF60),
)
"""Where characters stand side by side, each as wide as it is alone but for kerning, which brings them closer."""


class Advances:
    """Measures texts of a font; those of scripts whose letters join are left to Qt."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        self._metrics = metrics
        self._width = _Widths(metrics).__getitem__

    def measure(self, text: str) -> float:
        """The width of a text in the widget's pixels."""
        try:
            return sum(map(self._width, text))
        except KeyError:
            return float(self._metrics.horizontalAdvance(text))


class _Widths(dict[str, float]):
    """The width of each character; raises KeyError for one that is not to be measured alone."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, letter: str) -> float:
        code = ord(letter)
        if unicodedata.combining(letter) or not any(first <= code <= last for first, last in _SIMPLE):
            raise KeyError(letter)
        width = self[letter] = float(self._metrics.horizontalAdvance(letter))
        return width
