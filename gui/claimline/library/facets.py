"""Which company and model each claim speaks of, and how many claims and articles speak of each company: derived."""

from __future__ import annotations

import contextlib
import functools
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import apsw

from claimline.library.encoding import as_json
from claimline.library.meanings import Meanings
from claimline.library.search import claims_found_as, is_found_as

_COUNTED_ANEW = 200
"""Articles from which on a company that much of changes is counted anew."""

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
    "DELETE FROM company_article WHERE name = :old",
    "DELETE FROM company_tally WHERE name = :old",
)
_COUNTED = (
    "DELETE FROM company_article WHERE name = ?",
    "DELETE FROM company_tally WHERE name = ?",
    "INSERT INTO company_article SELECT name, article, count(*) FROM facet WHERE name = ? GROUP BY article",
    "INSERT INTO company_tally SELECT name, sum(claims), count(*) FROM company_article WHERE name = ? GROUP BY name",
)
_GIVE = """
    INSERT OR IGNORE INTO facet SELECT :new, facet.day, facet.article, facet.start, facet.claim
    FROM json_each(:claims) AS moved CROSS JOIN claim ON claim.id = moved.value CROSS JOIN facet
    ON facet.name = :old AND facet.day = claim.day AND facet.article = claim.article AND facet.start = claim.start
    AND facet.claim = claim.id
"""
_TAKE = """
    DELETE FROM facet WHERE name = :old AND (day, article, start, claim) IN (
        SELECT day, article, start, id FROM claim WHERE id IN (SELECT value FROM json_each(:claims))
    )
"""
_OF_COMPANIES = """
    SELECT claim FROM facet WHERE name IN (
        SELECT id FROM named WHERE sort = 'company' AND name IN (SELECT value FROM json_each(?))
    )
"""
_AT_PLACES = """
    SELECT claim.id FROM json_each(?) AS place CROSS JOIN claim INDEXED BY claim_article
    ON claim.article = json_extract(place.value, '$[0]') AND claim.start = json_extract(place.value, '$[1]')
    AND claim.stop = json_extract(place.value, '$[2]')
"""


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


@functools.lru_cache(4096)
def _names(text: str) -> tuple[str, ...]:
    """The names of a JSON list, many of which are alike; none where a damaged library has something else."""
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
    of_names = Counter(name for name, _article in more)
    anew = {name for name, count in of_names.items() if count >= _COUNTED_ANEW and _is_much(connection, name, count)}
    for name in anew:
        _count_anew(connection, name)
    for (name, article), by in more.items():
        if name in anew:
            continue
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


def _is_much(connection: apsw.Connection, name: int, articles: int) -> bool:
    """Whether so many articles are a good part of those of a company."""
    row = connection.execute("SELECT articles FROM company_tally WHERE name = ?", (name,)).fetchone()
    return row is None or articles * 8 >= int(row[0])


def _count_anew(connection: apsw.Connection, name: int) -> None:
    """Counts the claims of a company and their articles."""
    for statement in _COUNTED:
        connection.execute(statement, (name,))


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
    if not parted:
        return
    changed = _part_plainly(connection, parted, before, after)
    if changed is None:
        places = before.places_differing(names, after)
        which, values = (_OF_COMPANIES, sorted(parted)) if places is None else (_AT_PLACES, places)
        changed = tell_anew(connection, after, which, (as_json(values),))
    connection.execute(
        "INSERT INTO uncompared SELECT value, 1 FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
        (as_json(sorted(changed)),),
    )


def _part_plainly(connection: apsw.Connection, parted: set[str], before: Meanings, after: Meanings) -> set[int] | None:
    """Parts companies by the names under which their claims were found, which the search index tells; the claims that
    changed. None, and nothing done, where more than that tells, or a part goes to another of these companies.
    """
    parts = {company: before.parted_plainly(company, after) for company in sorted(parted)}
    goals = [goal for company, each in parts.items() for goal in each or () if goal != company]
    waits = connection.execute("SELECT EXISTS (SELECT 1 FROM unindexed) OR EXISTS (SELECT 1 FROM touched)").get
    if waits or None in parts.values() or len(parted | set(goals)) < len(parted) + len(goals):
        return None
    numbers, changed = _Numbers(connection), set[int]()
    for company, names in parts.items():
        old = number_of(connection, "company", company)
        if old is None or not names:
            continue
        staying = set(claims_found_as(connection, names.get(company, ())))
        told = [old]
        for goal in names.keys() - {company}:
            moved = claims_found_as(connection, names[goal])
            told.append(numbers.of("company", goal))
            gone = [claim for claim in moved if claim not in staying]
            connection.execute(_GIVE, {"old": old, "new": told[-1], "claims": as_json(moved)})
            connection.execute(_TAKE, {"old": old, "claims": as_json(gone)})
            changed.update(moved)
        for number in told:
            _count_anew(connection, number)
    return changed


def _move(connection: apsw.Connection, company: str, becomes: str) -> None:
    """Gives all claims of a company to another name: one row, where no claim has that one."""
    old, new = number_of(connection, "company", company), number_of(connection, "company", becomes)
    if old is None:
        return
    is_free = new is None or connection.execute("SELECT NOT EXISTS (SELECT 1 FROM facet WHERE name = ?)", (new,)).get
    if new is None or is_free:
        connection.execute("DELETE FROM named WHERE id = ?", (new,))
        connection.execute("UPDATE named SET name = ? WHERE id = ?", (becomes, old))
        return
    for statement in _MERGED:
        connection.execute(statement, {"old": old, "new": new})
    _count_anew(connection, new)
