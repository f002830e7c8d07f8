"""Releases of models: which one, whose, what happened and when, from the sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from claimline.domain import FuzzyDate, Passage, Release, ReleaseEvent
from claimline.extraction.names import models_korean, shown_korean
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.releases import chinese
from claimline.extraction.releases.english import (
    RELEASING,
    is_of_other_object,
    is_of_plan,
    is_others,
    is_own_version,
    is_said_further_on,
    is_said_of_later,
    is_yet_to_come,
    named_by_noun,
    own_dates,
    told_beside,
    versioned_name,
    with_the_next,
)
from claimline.extraction.sentences import Script

_EVENTS = (
    (ReleaseEvent.PAPER, re.compile(r"논문|기술\s?보고서|论文|技术报告|\bpaper\b|technical report")),
    (
        ReleaseEvent.WEIGHTS,
        re.compile(r"오픈소스|가중치|허깅페이스|开源|权重|open[- ]?sourc|open[- ]weight|weights|Hugging Face|GitHub"),
    ),
    (ReleaseEvent.API, re.compile(r"\bAPI\b")),
    (
        ReleaseEvent.GENERAL_AVAILABILITY,
        re.compile(r"정식\s?출시|일반\s?공개|正式上线|全面开放|generally available|general availability"),
    ),
)
_BASE_OF = re.compile(
    r"(?:\s?[’'”\"])?(?:\s모델)?(?:의\s?(?:업데이트|후속|개량|개선|새|신규|차기|경량|파생|상위|하위)|的(?:更新|升级|后续|改进"
    r"|迭代|下一代|轻量)|\s(?:successor|update)|’s\ssuccessor|'s\ssuccessor)"
)
_BASE_BEFORE = re.compile(
    r"(?:(?:version|variant|edition|derivative|offshoot|fork|checkpoint|descendant|sibling|cousin|counterpart|successor|follow-up|upgrade|update|sequel|alternative|rival|answer|competitor|compared)\s(?:of|to"
    r"|with)\s(?:its\s|the\s)?(?:[a-z0-9+-]{1,16}\s|[0-9]+[BMT]\+?\s){0,3}|(?:[Bb]ased|[Bb]uilt|[Tt]rained|runs|running|[Dd]istilled|[Ff]ine-tuned)\s(?:on|from|upon)\s(?:top\sof\s)?(?:the\s|its\s|an?\s)?|through\s|via\s|inside\s|into\s|within\s|using\s|powered\sby\s|than\s|like\s|unlike\s|since\s|versus\s|vs\.?\s|on\spar\swith\s|comparable\sto\s|similar\sto\s|close\sto\s|ahead\sof\s|behind\s|match(?:es|ed|ing)?\s|rival(?:s|ed|ing)?\s|trail(?:s|ed|ing)?\s|exceed(?:s|ed|ing)?\s|outpac(?:es|ed|ing)\s|(?:(?:price|cost|use|usage)s?\s(?:of|for)|replac(?:e|es|ed|ing)|retir(?:e|es|ed|ing)|deprecat(?:e|es|ed|ing)|discontinu(?:e|es|ed|ing)|sunset(?:s|ting)?|phas(?:es|ed|ing)\sout|shut(?:s|ting)?\sdown|withdr(?:ew|aws|awing)|remov(?:es|ed|ing))\s(?:its\s|the\s)?|near-|outperform(?:s|ed"
    r"|ing)?\s|beats?\s|surpass(?:es|ed|ing)?\s|against\s"
    r"|击败了?|不到|低于|高于|不及|不输|落后于|相较于?|相比于?|超过了?|超越了?|领先于|优于|对标|比肩|媲美|与|比|基于|接近|赶超)\s?\Z"
)
_COMPARED_BEHIND = re.compile(
    r"\s(?:architecture|backbone|codebase|tokenizer|performance|levels?|quality|users|subscribers|customers)\b|-(?:based|powered|class|level|style|like|driven)\b|\s?(?:\([A-Za-z][^()]{1,20}\)|\))?[’'”\"]?(?:\s?(?:모델|시리즈))?(?:보다|에\s?비해|와\s?비교|과\s?비교|에\s?견줄|에\s?필적|[를을]\s?(?:능가|앞|넘|뛰어넘|제치|제쳤|압도|따라잡|추월)|와\s?맞먹|과\s?맞먹|와\s?유사|과\s?유사|에\s?버금|급|기반|를\s?기반|을\s?기반|에\s?이어|를\s?활용"
    r"|을\s?활용|\)?의\s[가-힣\s]{2,14}[를을]\s?(?:능가|앞섰|앞선|앞질|넘어|뛰어넘|제쳤|압도|따라잡)|相当|相比|的水平)"
)


_GOES_ON = re.compile(
    r"\s(?!(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][a-z]{2,}(?![a-z])"
)
_WHERE = re.compile(r"\s(?:상에서|내에서|안에서|이용자|사용자|가입자|구독자)")
"""Behind a name: the rest of a longer one; or whose users, or where it was, in Korean."""


def find_releases(
    text: str, view: View, dates: Sequence[FuzzyDate], companies: Sequence[str], word: str, told: Collection[str] = ()
) -> list[Release]:
    """The models that the sentence says are out; `companies` are those it is about, its subject first.

    `told` are the models of which an earlier sentence said so.
    """
    if view.script is Script.ENGLISH and is_said_of_later(view, word):
        return []
    beside = told_beside(view, word) or named_by_noun(view, word) if view.script is Script.ENGLISH else None
    models = with_the_next(view, beside) if beside else _released(view, companies, word)
    if view.script is Script.CHINESE and not view.models():
        models = chinese.families_out(view)
    if view.script is Script.KOREAN:
        models = {
            **models_korean.families_out(view, told),
            **models,
            **models_korean.models_of_each(view),
        }
        models = _with_shown(view, models, companies)
    if not models and view.script is not Script.CHINESE:
        models = _unlisted(view, companies)
    models = {model: owner for model, owner in models.items() if not _is_part_of_more(view, model)}
    if not models:
        return []
    passage = Passage.of(text, view.sentence.start, view.sentence.end)
    event = next((event for event, pattern in _EVENTS if pattern.search(view.words)), ReleaseEvent.ANNOUNCED)
    own = own_dates(view, dates) if view.script is Script.ENGLISH and len(dates) > 1 else {}
    if view.script is Script.CHINESE and len(dates) > 1:
        own = chinese.own_dates(view, dates)
    if view.script is Script.KOREAN and len(dates) > 1 and len(models) > 1:
        own = models_korean.own_dates(view, dates)
    date = _date(view, dates, word)
    return [
        Release(model, company, event, own.get(model, date), passage, (f"release:{word}", f"model:{model}"))
        for model, company in models.items()
    ]


def _with_shown(view: View, models: dict[str, str], companies: Sequence[str]) -> dict[str, str]:
    """The models and those that a Korean sentence shows besides, each its last company's; a longer name goes first."""
    for low, high, name in shown_korean.shown_models(view):
        within = {
            mention.name
            for mention in view.mentions
            if low <= view.place(mention)[0] and view.place(mention)[1] <= high
        }
        before = [one.company for one in view.companies() if view.place(one)[1] <= low and one.company in companies]
        within.add(view.words[low:high])
        models = {known: owner for known, owner in models.items() if known not in within}
        models.setdefault(name, before[-1] if before else companies[0])
    return models


