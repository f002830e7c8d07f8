"""The rows of comparison: relations, the keys under which claims are looked up, and the claims that wait for it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import apsw

from claimline.domain import Article, Figures, Relation, Status, Tie
from claimline.library.encoding import as_json
from claimline.library.meanings import Meanings
from claimline.library.rows import SourceRow

NEWEST_OF_A_KEY = 120
"""Of how many claims under one key, the newest ones, a claim is compared with each."""

_COLUMNS = (
    "relation.first, relation.second, relation.tie, relation.figures, relation.origin, relation.why, relation.status,"
    " relation.id"
)
_OF_CLAIMS = f"""
    SELECT {_COLUMNS} FROM relation WHERE first IN (SELECT value FROM json_each(?1))
    UNION SELECT {_COLUMNS} FROM relation WHERE second IN (SELECT value FROM json_each(?1)) ORDER BY 8
"""
_DECIDED = f"""
    SELECT {_COLUMNS}, claim.start, claim.stop FROM relation JOIN claim ON claim.id IN (first, second)
    WHERE claim.article = ? AND relation.status <> 'suggested'
"""
_NEAREST = """
    SELECT id FROM claim WHERE article = ?1 AND start < ?3 AND stop > ?2
    ORDER BY min(stop, ?3) - max(start, ?2) DESC, id LIMIT 1
"""
_SOURCES = """
    SELECT article.id, language, publisher, day, agencies FROM article
        LEFT JOIN comparison_source ON comparison_source.article = article.id
    WHERE article.id IN (SELECT value FROM json_each(?))
