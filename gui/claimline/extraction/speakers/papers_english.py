"""Whose the paper is that an English text goes on to quote: "Acme said in a blog post", then "the blog post said"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.sentences import Script
from claimline.extraction.speakers.attribution import Attribution, Pronoun
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
_LEADS = re.compile(
    r"(?:(?:But|And|Meanwhile|Still|Instead),?\s)?(?P<paper>(?:The|A|An|This|That|Another)\s(?:(?!of\b|that\b|which\b)[\w’'-]+\s){0,3}?"
    r"(?:(?:law)?suit|complaint|petition|indictment|filing|report|study|paper|letter|memo|post|survey|ruling|opinion|order|audit|analysis|poll|brief)"
    r"(?:\s(?:from|by)\s(?:the\s)?[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3})?)(?=,\s(?:which|filed|published|released)|\s(?:is|was|were|has|had|[a-z]{3,}(?:ed|s)|found|says|said|sought|seeks|looked|came)\b)"
)
"""A paper with which a sentence begins, of which the next one says "it"."""
_IT = re.compile(r"(?:(?:But|And|So),?\s)?[Ii]t\s")


def told_by_paper(view: View, attribution: Attribution | None, topics: Topics) -> Attribution | None:
    """The attribution, but of "it" to the paper with which the sentence before began."""
    if view.script is not Script.ENGLISH:
        return attribution
    it = _IT.match(view.bare)
    if attribution is not None and it and attribution.pronoun is Pronoun.COMPANY and topics.paper:
        return replace(attribution, words=topics.paper, pronoun=None)
    leads = None if it else _LEADS.match(view.bare)
    topics.paper = topics.paper if it else leads["paper"] if leads else None
    return attribution


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
