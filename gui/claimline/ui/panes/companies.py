"""The pane at the left: the companies with their counts, or the articles."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from claimline.language import _, ngettext
from claimline.ui.delegates.side_rows import ArticleLine, CompanyRow, SideRow
from claimline.ui.models.articles import ArticlesModel
from claimline.ui.models.companies import CompaniesModel
from claimline.ui.theme import Palette


class CompaniesPane(QWidget):
    """Two lists, one shown; `company_chosen` carries a name and `article_chosen` an id, each None for all.
    `menu_asked` carries where on the screen the menu of the chosen company is wanted."""

    company_chosen = Signal(object)
    article_chosen = Signal(object)
    articles_shown = Signal()
    menu_asked = Signal(object)

    def __init__(
        self, companies: CompaniesModel, articles: ArticlesModel, palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("companiesPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._companies, self._articles = companies, articles
        self._rows: tuple[SideRow, SideRow] = (CompanyRow(palette, self), ArticleLine(palette, self))
        self.companies_view = self._list("companiesView", _("Companies"), companies, self._rows[0])
        self.articles_view = self._list("articlesView", _("Articles"), articles, self._rows[1])
        self._stack = QStackedWidget()
        self._stack.addWidget(self.companies_view)
        self._stack.addWidget(self.articles_view)
        self._count = QLabel()
        self._count.setObjectName("paneNote")
        self._tabs = QButtonGroup(self)
        self._lay_out()
        self._tabs.idClicked.connect(self._show_list)
        self.companies_view.selectionModel().currentChanged.connect(self._on_company)
        self.articles_view.selectionModel().currentChanged.connect(self._on_article)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(12, 12, 20, 8)
        header.setSpacing(4)
        for number, words in enumerate((_("Companies"), _("Articles"))):
            tab = QToolButton()
            tab.setObjectName("paneTab")
            tab.setText(words)
            tab.setCheckable(True)
            tab.setChecked(number == 0)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._tabs.addButton(tab, number)
            header.addWidget(tab)
        header.addStretch(1)
        header.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(self._stack, 1)

    def _list(self, name: str, title: str, model: QAbstractItemModel, row: SideRow) -> QListView:
        view = QListView()
        view.setObjectName(name)
        view.setAccessibleName(title)
        view.setModel(model)
        view.setItemDelegate(row)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setUniformItemSizes(name == "companiesView")
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda place: self._on_menu(view, place))
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        return view

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        for row in self._rows:
            row.palette = palette
        self.companies_view.viewport().update()
        self.articles_view.viewport().update()

    def show_count(self, claims: int) -> None:
        """Say how many claims the library holds."""
        words = ngettext("{count} claim", "{count} claims", claims).format(count=f"{claims:,}")
        self._count.setText(words)
        self._fit()

    def show_choice(self, company: str | None, article: int | None, model: str | None) -> None:
        """Mark the chosen row, which another view may have chosen."""
        row = -1 if model or article is not None else self._companies.row_of(company)
        _choose(self.companies_view, self._companies.index(row))
        row = -1 if model or article is None else self._articles.row_of(article)
        _choose(self.articles_view, self._articles.index(row))

    @property
    def is_showing_articles(self) -> bool:
        """Whether the list of articles is in front."""
        return self._stack.currentIndex() == 1

    def show_articles(self) -> None:
        """Bring the list of articles to the front."""
        self._tabs.button(1).setChecked(True)
        self._show_list(1)

    def show_companies(self) -> None:
        """Bring the list of companies to the front."""
        self._tabs.button(0).setChecked(True)
        self._show_list(0)

    def _show_list(self, number: int) -> None:
        if number:
            self.articles_shown.emit()
        self._stack.setCurrentIndex(number)
        view = self.articles_view if number else self.companies_view
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_company(self, current: QModelIndex) -> None:
        if current.isValid():
            self.company_chosen.emit(current.data(CompaniesModel.KeyRole))

    def _on_article(self, current: QModelIndex) -> None:
        if current.isValid():
            self.article_chosen.emit(current.data(ArticlesModel.KeyRole))

    def _on_menu(self, view: QListView, place: QPoint) -> None:
        """A row was asked for its menu: it is chosen first, so that the menu is about what is chosen."""
        index = view.indexAt(place)
        if not index.isValid():
            return
        _choose(view, index)
        if view is self.companies_view and index.data(CompaniesModel.KeyRole) is not None:
            self.menu_asked.emit(view.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The count gives way to the tabs; the lists show it too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tabs = sum(tab.sizeHint().width() + 4 for tab in self._tabs.buttons())
        self._count.setVisible(tabs + self._count.sizeHint().width() + 32 <= self.width())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for names and counts."""
        return QSize(200, 160)


def _choose(view: QListView, index: QModelIndex) -> None:
    if view.currentIndex() != index:
        view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
