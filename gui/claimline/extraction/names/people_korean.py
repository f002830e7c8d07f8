"""People by their office as Korean news names them: "전해랩스 남기혁 대표", "남기혁 전해랩스 대표", "대표 남기혁"."""

from __future__ import annotations

import re
from collections.abc import Iterator

OFFICE = (
    r"(?:최고[가-힣A-Z]{2,6}책임자|최고경영자|C[A-Z]{1,3}O|(?:순환|명예|총괄|수석|선임|각자|공동)(?:부회장|회장|부사장|사장|대표)|대표이사|대표|부회장|회장|부사장|사장|의장|공동창업자|창업자|창립자"
    r"|설립자|총괄|전무|상무|이사|본부장|부문장|사업부장|센터장|연구소장|연구원장|소장|원장|실장|팀장|랩장|단장|파트장|그룹장|지사장|법인장|수석과학자"
    r"|수석\s과학자|수석부사장|수석연구원|책임연구원|선임연구원|연구위원|연구원|애널리스트|이코노미스트|전략가|교수|디렉터"
    r"|매니저|파트너|대변인|위원장)"
)
_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소"
    "석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉태목형피두온"
)
NATIVE = rf"(?:[{_SURNAMES}][가-힣]{{2}}|(?:남궁|황보|제갈|선우|독고|사공)[가-힣]{{1,2}})"
_NO_NAME = (
    r"(?!(?:최고|공동|신임|현|전|앞서|이어|다만|특히|한편|그러나|하지만|이에|반면|실제|결국|최근|지난|올해|수석|미국|중국|한국|일본|글로벌|반도체|클라우드|사업|기술|연구|개발|전략|투자|해외|국내|경영|모바일"
    r"|데이터|인공지능|이날|당시|등기|사내|사외|이사회|창업자|부문|담당|업체|기업|회사|매체)[가-힣]{0,4}\s)"
)
_NO_PARTICLE = r"(?:(?!에는|에서|에선|에도|에게|까지|부터|으로|라고|이날)[가-힣]){1,5}"
_NO_LAST_NAME = (
    "타이완|대만|미국|중국|일본|한국|독일|영국|프랑스|부문|사업|본부|담당|총괄|겸|공동|수석|부|팀|연구|최고|대표"
)
_FOREIGN = rf"{_NO_NAME}{_NO_PARTICLE}\s(?!{_NO_LAST_NAME})[가-힣]{{1,6}}"
_NAME = rf"(?:{NATIVE}|{_FOREIGN})"
_BRACKET = r"(?:\s?\([^()]{1,30}\))?"
_UNIT = (
    r"(?:[가-힣A-Za-z·&]{1,12}(?:부문|본부|사업부|연구소|센터|투자전략부|리서치센터|팀|실|랩|그룹|담당)"
    r"(?:\([A-Za-z]{2,12}\))?\s)?"
)
_ABROAD = r"(?:\s?(?:코리아|재팬|차이나|아시아|글로벌|아메리카|유럽|한국\s?지사|한국\s?법인))?"
_RANK = rf"(?:(?:AI|글로벌|공동|신임|수석|최고|총괄)\s?)?{OFFICE}{_BRACKET}"
_OFFICES = rf"{_RANK}(?:\s?겸\s(?:[가-힣A-Z]{{1,6}}\s?)?{OFFICE}{_BRACKET})?"
_BEHIND_NAME = r"(?=(?:은|는|이|가|도|의|을|를|와|과|에게|께서|께|으로부터|로부터|측)?(?:[\s,]|\Z))"
_AFTER = re.compile(
    rf"{_BRACKET}{_ABROAD}(?:의)?\s{_UNIT}(?P<name>{_NAME})\s{_OFFICES}{_BEHIND_NAME}"
    rf"|{_BRACKET}(?:의)?\s?{_UNIT}{_OFFICES}(?:인|이자\s{OFFICE}인)?\s(?P<later>{NATIVE}(?=씨?(?:은|는|이|가|도|의|을|를|와|과|에게)?[\s,])"
    rf"|{_NO_NAME}[가-힣]{{1,5}}\s[가-힣]{{1,6}}?(?=(?:은|는|이|가|도|의|을|를|와|과)[\s,]))"
    rf"|\s?\((?:공동\s?)?(?:대표이사|대표|CEO|회장)\s(?P<boss>{NATIVE})[^()]{{0,12}}\)"
)
_OFFICE_BEHIND = re.compile(rf"{_BRACKET}{_ABROAD}(?:의)?\s{_UNIT}{_OFFICES}")
_BEFORE = re.compile(rf"(?:^|[\s,‘'“\"]|에서\s)(?P<name>{NATIVE}|{_FOREIGN})(?:\([^()]{{1,30}}\))?\s\Z")
_SHORT_BEFORE = re.compile(
    rf"(?:^|(?:앞서|이어|또|이날|다만|한편|그러면서|특히|반면)\s){_NO_NAME}(?P<name>[{_SURNAMES}러뤄쉬쑨우저쩡천펑황]([가-힣]{{1,3}}))(?:\([^()]{{1,16}}\))?\s\Z"
)
"""A Chinese name, or a Korean one of two or four syllables, at the head of its sentence."""
_DESCRIBED = re.compile(rf"[가-힣]{{0,4}}[난한된던는은인온낸린진쓴끈킨]\s(?={NATIVE}\Z)")
"""Before a Korean name what describes its bearer, no first name: "만난 남기혁"."""
_NEXT_OFFICE = re.compile(rf"[^,.“\"]{{0,24}}?\s(?P<office>{OFFICE})(?:\((?P<short>C[A-Z]{{1,3}}O?)\))?")
_REACH = 70
_LATIN_BEHIND = re.compile(r"\s?\([A-Z][a-z]{1,14}(?:\s[A-Z][A-Za-z.]{0,16}){1,2}\)")
_NAME_AFTER_OFFICE = re.compile(
    rf"{OFFICE}(?:\([A-Z]{{2,4}}\))?(?:인|이자\s{OFFICE}인)?\s(?P<name>[가-힣]{{1,6}}\s[가-힣]{{1,7}})\Z"
)
_HANGUL_BEFORE = re.compile(r"(?:\A|\s)(?P<name>[가-힣]{1,6}\s[가-힣]{1,7})\Z")
_OFFICE_AFTER_LATIN = re.compile(rf"\s(?:[가-힣A-Za-z·]{{1,16}}\s){{0,4}}?{OFFICE}")
"""Around a name in Latin letters: "최고경영자인 제인 로(Jane Roe)", "제인 로(Jane Roe) 최고경영자"."""


