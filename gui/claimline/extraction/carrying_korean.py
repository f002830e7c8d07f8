"""Whom a Korean sentence means beside those it names: the topic by "이번 투자", "기존 주주인" or an omitted subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimline.extraction.attribution import Attribution, Pronoun
from claimline.extraction.korean_subjects import Subject
from claimline.extraction.naming import Named
from claimline.extraction.topics import Topics
from claimline.extraction.view import View

_COMPARED = re.compile(
    r"비교|비해|대비|보다|견줄|맞먹|달리|경쟁사|필적|못지않|버금|뚫고|능가|따라잡|배다|배에|배로|배나|못\s미|밑도|웃도"
)
_THE_TOPIC = re.compile(
    r"이는\s|이것은\s|(?:이|해당)\s(?:회사|기업|업체|모델|칩|서비스|스타트업|제품)(?:은|는|도)\s"
    r"|(?:회사|연구원|연구소|그룹|은행|재단|본사)(?:\s측)?(?:은|는|도)\s"
    r"|이번\s(?:[가-힣A-Za-z0-9·]{1,8}\s)?(?:발표|라운드|거래|계약|투자|인수|합병|협력|협약|제휴|출시|공개|상장|소송|합의"
    r"|결정|유치|실적|개편|신제품|모델|제품|서비스)(?:은|는|에는|에|로|도|으로)\s"
)
_OF_THE_TOPIC = re.compile(
    r"(?:[가-힣]{2,4}\s)?(?:[가-힣0-9]{1,4}\s)?(?:주주|투자사|투자자|고객사?|협력사|파트너사?|공급사|주관사|채권단|납품처)"
    r"(?:인|로는|에는|로|는|\s(?:명단|목록|이름)[가-힣]{1,3})\s"
)
_OF_MANY = re.compile(r"(?:업체|기업|회사|업계|빅테크|스타트업)(?:들은|들이|에서는|에선|들도)\s")
"""A sentence of many companies, whose rival is not the topic's."""
_LISTED = re.compile(r"[’'”\"]?(?:\s?\([^()]{1,30}\))?\s등(?:은|는|이|가|도)\s")
"""Behind the last of several that are the subject: "가온(서울), 나래(부산) 등도"."""
_INVEST = re.compile(
    r"\s등이\s[^.]{0,20}(?:투자자로|투자를|투자에|라운드에|자금을|출자에)\s?[^.]{0,10}(?:나섰|나선|참여|확정|결정|댔|단행|집행)"
)
"""Investors, with no word of whom they give money to: it is the topic."""
_OBJECT = re.compile(r"(?:에|에게|의|을|를)\s")
_SUBJECT = re.compile(r"(?:은|는|이|가)[\s,]")
_CLAUSE = re.compile(r"[가-힣]{0,3}(?:쓴|한|된|던|든|낸|온|준|진|린|친|킨|난|하는|되는|있는|은)\s")


def adds_topic(
    view: View, named: Named, attribution: Attribution | None, topics: Topics, subjects: Sequence[Subject]
) -> bool:
    """Whether the sentence says something of a topic that it leaves out."""
    if _THE_TOPIC.match(view.bare):
        return True
    relation = _OF_THE_TOPIC.match(view.bare)
    if relation and not any(view.place(mention)[0] < relation.end() for mention in view.companies()):
        return True
    if " 등이 " in view.bare and _INVEST.search(view.bare):
        return not any(_OBJECT.match(view.words, view.place(mention)[1]) for mention in view.companies())
    if any(_LISTED.match(view.words, view.place(mention)[1]) for mention in view.companies()):
        return False
    main = topics.main in topics.focus or topics.age <= 1
    if attribution is not None and view.sentence.quotations:
        by_other = attribution.pronoun is Pronoun.PERSON or (
            attribution.speaker is not None and attribution.speaker.is_outsider
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
