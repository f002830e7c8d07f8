"""The subjects of a Korean sentence, by their particles, and who they are: names with an office, sources in the
article's own words, pronouns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import BLANK, View
from claimline.extraction.patterns import Ending, Sifted, any_of
from claimline.extraction.sentences import Script

_TAIL = re.compile(
    r"(?:\[[0-9A-Z]{6}\])?(?:\s?\([^()]{0,40}\))?(?:\s이사회)?(?:\s[가-힣A-Za-z]{1,12}(?:부문|본부|사업부|연구소|센터|팀|실|랩)(?:\([A-Za-z]{2,12}\))?(?=\s))?"
    r"(?:\s?(?P<office>측|경영진|(?:순환|명예|총괄|수석|선임|각자|공동)(?:부회장|회장|부사장|사장|대표)|CEO|CTO|CFO|COO|회장|부회장|대표이사|대표|사장|부사장|의장"
    r"|최고경영자|최고[가-힣A-Z]{2,6}책임자|C[A-Z]{1,3}O|겸"
    r"|창업자|공동창업자|설립자|창립자|분석팀|연구팀|연구진|리서치팀|통신|신문|방송|매체|일간지|총괄|전무|상무|이사|본부장|수석|박사"
    r"|애널리스트|연구원|과학자|그룹|본사|코리아|한국지사|씨|담당|부문장|원장|랩장|팀장|센터장|실장|단장|그룹장|(?:공동\s)?(?:연구)?원장)"
    r"(?:\s?\([^()]{0,30}\))?){0,4}(?P<particle>은|는|도|이|가|\s?역시|측은|\s각각|\s모두|\s나란히)(?=[\s,"
    + BLANK
    + r"“\"‘'])"
)
_PARTICLE = re.compile(r"[은는도이가](?=[\s,])|\s역시(?=\s)")
_STEM = re.compile(r"[^\s,“”\"]{1,24}\Z")
_NO_SUBJECT = re.compile(
    r"[라다하되있없받려맞짓맡잡찾넣쌓넘얻듣묻막뚫않겪맺놓담쫓]는\Z"
    r"|(?:만드|앞서|이끄|다루|늘리|줄이|높이|낮추|웃도|밑도|나오|올리|내리)는\Z"
    r"|(?:에서|에게|에게서|대해서|있어서|에|까지|부터|보다|면서|려면|으로|다면)[는도]\Z"
    r"|[받높많않같좋깊넓낮짧찾맡얻]은\Z|[같많높없깊굳]이\Z|(?:모두가|누구나가|같이)\Z"
)
_DATE_TOKEN = re.compile(
    r"[\d.]+(?:년|월|일)?(?:\([^()]*\))?|지난|이날|최근|앞서|한편|함께|아울러|이와|또|이어|다만|또한|특히|이에|그러나|하지만|올해|작년"
)
_STOPS_NAME = re.compile(
    r"(?:에서|에|로|으로|을|를|은|는|이|가|도|며|고|면서|라며|지만|는데|해|한|된|던|할|(?<![업립계임투전])자|듯|게|다|만든|이끈|지낸|떠난|만난|세운|펴낸|나온|나선|밝힌|꾸린|다룬|물러난|거친|마친)\Z"
)

_FIRST_NAME = re.compile(
    r"(?!그|바로|서로|스스로|따로|주로|새로|이대로|대체로|실제로|참고로|별도로|이번)[가-힣]{1,3}[이고다로도]"
)
"""A first name that ends as a particle does, at the head of its sentence."""
_A_TITLE = 2
"""A last name and a house or an office; behind a first name there are more words than these."""
_TITLED = re.compile(
    r"(?:애널리스트|연구원|연구자|개발자|블로거|평론가|칼럼니스트|이코노미스트|경제학자|교수|변호사|C[A-Z]O|최고[가-힣]{2,6}책임자|최고경영자|창업자)\s(?P<name>[가-힣]{1,6}\s[가-힣]{1,6}|[가-힣]{3})\Z"
)
"""Somebody named behind the office: "가온증권 애널리스트 웨이 린은"."""
_OUTLET_BEFORE = re.compile(r"(?:매체|전문지|일간지|주간지|조사업체|조사기관|조사회사|싱크탱크)\s\Z")
"""Before the name of who tells or counts: "기술 매체 달빛테크는"."""
_OFFICIAL_ACTS = Sifted(r"(?:의원|장관|차관|교수|변호사|위원장|총장|시장|지사|총리)(?:은|는|이|가|도)\s")
_OFFICIAL = re.compile(r"[가-힣]{2,4}\s(?:의원|장관|차관|교수|변호사|위원장|총장|시장|지사|총리)\Z")
_PERSON = Ending(
    r"(?:[자원인생꾼객장]|고문|간사|총재|비서|부모|시민|주민|학생|의사|교사|기사|강사|회계사|변리사|간호사|약사|작가|배우|가수|감독|선수|너|니어|머|마케터|유튜버|크리에이터|점주|농민"
    r"|청년|어머니|아버지|아내|남편|친구|동료|선배|후배|네티즌|측근|고객|손님|팬|국민|디렉터|트레이더|딜러|라이더|큐레이터)(?:들)?\Z"
)
"""The end of a word for somebody."""
_NO_PERSON = Ending(
    r"(?:병원|공원|대학원|학원|지원|차원|자원|영역|시장|공장|매장|현장|성장|주장|입장|문장|개인|원인|확인|승인|라인|디자인|할인|체인|코인|온라인|도메인|그림자|전자|투자|숫자|문자"
    r"|글자|적자|흑자|격자|필자|프로그램|게임|인생|발생|재생|파생|포장|저장|확장|등장|시리즈|센터|서버|컴퓨터|데이터|너머|컨슈머)\Z"
)
_SOME = Ending(r"(?:한|어느|또\s다른|다른|익명의|전직|현직|일부)\s(?:[가-힣A-Za-z]{1,10}\s){0,2}\Z")
"""Before such a word: somebody who is not named."""
_GROUP = Sifted(
    r"(?P<who>직원|임직원|임원|퇴사자|퇴직자|연구원|연구자|과학자|개발자|엔지니어|이용자|사용자|가입자|소비자|투자자|주주|작가|저자|배우|기자|교수|의원|변호사|창작자|화가|음악가"
    r"|창업자|노동자|근로자|기사|점주|학부모|유족|피해자|원고|당사자|내부자|동문|학자|전문가|분석가|애널리스트)(?P<number>들|\s(?:[0-9,]+|두|세|네|다섯|여섯|일곱|여덟|아홉"
    r"|열|수십|수백)여?\s?명)(?:은|는|이|가)\s"
)
_IN_BRACKETS = Ending(r"\([^()]{0,30}\)\Z")


@dataclass(slots=True)
class Subject:
    """A subject in the sentence: its words without the particle, where they stand, and who it is if that is known."""

    words: str
    start: int
    end: int
    is_topic: bool
    mention: Mention | None = None
    is_source: bool = False


_OF_ONE = re.compile(
    r"CEO|C[A-Z]O|회장|부회장|대표|사장|부사장|의장|최고|창업자|설립자|총괄|전무|상무|이사|본부장|랩장|팀장|센터장|실장|단장|그룹장|수석|과학자|박사"
    r"|애널리스트|연구원|연구위원|이코노미스트|전략가|교수"
)


_NAME_BETWEEN = re.compile(r"(?:\([^()]{1,30}\))?\s?")
"""Between a person and the company: at most the name in its own letters."""


def _officer(view: View, company: Mention, tail: re.Match[str]) -> Mention | None:
    """The person right before a company and an office: "젠슨 황 엔비디아 CEO는"."""
    if not tail["office"] or not _OF_ONE.search(view.bare[company.end - view.sentence.start : tail.end()]):
        return None
    low = view.place(company)[0]
    near = (mention for mention in view.outside() if mention.sort == "person" and view.place(mention)[1] <= low)
    return next((one for one in near if _NAME_BETWEEN.fullmatch(view.bare, view.place(one)[1], low)), None)


class KoreanSubjects:
    """The rules for subjects, compiled from the word lists; `heads` end a source's words, `company` stands for one."""

    def __init__(self, cues: Mapping[str, Sequence[str]], topics: Mapping[str, Sequence[str]]) -> None:
        self.heads = Ending(rf"(?:{any_of(cues['source_heads'])})(?:들)?\Z")
        self.company = Ending(rf"(?:{any_of(topics['company_words'])})(?:\s?(?:측|관계자|대변인))?\Z")

    def official(self, view: View) -> str:
        """Who acts in a Korean sentence by name and office, and is of no company: "남기혁 의원이"."""
        if view.script is not Script.KOREAN or not _OFFICIAL_ACTS.search(view.lists, view.bare):
            return ""
        acting = (subject.words for subject in self.find(view)[:2] if subject.is_source and subject.mention is None)
        return next((words for words in acting if _OFFICIAL.search(words)), "")

    def group(self, view: View) -> str:
        """The people of whom a sentence tells by their number, and whom the next may call them: "직원 네 명이"."""
        if view.script is not Script.KOREAN or not (match := _GROUP.search(view.lists, view.bare)):
            return ""
        return f"{phrase_before(view, match.start(), match['who'])}{match['number']}"

    def find(self, view: View) -> list[Subject]:
        """The subjects of the sentence outside its quotations, in order."""
        if "subjects" not in view.memory:
            view.memory["subjects"] = self._find(view)
        subjects: list[Subject] = view.memory["subjects"]
        return subjects

    def _find(self, view: View) -> list[Subject]:
        covered: set[int] = set()
        found: list[Subject] = []
        for mention in view.outside():
            low, high = view.place(mention)
            tail = _TAIL.match(view.bare, high)
            if tail:
                mention = _officer(view, mention, tail) or mention  # noqa: PLW2901
                covered.update(range(low, tail.end()))
                found.append(
                    Subject(
                        view.words[low : tail.start("particle")],
                        low,
                        tail.end(),
                        tail["particle"] not in ("이", "가"),
                        mention,
                    )
                )
        behind = 0
        for particle in _PARTICLE.finditer(view.bare):
            stem_found = _STEM.search(view.bare, max(behind, particle.start() - 24), particle.start())
            if stem_found is None:
                continue
            behind, start, stem = particle.end(), stem_found.start(), stem_found[0]
            if particle.start() in covered or _NO_SUBJECT.search(stem + particle[0]):
                continue
            if stem[-1] in "과와" and any(view.place(m)[1] == particle.start() - 1 for m in view.outside()):
                continue  # "리벨리온과는": with whom, not who
            phrase = phrase_before(view, start, stem)
            titled = _TITLED.search(view.bare, max(0, start - 24), particle.start())
            if titled:
                found.append(Subject(titled["name"], start, behind, particle[0] not in "이가", None, True))
                continue
            outlet = _OUTLET_BEFORE.search(view.bare, max(0, start - 12), start)
            if outlet and not self.heads.search(stem) and stem_found[0] == stem:
                found.append(Subject(stem, start, behind, particle[0] not in "이가", None, True))
                continue
            is_source = bool(self.heads.search(_IN_BRACKETS.cut_off(stem)) or self.company.search(phrase))
            words = phrase if is_source else stem
            found.append(Subject(words, start, behind, particle[0] not in "이가", None, is_source))
        found.sort(key=lambda subject: subject.start)
        return found


def phrase_before(view: View, start: int, stem: str) -> str:
    """The noun phrase that ends with `stem` at `start`, with up to four words before it."""
    tokens = view.bare[:start].split()
    kept = [stem] if stem else []
    for token in reversed(tokens[-5:]):
        if "," in token or BLANK in token or _DATE_TOKEN.fullmatch(token) or token[-1:] in "”\"’'":
            break
        surname = len(token) == 1 and len(kept) == 1 and _OF_ONE.match(kept[0])
        first = len(tokens) == len(kept) and len(kept) > _A_TITLE and _FIRST_NAME.fullmatch(token) is not None
        if kept and _STOPS_NAME.search(token) and not (token.endswith("의") or surname or first):
            break
        kept.insert(0, token)
        if len(kept) == 5:
            break
    return " ".join(kept)


def is_somebody(view: View, subject: Subject) -> bool:
    """Whether a subject is somebody by a word for people, who speaks right behind it or of whom there is one."""
    if not subject.is_topic or _PERSON.search(subject.words) is None or _NO_PERSON.search(subject.words):
        return False
    quotes = view.bare[subject.end : subject.end + 2].lstrip()[:1] in ("“", '"', BLANK)
    return quotes or _SOME.search(view.bare[: subject.start]) is not None
