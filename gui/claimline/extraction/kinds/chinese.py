"""Where Chinese news draws the border between kinds: what is out, a deal with its price, what somebody means to do,
whose view it is, and what only judges."""

from __future__ import annotations

import re

from claimline.extraction.kinds.plans_chinese import EVALUATES
from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.sentences import Script
from claimline.extraction.speakers.attribution import Attribution

_NOT_OUT = re.compile(
    r"财报|计划|战略|蓝图|招股书|年报|季报|白皮书|榜单|报告|公告|声明|业绩|消息|数据(?!集)|措施|新规|一系列|禁令|文件|言论|论文|公开信|(?<!生)视频(?!生成|理解|大?模型)|日志|招聘|职位|岗位|博客|帖子"
)
"""What is made public and is no product: stands right before the word or behind it."""
_PAPER_BEHIND = re.compile(
    r"[^，。；：]{0,40}?(?:规则|条例|办法|规定|指南|清单|名单|榜单|指引|法案|政策|声明|财报|招股书|年报|季报|白皮书|路线图|报告|公告|数据|业绩|文章|计划|方案|文件|公开信|订单|合同|项目|进展|业绩|规律|节奏|视频|录像|海报|日志"
    r"|的(?:原因|时间|背景|消息|传闻|做法|举动|动作|时机|意义|决定|选择|策略|目的|用意|初衷|逻辑|影响|效果|代价|难度|底气|野心|窗口))"
    r"(?=[，。；：—]|[中里]，|前后脚|\s—|\Z)"
)
"""The object at the clause's end: "公布对华芯片出口管制的更新规则"."""
_FUTURE = re.compile(
    r"(?:将|推迟|延迟|延后|暂缓|搁置|力拼|力拚|力争|取消|暂停|未能|计划|拟|预计|即将|准备|打算|有望|未|没有|尚未|不会|或)[^，,.]{0,7}\Z"
    r"|(?:每[个隔]?[天日周月季年]|每个工作日|目标)[^，。；]{0,12}\Z|将(?:在|于|向|为|与|把|通过|面向|对|从|随|以|由|尽快|很快|陆续|逐步|率先|优先|分批)[^，。；]{1,40}\Z|(?:计划|拟|预计|打算|有望|准备|争取|定于|暂定)(?:在|于)?[^，。；]{1,24}\Z"
    r"|(?:期待|希望|盼望|呼吁|敦促|等待|静待|猜测|传闻|据传|预测|预告|尽快|而非|而不是|不愿|拒绝|从未|并未)[^，。；]{0,20}\Z|可能[^，。；]{0,16}\Z"
    r"|(?:最快|最早|最迟|曾多次|多次|历年|通常)[^，。；]{0,16}\Z"
    r"|(?<![布大览展晚者峰机])会(?:在[^，]{1,16})?(?:正式|全面|陆续)?\Z"
)
_ALSO_TO_COME = re.compile(
    r"(?:将|计划|拟|预计|打算|准备|有望)(?:于|在)?[^。；]{2,40}，(?:并|同时|以及)(?:将|会)?(?:陆续|同步)?\Z"
)
"""Before the second of two things that are to come: "计划在5月发布模型，并推出多个产品"."""
_NOT_OUT_BEHIND = re.compile(
    r"[^，。；]{0,12}的(?:同一?个?|当|前几?|第二)[年月周日天时晚]|之[前际初]|[前之]?[夕际]|会|日(?=期|程|当|前|后|起|[，。、；]|\Z)|前|价格|以来|到如今|至今|到现在|平台|与|领域|后|即|之后|时|节奏|节流|速度|计划|权(?!重)|式|渠道|窗口|周(?![一二三四五六日])|季(?!度)|策略|模式|流程|频率|频次|规律|惯例|给[^，。；]{0,8}员工|当[天日晚周]|首[日周]|第[一二三]天"
)
_OPENED = re.compile(
    r"了|的(?:一[款个]|首[款个]|全新|新一代)|其|第|旗下|首|一[款个]|[两三四五六]款|全新|自研|最新|新一代|[百千]?[万亿十百千]+级?参数|端到端|多模态|全模态|推理|思考|视觉|语音|图像|视频|文本|医疗|具身|世界|语言|代码|(?!AI|LLM|API|Agent|Token)[“《A-Za-z*]"
)
_OPENS = re.compile(
    r"(?:宣布|正式|并|又|还|已|全面|完全|均|都|同步|全部|先后|相继|陆续|再次|悄然|突然|刚刚|随后|(?:模型|发布的同时|同日|当天)[就便也]|实验室|团队|研究院|公司|集团|[)）])\Z"
)
_JUST_OPENED = re.compile(r"(?:今[日天晚]|昨[日天晚]|近日|日前|刚刚?|最新|[日号]|周[一二三四五六日])\Z")
"""Before "开源的X": it was just brought out, and the sentence says what it is like."""
_SO_MANY = re.compile(r"了?(?:超过|超|逾|近|约)?[0-9]+[余多]?(?:款|个|种)")
"""Behind the word: a count of all that came out so far, "已开源300余款模型"."""

