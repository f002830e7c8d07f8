"""The releases of a company as a library keeps them for the timeline: packed, read in a moment, known in brief.

A shelf holds the names and the kinds of its releases and the lane that they make, as arrays of bytes one behind the
other. It is derived from the releases and may be thrown away; one that is not sound raises ValueError when it is read.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from claimline.domain import Release, ReleaseEvent
from claimline.timeline.dating import Look
from claimline.timeline.lanes import LOOKS, Column, Lane, rows_of
from claimline.timeline.releases import Brief, Fetch, Joined

FORM = b"shelf 1\n"
"""What a shelf begins with; another one where the same releases would make other bytes."""
OWN = 1 << 30
"""Ids from here on are not the library's: they are those of the catalogue, in its order."""
_EVENTS = tuple(ReleaseEvent)
_LAST_DAY = 3_652_059
_END = ord("\n")


class Shelf:
    """The releases of one company: `ids` in order, where the name of each begins in `words` (a line each), its kind."""

    def __init__(self, company: str, ids: array[int], starts: array[int], events: bytes, words: bytes) -> None:
        self.company, self.ids, self.starts, self.events, self.words = company, ids, starts, events, words
        self.fetch: Fetch = lambda _ids: {}
        self.own: Sequence[Release] = ()
        self._models = 0
        self._folded = ""

    def use(self, fetch: Fetch) -> None:
        """Where releases are asked for in full from now on."""
        self.fetch = fetch

    def brief(self, place: int) -> Brief | Release:
        """A release's model, company and kind, by its id; an empty name for what no shelf of ours would ask."""
        if OWN <= place < OWN + len(self.own):
            return self.own[place - OWN]
        at = bisect_left(self.ids, place)
        if at == len(self.ids):
            return Brief("", self.company, ReleaseEvent.ANNOUNCED)
        start = self.starts[at]
        name = self.words[start : self.words.find(_END, start)].decode("utf-8", "replace")
        return Brief(name, self.company, _EVENTS[self.events[at]])

    def many(self, places: Iterable[int]) -> tuple[Release, ...]:
        """Releases in full; of one that is gone meanwhile, what is known in brief."""
        places = list(places)
        held = self.fetch([place for place in places if place < OWN])
        return tuple([held.get(place) or _in_full(self.brief(place)) for place in places])

    def named(self, model: str) -> list[tuple[int, Brief | Release]]:
        """The ids of a model's releases, each with what is known in brief."""
        line = f"{model}\n".encode()
        found: list[int] = []
        at = self.words.find(line)
        while at >= 0:
            if at == 0 or self.words[at - 1] == _END:
                found += self.ids[(place := bisect_left(self.starts, at)) : place + 1]
            at = self.words.find(line, at + 1)
        found += [OWN + at for at, each in enumerate(self.own) if (each.model, each.company) == (model, self.company)]
        return [(each, self.brief(each)) for each in found]

    def holding(self, typed: str, at_most: int) -> list[Brief | Release]:
        """The first whose model's name holds what was typed, each name once."""
        wanted, found = typed.casefold().replace("\n", " "), dict[str, Brief | Release]()
        if not self._folded:
            self._folded = self.words.decode("utf-8", "replace").casefold()
        at, number, before = self._folded.find(wanted), 0, 0
        while at >= 0 and len(found) < at_most:
            number, before = number + self._folded.count("\n", before, at), at
            told = self.brief(self.ids[number]) if number < len(self.ids) else None
            if told is not None:
                found.setdefault(told.model, told)
            end = self._folded.find("\n", at)
            at = self._folded.find(wanted, end + 1) if end >= 0 else -1
        return list(found.values())

    def briefs(self) -> Iterator[Brief]:
        """All that the library has, briefly."""
        for name, event in zip(self.words.decode("utf-8", "replace").split("\n"), self.events, strict=False):
            yield Brief(name, self.company, _EVENTS[event])

    def count_models(self, _company: str) -> int:
        """How many names of models there are, the catalogue's among them."""
        if not self._models:
            names = set(self.words.split(b"\n"))
            names |= {each.model.encode() for each in self.own if each.company == self.company}
            self._models = len(names - {b""})
        return self._models


def _in_full(told: Brief | Release) -> Release:
    return told if isinstance(told, Release) else Release(told.model, told.company, told.event, None)


def shelved_lane(company: str, packed: bytes) -> Lane:
    """The lane that was packed, its `releases` the shelf; raises ValueError for what is none."""
    if not packed.startswith(FORM):
        raise ValueError("a shelf of another form")
    contents, at = [], len(FORM)
    while at < len(packed):
        end = at + 4 + int.from_bytes(packed[at : at + 4], "little")
        contents.append(packed[at + 4 : end])
        at = end
    if at != len(packed) or len(contents) < 7 or (len(contents) - 7) % 4:
        raise ValueError("a part of a shelf is missing")
    ids, starts, undated, ends, joined = (_numbers(contents[place]) for place in (0, 1, 4, 5, 6))
    shelf = Shelf(company, ids, starts, contents[2], contents[3])
    columns = tuple(
        Column(_numbers(first), _numbers(last), bytearray(looks), _numbers(members))
        for first, last, looks, members in zip(*(contents[7 + part :: 4] for part in range(4)), strict=True)
    )
    _check(shelf, columns, undated, Joined(ends, joined))
    count, rows = rows_of(columns)
    return Lane(company, columns, shelf, Joined(ends, joined), undated, count, rows)


def _numbers(content: bytes) -> array[int]:
    numbers = array("i")
    numbers.frombytes(content)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _check(shelf: Shelf, columns: tuple[Column, ...], undated: array[int], joined: Joined) -> None:
    """Raises ValueError where a number would lead outside of what it is about: a library may come from anyone.

    What would only be another picture is not looked at: a million numbers take a while.
    """
    is_sound = (
        0 < len(shelf.ids) == len(shelf.starts) == len(shelf.events)
        and set(shelf.events) <= set(range(len(_EVENTS)))
        and all(one < other for one, other in pairwise([0, *joined.ends]))
        and (joined.ends[-1] if joined.ends else 0) == len(joined.ids)
        and all(0 < place < OWN for place in (*undated, *joined.ids))
    )
    if not is_sound:
        raise ValueError("a shelf does not fit together")
    for column in columns:
        size = len(column.first)
        if not 0 < size == len(column.last) == len(column.looks) == len(column.member):
            raise ValueError("a column of a shelf is not whole")
        if not {look & LOOKS for look in set(column.looks)} <= set(Look):
            raise ValueError("a shelf has an event of an unknown look")
        if min(column.first) < 1 or max(column.last) > _LAST_DAY or not column.is_ordered:
            raise ValueError("a shelf has a day that there is not")
        if not -len(joined) <= min(column.member) <= max(column.member) < OWN:
            raise ValueError("a shelf has an event of no release")
