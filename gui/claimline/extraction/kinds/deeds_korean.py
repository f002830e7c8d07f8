"""What was done, in Korean news: deeds that a company tells of, deals agreed on, and deeds beside a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimline.domain import Quantity
from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.speakers.attribution import Attribution, Manner

WITH_SSANG_SIOS = "".join(chr(0xAC00 + 28 * place + 20) for place in range(399))
"""Korean syllables that end in ㅆ, the mark of what has been (했, 났, 됐)."""
_SAID_SO = Sifted(
    rf"[{WITH_SSANG_SIOS}]다고\s(?:[^,“”\"]{{1,28}}?\s)?(?:밝혔|밝힌|발표했|전했|알렸|공시했|공개했|공지했|확인했|보고했)[가-힣\s]{{0,8}}다[.\s]*\Z"
)
_QUOTED_SO = Sifted(
    rf"[{WITH_SSANG_SIOS}]다\.?[”\"’'](?:이?라)?고\s(?:[^,“”\"]{{1,28}}?\s)?(?:밝혔|발표했|알렸|공시했|공지했)[가-힣\s]{{0,4}}다[.\s]*\Z"
)
"""What has been was made known, in a reporter's words or in quotation marks."""
_LONGEST = 6
_NO_DEED = re.compile(
    r"(?:평가|호평|혹평|관심|사랑|찬사|주목|영향|타격|도움|성과|효과|점수|매출|수익|이익|확신|자신감|경쟁력|우위|신뢰)[를을]?\s\Z"
)
"""Before a verb of doing: what is got or reached so is no deed ("호평을 받았다")."""
_ACTS = Sifted(
    r"(?:지시|주문|통보|신고|제안|요청|요구|고지|사과|거절|거부|보류|해촉|고발|경고장|경고\s서한|서한|판결|판시|선고|기각|명령|의결|고시)(?:했|[을를]\s(?:했|보냈))[가-힣]{0,3}다[.\s]*\Z",
    words=("했다", "했습니다", "보냈다", "보냈습니다"),
)
"""Saying that is doing: somebody orders, applies, warns in writing, apologises."""
_NO_ANSWER = Sifted(
    r"(?:답변|언급|논평|설명|확인|응답|공개|답)(?:[을를하]?(?:지는|지|에는|을|를|은|는)?)\s?(?:[가-힣]{0,4}\s)?(?:않았|거부했|거절했|피했|응하지|삼갔|없었)[가-힣\s]{0,5}다[.\s]*\Z"
)
"""Nobody answers: "언급을 거부했다"."""
_AGREED = re.compile(
    r"(?:인수|합병|매입|매각|출자|제휴|협력|협업|공조|공급|체결|계약|합의|유치|조달|손잡|사들이|팔|맺|넘기|빌리|빌려\s?쓰|맡기|받|합작|투자|참여)(?:하|받)?\Z"
)
"""Before "기로 했다": a deal between two."""
_NEGOTIATES = re.compile(
    r"(?:인수|합병|매입|매각|출자|제휴|공급|계약|유치|조달|사들이|파|넘기|빌리|투자|투자받)(?:하|받)?\Z"
)
_TALKS = re.compile(r"는\s방안을\s(?:논의|협의|타진|협상|저울질)")
"""What two negotiate over, and the words behind it."""
_TELLS_DEED = Sifted(
    r"(?:받았|마쳤|마무리했|끝냈|열었|체결했|맺었|시작했|완료했|확보했|구축했|설립했|제출했|통과했|따냈|들어갔|나섰)다고\s(?:[^,“”\"]{1,28}?\s)?(?:밝혔|발표했|전했|알렸|공시했|확인했)[가-힣]{0,3}다[.\s]*\Z"
)
"""The end of a sentence in which something done is told: "…확답을 받았다고 밝혔다"."""
_PLAN_PREDICATE = re.compile(
    r"(?:[을를은는이가도의와과라며고]?\s)?(?:[^\s,.]{1,12}\s){0,2}?"
    r"(?:세[웠우]|잡[았고]|정[했하]|굳[혔히]|제시|공개|밝|내[놨놓]|드러|확정|발표|수립|마련|착수|나[섰서]|결정|합의|약속|선언|전[했하]|말[했하]|알려|나타|시작|검토|추진|논의|협의|확인|강조|재확인|예고|구체화|앞당|늦[췄추]|미[뤘루]|바[꿨꾸]|수정"
    r"|변경|철회|접[었기]|있|포함|담[았기]|언급|설명|덧붙|소개|시사|암시|했|됐|되|이다|다)"
)
"""Behind a word of plans: the verb that it goes with ("계획을 세웠다"), after which nothing else is told."""
_DONE = re.compile(rf"[{WITH_SSANG_SIOS}](?:다|습니다)[.\s]*\Z")
_NOT_YET = re.compile(
    r"(?:기로\s?했|겠|예정이었|계획이었|방침을|목표를|나섰|추진했|검토했|예고했|시사했|전해졌|알려졌|나타났|예상됐|전망됐|관측됐|파악됐|거론됐|제기됐|기대됐|점쳐졌)(?:다|습니다)[.\s]*\Z"
)
"""The same of what is only meant, said or seen to come."""
_AT_LEAST = 10
"""So many characters behind a word of plans tell something else."""
_IS_THE_POINT = re.compile(
    r"\s?(?:가량|안팎|정도|남짓|수준|규모|어치)?(?:뿐)?(?:이?다|이었다|였다|입니다|에\s(?:불과|그[쳤친치]|달[했한]|이[른르])[가-힣]{0,4}다|(?:이|가)?\s(?:적|많|모자라|부족하|앞[선섰]|뒤[진졌])[가-힣]{0,3}다)[.\s]*\Z"
)
"""Behind a number that ends the sentence."""
_OF_SOMEBODY = re.compile(
    r"\s?(?:이상의?\s|가량의?\s|넘는\s)?(?:[가-힣A-Za-z]{1,8})?(?:[을를]\s(?:보유한|확보한|거느린|갖춘|가진|앞세운|이끄는|운영하는|둔)\s|급\s)"
)
"""Behind a number that describes somebody."""


