"""What Korean news says of what is to come: plans of a company, what it expects, what others foretell."""

from __future__ import annotations

import re

from claimline.extraction.kinds.deeds_korean import WITH_SSANG_SIOS, is_beside_a_deed
from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import BLANK, View
from claimline.extraction.patterns import Sifted
from claimline.extraction.speakers.attribution import Attribution

WITH_RIEUL = "".join(chr(0xAC00 + 28 * place + 8) for place in range(399))
"""Korean syllables that end in ㄹ, the mark of what is to come (할, 될, 늘릴)."""
_WITH_NIEUN = "".join(chr(0xAC00 + 28 * place + 4) for place in range(399))
"""Korean syllables that end in ㄴ, the mark of verbs in the present (한다, 붙인다)."""
_NOW = re.compile(
    r"(?:한|된|간|나선|연|낸|옮긴|바꾼|[늘올내]린|줄인|만든|넣는|맡는|짓는|세운|마친|받는|뽑는|맺는|선보인|내놓는)다고\s"
    rf"|(?<![보뜻말꼽불읽앞뒤])[{_WITH_NIEUN}](?<![본친])다\.?\Z"
)
"""Verbs of doing in the present, which also speak of what is about to be done."""
SOON = Sifted(
    r"(?<![가-힣])(?:이르면|빠르면|오는|내달|다음\s?달|내년(?!\s?(?:물량|매출|실적|예산|경영|수요|전망치|임금|치\s|도\s예산))|연내|조만간|올\s?[상하]반기|올해\s?말|올\s?연말|연말까지|20[2-9][0-9]년까지|내주(?!겠|었|는|고|지|기|며|던|면)|다음\s?주|향후|앞으로|(?:몇|[0-9]+)\s?(?:주|달|개월)\s안에|(?<!년\s)[0-9]+(?:월|일|분기)부터)[^.]{0,80}(?:한다|(?<!하게\s)된다|나선다"
    r"|선보인다|내놓는다|연다|시작한다|[늘줄]린다|맡는다)(?:고\s[^.]{0,16}?(?:밝혔다|말했다|전했다|발표했다|공시했다|설명했다|덧붙였다|강조했다|재확인했다|예고했다))?[.\s]*\Z",
    words=(
        "이르면",
        "오는",
        "내달",
        "다음",
        "내년",
        "연내",
        "조만간",
        "빠르면",
        "연말",
        "년까지",
        "반기",
        "올해",
        "내주",
        "향후",
        "앞으로",
        "안에",
        "월부터",
        "일부터",
        "분기부터",
    ),
)
JUDGED_END = Sifted(
    r"(?:전략|셈|탓|덕|덕분|모습|모양새|양상|형국|분위기|처지|강점|약점|장점|단점|관건|과제|변수|전망|핵심|숙제|뜻|의미|인식|시각|중론|정설"
    r"|이유|대목|결과|배경|수순|영향|여파|까닭|[은한된던운인는]\s것)(?:에서)?(?:이?다|이?었다|였다|입니다)\.?\Z"
    r"|(?:으로|로|다고|것으로|듯)\s?(?:읽힌다|비친다|보인다|풀이된다|해석된다|꼽힌다|거론된다|거론됐다|지목된다|지목됐다|꼽혔다|읽혔다|비쳤다|풀이됐다|해석됐다|평가된다|평가받는다|예상된다|전망된다|관측된다|기대된다)\.?\Z"
    rf"|[{WITH_RIEUL}]\s것으로\s(?:나타났다|조사됐다)\.?\Z"
)
"""The ends of sentences in which the reporter weighs what has been told: "…하려는 전략이다", "…한 셈이다"."""
_OPINION = r"(?:인식|관측|우려|전망|분석|해석|평가|지적|기대|시각|예상|의견|계산|관점)"
_WILL = Sifted(
    rf"[{WITH_RIEUL}]\s것(?:이라고|이라며|이라는(?!\s{_OPINION})|이다|입니다|으로\s기대|[”\"’'])|겠다[”\"’']?(?:고|며|는)"
    rf"|(?![월일달을를률율물말])[{WITH_RIEUL}]\s(?:(?:예정|계획)(?!이었(?:던|으나|지만|는데)|이던|됐던)|방침|전망(?!이다\.|치))"
)
_GOAL = Sifted(
    r"(?:목표|구상|복안|계획)(?:는|은)\s[^.]{4,200}는\s것(?:이다|입니다)[.\s]*\Z|는\s(?:게|것이|것을)\s(?:회사|업체|[가-힣A-Za-z]{2,10})?(?:의|측)?\s?(?:목표|계획|구상|복안|방침)(?:이?라고\s|(?:이?다|입니다)[.\s]*\Z)"
)
"""What somebody is out for: "목표는 …하는 것이다"."""
_OF_A_SCHEDULE = re.compile(
    r"(?:(?:출시|공개|제공|도입|적용|탑재|완공|가동|시작|양산|배포|개최|상장|착공|지급|투입|이용할\s수\s있게\s|쓸\s수\s있게\s)될|선보일|내놓을|열릴|나올)\s\Z"
)
"""Before "전망이다": what is to be done or held, which somebody means to do."""
_SAID_TO_COME = Sifted(
    r"(?:나올|출시될|공개될|열릴|양산될|완공될|가동될|도입될|상장될|발효될|시행될|시작될)\s것으로\s(?:알려졌|전해졌|파악됐|확인됐)다[.\s]*\Z"
)
"""What is said to be coming: "이르면 4월 나올 것으로 알려졌다"."""
_OF_A_NOUN = re.compile(
    r"\s(?!것|계획|예정|방침|생각|전망|목표|구상|방안|뜻|의향|의지|의사|작정|듯|수\s|때|만|정도|경우|가능성|필요|가\s|지\s|전략|복안|각오|포부|예산|자금)[‘'“\"]?[가-힣A-Z]"
)
"""Behind a verb of what is to come: a noun that it only describes ("출시할 신제품의 사진이 나돌았다")."""
_ONLY_CAUSE = re.compile(r"(?:면서|자\s|는\s(?:데|등))")
"""Behind "하기로 하": it was decided, and something else follows from it."""
_ONLY_NEWS = re.compile(r"다는\s(?:소식|보도|사실|이유)")
"""Behind "하기로 했": news of it, of which the sentence says something else."""
_ANNOUNCES = Sifted(
    r"(?:(?:선보인|내놓는|나선|연|짓는|들어간|세운|뽑는)|(?:도입|건설|설립|구축|출시|공개|양산|개최|실시|신설|가동|착공|증설|개편|배포|개방|육성|모집|출하|공략|확대|시작|투입|중단|종료|인상|인하|진출|착수|채용|추진|강화|오픈|돌입|판매|공급|개시|발족|재개|이전)한)다고\s[^.]{0,24}(?:밝혔|발표했|공시했|알렸|전했|보도했)(?:다|습니다)\.?\Z"
)
"""What a company says that it is about to do."""
_OF_ANOTHER = re.compile(
    r"(?:(?:다?고)?\s(?:나선|선언한|약속한|공언한)\s(?!바|것|상태|상황)|는\s(?:[가-힣]{2}\s)?(?:제안서?|제의)[을를]\s|(?:는)?\s계획[이을]?\s(?:무산|철회|취소|백지화|중단|보류))"
)
"""Behind a word of plans: one that only describes somebody, or that has come to nothing."""
_CAME_TO_NOTHING = re.compile(r"[을이은]?\s(?:무산|철회|취소|백지화|보류)")
_COMES_ABOUT = re.compile(
    r"(?:(?<!출시)(?<!공개)(?<!적용)(?<!제공)(?<!가동)(?<!완공)(?<!개최)(?<!도입)(?<!탑재)(?<!양산)(?<!투입)(?<!진행)(?<!시작)(?<!배포)(?<!지원)될"
    r"|[가-힣]질|있을|없을|않을|날|칠|클|많을|높을|낮을|좋을|같을)\Z"
)
"""The end of a verb of what happens by itself: "커질 것", "도움이 될 것"."""
_OF_A_THING = re.compile(
    r"(?:이번\s[가-힣]{2,6}|(?<![가-힣A-Za-z])(?:AI|인공지능|시장|산업|업계|세상|세계|기술|수요|미래|사람들|고객들?|경쟁|이것|흐름|변화|효과|성과|가치|격차|비용|가격|방식|개편|투자))(?:은|는|이|가)\s"
    r"|(?<![가-힣])이는\s"
)
"""A thing of which somebody foretells what it brings: "이번 투자는 일자리를 만들 것"."""
_OWN_SUBJECT = re.compile(r"(?<![가-힣])(?:우리|회사|자사|당사|저희)(?:는|가|도)\s")
_OWN_PARTICLE = re.compile(r"(?:은|는|이|가)\s")
_FORECAST = re.compile(r"\A(?:내다|전망|예상|예측)")
_WHILE = re.compile(r"(?:인|이던|이었던)\s(?:가운데|만큼|데다)|(?<=예정)인\s(?!것)|\s중인\s(?!것|상황|상태)")
"""Behind a word of plans: what goes on beside that which is asserted."""
_STARTED = re.compile(r"(?:했|하며|해\s|하면서|에\s들어)")
_AIMED = re.compile(rf"\s(?!한|하|삼|잡|정|세|내)[^.]{{2,60}}[{WITH_SSANG_SIOS}]다\.?\Z")
"""Behind "목표로": with that aim something has been done already."""
_FORMERLY = re.compile(
    r"(?:하며\s|하면서\s|했다\.?\Z|하고\s있|했던|했지만|했으나|하다가|하던|(?:하는|한|해\s온)\s(?!것|방안|계획))"
)
_OF_RULES = re.compile(r"(?:처리|운영|이\s?같은|이런)\s?\Z")
"""Before "방침": rules that a company has ("개인정보 처리방침"), no plan."""
_ONLOOKER = re.compile(
    r"(?:업계|시장|증권가?|금융투자업계|투자업계|금융권|VC|IB|재계|학계|반도체업계)(?:의)?\s(?:한\s|복수의\s|고위\s)?관계자|전문가|교수|연구위원"
)
"""Who looks on, and foretells what becomes of a company."""
_WHETHER = re.compile(r"\s수\s(?:있|없)|\s예정이(?:었지만|었으나|던)|지\s|지(?:가|는|를|도)\s")
"""Behind "건설할": it is open what will be done."""
_NOT_AHEAD = (
    ("목표로", _AIMED),
    ("목표를", re.compile(r"\s?(?:실현|달성|이뤘|이룬|이루고|넘|어기|어겼|채웠|웃돌|세우[고며]|인식|향해|이해)")),
    (
        "계획",
        re.compile(
            r"(?:은|도|이)\s[^.]{2,90}(?:보여준다|보인다|구체적이다|주목된다|주목받는다|평가된다|평가받는다|평가받았다|드러낸다|미지수다|관건이다|안갯속이다)|력|대로|성\s|이었(?:으나|지만|는데|던)|에\s(?:따라|대한)|의\s|을\s(?:달성|실현|이행)|하고\s|[을를]\s(?:세워|세우[고며])|표|서[를을]|경제|도시"
        ),
    ),
    ("착수", _STARTED),
    ("추진", _FORMERLY),
    ("기로 했", _ONLY_NEWS),
    ("키로 했", _ONLY_NEWS),
    ("검토", re.compile(r"[를을]?\s?(?:마쳤|마친|거쳤|거쳐|끝냈|통과|받았|한\s(?!것|결과))|했")),
    ("예정", re.compile(r"(?:이었(?:으나|지만|는데)|됐던|이던|이었던|했던|된|되었던)\s(?!것|상태)")),
    ("구상", re.compile(r"(?:에|의|이|과)\s")),
    ("로드맵", re.compile(r"(?:에\s(?:맞|따|대|관)|[을를]\s따르)")),
)
"""Words of plans, and what stands behind them where they tell of something else."""
_SEEMS = Sifted(
    r"(?:인|는|한|은)\s(?:셈|뜻|의미|풀이|격)이?다\.?\Z|(?:것으로|듯)\s?(?:보인다|전망된다|예상된다|관측된다|풀이된다|해석된다|기대된다)\.?\Z|(?:모습|모양새|형국|분위기|가능성이\s(?:있|크|높|커졌)|무게가\s실리고\s있)(?:이?다)?\.?\Z"
)
"""The ends of what the reporter only takes to be coming."""
_TOOK_BACK = Sifted(
    r"계획을\s(?:[가-힣]{1,4}\s){0,2}(?:수정|축소|변경|철회|연기|취소|백지화|중단)(?:했|한\s것)|도록\s(?:요구|명령|지시|촉구|권고|요청)했다"
)
"""What became of a plan, or what others ask for."""


