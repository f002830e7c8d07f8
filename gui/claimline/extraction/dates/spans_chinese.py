"""Spans of Chinese dates, from one to another: "1月至3月", "3月1日至5日", "2023—2025年"."""

from __future__ import annotations

import re

from claimline.extraction.dates.calendar_spans import NO_DATE, Clock, Rule, bare_month, day, month, year, year_from

YEAR = r"(?:(?<![0-9])(?P<year>[0-9]{4})\s?年|(?P<ago>前年|去年|今年|本年|明年|后年))"
"""A year, by its number or counted from the article's own."""
_YEARS = {"前年": -2, "去年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}


def of_year(match: re.Match[str], clock: Clock) -> int | None:
    """The year of a match of `YEAR`; None where it is counted from a day that is not known."""
    return int(match["year"]) if match["year"] else year_from(clock.published, _YEARS[match["ago"]])


def _months_to_months(match: re.Match[str], clock: Clock) -> str | None:
    """From one month to another, of the year named beside the first or of the next one where it is named too."""
    number, last = int(match["first"]), int(match["last"])
    if match["year"] or match["ago"]:
        of = of_year(match, clock)
        begins = None if of is None else month(number, of)
    else:
        begins = bare_month(last, clock, 0)
        begins = begins and month(number, int(begins[:4]))
    if begins is None:
        return None
    to = int(match["to"]) if match["to"] else int(begins[:4]) + (match["next"] is not None)
    ends = month(last, to)
    return f"{begins}/{ends}" if begins and ends and begins < ends else NO_DATE


def _days_over_months(match: re.Match[str], clock: Clock) -> str | None:
    """From a day to one of another month, the next time that it comes."""
    number, last = int(match["month"]), int(match["other"])
    first = int(match["first"])
    begins = day(first, number, int(match["year"])) if match["year"] else bare_month(number, clock, first)
    if not begins:
        return begins
    ends = day(int(match["last"]), last, int(begins[:4]) + (last < number))
    return f"{begins}/{ends}" if ends else NO_DATE


def _years_to_years(match: re.Match[str], clock: Clock) -> str | None:
    first, last = year(int(match["first"])), year(int(match["last"]))
    return f"{first}/{last}" if first and last and first < last else NO_DATE


def _days_to_days(match: re.Match[str], clock: Clock) -> str | None:
    number, first, last = (int(match[name]) for name in ("month", "first", "last"))
    begins = day(first, number, int(match["year"])) if match["year"] else bare_month(number, clock, first)
    ends = day(last, number, int(begins[:4])) if begins else begins
    return f"{begins}/{ends}" if begins and ends and begins < ends else (None if begins is None else NO_DATE)


SPANS = (
    Rule(
        "years to years",
        r"(?<![0-9.,-])(?P<first>20[0-9]{2})(?:\s?年)?\s?[至到~—–-]\s?(?P<last>20[0-9]{2})\s?年(?!\s?[0-9])",
        _years_to_years,
    ),
    Rule(
        "months to months",
        rf"(?:{YEAR}\s?|(?<![0-9])(?<![0-9][.]))(?P<first>[0-9]{{1,2}})\s?(?:月份?)?\s?[至到~—–-]\s?"
        r"(?:(?P<to>[0-9]{4})\s?年|(?P<next>次年))?(?P<last>[0-9]{1,2})\s?月份?(?!\s?[0-9])",
        _months_to_months,
    ),
    Rule(
        "days over months",
        r"(?<![0-9])(?<![0-9][.])(?:(?P<year>[0-9]{4})\s?年)?(?P<month>[0-9]{1,2})\s?月\s?(?P<first>[0-9]{1,2})\s?日?\s?[至到~—–-]\s?"
        r"(?P<other>[0-9]{1,2})\s?月\s?(?P<last>[0-9]{1,2})\s?日",
        _days_over_months,
    ),
    Rule(
        "days of a month",
        r"(?<![0-9])(?<![0-9][.])(?:(?P<year>[0-9]{4})\s?年\s?)?(?P<month>[0-9]{1,2})\s?月\s?(?P<first>[0-9]{1,2})\s?日?\s?[至到~—-]\s?(?P<last>[0-9]{1,2})\s?日",
        _days_to_days,
    ),
)
"""In this order, before the rules for single dates."""
