"""Which events of a lane are drawn each, and which are too close: a walk that costs as much as there is to see."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from math import ceil, floor, log2
from operator import sub

from claimline.timeline.dating import Look
from claimline.timeline.lanes import Column, Lane
from claimline.timeline.picture import Range
from claimline.timeline.scale import Scale

SAME_AT_MOST = 4
"""How many events of the same date one mark stands for."""


Group = tuple[tuple[Range, ...], int, int, int, bool]
"""Events that are drawn as one: which, how many, the first day of the first of them and of the last, and whether all
have the same date and so are a mark; else they are a cluster. (A tuple: a frame makes many hundreds.)
"""


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are walked, and how close events may stand, in days.

    `tile` is a step in days at which every cluster ends, so that what is seen does not depend on where a walk began;
    `step` divides it: where a great many events follow one another, their clusters end at each.
    """

    start: float
    end: float
    tile: float
    crowd: float
    take: float
    step: float

    @classmethod
    def of(cls, scale: Scale, crowd: float, take: float) -> Window:
        """For a scale: what is seen, with some behind it and, from a tile's border on, before it; `crowd` and `take` in
        the picture's unit.
        """
        wide = max(crowd, take)
        # In half steps of powers of two, so that a look a little closer parts the same days.
        step = 2.0 ** (ceil(2 * log2(take / scale.per_day)) / 2)
        # Of a larger tile more is walked in vain before the first day that is seen.
        tile = step * max(3, ceil(wide / take))
        start = floor((scale.start - take / scale.per_day) / tile) * tile
        end = scale.end + wide / scale.per_day
        return cls(start, end, tile, crowd / scale.per_day, take / scale.per_day, step)


def groups(lane: Lane, window: Window) -> Iterator[Group]:
    """The events that may be seen, in order of their first day, each in exactly one group.

    Where more begin within `crowd` days than the lane has rows, those of the next `take` days become a cluster (of the
    next `crowd`, where that is more and the rows could stand for them).
    """
    bounds = [column.between(window.start, window.end) for column in lane.columns]
    seen = [number for number, (low, high) in enumerate(bounds) if low < high]
    if len(seen) == 1:
        return _groups_of_one(lane.columns[seen[0]], seen[0], bounds[seen[0]], lane.rows, window)
    return _groups_of_many(lane.columns, bounds, lane.rows, window)


def dense(lane: Lane, window: Window) -> list[int] | None:
    """Where the clusters begin and end that `groups` would give, where these are all of a lane and end at each step
    alike, as at most zooms those do of a great many events; None where that is not so, or would take a closer look.
    """
    if len(lane.columns) > 1 or window.step > window.crowd:
        return None
    firsts, most, step = lane.columns[0].first, lane.rows * SAME_AT_MOST, window.step
    first = bisect_left(firsts, window.start)
    if first == len(firsts):
        return None
    # From the step in which the first event is to the one of the last, as far as these are walked.
    begin = floor(firsts[first] / step)
    count = floor(min(window.end, firsts[-1]) / step) + 1 - begin
    if count < 3:
        return None
    edges = [ceil((begin + number) * step) for number in range(count + 1)]
    places = list(map(bisect_left, repeat(firsts), edges))
    half, tile = window.take / 2, round(window.tile / step)
    if ceil((firsts[places[0]] + half) / step) > begin + 1 and (begin + 1) % tile:
        # What there is begins so late that the first cluster takes what is of the next step.
        del edges[1], places[1]
    begins, held = list(map(firsts.__getitem__, places[:-1])), list(map(sub, places[1:], places))
    if min(held) <= SAME_AT_MOST or max(map(sub, begins[1:], edges[1:])) > step - half - 1:
        return None
    if min(held) <= most:
        # Then it is those of the following steps that make the difference.
        crowd, stop = window.crowd - 1, len(firsts)
        afters = [place + most for place in places[:-1]]
        if afters[-1] >= stop or any(firsts[after] > day + crowd for after, day in zip(afters, begins, strict=True)):
            return None
    return places


