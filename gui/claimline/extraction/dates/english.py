"""How English-language news writes dates."""

from __future__ import annotations

import re

from claimline.extraction.dates.calendar_spans import (
    NO_DATE,
    Clock,
    Rule,
    bare_month,
    bare_quarter,
    day,
    day_of_week,
    days_from,
    half,
    month,
    month_from,
    quarter,
    quarter_from,
    week,
    weekday_near,
    year,
    year_from,
)
from claimline.extraction.dates.fiscal_english import FISCAL_QUARTER

_MONTH_NAMES = "january february march april may june july august september october november december"
_MONTHS = {name[:3]: number for number, name in enumerate(_MONTH_NAMES.split(), start=1)}
_WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday"
_WEEKDAYS = {name: place for place, name in enumerate(_WEEKDAY_NAMES.split())}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_WAYS = {"last": -1, "this": 0, "next": 1}
_LONG = "January|February|April|June|July|August|September|October|November|December"
_MONTH = rf"(?P<month>{_LONG}|March|May|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9A-Za-z])"
FUTURE = re.compile(
    r"(?P<ahead>\b(?:will|is to|are to|to be|set to|set for|planned for|expected to|expected|scheduled|due|plans? to"
    r"|aims? to|slated|(?<!ed )(?<!ed out )(?<!en )(?<!made )(?<!done )by(?!\s[A-Z])|expects?|forecasts|projects"
    r"|guidance for|outlook for|later|ahead of|coming|upcoming)\b(?:\s(?:be\s)?[a-z]+){0,2})"
    r"|\b(?:said|says|told|wrote|was|were|had|began|came|rose|fell|made|[a-z]{3,14}ed)\b"
)
LOCAL_AFTER = re.compile(r",?\s\(?local time", re.IGNORECASE)
LOCAL_BEFORE = re.compile(r"local time\s\Z", re.IGNORECASE)


def _month_number(match: re.Match[str]) -> int:
    groups = match.groupdict()
    name = groups["month"] or groups.get("month2") or groups["month3"]
    return _MONTHS[name[:3].casefold()]


def _day(match: re.Match[str], clock: Clock) -> str | None:
    if match["year"]:
        return day(int(match["day"]), _month_number(match), int(match["year"]))
    return bare_month(_month_number(match), clock, int(match["day"]))


def _period_ended(match: re.Match[str], clock: Clock) -> str | None:
    """ "The quarter ended June 30": so many months up to that one."""
    number = _month_number(match)
    length = {"six": 6, "nine": 9}.get((match["length"] or "").casefold(), 3)
    ended = month(number, int(match["year"])) if match["year"] else bare_month(number, clock)
    if not ended:
        return ended
    place = int(ended[:4]) * 12 + number - length
    return f"{place // 12:04d}-{place % 12 + 1:02d}/{ended}"


