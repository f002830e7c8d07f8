"""Claims as rows of the brief: the passage, who says it, its figures, dates and source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimline.brief.fragment import passage_address
from claimline.brief.runs import Run, Runs, Typist, joined
from claimline.brief.sections import Numbered
from claimline.brief.widths import text_width
from claimline.brief.wording import KINDS, STATUSES
from claimline.domain import Claim, FuzzyDate, Quantity

_PASSAGE, _ONE_LINE = 11.0, 400.0
"""The size of a passage, and up to how wide it surely stands on one line, in points: its figures are strong."""
_SHORT = 1200
"""Up to how many characters (Latin ones count half) a claim is kept on one page with its source."""


def claim_row(
    each: Numbered, company: str, typist: Typist, ties: list[dict[str, Any]], change: str = ""
) -> dict[str, Any]:
    """What the template needs of one claim in a company's section."""
    claim, wording = each.claim, typist.wording
    article = each.source.article
    passage = list(_passage(claim, article.language, typist))
    who, facts = who_says(claim, article.language, typist), _facts(claim, company, article.language, typist)
    return {
        "number": each.number,
        "kind": str(claim.kind),
        "kind_word": wording.gettext(KINDS[claim.kind]),
        "status": str(claim.status),
        "status_word": wording.gettext(STATUSES[claim.status]),
        "carried": wording.gettext("company carried over") if claim.carried_over else "",
        "passage": passage,
        "language": article.language,
        "who": who,
        "facts": facts,
        "ties": ties,
        "change": change,
        "source": each.source.number,
        "source_word": wording.gettext("source {number}").format(number=each.source.number),
        "address": passage_address(article.address, claim.passage.exact),
        "is_unbroken": article.language == "ko" and sum(text_width(run[0], _PASSAGE) for run in passage) > _ONE_LINE,
        "is_short": sum(_width(run[0]) for run in (*passage, *who, *facts)) <= _SHORT,
    }


def _width(text: str) -> float:
    return len(text) / 2 if text.isascii() else len(text)


def _passage(claim: Claim, language: str, typist: Typist) -> Iterator[Run]:
    """The passage, its figures strong."""
    text, start = claim.passage.exact, claim.passage.start
    at = 0
    for quantity in sorted(claim.quantities, key=lambda quantity: quantity.start):
        first, last = max(quantity.start - start, at), min(quantity.end - start, len(text))
        if first < last:
            if at < first:
                yield typist.cited(text[at:first], language)
            yield typist.cited(text[first:last], language, "strong")
            at = last
    if at < len(text):
        yield typist.cited(text[at:], language)


def who_says(claim: Claim, language: str, typist: Typist) -> Runs:
    """The speaker with the article's own word for saying, or the reporter; and through whom."""
    wording = typist.wording
    if claim.speaker:
        runs = [typist.foreign(claim.speaker, language, "strong")]
        if claim.cue_word:
            # The quotation marks are of the word's language: Chinese ones are as wide as a character.
            runs += [typist.words(" "), typist.cited(f"“{claim.cue_word}”", language, "quiet")]
    else:
        runs = [typist.words(wording.gettext("the reporter"))]
    if claim.reported_by:
        name = typist.foreign(claim.reported_by, language, "strong")
        runs += [typist.words(", "), *typist.filled(wording.gettext("reported by {name}"), name)]
    return runs


def _facts(claim: Claim, company: str, language: str, typist: Typist) -> Runs:
    """Figures as written and in base units, dates, models, and which other companies it names."""
    wording = typist.wording
    parts = [_figure(quantity, language, typist) for quantity in claim.quantities]
    parts += [date_runs(date, language, typist) for date in claim.dates]
    parts += [[typist.foreign(model, language)] for model in claim.models]
    others = ", ".join(name for name in claim.companies if name != company)
    if others:
        name = typist.foreign(others, language)
        parts.append(typist.filled(wording.gettext("also {name}"), name))
    distinct = {tuple(part): part for part in parts}
    return joined(list(distinct.values()))


def date_runs(date: FuzzyDate, language: str, typist: Typist) -> Runs:
    """A date in words of the brief; one that is not resolved as the article has it, between the brief's own marks."""
    if date.edtf or not date.text:
        return [typist.words(said)] if (said := typist.wording.date(date)) else []
    unknown = typist.wording.gettext("“{date}”, day not known").replace("{date}", "{name}")
    return typist.filled(unknown, typist.foreign(date.text, language))


def _figure(quantity: Quantity, language: str, typist: Typist) -> Runs:
    runs = [typist.foreign(quantity.text, language)]
    base = typist.wording.base(quantity)
    if base:
        runs.append(typist.words(f" {base}", "strong"))
    if quantity.converts is not None:
        converted = typist.wording.gettext("converted")
        runs.append(typist.words(f" ({converted})", "quiet"))
    return runs
