"""Companies that nobody listed, by their shape and by apposition: "스타트업 새벽랩스(Dawn Labs)는", "chip designer
Tenor", "初创公司“山海智能”". They keep the article's own words for a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from claimline.extraction.names import around_korean, unlisted_chinese, unlisted_english, unlisted_korean
from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.sentences import Script

_PATTERNS = {
    Script.KOREAN: unlisted_korean.PATTERNS,
    Script.ENGLISH: unlisted_english.PATTERNS,
    Script.CHINESE: unlisted_chinese.PATTERNS,
}
WORDS = {
    Script.KOREAN: unlisted_korean.WORDS,
    Script.ENGLISH: unlisted_english.WORDS,
    Script.CHINESE: unlisted_chinese.WORDS,
}
"""One of which each pattern's matches hold, pattern by pattern; `list_name` is what such a list is called."""


def list_name(place: int) -> str:
    """The name of the word list of a language's pattern."""
    return f"unlisted {place}"


_LIST_NAMES = {script: tuple(map(list_name, range(len(patterns)))) for script, patterns in _PATTERNS.items()}


def find_unlisted(
    text: str, start: int, end: int, script: Script, mentions: Sequence[Mention], lists: Set[object]
) -> Iterator[tuple[Mention, str]]:
    """Companies in `text[start:end]` that are not among the mentions, each with its other name in brackets or "".

    `lists` are the word lists that have a word there.
    """
    if script is Script.ENGLISH:
        yield from unlisted_english.find_english(text, start, end, mentions, lists, _LIST_NAMES[script])
        return
    listed = list(_listed(text, start, end, mentions)) if script is Script.CHINESE and "listed" in lists else []
    if script is Script.KOREAN:
        ends = [mention.end for mention in mentions if mention.is_company]
        places = unlisted_korean.listed(text, start, end, ends)
        known = {mention.start for mention in mentions}
        listed = [_company(text, low, high) for low, high in places if low not in known]
    yield from listed
    if script is Script.KOREAN:
        yield from _korean(text, start, end, (*mentions, *(mention for mention, _ in listed)), lists)
    elif not lists.isdisjoint(_LIST_NAMES[script]):
        yield from _by_shape(text, start, end, script, (*mentions, *(mention for mention, _ in listed)), lists)


def _korean(
    text: str, start: int, end: int, mentions: Sequence[Mention], lists: Set[object]
) -> Iterator[tuple[Mention, str]]:
    """The companies of a Korean sentence by their shape, and those beside others."""
    found = []
    if not lists.isdisjoint(_LIST_NAMES[Script.KOREAN]):
        found = list(_by_shape(text, start, end, Script.KOREAN, mentions, lists))
        yield from found
    known = [*mentions, *(mention for mention, _ in found)]
    companies = [(mention.start, mention.end) for mention in known if mention.is_company]
    taken = [(mention.start, mention.end) for mention in known]
    for low, high in around_korean.in_company(text, start, end, companies):
        if not any(a < high and low < b for a, b in taken):
            taken.append((low, high))
            yield _company(text, low, high)


def _by_shape(
    text: str, start: int, end: int, script: Script, mentions: Sequence[Mention], lists: Set[object]
) -> Iterator[tuple[Mention, str]]:
    """The companies that the patterns of a language find."""
    all_patterns = enumerate(zip(_LIST_NAMES[script], _PATTERNS[script], strict=True))
    patterns = [(place, pattern) for place, (name, pattern) in all_patterns if name in lists]
    taken = [(mention.start, mention.end) for mention in mentions]
    for place, pattern in patterns:
        for match in pattern.finditer(text, start, end):
            group = "name" if match["name"] else "before"
            low, high = match.span(group)
            name = match[group]
            if script is Script.CHINESE:
                low += unlisted_chinese.own_start(name)
                name = text[low:high]
            if any(a < high and low < b for a, b in taken):
                continue
            if _is_common(name, script) or (script is Script.KOREAN and unlisted_korean.is_common(match, group, place)):
                continue
            taken.append((low, high))
            other = match.groupdict().get("latin") or ""
            yield Mention(low, high, " ".join(name.split()), Sort.COMPANY, " ".join(name.split())), other


def _company(text: str, low: int, high: int) -> tuple[Mention, str]:
    return Mention(low, high, text[low:high], Sort.COMPANY, text[low:high]), ""


def _listed(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """The companies of a Chinese list that nobody listed."""
    taken = [(mention.start, mention.end) for mention in mentions]
    for low, high in unlisted_chinese.listed(text, start, end):
        if not any(a < high and low < b for a, b in taken):
            yield _company(text, low, high)


def _is_common(name: str, script: Script) -> bool:
    return script is Script.CHINESE and not name.isascii() and unlisted_chinese.STOP.match(name) is not None
