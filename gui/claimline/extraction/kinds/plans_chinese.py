"""What a Chinese sentence says that somebody means to do, or that a company expects of itself."""

from __future__ import annotations

import re

from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.speakers.attribution import Attribution, Manner

_NO_PLAN = re.compile(
    r"(?:从未|没有|并未|并无|并不|无意|不|无|优先)(?:在|曾)?(?:打算|计划|考虑|准备|寻求)|没有[^，。]{1,8}(?:打算|计划)|(?<!将)(?:取消|搁置|放弃|终止|推迟|暂停|原)[^，。；]{0,40}计划|考虑(?=到)|(?:促使|迫使|推动|导致)[^，。]{1,14}(?:寻求|考虑|准备)|被(?:视为|看作|认为是)|规划的|需要?(?:提前|统一|做好)?[^，。]{0,6}规划|规划布局|(?:坏账|减值|跌价|存款)准备|(?<![正已还在来])准备(?:了|好|就绪|充分|金|不足|度)|建议[^，。；]{1,24}(?:考虑|计划)"
)
_PLAN_NOUN = re.compile(
    r"计划(?=\s?[0-9]|第|要求|十分|极|非常|相当|[，。；、上下中内的”]"
    r"|负责人|总监|主管|经理|(?:发布)?(?:日期|时间表)|最终|有所|有变|并非|是|被|遭|等|书|\Z)"
)
_A_PROGRAMME = re.compile(r"[A-Za-z]\s?\Z|[“「『][^“”「」]{1,10}\Z")
_CLOSES = ("”", "」", "』")
"""Round 计划 as the name of a programme: "启动「候鸟计划」"."""
_SAID_BEHIND = 12
_ASKED = re.compile(r"外传|传出|传闻|外媒|媒体|被问|问及|谈到|针对|对于|对此|市场")
"""Before a cue: what others say, to which somebody replies."""
_PUTS_FORWARD = re.compile(r"(?:公布|宣布|明确|提出|重申|推进|披露|推出|启动|制定|实施|拟定)[^，。；]{0,40}\Z")
"""Before 计划 as a noun: the plan is put forward, not only spoken of."""
_WILL_DO = Sifted(
    r"(?<!即)将(?:[一-鿿]{2,5}地|正式|全面|陆续|逐步|尽快|尽早|很快|随后|稍后|适时|免费|进一步|分别|同时|首次|最早|最终|暂时|主要|不再|一并|优先|自行|重点|大幅|着力|持续)?"
    r"(?:停止|暂停|支援|拉升|调升|上修|限制|禁止|要求|批准|征收|加征|实施|执行|生效|迎来|组建|分拆|转型|转向|采用|使用|运行|运营|派出|派遣|招聘|聘用|落地|优先|进入|进驻|由|从|通过|同(?=[^，。]{1,10}合作)|启动|引入|打造|集成|整合|搭载|升级|拓展|构建|加强|加码|推动|推出|提供|支持|接入|裁|关闭|收购|投资|投入|支付|建设|建造|发布|开源|上线|用于|登陆|随|跟随|面向|出售|提高|下调|上调|增加|减少|扩大"
    r"|举行|召开|举办|开放|收取|允许|加大|聚焦|专注|对[^，。；]{1,12}(?:进行|作出|收取|收费|征收|提供|开放)|交付|量产|部署|采购|购买|(?<=重点)提升|取消|终止|撤出|退出|成立|设立|发放|披露|公布|参加|出席|上诉|继续|保持|维持|于|在)"
)
"""What is to be done. Behind 将 a verb stands; the 将 that only means "take" has a noun behind it (将目标价上调)."""
_SOON = Sifted(
    r"(?:最快|最早|最迟)[^，。；]{0,10}(?:[年月周]|季度|[上下]半年|年底)"
    r"|(?:短期内|接下来|未来[^，。；]{0,4}年|未来|今后|近期|很快[”」]?|不久后?|下一步|明年|年底前?|下半年|下一代[^，。；]{0,6})[^，。；的]{0,10}(?:会|不会|将)(?![议上场]|对[^，。]{0,20}影响)"
    r"|(?:今年|明年|全年)[^，。；]{0,16}预算"
    r"|(?<!机)(?<!都)会(?:继续|持续|全力|聚焦|专注|加大|透过|尽力|努力|全面|坚定)(?!的)"
)
_OWN_WORDS = re.compile(
    r"(?:表示|称|(?<!法)说|宣布|透露|承诺|写道|强调|指出)(?:，|：|：“)?(?:公司|该公司|其|我们)?(?:未来|今后|今年|明年)?(?:将|不会|会|预计)|(?:表示|称|说|透露|承诺|强调)，[^，。；“”]{1,8}(?:不会(?:参与|退出|放弃|涨价|降价|裁员|出售|收费|跟进|卖|停止|关闭|收购|投资|上市|改变)|会(?:把|将|在|与|和|为|向|对|继续|持续|推|投|加大|尽|全力|进一步))|，预计|[并还也]会|预估|可望|我们(?:希望|计划|会(?!员)|将|要)"
)
_TAKES = re.compile(
    r"将(?!.?[在于会不从能]|继续|持续|进一步|逐步|陆续|全面|正式|同步|分|优先|首|尽|大|重点|主要|新)[^，。；]{2,28}?(?<!合)(?:扩大|扩展|延长|缩短|提高|提升|上调|下调|调整|降|增加?|归|接入|部署|迁移|转移|移交|转|应用|改名|更名|改|定位?|视|作|分成|拆成|卖|出售|出租|交|带|推|压|移|列|纳|并|划|投)(?:到|至|为|给|在|入|于|成|归)(?!了解)"
)
"""The 将 that only takes its object, where something is done: "宣布将保障范围扩大到全部员工"."""
_HAS_TAKEN = re.compile(r"将[^，。；]{2,20}?[降升高低少多大小短长加减至到为成]了(?!解)")
"""The same where it is done already: "将运营成本降低了一半"."""
_FORESEES = re.compile(r"承诺|预计|预期|预测|预估|指引")
_GUIDES = Sifted(
    r"(?:给出|发布|上调|下调|调升|维持)了?[^，。；]{0,16}(?:指引|展望|财测)|(?:展望|指引|财测|业绩预告)[^。；]{0,40}(?:预估|预计|预期|预测)"
)
"""What a company expects of itself, in its guidance."""
EVALUATES = Sifted(
    r"将(?:会|进一步|直接|彻底|极大)?(?:改变|影响|标志|成为|重塑|面临|有助|有利|取决|(?:持续|继续)?(?:增长|上升|下降|回升|走高|走低|下滑)|对[^，。；]{1,30}(?:影响|冲击|挑战))"
)
"""A forecast of what something will mean, no plan."""


