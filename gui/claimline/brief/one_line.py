"""Claims in one line each: as much of the passage as goes into it, and how wide the columns beside it have to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from claimline.brief.claims import who_says
from claimline.brief.fragment import passage_address
from claimline.brief.runs import Typist
from claimline.brief.sections import Numbered
from claimline.brief.widths import text_width
from claimline.brief.wording import KINDS, STATUSES

_PASSAGE, _BESIDE, _HEAD = 8.5, 8.0, 7.0
"""Sizes of type: of the passages, at most of what stands beside them, and of the table's head; the template's own."""
_NUMBER, _GAP = 22.0, 9.0
"""How wide the column of numbers is, and what a column is wider than its words: they may be of a heavier weight."""
_WIDEST = 132.0
"""How much of a line may say how a claim stands to others."""

Ties = Callable[[Numbered], list[dict[str, Any]]]


class OneLine:
    """Makes the rows of one brief, whose text is `width` points wide; `head` are the five columns' titles. What
    changed, and how a claim stands to others, follows the passage where there is any of it.
    """

    def __init__(
        self,
        claims: Sequence[Numbered],
        typist: Typist,
        ties: Ties,
        change_of: Callable[[Numbered], str],
        width: float,
        head: Sequence[str],
    ) -> None:
        self._typist, self._ties, self._change_of = typist, ties, change_of
        _number, kind, _claim, status, source = head
        self.columns = {
            "kind": _column(map(self._kind, claims), kind),
            "status": _column(map(self._status, claims), status),
            "source": _column((f"{self._source(each)} ↗" for each in claims), source),
        }
        self._room = width - _NUMBER - sum(self.columns.values()) - _GAP

    def row(self, each: Numbered) -> dict[str, Any]:
        """What the template needs of one claim."""
        claim, article = each.claim, each.source.article
        text, change, ties = self._typist.glyphs.shown(claim.passage.exact), self._change_of(each), self._ties(each)
        ties = _shortened(ties)
        notes = text_width(" · ".join([change, *(tie["words"] for tie in ties)]), _BESIDE) + _GAP
        room = self._room - (notes if change or ties else 0)
        return {
            "number": each.number,
            "kind": str(claim.kind),
            "kind_word": self._kind(each),
            "status": str(claim.status),
            "status_word": self._status(each),
            "carried": "",
            "passage": [(_beginning(text, room), article.language, "plain")],
            "language": article.language,
            "who": who_says(claim, article.language, self._typist),
            "facts": [],
            "ties": ties,
            "change": change,
            "source": each.source.number,
            "source_word": self._source(each),
            "address": passage_address(article.address, claim.passage.exact),
        }

    def _kind(self, each: Numbered) -> str:
        return self._typist.wording.gettext(KINDS[each.claim.kind])

    def _status(self, each: Numbered) -> str:
        return self._typist.wording.gettext(STATUSES[each.claim.status])

    def _source(self, each: Numbered) -> str:
        return self._typist.wording.gettext("source {number}").format(number=each.source.number)


def _column(words: Iterable[str], head: str) -> float:
    widest = max((text_width(each, _BESIDE) for each in set(words)), default=0.0)
    return max(widest, text_width(head, _HEAD)) + _GAP


def _shortened(ties: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first way in which a claim stands to others, with as many of these as go into the line; `words` are what
    is said of it, `more` how many stand in no line.
    """
    if not ties:
        return []
    total = sum(tie["count"] for tie in ties)
    first = ties[0]
    for count in (3, 2, 1):
        references = [{**each, "said": []} for each in first["references"][:count]]
        more = f"+{total - len(references)}" if total > len(references) else ""
        said = ", ".join(each["word"] for each in references)
        words = " ".join(filter(None, (first["before"] + said + first["after"], more)))
        if text_width(words, _BESIDE) + _GAP <= _WIDEST:
            break
    return [{**first, "references": references, "more": more, "words": words}]


def _beginning(text: str, width: float) -> str:
    """As much of a text as goes into a line, up to the end of a word where there are words."""
    if text_width(text, _PASSAGE) <= width:
        return text
    room, end = width - _PASSAGE, 0  # the sign that more follows is as wide as a Chinese letter in Chinese
    while room > 0 and end < len(text):
        room -= text_width(text[end], _PASSAGE)
        end += room > 0
    space = text.rfind(" ", end // 2, end + 1)
    return text[: space if space > 0 else end].rstrip() + "…"
