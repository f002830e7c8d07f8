"""The changes that one edit is made of: rows in, rows out, nothing about transactions or undo."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import apsw

from claimline.domain import AlreadyHeld, Article, Claim, Findings, Passage, Release, Status
from claimline.library.companies import CompanyNames
from claimline.library.encoding import (
    CLAIM_COLUMNS,
    RELEASE_COLUMNS,
    article_row,
    as_json,
    claim_of,
    day_number,
    detail_row,
    packed,
    release_of,
    release_row,
)
from claimline.library.kept import Kept
from claimline.library.rows import Refound
from claimline.library.taken import Taken
from claimline.library.unheld import known_article, says

_CONTENTS = (
    "SELECT original, text FROM article WHERE id = ?1"
    " UNION ALL SELECT original, text FROM article_version WHERE article = ?1"
)
_INSERT_CLAIM = "INSERT INTO claim (article, day, start, stop, kind, status) VALUES (?, ?, ?, ?, ?, ?)"
_INSERT_DETAIL = f"INSERT INTO claim_detail VALUES ({', '.join('?' * 13)})"
_INSERT_MARK = (
    "INSERT INTO claim_mark VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET note = excluded.note, tags = excluded.tags"
)
_TAG = """
    INSERT INTO claim_mark SELECT id, '', ?2 FROM claim WHERE id IN (SELECT value FROM json_each(?1))
    ON CONFLICT DO UPDATE SET tags = (SELECT json_group_array(value) FROM (
        SELECT value FROM json_each(claim_mark.tags) UNION ALL SELECT value FROM json_each(excluded.tags)
            WHERE value NOT IN (SELECT value FROM json_each(claim_mark.tags))
    ))
