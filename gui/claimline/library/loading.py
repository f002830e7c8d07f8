"""Articles and what was kept of them, for both connections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import apsw

from claimline.domain import Article, Claim, LibraryUnusable, Passage, Reason
from claimline.library.encoding import CLAIM_COLUMNS, as_json, blocks_of, claim_of, unpacked
from claimline.library.meanings import Meanings
from claimline.library.rows import ArticleText

_CLAIMS = (
    f"SELECT {CLAIM_COLUMNS} FROM json_each(?) AS wanted CROSS JOIN claim ON claim.id = wanted.value"
    " CROSS JOIN claim_detail ON claim_detail.claim = claim.id ORDER BY wanted.key"
)

_UNHELD = "(SELECT sha256 FROM article_unheld WHERE article_unheld.article = article.id)"
_ARTICLE = (
    f"SELECT text, blocks, language, coalesce(original, {_UNHELD}, ''), name, media_type, charset, title, publisher,"
    " byline, published, address, replaced, id FROM article WHERE id = ?"
)

_TEXT = "SELECT packed, size FROM content JOIN article ON article.text = content.sha256 WHERE article.id = ?"
_EARLIER_TEXT = """
    SELECT packed, size FROM claim_adrift JOIN article_version ON article_version.id = claim_adrift.version
    JOIN content ON content.sha256 = article_version.text WHERE claim_adrift.claim = ?
"""
_TOLD = (
    "SELECT title, name, published, packed, size FROM article LEFT JOIN content ON content.sha256 = article.text"
    " WHERE article.id = ?"
)
_TEXTS_KEPT = 32


def load_article(connection: apsw.Connection, path: Path, number: int) -> Article:
    """An article with its text; raises LookupError where there is none, LibraryUnusable where it is damaged."""
    row = connection.execute(_ARTICLE, (number,)).fetchone()
    if row is None:
        raise LookupError(f"no article {number}")
    try:
        text = load_content(connection, path, row[0]).decode() if row[0] else ""
        return Article(text, blocks_of(row[1]), *row[2:])
    except (ValueError, TypeError) as error:
        raise LibraryUnusable(path.name, Reason.DAMAGED, str(error)) from error


def load_claims(connection: apsw.Connection, numbers: Iterable[int], meanings: Meanings) -> tuple[Claim, ...]:
    """Claims in the order of their ids, without those that are gone; raises as `claim_of` does."""
    rows = connection.execute(_CLAIMS, (as_json(list(numbers)),))
    texts = _Texts(connection)
    return tuple(texts.with_context(meanings.claim(claim_of(row))) for row in rows.fetchall())


class _Texts:
    """The texts in which claims stand; those read last are kept."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._texts: dict[int, str] = {}

    def with_context(self, claim: Claim) -> Claim:
        """A claim with what stands before and after its passage: that is kept only where no text is held."""
        passage = claim.passage
        if passage.before or passage.after:
            return claim
        text = self._of_article(claim.article)
        if text[passage.start : passage.end] != passage.exact:
            text = self._ask(_EARLIER_TEXT, claim.id)
        if text[passage.start : passage.end] != passage.exact:
            return claim
        return replace(claim, passage=Passage.of(text, passage.start, passage.end))

    def _of_article(self, number: int) -> str:
        if number not in self._texts:
            if len(self._texts) >= _TEXTS_KEPT:
                self._texts.clear()
            self._texts[number] = self._ask(_TEXT, number)
        return self._texts[number]

    def _ask(self, question: str, number: int) -> str:
        row = self._connection.execute(question, (number,)).fetchone()
        return _unpacked(*row) if row else ""


def _unpacked(packed: bytes, size: int) -> str:
    """A text, empty where none is held or it is damaged, which is for others to say."""
    try:
        return unpacked(packed, size).decode()
    except (ValueError, TypeError):
        return ""


def load_article_text(connection: apsw.Connection, number: int) -> ArticleText:
    """An article's text with the stretches of its claims; empty where it is gone, not held or damaged."""
    row = connection.execute(_TOLD, (number,)).fetchone()
    title, name, published, packed, size = row or ("", "", None, b"", 0)
    stretches = connection.execute("SELECT start, stop FROM claim WHERE article = ? ORDER BY start", (number,))
    claimed = tuple((int(start), int(stop)) for start, stop in stretches)
    return ArticleText(number, title or name, published, _unpacked(packed or b"", size), claimed)


def load_content(connection: apsw.Connection, path: Path, sha256: str) -> bytes:
    """Bytes by their SHA-256; raises LibraryUnusable where they are missing or damaged."""
    row = connection.execute("SELECT packed, size FROM content WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise LibraryUnusable(path.name, Reason.DAMAGED, "the bytes of an article are missing")
    try:
        return unpacked(*row)
    except (ValueError, TypeError) as error:
        raise LibraryUnusable(path.name, Reason.DAMAGED, str(error)) from error


def load_texts(connection: apsw.Connection, path: Path, wanted: Mapping[int, str]) -> dict[int, str]:
    """The texts of claims by the claims' ids, from their SHA-256; each is held once, however many claims are of it.

    Raises as `load_content` does.
    """
    texts = {sha256: load_content(connection, path, sha256).decode() for sha256 in set(wanted.values())}
    return {number: texts[sha256] for number, sha256 in wanted.items()}
