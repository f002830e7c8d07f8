"""Whence each of a great many releases is, in a few bytes for each: most have their source from few tables."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import NamedTuple

import apsw

from claimline.domain import Release, ReleaseEvent
from claimline.library.encoding import names_of

_SOURCES = """
    SELECT id, source, CASE WHEN why LIKE '%"settled:%' OR why LIKE '%"listing:%' THEN why ELSE '[]' END,
        coalesce(article, 0)
    FROM model_release ORDER BY id
"""


class ReleaseSources(NamedTuple):
    """`ids` in order, and for each which of `told`, releases that say nothing but their source."""

    ids: array[int]
    which: array[int]
    told: tuple[Release, ...]

    def of(self, number: int) -> Release | None:
        """What is told of the source of a release, by its id; None for one that the library has not."""
        place = bisect_left(self.ids, number)
        return self.told[self.which[place]] if place < len(self.ids) and self.ids[place] == number else None


def sources_of(connection: apsw.Connection) -> ReleaseSources:
    """The sources of all releases; a look at each of them."""
    numbers: dict[tuple[str, str, int], int] = {}
    ids, which = array("q"), array("i")
    for number, *source in connection.execute(_SOURCES):
        ids.append(number)
        which.append(numbers.setdefault((source[0], source[1], source[2]), len(numbers)))
    told = tuple(
        Release("", "", ReleaseEvent.ANNOUNCED, None, why=names_of(why), source=source, article=article)
        for source, why, article in numbers
    )
    return ReleaseSources(ids, which, told)
