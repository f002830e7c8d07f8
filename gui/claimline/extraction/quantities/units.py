"""What is counted: the words, signs and counters around a number that make it money, a share, a size or a count."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimline.extraction.patterns import folded
from claimline.extraction.quantities.numerals import Figure
from claimline.extraction.quantities.units_english import is_count, is_score

_SIGNS = {
    "$us": "USD", "$a": "AUD", "$nz": "NZD",
    "$": "USD", "us$": "USD", "us $": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP",
    "¥": "CNY", "￥": "CNY", "rmb": "CNY", "cny": "CNY", "人民币": "CNY", "₩": "KRW", "krw": "KRW", "jpy": "JPY",
    "hk$": "HKD", "hkd": "HKD", "nt$": "TWD", "twd": "TWD", "a$": "AUD", "c$": "CAD", "s$": "SGD", "r$": "BRL",
    "₹": "INR", "rm": "MYR", "rs": "INR", "rs.": "INR", "myr": "MYR",
}  # fmt: skip
_MONEY = (
    ("USD", r"(?:미국\s?|미\s?)?달러|美元|元?美金|(?:US\s|U\.S\.\s)?dollars?(?![A-Za-z])|USD(?![A-Za-z])"),
    ("HKD", r"홍콩\s?달러|港元|元?港币|Hong\sKong\sdollars?|HKD(?![A-Za-z])"),
    ("TWD", r"대만\s?달러|元?(?:新台币|新臺幣|台币)|(?:New\s)?Taiwan\sdollars?"),
    ("CNY", r"위안|(?:元人民币|人民币)|元|块钱|yuan(?![A-Za-z])|renminbi|RMB(?![A-Za-z])|CNY(?![A-Za-z])"),
    ("EUR", r"유로(?![가-힣]{2}존)|欧元|euros?(?![A-Za-z])|EUR(?![A-Za-z])"),
    ("GBP", r"파운드|英镑|pounds?(?![A-Za-z])|sterling|GBP(?![A-Za-z])"),
    (
        "JPY",
        r"엔(?![가-힣]{2})|엔(?=이다|이었|이며|이고|으로|에서|까지|부터|보다|짜리|어치|가량|정도)|日元|日圆|yen(?![A-Za-z])|JPY(?![A-Za-z])",
    ),
    (
        "KRW",
        r"원(?![가-힣])|[)）]원(?=[으을의이에,.\s])|원(?=[입였규이어치짜가정수대선씩을으에의은도과까보부로를만안하미])|韩元|KRW(?![A-Za-z])|won(?![A-Za-z])",
    ),
    ("CAD", r"캐나다\s?달러|加元|Canadian\sdollars?|CAD(?![A-Za-z])"),
    ("AUD", r"호주\s?달러|澳元|Australian\sdollars?|AUD(?![A-Za-z])"),
    ("SGD", r"싱가포르\s?달러|新加坡元|Singapore\sdollars?|SGD(?![A-Za-z])"),
    ("CHF", r"스위스\s?프랑|瑞士法郎|Swiss\sfrancs?|CHF(?![A-Za-z])"),
    ("ILS", r"shekels?(?![A-Za-z])"),
    ("cents", r"(?:US\s)?cents?(?![A-Za-z])"),
    ("pence", r"pence(?![A-Za-z])"),
    ("INR", r"루피|卢比|rupees?(?![A-Za-z])"),
)
_SHARES = (
    ("percent", r"%\s?p(?![A-Za-z])|%\s?포인트|[%％]|퍼센트(?:\s?포인트)?|프로(?![가-힣])|个百分点"
     r"|per\s?cent(?![A-Za-z])|percentage\spoints?|pct(?![A-Za-z])"),
    ("params", r"(?:개|个)?(?:\s?(?:이상|이하|이내)|가\s넘는|에\s달하는|에서\s시작한)?"
     r"(?:의)?\s?(?:활성\s?|激活)?(?:매개변수|파라미터|参数|參數)"
     r"|(?:active\s|activated\s|total\s|trainable\s)?param(?:eter)?s?(?![A-Za-z])"),
    ("GB", r"(?:GB|기가바이트|gigabytes?)(?![A-Za-z/])"),
    ("TB", r"(?:TB|테라바이트|terabytes?)(?![A-Za-z/])"),
    ("MB", r"(?:MB|메가바이트|megabytes?)(?![A-Za-z/])"),
    ("PB", r"(?:PB|페타바이트|petabytes?)(?![A-Za-z/])"),
    ("GW", r"(?:GW|기가와트|吉瓦|gigawatts?)(?![A-Za-z])"),
    ("MW", r"(?:MW|메가와트|兆瓦|megawatts?)(?![A-Za-z])"),
    ("cm", r"(?:cm|센티미터|厘米)(?![A-Za-z]|涨停|跌停)"),
    ("kg", r"(?:kg|킬로그램|公斤|千克)(?![A-Za-z])"),
    ("mps", r"m/s(?![A-Za-z])|米/秒"),
    ("ratio", r"배(?![가-힣])|배(?=[로의가를나도에이였인씩수다까보])(?!이[징스])|倍"
     r"|[xX](?![A-Za-z0-9])|-?fold(?![A-Za-z])"
     r"|times(?=\s(?:more|faster|larger|as|the|higher|its|greater|bigger|cheaper|smaller|lower|longer|that|what|better))"),
    ("score", r"점(?![가-힣])|점(?=[을이으만에대의로과])(?!이적)|points?(?![A-Za-z])"),
)  # fmt: skip
_HANGUL_END = r"(?![가-힣])|(?=[뿐밖이가은는을를의에로으와과도만까부씩라인였여쯤규정가상미안다])"
_COUNTERS = (
    rf"(?:개국|개사|개소|개(?!\s?(?:분기|월|년))|명|건|곳|줄|종|편|권|장|가지|차례|회|마리|가구|토큰|문항|척|채|쪽|페이지|벌|통|석|좌석|여)(?:{_HANGUL_END})"
    rf"|대(?!만)(?:{_HANGUL_END})|번(?![째지호])(?:{_HANGUL_END})"
    r"|주(?=[를을가는은도의씩]|\s?(?:이상|가량|규모))"
    r"|个(?!月|基点|小时|工作日|交易日|季度|百分点|星期|世纪|年|学期)|家(?!族|庭)|张|块(?!钱)|套|台(?!湾|币)|款|名|种|条|座|项|辆|颗|枚|笔|篇"
    r"|部(?!分|门)|起(?!来)|件|只|支|组|处(?!理|境|于|罚|在|方)|次|轮|人次|人(?!工|民|均)|用户|间(?!隔|断|接|谍|距|歇|的|里|内)|架(?!构|设|空)|股(?!权|份|东|价|票|息|市|指|民|本|比)|位(?!置|数|于|列|居)|国(?!家)|本(?!身|土|地|次|周|月|年|季|质|来|人|公|报|刊|轮|财|届|应|就|该|能|已)|词元|tokens?(?![A-Za-z])"
)
_SCALED = {
    "TB": ("GB", 1000.0), "MB": ("GB", 0.001), "PB": ("GB", 1e6), "MW": ("GW", 0.001), "mps": ("m/s", 1.0),
    "cents": ("USD", 0.01), "pence": ("GBP", 0.01),
}  # fmt: skip
_AFTER = re.compile(
    r"[+＋]?[\s-]?[多余餘여]?\s?(?:"
    + "|".join(f"(?P<{name}>{words.lower()})" for name, words in (*_SHARES, *_MONEY))
    + f"|(?P<count>{_COUNTERS.lower()}))"
)
"""In small letters, as the words that it is tried on: letters of any case would take thrice as long."""
_REACH = 40
_PARAMS_BEFORE = re.compile(
    r"(?:매개변수|파라미터|参数|參數)(?:\((?:매개변수|파라미터)\))?(?:가|는|은|를|수는?|수가|\s?규모[는가]?|量|规模|总量|总数)?(?:分别)?(?:仅|只有)?(?:为|达到|达|约|高达|是|超过|超|近|在|从|由)?"
    r"\s?(?:현재\s?)?(?:약\s?|총\s?|최대\s?)?\Z|param(?:eter)?s?(?:\s(?:of|at|to))?\s\Z",
    re.IGNORECASE,
)
_ACTIVATED = re.compile(r"激活(?:量|规模)?(?:了|约|为|仅|只|仅有|只有|其中|其中的){0,2}\s?\Z")
"""How many of a model's parameters are at work, in a sentence that has named them: "激活370亿"."""
_SUM_BEFORE = re.compile(
    r"(?:金额|产值|营收|收入|利润|净利|亏损|投资额?|融资额?|估值|市值|募资|成交额|销售额|交易额|订单额|资金|预算|资本开支|研发费用|罚款|GMV)(?:总额|总计|合计|规模)?"
    r"(?:已|也|将|就|均|便|还|或)?(?:累计)?(?:高达|达到|达|超过|超|突破|破|过|近|逼近|接近|约|为|逾|不足|至少|仅|是|在){0,3}\s?\Z"
)
"""What is counted in money: a bare 亿 or 万 behind it is yuan, unless the sentence speaks of another money."""
_OTHER_MONEY = re.compile(r"[美港日韩欧英台]元|日圆|新?[台臺][币幣]|英镑|[$€£₩]")
_PEOPLE_BEFORE = re.compile(
    r"(?:用户数?|日活|月活|周活|下载量?|销量|出货量?|播放量|访问量|浏览量|阅读量|调用量|粉丝)[^，。0-9]{0,5}\Z"
)
"""What a bare 亿 is the number of: "用户破亿"."""
_DELIVERED = re.compile(r"(?:납품|공급|출하|생산|판매|팔|도입|설치|배치|주문|인도|운행|투입|구매|수출)")
_SIZED = re.compile(r"규모|크기|매개변수|파라미터|체급")
_PARAMS_NEAR = re.compile(r"매개변수|파라미터|参数|參數|parameter")
# "Llama 3.1 405B" is a name, "of which 37B are active" is not.
_SIZE_IN_NAME = re.compile(r"(?:[A-Z][A-Za-z0-9.-]*|[0-9])\s\Z|[A-Za-z0-9]-\Z")
_SCORE_BEFORE = re.compile(
    r"(?:得分|评分|分数|考出|得到|拿下|\bscor(?:ed?|es|ing)(?:\sof)?(?:\s(?:more\sthan|over|above|nearly|about|just))?|\brat(?:ing|ed)(?:\sof|\sat)?)(?:为|达|了|是|\s)?\s?\Z",
    re.IGNORECASE,
)
# 分 is minutes too: a score behind a word for one, or with a decimal.
_POINTS = re.compile(r"\s?分(?!钟|之|析|别|店|期|享|布|类|拆)")
_MONEY_NOUN = re.compile(
    r"(?:的?(?:追加|战略|股权|天使|首轮))?(?:投资(?!者|人)|融资|注资|国资|资金|贷款|补贴|罚款|罚单|年薪|红包)"
)
"""Behind a bare 亿 or 万 of Chinese news: yuan, which goes without saying."""
_WORLD_NOUN = re.compile(
    r"(?!-(?:layer|core|bit|inch|day|hour|page|story|point|way|step|nanometer|nanometre|second|minute|week|month|year|member|seat)\b)"
    r"[+]?[\s-](?:(?!(?:of|in|to|the|for|and|or|on|at|by|with|a|an|from|as|than|were|was|is|are|has|had|that|which|who|after"
    r"|before|this|last|next|ago|if|when|while|its|it|per)\s)[A-Za-z0-9][A-Za-z0-9.&'’-]{0,19}(?:\s|,\s(?=[a-z-]{3,16}\s)|\s(?:and|or)\s(?=[a-z-]{3,16}\s[a-z]))){0,3}?"
    r"(?P<noun>[A-Za-z][A-Za-z0-9-]{1,19}s|people|staff|men|women|children|headcount)(?![A-Za-z])"
)
_NO_COUNT_WORDS = (
    "milliseconds millisecond microseconds nanoseconds fortnights "
    "years year days day weeks week months month hours hour minutes minute seconds second quarters decades "
    "centuries nights mins secs yrs hrs times points degrees bits cents gbps mbps tbps fps hz ghz mhz is was has "
    "this its as plus less across thus always versus does series class access process business news status basis "
    "analysis yes us pages inches kilometers kilometres nanometers nanometres microns meters metres miles feet"
)
_NO_COUNT = frozenset(_NO_COUNT_WORDS.split()) | {"pflops", "tflops", "eflops", "flops"}
_NAME_BEFORE = re.compile(
    r"(?:^|[^.!?:\s\"”'’(])\s(?P<word>[A-Z][A-Za-z.]{0,15})\s\Z|(?:[Tt]op|[Ff]irst|[Nn]o\.|#)\s?\Z"
)
_QUALIFYING_WORDS = "About Around Over Nearly Almost Some More Than The With And All Up To In Its At Roughly Only"
_QUALIFIERS = frozenset(_QUALIFYING_WORDS.split())
_PLACE_BEFORE = re.compile(r"(?:(?P<taiwan>新?[台臺][币幣])|(?P<dollar>美金)|港[币幣])(?:约|約|近|逾|超过?)?\s?\Z")
"""Whose money it is, before the number: "约新台币90亿元"."""
_ORDINAL_BEFORE = ("제", "第", "前", "#", "№")
_ARE_UNITS = re.compile(r"[를의가로도씩뿐다였]|\s?(?:이상|규모)")
_FEWEST_OF_A_CLASS = 10**8
"""So many 대 are a class of sums (수백억대); fewer are units."""
_AT_A_TIME = ("目前", "此前", "之前", "当前", "日前", "先前", "早前", "年前", "盘前", "税前")
"""Words that end as the one for the first so many does."""
_FEWEST_SHARES = 100
"""So many 주 are shares; fewer are weeks."""
_NEAR = 1500
_CHINESE_MONEY = re.compile(r"Chin|yuan|RMB|renminbi|Beijing|Shanghai|Shenzhen|Hangzhou")
_JAPANESE_MONEY = re.compile(r"Japan|Tokyo|SoftBank|yen|日本|일본|도쿄")