def own_word(view: View, attribution: Attribution | None, plans: re.Pattern[str]) -> str | None:
    """The first word of plans, in what somebody says and not in what he was asked about: "外传X有意入股，他直言，…"."""
    if "kind plan" not in view.lists:
        return None
    cue = view.bare.find(attribution.cue) if attribution and attribution.manner is Manner.SAID else -1
    asked = (
        cue > 0 and "，" in view.bare[:cue] and len(view.bare) - cue > _SAID_BEHIND and _ASKED.search(view.bare[:cue])
    )
    found = plans.finditer(view.words, cue if asked else 0)
    return next((match[0] for match in found if attribution is None or match[0] != "有信心"), None)


def plan(view: View, attribution: Attribution | None, listed: str | None, third_party: bool) -> str | None:
    """The words that say what somebody means to do, or what a company expects of itself."""
    if listed and _NO_PLAN.search(view.words):
        return soon[0] if (soon := _SOON.search(view.lists, view.words)) else None
    if listed == "计划" and _is_spoken_of(view):
        return ahead[0] if (ahead := _WILL_DO.search(view.lists, view.words)) else None
    if EVALUATES.search(view.lists, view.words) and not (attribution and attribution.has_speaker and not third_party):
        return None
    if listed:
        return listed
    ahead = _WILL_DO.search(view.lists, view.words)
    if ahead and _HAS_TAKEN.match(view.words, ahead.start()):
        ahead = None
    ahead = ahead or _SOON.search(view.lists, view.words)
    if ahead is None:
        ahead = _GUIDES.search(view.lists, view.words)
    if ahead is None and attribution is not None and not third_party:
        ahead = _own_words(view) or _FORESEES.match(attribution.cue)
    return ahead[0] if ahead else None


def _own_words(view: View) -> re.Match[str] | None:
    """The words by which somebody says what they will do, not what they did with something ("宣布将…扩大到…")."""
    found = _OWN_WORDS.search(view.words)
    if found is None or not found[0].endswith("将") or _WILL_DO.match(view.lists, view.words, found.end() - 1):
        return found
    return None if _TAKES.match(view.words, found.end() - 1) else found


def _is_spoken_of(view: View) -> bool:
    """Whether the first 计划 is a noun of which something else is said: "裁员计划并非孤例"."""
    place = view.words.find("计划")
    is_noun = _PLAN_NOUN.match(view.words, place) is not None or view.words[place + 2 : place + 3] in _CLOSES
    named = _A_PROGRAMME.search(view.words[:place]) is not None
    return is_noun and (named or _PUTS_FORWARD.search(view.words[:place]) is None)
