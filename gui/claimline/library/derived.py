"""What is brought in step with the claims before a transaction ends: facets, the search index, each article's list."""

from __future__ import annotations

import itertools
import operator
import sys
from array import array
from collections.abc import Iterable
from typing import Any

import apsw

from claimline.library.article_words import ArticleIndex
from claimline.library.facets import tell_anew
from claimline.library.meanings import Meanings
from claimline.library.search import Index

_CLAIMS = """
    SELECT day, article, id FROM claim INDEXED BY claim_article
    WHERE article IN (SELECT article FROM touched) ORDER BY article, start, id
"""


def bring_in_step(connection: apsw.Connection, index: Index) -> None:
    """Looks again at all that the transaction touched, by an edit, an undo or a redo alike."""
    if connection.execute("SELECT EXISTS (SELECT 1 FROM article_touched)").get:
        ArticleIndex(connection).index_touched()
    if connection.execute("SELECT EXISTS (SELECT 1 FROM touched)").get:
        tell_anew(connection, Meanings.of(connection))
        index.index_touched()
        connection.execute("DELETE FROM article_claims WHERE article IN (SELECT article FROM touched)")
        rows = connection.execute(_CLAIMS).fetchall()
        connection.executemany("INSERT INTO article_claims VALUES (?, ?, ?)", lists_of(rows))
        connection.execute("DELETE FROM touched")


def lists_of(rows: Iterable[tuple[Any, ...]]) -> Iterable[tuple[int, int, bytes]]:
    """The rows of article_claims, from a day, an article and an id each, in order."""
    for (day, article), claims in itertools.groupby(rows, operator.itemgetter(0, 1)):
        yield day, article, packed_ids(claim[2] for claim in claims)


def packed_ids(ids: Iterable[int]) -> bytes:
    """Ids as they lie in the file: eight bytes each, the lowest first."""
    packed = array("q", ids)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpacked_ids(packed: bytes) -> array[int]:
    """What was packed; raises ValueError for bytes that are no ids."""
    ids = array("q", packed)
    if sys.byteorder == "big":
        ids.byteswap()
    return ids
