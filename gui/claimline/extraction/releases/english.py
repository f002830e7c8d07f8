"""Releases in English news: a model behind a verb that shows it, names with a version, and which date is whose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimline.domain import FuzzyDate
from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.releases.shown_english import shows

_SHOWS = Sifted(
    r"\b(?P<verb>published|showed(?:\soff)?|shows\soff|presented|announced|announces|previewed|dropped|put\sout|puts\sout"
    r"|brought\sout|brings\sout|revealed|reveals|followed\swith|came\sout\swith|rolled\sout|made\savailable|debuted|shipped|updated|upgraded|open-sourced|uploaded)\s(?!that\s)"
    r"(?:(?:an?|the|its|their|two|three|four|both)\s)?(?:[a-z0-9-]{1,20},?\s){0,8}[“\"']?\Z"
)
_OUT_BEHIND = Sifted(
    r"[’'”\"]?(?:,\s(?:an?|its|the)\s[^,;.“”]{2,80})?,?\s(?:(?:which\s|that\s)?(?:is|are|was|were|became|becomes|has\sbeen|have\sbeen)\s(?:(?:now|also|already|made|freely|generally|publicly)\s){0,3}"
    r"(?P<state>available|launched|released|unveiled|published|open-sourced|out(?!\s(?:of|to)\b))|can\s(?:now\s|also\s)?be\s(?P<had>downloaded|tried)\b|is\s(?:an?|the)\s[^,.;“”]{2,70}?\s(?P<so>available|released|offered)\s(?:through|via|on|under|for|in|at|to)|(?P<verb>followed|arrived|debuted|came\sout|went\slive|launched))\b"
)
_APPOSED_MODEL = re.compile(
    r"(?:\sand\s[A-Z][\w.-]*(?:\s[A-Z0-9][\w.-]*){0,3})?[”\"’']?,\s(?:an?|its|the)\s[^,;.]{0,60}\b(?:models?|LLM|chatbot|generator|assistant|tool|agent)\b"
)
_LISTED_NEXT = re.compile(
    r"(?:\s(?!and\b)[a-z-]{2,16}){0,3}(?:,[^,;.]{3,90}(?=,))?,?\s(?:and\s|along(?:side|\swith)\s|as\swell\sas\s)?(?:the\s|its\s)?(?:[A-Z][\w.]*(?:\s[A-Z][\w.]*)?['’]s\s)?"
)
_INCLUDES = Sifted(
    r"\b(?:release|launch|roll-?out|announcement|line-?up)\s(?P<verb>includes|comprises|consists\sof|covers|features|spans|brings)\s(?:both\s|the\s|two\s|three\s|new\s|[a-z]+\smodels[:,]\s){0,3}[“\"‘']?\Z"
)
"""Before a model: what is released is listed, "this release includes the Acme 2 7B"."""
_MADE = re.compile(r"\b(?:made|makes|making)\s(?:[a-z0-9-]{1,20},?\s){0,6}[“\"‘']?\Z")
_MADE_AVAILABLE = Sifted(
    r"[’'”\"]?(?:,\s(?:an?|its|the)\s[^,;.“”]{2,60},)?,?\s(?:(?:AI\s)?models?\s|chatbot\s|weights\s)?(?:generally\s|freely\s|publicly\s)?(?P<verb>available)\b"
)
_OUT_NOUN = Sifted(
    r"\b(?P<noun>releases?|launch(?:es)?|roll-?out|debut|unveiling|introduction|arrival|availability)\s"
    r"(?:(?:earlier\s|early\s|late\s|on\s|in\s)?(?:(?:last|this)\s[a-z]+|[A-Z][a-z]{2,8}|yesterday|today)\s|earlier\s)?of\s"
    r"(?:its\s|the\s|their\s)?(?:[A-Za-z’'-]{1,16},?\s){0,5}\Z"
)
_ANNOUNCED = Sifted(
    r"\b(?:announced|announces|announcing|confirmed|celebrated|marks|marked)\s(?:[\w.,-]{1,14}\s){0,4}(?:the|its)\s(?:[a-z]{3,12}\s){0,2}\Z"
)
"""Before the noun: that something is out is the news, "announced on Monday the release of Acme 3"."""
RELEASING = r"\b(?:launch|unveil|releas|introduc|debut|open-sourc|publish|announc|present)(?:ed|es|ing)\b"
RELEASING += r"|\b(?:rolled\sout|put\sout|followed\swith|came\sout\swith|showed|dropped|shipped|uploaded)\b"
"""The usual words that release, for where one stands."""
_NOUN_AHEAD = re.compile(
    r"\b(?:ahead\sof|before|until|delay(?:ed|s|ing)?|postpon(?:e[ds]?|ing)|paus(?:e[ds]?|ing)|halt(?:ed|s|ing)?|scrapp(?:ed|ing)|shelv(?:ed|ing)|cancel+(?:ed|ing|s)?|put\soff|pushed\sback|held\soff|against|plans?|planned|planning|upcoming|expected|imminent|possible"
    r"|next|awaiting|prepar[a-z]+|will|scheduled|pending|future)\s(?:[a-z’']{1,12}\s){0,3}\Z"
)
_SOME_DAY = (
    r"(?:(?:on\s)?[A-Z][a-z]+day|today|this\sweek|last\sweek|in\s[A-Z][a-z]+|on\s[A-Z][a-z]+\s[0-9]{1,2}"
    r"|yesterday|earlier\stoday)"
)
_PRODUCTS = (
    r"models?|chatbot|assistant|agents?|platform|tools?|toolkit|app|service|software|system|chips?|processors?|framework|library|browser|device|headset|robot|plug-?in|extension|engine|editor|suite|app\s?store|API"
    r"|marketplace|operating\ssystem|feature|features|first\sof|family|series|line|generator|dataset|benchmark|SDK|IDE|subscription"
)
_PROJECTS = (
    "plans?|strategy|initiative|program|programme|partnership|deal|fund|venture|investigation|probe"
    "|campaign|review|search|lawsuit|inquiry"
)
_DEALS = (
    r"(?:acquisition|partnership|deal|investment|agreement|takeover|purchase|merger|collaboration"
    r"|departure|appointment|opening|sale|closure|support|results|plans?)\b"
)
_OFFICES = (
    r"(?:new|former|longtime|current)?\s?(?:head|founder|co-founder|chief|director|president|chair"
    r"|executive|engineer|leader|vice)"
)
_NEW_ONES = Sifted(
    r"\b(?P<verb>announced|announces|announcing|revealed|reveals|revealing|previewed|previews|presented)\s(?:an?|its|the|two|three|four|five|six|several)\s(?:[a-z-]{2,16}\s){0,2}?new\s"
    r"(?:[A-Za-z-]{2,16}\s){0,4}(?:models?|chips?|chatbots?|processors?|GPUs?|LLMs?)\b(?!\s(?:compan|start|plan|deal|strateg|factor|plant))"
    r"|\bannounc(?:ed|es|ing)\s(?:(?:on|in)\s)?(?:[A-Z][a-z]+\s(?:[0-9]{1,2}\s)?|today\s|this\sweek\s)?(?P<noun>the\s(?:launch|release|availability|roll-?out))\sof\s"
    r"(?:an?|its|the|two|three)\s(?:[A-Za-z□“”‘’\"'-]{2,40}\s){0,5}(?:models?|chips?|chatbots?|LLMs?|assistant|agent|tool|service|app)\b"
    r"|\bnew\s(?:[a-z-]{2,16}\s){0,2}(?P<are>models)\s(?:are|include)\b"
    rf"|\bannounc(?:ed|es|ing)\s(?:{_SOME_DAY}\s)?(?:an?|its|the)\s(?:[a-z-]{{2,16}}\s){{0,3}}(?P<stage>preview|beta|general\savailability|availability|early\saccess|version|launch|roll-?out)\s(?:of|for)\s(?:[A-Z]|an?\s|its\s|the\s)"
    rf"|\b(?:announc(?:ed|es)|said)\s(?:{_SOME_DAY}\s)?(?:that\s)?(?:it|they|the\scompany)(?:[’']s|\sis|\sare|\swas|\swere|\shas|\shad)\s(?:now\s|also\s)?(?P<doing>launching|releasing|introducing|unveiling|rolling\sout|open-sourcing|launched|released|introduced|unveiled|rolled\sout|open-sourced)\s"
    rf"(?:(?!(?:an?|the)\s(?:[\w-]+\s){{0,3}}(?:{_PROJECTS})\b)(?:an?|its|the|two|three|new)\s)?(?:[a-z-]{{2,16}}\s){{0,4}}[“\"‘']?[A-Z□]"
    rf"|\b(?P<shows>announc(?:ed|es|ing)|released|releases|releasing|launched|launches|launching|unveiled|unveils|unveiling|introduced|introduces|introducing|debuted|rolled\sout|open-sourced)\s(?:{_SOME_DAY}\s)?(?:an?\s|the\s|its\s)?"
    rf"(?:(?!{_DEALS})[a-z-]{{2,16}}\s){{0,3}}(?:[“\"‘']□+|[“\"‘']?[A-Z][\w.’'-]*(?:\s[A-Z0-9][\w.-]*){{0,4}})[”\"’']?(?:,[”\"’']?|\s—|\s–)\s?(?:an?|the|its|one\sof)\s(?!(?:{_OFFICES})\b)(?:[\w-]{{1,20}},?\s){{0,6}}?(?:{_PRODUCTS})\b"
)
"""That things are new is what is announced, or said of those listed: "announced three new voice models"."""
_WORDS_OF_NEW = ("verb", "noun", "are", "stage", "doing", "shows")
_NOT_YET = re.compile(r"\b(?:will|would|to|not|never|may|might|could|yet|plans?|before)\s(?:\w+\s)?\Z")
_AS_IT_IS_NOW = re.compile(r"\b(?:the|an?|its|their)\s(?:[a-z]+ly\s)?\Z")
"""Before such a verb it only says which one is meant: "behind the recently updated Acme 3"."""
_DID_IT = re.compile(
    r"(?:\s(?:AI|also|just|has|have|had|then|[a-z]+ly|on\s[A-Z][a-z]+day|this\s[a-z]+|last\s[a-z]+)){0,3}\s\Z"
)
"""Between a company and the verb that releases: "Acme AI quietly introduced …"."""
_TO_COME_BEHIND = re.compile(
    r"[’'”\"]?\s(?:will|would|could|may|might|should|is\s(?:due|expected|set|slated|planned|likely|on\strack)|remains\son)\b"
)
_TO_COME_BEFORE = re.compile(
    r"\b(?:awaiting|plans\sfor|work(?:ing)?\son|successor\sto|ahead\sof|before|until|expected)\s(?:the\s|its\s)?\Z"
)
_VERSIONED = re.compile(
    r"(?<![\w-])(?P<name>[A-Z][a-z]{2,15}(?:[A-Z][a-z]{1,12})?-[0-9]{1,2}(?:\.[0-9]{1,2})?(?:\s(?:Nano|Mini|Pro|Max|Large|Small))?)"
    r"(?![\w-])"
)
_OTHER_BEFORE = re.compile(
    r"\b(?:benchmark|dataset|data\sset|test|exam|chip|platform|framework|browser|app),?\s(?:called\s|named\s)?\Z"
)
"""Right before such a name: it is no model's."""
_ABOUT_MODELS = re.compile(r"\b(?:models?|LLMs?|chatbot|trained|parameters|open-weight|weights|multimodal|reasoning)\b")
_BESIDE = re.compile(
    r"(?:\b(?:which|that|who)|\b(?:models?|chips?|version|one|app|tool|system|product)\s(?:that\s)?(?:we|it|they))\s"
    r"(?:(?:was|were|is|are|has|have|had|been|just|recently|also|first|only)\s){0,3}\Z"
    r"|(?:model|chip|version|one)\s(?:that\s)?[A-Z][\w.&-]{1,20}\s\Z"
    r"|\b(?:models?|chips?|phones?|versions?|tools?|apps?|products?|systems?|chatbots?)\s(?:just\s|recently\s|first\s)?\Z"
    r"|\b(?:shares|stock)\b[^;]{0,90}?\b(?:after|following|as)\s(?:[\w.&’'-]+\s){1,6}\Z"
    r"|[A-Za-z0-9”\"]\s(?:when|since|before|until|after)\s(?:the\s(?:company|firm|start-?up|lab)\s|it\s|they\s)(?:first\s|had\s|last\s)*\Z"
    r"|[A-Za-z0-9]\s(?:when|since|before|until)\s(?:[A-Z][\w.&’'-]*\s){1,3}(?:first\s|had\s)?\Z"
)
_CONCEDED = re.compile(r"\A(?:But\s)?(?:Although|Though|Even\sthough|While|Ever\ssince)\s[^,;]*\Z")
"""Before the word that releases: a clause that only leads up to what is told."""
_APPOSED = re.compile(r"[^,;]{3,90},\s(?:has|have|had|is|was|are|were|will|can|now)\b")
"""Behind a participle that only describes: "Acme One, launched in May after a delay, has been found"."""
_IN_ASIDE = re.compile(r",\s(?:which|who|whose)\s[^,;]{0,90}\Z")
"""Before the word that releases, in what is told of somebody beside: "Roe, who led the team that launched it, left"."""
_VERSION_OF = Sifted(
    r"\b(?:free|new|preview|beta|test|public|paid|open|open-source|commercial|full|early|trial|experimental|final|web)\sversion\sof\s"
    r"(?:its\s|the\s)?(?:[a-z-]{2,14}\s){0,2}\Z"
)
_ONCE = re.compile(r"\b(?:once|until|before|if)\s(?:the\s|its\s|a\s)?(?:[a-z]+\s){0,3}\Z")
"""Before a word that releases: what it tells has not come to pass, "once the final version ships"."""
_AHEAD = re.compile(r"\b(?:will|would|plans|expects|intends|aims|is\sdue|is\sexpected)\b")
_CLAUSE = re.compile(r",\s(?:and|while|but)\s|[;:]\s|,\s(?=[A-Z])")
_OWNS = re.compile(
    r"['’]s\s(?!(?:[a-z-]+\s){0,3}(?:weights|code|API|successor|paper|report|series|family|versions?|models?)\b)[a-z]"
    r"|\s(?:team|lab|unit|researchers)\b"
)
"""Behind a model: a part of it is what is out ("introduced Wren's features")."""
_KNOWN_FOR = Sifted(
    r"\b(?:company|startup|start-up|firm|lab|maker|creator|developer|outfit|group)s?\s(?:behind|of|best\sknown\sfor|known\sfor|famous\sfor)\s"
    r"(?:[\w’'-]+\s){0,8}\Z"
)
"""Before a model: what the company is known for already, "Acme, the startup behind the image model Wren"."""
_ASIDE = re.compile(r",\s(?:which|who|whose|where)\s")
_OTHER_OBJECT = Sifted(
    r"\b(?:launch|unveil|releas|introduc|debut|announc|roll|add|shipp)(?:ed|es|ing|s)?\s(?:out\s)?(?:an?|the|its|new|two|three|several|more|updates?)\s(?:[\w-]+\s){0,4}?"
    r"(?:features?|tools?|apps?|buttons?|plans?|options?|services?|modes?|integrations?|plug-?ins?|extensions?|dashboards?|guides?|interfaces?|subscriptions?|tiers?|programs?|partnerships?)\b(?!,\san?\s)"
    r"[^.;]{0,24}?\b(?:that|which|to|for|in|with|powered|based|built|where|letting|allowing|using|by|on)\b[^.;]{0,110}\Z"
)
"""Before a model: another thing is out, which only has to do with it: "rolled out a feature that lets GPT-5 …"."""
_SAID_ON = re.compile(
    r",?\s(?:and|but|while|as|which|that|it|they)\s(?:[a-z]+\s)?(?:said|says|saying|would|will|could|can|added|expects|plans)\b"
)
_FAR = 400


