"""Which sentences are no claims, whatever they name: fragments, questions, definitions, captions, calls to act."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimline.extraction.kinds.to_reader_english import tells_what_to_do
from claimline.extraction.kinds.worth_english import no_english_claim
from claimline.extraction.kinds.worth_korean import is_general, is_name_only
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.sentences import Script
from claimline.extraction.speakers.attribution import Attribution, Manner
from claimline.knowledge.needed import needed_words

_DATELINE = re.compile(
    r"(?:[(\[【][^()\[\]【】]{2,40}[)\]】]\s?)?(?:[가-힣]{2,4}\s(?:선임|수석|인턴|객원)?\s?(?:기자|특파원"
    r"|통신원)(?:·[가-힣]{2,4}\s기자)?\s?=\s?)"
    r"|[가-힣A-Za-z0-9]{2,12}=[가-힣]{2,4}\s기자\s?[|｜]\s?|\[[가-힣A-Za-z0-9]{2,12}\s[가-힣]{2,4}\]\s?|\([^()=]{2,24}=[^()=]{2,24}\)\s?(?:[가-힣]{2,4}\s(?:기자|특파원)\s?=?\s?)?|\[[^\[\]]{2,24}(?:기자|리포터"
    r"|=)[^\[\]]{0,24}\]\s?"
    r"|(?:[A-Z][A-Za-z]{2,8}\.? \d{1,2} )?\((?:Reuters|AP|AFP|Bloomberg|Xinhua|Yonhap|dpa|UPI)\) [-–—]{1,2} "
    r"|[A-Z][A-Z .]{2,30}(?:, [A-Z][a-z]{2,12})?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?:, \d{4})?(?: \([A-Za-z ]{2,20}\))? [-–—]{1,2} "
    r"|(?:[一-鿿]{2,8}(?:\d{1,2}月)?\d{1,2}日|[一-鿿]{1,8}[社网报])[电讯](?![话子视商池力动影脑器信息价量])(?:（[^（）]{2,16}）)?[\s，：]?|【[^【】]{2,20}】|[（(][^（()）]{2,24}[电讯][）)]"
    r"|[（(〔\[【](?:[^（()）〔〕]{2,14}\s?)?记者[^（()）〔〕]{2,14}(?:报道|综合报道|电|讯)[）)〕\]】]\s?|[〔【\[][^〔〕【】]{2,12}[/／][^〔〕【】]{2,12}[〕】\]]\s?|(?:本报|本刊)?记者\s?[一-鿿]{2,4}\s?[/／]\s?[一-鿿]{2,6}报道\s?"
    r"|\((?:[A-Z][A-Za-z&. ]{1,30})\)(?=[A-Z])"
)
_MAY_LEAD = re.compile(
    r"[(（\[【〔]|[가-힣A-Za-z0-9][^=]{0,30}=|[一-鿿].{0,16}[电讯]|(?:本报|本刊)?记者|[A-Z][A-Z .]"
    r"|[A-Z][A-Za-z]{2,8}\.? \d{1,2} \("
)
"""How a sentence begins that has a dateline; most have none, which this tells in no time."""
_DEFINITION = re.compile(
    r"(?:란|이란|[은는])\s[^.]{4,160}(?:를|을)?\s?(?:의미한다|뜻한다|말한다|일컫는다|가리킨다|뜻이다|의미다|용어다"
    r"|개념이다)\.?\Z|^[^，。]{1,16}(?:是指|指的是|，即|意指)|一词[^。]{0,30}(?:是指|指的是|意为)"
    r"|\b(?:refers\sto|is\sa\sterm\sfor|is\sdefined\sas|stands\sfor)\b"
)
_SORT_OF_THING = Sifted(
    r"(?!이는|이것은|그는|이번|해당|같은|회사|양사|자사)(?:[가-힣]{1,8}\s)?[^\s,]{1,20}(?:\s?\([^()]{1,40}\))?(?:은|는|란|이란)\s[^.]{4,160}"
    r"(?:기술|기법|방식|방법론?|개념|용어|현상|학회|단체|과정|장치|지표|제도|수단|척도|체계|구조|원리|분야|규격|표준|언어)"
    r"(?:이다|다|로\s(?:꼽힌다|불린다|통한다)|으로\s(?:꼽힌다|불린다|통한다))\.?\Z"
)
"""What a thing that is no company is in general: "RAG는 … 답을 만드는 기법이다"."""
_TO_READER = re.compile(
    r"구독과|무단\s?전재|재배포\s?금지|ⓒ|©|기사\s?제보|앱을\s?다운|받아보세요|보내주세요"
    r"|[A-Za-z0-9._-]{2,30}@[a-z]{2,20}\.|관련\s?기사|바로가기"
    r"|关注(?:我们|我|本公众号)|(?:本|微信)公众号|扫码|扫描二维码|转载请|未经[^，。]{0,8}(?:授权|许可|同意)[^。]{0,8}(?:不得|禁止|严禁|谢绝|请勿|转载)|加入交流群|进群|星标|点赞"
    r"|\A(?:再次|衷心|特别|也|最后)?，?感谢(?:所有|每一[位名个]|大家|各位|广大)|欢迎(?:加入|投稿|关注)|阅读原文"
    r"|一起(?:扒|来看|看看)|责任编辑|题图|图源|正在征集"
    r"|[Ss]ign up (?:for|to)|[Ss]ubscribe (?:to|now)|our newsletter|[Ff]ollow us|[Cc]lick here|[Rr]ead more"
    r"|\AThe case is |originally appeared on|[Ww]e will update this|can be reached (?:at|on|by)"
    r"|(?:conversation|interview|transcript|exchange) (?:has been|was) (?:lightly )?(?:edited|condensed|translated)"
    r"|\A(?:Full [Ss]tory|Read [Aa]lso|Also [Rr]ead|See [Aa]lso|Related(?: [A-Z]?[a-z]+)?|More [Oo]n [Tt]his)\s?:"
    r"|[Aa]ll rights reserved|\AThis (?:story|article) "
)
_LEADS_ON = re.compile(
    r"\AHere(?:['’]s|\s(?:is|are))\s(?:a|an|the|what|how|why|everything|some|our|your|more|five|three|seven|ten|[0-9]+)\b[^.]{0,90}[.:]?\Z"
    r"|\AIf\syou(?:['’](?:ve|re)\s|\s(?:have|are|want|need|think|missed|thought|use|own)\s)"
    r"|\AFor\s(?:those|anyone|readers)\s(?:interested|curious|wondering|wanting|who\swant)\b"
    r"|\A(?:The\s)?(?:[Cc]hart|[Tt]able|[Gg]raph|[Gg]raphic|[Ff]igure|[Mm]ap|[Ii]mage|[Vv]ideo|[Pp]hoto)s?\s(?:below|above)\b"
    r"|\AWhat\s(?:I['’]m|I\sam|we['’]re|we\sare)\s(?:reading|watching|listening|testing)\b"
    r"|\A(?:Oh,\sand|First\sup|Read\son|Buckle\sup|Let['’]s\s(?:take|dive|look|break|get|start)|Stay\stuned|More\son\sthat)\b"
    r"|\AFrom\s[^,;.]{4,90}\sto\s[^;.]{4,90},\s(?:the|it['’]s|this|here)\s(?:[a-z]+\s){0,4}(?:landscape|week|year|world|industry|headlines|space|scene|month|news)\b"
    r"|\A(?:[A-Z][\w’']*\s){1,4}(?:has\s|have\s|had\s|also\s)*(?:reached\sout\sto|contacted)\s[^.]{2,60}?\s(?:for\s(?:a\s|further\s|additional\s)?comment|and\s(?:will|did|has|have))\b"
    r"|\A(?:We|I)(?:['’]ve|\shave|['’]ll|\swill)?\s(?:also\s)?(?:recently\s)?(?:reached\sout|contacted|published\sa\slist|compiled\sa\slist|asked\s[^.]{2,40}\sfor\scomment)\b"
    r"|\AIn\sthis\s(?:article|piece|post|guide|list|review|video|section),?\s(?:we|I|you)\b"
    r"|(?:could|was|were|has)\snot\s(?:immediately\s|independently\s|yet\s|been\sable\sto\s)*(?:verify|confirm|be\s(?:reached|verified|independently))\b"
)
"""A reporter's way from one thing to the next, or what an outlet could not find out."""
_SIZE_OF_MARKET = Sifted(
    r"(?:全球|中国|国内|世界)[一-鿿A-Z]{0,12}(?:市场|产业|行业)规模[^。]{0,16}(?:将|达|突破|超过)"
    r"|(?:글로벌|세계|국내)\s[^.]{0,24}시장\s?규모(?:는|가|도)\s[^.]{0,60}(?:전망|예상|추정|성장할|달할|이를)"
    r"|\bglobal\s[^.]{0,40}?\bmarket\s(?:is|was|will|could)\s[^.]{0,24}?\b(?:reach|grow|hit|expand)\b"
)
"""How big a market will be, whoever says so."""
_UNCLEAR = re.compile(
    r"It(?:\s(?:is|was|remains)|['’]s)\s(?:not\s)?(?:immediately\s|yet\s|still\s|also\s)*(?:un)?clear\s(?:what|why|how|when|if|whether|who|which)\b"
)
"""What nobody knows."""
_LEADS_ON_ELSEWHERE = re.compile(
    r"(?:社|报|報|台|网|網|记者|記者|本刊|我们|我們)(?:方面|报道|報道)?[^。]{0,12}(?:未能|无法|無法|暂未|暫未)[^，。]{0,8}(?:查证|查證|核实|核實|证实|證實|联系|聯繫|取得)"
    r"|\A[上下][图表](?:[0-9]{1,2})?(?:展示|列出|给出|是|为)"
    r"|\A(?:那么|接下来|下面|首先)?，?(?:先|再)来(?:看看|看一看|看|说说|说一下|说下|聊聊)"
    r"|\A(?:先不管|话不多说|闲话少|废话不多|言归正传|你可能会问|有人可能会问)"
    r"|\A(?:例如|比如|举例来说|打个比方)，?[^。]{0,30}(?:如果|假设|假如|若是)"
    r"|\A(?:那么|接下来|下面|首先|随后|最后|现在)?，?(?:就|先|再)?(?:让|由|跟|随)?(?:我们|咱们|笔者|小编)(?:这就|一起|先|再|就|也|将|来|实地|第一时间){0,3}(?:实测|测试|测评|体验|试试|试用|看看|看一看|聊聊|盘点|梳理|复盘|回顾|拆解)(?!后|之后|发现|显示|结果)"
    r"|\A(?:但|而|不过|其实)?，?这(?:一现象|一幕|种情况|种现象)?(?:并非|绝非|不是|并不是|已不是|也不是)(?:孤例|个例|个案|偶然|空穴来风|新鲜事|第一次)[。！]?\Z"
    r"|(?:具体|具體)?(?:什么|什麼|怎么|怎麼|究竟)[^。]{0,10}(?:往下看|来看|來看|一文)"
    r"|(?:특집|소식|이야기|기사|다음\s?(?:주|호|편)에)[^.]{0,24}(?:찾아옵니다|찾아뵙겠습니다|이어집니다|전해드리겠습니다|만나보겠습니다|알아봤습니다|살펴봤습니다|정리했습니다|전해드립니다|짚어봤습니다)\.?\Z|(?:뵙겠습니다|뵐게요|만나요)[.!]?\Z|(?:해|봐|눌러|남겨|보내|들러|알려)\s?(?:주세요|주십시오|보세요|주시기\s바랍니다)[.!]?\Z"
    r"|\A(?:이번|오늘|지난|이)\s(?:호|주|편|글|기사|회|시간|뉴스레터|브리핑)(?:에서는|에선|에서|에는)\s[^.]{0,90}(?:다룹니다|다룬다|소개합니다|소개한다|살펴봅니다|살펴본다|전합니다|정리합니다|정리한다|알아봅니다|짚어봅니다|짚어본다|들여다봅니다|준비했습니다)\.?\Z"
    r"|(?:알아보자|살펴보자|짚어보자|들여다봤다|물어봤다|들어봤다|정리해봤다|정리했다|짚어봤다|알아봤다|살펴봤다)\.?\Z"
)
"""The same in Korean and Chinese."""
_MARKET = Sifted(
    r"(?:증시|코스피|코스닥|나스닥|다우(?:존스)?|S&P\s?500|지수)(?:\s지수|종합지수|산업평균지수)?(?:이|가|은|는|도)\s(?:[^.]|\.(?=[0-9])){0,80}?(?:급락|급등|하락|상승|마감|폭락|반등|떨어졌|올랐|내렸|요동|출렁)[가-힣\s]{0,10}다\.?\Z"
    r"|(?:恒生(?:科技)?指数|上证(?:综合?)?指数|沪指|深成指|创业板指|科创50|道琼斯|道指|纳斯达克|纳指|标普(?:500)?|费城半导体指数|费半|日经|三大股?指|两市|大盘)[^。]{0,40}?(?:涨|跌|收报|收于|走高|走低|高开|低开)"
)
"""What an index or the market did, where no company is named."""
_ADDRESSED = Sifted(r"\b[Yy]ou(?:rs?|rself)?\b")
"""No reporter speaks to a reader outside quotations: a site does, of its letters and offers."""
_CAPTION = re.compile(
    r"^(?:[^.]{0,120}\b(?:is|are|was|were)\s(?:on\sdisplay|pictured|seen|shown|displayed)\b|(?:File\s)?[Pp]hoto\b"
    r"|Image:)|(?:사진|자료)\s?[=제:]|모습\.?\Z|\((?:사진|자료|출처)[^()]{0,20}\)\Z|/\s?사진|^(?:图|图片|资料图)[：:]?"
)
_OF_A_LOGO = re.compile(
    r"(?:The|A|An)\s(?:[A-Z][\w.&’'-]{0,20}\s){1,3}(?:logo|sign|signage|headquarters|offices?|website|homepage|app)s?\b[^.]{0,60}?"
    r"\b(?:arranged|displayed|pictured|seen|shown|on\sdisplay|on\sa\s(?:laptop|phone|smartphone|screen|building))\b"
)
"""What an agency's picture shows: "The Acme logo displayed on a phone"."""
_ENTRY = re.compile(
    r"[A-Z][^:.]{1,40}:\s(?:about\s|up\s|down\s)?(?:[$€£¥]|[A-Z]{1,3}\$)?[0-9][0-9.,]*(?:%|\s?[a-z]|\Z)"
)
_AGENCY_BEHIND = re.compile(
    r"\s?[（(](?:美联社|路透社?|法新社|彭博社?|欧新社|新华社|中新社|中央社|资料照片?|档案照片?|取自[^（()）]{1,12}|(?:图|图片|图源)(?:来源)?\s?[／/:：][^（()）]{1,16}"
    r"|[^（()）]{2,14}(?:摄影?|提供|资料照|档案照|翻摄))[）)]\s*(?=\n|\Z)"
)
"""Behind what a picture shows, in Chinese: whose picture it is."""
_POSED = re.compile(
    r"[A-Z][^.0-9]{4,120}?\s(?:speaks|delivers|attends|poses|gestures|looks|holds|arrives|walks|listens|testifies|appears|waves"
    r"|stands|talks|smiles|shakes|addresses)\s[^.0-9]{4,140}?(?<!\sof)\s(?:[A-Z][a-z]{2,8}\.?\s[0-9]{1,2}|[0-9]{1,2}\s[A-Z][a-z]{2,8}),?"
    r"\s(?:19|20)[0-9]{2}\.?\Z"
)
"""What somebody is seen doing, and on which day: "Acme's chief speaks at a show in Bonn on 3 May, 2024"."""
_CREDIT_BEHIND = re.compile(r"\s?[(\[（](?!현지)[^()\[\]（）.]{2,40}[)\]）](?=[A-Z가-힣\s]|\Z)")
_CUT_OFF = re.compile(r"[^다요죠까.…。！？!?”]\s?(?:\.\.\.|…)\s?(?:\[[^\]]{0,12}\])?\Z")
"""How a sentence ends of which a page shows only the beginning."""
_AT_THE_END = 40
_KOREAN_QUESTION = re.compile(r"(?:(?<!니)까|는가|은가|인가|던가|나요)\.\Z")
_KOREAN_END = re.compile(
    r"[다요죠까음함됨임것듯중라네자지.!…](?:(?<![.!…])[.!?…\"”’')\]\s]*|(?<=[.!…])[\"”’')\]\s]*)\Z"
)
_ENGLISH_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|should|must|do|does|did|won't|says?"
    r"|said|[a-z]{3,}(?:ed|ing|es|s)|sued|used|died|tied|vied|owed|eyed|aged|fled|bled|sped|owes|sues"
    r"|(?:do|does|did|is|are|was|were|has|have|had|would|could|should|wo|ca)n['’]t"
    r"|(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Tt]hat|[Tt]here|[Ww]hat)['’](?:s|re|ll|ve|d)"
    r"|underwent|overtook|outgrew|withdrew|drove|flew|threw|broke|froze|swung|slid|shed|rode|fought|caught|taught|brought|quit|let|shrank"
    r"|forecast|cast|bid|spread|spun|stuck|struck|swept|undercut|understood|overcame|undertook|laid|leapt|lent|outsold|oversaw|outperform|wants?|needs?"
    r"|rose|fell|grew|went|came|made|took|gave|sold|bought|cut|hit|set|put|beat|lost|won|led|spent|built|saw|told|got"
    r"|became|began|left|held|met|paid|sent|ran|shut|kept|drew|wrote|spoke|sought|stood|thought|knew|meant|sank|dealt|chose|cost|n't"
    r"|felt|found|heard|hid|hung|hurt|dug|fed|bet|bent|bore|blew|clung|crept|forbade|forgot|foresaw|lay|lit|mistook|outbid|outdid|overheard|overthrew|pled"
    r"|read|rebuilt|reset|resold|repaid|retook|rewrote|rang|sang|shook|shone|shot|slept|split|sprang|stole|strove|stung|swam|swore|thrust|tore|undid|unwound"
    r"|upheld|upset|wept|withheld|withstood|woke|wore|wound|broadcast)\b"
)
WORDS: dict[str, Iterable[str]] = {
    "leads-on": needed_words(_LEADS_ON.pattern),
    "leads-on elsewhere": needed_words(_LEADS_ON_ELSEWHERE.pattern),
    "to-reader": (
        *("구독과", "전재", "재배포", "ⓒ", "©", "제보", "앱을", "받아보세요", "보내주세요", "@", "관련", "바로가기"),
        *(
            "关注",
            "公众号",
            "扫码",
            "扫描二维码",
            "转载请",
            "未经",
            "交流群",
            "进群",
            "星标",
            "点赞",
            "欢迎",
            "感谢",
            "阅读原文",
        ),
        *("一起", "责任编辑", "题图", "图源", "正在征集"),
        *(
            "sign up",
            "subscribe",
            "newsletter",
            "follow",
            "click",
            "read more",
            "appeared",
            "reserved",
            "story",
            "article",
            "the case is",
            "update this",
            "can be reached",
            "conversation",
            "interview",
            "transcript",
            "exchange",
            "related",
            "see also",
            "also read",
            "read also",
            "more on",
        ),
    ),
    "definition": (
        *("의미한다", "뜻한다", "말한다", "일컫는다", "가리킨다", "뜻이다", "의미다", "용어다", "개념이다"),
        *("是指", "指的是", "，即", "意指", "refers", "is a term for", "defined", "stands"),
    ),
    "caption": (
        "display",
        "logo",
        *("speak", "deliver", "attend", "pose", "gesture", "look", "hold", "arrive", "walk", "listen", "testif"),
        *("appear", "wave", "stand", "talk", "smile", "shake", "addresses"),
        "sign",
        "headquarters",
        "office",
        "website",
        "homepage",
        "app",
        "on a ",
        "pictured",
        "seen",
        "shown",
        "photo",
        "image:",
        "사진",
        "자료",
        "모습",
        "출처",
        "图",
    ),
}
"""Without one of these words the patterns of the same name match nothing."""


