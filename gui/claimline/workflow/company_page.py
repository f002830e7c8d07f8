"""A company's page: what it said, what others said of it, its releases, and its figures over time."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from claimline.comparison.profile import Profiler
from claimline.domain import Claim, Release, Selection, Status
from claimline.library import Reader
from claimline.workflow.opening import knowledge_with
from claimline.workflow.releases import library_releases

MOST_CLAIMS = 3000
"""How many of a company's claims are looked at: the newest."""


@dataclass(frozen=True, slots=True)
class Point:
    """One figure: the day it is of (an ordinal; of a period, its last), its value, its words and its claim."""

    day: int
    value: float
    text: str
    claim: int


@dataclass(frozen=True, slots=True)
class Series:
    """What was measured, in one unit as the articles write it, in the order of its days."""

    measure: str
    unit: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class CompanyPage:
    """Claims the newest first, without rejected ones; series with the most points first."""

    company: str
    said: tuple[Claim, ...]
    of_it: tuple[Claim, ...]
    releases: tuple[Release, ...]
    series: tuple[Series, ...]
    sources: Mapping[int, str]
    """Where each article of its claims stood, by the article's id: its publisher or title, and its day."""


def company_page(reader: Reader, company: str) -> CompanyPage:
    """What a library holds of a company. It looks at thousands of claims: a question for the background."""
    ids = reader.claim_ids(Selection(company=company))[:MOST_CLAIMS]
    claims = [claim for claim in reader.claims(ids) if claim.status is not Status.REJECTED]
    own = _own_forms(reader, company)
    said = tuple(claim for claim in claims if _is_said_by(claim, own))
    those = {claim.id for claim in said}
    releases = tuple(release for release in library_releases(reader) if release.company == company)
    return CompanyPage(
        company,
        said,
        tuple(claim for claim in claims if claim.id not in those),
        tuple(sorted(releases, key=lambda release: (release.date.edtf or "" if release.date else "", release.model))),
        _series(reader, claims, company),
        _sources(reader, {claim.article for claim in claims}),
    )


def _sources(reader: Reader, articles: Collection[int]) -> dict[int, str]:
    rows = (row for row in reader.article_rows() if row.id in articles)
    parts = {row.id: (row.publisher or row.title or row.name, row.published) for row in rows}
    return {number: " · ".join(part for part in told if part) for number, told in parts.items()}


def _own_forms(reader: Reader, company: str) -> frozenset[str]:
    """How a company and those who speak for it are called, case-folded."""
    aliases = reader.company_aliases()
    knowledge = knowledge_with(aliases)
    found_as = {company, *(rule.company for rule in reader.company_rules() if rule.becomes == company)}
    forms = [*found_as, *(alias for alias, owner in aliases if owner == company)]
    for name in found_as:
        known = knowledge.company(name)
        if known is not None:
            forms += [*known.surfaces(), *(form for person in known.people for form in person.surfaces())]
    return frozenset(form.casefold() for form in forms if len(form) > 1)


def _is_said_by(claim: Claim, own: Iterable[str]) -> bool:
    speaker = (claim.speaker or "").casefold()
    return bool(speaker) and any(form in speaker for form in own)


def _series(reader: Reader, claims: Iterable[Claim], company: str) -> tuple[Series, ...]:
    """The figures of claims that are about the company alone, or first, by what they measure and their unit."""
    profiler = _profiler()
    published = {row.id: row.published for row in reader.article_rows()}
    found: dict[tuple[str, str], dict[tuple[int, float], Point]] = {}
    sources = {}
    for claim in claims:
        if not claim.quantities or claim.companies[0] != company:
            continue
        if claim.article not in sources:
            sources[claim.article] = profiler.source(reader.article(claim.article))
        for figure in profiler.profile(claim, sources[claim.article]).figures:
            day = figure.period[1] if figure.period else sources[claim.article].day
            quantity = claim.quantities[figure.number]
            if not figure.measure or not day or quantity.converts is not None or not published.get(claim.article):
                continue
            points = found.setdefault((figure.measure, figure.unit), {})
            # The newest claim comes first: what it says of a day again is one point.
            points.setdefault((day, figure.value), Point(day, figure.value, quantity.text, claim.id))
    made = (
        Series(measure, unit, tuple(sorted(points.values(), key=lambda point: (point.day, point.value))))
        for (measure, unit), points in found.items()
    )
    return tuple(sorted(made, key=lambda series: (-len(series.points), series.measure, series.unit)))


@functools.lru_cache(1)
def _profiler() -> Profiler:
    return Profiler(knowledge_with())
