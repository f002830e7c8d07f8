"""How claims of a brief stand to others: a line for each, and what is disputed, for the first page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimline.brief.content import BriefContent
from claimline.brief.events import Event
from claimline.brief.fragment import passage_address
from claimline.brief.releases import dates_of
from claimline.brief.runs import Runs, Typist
from claimline.brief.sections import Arrangement, Numbered
from claimline.domain import Claim, Relation, Tie, figure_instead
from claimline.language import N_

_AS_FIRST = {
    Tie.CONTRADICTED: N_("contradicted by {list}"),
    Tie.CORROBORATED: N_("corroborated by {list}"),
    Tie.REPEATED: N_("repeated in {list}"),
    Tie.UPDATED: N_("brought up to date by {list}"),
}
_AS_SECOND = {**_AS_FIRST, Tie.REPEATED: N_("repeats {list}"), Tie.UPDATED: N_("brings up to date {list}")}
_MOST = 6
"""How many others a line names, and how many disputes stand on the first page."""


class Tied:
    """Says in one brief's words how its claims stand to others."""

    def __init__(self, content: BriefContent, arrangement: Arrangement, typist: Typist) -> None:
        self._content, self._arrangement, self._typist = content, arrangement, typist
        self._here = {each.claim.id: each for each in arrangement.claims if each.claim.id}
        self._of: dict[int, list[Relation]] = {}
        for relation in content.relations:
            for end in (relation.first, relation.second):
                self._of.setdefault(end, []).append(relation)

    @property
    def contradicted(self) -> int:
        """How many claims of the brief others contradict."""
        return sum(any(each.tie is Tie.CONTRADICTED for each in self._of.get(number, ())) for number in self._here)

    def rows(self, each: Numbered) -> list[dict[str, Any]]:
        """A line for each way in which a claim stands to others."""
        lines: dict[str, list[dict[str, Any]]] = {}
        relations = self._of.get(each.claim.id, []) if each.claim.id else []
        for relation in sorted(relations, key=lambda relation: list(Tie).index(relation.tie)):
            words = (_AS_FIRST if relation.first == each.claim.id else _AS_SECOND)[relation.tie]
            reference = self._reference(relation.other(each.claim.id), each.claim, relation)
            if reference:
                lines.setdefault(words, []).append(reference)
        return [self._line(words, references) for words, references in lines.items()]

    def _line(self, words: str, references: list[dict[str, Any]]) -> dict[str, Any]:
        wording = self._typist.wording
        before, _list, after = wording.gettext(words).partition("{list}")
        more = len(references) - _MOST
        return {
            "before": before,
            "after": after,
            "alarming": words == _AS_FIRST[Tie.CONTRADICTED],
            "references": references[:_MOST],
            "count": len(references),
            "more": wording.ngettext("and {count} more", "and {count} more", more) if more > 0 else "",
        }

    def _reference(self, number: int, beside: Claim | None, relation: Relation) -> dict[str, Any]:
        """Where another claim stands: in this brief by its number, else in its source, and what it says instead."""
        wording = self._typist.wording
        there = self._here.get(number)
        if there is not None:
            word = wording.gettext("claim {number}").format(number=there.number)
            claim, source, address = there.claim, there.source, ""
        else:
            claim = self._content.others[number]
            source = self._arrangement.sources[claim.article]
            word = wording.gettext("source {number}").format(number=source.number)
            address = passage_address(source.article.address, claim.passage.exact)
        return {
            "word": word,
            "claim": there.number if there else 0,
            "source": source.number,
            "address": address,
            "said": self._said(claim, beside, relation, source.article.language),
        }

    def _said(self, claim: Claim, beside: Claim | None, relation: Relation, language: str) -> Runs:
        if relation.tie is Tie.CONTRADICTED and beside is not None:
            figure = figure_instead(beside, [claim])
            return [self._typist.foreign(figure.text, language, "strong")] if figure else []
        if relation.tie is Tie.REPEATED and relation.origin:
            return [self._typist.foreign(relation.origin, language)]
        return []

    # The first page --------------------------------------------------------------------------------------------------

    def disputed(self, events: tuple[Event, ...]) -> dict[str, Any]:
        """What is disputed: dates of releases, and claims that contradict each other."""
        wording = self._typist.wording
        rows = [*self._disputed_dates(events), *self._contradictions()]
        more = len(rows) - _MOST
        return {
            "title": wording.gettext("Disputed"),
            "rows": rows[:_MOST],
            "more": wording.ngettext("and {count} more", "and {count} more", more) if more > 0 else "",
        }

    def _disputed_dates(self, events: tuple[Event, ...]) -> Iterator[dict[str, Any]]:
        for event in events:
            if event.is_disputed:
                nowhere = {"word": "", "claim": 0, "source": 0, "address": ""}
                dates = [[self._typist.words(date)] for date in dates_of(event, self._typist)]
                name = [self._typist.foreign(event.releases[0].model, self._content.language)]
                yield {"name": name, "parts": [{**nowhere, "said": date} for date in dates]}

    def _contradictions(self) -> Iterator[dict[str, Any]]:
        for relation in self._content.relations:
            if relation.tie is Tie.CONTRADICTED:
                ends = relation.first, relation.second
                claims = [self._here[end].claim if end in self._here else self._content.others[end] for end in ends]
                shared = [name for name in claims[0].companies if name in claims[1].companies]
                name = (shared or list(claims[0].companies) or [""])[0]
                parts = [
                    self._reference(end, other, relation) for end, other in zip(ends, reversed(claims), strict=True)
                ]
                yield {"name": [self._typist.words(name)], "parts": parts}
