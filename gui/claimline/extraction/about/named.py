"""The companies that a sentence is about by its own words, and which of them is its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimline.extraction.about.named_korean import came_from, is_of_the_officer, joint_subjects, parties
from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.models_korean import is_directly_out
from claimline.extraction.names.subjects import PREPOSITION_BEFORE, is_subject
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.sentences import Script
from claimline.extraction.speakers.attribution import Attribution
from claimline.extraction.speakers.subjects_english import leads
from claimline.extraction.topics import Topics

_DID_IN_A_CLAUSE = re.compile(
    r"(?:\s?측)?(?:이|가)\s(?:(?:직접|자체|최근|앞서|새로|처음|지난[가-힣0-9]{0,4})\s)?(?:(?:개발|제작|설계|출시|공개|발표|운영|보유"
    r"|투자|인수|소유|설립|생산|제공|공급|사용|도입|주도|배포|판매|서비스|창업)(?:한|하는|했던|하던|해\s온|한다는)"
    r"|만든|만드는|내놓은|내놓는|선보인|세운|이끄는|이끌던|쓰는|쓴|내세운|투자사로\s있는)\s"
)
"""Behind the subject of a clause that only describes what the sentence is about: "딥시크가 개발한 R1을"."""
_OFFICE_AFTER = re.compile(
    r"\s?(?:의\s)?(?:공동\s?)?(?:최고경영자|최고[가-힣]{2,4}책임자|CEO|CTO|CFO|COO|대표|회장|창업자|사장|부사장|의장"
    r"|수석)"
    r"|\s?(?:联合)?(?:创始人|首席|CEO|董事长|总裁|高管)"
    r"|(?:'s|’s)?\s(?:CEO|co-?founder|founder|chief|president|chairman|chairwoman|executive)\b"
)
_ONLY_BESIDE = re.compile(
    r"(?:通过|与|和|同|跟|向|给|为|由|被|从|获得?|拿下|赶超|超过|不及|落后于|领先于|高于|低于|取代|击败)(?:了)?\Z"
)
"""Before another company in an officer's words: with or against whom the own one does something."""
_TAKES_OFFICE = re.compile(r"(?:[担出兼就接]任|当选|卸任|辞去|离任|任命为|被任命为|聘为)(?:了)?(?:新任)?\Z")
"""Before a company and an office in it: somebody takes or leaves it, which is of that company."""
_CAREER = re.compile(
    r"(?:曾|此前|原先?|早年)[^，。]{0,6}?(?:任|在|供职|就职|效力|工作|领导|负责)|离开|离职|辞去|加入|出身|毕业|担任|创办|创立|任职"
)
"""Behind somebody who is not named for the own company, but for what came before it."""
_OFFICE_BEFORE = re.compile(
    r"\b(?:CEO|C[FOT]O|founder|co-?founder|president|chair(?:man|woman)?|executive|officer|head|director|analyst"
    r"|professor)"
    r"\s(?:of|at)\s\Z"
)
_OWN = {
    Script.KOREAN: re.compile("회사|자사|당사|우리"),
    Script.CHINESE: re.compile("公司|我们"),
    Script.ENGLISH: re.compile(r"\b[Tt]he (?:company|firm|startup)\b|\b[Ww]e\b|\b[Oo]ur\b"),
}
_FORMER_BEFORE = re.compile(
    r"\b(?:[Ff]ormer|[Ee]x-?|one-time|then-)\s?(?:[a-z]+\s)?(?:[A-Z][\w.&]*(?:,\s[A-Z][\w.&]*){0,2},?\sand\s)?\Z|(?:전|前|원)\s?\Z"
)
_WORKED_BEHIND = re.compile(
    r"(?:'s|’s)?\s(?:[A-Za-z]+\s){0,3}?(?:[Cc]hief|CEO|CTO|CFO|COO|[Ee]xecutives?|[Ee]ngineers?|[Rr]esearchers?|[Ss]cientists?|[Ee]mployees?"
    r"|[Pp]resident|[Cc]hairman|[Dd]irector|[Mm]anager|[Ss]taff|[Ii]ntern|[Ll]eader)\b"
    r"|\s?(?:CEO|CTO|CFO|COO|대표|회장|사장|부사장|임원|직원|연구원|출신|의장|(?:[“「‘][^“”「」‘’]{2,8}[”」’]|天才少年)|\s?(?:资深|高级|核心)?(?:高管|员工|工程师|研究员|科学家)|联合创始人|创始人|副总裁|首席)"
)
_WORKED_AT = Sifted(
    r"\b(?:formerly\s(?:of|at|with)|previously\s(?:worked\s)?(?:at|for)|used\sto\swork\s(?:at|for)|(?:had|has)\s(?:previously\s)?worked\s(?:at|for)"
    r"|(?:former|ex-?)\s?(?:[a-z]+\s){0,2}(?:researchers?|engineers?|scientists?|executives?|employees?|staff(?:ers)?)\s(?:at|from|of|for)"
    r"|(?:alumni|veterans?)\s(?:of|from))\s(?:[A-Z][\w.&]*(?:'s|’s)?\s|Facebook\sparent\s)?\Z"
)
"""Before a company where somebody once worked, which a claim about what they do now is not about."""
_OFFICER_ACTS = re.compile(
    r"\s(?:[가-힣A-Za-z0-9]{1,16}\s)?(?:공동\s?)?(?:창업자\s?겸\s?)?(?:최고경영자|최고[가-힣]{2,4}책임자|CEO|CTO|CFO|COO"
    r"|대표|회장|창업자|사장|부사장|의장)(?:\([A-Z]{3}\))?(?:은|는|이|가)\s"
)
_PERSON_TOPIC = re.compile(
    r"(?:앞서\s|또\s|이날\s|이어\s|특히\s)?(?:[가-힣]{1,8}\s){0,2}(?:대표|회장|CEO|사장|의장|부사장|총괄|그)(?:은|는)\s"
)
"""Somebody speaks of others: the subject of a clause behind it is not the sentence's."""
_PUBLISHED_AT = re.compile(
    r"\)?[’'”\"]?(?:\([^()]{1,20}\))?(?:(?:와|과|,|·)\s?[가-힣A-Za-z]{2,12}(?:\([^()]{1,20}\))?)?(?:에|에서|을\s통해|를\s통해)\s"
    r"(?:[가-힣]{1,10}\s){0,3}(?:공개|배포|올렸|올린|게시|출시|다운로드|내려받|이용할|사용할)|\s(?:앱스토어|앱\s스토어|플레이스토어|플레이\s스토어)"
)
_FOR_MODELS = frozenset({"Hugging Face", "GitHub"})
_SHELVES = _FOR_MODELS | {"Apple", "Google"}
"""Where models and programs are put: not what a claim is about."""
_OWN_KOREAN = re.compile(r"(?<![가-힣])(?:회사|자사|당사|우리)(?:가|는|의|도|를)?[\s,]")
_OWN_DOING = Sifted(
    r"(?:협업|협력|제휴)(?:해|하여|하며)\s[^.]{0,60}(?:개발|준비|추진|구축|공급)(?:하고\s)?\s?(?:중이라고|있다고|계획이라고|예정이라고)"
)
"""What an officer says that the own house does with others: "가온과 협업해 칩을 개발 중이라고 밝혔다"."""
_ATTEND = Sifted(r"참석(?:했|해)|참여(?:했|해)|무대에|연사로|패널로|자리했|자리를\s함께|배석")
"""People who come together for their companies."""
_BACKGROUND = re.compile(
    r"[’'”\"]?(?:\s?측)?(?:이|가)\s[^,]{1,44}?[가-힣](?:\s(?:이후|이래|뒤|직후|만큼)|자(?:마자)?|면서도?"
    r"|기\s(?:[0-9가-힣]{1,4}\s)?전(?:인|까지)?)[\s,]"
)
"""Behind the subject of a clause that only dates what the sentence says: "메타가 후보에 올린 이후"."""
_ASPECT = re.compile(r"[’'”\"]?(?:의)?\s(?:성능|점수|성적|가격|이용자|사용자|가입자)(?:은|는|이|가|도)\s")
"""Behind a model: what of it the sentence speaks of."""
_LISTED_WITH = re.compile(r"\s?(?:、|和|与|及|,\s(?:and\s)?|\sand\s|과\s|와\s)\s?")
_AND = re.compile(r"\s?(?:,\s|\sand\s|,\sand\s|\sor\s)")
_VENUE = Sifted(
    r"(?:平台|社区)?(?:上|账号)?(?:发文|发帖|发布消息|预告|爆料|晒出|回应|回答|写道|宣布|透露|留言|表示|称)"
)
"""Behind 在 and a name: where somebody wrote it, not whom it is about."""
_PARENT_AFTER = re.compile(
    r"(?:\([^()]{1,20}\))?\s?(?:산하|자회사|계열|의\s자회사|그룹\s계열|의\s모회사|계열사)|旗下|子公司"
    r"|(?:'s|’s)\s(?:[a-z-]{1,16}\s){0,3}(?:unit|subsidiary|arm|division|affiliate)\b|-(?:owned|backed)"
)

