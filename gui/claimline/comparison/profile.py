"""What of a claim and its article can meet another claim, in whichever language: made once for each claim."""

from __future__ import annotations

import functools
import math
import re
import unicodedata
import zlib
from dataclasses import dataclass

from claimline.comparison.figures import Figure
from claimline.comparison.measures import Measures
from claimline.domain import Article, Claim, Kind, Quantity
from claimline.domain.date import days
from claimline.knowledge import Knowledge
from claimline.knowledge.companies import Role

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = {"en": 3, "ko": 2}
_SHINGLE_CHINESE = 4
_TAGS = frozenset({"agency-tag", "byline", "origin-note"})
_BESIDE = 120
"""How far from an agency's tag its name may stand (code points)."""


@dataclass(frozen=True, slots=True)
class Source:
    """What of an article tells whether another is independent of it. `day` is an ordinal, 0 where it is not known."""

    article: int
    language: str
    publisher: str
    day: int
    agencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as it is compared.

    `days` are the single days that it names, as ordinals; `outlets` those through whom it is reported.
    """

    claim: int
    source: Source
    kind: Kind
    companies: frozenset[str]
    speaker: str
    outlets: frozenset[str]
    figures: tuple[Figure, ...]
    days: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    models: frozenset[str]
    passage: str
    is_denial: bool
    is_of_weights: bool

    @property
    def shingles(self) -> frozenset[int]:
        """Hashes of the passage's running words; made when first asked for, since most pairs never ask."""
        return shingles(self.passage, self.source.language)


class Profiler:
    """Makes profiles, with what the knowledge says of publishers and measures."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.measures = Measures(knowledge.words("measures"))
        self._knowledge = knowledge
        publishers = [each for each in knowledge.companies.values() if each.role is Role.PUBLISHER]
        self._publishers = frozenset(each.name for each in publishers)
        self._forms = {form.casefold(): each.name for each in publishers for form in each.surfaces() if len(form) > 1}
        ordered = sorted(self._forms, key=len, reverse=True)
        self._pattern = re.compile("|".join(rf"\b{re.escape(f)}\b" if f.isascii() else re.escape(f) for f in ordered))

    def source(self, article: Article) -> Source:
        """What of an article is compared; its text may be missing."""
        day = days(article.published)[0] if article.published else None
        publisher = self.publisher(article.publisher)
        tags = [article.text[block.start : block.end][:_BESIDE] for block in article.blocks if block.role in _TAGS]
        said = " ".join([*tags, article.byline]).casefold()
        agencies = frozenset(self._forms[found] for found in self._pattern.findall(said))
        return Source(article.id, article.language, publisher, day.toordinal() if day else 0, agencies)

    def publisher(self, name: str) -> str:
        """A publisher by its canonical name, or by its own where nobody knows it; empty for none."""
        named = self._knowledge.company_named(name.strip()) if name.strip() else None
        return named.name if named else name.strip().casefold()

    def profile(self, claim: Claim, source: Source) -> Profile:
        """A claim as it is compared."""
        outlets = {name for name in (claim.reported_by, claim.speaker) if name in self._publishers}
        speaker = claim.speaker or ""
        spans = tuple(span for date in claim.dates if (span := _span(date.edtf)))
        return Profile(
            claim=claim.id,
            source=source,
            kind=claim.kind,
            companies=frozenset(claim.companies),
            speaker="" if speaker in outlets else speaker,
            outlets=frozenset(name for name in outlets if name),
            figures=tuple(self._figure(claim, number) for number in range(len(claim.quantities))),
            days=tuple(sorted({first for first, last in spans if first == last})),
            spans=spans,
            models=_longest(claim.models),
            passage=claim.passage.exact,
            is_denial=self.measures.is_denial(claim.passage.exact),
            is_of_weights=self.measures.is_of_weights(claim.passage.exact),
        )

    def _figure(self, claim: Claim, number: int) -> Figure:
        quantity = claim.quantities[number]
        low, high = _bounds(quantity)
        measure = self.measures.measure(claim, quantity)
        original = quantity
        if quantity.converts is not None and quantity.converts < len(claim.quantities):
            original = claim.quantities[quantity.converts]
            measure = self.measures.measure(claim, original) or measure
        way = self.measures.way(claim, quantity)
        period = self._period(claim, original)
        loose = quantity.approximate or quantity.bound is not None
        stands = self.measures.is_standing(measure)
        return Figure(measure, quantity.unit, quantity.value, low, high, loose, way, period, number, stands)

    def _period(self, claim: Claim, quantity: Quantity) -> tuple[int, int] | None:
        """The period that a figure is of: the nearest month, quarter or year that is not what it is compared with."""
        best, least = None, math.inf
        for date in claim.dates:
            span = _span(date.edtf)
            if span is None or span[0] == span[1]:
                continue
            if self.measures.is_base(claim, date.start, date.end):
                continue
            apart = self.measures.distance(claim, (date.start, date.end), quantity)
            if apart < least:
                best, least = span, apart
        return best


@functools.lru_cache(4096)
def _span(edtf: str | None) -> tuple[int, int] | None:
    """The first and the last day of an EDTF text as ordinals; None where it is open or unresolved."""
    first, last = days(edtf) if edtf else (None, None)
    return (first.toordinal(), last.toordinal()) if first and last else None


def _bounds(quantity: Quantity) -> tuple[float, float]:
    if quantity.low is not None and quantity.high is not None:
        return quantity.low, quantity.high
    if quantity.bound == "min":
        return quantity.value, quantity.value * 1.2
    if quantity.bound == "max":
        return quantity.value * 0.8, quantity.value
    return quantity.value, quantity.value


def _longest(models: tuple[str, ...]) -> frozenset[str]:
    """The models that a claim names, case-folded, without those that are part of a longer name."""
    names = {name.casefold() for name in models}
    return frozenset(name for name in names if not any(name != each and name in each for each in names))


@functools.lru_cache(8192)
def shingles(text: str, language: str) -> frozenset[int]:
    """Hashes of each few words (of Chinese, characters) that run on in a text."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    size = _SHINGLE.get(language, _SHINGLE_CHINESE)
    parts = list("".join(_WORD.findall(plain))) if language == "zh" else _WORD.findall(plain)
    if len(parts) < size:
        return frozenset()
    return frozenset(zlib.crc32(" ".join(parts[n : n + size]).encode()) for n in range(len(parts) - size + 1))
