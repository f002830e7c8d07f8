"""The search index: kept in step with the claims, and asked so that the time does not grow with what is found.

FTS5 gives the claims of one term newest first without looking at the others, but has to merge all terms that begin
alike. So beginnings of up to three letters, and single Korean and Chinese letters, are terms of their own (marks, which
begin with a dot), and how a longer beginning goes on is looked up in the list of all Latin words. The claim's company,
model, article and kind are marks too, so that a search within them skips to where all meet. The index says which
terms a claim has, not where: a longer Korean or Chinese stretch is looked for in the claims that have all its pairs.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import apsw

from claimline.domain import Amount, Selection
from claimline.library.encoding import figures_of
from claimline.library.meanings import Meanings
from claimline.library.terms import pairs, runs, terms
from claimline.library.vocabulary import MOST_ENDINGS, Vocabulary

LONGEST_QUERY = 40
"""Characters of a query that are looked at."""

MOST_TERMS = 16
"""Words of a query that are looked at."""

_BEGINNING = 3

SHORT_RUN = 2
"""Eastern letters that the index has as one term; whether more stand together is looked at in the claim."""

LARGEST_ORDER = 24
"""Powers of ten by which figures are told apart; what is larger counts as this."""


class Scope(NamedTuple):
    """What a collection narrows to: claims of its articles, about one of its companies; what is empty does not, unless
    both are, where it `is_empty`."""

    articles: tuple[int, ...] = ()
    companies: tuple[str, ...] = ()
    is_empty: bool = False


EVERYTHING = Scope()
"""No collection."""

_LOW_BITS = 22
_DAY_BITS = 22


def key_sql(claim: str, day: str) -> str:
    """The key of a claim in the index: of the first four million claims the newest day has the highest, and keys lie
    close together, since the index keeps the difference of each to the one before. Those above come first.
    """
    low, high = (1 << _LOW_BITS) - 1, _LOW_BITS + _DAY_BITS
    return f"(({claim} >> {_LOW_BITS} << {high}) | ({day} << {_LOW_BITS}) | ({claim} & {low}))"


def claim_sql(key: str) -> str:
    """The claim of a key."""
    low, high = (1 << _LOW_BITS) - 1, _LOW_BITS + _DAY_BITS
    return f"(({key} >> {high} << {_LOW_BITS}) | ({key} & {low}))"


def first_key(day: int) -> int:
    """The lowest key of claims of a day and of all after it."""
    return day << _LOW_BITS


LAST_KEYS = f"(SELECT coalesce(max(seq), 0) < {1 << _LOW_BITS} FROM sqlite_sequence WHERE name = 'claim')"
"""Whether no claim has a key that is above those of all days."""

_KEY = key_sql("claim.id", "claim.day")

INDEXED_CLAIMS = f"""
    SELECT {_KEY}, claimline_words(article, kind, quantities, exact, speaker, reported_by, companies, models)
    FROM claim CROSS JOIN claim_detail ON claim_detail.claim = claim.id
"""
"""The rows of the index: the key, by which the newest come first, and what `claim_words` has columns for."""

_TOUCHED_CLAIM, _TOUCHED_DAY = "(key & 0xFFFFFFFFFF)", "(key >> 40)"
_DELETE_TOUCHED = (
    f"DELETE FROM claim_words WHERE rowid IN (SELECT {key_sql(_TOUCHED_CLAIM, _TOUCHED_DAY)} FROM touched)"
)
_INDEX_TOUCHED = f"""
    INSERT INTO claim_words (rowid, words) {INDEXED_CLAIMS}
    WHERE claim.id IN (SELECT {_TOUCHED_CLAIM} FROM touched)
        AND ((claim.day << 40) | claim.id) IN (SELECT key FROM touched)
    ORDER BY 1
"""
_INDEXED = f"DELETE FROM unindexed WHERE claim IN (SELECT {_TOUCHED_CLAIM} FROM touched)"
_WAITING = "SELECT claim FROM unindexed ORDER BY claim DESC LIMIT ?"
_TOUCH_WAITING = f"""
    INSERT INTO touched SELECT (day << 40) | id, article FROM claim WHERE id IN ({_WAITING}) ON CONFLICT DO NOTHING
