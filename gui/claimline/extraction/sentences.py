"""Sentences of a block, with exact offsets, as Korean, Chinese and English news set them.

News glues sentences ("했다.이에"), breaks lines inside them, and lets one quotation hold several; a full stop may end a
sentence, an abbreviation or nothing at all (3.5, Z.ai). What decides is in this order: quotations, the mark itself,
what stands around it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 2000
"""Code points of a sentence; longer ones are cut at a comma or a space, so that no rule meets a text without end."""

_QUOTATION = re.compile(
    r"[“\"「«](?:(?<!「)(?<!«)(?<![A-Za-z0-9가-힣.,!?…%)]\")(?P<said>[^“”\"\n]{1,700})[”\"]|(?<=「)[^「」\n]{1,700}」"
    r"|(?<=«)[^«»\n]{1,700}»)"
)
_OPENS_QUOTATION = '“"「«'
_MARK = re.compile(
    r"(?P<mark>[.!?。！？…\n](?:(?<=\n)|[.!?。！？…]{0,5}+))(?:(?<!\n)(?P<closer>[\"”’'」』）)\]]{0,4}+))?"
)
_EDGE = re.compile(r"[\s#>*•▲△▶■◆●·\-–—]*")
_LIST_LINE = re.compile(r"[ \t]*(?:[#>•▲△▶■◆●]|[-*+]\s|\d{1,2}[.)]\s|\Z|\n)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“”\"'‘一-鿿])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|St|Jr|Sr|Inc|Corp|Ltd|Co|Bros|No|vs|v|al|etc|cf|approx|Jan|Feb"
    r"|Mar|Apr|Aug"
    r"|Sept|Sep|Oct|Nov|Dec|[A-Z]|[A-Za-z]\.[A-Za-z](?:\.[A-Za-z])?)\Z"
)
_MAY_END = re.compile(r"(?:Inc|Corp|Ltd|Co|etc|U\.S|U\.K|a\.m|p\.m|Jr)\Z")
_ON_X = re.compile(r"\b(?:on|of|to|from|for|with|by|and) X\Z")
"""The company, not somebody's initial."""
_OPENS_SENTENCE = re.compile(
    r"\s+(?:[“\"])?(?:The|It|Its|In|But|He|She|They|This|That|These|Those|However|Meanwhile|And|A|An|On|At|For|Separately|Earlier|Last|Both"
    r"|Some|While|As|When|After|Since|Under|With|By|If|There|We|Shares|Analysts|Sources|Also|Among),?\s"
)
_ATTRIBUTION_BEHIND = re.compile(
    r"[^，。！？\n“”]{1,24}?(?:告诉[^，。“”]{1,12}|说|表示|称|道|指出|写道|坦言|强调|认为|回应|补充)[。，：]"
    r"|(?!据)[^，。！？\n“”「」]{2,40}?(?:告诉[^，。“”]{1,12}|说|表示|称|道|指出|认为|直言|坦言|坦承|断言|笑言|感叹|感慨|评论|评价(?:[^，。“”]{0,10})|解释|透露|回忆|总结|判断|分析|预测|调侃|打趣|吐槽|抱怨|质疑|反问|提醒|警告|承认|强调|补充|介绍)。"
)
_SAID_BEFORE = re.compile(r"(?:表示|指出|写道|强调|认为|回应|补充|透露|[称说道])，\Z")
"""Right before a quotation whose speaker has been named: what stands behind it is another sentence."""
_NAME_IN_SMALL = re.compile(r"\s+(?:[a-z]{1,2}-?[A-Z][A-Za-z]|gpt-[0-9o]|o[1-9](?:-[a-z]|\b))")
"""Names that begin a sentence in small letters: xAI, eBay, d-Matrix, o3."""
_WIDE_STOPS = frozenset("。！？")
_GLUED_KOREAN = frozenset("다요죠까임음함됨네")
_HANGUL, _HAN, _LATIN = re.compile(r"[가-힣]+"), re.compile(r"[一-鿿]+"), re.compile(r"[A-Za-z]+")
_OPEN, _CLOSED = "(（[「『“《", ")）]」』”》"
_WIDE = re.compile(r"[ᄀ-ᇿ⺀-鿿가-힣豈-﫿＀-￯]")


