"""Which rows of a great many releases a table shows: the first in its order that hold the words."""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from claimline.timeline import Lane, Lanes, Wording
from claimline.ui.models.releases import UNDATED, Field, natural, row_number

MANY = 5_000
"""How many rows a table sorts and sifts by itself; of more it shows as many, which the background finds."""


class Found(NamedTuple):
    """The rows that are shown, how many hold the words, and of how many."""

    rows: array[int]
    matching: int
    total: int


def find_rows(lanes: Lanes, wording: Wording, field: Field, is_falling: bool, words: str) -> Found:
    """The first rows in the order of a column that hold every word in a model, company or event.

    By what only a library knows of a release (sources, articles) they are not put in order: then it is by date.
    """
    wanted = words.casefold().split()
    total = sum(lane.count + len(lane.undated) for lane in lanes.lanes)
    matching = 0

    def keyed() -> Iterator[tuple[Any, int]]:
        nonlocal matching
        for number, lane in enumerate(lanes.lanes):
            for key, row in _keys(number, lane, wording, field, wanted):
                matching += 1
                yield key, row

    first = heapq.nlargest if is_falling else heapq.nsmallest
    rows = [row for _key, row in first(MANY, keyed())]
    if not _is_by_name(field):  # what has no day stands last either way
        undated = [
            row_number(number, UNDATED, place)
            for number, lane in enumerate(lanes.lanes)
            for place in range(len(lane.undated))
            if not wanted or _holds(lane, UNDATED, place, wording, wanted)
        ]
        matching += len(undated)
        rows += undated[: MANY - len(rows)]
    return Found(array("q", rows), matching, total)


def _is_by_name(field: Field) -> bool:
    return field in (Field.MODEL, Field.EVENT, Field.COMPANY)


def _keys(number: int, lane: Lane, wording: Wording, field: Field, wanted: list[str]) -> Iterator[tuple[Any, int]]:
    columns = [(place, len(column)) for place, column in enumerate(lane.columns)]
    if _is_by_name(field):
        columns.append((UNDATED, len(lane.undated)))
    key = _key_of(lane, wording, field)
    for column, size in columns:
        for place in range(size):
            if not wanted or _holds(lane, column, place, wording, wanted):
                yield key(column, place), row_number(number, column, place)


def _holds(lane: Lane, column: int, place: int, wording: Wording, wanted: list[str]) -> bool:
    told = lane.releases.brief(lane.undated[place]) if column == UNDATED else lane.brief(column, place)
    text = f"{told.model}\n{told.company}\n{wording.event(told.event)}".casefold()
    return all(word in text for word in wanted)


def _key_of(lane: Lane, wording: Wording, field: Field) -> Callable[[int, int], Any]:
    if field in (Field.MODEL, Field.EVENT):

        def by_name(column: int, place: int) -> Any:
            told = lane.releases.brief(lane.undated[place]) if column == UNDATED else lane.brief(column, place)
            return natural(told.model if field is Field.MODEL else wording.event(told.event))

        return by_name
    if field is Field.COMPANY:
        name = natural(lane.name)
        return lambda _column, _place: name
    if field is Field.LATEST:
        return lambda column, place: lane.columns[column].last[place]

    def by_day(column: int, place: int) -> Any:
        events = lane.columns[column]
        return events.first[place], events.last[place]

    return by_day
