"""Models that nobody listed, as Korean news introduces them: the model 'Name', 'Name' model, a model called Name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from claimline.domain import FuzzyDate
from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.shown_korean import ENDS_NO_MODEL
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted

_HEADS = (
    r"(?:모델|챗봇|LLM|에이전트|에이전트\sAI|언어모델|(?<![가-힣A-Za-z‘“'\"])AI|인공지능|엔진)"
    r"(?:\s?\([A-Za-z가-힣·\s]{2,16}\))?"
)
_QUOTED = r"[‘'“\"「](?P<{0}>[^‘’'“”\"「」,]{{2,40}})[’'”\"」]"
_AND = r"(?:\([A-Za-z][^()]{1,30}\))?(?:와|과|,|·|\s및)\s?"
_LATIN = r"(?P<name>[A-Z][A-Za-z0-9.-]{0,20}(?:\s[A-Z0-9][A-Za-z0-9.-]{0,12}){0,3})"
_PATTERNS = (
    re.compile(
        rf"{_HEADS}(?:인|은|로|의|으로)?\s?{_QUOTED.format('name')}(?:{_AND}{_QUOTED.format('second')})?"
        rf"(?:{_AND}{_QUOTED.format('third')})?"
    ),
    re.compile(rf"(?<![가-힣A-Za-z0-9)]){_QUOTED.format('name')}(?:이라는|라는|이라고|라고|이란|란)?\s?(?:이름의\s)?(?:[가-힣A-Za-z]{{1,8}}(?<![의에로])\s)?"
               r"(?:모델|시리즈|LLM|챗봇)(?:[을를이가은는의도와과]|\s|,)"),
    re.compile(rf"(?:모델|챗봇|LLM)(?:\s?\([A-Za-z가-힣·\s]{{2,16}}\))?(?:인|의)?\s{_LATIN}(?=을|를|이|가|와|과|의|\(|,|\s)"),
    re.compile(r"(?:모델|LLM)(?:\s?\([A-Za-z가-힣·\s]{2,16}\))?인\s(?P<name>[가-힣A-Za-z0-9.-]{2,14}?)(?:\([^()]{1,20}\))?(?:을|를|와|과)\s"),
    re.compile(
        rf"(?:매개변수|파라미터)(?:의|급|\s규모의?)\s(?:[가-힣A-Za-z]{{1,8}}\s){{0,2}}?{_QUOTED.format('name')}(?=[을를이가과와]\s)"
        r"|(?<![가-힣A-Za-z0-9)])[‘'“\"](?P<sized>[^‘’'“”\",]{1,24}[-\s][0-9]{1,3}(?:\.[0-9])?B)[’'”\"](?:\([^()]{1,30}\))?[을를이가과와]\s"
    ),
)  # fmt: skip
_OTHER_NAME = re.compile(r"(?P<name>[^()]{1,40}?)\s?\((?P<other>[A-Za-z][A-Za-z0-9 .-]{1,30})\)\Z")
_BEHIND = re.compile(r"[’'”\"」]?\s?\((?P<other>[A-Za-z][A-Za-z0-9 .-]{1,30})\)")
_GENERIC = re.compile(
    r"(?:AI|LLM|API|GPU|CEO|MoE|USB|TV|PC|파운데이션|오픈\s?웨이트|오픈소스|추론|언어|거대언어|멀티모달|독자|국가대표)(?:\s?AI)?\Z"
    r"|.*(?:다|요|까|자|라|며|고)\Z|.*[가-힣](?:은|는|이|가|을|를)\s.*"
)
_LONGEST = 30
_OUT = r"(?:출시|공개|등장|발표|배포|선보|내놓|내놨|오픈소스|올라왔)"
_OUT_BEFORE = re.compile(r"(?:출시된|공개된|등장한|선보인|배포된|내놓은)\s(?:[‘'“\"])?\Z")
_OUT_BEHIND = re.compile(
    rf"[’'”\"]?(?:\([^()]{{1,20}}\))?(?:\s?(?:첫\s)?(?:모델|버전))?(?:을|를|이|가)\s(?:[가-힣]{{1,8}}\s){{0,3}}?{_OUT}(?!\s?(?:할|될|예정|계획|일정|하겠|하기로))"
)
_FIRST_OF_LINE = re.compile(r"[’'”\"]?(?:\([^()]{1,20}\))?(?:의)?\s첫\s(?:번째\s)?(?:버전|모델)")
_TO_COME = re.compile(
    r"[’'”\"]?(?:\s?모델)?(?:을|를|이|가)\s(?:[가-힣]{1,8}\s){0,2}?"
    r"(?:(?:출시|공개|발표|배포)(?:할|될|하겠|하기로|키로|하는\s대신)|선보일|내놓을|(?:내놓|선보이)는\s대신)"
)
_OF_EACH = re.compile(r"\s?\((?:모델명\s)?(?P<name>[가-힣A-Za-z][가-힣A-Za-z .-]{0,14}[0-9][A-Za-z0-9.-]{0,8})\)")
_NAMED_THING = Sifted(
    r"(?<![가-힣A-Za-z0-9)])(?<!보고서\s)(?<!논문\s)(?<!영상\s)(?<!자료\s)(?<!백서\s)(?<!성명\s)(?<!서한\s)(?<!책\s)(?<!전략\s)(?<!목표\s)[‘'“\"「](?P<name>[^‘’'“”\"「」,.]{2,24})[’'”\"」](?:\([^()]{1,30}\))?(?:의\s(?:[가-힣]{1,6}\s)?(?:버전|판|베타))?[을를]\s"
    r"(?:[^\s,]{1,12}\s){0,3}?(?:공개했|출시했|선보였|내놨|내놓았|론칭했|런칭했|공개한다|출시한다)"
)
"""A thing that is shown under its name, whatever sort it is: "‘바람길’을 공개했다"."""
OUT = Sifted(r"\s(?P<verb>나왔|풀렸|공개됐|출시됐|배포됐)다[.\s]*\Z")
"""The end of a sentence whose subject came out."""
_IS_SUBJECT = re.compile(r"[’'”\"]?(?:\([^()]{1,24}\))?[은는이가도]\s(?![^,]{0,60}[가-힣](?:[이가])\s)")
"""Behind a model: it is the subject, and nothing else is."""
CAME = Sifted(
    r"(?:[0-9]{1,2}[월일]|지난달|지난해|이달|최근|올해|작년|어제|전날|지난주)(?:\s?(?:초|말|중순))?(?:에)?\s(?:[가-힣]{1,4}\s)?나온\s[‘'“\"]?\Z"
)
"""Before a model: the day on which it came out ("이달 초 나온 R2")."""
UPLOADED = Sifted(
    r"(?:허깅\s?페이스|깃허브|모델스코프|깃헙)(?:\([^()]{2,20}\))?에\s(?:[^,]{1,60}?\s)?(?P<verb>올렸|올라왔|게시했|등록했|풀었|업로드했)"
)
"""A model is put on a site for everyone: "허깅페이스에 …를 올렸다"."""
_PART_OF = re.compile(
    r"[’'”\"]?(?:\([^()]{1,24}\))?의\s(?!정식|표준|새|첫|최신|업데이트|개량|후속|경량|신규|버전|베타|프리뷰|시험|미리|공개|출시|가중치|소스|API|파생|무료|유료|모바일|한국어)"
)
_NO_THING = re.compile(
    r".*(?:보고서|백서|비전|전략|로드맵|계획|지침|원칙|가이드라인|선언|법안|프로젝트|프로그램|이니셔티브|실적|자료|영상|성명|서한|논문|명단|순위|안)\Z|.*(?:다|요|까|자|라|며|고)\Z|.*[가-힣](?:은|는|이|가|을|를)\s.*"
)
_VERSION = re.compile(r"(?<![0-9A-Za-z.])(?P<number>[0-9]{1,2}\.[0-9])\s?버전")
_IN_NAME = re.compile(r"[\s-]?[0-9].*\Z")
OF_ANYBODY = ("배포", "업데이트", "서비스를 시작")
"""Words of what one does with another's model too: the model is out only where its owner is the subject."""


