"""Many words found in one pass over a text, whatever their number, each with what it stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

Value = TypeVar("Value")
_SURROGATE = re.compile("[\ud800-\udfff]")


class WordFinder(Generic[Value]):
    """The words with their values; the letters are compared as they are."""

    def __init__(self, words: Mapping[str, Value], is_longest: bool = False) -> None:
        """`is_longest`: of words that overlap only the leftmost is found, and of those that begin there the longest."""
        known = {word: value for word, value in words.items() if word}
        self._values = tuple(known.values())
        self._overlapping = not is_longest
        kind = MatchKind.LeftmostLongest if is_longest else MatchKind.Standard
        self._automaton = AhoCorasick(known, kind, implementation=Implementation.ContiguousNFA, store_patterns=False)

    def values_in(self, text: str) -> set[Value]:
        """What the words of the text stand for."""
        values = self._values
        return {values[place] for place, _, _ in self._matches(text)}

    def starts_in(self, text: str) -> set[int]:
        """Where the words of the text begin."""
        return {start for _, start, _ in self._matches(text)}

    def places_in(self, text: str) -> list[tuple[Value, int, int]]:
        """Each word of the text: what it stands for, where it begins and ends; in the order of their ends."""
        values = self._values
        return [(values[place], start, end) for place, start, end in self._matches(text)]

    def stand_in(self, text: str) -> bool:
        """Whether one of the words does."""
        return bool(self._matches(text))

    def _matches(self, text: str) -> list[tuple[int, int, int]]:
        try:
            return self._automaton.find_matches_as_indexes(text, self._overlapping)
        except UnicodeEncodeError:  # a lone surrogate, of which no word is made
            whole = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
            return self._automaton.find_matches_as_indexes(whole, self._overlapping)
