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
        self._ratio = 1.0

    def use(self, painter: QPainter) -> None:
        """What is painted on next; its pixels may be smaller than the widget's."""
        ratio = painter.device().devicePixelRatioF() * abs(painter.worldTransform().m11() or 1.0)
        if ratio != self._ratio:
            self._pixmaps.clear()
            self._ratio = ratio

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

        return self._of(("dot", edge.rgba(), inside.rgba(), radius), 2 * half, 2 * half, draw)

    def pill(self, edge: QColor, inside: QColor, width: float, radius: float) -> QPixmap:
        """A pill, `width` wide with its half pixel of room at each side and above."""

        def draw(painter: QPainter) -> None:
            painter.setPen(QPen(edge, 1.1))
            painter.setBrush(QBrush(inside))
            painter.drawRoundedRect(QRectF(0.5, 1, width - 1, 2 * radius), radius, radius)

        return self._of(("pill", edge.rgba(), inside.rgba(), round(width * 4)), width, 2 * radius + 2, draw)

    def _of(self, key: tuple[object, ...], width: float, height: float, draw: Callable[[QPainter], None]) -> QPixmap:
        known = self._pixmaps.get(key)
        if known is None:
            if len(self._pixmaps) >= _KEPT:
                self._pixmaps.clear()
            known = QPixmap(round(width * self._ratio + 1), round(height * self._ratio + 1))
            known.setDevicePixelRatio(self._ratio)
            known.fill(Qt.GlobalColor.transparent)
            painter = QPainter(known)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter)
            painter.end()
            self._pixmaps[key] = known
        return known
