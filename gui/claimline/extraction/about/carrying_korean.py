"""Whom a Korean sentence means beside those it names: the topic by "이번 투자", "기존 주주인" or an omitted subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.extraction.about.named import Named
from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.sentences import Script
from claimline.extraction.speakers.attribution import Attribution, Pronoun
from claimline.extraction.speakers.sources_korean import RATES
from claimline.extraction.speakers.subjects_korean import KoreanSubjects, Subject
from claimline.extraction.topics import Topics

_COMPARED = re.compile(
    r"비교|비해|대비|보다|견줄|맞먹|달리|경쟁사|필적|못지않|버금|뚫고|능가|따라잡|배다|배에|배로|배나|못\s미|밑도|웃도|앞질|제쳤|제치고|추월"
)
_THE_TOPIC = re.compile(
    r"이는\s|이것은\s|(?:이|해당)\s(?:회사|기업|업체|모델|칩|서비스|스타트업|제품)(?:은|는|도)\s"
    r"|(?:회사|연구원|연구소|그룹|은행|재단|본사)(?:\s측)?(?:은|는|도)\s"
    r"|이번\s(?:[가-힣A-Za-z0-9·]{1,8}\s)?(?:발표|라운드|거래|계약|매각|투자|인수|합병|협력|협약|제휴|출시|공개|상장|소송|합의"
    r"|결정|유치|실적|개편|신제품|모델|제품|서비스)(?:\s(?:규모|금액|대상|목적|건))?(?:은|는|에는|에|로|도|으로)\s"
)
_DEED_OF_THE_TOPIC = re.compile(
    r"(?:생산|양산|제조|설계|개발|판매|유통|운영|학습|훈련|공급|시공|배송|칩|제품|모델|서비스|앱|로봇|서버)(?:은|는)\s(?![^,]{2,24}[이가을를],)"
)
"""What is told of the topic's own things and deeds, whoever else does them: "생산은 가온이 맡는다"."""
_OF_THE_TOPIC = re.compile(
    r"(?:[가-힣]{2,4}\s)?(?:[가-힣0-9]{1,4}\s)?(?:주주|투자사|투자자|고객사?|협력사|파트너사?|공급사|공급처|제조사|운영사|주관사|채권단|납품처|상대|상대방|인수자|매수자|매각자)"
    r"(?:인|은|는|로는|에는|로|는|\s(?:명단|목록|이름)[가-힣]{1,3})\s"
)
_GIVES = Sifted(
    r"[이가도]\s(?:[0-9][^.]{0,20}\s)?(?:돈을\s댔|를\s댔|을\s댔|자금을\s댔|자금을\s보탰|지갑을\s열었|투자를\s이끌었|라운드를\s이끌었|투자를\s주도했|라운드를\s주도했)"
)
"""Who gives money, with no word of whom to: it is the topic."""
_OF_THIS = Sifted(
    r"(?<![가-힣])(?:이|해당)\s(?:회사|기업|업체|스타트업)(?:의|가|는|은|이|을|를|에|와|과|에서|로부터|에게|도)?\s"
)
"""A company that was named before, as what the sentence speaks of beside others: "가온이 이 회사 칩을 쓴다"."""
_CAUSE = Sifted(r"(?:탓|때문|덕분?|영향|여파)이(?:다|라고|라는|라며|란)")
"""Why what was told before is so: "새 칩이 모자란 탓이다"."""
_HE = re.compile(r"(?:(?:또|이어|이날|앞서|최근)\s)?그(?:는|가|도)\s")
_IS_OF_THE_TOPIC = Sifted(
    r"(?:고객|고객사|주주|투자자|투자사|파트너|협력사|공급사|공급처|납품처|맞수|주관사|채권자)(?:이?다|였다|이었다|이자\s[가-힣]{2,4}이?다)\.?\s*\Z"
)
"""What somebody is to the topic, at the end: "가온은행이 첫 고객이다"."""
_OF_MANY = re.compile(r"(?:업체|기업|회사|업계|빅테크|스타트업)(?:들은|들이|에서는|에선|들도)\s")
"""A sentence of many companies, whose rival is not the topic's."""
_LISTED = re.compile(r"[’'”\"]?(?:\s?\([^()]{1,30}\))?\s등(?:\s다른\s[^.,]{2,20}?들?)?(?:은|는|이|가|도)\s")
"""Behind the last of several that are the subject: "가온(서울), 나래(부산) 등도"."""
_MOVES = re.compile(r"\s?\(?[-+−▲▼]?[0-9][0-9.]*%")
"""Behind a share: how far it moved, "나래전자 4.1%, 다래칩(2%)"."""
_INVEST = re.compile(
    r"\s등이\s[^.]{0,20}(?:투자자로|투자를|투자에|라운드에|자금을|출자에)\s?[^.]{0,10}(?:나섰|나선|참여|확정|결정|댔|단행|집행)"
)
"""Investors, with no word of whom they give money to: it is the topic."""
_WE = re.compile(r"(?<![가-힣])(?:우리|저희|당사|자사)(?:는|가|의|도|를)\s")
_COUNTED = re.compile(r"(?<![가-힣0-9])(?P<number>[세네34])(?:\s(?:회사|기업|업체|곳)|사)(?:[은는이가의도]|\s모두)")
_AFTER_ANOTHER = re.compile(r"[^,은는]{1,24}?[이가]\s[^,]{1,40}?[가-힣](?:\s(?:뒤|후|이후|직후)|자마자)[\s,]")
_NEAR = 2
_UNNAMED = re.compile(r"(?:소식통|관계자|내부자|직원)(?:들)?\Z")
_AT_LAST = re.compile(r"이는\s|이것은\s|(?:이|해당)\s(?:주식|자금|지분|투자금|금액|칩|모델)(?:은|는|도)\s")
_IN_GENERAL = re.compile(r"(?:기업|업체|빅테크|국가|나라|스타트업)들\Z")
_MANY = Sifted(r"(?:기업|업체|빅테크|국가|나라|스타트업)들(?:은|는|이|가|도)\s")
_POINTED_AT = re.compile(r"이들|이번|해당|이\s회사|이런|이러한|이\s같은|경쟁")
"""Companies in general, and what ties them to the topic all the same."""
_OF_MARKET = Sifted(
    r"(?:코스피|코스닥|나스닥|다우|S&P\s?500|유가증권)(?:\s?(?:지수|시장|종합))?(?:은|는|이|가|도|에서|에서는|에선)\s"
)
_WATCHES = re.compile(r"(?:연구원|연구위원|애널리스트|센터장|본부장)\Z")
"""Somebody of a broker's, by the office alone: "채 연구원"."""
_TOPIC = re.compile(r"(?:\([^()]{1,20}\))?[은는]\s")
_OBJECT = re.compile(r"(?:에|에게|의|을|를)(?:도|만)?\s")
_SUBJECT = re.compile(r"(?:은|는|이|가|의)[\s,]")
_ACTING = re.compile(r"(?:은|는|이|가)[\s,]")
_CLAUSE = re.compile(r"[가-힣]{0,3}(?:쓴|한|된|던|든|낸|온|준|진|린|친|킨|난|하는|되는|있는|은)\s")


