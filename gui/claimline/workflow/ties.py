"""What other articles make of a claim, in numbers: for a line on its card and in a brief."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claimline.domain import Claim, Quantity, Relation, Status, Tie, figure_instead, independent_articles
from claimline.library import Reader


@dataclass(frozen=True, slots=True)
class Ties:
    """What other articles make of a claim; `independent` counts them, a repeat and what it repeats as one.

    `repeated` counts those that have it from this one or from one origin (`origin`). `differing` are the claims that
    contradict it, and `differs` a figure that one of them gives instead. `newer` and `older` count those that bring it
    up to date and that it does.
    """

    independent: int = 0
    repeated: int = 0
    origin: str = ""
    differing: tuple[int, ...] = ()
    differs: Quantity | None = None
    newer: int = 0
    older: int = 0


def ties_of(reader: Reader, claims: Sequence[Claim]) -> dict[int, Ties]:
    """What other articles make of each claim that is related to any; what the user rejected is left out.

    A short question: it asks only for the rows of relations, and for the articles of the claims on the other side.
    """
    numbers = [claim.id for claim in claims]
    relations = [each for each in reader.relations_of(numbers) if each.status is not Status.REJECTED]
    if not relations:
        return {}
    ends = {end for each in relations for end in (each.first, each.second)}
    between = [each for each in reader.relations_of(ends) if each.tie is Tie.REPEATED]
    repeats = [(each.first, each.second) for each in between if each.status is not Status.REJECTED]
    met = {claim.id: claim for claim in reader.claims({*ends, *itertools.chain(*repeats)})}
    articles = {claim.id: claim.article for claim in met.values()}
    # What is asked for last may be gone by then, with the relations that were asked for first.
    relations = [each for each in relations if {each.first, each.second} <= articles.keys()]
    found = {}
    for number in numbers:
        mine = [each for each in relations if number in (each.first, each.second)]
        if not mine:
            continue
        # That an article took something else from another says nothing about this.
        about_it = {end for each in mine for end in (each.first, each.second)}
        theirs = [pair for pair in repeats if about_it.intersection(pair) and set(pair) <= articles.keys()]
        ties = _ties(number, mine, articles, [(articles[one], articles[other]) for one, other in theirs])
        if ties != Ties():
            others = [met[other] for other in ties.differing if other in met]
            found[number] = replace(ties, differs=figure_instead(met[number], others))
    return found


def _ties(
    number: int, relations: Sequence[Relation], articles: Mapping[int, int], repeats: Iterable[tuple[int, int]]
) -> Ties:
    by_tie = {tie: [each for each in relations if each.tie is tie] for tie in Tie}
    same = {articles[each.other(number)] for each in (*by_tie[Tie.CORROBORATED], *by_tie[Tie.REPEATED])}
    return Ties(
        independent=independent_articles([articles[number], *same], repeats) - 1,
        repeated=len(by_tie[Tie.REPEATED]),
        origin=next((each.origin for each in by_tie[Tie.REPEATED] if each.origin), ""),
        differing=tuple(each.other(number) for each in by_tie[Tie.CONTRADICTED]),
        newer=sum(each.first == number for each in by_tie[Tie.UPDATED]),
        older=sum(each.second == number for each in by_tie[Tie.UPDATED]),
    )