@dataclass(slots=True)
class Unit:
    """A unit in the words of score and export, what the number is to be multiplied with, and where its word ends."""

    name: str
    factor: float
    end: int


def unit_of(text: str, figure: Figure, start: int, end: int) -> Unit | None:
    """What `figure` counts in `text[start:end]`; None where it is no quantity (a date, an age, an ordinal …)."""
    unit = _unit_behind(text, figure, start, end)
    if unit is None or unit.name not in ("CNY", "count"):
        return unit
    place = _PLACE_BEFORE.search(text, max(start, figure.start - 8), figure.start)
    if place is None:
        return unit
    return replace(unit, name="TWD" if place["taiwan"] else "USD" if place["dollar"] else "HKD")


def _unit_behind(text: str, figure: Figure, start: int, end: int) -> Unit | None:
    before = text[max(start, figure.start - 4) : figure.start].rstrip()
    if before[-1:] in _ORDINAL_BEFORE and figure.start > start and before[-2:] not in _AT_A_TIME:
        return None
    after = _AFTER.match(folded(text[figure.end : min(end, figure.end + _REACH)]))
    if figure.sign:
        return _money_by_sign(text, figure, after, start, end)
    before = text[max(start, figure.start - 16) : figure.start]
    if after is None or after.lastgroup == "count":
        if _PARAMS_BEFORE.search(before) and (figure.scaled or figure.own > 999):
            return Unit("params", 1.0, figure.end + (after.end() if after else 0))
        bare = figure.scaled and (after is None or after["count"] == "个")
        if bare and _ACTIVATED.search(before) and _PARAMS_NEAR.search(text, start, figure.start):
            return Unit("params", 1.0, figure.end + (after.end() if after else 0))
        return _counted(text, figure, after, before, start=start, end=end)
    return _named(text, figure, after)


