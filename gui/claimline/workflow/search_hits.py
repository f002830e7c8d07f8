"""Where in a text the words of a search stand, as the search finds them: in whatever form, width, accents or case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimline.domain import Amount, Claim, Selection
from claimline.library import folded, searched_runs

Stretch = tuple[int, int]
"""Where something begins and ends, in code points."""

_PLAIN = re.compile("[\0-\x7f\u2010-\u2027\u3000-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3]*+")
"""A text without accents or parts of letters: where it is NFKC besides, each letter is searched where it stands."""


def hits_in(text: str, words: str) -> tuple[Stretch, ...]:
    """The stretches that words of a search find in a text, in order, none overlapping another."""
    runs = searched_runs(words)
    whole = folded(text) if runs else ""
    if not any(run in whole for run, _is_east in runs):
        return ()
    if _PLAIN.fullmatch(text) and unicodedata.is_normalized("NFKC", text):
        return _joined(stretch for run in runs for stretch in _standing(text, *run))
    plain, places = _plain(text)
    found = [(places[start][0], places[end - 1][1]) for run in runs for start, end in _standing(plain, *run)]
    return _joined(found)


def hits_of(claim: Claim, search: Selection) -> tuple[Stretch, ...]:
    """The stretches of a claim's passage that a search finds: its words, and the figures that are of its amounts."""
    begin = claim.passage.start
    figures = [
        (max(0, figure.start - begin), min(len(claim.passage.exact), figure.end - begin))
        for figure in claim.quantities
        if any(_is_of(amount, figure.unit, figure.low, figure.high, figure.value) for amount in search.amounts)
    ]
    inside = [(start, end) for start, end in figures if start < end]
    return _joined([*hits_in(claim.passage.exact, search.words), *inside])


def _is_of(amount: Amount, unit: str, low: float | None, high: float | None, value: float) -> bool:
    least, most = value if low is None else low, value if high is None else high
    is_above = amount.low is None or most >= amount.low
    return unit == amount.unit and is_above and (amount.high is None or least <= amount.high)


def _joined(found: Iterable[Stretch]) -> tuple[Stretch, ...]:
    joined: list[Stretch] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


@lru_cache(256)
def _plain(text: str) -> tuple[str, tuple[Stretch, ...]]:
    """A text as it is searched, with case kept, and where each of its letters stood."""
    letters: list[str] = []
    places: list[Stretch] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _goes_on(text[end]):
            continue
        for letter in unicodedata.normalize("NFKC", text[start:end]):
            bare = unicodedata.normalize("NFD", letter)[0] if letter < "\u1000" else letter
            letters.append(bare)
            places.append((start, end))
        start = end
    return "".join(letters), tuple(places)


def _goes_on(letter: str) -> bool:
    """Whether a letter belongs to the one before: an accent, or the rest of a Hangul syllable."""
    return "\u1160" <= letter <= "\u11ff" or bool(unicodedata.combining(letter))


def _standing(plain: str, run: str, is_east: bool) -> Iterator[Stretch]:
    """Where a run stands: anywhere if it is of an eastern script, else at the beginning of a word or part of one."""
    folded = plain.casefold() if len(plain.casefold()) == len(plain) else plain.lower()
    if len(folded) != len(plain):
        return
    place = folded.find(run)
    while place >= 0:
        if is_east or _begins(plain, place):
            yield place, place + len(run)
        place = folded.find(run, place + 1)


def _begins(plain: str, place: int) -> bool:
    if place == 0 or not plain[place - 1].isalnum() or plain[place - 1] >= "\u1000":
        return True
    before, here = plain[place - 1], plain[place]
    return before.isdigit() != here.isdigit() or (here.isupper() and not before.isupper())