def lead_length(words: str) -> int:
    """How many code points of a sentence are an agency's dateline, a reporter's name or a credit, not the sentence."""
    match = _DATELINE.match(words) if _MAY_LEAD.match(words) else None
    return match.end() if match else 0


def is_caption(view: View, behind: str) -> bool:
    """Whether the sentence describes a picture: it says so, or a credit in brackets stands right behind it."""
    words = view.words
    if view.script is Script.ENGLISH and "caption" in view.lists and _OF_A_LOGO.match(words):
        return True
    if view.script is Script.ENGLISH and "caption" in view.lists and _POSED.match(words):
        return True
    if view.script is Script.CHINESE and _AGENCY_BEHIND.match(behind):
        return True
    return (
        "caption" in view.lists
        and _CAPTION.search(words) is not None
        and (
            _CREDIT_BEHIND.match(behind) is not None
            or "사진" in words
            or words.startswith(("图", "资料图", "File", "Photo"))
        )
    )


def why_not(view: View, attribution: Attribution | None) -> str | None:
    """The rule by which a sentence is no claim, or None where it may be one."""
    words = view.words.strip()
    if words.endswith(("：", ":")):
        return "lead-in"
    if _is_cut_off(words) or (not view.sentence.ended and not _is_whole(view, words)):
        return "fragment"
    if words.rstrip("”\"’' )").endswith(("?", "？")) and (attribution is None or not attribution.has_speaker):
        return "question"
    if view.script is Script.ENGLISH and attribution is None and _is_to_reader(view):
        return "to-reader"
    if (
        view.script is Script.KOREAN
        and attribution is None
        and _KOREAN_QUESTION.search(words, max(0, len(words) - _AT_THE_END))
    ):
        return "question"
    if "to-reader" in view.lists and _TO_READER.search(words):
        return "to-reader"
    if reason := _aside(view, attribution):
        return reason
    if "definition" in view.lists and _DEFINITION.search(words) and not view.companies():
        return "definition"
    if attribution is None and (reason := _no_claim_of_nobody(view, words)):
        return reason
    if view.script is Script.ENGLISH and not (_ENGLISH_VERB.search(view.words) or _is_entry(words)):
        return "fragment"
    if view.script is Script.KOREAN and not _KOREAN_END.search(words, max(0, len(words) - _AT_THE_END)):
        return "fragment"
    if len(words) < (5 if view.script is Script.CHINESE else 8):
        return "fragment"
    return None