def _named(text: str, figure: Figure, after: re.Match[str]) -> Unit | None:
    name = after.lastgroup or ""
    said = text[figure.end : figure.end + after.end()]
    if name == "KRW" and "won" in said and not figure.scaled and figure.value < 1000:
        return None
    if name == "params" and not (figure.scaled or figure.own > 999):
        return None
    if figure.letter and name in ("score", "ratio"):
        return None
    unit, factor = _SCALED.get(name, (name, 1.0))
    return Unit(unit, factor, figure.end + after.end())


def _is_yen(text: str, start: int, end: int) -> bool:
    """Whether ¥ is the yen: by the words of the sentence, in English also by those before it."""
    if _JAPANESE_MONEY.search(text, start, end):
        return True
    if not text[start:end].replace("¥", "").isascii() or _CHINESE_MONEY.search(text, start, end):
        return False
    return _JAPANESE_MONEY.search(text, max(0, start - _NEAR), start) is not None


def _money_by_sign(text: str, figure: Figure, after: re.Match[str] | None, start: int, end: int) -> Unit:
    name = _SIGNS.get(figure.sign.casefold(), "USD")
    if figure.sign in "¥￥" and _is_yen(text, start, end):
        name = "JPY"
    own_word = after is not None and after.lastgroup == name
    plus = text[figure.end : figure.end + 1] == "+" and figure.end < end
    return Unit(name, 1.0, figure.end + (after.end() if after and own_word else plus))


