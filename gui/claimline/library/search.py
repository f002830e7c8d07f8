"""The search index: kept in step with the claims, and asked so that the time does not grow with what is found.

FTS5 gives the claims of one term newest first without looking at the others, but has to merge all terms that begin
alike. So beginnings of up to three letters, and single Korean and Chinese letters, are terms of their own (in the
column `marks`), and how a longer beginning goes on is looked up in the list of all Latin words. The claim's company,
model, article and kind are marks too, so that a search within them skips to where all meet.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import apsw

from claimline.domain import Amount, Selection
from claimline.library.terms import pairs, runs, terms

LONGEST_QUERY = 40
"""Characters of a query that are looked at."""

MOST_TERMS = 16
"""Words of a query that are looked at."""

MOST_ENDINGS = 200
"""Latin words that a beginning is looked up as; the rare one that has more is merged by FTS5, slowly."""

_BEGINNING = 3

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

Endings = Callable[[str], list[str]]
"""The Latin words of a library that begin with something, one more than MOST_ENDINGS at most."""

INDEXED_CLAIMS = """
    SELECT (claim.day << 40) | claim.id, claimline_words(exact, speaker, reported_by, companies, models),
        claimline_marks(article, kind, quantities, exact, speaker, reported_by, companies, models)
    FROM claim CROSS JOIN claim_detail ON claim_detail.claim = claim.id
"""
"""The rows of the index: the key, by which the newest come first, and what `claim_words` has columns for."""

_INDEX_TOUCHED = f"""
    INSERT INTO claim_words (rowid, words, marks) {INDEXED_CLAIMS}
    WHERE claim.id IN (SELECT key & 0xFFFFFFFFFF FROM touched)
        AND ((claim.day << 40) | claim.id) IN (SELECT key FROM touched)
    ORDER BY 1
"""
_ENDINGS = f"SELECT word FROM latin_word WHERE word >= ?1 AND word < ?1 || char(0x10FFFF) LIMIT {MOST_ENDINGS + 1}"


class Index:
    """What writes the index through a connection."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self.latin: set[str] = set()
        functions: dict[str, Callable[..., str]] = {
            "claimline_words": self._words_of_claim,
            "claimline_marks": _marks_of_claim,
        }
        for name, function in functions.items():
            connection.create_scalar_function(name, function, deterministic=True)

    def index_touched(self) -> None:
        """Indexes the claims that the transaction touched, as they are now."""
        self.latin.clear()
        self._connection.execute("DELETE FROM claim_words WHERE rowid IN (SELECT key FROM touched)")
        self._connection.execute(_INDEX_TOUCHED)
        words = ((word,) for word in sorted(self.latin))
        self._connection.executemany("INSERT INTO latin_word VALUES (?) ON CONFLICT DO NOTHING", words)

    def _words_of_claim(
        self, exact: str, speaker: str | None, reported_by: str | None, companies: str, models: str
    ) -> str:
        found = list(terms(_text_of_claim(exact, speaker, reported_by, companies, models)))
        self.latin.update(word for word, is_east in found if not is_east and len(word) > _BEGINNING)
        return " ".join(word for word, _ in found)


def _text_of_claim(exact: str, speaker: str | None, reported_by: str | None, companies: str, models: str) -> str:
    names = [str(name) for part in (companies, models) for name in json.loads(part)]
    return " ".join([exact, speaker or "", reported_by or "", *names])


def _marks_of_claim(article: int, kind: str, quantities: str, *texts: str) -> str:
    """What a claim is filtered by together with words, and how its words begin."""
    marks = [_mark("article", str(article)), _mark("kind", kind)]
    companies, models = texts[-2:]
    marks += [_mark("company", str(name)) for name in json.loads(companies)]
    marks += [_mark("model", str(name)) for name in json.loads(models)]
    spoken = dict.fromkeys(_speaker_marks(texts[1])) if texts[1] else ()
    marks += [_mark("speaker", word) for word in spoken]
    marks += dict.fromkeys(_quantity_marks(quantities))
    begun: set[str] = set()
    for word, is_east in terms(_text_of_claim(*texts)):
        begun.update(word[:length] for length in range(1, (1 if is_east else _BEGINNING) + 1))
    return " ".join(marks + [_beginning(word) for word in sorted(begun)])


