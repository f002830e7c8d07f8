"""Models that nobody listed, as Chinese news shows them: the names behind a verb that releases or before it, one or a
list, between quotation marks, in Latin letters or with a number, where they are called a model or look like one's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted

_NO_KIND = r"(?!(?:AI|GUI|VLA|VLM|LLM|TTS|ASR|OCR|MoE)(?![A-Za-z0-9-]))"
_VERSION = r"(?![2-4][DdKk]|[3-6][Gg])[A-Za-z]{0,2}[0-9]{1,3}(?:\.[0-9]{1,2}){0,2}[A-Za-z]?"
_LATIN = (
    r"[A-Za-zπ][A-Za-z0-9]{0,20}(?:[-.+][A-Za-z0-9]{1,14}){0,6}(?![a-z])"
    r"(?:\s?(?:[A-Z][A-Za-z0-9]{0,14}|[0-9]{1,3}(?:\.[0-9]{1,2})?[BbM]?)(?:[-.][A-Za-z0-9]{1,12}){0,4}(?![A-Za-z0-9])){0,4}"
)
_QUOTED = (
    rf"[“「《『‘](?P<quoted>[^“”「」《》『』‘’，。]{{2,24}})[”」》』’](?P<more>\s?(?:{_LATIN}|[vV]?[0-9]{{1,2}}\.[0-9]{{1,2}}(?:\s?(?:Pro"
    rf"|Max|Lite|Plus|Mini|Turbo|Flash))?))?"
)
_HAN = (
    rf"(?:(?!大?模型|系列|版本|参数|系统|平台|芯片|手机|机器人|小米|款|了|的|新|年|第|机|车|器|是|者|表|屏|卡|约|近|超|达)[一-鿿·]){{2,8}}(?:[-\s·]?(?:[A-Z][A-Za-z]{{1,12}}[-\s]?)?{_VERSION}(?:[-\s](?:[A-Z][A-Za-z]{{1,12}}"
    rf"|[0-9]{{1,3}}[BbM]))*)(?![0-9A-Za-z]|\s?[亿万%款个年月日倍元])"
)
_NAME = rf"(?:{_QUOTED}|(?P<latin>{_NO_KIND}{_LATIN})|(?P<han>{_HAN}))(?![A-Za-z0-9])"
_ANY_NAME = re.compile(r"[A-Za-z0-9“「《『‘]")
_NAMED = re.compile(rf"(?:{_QUOTED}|(?P<latin>{_LATIN}))(?![A-Za-z0-9])")
_OPENS = Sifted(
    r"(?<![将拟未要想前])(?<!取消)(?<!原定)(?<!推迟)(?<!暂停)(?<!延期)(?<!期待)(?<!尽快)(?<!即将)(?<!计划)(?<!准备)(?<!预计)(?<!不能)(?<!未能)(?<!有可)(?<!可能)(?<![将不还也都就]会)(?:发布|推出|上线|开源|放出|首发|甩出|端出|祭出|官宣|带来|上新|更新|升级|推送|公布|亮出|披露|发表|提出|公测|内测|开放|展示|亮相|拿出|交出|捧出|奉上|送上|研发|打造|自研|训练)(?:出|了|并开源|并发布|并推出|的是|的)?"
)
_CALLED = Sifted(
    r"(?:取名(?:为|叫)?|命名为|定名为?|得名|名字(?:是|为|叫)|名称(?:是|为)|模型名(?:为|是|称)|名为|名叫|又名|代号(?:为|是)?|叫做|起名(?:为|叫)?)：?"
)
_SHOWN = re.compile(
    r"(?P<gap>(?:[^，。；：、A-Za-z“「《『‘0-9]|[0-9](?=[^，。；：、]{0,6}款)|AI|GUI|VLA|VLM|LLM|TTS|ASR|OCR|[2-4]D\s?|[0-9]+(?=[亿万]|B?参数)|MoE|(?<=[0-9])[BT](?=级|参数)){0,26}?"
    rf"(?:[：—]{{1,2}}|，(?:包括|包含|分别(?:是|为)|即|其中))?\s?){_NAME}"
)
_NEXT = re.compile(rf"\*{{0,2}}(?:以及|、|和|与|及|，以及|，还有)\s?(?:[^，。；：、A-Za-z“「《『‘0-9]{{0,14}}?){_NAME}")
_IN_BRACKETS = re.compile(r"\s?[（(][^（）()]{1,30}[）)]")
_MODEL = r"(?:大?(?:语言)?模型|基座|LLM|VLM|大模型系列|聊天机器人)"
_MODEL_IN = re.compile(_MODEL)
_IS_MODEL_BEHIND = re.compile(
    rf"\s?(?:等)?(?:(?!搭载|支持|基于|采用|内置|接入|格式|架构|框架|优化|芯片|平台|引擎)[一-鿿A-Z]){{0,12}}?(?:{_MODEL}|系列)(?!的?(?:应用|平台|业务|服务|公司|市场|产品|能力))|\s?[，—]{{1,2}}\s?(?:这)?(?:是|即|为|作为)(?:[^，。]{{0,30}})模型|\s?(?:两|三|四|五|六|多)(?:款|个)[一-鿿]{{0,6}}模型"
)
_OTHER_BEHIND = re.compile(
    r"\s?(?:，(?:是|为|作为)[^，。]{0,24}?|[一-鿿A-Za-z]{0,6}?)(?:芯片|晶片|伺服器|手机|平台|应用|App|APP|客户端|浏览器|机器人|服务器|显卡|处理器|GPU|耳机|眼镜|汽车|车型|系统|操作系统|框架|数据集|基准|评测|工具|插件|助手|小程序|功能|产品|方案|解决方案|套件|引擎|架构|协议|标准|计划|战略|报告|白皮书|论文|基金|大会|电视|音箱|平板|笔记本|套餐|服务|社区|榜单|游戏|电影|芯|超节点|集群|一体机|开发者|格式|精度|算法|技术|数据库|录音|卡片|硬件|设备|终端|主机|课程|玩具|手表|手环|门锁|电脑)"
)
_OTHER_AFTER_NUMBER = re.compile(rf"(?:\s?[0-9]{{1,3}})?{_OTHER_BEHIND.pattern}")
_OTHER_IN = re.compile(
    r"(?:芯片|晶片|伺服器|手机|平台|应用|App|APP|浏览器|机器人|服务器|显卡|处理器|GPU|耳机|眼镜|汽车|车型|操作系统|数据集|基准|工具|插件|小程序|计划|战略|报告|白皮书|论文|基金|大会|套餐|搭载|接入|基于|财报|业绩|在|于|面向|支持|针对|超节点|一体机|引擎|框架)[^模]{0,8}\Z"
)
"""Before a name, behind the verb: it is another thing's, or only said in passing."""
_VERSIONED = re.compile(
    r".*(?:[A-Za-z一-鿿][-\s]?[A-Za-z]{0,3}[0-9](?:\.[0-9]+)?|-(?:VL|LLM|OCR|TTS|ASR|Coder|Image|Video|Audio|Omni|Chat|Thinking|Flash|Max|Pro|Lite|Mini|Math|Embedding|Guard|World|Air|Base)|[A-Z][A-Za-z]*(?:LM|GPT|VLA|VL|LLM)\Z)"
)
_SIZED = re.compile(r"-[0-9]{1,4}(?:\.[0-9])?[BM](?![A-Za-z])")
_GENERIC = re.compile(
    r"(?:AI|LLMs?|APIs?|GPUs?|GUI|CLI|CPU|NPU|CEO|CTO|COO|MoE|AGI|VLA|VLM|TTS|OCR|Agent|App|APP|SDK|PC|IPO|Transformer|[Tt]okens?|Hugging(?:\sFace)?|GitHub|Apache(?:\s[0-9.]+)?|MIT|iOS(?:\s?[0-9]+)?"
    r"|Windows|Android|L?M?Arena|SOTA|X|to|ToB|ToC|Coding|(?:[A-Za-z]+\s)*Plan|Max|Pro|Lite|Mini|Plus|Flash|[0-9]+[BbM]|[VvRKM]?[0-9.]+|Web|Beta|B端|C端|G端|HarmonyOS.*|鸿蒙.*|澎湃.*|A股|H股|MWC.*|CES.*|GTC.*|WAIC.*|Day\s?[0-9]+|S[0-9]|L[0-5])\Z"
)
_WORD_OF_QUALITY = re.compile(
    r"(?:开源|闭源|推理|思考|通用|免费|大|小|旗舰|AI|世界|基础|国产|人工智能|超级|最强|模型即|即|一站|全能|原生|六小|四小|五虎|全球|中国|首个|首款|我|不|是|更|这|人|一|“)"
)
SAYS = re.compile(r"[的了是没不已会能很都就最更把被让]|[一-鿿]{11}")
"""In what stands between quotation marks: it is no name."""
ENDS_NO_MODEL = re.compile(
    r"(?:Bench|Eval|Arena|GPU|CPU|NPU|TPU|DPU|SDK|Cloud|Studio|Hub|App|OS|平台|计划|大会|芯片|战略|报告|系统|助手|社区|框架|服务|行动|手机|汽车|云|机器人|指南|办法|条例|法案)[0-9.\s]*\Z"
)
_OUT_BEHIND = Sifted(
    r"\s?(?:[一-鿿A-Z]{0,12}?模型|系列)?(?:也|已|现已|正式|今日|今天|昨日|昨晚|日前|近日|全面|同步|宣布|刚刚|同日|于[^，。；]{1,14}|在[^，。；]{1,16}){0,3}(?:开源|发布|上线|推出|亮相|问世|登场|面世|开放|发表|公测|内测|首发)(?!后|前|时|以来|之|当|的|还|不|会|日|[一二两三四五六七八九十0-9]{1,3}[个天周月年])"
)
_NEAR = re.compile(
    r"模型|(?:视频|图像|语音|音乐|文本|代码|三维|3D)(?:生成|合成|编辑|识别)|文生|图生|生成式|参数|多模态|上下文|[Tt]oken|权重|推理能力|LLM"
)
_STRAIGHT = re.compile(r"[^。；，在于与对超比用]*")
_WEAK = re.compile(r"研发|提出|打造|自研|训练|公布|披露|展示|公开|开放|更新|升级|带来|发表|亮相")
"""Such verbs have other objects as well: what they show is a model only where it is called one."""
_OF_OTHERS = re.compile(r"研发|提出|打造|自研|训练|公布|披露|展示|公开|开放|带来|发表|亮相")
_NEAR_BY = 34
_FAR, _MOST = 800, 6


