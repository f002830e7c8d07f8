"""Which claim stands where: each once, under one company, with a number; elsewhere by that number."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimline.brief.content import BriefContent
from claimline.domain import Article, Claim, Kind, NothingChosen, Status

_KINDS = {kind: place for place, kind in enumerate(Kind)}

NOBODY = ""
"""The company of claims that name none."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article with its number in the brief."""

    number: int
    article: Article


@dataclass(frozen=True, slots=True)
class Numbered:
    """A claim with its number in the brief, and its source."""

    number: int
    claim: Claim
    source: Source


@dataclass(frozen=True, slots=True)
class Section:
    """One company's claims, and the numbers of those that name it but stand under another."""

    company: str
    claims: tuple[Numbered, ...]
    elsewhere: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The whole order: sections, companies that are only named beside others, and the sources by their article's id."""

    sections: tuple[Section, ...]
    beside: tuple[tuple[str, tuple[int, ...]], ...]
    sources: Mapping[int, Source]

    @property
    def claims(self) -> tuple[Numbered, ...]:
        """Every claim, in the order in which it stands."""
        return tuple(claim for section in self.sections for claim in section.claims)


def arrange(content: BriefContent) -> Arrangement:
    """The order of a brief's claims. Raises NothingChosen where none is left.

    A claim stands under its first company, which is its subject, or under the first that was chosen. Companies are in
    the order that was chosen, else those with most claims first; claims go by kind, and then as they came.
    """
    wanted = [claim for claim in content.claims if content.with_rejected or claim.status is not Status.REJECTED]
    if not wanted:
        raise NothingChosen
    homes: dict[str, list[Claim]] = {}
    for claim in wanted:
        homes.setdefault(_home(claim, content.companies), []).append(claim)
    for claims in homes.values():
        claims.sort(key=lambda claim: _KINDS[claim.kind])
    first = tuple(dict.fromkeys((*content.order, *content.companies)))
    order = _order({company: len(claims) for company, claims in homes.items()}, first)
    cited = [claim.article for company in order for claim in homes[company]]
    sources = _sources(cited, content)
    numbers = itertools.count(1)
    numbered = {
        company: tuple(Numbered(next(numbers), claim, sources[claim.article]) for claim in homes[company])
        for company in order
    }
    elsewhere = _elsewhere(numbered)
    sections = tuple(Section(company, numbered[company], elsewhere.pop(company, ())) for company in order)
    beside = tuple(sorted(elsewhere.items(), key=lambda item: (-len(item[1]), item[0].casefold())))
    return Arrangement(sections, beside, sources)


def _home(claim: Claim, chosen: tuple[str, ...]) -> str:
    if not claim.companies:
        return NOBODY
    return next((company for company in claim.companies if company in chosen), claim.companies[0])


def _order(counts: Mapping[str, int], chosen: tuple[str, ...]) -> list[str]:
    """The companies that get a section; claims about nobody come last."""
    rank = {company: place for place, company in enumerate(chosen)}
    return sorted(
        counts, key=lambda name: (name == NOBODY, rank.get(name, len(rank)), -counts[name], name.casefold(), name)
    )


def _sources(cited: Iterable[int], content: BriefContent) -> dict[int, Source]:
    """The articles, by id, numbered in the order in which they are cited; then those that only a release names, and
    those of claims to which one here stands in a relation.
    """
    also = (release.article for release in content.releases if release.article in content.articles)
    others = (claim.article for _number, claim in sorted(content.others.items()))
    distinct = dict.fromkeys(itertools.chain(cited, also, others))
    return {article: Source(number, content.articles[article]) for number, article in enumerate(distinct, 1)}


def _elsewhere(numbered: Mapping[str, tuple[Numbered, ...]]) -> dict[str, tuple[int, ...]]:
    """The numbers of the claims that name a company and stand under another."""
    found: dict[str, list[int]] = {}
    for home, claims in numbered.items():
        for each in claims:
            for company in dict.fromkeys(each.claim.companies):
                if company != home:
                    found.setdefault(company, []).append(each.number)
    return {company: tuple(numbers) for company, numbers in found.items()}
