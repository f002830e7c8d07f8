"""Word lists as parts of patterns, and in one automaton each: where a pattern may begin, which lists a text touches.

Trying dozens of patterns at each place of a text takes most of the time of an article; an automaton passes over the
text once, whatever the number of its words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
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


def is_word_in(word: str, text: str) -> bool:
    """Whether a text holds a word of Latin letters by itself."""
    return word in text and re.search(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", text) is not None


class Beginnings:
    """The words with which a pattern begins; where none of them stands, the pattern need not be tried."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = WordFinder(dict.fromkeys(map(folded, words)))

    def places(self, text: str, start: int, end: int) -> list[int]:
        """Where in `text[start:end]` one of the words begins, whatever its case, in order."""
        return sorted(start + place for place in self._words.starts_in(folded(text[start:end])))

    def finditer(self, pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        return _tried(pattern, text, self.places(text, start, end), start, end)


def _tried(pattern: re.Pattern[str], text: str, places: Iterable[int], start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at one of the places, in order, none within another."""
    for place in places:
        if place >= start and (match := pattern.match(text, place, end)):
            start = match.end()
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


class Lists(frozenset[object]):
    """The names of the lists of which a word stands in a text, and the sifted patterns that may match there; and where
    the words begin, for what begins with one of them."""

    __slots__ = ("_found",)
    _found: Sequence[tuple[Set[object], int, int]]

    @classmethod
    def of(cls, always: frozenset[object], found: Sequence[tuple[frozenset[object], int, int]]) -> Lists:
        """Those that are always there, and those of the words found: each with the names, its beginning and end."""
        lists = cls(always.union(*{names for names, _, _ in found}))
        lists._found = found
        return lists

    def places(self, name: object) -> list[int]:
        """Where in the text the words of a list begin, in order."""
        return sorted({start for names, start, _ in self._found if name in names}) if name in self else []

    def search(self, name: object, pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
        """What the `search` of a pattern gives whose matches begin with a word of the list."""
        for place in self.places(name):
            if match := pattern.match(words, place):
                return match
        return None

    def finditer(self, name: object, pattern: re.Pattern[str], words: str) -> Iterator[re.Match[str]]:
        """What the `finditer` of a pattern gives whose matches begin with a word of the list."""
        return _tried(pattern, words, self.places(name), 0, len(words))


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

    def lists_in(self, text: str) -> Lists:
        """The names of the lists, and the patterns themselves."""
        return Lists.of(self._always, self._words.places_in(folded(text)))


def folded(text: str) -> str:
    """A text in small letters and with plain spaces, of the same length."""
    if not text.isprintable():
        text = _OTHER_SPACE.sub(" ", text)
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_FOLD)
