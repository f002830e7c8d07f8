"""Numbers as news writes them, in digits, words and both (4조 3000억, 1.2万亿, 818 million, 两千万), without units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimline.extraction.patterns import Lists

_DIGITS = r"(?:[0-9０-９]{1,3}(?:,[0-9]{3}){1,6}+(?![0-9])(?:\.[0-9]{1,9})?|[0-9０-９]{1,18}+(?:\.[0-9０-９]{1,9})?)"
_SIGN = (
    r"(?:(?<![A-Za-z])(?:US|HK|NT|A|C|S|R)\$\s?|\$(?:US|NZ|A)|[$€£¥￥₩₹]"
    r"|(?<![A-Za-z])(?:USD|RMB|CNY|KRW|EUR|JPY|GBP|HKD|TWD|MYR)\s?|(?<![A-Za-z])(?:RM|Rs\.?)\s?(?=[0-9])|人民币\s?|\bUS\s\$)"
)
_EAST = (
    r"万亿|千亿|百亿|十亿|千万|百万|十万|천억|백억|십억|천만|백만|십만|만|억|조|경|천|백|万|亿|億|萬"
    r"|兆(?!瓦|赫|字节|比特|帕|欧)|千|百"
)
_ONE_TO_TWELVE = "one two three four five six seven eight nine ten eleven twelve"
_TWENTY_TO_NINETY = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH_ONES = {word: value for value, word in enumerate(_ONE_TO_TWELVE.split(), start=1)} | {
    "a": 1,
    "half a": 0.5,
    "fifteen": 15,
}
_ENGLISH_ONES |= {word: 10 * value for value, word in enumerate(_TWENTY_TO_NINETY.split(), start=2)}
_WORDS = "|".join(sorted(_ENGLISH_ONES, key=len, reverse=True))
_HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}
_HAN_SCALES = {"万": 10**4, "亿": 10**8}

_FIGURE = re.compile(
    rf"(?P<sign>{_SIGN})?(?P<digits>{_DIGITS})"
    rf"|(?<![A-Za-z-])(?P<words>{_WORDS})[\s-](?=(?:hundred|thousand|million|billion|trillion)(?![A-Za-z]))"
    r"|(?<![数几上第零〇一二两三四五六七八九十百千万亿])(?P<han>[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]{1,11}+(?:多[万亿])?)"
    r"|(?<![가-힣0-9])(?P<hangul>[십백천](?:만|억))"
    r"|(?<=[过超近上逾破])(?P<bare>万亿|千亿|百亿|十亿|千万|百万|万|亿)",
    re.IGNORECASE,
)
WORDS = (
    *"0123456789０１２３４５６７８９$€£¥￥₩₹",
    *("us$", "hk$", "nt$", "a$", "c$", "s$", "r$", "us $", "人民币"),
    *("usd", "rmb", "cny", "krw", "eur", "jpy", "gbp", "hkd", "twd", "myr", "rm", "rs"),
    *(
        f"{word}{space}{scale}"
        for word in _ENGLISH_ONES
        for space in " -"
        for scale in ("hundred", "thousand", "million", "billion", "trillion")
    ),
    *(f"{char}{next_}" for char in "一二两三四五六七八九十" for next_ in "零〇一二两三四五六七八九十百千万亿"),
    *(f"{char}{next_}" for char in "십백천" for next_ in "만억"),
    *"万千百十亿",
)
"""One of which each number begins with."""
_EAST_SCALE = re.compile(rf"(?:\s?(?P<more>[多余餘여]))?(?P<space>\s?)(?P<scale>{_EAST})")
_EAST_NEXT = re.compile(
    rf"(?P<space>\s?)(?:(?P<thousands>[0-9])천(?=[0-9]{{1,3}}[만억]))?(?P<digits>[0-9]{{1,4}}(?:,[0-9]{{3}})?(?:\.[0-9]{{1,3}})?)(?:여?(?P<scale>{_EAST}))?"
)
_THOUSANDS = re.compile(r"천(?P<rest>[0-9]{1,3})(?=[만억조])")
"""1천830억: thousands in a word before the scale, as agencies write them."""
_WEST_SCALE = re.compile(
    r"[\s-]?(?P<word>hundred|thousand|million|billion|trillion|bn|tn|mn|mln|bln|mil)s?(?![A-Za-z0-9])"
    r"|(?P<letter>[kmbt])(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_WEST = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12, "bn": 1e9, "tn": 1e12, "mn": 1e6, "mln": 1e6, "mil": 1e6, "bln": 1e9,
}  # fmt: skip
_DIGIT_BEHIND = frozenset("0123456789０")
_EAST_VALUES = {
    "십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16,
    "十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12,
}  # fmt: skip
# 만 큼, 조 차 and the like are other words: a scale stands behind a space only where a unit can follow it.
_AFTER_SPACED_SCALE = re.compile(r"\s?(?:[多余]?[美欧日港韩元英]|[多余]?[^\s가-힣]|[원달유위파엔개명대건])")


@dataclass(slots=True)
class Figure:
    """A number in a text: its value with its scale, and how it is written.

    `form` is `digits`, `words`, `han`, `hangul` or `bare` (a scale alone behind "over": 过亿); `scaled` says that a
    word such as million stands in it, `letter` that it is a letter (671B), `more` that 多 or 여 makes it a minimum.
    `sign` is the currency's sign in front, at which `start` lies; `own` is the number without its scale.
    """

    start: int
    end: int
    value: float
    own: float
    form: str
    sign: str = ""
    scaled: bool = False
    letter: bool = False
    more: bool = False


def figures(text: str, start: int, end: int, lists: Lists) -> Iterator[Figure]:
    """The numbers of `text[start:end]` in order; digits inside a name (GPT-4, H100, 3.5.1) are none.

    `lists` tell where a word of `WORDS` ("figure") stands.
    """
    position = 0
    for place in lists.places("figure"):
        if place < position:
            continue
        match = _FIGURE.match(text, start + place, end)
        if match:
            figure = _figure(text, match, end)
            position = (figure.end if figure else match.end()) - start
            if figure:
                yield figure


def figure_at(text: str, position: int, end: int) -> Figure | None:
    """The number that begins at `position`, the second of a range."""
    match = _FIGURE.match(text, position, end)
    return _figure(text, match, end, inside_range=True) if match and match["digits"] else None


def han_value(words: str) -> float | None:
    """The value of a Chinese number word (三千五百万); None where the characters make none."""
    total = section = digit = 0
    for char in words:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        elif char in _HAN_TENS:
            section += (digit or 1) * _HAN_TENS[char]
            digit = 0
        elif char in _HAN_SCALES:
            total = (total + section + digit) * _HAN_SCALES[char]
            section = digit = 0
        else:
            return None
    return float(total + section + digit)


def _figure(text: str, match: re.Match[str], end: int, inside_range: bool = False) -> Figure | None:
    form = match.lastgroup or "digits"
    if form == "digits":
        return _in_digits(text, match, end, inside_range)
    if form == "words":
        scale = _WEST_SCALE.match(text, match.end() - 1, end)
        own = float(_ENGLISH_ONES[match["words"].casefold()])
        return _scaled_west(match.start(), own, scale, "words") if scale else None
    value = {"hangul": _east_scale, "bare": _east_scale, "han": han_value}[form](match[form].replace("多", ""))
    if value is None or value < 10:
        return None
    more = text[match.end() : min(end, match.end() + 1)] in ("多", "余") or "多" in match[0]
    return Figure(match.start(), match.end(), float(value), float(value), form, scaled=form != "han", more=more)


def _in_digits(text: str, match: re.Match[str], end: int, inside_range: bool) -> Figure | None:
    begin, behind = match.start("digits"), match.end()
    if not match["sign"] and not inside_range and _inside_name(text, begin):
        return None
    if behind < end and text[behind] in _DIGIT_BEHIND:
        return None
    own = float(match["digits"].replace(",", ""))
    sign = (match["sign"] or "").strip()
    west = _WEST_SCALE.match(text, behind, end)
    if west:
        return _scaled_west(match.start(), own, west, "digits", sign)
    return _scaled_east(text, match.start(), behind, own, sign=sign, end=end)


def _inside_name(text: str, begin: int) -> bool:
    """Whether the digit at `begin` continues a name, a version or a date: H100, GPT-4, V3-0324, 3.5.1."""
    if begin == 0:
        return False
    before, earlier = text[begin - 1], text[begin - 2 : begin - 1]
    if before.isascii() and (before.isalnum() or before == "_"):
        return True
    return before in "-–.,/:" and earlier.isascii() and earlier.isalnum()


def _scaled_west(start: int, own: float, scale: re.Match[str], form: str, sign: str = "") -> Figure:
    word = (scale["word"] or scale["letter"]).casefold()
    value = own * _WEST[word]
    return Figure(start, scale.end(), value, own, form, sign, scaled=True, letter=scale["letter"] is not None)


def _scaled_east(text: str, start: int, behind: int, own: float, *, sign: str, end: int) -> Figure:
    thousands = _THOUSANDS.match(text, behind, end) if own < 10 else None
    if thousands:
        own, behind = 1000 * own + int(thousands["rest"]), thousands.end()
    scale = _EAST_SCALE.match(text, behind, end)
    if not scale or (scale["space"] and not _AFTER_SPACED_SCALE.match(text, scale.end(), end)):
        return Figure(start, behind, own, own, "digits", sign)
    value, last, behind = own * _east_scale(scale["scale"]), _east_scale(scale["scale"]), scale.end()
    for _ in range(3):
        part = _EAST_NEXT.match(text, behind, end)
        step = _next_part(part, last) if part else None
        if part is None or step is None:
            break
        value, behind = value + step, part.end()
        last = _east_scale(part["scale"]) if part["scale"] else 1
    more = scale["more"] is not None or text[behind : min(end, behind + 1)] in ("多", "余", "여")
    return Figure(start, behind, value, own, "digits", sign, scaled=True, more=more)


def _next_part(part: re.Match[str], last: float) -> float | None:
    """What a further part adds (the 3000억 of 4조 3000억); None where it is a number of its own."""
    number = float(part["digits"].replace(",", "")) + 1000 * int(part["thousands"] or 0)
    if part["scale"]:
        step = number * _east_scale(part["scale"])
        return step if step < last else None
    if last < 10**4 or number >= last or (part["space"] and (last != 10**4 or number < 1000)):
        return None
    return number


def _east_scale(word: str) -> float:
    value = 1.0
    for char in word:
        value *= _EAST_VALUES[char]
    return value
