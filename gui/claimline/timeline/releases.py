"""Where lanes have their releases from: a list in memory, or a library that is asked for what is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from claimline.domain import Release, ReleaseEvent


class Brief(NamedTuple):
    """What is known of a release without asking a library."""

    model: str
    company: str
    event: ReleaseEvent


class Releases(Protocol):
    """Releases by their places, as the members of columns say them."""

    def brief(self, place: int) -> Brief | Release:
        """A release's model, company and event at least; costs next to nothing."""

    def many(self, places: Iterable[int]) -> tuple[Release, ...]:
        """Releases in full; may ask a library."""

    def named(self, model: str) -> list[int]:
        """The places of the releases of a model, by its name as it is written there."""

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

    def named(self, model: str) -> list[int]:
        """The places of a model's releases."""
        return [place for place, release in enumerate(self) if release.model == model]

    def briefs(self) -> Iterator[Release]:
        """The releases themselves."""
        return iter(self)

    def count_models(self, company: str) -> int:
        """How many names of models there are of a company."""
        return len({release.model for release in self if release.company == company})
