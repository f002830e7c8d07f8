"""PDF: the text of its pages, lines joined to paragraphs again, what repeats on every page set aside.

pdfium gives the characters in the order of the page's content, with their boxes in points. A line goes on into the next
one unless the next one's first word would have had room on it, a gap or another size of type follows, or the next one
is indented.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from claimline.domain import Reason, Unreadable
from claimline.reading.korean_joins import KoreanJoins
from claimline.reading.paragraphs import Paragraph

RUNNING_HEAD = "running-head"
"""The role of a line that stands on top or at the foot of several pages, or is a page's number."""

_MOST_PAGES = 400
_DIVIDED = "\ufffe"  # what pdfium puts where a word was divided at the end of a line
_MARGIN = 0.08  # the part of a page's height, at its top and foot, in which running heads stand
_HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_SENTENCE_ENDS = frozenset('.!?。！？…”"’」』)）')
_FIRST_WORD = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uf900-\uffef]|[^\s\u3000-\u303f\u3400-\u9fff\uf900-\uffef]+")
_WIDE = re.compile(r"[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7a3\uf900-\uffef]")
_GAP = 2.0  # in sizes of type, between a running head and the text
_NEAR = 6  # lines before and behind that tell how wide a column is
_STAMP = re.compile(  # what a browser prints on each sheet: when and what, where and which page
    r"\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}\.?,? +(?:오전|오후|上午|下午)? ?\d{1,2}:\d{2}\b"
    r"|https?://\S+(?: +\d+ ?/ ?\d+)?\Z"
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+(?:-[A-Za-zÀ-ɏ]+)?")
_EDGES = re.compile(r"^\S{1,60}|\S{1,60}-\Z|[^\s\ufffe]{0,60}\ufffe[^\s\ufffe]{0,60}")
_LATIN_TAIL = re.compile(r"[A-Za-zÀ-ɏ]+\Z")
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
    paragraphs = tuple(_paragraphs(lines))
    if all(paragraph.role for paragraph in paragraphs):  # nothing, or no more than what stands round the pictures
        raise Unreadable(name, Reason.NO_TEXT)
    return title, paragraphs


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
    return _Line(words, left, right, foot, last_foot, size, page, in_margin)


def _box(textpage: pypdfium2.PdfTextPage, place: int) -> tuple[float, float, float, float]:
    """A character's left, foot, right and top; its foot is the line's, not the glyph's."""
    left, _foot, right, top = textpage.get_charbox(place, loose=True)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, place, x, y)
    return left, y.value, right, top


def _paragraphs(lines: Sequence[_Line]) -> Iterator[Paragraph]:
    """The paragraphs in order; what a browser printed on the sheets comes last, for its day is not the article's."""
    running = _running_heads(lines)
    own = [line for line in lines if line not in running]
    edges, pitches = dict(zip(own, _edges(own), strict=True)), _pitches(own)
    joins = _Joins(own)
    open_lines: list[_Line] = []
    for line in lines:
        if line in running:
            if not _STAMP.match(line.text):
                yield Paragraph(line.text.replace(_DIVIDED, ""), RUNNING_HEAD)
            continue
        if open_lines and not _goes_on(open_lines[-1], line, edges, pitches):
            yield Paragraph(_joined(open_lines, joins))
            open_lines = []
        open_lines.append(line)
    if open_lines:
        yield Paragraph(_joined(open_lines, joins))
    yield from (Paragraph(line.text, RUNNING_HEAD) for line in lines if line in running and _STAMP.match(line.text))


def _shape(text: str) -> str:
    """A line without its digits, so that "3 / 12" and "4 / 12" are the same."""
    return re.sub(r"\d+", "0", text)


def _running_heads(lines: Sequence[_Line]) -> frozenset[_Line]:
    """The lines that repeat in the margins or at the very edge of two pages or more, page numbers, browsers' stamps."""
    margins: dict[str, set[int]] = {}
    edges: dict[tuple[str, int], set[int]] = {}
    outermost = _outermost(lines)
    for line in lines:
        if line.in_margin:
            margins.setdefault(_shape(line.text), set()).add(line.page)
        if line in outermost:
            edges.setdefault((_shape(line.text), round(line.foot / 3)), set()).add(line.page)
    return frozenset(
        line
        for line in lines
        if (line.in_margin and (len(margins[_shape(line.text)]) > 1 or _is_stamp(line.text)))
        or (line in outermost and len(edges[(_shape(line.text), round(line.foot / 3))]) > 1)
    )


