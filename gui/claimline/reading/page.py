"""A saved web page as lines of its visible text: trafilatura says where the article is, nothing is fetched."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import htmldate
import lxml.etree
import lxml.html
import trafilatura

from claimline.domain import Reason, Unreadable
from claimline.reading.boilerplate import load_boilerplate
from claimline.reading.charset import Decoded, decode
from claimline.reading.facts import Facts, day_in
from claimline.reading.lines import Line, count_sentences, is_bullet
from claimline.reading.nesting import flattened
from claimline.reading.source import Source

_META_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_DROPPED = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "object", "head", "select", "option", "canvas", "math")
)
_BREAKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt",
     "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
     "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
     "ul", "button", "input", "textarea", "label")
)  # fmt: skip
_ROLES = {
    "nav": "navigation", "footer": "navigation", "button": "navigation", "form": "navigation", "figcaption": "caption",
    "caption": "caption", "h1": "title", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "label": "navigation",
}  # fmt: skip
_TOO_DEEP = "Excessive depth"
"""How libxml2 begins to say that it has cut a page."""
_ITEM = "item"
_SPACE = re.compile(r"\s+")
_BARE = re.compile(r"\W+")
_LONGEST_DATA = 200_000
_LONGEST_WEIGHED = 3_000_000
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def read_page(data: bytes, name: str) -> Source:
    """The page as lines, those of the article undecided, the others with the role that their place gives them."""
    decoded = _decoded(data, name)
    tree = _parsed(decoded.text, name)
    marked = list(_joined(_pieces(tree)))
    article = _article_lines(tree) if len(decoded.text) < _LONGEST_WEIGHED else frozenset()
    text, lines = _as_lines(marked, article)
    return Source(text, lines, "text/html", decoded.charset, _facts(tree, decoded.text), decoded.replaced)


def _decoded(data: bytes, name: str) -> Decoded:
    match = _META_CHARSET.search(data[:4096])
    decoded = decode(data, match[1].decode("ascii") if match else None)
    if decoded is None:
        raise Unreadable(name, Reason.BINARY)
    return decoded


def _parsed(page: str, name: str) -> lxml.html.HtmlElement:
    """The page's tree; where libxml2 cuts it because it is nested too deeply, that of the page made flat."""
    tree, is_cut = _tree(page, name)
    return _tree(flattened(page), name)[0] if is_cut else tree


def _tree(page: str, name: str) -> tuple[lxml.html.HtmlElement, bool]:
    parser = lxml.html.HTMLParser(
        encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        tree = lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError) as error:
        raise Unreadable(name, Reason.NO_ARTICLE) from error
    return tree, any(entry.message.startswith(_TOO_DEEP) for entry in parser.error_log)


def _pieces(tree: lxml.html.HtmlElement) -> Iterator[tuple[str, str | None, bool]]:
    """The visible words in order, each with the role of its place; a break between blocks is an empty piece."""
    roles: list[str | None] = [None]
    skipped = 0
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        gone = tag in _DROPPED or _HIDDEN.search(element.get("style") or "") is not None
        if event == "start":
            skipped += gone
            roles.append(_ROLES.get(tag) or (_ITEM if tag == "li" and roles[-1] is None else roles[-1]))
            if not skipped:
                if tag in _BREAKS:
                    yield "", None, True
                yield element.text or "", roles[-1], False
            continue
        roles.pop()
        if not skipped and tag in _BREAKS:
            yield "", None, True
        skipped -= gone
        if not skipped:
            yield element.tail or "", roles[-1], False


def _joined(pieces: Iterator[tuple[str, str | None, bool]]) -> Iterator[tuple[str, str | None]]:
    """One line a block, white space as one space: inline markup breaks no sentence."""
    words: list[str] = []
    role: str | None = None
    for piece, place, is_break in pieces:
        if not is_break:
            if piece.strip() and not words:
                role = place
            if words or piece.strip():
                words.append(piece)
            continue
        line = _SPACE.sub(" ", "".join(words)).strip()
        if line:
            yield line, role
        words, role = [], None
    line = _SPACE.sub(" ", "".join(words)).strip()
    if line:
        yield line, role


