"""Where a Chinese sentence has it from: "据…报道", "援引…的话称", "…数据显示", and a broker that rates."""

from __future__ import annotations

import re
from dataclasses import replace

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.speakers.attribution import Attribution, Manner, Pronoun

_SOURCE = re.compile(
    r"(?:根?(?<![数依占证票收凭字论])据|综合)(?!此|说|悉|称|(?:[^，。；]{0,2}不完全|粗略|初步|公开)(?:统计|估计))(?P<source>[^，。；：]{1,28}?)[”」]?(?:的)?(?:独家|此前|最新|近日|日前|不完全|粗略|初步)?"
    r"(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?P<cue>报道|消息|透露|介绍|统计|数据|测试|评测|测评|监测|调查|调研|披露|称|显示|测算|预测|预计|估计|估算|报告"
    r"|公告|文件|声明|起诉书|诉状|判决书|了解|报告显示|说法|爆料|获悉)(?!人|者|员|源)"
)
_CITES = Sifted(
    r"(?P<cue>援引|引述|转引)(?!的)(?P<source>[^，。；：]{2,30}?)(?P<words>的话|的说法|的消息|的报道|的观点)?"
    r"(?:报道称|报道说|报道|消息称|消息(?!人士|灵通|来?源)|分析称|指(?!出)|表示|指出|透露|称|说|写道|，)"
)
_FIGURES_SHOW = Sifted(
    r"(?:\A|[，。；])(?P<source>[^，。；]{2,20}?)(?:公布的|发布的|的)?(?:最新|一份)*(?:数据|报告|统计|调查|研究|监测|白皮书|蓝皮书|榜单|排行榜|问卷)(?:显示|表明)"
)
_LEARNT = Sifted(
    r"(?:从|自|向)(?P<source>[^，。；]{2,24}?)(?:处|方面|那里|口中)?(?:独家|处|进一步|了解并)?(?P<cue>获悉|得知|获知|了解到|证实了?(?=，|这))"
)
_BY_NAME = Sifted(r"(?:\A|[，。；、.]\s?)根?据(?P<source>[^，。；：]{2,20})，")
"""A newspaper or a house named as the source without a verb: "据某报，"."""
_OWN_PAPERS = re.compile(
    r"\A[0-9年月日号\s]+\Z|季度|年度|\A内部\Z|\A财务|\A经营|[0-9]+F\Z|\A(?:多项|一项|多份|近期|最新|相关|有|另一项|不少|大量)\Z|公告|财报|年报|季报|招股|公开|资料|官方|官网|文件|业绩|申报|披露|\A(?:分项|各项|具体|我们|记者|了解|本报|此|其|公司)"
)
_NO_OUTLET = re.compile(r"(?:国外|海外|境外|当地|国内|多家|有关|相关|此前)?(?:媒体|外媒)(?:们)?\Z")
_RATES = Sifted(r"目标价|评级|(?:上调|下调|维持|重申|给予)[^，。]{0,24}(?:预测|预期|盈利|买入|增持|中性|减持)")
_HOUSE = re.compile(
    r"(?P<house>[一-鿿]{2,6}?(?:证券|期货|研究院|咨询|投行))(?!化|交易|监管|委员会|投资者|市场|时报|日报)"
)
_RESEARCHER = re.compile(r"(?:市场)?(?:研究|调研|咨询|数据|分析)(?:机构|公司|平台)\s?")
_ON_A_DAY = re.compile(
    r"(?<=[一-鿿》])(?:[上本]?周[一二三四五六日]|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}日|今日|昨日|昨天|今天|当天|当日)\Z"
)
"""Behind a source's name: when it spoke, "据司法部周二的声明"."""
_MEDIUM = re.compile(r"\A(?:[一-鿿]{0,6}媒体?|[陆外港台]媒)(?=[《“「])")
"""Before the name of a newspaper or the like: what sort of one it is."""
_FILED = re.compile(r"\A[^，。]{0,24}?(?:提交|公布|发布|公开|提供|披露)的(?:一[份项])?(?=[一-鿿])")
"""Before a source: who handed it in and when, "上周五提交的一份法庭文件"."""
SURNAME = (
    "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任"
    "姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文闫温季祁柳宁闻"
    "庄游翁柯凌童樊骆覃倪耿洪葛翟岳尤鲍祝纪苗詹牟裴涂焦甘褚霍聂芦戚虞窦鄢卓喻阮丛艾苑米辛项殷桂晏咸]"
)
_MONTHS = "(?:十[一二]?|[一二三四五六七八九])"
_COMPOUND = "(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|司徒|慕容|令狐|端木)"
NAME = rf"(?:{_COMPOUND}[一-鿿]{{1,2}}|{SURNAME}[一-鿿]{{1,2}})"
"""A Chinese person's name: a surname and one or two characters."""
FOREIGN = (
    r"(?:[一-鿿]{1,6}(?:·[一-鿿]{1,8}){1,2}|[A-Z][a-zà-ÿ’'-]{1,14}(?:\s[A-Z]\.?)?\s(?:"
    r"(?:van|von|de|der|bin|al|el)\s)?[A-Z][A-Za-zà-ÿ’'-]{1,18})"
)
OFFICE = (
    r"(?:(?:联合|共同)?创始人|联创|董秘|董事会秘书|创办人|合伙人|(?:副|执行)?董事长|首席[一-鿿]{2,6}?(?:官|家|师)|(?:高级|执行|资深|集团)?副?总裁|(?:副|总)?总?经理|总监|负责人|发言人"
    r"|主席|部长官?|教授|博士|院士|主管|研究员|研究者|分析师|分析员|经济学家|策略师|工程师|科学家|律师|法官|检察官|参?议员|作家|执行长|财务长|技术长|营运长|协理|理事长|会长|局长|处长|司长|厅长|市长|省长|州长|校长|行长|组长|厂长|署长|秘书长?|社长|主任|院长|高管|C[ETFO]O|CMO|专家"
    r"|顾问|学者|开发者|程序员|架构师|产品经理|企业家|创业者|投资人|投资者|首席|爆料人|主编|主笔|撰稿人|博主|评论员|评论人|观察家|专栏作者|作者|主播|主持人|交易员|基金经理|创始成员|前?员工|所长|馆长|董事|股东|猎头)"
)
_FOUNDED = re.compile(r"(?:创办|创立|创建|打造|执掌|带领|领导|所在|任职)(?:了|的)\Z")
_NAMED_LAST = re.compile(
    rf"{OFFICE}\s?(?P<name>{FOREIGN}|{NAME}|(?<=\s)[A-Z][a-z]{{2,15}})(?:（[^（）]{{1,40}}）|\([^()]{{1,40}}\))?\Z"
)