def set_aside(view: View, attribution: Attribution | None) -> bool:
    """Whether a sentence that holds a word of plans asserts something else: a guess, or what became of a plan."""
    if attribution is None and _SEEMS.search(view.lists, view.bare):
        return True
    return _TOOK_BACK.search(view.lists, view.bare) is not None


def told_as_now(view: View) -> bool:
    """Whether the verb outside quotations is in the present, which of a day to come means what is meant to be done."""
    return _NOW.search(view.bare) is not None


def looks_ahead(view: View, match: re.Match[str]) -> bool:
    """Whether a word of plans says what somebody means to do, not why something else has happened."""
    if match[0] == "전망이다" and JUDGED_END.search(view.lists, view.bare):
        return _OF_A_SCHEDULE.search(view.bare, max(0, match.start() - 16), match.start()) is not None
    if any(match[0] == word and behind.match(view.words, match.end()) for word, behind in _NOT_AHEAD):
        return False
    if match[0] == "검토" and view.words[: match.start()].endswith(("영향을 ", "여부를 ", "가능성을 ", "위반 여부를 ")):
        return False
    if match[0] == "방침" and _OF_RULES.search(view.words, max(0, match.start() - 6), match.start()):
        return False
    if any(behind.match(view.words, match.end()) for behind in (_OF_ANOTHER, _CAME_TO_NOTHING, _WHETHER)):
        return False
    verb = match[0][-1] in WITH_RIEUL and match[0][-1] != "를"
    if verb and _OF_A_NOUN.match(view.words, match.end()):
        return False
    if verb and view.bare[match.start()] == BLANK and _is_of_a_thing(view, match.start()):
        return False
    if match[0].endswith("기로 하") and _ONLY_CAUSE.match(view.words, match.end()):
        return False
    return not _WHILE.match(view.words, match.end())


