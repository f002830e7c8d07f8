"""A claim beside those that it is related to: who says it, when, with which figures in one unit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from claimline.comparison import Profile, figure_pairs
from claimline.comparison.figures import Figure
from claimline.domain import Claim, Figures, Quantity, Relation, Tie
from claimline.language import current_language
from claimline.library import ArticleRow, Reader
from claimline.workflow.comparing import profiler_for_claims


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Two figures beside each other, or one alone: what they measure in the reader's words, and how they stand."""

    measure: str
    here: Quantity | None
    there: Quantity | None
    outcome: Figures


@dataclass(frozen=True, slots=True)
class Beside:
    """A related claim, its article, and its figures beside those of the claim in question."""

    relation: Relation
    claim: Claim
    article: ArticleRow
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A claim with all that it is related to; `measures` gives the reader's word for each measure."""

    claim: Claim
    article: ArticleRow
    others: tuple[Beside, ...]
    measures: Mapping[str, str]


def side_by_side(reader: Reader, number: int) -> SideBySide | None:
    """A claim beside those it is related to, those that contradict it first; None where it is gone."""
    (claim, *_none) = reader.claims([number]) or (None,)
    if claim is None:
        return None
    relations = reader.relations_of([number])
    others = {each.id: each for each in reader.claims([relation.other(number) for relation in relations])}
    articles = {row.id: row for row in reader.article_rows()}
    profiler, profile_of = profiler_for_claims(reader)
    here = profile_of(claim)

    def word(measure: str) -> str:
        return profiler.measures.word(measure, current_language())

    rows = [
        Beside(relation, other, articles[other.article], _rows(claim, other, here, profile_of(other), word))
        for relation in relations
        if (other := others.get(relation.other(number)))
    ]
    rows.sort(key=lambda row: (list(Tie).index(row.relation.tie), -row.claim.article))
    words = {each.partition(":")[2] for row in rows for each in row.relation.why}
    return SideBySide(claim, articles[claim.article], tuple(rows), {each: word(each) for each in words})


def _named(figure: Figure, word: Callable[[str], str]) -> str:
    """What a figure measures; of a change, with which way it went."""
    arrow = {1: " ↑", -1: " ↓"}.get(figure.way, "")
    return f"{word(figure.measure)}{arrow}" if figure.measure else ""


def _rows(
    claim: Claim, other: Claim, here: Profile, there: Profile, word: Callable[[str], str]
) -> tuple[FigureRow, ...]:
    pairs = figure_pairs(here, there)
    rows = [
        FigureRow(
            _named(pair.first, word) or _named(pair.second, word),
            claim.quantities[pair.first.number],
            other.quantities[pair.second.number],
            pair.outcome,
        )
        for pair in pairs
    ]
    met = {pair.first.number for pair in pairs}, {pair.second.number for pair in pairs}
    alone = [figure for figure in here.figures if figure.number not in met[0]]
    rows += [FigureRow(_named(each, word), claim.quantities[each.number], None, Figures.NONE) for each in alone]
    alone = [figure for figure in there.figures if figure.number not in met[1]]
    rows += [FigureRow(_named(each, word), None, other.quantities[each.number], Figures.NONE) for each in alone]
    return tuple(rows)
