"""Who is meant: the company that a sentence is about where it names none, and who a pronoun stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimline.extraction.attribution import Attribution, Pronoun
from claimline.extraction.korean import Korean, _any
from claimline.extraction.mentions import Mention
from claimline.extraction.names import Sort
from claimline.extraction.sentences import Script
from claimline.extraction.view import View

REACH = 6
"""How many sentences a topic is carried on where it is not what the whole article is about."""

_PREPOSITIONS = re.compile(
    r"(?:\b(?:of|in|by|with|from|to|for|at|on|than|like|against|between|including|such as|via|over|and|unlike|through|beyond|behind|versus|vs\.?)"
    r"(?:\s(?:the|its|a|an|US|rival|rivals|chipmaker|startup|firm|company|giant))*\s|[,(]\s?)\Z"
)
_HAN_BEFORE = re.compile(
    r"(?:与|和|对|向|被|由|据|在|从|把|将|为|比|及|跟|使|给|超过|像|于|以及|包括|如|等|除了|受|较|不同于|获|投资|收购|、)\s?\Z"
)
_DEMONSTRATIVE = {
    Script.KOREAN: re.compile(r"^(?:이는|이것은|이번|이로써|이를|이에|이 |그 |해당|이들|이같은|이러한|이런|그러면서|또|당시|특히|나아가|이미|최근|현재|앞서|더불어|아울러|이어|이후|여기에|그다음|첫|두)"),
    Script.CHINESE: re.compile(r"^(?:这|该|其|此|它|他们|二者|随着|与之|随后|后来|紧接着|甚至|总之|同时|此外|而|但|不过|然而|目前|当时|现在|再往后|一年后|据称|也|还|并)"),
    Script.ENGLISH: re.compile(r"^(?:(?:But|And|However|Meanwhile|Moreover|Also|Still|Currently|Separately),?\s)?(?:It|Its|They|Their|The|These|This|That|Those|Such|He|She|His|Her|Both|As|At|For|In|With|Under|Users|Revenue|Sales|Net|Shares|Profit)\b"),
}  # fmt: skip
_COMPARED = re.compile(
    r"비교|비해|대비|보다|견줄|맞먹|달리|경쟁사|필적|못지않|버금|뚫고|능가|뒤를\s이어|따라잡|compared|rival|than|unlike|相比|不同于|竞争对手|超越|媲美|比肩|接近|落后于"
)
_OFFICE_AFTER = re.compile(
    r"\s?(?:의\s)?(?:최고경영자|CEO|대표|회장|창업자|공동창업자|사장|부사장|의장|CTO|CFO|COO|수석)|\s?(?:联合)?(?:创始人|首席|CEO|董事长|总裁|高管)|(?:'s|’s)?\s(?:CEO|co-?founder|founder|chief|president|chairman|executive)"
)
_PARENT_AFTER = re.compile(
    r"\s?(?:산하|자회사|계열|의\s자회사|그룹\s계열|의\s모회사|계열사)|旗下|(?:'s|’s)\s(?:[a-z]+\s){0,3}(?:unit|subsidiary|arm|division)\b|-(?:owned|backed)"
)
_FORMER_MODEL_OWNER = (Sort.MODEL, Sort.PRODUCT)


@dataclass(frozen=True, slots=True)
class About:
    """The companies of a sentence, why, and whether they are carried over from the sentences before."""

    companies: tuple[str, ...]
    why: tuple[str, ...] = ()
    carried: bool = False
    subject: tuple[str, ...] = ()


@dataclass(slots=True)
class Topics:
    """What the article is about so far; `main` is what it is about as a whole, if that is one company."""

    main: str | None
    counts: Counter[str] = field(default_factory=Counter)
    focus: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    age: int = 0
    person: Mention | None = None
    speaker: str | None = None
    speaker_is_outsider: bool = False

    def company_of(self, mention: Mention) -> str:
        """The company that a mention stands for; of a person's companies the one that the article speaks of most."""
        if mention.also:
            return max((mention.company, *mention.also), key=lambda name: (name in self.focus, self.counts[name]))
        return mention.company

    def advance(self, about: About, people: Sequence[Mention]) -> None:
        """Take note of a sentence that has been read."""
        if about.companies and not about.carried:
            self.focus = about.subject or about.companies[:1]
            self.age = 0
            if len(about.companies) > 1:
                self.pair = tuple(dict.fromkeys((*self.focus, *about.companies)))[:2]
        else:
            self.age += 1
        if people:
            self.person = people[-1]