def released_directly(view: View) -> str | None:
    """The verb that shows a model named right behind it: "showed GPT-4o", "put out the smaller Llama 4 Scout"."""
    for mention in view.models():
        low, high = view.place(mention)
        before = view.words[max(0, low - 90) : low]
        out = _OUT_BEHIND.match(view.lists, view.words, high)
        if out and not is_yet_to_come(view, low, high):
            return out["verb"] or out["state"] or out["so"] or out["had"]
        listed = _INCLUDES.search(view.lists, before)
        if listed:
            return listed["verb"]
        made = _MADE_AVAILABLE.match(view.lists, view.words, high)
        if made and _MADE.search(before):
            return made["verb"]
        match = _SHOWS.search(view.lists, before)
        if match and not _NOT_YET.search(before[: match.start()]) and not _AS_IT_IS_NOW.search(before[: match.start()]):
            return match["verb"]
    return None


def announced_as_new(view: View) -> str | None:
    """The word that announces new models or chips."""
    match = _NEW_ONES.search(view.lists, view.bare)
    return next(filter(None, match.group(*_WORDS_OF_NEW)), None) if match else None


def released_by_noun(view: View) -> str | None:
    """The noun that tells of a model that is out: "the rollout of GPT-5", "its release of R1"."""
    found = _by_noun(view)
    return found[1] if found else None