class Script(StrEnum):
    """The language of one sentence, by its characters; articles may mix them."""

    KOREAN = "ko"
    CHINESE = "zh"
    ENGLISH = "en"


@dataclass(slots=True)
class Sentence:
    """`text[start:end]`: one sentence in the block `block` (its place among the body blocks), without list marks.

    `ended` says that it has a full stop or the like: what has none is a heading or a fragment. `quotations` are the
    stretches between quotation marks, marks included. `follows` is what stands behind it, up to the next sentence.
    """

    start: int
    end: int
    block: int
    script: Script
    ended: bool
    quotations: tuple[tuple[int, int], ...] = ()

    def is_quoted(self, position: int) -> bool:
        """Whether `position` of the text lies between quotation marks."""
        return any(start < position < end for start, end in self.quotations)


def find_sentences(text: str, start: int, end: int, block: int = 0) -> Iterator[Sentence]:
    """The sentences of `text[start:end]`, in order."""
    quotations = []
    if any(text.find(mark, start, end) >= 0 for mark in _OPENS_QUOTATION):
        quotations = [(match.start(), match.end()) for match in _QUOTATION.finditer(text, start, end)]
    first = start
    for cut in _ends(text, start, end, quotations):
        for low, high in _capped(text, first, cut):
            sentence = _sentence(text, low, high, block, quotations)
            if sentence is not None:
                yield sentence
        first = cut


def script_of(words: str) -> Script:
    """Korean where there is Hangul to speak of, Chinese where there are Han characters, else English."""
    if words.isascii():
        return Script.ENGLISH
    hangul = _HANGUL.search(words)
    if hangul and not _HAN.search(words):
        return Script.KOREAN
    signs = _count(_HAN, words)
    if hangul and _count(_HANGUL, words) * 2 >= signs:
        return Script.KOREAN
    if not signs:
        return Script.ENGLISH
    if signs >= 8 or (signs > 2 and "。" in words):  # English does not end a sentence so, whatever Latin names it has
        return Script.CHINESE
    return Script.CHINESE if signs * 4 >= _count(_LATIN, words) else Script.ENGLISH


def _count(runs: re.Pattern[str], words: str) -> int:
    return len("".join(runs.findall(words)))


def _sentence(text: str, low: int, high: int, block: int, quotations: list[tuple[int, int]]) -> Sentence | None:
    edge = _EDGE.match(text, low, high)
    low = edge.end() if edge else low
    if text[low - 2 : low] == "**" and "**" in text[low:high]:
        low -= 2
    while high > low and (text[high - 1].isspace() or text[high - 1] in "#>"):
        high -= 1
    if high - low < 2:
        return None
    words = text[low:high]
    ended = words.rstrip("\"”’'」』）)]* ").endswith((".", "!", "?", "。", "！", "？", "…", "；"))
    return Sentence(low, high, block, script_of(words), ended, _between(quotations, low, high) if quotations else ())


def _between(quotations: list[tuple[int, int]], low: int, high: int) -> tuple[tuple[int, int], ...]:
    """The quotations, or what of them, that lie in a sentence."""
    first = bisect_right(quotations, low, key=lambda quotation: quotation[1])
    last = bisect_left(quotations, high, key=lambda quotation: quotation[0])
    return tuple((max(a, low), min(b, high)) for a, b in quotations[first:last])


def _ends(text: str, start: int, end: int, quotations: list[tuple[int, int]]) -> Iterator[int]:
    """Where each sentence ends, the last at `end`."""
    place = 0
    first = start
    for match in _MARK.finditer(text, start, end):
        while place < len(quotations) and quotations[place][1] <= match.start():
            place += 1
        quotation = quotations[place] if place < len(quotations) else None
        if quotation and quotation[0] < match.start() and match.end() < quotation[1]:
            continue
        closes = bool(quotation and quotation[0] < match.start())
        if closes and quotation and text[max(start, quotation[0] - 1) : quotation[0]] in ("：", ":"):
            closes = not "一" <= text[match.end() : match.end() + 1] <= "鿿"  # its speaker stands before the colon
        elif closes and quotation and _SAID_BEFORE.search(text, max(start, quotation[0] - 4), quotation[0]):
            closes = False
        if _is_end(text, match, first, end, closes):
            first = match.end()
            yield first
    if first < end:
        yield end


