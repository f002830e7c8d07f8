"""What an English sentence tells that shows no release: a plan, a figure, an event, somebody's words or a judgement."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimline.domain import Kind, Quantity
from claimline.extraction.kinds.core_english import judgement, main_clause, tells_first
from claimline.extraction.kinds.english import (
    NEWLY,
    argues,
    is_faint,
    is_only_mentioned,
    is_priced_deal,
    is_ruling,
    is_said_done,
    only_counts,
    only_reports,
    reports_results,
    tells_deal,
    told_mainly,
    would_follow,
)
from claimline.extraction.kinds.judgement_english import is_aside, only_passes_on, others_thought, told_view
from claimline.extraction.kinds.leaning_english import leans_to_judging
from claimline.extraction.kinds.moves import moved
from claimline.extraction.kinds.plans_english import first_clause, looks_ahead
from claimline.extraction.names.view import BLANK, View
from claimline.extraction.speakers.attribution import Attribution, Manner
from claimline.extraction.speakers.quotations_english import is_quoted_alone
from claimline.extraction.speakers.voices import tells_of_oneself

_EXPECT = re.compile(r"expect|project|estimat|predict|forecast")
_RESULTS = frozenset(("reported", "posted", "recorded", "logged", "beat", "beats", "topped", "missed"))
"""Deeds that are told for their numbers."""
_FAINT_WORDS = (
    "takes took taken gives gave left runs ran moves moved starts started ends ended reached hit serves follows "
    "followed builds built offers provides includes supports focuses spans combines opens opened sells drops "
    "dropped returned asked demanded stopped pulled cuts added adds creates produces generates operates removes "
    "tests trained designed formed met missed beat beats won stalled accelerated captured captures surpassed "
    "overtook drew expressed demonstrated"
)
_FAINT_DEEDS = frozenset(_FAINT_WORDS.split())
"""Deeds that often are none: "takes longer than", "runs deeper"."""
_WHO = re.compile(r"\bwho\s[^,;]{0,30}\Z")
_A_SUBJECT = 24
"""A noun that stands before this place may be the subject of its sentence."""


class EnglishTelling:
    """The rules, with the word lists of kinds."""

    def __init__(self, lists: Mapping[str, re.Pattern[str]]) -> None:
        self._lists = lists

    def thought(self, view: View, quantities: Sequence[Quantity]) -> tuple[Kind, str] | None:
        """What others think, whom nobody names: a judgement, or the figure that they expect."""
        thought = others_thought(view)
        if thought is None:
            return None
        if quantities and _EXPECT.match(thought):
            return Kind.FIGURE, figure_of(quantities)
        return Kind.ASSESSMENT, f"assessment:{thought}"

    def stated(self, view: View, attribution: Attribution | None, quantities: Sequence[Quantity]) -> tuple[Kind, str]:
        """Of what is neither release, plan nor opinion: a figure, an event, reported words or a judgement."""
        deal, number = self._deal(view), self._found(view, "number")
        said = attribution is not None and attribution.manner is Manner.SAID
        if said:
            quantities = told_mainly(view, quantities)
        if quantities and is_priced_deal(view):
            return Kind.EVENT, "event:price"
        if not number and (judged := self._judges(view, attribution)):
            return Kind.ASSESSMENT, f"assessment:{judged}"
        if (attribution is None or attribution.manner is Manner.REPORTED) and (
            found := _told_in_words(view, quantities)
        ):
            return found
        if not quantities and (results := reports_results(view)):
            return Kind.EVENT, f"event:{results}"
        counted = quantities and (attribution is not None or self._counts(view, quantities))
        if counted and (number or not (deal or only_counts(quantities))):
            return Kind.FIGURE, figure_of(quantities)
        if attribution is not None and (found := self._told_by(view, attribution, deal, bool(quantities))):
            return found
        return self._reported(view, attribution)

    def _told_by(
        self, view: View, attribution: Attribution, deal: str | None, counted: bool
    ) -> tuple[Kind, str] | None:
        """What somebody in an English sentence tells: a deal or another deed that was done, or only words."""
        said = attribution.manner is Manner.SAID
        if (
            deal
            and said
            and not argues(attribution)
            and not (self._only_quotes_deal(view) or self._judges_deal(view) or self._describes(view, attribution))
        ):
            if not counted and self._names_deal(view, attribution):
                return Kind.STATEMENT, f"statement:{deal}"
            return Kind.EVENT, f"event:{deal}"
        if is_said_done(view) or is_ruling(attribution):
            return Kind.EVENT, "event:said to be done"
        if not attribution.has_speaker or attribution.manner is Manner.REPORTED:
            return None
        if only_reports(view, attribution):
            return Kind.EVENT, f"event:{attribution.cue}"
        return Kind.STATEMENT, f"statement:{attribution.cue}"

    def _reported(self, view: View, attribution: Attribution | None) -> tuple[Kind, str]:
        """What an English reporter tells: what the main clause tells or judges first decides, then what is added."""
        if told := tells_of_oneself(view) or told_view(view):
            return Kind.STATEMENT, f"statement:{told}"
        if attribution is None and (view.memory.get("spoken") or is_quoted_alone(view)):
            return Kind.STATEMENT, "statement:“”"
        clause = main_clause(view)
        judged, strong = self._judgement(view, clause, "assessment"), self._judgement(view, clause, "judging")
        if strong and (judged is None or strong.start() < judged.start()):
            judged = strong
        deed = self._deed(view, clause, judged)
        if deed and not (deed in _FAINT_DEEDS and attribution is None and self._leaning(view, clause)):
            return Kind.EVENT, f"event:{deed}"
        if judged:
            return Kind.ASSESSMENT, f"assessment:{judged[0]}"
        ours = view.words.startswith(("We ", "I "))
        added = self._judgement(view, view.words, "assessment" if ours else "judging")
        if added:
            return Kind.ASSESSMENT, f"assessment:{added[0]}"
        leaning = self._leaning(view, clause) if attribution is None else None
        return (Kind.ASSESSMENT, f"assessment:{leaning}") if leaning else (Kind.EVENT, "event:reported")

    def _leaning(self, view: View, clause: str) -> str | None:
        """The words by which a sentence that tells nothing else leans to a judgement."""
        return leans_to_judging(view, clause, self._lists["predicates"], self._lists["idioms"])

    def _judges(self, view: View, attribution: Attribution | None) -> str | None:
        """The word by which an English reporter judges before a deed is told."""
        if (attribution and attribution.manner is not Manner.REPORTED) or "kind judging" not in view.lists:
            return None
        clause = main_clause(view)
        judged = self._judgement(view, clause, "judging")
        return judged[0] if judged and not self._deed(view, clause, judged) else None

    def _judgement(self, view: View, clause: str, name: str) -> re.Match[str] | None:
        """The first word of a list of judgements in a clause that is said of something."""
        return judgement(clause, self._lists[name]) if f"kind {name}" in view.lists else None

    def _deal(self, view: View) -> str | None:
        """The first word of a deal that does not only describe somebody."""
        for match in view.lists.finditer("kind deal", self._lists["deal"], view.words):
            if NEWLY.search(view.words, max(0, match.start() - 14), match.start()) is None:
                return match[0]
        return None

    def _deed(self, view: View, clause: str, judged: re.Match[str] | None) -> str | None:
        """The deed that a clause tells before it judges."""
        return tells_first(clause, self._lists["acts"], judged) if "kind acts" in view.lists else None

    def _counts(self, view: View, quantities: Sequence[Quantity]) -> bool:
        """Whether a number is told, not only added to a deed: it, or what is counted, stands in the main clause."""
        clause = main_clause(view)
        if any(quantity.text in clause for quantity in quantities) or self._lists["number"].search(clause):
            return True
        deed = self._deed(view, clause, self._judgement(view, clause, "assessment"))
        return (deed is None or deed in _RESULTS) and self._judgement(view, clause, "judging") is None

    def _only_quotes_deal(self, view: View) -> bool:
        """Whether a sentence speaks of a deal only between its quotation marks."""
        return bool(view.sentence.quotations) and view.lists.search("kind deal", self._lists["deal"], view.bare) is None

    def _describes(self, view: View, attribution: Attribution) -> bool:
        """Whether all that is told of a deal describes who speaks: "Jane Roe, who sued Acme, said"."""
        first = view.lists.search("kind deal", self._lists["deal"], view.bare)
        cue = view.bare.find(attribution.cue)
        if (
            first is None
            or first.start() > cue
            or _WHO.search(view.bare, max(0, first.start() - 40), first.start()) is None
        ):
            return False
        return self._lists["deal"].search(view.bare, cue) is None

    def _names_deal(self, view: View, attribution: Attribution | None) -> bool:
        """Whether somebody's words only name a deal, not as what they are about, and tell of none that was done."""
        deals = self._lists["deal"]
        first = view.lists.search("kind deal", deals, view.bare)
        if first is None or first.start() < _A_SUBJECT or (attribution and only_reports(view, attribution)):
            return False
        return is_only_mentioned(view, deals) and not (tells_deal(view.bare) or is_said_done(view))

    def _judges_deal(self, view: View) -> bool:
        """Whether a sentence judges and names a deal only in passing."""
        judged = self._found(view, "assessment")
        lists = self._lists
        return judged is not None and not is_faint(judged) and is_only_mentioned(view, lists["deal"])

    def plan(self, view: View, attribution: Attribution | None) -> str | None:
        """The first word of plans that looks ahead, in the first clause or where that one tells no deal or figure."""
        lists = self._lists
        for match in view.lists.finditer("kind plan", lists["plan"], view.words):
            if not looks_ahead(view, match, attribution is not None):
                continue
            if attribution is None and match[0] not in main_clause(view):
                continue
            if attribution is not None and describes_speaker(view, attribution, match.start()):
                continue
            first = first_clause(view, match.start())
            counted = lists["number"].search(first) and any(map(str.isdigit, first))
            return None if counted or tells_deal(first) else match[0]
        return None

    def _found(self, view: View, name: str) -> str | None:
        match = view.lists.search(f"kind {name}", self._lists[name], view.words)
        return match[0] if match else None