def to_come(view: View, attribution: Attribution | None) -> str | None:
    """The form by which a sentence speaks of what is to come, without a word of plans."""
    if goal := _GOAL.search(view.lists, view.bare):
        return goal[0][:3]
    ahead = _WILL.search(view.lists, view.words)
    if ahead and (_foretells(view, ahead.start()) or _OF_ANOTHER.match(view.words, ahead.end())):
        ahead = None
    if ahead and is_beside_a_deed(view, ahead, attribution):
        ahead = None
    ahead = ahead or SOON.search(view.lists, view.words) or _SAID_TO_COME.search(view.lists, view.bare)
    return ahead[0] if ahead else None


def _is_of_a_thing(view: View, place: int) -> bool:
    """Whether what stands at `place` between quotation marks is told of a thing, and of no house of one's own."""
    quoted = view.words[view.words.rfind(",", 0, place) + 1 : place]
    return _OF_A_THING.search(quoted) is not None and not _OWN_SUBJECT.search(quoted)


def _foretells(view: View, place: int) -> bool:
    """Whether somebody foretells between quotation marks what will come about, not what the own house does."""
    if view.bare[place] != BLANK:
        return False
    if _is_of_a_thing(view, place):
        return True
    if not _COMES_ABOUT.search(view.words, max(0, place - 8), place + 1) or _OWN_SUBJECT.search(view.words):
        return False
    return not any(_OWN_PARTICLE.match(view.words, view.place(mention)[1]) for mention in view.companies())