def tells_on(view: View, attribution: Attribution, topics: Topics) -> bool:
    """Whether a paper, somebody who is not named, or an analyst goes on with what has just been told;
    whoever is quoted in the paragraph does."""
    if view.script is not Script.KOREAN:
        return False
    if is_of_house(view, attribution, topics):
        return True
    if attribution.cue == RATES or (view.sentence.quotations and view.sentence.block == topics.block):
        return True
    if attribution.speaker is not None:
        return attribution.speaker.sort is Sort.PUBLISHER
    return _UNNAMED.search(attribution.words or "") is not None


def is_of_house(view: View, attribution: Attribution | None, topics: Topics) -> bool:
    """Whether an analyst goes on with the company that a broker, or the same analyst, has just judged."""
    if view.script is not Script.KOREAN or attribution is None or topics.age > 1:
        return False
    watches = attribution.words is not None and _WATCHES.search(attribution.words) is not None
    return watches and (topics.house is not None or topics.outside)


def goes_on_judging(view: View, attribution: Attribution | None, topics: Topics) -> Attribution | None:
    """The attribution, to the broker that spoke before where it is of two companies beside each other, which do not
    judge themselves: "가온은 …이, 나래는 …가 실적을 높일 것으로 봤다"."""
    if view.script is not Script.KOREAN or attribution is None or topics.house is None:
        return attribution
    own = attribution.speaker is not None and attribution.speaker.is_company and topics.speaker == topics.house
    judged = {m.company for m in view.companies() if own and _TOPIC.match(view.bare, view.place(m)[1])}
    return replace(attribution, speaker=None, pronoun=Pronoun.OMITTED) if len(judged) > 1 else attribution


def own_house(view: View, attribution: Attribution | None, topics: Topics) -> str:
    """The company of "we", said by an officer whom the sentence calls by a pronoun: 그는 “우리는 …”."""
    person = attribution is not None and attribution.pronoun is Pronoun.PERSON
    return topics.voice_of if person and _WE.search(view.words) else ""


