"""Traditional Chinese read by the rules for simplified: a sign stands for a sign, so that every place stays the same.

What is found is told in the words of the text: its passages, figures, dates and whom no list
names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from claimline.domain import Article, Claim, Findings, FuzzyDate, Passage, Quantity

_USUAL = frozenset("說這個們為對來時發開關東業電車點應學體國會過還進與後從種無數據億萬員則將於並")
_FEW = 8
"""Fewer of these signs in an article are a name or a quotation."""


def is_traditional(article: Article) -> bool:
    """Whether a Chinese article is written in traditional characters."""
    return article.language == "zh" and sum(map(article.text.count, _USUAL)) >= _FEW


def table_of(words: Mapping[str, Sequence[str]]) -> dict[int, str]:
    """The table for `str.translate` of the word list `characters`."""
    signs = zip("".join(words["traditional"]), "".join(words["simplified"]), strict=True)
    return {ord(traditional): simplified for traditional, simplified in signs}


def read_simplified(article: Article, table: Mapping[int, str], find: Callable[[Article], Findings]) -> Findings:
    """What `find` finds in the article in simplified characters, told in its own."""
    simplified = article.text.translate(table)
    found = find(replace(article, text=simplified, title=article.title.translate(table)))
    return Findings(
        tuple(_claim(claim, article.text, simplified) for claim in found.claims),
        tuple(
            replace(
                release,
                company=_own(release.company, article.text, simplified),
                model=_own(release.model, article.text, simplified),
                date=release.date and _date(release.date, article.text),
                passage=release.passage and _passage(release.passage, article.text),
            )
            for release in found.releases
        ),
    )


def _claim(claim: Claim, text: str, simplified: str) -> Claim:
    def own(words: str) -> str:
        return _own(words, text, simplified, claim.passage.start)

    return replace(
        claim,
        passage=_passage(claim.passage, text),
        companies=tuple(map(own, claim.companies)),
        speaker=claim.speaker and own(claim.speaker),
        reported_by=claim.reported_by and own(claim.reported_by),
        cue=claim.cue and own(claim.cue),
        quantities=tuple(_quantity(quantity, text) for quantity in claim.quantities),
        dates=tuple(_date(date, text) for date in claim.dates),
        why=tuple(f"{rule}:{own(words)}" for rule, _, words in (why.partition(":") for why in claim.why)),
    )


def _own(words: str, text: str, simplified: str, near: int = 0) -> str:
    """Words as the text writes them, at or behind `near` if they stand there; as they are where it holds none such."""
    place = simplified.find(words, near)
    if place < 0:
        place = simplified.find(words)
    return words if place < 0 else text[place : place + len(words)]


def _passage(passage: Passage, text: str) -> Passage:
    return Passage.of(text, passage.start, passage.end)


def _quantity(quantity: Quantity, text: str) -> Quantity:
    return replace(quantity, text=text[quantity.start : quantity.end])


def _date(date: FuzzyDate, text: str) -> FuzzyDate:
    return replace(date, text=text[date.start : date.end])
