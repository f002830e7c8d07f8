"""The small buttons above the timeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from claimline.ui.looks.icons import Icons
from claimline.ui.looks.text_size import scaled
from claimline.ui.looks.theme import Palette


class Tools(QFrame):
    """A row of buttons: the timeline's own, and those of the window's actions that it is given."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timelineTools")
        self._icons = Icons()
        self._own: list[tuple[QToolButton, str]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)

    def add(self, name: str, icon: str, handler: Callable[[], None]) -> QToolButton:
        """A button of the timeline itself."""
        button = self._button()
        button.setObjectName(name)
        button.clicked.connect(lambda _checked: handler())
        self._own.append((button, icon))
        return button

    def add_action(self, action: QAction) -> None:
        """A button of an action of the window."""
        self._button().setDefaultAction(action)
        self.adjustSize()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(16, 16) * scaled(1.0))
        button.setFixedSize(QSize(28, 22) * scaled(1.0))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the timeline's own keys do the same
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._row.addWidget(button)
        return button

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        for button, icon in self._own:
            button.setIcon(self._icons.icon(icon, palette, "second", 16))
        self.setStyleSheet(
            f"#timelineTools {{ background: {palette.pane}; border: 1px solid {palette.line}; border-radius: 8px; }}"
            f"#timelineTools QToolButton {{ border: none; border-radius: 6px; background: transparent; padding: 0; }}"
            f"#timelineTools QToolButton:hover {{ background: {palette.track}; }}"
        )
        self.adjustSize()
