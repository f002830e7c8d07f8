"""Figures in a search: `>1bn USD`, `<=20%`, `>2조원`, in units as articles write them."""

from __future__ import annotations

import math
import re

from claimline.domain import Amount

_SCALES = {
    "": 1.0,
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trillion": 1e12,
    "천": 1e3,
    "만": 1e4,
    "백만": 1e6,
    "천만": 1e7,
    "억": 1e8,
    "조": 1e12,
    "千": 1e3,
    "万": 1e4,
    "百万": 1e6,
    "千万": 1e7,
    "亿": 1e8,
    "万亿": 1e12,
    "兆": 1e12,
}
_UNITS = {
    "$": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "달러": "USD",
    "불": "USD",
    "美元": "USD",
    "€": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "유로": "EUR",
    "欧元": "EUR",
    "£": "GBP",
    "파운드": "GBP",
    "英镑": "GBP",
    "₩": "KRW",
    "won": "KRW",
    "원": "KRW",
    "韩元": "KRW",
    "yuan": "CNY",
    "위안": "CNY",
    "元": "CNY",
    "人民币": "CNY",
    "yen": "JPY",
    "엔": "JPY",
    "日元": "JPY",
    "%": "percent",
    "percent": "percent",
    "퍼센트": "percent",
    "params": "params",
    "매개변수": "params",
    "参数": "params",
    "gb": "GB",
}
_SCALE = "|".join(re.escape(word) for word in sorted(_SCALES, key=len, reverse=True) if word)
_UNIT = "|".join(re.escape(word) for word in sorted(_UNITS, key=len, reverse=True))
_AMOUNT = re.compile(
    r"(?<!\S)(?P<sign>[<>]=?|[≤≥])[ ]?(?P<before>[$€£₩])?(?P<number>\d[\d,]{0,20}(?:\.\d{1,9})?)"
    rf"[ ]?(?:(?P<scale>{_SCALE})(?![a-z]))?[ ]?(?P<unit>{_UNIT}|[a-z]{{3}}(?![a-z]))?(?!\S)",
    re.IGNORECASE,
)
_BEGUN = re.compile(r"(?<!\S)(?:[<>]=?|[≤≥])\S*")


def read_amounts(line: str) -> tuple[tuple[Amount, ...], str, str]:
    """The figures that a line (NFC) asks for, the line without them, and what of it is wrong: a comparison with no
    number or no unit; empty where nothing is.
    """
    found: list[Amount] = []
    wrong = ""
    for match in _AMOUNT.finditer(line):
        unit = _unit(match["before"] or match["unit"] or "")
        if unit is None:
            wrong = wrong or match[0].strip()
            continue
        value = float(match["number"].replace(",", "")) * _SCALES[(match["scale"] or "").lower()]
        found.append(_amount(match["sign"], value, unit))
    rest = _AMOUNT.sub(" ", line)
    begun = _BEGUN.search(rest)
    return tuple(found), _BEGUN.sub(" ", rest), wrong or (begun[0] if begun else "")


def _unit(word: str) -> str | None:
    known = _UNITS.get(word.lower())
    return known or (word.upper() if len(word) == 3 and word.isascii() else None)


def _amount(sign: str, value: float, unit: str) -> Amount:
    if sign in (">", ">=", "≥"):
        return Amount(unit, low=math.nextafter(value, math.inf) if sign == ">" else value)
    return Amount(unit, high=math.nextafter(value, -math.inf) if sign == "<" else value)