_TO_USE = re.compile(
    r"[^，。；]{1,24}(?:权重|源码|源代码|接口|API|公测|内测|试用|下载)|了|给|使用|下载|测试|内测|公测|注册|接口|API|试用|体验|申请|调用|源码|权重"
)
_FOR_USE = re.compile(r"(?:向|对|面向|全面|免费|正式|同步|已)[^，。；]{0,16}\Z")
"""Round 开放 where something is opened for use, and not open in general ("先开放、再追赶")."""
_A_LAUNCH = re.compile(r"[，、]|不仅|被|标志|意味|引发|让|使|也(?!正式)|将|无疑|正在")
"""Behind "X的发布": the launch is what something else is said of."""
_SPOKEN_OF_AGAIN = re.compile(
    r"(?:[此这本今该每]次|这一次?|作为[^，。；]{1,24}|(?:首个|第[一二三]个|又一个?|重磅|重要|一次|一轮)[^，。；的]{0,10})\Z"
)
_AS_A_NOUN = re.compile(
    r"[，。；：]|\Z|距|还|也|在|并|是|让|与|不|引|被|标|意|恰|正值|之所以|更|并非|会|能|对|给|将|背后|延续|展示|显示|带来"
)
"""Round a word of release that is a noun: "此次发布还不是终点"."""
_CITED = re.compile(r"据[^，。]{1,8}\Z")
"""Right before the word: it is what the company says, "据公司公布"."""
_MEASURED_BEFORE = re.compile(r"(?:超越|超过|击败|优于|落后于|[与比])了?[^，。；]{0,16}\Z")
"""Right before "发布的": a rival's older product is what the new one is measured by."""
_DESCRIBES = re.compile(
    r"的[^，。；]{1,30}相[比较]|的[^，。；]{1,36}，?(?:至今|一直|曾(?!经?发布)|早已|始终|依旧|依然|仍(?!将))"
    r"|的[^，。；]{1,36}?(?:受到|获得|赢得|达到|成为|超过|拥有|实现|销量|表现|得分|超越|击败|优于|引发|遭到|已(?:在|有|经|被|累计))"
)
"""Behind a word of release: it only tells which product it is that something else is said of."""
_OF_COMPANY = re.compile(r"[^，。；]{1,16}的[^，。；]{0,10}(?:公司|企业|厂商|团队|机构)")
"""Behind a word of release: it only says which company is meant, "率先推出大模型的公司"."""
_IN_USE = re.compile(
    r"(?:采用|搭载|基于|包括|使用|借助|通过|依托|结合|利用|运行|接入|集成|购买|采购)了?[^，。；]{0,90}(?:最新|新近|此前|近期|刚刚|今年|去年)\Z"
)
"""Before "推出的": what came out before is put to use, "采用最新推出的芯片"."""
_BY_IT = re.compile(r"了?[^，。；]{1,24}所[一-鿿]{2}的")
"""Behind a word of release: what came of it is spoken of, "推出X所带来的压力"."""
_SPOKEN_OF = re.compile(r"(?:[此本]次|这次|这笔|该|[此本上]轮|这一|上述|这项)[^，。；]{0,3}\Z")
_NOT_DONE = re.compile(
    r"(?:看不到|没有|尚无|并无|无望|难以|未见|谈不上|拒绝|无意|并非|反对|放弃|尊重|欢迎|遗憾|失望|不满|不服|谴责)[^，。；]{0,6}\Z"
)
"""Right before a word of deals: it does not come about."""
_SINCE_THEN = re.compile(
    r"(?:还|已|尚)?(?:仅|短短|不到|才|满|刚)?[0-9一二两三四五六七八九十半]+\s?(?:天|日(?!，)|个?月|周|小时|年)"
)
"""Right behind a word of release: how long it has been out."""
_COMPANY = Sifted(r"主营|主要(?:提供|从事|产品|业务|为)|专注于|是一家|致力于")
"""What a company does in general: what it has brought out so far is no news."""
_OUT_SO_FAR = re.compile(r"陆续|先后|相继|已经?(?:累计)?")
_HAD_USERS = re.compile(r"的[^，。；]{1,16}，[^。]{0,40}(?:用户|下载|销量|访问量)[^。]{0,12}(?:超过?|突破|达到?|破)")
"""Behind a word of release: how many use the product it brought out."""
_A_NAME = 12
"""Longer words between quotation marks are said, not a name."""
_AFTER_IT = re.compile(r"[^，。；]{0,6}(?:后|以来|之后|之际|以后)，")
"""Behind a word of deals: it only dates what is said."""
_ITS_PLAN = re.compile(r"决[方策]|计划|方案|规模|传闻|消息|一事|潮|者|热(?!线)|动作|风波|背后|行为|逻辑|大战")
_PRICED = Sifted(
    r"(?:完成|获得|获|拿下|宣布|斩获|敲定)[^，。；]{0,36}(?:融资|注资|投资)(?!者|人|建议|机构|回报|额)"
    r"|(?:同意|决定|已)(?:向|对)[^，。；]{1,20}(?:投资|注资|增资)|(?<!研发)(?<!累计)(?<![总的])(?:投资|注资|增资)(?:了|至多|最多|高达|近|约|超|逾){0,2}\s?[0-9]+(?:\.[0-9]+)?\s?[万亿][^，。；]{0,3}元"
    r"|(?:设立|成立|发起|组建)了?[^，。；]{0,12}[0-9][^，。；]{0,20}(?:基金|公司|专项)(?=[，。；])"
    r"|(?:登陆|挂牌)[^，。；]{0,12}，[^。]{0,8}(?:首日|开盘|收盘|收涨|高开|低开)"
    r"|完成(?:对|了)?[^，。；]{0,24}(?:收购|并购|合并)"
    r"|(?:批准|通过|否决)了?[^，。；]{0,24}(?:方案|协议|交易|收购|法案)"
    r"|(?:收购|入股|领投|参投|订购|采购|租用|罚款|和解|签署|签订|签下|回购|捐赠|捐出|中标|转让|认购|减持|增持|套现)(?:了|其|方|价|协议|金)?[^，。；]{0,24}[0-9一二三四五六七八九十百][^，。；]{0,6}(?:元|股权|股份|股(?!价)|张|块|台)"
    r"|(?:采购|订购|购买|发放|派发|收到|支付)(?:了)?[^，。；]{0,16}[0-9][^，。；]{0,8}(?:枚|片|颗|套|笔|红包|款项|付款)|[0-9.]+[%％][^，。；]{0,8}(?:支持率?|赞成票?|得票)[^，。；]{0,6}(?:通过|批准|否决)"
    r"|(?:启动|宣布|完成|进行|实施|展开|开始|裁减|裁撤|裁掉|裁员|解雇)了?[^，。；]{0,24}(?:裁员|[0-9％%万名余多]+\s?(?:名|人|个)?(?:[^，。；]{0,6}(?:员工|人员|岗位|职位))|(?<=裁员)约?[0-9.]+万?[余多]?[名人])"
    r"|裁员(?:比例|规模|人数|约|近|超|逾|[0-9])"
    r"|(?:以|斥资|出资|投资|作价|处以|支付|赔偿)(?:约|超过?|逾|近)?\s?[0-9]+(?:\.[0-9]+)?\s?[万亿][^，。；]{0,12}(?:收购|买下|入股|投资|购买|认购|出售|罚款|建设|和解|回购|增持|捐|转让)"
)
"""Money or shares change hands, which stays a deal with its price: "完成10亿美元F轮融资"."""