def _mark(sort: str, name: str) -> str:
    from hashlib import blake2b

    return sort[0] + blake2b(name.encode("utf-8", "replace"), digest_size=6).hexdigest()


def _beginning(word: str) -> str:
    """No sort of mark begins with p."""
    return "p" + word


def endings_in(connection: apsw.Connection) -> Endings:
    """How beginnings go on in a library."""
    return lambda word: [str(row[0]) for row in connection.execute(_ENDINGS, (word,))]


def match_query(selection: Selection, endings: Endings, scope: Scope = EVERYTHING) -> str | None:
    """The FTS5 query for a selection's words, narrowed by company, model, article and kind.

    None where nothing can be found. Every term is made of letters and digits and stands in quotes, so that nothing a
    user types is query syntax.
    """
    looked_for = dict.fromkeys((run.casefold(), is_east) for run, is_east in runs(selection.words[:LONGEST_QUERY]))
    wanted = [_match_run(run, is_east, endings) for run, is_east in list(looked_for)[:MOST_TERMS]]
    for run, is_east in list(runs(selection.speaker[:LONGEST_QUERY]))[:MOST_TERMS]:
        wanted.append(_match_speaker(run.casefold(), is_east, endings))
    wanted += [_any(_orders(amount)) for amount in selection.amounts]
    if not wanted or not all(wanted):
        return None
    wanted += [f'marks : "{mark}"' for mark in _marks(selection)]
    for sort, names in (("article", scope.articles), ("company", scope.companies)):
        if names:
            wanted.append(_any(_mark(sort, str(name)) for name in names))
    return " AND ".join(wanted)


def _any(marks: Iterable[str]) -> str:
    words = " OR ".join(f'"{mark}"' for mark in marks)
    return f"marks : ({words})" if words else ""


def _match_speaker(run: str, is_east: bool, endings: Endings) -> str:
    """The query for a run of letters in the name of who speaks, empty where no claim has it."""
    if is_east:
        parts = list(pairs(run)) if len(run) > 1 else [run]
        return " AND ".join(f'marks : "{_mark("speaker", part)}"' for part in parts)
    if len(run) <= _BEGINNING:
        return f'marks : "{_mark("speaker", run)}"'
    return _any(_mark("speaker", word) for word in endings(run))


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
    return max(-1, min(LARGEST_ORDER, math.floor(math.log10(value)))) if value > 0 else -1


def _orders(amount: Amount) -> Iterator[str]:
    """The marks of all figures that may be of an amount."""
    low = -1 if amount.low is None else _order(amount.low)
    high = LARGEST_ORDER if amount.high is None else _order(amount.high)
    return (_mark("quantity", f"{amount.unit} {order}") for order in range(low, high + 1))


def _quantity_marks(quantities: str) -> Iterator[str]:
    for figure in json.loads(quantities):
        if not isinstance(figure, dict) or "unit" not in figure or "value" not in figure:
            raise ValueError("a figure was kept as something else")
        ends = [float(figure[end]) for end in ("value", "low", "high") if figure.get(end) is not None]
        for order in range(_order(min(ends)), _order(max(ends)) + 1):
            yield _mark("quantity", f"{figure['unit']} {order}")


def _match_run(run: str, is_east: bool, endings: Endings) -> str:
    """The query for one run of letters, empty where no claim has it."""
    if is_east:
        return f'words : "{" ".join(pairs(run))}"' if len(run) > 1 else f'marks : "{_beginning(run)}"'
    if len(run) <= _BEGINNING:
        return f'marks : "{_beginning(run)}"'
    words = endings(run)
    if len(words) > MOST_ENDINGS:
        return f'words : "{run}" *'
    return "words : (" + " OR ".join(f'"{word}"' for word in words) + ")" if words else ""


def _marks(selection: Selection) -> Iterator[str]:
    for sort, name in (
        ("company", selection.company),
        ("model", selection.model),
        ("article", selection.article),
        ("kind", selection.kind),
    ):
        if name is not None:
            yield _mark(sort, str(name))
