"""The steps of the history as rows, the newest first and the beginning last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from claimline.language import _, current_language
from claimline.library import HistoryRow

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractTableModel):
    """What was done, and when; a row's number (`NumberRole`) is the step to go to, 0 for the beginning."""

    NumberRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, quiet: QColor) -> None:
        super().__init__()
        self._quiet = quiet
        self._rows: Sequence[HistoryRow] = ()

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show other steps."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def current_row(self) -> int:
        """The row of the step that was made last and is not undone."""
        return next((place for place, row in enumerate(self._rows) if not row.undone), len(self._rows))

    def rowCount(self, parent: Index | None = None) -> int:
        """A row for each step, and one for the beginning."""
        return 0 if parent is not None and parent.isValid() else len(self._rows) + 1

    def columnCount(self, parent: Index | None = None) -> int:
        """What, and when."""
        return 0 if parent is not None and parent.isValid() else 2

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if side is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("What"), _("When"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a step; those that are undone are quieter, and the one that stands is bold."""
        if not index.isValid():
            return None
        place = index.row()
        row = self._rows[place] if place < len(self._rows) else None
        if role == self.NumberRole:
            return row.id if row else 0
        if role == Qt.ItemDataRole.ForegroundRole and row is not None and row.undone:
            return self._quiet
        if role == Qt.ItemDataRole.FontRole and place == self.current_row:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and row is not None and row.undone:
            return f"{self._words(row, index.column())} ({_('undone')})"
        return None

    def _words(self, row: HistoryRow | None, column: int) -> str:
        if row is None:
            return "" if column else _("The beginning")
        if not column:
            return row.label
        made = QDateTime.fromString(row.made, Qt.DateFormat.ISODate).toLocalTime()
        return QLocale(current_language()).toString(made, QLocale.FormatType.ShortFormat)
