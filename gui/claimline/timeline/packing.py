"""The releases of a company packed as a shelf: in columns all the way, since a library may hold a million of them."""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from claimline.domain import Release, ReleaseEvent
from claimline.timeline.dating import Dating
from claimline.timeline.lanes import FROM_ARTICLE, KINDS, Column, kind_of, one_span, packed
from claimline.timeline.model_names import bare_name, bare_names, without_prefix
from claimline.timeline.releases import Joined
from claimline.timeline.shelf import FORM, OWN

_NUMBERS: Mapping[str, int] = {event.value: number for number, event in enumerate(ReleaseEvent)}


class Told(NamedTuple):
    """Releases of one company in the order of their ids: of each its id, model and event, its date in EDTF (None where
    it has none) and whether it is an article that says it.
    """

    ids: Sequence[int]
    models: Sequence[str]
    events: Sequence[str]
    dates: Sequence[tuple[str | None, bool]]


def packed_shelf(
    company: str, told: Told, dating: Dating, fetch: Callable[[Sequence[int]], Sequence[Release]]
) -> bytes:
    """The shelf of a company's releases; empty where there are none. `fetch` gives those in full that tell of the same
    event.

    Raises ValueError for ids that no shelf can say, and for an event that there is not.
    """
    if not told.ids:
        return b""
    if told.ids[-1] >= OWN:
        raise ValueError("a release has too high a number")
    if not _NUMBERS.keys() >= set(told.events):
        raise ValueError("a release is of no known event")
    names = "\n".join([model.replace("\n", " ") for model in told.models])
    prefix = bare_name(company)
    keys = [without_prefix(bare, prefix) for bare in bare_names(names).split("\n")]
    lane = _Packed(told, list(zip(keys, told.events, strict=True)), dating)
    lane.join(fetch)
    return FORM + b"".join(map(_part, (*_listed(told, names), *lane.parts())))


def _listed(told: Told, names: str) -> tuple[array[int] | bytes, ...]:
    """The ids, where each name begins, the events, and the names."""
    lines = names.split("\n")
    sizes = map(len, lines) if names.isascii() else (len(line.encode()) for line in lines)
    starts = array("i", accumulate((size + 1 for size in sizes), initial=0))
    starts.pop()
    return array("i", told.ids), starts, bytes(map(_NUMBERS.__getitem__, told.events)), f"{names}\n".encode()


class _Packed:
    """The events of one lane: each as one number, in the order of the ids; those that several releases give apart."""

    def __init__(self, told: Told, events: Sequence[tuple[str, str]], dating: Dating) -> None:
        self._dating = dating
        self._rows: list[list[int]] = [[] for _kind in range(KINDS)]
        self._undated: list[tuple[int, Sequence[int]]] = []
        self._several: dict[tuple[str, str], list[int]] = {}
        self._joined: list[Sequence[int]] = []
        self._numbers: dict[int, int] = {}
        said = {each: self._row(*each) for each in set(told.dates)}
        several = {event for event, count in Counter(events).items() if count > 1}
        rows, undated = self._rows, self._undated
        for number, event, each in zip(told.ids, events, told.dates, strict=True):
            if event in several:
                self._several.setdefault(event, []).append(number)
            elif (found := said[each]) is not None:
                rows[found[0]].append(found[1] + number)
            else:
                undated.append((number, (number,)))

    def _row(self, edtf: str | None, from_article: bool) -> tuple[int, int] | None:
        """The column of a date, and an event of it as a number to which its release's id is added."""
        span = self._dating.read(edtf, from_article)
        if span is None:
            return None
        looks = span.look | FROM_ARTICLE if span.from_article else span.look
        return kind_of(span.last - span.first), packed(span.first, span.last, looks, 0)

    def join(self, fetch: Callable[[Sequence[int]], Sequence[Release]]) -> None:
        """Make one event of what several releases say of it."""
        if not self._several:
            return
        held = {release.id: release for release in fetch([each for ids in self._several.values() for each in ids])}
        for ids in self._several.values():
            span = one_span(self._dating.settle([held[each] for each in ids]))
            if span is None:
                self._undated.append((ids[0], ids))
                continue
            self._joined.append(ids)
            self._numbers[ids[0]] = -len(self._joined)
            looks = span.look | FROM_ARTICLE if span.from_article else span.look
            self._rows[kind_of(span.last - span.first)].append(packed(span.first, span.last, looks, ids[0]))

    def parts(self) -> list[array[int] | bytes | bytearray]:
        """What a shelf says after its releases: those undated, those joined, and the columns of the lane."""
        joined = Joined.of(self._joined)
        undated = array("i", [each for _first, ids in sorted(self._undated) for each in ids])
        parts: list[array[int] | bytes | bytearray] = [undated, joined.ends, joined.ids]
        for rows in self._rows:
            if rows:
                column = Column.of(sorted(rows), self._numbers)
                parts += [column.first, column.last, column.looks, column.member]
        return parts


def _part(part: array[int] | bytes | bytearray) -> bytes:
    if isinstance(part, array) and sys.byteorder == "big":
        part.byteswap()
    content = bytes(part)
    return len(content).to_bytes(4, "little") + content
