"""Where Korean news draws the border between kinds: what is out, a deal with its price, and what is to come."""

from __future__ import annotations

import re

from claimline.extraction.attribution import Attribution
from claimline.extraction.names import Sort
from claimline.extraction.view import View

_WITH_RIEUL = "".join(chr(0xAC00 + 28 * place + 8) for place in range(399))
"""Korean syllables that end in ㄹ, the mark of what is to come (할, 될, 늘릴)."""

_WILL = re.compile(
    rf"[{_WITH_RIEUL}]\s것(?:이라고|이라며|이라는|이다|입니다|으로\s기대|[”\"’'])|겠다[”\"’']?(?:고|며|는)"
    rf"|[{_WITH_RIEUL}]\s(?:예정|계획|방침|전망)"
)
_SOON = re.compile(
    r"(?:이르면|오는|내달|다음\s?달|내년|연내|조만간|올\s?하반기|올해\s?말|내주|다음\s?주)[^.]{0,80}(?:한다|된다|나선다"
    r"|선보인다|내놓는다|연다|시작한다)[.\s]*\Z"
)
_PRICED = re.compile(
    r"(?:투자|자금)[을를]\s(?:유치|받|확보|조달)|투자\s유치|(?:계약|협약)[을를]\s(?:맺|체결|따)|인수(?:했|하기로|한다)"
    r"|에\s투자(?:했|한다|하기로)|지분[을를]\s(?:인수|매입|매각|취득|파는|팔)|주문했|벌금을|과징금을|구조조정에"
)
"""A deal, which it stays with its price: "30억원 규모의 투자를 유치했다"."""
_NOT_OUT = re.compile(
    r"(?:실적|로그|내역|기록|현황|명단|명세|설계도|일정|이력|데이터|보고서|성명|입장|자료|계획|방침|결과|정보|논문|전략|메모|의사|안|목표|지침|대책)(?:을|를|도)?\s?(?:\S{1,8}\s)?\Z"
)
_OUT = re.compile(
    r"(?:[가-힣]?하[며고]|하는\s등|했|한(?:다며|\s|$)|된|됐|하자|하면서|였|인\s|며|았|은\s|놨|놓았|으며|고\s|를\s시작|에\s나섰"
    r"|돼|되[며고]|해\s|다며|다$)"
)
_NOT_OUT_BEHIND = re.compile(
    r"\s?(?:할|될|하겠|키로|하기로|할지|하지|[을를]\s?(?:준비|앞두|목표|추진|예고|위해)|예정|계획|시점|시기|여부|규제"
    r"|하려)"
)
_BACKGROUND = re.compile(r"(?:한|된|은)?\s(?:이후|이래|뒤\s|지\s)")
"""Behind a word of release that only dates something else: "선보인 이후"."""
_SOME_MODEL = re.compile(r"한\s(?:[가-힣A-Za-z]{1,8}\s)?(?:모델|챗봇|제품|칩|서비스)[도을를이가은는]\s")
"""Behind "공개한": a model that is not named, which the sentence tells something else of."""
_DEFINES = re.compile(r"(?:은|는)\s.*(?:말한다|뜻한다|일컫는다|가리킨다|가능하다|방식이다)\.?\Z")
"""A sentence that says what something is in general: "오픈 웨이트 모델은 가중치를 공개해 수정이 가능하다"."""
_AND = re.compile(r"(?:하고|해)[\s,]")
_AHEAD = re.compile(r"(?:계획|예정|방침|목표)(?:이다|입니다|이라고|이라며|으로)[^.]{0,30}\.?\Z")
_ONLY_CAUSE = re.compile(r"(?:면서|자\s|는\s(?:데|등))")
"""Behind "하기로 하": it was decided, and something else follows from it."""

_WHILE = re.compile(r"(?:인|이던|이었던)\s(?:가운데|만큼|데다)")
"""Behind a word of plans: what goes on beside that which is asserted."""
_EXPERT = re.compile(r"애널리스트|연구원|연구위원|이코노미스트|전략가|교수|분석팀|전문가|평론가|컨설턴트")
_RATES = re.compile(r"목표\s?주가|투자의견|(?:로|원을?|라고|으로)\s(?:추정|예상|점쳤|내다)")


def experts_view(view: View, attribution: Attribution | None) -> str | None:
    """The word that says that an analyst or the like judges, or a house rates a share."""
    if attribution is None:
        return None
    expert = _EXPERT.search(view.bare) or _RATES.search(view.bare)
    return expert[0] if expert else None


def priced_deal(view: View) -> str | None:
    """The words of a deal that stays one with its price."""
    priced = _PRICED.search(view.bare)
    return priced[0] if priced else None


def looks_ahead(view: View, match: re.Match[str]) -> bool:
    """Whether a word of plans says what somebody means to do, not why something else has happened."""
    if match[0].endswith("기로 하") and _ONLY_CAUSE.match(view.words, match.end()):
        return False
    return not _WHILE.match(view.words, match.end())


def to_come(view: View) -> str | None:
    """The form by which a sentence speaks of what is to come, without a word of plans."""
    ahead = _WILL.search(view.words) or _SOON.search(view.words)
    return ahead[0] if ahead else None


def is_background(view: View, match: re.Match[str]) -> bool:
    """Whether a sentence names a release only to date something else."""
    unnamed = not any(mention.sort is Sort.MODEL for mention in view.mentions)
    if unnamed and _SOME_MODEL.match(view.words, match.end()):
        return True
    adnominal = match[0][-1] in "인된한" or view.words[match.end() : match.end() + 1] in ("한", "된", "은")
    return adnominal and _BACKGROUND.match(view.words, match.end()) is not None


def is_out(view: View, match: re.Match[str]) -> bool:
    """Whether it has happened: no future before or behind the word, no report or result as its object."""
    before = view.words[max(0, match.start() - 24) : match.start()]
    after = view.words[match.end() : match.end() + 14]
    if match[0] == "발표" and before.endswith(("고 ", "다며 ")):
        return False
    if (
        _SOON.search(view.words)
        or _NOT_OUT_BEHIND.match(after)
        or _NOT_OUT.search(before)
        or _DEFINES.search(view.bare)
    ):
        return False
    if _AND.match(after) and _AHEAD.search(view.bare):
        return False  # "공개하고 적용할 계획이다": both are to come
    return _OUT.match(after) is not None or match[0][-1] in "였인놨았된한"