def _is_stamp(text: str) -> bool:
    return _PAGE_NUMBER.match(text) is not None or _STAMP.match(text) is not None


def _outermost(lines: Sequence[_Line]) -> frozenset[_Line]:
    """The highest and the lowest line of each page, or two, where a gap parts them from the rest."""
    pages: dict[int, list[_Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    found: set[_Line] = set()
    for page in pages.values():
        page.sort(key=lambda line: line.foot)
        for rows in (page[:3], page[:-4:-1]):
            for place, (line, inner) in enumerate(pairwise(rows)):
                if abs(inner.foot - line.foot) > _GAP * max(line.size, inner.size):
                    found.update(rows[: place + 1])
    return frozenset(found)


def _edges(lines: Sequence[_Line]) -> Iterator[float]:
    """For each line the right edge of its column, as the lines around it show; one that stands out does not count."""
    for place, line in enumerate(lines):
        rights = sorted(
            near.right
            for near in lines[max(0, place - _NEAR) : place + _NEAR + 1]
            if near.page == line.page
            and abs(near.left - line.left) < 4 * line.size
            and abs(near.size - line.size) <= 0.1 * line.size
        )
        yield rights[-2] if len(rights) > 3 else rights[-1]


def _pitches(lines: Sequence[_Line]) -> dict[int, float]:
    """The usual distance from line to line, by page."""
    steps: dict[int, list[float]] = {}
    for line, following in pairwise(lines):
        step = line.last_foot - following.foot
        if line.page == following.page and 0 < step < 3 * line.size:
            steps.setdefault(line.page, []).append(step)
    return {page: median(found) for page, found in steps.items()}


def _goes_on(line: _Line, following: _Line, edges: dict[_Line, float], pitches: dict[int, float]) -> bool:
    """Whether the next line is of the same paragraph."""
    if abs(following.size - line.size) > 0.1 * line.size:
        return False
    is_full = line.right + _room_wanted(following) > edges[line] - 0.5 * line.size
    ended = line.text[-1] in _SENTENCE_ENDS
    step = line.last_foot - following.foot
    if line.page != following.page or step < 0:  # the next page or column
        return is_full and not ended
    is_near = step < 1.25 * pitches.get(line.page, 2 * line.size)
    indented = 0.8 * line.size < following.left - line.left < 4 * line.size
    return is_full and is_near and not (indented and ended)


def _room_wanted(line: _Line) -> float:
    """How wide the line's first word is about, with the space before it, but at least as wide as three letters."""
    first = _FIRST_WORD.match(line.text)
    letters = sum(1.0 if _WIDE.match(letter) else 0.5 for letter in (first[0] if first else ""))
    return max(letters + 0.3, 3.0) * line.size


class _Joins:
    """How the lines of one document go together, by the words that stand elsewhere in it."""

    def __init__(self, lines: Sequence[_Line]) -> None:
        self._korean = KoreanJoins(line.text for line in lines)
        inner = (_EDGES.sub(" ", line.text) for line in lines)  # at the edges stand parts of words
        self._words = frozenset(word.casefold() for text in inner for word in _LATIN.findall(text))

    def between(self, before: str, after: str) -> tuple[int, str]:
        """How many letters of the end of a line go, and what comes in before the next one."""
        if before.endswith(("-", "\u00ad")) and before[-2:-1].isalpha() and after[:1].islower():
            return 1, self.hyphen(before[:-1], after)
        if _HAN.match(before[-1]) or _HAN.match(after[0]):
            return 0, ""
        return 0, self._korean.joint(before, after)

    def hyphen(self, before: str, after: str) -> str:
        """A hyphen where two words make one, nothing where one word was divided at the end of a line."""
        tail, head = _LATIN_TAIL.search(before[-60:]), _LATIN.match(after[:60])
        if tail is None or head is None:
            return ""
        first, second = tail[0].casefold(), head[0].casefold()
        if first + second in self._words:
            return ""
        both = f"{first}-{second}" in self._words or (first in self._words and second in self._words)
        return "-" if both else ""


def _joined(lines: Sequence[_Line], joins: _Joins) -> str:
    """The lines as one: words that were divided made whole, and no space put between Han characters."""
    parts = [lines[0].text]
    for line in lines[1:]:
        cut, between = joins.between(parts[-1], line.text)
        parts[-1] = parts[-1][: len(parts[-1]) - cut] + between
        parts.append(line.text)
    first, *rest = "".join(parts).split(_DIVIDED)
    for part in rest:
        first += joins.hyphen(first, part) + part
    return first