"""
_CHANGE_CLAIM = "UPDATE claim SET start = ?, stop = ?, kind = ?, status = ? WHERE id = ? AND article = ?"
_DETAIL = (
    "exact leading trailing speaker reported_by cue companies models quantities dates why carried_over".split()  # noqa: SIM905
)
_CHANGE_DETAIL = f"UPDATE claim_detail SET {', '.join(f'{column} = ?' for column in _DETAIL)} WHERE claim = ?"
_INSERT_RELEASE = f"INSERT INTO model_release VALUES (NULL, {', '.join('?' * 13)})"
_CLAIMS = f"SELECT {CLAIM_COLUMNS} FROM claim JOIN claim_detail ON claim = claim.id WHERE article = ? ORDER BY id"
_RELEASES = f"SELECT {RELEASE_COLUMNS} FROM model_release WHERE article = ? ORDER BY id"


class Store:
    """Writes articles, claims and releases through a connection; `touched` collects which contents an edit needs, and
    `settle` brings in step what is derived from what was written so far.
    """

    def __init__(self, connection: apsw.Connection, settle: Callable[[], None]) -> None:
        self._connection = connection
        self.touched: set[str] = set()
        self.companies = CompanyNames(connection, settle)
        self.kept = Kept(connection)

    def add_article(self, article: Article, original: bytes, findings: Findings) -> int:
        """Adds an article with its bytes and findings; returns its id.

        Raises AlreadyHeld where the same bytes are there, and ValueError, both before anything is written.
        """
        if _sha256(original) != article.sha256:
            raise ValueError("the article is not of these bytes")
        known = known_article(self._connection, article.sha256)
        if known and known.is_held:
            raise AlreadyHeld(article.name, known.article)
        _check(findings, article.text)
        if known and Taken(self._connection, self).hold(known.article, article, original, findings):
            return known.article
        row = article_row(article)
        row["original"] = self.keep(original)
        row["text"] = self.keep(article.text.encode())
        row["added"] = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        number = self.insert(
            f"INSERT INTO article ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", row.values()
        )
        self.add_claims(findings.claims, number, day_number(article.published))
        self.add_releases(findings.releases, number)
        return number

    def keep(self, content: bytes) -> str:
        """Keeps bytes, compressed, and returns their SHA-256."""
        sha256 = _sha256(content)
        self._connection.execute(
            "INSERT OR IGNORE INTO content (sha256, size, packed) SELECT ?1, ?2, ?3"
            " WHERE NOT EXISTS (SELECT 1 FROM content WHERE sha256 = ?1)",
            (sha256, len(content), packed(content)),
        )
        self.touched.add(sha256)
        return sha256

    def insert(self, statement: str, values: Iterable[object]) -> int:
        """Inserts a row and returns its number."""
        self._connection.execute(statement, tuple(values))
        return self._connection.last_insert_rowid()

    def add_claims(self, claims: Iterable[Claim], article: int, day: int) -> None:
        """Adds claims to an article of a day, as `day_number` counts."""
        is_held = bool(self._connection.execute("SELECT text IS NOT NULL FROM article WHERE id = ?", (article,)).get)
        for claim in claims:
            self._add_claim(claim, article, day, is_held)

    def _add_claim(self, claim: Claim, article: int, day: int, is_held: bool) -> int:
        place = (claim.passage.start, claim.passage.end)
        number = self.insert(_INSERT_CLAIM, (article, day, *place, claim.kind.value, claim.status.value))
        self._connection.execute(_INSERT_DETAIL, (number, *detail_row(claim, is_held)))
        if claim.note or claim.tags:
            self._connection.execute(_INSERT_MARK, (number, claim.note, as_json(claim.tags)))
        return number

    def add_claim(self, claim: Claim, text: str) -> int:
        """Adds a claim of the user's to its article, of which `text` is the text; returns its id. Raises ValueError
        for a passage that is not in the text, LookupError where there is no such article.
        """
        _check(Findings((claim,), ()), text)
        self.companies.hold(claim)
        return self._add_claim(claim, claim.article, self.day_of(claim.article), bool(text))

    def change_claim(self, claim: Claim, text: str) -> None:
        """Writes everything about a claim anew, found by its id; raises as `add_claim` does."""
        _check(Findings((claim,), ()), text)
        place = (claim.passage.start, claim.passage.end)
        values = (*place, claim.kind.value, claim.status.value, claim.id, claim.article)
        self._connection.execute(_CHANGE_CLAIM, values)
        if not self._connection.changes():
            raise LookupError(f"no claim {claim.id}")
        self.companies.hold(claim)
        self._connection.execute(_CHANGE_DETAIL, (*detail_row(claim, bool(text)), claim.id))
        if claim.note or claim.tags:
            self._connection.execute(_INSERT_MARK, (claim.id, claim.note, as_json(claim.tags)))
        else:
            self._connection.execute("DELETE FROM claim_mark WHERE claim = ?", (claim.id,))

    def tag_claims(self, claims: Iterable[int], tags: Sequence[str]) -> None:
        """Gives claims tags beside those that they have; ids that are gone are passed over."""
        self._connection.execute(_TAG, (as_json(list(claims)), as_json(list(tags))))

    def delete_claims(self, claims: Iterable[int]) -> None:
        """Takes claims out; ids that are gone are passed over."""
        self._connection.executemany("DELETE FROM claim WHERE id = ?", ((number,) for number in claims))

    def add_releases(self, releases: Iterable[Release], article: int = 0) -> None:
        """Adds releases, of an article or, with none, of a table that the user brought."""
        meant = map(self.companies.meanings.release, releases)
        self._connection.executemany(_INSERT_RELEASE, (release_row(release, article) for release in meant))

    def delete_releases(self, releases: Iterable[int]) -> None:
        """Takes releases out that come from no article."""
        statement = "DELETE FROM model_release WHERE id = ? AND article IS NULL"
        self._connection.executemany(statement, ((number,) for number in releases))

    def replace_findings(self, article: int, findings: Findings, text: str) -> Refound:
        """Puts new suggestions, found in `text`, in the place of the old; what the user decided on stays as it is.

        A suggestion for a passage that the user decided on is left out, and one that was there already keeps its id.
        Returns what changed.
        """
        _check(findings, text)
        findings = self._as_meant(findings, article)
        meant = self.companies.meanings
        old = [meant.claim(claim_of(row)) for row in self._connection.execute(_CLAIMS, (article,)).fetchall()]
        settled = [claim for claim in old if claim.is_decided]
        decided = {place for claim in settled for place in (_place(claim.passage), *claim.places_found)}
        wanted = [claim for claim in findings.claims if _place(claim.passage) not in decided]
        present = {_said(claim): claim.id for claim in old if not claim.is_decided}
        kept = {present[_said(claim)] for claim in wanted if _said(claim) in present}
        gone = [claim.id for claim in old if not claim.is_decided and claim.id not in kept]
        self._connection.executemany("DELETE FROM claim WHERE id = ?", ((number,) for number in gone))
        day = self.day_of(article)
        new = [claim for claim in wanted if _said(claim) not in present]
        self.add_claims(new, article, day)
        self._replace_releases(article, findings.releases)
        return Refound((article,), len(new), len(gone), len(settled))

    def _as_meant(self, findings: Findings, article: int) -> Findings:
        """Findings with the companies that the user means, to be held against those that stand there."""
        meant = self.companies.meanings.claim
        return Findings(
            tuple(replace(meant(replace(claim, article=article)), article=0) for claim in findings.claims),
            tuple(map(self.companies.meanings.release, findings.releases)),
        )

    def _replace_releases(self, article: int, wanted: Sequence[Release]) -> None:
        old = [release_of(row) for row in self._connection.execute(_RELEASES, (article,)).fetchall()]
        present = {replace(release, id=0, article=0): release.id for release in old}
        kept = {present[release] for release in wanted if release in present}
        gone = ((release.id,) for release in old if release.id not in kept)
        self._connection.executemany("DELETE FROM model_release WHERE id = ?", gone)
        self.add_releases((release for release in wanted if release not in present), article)

    def set_published(self, article: int, published: str | None) -> None:
        """Says on which day an article was published; raises ValueError for what is no date, LookupError."""
        day = day_number(published)
        self.day_of(article)
        self._connection.execute("UPDATE article SET published = ?, day = ? WHERE id = ?", (published, day, article))
        self._connection.execute("UPDATE claim SET day = ? WHERE article = ? AND day <> ?", (day, article, day))

    def correct_article(self, article: Article) -> None:
        """Writes what is known about an article, and its blocks, anew; its text and bytes stay. Raises as
        `set_published` does, and ValueError for blocks that overlap or lie outside the text.
        """
        _check_blocks(article)
        self.set_published(article.id, article.published)
        row = article_row(article)
        columns = ("title", "publisher", "byline", "address", "blocks")
        self._connection.execute(
            f"UPDATE article SET {', '.join(f'{column} = ?' for column in columns)} WHERE id = ?",
            (*(row[column] for column in columns), article.id),
        )

    def set_status(self, claims: Iterable[int], status: Status) -> int:
        """Gives claims a status; returns how many had another."""
        before = self._connection.total_changes()
        self._connection.execute(
            "UPDATE claim SET status = ?1 WHERE id IN (SELECT value FROM json_each(?2)) AND status <> ?1",
            (status.value, as_json(list(claims))),
        )
        return self._connection.changes() if self._connection.total_changes() > before else 0

    def delete_article(self, article: int) -> None:
        """Takes an article out with its claims and releases; raises LookupError where there is none."""
        self.day_of(article)
        for row in self._connection.execute(_CONTENTS, (article,)):
            self.touched.update(sha256 for sha256 in row if sha256)
        self._connection.execute("DELETE FROM article WHERE id = ?", (article,))

    def day_of(self, article: int) -> int:
        """The day of an article, as `day_number` counts; raises LookupError where there is none."""
        row = self._connection.execute("SELECT day FROM article WHERE id = ?", (article,)).fetchone()
        if row is None:
            raise LookupError(f"no article {article}")
        return int(row[0])


def _place(passage: Passage) -> tuple[int, int]:
    return passage.start, passage.end


def _said(claim: Claim) -> Claim:
    """What a claim says and where, without its number and what stands around its passage."""
    passage = claim.passage
    return replace(claim, id=0, article=0, passage=Passage(passage.start, passage.end, passage.exact))


def _check_blocks(article: Article) -> None:
    end = 0
    for block in article.blocks:
        if not end <= block.start < block.end <= len(article.text):
            raise ValueError(f"a block from {block.start} to {block.end} does not fit the text")
        end = block.end


def _check(findings: Findings, text: str) -> None:
    """Raises ValueError for a finding whose passage is not in the text."""
    passages = [claim.passage for claim in findings.claims], [release.passage for release in findings.releases]
    for passage in (*passages[0], *passages[1]):
        if passage and not says(text, passage):
            raise ValueError(f"the article does not say {passage.exact[:60]!r} at {passage.start}")


def _sha256(content: bytes) -> str:
    import hashlib

    return hashlib.sha256(content).hexdigest()