_SOURCE_AFTER = Sifted(r"(?:\s?측)?에\s(?:따르면|의하면)")
_KOREAN_OBJECT = re.compile(r"[’'”\"]?(?:을|를|와|과)\s")


@dataclass(slots=True)
class Named:
    """Companies found in a sentence, each with its reason, and its subjects."""

    reasons: dict[str, str] = field(default_factory=dict)
    subject: list[str] = field(default_factory=list)

    def add(self, company: str, reason: str, is_subject: bool) -> None:
        """One more company; only the first subject counts."""
        self.reasons.setdefault(company, reason)
        if is_subject and not self.subject:
            self.subject.append(company)

    def join(self, company: str) -> None:
        """One more subject, beside the first ("Acme and Bolt said")."""
        if self.subject and company not in self.subject:
            self.subject.append(company)


def named_in(view: View, attribution: Attribution | None, topics: Topics) -> Named:
    """The companies that the sentence names, or whose products, models or people it names as what it is about."""
    companies = parties(view)
    named = _companies(view, companies) if companies else Named()
    _add_owners(view, topics, named)
    _add_employers(view, attribution, topics, named)
    return named


def _companies(view: View, companies: Sequence[Mention]) -> Named:
    """The companies named; those that only say whose officer or subsidiary is meant count where no other is named."""
    named, beside = Named(), Named()
    others_than_shelves = any(mention.company not in _SHELVES for mention in companies)
    for mention in companies:
        low, high = view.place(mention)
        behind = view.bare[high : high + 44]
        if _SOURCE_AFTER.match(view.lists, behind) and any(
            m.company not in ("", mention.company) for m in view.mentions
        ):
            continue
        others = any(other.company != mention.company for other in companies)
        before = view.bare[max(0, low - 40) : low]
        if before.endswith(("在", "通过")) and _VENUE.match(view.lists, behind):
            continue
        if view.words[low - 1 : low] == "(" and _is_short_for(view, companies, low, high):
            continue
        if _WORKED_BEHIND.match(behind) and _FORMER_BEFORE.search(before):
            continue
        if _WORKED_AT.search(view.lists, before) or (view.script is Script.KOREAN and came_from(view, high)):
            continue
        alone = not others_than_shelves and (view.script is not Script.KOREAN or mention.company not in _FOR_MODELS)
        if not alone and mention.company in _SHELVES and _PUBLISHED_AT.match(behind):
            continue
        office = _OFFICE_AFTER.match(behind) is not None and not _is_of_the_office(view, before, behind)
        only_says_whose = others and (_PARENT_AFTER.match(behind) or office or _OFFICE_BEFORE.search(before))
        (beside if only_says_whose else named).add(
            mention.company, f"company:{view.words[low:high]}", _is_main_subject(view, low, high)
        )
    if not named.reasons:
        return beside
    _join_subjects(view, named)
    if beside.reasons and _OWN[view.script].search(view.words):
        for company, reason in beside.reasons.items():
            named.add(company, reason, company in beside.subject)
    return named


