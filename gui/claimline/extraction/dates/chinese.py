"""How Chinese news writes dates."""

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
    quarter,
    quarter_from,
    week,
    weekday_near,
    year,
)
from claimline.extraction.dates.spans_chinese import SPANS, YEAR, of_year

_MONTHS = {"上": -1, "本": 0, "这": 0, "下": 1}
_DAYS = {"今": 0, "昨": -1, "前": -2, "明": 1, "后": 2}
_NAMED_DAYS = {
    "当天": 0,
    "当日": 0,
    "同日": 0,
    "同一天": 0,
    "次日": 1,
    "翌日": 1,
    "前一天": -1,
    "前一日": -1,
    "第二天": 1,
}
_WEEKDAYS = {char: place for place, char in enumerate("一二三四五六日")} | {"天": 6}
_QUARTERS = {char: place for place, char in enumerate("一二三四", start=1)} | {str(n): n for n in range(1, 5)}
_MONTH_SIGNS = "十[一二]?|[一二三四五六七八九]"
_DAY_SIGNS = "二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九]"
_SIGNS = "零一二三四五六七八九"
_CLAUSE_END = re.compile("[，；。]")
_LITTLE = 6
"""So many characters beside a date make no clause of their own."""
FUTURE = re.compile(
    r"将|预计|计划|拟|有望|可望|料|即将|之前|底前|推迟[至到]|延[后期至到]{1,2}|定于|目标|最快|最早(?!由|是|的)|争取|力争|要求|责令|必须|限期|最迟|最晚|不晚于|恐(?!怕|慌|惧)"
    r"|宣布自(?=[0-9]{1,2}月)|决定自(?=[0-9]{1,2}月)|通知自(?=[0-9]{1,2}月)|公告自(?=[0-9]{1,2}月)"
)
"""Each begins with a sign of its own, so that the search can skip all others."""
SAME_AGAIN = re.compile(r"\s?[（(]\s?(?:[^（()）0-9]{2,6}时间)?\s?")
"""Between a day and the same one told otherwise: "周二（当地时间2月24日）"."""
LOCAL_AFTER = re.compile(r"\s?[(（](?:当地|美国|美东|美西|欧洲|伦敦)[^()（）]{0,4}时间")
LOCAL_BEFORE = re.compile(r"(?:当地|美国|美东|美东部|美西|太平洋|伦敦|欧洲)(?:东部|西部)?时间\s?\Z")


def _number(signs: str) -> int:
    """A number up to 31 in Chinese signs; 0 where there are none."""
    tens, ten, ones = signs.rpartition("十")
    return (10 * (_SIGNS.find(tens) if tens else 1) if ten else 0) + (_SIGNS.find(ones) if ones else 0)


def clause_round(text: str, low: int, high: int, start: int, end: int) -> tuple[int, int]:
    """The clause of the date from `low` to `high`, and the next one where it holds little else: "10月，公司将…"."""
    first = max(start, *(text.rfind(mark, start, low) + 1 for mark in "，；。"))
    behind = _CLAUSE_END.search(text, high, end)
    last = behind.start() if behind else end
    if behind and (low - first) + (last - high) <= _LITTLE:
        further = _CLAUSE_END.search(text, behind.end(), end)
        last = further.start() if further else end
    return first, last


def _in_year(match: re.Match[str], clock: Clock) -> str | None:
    of = of_year(match, clock)
    if of is None:
        return None
    number = int(match["month"])
    return day(int(match["day"]), number, of) if match["day"] else month(number, of)


def _part_of_year(match: re.Match[str], clock: Clock) -> str | None:
    of = of_year(match, clock)
    if of is None:
        return None
    if match["half"]:
        return half(1 if match["half"] == "上" else 2, of)
    if match["first"]:
        return months(1, 3 * _QUARTERS[match["first"]], of)
    return quarter(_QUARTERS[match["quarter"] or match["letter"]], of)


