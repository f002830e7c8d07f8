"""Title, publisher, byline, day and address of an article, as its own text gives them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from claimline.domain import BODY, Block

_DAY = re.compile(
    r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})\s?[-./年년]\s?(?P<m>[0-9]{1,2})\s?[-./月월]\s?(?P<d>[0-9]{1,2})(?![0-9])"
)
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_ENGLISH_DAY = re.compile(
    rf"\b(?P<month>{_MONTH})[a-z]{{0,6}}\.? (?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<y>20[0-9]{{2}})"
    rf"|\b(?P<d2>[0-9]{{1,2}}) (?P<month2>{_MONTH})[a-z]{{0,6}},? (?P<y2>20[0-9]{{2}})"
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_CHANGED = re.compile(r"수정|업데이트|更新|updated|crawled|scraped|retrieved", re.IGNORECASE)
_COLUMN = re.compile(r"\*{0,2}(?P<publisher>[^|*]{1,40}?)\*{0,2} ?\| ?(?:19|20)[0-9]{2}[-./]")
_COPYRIGHT = re.compile(
    r"(?:[Cc]opyright ?(?:©|ⓒ|\([cC]\))?|저작권자 ?[©ⓒ(]?[cC]?\)?|©|ⓒ) ?(?:[0-9]{4} ?)?"
    r"(?P<publisher>[^.,。0-9\n<>\[\]()]{2,40})"
)
_SOURCE = re.compile(
    r"(?<![图片])(?:Source|출처|来源|文章来源|文章作者|公众号) ?[:：] ?"
    r"(?P<publisher>[^\s|\]\[()（）【】:：][^|\]\[()（）【】\n]{0,30})"
)
_AGENCY = re.compile(
    r"[(\[【（](?!사진|자료|그래픽|이미지|출처|제공)[^=()\[\]]{1,20}= ?(?P<publisher>[가-힣A-Za-z0-9]{2,12})[)\]】）]"
    r"|[(\[](?P<first>[가-힣A-Za-z0-9]{2,12})= ?[가-힣]{2,4} ?기자[)\]]"
)
_ACCOUNT = re.compile(r"(?P<publisher>[^|｜]{1,20}?) ?[|｜] ?公众号")
_NAME = re.compile(
    r"(?P<name>[가-힣]{2,4}) ?(?:선임|수석|인턴|객원)?(?:기자|특파원)"
    r"|(?:[Bb]y|文[丨|｜]|作者[:：丨]|撰文[丨|｜:：]) ?(?P<by>[^\s,|;*][^,|;*\n]{1,40})"
)
_Search = tuple[Callable[[str], re.Match[str] | None], Sequence[str]]
_PUBLISHER: tuple[_Search, ...] = (
    (_COLUMN.match, "|"),
    (_ACCOUNT.match, ("公众号",)),
    (_SOURCE.search, ("Source", "출처", "来源", "作者", "公众号")),
    (_AGENCY.search, "="),
    (_COPYRIGHT.search, ("opyright", "저작권자", "©", "ⓒ")),
)
"""What names the publisher, and the words without one of which it finds nothing."""
_NEXT_LABEL = re.compile(r"\s(?:作者|编辑|发布|기자|입력)")
_ADDRESS = re.compile(r"https?://[^\s()<>\[\]\"'“”]{4,500}")
_TELLS = re.compile(
    r"[A-Z“\"][^\n]{30,}?[a-z,]\son\s(?:[A-Z][a-z]{2,5}day,?\s)?[A-Z][a-z]{2,8}\.?\s\d{1,2}\b[^\n]{0,60}\."
    r"|(?!Published|Updated|Posted)[A-Z“\"][^\n]{20,}?\b(?:seen|pictured|shown|photographed|displayed|speaks|attends|taken|is|are)\b"
    r"[^\n]{0,60}\son\s(?:[A-Z][a-z]{2,5}day,?\s)?[A-Z][a-z]{2,8}\.?\s\d{1,2}\b[^\n]{0,30}"
)
"""An English sentence that tells of a day: most often what a picture shows, and when it was taken."""
_HEAD = 20


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says about itself; empty or None where it does not."""

    title: str = ""
    publisher: str = ""
    byline: str = ""
    published: str | None = None
    address: str = ""

    def filled_from(self, other: Facts) -> Facts:
        """These, with what they lack taken from others."""
        return Facts(
            self.title or other.title,
            self.publisher or other.publisher,
            self.byline or other.byline,
            self.published or other.published,
            self.address or other.address,
        )


def facts_of(text: str, blocks: Sequence[Block]) -> Facts:
    """What the blocks round the article say about it."""
    around = [text[block.start : block.end][:600] for block in blocks if block.role not in (BODY, "caption")][:400]
    first = next((place for place, block in enumerate(blocks) if block.role == BODY), 0)
    top = blocks[: first + 1][:_HEAD]  # a picture has its own day
    head = [text[block.start : block.end][:600] for block in top if block.role != "caption"]
    heading = next((text[block.start : block.end] for block in reversed(blocks[:first]) if block.role == "heading"), "")
    title = next((text[block.start : block.end] for block in blocks if block.role == "title"), heading)
    return Facts(
        re.sub(r"^[#*\s]+|[*\s]+$", "", title)[:300],
        _first(_PUBLISHER, around),
        _first(
            ((_NAME.search, ("",)),),
            [text[block.start : block.end] for block in blocks if block.role in ("byline", "agency-tag")],
        ),
        _published([line for line in head if len(line) < 200], blocks, text),
        _address(text, blocks),
    )


def _first(searches: Iterable[_Search], lines: Sequence[str]) -> str:
    """What the first search finds that finds anything, each tried where one of its words stands in any of the lines."""
    words = "\n".join(lines)
    for search, needed in searches:
        for line in lines if any(map(words.__contains__, needed)) else ():
            match = search(line)
            if match:
                words = next(group for group in match.groups() if group)
                return _NEXT_LABEL.split(words)[0].strip(" *")
    return ""


def _published(head: Sequence[str], blocks: Sequence[Block], text: str) -> str | None:
    """The day that a line round the article states, first one that does not speak of a change."""
    round_it = [text[block.start : block.end][:200] for block in blocks if block.role in ("metadata", "byline")]
    for line in (*head, *round_it):
        if not _CHANGED.search(line[:12]) and not _TELLS.fullmatch(line.strip()) and (found := day_in(line)):
            return found
    return None


def day_in(words: str) -> str | None:
    """The first full day that a text states, as EDTF."""
    match = _DAY.search(words)
    if match:
        return _iso(int(match["y"]), int(match["m"]), int(match["d"]))
    match = _ENGLISH_DAY.search(words)
    if not match:
        return None
    name = match["month"] or match["month2"]
    number = _MONTHS.split().index(name) + 1
    return _iso(int(match["y"] or match["y2"]), number, int(match["d"] or match["d2"]))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _address(text: str, blocks: Sequence[Block]) -> str:
    for wanted in (("crawl-note", "origin-note"), ("metadata",)):
        for block in blocks:
            match = _ADDRESS.search(text, block.start, block.end) if block.role in wanted else None
            if match:
                return match[0].rstrip(".,;)")
    return ""
