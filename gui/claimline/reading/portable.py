"""A PDF's paragraphs as the lines that the rules for blocks work on."""

from __future__ import annotations

from claimline.reading.composing import composed
from claimline.reading.document import Source
from claimline.reading.facts import Facts
from claimline.reading.pdf import paragraphs_of_pdf


def read_portable(data: bytes, name: str) -> Source:
    """The document's text in paragraphs; raises Unreadable where it is encrypted, damaged, or pictures only.

    The day that a PDF was made is that of a print or a download, so it is not taken for the article's.
    """
    title, paragraphs = paragraphs_of_pdf(data, name)
    text, lines, replaced = composed(paragraphs)
    return Source(text, lines, "application/pdf", "utf-8", Facts(title=title), replaced=replaced)