def announced_by_noun(view: View) -> str | None:
    """Such a noun where it is what is announced."""
    noun = released_by_noun(view)
    if noun is None:
        return None
    place = view.words.find(f"{noun} ")
    return noun if _ANNOUNCED.search(view.lists, view.words[max(0, place - 80) : place]) else None


def named_by_noun(view: View, word: str) -> Mention | None:
    """The model that such a noun is of."""
    found = _by_noun(view)
    return found[0] if found and found[1] == word else None


def with_the_next(view: View, first: Mention) -> dict[str, str]:
    """The model and those listed with it: "the launch of Wren Mini and Wren Max"."""
    models, high = {first.name: first.company}, view.place(first)[1]
    for mention in view.mentions:
        low, end = view.place(mention)
        if mention.sort is Sort.MODEL and low > high and _LISTED_NEXT.fullmatch(view.words, high, low):
            models[mention.name], high = mention.company, end
    return models


def _by_noun(view: View) -> tuple[Mention, str] | None:
    for mention in view.models() if _OUT_NOUN in view.lists else ():
        low, high = view.place(mention)
        if not any(map(str.isdigit, mention.name)) and not _APPOSED_MODEL.match(view.words, high):
            continue
        first = max(0, low - 80)
        match = _OUT_NOUN.search(view.lists, view.words[first:low])
        if match and not _NOUN_AHEAD.search(view.words[max(0, first + match.start() - 40) : first + match.start()]):
            return mention, match["noun"]
    return None