def _is_of_the_office(view: View, before: str, behind: str) -> bool:
    """Whether a company before an office is what is spoken of: somebody takes the office, or it belongs to it."""
    if view.script is Script.CHINESE:
        return _TAKES_OFFICE.search(before) is not None
    return view.script is Script.KOREAN and is_of_the_officer(behind)


def _is_short_for(view: View, companies: Sequence[Mention], low: int, high: int) -> bool:
    """Whether a name in brackets only shortens the one before: "LG AI연구원(LG)"."""
    shortened = view.words[low:high].casefold()
    return any(
        view.place(other)[1] == low - 1 and view.words[slice(*view.place(other))].casefold().startswith(shortened)
        for other in companies
    )


def _join_subjects(view: View, named: Named) -> None:
    """The companies listed with the subject: "Acme, Bolt and Crane said"."""
    if view.script is Script.KOREAN and named.subject:
        named.subject = joint_subjects(view, named.subject)
    if view.script is not Script.ENGLISH:
        return
    high = -1
    for mention in view.companies():
        low, end = view.place(mention)
        if mention.company in named.subject or (high >= 0 and _AND.fullmatch(view.bare, high, low)):
            named.join(mention.company)
            high = end
        else:
            high = -1


def _is_main_subject(view: View, low: int, high: int) -> bool:
    if view.script is Script.ENGLISH:
        return leads(view, low)
    if view.script is Script.KOREAN:
        if len(view.companies()) > 1 and _BACKGROUND.match(view.bare, high):
            return False
        if _DID_IN_A_CLAUSE.match(view.bare, high):
            return False
        topic = _PERSON_TOPIC.match(view.bare)
        if topic and topic.end() <= low and view.bare[high : high + 1] in ("이", "가"):
            return False
    return is_subject(view, low, high)


