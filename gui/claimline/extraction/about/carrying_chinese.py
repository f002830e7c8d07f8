"""Whom a Chinese sentence leaves out: the topic behind "它" or its round of financing, the speaker's own company behind
"我们", and the two that 前者 and 后者 stand for."""

from __future__ import annotations

import re

from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.speakers.attribution import Attribution, Manner, Pronoun
from claimline.extraction.topics import REACH, Topics

_THE_TOPIC = re.compile(
    r"(?:\A|[，,；：—])\s?(?:而|但|此外|同时|目前|如今|随后|不过|当时|预计|根?据)?(?:它|该(?!行|机构|校|国|法)|这家(?!媒体|机构|客户)[^，。；]{0,16}?(?:公司|企业|厂商|巨头|独角兽)|这款|这一模型|其(?!中|他|余|实)|公司(?!们))"
)
_COMPARED = re.compile(
    r"\A(?:[与和同]|相?较于?|不同于|相比于?)[^，。；]{1,24}，(?:它|其(?!中|他|余|实)|该公司|公司|这家公司)"
)
"""Whom it is measured by stands first: "与OpenAI等对手相比，它的收入…"."""
_ITS_ROUND = Sifted(r"(?:新一轮|本轮|此轮|这轮|该轮)(?:的|新)?(?:融资|投资|注资)|投[前后]估值")
_INVESTED_IN = Sifted(r"(?:领投|跟投|参投|追投)(?=[，。；]|\Z)")
_ROUND_OF = Sifted(
    r"(?:完成|获得?|宣布|拿到|筹集|募集)[^，。；]{0,24}(?:融资|投资|注资)"
    r"|(?:领投|跟投|参投|追投)[^，。；]{2,}(?:融资|公司)"
)

"""Whose round it is, named in the sentence itself."""
_ITS_HOLDERS = Sifted(r"(?:IPO|上市|发行|本轮融资|交易完成)[前后]，|创始人[^，。；]{2,8}(?:持股|持有|直接持)")
"""Who holds shares of it: "IPO前，创始人林远山持股为…"."""
_AT_THE_TOPIC = Sifted(
    r"(?:起诉|指控|控告|投资|收购|入股|调查|批评|指责|要求|[向对与给])了?(?:该公司|这家公司|该企业|该集团)|[为使让](?:其|它)(?!中|他|余|们|是)"
)
"""What others do to it: "迪士尼起诉该公司"."""
_A_THING = re.compile(
    r"[A-Z][A-Za-z]{0,12}[ -]?[0-9][A-Za-z0-9.-]{0,10}\s?(?:系列|芯片|平台|模型|机型)?"
    r"(?:采用|配备|搭载|集成|内置|基于|使用|由|支持)"
)
"""A product that no list knows, named by its number behind its maker: "X500采用…工艺"."""
_WE = re.compile(r"我们(?!认为|预计|预期|估计|预测|注意到|看到)")
"""In a quotation: what the speaker's company does, not what a house thinks."""
NO_KIND_OF = r"(?<![片人技型大层市子分国家创戏件据算源询网部头业券险外车物药疗资母他些各小名I])"
"""Behind one of these 公司 is no company spoken of before, but one of a kind (芯片公司, 上市公司)."""
LISTED_BEFORE = r"(?<![等、和与及])"
"""Behind one of these 三家公司 are those listed right before, not those of the sentence before."""


OF_A_FIELD = (
    r"[^，。]{0,16}?(?:厂商|企业|公司|玩家|巨头|大厂|从业者|创业者|佼佼者|研究者|开发者|投资者|投资人|创始人|家长|学生|用户|年轻人)们"
    r"|[^，。《》]{0,14}?(?:领域|行业|产业|赛道|学界|业界|市场)(?:的)?(?:格局|竞争|生态|版图|洗牌)"
    r"|[^，。《》]{0,14}?(?:领域|行业|产业|赛道|学界|业界)(?:也|正|已|便|就|则|开始|迎来|出现|掀起|进入|仍|依然|还在|还|再|里的|内的|上的|中的)"
    r"|这(?:个|一|些)?(?:概念|说法|术语|名词)(?:最早|最初|其实)?(?:由|是|源于|来自|出自|指)"
)
"""A subject that is a whole trade or a kind of people, or what a word means: of no company spoken of before."""


_THESE = re.compile(r"\s?(?:这|等)[两三四五六七八九十几]?家")
"""Behind the last of a list: those listed are counted, "甲、乙与丙这三家企业"."""


def are_listed(view: View) -> bool:
    """Whether "these firms" of a sentence are those that stand right before it."""
    companies = view.companies()
    return len(companies) > 1 and any(_THESE.match(view.bare, view.place(mention)[1]) for mention in companies[1:])


def left_out(view: View, attribution: Attribution | None, topics: Topics) -> str:
    """The company that a sentence with others in it is about without naming it; empty where there is none."""
    if own := _speakers_own(view, attribution, topics):
        return own
    if not topics.focus or topics.age > (2 * REACH if topics.main in topics.focus else REACH):
        return ""
    if topics.age <= 2 and _ITS_HOLDERS.match(view.lists, view.bare):
        return topics.focus[0]
    if topics.age <= 1 and _INVESTED_IN.search(view.lists, view.bare) and not _ROUND_OF.search(view.lists, view.bare):
        return topics.focus[0]
    if _AT_THE_TOPIC.search(view.lists, view.bare) or _COMPARED.match(view.bare):
        return topics.focus[0]
    if topics.age <= 1 and _A_THING.match(view.bare) and not any(view.place(m)[0] < 2 for m in view.mentions):
        return topics.focus[0]
    inside = [mention for mention in view.outside() if mention.company and not mention.is_outsider]
    inside += [mention for mention in view.companies() if _is_quoted_alone(view, mention)]
    first = min((view.place(mention)[0] for mention in inside), default=len(view.bare))
    found = _THE_TOPIC.search(view.bare) or (_ITS_ROUND.search(view.lists, view.bare) if topics.age <= 1 else None)
    return topics.focus[0] if found is not None and found.start() < first else ""


def _is_quoted_alone(view: View, company: Mention) -> bool:
    """Whether quotation marks only set off the name: "公司“星潮智能”获得…"."""
    return (company.start - 1, company.end + 1) in view.sentence.quotations


def _speakers_own(view: View, attribution: Attribution | None, topics: Topics) -> str:
    """The company of who says "我们" of it."""
    if attribution is None or attribution.manner is not Manner.SAID:
        return ""
    said = view.sentence.quotations or attribution.cue == "“”"
    if not (said and _WE.search(view.words)) and f"{attribution.cue}其" not in view.bare:
        return ""
    if attribution.speaker is not None:
        return "" if attribution.speaker.is_outsider else topics.company_of(attribution.speaker)
    if attribution.pronoun not in (Pronoun.PERSON, Pronoun.OMITTED):
        return ""
    return topics.voice_of or next(iter(topics.focus), "")


def former_and_latter(view: View, topics: Topics) -> tuple[str, ...]:
    """The companies that 前者 and 后者 stand for: those of the sentence before, where it has two."""
    if topics.age > 1 or len(topics.last) != len(("former", "latter")):
        return ()
    words = ("前者" in view.bare, "后者" in view.bare)
    if len({mention.company for mention in view.companies()}) > 1:
        return ()
    return tuple(company for company, said in zip(topics.last, words, strict=True) if said)
