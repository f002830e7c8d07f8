"""Bytes become an Article: which format they are in, by content, and what is the article in it."""

from __future__ import annotations

import hashlib
import re

from claimline.domain import Article, Reason, Unreadable
from claimline.reading.blocks import assign_roles, blocks_of
from claimline.reading.boilerplate import load_boilerplate
from claimline.reading.charset import Decoded, decode, is_binary
from claimline.reading.facts import Facts, facts_of
from claimline.reading.foreign import refuse_foreign
from claimline.reading.front_matter import is_markdown
from claimline.reading.heads import is_message
from claimline.reading.lines import lines_of
from claimline.reading.source import Source
from claimline.reading.tongue import READ, language_of

LARGEST = 64
"""The largest file that is read, in MB."""

_BAD = re.compile("[\x00\ud800-\udfff]")
_LONGEST_FACT = 1000
_PAGE = re.compile(
    rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|article|section|p|meta)[\s>][^\x00]{0,2000}</", re.I
)
_WHOLE_PAGE = re.compile(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.I)
_HEADING = re.compile(rb"(?m)^#{1,6} {1,3}\S")
"""Markdown that begins with a tag of HTML, as it may."""
_LOOKED_AT = 65_536


def read(data: bytes, name: str) -> Article:
    """The article in `data`; `name` is the file's, for messages.

    Raises Unreadable where the file is empty, too large, encrypted, damaged, no text, in a language that is not read
    (its ISO 639 code in `detail`), or holds no sentence.
    """
    if not data.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise Unreadable(name, Reason.EMPTY)
    if len(data) > LARGEST * 1_000_000:
        raise Unreadable(name, Reason.TOO_LARGE, str(LARGEST))
    return _article(_source(data, name), data, name)


def _source(data: bytes, name: str) -> Source:
    if data[:1024].lstrip().startswith(b"%PDF-"):
        from claimline.reading.portable import read_portable

        return read_portable(data, name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from claimline.reading.office import read_office

        return read_office(data, name)
    refuse_foreign(data, name)
    if is_message(data):
        return _message(data, name)
    if is_binary(data):
        raise Unreadable(name, Reason.BINARY)
    head = data[:4096].replace(b"\x00", b"")
    tagged = _PAGE.search(head) and head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"<"
    marked = tagged and not _WHOLE_PAGE.search(head) and _HEADING.search(data, 0, _LOOKED_AT)
    if tagged and not marked:
        from claimline.reading.page import read_page

        return read_page(data, name)
    decoded = decode(data)
    if decoded is None:
        raise Unreadable(name, Reason.BINARY)
    if marked or is_markdown(decoded.text, name):
        from claimline.reading.markdown import read_markdown

        return read_markdown(decoded.text, decoded.charset, decoded.replaced)
    return _plain(decoded)


def _message(data: bytes, name: str) -> Source:
    from claimline.reading.archive import is_archive, read_archive
    from claimline.reading.mail import read_mail
    from claimline.reading.mime import leaves_of

    headers, leaves = leaves_of(data, name)
    if is_archive(headers, leaves):
        return read_archive(headers, leaves, name)
    return read_mail(leaves, name, _source)


def _plain(decoded: Decoded) -> Source:
    lines = lines_of(decoded.text, load_boilerplate())
    return Source(decoded.text, lines, "text/plain", decoded.charset, replaced=decoded.replaced)


def _article(source: Source, data: bytes, name: str) -> Article:
    if not source.text.strip():
        raise Unreadable(name, Reason.NO_ARTICLE)
    boilerplate = load_boilerplate()
    assign_roles(source.lines, boilerplate)
    blocks = blocks_of(source.text, source.lines, boilerplate)
    body = "\n".join(source.text[block.start : block.end] for block in blocks if block.is_body)
    language = language_of(body or source.text)
    if language not in READ:
        raise Unreadable(name, Reason.LANGUAGE, language)
    if not body:
        raise Unreadable(name, Reason.NO_ARTICLE)
    facts = _sound(source.facts.filled_from(facts_of(source.text, blocks)).filled_from(source.fallback))
    return Article(
        source.text,
        blocks,
        language,
        hashlib.sha256(data).hexdigest(),
        name,
        media_type=source.media_type,
        charset=source.charset,
        title=facts.title,
        publisher=facts.publisher,
        byline=facts.byline,
        published=facts.published,
        address=facts.address,
        replaced=source.replaced,
    )


def _sound(facts: Facts) -> Facts:
    """The facts on one line each, without what no text may hold."""
    title, publisher, byline, address = (
        " ".join(_BAD.sub("\N{REPLACEMENT CHARACTER}", words).split())[:_LONGEST_FACT]
        for words in (facts.title, facts.publisher, facts.byline, facts.address)
    )
    return Facts(title, publisher, byline, facts.published, address)
