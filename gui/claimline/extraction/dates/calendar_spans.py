"""The calendar behind dates of news: days, weeks, months, quarters and halves as EDTF, and what a rule may ask."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from claimline.domain.date import days

NO_DATE = ""
"""What a rule answers where its words are no date after all."""


_FAR_BACK = 5
"""So many months back, a month that is spoken of as to come is next year's (a January, in December)."""


_LONG_OVER = 3
"""So many months over, a quarter that is spoken of as to come is next year's (a first quarter, in October)."""


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A company's fiscal year: the month that ends it, 0 where that is not known, and whether its quarters are meant
    where the article only says "the third quarter"."""

    ends: int = 0
    meant: bool = False


CALENDAR = Fiscal()
_A_SPAN = 15
"""How long the EDTF text of a span of months is."""


@dataclass(slots=True)
class Clock:
    """What is known where a date stands: the article's own day, the day last named, and the date before it.

    `future` says that the words around speak of what is to come; `last` is the EDTF of the date before in the same
    sentence. A rule that needs the article's day answers None where `published` is. `year` is the
    one that the sentence has named, 0 for none; `fiscal` the fiscal year of the company spoken of.
    """

    published: datetime.date | None
    named: datetime.date | None = None
    last: str | None = None
    future: bool = False
    year: int = 0
    fiscal: Fiscal = CALENDAR

    @property
    def today(self) -> datetime.date | None:
        """The day last named, or the article's own."""
        return self.named or self.published


@dataclass(frozen=True, slots=True)
class Rule:
    """How one form of date is written, and what it means; a group named `core` is the date without its preposition."""

    name: str
    pattern: str
    resolve: Callable[[re.Match[str], Clock], str | None]


def year(number: int) -> str | None:
    """A year, where it is one that news can mean."""
    return f"{number:04d}" if 1900 <= number <= 2199 else NO_DATE


def month(number: int, of: int) -> str | None:
    """A month of a year."""
    return f"{of:04d}-{number:02d}" if 1 <= number <= 12 and 1900 <= of <= 2199 else NO_DATE


def day(number: int, of_month: int, of: int) -> str | None:
    """A day, where the calendar has it."""
    try:
        return datetime.date(of, of_month, number).isoformat() if 1900 <= of <= 2199 else NO_DATE
    except ValueError:
        return NO_DATE


def months(first: int, last: int, of: int) -> str:
    """From one month to another of the same year."""
    return f"{of:04d}-{first:02d}/{of:04d}-{last:02d}"


def quarter(number: int, of: int) -> str:
    """A quarter, 1 to 4, as the months it spans."""
    return months(3 * number - 2, 3 * number, of)


def half(number: int, of: int) -> str:
    """The first or the second half of a year."""
    return months(6 * number - 5, 6 * number, of)


def week(of: datetime.date, ahead: int = 0) -> str:
    """The week of a day, Monday to Sunday, or one so many weeks ahead."""
    monday = of - datetime.timedelta(days=of.weekday()) + datetime.timedelta(weeks=ahead)
    return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"


def day_of_week(weekday: int, of: datetime.date, ahead: int = 0) -> str:
    """A weekday (0 is Monday) of the week of a day, or of one so many weeks ahead."""
    monday = of - datetime.timedelta(days=of.weekday())
    return (monday + datetime.timedelta(weeks=ahead, days=weekday)).isoformat()


def weekday_near(weekday: int, clock: Clock) -> str | None:
    """The last such day on or before the article's, or the next one where the words speak of what is to come."""
    if clock.published is None:
        return None
    back = (clock.published.weekday() - weekday) % 7
    if clock.future:
        return (clock.published + datetime.timedelta(days=(7 - back) % 7 or 7)).isoformat()
    return (clock.published - datetime.timedelta(days=back)).isoformat()


def days_from(base: datetime.date | None, ahead: int) -> str | None:
    """A day counted from another."""
    return (base + datetime.timedelta(days=ahead)).isoformat() if base else None


