"""Which words of release in Korean news say that something is out: not to come, no papers, and more than a date."""

from __future__ import annotations

import re

from claimline.extraction.kinds.outlook_korean import SOON
from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import BLANK, View
from claimline.extraction.patterns import Sifted

_NOT_OUT = re.compile(
    r"(?:실적|로그|내역|기록|현황|명단|명세|설계도|일정|이력|데이터|보고서|성명|입장|자료|계획|방침|결과|정보|논문|전략|메모|의사|안|목표|지침|대책|파트너십|협력|제휴|협약|계약|인수|합병|투자|조치|개편안?|감원|전망|분석|평가|의견|해석|관측|주장|해명|경고|답변?|반응|해법|대안|지원책|사진|영상|동영상|이미지|글|게시물|게시글|화면|문서|캡처|인터뷰)(?:을|를|도)?\s?(?:\S{1,8}\s)?\Z"
)
_OUT = re.compile(
    r"(?:[가-힣]?하[며고]|하는\s등|했|한(?:다며|\s|$)|된|됐|하자|하면서|였|인\s|며|았|[아어여]\s|은\s|놨|놓았|으며|고\s|(?:를|하기)\s시작|에\s나섰"
    r"|돼|되[며고]|해\s|다며|다$|\s풀[었어])"
)
_NOT_OUT_BEHIND = re.compile(
    r"\s?(?:(?:[된한]\s?)?데\s?따른|할|될|하겠|키로|하기로|할지|하지|[을를]\s?(?:준비|앞두|목표|추진|예고|위해)|예정|계획|시점|시기|여부|규제"
    r"|하려)"
)
_BACKGROUND = re.compile(
    r"(?:한|된|은)?\s(?:이후|이래|뒤\s|후\s|지\s|데\s따라)|(?:했|됐|였)(?:을\s때|던\s(?:때|당시))|(?:한|된)?\s?당시\s"
)
"""Behind a word of release that only dates something else: "선보인 이후"."""
_WHEN = re.compile(r"(?:하면서|하자|되면서|되자)\s")
"""Behind a word of release that only dates a figure: "출시하면서 이용자가 2배로 늘었다"."""
_SOME_MODEL = re.compile(r"한\s(?:[가-힣A-Za-z]{1,8}\s)?(?:모델|챗봇|제품|칩|서비스)[도을를이가은는]\s")
"""Behind "공개한": a model that is not named, which the sentence tells something else of."""
_DEFINES = Sifted(r"(?:은|는)\s.*(?:말한다|뜻한다|일컫는다|가리킨다|가능하다|방식이다)\.?\Z")
"""A sentence that says what something is in general: "오픈 웨이트 모델은 가중치를 공개해 수정이 가능하다"."""
_AND = re.compile(r"(?:하고|해)[\s,]")
_AHEAD = re.compile(r"(?:계획|예정|방침|목표)(?:이다|입니다|이라고|이라며|으로)[^.]{0,30}\.?\Z")
_COUNTED = re.compile(
    r"[0-9](?:[0-9,.]*\s?(?:천|만|억|조))?\s?(?:여\s?)?(?:명|건|회|대|곳|달러|원|위안|%|배|종|위|점)[^년월일]{0,24}(?:다|며|고|지만|으나)(?=[\s,.])"
)
_IS_ONE = re.compile(r"(?:모델|제품|칩|서비스|버전|시리즈|챗봇|에이전트|반도체)(?:이다|다|로|이며|이고|으로)[\s,.]")
_OPINION_AT_END = re.compile(
    r"(?:평가|분석|전망|관측|지적|우려|해석|시각|목소리|기대|비판|의견|반응)(?:[이가도은는]\s(?:[가-힣]{1,6}\s)?(?:나온|나왔|많|우세|지배적|제기|있|커지|힘을|높)[가-힣\s]{0,5}|이?)다[.\s]*\Z"
)
"""The end of a sentence that tells what many think, and not that something came out."""
_OLD_PAPERS = re.compile(
    r"[된한]\s(?:[가-힣]{1,6}\s)?(?:기사|데이터|자료|정보|문서|논문|사진|영상|문건|통계|법안|성명|내용|판결|지표|수치|명단|이메일|메일|메모)(?=[가-힣]{0,3}[\s,])"
)
"""Behind "공개": what is no product ("공개된 기사로 훈련했다")."""
_SOON_BEFORE = re.compile(
    r"(?:몇|수|[0-9]+)\s?(?:주|달|개월|일)\s(?:안에|내에|뒤|후)|조만간|이르면|빠르면|(?<![가-힣])오는\s|내달|다음\s(?:달|주)|내년|연내"
)
_MEANT_AT_END = re.compile(
    r"(?:[하키]?기로|키로)\s?(?:했|결정했|합의했)다[.\s]*\Z|(?:겠다|[라다]는\s(?:계획|방침|구상|목표|복안)|것이라)(?:이다|고\s[^.]{0,24}다|다)[.\s]*\Z"
)
"""A day to come before a word of release, and the end of a sentence in which it is only meant."""
_NOW_OUT = re.compile(r"(?:한|는|(?<=선보인))다[.\s]*\Z")
"""The present at the end of a sentence, in which news tells of what is coming out as it is told."""
_DAY = re.compile(r"[0-9]\s?(?:년|월|일|분기)|지난|작년")
_RESULTS = re.compile(r"(?:된|한)\s[^.]{0,48}?(?:결과|실적|평가|보고서|자료|통계|순위|명단|성적표)")
_PAPERS = re.compile(r"한\s[^,.]{0,30}?(?:방침|약관|보고서|자료|성명|영상|명단|입장)(?:에|을|를|은|는|의)\s")
"""Behind "공개": papers, not products."""
_SAYS = re.compile(r"(?:고|다며)\s(?:(?:[0-9]{1,2}월\s)?[0-9]{1,2}일|이날|최근|공식)?(?:\(현지\s?시[간각]\))?\s?\Z")
"""Before "발표": what is said, no thing shown."""
_AT_THE_END = 60


