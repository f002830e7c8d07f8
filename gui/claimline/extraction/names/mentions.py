"""Who and what is named in an article: names that hold in their context, models by family and version."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from claimline.extraction.names import networks
from claimline.extraction.names.known import Hit, Name, NameList, Sort, key_of
from claimline.extraction.names.versions import behind_other_name, latin, suffix_end, version_end

_BUSINESS = re.compile(
    r"상승했|하락했|올랐|내렸|급등|급락|마감했|종목|최고경영|회사|기업|달러|억원|인수|주가|매출|영업이익|실적|대표|CEO|그룹|출시|공개|투자|서비스|플랫폼|빅테크|경쟁사|公司|企业|亿元|亿美元|收购|合作|集团|股价"
    r"|[涨跌升][逾近超幅停约0-9]|目标价|营收|财报|发布|推出|广告|电商|大厂|巨头"
    r"|旗下|shares|stock|company|companies|firm|revenue|profit|earnings|investors|chief executive|spokesperson|Inc\b"
    r"|Corp\b|startup|rival|said|says"
)
_LATIN_BEFORE = re.compile(r"[一-鿿，、。（“「]\s?[A-Z][a-z]{2,15}\s\Z")
_NEW_LINE = re.compile(
    r"\s(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Day|Week|Part|Chapter|Phase|Level|Tier|Over|About|On|In|At|By|For|And|From|Top)[a-z]*\s)"
    r"[A-Z][a-z]{2,12}\s[0-9]{1,2}(?:\.[0-9]{1,2})?(?![0-9A-Za-z%]|[,.][0-9])"
)
"""Behind a family's name: a line of it that nobody listed, with its number ("Claude Harbor 2")."""
_TEST_BEHIND = re.compile(r"-(?!(?:AI|US|UK|EU|IT|TV)\b)[A-Z]{2,}[A-Za-z]*\b")
"""Behind a company's name: the rest of what a test is called ("OpenAI-MRCR"), where it is no name itself."""
_WON_BEHIND = re.compile(
    r"(?:로|\s?기준)?\s?(?:약\s?|총\s?|최대\s?|무려\s?)?[0-9][0-9,.]*\s?(?:만|억|조|천)?\s?[0-9,]*\s?(?:만|억)?\s?원"
)
"""Behind 한화, which is the won as well as a company."""
_FIRST_NAME_BEFORE = re.compile(
    r"\b(?:Officer|Executive|Scientist|CEO|C[FTO]O|President|Director|Founder|[Ff]ounder|Analyst|Chair(?:man|woman)?|(?:Dr|Mr|Ms|Mrs|Prof)\.?)\s[A-Z][a-z’'-]{1,14}\s\Z"
)
"""Before a doubtful name in English: the rest of somebody's name, with an office."""
_PERSON_BEHIND = re.compile(r"[（(][A-Z][a-z]{1,15}(?:\s[A-Z][a-z.]{0,15}){1,2}[）)]")
"""Behind a doubtful name in Chinese signs: somebody's own, in Latin letters."""
_OFFICE_BEFORE = re.compile(
    r"\b(?:[Cc]hief\sexecutive|CEO|CTO|CFO|[Pp]resident|[Cc]o-founder|[Ff]ounder|[Cc]hair(?:man|woman))\s\Z"
)
_SURNAME_BEHIND = re.compile(r"\s[A-Z][a-z]{2,14}(?![a-z’'])(?!\s[A-Z])")
"""Round a first name that is a company's too: "chief executive Lotte Roe"."""
_OFFICER_NAMED = re.compile(
    r"(?:主管|分析师|总裁|经理|总监|执行长|财务长|律师|教授|记者|法官|部长|主任|研究员)[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡]\Z"
)
"""Before two signs that are a company's name too: a surname behind an office, and so somebody's first name."""
_LONGER_NAME = re.compile(r"[‘'“\"][^’'”\"\s]{2,12}\s\Z|\([A-Za-z]{2,14}\s\Z")
"""Before a bare version between quotation marks or in brackets: it ends a longer name, 'Prover V2'."""
_GLUED_NUMBER = re.compile(r"(?<=[가-힣])[0-9]{1,2}(?:\.[0-9])?(?![0-9A-Za-z])(?![년월일개명회대만억조])")
"""Behind a model's name in Hangul: the number that belongs to it, 미스트랄 스몰3."""
_GLUED_TO_HAN = re.compile(
    r"(?<=[一-鿿])(?:[vVOQ]?[0-9]{1,2}\.[0-9]{1,2}|[vVOQ]?[0-9]{1,2}(?=[，。、；：（）]|模型|系列|大模型|[的和与及]))(?![0-9A-Za-z.%亿万款个年月日名家倍元])"
)
"""The same behind one in Chinese signs: 可灵4.0."""
_VERSION_IN_BRACKETS = re.compile(r"\((?P<number>[0-9]{1,2}\.[0-9])\)")
_FORMER = re.compile(
    r"(?:[(（·]|,\s(?=formerly))(?:옛|구|전|현|舊|旧|原|前身为|原名|formerly|previously|once)(?:\sknown\sas|\scalled)?\s?\Z"
)
_LIKENESS = re.compile(
    r"(?:(?:중국|한국|국내|미국|일본|유럽|인도|대만|아시아)판|제[2이]의|한국의|중국의(?=\s?[‘'“\"]))\s?[‘'“\"]?\Z"
    r"|(?:(?:中国|国产|国内|韩国|美国|日本|欧洲|印度)版|第二个|下一个|中国的(?=[“「]))\s?[“「]?\Z"
    r"|\b(?:[A-Z][a-z]+-style|[Tt]he\s(?:Chinese|Korean|Japanese|European|Indian|French|German|American))\s[“\"‘']?\Z"
)
"""Before a name that only says what another one is like: "중국판 챗GPT", "中国版OpenAI", "a French-style OpenAI"."""
_LIKENESS_ENDS = tuple("판의版个的enh")
"""The last characters of such words."""
_LIKENESS_BEHIND = re.compile(
    r"[”\"’']?\sof\s(?:China|Korea|South\sKorea|Japan|Europe|India|France|Germany|Asia|the\sEast)\b"
)
_REAL = re.compile(
    r"\s?(?:unit|arm|subsidiary|chips?|company|firm|business|market|offices?|website|app|models?)\b|(?:'s|’s)\s"
)
"""Behind a name that is meant itself: "the Chinese Nvidia unit"."""
_THE = re.compile(r"\b(?:[Tt]he|[Aa])\s[“\"‘']?\Z")
_LIST_GOES_ON = re.compile(r"\s?(?:,|、|·|及|和|与)\s?[A-Z]|\s(?:and|or|versus)\s[A-Z]|[은는]\s물론")
_HAN_JOINTS = ("和", "与", "、", "及", "以及")
_IN_A_LIST = re.compile(r"(?:,|、|·|\band|\bor|[가-힣A-Za-z][와과]|및|和|与|\bversus)\s?\Z")

