"""Figures told in words: what a share, a revenue or a profit does where no number says by how much."""

from __future__ import annotations

import re

from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.sentences import Script

_ENGLISH = Sifted(
    r"\b(?:[Ss]hares?|[Ss]tock|[Rr]evenues?|[Ss]ales|[Pp]rofits?|[Ii]ncome|[Ee]arnings|[Mm]argins?|market\s(?:cap|value|share)|[Ll]osses"
    r"|[Dd]eliveries|[Ss]hipments|[Dd]ownloads)\s(?:[^,.;]{0,40}?\s)?(?:rose|fell|jumped|climbed|dropped|grew|gained|slid|surged|plunged|soared"
    r"|tumbled|sank|slipped|dipped|rallied|declined|advanced|increased|decreased|doubled|tripled|narrowed|widened|shrank|rising\ssharply"
    r"|(?:is|are|was|were)\s(?:trading\s)?(?:up|down|higher|lower)|traded\s(?:up|down|higher|lower)|hit\s(?:an?|its|their)\s(?:record|all-time|new))\b"
    r"|\bsent\s[^,.;]{0,40}?\b(?:shares|stock)\s(?:(?:of|in)\s[A-Z][\w.&-]{1,20}\s)?(?:up|down|higher|lower|soaring|tumbling|sliding|surging|falling|rising|to\san?\s(?:new|record|all-time))\b"
    r"|\b(?:accounts?|accounted|accounting)\sfor\s[^.,;]{0,24}?\b(?:half|(?:one-|two-)?thirds?|quarters?|majority|bulk)\b"
    r"|\bsaw\s(?:its|their)\s(?:shares|stock)\s(?:price\s)?(?:surge|rise|fall|jump|drop|soar|slide|climb|plunge|tumble|sink)\b"
    r"|\bis\strading\s(?:up|down|higher|lower)\b"
)
_KOREAN_HEADS = r"(?:주가|주식|시총|시가총액|매출액?|영업이익|순이익|이익|손실|판매량|점유율|출하량|이용자|가입자|실적)"
_KOREAN = Sifted(
    rf"{_KOREAN_HEADS}(?:\s?수)?(?:이|가|은|는|도|을|를|에서)\s(?:[^.]{{0,40}}?\s)?(?:최고치|최대치|최저치|신고가|최고가|신저가|최저가|최대|최고)(?:[를을]\s?)?\s?(?:기록|경신|달성|찍|갈아)"
    rf"|{_KOREAN_HEADS}(?:\s?수)?(?:이|가|은|는|도)\s(?:[^.,]{{0,24}}?\s)?(?:(?:급등|급락|상승|하락|폭등|폭락|반등|증가|감소)(?:했|하고\s있|세)|강세|약세|고공|(?:오름|내림)세|(?:강|약)?보합|출렁였|출렁이|요동쳤|널뛰|곤두박질|미끄러졌|주저앉았|휘청|올랐|내렸|떨어졌|뛰었|치솟|늘었|줄었"
    r"|커졌|작아졌)[가-힣\s]{0,10}다\.?\Z"
    r"|[두한]\s?자릿수\s(?:[가-힣]{2,6}\s)?(?:증가|성장|감소|상승)"
    r"|(?:선두|1위|왕좌|순위|자리)[^.]{0,20}(?:내줬|밀려났|밀렸|내려앉았|주저앉았|올라섰|되찾았|탈환했)다\.?\Z"
    r"|(?:이후|이래|만에|사상|역대)\s(?:[가-힣]{1,4}\s)?최[대저고]\s?(?:낙폭|상승폭|하락폭|하락률|상승률|손실|감소폭|증가폭)(?:이?다|였다)\.?\Z"
    r"|(?:사상|역대)\s(?:최대|최고|최저)(?:치)?(?:이?다|였다)\.?\Z|(?:기준|이후|이래|만에|모두)\s(?:[가-힣]{1,4}\s)?(?:최대치|최고치|최저치)(?:이?다|였다)\.?\Z"
    r"|(?:사상|역대)\s(?:최대|최고)\s(?:분기\s)?(?:매출액?|실적|이익|영업이익|순이익)[을를]\s(?:올렸|기록했|달성했|거뒀|냈)"
    r"|역성장(?:했|하며|하고|을)|(?:신고가|최고가|최고치|신저가)[를을]\s(?:다시\s|또\s)?(?:경신했|기록했|새로\s?썼|썼|갈아)"
    r"|(?:적자|흑자|손실)(?:은|는|이|가|도)\s(?:늘어나고|늘고|줄고|줄어들고|커지고|확대되고)|(?:성장|증가|상승|개선)(?:세)?[을를]\s(?:기록했|나타냈|보였)다"
)
_CHINESE = Sifted(
    r"(?:股价|股票|营收|收入|利润|净利润?|市值|销量|销售额|亏损|份额|市占率|毛利率?|出货量?|业绩|用户数?|下载量|点击率|访问量|[Aa]股|[Hh]股|概念股)[^，。；“]{0,14}"
    r"(?:下跌|上涨|下降|上升|增长|双增|走低|走高|大涨|大跌|收涨|收跌|扭亏|扩大|收窄|新高|新低|翻红|翻倍|回调|下滑|回升|飙升|暴跌|暴涨|腰斩|突破|领涨|领跌|涨停|跌停|跳水|反弹)"
)
_OF_NOUN = re.compile(r"(?:所[一-鿿]{2}|带来|实现)的[^，。]{0,8}\Z")
"""Before what grows in Chinese: a noun of which something else is said, "其所披露的收入增长"."""
_CHINESE_SEEN = ("因素", "原因", "空间", "点", "可能", "预期", "潜力", "动力", "引擎", "速度", "乏力", "放缓", "趋势下")
"""Behind what grows in Chinese: something else is said of it."""


def moved(view: View) -> str | None:
    """The words by which a share or a result moves."""
    if view.script is Script.ENGLISH:
        found = _ENGLISH.search(view.lists, view.bare)
    elif view.script is Script.KOREAN:
        found = _KOREAN.search(view.lists, view.bare)
    else:
        found = _CHINESE.search(view.lists, view.bare)
        if found and (view.bare.startswith(_CHINESE_SEEN, found.end()) or _OF_NOUN.search(view.bare[: found.start()])):
            return None
    return found[0][:24] if found else None