def versioned_name(view: View) -> str | None:
    """A model that nobody listed, by a name with a version in a sentence about models ("we trained Plover-2")."""
    if _ABOUT_MODELS.search(view.words) is None:
        return None
    taken = [view.place(mention) for mention in view.mentions if mention.sort is not Sort.PRODUCT]
    free = (m for m in _VERSIONED.finditer(view.words) if not any(a < m.end() and m.start() < b for a, b in taken))
    released = next(
        (m for m in free if not (is_yet_to_come(view, *m.span()) or _OTHER_BEFORE.search(view.words, 0, m.start()))),
        None,
    )
    return released["name"] if released else None


def is_yet_to_come(view: View, low: int, high: int) -> bool:
    """Whether the sentence says that a model is to follow, not that it is out."""
    if _TO_COME_BEHIND.match(view.words, high):
        return True
    return _TO_COME_BEFORE.search(view.words, max(0, low - 28), low) is not None


def is_told_beside(view: View, word: str) -> bool:
    """Whether a release is only told beside what is said: "beats the model that Acme released in May"."""
    place = view.words.find(word)
    if place <= 0:
        return False
    before = view.words[max(0, place - 160) : place]
    if before.endswith(", ") and _APPOSED.match(view.words, place + len(word)):
        return True
    if _IN_ASIDE.search(before) and "," in view.words[place:]:
        return True
    conceded = place < 160 and _CONCEDED.match(before) and "," in view.words[place:]
    return bool(conceded) or _BESIDE.search(before) is not None


