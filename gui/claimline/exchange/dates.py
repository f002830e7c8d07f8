"""Dates as tables write them, read no more precisely than they are written: ISO 8601, EDTF, 25/03/2025, March 2025,
Q1 2025, 2025년 3월 25일, 2025年3月, an instant, a year.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from claimline.domain import FuzzyDate
from claimline.domain.date import days

_ABBREVIATED = ("n.a.", "n/a", "t.b.d.", "t.b.a.", "nan", "none", "null", "unknown")
PLACEHOLDERS = frozenset({"", "-", "–", "—", "?", *_ABBREVIATED, *(word.replace(".", "") for word in _ABBREVIATED)})
"""What stands where no date is known."""

EPOCH = "1970-01-01"
"""What a program writes for a time that it does not know."""

WESTMOST, EASTMOST = -8, 9
"""Hours from UTC between which the companies sit that make models: San Francisco in winter, and Seoul."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug"),
            *("september sep sept", "october oct", "november nov", "december dec"),
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<name>[A-Za-z]{3,9})\\.?"
_YEAR = "(?P<year>[12]\\d{3})"
_DAY = "(?P<day>\\d{1,2})"
_ISO = re.compile(rf"{_YEAR}([-/.])(?P<month>\d{{1,2}})(?:\2{_DAY})?\.?")
_INSTANT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?", re.IGNORECASE
)
_SLASHED = re.compile(rf"(?P<first>\d{{1,2}})([/.-])(?P<second>\d{{1,2}})\2{_YEAR}")
_CJK = re.compile(
    rf"{_YEAR}\s?[년年]\s?(?:(?P<month>\d{{1,2}})\s?[월月](?:\s?{_DAY}\s?[일日号])?|"
    r"(?:第?(?P<quarter>[1-4一二三四])\s?(?:분기|季度)))?"
)
_WORDS = (
    re.compile(rf"{_MONTH},?\s{_YEAR}"),
    re.compile(rf"{_MONTH}\s{_DAY}(?:st|nd|rd|th)?,?\s{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_DAY}(?:st|nd|rd|th)?[\s-]{_MONTH},?[\s-]{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_YEAR}[\s-]{_MONTH}(?:[\s-]{_DAY})?"),
)
_QUARTERS = (
    re.compile(rf"(?P<sort>[QqHh])(?P<number>[1-4])[\s/-]?{_YEAR}"),
    re.compile(rf"{_YEAR}[\s/-]?(?P<sort>[QqHh])(?P<number>[1-4])"),
)
_HAN_NUMBERS = {"一": 1, "二": 2, "三": 3, "四": 4}
_FIRST_QUARTER, _FIRST_HALF = 32, 39


class Order(StrEnum):
    """How a column writes its days with slashes."""

    DAY_FIRST = "DD/MM/YYYY"
    MONTH_FIRST = "MM/DD/YYYY"


@dataclass(frozen=True, slots=True)
class NoDate(Exception):
    """What is written is no date; `is_ambiguous` where it is two, by the order of day and month."""

    text: str
    is_ambiguous: bool = False


def date_of(text: str, order: Order | None = None) -> FuzzyDate | None:
    """A cell's date, with the cell as its text; None where it says that none is known. Raises NoDate.

    An instant is the one or two days that it is where AI companies are, from San Francisco to Seoul: midnight in Seoul
    is written as 15:00 of the day before in UTC, and nothing in the table tells whose day was meant.
    """
    bare = " ".join(text.split())
    if bare.casefold() in PLACEHOLDERS or bare == EPOCH or bare.startswith(EPOCH + "T00:00"):
        return None
    for form in _FORMS:
        try:
            edtf = form(bare, order)
            if edtf is not None:
                days(edtf)
                return FuzzyDate(edtf, "" if edtf == bare else bare)
        except ValueError:
            raise NoDate(bare) from None
    raise NoDate(bare)


def order_of(texts: Iterable[str]) -> Order | None:
    """In which order a column writes day and month; None where nothing in it tells. Raises NoDate where it is both."""
    found: Order | None = None
    for text in texts:
        match = _SLASHED.fullmatch(" ".join(text.split()))
        if not match:
            continue
        first, second = int(match["first"]), int(match["second"])
        says = Order.DAY_FIRST if first > 12 >= second else Order.MONTH_FIRST if second > 12 >= first else None
        if says and found and says is not found:
            raise NoDate(text)
        found = found or says
    return found


def is_slashed(text: str) -> bool:
    """Whether it could be read in either order."""
    return bool(_SLASHED.fullmatch(" ".join(text.split())))


def is_suspicious(date: FuzzyDate) -> bool:
    """Whether it is a 1st or a 15th, which tables write where they know the month only."""
    day = date.earliest if date.is_day else None
    return day is not None and day.day in (1, 15)


def _iso(text: str, _order: Order | None) -> str | None:
    match = _ISO.fullmatch(text)
    return _written(match["year"], match["month"], match["day"]) if match else None


def _written(year: str | int, month: str | int, day: str | int | None) -> str:
    return f"{int(year):04}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _edtf(text: str, _order: Order | None) -> str | None:
    try:
        days(text)
    except ValueError:
        return None
    return text


def _instant(text: str, _order: Order | None) -> str | None:
    match = _INSTANT.fullmatch(text)
    if not match:
        return None
    day, hour, minute, second, zone = match.groups()
    if not zone:
        return day  # no zone: the day as its writer had it
    if zone.upper() not in ("Z", "UTC") and int(zone[1:3]):
        return day  # in a zone that its writer chose
    at = datetime.datetime.combine(
        datetime.date.fromisoformat(day), datetime.time(int(hour), int(minute), int(second or 0))
    )
    first, last = (at + datetime.timedelta(hours=hours) for hours in (WESTMOST, EASTMOST))
    return day if first.date() == last.date() else f"{first.date()}/{last.date()}"


def _slashed(text: str, order: Order | None) -> str | None:
    match = _SLASHED.fullmatch(text)
    if not match:
        return None
    first, second = int(match["first"]), int(match["second"])
    if order is None:
        if first <= 12 and second <= 12 and first != second:
            raise NoDate(text, is_ambiguous=True)
        order = Order.MONTH_FIRST if second > 12 else Order.DAY_FIRST
    day, month = (first, second) if order is Order.DAY_FIRST else (second, first)
    return _written(match["year"], month, day)


def _cjk(text: str, _order: Order | None) -> str | None:
    match = _CJK.fullmatch(text)
    if not match:
        return None
    if match["quarter"]:
        return f"{match['year']}-{_FIRST_QUARTER + int(_HAN_NUMBERS.get(match['quarter'], match['quarter']))}"
    return _written(match["year"], match["month"], match["day"]) if match["month"] else match["year"]


def _words(text: str, _order: Order | None) -> str | None:
    for pattern in _WORDS:
        match = pattern.fullmatch(text)
        month = _MONTHS.get(match["name"].casefold()) if match else None
        if match and month:
            return _written(match["year"], month, match.groupdict().get("day"))
    return None


def _quarter(text: str, _order: Order | None) -> str | None:
    for pattern in _QUARTERS:
        match = pattern.fullmatch(text)
        if match:
            is_half = match["sort"] in "hH"
            if is_half and int(match["number"]) > 2:
                raise ValueError(text)
            return f"{match['year']}-{int(match['number']) + (_FIRST_HALF if is_half else _FIRST_QUARTER)}"
    return None


_FORMS: tuple[Callable[[str, Order | None], str | None], ...] = (
    _edtf,
    _iso,
    _instant,
    _slashed,
    _cjk,
    _words,
    _quarter,
)
