"""Who speaks decides what a sentence asserts: an outsider's words judge, an unnamed source tells what happened."""

from __future__ import annotations

import re

from claimline.extraction.names.known import Sort
from claimline.extraction.names.view import View
from claimline.extraction.sentences import Script
from claimline.extraction.speakers.attribution import Attribution, Manner

_IN_OFFICE = re.compile(
    r"\b(?:CEO|C[FOT]O|VP|[Cc]hief|[Pp]resident|[Cc]hair(?:man|woman)?|[Ss]pokes[a-z]+|[Ee]xecutives?|[Mm]inist(?:er|ry)|[Ss]ecretary|[Ss]enators?"
    r"|[Oo]fficials?|[Gg]overnment|[Cc]ourts?|[Jj]udges?|[Ll]awsuit|[Cc]omplaint|[Pp]laintiffs?|[Pp]rosecutors?|[Ll]awmakers?|[Rr]egulators?|[Rr]ep\."
    r"|[Gg]overnor|[Mm]ayor|[Ff]iling|[Mm]emo|[Ll]awyers?|[Aa]uthors|[Rr]epresentatives?|[Mm]anagement|[Cc]ounsel|[Aa]ttorneys?|[Cc]omplainants?)\b"
    r"|\b(?:[Hh]ead|[Dd]irector|[Mm]anager|[Vv]ice|[Ff]ounder|[Cc]o-?founder)\b(?!\sof\s[a-z\s]{0,20}\sat\b)"
    r"|대표|사장|회장|의장|부사장|전무|상무|임원|창업자|최고|장관|차관|대통령|총리|정부|대변인|의원|위원|당국|법원|검찰|총괄|센터장|본부장|측\Z|협회|노조"
    r"|부장|국장|실장|팀장|원장|소장"
    r"|总裁|董事|经理|创始人|首席|发言人|部长|总统|总理|政府|官员|法官|法院|议员|检察|委员|主席|大使|外交部|商务部|负责人|高管|CEO|原告|律师"
)
"""Who speaks for a house, a government or a party to a lawsuit, and not as one who looks on."""
_FORMER = re.compile(r"\b[Ff]ormer\b|前(?=[^，。]{0,12}(?:员工|高管|研究员|工程师))|전직|출신")
_LOOKS_ON = re.compile(
    r"\b(?:investors?|engineers?|developers?|professor|consultants?|researcher|economist|fund|members?|customer|user|buyer|trader|dealer|observer"
    r"|person|people)\b|업계\s(?:한\s)?관계자|시장\s관계자|전문가|교수|투자자|개발자|엔지니어|연구자|블로거|유튜버|평론가|칼럼니스트|작가|이용자|사용자|소비자|누리꾼|네티즌|경제학자|컨설턴트|人士|基金经理|投资人|工程师|开发者|用户|从业者|经销商|学者|专家"
)
"""One who looks on, without a name."""
_A_NAME = re.compile(
    r"[A-Z][a-z’'-]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w’'-]+){1,2}"
    r"|[가-힣]{2,4}(?:\s[가-힣]{2,6})?\s(?:변호사|박사|작가)"
)
_BODY = re.compile(
    r"(?:Center|Centre|Association|Group|Foundation|Institute|Council|Union|Alliance|Commission|Agency|Ministry|Department|University|Committee"
    r"|Court|Times|Journal|Post|News|Labs?|House|Office|Bureau|Federation|Guild|Society|Coalition|Party)\b"
)
_WORKS_AT = re.compile(
    r"\b(?:leads?|led|heads?|headed|runs?|ran|oversees|oversaw|works?|worked|lead|engineer|scientist|researcher|designer|manager|team)\b[^,;“”\"]{0,60}\s(?:at|for|of)\s(?:the\s)?\Z|[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s(?:of|at|from)\s\Z"
)
"""Before a company: somebody works there."""
_OFFICE_OF = re.compile(
    r"(?:[Tt]he\s)?(?P<house>[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,2}?)(?:['’]s)?\s(?:CEO|CTO|chief\s[a-z]+(?:\sofficer)?|co-?founder|founder|president|chair(?:man|woman)?|director|executive\sdirector)\b"
    r"|\b(?:CEO|CTO|chief\s[a-z]+(?:\sofficer)?|co-?founder|founder|president|chair(?:man|woman)?|director|executive\sdirector|head\sof\s[a-z\s]{3,30}?)(?:\sand\s[A-Za-z\s-]{3,20})?\s(?:of|at)\s(?:the\s)?(?:[a-z][\w-]*\s){0,6}(?P<of>[A-Z][\w.&-]+)"
)
"""Whose officer somebody is: "Plover CEO Jane Roe", "Jane Roe, founder of the safety group Plover"."""
_OF_THEIR_HOUSE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_OF_ONESELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b|저는|저희|우리는|제가|我(?!国)")
"""In somebody's words: he tells of himself, and judges no other."""
_IN_FIRST_PERSON = re.compile(
    r"(?:[A-Z][a-z]+,?\s)?(?:I|I['’]ve|I['’]m|We|Our|My|we)\s(?!(?:asked|contacted|reached|tested|tried|spoke|reported|counted|wrote|know)\b)"
    r"|[^,;]{4,60}\b(?:from|of|in)\smy\s"
)
"""Not what an outlet tells of its own work."""
_DID = re.compile(
    r"(?:(?:have|had|also|then|first|recently|already|just|later|still|next|[a-z]+ly)\s){0,3}(?:ran|run|measured|evaluated|benchmarked|updated|trained|built|launched|released|introduced|published|added|removed|expanded|opened|signed|partnered|deployed|moved|raised|hired|began|started|paused|stopped|disabled|enabled|found|observed|conducted"
    r"|collected|compared|analy[sz]ed|reviewed|notified|created|designed|developed|shipped|open-sourced)\b"
)
"""Behind "we": what was done."""
_UNNAMED = re.compile(
    r"知情人|消息人士|知情者|内部人士|接近[^，。]{1,16}人士|熟悉[^，。]{1,16}人士|소식통|사정에\s밝은|사안에\s정통한|내부\s관계자"
)
"""A source that lets something be known and has no name."""