def tells_what_was_done(view: View, attribution: Attribution, states: re.Pattern[str]) -> str | None:
    """The verb by which somebody makes known what was done, where that is all that is said: "…를 열었다고 밝혔다".

    `states` are the verbs that tell of no deed.
    """
    if attribution.manner is not Manner.SAID:
        return None
    told = _SAID_SO.search(view.lists, view.bare)
    if told is None and (attribution.speaker is None or attribution.speaker.is_company):
        told = _QUOTED_SO.search(view.lists, view.words)
    if told and not _is_state(view.words, told.start() + 1, states):
        return told[0].strip(" .")[:16]
    acts = _NO_ANSWER.search(view.lists, view.bare)
    acts = acts or (None if view.sentence.quotations else _ACTS.search(view.lists, view.bare))
    return acts[0].strip(" .") if acts else None


_ENDINGS = frozenset(("였", "이었", "했", "봤", "컸", "넘었"))
"""Verbs that are the ending of others too: "줄였다고" is no "였다고"."""


def _is_state(words: str, end: int, states: re.Pattern[str]) -> bool:
    """Whether the verb that ends at `end` tells how something is, or what has been got or reached."""
    start = words.rfind(" ", 0, end) + 1
    if _NO_DEED.search(words, max(0, start - 12), start):
        return True
    found = (match for match in states.finditer(words, max(0, end - _LONGEST), end) if match.end() == end)
    return any(match.start() == start or match[0] not in _ENDINGS for match in found)


def is_agreed_deal(view: View, match: re.Match[str]) -> bool:
    """Whether a word of plans says that a deal was decided on or is negotiated between two: it has begun to happen."""
    before = view.words[max(0, match.start() - 8) : match.start()]
    if match[0] in ("기로 했", "키로 했", "기로 하"):
        agreed = _AGREED.search(before)
    elif (talk := _TALKS.search(view.words, match.start(), match.end() + 8)) is not None:
        agreed = _NEGOTIATES.search(view.words[max(0, talk.start() - 8) : talk.start()])
    else:
        return False
    return agreed is not None and len({m.company for m in view.mentions if m.sort is not Sort.PUBLISHER}) > 1


def is_beside_a_deed(view: View, match: re.Match[str], attribution: Attribution | None) -> bool:
    """Whether a plan is only named on the way to what was done: "…계획에 반대하는 소송을 냈다"."""
    said = attribution is not None and attribution.manner is Manner.SAID
    told = _TELLS_DEED.search(view.lists, view.bare) if said else None
    if told:
        return told.start() >= match.end()
    if attribution is not None or not _DONE.search(view.bare) or _NOT_YET.search(view.bare):
        return False
    behind = len(view.bare) - match.end()
    return behind >= _AT_LEAST and _PLAN_PREDICATE.match(view.bare, match.end()) is None


def only_describe(view: View, quantities: Sequence[Quantity]) -> bool:
    """Whether all that is counted only says who somebody is: "직원 300명을 거느린 가온은 …"."""
    return all(_OF_SOMEBODY.match(view.bare, quantity.end - view.sentence.start) for quantity in quantities)


def only_sizes(view: View, quantities: Sequence[Quantity]) -> bool:
    """Whether all that is counted is how large a model is, beside what is told of it."""
    return all(quantity.unit == "params" for quantity in quantities) and not ends_in_number(view, quantities)


def ends_in_number(view: View, quantities: Sequence[Quantity]) -> bool:
    """Whether the sentence ends with what is counted: "직원은 30명뿐이다", "2년 전보다 48개 적다"."""
    return any(_IS_THE_POINT.match(view.bare, quantity.end - view.sentence.start) for quantity in quantities)
