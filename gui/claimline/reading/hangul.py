"""HWPX: the paragraphs of a Hangul document as a reader sees them.

The XML is read here: python-hwpx is made for editing and checking, and takes five times as long to load as lxml does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from claimline.domain import Reason, Unreadable
from claimline.reading.composing import composed
from claimline.reading.container import Container
from claimline.reading.facts import Facts
from claimline.reading.paragraphs import Paragraph
from claimline.reading.source import Source

MEDIA_TYPE = "application/hwp+zip"

_SECTION = re.compile(r"Contents/section([0-9]{1,4})\.xml\Z")
_SKIPPED = frozenset(("header", "footer", "hiddenComment", "secPr", "masterPage", "dutmal", "script", "shapeComment"))
_NOTES = frozenset(("footNote", "endNote"))
_SIGNS = {"lineBreak": "\n", "tab": " ", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}
_STYLES = (
    (re.compile(r"(?:title|제목)\Z", re.IGNORECASE), "title"),
    (re.compile(r"(?:subtitle|부제목?)\Z", re.IGNORECASE), "deck"),
    (re.compile(r"(?:outline|개요|heading|제목|toc heading|차례 제목)(?: \d+)?\Z", re.IGNORECASE), "heading"),
    (re.compile(r"(?:caption|캡션)\Z", re.IGNORECASE), "caption"),
    (re.compile(r"(?:toc|차례) \d+\Z", re.IGNORECASE), "navigation"),
)


@dataclass(frozen=True, slots=True)
class _Looks:
    """What the header part says of styles: their roles by id, and which paragraph shapes are list items."""

    roles: dict[str, str] = field(default_factory=dict)
    items: frozenset[str] = frozenset()


@dataclass(slots=True)
class _State:
    """Where in a section the walk is."""

    stack: list[Paragraph] = field(default_factory=list)
    words: list[list[str]] = field(default_factory=list)
    notes: int = 0
    captions: int = 0
    skipped: int = 0
    deleted: bool = False


def read_hangul(container: Container, name: str) -> Source:
    """The document's text; headings and captions by their styles, notes behind the end, facts from its properties."""
    if b"encryption-data" in (container.part("META-INF/manifest.xml") or b""):
        raise Unreadable(name, Reason.ENCRYPTED)
    found = (match for path in container.names if (match := _SECTION.match(path)))
    sections = sorted(found, key=lambda match: int(match[1]))
    if not sections:
        raise Unreadable(name, Reason.DAMAGED)
    looks = _looks(container.tree("Contents/header.xml"))
    paragraphs: list[Paragraph] = []
    for section in sections:
        root = container.tree(section[0])
        assert root is not None
        paragraphs += _paragraphs(root, looks)
    paragraphs.sort(key=lambda paragraph: paragraph.role == "after-end")
    text, lines, replaced = composed(paragraphs)
    return Source(text, lines, MEDIA_TYPE, "utf-8", fallback=_facts(container), replaced=replaced)


def _local(element: etree._Element) -> str:
    """An element's name without its namespace, of which there is one for each edition of the format."""
    return str(element.tag).rpartition("}")[2]


def _paragraphs(root: etree._Element, looks: _Looks) -> Iterator[Paragraph]:
    """The paragraphs; those of a table, box or note before the one that holds it, deleted words left out."""
    state = _State()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        local = _local(element)
        step = 1 if event == "start" else -1
        if local in _SKIPPED:
            state.skipped += step
        elif local in _NOTES:
            state.notes += step
        elif local == "caption":
            state.captions += step
        if state.skipped:
            continue
        if local == "p":
            if event == "start":
                state.stack.append(_opened(element, looks, state))
                state.words.append([])
            else:
                paragraph = state.stack.pop()
                yield Paragraph("".join(state.words.pop()).strip(), paragraph.role, paragraph.is_item)
        elif state.words:
            _take(event, element, local, state)


def _opened(element: etree._Element, looks: _Looks, state: _State) -> Paragraph:
    role = looks.roles.get(element.get("styleIDRef") or "")
    role = "after-end" if state.notes else "caption" if state.captions else role
    return Paragraph("", role, (element.get("paraPrIDRef") or "") in looks.items)


def _take(event: str, element: etree._Element, local: str, state: _State) -> None:
    """What an element adds to its paragraph: a text's own words, and those behind the signs within it."""
    words = state.words[-1]
    parent = element.getparent()
    within = parent is not None and _local(parent) == "t"
    if event == "end":
        if within and not state.deleted:
            words.append(element.tail or "")
        return
    if local == "t" and not state.deleted:
        words.append(element.text or "")
    elif within and local in ("deleteBegin", "deleteEnd"):
        state.deleted = local == "deleteBegin"
    elif within and local in _SIGNS and not state.deleted:
        words.append(_SIGNS[local])


def _looks(root: etree._Element | None) -> _Looks:
    roles: dict[str, str] = {}
    items: set[str] = set()
    for element in root.iter() if root is not None else ():
        local = _local(element)
        if local == "style":
            names = [element.get("engName") or "", element.get("name") or ""]
            role = next((role for pattern, role in _STYLES if any(pattern.match(name) for name in names)), None)
            if role:
                roles[element.get("id") or ""] = role
        elif local == "heading" and element.get("type") in ("BULLET", "NUMBER"):
            owner = element.getparent()
            items.add((owner.get("id") or "") if owner is not None else "")
    return _Looks(roles, frozenset(items))


def _facts(container: Container) -> Facts:
    """What the properties say of the file; the day that it was made is that of the clipping."""
    title = creator = ""
    root = container.tree("Contents/content.hpf")
    for element in root.iter() if root is not None else ():
        if _local(element) == "title":
            title = element.text or ""
        elif _local(element) == "meta" and element.get("name") == "creator":
            creator = element.text or ""
    return Facts(title=title, byline=creator)
