"""Lucide's line icons, in the colours of the palette."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from claimline.paths import resource
from claimline.ui.looks.text_size import scaled
from claimline.ui.looks.theme import Palette


class Icons:
    """Icons by their Lucide names; each is drawn once for a colour, a size and a screen's ratio."""

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def paint(self, painter: QPainter, name: str, color: str, area: QRectF) -> None:
        """Draw an icon into a square area."""
        device = painter.device()
        pixmap = self.pixmap(name, color, round(area.width()), device.devicePixelRatioF() if device else 1.0)
        painter.drawPixmap(area.topLeft(), pixmap)

    def pixmap(self, name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
        """An icon as a picture of `size` × `size`, in `#rrggbb`."""
        key = (name, color, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._drawn(name, color, size, ratio)
        return found

    def icon(self, name: str, palette: Palette, token: str = "second", size: int = 18) -> QIcon:
        """An icon for a button or menu, as large beside text of any size, quieter where it is disabled."""
        icon, size = QIcon(), round(scaled(size))
        for ratio in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}):
            icon.addPixmap(self.pixmap(name, getattr(palette, token), size, ratio), QIcon.Mode.Normal)
            faint = QColor(palette.third)
            faint.setAlpha(110)
            icon.addPixmap(self.pixmap(name, faint.name(QColor.NameFormat.HexArgb), size, ratio), QIcon.Mode.Disabled)
        return icon

    def _drawn(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = resource("icons", f"{name}.svg").read_text("utf-8")
        wanted = QColor(color)
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", wanted.name()).encode()))
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(wanted.alphaF())
        renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