def _quarter(match: re.Match[str], clock: Clock) -> str | None:
    if match["first"]:
        of = _year_of_span(clock)
        return None if of is None else months(1, 3 * _QUARTERS[match["first"]], of)
    number = 1 if match["opening"] else _QUARTERS[match["quarter"] or match["short"]]
    if clock.last and match.string[max(0, match.start() - 3) : match.start()].rstrip("的").endswith("同年"):
        return quarter(number, int(clock.last[:4]))
    return bare_quarter(number, clock)


def _this_year(match: re.Match[str], clock: Clock) -> str | None:
    """年内 and 年底前; 年底 alone only of what is to come, for it may be that of any year."""
    if match["end"] == "" and not clock.future:
        return NO_DATE
    return year(clock.published.year) if clock.published else None


def _fiscal_quarter(match: re.Match[str], clock: Clock) -> str | None:
    of = match["year"]
    return fiscal_quarter(_QUARTERS[match["quarter"] or match["short"]], clock, int(of) if of else None)


def _half(match: re.Match[str], clock: Clock) -> str | None:
    of = _year_of_span(clock)
    return None if of is None else half(1 if match["half"] == "上" else 2, of)


def _year_of_span(clock: Clock) -> int | None:
    """The year that the sentence has named, else the article's own."""
    return clock.year or (clock.published.year if clock.published else None)


def _first_months(match: re.Match[str], clock: Clock) -> str | None:
    of = of_year(match, clock)
    count = match["count"]
    number = int(count) if count.isdigit() else "零一二三四五六七八九十".find(count.replace("两", "二"))
    return None if of is None else (months(1, number, of) if number > 1 else NO_DATE)


def _same_time(match: re.Match[str], clock: Clock) -> str | None:
    """去年同期: the months named before it, a year earlier; without them it says nothing of its own."""
    ago = 2 if match["ago"] == "前年" else 1
    if not clock.last or len(clock.last) != len("2024-01/2024-06"):
        return NO_DATE
    first, last = (f"{int(part[:4]) - ago:04d}{part[4:]}" for part in clock.last.split("/"))
    return f"{first}/{last}"


def _whole_year(match: re.Match[str], clock: Clock) -> str | None:
    """全年: of the year named before it, or the article's own; the one before in a yearly report."""
    if match["year"]:
        return year(int(match["year"]))
    if clock.last:
        earliest = clock.last[:4]
        if len(clock.last) in (4, 15):
            return year(int(earliest))
    if clock.published is None:
        return None
    text = match.string
    behind = "年报" in text[max(0, match.start() - 60) : match.start()]
    return year(clock.published.year - behind)


def _weekday(match: re.Match[str], clock: Clock) -> str | None:
    weekday, way = _WEEKDAYS[match["day"]], match["way"]
    if clock.published is None:
        return None
    if way:
        return day_of_week(weekday, clock.published, _MONTHS[way])
    return weekday_near(weekday, Clock(clock.published))


def _year_alone(match: re.Match[str], clock: Clock) -> str | None:
    of = of_year(match, clock)
    return None if of is None else year(of)


def _days_ago(match: re.Match[str], clock: Clock) -> str | None:
    count = match["count"]
    number = int(count) if count.isdigit() else _number(count.replace("两", "二"))
    return days_from(clock.published, -number) if number else NO_DATE


