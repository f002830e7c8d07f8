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
_SIGNS = 3
_MOST = 3000
_MANY = 100
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


def needed_words(pattern: str) -> frozenset[str]:
    """Case-folded words of which each match of the pattern holds at least one; none where there are no such words, or
    one of them stands in most sentences and so tells nothing."""
    words = _needed(parser.parse(pattern))
    return frozenset() if words & _IN_MOST_SENTENCES else words


def begins_text(pattern: str) -> bool:
    """Whether the pattern matches nowhere but at the beginning of a text."""
    return _begins_text(parser.parse(pattern))


def _begins_text(sequence: Iterable[tuple[Any, Any]]) -> bool:
    for code, argument in sequence:
        if code is codes.AT:
            return argument in (codes.AT_BEGINNING, codes.AT_BEGINNING_STRING)
        if code is codes.SUBPATTERN:
            return _begins_text(argument[3])
        return code is codes.BRANCH and all(map(_begins_text, argument[1]))
    return False


def beginnings(pattern: str) -> frozenset[str]:
    """Case-folded signs with one of which each match of the pattern begins: up to three, fewer where others may follow;
    the empty string alone where it may begin with anything."""
    return frozenset(words for words, _ in _beginnings(parser.parse(pattern)))


_Beginnings = set[tuple[str, bool]]
"""What something may begin with, and whether that is all of it."""


def _beginnings(sequence: Iterable[tuple[Any, Any]]) -> _Beginnings:
    """The beginnings of a sequence, each as long as it is known."""
    found: _Beginnings = {("", True)}
    for code, argument in sequence:
        if not any(is_all for _, is_all in found):
            break
        parts = _beginnings_of(code, argument)
        found = {
            ((words + part)[:_SIGNS], is_whole and len(words + part) < _SIGNS) if is_all else (words, False)
            for words, is_all in found
            for part, is_whole in (parts if is_all else {("", False)})
        }
        if len(found) > _MOST:
            return {("", False)}
    return found


def _beginnings_of(code: Any, argument: Any) -> _Beginnings:
    """The beginnings of one part of a pattern."""
    if code in _OF_NO_WIDTH:
        return {("", True)}
    if code is codes.SUBPATTERN:
        return _beginnings(argument[3])
    if code is codes.BRANCH:
        return set[tuple[str, bool]]().union(*map(_beginnings, argument[1]))
    if code in _REPEATS:
        low, high, part = argument
        once = {(words, is_all and (high == 1 or not words)) for words, is_all in _beginnings(part)}
        return once | ({("", True)} if low == 0 else set())
    return {(char, bool(char)) for char in _any_char(code, argument)}


def _any_char(code: Any, argument: Any) -> Iterable[str]:
    """The characters that one sign of a pattern stands for, case-folded; the empty string where they are many."""
    if code is codes.LITERAL:
        return (chr(argument).casefold(),)
    if code is not codes.IN:
        return ("",)
    chars: set[str] = set()
    for inner, value in argument:
        low, high = (value, value) if inner is codes.LITERAL else value if inner is codes.RANGE else (0, _MANY)
        if high - low >= _MANY:
            return ("",)
        chars.update(chr(place).casefold() for place in range(low, high + 1))
    return chars


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
