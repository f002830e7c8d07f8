"""Articles whose text is not held: they came with a brief, and get it when a file of the same bytes is opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import apsw

from claimline.domain import Claim, Passage, Release

_FIND = (
    "SELECT id, 1 FROM article WHERE original = ?1 UNION ALL SELECT article, 0 FROM article_unheld WHERE sha256 = ?1"
    " UNION ALL SELECT article, 1 FROM article_version WHERE original = ?1"
)


class BriefTaken(NamedTuple):
    """What came of a brief: the ids of its articles in the order of the brief, how many claims and releases are new,
    and how many claims were there already."""

    articles: tuple[int, ...]
    claims: int
    known: int
    releases: int


class Known(NamedTuple):
    """An article that a library has, and whether it holds its text."""

    article: int
    is_held: bool


def known_article(connection: apsw.Connection, sha256: str) -> Known | None:
    """The article of these bytes, held or not; None where there is none."""
    row = connection.execute(_FIND, (sha256,)).fetchone()
    return Known(row[0], bool(row[1])) if row else None


def note_unheld(connection: apsw.Connection, article: int, sha256: str) -> None:
    """Says of an article which bytes it is made of."""
    connection.execute("INSERT INTO article_unheld VALUES (?, ?)", (article, sha256))


def note_held(connection: apsw.Connection, article: int) -> None:
    """Says that an article has its text now."""
    connection.execute("DELETE FROM article_unheld WHERE article = ?", (article,))


def standing(text: str, claims: Iterable[Claim]) -> list[Claim]:
    """The claims at their places in the text as it was read here: where the brief has them, or at the one place that
    says the same; those that have none, or more than one, are left out.
    """
    return [placed for claim in claims if (placed := _placed(text, claim))]


def _placed(text: str, claim: Claim) -> Claim | None:
    passage = claim.passage
    if says(text, passage):
        return claim
    if text.count(passage.exact) != 1:
        return None
    start = text.index(passage.exact)
    by = start - passage.start
    return replace(
        claim,
        passage=Passage.of(text, start, start + len(passage.exact)),
        quantities=tuple(replace(each, start=each.start + by, end=each.end + by) for each in claim.quantities),
        dates=tuple(replace(each, start=each.start + by, end=each.end + by) for each in claim.dates),
    )


def says(text: str, passage: Passage) -> bool:
    """Whether a passage stands in a text; a slice alone would forgive an end beyond it. A text that is not held can
    say nothing against it.
    """
    start, end = passage.start, passage.end
    return not text or (0 <= start < end <= len(text) and text[start:end] == passage.exact)


def key_of(claim: Claim) -> tuple[int, int, str]:
    """By what a claim of a brief is known again in its article: where it stands, and its kind."""
    return claim.passage.start, claim.passage.end, claim.kind.value


def new_releases(releases: Iterable[Release], present: Iterable[Release]) -> list[Release]:
    """The releases of a brief that are not there yet."""
    taken = {replace(release, id=0, article=0) for release in present}
    return [release for release in releases if replace(release, id=0, article=0) not in taken]


def beside(claims: Iterable[Claim], present: Iterable[Claim]) -> list[Claim]:
    """The suggestions whose passages do not touch one that a claim is made of already."""
    stretches = [(claim.passage.start, claim.passage.end) for claim in present]
    return [
        claim
        for claim in claims
        if not any(low < claim.passage.end and claim.passage.start < high for low, high in stretches)
    ]
