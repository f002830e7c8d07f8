"""The history as a list: what was done and when; a click goes to that point."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QWidget,
)

from claimline.language import _
from claimline.library import HistoryRow
from claimline.ui.dialogs.parts import column_of, quiet_note
from claimline.ui.models.history import HistoryModel


class HistoryDialog(QDialog):
    """`point_chosen` carries the step to go to, 0 for the beginning."""

    point_chosen = Signal(int)

    def __init__(self, rows: Sequence[HistoryRow], quiet: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyDialog")
        self.setWindowTitle(_("History"))
        self.model = HistoryModel(quiet)
        self.model.setParent(self)
        self.view = QTableView()
        self.view.setObjectName("historyView")
        self.view.setAccessibleName(_("History"))
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        note = quiet_note(_("A click goes to that point. What is above it is undone, and a click there does it again."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = column_of(self)
        layout.addWidget(note)
        layout.addWidget(self.view, 1)
        layout.addWidget(buttons)
        self.resize(560, 460)
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show the steps as they are now, the one that stands selected."""
        self.model.show_rows(rows)
        self.view.setCurrentIndex(self.model.index(self.model.current_row, 0))

    def _on_chosen(self, index: QModelIndex) -> None:
        # A style may tell of one click in both ways: the second time there is nothing left to do.
        if index.row() != self.model.current_row:
            self.point_chosen.emit(index.data(HistoryModel.NumberRole))
