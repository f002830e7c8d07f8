"""Word lists as parts of patterns, and in one automaton each: where a pattern may begin, which lists a text touches.

Trying dozens of patterns at each place of a text takes most of the time of an article; an automaton passes over the
text once, whatever the number of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import ahocorasick

_OTHER_SPACE = re.compile(r"[^\S ]")
_FOLD = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def any_of(words: Iterable[str]) -> str:
    """An alternation of words, the longest first, for use inside a group."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s") for word in sorted(set(words), key=lambda word: (-len(word), word))
    )


class Beginnings:
    """The words with which a pattern begins; where none of them stands, the pattern need not be tried."""

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = _automaton({_folded(word): len(word) - 1 for word in words})

    def places(self, text: str, start: int, end: int) -> list[int]:
        """Where in `text[start:end]` one of the words begins, whatever its case, in order."""
        return sorted({start + last - back for last, back in self._automaton.iter(_folded(text[start:end]))})

    def finditer(self, pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        behind = start
        for place in self.places(text, start, end):
            if place >= behind and (match := pattern.match(text, place, end)):
                behind = match.end()
                yield match


class Sieve:
    """Lists of words by name: which of them have a word in a text, whatever its case."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        names: dict[str, set[str]] = {}
        for name, words in lists.items():
            for word in words:
                names.setdefault(_folded(word), set()).add(name)
        self._automaton = _automaton(names)

    def lists_in(self, text: str) -> set[str]:
        """The names of the lists."""
        found: set[str] = set()
        for _, names in self._automaton.iter(_folded(text)):
            found |= names
        return found


def _automaton(values: Mapping[str, object]) -> Any:
    automaton = ahocorasick.Automaton()
    for word, value in values.items():
        automaton.add_word(word, value)
    automaton.make_automaton()
    return automaton


def _folded(text: str) -> str:
    """A text in small letters and with plain spaces, of the same length."""
    if not text.isprintable():
        text = _OTHER_SPACE.sub(" ", text)
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_FOLD)
