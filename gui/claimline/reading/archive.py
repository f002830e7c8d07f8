"""MHTML: a page that a browser saved with all that belongs to it; its main part is read as a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.domain import Reason, Unreadable
from claimline.reading.facts import Facts
from claimline.reading.mime import Headers, Leaf
from claimline.reading.page import read_page
from claimline.reading.source import Source

MEDIA_TYPE = "multipart/related"

_PAGES = ("text/html", "application/xhtml+xml")
_BRACKETS = re.compile(r"[<>\s]")


def is_archive(headers: Headers, leaves: Sequence[Leaf]) -> bool:
    """Whether a browser wrote the message: it says where the page was, or has no one whom it is to."""
    if "snapshot-content-location" in headers:
        return True
    sent = any(key in headers for key in ("received", "to", "delivered-to", "return-path"))
    return not sent and any(leaf.media_type in _PAGES and leaf.location for leaf in leaves)


def read_archive(headers: Headers, leaves: Sequence[Leaf], name: str) -> Source:
    """The saved page; the address is where it was, the day on which it was saved is not the article's."""
    address = _BRACKETS.sub("", headers.words("snapshot-content-location"))
    pages = [leaf for leaf in leaves if leaf.media_type in _PAGES and leaf.data.strip()]
    page = next((leaf for leaf in pages if address and leaf.location == address), pages[0] if pages else None)
    words = page.text() if page else None
    if page is None or words is None:
        raise Unreadable(name, Reason.NO_ARTICLE)
    source = read_page(words[0].encode("utf-8", "replace"), name)
    place = address or page.location
    known = Facts(title=headers.words("subject"), address=place if place.startswith(("http://", "https://")) else "")
    return replace(source, media_type=MEDIA_TYPE, charset=words[1], fallback=known)
