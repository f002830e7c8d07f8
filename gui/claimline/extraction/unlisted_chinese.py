"""Companies that nobody listed, as Chinese news introduces them: "初创公司“山海智能”", "创办的星潮科技"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STRONG = "科技|集团|股份|微电子|半导体|光电|控股|智造|数科|创投|智联|云图|医药|传媒"
_WEAK = "智能|机器人|资本|汽车|电子|软件|网络|能源|通信|信息|生物|医疗|芯片|重工|影业|游戏|动力|智行"
_TRADE = (
    "(?:初创|创业|科技|芯片|半导体|机器人|软件|游戏|数据|安全|云计算|AI|人工智能|大模型|自动驾驶|量子|电商|汽车|生物|上市|设计|制造"
    "|标注|模型|智驾|算力|明星|智能硬件)(?:公司|企业|厂商)|创企|独角兽|新势力|开发商|服务商|供应商|提供商|制造商|运营商|竞争对手|子公司"
)
_DOES = (
    "宣布|发布|表示|推出|完成|签署|签订|签约|达成|合作|中标|入股|控股|收购|启动|交付|募资|拟|展出|展示|登陆|出资|斥资|斩获|拿下|创始|研发|公布|开发|投资|获得|获|披露|公告|开源|上线|回应|称|近日|今日|昨日|日前|周[一二三四五六日]|创始人|联合创始人|董事长|CEO|创办人"
    "|首席|总裁|股价|正在|正|计划|拟|已|将|成立|透露|递交|提交|起诉|裁员|首次|曾|涨|跌|旗下|发言人|相关|有关|方面|官方|内部|高管|管理层|副总裁|总经理|财务|[（(]"
)
_BEFORE = r"(?:(?<![一-鿿0-9])|(?<=[由与和向对被及的是为让找叫])(?<!竞争对))"
_BEHIND_KIND = r"(?:(?<=公司|企业|厂商|巨头|平台|对手|对话|专访)|(?<=独角兽)|(?<=[务应供造营发]商))"
_NAME = r"[一-鿿]{2,4}?"
PATTERNS = (
    re.compile(
        r"(?:(?<![一-鿿])|(?<=名为)|(?<=[与和由叫]))(?P<name>(?:[一-鿿]{2,6}[（(][一-鿿]{2,6}[）)][一-鿿]{2,16}?|(?<![一-鿿])[一-鿿]{4,20}?)有限(?:责任)?公司)"
    ),
    re.compile(rf"(?:创办|创立|创建|联合创立)(?:了|的)(?P<name>{_NAME}(?:{_STRONG}|{_WEAK}))"),
    re.compile(r"(?:公司|企业|厂商|独角兽|供应商|服务商|开发商|巨头)[“「‘](?P<name>[^“”「」‘’，。]{2,14})[”」’]"),
    re.compile(
        r"(?:公司|企业|厂商|独角兽|供应商|开发商"
        r"|巨头)(?P<name>(?!C[ETFO]O|To[BCG]|IPO|AI\b|GPU|API)[A-Z][A-Za-z0-9.&-]{0,20}(?:\s(?:[A-Z][A-Za-z0-9&-]{1,16}|AI)){0,2})"
    ),
    re.compile(
        rf"(?:{_BEFORE}|{_BEHIND_KIND})(?P<name>{_NAME}(?:{_STRONG}))"
        rf"(?=\Z|[，、。；：”）)]|的|在|于|与|和|也|则|是|为|有|却|还|今年|去年|方面|上市|{_DOES})"
    ),
    re.compile(rf"(?:{_BEFORE}|{_BEHIND_KIND})(?P<name>{_NAME}(?:{_WEAK}))(?={_DOES}|也|则|还|在内)"),
    re.compile(rf"(?:{_TRADE})(?P<name>[一-鿿]{{2,6}}?)(?=(?:也|于|则|还)?(?:同日)?(?:{_DOES})|[A-Z0-9])"),
    re.compile(
        rf"{_BEFORE}(?P<name>[一-鿿]{{2,6}})(?=[（(](?:[036]\d{{5}}|\d{{4,5}}\.HK|[A-Z]{{2,5}}\.(?:N|O|US))|[（(]股票代码)"
    ),
    re.compile(
        r"(?:(?<=[，、；：。的])|(?<![^\n]))(?P<name>[一-鿿]{3,4}?)(?=(?:股价|盘中|一度|大|暴|收|则|均|早盘|今日|上午|再度|更是){0,3}(?:涨停|跌停|[涨跌](?:超|逾|近|约|幅)?\s?\d))"
    ),
    re.compile(
        r"(?<![A-Za-z0-9])(?P<name>(?!(?:AI|IT|GPU|CPU|VR|AR|SaaS|PC|EDA|IP|IC|IDC|ToB|ToC|ETF|REIT|NFT|LLM|App|APP|AIGC|SPV|VC|PE|SUV|CRO|MCN|OEM|ODM|A|B|C|D)\s?公)[A-Z][A-Za-z0-9.&-]{1,20}(?:\s[A-Z][A-Za-z0-9&-]{1,16}){0,2})\s?公司(?![债法级])"
    ),
    re.compile(r"[“「](?P<name>[一-鿿]{2,4})公司[”」]"),
)
_KIND = ("公司", "企业", "厂商", "独角兽", "供应商", "服务商", "开发商", "巨头")
WORDS = (
    ("有限",),
    ("创办", "创立", "创建"),
    [f"{kind}{mark}" for kind in _KIND for mark in "“「‘"],
    _KIND,
    _STRONG.split("|"),
    _WEAK.split("|"),
    (
        "公司",
        "企业",
        "厂商",
        "创企",
        "独角兽",
        "新势力",
        "开发商",
        "服务商",
        "供应商",
        "提供商",
        "制造商",
        "运营商",
        "竞争对手",
    ),
    ("（", "("),
    ("涨", "跌"),
    ("公司",),
    ("公司",),
)
"""One of which each pattern's matches hold, pattern by pattern."""

