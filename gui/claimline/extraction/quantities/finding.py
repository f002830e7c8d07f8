"""Quantities of a sentence: money, shares, sizes, counts and multiples in base units, as Korean, Chinese and English
news write them. No dates, durations, ages, ordinals, or digits of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimline.domain import Quantity
from claimline.extraction.patterns import Beginnings, Lists, Sieve, folded
from claimline.extraction.quantities.numerals import WORDS, Figure, figure_at, figures, han_value
from claimline.extraction.quantities.units import Unit, unit_of
from claimline.extraction.quantities.units_english import with_shared_units

_MORE = re.compile(
    r"(?:more\sthan|over|at\sleast|exceed(?:s|ed|ing)?|above|in\sexcess\sof|minimum\sof|surpass(?:ed|ing)?|最少|至少|超过|超|逾|过"
    r"|高于|不低于|최소|적어도)(?:\s(?:the|a))?\s?\Z"
)
_LESS = re.compile(
    r"(?:up\sto|at\smost|less\sthan|fewer\sthan|under|below|as\smuch\sas|as\smany\sas|no\smore\sthan|a\smaximum\sof|不到|不足|最多|至多"
    r"|低于|少于|最高|최대|최고)\s?\Z"
)
_ABOUT = re.compile(
    r"(?:about|around|approximately|roughly|nearly|almost|some|an\sestimated|close\sto|circa|~|≈|約|约|近|大约|大概|接近|将近|差不多|약|대략|얼추)"
    r"\s?\Z"
)
_BOUND_ENDS = frozenset("少过超逾于소도到足多高대고~≈約约近概약략추")
"""Characters, beside Latin letters, with which the words of the three patterns above end."""
_MORE_AFTER = re.compile(r"\s?(?:이상|[을를이가]?\s?(?:훌쩍\s)?(?:넘|초과|웃|돌파|상회)|以上|or\smore)")
_LESS_AFTER = re.compile(r"\s?(?:미만|이하|[에]?\s?못\s?미치|[을를]?\s?밑|以内|以下|之内|or\sless|or\sfewer)")
_ABOUT_AFTER = re.compile(
    r"\s?(?:가량|정도|안팎|내외|쯤|남짓|[에]?\s?(?:육박|달하|가까)|左右|上下|수준|or\sso(?![A-Za-z]))"
)
_RANGE = re.compile(r"\s?(?:[~∼～–—-]|至|到|to\s|and\s)\s?")
_TILDES = ("~", "∼", "～")
_CHANGE = re.compile(r"(?:\bfrom|从|由|自)\s?\Z", re.IGNORECASE)
_JOINTS = frozenset("至到~∼～—–-")
_HAN = re.compile(r"[一-鿿]")
_MOVED = re.compile(r"[涨跌升降增减调加高低](?:[幅价长])?(?:了|约|近|逾|超)?\Z")
"""Before a sum: by how much something rose or fell "to" the next one, "上涨3美元至85美元"."""
_BETWEEN = re.compile(r"(?:的)?(?:不等|之间|区间|范围)")
"""Behind two sums: they bound what lies between, "从5%至34%不等"."""
_WIDE = 4
"""How many times its beginning a range of shares may end at."""
_BRACKET = re.compile(r"\s?[(（]\s?[^()（）0-9]{0,14}\Z")
_TWO_TO_TEN_IN_KOREAN = "두 세 네 다섯 여섯 일곱 여덟 아홉 열"
_ZERO_TO_TEN = "zero one two three four five six seven eight nine ten"
_KOREAN_TIMES = {word: value for value, word in enumerate(_TWO_TO_TEN_IN_KOREAN.split(), start=2)}
_SMALL = {word: value for value, word in enumerate(_ZERO_TO_TEN.split())} | {"a": 1}
_PARTS = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10, "eighth": 8}
_RATIOS = re.compile(
    r"(?P<whole>[0-9]{1,4}|[이삼사오육칠팔구십])\s?분의\s?(?P<share>[0-9]{1,4}|[일이삼사오육칠팔구])(?![0-9])"
    r"|(?P<han_whole>[二三四五六七八九十百千万]{1,2}|[0-9]{1,3})分之(?P<han_share>[一二两三四五六七八九十零点〇0-9.]{1,8}+)"
    r"|(?<![가-힣])(?P<korean>두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?배(?![가-힣]|터)|(?<![가-힣])(?P<korean_more>두|세|네|다섯|열)\s?배(?=[로의가를나도에이까씩보])"
    r"|(?<![几数十百千万亿0-9.完达合])(?:(?P<from_tenths>[一两二三四五六七八1-8])(?:成)?[至到])?(?P<tenths>[一两二三四五六七八九1-9])成(?P<more_tenths>半|[一二三四五六七八九])?(?![为立功本长就果交员绩熟分年型品都人色像群片])"
    r"|(?<=[的到约为近])(?P<one>1)/(?P<of>[0-9]{1,4})(?![0-9/年月])"
    r"|(?<![几数十百千万亿0-9.])(?P<times>[一两二三四五六七八九十])倍"
    r"|(?<![A-Za-z-])(?P<count>a|one|two|three|four|five|nine)[\s-](?P<part>third|quarter|fourth|fifth|sixth|eighth|tenth)s?(?=\s(?:of|the|less|more)\b|[,.;)])"
    r"|(?<![A-Za-z-])(?P<multiple>two|three|four|five|six|seven|eight|nine|ten)(?:fold|\s?-fold|\stimes(?=\s(?:more|faster|larger|as|the|higher|its|greater|bigger|cheaper|better|that)))"
    r"|(?<![A-Za-z-])(?P<twice>twice)(?=\s(?:as|the|its|that|what)\b)",
    re.IGNORECASE,
)
RATIO_WORDS = ("분의", "分之", "倍", "成", "배", "/", *_PARTS, "fold", "times", "twice")
"""Without one of these words `_RATIOS` matches nothing."""
_SIEVE = Sieve({"figure": WORDS, "ratio": RATIO_WORDS})
_RATIO_BEGINNINGS = Beginnings(
    (
        *"0123456789",
        *(f"{digit}{space}분의" for digit in "이삼사오육칠팔구십" for space in ("", " ")),
        *(
            f"{first}{second}分之"
            for first in "二三四五六七八九十百千万"
            for second in ("", *"二三四五六七八九十百千万")
        ),
        *(f"{digit}{part}" for digit in "一两二三四五六七八九" for part in "成至到"),
        *(f"{digit}倍" for digit in "一两二三四五六七八九十"),
        *(f"{word}{space}배" for word in _KOREAN_TIMES for space in ("", " ")),
        *(f"{word}{joint}{part}" for word in _SMALL for joint in " -" for part in _PARTS),
        *(f"{word}{times}" for word in _SMALL for times in ("fold", "-fold", " -fold", " times")),
        "twice",
    )
)


def find_quantities(text: str, start: int, end: int, lists: Lists | None = None) -> tuple[Quantity, ...]:
    """The quantities of `text[start:end]` in order, with offsets into the whole text; in linear time.

    `lists` tell where a word of `numerals.WORDS` ("figure") or of `RATIO_WORDS` ("ratio") stands there.
    """
    lists = _SIEVE.lists_in(text[start:end]) if lists is None else lists
    found = [*_in_figures(text, start, end, lists)] if "figure" in lists else []
    if "ratio" in lists and (in_words := [*_shares_in_words(text, start, end)]):
        taken = {place for quantity in in_words for place in range(quantity.start, quantity.end)}
        in_figures = [quantity for quantity in found if taken.isdisjoint(range(quantity.start, quantity.end))]
        found = sorted((*in_words, *in_figures), key=lambda quantity: quantity.start)
    if len(found) > 1 and any(text.find(sign, start, end) >= 0 for sign in _TILDES):
        found = _ranged(text, found)
    return _with_conversions(text, with_shared_units(text, found, end)) if found else ()


def _ranged(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, two of one unit with a tilde between them as one range: "20%~30%"."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        tilde = before is not None and text[before.end : quantity.start].strip() in _TILDES
        if before is None or not tilde or before.unit != quantity.unit or before.value >= quantity.value:
            joined.append(quantity)
            continue
        middle, words = _plain((before.value + quantity.value) / 2), text[before.start : quantity.end]
        joined[-1] = replace(
            quantity, value=middle, text=words, start=before.start, low=before.value, high=quantity.value,
            approximate=before.approximate or quantity.approximate,
        )  # fmt: skip
    return joined


def _in_figures(text: str, start: int, end: int, lists: Lists) -> Iterator[Quantity]:
    behind = start
    for figure in figures(text, start, end, lists):
        if figure.start < behind:
            continue
        ranged = _range(text, figure, start, end)
        if ranged:
            behind = ranged.end
            yield ranged
            continue
        unit = unit_of(text, figure, start, end)
        if unit and not _is_resolution(text, figure, end):
            ranged = _range_of_units(text, figure, unit, start, end)
            behind = ranged.end if ranged else unit.end
            yield ranged or _quantity(text, figure, unit, start, end)


def _is_resolution(text: str, figure: Figure, end: int) -> bool:
    """1024x768 and 16:9 are no quantities, nor is a category (百亿级)."""
    after = text[figure.end : min(end, figure.end + 2)]
    return after != "" and (after[0] in "×级級" or (after[0] in "xX:" and after[1:2].isdigit()))


def _quantity(text: str, figure: Figure, unit: Unit, start: int, end: int) -> Quantity:
    bound, approximate = _bound(text, figure.start, unit.end, start, end)
    if figure.more:
        bound = bound or "min"
    if text[figure.end : figure.end + 1] in ("+", "여") and figure.end < end:
        bound = bound or "min"
    value = _plain(figure.value * unit.factor)
    return Quantity(
        value, unit.name, text[figure.start : unit.end], figure.start, unit.end, approximate=approximate, bound=bound
    )


def _plain(value: float) -> float:
    """A value to twelve figures, without what multiplying leaves behind: 570.06 times 1e8 is no 57005999999.99999."""
    return float(f"{round(value, 6):.12g}")


def _bound(text: str, first: int, last: int, start: int, end: int) -> tuple[str | None, bool]:
    """Whether words around make it a minimum or a maximum, and whether they make it approximate."""
    before = folded(text[max(start, first - 20) : first])
    last_char = before.rstrip()[-1:]
    if not (last_char in _BOUND_ENDS or (last_char.isascii() and last_char.isalpha())):
        before = ""  # no word of a bound ends there: three patterns need not be tried at each of its places
    approximate = bool((before and _ABOUT.search(before)) or _ABOUT_AFTER.match(text, last, end))
    if _MORE_AFTER.match(text, last, end) or (before and _MORE.search(before)):
        return "min", approximate
    if _LESS_AFTER.match(text, last, end) or (before and _LESS.search(before)):
        return "max", approximate
    return None, approximate


def _range(text: str, first: Figure, start: int, end: int) -> Quantity | None:
    """ "10~15%" or "$10-15 billion": two numbers that share one unit."""
    between = _RANGE.match(text, first.end, min(end, first.end + 8))
    second = figure_at(text, between.end(), end) if between else None
    if between is None or second is None or second.sign:
        return None
    if _is_change(text, first, second, between[0].strip(), start, end):
        return None
    joined = replace(second, start=first.start, sign=first.sign)
    unit = unit_of(text, joined, start, end)
    low = first.value if first.scaled else first.value * (second.value / second.own if second.own else 1.0)
    if unit is None or low >= second.value:
        return None
    low, high = _plain(low * unit.factor), _plain(second.value * unit.factor)
    bound, approximate = _bound(text, first.start, unit.end, start, end)
    return Quantity(
        _plain((low + high) / 2), unit.name, text[first.start : unit.end], first.start, unit.end,
        low, high, approximate, bound,
    )  # fmt: skip


def _range_of_units(text: str, first: Figure, unit: Unit, start: int, end: int) -> Quantity | None:
    """ "10亿美元至12亿美元", "5%—8%" of Chinese news: two numbers with the same unit."""
    if text[unit.end : unit.end + 1] not in _JOINTS or unit.end >= end or not _HAN.search(text, start, end):
        return None
    second = figure_at(text, unit.end + 1, end)
    other = unit_of(text, second, start, end) if second else None
    if second is None or other is None or other.name != unit.name:
        return None
    low, high = _plain(first.value * unit.factor), _plain(second.value * other.factor)
    before = text[max(start, first.start - 5) : first.start]
    between = _BETWEEN.match(text, other.end, end) is not None
    moved = (_CHANGE.search(before) and not between) or (
        _MOVED.search(before) and (unit.name != "percent" or high > _WIDE * low)
    )
    if moved or low >= high:
        return None
    bound, approximate = _bound(text, first.start, other.end, start, end)
    words = text[first.start : other.end]
    return Quantity(_plain((low + high) / 2), unit.name, words, first.start, other.end, low, high, approximate, bound)


def _is_change(text: str, first: Figure, second: Figure, joint: str, start: int, end: int) -> bool:
    """ "from 10 to 15 percent" and "10 and 15 percent" are two figures; "between 10 and 15" is one."""
    before = text[max(start, first.start - 9) : first.start]
    if joint in ("to", "至", "到"):
        bounded = joint != "to" and _BETWEEN.search(text, second.end, min(end, second.end + 6))
        return not bounded and _CHANGE.search(before) is not None
    return joint == "and" and not before.casefold().endswith("between ")


def _shares_in_words(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Fractions and multiples in words: 4분의 1, 三分之一, 百分之二十, 두 배, three times as, a third of."""
    for match in _RATIO_BEGINNINGS.finditer(_RATIOS, text, start, end):
        value = _ratio(match)
        if value is None:
            continue
        unit = "percent" if match["han_whole"] in ("百", "100") or match["tenths"] else "ratio"
        bound, approximate = _bound(text, match.start(), match.end(), start, end)
        value = round(value * (100 if unit == "percent" else 1), 6)
        low = 10 * (_number(match["from_tenths"]) or 0) if match["from_tenths"] else None
        middle, high = (value, None) if low is None else ((low + value) / 2, value)
        yield Quantity(middle, unit, match[0], match.start(), match.end(), low, high, approximate, bound)


