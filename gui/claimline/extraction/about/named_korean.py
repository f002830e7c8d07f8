"""Korean companies named for the sake of a person: where somebody comes from, or whom somebody else deals with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.sentences import Script

_OFFICER_IS_PARTY = re.compile(
    r"[가-힣A-Z\s]{2,14}?(?:와|과|에게|를|을)\s|[가-힣A-Z\s]{2,14}?(?:[,·]\s?[가-힣A-Z\s]{4,20}){1,4}(?:와|과|에게|를|을)\s|[^,.]{2,24}?(?:로|으로)\s(?:승진|선임|임명|영입|내정|발탁|앉)"
)
"""Behind a company's name: its officer is met, asked or dismissed, which is the company's matter too."""
_SUES = Sifted(r"소송을|소를\s제기|고소|제소|손해배상")
_TELLS = Sifted(r"따르면|보도|전했|전한|인용")
"""Papers that sue are parties; those that only tell of it are not."""
_INVESTS = Sifted(r"투자|출자|라운드|주주|자금")
_LISTED = re.compile(r"(?:\([^()]{1,24}\))?(?:,\s?|·|[와과]\s|\s및\s)(?:[가-힣]{2,6}\s)?")
"""Between two names of a list."""
_CAME_FROM = re.compile(
    r"(?:\([^()]{1,20}\))?(?:\s출신(?![^.]{0,40}(?:세웠|세운|창업|설립|차렸))|에서\s(?:[가-힣]{1,12}\s){0,3}(?:근무|일한|일했|일하던|몸담|경력)(?![가-힣]{0,3}\s(?:[가-힣]{1,8}\s){0,2}(?:직원|임원|연구원|개발자|엔지니어|디자이너|관계자|인사)(?:들)?(?:은|는)\s)"
    r"|[와과]\s(?:[가-힣A-Z]{1,10}\s){0,3}[A-Z가-힣]{2,10}에서\s(?:[가-힣]{1,12}\s){0,3}(?:근무|일한|일했|일하던|몸담))"
)
"""Behind a company where somebody was before: "구글 출신", "구글에서 일한"."""


def parties(view: View) -> Sequence[Mention]:
    """The companies named, in Korean with the brokers that stand in a list of them where money is given."""
    companies = view.companies()
    if (
        view.script is Script.KOREAN
        and _SUES.search(view.lists, view.bare)
        and not _TELLS.search(view.lists, view.bare)
    ):
        suing = (mention for mention in view.outside() if mention.sort is Sort.PUBLISHER)
        return sorted({*companies, *suing}, key=lambda mention: mention.start)
    if view.script is not Script.KOREAN or not _INVESTS.search(view.lists, view.bare):
        return companies
    givers = [one for chain in _chains(view) if any(other.is_company for other in chain) for one in chain]
    return sorted({*companies, *givers}, key=lambda mention: mention.start)


def _chains(view: View) -> Iterator[list[Mention]]:
    """The companies and brokers of a sentence, list by list."""
    chain: list[Mention] = []
    for mention in view.mentions:
        if mention.sort not in (Sort.COMPANY, Sort.BROKER):
            continue
        if chain and not _LISTED.fullmatch(view.bare, view.place(chain[-1])[1], view.place(mention)[0]):
            yield chain
            chain = []
        chain.append(mention)
    yield chain


def came_from(view: View, high: int) -> bool:
    """Whether the company that ends at `high` is only where somebody was before."""
    return _CAME_FROM.match(view.bare, high) is not None


def is_of_the_officer(behind: str) -> bool:
    """Whether what stands behind a company does something with its officer, which is the company's matter too."""
    return _OFFICER_IS_PARTY.match(behind) is not None


def joint_subjects(view: View, subject: list[str]) -> list[str]:
    """The subject and the companies right before it that it is joined with: "가온과 나래가", "가온·나래는"."""
    joint: list[str] = []
    behind = -1
    for mention in reversed(view.companies()):
        low, high = view.place(mention)
        if mention.company == subject[0] or (behind >= 0 and _LISTED.fullmatch(view.bare, high, behind)):
            joint.insert(0, mention.company)
            behind = low
        elif joint:
            break
    return list(dict.fromkeys(joint)) or subject