def _counted(
    text: str, figure: Figure, after: re.Match[str] | None, before: str, *, start: int, end: int
) -> Unit | None:
    points = _POINTS.match(text, figure.end, end)
    if not figure.scaled and (_SCORE_BEFORE.search(before) or (points and figure.value % 1)):
        return Unit("score", 1.0, points.end() if points else figure.end)
    if after is not None:
        behind = figure.end + after.end()
        if after["count"] == "股" and before.endswith("每"):
            return None
        delivered = after["count"] == "대" and _DELIVERED.search(text, behind, min(end, behind + _REACH))
        return None if _is_age_or_rank(figure, after) and not delivered else Unit("count", 1.0, behind)
    if is_score(text, figure, start):
        return Unit("score", 1.0, figure.end)
    if is_count(text, figure, start):
        return Unit("count", 1.0, figure.end)
    noun = _WORLD_NOUN.match(text, figure.end, min(end, figure.end + 80))
    if noun:
        return _world_count(figure, noun["noun"], before)
    if figure.letter and text[figure.end - 1] in "Bb" and not _SIZE_IN_NAME.search(before):
        near = _PARAMS_NEAR.search(text, max(start, figure.start - 80), figure.end)
        sized = _SIZED.search(text, figure.end, min(end, figure.end + 48))
        return Unit("params", 1.0, figure.end) if near or sized else None
    if figure.scaled and _MONEY_NOUN.match(text, figure.end, min(end, figure.end + 8)):
        return Unit("CNY", 1.0, figure.end)
    if (
        figure.scaled
        and figure.form in ("bare", "digits")
        and not figure.letter
        and (unit := _of_what(text, figure, before, start, end))
    ):
        return unit
    follower = text[figure.end : min(end, figure.end + 1)]
    if figure.letter or not figure.scaled or figure.form in ("bare", "hangul", "han"):
        return None
    is_word = "가" <= follower <= "힣" and follower not in "을를이의에으까과와도"
    return None if is_word or follower in tuple("级級대조억") else Unit("count", 1.0, figure.end)


