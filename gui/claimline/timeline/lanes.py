"""Releases sorted into lanes, one a company, in columns that a picture of any part of them reads without a pass
over all: the level of detail comes from bisecting sorted arrays.
"""

from __future__ import annotations

import gc
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from operator import attrgetter, le, sub
from types import MappingProxyType

from claimline.domain import Release
from claimline.timeline.dating import Dating, Look, Span
from claimline.timeline.model_names import bare_name, without_prefix
from claimline.timeline.releases import Brief, Joined, Listed, Releases

LOOKS, FROM_ARTICLE = 7, 8
"""In the byte of an event's look: which one it is, and whether an article gives the date."""
_LENGTHS = (1, 31, 92, 366)
KINDS = len(_LENGTHS) + 1
"""How many columns a lane may have."""
_LOOKS = tuple(Look)
# An event as one number, which sorts faster than a tuple and is nothing for the collector of cycles to look at.
_LOOK, _LAST, _FIRST = 32, 36, 58
_ORDINAL, _MEMBERS, _MIDDLE = (1 << 22) - 1, (1 << 32) - 1, 1 << 31
_KEYS_KEPT = 4000
_FEW, _SOME = 4, 40
"""Up to how many events a lane has one row, or two."""
NO_DAYS: Mapping[int, str] = MappingProxyType({})
NO_JOINED: Mapping[int, int] = MappingProxyType({})


class Column:
    """Events of one lane whose spans are of like length, by first day: what is seen is found by bisecting.

    One event takes 13 bytes. `member` is the place of its release among the releases, or, below zero, of several
    (`-1 - place` in the lane's `joined`).
    """

    __slots__ = ("first", "is_plain", "last", "longest", "looks", "member")

    def __init__(self, first: array[int], last: array[int], looks: bytearray, member: array[int]) -> None:
        """Whose events are in order: by first day, last day, look, then place of their first release."""
        self.first, self.last, self.looks, self.member = first, last, looks, member
        self.longest = 1 if first == last else max(map(sub, last, first), default=-1) + 1
        # Whether events differ by their days alone, as a great many mostly do.
        self.is_plain = first == last and len(set(looks)) == 1 and looks[0] & LOOKS == Look.DAY

    @classmethod
    def of(cls, rows: Sequence[int], joined: Mapping[int, int] = NO_JOINED) -> Column:
        """From events as numbers (see `packed`), in order; `joined` gives the member in the place of the first release
        of those that join several.
        """
        members = [(row & _MEMBERS) - _MIDDLE for row in rows]
        return cls(
            array("i", [row >> _FIRST for row in rows]),
            array("i", [row >> _LAST & _ORDINAL for row in rows]),
            bytearray([row >> _LOOK & 15 for row in rows]),
            array("i", [joined.get(member, member) for member in members] if joined else members),
        )

    def __len__(self) -> int:
        return len(self.first)

    @property
    def is_ordered(self) -> bool:
        """Whether no event ends before it begins."""
        return self.first == self.last or all(map(le, self.first, self.last))

    def between(self, start: float, end: float) -> tuple[int, int]:
        """The places of the events that may be seen from day `start` to before day `end`."""
        return bisect_left(self.first, start - self.longest), bisect_right(self.first, end)

    def from_articles(self) -> list[int]:
        """The places of the events whose date an article gives."""
        if not any(look & FROM_ARTICLE for look in set(self.looks)):
            return []
        return [place for place, look in enumerate(self.looks) if look & FROM_ARTICLE]

    def span(self, place: int) -> Span:
        """The days of an event; of a disputed one, from the first that a source gives to the last."""
        look = self.looks[place]
        return Span(self.first[place], self.last[place], _LOOKS[look & LOOKS], bool(look & FROM_ARTICLE))


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """The events of one company, or of what else lanes are by: `count` of them have a place on the picture. `undated`
    are the releases of which no day at all is known (places among `releases`), which no picture shows.

    `rows` is how many marks may stand above one another; it is the lane's own, so that no zoom moves the lanes. `name`
    is the lane's own among all, `title` what the user reads where that is another word. A lane that is folded is as
    low as can be, and names no model.
    """

    name: str
    columns: tuple[Column, ...]
    releases: Releases
    joined: Joined
    undated: Sequence[int]
    count: int
    rows: int
    title: str = ""
    is_of_company: bool = True
    is_folded: bool = False

    @property
    def said(self) -> str:
        """What the user reads."""
        return self.title or self.name

    def places_of(self, column: int, place: int) -> Sequence[int]:
        """The places of the releases (one a source) that an event joins."""
        member = self.columns[column].member[place]
        return (member,) if member >= 0 else self.joined[-1 - member]

    def brief(self, column: int, place: int) -> Brief | Release:
        """An event's model, company and kind, by its first release; costs next to nothing."""
        member = self.columns[column].member[place]
        return self.releases.brief(member if member >= 0 else self.joined[-1 - member][0])

    def members(self, column: int, place: int) -> tuple[Release, ...]:
        """The releases (one a source) that an event joins; for what is looked at, since it may ask a library."""
        return self.releases.many(self.places_of(column, place))