def is_said_of_later(view: View, word: str) -> bool:
    """Whether the word that releases only says when something else will be: "once the final version ships"."""
    return _ONCE.search(view.words, 0, max(0, view.words.find(word))) is not None


def told_beside(view: View, word: str) -> Mention | None:
    """The model that such a release is of: the last one named before it."""
    if not is_told_beside(view, word):
        return None
    place = view.words.find(word)
    before = [m for m in view.mentions if m.sort is Sort.MODEL and view.place(m)[1] <= place]
    return before[-1] if before else None


def is_own_version(view: View, low: int) -> bool:
    """Whether the model at `low` is itself out in some version: "released a free version of its Acme 4 model"."""
    return _VERSION_OF.search(view.lists, view.words, max(0, low - 60), low) is not None


def is_others(view: View, mention: Mention, words: Sequence[tuple[int, int]]) -> bool:
    """Whether a model is another company's than what is out: "Acme launched a rival to Bolt's Wren 2".

    `words` are the places of the words that release. The owner of what they release stands before them; where no
    company does, it may be the topic.
    """
    low, high = view.place(mention)
    if _OWNS.match(view.words, high) or _KNOWN_FOR.search(view.lists, view.words, max(0, low - 90), low):
        return True
    before = [place for place in words if place[1] <= low]
    if not before:
        return _is_ahead_of_anothers(view, mention, words)
    ahead = {named.company for named in view.companies() if view.place(named)[1] <= before[-1][0]}
    return bool(ahead) and mention.company.split(" ")[0] not in {company.split(" ")[0] for company in ahead}