def _released(view: View, companies: Sequence[str], word: str) -> dict[str, str]:
    found: dict[str, str] = {}
    named = view.models()
    houses = {company.split(" ")[0] for company in companies} if named else set()
    places = [match.span() for match in re.finditer(rf"{re.escape(word)}|{RELEASING}", view.words)] if named else []
    for mention in named:
        low, high = view.place(mention)
        if view.script is Script.KOREAN and word in models_korean.OF_ANYBODY and mention.company != companies[0]:
            continue
        if view.script is Script.KOREAN and models_korean.is_yet_to_come(view, high):
            continue
        own = mention.company in companies or mention.company.split(" ")[0] in houses or _is_called_theirs(view, low)
        own = own or (view.script is Script.CHINESE and chinese.is_makers(view, mention, word))
        if view.script is Script.ENGLISH and (
            is_others(view, mention, places) or is_said_further_on(view, low, places)
        ):
            continue
        if view.script is Script.KOREAN and not own and models_korean.is_directly_out(view, mention):
            found.setdefault(mention.name, mention.company)
        if view.script is Script.CHINESE and chinese.is_beside(view, mention, word):
            continue
        if own and not _is_compared(view, low, high, named, mention):
            found.setdefault(mention.name, mention.company)
    series = {mention.name for mention in named if view.words.startswith(("系列", " 系列"), view.place(mention)[1])}
    return {
        model: company
        for model, company in found.items()
        if not _is_stem_of_another(model, found) and not (model in series and _begins_another(model, found))
    }


