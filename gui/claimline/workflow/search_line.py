"""What is typed into the search field, taken apart: fields such as `kind:plan` or `since 2024`, and words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple, TypeVar

from claimline.domain import Kind, Selection, Status
from claimline.domain.date import days
from claimline.language import _

_KINDS = ("kind", "종류", "类型")
_STATUSES = ("status", "is", "상태", "状态")
_SPEAKERS = ("speaker", "발언자", "발언", "发言者", "发言人", "说话人")
_PART = re.compile(r'[^\s:"]+:"[^"]*"|\S+')
_SINCE, _UNTIL = ("since", "이후", "自"), ("until", "이전", "至")
_MONTH = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_PLAIN = {0xFF01 + place: 0x21 + place for place in range(94)} | {0x3000: 0x20}

Value = TypeVar("Value", bound=StrEnum)


class SearchLine(NamedTuple):
    """A search as a selection; `wrong` is the field that cannot be read, empty where there is none."""

    selection: Selection
    wrong: str = ""


def read_search(line: str, chosen: Selection) -> SearchLine:
    """What a line narrows a selection to, whose own words are not looked at.

    Figures: `>1bn USD`, `<=20%`, `>2조원`, in the unit that the article writes; no rate is applied. A line of which
    nothing can be looked for, such as `!!`, is wrong as a whole.

    Fields: `speaker:Musk` or `speaker:"Dana Lee"`, `kind:plan`, `status:confirmed`, `since 2024` or `since:2024-05`,
    `until 2025`, and a month or a day alone (2025-03), which are of the articles' publication. Everything else is
    words. Each may be in Korean, Chinese or English, as it is on the screen.
    """
    from claimline.workflow.search_amounts import read_amounts  # its patterns are not needed to start

    amounts, rest, wrong = read_amounts(_composed(line))
    found, words = replace(chosen, words="", amounts=amounts), []
    parts = iter(_PART.findall(rest))
    for part in parts:
        name, colon, value = part.partition(":")
        name, value = name.casefold(), value.strip('"')
        try:
            if name in (*_SINCE, *_UNTIL) and (value or not colon):
                found = _dated(found, name, value or next(parts, ""))
            elif colon and name in _SPEAKERS:
                found = replace(found, speaker=_said(value))
            elif colon and name in _KINDS:
                found = replace(found, kind=_value(value, Kind))
            elif colon and name in _STATUSES:
                found = replace(found, status=_value(value, Status))
            elif _MONTH.fullmatch(part):
                found = replace(found, since=_day(part), until=part)
            else:
                words.append(part)
        except _NotAWord as word:
            words.append(part if colon else f"{part} {word.said}".strip())
        except ValueError:
            words.append(part)
            wrong = wrong or part
    if words and not any(letter.isalnum() for word in words for letter in word):
        wrong = wrong or " ".join(words)
    return SearchLine(replace(found, words=" ".join(words)), wrong)


def _composed(line: str) -> str:
    """A line with its letters whole and its full-width forms plain; never longer than it was."""
    whole = unicodedata.normalize("NFC", line)
    return (whole if len(whole) <= len(line) else line).translate(_PLAIN)


def _said(value: str) -> str:
    if not any(letter.isalnum() for letter in value):
        raise ValueError(value)
    return value


class _NotAWord(Exception):
    """What follows "since" is no date, so that both are words of a text."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


def _dated(found: Selection, name: str, value: str) -> Selection:
    if not _DATE.fullmatch(value):
        raise _NotAWord(value)
    return replace(found, since=_day(value)) if name in _SINCE else replace(found, until=_day(value))


def _day(value: str) -> str:
    days(value)
    return value


def _value(word: str, values: Iterable[Value]) -> Value:
    """The value that is called so, in English or as the window calls it; raises ValueError."""
    for value in values:
        if word.casefold() in (value.value, _(value.value.capitalize()).casefold()):
            return value
    raise ValueError(word)
