"""The same releases as a table, in the timeline's place: sorted by a column, narrowed by words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from claimline.domain import Release
from claimline.language import _, ngettext
from claimline.library import ReleaseSources
from claimline.timeline import Lanes, Wording
from claimline.ui.looks.spaces import NEAR, PART, SNUG
from claimline.ui.looks.text_size import scaled
from claimline.ui.looks.theme import LIGHT, Palette
from claimline.ui.models.release_order import MANY, AskSources, Found, Wanted, find_rows
from claimline.ui.models.releases import Field, Index, ReleasesModel

_WIDTHS = {
    Field.MODEL: 200,
    Field.COMPANY: 130,
    Field.EVENT: 120,
    Field.DATE: 220,
    Field.EARLIEST: 120,
    Field.LATEST: 120,
    Field.SOURCES: 240,
}
_ROW = 28


class ReleasesTable(QWidget):
    """Says which release the user chose, and is told what is chosen; `view` is the table itself.

    `work_wanted` carries something to be done in the background, given what to ask for the sources of a library's
    releases, and who is to be told what came of it.
    """

    release_chosen = Signal(str, str)
    work_wanted = Signal(object, object)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("releasesTable")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ReleasesModel(wording, self)
        self._company: str | None = None
        self._model: str | None = None
        self._lanes: Lanes | None = None
        self._titles: Mapping[int, str] = {}
        self._asked: Wanted | None = None
        self._found: Found | None = None
        self._sources: ReleaseSources | None = None
        self._look = _LiftedRows(self)
        self.field = QLineEdit()
        self.field.setObjectName("releasesFilter")
        self.field.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setObjectName("paneNote")
        self._head = QHBoxLayout()
        self.view = self._table()
        self._lay_out()
        self.field.textChanged.connect(self._sift)
        self.model.order_wanted.connect(self._ask_rows)
        self.field.returnPressed.connect(self.view.setFocus)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.activated.connect(self._on_current)
        self.setFocusProxy(self.view)
        self.set_palette_tokens(LIGHT)
        self._say_words()

    def _table(self) -> QTableView:
        view = QTableView()
        view.setObjectName("releasesView")
        view.setModel(self.model)
        view.setItemDelegate(self._look)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(round(scaled(_ROW)))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(Field.DATE, Qt.SortOrder.DescendingOrder)
        view.setSortingEnabled(True)
        for field, width in _WIDTHS.items():
            view.setColumnWidth(field, round(scaled(width)))
        return view

    def _lay_out(self) -> None:
        self._head.setContentsMargins(PART, SNUG, NEAR, SNUG)
        self._head.setSpacing(NEAR)
        self.field.setMaximumWidth(320)
        self._head.addWidget(self.field, 1)
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addWidget(self.view, 1)

    # Orders ----------------------------------------------------------------------------------------------------------

    def show_lanes(self, lanes: Lanes, titles: Mapping[int, str]) -> None:
        """Show the releases of other lanes; `titles` are the articles' by id."""
        self._lanes, self._titles, self._found, self._sources, self._asked = lanes, titles, None, None, None
        if _events_in(lanes) > MANY:
            self._ask_rows()
            self._say_count()
            return
        self.model.show_lanes(lanes, titles, self.field.text())
        self._say_count()
        self._point()

    def _ask_rows(self) -> None:
        """Of very many, have the background find those that hold the words, in order."""
        lanes = self._lanes
        if lanes is None:
            return
        self._asked = wanted = Wanted(*self.model.order, self.field.text())
        wording, titles, known = self.model.wording, self._titles, self._sources

        def find(ask: AskSources | None = None) -> Found:
            sources = ask if known is None else lambda: known
            return find_rows(lanes, wording, wanted, titles, sources, lambda: self._asked is wanted)

        def take(found: Found) -> None:
            if lanes is self._lanes:
                self._sources = found.sources or self._sources
            if self._asked is wanted:
                self._found = found
                self.model.show_rows(lanes, self._titles, found.rows)
                self._say_count()
                self._point()

        self.work_wanted.emit(find, take)

    def choose(self, company: str | None, model: str | None) -> None:
        """Lift a company's rows, and mark the first of a model."""
        if (company, model) != (self._company, self._model):
            self._company, self._model = company, model
            self._point()

    def add_action_as_button(self, action: QAction) -> None:
        """A button of one of the window's actions, such as the way back to the picture."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        self._head.addWidget(button)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self._look.palette = palette
        self.setStyleSheet(
            f"#releasesTable, #releasesView {{ background: {palette.pane}; color: {palette.ink}; border: none;"
            f" selection-background-color: {palette.selection}; selection-color: {palette.text_on_selection}; }}"
            f"#releasesView::item {{ padding-left: 5px; border: none; }}"
            f"QHeaderView, QHeaderView::section {{ background: {palette.ground}; color: {palette.second};"
            f" border: none; font-weight: 600; }}"
            f"QHeaderView::section {{ padding: 4px 8px; border-bottom: 1px solid {palette.line}; }}"
        )
        self.view.viewport().update()

    def speak(self, wording: Wording) -> None:
        """Use another language's words."""
        self.model.speak(wording)
        self._say_words()

    # Inside ----------------------------------------------------------------------------------------------------------

    def _sift(self, words: str) -> None:
        if self._asked is not None:
            self._ask_rows()
            return
        self.model.look_for(words)
        self._say_count()
        self._point()

    def _point(self) -> None:
        """Bring what is chosen elsewhere into sight; a row that already is of that model stays."""
        self._look.company = self._company
        self.view.viewport().update()
        current = self.view.currentIndex()
        if self._model is None:
            self.view.selectionModel().clear()
            row = -1 if self._company is None else self.model.row_of_company(self._company)
        elif any(each.model == self._model for each in self._releases(current)):
            return
        else:
            row = self.model.row_of(self._model, self._company)
        index = self.model.index(row, Field.MODEL)
        if not index.isValid():
            return
        if self._model is not None:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.view.selectionModel().setCurrentIndex(index, flags)
        self.view.scrollTo(index)

    def _releases(self, index: Index) -> tuple[Release, ...]:
        return self.model.releases(index.row()) if index.isValid() else ()

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid() and self.view.selectionModel() is not None:
            release = self._releases(current)[0]
            self._company, self._model = release.company, release.model
            self.release_chosen.emit(release.model, release.company)

    def _say_count(self) -> None:
        if self._asked is not None and self._found is None and self._lanes is not None:
            words = _("Putting {count} releases in order…")
            self._count.setText(words.format(count=f"{_events_in(self._lanes):,}"))
            return
        shown = self.model.rowCount()
        all_of_them = self.model.count if self._found is None else self._found.total
        words = ngettext("{count} release", "{count} releases", all_of_them).format(count=f"{all_of_them:,}")
        if shown != all_of_them:
            words = _("{shown} of {count}").format(shown=f"{shown:,}", count=words)
        self._count.setText(words)

    def _say_words(self) -> None:
        self.view.setAccessibleName(_("Model releases as a table"))
        self.field.setPlaceholderText(_("Filter releases…"))
        self.field.setAccessibleName(_("Filter releases"))
        self._say_count()


def _events_in(lanes: Lanes) -> int:
    return sum(lane.count + len(lane.undated) for lane in lanes.lanes)


class _LiftedRows(QStyledItemDelegate):
    """Draws a row as Qt does, a company's rows lifted and a disputed date in its colour (its words say so too)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette = LIGHT
        self.company: str | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        if self.company is not None and index.data(ReleasesModel.CompanyRole) == self.company:
            painter.fillRect(option.rect, self.palette.color("track"))
        super().paint(painter, option, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The colour of a disputed date."""
        super().initStyleOption(option, index)
        if index.column() == Field.DATE and index.data(ReleasesModel.DisputedRole):
            option.palette.setColor(option.palette.ColorRole.Text, self.palette.color("disputed"))
