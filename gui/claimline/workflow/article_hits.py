"""What articles say outside their claims: the words of a search found in their texts, each with the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimline.domain import Selection
from claimline.library import ArticleText, Reader, folded, searched_runs
from claimline.workflow.search_hits import Stretch, hits_in

MOST_HITS = 4
"""How many articles are shown: the newest that say it where no claim does."""

_READ = 16
"""Of the articles that may say it, those that are read for it."""

_BEFORE, _AROUND = 32, 120
"""Code points shown before what was found, and in all."""

_SHORTEST = 2
"""Latin letters from which on words are looked for as they are typed."""


class ArticleHit(NamedTuple):
    """Where an article says it: the stretch of its text, and `words` around it in one line."""

    article: int
    title: str
    published: str | None
    start: int
    end: int
    words: str


def article_hits(reader: Reader, search: Selection, most: int = MOST_HITS) -> tuple[ArticleHit, ...]:
    """The newest articles that say the words of a search where no claim is made of it, the newest first.

    None for a search that asks for what only claims have: who speaks, a kind, a status or a figure.
    """
    if search.speaker or search.kind or search.status or search.amounts or not is_long_enough(search.words):
        return ()
    found: list[ArticleHit] = []
    for number in reader.articles_saying(search.words, search.since, search.until)[:_READ]:
        hit = _hit(reader.article_text(number), search.words)
        if hit is not None:
            found.append(hit)
            if len(found) == most:
                break
    return tuple(found)


def is_long_enough(words: str) -> bool:
    """Whether words say enough to look for them in articles: a syllable of Korean or Chinese, two letters of others."""
    return any(is_east or len(run) >= _SHORTEST for run, is_east in searched_runs(words))


def _hit(told: ArticleText, words: str) -> ArticleHit | None:
    """Where an article says it best: all the words in one paragraph rather than some; None where only claims do."""
    runs = {run for run, _is_east in searched_runs(words)}
    plain = folded(told.text)
    if not all(run in plain for run in runs):
        return None
    best: tuple[int, Stretch, Stretch] | None = None
    said = set[str]()
    for line, plain_line in zip(_lines(told.text), plain.split("\n"), strict=True):
        written = told.text[line[0] : line[1]]
        there = {run for run in runs if run in plain_line and hits_in(written, run)}
        said |= there
        if len(there) > (best[0] if best else 0) and (free := _first_free(told, line, words)):
            best = (len(there), free, line)
            if there == runs:
                break
    if best is None or said != runs:
        return None
    _count, (start, end), line = best
    return ArticleHit(told.article, told.title, told.published, start, end, _around(told.text, start, end, line))


def _lines(text: str) -> Iterator[Stretch]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _first_free(told: ArticleText, line: Stretch, words: str) -> Stretch | None:
    """The first stretch of a line that says it and touches no claim."""
    offset = line[0]
    for start, end in hits_in(told.text[offset : line[1]], words):
        if not any(first < offset + end and offset + start < last for first, last in told.claimed):
            return offset + start, offset + end
    return None


def _around(text: str, start: int, end: int, line: Stretch) -> str:
    """A stretch with what stands around it, from a space on where one is near; an ellipsis stands for what is cut."""
    first = max(line[0], start - _BEFORE)
    if first > line[0]:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    last = min(line[1], max(end, first + _AROUND))
    words = " ".join(text[first:last].split())
    return f"{'…' if first > line[0] else ''}{words}{'…' if text[last : line[1]].strip() else ''}"
