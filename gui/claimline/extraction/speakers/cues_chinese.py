"""Chinese words of saying that are none where they stand: those that name what was said, or do something else."""

from __future__ import annotations

import re

from claimline.extraction.names.view import View

_A_PAPER_SAYS = re.compile(r"(?:中|里|内)?(?:则|还|也|并|又|进一步)?(?:称|说|指出|表示|认为|强调|写道|提到|透露|宣布)")
"""Behind 声明 at the beginning of a clause: a statement, which says something."""
_NOUNS_TOO = frozenset(
    [
        "警告",
        "回应",
        "声明",
        "评价",
        "预测",
        "呼吁",
        "承诺",
        "批评",
        "质疑",
        "建议",
        "否认",
        "解释",
        "评论",
        "提醒",
        "回复",
        "指控",
        "控诉",
        "表态",
        "吐槽",
        "抱怨",
        "感慨",
        "推测",
    ]
)
_IS_NOUN = re.compile(
    r"(?:的|提出的|作出的|做出的|发出的|这些?|上述|该项?|此类|任何|相关|有关|多项|一系列)[一-鿿]{0,2}\Z"
)
_ENDS_NOUN = re.compile(r"(?:中|里|内|信|函|书)?(?:[，。；、]|\Z)")
"""Around a word of saying that names what is said: "的直接回应，", "提出的警告，"."""
_HANDS_IN = re.compile(r"(?:了|的)?[^，。]{0,16}(?:报告|财报|年报|季报|业绩|方案|预案|公告|招股(?:说明)?书)")
"""Behind 披露: a paper that a company hands in, no words of its own."""
_WITH_OBJECT = {
    "透露": re.compile(r"(?:自己|其|真实)?的?(?:姓名|身份|名字|真名|全名)"),
    "爆料": re.compile(r"[人者]|博主|账号"),
    "补充": re.compile(
        r"(?:了|一[些份]|多[名位])?(?:意见|材料|资料|协议|说明|文件|条款|问询|弹药|人手|库存|资金|流动|产能|证据|规定)"
    ),
    "确认": re.compile(r"(?:了)?(?:收入|减值|函|书|单|订单|股份|亏损|商誉)"),
    "回应": re.compile(r"率|速度|机制|能力|用户|市场"),
}
"""Words of saying that do something else with what stands behind them: "补充材料", "确认收入"."""


def only_names(view: View, match: re.Match[str], before: str) -> bool:
    """Whether a word of saying is a dateline's, hands in a paper, or only names what was said."""
    cue, end = match[0], match.end()
    if cue == "消息":
        return before.rstrip().endswith("日")
    if cue == "披露":
        return _HANDS_IN.match(view.bare, end) is not None
    if cue in _WITH_OBJECT and _WITH_OBJECT[cue].match(view.bare, end):
        return True
    if cue == "声明" and _A_PAPER_SAYS.match(view.bare, end):
        return True
    return (
        cue in _NOUNS_TOO and _IS_NOUN.search(before[-8:]) is not None and _ENDS_NOUN.match(view.bare, end) is not None
    )
