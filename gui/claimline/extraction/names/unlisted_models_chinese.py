"""Models that nobody listed, as Chinese news introduces them: "视频模型“浪尖”", "名为“听涛”的语音大模型",
"推出三款模型：Acme-Pro、Acme-Lite和Acme-Nano", "发布曦光大模型2.0"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.shown_chinese import ENDS_NO_MODEL, SAYS, is_other_thing, shown_models
from claimline.extraction.patterns import Sifted

_LATIN = (
    r"[A-Za-z][A-Za-z0-9]{0,20}(?:[-.][A-Za-z0-9]{1,12}){0,5}"
    r"(?:\s[A-Z0-9][A-Za-z0-9]{0,14}(?:[-.][A-Za-z0-9]{1,12}){0,4}(?![A-Za-z0-9])){0,3}"
)
_QUOTED = r"[“「《](?P<name>[^“”「」《》，。]{2,24})[”」》]"
_FURTHER = rf"(?:(?:、|和|与|及|以及)\s?(?:{_LATIN}))"
_MORE = rf"(?P<more>{_FURTHER}{{0,4}})"
_OUT = r"(?:发布|推出|上线|开源|研发|自研|公布|旗下|升级|首发)"
_MODEL = r"(?:大?(?:语言)?模型|智能体|聊天机器人)"
_CALLED = Sifted(
    rf"{_MODEL}(?:——|：|，?(?:名为|名叫|叫做?|命名为|取名|代号为?|即|为))?{_QUOTED}"
    rf"(?:(?:和|与|、)[“「《](?P<second>[^“”「」《》，。]{{2,24}})[”」》])?"
)
_CALLED_BEFORE = Sifted(
    rf"(?:名为|名叫|叫做?|命名为|{_OUT}(?:了|的)?)(?:(?!代号)[^，。；“「]){{0,14}}?{_QUOTED}(?:的)?[一-鿿]{{0,8}}?大?模型(?P<version>\s?[0-9]{{1,2}}(?:\.[0-9]){{0,2}}(?![0-9亿万%款个]))?"
)
_BEHIND = Sifted(rf"(?:模型|智能体)(?:——|：|，?(?:名为|名叫|叫做?|命名为|代号为?))?\s?(?P<name>{_LATIN}){_MORE}")
_BEFORE = Sifted(
    rf"{_OUT}(?:了|的)?[^，。；A-Za-z]{{0,16}}(?<![A-Za-z0-9])(?P<name>{_LATIN}){_MORE}\s?(?:等)?(?:(?!搭载|支持|基于|采用|内置|接入|格式|架构|框架|优化|芯片|平台|引擎)[一-鿿]){{0,8}}?大?模型(?!API|报告|战略|市场|行业|平台|业务|应用|的)"
)
_PASSIVE = Sifted(
    rf"(?<![A-Za-z0-9.-])(?P<name>{_LATIN}){_MORE}\s?[一-鿿]{{0,6}}?模型(?:也|已|现已|正式|今日|今天|全面|同步|宣布|刚刚){{0,3}}(?:开源|发布|上线|推出|亮相)"
)
"""The verb behind: "Qinghe-R3模型现已开源"."""
_MADE_BY = Sifted(
    rf"(?<![A-Za-z0-9.-])(?P<name>{_LATIN})(?P<more>)\s?是(?:由)?[^，。；]{{1,16}}?(?:开源|发布|推出|研发|打造|开发|自研|训练)(?:并开源)?的[^，。；]{{0,40}}?模型"
)
"""What it is and whose: "Qinghe-R5是腾讯开源的一款推理模型"."""
_HAN = Sifted(
    rf"{_OUT}(?:了)?(?:其|旗下|自研|全新|新一代|最新|的){{0,3}}(?P<name>[一-鿿]{{2,4}}大模型(?:\s?[0-9]{{1,2}}(?:\.[0-9]){{0,2}}(?![0-9亿万%])|(?=[，。、和及与（(]|\Z)))"
)
_KINDS = (
    "全新|新一代|最新|升级|首个|首款|旗舰|推理|多模态|全模态|语音|视频|图像|文本|通用|基础|基座|开源|轻量|端侧|行业|世界|具身|医疗|金融|教育|翻译|编程|代码|合成|生成|理解|识别|思考|智能|自研"
    "|国产|语言|视觉|大型|混合|专家|多个|多款|两款|三款|一款|新款|新版|新|大|的|其|该|和|与"
)
_HAN_NUMBERED = Sifted(
    rf"(?:{_OUT}(?:了|并开源)?|(?<=[0-9])[和与及、])\s?(?:其|旗下|自研|全新|新一代|最新|的){{0,3}}[“「]?"
    rf"(?P<name>(?!(?:{_KINDS})+(?:模型)?\s?[0-9])(?:[一-鿿]|·){{2,12}}?模型\s?[vV]?[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{0,2}})(?![0-9亿万%款个年月日.])"
)
"""A name that ends with 模型 and a number: "推出山雀语音合成模型2.0"."""
_HAN_PASSIVE = Sifted(
    rf"(?:(?<=[，。：；、“「\n])|\A)(?P<name>(?!(?:{_KINDS})+(?:模型)?\s?[0-9])(?:[一-鿿]|·){{2,12}}?模型\s?[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{0,2}})"
    r"(?=[”」]?(?:也|已|现已|正式|今日|今天|全面|同步|宣布|刚刚|同日){0,3}(?:开源|发布|上线|推出|亮相|问世))"
)
"""The verb behind: "山雀语音合成模型2.0正式上线"."""
_HAN_ALONE = Sifted(
    rf"(?:(?:发布|推出|上线|开源|带来|上新)(?:了|并开源)?|(?<=[0-9][BM])[和与及、])\s?(?:其|旗下|自研|全新|新一代|最新|的){{0,3}}[“「]?"
    rf"(?P<name>(?!(?:{_KINDS}|模型)+[0-9])(?!鸿蒙|澎湃|蓝牙|第|工业)(?:(?!系统|平台|协议|版本?|标准|芯片|手机|助手|应用|计划|战略|报告|引擎|框架|方案|服务|功能|眼镜)[一-鿿]){{2,6}}"
    r"(?:[0-9]{1,2}\.[0-9]{1,2}|0[0-9]|-?[0-9]{1,3}(?:\.[0-9])?[BM](?:-[A-Za-z0-9]+)?|\s?[XVKMSR][0-9](?:\.[0-9]{1,2})?))(?=[”」]?(?:系列|[，。；、（(]|和|与|及|[一-鿿]{0,6}模型|\Z))",
    words=("发布", "推出", "上线", "开源", "带来", "上新"),
)
"""A name with a number in a sentence about models: "推出海雀02视频模型", "开源山雀图像3.0，参数规模"."""
_DIRECT = Sifted(
    rf"(?:发布|推出|上线|开源|放出|首发|甩出|端出|祭出|官宣|公开|带来|上新)(?:了|并开源|的(?=\s?[A-Za-z0-9.\s-]{{2,40}}(?:，是|系列|模型)))?\s?(?:其|自研的?|旗下|新一代|全新|最新)?\s?(?P<name>{_LATIN}){_MORE}(?=[，。；、（(\s]|系列|正式|\Z)"
)
_OF_MODELS = re.compile(r"模型|参数|多模态|上下文|[Tt]oken|权重|推理能力")
_GENERIC = re.compile(
    r"(?:AI|LLMs?|APIs?|GPUs?|GUI|CLI|CPU|NPU|CEO|CTO|MoE|AGI|VLA|VLM|TTS|OCR|Agent|App|APP|SDK|PC|IPO|Transformer|Token|token|Hugging|GitHub|Apache|MIT|iOS"
    r"|Windows|Android|Arena|LMArena|SOTA|X|to|ToB|ToC|DeepSeek|OpenAI|Coding|(?:[A-Za-z]+\s)*Plan|Max|Pro|Lite|Mini|Plus|Omni|Flash|Turbo|Ultra|Nano|[vV]?[0-9.]+)\Z"
)
_COMMON = re.compile(
    r".*(?:语言|通用|视频|多模态|推理|行业|垂直|垂类|基础|语音|图像|端侧|医疗|教育|金融|政务|工业|翻译|世界|具身|开源|国产|首个|一款|系列|自研|轻量|旗舰|千亿|万亿"
    r"|文本|代码|编程|智能|法律|中文|科学|气象|遥感|汽车|企业|专属|预训|原生|决策|认知|大型|大规|超大|本地|个人|安全|数学|电力|能源|农业|文旅|营销|办公|客服|模态|对于|多个|多款|两款|三款|最强|全球)"
    r".*大模型|.*(?:的|了|与|和|在|对|为|等|款|个|新|以).*大模型"
)
_WORD_OF_QUALITY = re.compile(
    r"(?:开源|闭源|推理|思考|通用|免费|大|小|旗舰|AI|世界|基础|国产|人工智能|超级|最强|模型即|即|一站|全能|原生|六小|四小|五虎).*\Z"
)
_VERSIONED = re.compile(r"[0-9]|[a-z][A-Z]|-|[A-Z]{2}")
_TOGETHER = re.compile(r"\s?(?:[（(][^（）()]{1,20}[）)])?(?:今日|日前|近日)?(?:联合|携手|与|和|及)\s?")
"""Between two companies that bring a model out together: it counts as the first one's."""
_SPLIT = re.compile(r"以及|[、和与及]")
WORDS = ("模型", "智能体", "聊天机器人", "参数", "oken", "多模态", "上下文", "权重", "推理能力")
"""Without one of these words none of the patterns matches."""


