"""How two claims of two articles stand to each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from claimline.domain.claim import Claim, Quantity, Status


class Tie(StrEnum):
    """What a relation is: the first that fits, in this order."""

    CONTRADICTED = "contradicted"
    UPDATED = "updated"
    REPEATED = "repeated"
    CORROBORATED = "corroborated"


class Figures(StrEnum):
    """How the figures of two claims on one company, measure and period stand to each other."""

    NONE = ""
    AGREE = "agree"
    ROUNDED = "rounded"
    DIFFER = "differ"


@dataclass(frozen=True, slots=True)
class Relation:
    """Two claims, by their ids, that speak of the same thing.

    `first` is of the article that was published first (or came first into the library). Of a repeat, `origin` names
    where it comes from: a publisher or an agency, empty where only the passage tells. `figures` is NONE where they
    share none. `why` names the rules that fired, as `rule:evidence`.
    """

    first: int
    second: int
    tie: Tie
    figures: Figures = Figures.NONE
    origin: str = ""
    why: tuple[str, ...] = ()
    status: Status = Status.SUGGESTED
    id: int = 0

    def other(self, claim: int) -> int:
        """The claim on the other side of one of the two."""
        return self.second if claim == self.first else self.first


def figure_instead(claim: Claim, others: Iterable[Claim]) -> Quantity | None:
    """The figure that another claim gives in the place of one of a claim's: in the same unit, and not the same."""
    found = [
        (abs(one.value - other.value) / max(abs(one.value), abs(other.value), 1e-9), other)
        for claimed in others
        for other in claimed.quantities
        for one in claim.quantities
        if one.unit == other.unit and one.value != other.value
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def independent_articles(articles: Iterable[int], repeats: Iterable[tuple[int, int]]) -> int:
    """In how many articles something was found out: those that repeat one another, however many, count as one."""
    leader = {article: article for article in articles}

    def top(article: int) -> int:
        while leader[article] != article:
            article = leader[article]
        return article

    for one, other in repeats:
        if one in leader and other in leader:
            leader[top(one)] = top(other)
    return len({top(article) for article in leader})
