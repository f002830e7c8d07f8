"""Comparing the claims of a library: what is new with all others, what stands where, and what the user says of it."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from claimline.comparison import Comparer, Profile, Profiler, keys_of
from claimline.comparison.profile import Source
from claimline.domain import Claim, NoTicket, Status, Ticket
from claimline.knowledge import load_knowledge
from claimline.language import _, ngettext
from claimline.library import Library, Reader, SourceRow

FEW = 2000
"""As many claims that wait are compared along with new ones; more of them (a library that was never compared) wait for
the user to ask."""

_AT_ONCE = 500


@functools.lru_cache(1)
def _comparer() -> Comparer:
    return Comparer(Profiler(load_knowledge()))


class Comparison:
    """Compares claims within one edit of a library; profiles that were made are kept as long as it lasts."""

    def __init__(self, library: Library, ticket: Ticket | None = None) -> None:
        self._library, self._relating = library, library.relating
        self._ticket = ticket or NoTicket()
        self._comparer = _comparer()
        self._sources: dict[int, Source] = {}
        self._profiles: dict[int, Profile] = {}

    def compare(self, claims: Sequence[int]) -> int:
        """Compares claims with all others; returns how many relations are new. Raises Cancelled."""
        self.make_keys(self._unkeyed(claims))
        new = 0
        for begin in range(0, len(claims), _AT_ONCE):
            self._ticket.checkpoint(begin, len(claims))
            some = claims[begin : begin + _AT_ONCE]
            new += self._relating.replace(some, self._comparer.relations(self._pairs(some), self._ticket))
            self._profiles.clear()
        return new

    def _unkeyed(self, claims: Sequence[int]) -> Sequence[int]:
        """The claims that have no keys yet; where very many have none, those among the given ones."""
        waiting = self._relating.waiting(unkeyed=True)
        return waiting if len(waiting) <= FEW else tuple(set(waiting) & set(claims))

    def make_keys(self, waiting: Sequence[int]) -> None:
        """Lets claims be found by those that they may be related to."""
        for begin in range(0, len(waiting), _AT_ONCE):
            self._ticket.checkpoint(begin, len(waiting))
            profiles = self._profiles_of(waiting[begin : begin + _AT_ONCE])
            self._relating.set_keys({profile.claim: self._keys_of(profile) for profile in profiles})
            self._profiles.clear()

    def _pairs(self, claims: Sequence[int]) -> Iterator[tuple[Profile, Profile]]:
        for profile in self._profiles_of(claims):
            others = self._relating.under(self._keys_of(profile)) - {profile.claim}
            for other in self._profiles_of(others):
                yield profile, other

    def _keys_of(self, profile: Profile) -> tuple[int, ...]:
        """A claim's keys; those of a company that was renamed or merged lie under the names it was found by."""
        return keys_of(replace(profile, companies=self._relating.names_of(profile.companies)))

    def _profiles_of(self, claims: Iterable[int]) -> list[Profile]:
        wanted = list(claims)
        missing = self._library.claims([number for number in wanted if number not in self._profiles])
        self._load_sources({claim.article for claim in missing} - self._sources.keys())
        for claim in missing:
            self._profiles[claim.id] = self._comparer.profiler.profile(claim, self._sources[claim.article])
        return [self._profiles[number] for number in wanted if number in self._profiles]

    def _load_sources(self, articles: Iterable[int]) -> None:
        for row in self._relating.sources(articles):
            self._sources[row.id] = self._source(row)

    def _source(self, row: SourceRow) -> Source:
        if row.agencies is None:
            article = self._library.article(row.id)
            source = self._comparer.profiler.source(article)
            self._relating.set_agencies(article, source.agencies)
            return source
        publisher = self._comparer.profiler.publisher(row.publisher)
        return Source(row.id, row.language, publisher, row.day, frozenset(json.loads(row.agencies)))


def compare_new(library: Library, ticket: Ticket | None = None, articles: Iterable[int] = ()) -> int:
    """Within an edit: compares the claims that wait with all others, or where those are too many, the claims of these
    articles alone. Returns how many relations are new; raises Cancelled.
    """
    waiting = library.relating.waiting()
    if len(waiting) > FEW:
        waiting = library.relating.waiting_of(articles)
    return Comparison(library, ticket).compare(waiting) if waiting else 0


def compare_all(library: Library, ticket: Ticket | None = None) -> int:
    """Compares every claim that waits, as one step; returns how many relations are new. Raises Cancelled."""
    with library.edit(_("Compare claims")):
        comparison = Comparison(library, ticket)
        comparison.make_keys(library.relating.waiting(unkeyed=True))
        return comparison.compare(library.relating.waiting())


def compare_waiting(library: Library, claims: Sequence[int], ticket: Ticket | None = None) -> int:
    """Compares these claims where they wait, and what else does where that is little; as `compare_all`."""
    with library.edit(_("Compare claims")):
        waiting = library.relating.waiting()
        wanted = waiting if len(waiting) <= FEW else tuple(set(waiting) & set(claims))
        return Comparison(library, ticket).compare(wanted) if wanted else 0


def decide_relations(library: Library, relations: Sequence[int], status: Status) -> int:
    """Confirms or rejects relations, or sets them back, as one step; returns how many changed."""
    labels = {
        Status.CONFIRMED: ngettext("Confirm {count} relation", "Confirm {count} relations", len(relations)),
        Status.REJECTED: ngettext("Reject {count} relation", "Reject {count} relations", len(relations)),
        Status.SUGGESTED: ngettext("Set {count} relation back", "Set {count} relations back", len(relations)),
    }
    with library.edit(labels[status].format(count=f"{len(relations):,}")):
        return library.relating.set_status(relations, status)


def profiler_for_claims(reader: Reader) -> tuple[Profiler, Callable[[Claim], Profile]]:
    """The profiler, and what makes a profile of a claim of this library."""
    profiler = _comparer().profiler
    sources: dict[int, Source] = {}

    def profile_of(claim: Claim) -> Profile:
        if claim.article not in sources:
            sources[claim.article] = profiler.source(reader.article(claim.article))
        return profiler.profile(claim, sources[claim.article])

    return profiler, profile_of
