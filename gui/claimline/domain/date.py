"""Dates no more precise than the text gives them.

The notation is EDTF (Library of Congress, ISO 8601-2 annex A), of which news needs: a day `2025-03-25`, a month
`2025-03`, a year `2025`, a quarter `2025-33` … `2025-36`, a span `2025-01/2025-03`, an open span `../2025-03-26`
(before or on), and `~` or `?` behind it. The `edtf` package reads more, and takes 190 ms to import.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?\Z")
_FIRST_QUARTER, _LAST_QUARTER = 33, 36
_FIRST_HALF, _LAST_HALF = 40, 41


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date as the text has it.

    `edtf` is None while it cannot be resolved (a relative date in an article whose own day is not known). `text` is
    how it is written, from `start` to `end` (code points of the article; both 0 where it comes from a data table).
    `local_time` says that the text speaks of local time elsewhere, so that the day may be one off here.
    """

    edtf: str | None
    text: str = ""
    start: int = 0
    end: int = 0
    local_time: bool = False

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that it may be; None where that is open or unresolved."""
        return days(self.edtf)[0] if self.edtf else None

    @property
    def latest(self) -> datetime.date | None:
        """The last day that it may be; None where that is open or unresolved."""
        return days(self.edtf)[1] if self.edtf else None

    @property
    def is_day(self) -> bool:
        """Whether it is narrowed to one day."""
        return self.earliest is not None and self.earliest == self.latest


@lru_cache(maxsize=4096)
def days(edtf: str) -> tuple[datetime.date | None, datetime.date | None]:
    """The earliest and the latest day of an EDTF text, None for an open end; raises ValueError for what is none."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _days_of_point(first)
    earliest = None if first in ("..", "") else _days_of_point(first)[0]
    latest = None if last in ("..", "") else _days_of_point(last)[1]
    if earliest and latest and earliest > latest:
        raise ValueError(f"{edtf} ends before it begins")
    return earliest, latest


def _days_of_point(point: str) -> tuple[datetime.date, datetime.date]:
    match = _POINT.match(point)
    if not match:
        raise ValueError(f"{point!r} is no EDTF date that Claimline reads")
    year, part, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if day:
        only = datetime.date(year, part, day)
        return only, only
    first, months = _months(part)
    last = first + months - 1
    return datetime.date(year, first, 1), datetime.date(year, last, _length(year, last))


def _length(year: int, month: int) -> int:
    """The days of a month, without `calendar`, which takes 2 ms to import."""
    if month == 12:
        return 31
    return (datetime.date(year, month + 1, 1) - datetime.date(year, month, 1)).days


def _months(part: int) -> tuple[int, int]:
    """The first month, and how many, of the part behind the year: none, a month, a quarter or a half."""
    if part == 0:
        return 1, 12
    if _FIRST_QUARTER <= part <= _LAST_QUARTER:
        return 3 * (part - _FIRST_QUARTER) + 1, 3
    if _FIRST_HALF <= part <= _LAST_HALF:
        return 6 * (part - _FIRST_HALF) + 1, 6
    return part, 1
