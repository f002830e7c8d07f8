"""Korean companies that nobody listed, as news introduces them: by trade, by kind, by legal form, by the end of their
name, and by the office of who speaks for them ("남기혁 전해랩스 대표")."""

from __future__ import annotations

import re

from claimline.extraction.names.nouns_korean import is_made_of_common_words
from claimline.extraction.names.people_korean import NATIVE

_TRADE_WORDS = (
    "스타트업 유니콘 팹리스 파운드리 디자인하우스 개발사 운영사 제조사 제작사 유통사 게임사 보험사 통신사 항공사 "
    "카드사 운용사 투자사 투자회사 자문사 공급사 협력사 설계사 고객사 모회사 자회사 계열사 관계사 전문기업 "
    "전문업체 벤처기업 벤처캐피털 벤처캐피탈 핀테크 사모펀드 물류기업 대기업 창업기업 강소기업 중견기업 연구기업 "
    "대행사 기획사 합작사 합작법인 합작회사 손자회사 지주사 지주회사 상장사 개발업체 제조업체 운영업체 개발기업 "
    "제조기업"
)
_KINDS = ("기업", "업체", "회사", "기관", "경쟁사")
_FIELDS = (
    "AI|인공지능|반도체|로봇|게임|바이오|보안|소프트웨어|플랫폼|클라우드|부품|장비|소재|배터리|물류|콘텐츠|교육"
    "|의료|헬스케어|제약|투자|자율주행|전기차|데이터|핀테크|드론|우주|통신|이커머스|유통|건설|화학|에너지|완성차"
    "|메모리|검색|솔루션|광고|전자상거래|전자|가전|후공정|서버|칩|영상|음악|출판|부동산|식품|패션|뷰티|디스플레이"
    "|네트워크|전력|원전|방산|조선|해운|여행|숙박|배달|결제"
)
_SUFFIX_WORDS = (
    "테크놀로지 테크놀로지스 테크 랩스 로보틱스 모빌리티 일렉트로닉스 네트웍스 시스템즈 시스템스 홀딩스 벤처스 "
    "인베스트먼트 파트너스 소프트 게임즈 엔터테인먼트 바이오텍 로직스 머티리얼즈 이노베이션 케미칼 인텔리전스 "
    "다이내믹스 세미컨덕터 캐피탈 캐피털 그룹 컴퍼니 코퍼레이션 항공 중공업 제약 AI"
)
_INVESTOR_WORDS = "인베스트먼트 벤처스 파트너스 캐피탈 캐피털 벤처투자 자산운용 기술지주 은행"
_OFFICE_WORDS = "대표이사 대표 최고경영자 CEO 회장 창업자 공동창업자 설립자 최고기술책임자 CTO CFO COO"
_TRADES, _SUFFIXES, _OFFICES = _TRADE_WORDS.split(), _SUFFIX_WORDS.split(), _OFFICE_WORDS.split()
_INVESTORS = _INVESTOR_WORDS.split()
_MAKES = (
    "만드는",
    "만든",
    "운영하는",
    "운영해 온",
    "개발한",
    "개발하는",
    "개발해 온",
    "서비스하는",
    "제공하는",
    "공급하는",
    "생산하는",
    "판매하는",
    "이름난",
    "알려진",
    "유명한",
    "불리는",
    "주목받는",
    "앞세운",
    "내세운",
)
_LEGAL = ("㈜", "(주)", "주식회사")