_TARGET = Sifted(r"目标价[^。；]{0,40}?[0-9]")
_RULING = re.compile(r"裁定|认定|判决|判定|裁决")
_JUDGES = Sifted(
    r"令人|让人|眼前一亮|引(?:人|发|起)[^，。；]{0,14}(?:关注|瞩目|热议|震动|轰动|争议|担忧)|某种程度上|至关重要|正是因此|这正是|不难看出|毫无疑问|事实证明"
    r"|呈现[^，。]{0,12}(?:状态|局面|格局|态势|趋势|增长)|增添|蒙上|点燃|颠覆|改写|重塑|奠定|巩固|削弱|拖慢|拖累|加剧|消散|熄火|退潮|降温|升温|遇冷|熄了"
    r"|要么[^。]{2,60}要么|得益于|归功于|受益于|取决于|逼近|媲美|比肩|不亚于|堪比|不输|视[作为]|[称看]作|誉为|形容为|(?<!隶)属于|第一梯队|位列|跻身|稳居|初见成效"
    r"|(?:\A|，)是[^，。]{2,20}[一-鿿]{1,3}着|偏好|不计|屹立|独树一帜|崭露头角|尴尬|激进|保守|艰难|严峻|广阔|乏力|疲软|惊艳|深远|雄心"
    r"|从[^，。]{2,16}(?:来看|来说)|超出[^，。]{0,8}(?:预期|预测)|[好高低逊]于[^，。]{0,4}预期|不及预期|出色|优异|卓越|突出|亮眼|强劲|并非孤例|背后[，,]?(?:则|正)?是|(?:透露|传递|释放|折射|流露)出|更为|更加|最关心|最看重|豪赌|极度|传递出|释放出?[^，。]{0,6}信号|信心|显而易见|真正|恰恰|毕竟|优于|逊于|遥遥领先|相形见绌|望尘莫及|毫不逊色|惊人|印证|彰显|点赞|的评价|更胜一筹|不相上下|碾压|瞠目|做得[^，。]{0,4}好|恰到好处|当之无愧"
)
"""Words and turns with which a reporter judges."""
_CALLED = re.compile(r"为?[^，。]{1,24}的[^，。]{4,}[，。]")
"""Behind "被誉": what somebody is called, of whom something else is said."""
_MEASURED = re.compile(r"(?:超过|超越|击败|领先|优于|打败)了?")
"""Behind it a rival model: what a test says of it is a judgement."""
_IF = Sifted(r"(?:如果|一旦|倘若|若)[^。]{2,60}(?:可能|将|会|就)")
_WEIGHS = Sifted(r"凸显|意味着|标志着|堪称|有史以来|被视[为作]")
_ONE_OF = Sifted(r"是[^，。]{2,30}之一")
_TALKED_OF = Sifted(
    r"(?:成为|成了|成)[^，。]{0,12}(?:焦点|悬念|话题|谜题|难题|谈资|常态|标配)|引发(?:了)?[^，。]{0,8}(?:关注|热议|讨论|争议|质疑|担忧)|备受[^，。]{0,6}(?:关注|瞩目|期待|争议)"
)
"""What people talk of, with a number or without."""
_SHARE = Sifted(r"(?:一半以上|超?过一半|近一半|过半|大半|绝大部分|绝大多数)[^，。；]{0,8}(?:由|来自|都|是|为|归|用于)")

