"""What is typed into the search field, taken apart: fields such as `kind:plan` or `since 2024`, and words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple, TypeVar

from claimline.domain import Kind, Selection, Status
from claimline.domain.date import days
from claimline.language import _

_KINDS = ("kind", "종류", "类型")
_STATUSES = ("status", "is", "상태", "状态")
_SINCE, _UNTIL = ("since", "이후", "自"), ("until", "이전", "至")
_MONTH = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")

Value = TypeVar("Value", bound=StrEnum)


class SearchLine(NamedTuple):
    """A search as a selection; `wrong` is the field that cannot be read, empty where there is none."""

    selection: Selection
    wrong: str = ""


def read_search(line: str, chosen: Selection) -> SearchLine:
    """What a line narrows a selection to, whose own words are not looked at.

    Fields: `kind:plan`, `status:confirmed`, `since 2024` or `since:2024-05`, `until 2025`, and a month or a day alone
    (2025-03), which are of the articles' publication. Everything else is words. Each may be in Korean, Chinese or
    English, as it is on the screen.
    """
    found, words, wrong = replace(chosen, words=""), [], ""
    parts = iter(line.split())
    for part in parts:
        name, colon, value = part.partition(":")
        name = name.casefold()
        try:
            if name in (*_SINCE, *_UNTIL) and (value or not colon):
                found = _dated(found, name, value or next(parts, ""))
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
    return SearchLine(replace(found, words=" ".join(words)), wrong)


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
