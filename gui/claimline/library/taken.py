"""What is taken over from a brief: its articles without their text, their claims and releases."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import apsw

from claimline.domain import Article, Claim, Findings, Release
from claimline.library.encoding import (
    CLAIM_COLUMNS,
    RELEASE_COLUMNS,
    article_row,
    claim_of,
    day_number,
    release_of,
    unpacked,
)
from claimline.library.unheld import (
    BriefTaken,
    beside,
    key_of,
    known_article,
    new_releases,
    note_held,
    note_unheld,
    says,
    standing,
)

if TYPE_CHECKING:
    from claimline.library.store import Store

_CLAIMS = f"SELECT {CLAIM_COLUMNS} FROM claim JOIN claim_detail ON claim = claim.id WHERE article = ? ORDER BY id"
_RELEASES = f"SELECT {RELEASE_COLUMNS} FROM model_release WHERE coalesce(article, 0) = ? ORDER BY id"
_FACT_NAMES = ("title", "publisher", "byline", "published", "address")
_FACTS = f"SELECT {', '.join(_FACT_NAMES)} FROM article WHERE id = ?"
_TEXT = "SELECT packed, size FROM content JOIN article ON article.text = content.sha256 WHERE article.id = ?"


class Taken:
    """Writes what a brief tells, through the store of an edit."""

    def __init__(self, connection: apsw.Connection, store: Store) -> None:
        self._connection, self._store = connection, store

    def hold(self, number: int, article: Article, original: bytes, findings: Findings) -> bool:
        """Gives an article that came with a brief its text, and its passages their places in it; what was found beside
        them is added. False, and nothing done, where a passage has no one place in the text.
        """
        claims, releases = self._claims_of(number), self._releases_of(number)
        placed = standing(article.text, claims)
        if len(placed) < len(claims) or not all(says(article.text, each.passage) for each in releases if each.passage):
            return False
        told = self._told(number, article)
        columns = article_row(told) | {
            "original": self._store.keep(original),
            "text": self._store.keep(article.text.encode()),
        }
        self._connection.execute(
            f"UPDATE article SET {', '.join(f'{column} = ?' for column in columns)} WHERE id = ?",
            (*columns.values(), number),
        )
        note_held(self._connection, number)
        self._store.set_published(number, told.published)
        for claim in placed:
            self._store.change_claim(claim, article.text)
        self._store.add_claims(beside(findings.claims, placed), number, day_number(told.published))
        self._store.add_releases(new_releases(findings.releases, releases), number)
        return True

    def add(self, articles: Iterable[Article], claims: Iterable[Claim], releases: Iterable[Release]) -> BriefTaken:
        """Adds what a brief tells: its articles without their text, their claims and releases; what is there already
        is passed over. Articles go by their id, which `Claim.article` and `Release.article` name (0: of no article).
        """
        numbers = {article.id: self._article_of_brief(article) for article in articles}
        added = known = told = 0
        by_article: dict[int, list[Claim]] = {number: [] for number in numbers}
        for claim in claims:
            by_article[claim.article].append(claim)
        for number, theirs in by_article.items():
            new, decided = self._compare(theirs, numbers[number])
            self._store.add_claims(new, numbers[number], self._store.day_of(numbers[number]))
            for claim in decided:
                self._store.change_claim(claim, self._text_of(numbers[number]))
            added, known = added + len(new) + len(decided), known + len(theirs) - len(new) - len(decided)
        for number, releases_of in _by_article(releases, numbers).items():
            wanted = new_releases(releases_of, self._releases_of(number))
            self._store.add_releases(wanted, number)
            told += len(wanted)
        return BriefTaken(tuple(numbers.values()), added, known, told)

    def _compare(self, theirs: Iterable[Claim], number: int) -> tuple[list[Claim], list[Claim]]:
        """The claims of a brief that an article has not, and those that are only suggested here and decided there, as
        they are to be; at their places in the text where it is held. What the user decided here stays.
        """
        text = self._text_of(number)
        stand = standing(text, theirs) if text else list(theirs)
        present = {key_of(claim): claim for claim in self._claims_of(number)}
        new = [claim for claim in stand if key_of(claim) not in present]
        both = ((claim, present[key_of(claim)]) for claim in stand if key_of(claim) in present)
        decided = [
            replace(claim, id=here.id, article=number)
            for claim, here in both
            if claim.is_decided and not here.is_decided
        ]
        return new, decided

    def _told(self, number: int, article: Article) -> Article:
        """The article as it was read, under the title and so on that the brief gives where it gives them."""
        row = self._connection.execute(_FACTS, (number,)).fetchone() or ()
        return replace(article, **{name: value for name, value in zip(_FACT_NAMES, row, strict=True) if value})

    def _text_of(self, number: int) -> str:
        """The text of an article, empty where it is not held."""
        row = self._connection.execute(_TEXT, (number,)).fetchone()
        return unpacked(*row).decode() if row else ""

    def _article_of_brief(self, article: Article) -> int:
        """The id of an article that a brief names: of one that is there, or of a new one without its text."""
        known = known_article(self._connection, article.sha256)
        if known:
            return known.article
        row = article_row(replace(article, blocks=()))
        row["added"] = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        number = self._store.insert(
            f"INSERT INTO article ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", row.values()
        )
        note_unheld(self._connection, number, article.sha256)
        return number

    def _claims_of(self, number: int) -> list[Claim]:
        meant = self._store.companies.meanings.claim
        return [meant(claim_of(row)) for row in self._connection.execute(_CLAIMS, (number,)).fetchall()]

    def _releases_of(self, number: int) -> list[Release]:
        """The releases of an article, or with 0 those of none."""
        return [release_of(row) for row in self._connection.execute(_RELEASES, (number,)).fetchall()]


def _by_article(releases: Iterable[Release], numbers: Mapping[int, int]) -> dict[int, list[Release]]:
    """The releases by the library's article, 0 for those of none."""
    found: dict[int, list[Release]] = {}
    for release in releases:
        found.setdefault(numbers.get(release.article, 0), []).append(release)
    return found
