"""HTML: the visible text of a saved page as paragraphs, with the part that the page's own marks give each.

trafilatura says which of it is the page's main text (Barbaresi, ACL 2021 system demonstrations), htmldate on which day
it was published. Nothing is fetched, no script is run, and no entity is looked up.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import htmldate
import lxml.html
import trafilatura
from lxml import etree

from claimline.domain import Reason, Unreadable
from claimline.domain.date import days
from claimline.reading.paragraphs import Paragraph

NAVIGATION = "navigation"
"""The role of what stands around a page's main text."""

# fmt: off
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "tr", "ul",
})
_HIDDEN = frozenset({
    "head", "script", "style", "noscript", "template", "svg", "iframe", "object", "button", "select", "input",
    "textarea",
})
# fmt: on
_ROLES = {
    "h1": "title",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    "figcaption": "caption",
    **dict.fromkeys(("nav", "footer", "aside", "form", "option"), NAVIGATION),
}
_SPACE = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?。！？…\"”’」』)）]\s*\Z")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Page:
    """A saved page: what it says of itself (empty, or None for the day, where it does not), and its paragraphs."""

    title: str
    publisher: str
    byline: str
    published: str | None
    address: str
    paragraphs: tuple[Paragraph, ...]


def page_of_html(text: str, name: str) -> Page:
    """The paragraphs of a page, in its order; raises Unreadable for what is no page."""
    try:
        tree = lxml.html.document_fromstring(_without_declaration(text))
    except (etree.ParserError, ValueError) as error:
        raise Unreadable(name, Reason.NO_ARTICLE) from error
    found = _main_text(text)
    main = _squeezed(found.text or "") if found else ""
    paragraphs = tuple(_with_role(part, roles, main) for part, roles in _visible(tree))
    if not paragraphs:
        raise Unreadable(name, Reason.NO_ARTICLE)
    return Page(
        title=_meta(tree, "og:title") or _title(tree, paragraphs),
        publisher=_meta(tree, "og:site_name") or (found.sitename if found else "") or "",
        byline=_meta(tree, "author") or _meta(tree, "article:author") or "",
        published=_published(tree, text),
        address=_address(tree),
        paragraphs=paragraphs,
    )


def _without_declaration(text: str) -> str:
    """lxml refuses a text that still names its bytes' encoding."""
    return re.sub(r"\A\s*<\?xml[^>]{0,200}\?>", "", text.lstrip("\ufeff"))


def _main_text(text: str) -> Any:
    """trafilatura's own document, None where it finds no main text or fails."""
    try:
        return trafilatura.bare_extraction(
            text,
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            with_metadata=True,
            date_extraction_params={},
        )
    except (ValueError, RecursionError, AttributeError, TypeError):
        return None  # then the rules have to find the article among all paragraphs


def _visible(tree: lxml.html.HtmlElement) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each paragraph that a reader sees, with the tags that it stands in, outermost first."""
    words: list[str] = []
    path: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event in ("comment", "pi"):
            _append(words, element.tail, hidden)
            continue
        is_block = tag in _BLOCKS
        if is_block or (tag == "br" and event == "start" and _SENTENCE_END.search("".join(words[-3:]))):
            yield from _paragraph(words, path)
        elif tag == "br" and event == "start":
            words.append(" ")
        if event == "start":
            hidden += tag in _HIDDEN
            path.append(tag)
            _append(words, element.text, hidden)
        else:
            hidden -= tag in _HIDDEN
            path.pop()
            _append(words, element.tail, hidden)
    yield from _paragraph(words, path)


def _append(words: list[str], text: str | None, hidden: int) -> None:
    if text and not hidden:
        words.append(text)


def _paragraph(words: list[str], path: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What was gathered as one paragraph, if it is more than white space; the gathering starts anew."""
    text = _SPACE.sub(" ", "".join(words)).strip()
    words.clear()
    if text:
        yield text, tuple(path)


def _with_role(text: str, path: tuple[str, ...], main: str) -> Paragraph:
    """A paragraph with the role of the innermost mark that gives one; what is not main text is navigation."""
    role = next((_ROLES[tag] for tag in reversed(path) if tag in _ROLES), None)
    if role is None and main and _squeezed(text) not in main:
        role = NAVIGATION
    return Paragraph(text, role)


def _title(tree: lxml.html.HtmlElement, paragraphs: tuple[Paragraph, ...]) -> str:
    """The heading that the title element repeats (often with the site's name), else the first, else that element."""
    named = _SPACE.sub(" ", tree.findtext(".//title") or "").strip()
    headings = [part.text for role in ("title", "heading") for part in paragraphs if part.role == role]
    return next((text for text in headings if text in named), headings[0] if headings else named)


def _squeezed(text: str) -> str:
    """A text without white space, so that two ways of laying it out are the same."""
    return _SPACE.sub("", text)


def _meta(tree: lxml.html.HtmlElement, name: str) -> str:
    """The content of a meta element by its property or name, empty where there is none."""
    for element in tree.iter("meta"):
        if name in (element.get("property"), element.get("name")) and element.get("content"):
            return _SPACE.sub(" ", element.get("content")).strip()
    return ""


def _address(tree: lxml.html.HtmlElement) -> str:
    """The page's own address, where it is one that a browser could open."""
    links = (link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical")
    for address in (*links, _meta(tree, "og:url")):
        if address.startswith(("http://", "https://")):
            return address.strip()
    return ""


def _published(tree: lxml.html.HtmlElement, text: str) -> str | None:
    """The day on which the page says that it was published: its metadata, then what htmldate finds."""
    for value in (_meta(tree, "article:published_time"), *_linked_data(tree, "datePublished")):
        day = _day(value)
        if day:
            return day
    try:
        return _day(htmldate.find_date(text, original_date=True, extensive_search=False) or "")
    except (ValueError, RecursionError, TypeError):
        return None


def _linked_data(tree: lxml.html.HtmlElement, key: str) -> Iterator[str]:
    """The values of a key in the page's JSON-LD, at any depth."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            left = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        while left:
            value = left.pop()
            if isinstance(value, dict):
                if isinstance(value.get(key), str):
                    yield value[key]
                left += value.values()
            elif isinstance(value, list):
                left += value


def _day(value: str) -> str | None:
    match = _DAY.match(value)
    if not match:
        return None
    try:
        days(match[0])
    except ValueError:
        return None
    return match[0]
