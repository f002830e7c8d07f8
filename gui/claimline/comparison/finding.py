"""Finds the relations of claims among those that share a key with them."""

from __future__ import annotations

from collections.abc import Iterable

from claimline.comparison.judging import in_order, judge
from claimline.comparison.profile import Profile, Profiler
from claimline.domain import NoTicket, Relation, Ticket

Pairs = Iterable[tuple[Profile, Profile]]

_STEP = 500


class Comparer:
    """Compares claims that were made profiles of; holds nothing but the knowledge."""

    def __init__(self, profiler: Profiler) -> None:
        self.profiler = profiler

    def relations(self, pairs: Pairs, ticket: Ticket | None = None) -> tuple[Relation, ...]:
        """The relation of each pair that has one, each pair once; raises what the ticket raises."""
        ticket = ticket or NoTicket()
        found: dict[tuple[int, int], Relation] = {}
        seen: set[tuple[int, int]] = set()
        for done, (one, other) in enumerate(pairs):
            if done % _STEP == 0:
                ticket.checkpoint(0, 0)
            first, second = in_order(one, other)
            pair = (first.claim, second.claim)
            if pair not in seen:
                seen.add(pair)
                relation = judge(first, second)
                if relation is not None:
                    found[pair] = relation
        return tuple(found.values())
