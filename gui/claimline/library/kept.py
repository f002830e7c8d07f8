"""What the user keeps beside the claims: which articles were read, collections, and searches."""

from __future__ import annotations

from collections.abc import Iterable

import apsw

from claimline.library.briefs import save_brief
from claimline.library.encoding import as_json
from claimline.library.rows import Collection, SavedBrief, SavedSearch
from claimline.library.search import EVERYTHING, Scope

_COLLECTIONS = """
    SELECT id, name, question, note,
        (SELECT count(*) FROM collection_article WHERE collection = collection.id),
        (SELECT json_group_array(company) FROM collection_company WHERE collection = collection.id)
    FROM collection ORDER BY name COLLATE NOCASE, id
"""


def collections_in(connection: apsw.Connection) -> tuple[Collection, ...]:
    """Every collection, by name."""
    import json

    return tuple(
        Collection(number, name, question, note, articles, tuple(json.loads(str(companies))))  # type: ignore[arg-type]
        for number, name, question, note, articles, companies in connection.execute(_COLLECTIONS).fetchall()
    )


def searches_in(connection: apsw.Connection) -> tuple[SavedSearch, ...]:
    """Every search that was kept, by name."""
    rows = connection.execute("SELECT id, name, words FROM saved_search ORDER BY name COLLATE NOCASE, id")
    return tuple(map(SavedSearch._make, rows))


def scope_of(connection: apsw.Connection, collection: int | None) -> Scope:
    """What a collection narrows claims to; None for no collection."""
    if collection is None:
        return EVERYTHING
    articles = connection.execute("SELECT article FROM collection_article WHERE collection = ?", (collection,))
    companies = connection.execute("SELECT company FROM collection_company WHERE collection = ?", (collection,))
    scope = Scope(tuple(row[0] for row in articles), tuple(str(row[0]) for row in companies))
    return scope._replace(is_empty=not (scope.articles or scope.companies))


def articles_in(connection: apsw.Connection, collection: int | None) -> frozenset[int] | None:
    """The articles of a collection; None for no collection, and for one that has none yet."""
    return frozenset(scope_of(connection, collection).articles) or None


class Kept:
    """What changes these, in an edit."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def mark_read(self, articles: Iterable[int], is_read: bool) -> None:
        """Says of articles that they were read, or not; ids that are gone are passed over."""
        statement = (
            "INSERT OR IGNORE INTO article_read SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))"
            if is_read
            else "DELETE FROM article_read WHERE article IN (SELECT value FROM json_each(?))"
        )
        self._connection.execute(statement, (as_json(list(articles)),))

    def save_collection(self, collection: Collection) -> int:
        """Writes a collection's name, question, note and companies; a new one where its id is 0. Returns its id.

        Raises LookupError where there is no such collection.
        """
        words = (collection.name, collection.question, collection.note)
        number = collection.id
        if number:
            statement = "UPDATE collection SET name = ?, question = ?, note = ? WHERE id = ?"
            self._connection.execute(statement, (*words, number))
            if not self._connection.changes():
                raise LookupError(f"no collection {number}")
        else:
            self._connection.execute("INSERT INTO collection (name, question, note) VALUES (?, ?, ?)", words)
            number = self._connection.last_insert_rowid()
        named = as_json(list(collection.companies))
        self._connection.execute(
            "DELETE FROM collection_company WHERE collection = ? AND company NOT IN (SELECT value FROM json_each(?))",
            (number, named),
        )
        self._connection.execute(
            "INSERT OR IGNORE INTO collection_company SELECT ?, value FROM json_each(?)", (number, named)
        )
        return number

    def delete_collection(self, number: int) -> None:
        """Takes a collection away; its articles stay in the library."""
        self._connection.execute("DELETE FROM collection WHERE id = ?", (number,))

    def put_into(self, number: int, articles: Iterable[int]) -> int:
        """Puts articles into a collection; returns how many were not in it."""
        before = self._connection.total_changes()
        self._connection.execute(
            "INSERT OR IGNORE INTO collection_article"
            " SELECT collection.id, article.id FROM collection, article"
            " WHERE collection.id = ? AND article.id IN (SELECT value FROM json_each(?))",
            (number, as_json(list(articles))),
        )
        return self._connection.total_changes() - before

    def put_company_into(self, number: int, company: str) -> None:
        """Lets a collection be about one more company."""
        self._connection.execute("INSERT OR IGNORE INTO collection_company VALUES (?, ?)", (number, company))

    def take_out(self, number: int, articles: Iterable[int]) -> None:
        """Takes articles out of a collection."""
        self._connection.execute(
            "DELETE FROM collection_article WHERE collection = ? AND article IN (SELECT value FROM json_each(?))",
            (number, as_json(list(articles))),
        )

    def save_search(self, search: SavedSearch) -> int:
        """Keeps a search, a new one where its id is 0; returns its id."""
        if search.id:
            values = (search.name, search.words, search.id)
            self._connection.execute("UPDATE saved_search SET name = ?, words = ? WHERE id = ?", values)
            return search.id
        self._connection.execute("INSERT INTO saved_search (name, words) VALUES (?, ?)", (search.name, search.words))
        return self._connection.last_insert_rowid()

    def delete_search(self, number: int) -> None:
        """Forgets a search."""
        self._connection.execute("DELETE FROM saved_search WHERE id = ?", (number,))

    def save_brief(self, brief: SavedBrief) -> int:
        """Keeps a choice for a brief, in the place of one of its name; returns its id."""
        return save_brief(self._connection, brief)

    def delete_brief(self, number: int) -> None:
        """Forgets a choice for a brief."""
        self._connection.execute("DELETE FROM saved_brief WHERE id = ?", (number,))
