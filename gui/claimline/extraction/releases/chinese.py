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
    r"(?<![将拟未要想能可会])(?P<verb>捧出|端出|甩出|祭出|拿出|交出|亮出|带来|官宣|送上|奉上|新开源|新发布|新推出)(?:了|的)?"
    r"(?:[^，。；“”]{0,16}(?:模型|系列|版本|一代)[^，。；“”]{0,14}|(?:全新|最新|新版|首款|新款)的?)\Z"
)
"""Before a model, in the words of headlines and columns: "端出酝酿已久的视频模型R2"."""
_AN_APP = re.compile(r"\s?(?:App|APP|应用|客户端|浏览器|团队|实验室|手机版)")
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


def released_directly(view: View) -> str | None:
    """The verb that shows a model named behind it: "端出推理模型R2"."""
    for mention in view.models() if BRINGS in view.lists else ():
        low, _ = view.place(mention)
        match = BRINGS.search(view.lists, view.words[max(0, low - 40) : low])
        if match:
            return match["verb"]
    return None


def own_dates(view: View, dates: Sequence[FuzzyDate]) -> dict[str, FuzzyDate]:
    """The date of each model: the last one before it."""
    found: dict[str, FuzzyDate] = {}
    for mention in view.mentions:
        before = [date for date in dates if date.end <= mention.start]
        if mention.sort is Sort.MODEL and before:
            found.setdefault(mention.name, before[-1])
    return found


def is_yet_to_come(view: View, low: int, high: int) -> bool:
    """Whether the sentence foretells the model that stands from `low` to `high`."""
    if _AN_APP.match(view.words, high):
        return True
    return (
        _TO_COME.match(view.words, high) is not None or _FORETOLD.search(view.words[max(0, low - 16) : low]) is not None
    )


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
        and not _AN_APP.match(view.words, high)
    )
