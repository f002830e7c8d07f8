"""A PDF's paragraphs as the lines that the rules for blocks work on."""

from __future__ import annotations

from claimline.reading.composing import composed
from claimline.reading.facts import Facts
from claimline.reading.pdf import RUNNING_HEAD, paragraphs_of_pdf
from claimline.reading.source import Source


def read_portable(data: bytes, name: str) -> Source:
    """The document's text in paragraphs; raises Unreadable where it is encrypted, damaged, or pictures only.

    The day that a PDF was made is that of a print or a download, so it is not taken for the article's. A browser prints
    where the page was on each sheet.
    """
    title, paragraphs = paragraphs_of_pdf(data, name)
    text, lines, replaced = composed(paragraphs)
    stamps = (paragraph.text for paragraph in paragraphs if paragraph.role == RUNNING_HEAD)
    address = next((stamp.split()[0] for stamp in stamps if stamp.startswith(("http://", "https://"))), "")
    known = Facts(address=address)
    return Source(text, lines, "application/pdf", "utf-8", Facts(title=title), replaced, known)
