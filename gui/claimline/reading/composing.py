"""Paragraphs of a parsed document become one text in lines, with the roles that their format gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimline.reading.boilerplate import load_boilerplate
from claimline.reading.lines import Line, lines_of
from claimline.reading.paragraphs import Paragraph

_BAD = re.compile("[\x00\ud800-\udfff\ufffe\uffff]")
_HEADS = ("title", "heading", "deck")
_LONGEST_HEAD = 160


def composed(paragraphs: Iterable[Paragraph]) -> tuple[str, list[Line], int]:
    """The text, its lines, and how many characters that no text may hold were replaced.

    A paragraph that its format calls a heading and that is prose of a heading's length several times over is left
    open; so are all of them where nothing else in the document is prose.
    """
    kept = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    text, replaced = _BAD.subn("\N{REPLACEMENT CHARACTER}", "\n\n".join(paragraph.text for paragraph in kept))
    lines = lines_of(text, load_boilerplate())
    _give_roles(lines, kept)
    if not any(line.is_prose and line.role is None for line in lines):
        for line in lines:
            line.role = None if line.role in _HEADS and line.is_prose else line.role
    return text, lines, replaced


def _give_roles(lines: Sequence[Line], paragraphs: Sequence[Paragraph]) -> None:
    """Each line gets what is known of the paragraph that it stands in."""
    places = iter(paragraphs)
    paragraph, end = Paragraph(""), -2
    for line in lines:
        while line.start >= end + 2:
            paragraph = next(places)
            end += 2 + len(paragraph.text)
        is_long = paragraph.role in _HEADS and line.is_prose and len(line.words) > _LONGEST_HEAD
        line.role = line.role or (None if is_long else paragraph.role)
        line.bullet = line.bullet or paragraph.is_item
