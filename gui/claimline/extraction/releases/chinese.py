"""What a Chinese sentence says of each model that it names: its own date, whether it is to come, a family alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimline.domain import FuzzyDate
from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted

_TO_COME = re.compile(
    r"[”」》]?(?:[“”]?很快[“”]?)?(?:也|还|预计)?(?:将|即将|仍在|还在|正在|尚在|会(?!议)|有望|尚未|仍未|计划|预计|拟)"
)
BRINGS = Sifted(
    r"(?<![将拟未要想])(?<![未可]能)(?<![将不还也都]会)(?P<verb>捧出|端出|甩出|祭出|拿出|交出|亮出|带来|官宣|送上|奉上|新开源|新发布|新推出)(?:了|的)?"
    r"(?:[^，。；“”]{0,16}(?:模型|系列|版本|一代)[^，。；“”]{0,14}|(?:全新|最新|新版|首款|新款)的?)\Z"
    r"|(?<![将拟未要想])(?<![未可]能)(?<![将不还也都]会)(?P<direct>上新了?|带来了?|放出了?|甩出了?|端出了?|祭出了?|官宣了?|亮出了?)\s?\Z"
)
"""Before a model, in the words of headlines and columns: "端出酝酿已久的视频模型R2"."""
_OUTLOOK = Sifted(r"(?<=.{8})，(?:并|还|同时|另|也)?(?:预告|计划|预计|将|拟|承诺)")
_NAME_ENDS = re.compile(r"[”」]?\s?(?:系列|模型|[两三四五]款|[，。；、（(]|和|与|及|\Z)")
"""Behind a model that stands right behind such a verb, where nothing of it is meant, as in "带来GPT-4o的教程"."""
_AN_APP = re.compile(r"[+＋]?\s?(?:[Aa]pp|APP|应用|客户端|浏览器|团队|实验室|手机版)")
"""Behind a model's name: what carries it, not the model."""
_FORETOLD = re.compile(
    r"(?:预告|(?:即将|计划|将|拟|准备|尚未|有望)[^，。；]{0,12}(?:发布|推出|上线|开源))(?:了|的|新一代|下一代)?\Z"
)
_OUT = re.compile(r"(?:发布|推出|开源|上线|公布)(?:了)?(?:[^，。]{0,8})\Z")
_MODEL_OUT = re.compile(
    r"(?:发布|推出|开源|上线)(?:了)?[^，。；“”]{0,28}(?:的|语言|对话|视频|图像|语音)(?:大)?模型[“]?\Z"
)
"""Right before a product that is a model itself: "推出了写作方面的模型望舒"."""
_A_MODEL = re.compile(
    r"\s?(?:通用|语言|视觉|多模态|视频|推理)?大?(?:语言)?模型(?!家族|团队|业务|平台|应用|服务|API|的)"
)
_SO_LARGE = re.compile(r"(?:参数|规模)[^，。；]{1,12}的\Z")
"""Right before a company's name: its model of that name, "发布了参数670亿的DeepSeek"."""
_IS_A_MODEL = re.compile(r"模型\Z")


_LISTED = re.compile(r"\s?(?:[一-鿿]{0,8}模型)?\s?(?:与|和|及|以及|、)\s?(?:其|全新|新一代|[一-鿿]{0,6}模型)?\s?\Z")
"""Between two models of one list: "甲-Pro与甲-Lite两款模型"."""
_EARLIER = re.compile(
    r"(?:[上前]一?代|旧版|老款|前作|此前的|之前的|原有的|仅次于|不敌|力压|逊于|匹敌|叫板|挑战|持平于|类似于?|(?:就|即便|哪怕)[是连]|继|竞品|对手的?|替代|取代|替换)\s?(?:的|了)?\s?\Z"
)
"""Right before a model: the one before it, or a rival's."""
_CLAUSE_ENDS = re.compile(r"[，；—]")
_JUST_OUT = re.compile(
    r"(?<![将拟])(?:今日|今天|昨日|刚刚|新|正式|最新|此次|本次|上周|上月|日前|近日)(?:发布|推出|上线|开源)的\s?\Z"
)
"""Right before a model that is out, whatever it will do: "今天推出的甲2将取代甲1"."""
_BRINGS_TOO = re.compile(
    r"发布|推出|上线|开源|亮相|首发|问世|放出|更新|开放|升级|公布|登场|包括|包含|涵盖|分别|其中|以及|首批|率先|主打|[，；—]\s?(?:即|为|有|和|与|及|另|还|也|同时)|[两三四五六七八九十]款|系列|版|名为|称为"
)
"""In such a clause: that model is brought out too, or is one of those listed."""
_PLACE_BEFORE = re.compile(r"(?:在|于|至|到|接入|登陆|集成到?)\s?[^，。；]{0,24}\Z")
_PLACE_BEHIND = re.compile(
    r"[^，。；]{0,24}?(?:中|上|里|内|平台)\s?(?:正式|全面|同步|同时)?(?:上线|推出|开放|发布|可用|使用)"
)
"""Around a product in which something is brought out: "已在 API、Codex 中上线"."""


