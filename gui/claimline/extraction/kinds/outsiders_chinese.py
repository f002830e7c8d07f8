"""Who judges from outside in Chinese news: analysts, scholars, bloggers, rivals and those who left, whose words are an
assessment."""

from __future__ import annotations

import re

from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.speakers.attribution import Attribution, Manner

_EXPERT = re.compile(
    r"分析师|分析员|证券(?!部|事务|代表|时报|日报|报|交易|监管|法)|教授|研报|投行|基金经理|经济学家|策略师|券商|学者|院士|分析人士|观察家|评论员|评论人|博主|作家|专栏|智库|顾问|投资人|投资者|交易员|独立研究|行业专家|业内专家"
    r"|(?:业内|行业|市场|渠道|供应链|机构|产业链)人士|从业者|企业家"
    r"|(?:车企|友商|同行|大厂|互联网|手机厂商|创业公司|竞争对手|渠道商)[^，。]{0,4}(?:高管|人士|员工|工程师|负责人)"
)
"""Who has no house that the claim is about."""
_OF_A_HOUSE = re.compile(
    r"研究员|研究者|(?<!首席)科学家|工程师|专家|合伙人|开发者|程序员|架构师|创业者|作者|员工|高管|创始人|CEO|总监|总裁|董事长"
)
"""Who may belong to the company of the claim, or to another."""
_ALONE = re.compile(r"研究员|研究者|(?<!首席)科学家|工程师|专家|合伙人|开发者|程序员|架构师|创业者|作者")
"""Of them, those who are outsiders where no house is named beside them."""
_FORMER = re.compile(r"(?:前|原|曾任|离职|已离开)(?!述|景|沿|端|日|者|因)[^，。；]{0,14}\Z")
_DISCLOSES = re.compile(
    r"透露|披露|宣布|证实|确认|否认|回应|声明|公布|预告|承诺|澄清|爆料|介绍|告诉|承认|坦承|道歉|解释|要求"
)
_OF_BOTH = Sifted(r"我们|我司|双方|两家|合作|携手|伙伴|共同")
"""In the words of another company's officer: they are about his own company as well."""
_STOPS = "，。；！？”」』"


def outsiders_view(view: View, attribution: Attribution | None) -> str | None:
    """The word that says that somebody outside speaks, who judges; asked where no company of the claim does."""
    if attribution is None or attribution.manner not in (Manner.SAID, Manner.JUDGED):
        return None
    speaker = attribution.speaker
    if speaker is not None and speaker.sort is Sort.BROKER:
        return attribution.cue
    if speaker is not None and speaker.sort is Sort.PERSON and not speaker.is_outsider:
        own = _DISCLOSES.match(attribution.cue) or _OF_BOTH.search(view.lists, view.words)
        return None if own else attribution.cue
    if (speaker is not None and speaker.sort is not Sort.PERSON) or attribution.pronoun is not None:
        return _found(_EXPERT, attribution.words or "")
    low, place = _lead(view, attribution)
    lead = view.bare[low:place]
    expert = _found(_EXPERT, lead)
    return expert if expert or _DISCLOSES.match(attribution.cue) else _of_another_house(view, low, place)


def _found(pattern: re.Pattern[str], words: str) -> str | None:
    match = pattern.search(words)
    return match[0] if match else None


def _lead(view: View, attribution: Attribution) -> tuple[int, int]:
    """From where to where it is said who speaks: the clause of the name, up to the cue."""
    name = attribution.speaker.name if attribution.speaker else attribution.words or ""
    after = max(0, view.words.find(name.split("（")[0]))
    place = view.bare.find(attribution.cue, after)
    place = place if place >= 0 else len(view.bare)
    return max(view.bare.rfind(stop, 0, min(after, place)) + 1 for stop in _STOPS), place


def _of_another_house(view: View, low: int, place: int) -> str | None:
    """The office of somebody of a house that the rest does not speak of, who left it, or who has none."""
    office = _OF_A_HOUSE.search(view.bare, low, place)
    if office is None:
        return None
    if _FORMER.search(view.bare[low : office.start()]):
        return office[0]
    own = {mention.company for mention in view.companies() if low <= view.place(mention)[0] < place}
    others = {mention.company for mention in view.mentions if not low <= view.place(mention)[0] < place} - {None, ""}
    if own:
        return office[0] if others and not own & others else None
    return _found(_ALONE, office[0]) if others else None