def _add_owners(view: View, topics: Topics, named: Named) -> None:
    """The owner of a model or product: of the topic's always, of another's where nothing else says who is meant."""
    owned = [mention for mention in view.mentions if mention.sort in (Sort.MODEL, Sort.PRODUCT)]
    if not named.reasons:
        known = [mention for mention in owned if mention.company == topics.main or mention.company in topics.focus]
        for mention in known[:1] or (owned[:1] if _speaks_of(view, owned) or not topics.focus else []):
            named.add(mention.company, _reason(view, mention), is_subject(view, *view.place(mention)))
    listed_to = -1
    for mention in owned:
        low, high = view.place(mention)
        if view.script is Script.KOREAN and mention.sort is Sort.MODEL and is_directly_out(view, mention):
            named.add(mention.company, _reason(view, mention), False)
        ahead = not any(view.place(other)[0] < high for other in view.companies())
        if view.script is not Script.ENGLISH and mention.sort is Sort.MODEL and ahead and is_subject(view, low, high):
            named.add(mention.company, _reason(view, mention), True)
        if mention.sort is Sort.PRODUCT and ahead and _does_something(view, low, high):
            named.subject.clear()
            named.add(mention.company, _reason(view, mention), True)
            listed_to = high
        elif listed_to >= 0 and _LISTED_WITH.fullmatch(view.bare, listed_to, low):
            named.add(mention.company, _reason(view, mention), False)
            listed_to = high
        if (
            mention.company not in named.reasons
            and (not named.subject or (mention.company == topics.main and _KOREAN_OBJECT.match(view.bare, high)))
            and mention.company in (*topics.focus, topics.main)
        ):
            named.add(mention.company, _reason(view, mention), is_subject(view, low, high))


def _does_something(view: View, low: int, high: int) -> bool:
    """Whether a product is what the sentence begins with and says something of: "腾讯元宝取代…"."""
    if view.script is Script.ENGLISH:
        return leads(view, low) and PREPOSITION_BEFORE.search(view.bare[:low]) is None
    if view.script is Script.KOREAN and _BACKGROUND.match(view.words, high):
        return False
    return is_subject(view, low, high)


