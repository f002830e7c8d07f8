"""A PDF as paragraphs: lines rejoined, words divided at a line's end made whole, repeated heads and feet set aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pypdfium2

from claimline.domain import Reason, Unreadable
from claimline.reading.boilerplate import load_boilerplate
from claimline.reading.document import Source
from claimline.reading.facts import Facts
from claimline.reading.lines import Line, lines_of

_NUMBER = re.compile(r"\d+")
_BAD = re.compile("[\x00\ud800-\udfff]")
_DIVIDED = re.compile(r"[A-Za-z][-\u2010\u00ad]$")
_STOP = re.compile(r"[.!?。！？:：][\"'”’」』）)]*$")
_CJK_END = re.compile("[가-힣\u4e00-\u9fff，。、（）“”]$")
_CJK_START = re.compile("[\u4e00-\u9fff，。、（）“”]")
_HANGUL_END = re.compile("[가-힣]$")
_HANGUL_START = re.compile("[가-힣]")
_EDGE = 2


def read_portable(data: bytes, name: str) -> Source:
    """The document's text in paragraphs; raises Unreadable where it is encrypted, damaged, or pictures only."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = Reason.ENCRYPTED if "password" in str(error).casefold() else Reason.DAMAGED
        raise Unreadable(name, reason) from error
    try:
        pages = [_lines_of_page(document, number) for number in range(len(document))]
        metadata = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(name, Reason.DAMAGED) from error
    finally:
        document.close()
    if not any(pages):
        raise Unreadable(name, Reason.NO_TEXT)
    text, lines, replaced = _as_lines(pages)
    return Source(text, lines, "application/pdf", "utf-8", _facts(metadata), replaced)


def _lines_of_page(document: pypdfium2.PdfDocument, number: int) -> list[str]:
    page = document[number]
    textpage = page.get_textpage()
    try:
        # pdfium puts U+FFFE where a line ended inside a divided word
        words = textpage.get_text_range().replace("\ufffe", "").replace("\x02", "")
    finally:
        textpage.close()
        page.close()
    return [line.lstrip() for line in words.splitlines() if line.strip()]


def _as_lines(pages: list[list[str]]) -> tuple[str, list[Line], int]:
    repeated = _repeated(pages)
    paragraphs: list[tuple[str, bool]] = []
    edges: list[str] = []
    flow: list[str] = []
    for page in pages:
        for place, line in enumerate(page):
            at_edge = place < _EDGE or place >= len(page) - _EDGE
            (edges if at_edge and _NUMBER.sub("#", line.strip()) in repeated else flow).append(line)
    paragraphs = [(words, False) for words in _paragraphs(flow)] + [(words, True) for words in edges]
    text = "\n\n".join(words for words, _ in paragraphs)
    text, replaced = _BAD.subn("\N{REPLACEMENT CHARACTER}", text)
    lines = lines_of(text, load_boilerplate())
    first_edge = sum(len(words) + 2 for words, is_edge in paragraphs if not is_edge)
    for paragraph in lines:
        if paragraph.start >= first_edge:
            paragraph.role = "page-header"
    return text, lines, replaced


def _repeated(pages: list[list[str]]) -> frozenset[str]:
    """Lines at the head or foot of at least half the pages, numbers aside."""
    counted = Counter(
        line for page in pages for line in {_NUMBER.sub("#", edge.strip()) for edge in (*page[:_EDGE], *page[-_EDGE:])}
    )
    return frozenset(line for line, count in counted.items() if count >= max(2, len(pages) / 2))


def _paragraphs(flow: list[str]) -> Iterator[str]:
    """Lines joined until one ends a paragraph: it ends a sentence, and is shorter than the lines round it."""
    widths = sorted(len(line) for line in flow)
    usual = widths[int(len(widths) * 0.8)] if widths else 0
    spaced = any(line.endswith(" ") for line in flow)
    words: list[str] = []
    for place, line in enumerate(flow):
        following = flow[place + 1] if place + 1 < len(flow) else ""
        words.append(_open_end(line, following, spaced))
        if _ends_paragraph(line.rstrip(), usual):
            yield "".join(words).strip()
            words = []
    if words:
        yield "".join(words).strip()


def _ends_paragraph(line: str, usual: int) -> bool:
    if _STOP.search(line):
        return len(line) < 0.85 * usual
    return len(line) < 0.55 * usual


def _open_end(line: str, following: str, spaced: bool) -> str:
    """A line so that the next can follow it: a divided word is made whole, Chinese needs no space.

    Korean divides words anywhere: where the document keeps the spaces at its lines' ends (`spaced`), a line without
    one ends inside a word.
    """
    if spaced and _HANGUL_END.search(line) and _HANGUL_START.match(following):
        return line
    line = line.rstrip()
    if _DIVIDED.search(line) and following[:1].islower():
        return line[:-1]
    chinese = _CJK_END.search(line) and _CJK_START.match(following)
    return line if chinese else line + " "


def _facts(metadata: dict[str, str]) -> Facts:
    """Its title and author; the day it was made is that of a print or a download, so it is not taken."""
    return Facts(title=(metadata.get("Title") or "").strip(), byline=(metadata.get("Author") or "").strip())