_POINT_BEHIND = re.compile(r"\.[0-9]{1,2}(?![0-9A-Za-z])")
_NUMBER_BEHIND = re.compile(
    r"\s[0-9]{1,2}\.[0-9]{1,2}(?![0-9A-Za-z%]|\.[0-9])(?!\s?(?:%|percent|times|points?|trillion|billion|million|tokens|점|배|분|억|조|만|배|倍|分|亿|万))"
    r"|\s[0-9]{1,2}(?=[，。、；：和与及等的在将已]|模型|系列|[两二三四五六]款|发布|推出|上线|开源|正式|亮相)"
    r"|\s[0-9]{1,2}(?=(?:[을를은는도와과의로]|이|가|에|부터|까지|보다|이나|나|이라는|라는|으로)(?![가-힣]))"
    r"|\s[0-9]{1,2}(?=[,;:)’'”\"]|\.(?![0-9])|\s(?:and|or|is|was|has|had|on|in|to|for|with|at|will|models?|by|from|as"
    r"|can|last|this|available|family|series|Prime|Pro|Max|Mini|Lite|Turbo|Flash|Plus|Ultra|Nano|Small|Medium|Large|Master|Preview|Base|Instruct|Thinking|Coder|Vision|Audio|Edge)\b|\Z)"
)
_NAME_GOES_ON = re.compile(
    r"(?:(?:-(?!Level|Based|Class|Powered|Like|Style)[A-Z0-9][A-Za-z0-9]*(?:\.[0-9]+)*){1,4}|\s(?!Agent|Token|App|Studio|Demo)[A-Z][a-z]{2,11}(?=\s?[，。、；：）（和与及两三的]))"
)
"""Behind a model's name: the rest of one that nobody listed (Hunyuan-MT-Chimera-7B)."""
_NEW_VARIANT = re.compile(
    r"\s(?!(?:Model|Team|Series|Family|User|Developer|Agent|Token|App|Studio|Demo|System|Card|Research|Launch|Release|Update|Event|Day|Edition|Mode|Voice|Search|Web|Access|Plan|Benchmark|Api|Platform"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|In|On|The|And|For|With|When|While|But|Its|From|This|That|They|Also|How|Why|What|Here|Will|Can|Chief|President|Users)[a-z]*\b)"
    r"[A-Z][a-z]{2,10}(?=[,.;:)”\"*]|['’]s\b|\s[a-z(]|[가-힣]|\s?\Z)"
)
"""Behind a model with a version: the name of a variant that nobody listed (GPT-9 Sol)."""
_CAPITAL_BEHIND = re.compile(r"[\s-][A-Z0-9]")
_AMID = re.compile(r"(?<![A-Za-z’'-])(?!(?:the|an?|in|of)\s)[a-z]{1,18},?\s\Z")
_ACTS = re.compile(
    r"['’]s\s(?:[A-Z][a-z]+\b(?!\s(?:Day|Week|Month|Prize))|CEO|C[FOT]O|chief\sexecutive|co-?founders?|founders?|valuation|revenues?|shares|stock|shareholders|investors|board|employees|engineers)\b"
    r"|['’]s\s(?:(?:new|latest|newest|first|own|flagship|updated|next)\s)+(?:[a-z-]{2,16}\s){0,3}(?:models?|chatbot|chips?|LLMs?|assistant|platform|app)\b"
    r"|(?:,\swhich|,\s(?:(?:founded|based|backed|headquartered|valued|led)\s|(?:an?|the)\s(?:[\w-]{2,20}\s){0,4}(?:start-?up|company|firm|maker|lab|group|provider)\b)[^,.;“”]{0,60},)?\s(?:on\s[A-Z][a-z]+day\s|today\s)?(?:rolled\sout|open-sourced|debuted|plans|said|says|agreed|announced|reported|told|declined|expects|bought|sold|raised|hired|launched"
    r"|offered|shelved|dropped|scrapped|abandoned|paid|signed|filed|sued|named|appointed|opened|closed|posted|earned|spent|invested|partnered|merged|rejected|accused"
    r"|faced|faces|delayed|halted|paused|pulled|upgraded|shipped|trained|confirmed|denied|pledged|disclosed|revealed|argued|cut|won|lost|owns|wants\sto|is\s(?:testing|building|planning|working|hiring|preparing|considering|expanding|suing|buying|selling|adding|rolling)"
    r"|unveiled|released|introduced|acquired|develops|employs|competes|operates|has\s(?:[a-z]{3,}ed|built|said))\b"
)
_CHINESE_ACTS = re.compile(
    r"(?:公司|集团|内部|方面|[（(][^（()）]{1,16}[）)])?"
    r"(?:去年|今年|明年|近日|日前|[昨今当][日天]|[上本]?周[一二三四五六日]?|[0-9]{1,2}月(?:[0-9]{1,2}日)?|第?[一二三四]季度|[上下]半年|正在|正|已经?|将|也|则|还|曾|拟|首次|此前|最新|在[一-鿿]{2,4}|与[^，。]{2,8}){0,3}"
    r"(?:交付|出货|(?:完成|获得?|拿到)(?:了)?[^，。]{0,12}(?:融资|收购|交割|订单|注资)|营收|净利|亏损|盈利|扭亏|毛利|销量|市占率|估值|招聘|测试|评估|考虑|研发|开发|洽谈|筹备|谈判|自研|量产|扩产|投产|递交|募资|签署|签约|达成|开源|涨停|跌停|[涨跌][超逾近约]?[0-9]|供应链|概念股|上调|下调"
    r"|否认|表示|宣布|推出|计划|回应|起诉|收购|裁员|首席|CEO|创始人|发言人|股价|市值|财报|旗下|高管|董事|总裁)"
)
"""Behind a Chinese name that is a word too: what only a company does or has."""
_KOREAN_ACTS = re.compile(
    r"\s(?:측[은이]|관계자|사장|부사장|부회장|회장|대표(?!단|적|작|팀|번호)|창업자|CEO|최고경영자|노조|이사회|임직원|대변인|경영진)"
)
"""The same behind a Korean one."""

