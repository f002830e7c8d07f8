"""DOCX: the paragraphs of a Word document as a reader sees them.

The XML is read here, and not by python-docx, whose paragraphs leave out what stands in tracked insertions, content
controls and text boxes, and which raises a dozen kinds of errors on a damaged file.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from claimline.domain import Reason, Unreadable
from claimline.reading.composing import composed
from claimline.reading.container import Container
from claimline.reading.facts import Facts, day_in
from claimline.reading.paragraphs import Paragraph
from claimline.reading.source import Source

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_SKIPPED = frozenset(
    ("del", "moveFrom", "pPrChange", "rPrChange", "tabs", "Fallback", "rt", "annotationRef", "footnoteRef",
     "endnoteRef", "instrText", "delText")
)  # fmt: skip
_SIGNS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-"}
_STYLES = (
    (re.compile(r"title\Z"), "title"),
    (re.compile(r"subtitle\Z"), "deck"),
    (re.compile(r"(?:toc )?heading\b|제목|标题"), "heading"),
    (re.compile(r"caption\Z"), "caption"),
    (re.compile(r"(?:toc \d|header|footer)\Z"), "navigation"),
)
_NOTES = ("footnotes.xml", "endnotes.xml")
_OFF = ("0", "false", "off", "none")
_COVER = "CoverPageProperties"
_LARGEST_ITEM = 100_000


@dataclass(slots=True)
class _Open:
    """A paragraph whose end has not come yet."""

    words: list[str] = field(default_factory=list)
    style: str = ""
    is_item: bool = False


def read_word(container: Container, name: str) -> Source:
    """The document's text; headings, captions and notes by their styles, facts from its properties."""
    path = _main_part(container)
    root = container.tree(path)
    if root is None:
        raise Unreadable(name, Reason.DAMAGED)
    folder = posixpath.dirname(path)
    styles = _styles(container.tree(posixpath.join(folder, "styles.xml")))
    paragraphs = list(_paragraphs(root, styles))
    for notes in _NOTES:
        tree = container.tree(posixpath.join(folder, notes))
        if tree is not None:
            paragraphs += (Paragraph(note.text, "after-end") for note in _paragraphs(tree, styles))
    text, lines, replaced = composed(paragraphs)
    stated, known = _facts(container)
    return Source(text, lines, MEDIA_TYPE, "utf-8", stated, replaced, known)


def _main_part(container: Container) -> str:
    """The part that holds the text: Word calls it what it likes, and says so in the package's relations."""
    relations = container.tree("_rels/.rels")
    for relation in relations if relations is not None else ():
        if str(relation.get("Type") or "").endswith("/officeDocument") and relation.get("TargetMode") != "External":
            return str(relation.get("Target") or "").lstrip("/")
    return "word/document.xml"


def _local(element: etree._Element) -> tuple[str, bool]:
    """An element's name without its namespace, and whether that is Word's."""
    space, _brace, local = str(element.tag).rpartition("}")
    return local, space[1:] in _WORD


def _paragraphs(root: etree._Element, styles: dict[str, str]) -> Iterator[Paragraph]:
    """The paragraphs, one in a text box before the one that the box hangs on; hidden and deleted words left out."""
    stack: list[_Open] = []
    skipped = 0
    hidden = False
    for event, element in etree.iterwalk(root, events=("start", "end")):
        local, is_word = _local(element)
        if local in _SKIPPED or (local == "sdtContent" and _is_placeholder(element)):
            skipped += 1 if event == "start" else -1
            continue
        if skipped:
            continue
        if event == "start":
            if local == "p" and is_word:
                stack.append(_Open())
            elif local == "r":
                hidden = False
            elif local == "vanish" and _is_of_run(element):
                hidden = _value(element) not in _OFF
            elif stack and is_word:
                _take(element, local, stack[-1], hidden)
        elif local == "p" and is_word:
            paragraph = stack.pop()
            role = styles.get(paragraph.style)
            yield Paragraph("".join(paragraph.words).strip(), role, paragraph.is_item)
        elif local == "r":
            hidden = False


def _take(element: etree._Element, local: str, paragraph: _Open, hidden: bool) -> None:
    """What an element adds to the paragraph that it stands in."""
    if local == "pStyle":
        paragraph.style = _value(element)
    elif local == "numId":
        paragraph.is_item = _value(element) != "0"
    elif hidden:
        return
    elif local == "t":
        paragraph.words.append(element.text or "")
    elif local == "br":
        kinds = [value for key, value in element.items() if str(key).endswith("}type")]
        paragraph.words.append("\n" if kinds in ([], ["textWrapping"]) else "")
    elif local in _SIGNS:
        paragraph.words.append(_SIGNS[local])


def _value(element: etree._Element) -> str:
    """An element's `val`, in whichever of Word's namespaces."""
    return next((str(value) for key, value in element.items() if str(key).endswith("}val")), "")


def _is_of_run(element: etree._Element) -> bool:
    """Whether a property is a run's, and not that of a paragraph's mark."""
    properties = element.getparent()
    owner = properties.getparent() if properties is not None else None
    return owner is not None and _local(owner)[0] == "r"


def _is_placeholder(content: etree._Element) -> bool:
    """Whether a content control shows only what asks to be filled in."""
    control = content.getparent()
    return control is not None and any(_local(element)[0] == "showingPlcHdr" for element in control.iterfind("*/*"))


def _styles(root: etree._Element | None) -> dict[str, str]:
    """The roles of paragraph styles by their ids; Word keeps the English names of its own styles."""
    roles: dict[str, str] = {}
    for style in root if root is not None else ():
        ids = [str(value) for key, value in style.items() if str(key).endswith("}styleId")]
        names = [_value(element).casefold() for element in style if _local(element)[0] == "name"]
        role = next((role for pattern, role in _STYLES if names and pattern.match(names[0])), None)
        if ids and role:
            roles[ids[0]] = role
    return roles


def _facts(container: Container) -> tuple[Facts, Facts]:
    """What the properties state of the article, and what they say of the file, for where nothing else is known.

    The day that the file was made is that of the clipping, so it is not taken for the article's.
    """
    own = {_local(element)[0]: element.text or "" for element in _children(container.tree("docProps/core.xml"))}
    given = {
        (element.get("name") or "").casefold(): "".join(str(words) for words in element.itertext())
        for element in _children(container.tree("docProps/custom.xml"))
    }
    address = given.get("url") or given.get("address") or given.get("source") or ""
    stated = Facts(
        publisher=given.get("publisher", ""),
        published=day_in(given.get("published") or given.get("date") or "") or _cover_day(container),
        address=address if address.startswith(("http://", "https://")) else "",
    )
    return stated, Facts(title=own.get("title", ""), byline=own.get("creator", ""))


def _children(root: etree._Element | None) -> Iterator[etree._Element]:
    yield from root if root is not None else ()


def _cover_day(container: Container) -> str | None:
    """The day of publication that a cover page states."""
    for path in container.names:
        if path.startswith("customXml/item") and len(part := container.part(path) or b"") < _LARGEST_ITEM:
            tree = container.tree(path) if _COVER.encode() in part else None
            for element in _children(tree):
                if _local(element)[0] == "PublishDate":
                    return day_in(element.text or "")
    return None
