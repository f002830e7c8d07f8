"""Which company and model each claim speaks of, and how many claims and articles speak of each company: derived."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import apsw

from claimline.library.encoding import as_json
from claimline.library.meanings import Meanings
from claimline.library.search import is_found_as

Facet = tuple[int, int, int, int, int]
"""A row of `facet`: the number of a name, a day, an article, where the passage starts, and the claim."""

TOUCHED = "SELECT key & 0xFFFFFFFFFF FROM touched"
"""The claims that the transaction touched."""

_OLD = "SELECT name, day, article, start, claim FROM facet INDEXED BY facet_claim WHERE claim IN ({which})"
SAID = (
    "SELECT day, article, start, claim.id, stop, exact, companies, models"
    " FROM claim JOIN claim_detail ON claim_detail.claim = claim.id"
)
"""What every claim says of companies and models, with where it stands."""

_SAID = SAID + " WHERE claim.id IN ({which})"
_DELETE = "DELETE FROM facet WHERE name = ? AND day = ? AND article = ? AND start = ? AND claim = ?"
_ID = "SELECT id FROM named WHERE sort = ? AND name = ?"
_MERGED = (
    "INSERT INTO uncompared SELECT claim, 1 FROM facet WHERE name = :old ON CONFLICT DO NOTHING",
    "UPDATE OR REPLACE facet SET name = :new WHERE name = :old",
    "DELETE FROM company_article WHERE name IN (:old, :new)",
    "DELETE FROM company_tally WHERE name IN (:old, :new)",
    "INSERT INTO company_article SELECT name, article, count(*) FROM facet WHERE name = :new GROUP BY article",
    "INSERT INTO company_tally SELECT name, sum(claims), count(*) FROM company_article WHERE name = :new GROUP BY name",
)


def tell_anew(
    connection: apsw.Connection, meanings: Meanings, which: str = TOUCHED, values: tuple[object, ...] = ()
) -> set[int]:
    """Brings the facets of some claims, given by a question, in step with what they say; the claims that changed."""
    old = set(connection.execute(_OLD.format(which=which), values))
    numbers = _Numbers(connection)
    said = connection.execute(_SAID.format(which=which), values).fetchall()
    new = {facet for row in said for facet in _facets(row, meanings, numbers)}
    gone, come = old - new, new - old
    connection.executemany(_DELETE, gone)
    connection.executemany("INSERT INTO facet VALUES (?, ?, ?, ?, ?)", sorted(come))
    counted: Counter[tuple[int, int]] = Counter()
    counted.subtract((name, article) for name, _day, article, _start, _claim in gone)
    counted.update((name, article) for name, _day, article, _start, _claim in come)
    _count(connection, {key: more for key, more in counted.items() if more and numbers.is_company(key[0])})
    return {facet[-1] for facet in gone | come}


def _facets(row: tuple[Any, ...], meanings: Meanings, numbers: _Numbers) -> Iterator[Facet]:
    day, article, start, claim, stop, exact, companies, models = row
    place = (day, article, start, claim)
    named = _names(companies)
    if meanings:
        named = meanings.companies(named, exact, (article, start, stop))
    for sort, names in (("company", named), ("model", _names(models))):
        for name in names:
            yield (numbers.of(sort, name), *place)


def _names(text: str) -> Iterable[str]:
    """The names of a JSON list; none where a damaged library has something else."""
    with contextlib.suppress(ValueError):
        names = json.loads(text)
        if isinstance(names, list):
            return tuple(map(str, names))
    return ()


class _Numbers:
    """The numbers of names, given as they come."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str], int] = {}
        self._companies: dict[int, bool] = {}

    def of(self, sort: str, name: str) -> int:
        if (sort, name) not in self._known:
            self._known[sort, name] = number_of(self._connection, sort, name) or self._new(sort, name)
        return self._known[sort, name]

    def _new(self, sort: str, name: str) -> int:
        self._connection.execute("INSERT INTO named (sort, name) VALUES (?, ?)", (sort, name))
        return self._connection.last_insert_rowid()

    def is_company(self, number: int) -> bool:
        if number not in self._companies:
            sort = self._connection.execute("SELECT sort FROM named WHERE id = ?", (number,)).get
            self._companies[number] = sort == "company"
        return self._companies[number]


def number_of(connection: apsw.Connection, sort: str, name: str) -> int | None:
    """The number of a name, None where no claim ever had it."""
    row = connection.execute(_ID, (sort, name)).fetchone()
    return int(row[0]) if row else None


def _count(connection: apsw.Connection, more: dict[tuple[int, int], int]) -> None:
    """Puts the counts of companies right by so many claims in so many articles."""
    claims: Counter[int] = Counter()
    articles: Counter[int] = Counter()
    for (name, article), by in more.items():
        which = (name, article)
        row = connection.execute("SELECT claims FROM company_article WHERE name = ? AND article = ?", which).fetchone()
        before = int(row[0]) if row else 0
        if before + by:
            connection.execute("INSERT OR REPLACE INTO company_article VALUES (?, ?, ?)", (*which, before + by))
        else:
            connection.execute("DELETE FROM company_article WHERE name = ? AND article = ?", which)
        claims[name] += by
        articles[name] += bool(before + by) - bool(before)
    connection.executemany(
        "INSERT INTO company_tally VALUES (?1, ?2, ?3)"
        " ON CONFLICT DO UPDATE SET claims = claims + excluded.claims, articles = articles + excluded.articles",
        ((name, claims[name], articles[name]) for name in claims),
    )
    connection.executemany("DELETE FROM company_tally WHERE name = ? AND claims = 0", ((name,) for name in claims))


def follow(connection: apsw.Connection, before: Meanings, after: Meanings) -> None:
    """Brings everything derived in step with what names mean now; claims that changed company wait to be compared."""
    names = before.differing(after)
    if not names:
        return
    parted = set[str]()
    for company in sorted(before.reached(names) | names):
        becomes = before.moved_whole(company, after, lambda name: is_found_as(connection, name))
        if becomes is None:
            parted.add(company)
        elif becomes != company:
            _move(connection, company, becomes)
    if parted:
        which = (
            "SELECT claim FROM facet WHERE name IN (SELECT id FROM named WHERE sort = 'company' AND name IN"
            " (SELECT value FROM json_each(?)))"
        )
        changed = tell_anew(connection, after, which, (as_json(sorted(parted)),))
        connection.execute(
            "INSERT INTO uncompared SELECT value, 1 FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
            (as_json(sorted(changed)),),
        )


def _move(connection: apsw.Connection, company: str, becomes: str) -> None:
    """Gives all claims of a company to another name: one row, where no claim has that one."""
    old, new = number_of(connection, "company", company), number_of(connection, "company", becomes)
    if old is None:
        return
    is_free = new is None or connection.execute("SELECT NOT EXISTS (SELECT 1 FROM facet WHERE name = ?)", (new,)).get
    if is_free:
        connection.execute("DELETE FROM named WHERE id = ?", (new,))
        connection.execute("UPDATE named SET name = ? WHERE id = ?", (becomes, old))
        return
    for statement in _MERGED:
        connection.execute(statement, {"old": old, "new": new})
