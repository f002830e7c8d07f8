"""Korean companies that nobody listed, known by what stands around them: a list with others, a partner that the article
then calls one of two firms, and who speaks for them later in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimline.extraction.names.nouns_korean import is_made_of_common_words
from claimline.extraction.names.people_korean import NATIVE
from claimline.extraction.names.unlisted_korean import is_stopped

_NAME = r"[가-힣A-Za-z0-9]{3,12}"
_DOTTED = re.compile(rf"·(?P<name>{_NAME}?)(?=·|,\s|\s등[\s이은의과도을]|(?:은|는|이|가|의|와|과|을|를|도)[\s,])")
"""Behind a company: the next one of a list, "네이버·새벽랩·카카오가"."""
_JOINED = re.compile(rf"[와과]\s(?P<name>{_NAME}?)(?=[은는이가]\s)")
"""Behind a company: with whom, "네이버와 새벽랩이"."""
_JOINING = re.compile(rf"(?:\A|\s)(?P<name>{_NAME})[와과]\s\Z")
"""Before a company: with whom, "새벽랩과 네이버가"."""
_TWO = ("양사", "두 회사", "두 기업", "두 업체", "양측은", "세 회사", "세 기업")
_NEAR = 240
_LONGEST = 16
_FAR = 4000
_NOBODY = re.compile(
    r".*(?:[부처청시도군구국단위당들사자인족회원]|(?:가맹|편의|음식|대리|판매|소매|할인|면세|전문|체인|직영|영업|분식|상)점|정부|법원|경찰|검찰|시장|산업|업계|단체|노조|은행권|대학|병원|미국|중국|일본|한국|유럽|인도|대만|독일"
    r"|영국|프랑스|칩|서버|모델|제품|기술)\Z"
)
_VOICE = re.compile(r"대표|최고경영자|CEO|관계자|\s측|대변인")
_OFFICES = r"(?:대표이사|대표|최고경영자|CEO)"
_HEADED = re.compile(
    rf"(?:(?<![가-힣]){NATIVE}(?<![는를의에])|\([A-Z][A-Za-z.’'\s-]{{3,28}}\))\s(?P<name>[가-힣A-Za-z0-9]{{2,14}})\s(?:공동\s?)?{_OFFICES}(?=(?:\([^()]{{1,20}}\))?(?:은|는|이|가|도)[\s,])"
)
"""A company with its head, "남기혁 새벽랩 대표는"."""
_SPOKEN_FOR = re.compile(rf"(?<![가-힣A-Za-z])(?P<name>{_NAME})\s(?:관계자|측|대변인)[은는이가]\s")
"""A company that somebody speaks for, "새벽랩 관계자는"; it acts elsewhere by itself."""
_ACTS = re.compile(r"(?:[은는이가][\s,]|\()")


def in_company(text: str, start: int, end: int, companies: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where companies that nobody listed stand beside others, which lie at `companies`, in `text[start:end]`."""
    if text.find("·", start, end) >= 0:
        for _, high in companies:
            while match := _DOTTED.match(text, high, end):
                high = match.end()  # noqa: PLW2901
                if not _is_nobody(match["name"]):
                    yield match.span("name")
    around = text[start : end + _NEAR]
    if not companies or not any(word in around for word in _TWO):
        return
    for low, high in companies:
        match = _JOINED.match(text, high, min(end, high + _LONGEST)) or _JOINING.search(
            text[max(start, low - _LONGEST) : low]
        )
        if match and not _is_nobody(match["name"]):
            first = 0 if match.string is text else max(start, low - _LONGEST)
            yield first + match.start("name"), first + match.end("name")


def named_later(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in `text[start:end]` a company stands that somebody heads or speaks for."""
    for voice in _VOICE.finditer(text, start, end):
        low, high = max(start, voice.start() - 24), min(end, voice.end() + 24)
        headed, spoken_for = _HEADED.search(text, low, high), _SPOKEN_FOR.search(text, low, high)
        if headed and not (is_stopped(headed["name"]) or is_made_of_common_words(headed["name"])):
            yield headed.span("name")
        if spoken_for and not _is_nobody(spoken_for["name"]) and _acts(text, spoken_for):
            yield spoken_for.span("name")


def _is_nobody(name: str) -> bool:
    return bool(_NOBODY.match(name)) or is_stopped(name) or is_made_of_common_words(name)


def _acts(text: str, match: re.Match[str]) -> bool:
    """Whether the name is a subject elsewhere in the article, near enough to take no more than linear time."""
    name = match["name"]
    place, end = max(0, match.start() - _FAR), match.end() + _FAR
    while (place := text.find(name, place, end)) >= 0:
        if place != match.start("name") and _ACTS.match(text, place + len(name)):
            return True
        place += len(name)
    return False
