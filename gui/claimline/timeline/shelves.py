"""A library's shelves and the catalogue's releases as lanes: what both say of one event is one event."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from claimline.domain import Release
from claimline.timeline.dating import Dating
from claimline.timeline.lanes import (
    NO_DAYS,
    Column,
    Lane,
    Lanes,
    gather,
    kind_of,
    lanes_of,
    no_collection,
    rows_of,
)
from claimline.timeline.model_names import bare_names, model_key
from claimline.timeline.releases import Brief, Fetch, Joined
from claimline.timeline.shelf import OWN, Shelf


class Shelves:
    """The releases of all shelves, by their ids; those of the catalogue are `own`, from `OWN` on."""

    def __init__(self, shelves: Mapping[str, Shelf], own: Sequence[Release]) -> None:
        self._shelves, self._own = shelves, own
        self._order: tuple[array[int], array[int], list[Shelf]] | None = None

    def use(self, fetch: Fetch) -> None:
        """Where releases are asked for in full from now on."""
        for shelf in self._shelves.values():
            shelf.use(fetch)

    def brief(self, place: int) -> Brief | Release:
        """A release's model, company and kind."""
        return self._own[place - OWN] if place >= OWN else self._shelf_of(place).brief(place)

    def many(self, places: Iterable[int]) -> tuple[Release, ...]:
        """Releases in full."""
        return tuple([each for place in places for each in self._many(place)])

    def _many(self, place: int) -> tuple[Release, ...]:
        return (self._own[place - OWN],) if place >= OWN else self._shelf_of(place).many([place])

    def _shelf_of(self, place: int) -> Shelf:
        """The shelf of an id; the first time, all are put in order, which takes a while at a million."""
        if self._order is None:
            shelves = list(self._shelves.values())
            rows = sorted(each << 32 | number for number, shelf in enumerate(shelves) for each in shelf.ids)
            numbers = array("i", [row & 0xFFFF_FFFF for row in rows])
            self._order = array("i", [row >> 32 for row in rows]), numbers, shelves
        ids, numbers, shelves = self._order
        return shelves[numbers[min(bisect_left(ids, place), len(ids) - 1)]]

    def named(self, model: str) -> list[tuple[int, Brief | Release]]:
        """The ids of a model's releases, each with what is known in brief."""
        found = [each for shelf in self._shelves.values() for each in shelf.named(model)]
        rest = [(OWN + at, each) for at, each in enumerate(self._own) if each.company not in self._shelves]
        return found + [each for each in rest if each[1].model == model]

    def holding(self, typed: str, at_most: int) -> list[Brief | Release]:
        """Some whose model's name holds what was typed, so many of a company at most."""
        found = [each for shelf in self._shelves.values() for each in shelf.holding(typed, at_most)]
        wanted = typed.casefold()
        return found + [each for each in self._own if wanted in each.model.casefold()]

    def briefs(self) -> Iterator[Brief | Release]:
        """All of them, briefly."""
        for shelf in self._shelves.values():
            yield from shelf.briefs()
        yield from self._own

    def count_models(self, company: str) -> int:
        """How many names of models there are of a company."""
        if company in self._shelves:
            return self._shelves[company].count_models(company)
        return len({release.model for release in self._own if release.company == company})


def lanes_from_shelves(shelved: Iterable[Lane], own: Sequence[Release], fetch: Fetch) -> Lanes:
    """The lanes of a library's shelves with the catalogue's releases (`own`) in their places."""
    with no_collection():
        by_company: dict[str, list[int]] = defaultdict(list)
        for place, release in enumerate(own):
            by_company[release.company].append(place)
        lanes: list[Lane] = []
        shelves: dict[str, Shelf] = {}
        for lane in shelved:
            shelf = lane.releases
            assert isinstance(shelf, Shelf)
            shelf.fetch, shelf.own = fetch, own
            shelves[lane.name] = shelf
            added = by_company.pop(lane.name, [])
            lanes.append(_Joining(lane, shelf, added).lane() if added else lane)
        held = Shelves(shelves, own)
        rest = sorted(place for places in by_company.values() for place in places)
        own_lanes = gather([own[place] for place in rest]).lanes
        lanes += [_renumbered(lane, held, [OWN + place for place in rest]) for lane in own_lanes]
        return lanes_of(lanes, held, Dating(NO_DAYS))