_A_WORD = 4
_SHORTEST = 3
_OUTSIDERS = frozenset((Sort.PUBLISHER, Sort.BROKER, Sort.AUTHORITY))


@dataclass(slots=True, unsafe_hash=True)
class Mention:
    """A place where someone or something is named: `text[start:end]` is `name` (canonical), of or owned by `company`.

    `also` are further companies that a person speaks for.
    """

    start: int
    end: int
    name: str
    sort: Sort
    company: str
    also: tuple[str, ...] = ()
    is_company: bool = field(init=False, compare=False, repr=False)
    """Whether it names a company that a claim can be about."""
    is_outsider: bool = field(init=False, compare=False, repr=False)
    """Whether it names who only reports, rates or rules."""

    def __post_init__(self) -> None:
        sort = self.sort
        self.is_company = sort is Sort.COMPANY
        self.is_outsider = sort in _OUTSIDERS or (sort is Sort.PERSON and not self.company)


@dataclass(slots=True)
class Mentions:
    """The mentions of one article, in order, and how often each company is named."""

    found: list[Mention]
    counts: Counter[str]
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [mention.start for mention in self.found]

    def between(self, start: int, end: int) -> list[Mention]:
        """Those that lie in `text[start:end]`."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end, low)
        return [mention for mention in self.found[low:high] if mention.end <= end]


def find_mentions(text: str, stretches: Iterable[tuple[int, int]], names: NameList, title: str = "") -> Mentions:
    """The mentions in the stretches of the text; a name that needs context counts where its company is about."""
    hits = [(hit, end) for start, end in stretches for hit in names.find(text, start, end)]
    about = {name.company for hit, _ in hits for name in hit.names if not name.needs_context}
    about |= {name.company for hit in names.find(title, 0, len(title)) for name in hit.names if not name.needs_context}
    about |= {
        name.company
        for hit, _ in hits
        for name in hit.names
        if name.needs_context and name.sort is Sort.COMPANY and _is_english_name(text, hit)
    }
    about |= set(_beside([hit for hit, _ in hits], text))
    about |= set(_with_own_model([hit for hit, _ in hits]))
    about |= {name.company for hit, _ in hits for name in hit.names[:1] if _is_sure_once(text, hit, name, about)}
    found: list[Mention] = []
    starts = {hit.start for hit, _ in hits}
    for hit, end in hits:
        tested = text.startswith("-", hit.end) and _TEST_BEHIND.match(text, hit.end) is not None
        if tested and hit.end + 1 not in starts and hit.names[0].sort is Sort.COMPANY:
            continue
        mention = _mention(text, hit, end, names, about)
        if mention and not (found and mention.start < found[-1].end):
            found.append(mention)
    counts = Counter(mention.company for mention in found if not (mention.is_outsider or mention.also))
    return Mentions(found, counts)


def _beside(hits: list[Hit], text: str) -> Iterator[str]:
    """The companies of ambiguous names that stand in a Chinese list beside a sure one: "理想和小鹏"."""
    for one, other in pairwise(hits):
        if text[one.end : other.start] not in _HAN_JOINTS:
            continue
        for sure, doubtful in ((one, other), (other, one)):
            if any(name.sort is Sort.COMPANY and not name.needs_context for name in sure.names):
                yield from (name.company for name in doubtful.names if name.sort is Sort.COMPANY)


def _with_own_model(hits: list[Hit]) -> Iterator[str]:
    """The companies of which an ambiguous name and, elsewhere, a model's short name stand in the text."""
    models = {name.company: hit for hit in hits for name in hit.names if _says_much(name)}
    for hit in hits:
        for name in hit.names[:1]:
            model = models.get(name.company) if name.sort is Sort.COMPANY and name.needs_context else None
            if model and (model.end <= hit.start or hit.end <= model.start):
                yield name.company


