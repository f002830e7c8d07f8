"""Whose the paper is that an English text goes on to quote: "Acme said in a blog post", then "the blog post said"."""

from __future__ import annotations

import re

from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.topics import Topics

_PAPER = (
    r"(?P<noun>blog\s(?:post|entry)|post|report|study|paper|statement|memo|letter|filing|essay|note|survey|analysis"
    r"|announcement|press\srelease|white\spaper|audit|brief|findings|research)"
)
_OF_SPEAKER = Sifted(rf"\b(?:in|via|through)\s(?:an?|its|his|her|their)\s(?:[\w’'-]{{2,16}}\s){{0,3}}\[?{_PAPER}\b")
"""What somebody who speaks in the same sentence says it in."""
_BY = Sifted(
    rf"\b{_PAPER}\]?(?:,)?\s(?:[a-z]{{2,14}}\s|[A-Z][a-z]+day\s){{0,4}}(?:by|from)\s(?:the\s)?(?:[a-z-]{{2,16}}\s){{0,4}}(?=[A-Z])"
)
"""A paper, and behind it who wrote it: "a report published on Monday by the think tank Acme"."""
_THE_PAPER = re.compile(rf"(?:[Tt]he|[Tt]his|[Tt]hat)\s(?:[a-z-]{{2,12}}\s)?{_PAPER}\Z")


def note_papers(view: View, speaker: str | None, topics: Topics) -> None:
    """Remember who wrote what a sentence speaks of."""
    if speaker and (said := _OF_SPEAKER.search(view.lists, view.bare)):
        _note(topics, said["noun"], speaker)
    for paper in _BY.finditer(view.lists, view.bare):
        by = next((name for name in view.outside() if view.place(name)[0] == paper.end()), None)
        if by is not None and by.sort not in (Sort.MODEL, Sort.PRODUCT, Sort.FAMILY):
            _note(topics, paper["noun"], by.name)


def author_of(words: str, topics: Topics) -> str | None:
    """Who wrote the paper that these words name; None where the text has not said."""
    paper = _THE_PAPER.fullmatch(words) if topics.papers else None
    return topics.papers.get(paper["noun"]) if paper else None


def _note(topics: Topics, noun: str, author: str) -> None:
    topics.papers[noun] = author
    if noun == "blog post":
        topics.papers["post"] = author
