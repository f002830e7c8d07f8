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
from claimline.library import Collection, SavedSearch
from claimline.ui.delegates.side_rows import ArticleLine, CompanyRow, KeptRow, SideRow
from claimline.ui.looks.spaces import EDGE, NEAR, PART, TIGHT
from claimline.ui.looks.theme import Palette
from claimline.ui.models.articles import ArticlesModel
from claimline.ui.models.companies import CompaniesModel
from claimline.ui.models.kept import KeptModel
from claimline.ui.panes.arranging import ArticleArranging

_MOST_KEPT = 6
"""Rows of collections and searches that are seen without scrolling."""


class CompaniesPane(QWidget):
    """Two lists, one shown; `company_chosen` carries a name and `article_chosen` an id, each None for all.
    `menu_asked` carries of what the menu is wanted, and where on the screen."""

    company_chosen = Signal(object)
    article_chosen = Signal(object)
    articles_shown = Signal()
    collection_chosen = Signal(object)
    search_chosen = Signal(str)
    menu_asked = Signal(str, object)
    articles_picked = Signal()

    def __init__(
        self,
        companies: CompaniesModel,
        articles: ArticlesModel,
        kept: KeptModel,
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("companiesPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._companies, self._articles, self._kept = companies, articles, kept
        self._rows: tuple[SideRow, ...] = (
            CompanyRow(palette, self),
            ArticleLine(palette, self),
            KeptRow(palette, self),
        )
        self.companies_view = self._list("companiesView", _("Companies"), companies, self._rows[0])
        self.articles_view = self._list("articlesView", _("Articles"), articles, self._rows[1])
        self.articles_view.setDragEnabled(True)
        self.kept_view = self._list("keptView", _("Collections and saved searches"), kept, self._rows[2])
        self.kept_view.setAcceptDrops(True)
        self.kept_view.setDragDropMode(QListView.DragDropMode.DropOnly)
        self.kept_view.setDropIndicatorShown(True)
        kept.modelReset.connect(self._fit_kept)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.companies_view)
        self.articles_view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.arranging = ArticleArranging(articles)
        self._stack.addWidget(_below(self.arranging, self.articles_view))
        self._count = QLabel()
        self._count.setObjectName("paneNote")
        self._tabs = QButtonGroup(self)
        self._lay_out()
        self._tabs.idClicked.connect(self._show_list)
        self.companies_view.selectionModel().currentChanged.connect(self._on_company)
        self.articles_view.selectionModel().currentChanged.connect(self._on_article)
        self.kept_view.selectionModel().currentChanged.connect(self._on_kept)
        self.articles_view.selectionModel().selectionChanged.connect(lambda *_: self.articles_picked.emit())

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(PART, PART, EDGE, NEAR)
        header.setSpacing(TIGHT)
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
        layout.addWidget(self.kept_view)
        self._fit_kept()

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
        self.kept_view.viewport().update()

    def show_count(self, claims: int) -> None:
        """Say how many claims the library holds."""
        words = ngettext("{count} claim", "{count} claims", claims).format(count=f"{claims:,}")
        self._count.setText(words)
        self._fit()

    def show_choice(
        self, company: str | None, article: int | None, model: str | None, kept: Collection | SavedSearch | None
    ) -> None:
        """Mark the chosen row, which another view may have chosen."""
        _choose(self.kept_view, self._kept.index(self._kept.row_of(kept)))
        row = -1 if model or article is not None or isinstance(kept, Collection) else self._companies.row_of(company)
        _choose(self.companies_view, self._companies.index(row))
        row = -1 if model or article is None else self._articles.row_of(article)
        _choose(self.articles_view, self._articles.index(row))

    def picked_articles(self) -> list[int]:
        """The articles that are picked in their list, where it is in front."""
        if not self.is_showing_articles:
            return []
        rows = sorted(index.row() for index in self.articles_view.selectionModel().selectedIndexes())
        return [number for row in rows if (number := self._articles.index(row).data(ArticlesModel.KeyRole)) is not None]

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

    def _fit_kept(self) -> None:
        """As high as its rows, up to a third of a usual window; away where nothing is kept."""
        rows = self._kept.rowCount()
        self.kept_view.setVisible(rows > 0)
        self.kept_view.setFixedHeight(min(rows, _MOST_KEPT) * KeptRow.height() + 12)

    def _on_kept(self, current: QModelIndex) -> None:
        kept = current.data(KeptModel.KeptRole) if current.isValid() else None
        if isinstance(kept, Collection):
            self.collection_chosen.emit(kept.id)
        elif isinstance(kept, SavedSearch):
            self.search_chosen.emit(kept.words)

    def _on_menu(self, view: QListView, place: QPoint) -> None:
        """A row was asked for its menu: it is chosen first, so that the menu is about what is chosen."""
        index = view.indexAt(place)
        if not index.isValid():
            return
        if not view.selectionModel().isSelected(index):
            _choose(view, index)
        if view is self.kept_view:
            kept = index.data(KeptModel.KeptRole)
            if kept is not None:
                of_what = "collection" if isinstance(kept, Collection) else "search"
                self.menu_asked.emit(of_what, view.viewport().mapToGlobal(place))
        elif index.data(CompaniesModel.KeyRole) is not None:
            of_what = "article" if view is self.articles_view else "company"
            self.menu_asked.emit(of_what, view.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The count gives way to the tabs; the lists show it too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tabs = sum(tab.sizeHint().width() + 4 for tab in self._tabs.buttons())
        self._count.setVisible(tabs + self._count.sizeHint().width() + 32 <= self.width())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for names and counts."""
        tabs = [button.sizeHint().width() for button in self._tabs.buttons()]
        return QSize(max(200, sum(tabs) + 4 * len(tabs) + 32), 160)


def _below(top: QWidget, view: QListView) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(top)
    column.addWidget(view, 1)
    whole.setFocusProxy(view)
    return whole


def _choose(view: QListView, index: QModelIndex) -> None:
    if view.currentIndex() != index:
        view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