_TOLD_VIEW = Sifted(
    r"(?P<verb>说道|回忆道?|感慨道?|坦诚|坦言|坦承|直言|明言|断言|笑称|调侃|打趣|抱怨|自嘲|批评为|批评称|答道|反问|驳斥)(?=[，：:“「《]|[^，。]{2,30}[，。])"
)
"""Somebody's words told without the usual verbs of saying."""
_NO_ANSWER = Sifted(
    r"(?:不予|未予|拒绝|拒不|暂无|未作|没有|并未|未|暂不|不作|均未)(?:(?:就|对)[^，。；“”]{1,24}|[^，。；“”]{0,10}?)(?:置评|回应|评论(?!区|员)|答复|回复|作答|回答)(?=[，。；]|[^，。；]{0,16}(?:请求|邮件|采访|询问|提问|问题|提纲|电话)|\Z)"
)
"""Somebody gives no answer; with more told beside it in a long sentence, that is what counts."""
_SHORT = 40
_JUDGED_FIRST = Sifted(r"(?:令|让)人[^，。：:]{1,8}(?:的是|[：:])")
"""A sentence that begins by judging what it counts."""
_DONE = re.compile(r"已|了|宣布|完成|签署|近日|今日|正式|[0-9]日")
_MAY_BE = re.compile(r"可能|或将|恐(?!怖|慌|惧)|不排除|有望|或许")
_IS_SO = re.compile(r"(?:是|为|成|了|有|更|最|而|却|都)[^，。；]{0,10}\Z")
_DEED = re.compile(r"(?:正式|宣布|登陆|挂牌|上市|入选|签约|获得|完成|推出|加入|成立|收购)[^。]{0,48}，[^，。]{0,6}\Z")
"""Before "成为" that only says what came of a deed."""
_AS_IT_WERE = re.compile(
    r"罕见(?:地|现身|露面|亮相|发文|发声|表态)|(?:被视为|被认为|被称为)[^，。]{1,24}的[^，。]{4,}[，。]"
)
"""How something is done, or what somebody is called: "被视为功臣的负责人离职"."""
_OF_ALL = ("全球", "全国", "国内", "世界", "中国", "美国", "行业", "旗下", "公司", "香港", "台湾", "韩国", "日本")