def _of_what(text: str, figure: Figure, before: str, start: int, end: int) -> Unit | None:
    """What a Chinese number without a unit counts by the noun before it: money, or people and things."""
    follower = text[figure.end : min(end, figure.end + 1)]
    if "一" <= follower <= "鿿" and follower not in "的大了左以上":
        return None
    if _SUM_BEFORE.search(before) and not _OTHER_MONEY.search(text, start, end):
        return Unit("CNY", 1.0, figure.end)
    return Unit("count", 1.0, figure.end) if figure.form == "bare" and _PEOPLE_BEFORE.search(before) else None


def _is_age_or_rank(figure: Figure, after: re.Match[str]) -> bool:
    """20대 (an age), 3대 (the big three), 64位 (bits): counters that also rank or name."""
    word = after["count"]
    if word == "주":
        return not figure.scaled and figure.value < _FEWEST_SHARES
    if word == "번":
        return not figure.scaled
    if word == "대":
        if figure.scaled:
            return figure.value >= _FEWEST_OF_A_CLASS
        behind = _ARE_UNITS.match(after.string, after.end())
        return behind is None or figure.value in (10, 20, 30, 40, 50, 60, 70, 80, 90)
    return word == "位" and figure.value in (8, 16, 32, 64, 128)


def _world_count(figure: Figure, noun: str, before: str) -> Unit | None:
    if noun.casefold() in _NO_COUNT and not (figure.scaled and noun == "times"):
        return None
    if figure.scaled:
        return Unit("count", 1.0, figure.end)
    named = _NAME_BEFORE.search(before)
    if named and (named["word"] or "") not in _QUALIFIERS:
        return None
    is_year = figure.value == int(figure.value) and 1900 <= figure.value <= 2099 and figure.end - figure.start == 4
    return None if is_year or figure.form != "digits" else Unit("count", 1.0, figure.end)
