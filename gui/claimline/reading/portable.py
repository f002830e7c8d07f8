"""A PDF's paragraphs as the lines that the rules for blocks work on."""

from __future__ import annotations

import re

from claimline.reading.boilerplate import load_boilerplate
from claimline.reading.document import Source
from claimline.reading.facts import Facts
from claimline.reading.lines import lines_of
from claimline.reading.pdf import paragraphs_of_pdf

_BAD = re.compile("[\x00\ud800-\udfff\ufffe\uffff]")


def read_portable(data: bytes, name: str) -> Source:
    """The document's text in paragraphs; raises Unreadable where it is encrypted, damaged, or pictures only.

    The day that a PDF was made is that of a print or a download, so it is not taken for the article's.
    """
    title, paragraphs = paragraphs_of_pdf(data, name)
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    roles: dict[int, str] = {}
    position = 0
    for paragraph in paragraphs:
        if paragraph.role:
            roles[position] = paragraph.role
        position += len(paragraph.text) + 2
    text, replaced = _BAD.subn("\N{REPLACEMENT CHARACTER}", text)
    lines = lines_of(text, load_boilerplate())
    for line in lines:
        line.role = roles.get(line.start, line.role)
    return Source(text, lines, "application/pdf", "utf-8", Facts(title=title), replaced)