def find_models(
    text: str, start: int, end: int, mentions: Sequence[Mention], lists: Set[object], topic: str
) -> Iterator[Mention]:
    """Models in `text[start:end]` that are not among the mentions; the topic's, where no company there is named."""
    if "new model" not in lists and "kind release" not in lists:
        return
    taken = [(mention.start, mention.end) for mention in mentions if mention.sort is not Sort.PRODUCT]
    products = [(mention.start, mention.end) for mention in mentions if mention.sort is Sort.PRODUCT]
    makers = {(mention.start, mention.end) for mention in mentions if mention.is_company}
    for low, high, name in _named(text, start, end, lists) if "new model" in lists else ():
        owner = _owner(text, low, mentions) or topic
        is_version = any(map(str.isdigit, name))
        known = taken if is_version else taken + products
        if not owner or any(a < high and low < b for a, b in known):
            continue
        taken.append((low, high))
        yield Mention(low, high, name, Sort.MODEL, owner)
    taken = [place for place in taken if place not in makers]
    whole = [(mention.start, mention.end) for mention in mentions if mention.sort is not Sort.PRODUCT]
    for low, high, name in shown_models(text, start, end, taken, lists):
        owner = _owner(text, low, mentions) or topic
        if owner and not any((a <= low and high <= b) or a < low < b or low < a < high for a, b in whole):
            yield Mention(low, high, name, Sort.MODEL, owner)