def others_outlook(view: View, attribution: Attribution | None) -> str | None:
    """The cue by which a house or a paper foretells what will become of a company, which is no plan of its own."""
    speaker = attribution.speaker if attribution else None
    if attribution is not None and speaker is None and _ONLOOKER.search(attribution.words or ""):
        return attribution.cue if _WILL.search(view.lists, view.words) else None
    ahead = _WILL.search(view.lists, view.words)
    if ahead and attribution is not None and attribution.pronoun and "겠다" not in view.words:
        return attribution.cue
    if attribution is None or speaker is None:
        return None
    quoted = ahead is not None and view.bare[ahead.start()] == BLANK
    if ahead and (speaker.sort is Sort.BROKER or (speaker.sort is Sort.PUBLISHER and quoted)):
        return attribution.cue
    return None


def own_outlook(view: View, attribution: Attribution | None, third_party: bool) -> str | None:
    """The words in which a company says what it expects, or is about to do."""
    if attribution is None or third_party or not attribution.has_speaker:
        outlet = attribution is not None and attribution.speaker and attribution.speaker.sort is Sort.PUBLISHER
        announced = _ANNOUNCES.search(view.lists, view.bare) if outlet else None
        return announced[0][:12] if announced else None
    if _FORECAST.match(attribution.cue):
        return attribution.cue
    announced = _ANNOUNCES.search(view.lists, view.bare)
    return announced[0][:12] if announced else None
