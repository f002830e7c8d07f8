"""How Korean news writes dates."""

from __future__ import annotations

import re

from claimline.extraction.dates.calendar_spans import (
    NO_DATE,
    Clock,
    Rule,
    bare_day,
    bare_month,
    bare_quarter,
    day,
    day_of_week,
    days_from,
    fiscal_quarter,
    half,
    month,
    month_from,
    months,
    quarter_from,
    week,
    weekday_near,
    year,
    year_from,
)

_YEARS = {"재작년": -2, "지지난해": -2, "지난해": -1, "작년": -1, "올해": 0, "금년": 0, "올": 0, "내년": 1, "내후년": 2}
_MONTHS = {"지난달": -1, "전달": -1, "이달": 0, "이번달": 0, "다음달": 1, "내달": 1}
_WEEKS = {"지난주": -1, "저번주": -1, "이번주": 0, "금주": 0, "다음주": 1, "내주": 1}
_DAYS = {"오늘": 0, "금일": 0, "어제": -1, "그제": -2, "그저께": -2, "내일": 1, "모레": 2}
_NAMED_DAYS = {"이날": 0, "당일": 0, "같은날": 0, "전날": -1, "전일": -1, "이튿날": 1, "다음날": 1}
_COUNTED = {"이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "열흘": 10}
_WEEKDAYS = "월화수목금토일"
_YEAR = r"(?:(?P<year>[0-9]{4})\s?년|(?P<ago>재작년|지지난해|지난해|작년|올해|금년|올|내후년|내년))"
_NO_SPAN = (
    r"(?!간|\s?동안|째|\s?만에|\s?이상|\s?이내|\s?안에|\s?뒤|\s?후|\s?전(?!날|했|한\s|하|해)|\s?정도|치|\s?평균"
    r"|\s?이용|상|\s?연속)"
)
_IS_HALF = re.compile(r"[0-9]{4}-(?:01/[0-9]{4}-06|07/[0-9]{4}-12)")
FUTURE = re.compile(
    r"예정|계획|목표|야 한다|할 것|될 것|방침|열린다|앞두|출시한다|시작한다|공개한다|개최한다|전망|내놓는다|선보인다"
    r"|(?:청약|신청|접수|예약|주문)을\s받는다|(?:진행|판매|접수|모집|시행|적용|운영|도입|개막|전환|확대|종료|중단|폐지|인상|인하|착공|준공|가동)한다|(?:시작|공개|출시|적용|시행)된다|들어간다|만난다|갖는다|연다"
)
LOCAL_AFTER = re.compile(r"\s?[(（](?:이하\s?)?(?:현지|미국|미\s?동부|미\s?서부|영국|중국|유럽)[^()]{0,6}시[간각]")
LOCAL_BEFORE = re.compile(r"(?:현지|미국|미\s?동부|미\s?서부)\s?시[간각](?:으로|\s?기준)?\s?\Z")


def _of_year(match: re.Match[str], clock: Clock) -> int | None:
    if match["year"]:
        return int(match["year"])
    return year_from(clock.published, _YEARS[match["ago"]])


def _in_year(match: re.Match[str], clock: Clock) -> str | None:
    of = _of_year(match, clock)
    if of is None:
        return None
    number = int(match["month"])
    return day(int(match["day"]), number, of) if match["day"] else month(number, of)


def _quarter_in_year(match: re.Match[str], clock: Clock) -> str | None:
    of = _of_year(match, clock)
    if of is None:
        return None
    if match["half"]:
        return half(1 if match["half"] == "상" else 2, of)
    first, last = int(match["first"] or match["quarter"]), int(match["quarter"])
    return months(3 * first - 2, 3 * last, of) if first <= last else NO_DATE


def _relative_month(match: re.Match[str], clock: Clock) -> str | None:
    ahead = _MONTHS[match["name"].replace(" ", "")]
    return month_from(clock.published, ahead, int(match["day"] or 0))


def _directed_month(match: re.Match[str], clock: Clock) -> str | None:
    if clock.published is None:
        return None
    number, of = int(match["month"]), clock.published.year
    if match["way"] == "오는":
        of += number < clock.published.month
    else:
        of -= number > clock.published.month
    return day(int(match["day"]), number, of) if match["day"] else month(number, of)


def _directed_day(match: re.Match[str], clock: Clock) -> str | None:
    if clock.published is None:
        return None
    number, today = int(match["day"]), clock.published.day
    if match["way"] == "오는":
        return month_from(clock.published, 0 if number >= today else 1, number)
    return month_from(clock.published, 0 if number <= today else -1, number)


def _month_or_day(match: re.Match[str], clock: Clock) -> str | None:
    return bare_month(int(match["month"]), clock, int(match["day"] or 0))


def _days_to_days(match: re.Match[str], clock: Clock) -> str | None:
    if match["way"] == "오는" and clock.published:
        clock = Clock(clock.published, future=True)
    first, last = bare_day(int(match["first"]), clock), bare_day(int(match["last"]), clock)
    return f"{first}/{last}" if first and last and first < last else (None if clock.published is None else NO_DATE)


def _next_year(match: re.Match[str], clock: Clock) -> str | None:
    """이듬해: the year behind the one named before, in this sentence or the one that a quotation goes on from."""
    if not clock.last:
        return NO_DATE
    of = int(clock.last[:4]) + 1
    return month(int(match["month"]), of) if match["month"] else year(of)


def _same_year(match: re.Match[str], clock: Clock) -> str | None:
    """같은 해: the year named before in this sentence; no date where none was, for it is seldom the report's own."""
    if not clock.last or not match["month"]:
        return NO_DATE
    number, of = int(match["month"]), int(clock.last[:4])
    return day(int(match["day"]), number, of) if match["day"] else month(number, of)


def _quarter_before(match: re.Match[str], clock: Clock) -> str | None:
    """전 분기: before the quarter named last, else before the last that has ended, of which results are told."""
    return quarter_from(clock, -1 if clock.last and len(clock.last) == 15 else -2)


def _quarter_at_hand(match: re.Match[str], clock: Clock) -> str | None:
    return quarter_from(Clock(clock.published, fiscal=clock.fiscal), {"지난": -1, "이번": 0, "다음": 1}[match["way"]])


def _weekday(match: re.Match[str], clock: Clock) -> str | None:
    weekday, way = _WEEKDAYS.index(match["day"]), (match["way"] or "").replace(" ", "")
    if clock.published is None:
        return None
    if way in _WEEKS:
        return day_of_week(weekday, clock.published, _WEEKS[way])
    return weekday_near(weekday, Clock(clock.published, future=way in ("오는", "다음")))


def _counted_days(match: re.Match[str], clock: Clock) -> str | None:
    return days_from(clock.published, _COUNTED[match["days"]] * (-1 if match["way"] == "전" else 1))


def _half(match: re.Match[str], clock: Clock) -> str | None:
    if clock.last and (len(clock.last) == 4 or _IS_HALF.fullmatch(clock.last)):
        return half(1 if match["half"] == "상" else 2, int(clock.last[:4]))
    return half(1 if match["half"] == "상" else 2, clock.published.year) if clock.published else None


def _months(match: re.Match[str], clock: Clock) -> str | None:
    first, last = int(match["first"]), int(match["last"])
    if not 1 <= first < last <= 12:
        return NO_DATE
    if match["year"] or match["ago"]:
        of = _of_year(match, clock)
    elif clock.published:
        of = clock.published.year - (last > clock.published.month and not clock.future)
    else:
        of = None
    return None if of is None else months(first, last, of)


def _years(match: re.Match[str], clock: Clock) -> str | None:
    first, last = int(match["first"]), int(match["last"])
    return f"{year(first)}/{year(last)}" if year(first) and year(last) and first < last else NO_DATE


BEGINNINGS = (
    "q",
    *("올해", "올 ", "올상", "올하", "올제", "금년", "금일", "금주"),
    *(f"올{digit}" for digit in "0123456789"),
    *(
        "지지난",
        "지난",
        "재작년",
        "작년",
        "내년",
        "내후년",
        "내달",
        "내주",
        "내일",
        "연내",
        "전달",
        "전날",
        "전일",
        "전분기",
        "전 분기",
    ),
    *(
        "이날",
        "이달",
        "이번",
        "이전",
        "이튿날",
        "이듬해",
        "다음",
        "오는",
        "오늘",
        "저번",
        "직전",
        "제1",
        "제2",
        "제3",
        "제4",
        "제 ",
    ),
    *_COUNTED,
    *(f"{day}요일" for day in _WEEKDAYS),
    *("회계연도", "상반기", "하반기", "어제", "그제", "그저께", "모레", "당일", "같은", "그해", "당해"),
)
"""What each of the dates below begins with."""
DIGITS = re.compile(r"[0-9](?=[0-9]{0,8}(?:\s?[년월일~∼-]|\s?회계|분기|\s분기|[./][0-9]|\s?Q))")
"""Digits with which one of them may begin."""

RULES = (
    Rule(
        "fiscal quarter",
        r"(?:(?<![0-9])(?P<year>20[0-9]{2})\s?)?회계연도\s(?:제\s?)?(?P<quarter>[1-4])분기",
        lambda m, c: fiscal_quarter(int(m["quarter"]), c, int(m["year"]) if m["year"] else None),
    ),
    Rule("years", r"(?<![0-9])(?P<first>[0-9]{4})년?\s?[~∼-]\s?(?P<last>[0-9]{4})년", _years),
    Rule(
        "months",
        rf"(?:{_YEAR}\s?)?(?<![0-9])(?P<first>[0-9]{{1,2}})\s?[~∼-]\s?(?P<last>[0-9]{{1,2}})월(?!\s?[0-9])",
        _months,
    ),
    Rule("in a year", rf"{_YEAR}\s?(?P<month>[0-9]{{1,2}})월(?:\s?(?P<day>[0-9]{{1,2}})일)?", _in_year),
    Rule(
        "quarter of a year",
        rf"{_YEAR}\s?(?:(?:제\s?)?(?:(?P<first>[1-4])[~∼-])?(?P<quarter>[1-4])\s?분기|(?P<half>[상하])반기)",
        _quarter_in_year,
    ),
    Rule(
        "relative month",
        rf"(?P<name>지난\s?달|전달(?=[에의보과\s,](?!받|했))|이달|이번\s?달|다음\s?달|내달)(?:\s?(?P<day>[0-9]{{1,2}})일{_NO_SPAN})?",
        _relative_month,
    ),
    Rule(
        "directed month",
        r"(?<![가-힣])(?P<way>지난|오는|이번)\s(?P<month>[0-9]{1,2})월(?:\s?(?P<day>[0-9]{1,2})일)?",
        _directed_month,
    ),
    Rule("directed day", rf"(?<![가-힣])(?P<way>지난|오는)\s(?P<day>[0-9]{{1,2}})일{_NO_SPAN}", _directed_day),
    Rule("month", r"(?<![0-9])(?<![0-9][.])(?P<month>[0-9]{1,2})월(?:\s?(?P<day>[0-9]{1,2})일)?(?!드)", _month_or_day),
    Rule(
        "days",
        rf"(?:(?<![가-힣])(?P<way>오는|지난)\s)?(?<![0-9])(?<![0-9][.])(?P<first>[0-9]{{1,2}})\s?[~∼-]\s?(?P<last>[0-9]{{1,2}})일{_NO_SPAN}",
        _days_to_days,
    ),
    Rule(
        "reported day",
        r"(?<![0-9])(?<![0-9][.,])(?P<day>[0-9]{1,2})일(?=(?:\([^()]{1,12}\))?\s(?:보도|밝혔|밝힌|전했|말했|발표했|공시했|알렸|설명했))",
        lambda m, c: bare_day(int(m["day"]), Clock(c.published)),
    ),
    Rule("day", rf"(?<![0-9])(?<![0-9][.,])(?P<day>[0-9]{{1,2}})일{_NO_SPAN}", lambda m, c: bare_day(int(m["day"]), c)),
    Rule(
        "weekday",
        r"(?:(?<![가-힣])(?P<way>지난\s?주|저번\s?주|이번\s?주|금주|다음\s?주|내주|지난|오는|다음)\s?)?(?P<day>[월화수목금토일])요일",
        _weekday,
    ),
    Rule(
        "week",
        r"(?P<name>지난\s?주|저번\s?주|이번\s?주|금주|다음\s?주|내주(?!겠|었|는|고|지|기|며|던|면))(?![가-힣]{0,2}요일)(?!년|자|식|문|주|요|총|력|최|도권|택|파수)",
        lambda m, c: week(c.published, _WEEKS[m["name"].replace(" ", "")]) if c.published else None,
    ),
    Rule(
        "relative year",
        r"(?<![가-힣])(?P<name>재작년|지지난해|지난해|작년|올해|금년|내후년|내년)|(?<![가-힣])(?P<within>연내)"
        r"|(?<![가-힣])(?P<now>올)(?=\s(?:들어|초|말|여름|가을|겨울|봄|연말|한\s?해))",
        lambda m, c: str(year_from(c.published, _YEARS[m["name"] or m["now"] or "올해"])) if c.published else None,
    ),
    Rule(
        "year",
        r"(?<![0-9])(?<![0-9][.,])(?P<year>[0-9]{4})\s?년(?!대|간|형|산|\s?만에|\s?넘)",
        lambda m, c: year(int(m["year"])),
    ),
    Rule(
        "quarter",
        r"(?:지난\s|이번\s)?(?<![0-9.~])(?:제\s?)?(?P<quarter>[1-4])분기(?!\s?(?:연속|만에))",
        lambda m, c: bare_quarter(int(m["quarter"]), c),
    ),
    Rule("quarter at hand", r"(?P<way>지난|이번|다음)\s분기(?!별)", _quarter_at_hand),
    Rule("quarter before", r"(?:직전|이전)\s?분기|전\s?분기(?=보다|\s?대비|에)", _quarter_before),
    Rule("year after", r"(?<![가-힣])(?:이듬해|다음해)(?:\s?(?P<month>[0-9]{1,2})월)?", _next_year),
    Rule(
        "same year",
        r"(?<![가-힣])(?:같은\s?해|그해|당해)(?:\s?(?P<month>[0-9]{1,2})월(?:\s?(?P<day>[0-9]{1,2})일)?)?",
        _same_year,
    ),
    Rule(
        "counted days",
        r"(?<![가-힣])(?:(?<![가-힣]\s)|(?<=[은는이가도]\s)|(?<=불과\s)|(?<=바로\s))(?P<days>이틀|사흘|나흘|닷새|엿새|이레|열흘)\s(?P<way>전|뒤|후)(?=[에인까부\s,])",
        _counted_days,
    ),
    Rule("half", r"(?<![가-힣])(?P<half>[상하])반기", _half),
    Rule(
        "relative day",
        r"(?<![가-힣])(?P<name>오늘(?!날)|금일|어제|그제|그저께|내일(?!배움)|모레(?!\s(?:CEO|대표|AI)))(?=[은의도까부,이가\s]|오|저)",
        lambda m, c: days_from(c.published, _DAYS[m["name"]]),
    ),
    Rule(
        "named day",
        r"(?<![가-힣])(?P<name>이날|당일(?!\s?(?:배송|치기|여행))|같은\s?날|전날|전일(?![제정])|이튿날|다음\s?날)",
        lambda m, c: days_from(c.today, _NAMED_DAYS[m["name"].replace(" ", "")]),
    ),
)

__all__ = ["BEGINNINGS", "DIGITS", "FUTURE", "LOCAL_AFTER", "LOCAL_BEFORE", "RULES"]
