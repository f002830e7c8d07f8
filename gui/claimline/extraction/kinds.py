"""What a claim asserts: the first that fits of release, plan, figure, event, statement, assessment."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimline.domain import Kind, Quantity
from claimline.extraction import kinds_chinese, kinds_korean, outlook_korean, releases_chinese, releases_korean
from claimline.extraction.attribution import Attribution, Manner
from claimline.extraction.kinds_english import (
    first_clause,
    is_experts_view,
    is_faint,
    is_only_mentioned,
    is_own_forecast,
    is_part_of_aim,
    is_priced_deal,
    is_ruling,
    is_said_done,
    judges_ahead,
    looks_ahead,
    only_counts,
    only_reports,
    reports_results,
    shows_scheme,
    tells_deal,
    told_mainly,
    would_follow,
)
from claimline.extraction.moves import moved
from claimline.extraction.names import Sort
from claimline.extraction.patterns import any_of
from claimline.extraction.releases_english import (
    announced_as_new,
    announced_by_noun,
    is_told_beside,
    released_by_noun,
    released_directly,
    versioned_name,
)
from claimline.extraction.sentences import Script
from claimline.extraction.view import View
from claimline.extraction.voices import lets_know, looks_on, tells_of_oneself

_NOT_OUT = re.compile(
    r"(?:n['’]t|\b(?:ever|delay(?:ed|s)?|postponed|to|will|would|could|may|might|not|never|yet|plans?|before|until))\s(?:\w+\s)?\Z"
)
_NOUN_BEFORE = re.compile(
    r"\b(?:new|recent|latest|model|product|future|more|of|the|its|their|other|earlier|frequent)\s\Z"
)
"""Before "releases" as a noun."""
_DEVELOPED = re.compile(r"개발했다고|(?:研发|开发)(?:出|了)|(?:has|have|had)\sdeveloped")
DEVELOPED = ("개발했다고", "研发", "开发", "developed")
"""Without one of these words `_DEVELOPED` matches nothing."""
_QUOTED_MODEL = re.compile(r"모델(?:인|은)?\s?[‘'“\"]|模型\s?[“《A-Z]|\bmodels?,?\s(?:called|named|dubbed)\b")


_A_SUBJECT = 24
"""A noun that stands before this place may be the subject of its sentence."""


class Kinds:
    """The rules of kind, compiled from the word lists."""

    def __init__(self, words: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._lists = {
            script: {name: _pattern(script, kept) for name, kept in words[script.value].items()} for script in Script
        }

    def kind_of(
        self, view: View, attribution: Attribution | None, quantities: Sequence[Quantity], third_party: bool
    ) -> tuple[Kind, str]:
        """The kind, and the word that decided. `third_party`: who speaks is no company of the claim."""
        release = self.release_word(view)
        if release and third_party and kinds_chinese.only_quotes(view, release):
            release = None
        english = view.script is Script.ENGLISH
        if release and not (english and is_told_beside(view, release)):
            return Kind.RELEASE, f"release:{release}"
        manner = attribution.manner if attribution else None
        opinion = manner is Manner.DIFFUSE or (manner is Manner.JUDGED and third_party)
        if view.script is Script.CHINESE and third_party:
            opinion = opinion or kinds_chinese.expert(view, attribution) is not None
        korean = view.script is Script.KOREAN
        expert = _outsiders_view(view, attribution) if third_party else None
        plan = None if expert else self._plan(view, attribution, third_party)
        if plan and not opinion:
            return Kind.PLAN, f"plan:{plan}"
        if english and not third_party and is_own_forecast(view):
            return Kind.PLAN, "plan:forecast"
        if expert:
            return Kind.ASSESSMENT, f"assessment:{expert}"
        if english and manner is Manner.SAID and attribution is not None and judges_ahead(view):
            return Kind.STATEMENT, f"statement:{attribution.cue}"
        if korean and (found := _korean_view(view, attribution, third_party)):
            return found
        if opinion and _is_ruling(view, attribution):
            return Kind.EVENT, "event:ruling"
        if opinion and attribution is not None:
            target = quantities and self._found(view, "number") and not self._found(view, "judged")
            return (Kind.FIGURE, _figure(quantities)) if target else (Kind.ASSESSMENT, f"assessment:{attribution.cue}")
        stated = {Script.CHINESE: self._stated_in_chinese, Script.KOREAN: self._stated_in_korean}
        kind, because = stated.get(view.script, self._stated)(view, attribution, quantities)
        if kind is not Kind.STATEMENT:
            return kind, because
        if third_party and (cue := looks_on(view, attribution)):
            return Kind.ASSESSMENT, f"assessment:{cue}"
        return (Kind.EVENT, f"event:{cue}") if (cue := lets_know(view, attribution)) else (kind, because)

    def _stated(self, view: View, attribution: Attribution | None, quantities: Sequence[Quantity]) -> tuple[Kind, str]:
        """Of what is neither release, plan nor opinion: a figure, an event, reported words or a judgement."""
        deal, number = self._found(view, "deal"), self._found(view, "number")
        english = view.script is Script.ENGLISH
        if english and attribution is not None and attribution.manner is Manner.SAID:
            quantities = told_mainly(view, quantities)
        if english and quantities and is_priced_deal(view):
            return Kind.EVENT, "event:price"
        if attribution is None and (found := _told_in_words(view, quantities)):
            return found
        if english and not quantities and (results := reports_results(view)):
            return Kind.EVENT, f"event:{results}"
        if quantities and (number or not (deal or only_counts(quantities))):
            return Kind.FIGURE, _figure(quantities)
        said = attribution is not None and attribution.manner is Manner.SAID
        if deal and not ((english and self._judges_deal(view)) or (said and self._only_quotes_deal(view))):
            if english and said and not quantities and self._names_deal(view, attribution):
                return Kind.STATEMENT, f"statement:{deal}"
            return Kind.EVENT, f"event:{deal}"
        if english and (is_said_done(view) or (attribution is not None and is_ruling(attribution))):
            return Kind.EVENT, "event:said to be done"
        if attribution is not None and attribution.has_speaker and attribution.manner is not Manner.REPORTED:
            if english and only_reports(view, attribution):
                return Kind.EVENT, f"event:{attribution.cue}"
            return Kind.STATEMENT, f"statement:{attribution.cue}"
        if english and attribution is None and (told := tells_of_oneself(view)):
            return Kind.STATEMENT, f"statement:{told}"
        assessment, event = self._found(view, "assessment"), self._found(view, "event")
        faint = english and assessment and is_faint(assessment)
        happened = (event and (self._found(view, "done") or faint)) or (faint and number)
        if assessment and not happened:
            return Kind.ASSESSMENT, f"assessment:{assessment}"
        return Kind.EVENT, f"event:{event or 'reported'}"

    def _stated_in_korean(
        self, view: View, attribution: Attribution | None, quantities: Sequence[Quantity]
    ) -> tuple[Kind, str]:
        """The same of a Korean sentence: a deal with its price first, a judgement where nothing else is told."""
        deal, number = self._found(view, "deal"), self._found(view, "number")
        deal = deal and kinds_korean.told_deal(view, self._lists[Script.KOREAN]["deal"])
        if attribution is None and (many := kinds_korean.seen_by_many(view)):
            return Kind.ASSESSMENT, f"assessment:{many}"
        if quantities and attribution and kinds_korean.only_mentions_count(view, quantities):
            quantities = ()
        aside = kinds_korean.is_an_aim(view, quantities) or kinds_korean.only_names_users(view, quantities, number)
        if quantities and aside:
            quantities = ()
        if quantities and (priced := kinds_korean.priced_deal(view)):
            return Kind.EVENT, f"event:{priced}"
        if quantities and (number or not (deal or only_counts(quantities)) or kinds_korean.is_share_of_all(view)):
            return Kind.FIGURE, _figure(quantities)
        if attribution is None and not quantities and (words := moved(view)):
            return Kind.FIGURE, f"figure:{words}"
        if attribution is None and (weighed := kinds_korean.weighed(view)):
            return Kind.ASSESSMENT, f"assessment:{weighed}"
        outlet = attribution is not None and attribution.speaker and attribution.speaker.sort is Sort.PUBLISHER
        said = attribution is not None and attribution.has_speaker and attribution.manner is not Manner.REPORTED
        said = said and not outlet
        if deal and not (said and self._only_quotes_deal(view)):
            return Kind.EVENT, f"event:{deal}"
        if said and attribution is not None:
            return Kind.STATEMENT, f"statement:{attribution.cue}"
        event = self._found(view, "event")
        assessment = self._found(view, "assessment")
        assessment = assessment and kinds_korean.judging_word(view, self._lists[Script.KOREAN]["assessment"])
        if assessment and not (event and self._found(view, "done")):
            return Kind.ASSESSMENT, f"assessment:{assessment}"
        return Kind.EVENT, f"event:{event or 'reported'}"

    def _stated_in_chinese(
        self, view: View, attribution: Attribution | None, quantities: Sequence[Quantity]
    ) -> tuple[Kind, str]:
        """The same of a Chinese sentence: a deal with its price first, a judgement where nothing else is told."""
        deal, number = self._found(view, "deal"), self._found(view, "number")
        deal = deal and kinds_chinese.told_deal(view, self._lists[Script.CHINESE]["deal"], attribution is not None)
        if attribution is None and (guess := kinds_chinese.supposed(view)):
            return Kind.ASSESSMENT, f"assessment:{guess}"
        if attribution is None and (talked := kinds_chinese.talked_of(view)):
            return Kind.ASSESSMENT, f"assessment:{talked}"
        if attribution is None and not quantities and (weighed := kinds_chinese.weighed(view)):
            return Kind.ASSESSMENT, f"assessment:{weighed}"
        if attribution is None and not quantities and (words := moved(view)):
            return Kind.FIGURE, f"figure:{words}"
        if quantities and (priced := kinds_chinese.priced_deal(view)):
            return Kind.EVENT, f"event:{priced}"
        if quantities and (number or not (deal or only_counts(quantities))):
            return Kind.FIGURE, _figure(quantities)
        if deal:
            return Kind.EVENT, f"event:{deal}"
        if share := kinds_chinese.share(view):
            return Kind.FIGURE, f"figure:{share}"
        if attribution is not None and attribution.has_speaker and attribution.manner is not Manner.REPORTED:
            if kinds_chinese.acts(view, attribution):
                return Kind.EVENT, f"event:{attribution.cue}"
            return Kind.STATEMENT, f"statement:{attribution.cue}"
        judged, event = self._found(view, "assessment"), self._found(view, "event")
        judged = None if event and self._found(view, "done") else judged
        if judged := kinds_chinese.judgement(view) or judged:
            return Kind.ASSESSMENT, f"assessment:{judged}"
        return Kind.EVENT, f"event:{event or 'reported'}"

    def _only_quotes_deal(self, view: View) -> bool:
        """Whether a sentence speaks of a deal only between its quotation marks."""
        deals = self._lists[view.script]["deal"]
        return bool(view.sentence.quotations) and view.lists.search("kind deal", deals, view.bare) is None

    def _names_deal(self, view: View, attribution: Attribution | None) -> bool:
        """Whether somebody's words only name a deal, not as what they are about, and tell of none that was done."""
        deals = self._lists[Script.ENGLISH]["deal"]
        first = view.lists.search("kind deal", deals, view.bare)
        if first is None or first.start() < _A_SUBJECT or (attribution and only_reports(view, attribution)):
            return False
        return is_only_mentioned(view, deals) and not (tells_deal(view.bare) or is_said_done(view))

    def _judges_deal(self, view: View) -> bool:
        """Whether a sentence judges and names a deal only in passing."""
        judged = self._found(view, "assessment")
        lists = self._lists[Script.ENGLISH]
        return judged is not None and not is_faint(judged) and is_only_mentioned(view, lists["deal"])

    def _found(self, view: View, name: str) -> str | None:
        match = view.lists.search(f"kind {name}", self._lists[view.script][name], view.words)
        return match[0] if match else None

    def _plan(self, view: View, attribution: Attribution | None, third_party: bool) -> str | None:
        if view.script is Script.ENGLISH:
            return self._english_plan(view, attribution)
        if view.script is Script.CHINESE:
            return kinds_chinese.plan(view, attribution, self._found(view, "plan"), third_party)
        return self._korean_plan(view, attribution) or outlook_korean.own_outlook(view, attribution, third_party)

    def _korean_plan(self, view: View, attribution: Attribution | None) -> str | None:
        """The first word of plans that says what somebody means to do, else the form of what is to come."""
        if outlook_korean.set_aside(view, attribution):
            return None
        for match in view.lists.finditer("kind plan", self._lists[Script.KOREAN]["plan"], view.words):
            if outlook_korean.looks_ahead(view, match):
                return match[0]
        return outlook_korean.to_come(view)

    def _english_plan(self, view: View, attribution: Attribution | None) -> str | None:
        """The first word of plans that looks ahead, in the first clause or where that one tells no deal or figure."""
        lists = self._lists[Script.ENGLISH]
        for match in view.lists.finditer("kind plan", lists["plan"], view.words):
            if not looks_ahead(view, match, attribution is not None):
                continue
            first = first_clause(view, match.start())
            counted = lists["number"].search(first) and any(map(str.isdigit, first))
            return None if counted or tells_deal(first) else match[0]
        return None

    def release_word(self, view: View, beside: bool = False) -> str | None:
        """The word that says that a model, product or feature is out, with its object in the same sentence.

        `beside`: also where that only dates or describes something else.
        """
        if view.script is not Script.ENGLISH:
            told = not view.lists.isdisjoint(("kind release", "kind developed", releases_chinese.BRINGS))
            return self._release_word(view, beside) if told else None
        if "release" not in view.memory:  # in English nothing is left out but what is told beside something else
            view.memory["release"] = self._release_word(view, beside)
        word: str | None = view.memory["release"]
        return word

    def _release_word(self, view: View, beside: bool) -> str | None:
        lists = self._lists[view.script]
        models = bool(view.models())
        developed = _DEVELOPED.search(view.words) if "kind developed" in view.lists else None
        if developed and (models or _QUOTED_MODEL.search(view.words)):
            return developed[0]
        if view.script is Script.ENGLISH and models:
            direct = released_directly(view) or announced_by_noun(view)
            if direct:
                return direct
        if view.script is Script.CHINESE and models and (brought := releases_chinese.released_directly(view)):
            return brought
        if view.script is Script.ENGLISH and (new := announced_as_new(view)):
            return new
        if "kind release" not in view.lists:
            return None
        models = models or (view.script is Script.ENGLISH and versioned_name(view) is not None)
        models = models or (view.script is Script.KOREAN and bool(releases_korean.unlisted_models(view)))
        named = models or any(mention.sort is Sort.PRODUCT for mention in view.mentions)
        if not named and not self._found(view, "release_objects"):
            return None
        for match in view.lists.finditer("kind release", lists["release"], view.words):
            background = view.script is Script.KOREAN and kinds_korean.is_background(view, match)
            background = background or (view.script is Script.CHINESE and kinds_chinese.is_background(view, match))
            if self._is_out(view, match) and (beside or not background):
                return match[0]
        return None

    def told_release(self, view: View) -> str | None:
        """The word of a release in a sentence that may assert something else."""
        word = self.release_word(view, beside=True)
        return word or (released_by_noun(view) if view.script is Script.ENGLISH else None)

    @staticmethod
    def _is_out(view: View, match: re.Match[str]) -> bool:
        """Whether it has happened: no future before or behind the word, no report or result as its object."""
        if view.script is Script.CHINESE:
            return kinds_chinese.is_out(view, match)
        if view.script is Script.KOREAN:
            return kinds_korean.is_out(view, match)
        before = view.words[max(0, match.start() - 24) : match.start()]
        if match[0] in ("releases", "launches") and _NOUN_BEFORE.search(before):
            return False
        return _NOT_OUT.search(before) is None and not is_part_of_aim(view, match) and not shows_scheme(view, match)