def is_in_one_list(view: View, mention: Mention) -> bool:
    """Whether a model stands behind another one and a word that only joins them."""
    low, _ = view.place(mention)
    before = [high for other in view.models() if (high := view.place(other)[1]) <= low]
    return bool(before) and _LISTED.fullmatch(view.words, max(before), low) is not None


def is_beside(view: View, mention: Mention, word: str) -> bool:
    """Whether a model stands in a clause that only says something of those that the clause before brings out."""
    place = view.words.find(word)
    end = next((mark.start() for mark in _CLAUSE_ENDS.finditer(view.words, place)), len(view.words))
    low, high = view.place(mention)
    there = [view.place(other) for other in view.models() if place < view.place(other)[0] < end]
    if low <= end or all(view.words.startswith(("系列", " 系列", "家族"), behind) for _, behind in there):
        return False
    first = max(view.words.rfind(mark, 0, low) for mark in "，；—")
    last = next((mark.start() for mark in _CLAUSE_ENDS.finditer(view.words, high)), len(view.words))
    return _BRINGS_TOO.search(view.words, first, last) is None


def is_makers(view: View, mention: Mention, word: str) -> bool:
    """Whether the maker of a model is named before the word that says that it is out."""
    place = view.words.find(word)
    return any(one.company == mention.company and view.place(one)[1] <= place for one in view.companies())


def released_directly(view: View) -> str | None:
    """The verb that shows a model named behind it: "端出推理模型R2"."""
    for mention in view.models() if BRINGS in view.lists else ():
        low, high = view.place(mention)
        match = BRINGS.search(view.lists, view.words[max(0, low - 40) : low])
        if match and (match["verb"] or _NAME_ENDS.match(view.words, high)):
            return match["verb"] or match["direct"]
    return None


def own_dates(view: View, dates: Sequence[FuzzyDate]) -> dict[str, FuzzyDate]:
    """The date of each model: the last one before it."""
    found: dict[str, FuzzyDate] = {}
    for mention in view.mentions:
        before = [date for date in dates if date.end <= mention.start]
        if mention.sort is Sort.MODEL and before:
            found.setdefault(mention.name, before[-1])
    return found


def before_outlook(view: View, dates: Sequence[FuzzyDate]) -> tuple[FuzzyDate, ...]:
    """The dates of a sentence but those from where something further is foretold on: "发布甲，并预告7月开源"."""
    outlook = _OUTLOOK.search(view.lists, view.words)
    return tuple(date for date in dates if outlook is None or date.start < view.sentence.start + outlook.start())


def is_yet_to_come(view: View, low: int, high: int) -> bool:
    """Whether the sentence foretells the model that stands from `low` to `high`."""
    if _JUST_OUT.search(view.words[max(0, low - 16) : low]):
        return False
    if is_app(view, high) or _EARLIER.search(view.words[max(0, low - 12) : low]):
        return True
    if _PLACE_BEHIND.match(view.words, high) and _PLACE_BEFORE.search(view.words[max(0, low - 32) : low]):
        return True
    return (
        _TO_COME.match(view.words, high) is not None or _FORETOLD.search(view.words[max(0, low - 16) : low]) is not None
    )


def is_app(view: View, high: int) -> bool:
    """Whether what carries a model stands behind its name, which ends at `high`."""
    return _AN_APP.match(view.words, high) is not None


def families_out(view: View) -> dict[str, str]:
    """Families that are released under their own name ("发布豆包大模型"), each with its owner."""
    return {mention.name: mention.company for mention in view.mentions if _is_out(view, mention)}


def _is_out(view: View, mention: Mention) -> bool:
    low, high = view.place(mention)
    if mention.sort is Sort.COMPANY:
        return _SO_LARGE.search(view.words[max(0, low - 20) : low]) is not None
    return (
        mention.sort is Sort.PRODUCT
        and (_A_MODEL.match(view.words, high) or _IS_A_MODEL.search(view.words[low:high])) is not None
        and _OUT.search(view.words[max(0, low - 16) : low]) is not None
    ) or (
        mention.sort is Sort.PRODUCT
        and _MODEL_OUT.search(view.words[max(0, low - 40) : low]) is not None
        and not is_app(view, high)
    )
