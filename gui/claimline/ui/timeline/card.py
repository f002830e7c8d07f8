"""The card beside a mark: a small window with links, which stays while the pointer is in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from claimline.ui.looks.fonts import font
from claimline.ui.looks.spaces import PART
from claimline.ui.looks.theme import Palette

_STAYS = 350
"""Milliseconds in which the pointer may go from a mark to its card."""


class Card(QFrame):
    """Floats beside the mark that is hovered or focused; never takes the focus. `link_followed` carries where to."""

    link_followed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setObjectName("timelineCard")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setFont(font(12))
        self._label.setMaximumWidth(380)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._label.linkActivated.connect(self.link_followed)
        self._leaving = QTimer(self, singleShot=True, interval=_STAYS)
        self._leaving.timeout.connect(self.hide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PART, PART, PART, PART)
        layout.addWidget(self._label)

    @property
    def text(self) -> str:
        """What it says, as rich text."""
        return self._label.text()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self.setStyleSheet(
            f"#timelineCard {{ background: {palette.card}; border: 1px solid {palette.line}; }}"
            f"#timelineCard QLabel {{ color: {palette.ink}; background: transparent; border: none; }}"
        )

    def show_beside(self, text: str, point: QPoint) -> None:
        """Show a text above a point of the screen, or below it where there is no room."""
        self._leaving.stop()
        self._label.setText(text)
        self._label.setFixedWidth(min(self._label.sizeHint().width(), 380))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        place = QRect(point + QPoint(-24, -self.height() - 16), self.size())
        if place.top() < screen.top():
            place.moveTop(point.y() + 16)
        place.moveLeft(max(screen.left(), min(place.left(), screen.right() - place.width())))
        self.move(place.topLeft())
        self.show()

    def hide_soon(self) -> None:
        """Go away, unless the pointer comes into the card before."""
        if self.isVisible() and not self.underMouse():
            self._leaving.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay."""
        self._leaving.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go away, unless the pointer comes back."""
        self._leaving.start()
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Be asked to go no more."""
        self._leaving.stop()
        super().hideEvent(event)