_PARTICLE = (
    r"(?:은|는|이|가|의|와|과|을|를|도|에|에서|측은|측이|으로부터|로부터|에게|로|으로|보다|라는|이라는|였다|이다)"
    r"(?=[\s,]|\Z)"
)
_OTHER_NAME = r"\s?\((?:(?:이하|옛|구)\s)?(?P<latin>[A-Z][A-Za-z0-9 .&-]{1,30})(?:,[^()]{1,30})?\)"
_SHARES = r"\s(?:지분|주식|경영권)(?:[은는을의이]|[\s,])"
_ASIDE = r"\s?\((?:(?:공동\s?)?대표|CEO|회장|이하|옛|구|코스닥|코스피|[0-9]{6}|㈜|주\))"
_HANGUL_NAME = r"[가-힣A-Za-z0-9]{2,14}?"
_LATIN_NAME = r"[A-Z][A-Za-z0-9.&-]{1,20}(?:\s[A-Z][A-Za-z0-9.&-]{1,16}){0,2}"
_OPEN, _CLOSED = r"(?P<open>[‘'“\"])?", r"(?(open)[’'”\"]|(?![’'”\"]))"

PATTERNS = (
    re.compile(
        rf"(?:{'|'.join(_TRADES)}|전문\s(?:기업|업체))(?:인)?\s{_OPEN}(?P<name>{_HANGUL_NAME}|{_LATIN_NAME}){_CLOSED}"
        rf"(?:{_OTHER_NAME}|(?={_ASIDE}|{_SHARES}|{_PARTICLE}))"
    ),
    re.compile(
        rf"(?:{'|'.join(_KINDS)})(?:인)?\s{_OPEN}(?P<name>{_HANGUL_NAME}){_CLOSED}(?:{_OTHER_NAME}|(?={_ASIDE}))"
    ),
    re.compile(rf"(?:{'|'.join(_KINDS)})(?:인)?\s(?P<name>{_LATIN_NAME})(?={_PARTICLE})"),
    re.compile(
        rf"(?:{_FIELDS})\s?(?:{'|'.join(_KINDS)})(?:인)?\s(?P<name>[가-힣]{{3,12}}?|[가-힣A-Za-z0-9]{{3,12}}?)(?={_PARTICLE})"
    ),
    re.compile(
        r"(?:㈜|\(주\)|주식회사)\s?(?P<name>[가-힣A-Za-z0-9]{2,14}?)(?=(?:은|는|이|가|의|와|과|을|를|도)?[\s,.)(])"
        r"|(?<![가-힣A-Za-z])(?P<before>[가-힣A-Za-z0-9]{2,14})(?=㈜|\(주\))"
    ),
    re.compile(
        rf"(?<![가-힣A-Za-z])(?P<name>(?:(?:[A-Z]{{2,4}})?[가-힣]{{1,8}}|[A-Z]{{2,4}}(?!AI))(?:{'|'.join(_SUFFIXES)})|[가-힣]{{3,7}}랩)(?:{_OTHER_NAME}|(?={_ASIDE}|{_PARTICLE}))"
    ),
    re.compile(
        rf"(?:(?<![가-힣]){NATIVE}(?<![는를의에])|\([A-Z][A-Za-z.’'\s-]{{3,28}}\))\s(?P<name>[가-힣A-Za-z0-9]{{2,14}})\s(?:공동\s?)?(?:{'|'.join(_OFFICES)})"
        rf"(?:\s겸\s(?:{'|'.join(_OFFICES)}))?(?:\([^()]{{1,20}}\))?(?=(?:은|는|이|가|도|의|와|과|을|를|에게)?[\s,])"
        rf"|(?<![가-힣A-Za-z0-9])(?P<before>[가-힣]{{2,10}}|[A-Z][A-Za-z0-9]{{1,11}})(?<![과와에은는의을를도고며])\s{NATIVE}\s(?:공동\s?)?(?:대표이사|대표|CEO)(?=(?:은|는|이|가|도|의)\s)"
    ),
    re.compile(
        rf"(?<![가-힣A-Za-z])(?P<name>(?!벤처|사모|국부|시중|투자|상업|지방|저축)[가-힣A-Z]{{2,8}}?(?:{'|'.join(_INVESTORS)}))(?=,\s|·|\s등[이은을과의도,\s]|\([0-9])"
    ),
    re.compile(
        r"(?:(?<=[가-힣A-Za-z)]\s)|(?<=[가-힣A-Z)]))(?<!이\s)(?<!그\s)(?<!두\s)(?<!세\s)(?<!각\s)(?<!한\s)(?<!타\s)(?<!의\s)(?<!는\s)(?<!은\s)(?<!국내\s)"
        rf"(?<!해당\s)(?<!일부\s)(?<!관련\s)(?<!모든\s)(?<!여러\s)(?:{'|'.join(_KINDS)}|사업자)(?:인)?\s{_OPEN}(?P<name>[가-힣A-Za-z0-9]{{3,12}}?){_CLOSED}"
        r"(?=(?:은|는|이|가|의|와|과|을|를)[\s,])"
    ),
    re.compile(r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣A-Za-z0-9]{2,14})\s?(?=\((?:공동\s?)?대표(?:이사)?\s[가-힣])"),
    re.compile(
        rf"(?:{'|'.join(_MAKES)})\s(?!{NATIVE}(?:은|는|이|가)\s){_OPEN}(?P<name>[가-힣A-Za-z0-9]{{3,12}}?(?<![대시도군구청부처원회들자인])){_CLOSED}(?=(?:은|는|이|가)\s)"
    ),
    re.compile(
        r"(?:\A|(?<=[.”\"]\s)|(?<=\n))(?P<first>[가-힣]{1,5})\s(?P<last>[가-힣]{1,6})\s(?P<name>[가-힣A-Za-z]{2,12})\s(?:CEO|최고경영자)(?=(?:\([^()]{1,20}\))?(?:은|는|이|가|도)\s)"
    ),
    re.compile(
        r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣A-Za-z0-9]{3,12}?)(?<![대시도군구청부처원회들자인사])(?=(?:을|를)\s(?:약\s|총\s|최대\s)?[0-9][0-9,.조억만천백\s]{0,14}(?:달러|원|위안|엔|유로|파운드)(?:\([^()]{1,20}\))?에\s(?:인수|사들|산다|사기로|샀|품|매입)"
        r"|[와과]\s(?:손(?:을\s)?잡|맞손))"
    ),
)
WORDS = (
    (*_TRADES, *_KINDS),
    _KINDS,
    _KINDS,
    _KINDS,
    _LEGAL,
    (*_SUFFIXES, "랩"),
    _OFFICES,
    _INVESTORS,
    (*_KINDS, "사업자"),
    ("(대표", "(공동대표", "(공동 대표"),
    _MAKES,
    ("CEO", "최고경영자"),
    ("인수", "사들", "산다", "사기로", "샀", "품", "매입", "손잡", "손을 잡", "맞손"),
)
"""Of each pattern the words one of which a match holds."""

