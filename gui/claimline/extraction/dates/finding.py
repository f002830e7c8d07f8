"""Dates of a sentence as EDTF, no more precise than the words: absolute, and relative to the article's own day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import ModuleType

from claimline.domain import FuzzyDate
from claimline.domain.date import days
from claimline.extraction.dates import chinese as dates_chinese
from claimline.extraction.dates import english as dates_english
from claimline.extraction.dates import korean as dates_korean
from claimline.extraction.dates.calendar_spans import CALENDAR, NO_DATE, Clock, Fiscal, Rule, day
from claimline.extraction.patterns import Lists, Sieve
from claimline.knowledge.needed import beginnings

_HANGUL = re.compile(r"[가-힣]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ISO = Rule(
    "iso day",
    r"(?<![0-9.-])(?P<y>(?:19|20)[0-9]{2})(?P<mark>[-./])(?P<m>[0-9]{1,2})[-./](?P<d>[0-9]{1,2})(?![0-9.-][0-9]|[0-9])",
    lambda m, c: day(int(m["d"]), int(m["m"]), int(m["y"])),
)
WORDS = tuple({word for words in (dates_english, dates_korean, dates_chinese) for word in words.BEGINNINGS})
_SIEVE = Sieve({"date": WORDS, "digit": tuple("0123456789")})
_REPORT = re.compile(
    r"[0-9]{1,2}\s?[일日]|[월화수목금토일]요일|(?:周|星期)[一二三四五六日天]|[A-Z][a-z]{2,5}day|[Yy]esterday|어제|昨[天日]"
)
_LONGEST_REPORT = 7
_MOST_KNOWN = 4096
_A_YEAR = 4


@dataclass(frozen=True, slots=True)
class _Language:
    """The rules of one language with their patterns, and with what their matches may begin with."""

    rules: Sequence[tuple[Rule, re.Pattern[str], Set[str]]]
    words: ModuleType
    _known: dict[str, Sequence[tuple[Rule, re.Pattern[str]]]] = field(default_factory=dict)
    """Which of them may match where some signs stand, as it has been asked."""

    def matches(self, text: str, start: int, end: int, lists: Lists) -> Iterator[tuple[Rule, re.Match[str]]]:
        """What the rules match in `text[start:end]`, each of them before those behind it, in order of place."""
        behind = start
        places = {start + place for place in lists.places("date")}
        places.update(match.start() for match in self.words.DIGITS.finditer(text, start, end))
        for place in sorted(places):
            if place < behind:
                continue
            for rule, pattern in self._at(text[place : min(place + 3, end)].casefold()):
                if match := pattern.match(text, place, end):
                    behind = match.end()
                    yield rule, match
                    break

    def _at(self, signs: str) -> Sequence[tuple[Rule, re.Pattern[str]]]:
        """The rules that may match where these signs stand."""
        if signs not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            starts = {signs[:length] for length in range(len(signs) + 1)}
            short = len(signs) < 3
            self._known[signs] = [
                (rule, pattern)
                for rule, pattern, begins in self.rules
                if not starts.isdisjoint(begins) or (short and any(words.startswith(signs) for words in begins))
            ]
        return self._known[signs]


def find_dates(
    text: str,
    start: int,
    end: int,
    published: str | None,
    named_day: str | None = None,
    fiscal: Fiscal = CALENDAR,
    lists: Lists | None = None,
) -> tuple[FuzzyDate, ...]:
    """The dates of `text[start:end]` in order, with offsets into the whole text.

    `published` is the article's own day (EDTF); where it is None, relative dates have no EDTF. `named_day` is the day
    that the text before spoke of (see `report_day`), to which 이날, 전날, 当天 and "the same day" refer; where it is
    None they refer to the article's own. `fiscal` is the fiscal year of the company spoken of. `lists` tell where a
    word of `WORDS` ("date") or a digit ("digit") stands there.
    """
    lists = _SIEVE.lists_in(text[start:end]) if lists is None else lists
    if "date" not in lists and "digit" not in lists:
        return ()
    language = _language_of(text, start, end)
    if "date" not in lists and not language.words.DIGITS.search(text, start, end):
        return ()
    clock = Clock(_as_day(published), _as_day(named_day), fiscal=fiscal)
    found = _found(text, start, end, language, clock, lists)
    return tuple(_joined(text, found) if language.words is dates_korean else found)


def report_day(dates: Iterable[FuzzyDate], published: str | None, before: str | None = None) -> str | None:
    """The day that a later 이날 or 当天 means: the last one named as the report's own, by its number or weekday alone
    and within a week before `published`; `before` where these dates name none."""
    today = _as_day(published)
    for found in dates:
        latest = _as_day(found.edtf)
        if latest is None or not _REPORT.fullmatch(found.text):
            continue
        if today is None or 0 <= (today - latest).days <= _LONGEST_REPORT:
            before = found.edtf
    return before


def _found(text: str, start: int, end: int, language: _Language, clock: Clock, lists: Lists) -> Iterator[FuzzyDate]:
    words = language.words
    english, chinese = words is dates_english, words is dates_chinese
    first_of_all, behind = not english, start
    for rule, match in language.matches(text, start, end, lists):
        if first_of_all:
            clock.future = words.FUTURE.search(text, start, min(end, start + 400)) is not None
            first_of_all = False
        if chinese:
            low, high = dates_chinese.clause_round(text, *match.span(), start, end)
            clock.future = words.FUTURE.search(text, low, high) is not None
        if english:
            clock.future = _is_ahead(text, max(start, match.start() - 70), match.start())
        edtf = rule.resolve(match, clock)
        if edtf == NO_DATE:
            continue
        first, last = _core(match)
        if chinese and edtf and edtf == clock.last and words.SAME_AGAIN.fullmatch(text, behind, first):
            continue
        behind = last
        yield FuzzyDate(edtf, text[first:last], first, last, _is_local(text, first, last, start, words))
        _remember(edtf, clock)


def _joined(text: str, dates: Iterable[FuzzyDate]) -> list[FuzzyDate]:
    """The dates, those from which and until which something lasts as one: "1월부터 3월까지"."""
    joined: list[FuzzyDate] = []
    for found in dates:
        last = joined[-1] if joined else None
        spans = last is not None and text.startswith("까지", found.end) and text[last.end : found.start] == "부터 "
        if last is None or not spans or not (last.edtf and found.edtf):
            joined.append(found)
            continue
        edtf = f"{last.edtf.partition('/')[0]}/{found.edtf.rpartition('/')[2]}"
        joined[-1] = FuzzyDate(edtf, text[last.start : found.end], last.start, found.end)
    return joined


def _core(match: re.Match[str]) -> tuple[int, int]:
    groups = match.groupdict()
    for name in ("core", "core2"):
        if groups.get(name):
            return match.span(name)
    return match.span()


def _remember(edtf: str | None, clock: Clock) -> None:
    """What a date says about those behind it in the sentence."""
    if edtf:
        clock.last = edtf
        clock.year = int(edtf) if len(edtf) == _A_YEAR else clock.year
        if len(edtf) == 10:
            clock.named = _as_day(edtf)


def _is_ahead(text: str, start: int, end: int) -> bool:
    """Whether the last verb before a date looks ahead ("will open on Friday") rather than back ("said on Friday")."""
    ahead = False
    for match in dates_english.FUTURE.finditer(text, start, end):
        ahead = match["ahead"] is not None
    return ahead


def _is_local(text: str, first: int, last: int, start: int, words: ModuleType) -> bool:
    after, before = words.LOCAL_AFTER, words.LOCAL_BEFORE
    return bool(after.match(text, last) or before.search(text[max(start, first - 14) : first]))


@lru_cache(maxsize=4096)
def _as_day(edtf: str | None) -> datetime.date | None:
    if not edtf or len(edtf) != 10:
        return None
    try:
        return days(edtf)[0]
    except ValueError:
        return None


def _language_of(text: str, start: int, end: int) -> _Language:
    words = text[start:end]
    if words.isascii():
        return _language(dates_english)
    if _HANGUL.search(words):
        return _language(dates_korean)
    return _language(dates_chinese if _HAN.search(words) else dates_english)


def _shared(words: ModuleType) -> Iterator[Rule]:
    """Rules of all three languages: days in digits, and Q3."""
    yield _ISO
    if words is not dates_english:
        yield from (rule for rule in dates_english.RULES if rule.name == "short quarter")


@cache
def _language(words: ModuleType) -> _Language:
    rules = (*_shared(words), *words.RULES)
    return _Language([(rule, re.compile(rule.pattern), beginnings(rule.pattern)) for rule in rules], words)
