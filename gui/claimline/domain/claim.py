"""Claims and releases: what an article asserts, about whom, through whom, with which figures and dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from claimline.domain.date import FuzzyDate
from claimline.domain.passage import Passage


class Kind(StrEnum):
    """What a claim asserts; the first that fits, in this order."""

    RELEASE = "release"
    PLAN = "plan"
    FIGURE = "figure"
    EVENT = "event"
    STATEMENT = "statement"
    ASSESSMENT = "assessment"


class Status(StrEnum):
    """What the user made of a suggestion; an edited or added claim is confirmed."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


SETTLED, LISTING, ROLLING, ROW = "settled:", "listing:", "rolling:", "row:"
"""What a release's `why` begins with: the user's reason, a host, a name that moves, where in a table it stands."""


EDITED, ADDED = "edited:", "added:"
"""What a claim's `why` says of the user's hand: where the suggestion stood (`edited:12-40`), or that there was none."""


class ReleaseEvent(StrEnum):
    """One event in a model's life."""

    ANNOUNCED = "announced"
    PAPER = "paper"
    WEIGHTS = "weights"
    API = "api"
    GENERAL_AVAILABILITY = "general availability"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in base units, with its words and where they stand in the article's text (code points).

    `value` is in `unit`: an ISO 4217 code, or percent, params, count, score, ratio, GB, cm, kg, m/s. A range has `low`
    and `high`, and its middle as `value`. `bound` is "min" ("more than"), "max" ("up to") or None. `converts` is the
    place, in the claim's own list, of the quantity that this one converts into another currency.
    """

    value: float
    unit: str
    text: str
    start: int
    end: int
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    bound: str | None = None
    converts: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion about at least one company, made in one passage.

    `companies` are canonical names (those of the knowledge, or the article's own words for a company nobody listed).
    `speaker` is whom the article attributes it to, None where the reporter states it; `reported_by`, through whom.
    `cue` is the article's word that attributes. `why` names the rules and data that fired, as `rule:evidence`.
    `carried_over` says that the company is not named in the passage but taken from the sentences before.
    `note` and `tags` are the user's own. `id` and `article` are the library's, 0 before it is stored.
    """

    passage: Passage
    kind: Kind
    companies: tuple[str, ...]
    speaker: str | None = None
    reported_by: str | None = None
    cue: str | None = None
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[FuzzyDate, ...] = ()
    models: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    carried_over: bool = False
    status: Status = Status.SUGGESTED
    id: int = 0
    article: int = 0
    note: str = ""
    tags: tuple[str, ...] = ()

    @property
    def cue_word(self) -> str:
        """The article's word that attributes; empty where it is none, or where quotation marks alone attribute."""
        return self.cue if self.cue and any(map(str.isalnum, self.cue)) else ""

    @property
    def is_decided(self) -> bool:
        """Whether the user has said anything about it, so that nothing else may take its place."""
        return self.status is not Status.SUGGESTED or bool(self.note or self.tags)

    @property
    def places_found(self) -> tuple[tuple[int, int], ...]:
        """Where the suggestions stood that this claim was made of by hand: start and end (code points)."""
        places = (each[len(EDITED) :].split("-") for each in self.why if each.startswith(EDITED))
        return tuple((int(start), int(end)) for start, end in places)


@dataclass(frozen=True, slots=True)
class Release:
    """One event in a model's life, as one source gives it.

    From an article: `passage` and `article` say where, and `date` may be None where the text gives none. From the
    catalogue or a table: `source` names it, with its address where there is one, and `why` its row. What the user says
    where sources differ is a source like others, whose `settled` is the reason.
    """

    model: str
    company: str
    event: ReleaseEvent
    date: FuzzyDate | None
    passage: Passage | None = None
    why: tuple[str, ...] = ()
    source: str = ""
    address: str = ""
    id: int = 0
    article: int = 0

    @property
    def settled(self) -> str | None:
        """The reason for which the user settled the date; None where this is no such word of the user's."""
        return self._evidence(SETTLED)

    @property
    def listing(self) -> str | None:
        """Who offers the model of another maker from this day on; None where it is a release."""
        return self._evidence(LISTING)

    @property
    def is_release(self) -> bool:
        """Whether it tells of a release: not that another host lists it, nor whither a rolling name has moved."""
        return tells_of_release(self.why)

    def _evidence(self, rule: str) -> str | None:
        return next((each[len(rule) :] for each in self.why if each.startswith(rule)), None)


def tells_of_release(why: Iterable[str]) -> bool:
    """Whether a release with this evidence is one, as `Release.is_release` says."""
    return not any(rule.startswith((LISTING, ROLLING)) for rule in why)


@dataclass(frozen=True, slots=True)
class Findings:
    """What extraction found in one article, in the order of the text."""

    claims: tuple[Claim, ...]
    releases: tuple[Release, ...]