def _told_in_words(view: View, quantities: Sequence[Quantity]) -> tuple[Kind, str] | None:
    """What an English reporter says would follow, or a share or a result that moves by no number."""
    if supposed := would_follow(view):
        return Kind.ASSESSMENT, f"assessment:{supposed}"
    words = None if quantities else moved(view)
    return (Kind.FIGURE, f"figure:{words}") if words else None


def _outsiders_view(view: View, attribution: Attribution | None) -> str | None:
    """The word by which somebody of no company in the claim judges or foretells what becomes of it."""
    if view.script is Script.KOREAN:
        return outlook_korean.others_outlook(view, attribution)
    said = attribution is not None and attribution.manner is Manner.SAID
    return is_experts_view(view, attribution) if said and view.script is Script.ENGLISH else None


def _korean_view(view: View, attribution: Attribution | None, third_party: bool) -> tuple[Kind, str] | None:
    """What is done at the end of a Korean sentence whatever was said on the way, or an expert's view."""
    if done := kinds_korean.acts_in_the_end(view, attribution):
        return Kind.EVENT, f"event:{done}"
    expert = kinds_korean.experts_view(view, attribution) if third_party else None
    return (Kind.ASSESSMENT, f"assessment:{expert}") if expert else None


def _is_ruling(view: View, attribution: Attribution | None) -> bool:
    """Whether a court, a judge or an authority decides something."""
    if view.script is Script.CHINESE:
        return kinds_chinese.is_ruling(attribution)
    return view.script is Script.KOREAN and kinds_korean.is_ruling(attribution)


def _figure(quantities: Sequence[Quantity]) -> str:
    return f"figure:{quantities[0].text}"


def _pattern(script: Script, words: Sequence[str]) -> re.Pattern[str]:
    if script is Script.ENGLISH:
        return re.compile(rf"(?<![A-Za-z])(?<!for-)(?<!non-)(?:{any_of(words)})(?![A-Za-z])")
    return re.compile(any_of(words))
