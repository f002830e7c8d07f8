"""Companies that nobody listed, by their shape and by apposition: "스타트업 새벽랩스(Dawn Labs)는", "chip designer
Tenor", "初创公司“山海智能”". They keep the article's own words for a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from claimline.extraction import unlisted_english
from claimline.extraction.mentions import Mention
from claimline.extraction.names import Sort
from claimline.extraction.sentences import Script

_PARTICLE = r"(?=(?:은|는|이|가|의|와|과|을|를|도|에|에서|측은|측이|로부터|에게)(?:[\s,]|\Z))"
_KOREAN_TRADE = (
    r"(?:스타트업|유니콘|팹리스|개발사|운영사|제조사|제작사|전문\s?기업|전문\s?업체|벤처기업|핀테크|자회사|계열사)"
)
_KOREAN = (
    re.compile(
        rf"{_KOREAN_TRADE}(?:인)?\s[‘'“\"]?(?P<name>[가-힣A-Za-z0-9]{{2,14}}?)[’'”\"]?"
        rf"(?:\s?\((?P<latin>[A-Z][A-Za-z0-9 .&-]{{1,30}})\)|{_PARTICLE})"
    ),
    re.compile(
        r"(?:기업|업체|회사|기관|대기업"
        r"|경쟁사)(?:인)?\s[‘'“\"]?(?P<name>[가-힣A-Za-z0-9]{2,14}?)[’'”\"]?\s?"
        r"\((?P<latin>[A-Z][A-Za-z0-9 .&-]{1,30})\)"
    ),
    re.compile(rf"(?:기업|업체|회사|경쟁사)(?:인)?\s(?P<name>[A-Z][A-Za-z0-9.&-]{{2,20}}){_PARTICLE}"),
    re.compile(
        r"(?:㈜|\(주\)|주식회사)\s?(?P<name>[가-힣A-Za-z0-9]{2,14}?)(?=(?:은|는|이|가|의|와|과|을|를|도)?[\s,.)(])"
    ),
    re.compile(
        rf"(?<![가-힣])(?P<name>[가-힣]{{2,8}}(?:테크놀로지|테크놀로지스|랩스|로보틱스|모빌리티|일렉트로닉스|네트웍스"
        rf"|시스템즈|홀딩스|벤처스|인베스트먼트|소프트|AI)){_PARTICLE}"
    ),
)
_HAN_SUFFIX = (
    r"(?:科技|智能|集团|股份|半导体|微电子|机器人|资本|汽车|电子|软件|网络|光电|能源|通信|控股|信息|生物"
    r"|智造|数科|医疗|芯片)"
)
_CHINESE = (
    re.compile(r"(?:公司|企业|厂商|独角兽|供应商|服务商|开发商|巨头)[“「‘](?P<name>[^“”「」‘’，。]{2,14})[”」’]"),
    re.compile(
        r"(?:公司|企业|厂商|独角兽|供应商|开发商"
        r"|巨头)(?P<name>[A-Z][A-Za-z0-9.&-]{1,20}(?:\s(?:[A-Z][A-Za-z0-9&-]{1,16}|AI)){0,2})"
    ),
    re.compile(
        rf"(?:(?<![一-鿿])|(?<=[由与和向对被及]))(?P<name>[一-鿿]{{2,4}}?{_HAN_SUFFIX})"
        r"(?=[（(，、。”]|的|在|于|将|与|和|宣布|发布|表示|推出|完成|也|则|是|为|已|近日|今日|昨日|创始人|董事长|CEO"
        r"|股价|今年|去年|方面|上市|获|披露|公告)"
    ),
)
_PATTERNS = {Script.KOREAN: _KOREAN, Script.ENGLISH: unlisted_english.PATTERNS, Script.CHINESE: _CHINESE}
_KOREAN_KIND = ("기업", "업체", "회사", "기관", "경쟁사")
_KOREAN_SUFFIX = "테크놀로지 랩스 로보틱스 모빌리티 일렉트로닉스 네트웍스 시스템즈 홀딩스 벤처스 인베스트먼트 소프트 ai"
_KOREAN_WORDS = "스타트업 유니콘 팹리스 개발사 운영사 제조사 제작사 기업 업체 핀테크 자회사 계열사"
_CHINESE_KIND = ("公司", "企业", "厂商", "独角兽", "供应商", "服务商", "开发商", "巨头")
WORDS = {
    Script.KOREAN: (
        _KOREAN_WORDS.split(),
        _KOREAN_KIND,
        _KOREAN_KIND,
        ("㈜", "(주)", "주식회사"),
        _KOREAN_SUFFIX.split(),
    ),
    Script.ENGLISH: unlisted_english.WORDS,
    Script.CHINESE: (
        [f"{kind}{mark}" for kind in _CHINESE_KIND for mark in "“「‘"],
        _CHINESE_KIND,
        _HAN_SUFFIX.removeprefix("(?:").removesuffix(")").split("|"),
    ),
}
"""One of which each pattern's matches hold, pattern by pattern; `list_name` is what such a list is called."""

_KOREAN_STOP = re.compile(
    r"(?:생태계|투자|육성|지원|업계|시장|기업|대표|창업|전문|고객|관계자|측|경영진|가운데|간|등|중|전반|규모|인수|설립"
    r"|매각|직원|임원|서비스|사업|제품|주가|지분|모델|관련)|"
    r".*(?:생성형|온디바이스|소버린|피지컬|에이전틱|국산|독자|차세대|범용|초거대|멀티모달|설명가능한|한국형|의료|국내"
    r"|중국|미국|모두의|빅)(?:AI|소프트|랩스|모빌리티|로보틱스)?\Z"
)
_CHINESE_STOP = re.compile(
    r".*(?:人工|新能源|高|大|中国|美国|国内|全球|我国|生成|本土|先进|国产|互联|移动|消费|这家|该|传统|一家|多家|相关"
    r"|前沿|关键|核心|智能|商用|家用|人形|工业|服务|清洁|可再生)"
    r"(?:科技|智能|集团|股份|半导体|微电子|机器人|资本|汽车|电子|软件|网络|能源|通信|信息|生物|医疗|芯片)\Z"
)


def list_name(place: int) -> str:
    """The name of the word list of a language's pattern."""
    return f"unlisted {place}"


def find_unlisted(
    text: str, start: int, end: int, script: Script, mentions: Sequence[Mention], lists: Set[str]
) -> Iterator[tuple[Mention, str]]:
    """Companies in `text[start:end]` that are not among the mentions, each with its other name in brackets or "".

    `lists` are the word lists that have a word there.
    """
    if script is Script.ENGLISH:
        places = [list_name(place) for place in range(len(WORDS[script]))]
        yield from unlisted_english.find_english(text, start, end, mentions, lists, places)
        return
    taken = [(mention.start, mention.end) for mention in mentions]
    for place, pattern in enumerate(_PATTERNS[script]):
        if list_name(place) not in lists:
            continue
        for match in pattern.finditer(text, start, end):
            low, high = match.span("name")
            name = match["name"]
            if any(a < high and low < b for a, b in taken) or _is_common(name, script):
                continue
            taken.append((low, high))
            other = match.groupdict().get("latin") or ""
            yield Mention(low, high, " ".join(name.split()), Sort.COMPANY, " ".join(name.split())), other


def _is_common(name: str, script: Script) -> bool:
    if script is Script.KOREAN:
        return _KOREAN_STOP.match(name) is not None
    if script is Script.CHINESE and not name.isascii():
        return _CHINESE_STOP.match(name) is not None
    return False
