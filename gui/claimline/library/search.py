"""Words as the search index has them, and queries for it.

Neither Korean nor Chinese can be split into words without a dictionary, so each run of their letters becomes its
overlapping pairs and its last letter: 인공지능 → 인공 공지 지능 능. Any stretch of two or more is then a phrase
of pairs, and a single letter is the beginning of a pair. Latin names stand whole and in parts (DeepSeek → deepseek
deep seek), and a word of a query finds what begins with it. All text is NFKC and case-folded first, so that NFD,
full-width and capitals are alike.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

import apsw

from claimline.domain import Selection

LONGEST_QUERY = 200
"""Characters of a query that are looked at."""

MOST_TERMS = 16
"""Words of a query that are looked at."""

_HANGUL = "\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb"
_KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff"
_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_EAST = _HANGUL + _KANA + _HAN
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_RUN = re.compile(rf"(?P<east>[{_EAST}]+)|(?P<number>\d+\.\d+)|(?P<west>(?:(?![{_EAST}_])\w)+(?:\.\d+)?)")
_PART = re.compile(r"\d+(?:\.\d+)?|[A-Z]+(?![a-z])|[A-Z]?[^\W\dA-Z_]+|[A-Z]")


_INDEX = """
    INSERT INTO claim_words (rowid, words, marks)
        SELECT key, claimline_words(exact, speaker, reported_by, companies, models),
            claimline_marks(article, kind, companies, models)
        FROM touched_words
            CROSS JOIN claim ON claim.id = key & 0xFFFFFFFFFF AND claim.day = key >> 40
            CROSS JOIN claim_detail ON claim_detail.claim = claim.id
        ORDER BY key
"""


def add_functions(connection: apsw.Connection) -> None:
    """Gives a connection the functions that `index_words` calls."""
    functions: dict[str, Callable[..., str]] = {"claimline_words": words_of_claim, "claimline_marks": marks_of_claim}
    for name, function in functions.items():
        connection.create_scalar_function(name, function, deterministic=True)


def index_words(connection: apsw.Connection) -> None:
    """Brings the index in step with the claims that the transaction touched; to be called before it ends."""
    if connection.execute("SELECT EXISTS (SELECT 1 FROM touched_words)").get:
        connection.execute("DELETE FROM claim_words WHERE rowid IN (SELECT key FROM touched_words)")
        connection.execute(_INDEX)
        connection.execute("DELETE FROM touched_words")


def words_of_claim(exact: str, speaker: str | None, reported_by: str | None, companies: str, models: str) -> str:
    """The words by which a claim is found; `companies` and `models` are JSON lists of names."""
    names = [name for part in (companies, models) for name in json.loads(part)]
    return " ".join(terms(" ".join([exact, speaker or "", reported_by or "", *names])))


def marks_of_claim(article: int, kind: str, companies: str, models: str) -> str:
    """What a claim is filtered by together with words, each as one term."""
    marks = [_mark("article", str(article)), _mark("kind", kind)]
    marks += [_mark("company", name) for name in json.loads(companies)]
    marks += [_mark("model", name) for name in json.loads(models)]
    return " ".join(marks)


def _mark(sort: str, name: str) -> str:
    return sort[0] + hashlib.blake2b(name.encode("utf-8", "replace"), digest_size=6).hexdigest()


def terms(text: str) -> Iterator[str]:
    """The terms of a text, in order."""
    for run, is_east in _runs(text):
        if is_east:
            yield from (run[place : place + 2] for place in range(len(run) - 1))
            yield run[-1]
        else:
            yield from _latin_terms(run)


def _latin_terms(run: str) -> Iterator[str]:
    """A name whole and then, where it has parts, its parts of two characters or more."""
    yield run.casefold()
    parts = _PART.findall(run)
    if len(parts) > 1:
        yield from (part.casefold() for part in parts if len(part) > 1)


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    for match in _RUN.finditer(_GROUPED.sub("", unicodedata.normalize("NFKC", text))):
        yield match[0], match.lastgroup == "east"


def match_query(selection: Selection) -> str | None:
    """The FTS5 query for a selection's words, narrowed by company, model, article and kind.

    None where the words hold nothing to look for. Every term is made of letters and digits and stands in quotes, so
    that nothing a user types is query syntax.
    """
    wanted = list(dict.fromkeys(_phrases(selection.words)))[:MOST_TERMS]
    if not wanted:
        return None
    query = "words : (" + " AND ".join(wanted) + ")"
    marks = " AND ".join(f'"{mark}"' for mark in _marks(selection))
    return f"{query} AND marks : ({marks})" if marks else query


def _phrases(words: str) -> Iterable[str]:
    for run, is_east in _runs(words[:LONGEST_QUERY]):
        if not is_east:
            yield f'"{run.casefold()}" *'
        elif len(run) == 1:
            yield f'"{run}" *'
        else:
            yield '"' + " ".join(run[place : place + 2] for place in range(len(run) - 1)) + '"'


def _marks(selection: Selection) -> Iterator[str]:
    for sort, name in (
        ("company", selection.company),
        ("model", selection.model),
        ("article", selection.article),
        ("kind", selection.kind),
    ):
        if name is not None:
            yield _mark(sort, str(name))
