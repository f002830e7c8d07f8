"""What a figure measures, of which part of a business, and which way it went: by the words around it, in any language.

The words stand in resources/knowledge/measures.json.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from claimline.domain import Claim, Quantity
from claimline.knowledge.word_finder import WordFinder

_FURTHEST = 60
_BREAK = re.compile(r"[，,。;；]|\.\s")
_BREAK_COSTS, _FIGURE_COSTS, _BEHIND_COSTS = 15, 8, 5


class Place(NamedTuple):
    """Where a word of a list stands, and what it means."""

    start: int
    end: int
    meaning: str


class WordList:
    """Words in several languages, each with what it means; the longest one that fits is found."""

    def __init__(self, words: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        forms = {
            form.casefold(): (form.casefold().isascii(), meaning)
            for meaning, languages in words.items()
            for each in languages.values()
            for form in each
        }
        self._words = WordFinder(forms, is_longest=True)
        self._last: tuple[str, list[Place]] = ("", [])

    def places(self, text: str) -> list[Place]:
        """Where words of the list stand in a case-folded text, in order; the answer to the last question is kept.

        A Latin word is a whole one; in Korean and Chinese no space need stand around it.
        """
        if text != self._last[0]:
            found = []
            for (is_latin, meaning), start, end in self._words.places_in(text):
                if not is_latin or (_is_edge(text, start, -1) and _is_edge(text, end, 0)):
                    found.append(Place(start, end, meaning))
            self._last = (text, found)
        return self._last[1]


def _is_edge(text: str, place: int, side: int) -> bool:
    """Whether no Latin letter or digit goes on at a place, on its left side (-1) or its right (0)."""
    letter = text[place + side : place + side + 1] if place + side >= 0 else ""
    return not (letter.isascii() and letter.isalnum())


class Measures:
    """Tells what figures measure."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._measures = WordList(words["measures"])
        self._segments = WordList(words["segments"])
        self._ways = WordList({"down": words["down"], "up": words["up"]})
        self._bases = WordList({"base": words["base"]})
        self._denials = WordList({"denial": words["denials"]})
        self._weights = WordList({"weights": words["weights"]})
        self._names = dict(sorted(words["measures"].items(), key=lambda entry: -len(entry[0])))
        self._segment_names = words["segments"]
        self._standing = tuple(words["standing"])

    def word(self, measure: str, language: str) -> str:
        """A measure as a reader of a language calls it: its name there, with that of the part of the business."""
        for name, forms in self._names.items():
            if measure.endswith(name):
                own = forms[language][0] if language != "en" else name
                segment = measure[: -len(name)].strip()
                part = self._segment_names[segment][language][0] if segment and language != "en" else segment
                return f"{part} {own}".strip()
        return measure

    def is_standing(self, measure: str) -> bool:
        """Whether it tells how things stand, so that a later figure is news and no contradiction."""
        return measure.endswith(self._standing)

    def measure(self, claim: Claim, quantity: Quantity) -> str:
        """What a quantity measures, with the part of the business before it ("cloud revenue"); empty for unknown."""
        text, start, end = _around(claim, quantity)
        if not text:
            return ""
        others = [_inside(claim, each) for each in claim.quantities if each is not quantity]
        found = _nearest(self._measures.places(text), text, (start, end), others)
        if found is None:
            return ""
        before = text[max(0, found.start - 14) : found.start]
        segments = [place.meaning for place in self._segments.places(before)]
        segments += [p.meaning for p in self._segments.places(text[found.end : found.end + 4]) if p.start == 0]
        return " ".join([*segments[-1:], found.meaning])

    def way(self, claim: Claim, quantity: Quantity) -> int:
        """Which way a percentage went: 1 up, -1 down, 0 where nothing says so."""
        text, start, end = _around(claim, quantity)
        if not text or quantity.unit != "percent":
            return 0
        others = [_inside(claim, each) for each in claim.quantities if each is not quantity]
        found = _nearest(self._ways.places(text), text, (start, end), others, furthest=24)
        return {"up": 1, "down": -1}[found.meaning] if found else 0

    def distance(self, claim: Claim, date: tuple[int, int], quantity: Quantity) -> int:
        """How far a date (code points of the article) is from a quantity: more behind it, and across a clause."""
        behind = date[0] >= quantity.end
        first, last = (quantity.end, date[0]) if behind else (date[1], quantity.start)
        if first > last:
            return 0
        between = claim.passage.exact[max(0, first - claim.passage.start) : max(0, last - claim.passage.start)]
        return last - first + (_BEHIND_COSTS if behind else 0) + _BREAK_COSTS * len(_BREAK.findall(between))

    def is_base(self, claim: Claim, start: int, end: int) -> bool:
        """Whether a date (code points of the article) is only what a figure is compared with."""
        first = claim.passage.start
        after = claim.passage.exact[end - first : end - first + 14].casefold()
        before = claim.passage.exact[max(0, start - first - 10) : max(0, start - first)].casefold()
        is_before = any(place.meaning for place in self._bases.places(before) if before.isascii())
        return (bool(self._bases.places(after)) and not after.isascii()) or is_before

    def is_denial(self, text: str) -> bool:
        """Whether something is denied in a passage."""
        return bool(self._denials.places(text.casefold()))

    def is_of_weights(self, text: str) -> bool:
        """Whether a passage speaks of weights or source that anyone may have."""
        return bool(self._weights.places(text.casefold()))


def _inside(claim: Claim, quantity: Quantity) -> tuple[int, int]:
    return quantity.start - claim.passage.start, quantity.end - claim.passage.start


def _around(claim: Claim, quantity: Quantity) -> tuple[str, int, int]:
    """The passage, case-folded where that keeps every place, and where the quantity stands in it; "" for outside."""
    start, end = _inside(claim, quantity)
    exact = claim.passage.exact
    if not 0 <= start < end <= len(exact):
        return "", 0, 0
    folded = exact.casefold()
    return (folded if len(folded) == len(exact) else exact.lower()), start, end


def _nearest(
    places: Iterable[Place],
    text: str,
    figure: tuple[int, int],
    others: Sequence[tuple[int, int]],
    furthest: int = _FURTHEST,
) -> Place | None:
    """The word that most likely goes with a figure: near, before rather than behind, not across a clause or figure."""
    best, least = None, furthest + 1
    for place in places:
        behind = place.start >= figure[1]
        first, last = (figure[1], place.start) if behind else (place.end, figure[0])
        if first > last:
            return place  # the figure's own words say it ("300억 파라미터")
        cost = last - first + (_BEHIND_COSTS if behind else 0)
        if cost <= furthest:
            cost += _BREAK_COSTS * len(_BREAK.findall(text, first, last))
            cost += _FIGURE_COSTS * sum(first <= start < last for start, _end in others)
        if cost < least:
            best, least = place, cost
    return best
