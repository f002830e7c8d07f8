"""Where lanes have their releases from: a list in memory, or a library that is asked for what is looked at."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, Protocol

from claimline.domain import Release, ReleaseEvent

Fetch = Callable[[Sequence[int]], Mapping[int, Release]]
"""Releases of a library by their ids, without those that are gone."""


class Brief(NamedTuple):
    """What is known of a release without asking a library."""

    model: str
    company: str
    event: ReleaseEvent


class Joined(Sequence[Sequence[int]]):
    """The places of events that several releases give: `ends` says where those of each end among all (`ids`)."""

    def __init__(self, ends: array[int], ids: array[int]) -> None:
        self.ends, self.ids = ends, ids

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, place: int) -> Sequence[int]:  # type: ignore[override]
        return self.ids[self.ends[place - 1] if place else 0 : self.ends[place]]

    @classmethod
    def of(cls, events: Iterable[Iterable[int]]) -> Joined:
        """From the places of each event's releases."""
        made = cls(array("i"), array("i"))
        for places in events:
            made.add(places)
        return made

    def member_of(self, place: int) -> int:
        """What stands in a column for the event that a release belongs to: a number below zero, or the place itself."""
        try:
            return -1 - bisect_right(self.ends, self.ids.index(place))
        except ValueError:
            return place

    def add(self, ids: Iterable[int]) -> int:
        """Another event; the member that stands for it."""
        self.ids.extend(ids)
        self.ends.append(len(self.ids))
        return -len(self.ends)


class Releases(Protocol):
    """Releases by their places, as the members of columns say them."""

    def brief(self, place: int) -> Brief | Release:
        """A release's model, company and event at least; costs next to nothing."""

    def many(self, places: Iterable[int]) -> tuple[Release, ...]:
        """Releases in full; may ask a library."""

    def use(self, fetch: Fetch) -> None:
        """Where releases are asked for in full from now on, if they are asked for."""

    def named(self, model: str) -> list[tuple[int, Brief | Release]]:
        """The releases of a model, by its name as it is written there: the place of each, and it in brief."""

    def holding(self, typed: str, at_most: int) -> list[Brief | Release]:
        """Some whose model's name holds what was typed, in small letters or large; so many of a company at most."""

    def briefs(self) -> Iterator[Brief | Release]:
        """All of them, briefly."""

    def count_models(self, company: str) -> int:
        """How many names of models there are of a company."""


class Listed(tuple[Release, ...]):
    """Releases in memory, each at its place in the list."""

    __slots__ = ()

    def brief(self, place: int) -> Release:
        """The release itself."""
        return self[place]

    def many(self, places: Iterable[int]) -> tuple[Release, ...]:
        """The releases themselves."""
        return tuple([self[place] for place in places])

    def use(self, _fetch: Fetch) -> None:
        """They are all here."""

    def named(self, model: str) -> list[tuple[int, Brief | Release]]:
        """The releases of a model with their places."""
        return [(place, release) for place, release in enumerate(self) if release.model == model]

    def holding(self, typed: str, at_most: int) -> list[Brief | Release]:
        """The first whose model's name holds what was typed."""
        wanted = typed.casefold()
        return list(islice((each for each in self if wanted in each.model.casefold()), at_most))

    def briefs(self) -> Iterator[Release]:
        """The releases themselves."""
        return iter(self)

    def count_models(self, company: str) -> int:
        """How many names of models there are of a company."""
        return len({release.model for release in self if release.company == company})