def _speaks_of(view: View, owned: list[Mention]) -> bool:
    """Whether a sentence without a company is about the first model in it, not merely measured by it."""
    if not owned:
        return False
    low, high = view.place(owned[0])
    if view.script is Script.KOREAN and _ASPECT.match(view.bare, high):
        return True
    if view.script is Script.KOREAN and _BACKGROUND.match(view.words, high):
        return False
    if is_subject(view, low, high):
        return True
    if view.script is Script.ENGLISH:
        return re.match(r"(?:It|They|The (?:company|firm|startup|model|new))\b", view.bare) is None
    return False


def _add_employers(view: View, attribution: Attribution | None, topics: Topics, named: Named) -> None:
    """The company of a person who acts in the sentence; of one who speaks, where no other company is named."""
    people = [mention for mention in view.outside() if mention.sort is Sort.PERSON]
    if view.script is Script.KOREAN and attribution is None and _ATTEND.search(view.lists, view.bare):
        for mention in people[: len(people) if len(people) > 1 else 0]:
            if employer := topics.company_of(mention):
                named.add(employer, _reason(view, mention), False)
    for mention in people:
        speaks = attribution is not None and attribution.speaker == mention
        employer = topics.company_of(mention)
        if speaks and employer and named.reasons and _of_own(view, named, employer, topics):
            named.add(employer, _reason(view, mention), False)
        if named.reasons and (speaks or mention.also or not _acts(view, mention)):
            continue
        if view.script is Script.CHINESE and named.reasons and _CAREER.match(view.bare, view.place(mention)[1]):
            continue
        if employer and named.subject and attribution is None and _leads_chinese(view, mention):
            named.subject.clear()
        if employer and not named.subject:
            named.add(employer, _reason(view, mention), True)


def _leads_chinese(view: View, person: Mention) -> bool:
    """Whether a Chinese sentence begins with an officer, who does something to a company: "陈某访问了乙公司"."""
    if view.script is not Script.CHINESE or any(company.start < person.start for company in view.companies()):
        return False
    return view.bare[view.place(person)[1] : view.place(person)[1] + 1] not in ("和", "与", "、", "及")


def _of_own(view: View, named: Named, employer: str, topics: Topics) -> bool:
    """Whether a Korean officer's words are of the own house: it is pointed at, or no other company is their subject."""
    if view.script is Script.CHINESE:
        others = [view.place(company) for company in view.companies() if company.company != employer]
        in_focus = employer in (topics.main, *topics.focus)
        return in_focus and all(_ONLY_BESIDE.search(view.bare, max(0, low - 6), low) for low, _ in others)
    if view.script is not Script.KOREAN:
        return False
    if _OWN_KOREAN.search(view.words) or _OWN_DOING.search(view.lists, view.bare):
        return True
    companies = view.companies()
    known = employer in (topics.main, *topics.focus, *topics.last, *(mention.company for mention in companies))
    return known and not any(
        mention.company != employer and is_subject(view, *view.place(mention))
        for mention in view.mentions
        if mention.company in named.reasons and mention.sort is not Sort.PERSON
    )


def _acts(view: View, mention: Mention) -> bool:
    """Whether a person is a subject, in Korean also with the office behind the name."""
    low, high = view.place(mention)
    return is_subject(view, low, high) or (
        view.script is Script.KOREAN and _OFFICER_ACTS.match(view.bare, high) is not None
    )


def acting_people(view: View, attribution: Attribution | None) -> list[Mention]:
    """The people who speak or act in the sentence, not those whom it only names."""
    return [
        mention
        for mention in view.outside()
        if mention.sort is Sort.PERSON
        and ((attribution is not None and attribution.speaker == mention) or _acts(view, mention))
    ]


def _reason(view: View, mention: Mention) -> str:
    low, high = view.place(mention)
    return f"{mention.sort.value}:{view.words[low:high]}"
