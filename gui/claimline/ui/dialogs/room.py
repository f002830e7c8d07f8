"""Room on the screen for windows whose text may be of twice the size."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_AROUND = QSize(40, 80)
"""What frames and bars of the system take of a screen, at least."""


def bounded(wanted: QSize, widget: QWidget) -> QSize:
    """A size for a window, no larger than its screen has room for."""
    return wanted.boundedTo(widget.screen().availableSize() - _AROUND)


class Scrolled(QScrollArea):
    """As large as what it holds, where the screen has room for that; else it scrolls. `beside` is how much of the
    screen's height the rest of the window takes."""

    def __init__(self, inside: QWidget, name: str, beside: int = 180) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self._inside, self._beside = inside, beside
        for part in (self.viewport(), inside):
            part.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """That of what it holds, within the screen."""
        wanted = self._inside.sizeHint()
        room = bounded(QSize(wanted.width(), wanted.height() + self._beside), self).height() - self._beside
        bar = self.verticalScrollBar().sizeHint().width() if wanted.height() > room else 0
        return QSize(wanted.width() + bar, min(wanted.height(), room))

    def minimumSizeHint(self) -> QSize:
        """As wide as what it holds must be; its height may go."""
        return QSize(self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width(), 80)
