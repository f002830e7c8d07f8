"""Where Korean news draws the border between kinds: what is out, a deal with its price, and what is to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimline.domain import Quantity
from claimline.extraction.kinds.deeds_korean import WITH_SSANG_SIOS, only_sizes
from claimline.extraction.kinds.outlook_korean import JUDGED_END, WITH_RIEUL
from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import BLANK, View
from claimline.extraction.patterns import Ending, Sifted
from claimline.extraction.speakers.attribution import Attribution, Manner

_PRICED = Sifted(
    r"(?:투자|인수|매입|출자|조달|유치)(?:하|받)?는\s방안을|(?:투자|자금)[을를]\s(?:유치|받|확보|조달)|투자\s유치|(?:계약|협약)(?:[을를도]|까지)\s(?:[^\s,.]{1,14}\s){0,2}(?:맺|체결|따냈|따낸|성사)|유상증자[를을]|자사주[를을]?\s|주문[을를도]\s(?:[^\s,.]{1,8}\s)?(?:받|넣|냈)|(?:투자받|공급받|공급하|사들이|매입하|매각하|빌리|넘기|팔|출자하)기로\s[했하]|내보(?:냈|낸|내기로)|채용(?:했|한다|하기로)|뽑(?:았|는다|기로)|지분[^,.]{0,16}(?:갖게|보유하게|확보|취득)|인수(?:했|하기로|한다)"
    r"|감원(?:했|한다|에\s(?:나섰|나선|들어|돌입))|해고(?:했|한다|하기로)|희망퇴직을|인력[을를]?\s(?:[^.]{0,12}\s)?(?:감축|줄였|줄인다|줄이기로)|에\s투자(?:했|한다|하기로)|지분[을를]\s(?:인수|매입|매각|취득|파는|팔)|[을를]\s(?:추가로\s)?(?:조달|유치)(?:했|한다|하는)|인수\s제안|소송을\s(?:제기|냈|걸었)|주문했|벌금을|과징금을|구조조정에"
)
"""A deal, which it stays with its price: "30억원 규모의 투자를 유치했다"."""
_SIZED_DEAL = Sifted(
    r"(?:원|달러|위안|엔|유로)(?:\([^()]{1,24}\))?\s?(?:규모의?|어치의?|상당의?)\s(?:[^\s,.]{1,14}\s){0,5}?(?:계약|투자|인수|매입|공급|납품|주문|수주|출자|지분|채권|회사채|사채|대출|벌금|배상금?|합의금?|장비|물량|설비|서버|칩|GPU|기술\s?수출)(?:[을를에도]|까지)?\s"
    r"(?:[^\s,.]{1,14}\s){0,2}?(?:[가-힣]{0,4})(?:했|하기로|한다|맺|받|따냈|결정|합의|나섰|냈|내기로|끌어모|확정|발행|하는\s등|이뤄졌|성사)",
    words=("규모", "어치", "상당"),
)
"""A deal of a size: "860억원 규모의 장비를 공급하기로 했다"."""
_EXPERT = Sifted(
    r"(?:애널리스트|연구원(?!장)|연구위원|이코노미스트|전략가|교수|분석팀|전문가|평론가|컨설턴트)(?!(?:들)?(?:을|를|와|과|의|에게|급)?\s(?:수준|지식|영역|집단|모델))(?!(?:들)?(?:을|를|와|과|에게)\s)"
)
_RATES = Sifted(r"목표\s?주가|투자의견|(?:로|원을?|라고|으로)\s(?:추정|예상|점쳤|내다)")
_WEIGHING = (
    "중 하나,강자,선구자,선두,대명사,대항마,톡톡히,실적을 이끌,견인했,발목을,난항을,압박을,부담을,타격을,어려움을"
    ",경계론,회의론,낙관론,비관론,거품론,위치에,고전하,고전했,뛰어나,뛰어났,뛰어납,우수하,우수합,잘 합,잘 한,낫,차이"
    ",핵심,관건,승부처,본질,지향점,전략,셈법,해법,속내,온도차,상황,처지,역할을,수 있다,갈림길,기로,시험대"
    ",출발선,변곡점,벼랑,승부수,반전,존재감,입지,체면"
    ",강점,차별점,원인,이유,요인,경쟁력,과제,변수,배경,무기"
    ",끌어올린,이끈,견인한,부른,불러온,떠받친,키운,가른,흔든"
    ",야 한다,격차,갭,수도 있다,지도 모른다,수밖에,확률이,여지가,쉽지 않,우려,지적,의견,목소리,논란"
)
_WEIGHS = (
    r"중\s하나(?:다|였다|로(?!,))|(?:강자|선구자|선두\s?주자|대명사|대항마)(?:다|였다|로(?!\s(?:꼽히|불리|평가받|떠오른)[는던]?))|톡톡히|[호실]실적을\s이끌|견인했|발목을|난항을"
    r"|(?:압박|부담|타격|어려움)을\s(?:받|겪|가|느|입)|(?:경계론|회의론|낙관론|비관론|거품론)|위치에\s있다|고전하|고전했"
    r"|(?:더|가장|훨씬|매우|월등히|크게)\s(?:뛰어나|뛰어났|뛰어납|우수하|우수합|잘\s합|잘\s한|낫)|(?:차이|격차|갭(?:\([A-Za-z]+\))?)[이가]\s(?:크|큽)"
    r"|(?<!받아)(?<!얻어)(?<!내)(?<!거쳐)야\s한다\.?\Z|수도\s있다|지도\s모른다|수밖에\s없|확률이\s|여지가\s|쉽지\s않"
    r"|(?:강점|차별점|원인|이유|요인|경쟁력|과제|변수|배경|무기)(?:으로|로)\s[^.]{2,80}꼽[았는혔]"
    r"|(?:핵심|관건|승부처|본질|지향점|전략|셈법|해법|속내|온도차|상황|처지)[은는도이]\s(?:[^.]{2,60}(?:확보|유지|여부|경쟁력|데이터|속도|신뢰|시간|비용|규모)다|같다|비슷하다|다르다|다르지\s않다|엇갈린다|갈렸다|분명하다|간단하다)\.?\Z"
    r"|역할을\s(?:[가-힣]{1,3}\s)?(?:할|맡을)\s수\s있다\.?\Z"
)
_WEIGHS_TOO = (
    r"|(?:갈림길|기로|시험대|출발선|변곡점|벼랑\s끝)에\s(?:섰|서\s있|놓였|올랐)|승부수를\s(?:던졌|띄웠)|반전\s(?:드라이브|카드)를|존재감을|입지를\s(?:다지|다졌|굳히|굳혔|넓히|넓혔)|체면을"
    r"|(?:끌어올린|이끈|견인한|부른|불러온|떠받친|키운|가른|흔든)\s(?:것은|건|주역은|요인은|배경은)\s[^.]{2,60}다\.?\Z"
    r"|(?:우려|지적|의견|목소리|논란)[도이가]?\s(?:있어|있지만|있다|나온다|나오고|커지|일고|되고\s있)"
)
_MAY = (
    r"|[^.]{4,80}(?<!하)(?<!주)(?:으면|하면|리면|물면|되면|지면|르면|나면)\s"
    r"[^.]{4,80}(?:늘릴|확대할|높일|키울|넓힐|얻을|줄일|낮출|노릴|잡을)\s수\s있다\.?\Z"
)
_WEIGHED = Sifted(_WEIGHS + _WEIGHS_TOO, words=_WEIGHING.split(","))
"""Words that weigh, whatever else is named: "선구자 중 하나였다", "효과를 톡톡히 봤다"."""
_WEIGHED_OR_MAY = Sifted(_WEIGHS + _MAY + _WEIGHS_TOO, words=_WEIGHING.split(","))
"""The same of a sentence that ends so: "늘리면 매출을 키울 수 있다"; it takes long where one begins at any place."""
_ENDS_IN_MAY = Ending(r"수\s있다\.?\Z")
_SUPPOSED = Sifted(rf"(?:[{WITH_RIEUL}]\s경우|다면|라면)\s[^.]{{8,160}}(?:된다|진다|한다|인다|난다)\.?\Z")
"""What would follow if something came about."""
_SEEN_BY_MANY = Sifted(
    r"(?:업계|시장|증권가|월가|전문가들?|투자자들?)(?:은|는|에서는|에선)\s(?:[^.]{2,160}\s)?(?:본다|추정한다|예상한다|전망한다|점친다|내다본다"
    r"|평가한다|분석한다|기대한다|우려한다|관측한다)\.?\Z"
)
_DONE_DEAL = re.compile(
    r"(?:\([^()]{1,20}\))?(?:[을를에]|\s)?\s?(?:[가-힣]{1,8}\s)?(?:했|하기로|키로|한다고|됐|돼|된다|되[며고]|하[며고]|해\s|맺|체결|제기|당하|당했|받|따냈|유치|단행|나섰|나선|참여|주도"
    r"|걸었|걸려|벌이|진행|이뤄|마무리|완료|확정|추진|검토|논의|중단|철회|거절|인정|명령|부과|합의|두고|놓고|앞두)"
)
"""Behind a word of deals: somebody does it, where else it is only named ("투자 비용이 늘면서")."""
_HOLDS = re.compile(r"(?:[을를]|\s)\s?(?:[0-9.]+%\s?(?:[를을]|가량|이상)?\s?)?(?:갖고|가지고|가진|보유|소유)")
"""Behind "지분": who holds a share of a company, which is no deal."""
_GROWS = re.compile(
    r"증가|감소|늘[었어릴]|줄[었어일]|돌파|넘[었긴]|달한|달했|기록|집계|급증|이른다|이르는|확보|판매|팔[았린]"
)
_SHARE = re.compile(r"[0-9]%(?:를|을|가|나|에|에\s)")
_STAKE = re.compile(r"지분|인수|매각|관세")
_AS_WORK = re.compile(
    r"기대비|지적\s(?:이후|직후|뒤)|지적(?:을\s받|에\s따라|된\s)|(?:데이터|영상|이미지|텍스트|정보|로그|패턴|문서)\s분석|기대(?:되는|를\s모으는|를\s받)|자체\s평가"
    r"|평가(?:하는|할|를\s진행|원|전|\s(?:항목|지표|결과|기준))|분석(?:하는|해\s|하고|할|기|가|용|\s(?:도구|솔루션|기술|서비스|플랫폼|소프트웨어|시스템|모델|엔진|전문|업체|기업|회사|앱|툴|AI))|희소\s(?:어텐션|행렬|모델|활성|연산|전문가)|기획평가"
)
"""Words that judge, in compounds that name a work or a thing: "데이터 분석", "평가 지표"."""
_BEFORE_THAT = re.compile(r"(?:\A|(?<!보다)\s)앞서[\s,](?!나|있|가|달)")
"""A word that says when: "앞서 이 회사는", not "보다 앞서"."""
_ONCE = re.compile(r"(?:주목받|각광받|관심을\s받|기대를\s받|평가받)았었")
"""What something was thought of once, told of its past."""
_IN_PHRASES = re.compile(
    r"성공적인\s[^.,]{1,16}못|의미를\s담|[창개]업\s배경|대표적(?:인)?\s사례가|때문에\s[^.]{6,90}(?:했|됐|왔|냈|났)다\.?\Z"
)
"""Phrases that hold a word that judges and tell what is or was done: "대표적인 사례가 …에서 나왔다"."""
_ON_THE_WAY = re.compile(r"(?:하며|하고|면서|이며)\Z")
_MEANWHILE = re.compile(
    r"(?:전망|우려|관측|평가|지적|분석|해석|비판|의혹|목소리)[이가]\s(?:나오는|커지는|제기되는|이어지는|잇따르는|높아지는)\s가운데"
)
"""What many think while something else happens."""
_DONE_AT_LAST = re.compile(
    r"(?:내렸|나섰|착수했|들어갔|부과했|요구했|주문했|권고했|시작했|중단했|차단했|결정했|열었|만들었|맺었|꾸렸|고발했|제기했|돌입했|선정했|합의했|조치했|명령했|지시했|금지했|취소했|중지했|신고했|보냈|끊었|막았|바꿨|고쳤|옮겼|줄였|늘렸|내보냈|해고했|인수했|체결했|철수했|폐쇄했)다\.?\Z"
)
_IN_ORDER_TO = re.compile(r"(?:달성|확보|구축|육성|확대|돌파|절감)(?:하)?(?:기|을|를)\s위해")
_FEW = 1000
_COURT = re.compile(r"(?:법원|재판부|판사|재판소|심판원)\Z")
_EXPERT_TITLE = re.compile(
    r"(?:애널리스트|연구원(?!장)|연구위원|이코노미스트|전략가|교수|평론가|컨설턴트)(?:\([^()]{1,20}\))?(?=은|는|이|가|도|\s|\Z)"
)
_HAS_BEEN = re.compile(rf"[{WITH_SSANG_SIOS}]다\.?[”\"’']\Z")
_TARGET = Sifted(
    r"목표\s?주?가[^.]{0,40}(?:상향|하향|유지|제시|조정|올렸|올려|낮췄|높였)[가-힣\s]{0,8}다\.?\Z"
    r"|목표\s?주?가[^.]{0,40}[0-9][^.]{0,24}(?:상향|하향|제시|조정|올리|올려|낮추|높이)[^.]{1,60}(?:유지했|제시했|추정했|예상했|재확인했)다\.?\Z"
)
"""A house rates a share: the price is the point."""
_A_RATING = 12
"""Longer words between quotation marks are said, not a rating."""
_SETS = Sifted(
    r"[0-9][0-9조억만천.,\s]*(?:원|달러|%|배)(?:으로|로)\s(?:예상|추정|전망|제시|상향|하향|올려|낮췄|높였)[가-힣\s]{0,8}다\.?\Z"
)
"""A house sets a figure: "매출을 3조원으로 예상했다"."""


def acts_in_the_end(view: View, attribution: Attribution | None) -> str | None:
    """What is done at the end of a sentence in which something was said or feared: "…라고 지적하며 …를 내렸다"."""
    if attribution is None or view.sentence.quotations:
        return None
    if not _ON_THE_WAY.search(attribution.cue) and not _MEANWHILE.search(view.bare):
        return None
    done = _DONE_AT_LAST.search(view.bare)
    return done[0] if done else None


def that_matter(
    view: View, attribution: Attribution | None, quantities: Sequence[Quantity], number: str | None
) -> Sequence[Quantity]:
    """The quantities, unless all of them are only mentioned beside what is told."""
    if not quantities or (attribution and only_mentions_count(view, quantities)):
        return ()
    aside = is_an_aim(view, quantities) or only_names_users(view, quantities, number)
    return () if aside or only_sizes(view, quantities) else quantities


def is_an_aim(view: View, quantities: Sequence[Quantity]) -> bool:
    """Whether all that is counted is what something is done for: "매출 1조원을 달성하기 위해 협력하고 있다"."""
    aim = _IN_ORDER_TO.search(view.bare)
    return aim is not None and all(quantity.start - view.sentence.start < aim.start() for quantity in quantities)


def only_names_users(view: View, quantities: Sequence[Quantity], number: str | None) -> bool:
    """Whether users are named beside a count of something else, and nothing grows."""
    few = all(quantity.unit == "count" and quantity.value < _FEW for quantity in quantities)
    return few and number in ("이용자", "사용자", "가입자") and not _GROWS.search(view.words)


def is_ruling(attribution: Attribution | None) -> bool:
    """Whether a court holds it, which makes it what happened in a lawsuit."""
    return attribution is not None and _COURT.search(attribution.words or "") is not None


def experts_view(view: View, attribution: Attribution | None) -> str | None:
    """The word that says that an analyst or the like judges, or a house rates a share."""
    if attribution is None:
        return None
    quotes = any(end - start > _A_RATING for start, end in view.sentence.quotations)
    if _SETS.search(view.lists, view.bare) or (not quotes and _TARGET.search(view.lists, view.bare)):
        return None
    rates = None if attribution.manner is Manner.REPORTED else _RATES.search(view.lists, view.bare)
    expert = _EXPERT.search(view.lists, view.bare) or rates
    return expert[0] if expert else None


def priced_deal(view: View) -> str | None:
    """The words of a deal that stays one with its price."""
    priced = _PRICED.search(view.lists, view.bare) or _SIZED_DEAL.search(view.lists, view.bare)
    return priced[0] if priced else None


def weighed(view: View) -> str | None:
    """The words in which the reporter judges what has been told."""
    found = JUDGED_END.search(view.lists, view.bare, max(0, len(view.bare) - 32))
    weighs = _WEIGHED_OR_MAY if _ENDS_IN_MAY.search(view.bare) else _WEIGHED
    found = found or weighs.search(view.lists, view.bare) or _SUPPOSED.search(view.lists, view.bare)
    return found[0][:24] if found else None


def judging_word(view: View, words: re.Pattern[str]) -> str | None:
    """The first word that judges and stands in no compound that does not."""
    in_words = (pattern.finditer(view.words) for pattern in (_AS_WORK, _BEFORE_THAT, _ONCE, _IN_PHRASES))
    ruled_out = [match.span() for matches in in_words for match in matches]
    found = (match for match in words.finditer(view.words))
    told = (m for m in found if view.bare[m.start()] != BLANK)
    return next((m[0] for m in told if not any(a < m.end() and m.start() < b for a, b in ruled_out)), None)


def seen_by_many(view: View) -> str | None:
    """The words by which the trade or the market holds something."""
    seen = _SEEN_BY_MANY.search(view.lists, view.bare)
    return seen[0][:12] if seen else None


def told_deal(view: View, deals: re.Pattern[str], attribution: Attribution | None) -> str | None:
    """The first word of deals by which somebody does something, not one that is only named or describes who speaks."""
    speaker = attribution.speaker if attribution and attribution.manner is Manner.SAID else None
    since = view.place(speaker)[0] if speaker and speaker.start >= view.sentence.start else 0
    return next((match[0] for match in deals.finditer(view.words, since) if _is_done(view, match)), None)


def _is_done(view: View, match: re.Match[str]) -> bool:
    if match[0].startswith("지분") and _HOLDS.match(view.words, match.end()):
        return False
    return match[0][-1] in "했하한를을" or _DONE_DEAL.match(view.words, match.end()) is not None


def outlets_view(view: View, attribution: Attribution | None) -> str | None:
    """The cue by which a paper is quoted with a view of its own, and not with what has happened."""
    outlet = attribution is not None and attribution.speaker is not None and attribution.speaker.sort is Sort.PUBLISHER
    if not outlet or attribution is None or attribution.manner is Manner.REPORTED or not view.sentence.quotations:
        return None
    end = view.sentence.quotations[-1][1] - view.sentence.start
    return None if _HAS_BEEN.search(view.words, max(0, end - 8), end) else attribution.cue


def is_expert(view: View, attribution: Attribution | None) -> bool:
    """Whether who speaks is called an analyst, a researcher or the like."""
    if attribution is None or attribution.manner is Manner.REPORTED:
        return False
    speaker = attribution.speaker
    if speaker is None or speaker.start < view.sentence.start:
        return _EXPERT_TITLE.search(attribution.words or "") is not None
    low, high = view.place(speaker)
    return _EXPERT_TITLE.search(view.bare, max(0, low - 16), min(len(view.bare), high + 24)) is not None


def only_mentions_count(view: View, quantities: Sequence[Quantity]) -> bool:
    """Whether all that is counted stands in somebody's words, and nothing is said to grow or to reach it."""
    quoted = all(view.bare[quantity.start - view.sentence.start] == BLANK for quantity in quantities)
    return quoted and all(quantity.unit == "count" for quantity in quantities) and not _GROWS.search(view.words)


def is_share_of_all(view: View) -> bool:
    """Whether a percentage is the point: a share of some sum, no stake in a company."""
    return _SHARE.search(view.words) is not None and _STAKE.search(view.words) is None
