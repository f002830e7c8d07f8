"""Who is meant where a sentence names no company: the topic carried over, by a pronoun, an omitted subject or a noun of
business, and not carried where somebody else is spoken of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimline.extraction.about import carrying_chinese, carrying_korean
from claimline.extraction.about.asides_english import Asides
from claimline.extraction.about.carrying_english import EnglishCarrying, opened
from claimline.extraction.about.named import Named, named_in
from claimline.extraction.about.things_english import note_things, owner_of_thing
from claimline.extraction.names.epithets_english import OF_SOME_KIND
from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.people_korean import NATIVE
from claimline.extraction.names.subjects import is_subject
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted, any_of
from claimline.extraction.sentences import Script
from claimline.extraction.speakers.attribution import Attribution, Manner, Pronoun
from claimline.extraction.speakers.subjects_english import is_of_many, is_of_market, opening, points_at_topic
from claimline.extraction.speakers.subjects_korean import KoreanSubjects
from claimline.extraction.topics import REACH, About, Topics

_A_PARAGRAPH = 3
"""How many sentences of one Korean paragraph may lie between the topic and whoever is quoted on it."""
_A_LIST = 2
"""A sentence that names more companies than that, and not the topic, is a look around."""
_RIVAL = re.compile(r"경쟁사|라이벌|[Rr]ival|竞争对手|相比之下|同行|[Cc]ompetitor")
_POINTS_BACK = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|it|they|them|this|[Ww]e|[Oo]ur|of that|of those)\b")

_RATES = re.compile(
    r"\b(?:price\starget|target\sprice|rating|(?:up|down)grad(?:ed|es)|(?:initiated|resumed|started)\scoverage|estimates?|its\sforecast)\b"
)
"""What a house that rates others does, of the company spoken of before."""
_SHORT = 48
_ALL_OF_THEM = re.compile(r"\b[Tt]he\s(?:companies|firms)\b")


class Carrying:
    """The rules of who is meant, compiled from the word lists."""

    def __init__(self, topics: Mapping[str, Mapping[str, Sequence[str]]], korean: KoreanSubjects) -> None:
        self._korean = korean
        lists = {script: topics[script.value] for script in Script}
        english = _inside(Script.ENGLISH, lists[Script.ENGLISH]["company_words"]).pattern
        chinese = [word for word in lists[Script.CHINESE]["company_words"] if word != "公司"]
        self._company = {
            Script.KOREAN: Sifted(_inside(Script.KOREAN, lists[Script.KOREAN]["company_words"]).pattern),
            Script.CHINESE: Sifted(rf"(?:{carrying_chinese.NO_KIND_OF}公司)|{any_of(chinese)}"),
            Script.ENGLISH: Sifted(rf"{english}|{OF_SOME_KIND}", re.IGNORECASE),
        }
        self._both = {script: _inside(script, words["both"]) for script, words in lists.items()}
        self._both[Script.ENGLISH] = re.compile(
            rf"{self._both[Script.ENGLISH].pattern}|\btwo\s(?:[a-z-]{{1,16}}\s){{0,3}}(?:firms|companies)\b",
            re.IGNORECASE,
        )
        self._several = {script: _inside(script, words["several"]) for script, words in lists.items()}
        self._several[Script.CHINESE] = re.compile(
            rf"{carrying_chinese.LISTED_BEFORE}(?:{any_of(lists[Script.CHINESE]['several'])})"
        )
        self._deal = {script: _inside(script, words["deals"]) for script, words in lists.items()}
        self._points = {script: _inside(script, words["pointers"]) for script, words in lists.items()}
        self._insider = {script: re.compile(rf"(?:{any_of(words['insiders'])})\Z") for script, words in lists.items()}
        officers = {script: any_of(words["officers"]) for script, words in lists.items()}
        self._officer = {
            Script.KOREAN: re.compile(
                rf"\A(?:[가-힣]{{1,6}}\s(?!{NATIVE}))?[가-힣]{{1,6}}\s(?:{officers[Script.KOREAN]})(?:\([^()]{{1,20}}\))?\Z"
            ),
            Script.CHINESE: re.compile(rf"\A(?:{officers[Script.CHINESE]})"),
            Script.ENGLISH: re.compile(rf"\A(?:{officers[Script.ENGLISH]})\b"),
        }
        self._this = {script: _at_start(script, words["openers"]) for script, words in lists.items()}
        company_words = rf"{any_of(lists[Script.ENGLISH]['company_words'])}|{OF_SOME_KIND}"
        self._english = EnglishCarrying(self._company[Script.ENGLISH], company_words, self._this[Script.ENGLISH])
        self._asides = Asides(lists[Script.ENGLISH]["venues"])
        self._business = {script: _inside(script, words["business"]) for script, words in lists.items()}
        self._general = {script: _subject(script, words["general"], "|의") for script, words in lists.items()}
        self._general[Script.CHINESE] = re.compile(
            rf"{self._general[Script.CHINESE].pattern}|(?:[^，。]{{0,16}}，)?(?:{carrying_chinese.OF_A_FIELD})"
        )
        self._other = {script: _subject(script, words["other_subjects"]) for script, words in lists.items()}

    def about(self, view: View, attribution: Attribution | None, topics: Topics) -> About:
        """The companies that the sentence is about."""
        if view.script is Script.ENGLISH:
            view = self._asides.without(view, (topics.main, *topics.focus))
            note_things(view, topics)
        named = named_in(view, attribution, topics)
        companies, why, subject = tuple(named.reasons), tuple(named.reasons.values()), tuple(named.subject)
        joined = self._joined(view, attribution, topics)
        if joined:
            extra = tuple(name for name in joined if name not in companies)
            return About((*companies, *extra), (*why, *_carried(extra)), not companies, subject or joined)
        if not companies:
            carried = self._carried(view, attribution, topics)
            return About(carried, _carried(carried), bool(carried), carried)
        left_out = carrying_chinese.left_out(view, attribution, topics) if view.script is Script.CHINESE else ""
        if left_out and left_out not in companies:
            return About((left_out, *companies), (*_carried((left_out,)), *why), False, (left_out,))
        if topics.focus and topics.focus[0] not in companies and self._adds_topic(view, named, attribution, topics):
            topic = topics.focus[:1]
            return About((*topic, *companies), (*why, *_carried(topic)), False, topic)
        aside = topics.main in topics.focus and topics.main not in companies and self._looks_aside(view, named)
        return About(companies, why, False, subject, aside)

    @staticmethod
    def _looks_aside(view: View, named: Named) -> bool:
        """Whether a sentence that leaves the topic out comes back to it: of a rival, or of no company's own doing."""
        if view.script is Script.CHINESE and len(named.reasons) > _A_LIST:
            return True
        return _RIVAL.search(view.bare[:40]) is not None or (view.script is not Script.KOREAN and not named.subject)

    def _joined(self, view: View, attribution: Attribution | None, topics: Topics) -> tuple[str, ...]:
        """The two, or all, that "both firms" and "these companies" stand for."""
        if view.script is Script.CHINESE and (two := carrying_chinese.former_and_latter(view, topics)):
            return two
        both = self._speaks_of(view, "topic both", self._both) or (attribution and attribution.pronoun is Pronoun.BOTH)
        if both and self._names_both(view):
            return ()
        if self._goes_on_with_deal(view, topics):
            return topics.pair
        if both and len(topics.last) > 2 and topics.age <= 1 and _ALL_OF_THEM.search(view.bare):
            return topics.last
        if both and len(topics.pair) == 2 and topics.age <= REACH:
            return topics.pair
        listed = view.script is Script.CHINESE and carrying_chinese.are_listed(view)
        several = not listed and self._speaks_of(view, "topic several", self._several)
        if several and (counted := carrying_korean.counted(view, topics)):
            return counted
        if several and len(topics.last) > 1 and topics.age <= 2:
            return topics.focus if view.script is Script.ENGLISH and len(topics.focus) > 1 else topics.last
        return ()

    def _goes_on_with_deal(self, view: View, topics: Topics) -> bool:
        """Whether an English sentence about the deal of two names only one of them: "The deal, Acme said, …"."""
        if view.script is not Script.ENGLISH or topics.age > 1 or len(topics.pair) != 2:
            return False
        named = {mention.company for mention in view.companies()}
        deal = self._deal[Script.ENGLISH].match(view.bare, opening(view)) if named else None
        return deal is not None and named < set(topics.pair)

    def _names_both(self, view: View) -> bool:
        """Whether "the two" of a sentence are two that it has named itself."""
        match = self._both[view.script].search(view.bare)
        before = {mention.company for mention in view.companies() if match and view.place(mention)[1] <= match.start()}
        return len(before) > 1

    @staticmethod
    def _speaks_of(view: View, name: str, patterns: Mapping[Script, re.Pattern[str]]) -> bool:
        """Whether words of a list stand outside quotations."""
        words = view.words if name == "topic both" and view.script is Script.KOREAN else view.bare
        return name in view.lists and patterns[view.script].search(words) is not None

    def _adds_topic(self, view: View, named: Named, attribution: Attribution | None, topics: Topics) -> bool:
        """Whether the sentence says something of a topic that it leaves out: "메타보다 낮지만 …", "The company …"."""
        goes_on = view.script is not Script.ENGLISH and topics.main in topics.focus
        if topics.age > (2 * REACH if goes_on else REACH):
            return False
        if view.script is Script.KOREAN:
            return carrying_korean.adds_topic(view, named, attribution, topics, self._korean.find(view))
        if view.script is Script.ENGLISH:
            return self._english.adds_topic(view, topics)
        return False

    def _carried(self, view: View, attribution: Attribution | None, topics: Topics) -> tuple[str, ...]:
        """The topic, where a sentence without a company of its own goes on about it."""
        if view.script is Script.KOREAN and (own := carrying_korean.own_house(view, attribution, topics)):
            return (own,)
        if view.script is Script.ENGLISH and (owner := owner_of_thing(view, topics)):
            return (owner,)
        focus = topics.focus or ((topics.main,) if topics.main else ())
        if not focus:
            return ()
        bare = view.bare
        if view.script is Script.ENGLISH:
            focus, bare = self._english.of_these(view, focus), opened(view)
        is_main = topics.main in focus
        reach = 2 * REACH if is_main else REACH
        if self._company[view.script].search(view.lists, bare):
            return focus if topics.age <= reach else ()
        exclaims = view.words.rstrip("”\"’' )）*").endswith(("!", "！"))
        if not topics.focus or exclaims or self._speaks_of_another(view, attribution, topics):
            return ()
        if (
            self._speaks_of(view, "topic deals", self._deal)
            and topics.pair
            and topics.age <= 2
            and focus[0] in topics.pair
        ):
            return topics.pair
        if self._this[view.script].match(bare) or self._business[view.script].search(bare[:40]):
            return focus if topics.age <= (reach if is_main else 3) else ()
        if self._omits_subject(view):
            return focus if topics.age <= REACH else ()
        if view.script is Script.ENGLISH and not _POINTS_BACK.search(bare) and (not is_main or _is_short(bare)):
            officer = attribution is not None and self._is_insider(view, attribution.words or "")
            return focus if officer and topics.age <= REACH else ()
        near = topics.block == view.sentence.block or carrying_korean.is_of_house(view, attribution, topics)
        return focus if topics.age <= (REACH if near else 2) and (is_main or (near and topics.age <= 2)) else ()

    def _speaks_of_another(self, view: View, attribution: Attribution | None, topics: Topics) -> bool:
        """Whether a state, an index or the market is the subject, or an outsider speaks, and points at nobody."""
        if attribution is not None and attribution.pronoun and topics.age <= 2:
            return attribution.pronoun is Pronoun.PERSON and topics.aloof
        english = view.script is Script.ENGLISH
        deals = english and topics.age <= 1 and topics.pair and self._speaks_of(view, "topic deals", self._deal)
        if deals or (english and topics.age <= 2 and self._english.speaks_of_topic(view)):
            return False
        of_another = carrying_korean.of_another(view, attribution, topics, self._korean)
        if of_another is not None:
            return of_another
        other = self._other[view.script].match(view.bare)
        if (other and not carrying_korean.only_dates(view)) or (english and is_of_market(view)):
            return True
        leading = next(iter(view.outside()), None)
        if leading and leading.is_outsider and attribution is None and is_subject(view, *view.place(leading)):
            return not (english and topics.age <= 1 and leading.sort is Sort.BROKER and _RATES.search(view.bare))
        points = self._speaks_of(view, "topic pointers", self._points)
        if view.script is Script.KOREAN and topics.main in topics.focus and topics.age <= REACH:
            points = points or self._business[view.script].search(view.words) is not None
        if attribution is not None and attribution.manner is not Manner.DIFFUSE:
            named, words = attribution.speaker, attribution.words
            inside = (
                attribution.own or self._is_insider(view, words or "") or (words == topics.voice and topics.voice_of)
            )
            outsider = named.is_outsider if named else bool(words) and not inside
            insider = english and outsider and words and topics.age <= 2 and self._english.may_be_insider(view, words)
            goes_on = carrying_korean.tells_on(view, attribution, topics)
            near = view.script is Script.KOREAN and topics.block == view.sentence.block
            goes_on = goes_on or (english and self._rates(view, named))
            if insider or (outsider and topics.age <= (_A_PARAGRAPH if near else 1) and goes_on):
                return False
            if english and outsider and (named or (words or "")[:1].isupper()) and not points_at_topic(view):
                return True
            return outsider and not (topics.main in topics.focus and (points or topics.age <= 2))
        if english and attribution is not None and topics.main in topics.focus and topics.age <= 2:
            return not _POINTS_BACK.search(view.bare)
        if view.script is Script.KOREAN and topics.main in topics.focus and topics.age <= 2 * REACH:
            points = points or self._business[view.script].search(view.bare) is not None
        if english and is_of_many(view):
            return True
        return not points and self._general[view.script].match(view.bare) is not None

    @staticmethod
    def _rates(view: View, named: Mention | None) -> bool:
        """Whether a house that rates others says something that points at somebody spoken of before."""
        return named is not None and named.sort is Sort.BROKER and points_at_topic(view)

    def _is_insider(self, view: View, words: str) -> bool:
        """Whether a speaker in the text's words is of the company spoken of: its team, an officer of no other."""
        if self._insider[view.script].search(words):
            return True
        return self._officer[view.script].search(words) is not None

    def _omits_subject(self, view: View) -> bool:
        """Whether a Korean sentence leaves its subject out: nothing in it has a subject's particle."""
        return view.script is Script.KOREAN and not self._korean.find(view)