class Subjects:
    """The rules of who is meant, compiled from the word lists."""

    def __init__(self, topics: Mapping[str, Mapping[str, Sequence[str]]], korean: Korean) -> None:
        self._korean = korean
        self._company = {
            Script.KOREAN: re.compile(rf"(?<![가-힣])(?:{_any(topics['ko']['company_words'])})"),
            Script.CHINESE: re.compile(rf"(?:{_any(topics['zh']['company_words'])})"),
            Script.ENGLISH: re.compile(rf"\b(?:{_any(topics['en']['company_words'])})\b", re.IGNORECASE),
        }
        self._both = {
            Script.KOREAN: re.compile(rf"(?<![가-힣])(?:{_any(topics['ko']['both'])})"),
            Script.CHINESE: re.compile(rf"(?:{_any(topics['zh']['both'])})"),
            Script.ENGLISH: re.compile(rf"\b(?:{_any(topics['en']['both'])})\b", re.IGNORECASE),
        }
        self._other = {
            Script.KOREAN: re.compile(
                rf"^(?:[^,]{{0,14}},?\s)?(?:{_any(topics['ko']['other_subjects'])})(?:은|는|이|가|도|의|에서는|에선)(?=\s)"
            ),
            Script.CHINESE: re.compile(rf"^(?:[^，]{{0,10}}，)?(?:{_any(topics['zh']['other_subjects'])})"),
            Script.ENGLISH: re.compile(
                rf"^(?:[A-Za-z]+,\s)?(?:{_any(topics['en']['other_subjects'])})\b", re.IGNORECASE
            ),
        }

    def about(self, view: View, attribution: Attribution | None, topics: Topics) -> About:
        """The companies that the sentence is about."""
        named, subject, why = self._named(view, attribution, topics)
        if self._both[view.script].search(view.bare) and len(topics.pair) == 2:
            extra = [name for name in topics.pair if name not in named]
            both = (*named, *extra)
            return About(both, (*why, *(f"carried:{name}" for name in extra)), not named, subject or topics.pair)
        if named:
            if self._adds_topic(view, subject, topics) and topics.focus and topics.focus[0] not in named:
                return About((topics.focus[0], *named), (*why, f"carried:{topics.focus[0]}"), False, topics.focus[:1])
            return About(named, why, False, subject)
        carried = self._carried(view, attribution, topics)
        return About(carried, tuple(f"carried:{name}" for name in carried), bool(carried), carried)

    def _named(
        self, view: View, attribution: Attribution | None, topics: Topics
    ) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """The companies named, those among them that are the subject, and why."""
        companies: dict[str, str] = {}
        subject: list[str] = []
        offices: dict[str, str] = {}
        mentions = [mention for mention in view.mentions if not mention.is_outsider]
        for mention in mentions:
            low, high = view.place(mention)
            surface = view.words[low:high]
            if mention.is_company:
                behind = view.bare[high : high + 40]
                if (
                    _PARENT_AFTER.match(behind) and any(other.is_company and other is not mention for other in mentions)
                ) or (
                    _OFFICE_AFTER.match(behind)
                    and any(other.is_company and other.company != mention.company for other in mentions)
                ):
                    offices.setdefault(mention.company, surface)
                    continue
                companies.setdefault(mention.company, f"company:{surface}")
                if not subject and self._is_subject(view, low, high):
                    subject.append(mention.company)
        if not companies:
            companies = {name: f"company:{surface}" for name, surface in offices.items()}
        self._add_owners(view, topics, companies, subject)
        return tuple(companies), tuple(subject), tuple(companies.values())

    def _add_owners(self, view: View, topics: Topics, companies: dict[str, str], subject: list[str]) -> None:
        """Owners of models and products named, and companies of people, where they are what the sentence is about."""
        for mention in view.mentions:
            low, high = view.place(mention)
            owner = self.company_of(mention, topics)
            if mention.sort in _FORMER_MODEL_OWNER and owner not in companies:
                first = not companies and (
                    owner == topics.main
                    or owner in topics.focus
                    or self._is_subject(view, low, high)
                    or not topics.focus
                )
                if first or (owner in topics.focus and not subject):
                    companies[owner] = f"{mention.sort.value}:{view.words[low:high]}"
                    if self._is_subject(view, low, high) and not subject:
                        subject.append(owner)
        if companies:
            return
        for mention in view.mentions:
            if mention.sort is Sort.PERSON:
                low, high = view.place(mention)
                owner = self.company_of(mention, topics)
                companies.setdefault(owner, f"person:{view.words[low:high]}")
                subject.append(owner)

    @staticmethod
    def company_of(mention: Mention, topics: Topics) -> str:
        return topics.company_of(mention)

    def _is_subject(self, view: View, low: int, high: int) -> bool:
        before, after = view.bare[max(0, low - 24) : low], view.bare[high : high + 24]
        if view.script is Script.KOREAN:
            return (
                re.match(r"(?:\([^()]{0,20}\))?(?:\s?(?:측|그룹|경영진|CEO))?\s?(?:은|는|이|가|도|역시)[\s,]", after)
                is not None
            )
        if view.script is Script.CHINESE:
            return low < 24 and _HAN_BEFORE.search(before) is None and not after.startswith(("的", "、"))
        return _PREPOSITIONS.search(before) is None and low < 90

    def _adds_topic(self, view: View, subject: tuple[str, ...], topics: Topics) -> bool:
        """Whether the sentence compares its companies with a topic that it leaves out, or says "the company"."""
        if subject or topics.age > REACH or (view.sentence.quotations and view.script is Script.KOREAN):
            return False
        if view.script is Script.KOREAN:
            first = next((s for s in self._korean.subjects(view) if s.is_topic), None)
            omitted = first is None or re.match(r"이는|이것은|이 (?:회사|기업|업체|모델)", view.bare) is not None
            return omitted and _COMPARED.search(view.bare) is not None
        starts = re.match(r"(?:它|该公司|公司|这家公司|其)|(?:The company|It|The firm|The startup|They)\b", view.bare)
        return starts is not None and not re.match(r"It (?:was|is|came|comes|follows|has been)\b", view.bare)

    def _carried(self, view: View, attribution: Attribution | None, topics: Topics) -> tuple[str, ...]:
        """The topic, where a sentence without a company of its own goes on about it."""
        if not topics.focus and topics.main is None:
            return ()
        focus = topics.focus or ((topics.main,) if topics.main else ())
        if attribution and attribution.pronoun is Pronoun.BOTH and len(topics.pair) == 2:
            return topics.pair
        if self._company[view.script].search(view.bare):
            return focus if topics.age <= REACH or topics.main in focus else ()
        if self._other[view.script].match(view.bare):
            return ()
        if any(mention.is_outsider for mention in view.mentions) and attribution is None:
            return ()
        is_main = topics.main is not None and topics.main in focus
        if _DEMONSTRATIVE[view.script].match(view.bare.lstrip(" “\"'‘")):
            return focus if topics.age <= (2 * REACH if is_main else REACH) else ()
        if view.script is Script.KOREAN and not any(s.is_topic for s in self._korean.subjects(view)):
            return focus if topics.age <= REACH else ()
        return focus if topics.age <= (REACH if is_main else 2) else ()
