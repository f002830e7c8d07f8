"""EML: a clipping that came by mail, read from the part that holds it, or else from what is attached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from email.utils import parseaddr

from claimline.domain import Reason, Unreadable
from claimline.reading.composing import composed
from claimline.reading.facts import Facts, day_in
from claimline.reading.forwarding import paragraphs_of_letter, unwrapped, without_prefix
from claimline.reading.heads import is_message
from claimline.reading.lines import Line
from claimline.reading.mime import Headers, Leaf
from claimline.reading.page import read_page
from claimline.reading.paragraphs import Paragraph
from claimline.reading.source import Source

MEDIA_TYPE = "message/rfc822"

_MOST_TRIED = 10
_SAID = (Reason.ENCRYPTED, Reason.NO_TEXT, Reason.FORMAT, Reason.DAMAGED, Reason.UNSAFE, Reason.TOO_LARGE)
_Found = tuple[Source, Leaf]


def read_mail(leaves: Sequence[Leaf], name: str, read_attached: Callable[[bytes, str], Source]) -> Source:
    """The mail's text: its page, or its plain text where that says more; an attached article where it says nothing.

    What is attached and not read is named behind the text, so that nothing is left out in silence.
    """
    inline = [leaf for leaf in leaves if not leaf.is_attachment]
    attached = [leaf for leaf in leaves if leaf.is_attachment]
    found = _best([*_of_page(inline, name), *_of_text(inline)])
    if found is None or not _prose(found[0]):
        found = _of_attached(attached, name, read_attached) or found
    if found is None:
        raise Unreadable(name, Reason.NO_ARTICLE)
    source, leaf = found
    known = source.fallback.filled_from(_facts(leaf.headers))
    source = replace(source, media_type=MEDIA_TYPE, fallback=known)
    return _with_names(source, [other.file_name for other in attached if other is not leaf and other.file_name])


def _prose(source: Source) -> int:
    return sum(line.sentences for line in source.lines if line.role is None)


def _best(found: Sequence[_Found]) -> _Found | None:
    """The page, unless the plain text holds twice as many sentences (a page may be all pictures)."""
    return max(found, key=lambda one: _prose(one[0]) * (2 if one[1].media_type == "text/html" else 1), default=None)


def _of_page(leaves: Sequence[Leaf], name: str) -> Iterator[_Found]:
    pages = [leaf for leaf in leaves if leaf.media_type == "text/html" and leaf.data.strip()]
    page = max(pages, key=lambda leaf: len(leaf.data), default=None)
    words = page.text() if page else None
    if page is None or words is None:
        return
    try:
        source = read_page(words[0].encode("utf-8", "replace"), name)
    except Unreadable:
        return
    yield replace(source, charset=words[1]), page


def _of_text(leaves: Sequence[Leaf]) -> Iterator[_Found]:
    """All plain texts as one: mailing lists put a foot below the letter, and who passes it on a note above it."""
    parts = [(leaf, words) for leaf in leaves if leaf.media_type == "text/plain" and (words := leaf.text())]
    parts = [(leaf, words) for leaf, words in parts if words[0].strip()]
    if not parts:
        return
    longest, (_words, charset) = max(parts, key=lambda part: len(part[1][0]))
    paragraphs: list[Paragraph] = []
    known = Facts()
    for leaf, words in parts:
        letter = unwrapped(words[0], leaf.drops_space) if leaf.is_flowed else words[0]
        found, facts = paragraphs_of_letter(letter)
        is_note = leaf.headers is not longest.headers
        paragraphs += (Paragraph(one.text, "crawl-note") if is_note else one for one in found)
        known = known.filled_from(facts)
    text, lines, replaced = composed(paragraphs)
    yield Source(text, lines, "text/plain", charset, replaced=replaced, fallback=known), longest


def _of_attached(leaves: Sequence[Leaf], name: str, read_attached: Callable[[bytes, str], Source]) -> _Found | None:
    """The first attached document that holds sentences; a mail in a mail was opened with it already.

    Raises Unreadable where there is none, and one of them may hold an article but is locked, damaged, or pictures.
    """
    refusal: Unreadable | None = None
    for leaf in leaves[:_MOST_TRIED]:
        if is_message(leaf.data) or not leaf.data.strip():
            continue
        try:
            source = read_attached(leaf.data, name)
        except Unreadable as refused:
            refusal = refusal or (refused if refused.reason in _SAID else None)
            continue
        if _prose(source):
            return source, leaf
    if refusal is not None:
        raise refusal
    return None


def _facts(headers: Headers) -> Facts:
    """What the mail says of itself: its subject, who sent it and on which day."""
    sender, address = parseaddr(headers.words("from")[:500])
    return Facts(
        title=without_prefix(headers.words("subject")),
        byline=sender or address,
        published=day_in(headers.words("date")[:100]),
    )


def _with_names(source: Source, names: Sequence[str]) -> Source:
    """The names of what was not read, set aside behind the text."""
    text, lines = source.text, list(source.lines)
    for name in names[:_MOST_TRIED]:
        words = "📎 " + " ".join(name.replace("\x00", " ").split())[:200]
        start = len(text) + 1
        text += "\n" + words
        lines.append(Line(start, start + len(words), words, True, "crawl-note"))
    return replace(source, text=text, lines=lines)
