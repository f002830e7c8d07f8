"""The ticks of the ruler: at sensible breaks, in the user's language, a year where it changes."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from claimline.timeline.scale import FIRST_DAY, LAST_DAY, Scale
from claimline.timeline.wording import DAY, DAY_ALONE, DAY_OF_MONTH, HOUR, MONTH, MONTH_ALONE, YEAR, Wording

_YEARS = (1, 2, 5, 10, 20, 50, 100)
_MONTHS = (1, 3, 6)
_DAYS = (1, 2, 7)
_HOURS = (1, 3, 6, 12)
_GAP = 1.6
"""How far apart ticks stand at least, in widths of their widest usual label, and …"""
_ROOM = 2.4
"""… in widths of a year's four figures."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A line on the ruler; `label` is empty where another label needs the room. `is_major` where a larger unit of
    time begins.
    """

    x: float
    day: float
    label: str
    is_major: bool


@dataclass(frozen=True, slots=True)
class _Break:
    """One way to break time: its unit, how many of them, how wide that is, and what a tick says."""

    unit: str
    step: int
    days: float
    parts: str


_BREAKS = (
    *(_Break("hour", step, step / 24, HOUR) for step in _HOURS),
    *(_Break("day", step, float(step), DAY_ALONE) for step in _DAYS),
    *(_Break("month", step, step * 30.4, MONTH_ALONE) for step in _MONTHS),
    *(_Break("year", step, step * 365.25, YEAR) for step in _YEARS),
)
_LARGER = {"hour": DAY_OF_MONTH, "day": DAY_OF_MONTH, "month": MONTH, "year": YEAR}
_WHOLE = {"hour": DAY, "day": DAY, "month": MONTH, "year": YEAR}


def ticks(scale: Scale, wording: Wording, measure: Callable[[str], float], gap: float = 10.0) -> tuple[Tick, ...]:
    """The ticks that are seen, from the left; the first says its year, however small the break.

    Labels start at their tick and never reach the next label, `gap` being left between them.
    """
    how = _fitting(scale, wording, measure)
    placed = [
        (scale.x(day), day, *_said(how, day, number == 0, wording)) for number, day in enumerate(_days(how, scale))
    ]
    found: list[Tick] = []
    free = float("-inf")
    for number, (x, day, label, is_major) in enumerate(placed):
        rest = placed[number + 1 :]
        # A tick that starts a year is worth more than the one before it, as long as that is only a few ticks.
        blocked = not is_major and any(after[3] and x + measure(label) + gap > after[0] for after in rest[:3])
        shown = x >= free and not blocked
        if shown:
            free = x + measure(label) + gap
        found.append(Tick(x, day, label if shown else "", is_major))
    return tuple(found)


def _fitting(scale: Scale, wording: Wording, measure: Callable[[str], float]) -> _Break:
    sample = datetime.date(2028, 12, 28).toordinal()
    least = _ROOM * measure("2028")
    for how in _BREAKS:
        if how.days * scale.per_day >= max(measure(wording.moment(how.parts, sample)) * _GAP, least):
            return how
    return _BREAKS[-1]


def _days(how: _Break, scale: Scale) -> Iterator[float]:
    """The days (with their hours as fractions) at which this break has ticks, as far as they are seen."""
    start, end = max(scale.start, FIRST_DAY), min(scale.end, LAST_DAY)
    if how.unit == "hour":
        step = how.step
        yield from (n * step / 24 for n in range(-int(-start * 24 // step), int(end * 24 // step) + 1))
    elif how.unit == "day":
        # Ordinals divisible by seven are Sundays, so weeks start one later.
        shift = 1 if how.step == 7 else 0
        first = -int(-(start - shift) // how.step) * how.step + shift
        yield from (float(day) for day in range(first, int(end) + 1, how.step))
    else:
        yield from _months(how.step if how.unit == "month" else how.step * 12, start, end)


def _months(step: int, start: float, end: float) -> Iterator[float]:
    date = datetime.date.fromordinal(int(start))
    month = (date.year * 12 + date.month - 1) // step * step
    while month // 12 <= datetime.MAXYEAR:
        if month // 12 >= datetime.MINYEAR:
            day = datetime.date(month // 12, month % 12 + 1, 1).toordinal()
            if day > end:
                return
            if day >= start:
                yield float(day)
        month += step


def _said(how: _Break, day: float, is_first: bool, wording: Wording) -> tuple[str, bool]:
    ordinal = int(day + 1e-6)
    date = datetime.date.fromordinal(ordinal)
    hour = round((day - ordinal) * 24)
    new_year = date.month == 1 and (date.day == 1 if how.unit != "day" else date.day <= how.step) and hour == 0
    new_month = (date.day == 1 if how.unit != "day" else date.day <= how.step) and hour == 0
    if how.unit == "year":
        return wording.moment(YEAR, ordinal), date.year % (how.step * 5) == 0
    if is_first and how.unit == "hour" and hour:
        return f"{wording.moment(DAY, ordinal)} {wording.moment(HOUR, ordinal, hour)}", False
    if is_first or new_year:
        return wording.moment(_WHOLE[how.unit], ordinal), new_year
    starts = {"hour": hour == 0, "day": new_month, "month": new_year}[how.unit]
    return wording.moment(_LARGER[how.unit] if starts else how.parts, ordinal, hour), starts and how.unit != "hour"
