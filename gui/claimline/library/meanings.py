"""What the names of companies mean in a library: claims keep the names under which they were found.

A found name goes first through the rules with no alias (renamed, merged), then through those of its passage and of the
aliases that stand in it (split), as often as one leads on. The rules with no alias are kept flat: one step leads to the
company that is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, Self

import apsw

from claimline.domain import Claim, Release
from claimline.library.rows import CompanyRule

_RULES = "SELECT company, alias, becomes FROM company_rule ORDER BY company, alias"
_PLACES = "SELECT article, start, stop, company, becomes FROM company_place"

Place = tuple[int, int, int]
"""An article, and where a passage of it begins and ends."""


def rules_in(connection: apsw.Connection) -> tuple[CompanyRule, ...]:
    """Every rule about names."""
    return tuple(map(CompanyRule._make, connection.execute(_RULES)))


class Meanings:
    """What each name means, in general and in single passages; nobody changes it but `settle`."""

    def __init__(self, rules: Iterable[CompanyRule] = (), places: Iterable[Sequence[Any]] = ()) -> None:
        self.plain: dict[str, str] = {}
        self.aliases: dict[str, list[tuple[str, str]]] = {}
        for rule in rules:
            if rule.alias:
                self.aliases.setdefault(rule.company, []).append((rule.alias.casefold(), rule.becomes))
            else:
                self.plain[rule.company] = rule.becomes
        self.places: dict[str, dict[Place, str]] = {}
        for article, start, stop, company, becomes in places:
            self.places.setdefault(company, {})[article, start, stop] = becomes

    @classmethod
    def of(cls, connection: apsw.Connection) -> Self:
        """As a library has them now."""
        return cls(rules_in(connection), connection.execute(_PLACES).fetchall())

    def __bool__(self) -> bool:
        return bool(self.plain or self.aliases or self.places)

    def company(self, name: str, exact: str = "", place: Place = (0, 0, 0)) -> str:
        """The company that a found name means in a passage."""
        name, been = self.plain.get(name, name), set[str]()
        while name not in been:
            been.add(name)
            name = self._in_passage(name, exact, place)
        return name

    def _in_passage(self, name: str, exact: str, place: Place) -> str:
        if place in self.places.get(name, ()):
            return self.places[name][place]
        if name in self.aliases:
            words = exact.casefold()
            return next((becomes for alias, becomes in self.aliases[name] if alias in words), name)
        return name

    def companies(self, names: Iterable[str], exact: str, place: Place) -> tuple[str, ...]:
        """The companies that found names mean in a passage, each once."""
        return tuple(dict.fromkeys(self.company(name, exact, place) for name in names))

    def claim(self, claim: Claim) -> Claim:
        """A claim as it was found, with the companies that are meant."""
        if not self:
            return claim
        passage = claim.passage
        meant = self.companies(claim.companies, passage.exact, (claim.article, passage.start, passage.end))
        return claim if meant == claim.companies else replace(claim, companies=meant)

    def release(self, release: Release) -> Release:
        """A found release with the company that is meant."""
        meant = self.company(release.company, release.passage.exact if release.passage else "")
        return release if meant == release.company else replace(release, company=meant)

    def settle(self, name: str, place: Place) -> tuple[str, str]:
        """Lets a name mean in one passage what it says; the row of company_place that says so."""
        general = self.plain.get(name, name)
        self.places.setdefault(general, {})[place] = name
        return general, name

    # What is asked of all rules together -----------------------------------------------------------------------------

    @property
    def given(self) -> frozenset[str]:
        """The names that rules give."""
        in_passages = [becomes for each in self.places.values() for becomes in each.values()]
        by_alias = [becomes for each in self.aliases.values() for _alias, becomes in each]
        return frozenset([*self.plain.values(), *by_alias, *in_passages])

    def sources(self, company: str) -> frozenset[str]:
        """The names that may mean a company, its own among them."""
        found, waiting = set[str](), [company]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += [each for each in self._ruled() if name in self._targets(each)]
        return frozenset(found)

    def is_certain(self, company: str) -> bool:
        """Whether each of its sources means it wherever it stands."""
        return company not in self.plain and not any(
            name in self.aliases or name in self.places for name in self.sources(company)
        )

    def _ruled(self) -> frozenset[str]:
        return frozenset((*self.plain, *self.aliases, *self.places))

    def _targets(self, name: str) -> frozenset[str]:
        by_alias = [becomes for _alias, becomes in self.aliases.get(name, ())]
        plain = [self.plain[name]] if name in self.plain else []
        return frozenset([*plain, *by_alias, *self.places.get(name, {}).values()])

    def differing(self, other: Meanings) -> frozenset[str]:
        """The names that do not mean the same by both."""
        return frozenset(name for name in self._ruled() | other._ruled() if self._about(name) != other._about(name))

    def _about(self, name: str) -> tuple[object, ...]:
        return self.plain.get(name, name), self.aliases.get(name, []), self.places.get(name, {})

    def reached(self, names: Iterable[str]) -> frozenset[str]:
        """The companies that names may mean, in one passage or another."""
        found, waiting = set[str](), [self.plain.get(name, name) for name in names]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += [becomes for _alias, becomes in self.aliases.get(name, ())]
                waiting += self.places.get(name, {}).values()
        return frozenset(found)

    def parted_plainly(self, company: str, after: Meanings) -> dict[str, list[str]] | None:
        """The names under which claims of a company were found, by the company that each comes to mean; None where
        that differs from passage to passage.
        """
        names = self.sources(company)
        parts: dict[str, list[str]] = {}
        for name in sorted(name for name in names if self.plain.get(name, name) == company):
            parts.setdefault(after.plain.get(name, name), []).append(name)
        told_by_passage = (*(self.aliases, self.places), *(after.aliases, after.places))
        return None if any(each.keys() & (names | parts.keys()) for each in told_by_passage) else parts

    def places_differing(self, names: Iterable[str], other: Meanings) -> list[Place] | None:
        """The passages in which names do not mean the same by both; None where they do not so in others either."""
        found = set[Place]()
        for name in names:
            if self._about(name)[:2] != other._about(name)[:2]:
                return None
            mine, theirs = self.places.get(name, {}), other.places.get(name, {})
            found |= {place for place in mine.keys() | theirs.keys() if mine.get(place) != theirs.get(place)}
        return sorted(found)

    def moved_whole(self, company: str, after: Meanings, is_found: Callable[[str], bool]) -> str | None:
        """The name to which a company goes with all its claims (its own, where it stays), None where they part or
        others come to it. `is_found` tells whether a claim was found under a name.
        """
        names = self.sources(company)
        if any(each.aliases.keys() & names or each.places.keys() & names for each in (self, after)):
            return None
        if company in after.given:
            return None
        mine = (name for name in names if self.plain.get(name, name) == company)
        goals = {after.plain.get(name, name) for name in mine if is_found(name)} or {company}
        if len(goals) != 1 or after.aliases.keys() & goals or after.places.keys() & goals:
            return None
        return goals.pop()
