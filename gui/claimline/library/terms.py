"""Text as the search index has it.

Neither Korean nor Chinese can be split into words without a dictionary, so each run of their letters becomes its
overlapping pairs and its last letter: 인공지능 → 인공 공지 지능 능. Any stretch of two or more is then a phrase
of pairs. Latin names stand whole and in parts (DeepSeek → deepseek deep seek). All text is NFKC and case-folded first,
and Latin letters lose their accents, so that NFD, full-width, accents and capitals are alike.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator

LONGEST_WORD = 40
"""Characters of a Latin word that are told apart."""

_HANGUL = "\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb"
_KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff"
_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_EAST = _HANGUL + _KANA + _HAN
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_RUN = rf"(?P<east>[{_EAST}]+)|(?P<number>\d+\.\d+)|(?P<west>(?:(?![{_EAST}_])\w)+(?:\.\d+)?)"
_ACCENTED = re.compile("[\u00c0-\u036f\u1e00-\u1eff]+")
_PART = re.compile(r"\d+(?:\.\d+)?|[A-Z]+(?![a-z])|[A-Z]?[^\W\dA-Z_]+|[A-Z]")


@functools.cache
def _run() -> re.Pattern[str]:
    """Compiled when a text is first split: so many ranges take 5 ms, and the window shows before."""
    return re.compile(_RUN)


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """The runs of letters and digits of a text, and whether each is of an eastern script; not case-folded."""
    for match in _run().finditer(_whole(text)):
        is_east = match.lastgroup == "east"
        yield match[0] if is_east else _plain(match[0]), is_east


def _plain(run: str) -> str:
    """A Latin run without accents, and no longer than need be."""
    run = run[:LONGEST_WORD]
    if run.isascii():
        return run
    return _bare(run)


def _bare(letters: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", letters) if not unicodedata.combining(letter))


def folded(text: str) -> str:
    """A text in which every run of letters that is found in it stands as it is looked for; its letters are not at the
    places of those of the text.
    """
    plain = _whole(text)
    if not plain.isascii():
        plain = _ACCENTED.sub(lambda match: _bare(match[0]), plain)
    return plain.casefold()


def stands_in(text: str, run: str, is_east: bool) -> bool:
    """Whether a `folded` text has a run as it is looked for: one of Latin letters where no letter stands before it."""
    place = text.find(run)
    while not is_east and place > 0 and text[place - 1].isalpha():
        place = text.find(run, place + 1)
    return place >= 0


def _whole(text: str) -> str:
    """A text with its letters whole, its full-width forms plain and its figures in one piece."""
    plain = unicodedata.normalize("NFKC", text)
    return _GROUPED.sub("", plain) if "," in plain else plain


def pairs(run: str) -> Iterator[str]:
    """The overlapping pairs of a run of letters."""
    return (run[place : place + 2] for place in range(len(run) - 1))


def terms(text: str) -> Iterator[tuple[str, bool]]:
    """The terms of a text, in order, and whether each is of an eastern run."""
    for run, is_east in runs(text):
        if is_east:
            yield from ((pair, True) for pair in pairs(run))
            yield run[-1], True
        else:
            yield from ((word, False) for word in _latin_terms(run))


def _latin_terms(run: str) -> Iterator[str]:
    """A name whole and then, where it has parts, its parts of two characters or more."""
    yield run.casefold()
    parts = _PART.findall(run)
    if len(parts) > 1:
        yield from (part.casefold() for part in parts if len(part) > 1)