def _renumbered(lane: Lane, releases: Shelves, ids: Sequence[int]) -> Lane:
    """A lane of a list with the ids that its releases have among others."""
    columns = []
    for column in lane.columns:
        members = array("i", [ids[member] if member >= 0 else member for member in column.member])
        columns.append(Column(column.first, column.last, column.looks, members))
    joined = Joined(lane.joined.ends, array("i", [ids[place] for place in lane.joined.ids]))
    undated = tuple(ids[place] for place in lane.undated)
    return replace(lane, columns=tuple(columns), releases=releases, joined=joined, undated=undated)


class _Joining:
    """Puts the catalogue's releases of a company into its shelved lane."""

    def __init__(self, lane: Lane, shelf: Shelf, added: Sequence[int]) -> None:
        self._lane, self._shelf, self._added = lane, shelf, added
        self._joined = Joined(lane.joined.ends[:], lane.joined.ids[:])

    def lane(self) -> Lane:
        """The lane with both."""
        shelf, own = self._shelf, self._shelf.own
        same = self._same()
        held = shelf.many(same)
        ids = [*same, *(OWN + place for place in self._added)]
        (new,) = gather([*held, *(own[place] for place in self._added)]).lanes
        columns = self._without(set(same))
        for column in new.columns:
            kind = kind_of(column.longest - 1)
            old = columns.get(kind)
            columns[kind] = self._with(old, column, new, ids) if old else self._with(_empty(), column, new, ids)
        kept = tuple(_whole(columns[kind]) for kind in sorted(columns) if len(columns[kind]))
        gone = set(same)
        undated = [each for each in self._lane.undated if each not in gone] + [ids[place] for place in new.undated]
        count, rows = rows_of(kept)
        return replace(self._lane, columns=kept, undated=tuple(undated), joined=self._joined, count=count, rows=rows)

    def _same(self) -> list[int]:
        """The ids of the library's releases that tell of an event of the catalogue's."""
        company, shelf = self._lane.name, self._shelf
        wanted = {(model_key(each.model, company), each.event) for each in (shelf.own[at] for at in self._added)}
        keys = {key for key, _event in wanted}
        keys |= {model_key(company, "") + key for key in keys}
        names = bare_names(shelf.words.decode("utf-8", "replace")).split("\n")
        found = [shelf.ids[at] for at, name in enumerate(names) if name in keys]
        told = [(each, shelf.brief(each)) for each in found]
        return [each for each, one in told if (model_key(one.model, company), one.event) in wanted]

    def _without(self, gone: set[int]) -> dict[int, Column]:
        """The columns without the events of some releases, by their kinds."""
        columns = {}
        for column in self._lane.columns:
            kept = column
            if gone:
                first_ids = [self._first_id(member) for member in column.member]
                if not gone.isdisjoint(first_ids):
                    kept = _at(column, [place for place, each in enumerate(first_ids) if each not in gone])
            columns[kind_of(column.longest - 1)] = kept
        return columns

    def _first_id(self, member: int) -> int:
        return member if member >= 0 else self._joined[-1 - member][0]

    def _with(self, old: Column, added: Column, new: Lane, ids: Sequence[int]) -> Column:
        """A column with the events of another put in their places."""
        column = Column(old.first[:], old.last[:], old.looks[:], old.member[:])
        for place, member in enumerate(added.member):
            each = ids[member] if member >= 0 else self._joined.add([ids[one] for one in new.joined[-1 - member]])
            row = added.first[place], added.last[place], added.looks[place], self._first_id(each)
            at = bisect_left(column.first, row[0])
            while at < len(column) and self._row(column, at) < row:
                at += 1
            column.first.insert(at, row[0])
            column.last.insert(at, row[1])
            column.looks.insert(at, row[2])
            column.member.insert(at, each)
        return column

    def _row(self, column: Column, at: int) -> tuple[int, int, int, int]:
        return column.first[at], column.last[at], column.looks[at], self._first_id(column.member[at])


def _empty() -> Column:
    return Column(array("i"), array("i"), bytearray(), array("i"))


def _at(column: Column, places: Sequence[int]) -> Column:
    parts = [array("i", [part[place] for place in places]) for part in (column.first, column.last, column.member)]
    return Column(parts[0], parts[1], bytearray([column.looks[place] for place in places]), parts[2])


def _whole(column: Column) -> Column:
    """A column that knows how long its events are, after some were put into it."""
    return Column(column.first, column.last, column.looks, column.member)
