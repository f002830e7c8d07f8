"""The articles of a library, newest first, below a row for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimline.language import _, ngettext
from claimline.library import ArticleRow

Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(QAbstractListModel):
    """Row 0 is all articles; `KeyRole` is an article's id, None for all."""

    KeyRole = Qt.ItemDataRole.UserRole + 1
    NoteRole = Qt.ItemDataRole.UserRole + 2
    CountRole = Qt.ItemDataRole.UserRole + 3
    ReviewedRole = Qt.ItemDataRole.UserRole + 4

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ArticleRow] = ()

    def show_articles(self, rows: Sequence[ArticleRow]) -> None:
        """Show other articles; kept as they are where only something about them differs."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows)))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def article(self, number: int) -> ArticleRow | None:
        """What is known of an article."""
        return next((row for row in self._rows if row.id == number), None)

    def titles(self) -> tuple[tuple[str, int], ...]:
        """The title of each article, with its id."""
        return tuple((row.title or row.name, row.id) for row in self._rows)

    def title_of(self, number: int) -> str:
        """An article's title, or the name of its file."""
        row = self.article(number)
        return article_title(row) if row else ""

    def row_of(self, number: int | None) -> int:
        """The row of an article, or of all; -1 where it is not there."""
        if number is None:
            return 0
        return next((row for row, article in enumerate(self._rows, 1) if article.id == number), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """All articles, and each."""
        return 0 if parent is not None and parent.isValid() else len(self._rows) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An article's title, where and when it was published, and its counts."""
        if not index.isValid():
            return None
        row = index.row()
        if row == 0:
            return self._of_all(role)
        article = self._rows[row - 1]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = ngettext("{count} claim", "{count} claims", article.claims).format(count=article.claims)
            return ", ".join((article_title(article), article_note(article), count))
        return {
            Qt.ItemDataRole.DisplayRole: article_title(article),
            Qt.ItemDataRole.ToolTipRole: article_title(article),
            self.KeyRole: article.id,
            self.NoteRole: article_note(article),
            self.CountRole: article.claims,
            self.ReviewedRole: article.reviewed,
        }.get(Qt.ItemDataRole(role) if role < Qt.ItemDataRole.UserRole else role)

    def _of_all(self, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _("All articles")
        return len(self._rows) if role == self.CountRole else None


def article_title(article: ArticleRow) -> str:
    """An article's title, or the name of its file."""
    return article.title or article.name


def article_note(article: ArticleRow) -> str:
    """Where and when an article was published."""
    return " · ".join(part for part in (article.publisher, article.published or _("day not known")) if part)
