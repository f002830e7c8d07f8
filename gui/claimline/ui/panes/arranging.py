"""What stands above the list of articles: words to narrow it by, and a menu of orders."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from claimline.language import N_, _
from claimline.ui.looks.spaces import NEAR, PART, TIGHT
from claimline.ui.models.articles import ArticlesModel, Only, Order

_ORDERS = {
    Order.NEWEST: N_("Newest first"),
    Order.OLDEST: N_("Oldest first"),
    Order.PUBLISHER: N_("By publisher"),
    Order.TITLE: N_("By title"),
    Order.CLAIMS: N_("Most claims first"),
    Order.TO_REVIEW: N_("Most to review first"),
}
_LISTED = {Only.ALL: N_("All"), Only.UNREAD: N_("Unread"), Only.TO_REVIEW: N_("To review")}

Value = TypeVar("Value", bound=StrEnum)


class ArticleArranging(QWidget):
    """Narrows and sorts a list of articles."""

    def __init__(self, articles: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._order, self._only = Order.NEWEST, Only.ALL
        self.words = QLineEdit()
        self.words.setObjectName("articleFilter")
        self.words.setPlaceholderText(_("Title or publisher"))
        self.words.setAccessibleName(_("Narrow the articles"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._arrange)
        self.button = QToolButton()
        self.button.setObjectName("paneTab")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolTip(_("Order and kind of articles"))
        self.menu = QMenu(self)
        self._fill(_LISTED, self._list_only)
        self.menu.addSeparator()
        self._fill(_ORDERS, self._sort)
        self.button.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(PART, 0, PART, NEAR)
        row.setSpacing(TIGHT)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self._arrange()

    def _fill(self, words: dict[Value, str], then) -> None:  # type: ignore[no-untyped-def]
        group = QActionGroup(self)
        for value, title in words.items():
            action = QAction(_(title), self)
            action.setObjectName(f"{type(value).__name__}.{value.name}")
            action.setCheckable(True)
            action.setChecked(value in (self._order, self._only))
            action.triggered.connect(lambda _checked, value=value: then(value))
            group.addAction(action)
            self.menu.addAction(action)

    def _list_only(self, only: Only) -> None:
        self._only = only
        self._arrange()

    def _sort(self, order: Order) -> None:
        self._order = order
        self._arrange()

    def _arrange(self) -> None:
        self.button.setText(f"{_(_LISTED[self._only])} ▾")
        self._articles.arrange(self._order, self._only, self.words.text())