_STARTS = re.compile(
    r"(?:[0-9]|공개|결합|회생|설명회|분할|인공지능|반도체|클라우드|로봇|바이오|자율주행|빅데이터|메타버스|블록체인|생태계|투자|육성|지원|업계|시장|기업|대표|창업|전문|고객|관계자|측|경영진|가운데|간|등|중|전반|규모|인수|설립"
    r"|매각|직원|임원|서비스|사업|제품|주가|지분|모델|관련|실적|경쟁|최고|데이터|기술|인력|인재|노동|노조|임직원|리더|종사자|연합|협회"
    r"|주식|공장|본사|가치|목록|순위|평균|대상|입장|역시|모두|대부분|상당수|일부|여러|각각|중심|위주|다수|최초|최대|전체|이름|수십|수백"
    r"|신임|공동|당시|현직|전직|그룹|회사|자회사|계열사|업체|기관|기자|연구|개발|영업|매출|수출|생산|출신|소속|담당|총괄|부문|사내|해당"
    r"|국민의힘|더불어민주당|하지만|그러나|한편|이날|지난|올해|이번|그런데|반면|다만|또한|특히|이후|현재|앞서|먼저|결국|이어|국내|해외"
    r"|글로벌|단계|별로|동향|수요|요청|확보|다변화|반열|등극|대열|선정|물량|주문|납품|승인|검증|인증|테스트|평가|피드백|발굴|성장|탄생|등장|배출|의존|이탈|추가|유치|지정|통합|편입|형태|방식|수준|상황|사정|입주|모집|맞춤|요구|필요|문의|응대|만족|세계|중국|미국|일본|한국|유럽|모든|많은|이들|그들|우리|저희|누구|무엇|어디|어떤|한국형|이런|저런|그런|같은|다른|새로운)"
)
"""What a name may not begin with, unless it is coined of it: see `is_common`."""
_ENDS = re.compile(
    r".*(?:생성형|온디바이스|소버린|피지컬|에이전틱|국산|독자|차세대|범용|초거대|멀티모달|설명가능한|한국형|의료|국내"
    r"|중국|미국|모두의|빅|핀|에듀|푸드|헬스|딥|프롭|리걸|애그|인슈어|클린|하이|재|뷰티|펨|그린|기후|워킹|포커스|소|대|재벌|최대|전문가|모|이|양"
    r"|슬립|로우|케이|전략적|개발)(?:AI|소프트|랩스|모빌리티|로보틱스|테크|그룹|바이오텍|파트너스|엔터테인먼트)\Z"
    r"|.*(?:혁신|로봇|로보틱스|모빌리티|비전|음성|언어|센서|배터리|시스템|플랫폼|서비스|리빙|메이커|스마트|디자인|미디어|오픈|이노베이션|연구|데이터|테크|기술|콘텐츠|미래|융합|창의)랩\Z"
    r"|(?:저가|국내|민간|국제|군용|도심|대형|소형|여객|화물|한국|미국|글로벌|바이오|외국계?|대기업)(?:항공|중공업|제약)\Z"
    r"|(?:벤처|사모|국부|투자)?(?:캐피탈|캐피털|펀드|은행)\Z"
    r"|.*(?:협회|학회|재단|대학|대학교|학교|위원회|장관|당|처|청|조합|노조|연맹|연합회|연구원|연구소|신문|일보|방송|뉴스|정부|의회|병원)\Z"
)
"""Words that stand where a name could, and are none."""

