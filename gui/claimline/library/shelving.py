"""The releases of each company packed for the timeline: what is kept of them, and what is made anew."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import apsw

from claimline.domain import Release, tells_of_release
from claimline.library.encoding import RELEASE_COLUMNS, as_json, date_of, names_of, release_of
from claimline.timeline import Lane
from claimline.timeline.dating import Dating
from claimline.timeline.lanes import no_collection
from claimline.timeline.packing import Told, packed_shelf
from claimline.timeline.shelf import FORM, shelved_lane

_OF_COMPANY = """
    SELECT id, model, event, date, why, start IS NOT NULL, coalesce(article, 0)
    FROM model_release WHERE company = ? ORDER BY id
"""
_COUNT = "SELECT count(*) FROM model_release WHERE company IN (SELECT value FROM json_each(?))"
_WHY, _AT_ONCE = 4, 20_000
_OF_IDS = f"SELECT {RELEASE_COLUMNS} FROM model_release WHERE id IN (SELECT value FROM json_each(?))"
_PUBLISHED = "SELECT id, published FROM article WHERE published IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
_KEPT = "SELECT company, packed FROM release_shelf WHERE company NOT IN (SELECT company FROM stale_shelf)"
_STALE = f"""
    SELECT company FROM stale_shelf
    UNION SELECT company FROM release_shelf WHERE substr(packed, 1, {len(FORM)}) <> ? ORDER BY 1
"""


def stale_companies(connection: apsw.Connection) -> list[str]:
    """The companies whose releases are not packed as they are."""
    return [str(row[0]) for row in connection.execute(_STALE, (FORM,))]


class Packer:
    """Packs the releases of one company after the other; keeps the dates that it has read, since the same stand on
    many. `step` is told of how many releases have been read since it was told last.
    """

    def __init__(self, connection: apsw.Connection, step: Callable[[int], None] = lambda _count: None) -> None:
        self._connection, self._step = connection, step
        self._published: dict[int, str] = {}
        self._dating = Dating(self._published)
        self._dates: dict[str, str | None] = {}
        self._whys: dict[str, bool] = {}

    def pack(self, company: str) -> None:
        """Packs a company's releases anew; in a transaction of the caller. Raises as `packed` does."""
        packed = self.packed(company)
        self._connection.execute("DELETE FROM release_shelf WHERE company = ?", (company,))
        if packed:
            self._connection.execute("INSERT INTO release_shelf VALUES (?, ?)", (company, packed))
        self._connection.execute("DELETE FROM stale_shelf WHERE company = ?", (company,))

    def packed(self, company: str) -> bytes:
        """The shelf of a company, made of its releases; empty where it has none. Raises ValueError for ids too high,
        and for what no release says.
        """
        with no_collection():
            return self._packed(company)

    def _packed(self, company: str) -> bytes:
        rows: list[tuple[Any, ...]] = []
        cursor = self._connection.execute(_OF_COMPANY, (company,))
        while some := list(islice(cursor, _AT_ONCE)):
            self._step(len(some))
            rows += some
        rows = self._releases_of(rows)
        if not rows:
            return b""
        ids, models, events, dates, _whys, passages, articles = zip(*rows, strict=True)
        return packed_shelf(company, Told(ids, models, events, self._said(dates, passages, articles)), *self._full())

    def _full(self) -> tuple[Dating, Callable[[Sequence[int]], Sequence[Release]]]:
        return self._dating, lambda ids: list(releases_of(self._connection, ids).values())

    def _releases_of(self, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """The rows that tell of a release."""
        for why in {row[_WHY] for row in rows} - self._whys.keys():
            self._whys[why] = tells_of_release(names_of(why))
        told = self._whys
        return rows if all(told.values()) else [row for row in rows if told[row[_WHY]]]

    def _said(
        self, dates: Sequence[str], passages: Sequence[int], articles: Sequence[int]
    ) -> list[tuple[str | None, bool]]:
        """Each date in EDTF, and whether an article says it; of one that gives none, what its article's day tells."""
        for text in set(dates) - self._dates.keys():
            date = date_of(text)
            self._dates[text] = date.edtf if date is not None else None
        edtf = list(map(self._dates.__getitem__, dates))
        if None in edtf:
            pairs = list(zip(edtf, articles, strict=True))
            self._published.update(published_of(self._connection, {article for each, article in pairs if each is None}))
            edtf = [self._dating.or_published(*pair) for pair in pairs]
        return list(zip(edtf, map(bool, passages), strict=True))


def count_of(connection: apsw.Connection, companies: Sequence[str]) -> int:
    """How many releases these companies have."""
    ((count,),) = connection.execute(_COUNT, (as_json(companies),))
    return int(str(count))


def lanes_kept(connection: apsw.Connection) -> Iterator[Lane]:
    """The lane of each company that has releases; of one that is not packed, or not soundly, packed now."""
    stale = [str(row[0]) for row in connection.execute("SELECT company FROM stale_shelf ORDER BY company")]
    for company, packed in connection.execute(_KEPT):
        lane = None
        with contextlib.suppress(ValueError):
            lane = shelved_lane(company, packed)
        if lane is None:
            stale.append(company)
        else:
            yield lane
    packer = Packer(connection)
    for company in stale:
        if packed := packer.packed(company):
            yield shelved_lane(company, packed)


def wrong_shelves(connection: apsw.Connection) -> Iterator[str]:
    """The companies whose shelves, though said to be as they are to be, are not."""
    kept: list[tuple[Any, ...]] = connection.execute(_KEPT).fetchall()
    packer = Packer(connection)
    for company, packed in kept:
        if packed.startswith(FORM) and packed != packer.packed(company):
            yield str(company)


def releases_of(connection: apsw.Connection, ids: Sequence[int]) -> dict[int, Release]:
    """Releases by their ids, without those that are gone."""
    found = [release_of(row) for row in connection.execute(_OF_IDS, (as_json(list(ids)),))]
    return {release.id: release for release in found}


def published_of(connection: apsw.Connection, articles: set[int]) -> Mapping[int, str]:
    """On which day articles were published, by their ids, where that is known."""
    return {row[0]: row[1] for row in connection.execute(_PUBLISHED, (as_json(sorted(articles)),))}
