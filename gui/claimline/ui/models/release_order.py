"""The rows of a great many releases that hold some words, in the order of a column, found in the background."""

from __future__ import annotations

from array import array
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from claimline.domain import Release
from claimline.library import ReleaseSources
from claimline.timeline import Lane, Lanes, Look, Wording
from claimline.timeline.lanes import LOOKS, no_collection
from claimline.timeline.wording import DAY
from claimline.ui.models.releases import UNDATED, Field, natural, row_number

MANY = 5_000
"""How many rows a table sorts and sifts by itself; of more the background does."""
_PART = 5_000
"""How many are put in order at once: other threads wait as long as that takes."""
_ASKED = 4_096
"""After how many events it is asked whether the rows are still wanted."""

AskSources = Callable[[], ReleaseSources]


class Found(NamedTuple):
    """The rows that hold the words, in order, and of how many; and the sources, where they were asked for."""

    rows: array[int]
    total: int
    sources: ReleaseSources | None


class Wanted(NamedTuple):
    """By which column, whether the last come first, and the words that a row is to hold."""

    field: Field
    is_falling: bool
    words: str


def find_rows(
    lanes: Lanes,
    wording: Wording,
    wanted: Wanted,
    titles: Mapping[int, str],
    sources: AskSources | None = None,
    is_wanted: Callable[[], bool] = lambda: True,
) -> Found:
    """The rows in the order of a column that hold every word in one of their columns. What has nothing in that column
    stands last either way. `sources` is asked at most once, where releases are not in memory. Where the rows are no
    longer wanted, those that were found until then.
    """
    said = _Said(lanes, wording, titles, sources)
    words, key = wanted.words.casefold().split(), said.key_of(wanted.field)
    without = array("q")

    def keyed() -> Iterator[tuple[Any, int]]:
        for count, (number, lane, column, place) in enumerate(_events(lanes)):
            if not count % _ASKED and not is_wanted():
                return
            if words and not said.holds(lane, column, place, words):
                continue
            found = key(lane, column, place)
            if found is not None:
                yield found, row_number(number, column, place)
            else:
                without.append(row_number(number, column, place))

    with no_collection():
        rows = _in_order(keyed())
    if wanted.is_falling:
        rows.reverse()
    total = sum(lane.count + len(lane.undated) for lane in lanes.lanes)
    return Found(rows + without, total, said.sources)


def _in_order(keyed: Iterable[tuple[Any, int]]) -> array[int]:
    """Rows by their keys, in parts that each lie between two of the keys."""
    pairs = list(keyed)
    borders = sorted(pairs[_PART::_PART])
    parts: list[list[tuple[Any, int]]] = [[] for _part in range(len(borders) + 1)]
    for pair in pairs:
        parts[bisect(borders, pair)].append(pair)
    del pairs
    rows = array("q")
    for part in parts:
        part.sort()
        rows.extend([row for _key, row in part])
        part.clear()
    return rows


def _events(lanes: Lanes) -> Iterator[tuple[int, Lane, int, int]]:
    """Every event: the number of its lane and that lane, its column there, its place in it."""
    for number, lane in enumerate(lanes.lanes):
        for column, events in enumerate(lane.columns):
            for place in range(len(events)):
                yield number, lane, column, place
        for place in range(len(lane.undated)):
            yield number, lane, UNDATED, place