def _is_end(text: str, match: re.Match[str], first: int, end: int, closes_quotation: bool) -> bool:
    if match["mark"] == "\n":
        return _line_ends(text, first, match.start(), match.end(), end)
    behind = text[match.end() : min(end, match.end() + 48)]
    if closes_quotation and _goes_on_after_quotation(behind):
        return False
    if not _WIDE_STOPS.isdisjoint(match["mark"]):
        return not behind.startswith(("，", "、", "）", "——", "；"))
    if match["mark"][0] == "…" or (len(match["mark"]) > 1 and match["mark"].strip(".") == ""):
        return not behind.strip() or behind.startswith("\n")
    return _dot_ends(text, match, first, behind)


def _goes_on_after_quotation(behind: str) -> bool:
    """ "…다."라며, "…?" asked, “…。”张一鸣说。: the words that attribute it still belong to it."""
    if not behind:
        return False
    if "가" <= behind[0] <= "힣":
        return True
    stripped = behind.lstrip()
    return stripped[:1].islower() or _ATTRIBUTION_BEHIND.match(behind) is not None


def _dot_ends(text: str, match: re.Match[str], first: int, behind: str) -> bool:
    """Whether `.`, `!` or `?` ends a sentence here."""
    before = text[max(first, match.start() - 12) : match.start()]
    last = before[-1:]
    if not behind or behind[0].isspace() or behind[0] in "*_":
        if match["mark"] != ".":
            return not behind.lstrip()[:1].islower()
        if match.start() - first <= 3 and text[first : match.start()].strip().isdigit():
            return False
        if last.isascii() and _ABBREVIATION.search(before) and not _ON_X.search(before):
            return bool(_MAY_END.search(before) and _OPENS_SENTENCE.match(behind)) or not behind.strip()
        begins = not behind.lstrip(" ")[:1].islower() or _NAME_IN_SMALL.match(behind) is not None
        return begins or last in _GLUED_KOREAN
    if last in _GLUED_KOREAN:
        return behind[0] not in ",.)）’'”\""
    if last.isdigit() and behind[0].isdigit():
        return False
    if "가" <= last <= "힣" or match["closer"]:
        return behind[0].isupper() or ("가" <= behind[0] <= "힣" and last != " " and bool(match["closer"]))
    return _glued_english(before, behind)


def _glued_english(before: str, behind: str) -> bool:
    """ "…sites.The new": a word in small letters, a full stop, and a capital; not Z.ai or www.Example.com."""
    word = re.split(r"[\s(“\"']", before)[-1]
    if len(word) < 2 or not (word[-1].isalnum() or word[-1] == "%") or re.search(r"[./@]", word):
        return False
    opener = behind.lstrip("“\"‘'(")
    shape = r"[A-Z](?:[a-z’']|\s|[A-Z])" if word[-1].islower() else r"[A-Z][a-z]{1,20}\s|\([A-Z]"
    return re.match(shape, opener) is not None and not re.match(
        r"[A-Za-z]{1,20}\.[a-z]|(?:Com|Ai|Io|AI)(?![a-z])|[A-Za-z]{1,8}[一-鿿가-힣]", opener
    )


def _line_ends(text: str, first: int, low: int, high: int, end: int) -> bool:
    """Whether a line break ends a sentence: not where the line was merely broken at the width of a page."""
    if _LIST_LINE.match(text, high, min(end, high + 8)):
        return True
    line = text[max(first, text.rfind("\n", first, low) + 1) : low].rstrip()
    last = line.rstrip("*_")[-1:]
    if not last or last in '.!?。！？…:：”"' or (last != line[-1] and last not in ",、，·"):
        return not text[high : high + 1].startswith(("。", "，", "、", "”"))
    so_far = text[max(first, low - LONGEST // 4) : low]
    if sum(map(so_far.count, _OPEN)) > sum(map(so_far.count, _CLOSED)):
        return False
    follower = text[high : high + 1]
    if last in ",、，·" or follower.islower() or follower in "。，、”）)":
        return False
    width = len(line) + len(_WIDE.findall(line))
    return width < 56


def _capped(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    while high - low > LONGEST:
        cut = max(text.rfind(mark, low + LONGEST // 2, low + LONGEST) for mark in (", ", "，", " ", "、"))
        cut = cut + 1 if cut > 0 else low + LONGEST
        yield low, cut
        low = cut
    yield low, high