_TRANSCRIBED = re.compile(
    rf"(?:基金经理|主席|会长|社长|C[ETFO]O|[执财技运营产法]\w官|发言人|首相|总统|大臣|州长|市长|院长|所长|法官|律师|检察官|教授|学者|顾问|专家|合伙人|科学家|工程师|分析师|研究员|经济学家|策略师|议员|作家|部长|执行长|财务长|技术长|营运长|创办人|总监|副总裁|负责人|主管|创始人|董事长|总经理|首席执行官|总裁)(?P<name>(?!官)[一-鿿]{{2,5}}?)(?:{_MONTHS}月)?\Z"
)
"""A foreign name in Chinese signs alone, behind an office: "法官马洛"."""
_OF_A_HOUSE = re.compile(rf"[一-鿿A-Za-z]{{2}}的\s?(?P<name>{FOREIGN}|{SURNAME}(?!管|层|级|们|端)[一-鿿]{{2}})\Z")
"""A name behind its house alone: "群山咨询的柯以宁"."""
_NO_NAME = re.compile(
    r"(?:[在对向于就从则也还均都曾的和与及们等并更]|此前|近日|随后|目前|最新|方面|代表|普遍|.*[了这那着过是有不没把被让说其该此]).*|.*(?:们|团队|人士|方面|办公室|协会|委员会|集团|公司|部|局|院|所|处|等|此前|近日|随后|普遍|曾|还|也|则)\Z"
)
"""What stands there and is nobody's name."""


def named_last(phrase: str) -> str | None:
    """The name of a person at the end of a phrase, behind an office: "该机构分析师何慕云"."""
    match = _NAMED_LAST.search(phrase) or _TRANSCRIBED.search(phrase) or _OF_A_HOUSE.search(phrase)
    return match["name"] if match and not _NO_NAME.match(match["name"]) else None


def founded_in(view: View, name: str) -> str | None:
    """The company of somebody interviewed: "她创办的星潮科技", or one that their name stands right behind."""
    for company in view.companies():
        low, high = view.place(company)
        if _FOUNDED.search(view.bare, max(0, low - 8), low) or view.bare.startswith(name, high):
            return company.company
    return None


