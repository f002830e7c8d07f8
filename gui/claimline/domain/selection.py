"""Which claims are meant: the one selection that narrows the list, the timeline and a brief alike."""

from __future__ import annotations

from dataclasses import dataclass

from claimline.domain.claim import Kind, Status


@dataclass(frozen=True, slots=True)
class Amount:
    """Figures that are sought: in a unit as articles write it, from `low` to `high` (base units, both included); None
    is open. The largest that is less than a number is the next float below it.
    """

    unit: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """Claims that fit everything that is said here; what is None or empty does not narrow.

    `words` are searched in the passage, the speaker, the companies and the models. `since` is an EDTF text: claims of
    articles published on its first day or later; `until`, on its last day or earlier. `collection` is the id
    of a matter that the user follows, `speaker` whom the article attributes the claim to, by its words; every one of
    `amounts` is met by a figure of the claim. Without `status`, rejected claims
    are among them.
    """

    company: str | None = None
    article: int | None = None
    model: str | None = None
    kind: Kind | None = None
    status: Status | None = None
    words: str = ""
    since: str | None = None
    until: str | None = None
    collection: int | None = None
    speaker: str = ""
    amounts: tuple[Amount, ...] = ()