def _is_to_reader(view: View) -> bool:
    """Whether an English sentence that nobody says speaks to its reader."""
    return (not view.mentions and _ADDRESSED.search(view.lists, view.bare) is not None) or tells_what_to_do(view)


def _is_about_a_market(view: View) -> bool:
    """Whether a sentence that names no company and none of its things tells how big a market will be."""
    named = any(mention.is_company or mention.company for mention in view.mentions if not mention.is_outsider)
    return not named and _SIZE_OF_MARKET.search(view.lists, view.bare) is not None


def _aside(view: View, attribution: Attribution | None) -> str | None:
    """The rule by which a sentence is only on the way to something, or about the market as a whole, or of nobody."""
    if _is_about_a_market(view):
        return "market"
    if view.bare.startswith("Let") and leads_on(view):
        return "leads-on"
    if attribution is not None and attribution.manner is not Manner.REPORTED:
        return None
    if leads_on(view):
        return "leads-on"
    if view.companies():
        return None
    if _MARKET.search(view.lists, view.bare):
        return "market"
    return "unclear" if _UNCLEAR.match(view.bare) else None


def leads_on(view: View) -> bool:
    """Whether a sentence leads a reader from one thing to the next, or says what an outlet could not find out."""
    if view.script is Script.ENGLISH:
        return "leads-on" in view.lists and _LEADS_ON.search(view.bare) is not None
    return "leads-on elsewhere" in view.lists and _LEADS_ON_ELSEWHERE.search(view.bare) is not None