def month_from(base: datetime.date | None, ahead: int, number: int = 0) -> str | None:
    """The month so many months from a day's, or the day `number` of it."""
    if base is None:
        return None
    place = base.year * 12 + base.month - 1 + ahead
    return day(number, place % 12 + 1, place // 12) if number else month(place % 12 + 1, place // 12)


def year_from(base: datetime.date | None, ahead: int) -> int | None:
    """The year so many years from a day's."""
    return base.year + ahead if base else None


def bare_month(number: int, clock: Clock, day_number: int = 0) -> str | None:
    """A month (or a day of it) with no year: after the date before it, else the last or the next."""
    of = _year_of_last(number, clock)
    if of is None and clock.published:
        of = clock.published.year
        if number > clock.published.month and not clock.future:
            of -= 1
        elif clock.future and clock.published.month - number >= _FAR_BACK:
            of += 1
    if of is None:
        return None
    return day(day_number, number, of) if day_number else month(number, of)


def _year_of_last(number: int, clock: Clock) -> int | None:
    if not clock.last:
        return None
    earliest = days(clock.last)[0]
    if earliest is None or (clock.published and earliest.year == clock.published.year):
        return None
    goes_on = len(clock.last) == 4 or number >= earliest.month
    return earliest.year if goes_on else earliest.year + 1


def bare_day(number: int, clock: Clock) -> str | None:
    """A day with no month: in the month named before it, else the last one, or the next where that is spoken of."""
    if clock.last and len(clock.last) in (7, 10):
        earliest = days(clock.last)[0]
        if earliest and (len(clock.last) == 7 or number > earliest.day):
            return day(number, earliest.month, earliest.year)
    if clock.published is None:
        return None
    ahead = number - clock.published.day
    if ahead <= 1 or (clock.future and ahead <= 20):  # the day ahead: it is that day already where the report is from
        return month_from(clock.published, 0, number)
    return month_from(clock.published, -1, number)


def bare_quarter(number: int, clock: Clock) -> str | None:
    """A quarter with no year: in the year named before it, else the last that has begun, or the next one."""
    if clock.fiscal.meant:
        return fiscal_quarter(number, clock)
    if clock.last and len(clock.last) == 4:
        return quarter(number, int(clock.last))
    if clock.last and number > 1 and clock.last == quarter(number - 1, int(clock.last[:4])):
        return quarter(number, int(clock.last[:4]))  # "내년 1분기, 2분기"
    if clock.published is None:
        return None
    begun = 3 * number - 2 <= clock.published.month
    if clock.future and clock.published.month - 3 * number > _LONG_OVER:
        return quarter(number, clock.published.year + 1)
    return quarter(number, clock.published.year if begun or clock.future else clock.published.year - 1)


def fiscal_quarter(number: int, clock: Clock, of: int | None = None) -> str | None:
    """A quarter of a fiscal year, which is called by the year in which it ends; without one the last that has begun."""
    ends = clock.fiscal.ends
    if not ends:
        return NO_DATE
    if of is None:
        if clock.published is None:
            return None
        now = clock.published.year * 12 + clock.published.month - 1
        of = clock.published.year + 1
        while of * 12 + ends - 12 + 3 * (number - 1) > now:
            of -= 1
    return _three_months(of * 12 + ends - 12 + 3 * (number - 1))


def quarter_from(clock: Clock, ahead: int) -> str | None:
    """The quarter before or after the one named before it, or the article's own."""
    base = days(clock.last)[0] if clock.last and len(clock.last) == _A_SPAN else clock.published
    if base is None:
        return None
    now = base.year * 12 + base.month - 1
    begun = (now - clock.fiscal.ends) % 3 if clock.fiscal.meant else now % 3
    return _three_months(now - begun + 3 * ahead)


def _three_months(first: int) -> str:
    """Three months from one on, counted from the year 0."""
    last = first + 2
    return f"{first // 12:04d}-{first % 12 + 1:02d}/{last // 12:04d}-{last % 12 + 1:02d}"