def is_background(view: View, match: re.Match[str]) -> bool:
    """Whether a sentence names a release only to date something else."""
    unnamed = not any(mention.sort is Sort.MODEL for mention in view.mentions)
    if unnamed and _SOME_MODEL.match(view.words, match.end()):
        return True
    background = _BACKGROUND.match(view.words, match.end()) is not None
    if (background and match[0][-1] not in "인된한") or view.words.startswith("던", match.end()):
        return True
    if _WHEN.match(view.words, match.end()):
        return _COUNTED.search(view.words, match.end()) is not None
    adnominal = match[0][-1] in "인된한" or view.words[match.end() : match.end() + 1] in ("한", "된", "은")
    if not adnominal:
        return False
    if background or view.bare[match.start()] == BLANK:
        return True
    end = max(0, len(view.bare) - _AT_THE_END)
    if _AHEAD.search(view.bare, end) or _OPINION_AT_END.search(view.bare, end):
        return True
    return _COUNTED.search(view.words, match.end()) is not None and not _IS_ONE.search(view.words, match.end())


def is_out(view: View, match: re.Match[str]) -> bool:
    """Whether it has happened: no future before or behind the word, no report or result as its object."""
    before = view.words[max(0, match.start() - 24) : match.start()]
    after = view.words[match.end() : match.end() + 14]
    if match[0].startswith("공개") and (
        _PAPERS.match(view.words, match.end()) or _OLD_PAPERS.match(view.words, match.start() + 2)
    ):
        return False
    if match[0] == "발표" and (_SAYS.search(before) or _RESULTS.match(view.words, match.end())):
        return False
    if (
        SOON.search(view.lists, view.words)
        or _NOT_OUT_BEHIND.match(after)
        or _NOT_OUT.search(before)
        or _DEFINES.search(view.lists, view.bare)
    ):
        return False
    if _AND.match(after) and _AHEAD.search(view.bare):
        return False  # "공개하고 적용할 계획이다": both are to come
    meant = _MEANT_AT_END.search(view.bare, max(0, len(view.bare) - _AT_THE_END))
    if meant and _SOON_BEFORE.search(view.words, max(0, match.start() - 60), match.start()):
        return False
    if _NOW_OUT.match(view.words, match.end()) and not _DAY.search(view.words):
        return True
    return _OUT.match(after) is not None or match[0][-1] in "였인놨았된한"
