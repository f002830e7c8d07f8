"""The articles of a library, in an order and narrowed as the user likes, below a row for all of them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimline.language import _, ngettext
from claimline.library import ArticleRow

DRAGGED = "application/x-claimline-articles"
"""What a drag of articles carries: the JSON list of their ids."""

Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    """What the list is sorted by; `newest` is the library's own order."""

    NEWEST = "newest"
    OLDEST = "oldest"
    PUBLISHER = "publisher"
    TITLE = "title"
    CLAIMS = "claims"
    TO_REVIEW = "to review"


class Only(StrEnum):
    """Which articles are listed."""

    ALL = "all"
    UNREAD = "unread"
    TO_REVIEW = "to review"


_SORTED: dict[Order, Callable[[ArticleRow], Any]] = {
    Order.OLDEST: lambda row: (row.published is None, row.published or ""),
    Order.PUBLISHER: lambda row: (not row.publisher, row.publisher.casefold()),
    Order.TITLE: lambda row: article_title(row).casefold(),
    Order.CLAIMS: lambda row: -row.claims,
    Order.TO_REVIEW: lambda row: row.reviewed - row.claims,
}
_LISTED: dict[Only, Callable[[ArticleRow], bool]] = {
    Only.ALL: lambda _row: True,
    Only.UNREAD: lambda row: not row.is_read,
    Only.TO_REVIEW: lambda row: not row.is_reviewed,
}


class ArticlesModel(QAbstractListModel):
    """Row 0 is all articles; `KeyRole` is an article's id, None for all."""

    KeyRole = Qt.ItemDataRole.UserRole + 1
    NoteRole = Qt.ItemDataRole.UserRole + 2
    CountRole = Qt.ItemDataRole.UserRole + 3
    ReviewedRole = Qt.ItemDataRole.UserRole + 4
    ReadRole = Qt.ItemDataRole.UserRole + 5

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[ArticleRow] = ()
        self._rows: Sequence[ArticleRow] = ()
        self._order, self._only, self._words = Order.NEWEST, Only.ALL, ""
        self._within: frozenset[int] | None = None

    def show_articles(self, rows: Sequence[ArticleRow]) -> None:
        """Show other articles, the newest first; kept as they are where only something about them differs."""
        self._all = rows
        self._show(self._arranged())

    def arrange(self, order: Order, only: Only, words: str) -> None:
        """Sort the list in another way, and narrow it to those whose title or publisher hold some words."""
        self._order, self._only, self._words = order, only, _plain(words.strip())
        self._show(self._arranged())

    def narrow_to(self, articles: frozenset[int] | None) -> None:
        """List only the articles of a collection, or of none with None."""
        if articles != self._within:
            self._within = articles
            self._show(self._arranged())

    def _arranged(self) -> Sequence[ArticleRow]:
        is_listed = _LISTED[self._only]
        rows = [
            row
            for row in self._all
            if (self._within is None or row.id in self._within)
            and is_listed(row)
            and self._words in _plain(f"{row.title or row.name}\n{row.publisher}")
        ]
        return rows if self._order is Order.NEWEST else sorted(rows, key=_SORTED[self._order])

    def _show(self, rows: Sequence[ArticleRow]) -> None:
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows)))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def article(self, number: int) -> ArticleRow | None:
        """What is known of an article."""
        return next((row for row in self._all if row.id == number), None)

    def titles(self) -> tuple[tuple[str, int], ...]:
        """The title of each article, with its id."""
        return tuple((row.title or row.name, row.id) for row in self._all)

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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """An article may be dragged into a collection."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() and index.row() else flags

    def mimeTypes(self) -> list[str]:
        """Ids of articles."""
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The articles of these rows."""
        numbers = [number for index in indexes if (number := index.data(self.KeyRole)) is not None]
        data = QMimeData()
        data.setData(DRAGGED, json.dumps(numbers).encode())
        return data

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
            return ", ".join((article_title(article), article_note(article), count, *_state(article)))
        return {
            Qt.ItemDataRole.DisplayRole: article_title(article),
            Qt.ItemDataRole.ToolTipRole: article_title(article),
            self.KeyRole: article.id,
            self.NoteRole: article_note(article),
            self.CountRole: article.claims,
            self.ReviewedRole: article.reviewed,
            self.ReadRole: article.is_read,
        }.get(Qt.ItemDataRole(role) if role < Qt.ItemDataRole.UserRole else role)

    def _of_all(self, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _("All articles")
        return len(self._rows if self._within is None else self._all) if role == self.CountRole else None


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()


def _state(article: ArticleRow) -> list[str]:
    """What the user has done with an article, for who hears the list."""
    reviewed = [_("reviewed")] if article.claims and article.is_reviewed else []
    return [_("read") if article.is_read else _("unread"), *reviewed]


def article_title(article: ArticleRow) -> str:
    """An article's title, or the name of its file."""
    return article.title or article.name


def article_note(article: ArticleRow) -> str:
    """Where and when an article was published."""
    return " · ".join(part for part in (article.publisher, article.published or _("day not known")) if part)