def _named(text: str, start: int, end: int, lists: Set[object]) -> Iterator[tuple[int, int, str]]:
    """The places and names of what the text calls a model."""
    for pattern in (_CALLED, _CALLED_BEFORE):
        for match in pattern.finditer(lists, text, start, end):
            for group in ("name", "second"):
                name = match.groupdict().get(group)
                if name and not any(no.match(name) for no in (_WORD_OF_QUALITY, _GENERIC)) and not SAYS.search(name):
                    version = (match.groupdict().get("version") or "").strip()
                    yield (*match.span(group), name + version)
    for match in _HAN.finditer(lists, text, start, end):
        if not _COMMON.match(match["name"]):
            yield (*match.span("name"), " ".join(match["name"].split()))
    patterns, numbered = [_BEHIND, _BEFORE, _PASSIVE, _MADE_BY], [_HAN_NUMBERED, _HAN_PASSIVE]
    if _OF_MODELS.search(text, start, end):
        patterns.append(_DIRECT)
        numbered.append(_HAN_ALONE)
    for pattern in numbered:
        for match in pattern.finditer(lists, text, start, end):
            yield (*match.span("name"), "".join(match["name"].split()))
    for pattern in patterns:
        for match in pattern.finditer(lists, text, start, end):
            if pattern is _DIRECT and is_other_thing(text, match.end(), end):
                continue
            yield from _latin_names(match, pattern in (_BEFORE, _PASSIVE, _MADE_BY))


def _latin_names(match: re.Match[str], called: bool) -> Iterator[tuple[int, int, str]]:
    """The Latin name that a pattern found, and those listed with it. `called`: it is called a model right behind."""
    low, name = match.start("name"), match["name"]
    if _is_name(name, called):
        yield low, low + len(name), name
    place = match.start("more")
    for part in _SPLIT.split(match["more"])[1:]:
        further = part.strip()
        low = match.string.index(further, place) if further else place
        place = low + len(further)
        if further and _is_name(further, called=False):
            yield low, place, further


def _is_name(name: str, called: bool) -> bool:
    if _GENERIC.match(name) or ENDS_NO_MODEL.search(name) or len(name) < 2:
        return False
    return _VERSIONED.search(name) is not None or (called and name[0].isupper() and not name.isupper())


def _owner(text: str, low: int, mentions: Sequence[Mention]) -> str | None:
    """Whose model it is: that of the last company before it in the sentence, else the only one."""
    companies = [mention for mention in mentions if mention.is_company]
    before = [mention for mention in companies if mention.end <= low]
    if len(before) > 1 and _TOGETHER.fullmatch(text, before[-2].end, before[-1].start):
        return before[-2].company
    if before:
        return before[-1].company
    return companies[0].company if len({mention.company for mention in companies}) == 1 else None