def _ratio(match: re.Match[str]) -> float | None:
    if match["whole"]:
        whole, share = _sino_korean(match["whole"]), _sino_korean(match["share"])
        return share / whole if whole else None
    if match["han_whole"]:
        parts, taken = _number(match["han_whole"]), _number(match["han_share"])
        return taken / parts if parts and taken is not None else None
    if match["tenths"]:
        more = 5 if match["more_tenths"] == "半" else _number(match["more_tenths"] or "零") or 0
        return ((_number(match["tenths"]) or 0) * 10 + more) / 100
    if match["of"]:
        return 1 / int(match["of"]) if int(match["of"]) else None
    if match["part"]:
        return _SMALL[match["count"].casefold()] / _PARTS[match["part"].casefold()]
    if match["multiple"]:
        return float(_SMALL[match["multiple"].casefold()])
    if match["times"]:
        return han_value(match["times"])
    return 2.0 if match["twice"] else float(_KOREAN_TIMES[match["korean"] or match["korean_more"]])


def _number(words: str) -> float | None:
    whole, _, parts = words.replace("点", ".").partition(".")
    if whole.isascii() and whole.isdigit():
        return float(f"{whole}.{parts if parts.isascii() and parts.isdigit() else 0}")
    value = han_value(whole)
    digits = "".join(str("零一二三四五六七八九".find(char)) for char in parts if char in "零一二三四五六七八九")
    return value if value is None or not digits else value + float(f"0.{digits}")


def _sino_korean(word: str) -> float:
    return float(word) if word.isascii() else float("영일이삼사오육칠팔구십".index(word))


def _with_conversions(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """Ties a sum in brackets to the sum in another currency right before them."""
    tied: list[Quantity] = []
    for place, quantity in enumerate(found):
        before = tied[-1] if tied else None
        if before and _converts(text, before, quantity):
            quantity = replace(quantity, converts=place - 1)  # noqa: PLW2901
        tied.append(quantity)
    return tuple(tied)


def _converts(text: str, before: Quantity, quantity: Quantity) -> bool:
    money = all(len(unit) == 3 and unit.isupper() for unit in (before.unit, quantity.unit))
    if not money or before.unit == quantity.unit or quantity.start - before.end > 20:
        return False
    return _BRACKET.match(text[before.end : quantity.start]) is not None
