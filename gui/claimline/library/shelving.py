"""The releases of each company packed for the timeline: what is kept of them, and what is made anew."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import apsw

from claimline.domain import Release
from claimline.library.encoding import RELEASE_COLUMNS, as_json, release_of
from claimline.timeline import Lane
from claimline.timeline.shelf import FORM, packed_shelf, shelved_lane

_OF_COMPANY = f"SELECT {RELEASE_COLUMNS} FROM model_release WHERE company = ? ORDER BY id"
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


def pack_company(connection: apsw.Connection, company: str) -> None:
    """Packs a company's releases anew; in a transaction of the caller. Raises as `packed_of` does."""
    packed = packed_of(connection, company)
    connection.execute("DELETE FROM release_shelf WHERE company = ?", (company,))
    if packed:
        connection.execute("INSERT INTO release_shelf VALUES (?, ?)", (company, packed))
    connection.execute("DELETE FROM stale_shelf WHERE company = ?", (company,))


def packed_of(connection: apsw.Connection, company: str) -> bytes:
    """The shelf of a company, made of its releases; empty where it has none. Raises ValueError for ids too high."""
    told = [release_of(row) for row in connection.execute(_OF_COMPANY, (company,))]
    releases = [release for release in told if release.is_release]
    articles = {release.article for release in releases if release.date is None}
    return packed_shelf(company, releases, published_of(connection, articles))


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
    for company in stale:
        if packed := packed_of(connection, company):
            yield shelved_lane(company, packed)


def wrong_shelves(connection: apsw.Connection) -> Iterator[str]:
    """The companies whose shelves, though said to be as they are to be, are not."""
    kept: list[tuple[Any, ...]] = connection.execute(_KEPT).fetchall()
    for company, packed in kept:
        if packed.startswith(FORM) and packed != packed_of(connection, company):
            yield str(company)


def releases_of(connection: apsw.Connection, ids: Sequence[int]) -> dict[int, Release]:
    """Releases by their ids, without those that are gone."""
    found = [release_of(row) for row in connection.execute(_OF_IDS, (as_json(list(ids)),))]
    return {release.id: release for release in found}


def published_of(connection: apsw.Connection, articles: set[int]) -> Mapping[int, str]:
    """On which day articles were published, by their ids, where that is known."""
    return {row[0]: row[1] for row in connection.execute(_PUBLISHED, (as_json(sorted(articles)),))}
