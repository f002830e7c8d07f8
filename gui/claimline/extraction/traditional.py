"""Articles in the signs that the rules know: plain Latin letters and hyphens for wide and unbreakable ones, and in
Chinese simplified characters for traditional ones and full-width commas for the half-width ones of many sites. A sign
stands for a sign, so that every place stays the same.

What is found is told in the words of the text: its passages, figures, dates and whom no list names. Money of an article
from Hong Kong or Taiwan that is only called 元 is that of the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from claimline.domain import Article, Claim, Findings, FuzzyDate, Passage, Quantity

_Found = TypeVar("_Found", Quantity, FuzzyDate)
_USUAL = frozenset("說這個們為對來時發開關東業電車點應學體國會過還進與後從種無數據億萬員則將於並")
_FEW = 8
"""Fewer of these signs in an article are a name or a quotation, unless it is short."""
_FEW_OF_A_SHORT_TEXT, _OFTEN = 3, 40
"""So many of them, and one in so many characters, in a piece of news or a pasted paragraph."""
_HALF_WIDTH = re.compile(r"[,;:!?](?:(?<=[一-鿿”」』）》%].)|(?=\s?[一-鿿“「《]))")
"""Beside a Chinese character such a mark is the Chinese one."""
_DOT_IN_NAME = re.compile(r"(?<=[一-鿿])[・•‧∙．](?=[一-鿿])")
"""Other signs for the dot between the parts of a foreign name."""
_CHINESE = re.compile(r"[一-鿿]")
_FULL_WIDTH = dict(zip(",;:!?", "，；：！？", strict=True))
_WIDE_LATIN = re.compile(r"[－-／０-９Ａ-Ｚａ-ｚ]")
"""Full-width figures and Latin letters, in which old systems of newspapers set names: ＧＰＴ－４."""
_HYPHENS = str.maketrans("‐‑", "--")
"""Hyphens that look like the usual one: of its own, and one behind which no line ends."""
_USAGE = {
    "报导": "报道",
    "人工智慧": "人工智能",
    "晶片": "芯片",
    "伺服器": "服务器",
    "软体": "软件",
    "硬体": "硬件",
    "新创": "初创",
    "透过": "通过",
    "机械人": "机器人",
    "引数": "参数",
    "释出": "发布",
    "计画": "计划",
    "社群媒体": "社交媒体",
    "网路": "网络",
}
"""Words of Taiwan and Hong Kong, and as many signs of the mainland's for the same."""
_OF_HONG_KONG = re.compile(
    r"港股|恒指|恒生指|港元|港交所|滙豐|北水|港铁|本港|港仙|现报|大行(?![其])|[（(]0[0-9]{4}(?:\.HK)?[)）]"
)
_OF_TAIWAN = re.compile(r"台股|新台币|新台幣|台积电|台湾|法人|上市柜|集中市场|证交所|工研院|鸿海|联发科")
_FEW_OF_A_PLACE = 2


def is_traditional(article: Article) -> bool:
    """Whether a Chinese article is written in traditional characters."""
    if article.language != "zh":
        return False
    usual = sum(map(article.text.count, _USUAL))
    return usual >= _FEW or (usual >= _FEW_OF_A_SHORT_TEXT and usual * _OFTEN >= len(article.text))


def table_of(words: Mapping[str, Sequence[str]]) -> dict[int, str]:
    """The table for `str.translate` of the word list `characters`."""
    signs = zip("".join(words["traditional"]), "".join(words["simplified"]), strict=True)
    return {ord(traditional): simplified for traditional, simplified in signs}


def read_plainly(article: Article, table: Mapping[int, str], find: Callable[[Article], Findings]) -> Findings:
    """What `find` finds in an article in the signs that the rules know, told in its own; the table is for Chinese."""
    traditional = is_traditional(article)
    text = _simplified(article.text, table) if traditional else article.text
    plain = _narrow(text) if article.language != "zh" else _usual_signs(_narrow(text))
    if plain == article.text:
        return find(article)
    title = _simplified(article.title, table) if traditional else article.title
    found = find(replace(article, text=plain, title=title))
    money = _money_of(plain) if traditional else ""
    return Findings(
        tuple([_claim(claim, article.text, plain, money) for claim in found.claims]),
        tuple(
            replace(
                release,
                company=_own(release.company, article.text, plain),
                model=_own(release.model, article.text, plain),
                date=release.date and _date(release.date, article.text),
                passage=release.passage and _passage(release.passage, article.text),
            )
            for release in found.releases
        ),
    )