"""


class Index:
    """What writes the index through a connection."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self.latin: set[str] = set()
        words: Callable[..., str] = self._words_of_claim
        connection.create_scalar_function("claimline_words", words, deterministic=True)

    def index_touched(self) -> None:
        """Indexes the claims that the transaction touched, as they are now."""
        self.latin.clear()
        self._connection.execute(_DELETE_TOUCHED)
        self._connection.execute(_INDEX_TOUCHED)
        self._connection.execute(_INDEXED)
        words = ((word,) for word in sorted(self.latin))
        self._connection.executemany("INSERT INTO latin_word VALUES (?) ON CONFLICT DO NOTHING", words)

    def waiting(self) -> int:
        """How many claims of an older library are not indexed yet."""
        return int(self._connection.execute("SELECT count(*) FROM unindexed").get)

    def touch_waiting(self, most: int) -> int:
        """Lets the transaction index some that wait, those that came last first; returns how many."""
        self._connection.execute(_TOUCH_WAITING, (most,))
        before = self._connection.total_changes()
        self._connection.execute(f"DELETE FROM unindexed WHERE claim IN ({_WAITING})", (most,))
        return self._connection.total_changes() - before

    def _words_of_claim(self, article: int, kind: str, quantities: str, *texts: str) -> str:
        """The terms of a claim: its words and how they begin, and what it is filtered by together with words."""
        found = dict.fromkeys(terms(_text_of_claim(*texts)))
        self.latin.update(word for word, is_east in found if not is_east and len(word) > _BEGINNING)
        marks = dict.fromkeys(_marks_of_claim(article, kind, quantities, *texts))
        begun = {word[:length] for word, is_east in found for length in range(1, (1 if is_east else _BEGINNING) + 1)}
        words = (word for word, is_east in found if not is_east or len(word) > 1)  # a single letter is a beginning
        return " ".join([*words, *marks, *map(_beginning, sorted(begun))])


def _text_of_claim(exact: str, speaker: str | None, reported_by: str | None, companies: str, models: str) -> str:
    names = [str(name) for part in (companies, models) for name in json.loads(part)]
    return " ".join([exact, speaker or "", reported_by or "", *names])


def _marks_of_claim(article: int, kind: str, quantities: str, *texts: str) -> Iterator[str]:
    """What a claim is filtered by together with words."""
    yield from (_mark("article", str(article)), _mark("kind", kind))
    companies, models = texts[-2:]
    yield from (_mark("company", str(name)) for name in json.loads(companies))
    yield from (_mark("model", str(name)) for name in json.loads(models))
    if texts[1]:
        yield from (_mark("speaker", word) for word in _speaker_marks(texts[1]))
    yield from _quantity_marks(quantities)


def _mark(sort: str, name: str) -> str:
    from hashlib import blake2b

    return "." + sort[0] + blake2b(name.encode("utf-8", "replace"), digest_size=6).hexdigest()


def _beginning(word: str) -> str:
    """No sort of mark begins with another dot."""
    return ".." + word


NO_MEANINGS = Meanings()
"""Of a library in which no company was put right."""


def match_query(
    selection: Selection, known: Vocabulary, scope: Scope = EVERYTHING, meanings: Meanings = NO_MEANINGS
) -> str | None:
    """The FTS5 query for a selection's words, narrowed by company, model, article and kind.

    None where nothing can be found. Every term is made of letters and digits and stands in quotes, so that nothing a
    user types is query syntax.
    """
    wanted = [_match_run(run, is_east, known, meanings) for run, is_east in looked_for(selection.words)]
    for run, is_east in list(runs(selection.speaker[:LONGEST_QUERY]))[:MOST_TERMS]:
        wanted.append(_match_speaker(run.casefold(), is_east, known))
    wanted += [_any(_orders(amount)) for amount in selection.amounts]
    if not wanted or not all(wanted):
        return None
    wanted += [f'"{mark}"' for mark in _marks(selection)]
    if selection.company is not None:
        wanted.append(_any(_company_marks([selection.company], meanings)))
    if scope.articles:
        wanted.append(_any(_mark("article", str(name)) for name in scope.articles))
    if scope.companies:
        wanted.append(_any(_company_marks(scope.companies, meanings)))
    return " AND ".join(wanted)


@lru_cache(64)
def looked_for(words: str) -> tuple[tuple[str, bool], ...]:
    """The runs of letters and digits of a search, each once, and whether each is of an eastern script."""
    found = dict.fromkeys((run.casefold(), is_east) for run, is_east in runs(words[:LONGEST_QUERY]))
    return tuple(found)[:MOST_TERMS]


def companies_called(run: str, is_east: bool, meanings: Meanings) -> list[str]:
    """The companies that were given a name in which a run stands: their claims may have been found by another."""
    return sorted(name for name in meanings.given if _says(run, is_east, name))