def _is_short(words: str) -> bool:
    """Whether a sentence is so short that it is about nobody where it points at nobody: "Controversy soon followed"."""
    return len(words) < _SHORT and not any(char.isdigit() for char in words)


def _carried(companies: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"carried:{company}" for company in companies)


def _inside(script: Script, words: Sequence[str]) -> re.Pattern[str]:
    if script is Script.ENGLISH:
        return re.compile(rf"(?<![A-Za-z’'-])(?:{any_of(words)})(?![A-Za-z-])", re.IGNORECASE)
    return re.compile(rf"(?<![가-힣])(?:{any_of(words)})" if script is Script.KOREAN else any_of(words))


def _at_start(script: Script, words: Sequence[str]) -> re.Pattern[str]:
    if script is Script.ENGLISH:
        return re.compile(
            rf"[“\"‘']?(?:(?:But|And|So|However|Meanwhile|Moreover|Also|Still|Currently"
            rf"|Separately),?\s)?(?:{any_of(words)})\b",
            re.IGNORECASE,
        )
    return re.compile(rf"[“\"‘'\s]?(?:{any_of(words)})")


def _subject(script: Script, words: Sequence[str], also: str = "") -> re.Pattern[str]:
    if script is Script.KOREAN:
        return re.compile(
            rf"(?:[^,]{{0,14}},?\s)?(?:{any_of(words)})(?:들)?(?:은|는|이|가|도|에서는|에선|에서도{also})(?=\s)"
        )
    if script is Script.CHINESE:
        return re.compile(rf"(?:但是?|而|不过|然而|同时|只是)?(?:[^，]{{0,24}}，)?(?:{any_of(words)})")
    return re.compile(rf"(?:[A-Za-z\s]{{1,24}},\s)?(?:{any_of(words)})\b", re.IGNORECASE)
