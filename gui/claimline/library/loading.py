"""Articles and what was kept of them, for both connections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import apsw

from claimline.domain import Article, Claim, LibraryUnusable, Reason
from claimline.library.encoding import CLAIM_COLUMNS, as_json, blocks_of, claim_of, unpacked
from claimline.library.meanings import Meanings

_CLAIMS = (
    f"SELECT {CLAIM_COLUMNS} FROM json_each(?) AS wanted CROSS JOIN claim ON claim.id = wanted.value"
    " CROSS JOIN claim_detail ON claim_detail.claim = claim.id ORDER BY wanted.key"
)

_UNHELD = "(SELECT sha256 FROM article_unheld WHERE article_unheld.article = article.id)"
_ARTICLE = (
    f"SELECT text, blocks, language, coalesce(original, {_UNHELD}, ''), name, media_type, charset, title, publisher,"
    " byline, published, address, replaced, id FROM article WHERE id = ?"
)


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
    return tuple(meanings.claim(claim_of(row)) for row in rows)


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
