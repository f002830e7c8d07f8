"""Small pictures of what a frame draws by the hundred: to copy one is many times faster than to draw a round edge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

_KEPT = 256


class Stamps:
    """Draws a shape once for its looks and the screen's ratio, and copies it from then on."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}
        self.ratio = 1.0

    def use(self, painter: QPainter) -> None:
        """What is painted on next; its pixels may be smaller than the widget's."""
        ratio = ratio_of(painter)
        if ratio != self.ratio:
            self.forget()
            self.ratio = ratio

    def forget(self) -> None:
        """The colours are others."""
        self._pixmaps.clear()

    def dot(self, edge: QColor, inside: QColor, radius: float, pen: float) -> QPixmap:
        """A round dot in the middle of its picture."""
        half = radius + pen

        def draw(painter: QPainter) -> None:
            painter.setPen(QPen(edge, pen))
            painter.setBrush(QBrush(inside))
            painter.drawEllipse(QPointF(half, half), radius, radius)

        return self.shape(("dot", edge.rgba(), inside.rgba(), radius), 2 * half, 2 * half, draw)

    def pill(self, edge: QColor, inside: QColor, width: int, radius: float) -> QPixmap:
        """A pill, `width` wide with its half pixel of room at each side and above."""

        def draw(painter: QPainter) -> None:
            painter.setPen(QPen(edge, 1.1))
            painter.setBrush(QBrush(inside))
            painter.drawRoundedRect(QRectF(0.5, 1, width - 1, 2 * radius), radius, radius)

        return self.shape(("pill", edge.rgba(), inside.rgba(), width), width, 2 * radius + 2, draw)

    def shape(self, key: tuple[object, ...], width: float, height: float, draw: Callable[[QPainter], None]) -> QPixmap:
        """Any shape, drawn once for its key."""
        known = self._pixmaps.get(key)
        if known is None:
            if len(self._pixmaps) >= _KEPT:
                self._pixmaps.clear()
            known = self._pixmaps[key] = self._made(width, height, draw)
        return known

    def _made(self, width: float, height: float, draw: Callable[[QPainter], None]) -> QPixmap:
        made = blank(width, height, self.ratio)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
        painter.end()
        return made


def blank(width: float, height: float, ratio: float) -> QPixmap:
    """A picture to draw on, so large in the widget's pixels."""
    made = QPixmap(round(width * ratio + 1), round(height * ratio + 1))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


def ratio_of(painter: QPainter) -> float:
    """How many pixels of what is painted on there are to one of the widget's."""
    return float(painter.device().devicePixelRatioF() * abs(painter.worldTransform().m11() or 1.0))