_DIRECTED = ("月", "个月", "周", "一周", "个周", "星期", "个星期", "礼拜", "个礼拜")
BEGINNINGS = (
    "q",
    *(f"{day}{part}" for day in "今前" for part in "天日晚早晨（("),
    "昨",
    *(f"{tens}{ones}{part}" for tens in ("", "十", "二十", "三十") for ones in ("", *_SIGNS[1:]) for part in "日月"),
    *(
        "明天",
        "明日",
        "今年",
        "本年",
        "明年",
        "本季",
        "上季",
        "首季",
        "上一季度",
        "上个季度",
        "上一个季度",
        "上半年",
        "下半年",
    ),
    *(f"{tens}{ones}天" for tens in ("", "十", "二十") for ones in ("", *_SIGNS[1:], "两")),
    *(f"{way}{named}" for way in "上下本这" for named in _DIRECTED),
    "月底",
    "月末",
    *(f"周{day}" for day in _WEEKDAYS),
    *(
        "前年",
        "去年",
        "后年",
        "年内",
        "年底",
        "年末",
        "前二",
        "前三",
        "前一",
        "前天",
        "后天",
        "当天",
        "当日",
        "同日",
        "同一天",
        "上年",
        "上一年",
        "全年",
    ),
    *(
        "次日",
        "翌日",
        "个周",
        "个星",
        "个礼",
        "星期",
        "礼拜",
        "第二天",
        *(f"第{space}{number}" for number in "1234" for space in ("", " ")),
        *(f"第{number}{part}" for number in "一二三四" for part in ("财", " 财")),
        "第一季",
        "第二季",
        "第三季",
        "第四季",
        "一季",
        "二季",
        "三季",
        "四季",
    ),
)
"""What each of the dates below begins with."""
DIGITS = re.compile(
    r"[0-9](?=[0-9]{0,8}(?:\s?[年月日]|\s?(?:财|会计)|[-./][0-9]|\s?Q|天|\s?全年|\s?[至到~—–]\s?[0-9]{1,4}\s?[年月]))"
)
"""Digits with which one of them may begin."""

