"""Word lists as parts of patterns, and in one automaton each: where a pattern may begin, which lists a text touches.

Trying dozens of patterns at each place of a text takes most of the time of an article; an automaton passes over the
text once, whatever the number of its words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from re import _parser as parser  # type: ignore[attr-defined]
from typing import ClassVar
from weakref import WeakSet

from claimline.knowledge.needed import needed_words
from claimline.knowledge.word_finder import WordFinder

_OTHER_SPACE = re.compile(r"[^\S ]")
_FOLD = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def any_of(words: Iterable[str]) -> str:
    """An alternation of words, the longest first, for use inside a group."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s") for word in sorted(set(words), key=lambda word: (-len(word), word))
    )


class Beginnings:
    """The words with which a pattern begins; where none of them stands, the pattern need not be tried."""

    def __init__(self, words: Iterable[str], digits: re.Pattern[str] | None = None) -> None:
        """`digits` matches each digit at which the pattern may begin too; the words then need not hold digits."""
        self._words = WordFinder(dict.fromkeys(map(folded, words)))
        self._digits = digits

    def places(self, text: str, start: int, end: int) -> list[int]:
        """Where in `text[start:end]` one of the words begins, whatever its case, in order."""
        found = {start + place for place in self._words.starts_in(folded(text[start:end]))}
        if self._digits is not None:
            found.update(match.start() for match in self._digits.finditer(text, start, end))
        return sorted(found)

    def finditer(self, pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        behind = start
        for place in self.places(text, start, end):
            if place >= behind and (match := pattern.match(text, place, end)):
                behind = match.end()
                yield match


class Words:
    """Some words: whether one of them stands in a text, whatever its case."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = WordFinder(dict.fromkeys(map(folded, words)))

    def stand_in(self, text: str) -> bool:
        """Whether one does, as a word or inside one."""
        return self._words.stand_in(folded(text))


class Sifted:
    """A pattern that is tried on a sentence only where the sieve has found a word that its matches cannot do without.

    The words are read off the pattern, in small letters. `lists` is what `Sieve.lists_in` found in the whole sentence.
    """

    made: ClassVar[WeakSet[Sifted]] = WeakSet()
    """All that there are, for the sieves, which are made when all patterns are."""

    def __init__(self, pattern: str, flags: int = 0, words: Iterable[str] = ()) -> None:
        """`words`, where given, say more than those that can be read off; where there are none, it is always tried."""
        self.pattern = re.compile(pattern, flags)
        self.words = frozenset(words) or needed_words(pattern)
        self.made.add(self)

    def search(self, lists: Set[object], words: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of a pattern."""
        return self.pattern.search(words, start, end) if self in lists else None

    def match(self, lists: Set[object], words: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of a pattern."""
        return self.pattern.match(words, start, end) if self in lists else None

    def finditer(
        self, lists: Set[object], words: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """As of a pattern."""
        return self.pattern.finditer(words, start, end) if self in lists else iter(())


class Ending:
    """A pattern whose matches all end where the words end: it is looked for no further back than it can be long."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = re.compile(pattern, flags)
        self._longest = int(parser.parse(pattern, flags).getwidth()[1])

    def search(self, words: str) -> re.Match[str] | None:
        """As of a pattern."""
        return self._pattern.search(words, max(0, len(words) - self._longest))

    def cut_off(self, words: str) -> str:
        """The words without it."""
        match = self.search(words)
        return words[: match.start()] if match else words


class Sieve:
    """Lists of words by name, and sifted patterns: which of them have a word in a text, whatever its case."""

    def __init__(self, lists: Mapping[str, Iterable[str]], sifted: Iterable[Sifted] = ()) -> None:
        names: dict[str, set[object]] = {}
        patterns = tuple(sifted)
        self._always = frozenset(pattern for pattern in patterns if not pattern.words)
        for name, words in (*lists.items(), *((pattern, pattern.words) for pattern in patterns)):
            for word in words:
                names.setdefault(folded(word), set()).add(name)
        kept = {frozenset(of): frozenset(of) for of in names.values()}  # words that say the same share one set
        self._words = WordFinder({word: kept[frozenset(of)] for word, of in names.items()})

    def lists_in(self, text: str) -> Set[object]:
        """The names of the lists, and the patterns themselves."""
        return self._always.union(*self._words.values_in(folded(text)))


def folded(text: str) -> str:
    """A text in small letters and with plain spaces, of the same length."""
    if not text.isprintable():
        text = _OTHER_SPACE.sub(" ", text)
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_FOLD)
