"""Which rows of a great many releases a table shows: the first in its order that hold the words."""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from claimline.domain import Release
from claimline.library import ReleaseSources
from claimline.timeline import Lane, Lanes, Look, Wording
from claimline.timeline.wording import DAY
from claimline.ui.models.releases import UNDATED, Field, natural, row_number

MANY = 5_000
"""How many rows a table sorts and sifts by itself; of more it shows as many, which the background finds."""

AskSources = Callable[[], ReleaseSources]


class Found(NamedTuple):
    """The rows that are shown, how many hold the words, and of how many; and the sources, where they were asked for."""

    rows: array[int]
    matching: int
    total: int
    sources: ReleaseSources | None


class Wanted(NamedTuple):
    """By which column, whether the last come first, and the words that a row is to hold."""

    field: Field
    is_falling: bool
    words: str


def find_rows(
    lanes: Lanes, wording: Wording, wanted: Wanted, titles: Mapping[int, str], sources: AskSources | None = None
) -> Found:
    """The first rows in the order of a column that hold every word in one of their columns. What has nothing in that
    column stands last either way. `sources` is asked at most once, where releases are not in memory.
    """
    said = _Said(lanes, wording, titles, sources)
    words, key = wanted.words.casefold().split(), said.key_of(wanted.field)
    matching, without = 0, array("q")

    def keyed() -> Iterator[tuple[Any, int]]:
        nonlocal matching
        for number, lane in enumerate(lanes.lanes):
            for column, place in _events(lane):
                if words and not said.holds(lane, column, place, words):
                    continue
                matching += 1
                found = key(lane, column, place)
                if found is not None:
                    yield found, row_number(number, column, place)
                elif len(without) < MANY:
                    without.append(row_number(number, column, place))

    first = heapq.nlargest if wanted.is_falling else heapq.nsmallest
    rows = array("q", [row for _key, row in first(MANY, keyed())])
    rows += without[: MANY - len(rows)]
    total = sum(lane.count + len(lane.undated) for lane in lanes.lanes)
    return Found(rows, matching, total, said.sources)


def _events(lane: Lane) -> Iterator[tuple[int, int]]:
    for column, events in enumerate(lane.columns):
        for place in range(len(events)):
            yield column, place
    for place in range(len(lane.undated)):
        yield UNDATED, place


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
        if field in (Field.MODEL, Field.EVENT):
            return lambda lane, column, place: natural(self._brief(lane, column, place)[field is Field.EVENT])
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
        span = events.span(place)
        if field is Field.EARLIEST:
            return None if span.look is Look.BEFORE else span.first
        if field is Field.LATEST:
            return None if span.look is Look.AFTER else span.last
        return span.first, span.last

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