_OFFICER, _WITH_HEAD, _FOREIGN_HEAD, _DEALT_WITH, _UNSURE = 6, 9, 11, 12, (8, 10)
_APPOSED = frozenset((0, 1, 2, 3, *_UNSURE))
"""The places of the patterns that know a name by what stands before it alone; the text must bear out two of them."""
_AS_SUBJECT = re.compile(r"[’'”\"]?(?:\s?\(|(?:은|는|이|가|측은|측이)[\s,]|\s측[은이]\s)")
_USED = re.compile(r"(?:은|는|이|가|의|와|과|을|를|도|에|에서|에게)[\s,]|\s(?:측|대표|관계자)")
_TAKEN_OVER = re.compile(r"[’'”\"]?[을를]\s(?:[가-힣0-9]{1,8}\s){0,3}(?:인수|사들|합병|품었|품에)")
_FIRST_NAME_BEFORE = re.compile(r"(?:\A|[.”\"]\s|\n)(?!그|이|또|한편|다만|앞서|특히)[가-힣]{1,5}\s\Z")
"""At the head of a sentence, before what seems to be a company and is a last name: "매트 로 새벽랩 CEO는"."""
_TITLES_AND_FIELDS = (
    "CEO CTO CFO COO CSO CIO AI IT ICT SW HW GPU NPU CPU HBM LLM API ESG IPO M&A R&D PC TV B2B B2C MOU TF"
)
_LATIN_WORDS = frozenset(_TITLES_AND_FIELDS.split())
_LEAST_COINED, _MOST_PLACES = 4, 8
_OF_A_COMPANY = re.compile(r"(?:\s(?:측|관계자|창업자|대변인|대표|CEO)|\((?:대표|이하))(?![가-힣]{3})")