def told_view(view: View) -> str | None:
    """The verb of somebody's words in a sentence that is attributed to nobody."""
    if found := _TOLD_VIEW.search(view.lists, view.bare):
        return found["verb"]
    silent = _NO_ANSWER.search(view.lists, view.bare) if len(view.bare) < _SHORT else None
    return silent[0] if silent else None


def judged_ahead(view: View, counted: bool) -> str | None:
    """The words by which a sentence supposes something, says what people talk of, or judges what it goes on to tell."""
    first = _JUDGED_FIRST.search(view.lists, view.bare, 0, 40)
    return supposed(view) or talked_of(view) or (first[0] if first else None) or (None if counted else weighed(view))


def is_done(view: View) -> bool:
    """Whether something is told as done."""
    return _DONE.search(view.bare) is not None


def only_may_be(view: View, attribution: Attribution | None) -> bool:
    """Whether a reporter says of a deal only that it may come about."""
    return attribution is None and _MAY_BE.search(view.bare) is not None and _DONE.search(view.bare) is None


def judging_word(view: View, words: re.Pattern[str]) -> str | None:
    """The first word of judgement that does not only describe a company or say what came of a deed."""
    return next((match[0] for match in words.finditer(view.words) if not _only_describes(view, match)), None)


def _only_describes(view: View, match: re.Match[str]) -> bool:
    before = view.words[max(0, match.start() - 60) : match.start()]
    if match[0] == "竞争" and view.words.startswith(("力", "对手", "者", "优势"), match.end()):
        return True
    if match[0] == "成为" and _DEED.search(before):
        return True
    if (match[0] == "最大" and before.endswith(_OF_ALL)) or _AS_IT_WERE.match(view.words, match.start()):
        return True
    named = next((low for mention in view.companies() if (low := view.place(mention)[0]) > match.end()), None)
    between = view.words[match.end() : named] if named is not None else ""
    return 0 < len(between) < 24 and "的" in between and not any(mark in between for mark in "，。；")


_OPEN_WEIGHTS = re.compile(r"(?:权重|源代码)的?(?:大|语言|AI|人工智能|基础|模型(?!下载)|生态|阵营|社区)")
"""Behind 开放: what kind of models, not what was opened."""
_IS_A_DAY = re.compile(r"日(?!日新)(?=[一-鿿，。])|当[天日]|那天")
"""Behind a word of release: only when it was."""


def is_out(view: View, match: re.Match[str]) -> bool:
    """Whether what a word of release says has happened: no future round it, no paper or rule as its object."""
    before = view.words[max(0, match.start() - 48) : match.start()]
    after = view.words[match.end() : match.end() + 14].lstrip()
    if _ALSO_TO_COME.search(view.words[: match.start()]):
        return False
    if _FUTURE.search(before) or _NOT_OUT.search(before.rpartition("，")[2][-6:] + after[:10]):
        return False
    if _PAPER_BEHIND.match(view.words, match.end()) or _SO_MANY.match(after) or _SINCE_THEN.match(after):
        return False
    if match[0] == "放出" and before.endswith(("解", "释")):
        return False
    if match[0] == "投放" and not after.startswith(("了", "市场", "到", "首批")):
        return False
    if _IS_A_DAY.match(view.words, match.end()) or (match[0] == "开放" and _OPEN_WEIGHTS.match(after)):
        return False
    if match[0] == "开放" and not (_TO_USE.match(after) or _FOR_USE.search(before)):
        return False
    if before.endswith(("的", "的正式")) and _A_LAUNCH.match(after):
        return False
    if _SPOKEN_OF_AGAIN.search(before) and _AS_A_NOUN.match(after):
        return False
    if _CITED.search(before) or (after.startswith("的") and _MEASURED_BEFORE.search(before)):
        return False
    if (
        match[0] == "开源"
        and not (after.startswith("的") and _JUST_OPENED.search(before))
        and not (_OPENED.match(after) or _OPENS.search(before) or _acts(view, match.start()))
    ):
        return False
    return _NOT_OUT_BEHIND.match(after) is None


