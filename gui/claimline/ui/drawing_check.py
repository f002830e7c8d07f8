"""Whether Qt can draw here: what `claimline selfcheck` is told of the window's side."""

from __future__ import annotations

import os
import sys

from claimline.ui.import_qt import import_qt

_WORDS = "Claimline 주장 主张"


def draw_something() -> str:
    """Draws a few words with the program's own fonts; says with what. Raises RuntimeError where nothing is drawn."""
    has_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import_qt()
    from PySide6 import __version__
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
    from PySide6.QtWidgets import QApplication

    from claimline.ui.binding import broken_pair
    from claimline.ui.looks.fonts import font, install_fonts

    trouble = broken_pair(__version__, sys.version_info[:2])
    if trouble is not None:
        raise RuntimeError(trouble)
    application = QApplication(["claimline"])
    install_fonts(application)
    image = QImage(240, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(font(20))
    painter.drawText(image.rect(), int(Qt.AlignmentFlag.AlignCenter), _WORDS)
    painter.end()
    ink = sum(image.pixelColor(x, y).lightness() < 128 for x in range(0, 240, 2) for y in range(0, 40, 2))
    if not ink:
        raise RuntimeError("nothing was drawn")
    return f"PySide6 {__version__} draws on {QGuiApplication.platformName()}"