def _usual_signs(text: str) -> str:
    """A Chinese text with the wide marks of punctuation, dots in names and quotation marks that open and close."""
    plain = _DOT_IN_NAME.sub("·", _HALF_WIDTH.sub(lambda mark: _FULL_WIDTH[mark[0]], text))
    return "\n".join(map(_paired, plain.split("\n"))) if '"' in plain else plain


def _paired(line: str) -> str:
    """A line of Chinese with quotation marks that open and close, where there are as many of them."""
    parts = line.split('"')
    if len(parts) % 2 == 0 or not _CHINESE.search(line):
        return line
    return "".join(part + "“”"[place % 2] for place, part in enumerate(parts[:-1])) + parts[-1]


def _simplified(text: str, table: Mapping[int, str]) -> str:
    """The text in simplified characters and the mainland's words, each place where it was."""
    text = text.translate(table)
    for word, usual in _USAGE.items():
        text = text.replace(word, usual)
    return text


def _narrow(text: str) -> str:
    """The text with plain Latin letters, figures and hyphens."""
    text = text.translate(_HYPHENS) if any(map(text.__contains__, "‐‑")) else text
    return _WIDE_LATIN.sub(lambda sign: chr(ord(sign[0]) - 0xFEE0), text)


def _money_of(text: str) -> str:
    """The money of the place that an article in traditional characters comes from; empty where that is not sure."""
    hong_kong, taiwan = len(_OF_HONG_KONG.findall(text)), len(_OF_TAIWAN.findall(text))
    if max(hong_kong, taiwan) < _FEW_OF_A_PLACE or hong_kong == taiwan:
        return ""
    return "HKD" if hong_kong > taiwan else "TWD"


def _claim(claim: Claim, text: str, plain: str, money: str) -> Claim:
    def own(words: str) -> str:
        return _own(words, text, plain, claim.passage.start)

    told: dict[str, Any] = {
        "passage": _passage(claim.passage, text),
        "companies": tuple(map(own, claim.companies)),
        "speaker": claim.speaker and own(claim.speaker),
        "reported_by": claim.reported_by and own(claim.reported_by),
        "cue": claim.cue and own(claim.cue),
        "quantities": tuple([_quantity(quantity, text, money) for quantity in claim.quantities]),
        "dates": tuple([_date(date, text) for date in claim.dates]),
        "why": tuple([f"{rule}:{own(words)}" for rule, _, words in (why.partition(":") for why in claim.why)]),
    }
    return claim if all(getattr(claim, name) == value for name, value in told.items()) else replace(claim, **told)


def _own(words: str, text: str, plain: str, near: int = 0) -> str:
    """Words as the text writes them, at or behind `near` if they stand there; as they are where it holds none such."""
    place = plain.find(words, near)
    if place < 0:
        place = plain.find(words)
    return words if place < 0 else _narrow(text[place : place + len(words)])


def _passage(passage: Passage, text: str) -> Passage:
    return Passage.of(text, passage.start, passage.end)


def _quantity(quantity: Quantity, text: str, money: str) -> Quantity:
    said = text[quantity.start : quantity.end]
    here = (
        money
        and quantity.unit == "CNY"
        and said.endswith("元")
        and "人民" not in text[quantity.start - 6 : quantity.end]
    )
    return replace(quantity, text=said, unit=money) if here else _in_words(quantity, said)


def _date(date: FuzzyDate, text: str) -> FuzzyDate:
    return _in_words(date, text[date.start : date.end])


def _in_words(found: _Found, words: str) -> _Found:
    return found if found.text == words else replace(found, text=words)