RULES = (
    Rule(
        "fiscal quarter",
        r"(?<![0-9])(?P<year>20[0-9]{2})\s?(?:财年|财政年度?|会计年度)度?的?第?\s?(?P<quarter>[一二三四1-4])(?:财季|财政季度|季度?)"
        r"|第\s?(?P<short>[一二三四1-4])\s?(?:财季|财政季度)",
        _fiscal_quarter,
    ),
    *SPANS,
    Rule(
        "in a year",
        rf"{YEAR}\s?(?P<month>[0-9]{{1,2}})\s?月份?(?:\s?(?P<day>[0-9]{{1,2}})\s?[日号])?",
        _in_year,
    ),
    Rule(
        "part of a year",
        rf"{YEAR}的?\s?(?:前(?P<first>[二三])个?季度|第?(?P<quarter>[一二三四1-4])季度?|Q(?P<letter>[1-4])|(?P<half>[上下])半年)",
        _part_of_year,
    ),
    Rule(
        "this year",
        r"(?<![0-9今去明本一二两三四五六七八九十数几多半])(?<![0-9]\s)年内(?!亏损|溢利|利润|净利|盈利|全面收益)|(?<![今去明0-9年到])年[底末](?P<end>前?)",
        _this_year,
    ),
    Rule("months of a year", rf"{YEAR}的?\s?前(?P<count>[二两三四五六七八九十1-9]|1[01]|十一)个月", _first_months),
    Rule(
        "the same time of another year",
        r"(?P<ago>去年|上年|上一年|前年)(?:的)?同(?:期|一时期)",
        _same_time,
    ),
    Rule("year", rf"{YEAR}(?![代款型]|间|半?年?度?报(?!告期)|半?年度报告)", _year_alone),
    Rule(
        "whole year",
        r"(?<![去今明前后年0-9])全年(?!龄|无休|级|薪)|(?<![0-9])(?P<year>20[0-9]{2})\s?全年",
        _whole_year,
    ),
    Rule(
        "month",
        r"(?<![0-9])(?<![0-9][.])(?P<month>[0-9]{1,2})\s?月份?(?:\s?(?P<day>[0-9]{1,2})\s?[日号])?",
        lambda m, c: bare_month(int(m["month"]), c, int(m["day"] or 0)),
    ),
    Rule(
        "relative month",
        r"(?P<way>[上下本这])个?月份?(?:\s?(?P<day>[0-9]{1,2})\s?[日号])?(?!均)",
        lambda m, c: month_from(c.published, _MONTHS[m["way"]], int(m["day"] or 0)),
    ),
    Rule(
        "day",
        r"(?<![0-9])(?<![0-9][.,])(?P<day>[0-9]{1,2})\s?日(?![元圆均内本]|以内|之内|前|后)",
        lambda m, c: bare_day(int(m["day"]), c),
    ),
    Rule(
        "month in signs",
        rf"(?<![一二两三四五六七八九十百零〇年0-9个第每])(?P<month>{_MONTH_SIGNS})月份?(?:(?P<day>{_DAY_SIGNS})[日号])?(?![期票])",
        lambda m, c: bare_month(_number(m["month"]), c, _number(m["day"] or "")),
    ),
    Rule(
        "day in signs",
        rf"(?<![一二两三四五六七八九十百零〇数第每连期近月周])(?!一日)(?P<day>{_DAY_SIGNS})日(?![元圆均内本游后前间票里]|以[内来后前]|之内)",
        lambda m, c: bare_day(_number(m["day"]), c),
    ),
    Rule(
        "weekday",
        r"(?<![一二两三四五六七八九十每几数双0-9])(?<![日号][（(])(?P<way>[上本这下])?个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?![次年个])",
        _weekday,
    ),
    Rule(
        "week",
        r"(?P<way>[上本这下])(?:一?周|个?星期)(?![期年刊])",
        lambda m, c: week(c.published, _MONTHS[m["way"]]) if c.published else None,
    ),
    Rule(
        "quarter",
        r"前(?P<first>[二三])季度|(?:第|(?<![0-9前第]))(?P<quarter>[一二三四])季度|第\s?(?P<short>[一二三四1-4])\s?季(?!军)|(?P<opening>首)季度?(?![军节])",
        _quarter,
    ),
    Rule("quarter before", r"(?:上一?|前一)(?:个)?季度|上季(?!度|军|赛|末|播)", lambda m, c: quarter_from(c, -1)),
    Rule("this quarter", r"本季(?!军|赛|播|节)度?", lambda m, c: quarter_from(c, 0)),
    Rule("half", r"(?P<half>[上下])半年", _half),
    Rule(
        "day with its number",
        r"(?P<name>[今昨前])[天日]?\s?[（(]\s?(?:[0-9]{1,2}月)?[0-9]{1,2}\s?[日号]?[）)][天日]?",
        lambda m, c: days_from(c.published, _DAYS[m["name"]]),
    ),
    Rule(
        "day in one sign",
        r"(?P<name>昨)(?![天日晚早晨非今是夜])",
        lambda m, c: days_from(c.published, _DAYS[m["name"]]),
    ),
    Rule(
        "relative day",
        r"(?<!有)(?<!到)(?P<name>[今昨明](?:天|日(?!头条|方舟|资本|之))|[今昨](?:晚|早|晨)|(?<![一0-9])(?:前|后)天)",
        lambda m, c: days_from(c.published, _DAYS[m["name"][0]]),
    ),
    Rule(
        "days ago",
        rf"(?<![0-9一二两三四五六七八九十几数多第每提])(?P<count>[0-9]{{1,2}}|两|{_DAY_SIGNS})天(?:之?前|以前)(?!后|所未|往|进|来|沿|端)",
        _days_ago,
    ),
    Rule(
        "month that ends",
        r"(?<![0-9一二三四五六七八九十个年每上本这下该当])月[底末](?=前|之前|以前|就|将|发布|推出|上线|开源|交付|揭晓|举行|举办)",
        lambda m, c: month_from(c.published, 0),
    ),
    Rule(
        "named day",
        r"(?P<name>当[天日]|同日|同一天|次日|翌日|前一[天日]|第二天)",
        lambda m, c: days_from(c.today, _NAMED_DAYS[m["name"]]),
    ),
)