def shown_models(
    text: str, start: int, end: int, taken: Sequence[tuple[int, int]], lists: Set[object]
) -> Iterator[tuple[int, int, str]]:
    """The places and names in `text[start:end]` of what is released, where that is a model; none of those taken."""
    opens = [(match.end(), _WEAK.match(match[0]) is not None) for match in _OPENS.finditer(lists, text, start, end)]
    called = [match.end() for match in _CALLED.finditer(lists, text, start, end)]
    if not opens and not called:
        return
    about = _NEAR.search(text, start, end) is not None
    near = about or _NEAR.search(text, max(0, start - _FAR), min(len(text), end + _FAR)) is not None
    seen = list(taken)
    for place, weak in opens:
        for low, high, name in _behind(text, place, end, near, weak):
            if not any(a < high and low < b and not (a == low and b < high) for a, b in seen):
                seen.append((low, high))
                yield low, high, name
    for place in called if about else ():
        named = _NAMED.match(text, place, end)
        if named and _may_be(named) and not _OTHER_BEHIND.match(text, named.end()):
            low, high = _span(named)
            if not any(a < high and low < b for a, b in seen) and (named["quoted"] or _VERSIONED.match(named["latin"])):
                seen.append((low, high))
                yield low, high, text[low:high] if not named["quoted"] else _written(named)
    if near and _OUT_BEHIND in lists:
        for named in _NAMED.finditer(text, start, end):
            low, high = _span(named)
            if not any(a < high and low < b for a, b in seen) and _may_be(named):
                behind = _OUT_BEHIND.match(lists, text, named.end(), end)
                if behind and (_VERSIONED.match(_written(named)) or "模型" in behind[0]):
                    seen.append((low, high))
                    yield low, high, _written(named)


