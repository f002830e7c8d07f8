"""What stands around the claims: what changed since the last brief of the name, and the index of who is named."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Any

from claimline.brief.changes import Changes, release_key
from claimline.brief.content import BriefContent
from claimline.brief.events import Event
from claimline.brief.runs import Runs, Typist
from claimline.brief.sections import Arrangement, Numbered
from claimline.domain import Claim

_MOST = 40
"""How many releases or rejected claims are named."""


def index_rows(arrangement: Arrangement, typist: Typist) -> dict[str, Any]:
    """Everyone who is named, companies and those who speak, with the numbers of the claims."""
    found: dict[str, dict[int, None]] = {}
    companies = {name for each in arrangement.claims for name in each.claim.companies}
    for each in arrangement.claims:
        claim = each.claim
        for name in (*claim.companies, claim.speaker or "", claim.reported_by or ""):
            if name.strip():
                found.setdefault(typist.glyphs.shown(name).strip(), {})[each.number] = None
    shown = {typist.glyphs.shown(name).strip() for name in companies}
    rows = [
        {"name": name, "company": name in shown, "numbers": spans(numbers)}
        for name, numbers in sorted(found.items(), key=lambda item: (item[0].casefold(), item[0]))
    ]
    return {"title": typist.wording.gettext("People and companies"), "rows": rows}


def spans(numbers: Iterable[int]) -> list[dict[str, Any]]:
    """Numbers in order, three or more that follow each other as one span; each with the number it leads to."""
    found: list[dict[str, Any]] = []
    for _distance, group in itertools.groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0]):
        run = [number for _place, number in group]
        if len(run) > 2:
            found.append({"number": run[0], "text": f"{run[0]}–{run[-1]}"})
        else:
            found += [{"number": number, "text": str(number)} for number in run]
    return found


def change_of(claim: Claim, changes: Changes | None, typist: Typist) -> str:
    """How a claim changed since the last brief, in a word or two; empty where it did not."""
    _ = typist.wording.gettext
    if changes is None:
        return ""
    if claim.id in changes.new:
        return _("new")
    if claim.id in changes.disputed:
        return _("newly disputed")
    return _("newly confirmed") if claim.id in changes.confirmed else ""


class Changed:
    """The section that says what changed."""

    def __init__(self, content: BriefContent, arrangement: Arrangement, typist: Typist) -> None:
        self._content, self._typist = content, typist
        self._claims: tuple[Numbered, ...] = arrangement.claims

    def section(self, events: tuple[Event, ...]) -> dict[str, Any]:
        """Its rows; none where the brief does not tell."""
        changes, wording = self._content.changes, self._typist.wording
        if changes is None:
            return {"title": "", "rows": [], "nothing": ""}
        new, confirmed, disputed = map(self._numbers, (changes.new, changes.confirmed, changes.disputed))
        releases = self._releases(events, changes.releases)
        dates = self._releases(events, changes.disputed_releases)
        rejected = len(changes.rejected)
        rows = [
            self._row(wording.ngettext("{count} new claim", "{count} new claims", len(new)), new, [], 0),
            self._row(
                wording.ngettext("{count} newly confirmed", "{count} newly confirmed", len(confirmed)), confirmed, [], 0
            ),
            self._row(
                wording.ngettext("{count} newly disputed", "{count} newly disputed", len(disputed)), disputed, [], 0
            ),
            self._row(
                wording.ngettext("{count} newly rejected", "{count} newly rejected", rejected),
                [],
                self._passages(changes.rejected),
                rejected,
            ),
            self._row(
                wording.ngettext("{count} new release", "{count} new releases", len(releases)),
                [],
                releases,
                len(releases),
            ),
            self._row(
                wording.ngettext("{count} date newly disputed", "{count} dates newly disputed", len(dates)),
                [],
                dates,
                len(dates),
            ),
        ]
        return {
            "title": wording.gettext("What changed since {day}").format(day=wording.edtf(changes.day)),
            "rows": [row for row in rows if row["numbers"] or row["texts"]],
            "nothing": wording.gettext("Nothing changed since that brief."),
        }

    def _row(self, label: str, numbers: list[int], texts: list[Runs], count: int) -> dict[str, Any]:
        more = count - _MOST
        words = self._typist.wording.ngettext("and {count} more", "and {count} more", more) if more > 0 else ""
        return {"label": label, "numbers": spans(numbers), "texts": texts[:_MOST], "more": words}

    def _numbers(self, which: frozenset[int]) -> list[int]:
        return [each.number for each in self._claims if each.claim.id in which]

    def _passages(self, claims: tuple[Claim, ...]) -> list[Runs]:
        language = {number: article.language for number, article in self._content.articles.items()}
        return [
            [self._typist.cited(claim.passage.exact, language.get(claim.article, self._content.language))]
            for claim in claims[:_MOST]
        ]

    def _releases(self, events: tuple[Event, ...], which: frozenset[str]) -> list[Runs]:
        named = [event.releases[0] for event in events if release_key(event.releases[0]) in which]
        return [[self._typist.foreign(f"{each.company} {each.model}", self._content.language)] for each in named]
