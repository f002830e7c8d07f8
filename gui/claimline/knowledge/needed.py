"""Words that a pattern cannot do without, read off the pattern itself: where none of them stands, it need not be tried.

Most lines of an article hold none of the words of any rule, and one pass of an automaton tells so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from claimline.knowledge.word_finder import WordFinder

_COMMON_WORDS = (
    "the and for its has was with that in of to on is are it an at by a 이 가 은 는 을 를 도 에 로 의 와 과 고 며 "
    "다 한 하 된 것 的 了 在 是 和 与 为 于 有 对 其 不"
)
_IN_MOST_SENTENCES = frozenset((*_COMMON_WORDS.split(), *" .,-"))
_OF_NO_WIDTH = (codes.AT, codes.ASSERT, codes.ASSERT_NOT)
_MANY = 100
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


def needed_words(pattern: str) -> frozenset[str]:
    """Case-folded words of which each match of the pattern holds at least one; none where there are no such words."""
    return _needed(parser.parse(pattern))


def first_characters(pattern: str) -> frozenset[str] | None:
    """Case-folded characters with one of which each match of the pattern begins; None where it may with others."""
    return _first(parser.parse(pattern))


def _first(sequence: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The characters that a sequence may begin with, from all that may be left out before what may not."""
    found: frozenset[str] = frozenset()
    for code, argument in sequence:
        if code in _OF_NO_WIDTH:
            continue
        if code in _REPEATS:
            chars = _first(argument[2])
        elif code is codes.SUBPATTERN:
            chars = _first(argument[3])
        elif code is codes.BRANCH:
            branches = [_first(branch) for branch in argument[1]]
            chars = None if None in branches else frozenset().union(*filter(None, branches))
        else:
            chars = _any_char(code, argument)
        if chars is None:
            return None
        found |= chars
        if code not in _REPEATS or argument[0]:
            return found
    return None


def _any_char(code: Any, argument: Any) -> frozenset[str] | None:
    """The characters that one sign of a pattern stands for, case-folded; None where they are many."""
    if code is codes.LITERAL:
        return frozenset((chr(argument).casefold(),))
    if code is not codes.IN:
        return None
    chars: set[str] = set()
    for inner, value in argument:
        low, high = (value, value) if inner is codes.LITERAL else value if inner is codes.RANGE else (0, _MANY)
        if high - low >= _MANY:
            return None
        chars.update(chr(place).casefold() for place in range(low, high + 1))
    return frozenset(chars)


class Needed:
    """Which of many patterns may match a text, by their places, tried with or without case."""

    def __init__(self, patterns: Sequence[str]) -> None:
        words: dict[str, set[int]] = {}
        always: set[int] = set()
        for place, pattern in enumerate(patterns):
            needed = needed_words(pattern)
            always |= set() if needed else {place}
            for word in needed:
                words.setdefault(word, set()).add(place)
        self._always = always
        self._always_in_order = sorted(always)
        self._words = WordFinder({word: frozenset(places) for word, places in words.items()})

    def places_in(self, text: str) -> list[int]:
        """The places of the patterns that may match, in order."""
        found = self._words.values_in(text.casefold())
        return sorted(self._always.union(*found)) if found else self._always_in_order


def _needed(sequence: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Of all that a sequence must hold, what says most: the longest words, and of equals the fewest."""
    choices: list[frozenset[str]] = []
    run = ""
    for code, argument in (*sequence, (None, None)):
        char = _only_char(code, argument)
        if char:
            run += char
            continue
        choices += [frozenset((run,))] if run else []
        run = ""
        if code is codes.IN and all(inner is codes.LITERAL for inner, _ in argument):
            choices.append(frozenset(chr(value).casefold() for _, value in argument))
        elif code is codes.BRANCH:
            branches = [_needed(branch) for branch in argument[1]]
            choices += [frozenset().union(*branches)] if all(branches) else []
        elif code is codes.SUBPATTERN:
            choices.append(_needed(argument[3]))
        elif code in _REPEATS and argument[0]:
            choices.append(_needed(argument[2]))
    return max(filter(None, choices), key=_worth, default=frozenset())


def _worth(words: frozenset[str]) -> tuple[int, int]:
    """How much words tell: the longer the more, and nothing where one of them stands in most sentences."""
    return 0 if words & _IN_MOST_SENTENCES else min(map(len, words)), -len(words)


def _only_char(code: Any, argument: Any) -> str:
    """The character that stands here in any case, or none."""
    if code is codes.LITERAL:
        return chr(argument).casefold()
    if code is codes.IN and all(inner is codes.LITERAL for inner, _ in argument):
        chars = {chr(value).casefold() for _, value in argument}
        return chars.pop() if len(chars) == 1 else ""
    return ""