def is_other_thing(text: str, high: int, end: int) -> bool:
    """Whether what stands behind a name, or a number after it, says that it is a chip's, an app's or the like."""
    return _OTHER_AFTER_NUMBER.match(text, high, end) is not None and not _IS_MODEL_BEHIND.match(text, high, end)


def opening_word(view: View) -> str | None:
    """A word of the sentence that mostly releases."""
    match = _OPENS.search(view.lists, view.words)
    return match[0] if match else None


def shown_word(view: View) -> str | None:
    """The word by which a sentence shows one of its models: a verb not far before it, or that it is out behind it."""
    return next((word for mention in view.models() if (word := shows(view, mention))), None)


def shows(view: View, mention: Mention) -> str | None:
    """The word by which a sentence shows this model."""
    low, high = view.place(mention)
    verbs = list(_OPENS.finditer(view.lists, view.words, max(0, low - _NEAR_BY), low))
    if verbs and _STRAIGHT.fullmatch(view.words, verbs[-1].end(), low):
        called = _MODEL_IN.search(view.words, verbs[-1].end(), low) is not None
        if called or not _OF_OTHERS.match(verbs[-1][0]):
            return verbs[-1][0]
    behind = _OUT_BEHIND.match(view.lists, view.words, high)
    return behind[0].strip()[-2:] if behind else None