def _says_much(name: Name) -> bool:
    """Whether a short name of a model is hardly anything else: Gen-4, not Muse; nor is a stem with a version."""
    if name.sort is Sort.FAMILY:
        return name.needs_context and len(name.alias) >= _A_WORD
    return name.sort is Sort.MODEL and len(name.alias) >= _A_WORD and any(map(str.isdigit, name.alias))


def _is_likeness(text: str, hit: Hit) -> bool:
    """Whether the name is said of another one, which it is like."""
    before = text[max(0, hit.start - 3) : hit.start].rstrip("‘'“\"「").rstrip()
    if before[-1:] in _LIKENESS_ENDS and _LIKENESS.search(text, max(0, hit.start - 24), hit.start):
        return _REAL.match(text, hit.end) is None
    return (
        _LIKENESS_BEHIND.match(text, hit.end) is not None
        and _THE.search(text, max(0, hit.start - 6), hit.start) is not None
    )


def _is_part_of_name(text: str, hit: Hit) -> bool:
    """Whether a doubtful name is a part of somebody's or of a thing's: "Justin A. Roe", "Library Genesis"."""
    if _SURNAME_BEHIND.match(text, hit.end) and _OFFICE_BEFORE.search(text, max(0, hit.start - 24), hit.start):
        return text[hit.start : hit.end].isalpha()
    if text[hit.start - 1 : hit.start] > "一" and _OFFICER_NAMED.search(text, max(0, hit.start - 6), hit.start):
        return True
    if not all(name.needs_context for name in hit.names) and text[hit.start + 1 : hit.end] != ".":
        return False
    if text[hit.start].isascii():
        low = max(0, hit.start - 40)
        return any(before.search(text, low, hit.start) for before in (_LATIN_BEFORE, _FIRST_NAME_BEFORE))
    return _PERSON_BEHIND.match(text, hit.end) is not None