def _article_lines(tree: lxml.html.HtmlElement) -> frozenset[str]:
    """The lines that trafilatura takes for the article, without white space and signs, to be compared with ours."""
    found = trafilatura.extract(
        tree, output_format="txt", include_comments=False, include_tables=True, with_metadata=False, fast=True
    )
    return frozenset(_BARE.sub("", line) for line in (found or "").splitlines())


def _as_lines(marked: list[tuple[str, str | None]], article: frozenset[str]) -> tuple[str, list[Line]]:
    """The text of the page and its lines; prose that trafilatura left out stays where it stands between the rest."""
    role_of = load_boilerplate().role_of_line
    inside = [_BARE.sub("", words) in article for words, _ in marked]
    prose = [count_sentences(words) for words, _ in marked]
    kept = [place for place, within in enumerate(inside) if within and prose[place]]
    first, last = (kept[0], kept[-1]) if kept else (0, len(marked))
    lines: list[Line] = []
    position = 0
    for place, (words, tag_role) in enumerate(marked):
        role = role_of(words) or (tag_role if tag_role in ("navigation", "caption", "title", "heading") else None)
        if role is None and not inside[place] and kept and not first < place < last:
            role = "deck" if place == first - 1 else "navigation" if len(words) < 25 else "related-headlines"
        bullet = tag_role == _ITEM or is_bullet(words)
        line = Line(position, position + len(words), words, True, role, bullet, sentences=prose[place])
        lines.append(line)
        position += len(words) + 1
    return "\n".join(words for words, _ in marked), lines


def _facts(tree: lxml.html.HtmlElement, page: str) -> Facts:
    """Title, publisher, byline, day and address from the page's metadata, else from its headings."""
    metas = {
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").casefold(): meta.get("content") or ""
        for meta in tree.iter("meta")
    }
    stated = _stated(tree)
    facts = Facts(
        _clean(metas.get("og:title") or stated.title),
        _clean(metas.get("og:site_name") or metas.get("publisher") or stated.publisher),
        _clean(metas.get("article:author") or metas.get("author") or stated.byline),
        day_in(metas.get("article:published_time") or metas.get("datepublished") or metas.get("date") or "")
        or stated.published,
        _address(tree, metas.get("og:url") or ""),
    )
    if facts.published is None:
        facts = replace(facts, published=htmldate.find_date(tree, extensive_search=False, original_date=True))
    return replace(facts, title=facts.title or _heading(tree))


def _address(tree: lxml.html.HtmlElement, stated: str) -> str:
    """The page's own address, if it is one that a browser should open; a saved page can state any."""
    links = [link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical"]
    web = (address.strip() for address in (stated, *links) if address.strip().startswith(("http://", "https://")))
    return next(web, "")


def _heading(tree: lxml.html.HtmlElement) -> str:
    for tag in ("h1", "title"):
        for element in tree.iter(tag):
            words = _clean(str(element.text_content()))
            if len(words) > 10:
                return words
    return ""


def _stated(tree: lxml.html.HtmlElement) -> Facts:
    """What the page's JSON-LD says."""
    for script in tree.iter("script"):
        if (script.get("type") or "").casefold() != "application/ld+json" or len(script.text or "") > _LONGEST_DATA:
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for entry in data if isinstance(data, list) else [data]:
            if isinstance(entry, dict) and "datePublished" in entry:
                return Facts(
                    str(entry.get("headline") or ""),
                    _name_in(entry.get("publisher")),
                    _name_in(entry.get("author")),
                    day_in(str(entry["datePublished"])),
                )
    return Facts()


def _name_in(value: object) -> str:
    if isinstance(value, list):
        return _name_in(value[0]) if value else ""
    return str(value.get("name") or "") if isinstance(value, dict) else str(value or "")


def _clean(words: str) -> str:
    return _SPACE.sub(" ", words).strip()[:300]
