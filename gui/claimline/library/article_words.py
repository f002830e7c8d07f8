"""The index of the words of articles: kept in step with their texts, and asked which of them may say something.

It holds whole words, parts of names and pairs of eastern letters, as that of the claims does, but no beginnings: an
article has so many that they would take as much room as the words. FTS5 merges what begins alike, which is slow where
very many articles say it; so the texts of the newest are looked at first, and what is common is found in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import apsw

from claimline.library.encoding import day_number, last_day_number, unpacked
from claimline.library.search import looked_for
from claimline.library.terms import folded, stands_in, terms
from claimline.library.vocabulary import MOST_ENDINGS, Vocabulary, vocabulary_of

MOST_ARTICLES = 40
"""How many articles that may say something are given: the newest."""

ENOUGH = 12
"""As many of the newest articles say what is common; the index is then not asked."""

LAST_DAY = 1 << 40
"""A day that is after all others."""

_LOOKED_THROUGH = 150_000
"""Code points of the newest articles that are looked through."""

_SORTED = 5000
"""Of what more articles say, those that came last are sorted by day."""

MANY = 20_000
"""Articles from which on the index is asked for less than it could tell, and more is left to who reads the texts."""

_SHORT = 3
"""Letters up to which a Latin word is not in the list of those words that are known to go on."""

_TEXTS = """
    SELECT article.id, packed, size FROM article_touched JOIN article ON article.id = article_touched.article
    JOIN content ON content.sha256 = article.text ORDER BY article.id
"""
_WAITING = "SELECT article FROM article_unindexed ORDER BY article DESC LIMIT ?"
_NEWEST = (
    "SELECT id, day, packed, size FROM article INDEXED BY article_row CROSS JOIN content ON sha256 = text"
    " ORDER BY day DESC, id DESC"
)
_FOUND = f"""
    SELECT id, day FROM (
        SELECT rowid AS number FROM article_words WHERE article_words MATCH ? ORDER BY rowid DESC LIMIT {_SORTED}
    ) CROSS JOIN article INDEXED BY article_day ON id = number
    WHERE day BETWEEN ? AND ? ORDER BY day DESC, id DESC LIMIT {MOST_ARTICLES}
"""


class ArticleIndex:
    """What writes the index through a connection."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def index_touched(self) -> None:
        """Indexes the articles that the transaction touched, as their texts are now."""
        which = "IN (SELECT article FROM article_touched)"
        self._connection.execute(f"DELETE FROM article_words WHERE rowid {which}")
        latin = self.fill("article_words", self._connection.execute(_TEXTS))
        known = ((word,) for word in sorted(latin))
        self._connection.executemany("INSERT INTO latin_word VALUES (?) ON CONFLICT DO NOTHING", known)
        self._connection.execute(f"DELETE FROM article_unindexed WHERE article {which}")
        self._connection.execute("DELETE FROM article_touched")

    def fill(self, table: str, rows: Iterable[tuple[Any, ...]]) -> set[str]:
        """Puts the words of texts, given as they are kept, into an index; the Latin words that go on in many ways."""
        latin = set[str]()

        def words() -> Iterator[tuple[int, str]]:
            for number, packed, size in rows:
                found = dict.fromkeys(terms(_text(packed, size)))
                latin.update(word for word, is_east in found if not is_east and len(word) > _SHORT)
                begun = {word[0] for word, is_east in found if is_east and len(word) > 1}
                yield number, " ".join(word for word, _is_east in found if word not in begun)

        self._connection.executemany(f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", words())
        return latin

    def waiting(self) -> int:
        """How many articles of an older library are not indexed yet."""
        return int(self._connection.execute("SELECT count(*) FROM article_unindexed").get)

    def touch_waiting(self, most: int) -> int:
        """Lets the transaction index some that wait, those that came last first; returns how many."""
        self._connection.execute(f"INSERT OR IGNORE INTO article_touched {_WAITING}", (most,))
        before = self._connection.total_changes()
        self._connection.execute(f"DELETE FROM article_unindexed WHERE article IN ({_WAITING})", (most,))
        return self._connection.total_changes() - before


def _text(packed: bytes, size: int) -> str:
    """A text as it is kept; empty where it is damaged, which is for others to say."""
    try:
        return unpacked(packed, size).decode()
    except (ValueError, TypeError):
        return ""


class Newest(NamedTuple):
    """One of the newest articles, with its text as it is searched."""

    article: int
    day: int
    text: str


def newest_in(connection: apsw.Connection) -> tuple[Newest, ...]:
    """The newest articles of a library, as far as they are looked through."""
    found: list[Newest] = []
    left = _LOOKED_THROUGH
    for number, day, packed, size in connection.execute(_NEWEST):
        text = _text(packed, size)
        found.append(Newest(number, day, folded(text)))
        left -= len(text)
        if left <= 0:
            break
    return tuple(found)


def days_between(since: str | None, until: str | None) -> tuple[int, int]:
    """The first and the last day of a search; what has no day was published before nothing. Raises ValueError."""
    first = day_number(since)
    return (max(1, first), last_day_number(until)) if until else (first, LAST_DAY)


def articles_saying(
    connection: apsw.Connection,
    words: str,
    days: tuple[int, int],
    newest: Sequence[Newest],
    many: int = MANY,
) -> tuple[int, ...]:
    """The newest articles that may say all of some words, of days from the first to the last one, the newest first.

    What pairs of letters leave open, and where a word begins, is for who reads the text. Where there are `many`
    articles, so are short beginnings beside whole words or a longer beginning.
    """
    wanted = looked_for(words)
    if not wanted:
        return ()
    first, last = days
    found = {
        (each.day, each.article)
        for each in newest
        if first <= each.day <= last and all(stands_in(each.text, run, is_east) for run, is_east in wanted)
    }
    known = vocabulary_of(connection, "article_words")
    match = {(is_east, run): _match(run, is_east, known) for run, is_east in wanted}
    if connection.execute("SELECT coalesce(max(id), 0) FROM article").get >= many:
        match = _shortened(match)
    if len(found) < ENOUGH and all(match.values()):
        found |= {
            (day, number) for number, day in connection.execute(_FOUND, (" AND ".join(match.values()), first, last))
        }
    return tuple(number for _day, number in sorted(found, reverse=True)[:MOST_ARTICLES])


def _shortened(match: Mapping[tuple[bool, str], str]) -> dict[tuple[bool, str], str]:
    """Queries without those for beginnings, which FTS5 merges first, where others narrow enough; one is left: that for
    an eastern letter, after which fewer things stand than after a figure or a Latin letter, or for the longest.
    """
    whole = {run: query for run, query in match.items() if not query.endswith("*")}
    if whole:
        return whole
    chosen = max(match, key=lambda run: (run[0], len(run[1])))
    return {chosen: match[chosen]}


def _match(run: str, is_east: bool, known: Vocabulary) -> str:
    """The query for one run of letters, empty where no article has it."""
    if is_east and len(run) > 1:
        return " AND ".join(f'"{pair}"' for pair in known.telling_pairs(run))
    if is_east or len(run) <= _SHORT:
        return f'"{run}" *'
    words = known.endings(run)
    if len(words) > MOST_ENDINGS:
        return f'"{run}" *'
    return "(" + " OR ".join(f'"{word}"' for word in words) + ")" if words else ""