def _mention(text: str, hit: Hit, end: int, names: NameList, about: set[str]) -> Mention | None:
    if _is_likeness(text, hit) or _is_part_of_name(text, hit):
        return None
    if text.startswith("한화", hit.start) and _WON_BEHIND.match(text, hit.end):
        return None
    for name in hit.names:
        if name.sort is Sort.FAMILY or name.sort is Sort.MODEL:
            model = _model(text, hit, end, names, about)
            if model:
                return model
            break
    for name in hit.names:
        if name.sort is Sort.MODEL:
            continue
        if name.sort is Sort.FAMILY:
            behind = text[hit.end : hit.end + 1]
            if name.needs_context or (behind.isascii() and behind.isalnum()):
                continue
            return Mention(hit.start, hit.end, name.canonical, Sort.PRODUCT, name.company)
        if _FORMER.search(text, max(0, hit.start - 16), hit.start):
            return None
        if networks.is_where_posted(text, hit.start, hit.end, name.company):
            return None
        if not name.needs_context or _has_context(text, hit, name, about):
            return Mention(hit.start, hit.end, name.canonical, name.sort, name.company, name.also)
    return None


def _model(text: str, hit: Hit, end: int, names: NameList, about: set[str]) -> Mention | None:
    """The model that the hit names or begins: listed, listed with a suffix, or a family's stem with a version."""
    for name in hit.names:
        if name.sort is Sort.FAMILY:
            low = hit.end
            high = version_end(text, low, end)
            if high == low:
                low = behind_other_name(text, low, end)
                high = version_end(text, low, end)
            if high == low and not name.needs_context and (line := _NEW_LINE.match(text, hit.end, end)):
                return Mention(hit.start, line.end(), name.canonical + line[0], Sort.MODEL, name.company)
            if bracketed := _VERSION_IN_BRACKETS.match(text, hit.end, end):
                return Mention(
                    hit.start, bracketed.end(), f"{name.canonical} {bracketed['number']}", Sort.MODEL, name.company
                )
            if high > low and not (name.needs_context and _says_little(text[low:high], name, about)):
                high = _with_variant(text, _whole(text, high, end), end, names)
                full = _full_name(name, text[hit.start : hit.end], latin(text[low:high]))
                listed = names.models.get(key_of(text[hit.start : high])) or names.models.get(key_of(full))
                canonical = listed.canonical if listed else full
                return Mention(hit.start, high, canonical, Sort.MODEL, name.company)
    bare = hit.end - hit.start < _A_WORD and _LONGER_NAME.search(text, max(0, hit.start - 18), hit.start)
    for name in hit.names:
        if name.sort is Sort.MODEL and not bare and (not name.needs_context or name.company in about):
            point = (_POINT_BEHIND if name.alias[-1].isdigit() else _NUMBER_BEHIND).match(text, hit.end, end)
            glued = _GLUED_NUMBER.match(text, hit.end, end) or _GLUED_TO_HAN.match(text, hit.end, end)
            point = glued or point
            high = _whole(text, suffix_end(text, point.end() if point else hit.end, end), end)
            high = _with_variant(text, high, end, names)
            listed = names.models.get(key_of(text[hit.start : high]))
            more = " " * bool(glued) + latin(text[hit.end : high])
            canonical = listed.canonical if listed else (_stem(name) if more else name.canonical) + more
            return Mention(hit.start, high, canonical, Sort.MODEL, name.company)
    return None