_GENERIC = (
    "人工|新能源|中国|美国|日本|韩国|国内|全球|我国|生成|本土|先进|国产|互联|移动|消费|传统|一家|多家|相关|前沿|关键|核心|智能|商用|家用|人形|工业|服务"
    "|清洁|可再生|功率|化合物|三代|车规|模拟|存储|逻辑|通用|专用|高端|自研|训练|推理|量子|网络|信息|金融|教育|医疗|生命|航天|数字|绿色|开源|企业|办公"
    "|应用|系统|工具|管理|安防|社交|卫星|数据|局域|神经|电力|战略|天使|社会|民间|国有|产业|私募|海外|外国|耐心|创业|风险|电动|燃油|纯电|混动|自动|驾驶"
    "|机器|光通|高新|硬|黑|新兴|深度|最新|顶尖|大型|控股|上市|非上市|技术|通讯|知名|头部|第一大|互联网|科技|汽车|板块|概念|指数|黄金|原油|期货|恒生|沪深"
    "|创业板|两市|个股|收盘|开盘|盘中|股价|美股|港股|股价|现货|合约|普遍|平均|均价|价格|同比|环比|累计|此前|其中|同时|随后|今日|昨日|周|其他|这|该|公司"
)
STOP = re.compile(
    rf"(?:.*(?:{_GENERIC}|高|大|量)(?:{_STRONG}|{_WEAK})"
    r"|(?:越来|更多|许多|众多|大量|借此|藉此|因此|由此|据此|从而|的|在|将|们|和|与|也|都|已|正|均|可|对|向|因|则|等|方面|内部|管理层|高管|官方|创始|总部|股价|名单|上市|名称|之间|业务|目前|今年|去年|近|未|没|不|就"
    r"|还|只|开始|自|从|以|及|或|其|这|那|需|要|能|会|想|更|最|却|又|再|同样|纷纷|相继|普遍|领军|领涨|领跌|股东|员工|客户|总经理|董事|回应|透露|一度|此次|本次|曾|为|是"
    r"|被|由|首席|联合|旗下|同日|同时|此前|随后|当天|当日|其中|盘中|收盘|开盘|截至|两市|沪深|沪指|深成指|恒生|日经|纳|标普|道|黄金|原油|板块|概念|个股|早盘|午后|今日|昨日"
    r"|周|美股|港股|股|而|但|另|合计|暂停|停止|关于|手|筹集|募集|今天|昨天|明天|上午|下午|早上|晚间|数量|必须|应当|提供|负责|持续|共同|分别|总计|共计|另外|营收|净利|利润|收入|成本|价格|售价|均价|市值|估值|销量|出货|份额|环比|同比|累计|平均|普遍|期|现|其他|全|多|一|两|三).*"
    r"|.*(?:指数|板块|概念股?|股价|期货|收入|营收|利润|盘中|市值|价格|以来|之后|份额|(?<!有限)(?<!责任)公司|企业|厂商|芯片|平台|新股|概念|们|则|都|也|均|就|收|日|月|今年|去年|内|后|前))\Z"
)
_LISTED = re.compile(
    r"(?:等[一-鿿0-9]{0,4}家|这?[两三四五六七八九十]家|等)[一-鿿AI]{0,8}?(?:公司|企业|厂商|创企|独角兽|巨头|大厂)"
)
"""Behind a list of companies: "星尘智能、智平方等八家公司"."""
_ITEM = re.compile(r"[^、，。；：（）()和与及\s“”]{2,12}")
_LEAD = re.compile(r"(?:其中)?(?:包括|例如|如|像|有|由|来自|涉及|以及|投资了|还有)+")
_LONGEST_ITEM = 6
_SUFFIX = re.compile(rf"(?:{_STRONG}|{_WEAK})\Z")


def listed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the companies of a list stand that is said to be one of companies."""
    for tail in _LISTED.finditer(text, start, end):
        low = max(start, *(text.rfind(mark, start, tail.start()) + 1 for mark in "，。；："))
        if "、" not in text[low : tail.start()]:
            continue
        for item in _ITEM.finditer(text, low, tail.start()):
            lead = _LEAD.match(text, item.start(), item.end())
            first = lead.end() if lead else item.start()
            name = text[first : item.end()]
            beside = first == low or text[item.start() - 1] in "、和与及" or (lead is not None)
            if beside and len(name) > 1 and (name.isascii() or len(name) <= _LONGEST_ITEM) and not STOP.match(name):
                yield first, item.end()


def short_name(name: str) -> str:
    """What a company is called later: its name without the word for its trade (澜序科技, 澜序)."""
    short = _SUFFIX.sub("", name)
    return short if len(short) > 1 and short != name else ""