def is_stopped(name: str) -> bool:
    """Whether a name begins or ends as words do that name nobody."""
    return _STARTS.match(name) is not None or _ENDS.match(name) is not None


def is_common(match: re.Match[str], group: str, place: int) -> bool:
    """Whether what the pattern at a place has found is no name: a common word, or made of such.

    Behind a trade a name may begin with a common word and go on as none does, "데이터 스타트업 데이터보부상이".
    """
    name = match[group]
    if name in _LATIN_WORDS:
        return True
    if place == _WITH_HEAD:
        return _ENDS.match(name) is not None
    if place == _OFFICER and group == "before" and _FIRST_NAME_BEFORE.search(match.string[: match.start(group)][-8:]):
        return True
    if place == _DEALT_WITH:
        return is_stopped(name) or is_made_of_common_words(name) or re.fullmatch(NATIVE, name) is not None
    if place == _FOREIGN_HEAD:
        return any(
            is_stopped(match[part]) or is_made_of_common_words(match[part]) for part in ("first", "last", "name")
        )
    sure = place not in _UNSURE or match["open"] or _TAKEN_OVER.match(match.string, match.end(group))
    if not sure and not _is_used_again(match, group):
        return True
    if place not in _APPOSED:
        return is_stopped(name)
    if _ENDS.match(name) or (is_made_of_common_words(name) and not _is_named_again(match, group)):
        return True
    if not _STARTS.match(name):
        return False
    coined = len(name) >= _LEAST_COINED and not name[0].isdigit()
    return not (coined and _AS_SUBJECT.match(match.string, match.end(group)))


def _is_used_again(match: re.Match[str], group: str) -> bool:
    """Whether the article has the name elsewhere by itself."""
    name, text, place = match[group], match.string, -1
    while (place := text.find(name, place + 1)) >= 0:
        alone = not "가" <= text[place - 1 : place] <= "힣"
        if place != match.start(group) and alone and _USED.match(text, place + len(name)):
            return True
    return False


def _is_named_again(match: re.Match[str], group: str) -> bool:
    """Whether the article names it elsewhere as only companies are, "세계로봇 측은"."""
    name, text = match[group], match.string
    if len(name) < _LEAST_COINED:
        return False
    places = [match.start(group)]
    while (place := text.find(name, places[-1] + 1)) >= 0 and len(places) < _MOST_PLACES:
        if _OF_A_COMPANY.match(text, place + len(name)):
            return True
        places.append(place)
    return False


_NEXT = re.compile(r",\s(?P<name>[가-힣A-Za-z0-9]{2,10})\s등(?=[과와이은의도을를에\s])(?!급)")
"""Behind a company: the last one of a list, "네이버, 새벽랩 등과"."""
_MOVED = re.compile(r"\([-+−▲▼△▽]?[0-9][0-9.]*%\)")
_RATED = re.compile(r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣A-Za-z0-9&]{2,14})\([-+−▲▼△▽]?[0-9][0-9.]*%\)")
"""One of several shares, each with how far it moved: "네이버(1.2%), 새벽랩(-0.4%)"."""
_NO_COMPANY = re.compile(
    r".*(?:시장|산업|업계|정부|국가|분야|기술|제품|모델|칩|반도체|서버|메모리|미국|중국|일본|대만|유럽|독일|영국|프랑스|인도|한국|해외|국내|국|시|도|구|인|들)\Z"
)


def listed(text: str, start: int, end: int, companies: list[int]) -> list[tuple[int, int]]:
    """Where companies that nobody listed end a list of others, which end at `companies`."""
    found = [match for high in companies if (match := _NEXT.match(text, high, end))]
    if any(_MOVED.match(text, high, end) for high in companies):
        found += [match for match in _RATED.finditer(text, start, end) if match.end("name") not in companies]
    return [
        match.span("name") for match in found if not (_NO_COMPANY.match(match["name"]) or is_stopped(match["name"]))
    ]