def _no_claim_of_nobody(view: View, words: str) -> str | None:
    """The rule by which a sentence that nobody says is none that tells of somebody, in Korean and English."""
    if view.script is Script.KOREAN:
        return _no_korean_claim(view, words)
    return no_english_claim(view) if view.script is Script.ENGLISH else None


def _no_korean_claim(view: View, words: str) -> str | None:
    """The rule by which a Korean sentence that nobody says is none that tells of somebody."""
    if is_general(view) or (not view.mentions and _SORT_OF_THING.match(view.lists, words)):
        return "definition"
    return "caption" if is_name_only(view) else None


def _is_cut_off(words: str) -> bool:
    """Whether a page shows only the beginning of a sentence: "it would open a hall that ..."."""
    return words.endswith((".", "…", "]")) and _CUT_OFF.search(words, max(0, len(words) - _AT_THE_END)) is not None


def _is_whole(view: View, words: str) -> bool:
    """Whether a sentence without a full stop is one all the same: Korean by its ending, Chinese by its length."""
    if view.script is Script.KOREAN:
        return (
            re.search(r"(?:했|였|었|겠|있|없|된|한|이|는|린|진)다\s?[\"”’')]?\Z", words) is not None and len(words) > 20
        )
    return view.script is Script.ENGLISH and _is_entry(words)


def _is_entry(words: str) -> bool:
    """Whether a line is a figure with its label: "Data centre: $3 billion, up 14%"."""
    return _ENTRY.match(words) is not None
