"""What a claim asserts: the first that fits of release, plan, figure, event, statement, assessment."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimline.domain import Kind, Quantity
from claimline.extraction.kinds import chinese as kinds_chinese
from claimline.extraction.kinds import deeds_korean, judgement_korean, outlook_korean, plans_chinese, release_korean
from claimline.extraction.kinds import korean as kinds_korean
from claimline.extraction.kinds.english import (
    is_experts_view,
    is_own_forecast,
    is_part_of_aim,
    only_counts,
    shows_scheme,
)
from claimline.extraction.kinds.leaning_chinese import leaning
from claimline.extraction.kinds.moves import moved
from claimline.extraction.kinds.outsiders_chinese import outsiders_view
from claimline.extraction.kinds.plans_english import judges_ahead
from claimline.extraction.kinds.telling_english import EnglishTelling, figure_of, speaks
from claimline.extraction.names import models_korean, shown_chinese, shown_korean
from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import View
from claimline.extraction.patterns import any_of
from claimline.extraction.releases import chinese as releases_chinese
from claimline.extraction.releases.english import (
    announced_as_new,
    announced_by_noun,
    is_told_beside,
    released_by_noun,
    released_directly,
    versioned_name,
)
from claimline.extraction.releases.shown_english import shown_word
from claimline.extraction.sentences import Script
from claimline.extraction.speakers.attribution import Attribution, Manner
from claimline.extraction.speakers.voices import lets_know, looks_on

_NOT_OUT = re.compile(
    r"(?:n['’]t|\b(?:ever|delay(?:ed|s)?|postponed|to|will|would|could|may|might|not|never|yet|plans?|before|until))\s(?:\w+\s)?\Z"
)
_NOUN_BEFORE = re.compile(
    r"\b(?:new|recent|latest|model|product|future|more|of|[Tt]he|its|their|other|earlier|frequent)\s\Z"
)
"""Before "releases" as a noun."""
_DEVELOPED = re.compile(r"개발했다고|(?:研发|开发)(?:出|了)|(?:has|have|had)\sdeveloped")
DEVELOPED = ("개발했다고", "研发", "开发", "developed")
"""Without one of these words `_DEVELOPED` matches nothing."""
_QUOTED_MODEL = re.compile(r"모델(?:인|은)?\s?[‘'“\"]|模型\s?[“《A-Z]|\bmodels?,?\s(?:called|named|dubbed)\b")
_TELLS_OF_RELEASE = (
    "kind release",
    "kind developed",
    releases_chinese.BRINGS,
    models_korean.UPLOADED,
    models_korean.CAME,
    models_korean.OUT,
)
"""Without one of these no Chinese or Korean sentence tells of a release."""


class Kinds:
    """The rules of kind, compiled from the word lists."""

    def __init__(self, words: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._lists = {
            script: {name: _pattern(script, kept) for name, kept in words[script.value].items()} for script in Script
        }
        self._english = EnglishTelling(self._lists[Script.ENGLISH])

    def kind_of(
        self, view: View, attribution: Attribution | None, quantities: Sequence[Quantity], third_party: bool
    ) -> tuple[Kind, str]:
        """The kind, and the word that decided. `third_party`: who speaks is no company of the claim."""
        release = self.release_word(view)
        if release and third_party and kinds_chinese.only_quotes(view, release):
            release = None
        english = view.script is Script.ENGLISH
        attribution = speaks(view, attribution) if english else attribution
        if release and not (english and is_told_beside(view, release)):
            return Kind.RELEASE, f"release:{release}"
        manner = attribution.manner if attribution else None
        opinion = manner is Manner.DIFFUSE or (manner is Manner.JUDGED and third_party)
        if view.script is Script.CHINESE and third_party:
            opinion = opinion or outsiders_view(view, attribution) is not None
        korean = view.script is Script.KOREAN
        if english and attribution is None and (thought := self._english.thought(view, quantities)):
            return thought
        expert = _outsiders_view(view, attribution) if third_party else None
        plan = None if expert else self._plan(view, attribution, third_party)
        if plan and not opinion:
            return Kind.PLAN, f"plan:{plan}"
        if english and not third_party and is_own_forecast(view, attribution is not None):
            return Kind.PLAN, "plan:forecast"
        if expert:
            return Kind.ASSESSMENT, f"assessment:{expert}"
        if english and manner is Manner.SAID and attribution is not None and judges_ahead(view):
            return Kind.STATEMENT, f"statement:{attribution.cue}"
        if korean and (found := _korean_view(view, attribution, third_party)):
            return found
        if opinion and attribution is not None:
            return self._opinion(view, attribution, quantities)
        return self._told(view, attribution, quantities, third_party)

    def _opinion(self, view: View, attribution: Attribution, quantities: Sequence[Quantity]) -> tuple[Kind, str]:
        """Of what somebody thinks: a ruling, the figure that is expected, or the judgement."""
        if _is_ruling(view, attribution):
            return Kind.EVENT, "event:ruling"
        target: object = quantities and self._found(view, "number") and not self._found(view, "judged")
        target = target or (quantities and view.script is Script.CHINESE and kinds_chinese.sets_target(view))
        return (Kind.FIGURE, figure_of(quantities)) if target else (Kind.ASSESSMENT, f"assessment:{attribution.cue}")

    def _told(
        self, view: View, attribution: Attribution | None, quantities: Sequence[Quantity], third_party: bool
    ) -> tuple[Kind, str]:
        """Of what is told: a figure, an event or words, which judge where an outsider speaks."""
        stated = {Script.CHINESE: self._stated_in_chinese, Script.KOREAN: self._stated_in_korean}
        kind, because = stated.get(view.script, self._english.stated)(view, attribution, quantities)
        if kind is not Kind.STATEMENT:
            return kind, because
        if third_party and (cue := looks_on(view, attribution)):
            return Kind.ASSESSMENT, f"assessment:{cue}"
        return (Kind.EVENT, f"event:{cue}") if (cue := lets_know(view, attribution)) else (kind, because)

    def _stated_in_korean(
        self, view: View, attribution: Attribution | None, quantities: Sequence[Quantity]
    ) -> tuple[Kind, str]:
        """The same of a Korean sentence: a deal with its price first, a judgement where nothing else is told."""
        deal, number = self._found(view, "deal"), self._found(view, "number")
        deal = deal and kinds_korean.told_deal(view, self._lists[Script.KOREAN]["deal"], attribution)
        if attribution is None and (many := kinds_korean.seen_by_many(view)):
            return Kind.ASSESSMENT, f"assessment:{many}"
        quantities = kinds_korean.that_matter(view, attribution, quantities, number)
        if quantities and (priced := kinds_korean.priced_deal(view)):
            return Kind.EVENT, f"event:{priced}"
        if quantities and (
            number
            or not (deal or only_counts(quantities))
            or kinds_korean.is_share_of_all(view)
            or deeds_korean.ends_in_number(view, quantities)
        ):
            beside = attribution is None and deeds_korean.only_describe(view, quantities)
            judged = judgement_korean.leans(view, self._lists[Script.KOREAN]["judging"]) if beside else None
            return (Kind.ASSESSMENT, f"assessment:{judged}") if judged else (Kind.FIGURE, figure_of(quantities))
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
            if done := deeds_korean.tells_what_was_done(view, attribution, self._lists[Script.KOREAN]["states"]):
                return Kind.EVENT, f"event:{done}"
            return Kind.STATEMENT, f"statement:{attribution.cue}"
        leaning = attribution is None and judgement_korean.leans(view, self._lists[Script.KOREAN]["judging"])
        if leaning:
            return Kind.ASSESSMENT, f"assessment:{leaning}"
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
        said = attribution is not None and attribution.has_speaker and attribution.manner is Manner.SAID
        deal = None if said and self._only_quotes_deal(view) else deal
        if attribution is None and (found := self._weighed_in_chinese(view, quantities, deal)):
            return found
        if quantities and (priced := kinds_chinese.priced_deal(view)):
            return Kind.EVENT, f"event:{priced}"
        if quantities and (number or not (deal or only_counts(quantities))):
            return Kind.FIGURE, figure_of(quantities)
        if deal and not kinds_chinese.only_may_be(view, attribution):
            return Kind.EVENT, f"event:{deal}"
        if share := kinds_chinese.share(view):
            return Kind.FIGURE, f"figure:{share}"
        if attribution is not None and attribution.has_speaker and attribution.manner is not Manner.REPORTED:
            if kinds_chinese.acts(view, attribution):
                return Kind.EVENT, f"event:{attribution.cue}"
            return Kind.STATEMENT, f"statement:{attribution.cue}"
        judged, event = self._found(view, "assessment"), self._found(view, "event")
        judged = None if event and self._found(view, "done") else judged
        judged = judged and kinds_chinese.judging_word(view, self._lists[Script.CHINESE]["assessment"])
        judged = kinds_chinese.judgement(view) or judged
        if attribution is None and not judged:
            judged = leaning(view, self._lists[Script.CHINESE]["leaning"], event is not None)
        if judged:
            return Kind.ASSESSMENT, f"assessment:{judged}"
        return Kind.EVENT, f"event:{event or 'reported'}"

    def _weighed_in_chinese(
        self, view: View, quantities: Sequence[Quantity], deal: str | None
    ) -> tuple[Kind, str] | None:
        """What a Chinese reporter supposes, judges or hears said before anything is counted or done."""
        if told := kinds_chinese.told_view(view):
            return Kind.STATEMENT, f"statement:{told}"
        if judged := kinds_chinese.judged_ahead(view, bool(quantities)):
            return Kind.ASSESSMENT, f"assessment:{judged}"
        if quantities:
            return None
        lists = self._lists[Script.CHINESE]
        judging = kinds_chinese.judging_phrase(view, lists["judging"]) if "kind judging" in view.lists else None
        if judging and not (deal and kinds_chinese.is_done(view)):
            return Kind.ASSESSMENT, f"assessment:{judging}"
        return (Kind.FIGURE, f"figure:{words}") if (words := moved(view)) else None

    def _only_quotes_deal(self, view: View) -> bool:
        """Whether a sentence speaks of a deal only between its quotation marks."""
        deals = self._lists[view.script]["deal"]
        return bool(view.sentence.quotations) and view.lists.search("kind deal", deals, view.bare) is None

    def _found(self, view: View, name: str) -> str | None:
        match = view.lists.search(f"kind {name}", self._lists[view.script][name], view.words)
        return match[0] if match else None

    def _plan(self, view: View, attribution: Attribution | None, third_party: bool) -> str | None:
        if view.script is Script.ENGLISH:
            return self._english.plan(view, attribution)
        if view.script is Script.CHINESE:
            listed = plans_chinese.own_word(view, attribution, self._lists[Script.CHINESE]["plan"])
            return plans_chinese.plan(view, attribution, listed, third_party)
        return self._korean_plan(view, attribution) or outlook_korean.own_outlook(view, attribution, third_party)

    def _korean_plan(self, view: View, attribution: Attribution | None) -> str | None:
        """The first word of plans that says what somebody means to do, else the form of what is to come."""
        if outlook_korean.set_aside(view, attribution):
            return None
        for match in view.lists.finditer("kind plan", self._lists[Script.KOREAN]["plan"], view.words):
            aside = deeds_korean.is_agreed_deal(view, match) or deeds_korean.is_beside_a_deed(view, match, attribution)
            if not aside and outlook_korean.looks_ahead(view, match):
                return match[0]
        return outlook_korean.to_come(view, attribution)

    def release_word(self, view: View, beside: bool = False) -> str | None:
        """The word that says that a model, product or feature is out, with its object in the same sentence.

        `beside`: also where that only dates or describes something else.
        """
        if view.script is not Script.ENGLISH:
            told = not view.lists.isdisjoint(_TELLS_OF_RELEASE)
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
        if (
            view.script is Script.KOREAN
            and models
            and (put := models_korean.uploaded(view) or models_korean.came_out(view))
        ):
            return put
        if view.script is Script.CHINESE and models and (brought := releases_chinese.released_directly(view)):
            return brought
        if view.script is Script.ENGLISH and (new := announced_as_new(view)):
            return new
        if "kind release" not in view.lists:
            return None
        models = models or (view.script is Script.ENGLISH and versioned_name(view) is not None)
        models = models or (view.script is Script.KOREAN and bool(models_korean.unlisted_models(view)))
        named = models or any(mention.sort is Sort.PRODUCT for mention in view.mentions)
        named = bool(named or self._found(view, "release_objects"))
        if not named and not (view.script is Script.KOREAN and models_korean.shows_named_thing(view)):
            return None
        for match in view.lists.finditer("kind release", lists["release"], view.words):
            background = view.script is Script.KOREAN and release_korean.is_background(view, match)
            background = background or (view.script is Script.CHINESE and kinds_chinese.is_background(view, match))
            if self._is_out(view, match) and (beside or not background):
                return match[0]
        return None

    def told_release(self, view: View) -> str | None:
        """The word of a release in a sentence that may assert something else."""
        word = self.release_word(view, beside=True)
        if word:
            return word
        if view.script is Script.CHINESE:
            return shown_chinese.shown_word(view)
        if view.script is Script.KOREAN:
            return shown_korean.shown_word(view)
        return released_by_noun(view) or shown_word(view)

    @staticmethod
    def _is_out(view: View, match: re.Match[str]) -> bool:
        """Whether it has happened: no future before or behind the word, no report or result as its object."""
        if view.script is Script.CHINESE:
            return kinds_chinese.is_out(view, match)
        if view.script is Script.KOREAN:
            return release_korean.is_out(view, match)
        before = view.words[max(0, match.start() - 24) : match.start()]
        if match[0] in ("releases", "launches") and _NOUN_BEFORE.search(before):
            return False
        if match[0].endswith("ing") and view.words.startswith((" them", " it "), match.end()):
            return False
        return _NOT_OUT.search(before) is None and not is_part_of_aim(view, match) and not shows_scheme(view, match)


def _outsiders_view(view: View, attribution: Attribution | None) -> str | None:
    """The word by which somebody of no company in the claim judges or foretells what becomes of it."""
    if view.script is Script.KOREAN:
        outlook = outlook_korean.others_outlook(view, attribution) or kinds_korean.outlets_view(view, attribution)
        expert = kinds_korean.experts_view(view, attribution) if kinds_korean.is_expert(view, attribution) else None
        return outlook or expert
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


def _pattern(script: Script, words: Sequence[str]) -> re.Pattern[str]:
    """Of a list's words; English ones are whole words, tried letter by letter, for most places begin none of them."""
    if script is not Script.ENGLISH or not words:
        return re.compile(any_of(words))
    behind: dict[str, list[str]] = {}
    for word in words:
        behind.setdefault(word[0], []).append(word[1:])
    begun = "|".join(f"{re.escape(first)}(?:{any_of(rest)})" for first, rest in behind.items())
    return re.compile(rf"(?<![A-Za-z])(?<!for-)(?<!non-)(?:{begun})(?![A-Za-z])")