_SOMEBODY = re.compile(
    r"(?:\A|\s)(?:한|어느|또\s다른|익명을\s\S{1,4})\s(?:[가-힣A-Za-z]{1,10}\s){0,3}(?:대표|임원|관계자|인사|매니저|변호사|운용역|창업자|교수|직원)\Z"
    r"|(?:운용사|투자사|벤처캐피털|증권사|은행|컨설팅사|통신사|경쟁사|스타트업)\s(?:고위\s)?(?:대표|임원|관계자|인사|매니저)\Z"
)
"""Somebody of a house that is not named, in Korean."""


def looks_on(view: View, attribution: Attribution | None) -> str | None:
    """The cue by which somebody outside judges in so many words; None where a house, a state or a source speaks."""
    if attribution is None or attribution.manner is not Manner.SAID or attribution.pronoun is not None:
        return None
    speaker, words = attribution.speaker, attribution.words or ""
    if (speaker is not None and speaker.sort is not Sort.PERSON) or _UNNAMED.search(words):
        return None
    former = _FORMER.search(words) is not None or (view.script is Script.KOREAN and _SOMEBODY.search(words) is not None)
    elsewhere = view.script is Script.ENGLISH and _is_of_another_house(view, attribution)
    if not (former or elsewhere) and (_IN_OFFICE.search(words) or _IN_OFFICE.search(view.bare)):
        return None
    if elsewhere and view.sentence.quotations and not _OF_THEIR_HOUSE.search(view.words):
        return attribution.cue
    named = _A_NAME.match(words) is not None and not _BODY.search(words)
    if view.script is Script.ENGLISH and _is_of_a_company(view, attribution):
        return None
    quoted = bool(view.sentence.quotations) and not _OF_ONESELF.search(view.words)
    return attribution.cue if quoted and (named or former or _LOOKS_ON.search(words)) else None


def _is_of_another_house(view: View, attribution: Attribution) -> bool:
    """Whether who speaks holds office at a house that is none of the companies that are spoken of."""
    words = attribution.words or (attribution.speaker.name if attribution.speaker else "")
    cue = view.bare.find(attribution.cue)
    office = _OFFICE_OF.match(words) or _OFFICE_OF.search(view.bare, max(0, cue - 130), cue + 140)
    if office is None:
        return False
    house = office["house"] or office["of"]
    return not any(view.words[slice(*view.place(mention))].startswith(house.split()[0]) for mention in view.mentions)


def _is_of_a_company(view: View, attribution: Attribution) -> bool:
    """Whether who speaks works for a company that the sentence names: "said Jane Roe, who leads the team at Acme"."""
    cue = view.bare.find(attribution.cue)
    if _FORMER.search(view.bare, max(0, cue - 120)) or _LOOKS_ON.search(view.bare, max(0, cue - 120)):
        return False
    near = range(max(0, cue - 110), cue + 130)
    return any(
        mention.is_company and view.place(mention)[0] in near and _WORKS_AT.search(view.bare, 0, view.place(mention)[0])
        for mention in view.outside()
    )


def tells_of_oneself(view: View) -> str | None:
    """The word by which an English sentence without quotation marks is somebody's own, as of a quoted letter."""
    own = _IN_FIRST_PERSON.match(view.bare)
    return own[0] if own and not _DID.match(view.bare, own.end()) else None


def lets_know(view: View, attribution: Attribution | None) -> str | None:
    """The cue by which an unnamed source tells, in a reporter's words, what happened (Korean and Chinese)."""
    if attribution is None or view.script is Script.ENGLISH or view.sentence.quotations:
        return None
    return attribution.cue if _UNNAMED.search(attribution.words or "") else None