def counted(view: View, topics: Topics) -> tuple[str, ...]:
    """The three or four that a Korean sentence counts and that were last named together: "세 회사는"."""
    match = _COUNTED.search(view.bare) if view.script is Script.KOREAN else None
    number = 0 if match is None else 3 if match["number"] in "세3" else 4
    return topics.many if number == len(topics.many) else ()


def only_dates(view: View) -> bool:
    """Whether what somebody else does only dates what a sentence says: "정부가 지분을 쥔 뒤 나온 첫 감원이다"."""
    return view.script is Script.KOREAN and _AFTER_ANOTHER.match(view.bare) is not None


def of_another(view: View, attribution: Attribution | None, topics: Topics, korean: KoreanSubjects) -> bool | None:
    """Whether a sentence is not about the topic: a market or companies in general; None where this does not say so.

    It is where it begins with what points at the sentence before: "이는", "이 주식은".
    """
    if view.script is not Script.KOREAN:
        return None
    if attribution is None and topics.age <= _NEAR and _AT_LAST.match(view.bare):
        return False
    if _OF_MARKET.search(view.lists, view.bare):
        return True
    general = _MANY.search(view.lists, view.bare) and any(
        _IN_GENERAL.search(subject.words) for subject in korean.find(view)
    )
    return True if general and not _POINTED_AT.search(view.bare) else None


def _points_at_topic(view: View, named: Named, attribution: Attribution | None, topics: Topics) -> bool:
    """Whether it says so at its head or its end, or by whose words it is."""
    if _THE_TOPIC.match(view.bare) or _DEED_OF_THE_TOPIC.match(view.bare):
        return True
    if this := _OF_THIS.search(view.lists, view.bare):
        before = [view.place(mention)[1] for mention in view.companies() if view.place(mention)[0] < this.start()]
        return all(_ACTING.match(view.words, high) for high in before)
    if topics.age == 0 and not named.subject and _CAUSE.search(view.lists, view.bare):
        return True
    if attribution is not None:
        return attribution.pronoun is Pronoun.COMPANY and not named.subject
    if topics.voice_of in topics.focus and not named.subject and _HE.match(view.bare):
        return True
    return len(named.reasons) == 1 and _IS_OF_THE_TOPIC.search(view.lists, view.bare) is not None


def adds_topic(
    view: View, named: Named, attribution: Attribution | None, topics: Topics, subjects: Sequence[Subject]
) -> bool:
    """Whether the sentence says something of a topic that it leaves out."""
    if _points_at_topic(view, named, attribution, topics):
        return True
    relation = _OF_THE_TOPIC.match(view.bare)
    if relation and not any(view.place(mention)[0] < relation.end() for mention in view.companies()):
        return True
    if (" 등이 " in view.bare and _INVEST.search(view.bare)) or _GIVES.search(view.lists, view.bare):
        return not any(_OBJECT.match(view.words, view.place(mention)[1]) for mention in view.companies())
    places = [view.place(mention)[1] for mention in view.companies()]
    if any(_LISTED.match(view.words, high) or _MOVES.match(view.words, high) for high in places):
        return False
    main = topics.main in topics.focus or topics.age <= 1
    if attribution is not None and view.sentence.quotations:
        by_other = attribution.pronoun is Pronoun.PERSON or (
            attribution.speaker.is_outsider
            if attribution.speaker is not None
            else _WATCHES.search(attribution.words or "") is not None
        )
        omitted = attribution.pronoun is Pronoun.OMITTED and not subjects
        if by_other and any(_SUBJECT.match(view.words, view.place(mention)[1]) for mention in view.companies()):
            return False
        return not named.subject and main and (by_other or omitted)
    compared = _COMPARED.search(view.bare)
    if compared and compared[0] == "경쟁사" and _OF_MANY.search(view.bare):
        return False
    leading = [subject for subject in subjects if not _is_inside_a_clause(view, subject)]
    if any(subject.mention is not None for subject in leading):
        return False
    if not any(subject.is_topic for subject in leading) and compared:
        return True
    first = next((subject for subject in subjects if subject.is_topic), None)
    if not named.subject and (first is None or first.mention is None) and compared:
        return True
    acting = [subject for subject in leading if not view.words[: subject.end].endswith("도")]
    silent = attribution is None or (attribution.pronoun is Pronoun.OMITTED and not subjects)
    return not named.subject and not acting and silent and main


def _is_inside_a_clause(view: View, subject: Subject) -> bool:
    """Whether a subject belongs to a clause before a noun ("메타가 쓴 비용"), not to the sentence."""
    if subject.is_topic:
        return False
    words = view.bare[subject.end : subject.end + 40].split()[:4]
    return any(_CLAUSE.fullmatch(word + " ") for word in words)