"""


def relation_of(row: Sequence[Any]) -> Relation:
    """The relation of a row; raises ValueError for one that no program wrote."""
    first, second, tie, figures, origin, why, status, number = row[:8]
    reasons = tuple(map(str, json.loads(str(why))))
    return Relation(first, second, Tie(tie), Figures(figures), str(origin), reasons, Status(status), number)


def load_relations(connection: apsw.Connection, claims: Iterable[int]) -> tuple[Relation, ...]:
    """The relations of claims, each once, in the order in which they were found."""
    return tuple(map(relation_of, connection.execute(_OF_CLAIMS, (as_json(list(claims)),))))


class Relating:
    """Reads and writes the rows of comparison, in a transaction of the caller."""

    def __init__(self, connection: apsw.Connection, meanings: Meanings) -> None:
        self._connection, self._meanings = connection, meanings

    def names_of(self, companies: Iterable[str]) -> frozenset[str]:
        """Companies with all names under which their claims may have been found."""
        return frozenset(name for company in companies for name in self._meanings.sources(company))

    # Claims that wait ------------------------------------------------------------------------------------------------

    def waiting(self, *, unkeyed: bool = False) -> tuple[int, ...]:
        """The claims that are to be compared; or those of them that have no keys yet."""
        which = " WHERE NOT keyed" if unkeyed else ""
        return tuple(row[0] for row in self._connection.execute(f"SELECT claim FROM uncompared{which} ORDER BY claim"))

    def unkeyed(self, most: int) -> tuple[int, ...]:
        """Some of the claims that have no keys yet."""
        rows = self._connection.execute("SELECT claim FROM uncompared WHERE NOT keyed LIMIT ?", (most,))
        return tuple(row[0] for row in rows)

    def waiting_of(self, articles: Iterable[int]) -> tuple[int, ...]:
        """The claims of some articles that are to be compared."""
        query = """
            SELECT uncompared.claim FROM claim INDEXED BY claim_article JOIN uncompared ON uncompared.claim = claim.id
            WHERE article IN (SELECT value FROM json_each(?)) ORDER BY claim.id
        """
        return tuple(row[0] for row in self._connection.execute(query, (as_json(list(articles)),)))

    def set_keys(self, keys: Mapping[int, Iterable[int]]) -> None:
        """Lets claims be found under their keys."""
        rows = ((key, claim) for claim, each in keys.items() for key in each)
        self._connection.executemany("INSERT OR IGNORE INTO comparison_key VALUES (?, ?)", rows)
        self._connection.execute(
            "UPDATE uncompared SET keyed = 1 WHERE claim IN (SELECT value FROM json_each(?))", (as_json(list(keys)),)
        )

    def under(self, keys: Iterable[int]) -> set[int]:
        """The newest claims under each of some keys; some may be gone."""
        found: set[int] = set()
        query = "SELECT claim FROM comparison_key WHERE key = ? ORDER BY claim DESC LIMIT ?"
        for key in keys:
            found.update(row[0] for row in self._connection.execute(query, (key, NEWEST_OF_A_KEY)))
        return found

    def sources(self, articles: Iterable[int]) -> tuple[SourceRow, ...]:
        """What of articles is compared."""
        return tuple(map(SourceRow._make, self._connection.execute(_SOURCES, (as_json(list(articles)),))))

    def set_agencies(self, article: Article, agencies: Iterable[str]) -> None:
        """Keeps which agencies an article's own text names as its source."""
        values = (article.id, as_json(sorted(agencies)))
        self._connection.execute("INSERT OR REPLACE INTO comparison_source VALUES (?, ?)", values)

    # Relations -------------------------------------------------------------------------------------------------------

    def of_claims(self, claims: Iterable[int]) -> tuple[Relation, ...]:
        """The relations of claims, each once."""
        return load_relations(self._connection, claims)

    def replace(self, claims: Sequence[int], found: Iterable[Relation]) -> int:
        """Puts what was found for claims in the place of what was there; what the user decided stays.

        The claims wait no longer. Returns how many relations are new.
        """
        present = {frozenset((each.first, each.second)): each for each in self.of_claims(claims)}
        new = 0
        for relation in found:
            old = present.pop(frozenset((relation.first, relation.second)), None)
            if old is None:
                self._insert(relation)
                new += 1
            elif old.status is Status.SUGGESTED and _said(old) != _said(relation):
                self._delete(old)
                self._insert(relation)
        for old in present.values():
            if old.status is Status.SUGGESTED:
                self._delete(old)
        which = (as_json(list(claims)),)
        self._connection.execute("DELETE FROM uncompared WHERE claim IN (SELECT value FROM json_each(?))", which)
        return new

    def set_status(self, relations: Iterable[int], status: Status) -> int:
        """Confirms or rejects relations, or sets them back; returns how many had another status."""
        self._connection.execute(
            "UPDATE relation SET status = ?1 WHERE id IN (SELECT value FROM json_each(?2)) AND status <> ?1",
            (status.value, as_json(list(relations))),
        )
        return self._connection.changes()

    @contextlib.contextmanager
    def keeping_decisions(self, article: int) -> Iterator[None]:
        """Around finding an article's claims again: what was decided goes to the claim that stands in the old place."""
        before = [(relation_of(row), row[8], row[9]) for row in self._connection.execute(_DECIDED, (article,))]
        yield
        for relation, start, stop in before:
            ids = self._present((relation.first, relation.second))
            gone = {relation.first, relation.second} - ids
            found = self._connection.execute(_NEAREST, (article, start, stop)).fetchone() if len(gone) == 1 else None
            if found:
                first, second = (found[0] if each in gone else each for each in (relation.first, relation.second))
                self._insert(Relation(first, second, relation.tie, relation.figures, relation.origin, relation.why,
                                      relation.status))  # fmt: skip

    def _present(self, claims: Iterable[int]) -> set[int]:
        query = "SELECT id FROM claim WHERE id IN (SELECT value FROM json_each(?))"
        return {row[0] for row in self._connection.execute(query, (as_json(list(claims)),))}

    def _insert(self, relation: Relation) -> None:
        self._connection.execute(
            "INSERT INTO relation (first, second, tie, figures, origin, why, status) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                relation.first,
                relation.second,
                relation.tie.value,
                relation.figures.value,
                relation.origin,
                as_json(relation.why),
                relation.status.value,
            ),
        )

    def _delete(self, relation: Relation) -> None:
        self._connection.execute("DELETE FROM relation WHERE id = ?", (relation.id,))


def _said(relation: Relation) -> tuple[object, ...]:
    return (relation.first, relation.second, relation.tie, relation.figures, relation.origin, relation.why)