def is_found_as(connection: apsw.Connection, company: str) -> bool:
    """Whether a claim may have been found under a company's name; told by the index, which may know no better."""
    query = "SELECT EXISTS (SELECT 1 FROM claim_words WHERE claim_words MATCH ?)"
    waits = "SELECT EXISTS (SELECT 1 FROM unindexed)"
    return bool(connection.execute(query, (f'"{_mark("company", company)}"',)).get or connection.execute(waits).get)


def claims_found_as(connection: apsw.Connection, companies: Iterable[str]) -> list[int]:
    """The claims that were found under one of some names of companies; of those that the index holds."""
    marks = _any(_mark("company", name) for name in companies)
    if not marks:
        return []
    query = f"SELECT json_group_array({claim_sql('rowid')}) FROM claim_words WHERE claim_words MATCH ?"
    return [int(claim) for claim in json.loads(str(connection.execute(query, (marks,)).get))]


def _company_marks(companies: Iterable[str], meanings: Meanings) -> Iterator[str]:
    names = {name for company in companies for name in meanings.sources(company)}
    return (_mark("company", name) for name in sorted(names))


def _any(marks: Iterable[str]) -> str:
    words = " OR ".join(f'"{mark}"' for mark in marks)
    return f"({words})" if words else ""


def _match_speaker(run: str, is_east: bool, known: Vocabulary) -> str:
    """The query for a run of letters in the name of who speaks, empty where no claim has it."""
    if is_east:
        parts = list(pairs(run)) if len(run) > 1 else [run]
        return " AND ".join(f'"{_mark("speaker", part)}"' for part in parts)
    if len(run) <= _BEGINNING:
        return f'"{_mark("speaker", run)}"'
    return _any(_mark("speaker", word) for word in known.endings(run))


def _speaker_marks(speaker: str) -> Iterator[str]:
    """What a speaker is found by: Latin words and how they begin, pairs and single letters of the others."""
    for word, is_east in terms(speaker):
        yield word
        if is_east:
            yield word[:1]
        else:
            yield from (word[:length] for length in range(1, _BEGINNING + 1))


def _order(value: float) -> int:
    """How large a figure is, in powers of ten; what is not positive stands below all."""
    if value >= 10.0**LARGEST_ORDER:
        return LARGEST_ORDER  # what another program wrote may even be infinite
    return max(-1, math.floor(math.log10(value))) if value > 0 else -1


def _orders(amount: Amount) -> Iterator[str]:
    """The marks of all figures that may be of an amount."""
    low = -1 if amount.low is None else _order(amount.low)
    high = LARGEST_ORDER if amount.high is None else _order(amount.high)
    return (_mark("quantity", f"{amount.unit} {order}") for order in range(low, high + 1))


def _quantity_marks(quantities: str) -> Iterator[str]:
    for figure in figures_of(quantities):
        if "unit" not in figure or "value" not in figure:
            raise ValueError("a figure was kept as something else")
        ends = [float(figure[end]) for end in ("value", "low", "high") if figure.get(end) is not None]
        for order in range(_order(min(ends)), _order(max(ends)) + 1):
            yield _mark("quantity", f"{figure['unit']} {order}")


def _match_run(run: str, is_east: bool, known: Vocabulary, meanings: Meanings) -> str:
    """The query for one run of letters, empty where no claim has it."""
    said = _match_said(run, is_east, known)
    named = companies_called(run, is_east, meanings) if meanings else []
    if not named:
        return said
    marks = _any(_company_marks(named, meanings))
    return f"(({said}) OR {marks})" if said else marks


def _match_said(run: str, is_east: bool, known: Vocabulary) -> str:
    if is_east and len(run) > 1:
        return " AND ".join(f'"{pair}"' for pair in known.telling_pairs(run))
    if is_east or len(run) <= _BEGINNING:
        return f'"{_beginning(run)}"'
    words = known.endings(run)
    return f'"{run}" *' if len(words) > MOST_ENDINGS else _any(words)


def says(run: str, *texts: str) -> bool:
    """Whether a claim holds a run of letters, its texts given as they are kept."""
    (first, is_east), *_rest = [*runs(run), ("", False)]
    return bool(first) and _says(run, is_east, _text_of_claim(*texts))


def _says(run: str, is_east: bool, text: str) -> bool:
    if is_east:
        return any(is_eastern and run in other.casefold() for other, is_eastern in runs(text))
    return any(not is_eastern and word.startswith(run) for word, is_eastern in terms(text))


def _marks(selection: Selection) -> Iterator[str]:
    for sort, name in (
        ("model", selection.model),
        ("article", selection.article),
        ("kind", selection.kind),
    ):
        if name is not None:
            yield _mark(sort, str(name))
