"""What an index tells of words before it is asked for them: how beginnings go on, and which pairs of letters are rare.

FTS5 skips within the claims or articles of a common term to those of a rare one, and each skip costs as much as reading
some thousand: of a long stretch of Korean or Chinese letters only the rarest pairs are asked, and the text of what has
those tells whether it has the stretch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import apsw

from claimline.library.terms import pairs

MOST_ENDINGS = 200
"""Latin words that a beginning is looked up as; the rare one that has more is merged by FTS5, slowly."""

MOST_PAIRS = 3
"""Pairs of letters by which one run is looked for; of a longer one the rarest."""

_COUNTED = 200
"""Rows of a pair that are counted: the one whose rows go back furthest, or that has fewer, is the rarest."""

_ENDINGS = f"SELECT word FROM latin_word WHERE word >= ?1 AND word < ?1 || char(0x10FFFF) LIMIT {MOST_ENDINGS + 1}"
_NEWEST = "SELECT rowid FROM {0} WHERE {0} MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"


class Vocabulary(NamedTuple):
    """What an index knows of words.

    `endings` are the Latin words that begin with something, one more than MOST_ENDINGS at most; `telling_pairs`, the
    pairs by which a run of letters is looked for.
    """

    endings: Callable[[str], list[str]]
    telling_pairs: Callable[[str], list[str]]


def vocabulary_of(connection: apsw.Connection, table: str) -> Vocabulary:
    """The words of a library as one of its indexes has them."""
    newest = _NEWEST.format(table)

    def endings(word: str) -> list[str]:
        return [str(row[0]) for row in connection.execute(_ENDINGS, (word,))]

    def depth(pair: str) -> tuple[int, int]:
        """How far back the newest rows of a pair go: the lower, the rarer."""
        for place in (_COUNTED, 0):
            found = connection.execute(newest, (f'"{pair}"', place)).fetchone()
            if found is not None:
                return int(place > 0), int(found[0])
        return -1, 0

    def telling_pairs(run: str) -> list[str]:
        found = list(dict.fromkeys(pairs(run)))
        return found if len(found) <= MOST_PAIRS else sorted(found, key=depth)[:MOST_PAIRS]

    return Vocabulary(endings, telling_pairs)