def _quarter_of_months(match: re.Match[str], clock: Clock) -> str | None:
    """ "The December quarter", "the October-December quarter": the one that ends in that month."""
    return bare_quarter(_month_number(match) // 3, clock)


def _directed_month(match: re.Match[str], clock: Clock) -> str | None:
    number, way = _month_number(match), (match["way"] or match["way3"] or "").casefold()
    if way in _WAYS and clock.published is None:
        return None
    if way == "last" and clock.published:
        return month(number, clock.published.year - (number >= clock.published.month))
    if way == "next" and clock.published:
        return month(number, clock.published.year + (number <= clock.published.month))
    if way == "this" and clock.published:
        return month(number, clock.published.year)
    return bare_month(number, clock)


def _of_year(match: re.Match[str], clock: Clock) -> int | None:
    if match["year"]:
        return int(match["year"])
    return year_from(clock.published, _WAYS[match["way"].casefold()]) if match["way"] else None


def _quarter(match: re.Match[str], clock: Clock) -> str | None:
    number = _ORDINALS[match["ordinal"].casefold()]
    if match["year"] or match["way"]:
        of = _of_year(match, clock)
        return None if of is None else quarter(number, of)
    return bare_quarter(number, clock)


def _quarter_before(match: re.Match[str], clock: Clock) -> str | None:
    return quarter(_ORDINALS[match["ordinal"]], clock.published.year - 1) if clock.published else None


def _short_quarter(match: re.Match[str], clock: Clock) -> str | None:
    of, number = match["year"] or match["before"], int(match["quarter"])
    return quarter(number, int(of)) if of else bare_quarter(number, clock)


def _second_of_two(match: re.Match[str], clock: Clock) -> str | None:
    """ "from … in the first quarter to … in the second": a quarter only behind a quarter."""
    if not clock.last or len(clock.last) != 15:
        return NO_DATE
    return quarter(_ORDINALS[match["ordinal"].casefold()], int(clock.last[:4]))


def _half(match: re.Match[str], clock: Clock) -> str | None:
    of = _of_year(match, clock) or (clock.published.year if clock.published and not match["way"] else None)
    return None if of is None else half(_ORDINALS[match["ordinal"].casefold()], of)


def _month_of_year(match: re.Match[str], clock: Clock) -> str | None:
    of = year_from(clock.published, _WAYS[match["way"]])
    return None if of is None else month(_month_number(match), of)


def _this_year(match: re.Match[str], clock: Clock) -> str | None:
    return year(clock.published.year) if clock.published else None


def _years_ago(match: re.Match[str], clock: Clock) -> str | None:
    return year(clock.published.year - _COUNTS[match["count"].casefold()]) if clock.published else None


def _weekend(match: re.Match[str], clock: Clock) -> str | None:
    """The Saturday and Sunday behind."""
    if clock.published is None:
        return None
    sunday = (clock.published.weekday() + 1) % 7 or 7
    return f"{days_from(clock.published, -sunday - 1)}/{days_from(clock.published, -sunday)}"


def _season(match: re.Match[str], clock: Clock) -> str | None:
    """Three months; the one that lies ahead or behind, a winter by the year in which it ends."""
    if clock.published is None:
        return None
    first = _SEASONS[match["season"]]
    today, way = clock.published, match["way"]
    of = today.year
    if way == "next":
        of += first <= today.month
    elif way == "last":
        of -= first + 2 >= today.month
    last_month, last_year = (first + 2, of) if first < 12 else (2, of + 1)
    return f"{of:04d}-{first:02d}/{last_year:04d}-{last_month:02d}"


def _season_of_year(match: re.Match[str], clock: Clock) -> str | None:
    first, of = _SEASONS[match["season"]], int(match["year"])
    return f"{of:04d}-{first:02d}/{of:04d}-{first + 2:02d}" if first < 12 else f"{of:04d}-12/{of + 1:04d}-02"


def _bare_half(match: re.Match[str], clock: Clock) -> str | None:
    return half(_ORDINALS[match["ordinal"]], clock.published.year) if clock.published else None


def _weekday(match: re.Match[str], clock: Clock) -> str | None:
    if clock.published is None:
        return None
    weekday, way = _WEEKDAYS[match["weekday"].casefold()], (match["way"] or "").casefold()
    if way == "last":
        back = (clock.published.weekday() - weekday) % 7 or 7
        return days_from(clock.published, -back)
    if way in ("next", "this"):
        return day_of_week(weekday, clock.published, _WAYS[way])
    return weekday_near(weekday, Clock(clock.published, future=clock.future or way == "coming"))


def _period(match: re.Match[str], clock: Clock) -> str | None:
    if clock.published is None:
        return None
    ahead = _WAYS[match["way"].casefold()]
    match match["period"].casefold():
        case "week":
            return week(clock.published, ahead)
        case "month":
            return month_from(clock.published, ahead)
        case "quarter":
            return quarter_from(Clock(clock.published, fiscal=clock.fiscal), ahead)
        case _:
            return str(clock.published.year + ahead)


def _beside_named(match: re.Match[str], clock: Clock) -> str | None:
    """ "A day later": behind a day that the text has named."""
    way = match["way"] or match["way2"]
    return days_from(clock.named, -1 if way in ("earlier", "before", "previous") else 1) if clock.named else NO_DATE


_BEFORE_YEAR = (
    "its his her their the ended began started entered finished opened in since by from until till through during of "
    "to into for and late early mid before after year than"
)
_DIRECTED = (
    "jan feb mar apr may jun jul aug sep oct nov dec spring summer autumn fall winter mon tue wed thu fri sat sun "
    "week month quarter year morning afternoon evening"
)
BEGINNINGS = (
    "fiscal ",
    *(f"{the}{season} " for the in ("", "the ") for season in _SEASONS),
    *(f"{the}{way} year{mark}s " for the in ("", "the ") for way in ("last", "prior", "previous") for mark in "'’"),
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"),
    *("december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("q1", "q2", "q3", "q4", "quarter ", "three month", "three-month", "six month", "six-month", "nine month"),
    *("nine-month", "previous quarter", "prior quarter", "preceding quarter"),
    *("the end of ", "year-end ", "the current quarter", "current quarter", "the first half", "the second half"),
    *(
        "last night",
        "before year",
        "by year",
        "until year",
        "at year",
        "before the year",
        "by the year",
        "until the year",
        "at the year",
    ),
    *(f"{count} years ago" for count in _COUNTS),
    *("over the weekend", "during the weekend", "at the weekend"),
    *("a day later", "a day earlier", "a day after", "a day before", "the next day", "the following day"),
    *("the same day", "that same day", "the previous ", "the prior ", "the preceding "),
    *("first", "second", "third", "fourth", "final", "today", "tonight", "yesterday", "tomorrow"),
    *(f"{way} {named}" for way in ("last", "next", "this", "coming") for named in _DIRECTED.split()),
    *(f"{word}{space}{next_}" for word in _BEFORE_YEAR.split() for space in " -" for next_ in ("19", "20", "ma")),
)
"""What each of the dates below begins with."""
DIGITS = re.compile(r"[0-9](?:(?=[0-9]{0,8}(?:[-./][0-9]|(?:st|nd|rd|th)?\s(?:of\s)?[ADFJMNOS]|\s?Q))|(?<=\([0-9]))")
"""Digits with which one of them may begin."""

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
RULES = (
    Rule(
        "period ended",
        rf"(?:quarter|(?P<length>three|six|nine)[\s-]months?(?:\speriod)?)(?:\sthat)?\s(?:ended|ending|to|through)\s(?:on\s|in\s)?{_MONTH}"
        rf"(?:\s[0-9]{{1,2}})?(?:,?\s{_YEAR})?",
        _period_ended,
    ),
    Rule(
        "month and day",
        rf"(?:{_WEEKDAY},?\s)?{_MONTH}\s(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9A-Za-z%]|[.,][0-9])(?:,?\s{_YEAR})?",
        _day,
    ),
    Rule(
        "day and month",
        rf"(?:{_WEEKDAY},?\s)?(?<![0-9.,$£€])(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?![a-z])(?:,?\s{_YEAR})?",
        _day,
    ),
    Rule(
        "month and year",
        rf"{_MONTH},?\s(?:of\s)?{_YEAR}",
        lambda m, c: month(_month_number(m), int(m["year"])),
    ),
    Rule(
        "month of a year named by its way",
        rf"(?P<month>{_LONG}|March|May)\s(?:of\s)?(?P<way>last|this|next)\syear(?![A-Za-z-])",
        _month_of_year,
    ),
    Rule(
        "quarter of months",
        rf"(?:(?P<first>{_LONG}|March|May)[\s–-](?:to[\s-])?)?(?P<month>March|June|September|December)[\s-](?:quarter|three\smonths)\b",
        _quarter_of_months,
    ),
    Rule(
        "end of the year",
        r"(?:the\send\sof\s|year-end\sof\s)(?:the|this)\syear(?![A-Za-z-])|(?:before|by|until|at)\s(?:the\s)?(?P<core>year(?:['’]s\s|-)end)\b",
        _this_year,
    ),
    Rule("last night", r"(?<![A-Za-z])[Ll]ast\snight", lambda m, c: days_from(c.published, -1)),
    Rule(
        "years ago",
        r"(?<![A-Za-z])(?P<count>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Tt]en)\syears\sago",
        _years_ago,
    ),
    Rule(
        "current quarter",
        r"(?:the\s)?current\squarter",
        lambda m, c: quarter_from(Clock(c.published, fiscal=c.fiscal), 0),
    ),
    Rule("weekend", r"(?:[Oo]ver|[Dd]uring|[Aa]t)\s(?P<core>the\sweekend)|(?P<core2>last\sweekend)", _weekend),
    Rule(
        "season of a year",
        rf"(?:the\s)?(?P<season>spring|summer|autumn|fall|winter)\s(?:of\s)?{_YEAR}",
        _season_of_year,
    ),
    Rule(
        "season",
        r"(?<![A-Za-z])(?P<way>last|this|next)\s(?P<season>spring|summer|autumn|fall|winter)(?![A-Za-z])",
        _season,
    ),
    Rule(
        "month",
        rf"(?P<core>(?:(?P<way>[Ll]ast|[Nn]ext|[Tt]his)\s)?(?P<month>{_LONG}))(?![A-Za-z])"
        r"|\b(?:[Ii]n|[Ss]ince|[Bb]y|until|early|late|mid|from|of|to|through)[\s-](?P<core2>(?P<month2>May|March))(?![A-Za-z]|,?\s[0-9])"
        r"|(?P<way3>[Ll]ast|[Nn]ext|[Tt]his)\s(?P<month3>May|March)(?![A-Za-z])",
        _directed_month,
    ),
    Rule(
        "quarter of the year before",
        r"(?:the\s)?(?:last|prior|previous)\syear['’]s\s(?P<ordinal>first|second|third|fourth|final)[\s-]quarter",
        _quarter_before,
    ),
    FISCAL_QUARTER,
    Rule(
        "quarter",
        rf"(?<!fiscal\s)(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal)[\s-]quarter(?!\sof\s(?:its\s|the\s)?fiscal)"
        rf"(?:\s(?:of\s)?{_YEAR}|\sof\s(?P<way>last|this|next)\syear)?",
        _quarter,
    ),
    Rule(
        "short quarter",
        rf"(?<![A-Za-z0-9])(?:(?P<before>20[0-9]{{2}})\s?)?Q(?P<quarter>[1-4])(?![0-9A-Za-z])(?!\sfiscal)(?:\s(?:of\s)?{_YEAR})?",
        _short_quarter,
    ),
    Rule(
        "second of two quarters",
        r"(?<=\bin\sthe\s)(?P<ordinal>first|second|third|fourth)(?=[,.;]|\s(?:and|with|as|after)\b)",
        _second_of_two,
    ),
    Rule("quarter before", r"(?:the\s)?(?:previous|prior|preceding)\squarter", lambda m, c: quarter_from(c, -1)),
    Rule(
        "half",
        rf"(?P<ordinal>[Ff]irst|[Ss]econd)[\s-]half\sof\s(?:{_YEAR}|the\syear|(?P<way>last|this|next)\syear)",
        _half,
    ),
    Rule("half of this year", r"the\s(?P<ordinal>first|second)\shalf(?=[,.;]|\sand\b)", _bare_half),
    Rule(
        "weekday",
        r"(?:(?P<way>[Ll]ast|[Nn]ext|[Tt]his|coming)\s)?(?<!Black\s)(?<!Cyber\s)(?<!Bowl\s)"
        r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![A-Za-z])",
        _weekday,
    ),
    Rule(
        "period",
        r"(?<!the\s)(?<![A-Za-z])(?P<way>[Ll]ast|[Tt]his|[Nn]ext)\s(?P<period>week|month|quarter|year)(?![A-Za-z-])",
        _period,
    ),
    Rule(
        "relative day",
        r"(?<![A-Za-z-])(?P<name>Today|[Tt]onight|[Yy]esterday|[Tt]omorrow|(?<=[a-z]ed\s)today|(?<=said\s)today"
        r"|today(?=\s(?:[a-z]{3,14}ed|said|also|that|is|it)\b)|(?<=as\sof\s)today|(?<=starting\s)today|(?<=from\s)today"
        r"|(?<=ly\s)today|today(?=\s(?:by|announc|launch|releas|unveil|introduc|publish))|today(?=['’]s))(?![A-Za-z])",
        lambda m, c: days_from(c.published, _DAYS[m["name"].casefold()]),
    ),
    Rule(
        "part of today",
        r"(?<![A-Za-z])[Tt]his\s(?:morning|afternoon|evening)",
        lambda m, c: days_from(c.published, 0),
    ),
    Rule("named day", r"[Tt]he\ssame\sday|[Tt]hat\ssame\sday", lambda m, c: days_from(c.today, 0)),
    Rule(
        "day beside the named one",
        r"[Aa]\sday\s(?P<way>later|earlier|after|before)(?![A-Za-z])|[Tt]he\s(?P<way2>next|following|previous)\sday(?![A-Za-z])",
        _beside_named,
    ),
    Rule(
        "year of a figure",
        r"(?:its|his|her|their|the)\s(?:full-year\s)?(?P<core>(?P<year>(?:19|20)[0-9]{2}))"
        r"(?=\s(?:[a-z]+\s)?(?:earnings|revenues?|sales|profits?|estimates?|forecasts?|guidance|budget|targets?|outlook|results"
        r"|spending|capex|capital|edition|goals?|debut|launch|release|lawsuit|acquisition|takeover|purchase|report|study|ruling|round|IPO)\b)",
        lambda m, c: year(int(m["year"])),
    ),
    Rule(
        "year",
        r"(?:\b(?i:ended|began|started|entered|finished|opened|in|since|by|from|until|till|through|during|of|to|into|for|and|late|early|mid|before|after|year|than)[\s-]|(?<=\())"
        r"(?P<core>(?P<year>(?:19|20)[0-9]{2}))(?![0-9A-Za-z%]|[.,][0-9]|\s(?:people|employees|jobs|users|companies|staff|workers))",
        lambda m, c: year(int(m["year"])),
    ),
)