@dataclass(frozen=True, slots=True, eq=False)
class Lanes:
    """Every release in its lane. `dating` settles what the sources of one event say; `first` and `last` are the days
    (ordinals) between which everything lies; `places` says which lane, by its name, stands where, and `key_of` of which
    name a release's lane is.
    """

    lanes: tuple[Lane, ...]
    releases: Releases
    dating: Dating
    first: int = 0
    last: int = 0
    places: dict[str, int] = field(default_factory=dict)
    key_of: Callable[[Brief | Release], str] = attrgetter("company")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(lane.count for lane in self.lanes)

    def number_of(self, release: Brief | Release) -> int | None:
        """Which lane a release is in; None for one that is not shown."""
        return self.places.get(self.key_of(release))


def gather(releases: Sequence[Release], published: Mapping[int, str] = NO_DAYS, order: Iterable[str] = ()) -> Lanes:
    """The releases as lanes: the companies of `order` first, then those with most events.

    What several sources say of one event of one model becomes one event. A release without a date is taken to be
    before or on the day its article was published (`published`: day by article), where that is known.
    """
    with no_collection():
        return _gathered(Listed(releases), Dating(published), order)


@contextmanager
def no_collection() -> Iterator[None]:
    """Nothing that is made here is a cycle, and to look for them among a million events takes longer than the rest."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _gathered(releases: Listed, dating: Dating, order: Iterable[str]) -> Lanes:
    builders: dict[str, _LaneBuilder] = {}
    for place, release in enumerate(releases):
        builder = builders.get(release.company)
        if builder is None:
            builder = builders[release.company] = _LaneBuilder(release.company, releases, dating)
        builder.add(place, release)
    return lanes_of([builders.pop(company).lane() for company in tuple(builders)], releases, dating, order)


def lanes_of(lanes: list[Lane], releases: Releases, dating: Dating, order: Iterable[str] = ()) -> Lanes:
    """Lanes of companies in order: those of `order`, then those with most events."""
    wanted = {company: place for place, company in enumerate(order)}
    lanes.sort(key=lambda lane: (wanted.get(lane.name, len(wanted)), -lane.count, lane.name.casefold()))
    return Lanes(tuple(lanes), releases, dating, *bounds_of(lanes), places_of(lanes))


def bounds_of(lanes: Iterable[Lane]) -> tuple[int, int]:
    """The days between which everything in some lanes lies; 0 where there is nothing."""
    spans = [(c.first[0], max(c.last) if c.longest > 1 else c.last[-1]) for lane in lanes for c in lane.columns]
    return min((first for first, _last in spans), default=0), max((last for _first, last in spans), default=0)


def places_of(lanes: Iterable[Lane]) -> dict[str, int]:
    """Where each lane stands, by its name."""
    return {lane.name: place for place, lane in enumerate(lanes)}


class _LaneBuilder:
    """Collects the events of one company."""

    def __init__(self, company: str, releases: Listed, dating: Dating) -> None:
        self._company, self._releases, self._dating = company, releases, dating
        self._prefix = bare_name(company)
        self._keys: dict[str, str] = {}
        # The place of an event's release, or of several: a list for each of a million would cost a second.
        self._events: dict[str, int | list[int]] = {}
        self._rows: list[list[int]] = [[] for _kind in range(KINDS)]
        self._joined: list[tuple[int, ...]] = []
        self._numbers: dict[int, int] = {}
        self._undated: list[int] = []

    def add(self, place: int, release: Release) -> None:
        """One release, which stands at `place` among all."""
        key = self._keys.get(release.model)
        if key is None:
            if len(self._keys) >= _KEYS_KEPT:
                self._keys.clear()
            key = self._keys[release.model] = without_prefix(bare_name(release.model), self._prefix)
        # One text, whose hash is kept; that of a pair or of an enumeration's member is made anew at each look.
        event = f"{key}\n{release.event._value_}"
        known = self._events.get(event)
        if known is None:
            self._events[event] = place
        elif isinstance(known, list):
            known.append(place)
        else:
            self._events[event] = [known, place]

    def _settle(self, places: list[int]) -> None:
        """One event that several releases give."""
        span = one_span(self._dating.settle([self._releases[place] for place in places]))
        if span is None:
            self._undated += places
            return
        self._joined.append(tuple(places))
        self._numbers[places[0]] = -len(self._joined)
        self._put(span, places[0])

    def _put(self, span: Span, member: int) -> None:
        first, last, look, from_article = span
        kind = kind_of(last - first)
        looks = look | FROM_ARTICLE if from_article else look
        self._rows[kind].append(packed(first, last, looks, member))

    def lane(self) -> Lane:
        """The lane, its events by first day, then by last, then as they came."""
        for places in self._events.values():
            if isinstance(places, list):
                self._settle(places)
            elif span := self._dating.span(self._releases[places]):
                self._put(span, places)
            else:
                self._undated.append(places)
        columns = tuple(Column.of(sorted(rows), self._numbers) for rows in self._rows if rows)
        count, rows = rows_of(columns)
        joined, undated = Joined.of(self._joined), tuple(self._undated)
        return Lane(self._company, columns, self._releases, joined, undated, count, rows)


def one_span(spans: Sequence[Span]) -> Span | None:
    """An event of several releases as one span: disputed where their dates differ, None where they give none."""
    if len(spans) < 2:
        return spans[0] if spans else None
    by_article = any(span.from_article for span in spans)
    return Span(min(span.first for span in spans), max(span.last for span in spans), Look.DISPUTED, by_article)


def packed(first: int, last: int, looks: int, member: int) -> int:
    """An event as one number, as a column takes it."""
    return first << _FIRST | last << _LAST | looks << _LOOK | member + _MIDDLE


def kind_of(length: int) -> int:
    """Which column a span belongs into that is so many days longer than a day."""
    return 0 if not length else next((n for n, most in enumerate(_LENGTHS) if length < most), len(_LENGTHS))


def rows_of(columns: tuple[Column, ...]) -> tuple[int, int]:
    """How many events there are, and how many rows of marks they are given."""
    count = sum(len(column) for column in columns)
    return count, 3 if count > _SOME else max(2 if count > _FEW else 1, min(_depth(columns), 3))


def _depth(columns: tuple[Column, ...]) -> int:
    """How many events may have been on one and the same day, at most; those of the very same date count once."""
    spans = {(column.first[place], column.last[place]) for column in columns for place in range(len(column))}
    ends: list[int] = []
    depth = 0
    for first, last in sorted(spans):
        ends = [end for end in ends if end >= first] + [last]
        depth = max(depth, len(ends))
    return depth
