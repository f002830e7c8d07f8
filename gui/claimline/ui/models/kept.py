"""What the user keeps below the companies: collections and saved searches, each under a heading."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from claimline.language import _, ngettext
from claimline.library import Collection, SavedSearch
from claimline.ui.models.articles import DRAGGED

Index = QModelIndex | QPersistentModelIndex


class _Row(NamedTuple):
    """`kept` is None in a heading."""

    words: str
    kept: Collection | SavedSearch | None = None


class KeptModel(QAbstractListModel):
    """`KeptRole` is a collection or a saved search, None for a heading. `articles_dropped` carries a collection and
    the ids of the articles that were dragged onto it."""

    KeptRole = Qt.ItemDataRole.UserRole + 1
    articles_dropped = Signal(object, list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def show_kept(self, collections: Sequence[Collection], searches: Sequence[SavedSearch]) -> None:
        """Show other collections and searches."""
        rows = [_Row(_("Collections")), *(_Row(each.name, each) for each in collections)] if collections else []
        if searches:
            rows += [_Row(_("Saved searches")), *(_Row(each.name, each) for each in searches)]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def collections(self) -> list[Collection]:
        """Every collection, by name."""
        return [row.kept for row in self._rows if isinstance(row.kept, Collection)]

    def collection(self, number: int | None) -> Collection | None:
        """A collection by its id."""
        return next((each for each in self.collections() if each.id == number), None)

    def searches(self) -> list[SavedSearch]:
        """Every saved search, by name."""
        return [row.kept for row in self._rows if isinstance(row.kept, SavedSearch)]

    def search_for(self, words: str) -> SavedSearch | None:
        """The saved search that looks for just these words."""
        return next((each for each in self.searches() if each.words == words.strip()), None)

    def row_of(self, kept: Collection | SavedSearch | None) -> int:
        """The row of one; -1 for none."""
        return next((row for row, each in enumerate(self._rows) if kept is not None and each.kept == kept), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Headings too."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A name, what is said of it, and the collection or search itself."""
        if not index.isValid():
            return None
        words, kept = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == self.KeptRole:
            return kept
        if role == Qt.ItemDataRole.ToolTipRole and kept is not None:
            said = (kept.question, kept.note) if isinstance(kept, Collection) else (kept.words,)
            return "\n".join([words, *(each for each in said if each)])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(kept, Collection):
                count = ngettext("{count} article", "{count} articles", kept.articles).format(count=kept.articles)
                return f"{words}, {count}"
            return words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is nothing to choose; articles are dropped on collections."""
        kept = self._rows[index.row()].kept if index.isValid() else None
        if kept is None:
            return Qt.ItemFlag.NoItemFlags
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen | Qt.ItemFlag.ItemIsDropEnabled if isinstance(kept, Collection) else chosen

    def mimeTypes(self) -> list[str]:
        """Articles of the list beside."""
        return [DRAGGED]

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell which articles were dropped on which collection."""
        kept = parent.data(self.KeptRole) if parent.isValid() else None
        if not isinstance(kept, Collection) or not data.hasFormat(DRAGGED):
            return False
        self.articles_dropped.emit(kept, json.loads(bytes(data.data(DRAGGED).data())))
        return True
