"""Versions of an article: which article a document is a new version of, what it was before, and passages adrift."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import apsw

from claimline.domain import Article
from claimline.library.encoding import article_row, as_json
from claimline.library.rows import FoundAgain, VersionRow

if TYPE_CHECKING:
    from claimline.library.store import Store

_BY_ADDRESS = "SELECT id FROM article WHERE address = ? AND text IS NOT NULL ORDER BY id LIMIT 1"
_BY_TEXT = """
    SELECT id FROM article WHERE text = ?1 AND (publisher = ?2 OR publisher = '' OR ?2 = '') ORDER BY id LIMIT 1
"""
_BY_NAME = """
    SELECT id FROM article
    WHERE name = ?1 AND publisher = ?2 AND title = ?3 AND language = ?4 AND text IS NOT NULL ORDER BY id
"""
_VERSIONS = """
    SELECT id, article, name, title, published, added, report FROM article_version WHERE article = ? ORDER BY id
"""


def load_versions(connection: apsw.Connection, article: int) -> tuple[VersionRow, ...]:
    """The earlier versions of an article, the oldest first; raises ValueError for rows that no program wrote."""
    return tuple(
        VersionRow._make((*row[:6], tuple(_found(each) for each in json.loads(row[6]))))
        for row in connection.execute(_VERSIONS, (article,))
    )


def _found(each: Sequence[object]) -> FoundAgain:
    claim, how, before, places = each
    assert isinstance(claim, int)
    assert isinstance(places, list)
    return FoundAgain(claim, str(how), str(before), tuple((int(start), int(end)) for start, end in places))


class Versions:
    """Reads and writes the versions of articles, through the store of an edit."""

    def __init__(self, connection: apsw.Connection, store: Store) -> None:
        self._connection, self._store = connection, store

    def earlier(self, article: Article) -> tuple[int, ...]:
        """The articles that a document may be a new version of: the one of its address or its very text, which it is
        for certain, or those of its name, title and publisher, of which the texts must tell.
        """
        import hashlib  # takes OpenSSL, which a start does not need

        sha256 = hashlib.sha256(article.text.encode()).hexdigest()
        found = self._connection.execute(_BY_ADDRESS, (article.address,)).fetchone() if article.address else None
        found = found or self._connection.execute(_BY_TEXT, (sha256, article.publisher)).fetchone()
        if found:
            return (int(found[0]),)
        values = (article.name, article.publisher, article.title, article.language)
        return tuple(int(row[0]) for row in self._connection.execute(_BY_NAME, values))

    def replace_text(self, number: int, article: Article, original: bytes, report: Iterable[FoundAgain]) -> int:
        """Puts a new version in the place of an article's text and bytes, and keeps what was there; the version's id.

        What the user or the new version does not say (title, publisher, day, address) stays.
        """
        columns = "original, text, name, title, published, added"
        row = self._connection.execute(f"SELECT {columns} FROM article WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise LookupError(f"no article {number}")
        self._store.touched.update(row[:2])
        values = (number, *row, as_json([[each.claim, each.how, each.before, each.places] for each in report]))
        self._connection.execute(
            f"INSERT INTO article_version (article, {columns}, report) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values
        )
        version = self._connection.last_insert_rowid()
        changed = {name: value for name, value in article_row(article).items() if value not in ("", None)}
        changed.pop("day", None)
        changed.pop("published", None)
        changed |= {
            "original": self._store.keep(original),
            "text": self._store.keep(article.text.encode()),
            "added": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        }
        names = ", ".join(f"{name} = ?" for name in changed)
        self._connection.execute(f"UPDATE article SET {names} WHERE id = ?", (*changed.values(), number))
        return version

    def set_adrift(self, claim: int, version: int, places: Sequence[tuple[int, int]]) -> None:
        """Says of a claim that its words stand in an earlier version only."""
        values = (claim, version, as_json(places))
        self._connection.execute("INSERT OR REPLACE INTO claim_adrift VALUES (?, ?, ?)", values)

    def settle(self, claim: int) -> None:
        """Says of a claim that it has its place again."""
        self._connection.execute("DELETE FROM claim_adrift WHERE claim = ?", (claim,))

    def adrift(self, article: int) -> dict[int, str]:
        """The claims of an article that have no place in its text, each with the text (by its hash) in which it had."""
        return adrift_of(self._connection, article)


def adrift_of(connection: apsw.Connection, article: int) -> dict[int, str]:
    """As `Versions.adrift`."""
    query = """
        SELECT claim, text FROM claim_adrift JOIN article_version ON article_version.id = claim_adrift.version
        WHERE article = ?
    """
    return {int(claim): str(text) for claim, text in connection.execute(query, (article,))}
