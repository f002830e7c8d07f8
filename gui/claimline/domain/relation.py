"""How two claims of two articles stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimline.domain.claim import Status


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