def unlisted_models(view: View) -> list[str]:
    """The names of models that the sentence introduces, in order; in Latin letters where it gives them so."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(view.words):
            names = [_name(view, match, group) for group in match.groupdict() if match[group]]
            kept = [name for name in names if name and len(name) <= _LONGEST and not _GENERIC.match(name)]
            kept = [name for name in kept if not ENDS_NO_MODEL.search(name)]
            if kept:
                return kept
    return []


def _name(view: View, match: re.Match[str], group: str) -> str:
    """A name as its owner writes it: "솔라 프로(Solar Pro)" is Solar Pro."""
    name = match[group].strip()
    for mention in view.mentions:
        low, high = view.place(mention)
        if (
            mention.sort in (Sort.PRODUCT, Sort.MODEL)
            and low == match.start(group)
            and high == match.start(group) + len(name)
        ):
            return mention.name
    other = _OTHER_NAME.match(name) or _BEHIND.match(view.words, match.end(group))
    return other["other"].strip() if other else name


def shows_named_thing(view: View) -> bool:
    """Whether somebody shows a thing under a name that stands between quotation marks, be it no model."""
    match = _NAMED_THING.search(view.lists, view.words)
    return match is not None and not _NO_THING.match(match["name"])


def came_out(view: View) -> str | None:
    """The words by which a model is said to have come out: "이달 초 나온 R2는", "R2는 10일 나왔다"."""
    if (out := OUT.search(view.lists, view.bare)) and any(
        _IS_SUBJECT.match(view.words, view.place(mention)[1]) for mention in view.models()
    ):
        return out["verb"]
    if CAME not in view.lists:
        return None
    before = (view.words[max(0, view.place(mention)[0] - 24) : view.place(mention)[0]] for mention in view.models())
    return "나온" if any(CAME.pattern.search(words) for words in before) else None


def uploaded(view: View) -> str | None:
    """The words by which a model was put where anyone can fetch it."""
    match = UPLOADED.search(view.lists, view.words)
    return match["verb"] if match else None


def own_dates(view: View, dates: Sequence[FuzzyDate]) -> dict[str, FuzzyDate]:
    """The date of each model: the last one before it."""
    found: dict[str, FuzzyDate] = {}
    for mention in view.mentions:
        before = [date for date in dates if date.end <= mention.start]
        if mention.sort in (Sort.MODEL, Sort.PRODUCT) and before:
            found.setdefault(mention.name, before[-1])
    return found


def is_directly_out(view: View, mention: Mention) -> bool:
    """Whether the words of release stand right at the model: "1월 출시된 R1", "R1이 공개되자"."""
    low, high = view.place(mention)
    if _OUT_BEFORE.search(view.words[max(0, low - 10) : low]):
        return True
    return _OUT_BEHIND.match(view.words, high) is not None and not is_yet_to_come(view, high)


def is_of_a_part(view: View, high: int) -> bool:
    """Whether something of the model that ends at `high` is told, not that it is out: "소네트 4의 창을 넓혔다"."""
    return _PART_OF.match(view.words, high) is not None


def is_yet_to_come(view: View, high: int) -> bool:
    """Whether the model that ends at `high` is only foretold: "R2를 발표할 것"."""
    return _TO_COME.match(view.words, high) is not None


def families_out(view: View, told: Collection[str]) -> dict[str, str]:
    """Families that are released under their own name, each with its owner; `told` are models that were out before."""
    return {
        mention.name: mention.company
        for mention in view.mentions
        if mention.sort is Sort.PRODUCT
        and (
            _FIRST_OF_LINE.match(view.words, view.place(mention)[1])
            or (mention.name in told and is_directly_out(view, mention))
        )
    }


def models_of_each(view: View) -> dict[str, str]:
    """The models in brackets behind their makers: "갑사(가온 2.0), 을사(나래-21B) 등도 모델을 공개했다"."""
    if "모델" not in view.words:
        return {}
    found = {}
    for company in view.companies():
        match = _OF_EACH.match(view.words, view.place(company)[1])
        if match:
            found[_name(view, match, "name")] = company.company
    return found if len(found) > 1 else {}


def versions_told(text: str, start: int, end: int, line: Mention | None) -> Iterator[Mention]:
    """The versions of the model spoken of last: "3.0 버전"."""
    if line is None or "버전" not in text[start:end]:
        return
    stem = _IN_NAME.sub("", line.name)
    for match in _VERSION.finditer(text, start, end):
        yield Mention(*match.span("number"), f"{stem} {match['number']}", Sort.MODEL, line.company)