class _Said:
    """What the table's columns say of an event, without a look at each of a million releases in full."""

    def __init__(
        self, lanes: Lanes, wording: Wording, titles: Mapping[int, str], ask_sources: AskSources | None
    ) -> None:
        self._releases, self._wording, self._titles, self._ask = lanes.releases, wording, titles, ask_sources
        self.sources: ReleaseSources | None = None
        self._names: dict[tuple[str, tuple[str, ...], int], tuple[str, str]] = {}
        self._natural: dict[str, Any] = {}
        self._dates: dict[tuple[int, int, int], str] = {}

    def key_of(self, field: Field) -> Callable[[Lane, int, int], Any]:
        """By what an event stands in the order of a column; None for what has nothing there."""
        if field in (Field.DATE, Field.EARLIEST, Field.LATEST):
            return lambda lane, column, place: self._day(lane, column, place, field)
        if field is Field.MODEL:
            return lambda lane, column, place: natural(self._brief(lane, column, place)[0])
        if field is Field.EVENT:
            return lambda lane, column, place: self._in_order(self._brief(lane, column, place)[1])
        if field is Field.COMPANY:
            return lambda lane, _column, _place: self._in_order(lane.name)
        at = 0 if field is Field.SOURCES else 1
        return lambda lane, column, place: self._in_order(self._told(lane, column, place)[at])

    def holds(self, lane: Lane, column: int, place: int, words: Sequence[str]) -> bool:
        """Whether every word is in one of an event's columns."""
        model, event = self._brief(lane, column, place)
        text = f"{model}\n{lane.name}\n{event}".casefold()
        rest = [word for word in words if word not in text]
        if not rest:
            return True
        told = "\n".join((self._date(lane, column, place), *self._told(lane, column, place))).casefold()
        return all(word in told for word in rest)

    def _in_order(self, text: str) -> Any:
        if text not in self._natural:
            self._natural[text] = natural(text) or None
        return self._natural[text]

    def _brief(self, lane: Lane, column: int, place: int) -> tuple[str, str]:
        told = lane.releases.brief(lane.undated[place]) if column == UNDATED else lane.brief(column, place)
        return told.model, self._wording.event(told.event)

    def _day(self, lane: Lane, column: int, place: int, field: Field) -> Any:
        if column == UNDATED:
            return None
        events = lane.columns[column]
        if field is Field.DATE:
            return events.first[place] << 32 | events.last[place]
        look = events.looks[place] & LOOKS
        if field is Field.EARLIEST:
            return None if look == Look.BEFORE else events.first[place]
        return None if look == Look.AFTER else events.last[place]

    def _date(self, lane: Lane, column: int, place: int) -> str:
        if column == UNDATED:
            return self._wording.dated(None)
        first, last, look, _by_article = lane.columns[column].span(place)
        known = self._dates.get((first, last, look))
        if known is None:
            known = self._dates[first, last, look] = self._put(first, last, look)
        return known

    def _put(self, first: int, last: int, look: Look) -> str:
        wording = self._wording
        if look is Look.BEFORE:
            return wording.before(last)
        if look is Look.AFTER:
            return wording.after(first)
        if look is Look.DISPUTED:
            return "\n".join((wording.disputed(), wording.moment(DAY, first), wording.moment(DAY, last)))
        return wording.span(first, last)

    def _told(self, lane: Lane, column: int, place: int) -> tuple[str, str]:
        """The sources of an event, and the articles among them."""
        places = (lane.undated[place],) if column == UNDATED else lane.places_of(column, place)
        if len(places) == 1:
            return self._named(places[0])
        sources, articles = zip(*map(self._named, places), strict=True)
        return "; ".join(dict.fromkeys(sources)), "; ".join(dict.fromkeys(filter(None, articles)))

    def _named(self, place: int) -> tuple[str, str]:
        release = self._release(place)
        key = release.source, release.why, release.article
        known = self._names.get(key)
        if known is None:
            title = self._titles.get(release.article, "") if release.article else ""
            known = self._names[key] = self._wording.source(release, title), title
        return known

    def _release(self, place: int) -> Release:
        """A release with at least its source; of the library's, as the list of its sources has it."""
        if self._ask is not None:
            if self.sources is None:
                self.sources = self._ask()
            if (found := self.sources.of(place)) is not None:
                return found
        told = self._releases.brief(place)
        return told if isinstance(told, Release) else self._releases.many([place])[0]