def only_quotes(view: View, word: str) -> bool:
    """Whether a Chinese sentence speaks of a release only between its quotation marks: "恭喜X推出…"."""
    return view.script is Script.CHINESE and word not in view.bare


def is_background(view: View, match: re.Match[str]) -> bool:
    """Whether the word only says which product is meant: "去年发布的X销量达到…"."""
    if any(tells.match(view.words, match.end()) for tells in (_DESCRIBES, _BY_IT, _HAD_USERS, _OF_COMPANY)):
        return True
    before = view.words[max(0, match.start() - 100) : match.start()]
    if view.words.startswith("的", match.end()) and _IN_USE.search(before):
        return True
    before = before[-6:]
    return _OUT_SO_FAR.search(before) is not None and _COMPANY.search(view.lists, view.bare) is not None


def _acts(view: View, place: int) -> bool:
    """Whether a company or product is named right before `place`, and so does it: "腾讯开源翻译模型"."""
    return any(view.place(mention)[1] == place for mention in view.mentions if mention.sort is not Sort.MODEL)


def told_deal(view: View, deals: re.Pattern[str], said: bool) -> str | None:
    """The word of a deal that is told, not one that is only spoken of again ("此次融资", "这笔交易").

    `said`: somebody says it, and may only date what he says ("X加入后，…").
    """
    for match in deals.finditer(view.words):
        before, behind = (
            view.words[max(0, match.start() - 10) : match.start()],
            view.words[match.end() : match.end() + 4],
        )
        dates = said and _AFTER_IT.match(view.words, match.end())
        if not dates and not _NOT_DONE.search(before) and not _SPOKEN_OF.search(before) and not _ITS_PLAN.match(behind):
            return match[0]
    return None


def priced_deal(view: View) -> str | None:
    """The words of a deal with its price."""
    found = _PRICED.search(view.lists, view.bare)
    return found[0] if found else None


def judging_phrase(view: View, phrases: re.Pattern[str]) -> str | None:
    """The first phrase of judgement that is said of something, not "靠着蓬勃发展的电商"."""
    for match in phrases.finditer(view.words):
        clause = view.words[max(0, match.start() - 16) : match.start()]
        if not view.words.startswith("的", match.end()) or _IS_SO.search(clause):
            return match[0]
    return None


def acts(view: View, attribution: Attribution) -> bool:
    """Whether somebody does something by announcing it, which is an event: "宣布卸任"."""
    quotes = any(end - start > _A_NAME for start, end in view.sentence.quotations)
    return attribution.cue in ("宣布", "宣告") and not quotes


def sets_target(view: View) -> str | None:
    """The words of a price at which a house sees a share."""
    found = _TARGET.search(view.lists, view.bare)
    return found[0] if found else None


def is_ruling(attribution: Attribution | None) -> bool:
    """Whether a court or judge decides something."""
    return attribution is not None and _RULING.match(attribution.cue) is not None


def share(view: View) -> str | None:
    """A share told in words: "一半以上由商家贡献"."""
    found = _SHARE.search(view.lists, view.bare)
    return found[0] if found else None


def supposed(view: View) -> str | None:
    """The words of a sentence that only says what would follow."""
    found = _IF.search(view.lists, view.bare) or EVALUATES.search(view.lists, view.bare)
    return found[0] if found else None


def weighed(view: View) -> str | None:
    """The words with which a reporter says what a deal means: "凸显", "有史以来规模最大的合同之一"."""
    weighing = (_TALKED_OF, _WEIGHS, _ONE_OF)
    found = next((found for pattern in weighing if (found := pattern.search(view.lists, view.bare))), None)
    return found[0] if found else None


def talked_of(view: View) -> str | None:
    """The words by which people are said to talk of something, whatever is counted before."""
    found = _TALKED_OF.search(view.lists, view.bare)
    counted = found and any(map(str.isdigit, view.bare[found.end() :]))
    return found[0] if found and not counted else None


def judgement(view: View) -> str | None:
    """The words with which a reporter judges, or compares one model with another."""
    found = _JUDGES.search(view.lists, view.bare)
    if found and found[0][0] in "视誉称看" and _CALLED.match(view.words, found.end()):
        found = None
    if found is None:
        rivals = [view.place(mention)[0] for mention in view.mentions if mention.sort in (Sort.MODEL, Sort.FAMILY)]
        found = next((m for m in _MEASURED.finditer(view.bare) if any(0 <= low - m.end() < 3 for low in rivals)), None)
    return found[0] if found else None