def named_in_latin(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where people stand whose name the text gives in Latin letters too, behind their office or before it."""
    for latin in _LATIN_BEHIND.finditer(text, start, end) if text.find("(", start, end) >= 0 else ():
        before = text[max(start, latin.start() - 44) : latin.start()]
        name = _NAME_AFTER_OFFICE.search(before) or (
            _HANGUL_BEFORE.search(before) if _OFFICE_AFTER_LATIN.match(text, latin.end(), end) else None
        )
        if name:
            low = latin.start() - len(before)
            yield low + name.start("name"), low + name.end("name")


def names_near(text: str, start: int, end: int, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Where people of the company at `low` to `high` are named in `text[start:end]`."""
    after = _AFTER.match(text, high, min(end, high + _REACH))
    if after:
        yield after.span(next(group for group in ("name", "later", "boss") if after[group]))
    elif _OFFICE_BEHIND.match(text, high, min(end, high + _REACH)):
        before = text[max(start, low - 44) : low]
        head = low - start <= 12
        name = _BEFORE.search(before) or (_SHORT_BEFORE.search(before) if head else None)
        if name:
            first = low - len(before)
            described = _DESCRIBED.match(name["name"])
            begin = name.start("name") + (described.end() if described else 0)
            yield first + begin, first + name.end("name")


def called_later(text: str, name_end: int, end: int, name: str) -> Iterator[str]:
    """A person's surname with the office that stands behind the name: "남 대표" of 남기혁."""
    office = _NEXT_OFFICE.match(text, name_end, min(end, name_end + 40))
    if office and re.fullmatch(NATIVE, name):
        surname = name[:2] if name[:2] in ("남궁", "황보", "제갈", "선우", "독고", "사공") else name[0]
        yield f"{surname} {office['office']}"
        if office["short"]:
            yield f"{surname} {office['short']}"
    elif office and len(last := name.rpartition(" ")[2]) == 1 and last != name:
        yield f"{last} {office['office']}"
        if office["short"]:
            yield f"{last} {office['short']}"