def _says_little(version: str, name: Name, about: set[str]) -> bool:
    """Whether a word with a version need not be a model: without a point, where its owner is not spoken of."""
    return not any(map(str.isdigit, version)) or ("." not in version and name.company not in about)


def _stem(name: Name) -> str:
    """What a version that nobody listed is put behind: the canonical name, or the form where only that has no size."""
    return name.alias if re.search(r"[0-9]", name.canonical) and not re.search(r"[0-9]", name.alias) else name.canonical


def _whole(text: str, high: int, end: int) -> int:
    """Where the name that has been read up to `high` ends."""
    more = _NAME_GOES_ON.match(text, high, end)
    if not more:
        return high
    high = suffix_end(text, more.end(), end)
    number = _NUMBER_BEHIND.match(text, high, end)
    return number.end() if number else high


def _with_variant(text: str, high: int, end: int, names: NameList) -> int:
    """Where a name ends with a variant that nobody listed: a capital word that names no company, or a plus."""
    if text.startswith("+", high) and not text[high + 1 : high + 2].isalnum():
        return high + 1
    more = _NEW_VARIANT.match(text, high, end) if text[high - 1].isdigit() else None
    return more.end() if more and not names.find(text, more.start() + 1, more.end()) else high


def _full_name(family: Name, stem: str, version: str) -> str:
    """A canonical name for a version that nobody listed: as written, but with the family's own name for its stem."""
    version = " ".join(version.split("\n")).replace("‑", "-").replace(" - ", "-")
    if stem.casefold() == family.canonical.casefold():
        return family.canonical + version
    joint = "" if version[:1] in " -" else "-"
    return f"{family.canonical}{joint}{version}"


def _is_english_name(text: str, hit: Hit) -> bool:
    """Whether an English sentence uses an ordinary word as a name: with a capital in its midst, or as one who acts."""
    word = text[hit.start : hit.end]
    if len(word) < _SHORTEST or not (word.isascii() and word[0].isupper() and word[1:].islower()):
        return False
    if _CAPITAL_BEHIND.match(text, hit.end):
        return False
    return _AMID.search(text, max(0, hit.start - 24), hit.start) is not None or _ACTS.match(text, hit.end) is not None


def _is_sure_once(text: str, hit: Hit, name: Name, about: set[str]) -> bool:
    """Whether a name that is a word too stands here as a company's, so that it means it all over the text: a word has
    one sense in a text (Gale, Church and Yarowsky 1992)."""
    if not name.needs_context or name.sort is not Sort.COMPANY:
        return False
    if "一" <= name.alias[0] <= "鿿":
        return _CHINESE_ACTS.match(text, hit.end) is not None
    if "가" <= name.alias[0] <= "힣" and len(name.alias) > 1 and _KOREAN_ACTS.match(text, hit.end):
        return True
    if len(name.alias) < _A_WORD:
        return False
    return name.alias.isascii() and name.alias[0].isupper() and _has_context(text, hit, name, about)


def _has_context(text: str, hit: Hit, name: Name, about: set[str]) -> bool:
    if len(name.alias) == 1:
        return networks.is_named_by_letter(text, hit.start, hit.end)
    if name.company in about:
        return True
    listed = _IN_A_LIST.search(text, max(0, hit.start - 5), hit.start) or _LIST_GOES_ON.match(text, hit.end)
    if listed and about and (text[hit.start].isupper() or not text[hit.start].isascii()):
        return True
    before = max(0, hit.start - 60)
    low = max(text.rfind(mark, before, hit.start) for mark in ".。!?！？\n")
    return _BUSINESS.search(text, max(low, before), hit.end + 60) is not None
