"""The companies of a library, most claims first, below a row for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimline.language import _, ngettext
from claimline.library import CompanyCount

Index = QModelIndex | QPersistentModelIndex


class CompaniesModel(QAbstractListModel):
    """Row 0 is all companies; `KeyRole` is a company's name, None for all."""

    KeyRole = Qt.ItemDataRole.UserRole + 1
    LocalNameRole = Qt.ItemDataRole.UserRole + 2
    CountRole = Qt.ItemDataRole.UserRole + 3
    ShareRole = Qt.ItemDataRole.UserRole + 4

    def __init__(self, local_name: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._local_name = local_name
        self._rows: Sequence[CompanyCount] = ()
        self._claims = 0

    def show_companies(self, rows: Sequence[CompanyCount], claims: int) -> None:
        """Show other companies; `claims` is how many claims there are in all. Kept as they are where only counts
        differ, so that the selection stays."""
        if [row.name for row in rows] == [row.name for row in self._rows]:
            self._rows, self._claims = rows, claims
            self.dataChanged.emit(self.index(0), self.index(len(rows)))
            return
        self.beginResetModel()
        self._rows, self._claims = rows, claims
        self.endResetModel()

    def row_of(self, company: str | None) -> int:
        """The row of a company, or of all; -1 where it has no claims."""
        if company is None:
            return 0
        return next((row for row, count in enumerate(self._rows, 1) if count.name == company), -1)

    def articles_of(self, company: str) -> int:
        """In how many articles a company is spoken of."""
        return next((count.articles for count in self._rows if count.name == company), 0)

    def names(self) -> tuple[tuple[str, str], ...]:
        """Each company, with what it is called locally."""
        return tuple((row.name, self._local_name(row.name)) for row in self._rows)

    def name_again(self) -> None:
        """The local names are known now, or are others."""
        self.dataChanged.emit(self.index(0), self.index(len(self._rows)))

    def rowCount(self, parent: Index | None = None) -> int:
        """All companies, and each."""
        return 0 if parent is not None and parent.isValid() else len(self._rows) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A company's name, local name, count, and its share of the largest count."""
        if not index.isValid():
            return None
        row = index.row()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if row == 0:
            return {Qt.ItemDataRole.DisplayRole: _("All companies"), self.CountRole: self._claims}.get(role)
        company = self._rows[row - 1]
        if role in (Qt.ItemDataRole.DisplayRole, self.KeyRole):
            return company.name
        if role == self.LocalNameRole:
            return self._local_name(company.name)
        if role == self.CountRole:
            return company.claims
        return company.claims / max(1, self._rows[0].claims) if role == self.ShareRole else None

    def _spoken(self, row: int) -> str:
        name = _("All companies") if row == 0 else self._rows[row - 1].name
        count = self._claims if row == 0 else self._rows[row - 1].claims
        return f"{name}, " + ngettext("{count} claim", "{count} claims", count).format(count=count)