def _is_part_of_more(view: View, model: str) -> bool:
    """Whether a name without a version goes on as another's ("Claude Science"), or only says where something was."""
    if any(map(str.isdigit, model)):
        return False
    low, high = next((view.place(mention) for mention in view.mentions if mention.name == model), (0, 0))
    if not high:
        return False
    if view.script is Script.CHINESE and (chinese.is_app(view, high) or view.words[low:high].lower().endswith("app")):
        return True
    return (_GOES_ON if view.script is not Script.KOREAN else _WHERE).match(view.words, high) is not None


def _is_called_theirs(view: View, low: int) -> bool:
    """Whether a company stands right before the model at `low` as its owner: "SoftBank's Sarashina 2"."""
    return view.words[low - 3 : low] in ("’s ", "'s ") and any(
        view.place(one)[1] == low - 3 for one in view.companies()
    )


def _is_stem_of_another(model: str, others: Mapping[str, str]) -> bool:
    """Whether a name without a version only begins that of another ("Qwen, a team that released Qwen-72B")."""
    return not any(char.isdigit() for char in model) and _begins_another(model, others)


def _begins_another(model: str, others: Mapping[str, str]) -> bool:
    return any(
        other != model and other.startswith(model) and (other[len(model)] in "- " or other[len(model)].isdigit())
        for other in others
    )


def _is_compared(view: View, low: int, high: int, named: Sequence[Mention], mention: Mention) -> bool:
    """Whether the model is only what the new one is measured by or made from."""
    before, behind = view.words[max(0, low - 48) : low], view.words[high : high + 32]
    others = [other for other in named if other.name != mention.name]
    if view.script is Script.CHINESE and chinese.is_yet_to_come(view, low, high):
        return True
    if view.script is Script.CHINESE and chinese.is_in_one_list(view, mention):
        return _COMPARED_BEHIND.match(behind) is not None
    if view.script is Script.ENGLISH and is_yet_to_come(view, low, high):
        return True
    if view.script is Script.ENGLISH and is_of_other_object(view, low):
        return True
    if view.script is Script.ENGLISH and is_own_version(view, low):
        return False
    if _COMPARED_BEHIND.match(behind) or _BASE_BEFORE.search(
        before.rstrip(" *") + " " if view.script is Script.ENGLISH else before.rstrip(" *")
    ):
        return True
    if others and view.script is Script.KOREAN and models_korean.is_of_a_part(view, high):
        return True
    return bool(others) and _BASE_OF.match(behind) is not None


def _unlisted(view: View, companies: Sequence[str]) -> dict[str, str]:
    """Models that nobody listed: by a version in English, by apposition in Korean ("AI 모델 ‘바람길’")."""
    if not companies or (view.models() and view.script is not Script.KOREAN):
        return {}
    if view.script is Script.ENGLISH:
        name = versioned_name(view)
        return {name: companies[0]} if name else {}
    listed = {mention.name for mention in view.models()}
    return dict.fromkeys([name for name in models_korean.unlisted_models(view) if name not in listed], companies[0])


def _date(view: View, dates: Sequence[FuzzyDate], word: str) -> FuzzyDate | None:
    """The date of a release: of those in the sentence the one that stands nearest to the word that says it is out."""
    place = view.sentence.start + max(0, view.words.find(word))
    if view.script is Script.KOREAN:  # a Korean date stands before its verb, the next one belongs to the next verb
        dates = [date for date in dates if date.start < place] or dates
    nearest = min(dates, key=lambda date: abs(date.start - place), default=None)
    if nearest and view.script is Script.ENGLISH and is_of_plan(view, nearest.start - view.sentence.start, word):
        return None
    return nearest
