"""The bar at the top: what begins with an article, the search, and what one takes away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from claimline.language import _
from claimline.ui.actions import Actions
from claimline.ui.looks.icons import Icons
from claimline.ui.looks.spaces import NEAR, PART, TIGHT
from claimline.ui.looks.text_size import scaled
from claimline.ui.looks.theme import Palette
from claimline.ui.main_window import bar_height

IN_THE_BAR = ("openArticle", "pasteArticle", "undo", "redo", "switchLook", "exportBrief")
_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Toolbar(QFrame):
    """Articles, undo and redo at the left; the search in the middle; look, menu and brief at the right."""

    def __init__(self, actions: Actions, menus: list[QMenu], icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self._actions, self._icons = actions, icons
        self.search = QLineEdit()
        self.search.setObjectName("searchField")
        self.search.setPlaceholderText(_("Search claims, companies, models"))
        self.search.setAccessibleName(_("Search claims, companies, models"))
        self.search.setTextMargins(round(10 + scaled(16)), 0, round(12 + scaled(50)), 0)
        self._magnifier = QLabel(self.search)
        self._keys = QLabel("Ctrl K", self.search)
        self._keys.setObjectName("keycap")
        self.search.textChanged.connect(lambda words: self._keys.setVisible(not words))
        self._menu_button = self._button(None, _("Menu"))
        self._export = self._button(actions["exportBrief"], _("Export brief"), _WITH_WORDS)
        self._export.setObjectName("primary")
        # The button takes the action's icon again at each change of that, which is drawn for a menu.
        self._on_accent = QIcon()
        actions["exportBrief"].changed.connect(lambda: self._export.setIcon(self._on_accent))
        self._fill_menu(menus)
        left = [
            self._button(actions["openArticle"], _("Open"), _WITH_WORDS),
            self._button(actions["pasteArticle"], _("Paste"), _WITH_WORDS),
            self._button(actions["undo"], _("Undo")),
            self._button(actions["redo"], _("Redo")),
        ]
        right = [self._button(actions["switchLook"], _("Light or dark")), self._menu_button, self._export]
        self._lay_out(left, right)

    def _lay_out(self, left: list[QToolButton], right: list[QToolButton]) -> None:
        self.setFixedHeight(bar_height())
        sides = []
        for buttons, stretch_first in ((left, False), (right, True)):
            side = QWidget()
            row = QHBoxLayout(side)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(TIGHT)
            if stretch_first:
                row.addStretch(1)
            for button in buttons:
                row.addWidget(button)
            if not stretch_first:
                row.addStretch(1)
            side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            sides.append(side)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PART, 0, PART, 0)
        layout.setSpacing(PART)
        layout.addWidget(sides[0], 1)
        layout.addWidget(self.search, 2)
        layout.addWidget(sides[1], 1)
        self.search.setMaximumWidth(560)
        self.search.setMinimumWidth(200)
        inside = QHBoxLayout(self.search)
        inside.setContentsMargins(NEAR, 0, NEAR, 0)
        inside.addWidget(self._magnifier, 0, Qt.AlignmentFlag.AlignVCenter)
        inside.addStretch(1)
        inside.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)

    def _button(
        self,
        action: QAction | None,
        words: str,
        style: Qt.ToolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly,
    ) -> QToolButton:
        button = QToolButton()
        if action is not None:
            button.setDefaultAction(action)
            if style is _WITH_WORDS:
                # The action's own words end in an ellipsis, which a menu needs and a button does not.
                action.changed.connect(lambda: button.setText(words))
                button.setText(f" {words}")
        button.setToolButtonStyle(style)
        button.setIconSize(QSize(18, 18) * scaled(1.0))
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _fill_menu(self, menus: list[QMenu]) -> None:
        menu = QMenu(self._menu_button)
        for inner in menus:
            menu.addMenu(inner)
        self._menu_button.setMenu(menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setToolTip(_("Menu (F10)"))
        self._menu_button.setObjectName("menuButton")

    def open_menu(self) -> None:
        """Open the menu, for a user without a mouse."""
        self._menu_button.showMenu()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Draw the icons in other colours."""
        self._actions.dress(IN_THE_BAR)
        self._magnifier.setPixmap(
            self._icons.pixmap("search", palette.third, round(scaled(16)), self.devicePixelRatioF())
        )
        self._menu_button.setIcon(self._icons.icon("ellipsis", palette))
        self._on_accent = self._icons.icon("file-down", palette, "on_accent")
        self._export.setIcon(self._on_accent)
