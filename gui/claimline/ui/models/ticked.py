"""Rows that are ticked, and that may be put in another order: companies or articles for a brief."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
Key = str | int
_MIME = "application/x-claimline-row"


class TickRow(NamedTuple):
    """What is ticked, by its key, and the words for it."""

    key: Key
    words: str


class TickedModel(QAbstractListModel):
    """`changed` comes when a row was ticked or moved by the user."""

    changed = Signal()

    def __init__(self, rows: Sequence[TickRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usual = list(rows)
        self._rows = list(rows)
        self._ticked: set[Key] = set()
        self._ordered = 0

    # What is chosen --------------------------------------------------------------------------------------------------

    def ticked(self) -> tuple[Key, ...]:
        """The keys of what is ticked, in their order."""
        return tuple(row.key for row in self._rows if row.key in self._ticked)

    def order(self) -> tuple[Key, ...]:
        """The keys of the rows down to the last that was moved."""
        return tuple(row.key for row in self._rows[: self._ordered])

    def choose(self, ticked: Iterable[Key], order: Iterable[Key] = ()) -> None:
        """Tick rows, and put some first; a key without a row is left out."""
        ticked, known = tuple(ticked), {row.key: row for row in self._usual}
        first = [key for key in dict.fromkeys((*order, *ticked)) if key in known]
        self.beginResetModel()
        self._rows = [*map(known.__getitem__, first), *(row for row in self._usual if row.key not in set(first))]
        self._ticked = {key for key in ticked if key in known}
        self._ordered = len([key for key in dict.fromkeys(order) if key in known])
        self.endResetModel()

    def move(self, row: int, to: int) -> bool:
        """Put a row in another place, counted as the rows stand after it was taken out; whether it moved."""
        if not (0 <= row < len(self._rows) and 0 <= to < len(self._rows)) or row == to:
            return False
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + 1 if to > row else to)
        self._rows.insert(to, self._rows.pop(row))
        self.endMoveRows()
        self._ordered = max(self._ordered, row + 1, to + 1)
        self.changed.emit()
        return True

    # As Qt asks ------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Its words, and whether it is ticked."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.words
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.key in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row, or not."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        key = self._rows[index.row()].key
        (self._ticked.add if Qt.CheckState(value) == Qt.CheckState.Checked else self._ticked.discard)(key)
        self.dataChanged.emit(index, index, [role])
        self.changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are ticked and dragged; they are dropped between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """A row of this list."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The place of the row that is dragged."""
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].row()).encode())
        return data

    def dropMimeData(self, data: QMimeData, _action: Any, row: int, _column: int, parent: Index) -> bool:
        """A row was dropped before another. It is moved here, so nothing is left for the view to remove."""
        if not data.hasFormat(_MIME):
            return False
        to = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        dragged = int(bytes(data.data(_MIME).data()))
        self.move(dragged, to - 1 if to > dragged else to)
        return False
