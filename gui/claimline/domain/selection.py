"""Which claims are meant: the one selection that narrows the list, the timeline and a brief alike."""

from __future__ import annotations

from dataclasses import dataclass

from claimline.domain.claim import Kind, Status


@dataclass(frozen=True, slots=True)
class Selection:
    """Claims that fit everything that is said here; what is None or empty does not narrow.

    `words` are searched in the passage, the speaker, the companies and the models. `since` is an EDTF text: claims of
    articles published on its first day or later; `until`, on its last day or earlier. Without `status`, rejected claims
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