class Sources:
    """The rules of sources, and of houses that rate."""

    def __init__(self, diffuse: re.Pattern[str]) -> None:
        self._diffuse = diffuse

    def of(self, view: View) -> Attribution | None:
        """Whom a sentence names as its source."""
        bare = view.bare
        if "引" in bare and (cited := self._cited(view)):
            return cited
        match = _SOURCE.search(bare) if "据" in bare or "综合" in bare else None
        if match is None and (by_name := _BY_NAME.search(view.lists, bare)):
            low, high = by_name.span("source")
            inside = (m for m in view.outside() if low <= view.place(m)[0] and view.place(m)[1] <= high + 1)
            named = next((m for m in inside if m.sort in (Sort.PUBLISHER, Sort.BROKER)), None)
            return Attribution("据", Manner.REPORTED, speaker=named) if named else None
        if match is None:
            return self._figures(view) or _rating(view)
        source = match["source"]
        if self._diffuse.search(source) or _NO_OUTLET.match(source) or _OWN_PAPERS.search(source):
            return None
        cue = "据" + match["cue"]
        return _attributed(view, cue, match.start("source"), match.end("source"))

    @staticmethod
    def learnt_from(view: View) -> Attribution | None:
        """ "某报从知情人士处获悉": who told the reporter."""
        match = _LEARNT.search(view.lists, view.bare)
        if match is None:
            return None
        found = _attributed(view, match["cue"], *match.span("source"))
        medium = next((m for m in view.outside() if m.is_outsider and view.place(m)[1] <= match.start()), None)
        return replace(found, reported_by=medium.name) if found and medium and found.speaker != medium else found

    def _cited(self, view: View) -> Attribution | None:
        """ "路透社援引知情人士的话称": the source speaks, the medium reports it."""
        match = _CITES.search(view.lists, view.bare)
        if match is None:
            return None
        source = _attributed(view, match["cue"], match.start("source"), match.end("source"))
        medium = next(
            (mention for mention in view.outside() if view.place(mention)[1] <= match.start() and mention.is_outsider),
            None,
        )
        if source is None or medium is None:
            return source
        return Attribution(source.cue, Manner.REPORTED, source.speaker, source.words, None, medium.name)

    @staticmethod
    def _figures(view: View) -> Attribution | None:
        """ "乘联会数据显示": whose figures they are; a company's own need no source."""
        match = _FIGURES_SHOW.search(view.lists, view.bare) if "显示" in view.bare or "表明" in view.bare else None
        if match is None or _OWN_PAPERS.search(match["source"]):
            return None
        if any(view.place(company)[0] < match.end() for company in view.companies()):
            return None
        return _attributed(view, "数据显示", match.start("source"), match.end("source"))


def _attributed(view: View, cue: str, low: int, high: int) -> Attribution | None:
    """The source between two places: a mention there, or its words."""
    words = _MEDIUM.sub("", view.words[low:high]).strip("《》“”「」 ")
    words = words.rpartition("“")[2] if words.count("“") > words.count("”") else words
    someone = re.search(r"人士|消息源|者\Z|员\Z|内部人", words) is not None
    officers = [m for m in view.mentions if m.sort is Sort.PERSON and m.company]
    for mention in (*officers, *view.mentions):
        start, end = view.place(mention)
        inside = low <= start and end <= high + 1 and mention.sort not in (Sort.MODEL, Sort.PRODUCT)
        if inside and not (someone and mention.sort is not Sort.PERSON):
            return Attribution(cue, Manner.REPORTED, speaker=mention)
    words = _FILED.sub("", _ON_A_DAY.sub("", words)).strip("《》")
    if words in ("诉讼", "法庭", "法院"):
        words = f"{words}文件"
    researcher = _RESEARCHER.search(words)
    words = words[researcher.end() :] if researcher and researcher.end() < len(words) else words
    return Attribution(cue, Manner.REPORTED, words=words) if len(words) > 1 else None


def _rating(view: View) -> Attribution | None:
    """A broker that rates: "高盛将目标价上调至…", "瑞锦证券首次覆盖…，给予…评级"."""
    rates = _RATES.search(view.lists, view.bare)
    if rates is None:
        return None
    house = _leading_broker(view)
    if house is not None:
        return Attribution(rates[0][:2], Manner.JUDGED, speaker=house)
    match = _HOUSE.match(view.bare)
    if match:
        return Attribution(rates[0][:2], Manner.JUDGED, words=match["house"])
    own = re.match(r"(?:该机构|该行|报告|研报|该券商)", view.bare)
    return Attribution(rates[0][:2], Manner.JUDGED, words=own[0], pronoun=Pronoun.OMITTED) if own else None


def _leading_broker(view: View) -> Mention | None:
    for mention in view.outside():
        if mention.sort is Sort.BROKER and view.place(mention)[0] < 16:
            return mention
    return None
