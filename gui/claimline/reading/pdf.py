"""PDF: the text of its pages, lines joined to paragraphs again, what repeats on every page set aside.

pdfium gives the characters in the order of the page's content, with their boxes in points. A line goes on into the next
one unless it ends well before its column does, a gap or another size of type follows, or the next one is indented.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from claimline.domain import Reason, Unreadable
from claimline.reading.paragraphs import Paragraph

RUNNING_HEAD = "running-head"
"""The role of a line that stands on top or at the foot of several pages, or is a page's number."""

_MOST_PAGES = 400
_DIVIDED = "\ufffe"  # what pdfium puts where a word was divided at the end of a line
_MARGIN = 0.08  # the part of a page's height, at its top and foot, in which running heads stand
_HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_SENTENCE_ENDS = frozenset('.!?。！？…”"’」』)）')
_PAGE_NUMBER = re.compile(r"(?:page\s+|p\.\s*)?[-–—·\s]*\d{1,4}[-–—·\s]*(?:(?:/|of)\s*\d{1,4})?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with its place on its page, in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    foot: float
    last_foot: float  # another one where pdfium has joined a divided word, and two lines with it
    size: float
    page: int
    in_margin: bool


def paragraphs_of_pdf(data: bytes, name: str) -> tuple[str, tuple[Paragraph, ...]]:
    """A PDF's own title (empty where it has none) and its paragraphs.

    Raises Unreadable: ENCRYPTED, DAMAGED, TOO_MANY_PAGES, or NO_TEXT (pictures of pages).
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == pdfium.FPDF_ERR_PASSWORD
        raise Unreadable(name, Reason.ENCRYPTED if locked else Reason.DAMAGED) from error
    try:
        if len(document) > _MOST_PAGES:
            raise Unreadable(name, Reason.TOO_MANY_PAGES, str(_MOST_PAGES))
        lines = [line for number in range(len(document)) for line in _lines(document, number)]
        title = document.get_metadata_value("Title").strip()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(name, Reason.DAMAGED) from error
    finally:
        document.close()
    if not lines:
        raise Unreadable(name, Reason.NO_TEXT)
    return title, tuple(_paragraphs(lines))


def _lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[_Line]:
    page = document[number]
    height = page.get_height()
    textpage = page.get_textpage()
    place = 0
    for text in textpage.get_text_range().split("\r\n"):
        words = text.strip()
        if words:
            first = place + len(text) - len(text.lstrip())
            yield _line(textpage, words, first, number, height)
        place += len(text) + 2


def _line(textpage: pypdfium2.PdfTextPage, words: str, first: int, page: int, page_height: float) -> _Line:
    end = textpage.count_chars() - 1
    first, last = min(first, end), min(first + len(words) - 1, end)
    left, foot = _box(textpage, first)[:2]
    _left, last_foot, right, top = _box(textpage, last)
    in_margin = foot > page_height * (1 - _MARGIN) or top < page_height * _MARGIN
    size = max(pdfium.FPDFText_GetFontSize(textpage, first), 1.0)
    return _Line(words.replace(_DIVIDED, ""), left, right, foot, last_foot, size, page, in_margin)


def _box(textpage: pypdfium2.PdfTextPage, place: int) -> tuple[float, float, float, float]:
    """A character's left, foot, right and top; its foot is the line's, not the glyph's."""
    left, _foot, right, top = textpage.get_charbox(place, loose=True)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, place, x, y)
    return left, y.value, right, top


def _paragraphs(lines: Sequence[_Line]) -> Iterator[Paragraph]:
    running = _running_heads(lines)
    columns, pitches = _columns(lines), _pitches(lines)
    open_lines: list[_Line] = []
    for line in lines:
        if line.in_margin and _shape(line.text) in running:
            yield Paragraph(line.text, RUNNING_HEAD)
            continue
        if open_lines and not _goes_on(open_lines[-1], line, columns, pitches):
            yield Paragraph(_joined(open_lines))
            open_lines = []
        open_lines.append(line)
    if open_lines:
        yield Paragraph(_joined(open_lines))


def _shape(text: str) -> str:
    """A line without its digits, so that "3 / 12" and "4 / 12" are the same."""
    return re.sub(r"\d+", "0", text)


def _running_heads(lines: Sequence[_Line]) -> frozenset[str]:
    """The shapes of lines that stand in the margins of two pages or more, and of page numbers."""
    pages: Counter[str] = Counter()
    for shape, _page in {(_shape(line.text), line.page) for line in lines if line.in_margin}:
        pages[shape] += 1
    numbers = {_shape(line.text) for line in lines if line.in_margin and _PAGE_NUMBER.match(line.text)}
    return frozenset(numbers | {shape for shape, times in pages.items() if times > 1})


def _columns(lines: Sequence[_Line]) -> dict[tuple[int, int], float]:
    """The right edge of each column, by its page and its left edge (in tens of points)."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, round(line.left / 10))
        edges[key] = max(edges.get(key, 0.0), line.right)
    return edges


def _pitches(lines: Sequence[_Line]) -> dict[int, float]:
    """The usual distance from line to line, by page."""
    steps: dict[int, list[float]] = {}
    for line, following in pairwise(lines):
        step = line.last_foot - following.foot
        if line.page == following.page and 0 < step < 3 * line.size:
            steps.setdefault(line.page, []).append(step)
    return {page: median(found) for page, found in steps.items()}


def _goes_on(line: _Line, following: _Line, columns: dict[tuple[int, int], float], pitches: dict[int, float]) -> bool:
    """Whether the next line is of the same paragraph."""
    if abs(following.size - line.size) > 0.1 * line.size:
        return False
    is_full = line.right > columns[(line.page, round(line.left / 10))] - 3 * line.size
    ended = line.text[-1] in _SENTENCE_ENDS
    step = line.last_foot - following.foot
    if line.page != following.page or step < 0:  # the next page or column
        return is_full and not ended
    is_near = step < 1.25 * pitches.get(line.page, 2 * line.size)
    indented = 0.8 * line.size < following.left - line.left < 4 * line.size
    return is_full and is_near and not (indented and ended)


def _joined(lines: Sequence[_Line]) -> str:
    """The lines as one: words that were divided made whole, and no space put between Han characters."""
    text = lines[0].text
    for line in lines[1:]:
        after = line.text
        if text.endswith(("-", "\u00ad")) and text[-2:-1].isalpha() and after[:1].islower():
            text = text[:-1] + after
        elif _HAN.match(text[-1]) or _HAN.match(after[0]):
            text += after
        else:
            text += " " + after
    return text