def _is_ahead_of_anothers(view: View, mention: Mention, words: Sequence[tuple[int, int]]) -> bool:
    """Whether a model stands before the verb of another company: "while all spoke of Bolt's R1, Acme released …"."""
    high = view.place(mention)[1]
    verb = min((low for low, _ in words if low >= high), default=None)
    if verb is None:
        return False
    if shows(view, mention):
        return False
    between = [one for one in view.companies() if high <= view.place(one)[0] and view.place(one)[1] <= verb]
    if not between or between[-1].company == mention.company:
        return False
    return _DID_IT.fullmatch(view.words, view.place(between[-1])[1], verb) is not None


def is_of_other_object(view: View, low: int) -> bool:
    """Whether what is released before the model at `low` is a feature or a tool that only has to do with it."""
    found = _OTHER_OBJECT.search(view.lists, view.words, max(0, low - 200), low)
    return found is not None and not found[0].rstrip("“\"‘' ").endswith(("named", "called", "dubbed"))


def is_said_further_on(view: View, low: int, words: Sequence[tuple[int, int]]) -> bool:
    """Whether the model at `low` stands in what is said or foretold behind the last word that releases before it."""
    before = [high for _, high in words if high <= low]
    return bool(before) and _SAID_ON.search(view.words, before[-1], low) is not None


def is_of_plan(view: View, low: int, word: str) -> bool:
    """Whether the date at `low`, behind the word that releases, is that of what is to follow."""
    behind = view.words.find(word)
    if not 0 <= behind < low:
        return False
    return _AHEAD.search(view.words, behind, low) is not None or _ASIDE.search(view.words, behind, low) is not None


def own_dates(view: View, dates: Sequence[FuzzyDate]) -> dict[str, FuzzyDate]:
    """The date of each model: of those in its own clause, else of all, the one that stands nearest."""
    borders = [0, *(match.start() for match in _CLAUSE.finditer(view.words)), len(view.words)]
    found: dict[str, FuzzyDate] = {}
    for mention in view.mentions:
        if mention.sort is Sort.MODEL:
            place = view.place(mention)[0]
            found.setdefault(mention.name, min(dates, key=lambda date: _distance(view, date, place, borders)))
    return found


def _distance(view: View, date: FuzzyDate, place: int, borders: Sequence[int]) -> int:
    there = date.start - view.sentence.start
    between = sum(1 for border in borders if min(place, there) < border <= max(place, there))
    return abs(there - place) + _FAR * between
