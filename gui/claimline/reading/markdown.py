"""Markdown: the words without their markup, headings and pictures by what they are (CommonMark and its tables)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from claimline.reading.composing import composed
from claimline.reading.facts import Facts
from claimline.reading.front_matter import front_matter
from claimline.reading.paragraphs import Paragraph
from claimline.reading.source import Source

MEDIA_TYPE = "text/markdown"

_LONGEST = 2_000_000  # a longer one is a text of something else; its markup stays in it
_LONGEST_PARAGRAPH = 20_000  # a parser of inline markup takes more than linear time on hostile ones
_MOST_SIGNS = 2_000
_SIGNS = re.compile(r"[\[\]*_`<>!~]")
_TAG = re.compile(r"<!--.{0,600}?-->|</?[A-Za-z][^<>]{0,2000}>", re.DOTALL)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h\d)\b[^<>]{0,100}>", re.IGNORECASE)
_SOURCE = re.compile(r"원문|출처|기사 ?보기|来源|原文|source|original|read the article|via", re.IGNORECASE)
_LEFT = "embedded-post"  # code, which is quoted and not the article's own words


def read_markdown(text: str, charset: str, replaced: int) -> Source:
    """The words of a Markdown file; what its front matter says goes before what its text does."""
    facts, end = front_matter(text)
    content = text[end:]
    if len(content) > _LONGEST:
        written, lines, more = composed(Paragraph(part) for part in re.split(r"\r?\n(?:[ \t]*\r?\n)+", content))
        return Source(written, lines, MEDIA_TYPE, charset, facts, replaced + more)
    links: list[str] = []
    written, lines, more = composed(_paragraphs(content, links))
    return Source(written, lines, MEDIA_TYPE, charset, facts, replaced + more, Facts(address=next(iter(links), "")))


def _paragraphs(content: str, links: list[str]) -> Iterator[Paragraph]:
    """A paragraph for each block; the addresses of links that say where the article is from go to `links`."""
    named: dict[str, Any] = {}
    blocks = MarkdownIt("commonmark").enable("table").disable(["code", "inline"])
    inline = MarkdownIt("commonmark")
    heading = ""
    items = 0
    for token in blocks.parse(content, named):
        if token.type == "list_item_open":
            items += 1
        elif token.type == "list_item_close":
            items -= 1
        elif token.type == "heading_open":
            heading = "title" if token.tag == "h1" else "heading"
        elif token.type == "heading_close":
            heading = ""
        elif token.type == "fence":
            yield Paragraph(token.content.strip(), _LEFT)
        elif token.type == "html_block":
            yield Paragraph(_without_tags(token.content))
        elif token.type == "inline":
            words = token.content
            if len(words) > _LONGEST_PARAGRAPH or len(_SIGNS.findall(words)) > _MOST_SIGNS:
                yield Paragraph(words.strip(), heading or None, bool(items))
            else:
                children = inline.parseInline(words, named)[0].children or []
                yield Paragraph("".join(_words(children, links)).strip(), heading or None, bool(items))
                yield from (Paragraph(child.content.strip(), "caption") for child in children if child.type == "image")


def _words(children: Sequence[Token], links: list[str]) -> Iterator[str]:
    address = ""
    for child in children:
        if child.type in ("text", "code_inline"):
            if address and _SOURCE.search(child.content):
                links.append(address)
            yield child.content
        elif child.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif child.type == "html_inline":
            yield _without_tags(child.content)
        elif child.type == "link_open":
            target = str(child.attrGet("href") or "")
            address = target if target.startswith(("http://", "https://")) else ""
        elif child.type == "link_close":
            address = ""


def _without_tags(markup: str) -> str:
    return _TAG.sub("", _BREAK.sub("\n", markup)).strip(" ")