def _groups_of_one(column: Column, number: int, bounds: tuple[int, int], rows: int, window: Window) -> Iterator[Group]:
    """As `_groups_of_many`, for events of one column: what a lane of a great many events is at most zooms."""
    firsts, crowd, half, tile, step = column.first, window.crowd, window.take / 2, window.tile, window.step
    wide, most = max(crowd, window.take), rows * SAME_AT_MOST
    same_of, marks_of = (_same_days, _marks_of_days) if column.is_plain else (_same, _marks)
    start, stop = bounds
    border, ahead = float("-inf"), stop
    while start < stop:
        day = firsts[start]
        if day >= border:
            border = (day // tile + 1) * tile
        near, after = ceil(day + crowd), start + most
        if after < stop and firsts[after] < near:
            # More than the rows' marks could stand for, whatever their dates: no need to look at each. The next cluster
            # will hold about as many as the last one: so its end is looked for there.
            limit = ceil(min(ceil((day + half) / step) * step, border))
            last = ahead if ahead < stop and firsts[ahead] >= limit else stop
            end = bisect_left(firsts, limit, start + 1, last)
            if end - start > SAME_AT_MOST or firsts[end - 1] != day:
                yield ((number, start, end),), end - start, day, firsts[end - 1], False
                start, ahead = end, end + 2 * (end - start)
                continue
        after = start + 1
        same = same_of(column, start, stop) if after < stop and firsts[after] == day else 1
        crowded = same > SAME_AT_MOST
        after = start + (same if same > rows else rows)
        if not crowded and after < stop and firsts[after] < near:
            end = bisect_left(firsts, near, after, min(start + most + 1, stop))
            crowded = marks_of(column, start, end, rows) > rows
        end = bisect_left(firsts, ceil(min(day + wide, border)), start, stop) if crowded else start + same
        is_mark = end - start <= same <= SAME_AT_MOST
        yield ((number, start, end),), end - start, day, firsts[end - 1], is_mark
        start = end


def _groups_of_many(
    columns: tuple[Column, ...], bounds: list[tuple[int, int]], rows: int, window: Window
) -> Iterator[Group]:
    heads, stops = [low for low, _high in bounds], [high for _low, high in bounds]
    while True:
        chosen, day = _next(columns, heads, stops)
        if chosen < 0:
            return
        ends = _ends(columns, day + window.crowd, heads, stops)
        count = sum(ends) - sum(heads)
        same = _same(columns[chosen], heads[chosen], ends[chosen]) if count > 1 else 1
        crowded = count > max(rows, same) and sum(map(_marks, columns, heads, ends, repeat(rows))) > rows
        if same > SAME_AT_MOST or crowded:
            border = (day // window.tile + 1) * window.tile
            ends = _ends(columns, min(day + max(window.take, window.crowd), border), heads, stops)
            if sum(ends) - sum(heads) > same or same > SAME_AT_MOST:
                yield _cluster(columns, heads, ends)
                heads = ends
                continue
        start = heads[chosen]
        heads[chosen] = start + same
        yield ((chosen, start, start + same),), same, day, day, True


def _next(columns: tuple[Column, ...], heads: list[int], stops: list[int]) -> tuple[int, int]:
    """The column whose next event is the earliest, and its day; -1 where none is left."""
    chosen, day = -1, 0
    for number, column in enumerate(columns):
        if heads[number] < stops[number] and (chosen < 0 or column.first[heads[number]] < day):
            chosen, day = number, column.first[heads[number]]
    return chosen, day


def _ends(columns: tuple[Column, ...], limit: float, heads: list[int], stops: list[int]) -> list[int]:
    """For each column, up to which event one begins before the day `limit`."""
    return [
        bisect_left(column.first, limit, head, stop) for column, head, stop in zip(columns, heads, stops, strict=True)
    ]


def _same(column: Column, start: int, end: int) -> int:
    """How many events from `start` on have one and the same date; counted up to one more than a mark stands for."""
    date = column.first[start], column.last[start], column.looks[start]
    if date[2] & 7 == Look.DISPUTED:
        return 1
    place = start + 1
    end = min(end, start + SAME_AT_MOST + 1)
    while place < end and (column.first[place], column.last[place], column.looks[place]) == date:
        place += 1
    return place - start


def _same_days(column: Column, start: int, end: int) -> int:
    """As `_same`, for a column whose events differ by their days alone."""
    firsts, place = column.first, start + 1
    day, end = firsts[start], min(end, start + SAME_AT_MOST + 1)
    while place < end and firsts[place] == day:
        place += 1
    return place - start


def _marks_of_days(column: Column, start: int, end: int, enough: int) -> int:
    """As `_marks`, for a column whose events differ by their days alone."""
    if end - start > enough and len(set(column.first[start : start + enough + 1])) > enough:
        return enough + 1
    marks, same, before = 0, 0, 0
    for day in column.first[start:end]:
        same = same + 1 if day == before and same < SAME_AT_MOST else 1
        marks += same == 1
        before = day
    return marks


def _marks(column: Column, start: int, end: int, enough: int) -> int:
    """How many marks the events from `start` to before `end` would be; counted no further than above `enough`."""
    marks = 0
    while start < end and marks <= enough:
        start += min(_same(column, start, end), SAME_AT_MOST)
        marks += 1
    return marks


def _cluster(columns: tuple[Column, ...], heads: list[int], ends: list[int]) -> Group:
    ranges = tuple((n, head, end) for n, (head, end) in enumerate(zip(heads, ends, strict=True)) if head < end)
    return (
        ranges,
        sum(end - head for _n, head, end in ranges),
        min(columns[n].first[head] for n, head, _end in ranges),
        max(columns[n].first[end - 1] for n, _head, end in ranges),
        False,
    )