def speaks(view: View, attribution: Attribution | None) -> Attribution | None:
    """Who speaks for what an English sentence tells: nobody in an aside; a report only passes it on."""
    if attribution is None or is_aside(view, attribution):
        return None
    return replace(attribution, manner=Manner.REPORTED) if only_passes_on(attribution) else attribution


def describes_speaker(view: View, attribution: Attribution, place: int) -> bool:
    """Whether a place lies in what is added of who speaks behind a quotation: "…," said Roe, who leads the plan."""
    cue = view.bare.find(attribution.cue)
    if not 0 < cue < place or view.bare[place] == BLANK or not view.bare[:cue].rstrip().endswith(("”", '"', ",")):
        return False
    return (
        "“" not in view.bare[cue:place]
        and "," in view.bare[cue:place]
        and view.bare[cue + len(attribution.cue) :][:2].strip().istitle()
    )


def figure_of(quantities: Sequence[Quantity]) -> str:
    """Why a claim is a figure."""
    return f"figure:{quantities[0].text}"


def _told_in_words(view: View, quantities: Sequence[Quantity]) -> tuple[Kind, str] | None:
    """What an English reporter says would follow, or a share or a result that moves by no number."""
    if supposed := would_follow(view):
        return Kind.ASSESSMENT, f"assessment:{supposed}"
    words = None if quantities else moved(view)
    return (Kind.FIGURE, f"figure:{words}") if words else None