def _behind(text: str, place: int, end: int, near: bool, weak: bool) -> Iterator[tuple[int, int, str]]:
    """The names of models that begin behind the verb that ends at `place`."""
    named = _SHOWN.match(text, place, end) if _ANY_NAME.search(text, place, min(end, place + 40)) else None
    if not named:
        return
    gap = named["gap"]
    items = [named]
    high = _item_end(text, named, end)
    while len(items) < _MOST and (more := _NEXT.match(text, high, end)):
        items.append(more)
        high = _item_end(text, more, end)
    called = _MODEL_IN.search(gap) is not None or _IS_MODEL_BEHIND.match(text, high, end) is not None
    called = called or (not weak and _SIZED.search(_written(named)) is not None)
    near = near and not weak
    if _OTHER_IN.search(gap) or (_OTHER_BEHIND.match(text, high, end) and not _IS_MODEL_BEHIND.match(text, high, end)):
        return
    for item in items:
        written = _written(item)
        if _may_be(item) and (
            (_VERSIONED.match(written) and (called or near) and not (item["han"] and not called))
            or (called and (item["quoted"] or (item["latin"] and item["latin"][0].isupper())))
        ):
            yield (*_span(item), written)


def _item_end(text: str, named: re.Match[str], end: int) -> int:
    bracket = _IN_BRACKETS.match(text, named.end(), end)
    return bracket.end() if bracket else named.end()


def _group(named: re.Match[str]) -> str:
    """The group of a name's pattern that has it."""
    return "quoted" if named["more"] else str(named.lastgroup)


def _span(named: re.Match[str]) -> tuple[int, int]:
    low, high = named.span(_group(named))
    return (low, named.end("more")) if named["more"] else (low, high)


def _written(named: re.Match[str]) -> str:
    """The name; of a nickname before a Latin one the latter: "“小钢炮”MiniCPX-4.0"."""
    more = (named["more"] or "").strip()
    if more and not more[0].isdigit() and more[0] not in "vV":
        return more
    low, high = named.span(_group(named))
    return named.string[low:high].strip() + more


def _may_be(named: re.Match[str]) -> bool:
    name = _written(named)
    if _GENERIC.match(name) or ENDS_NO_MODEL.search(name) or len(name) < 2:
        return False
    return not (named["quoted"] and not named["more"] and (_WORD_OF_QUALITY.match(name) or SAYS.search(name)))
