"""Where English news draws the border between kinds: a deal with its price, what a company expects of itself, a scheme
shown as a product is, an expert's view, results, and who only reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimline.domain import Quantity
from claimline.extraction.kinds.core_english import main_clause
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.speakers.attribution import Attribution

_WORTH = Sifted(
    r"\b(?:expanded|extended|expands|struck|inked|signed|sealed|won|landed|announced|confirmed|clinched)\s[^.;]{0,60}?\b(?:deal|contract|pact|agreement|order|lease)\b"
    r"[^.;]{0,30}?\b(?:worth|valued\sat|of)\s[^.;]{0,16}?[$€£¥₩]"
)
"""A deal and what it is worth."""
_PRICED = Sifted(
    r"\b(?:(?:has|have|had)\s)?(?:raised|raises|(?<=is\s)raising|(?<=was\s)raising|(?<=are\s)raising|taken(?=\s[$€£])|closed|completed|signed|clinched|struck|secured|landed|lined\sup|bought|acquired|paid|invested|put\sin"
    r"|putting\sin|ordered|infused|poured|injected|pumped|plowed|ploughed|lent|offered|bid|agreed\sto\s(?:pay|buy|acquire|invest|contribute|commit|lease|rent|sell|license))\s"
    r"(?!(?:its|their|his|her|up|down|at)\s|[0-9.]+(?:%|\spercent)\s(?:below|above|higher|lower|up|down|off))[^.;]{0,60}?(?:[$€£¥₩]|[0-9]\s(?:million|billion)|[0-9](?:%|\spercent))"
)
_EXPERT = Sifted(
    r"\b(?:analysts?|strategists?|economists?|consultants?|professor|fellow|(?:portfolio|fund)\smanager|academic|pundits?|investor(?=\sat\b)|linguists?|historians?|philosophers?|ethicists?|scholars?|lecturers?|bloggers?|columnists?|head\sof\sresearch|research\sdirector|investment\sofficer|managing\sdirector\sat|(?:researcher|scientist)s?(?=\sat\s(?:the\s)?(?:University|Massachusetts|Stanford|MIT|Princeton|Harvard|Oxford|Cambridge|[A-Z][a-z]+\sUniversity)))\b"
)
_THINKS = re.compile(
    r"\b(?:will|would|could|may|might|should|likely|believes?|thinks?|expects?|sees|seems?|remains?)\b"
)
_NUMBER = re.compile(r"(?<![\w.-])[$€£¥]?[0-9]")
_RESULTS = Sifted(
    r"\b(?P<verb>reported|posted|delivered|beat|beats|missed|topped|announced|logged)\s(?:[\w.’'-]{1,20}\s){0,5}?"
    r"(?:revenues?|earnings|results|profits?|forecasts?|expectations|estimates|sales)\b"
)
_MANY = 1000
_SIZE_OF = re.compile(r"[\s-]parameter\b")
_ADDED = re.compile(r",\s(?:who|which|whose)\s[^,]{3,140},")
_RULES = re.compile(r"\b(?:[Jj]udges?|[Cc]ourts?|[Jj]ury|[Tt]ribunal|[Cc]ommission|[Rr]egulators?|[Aa]uthority)\b")
_MOVED = re.compile(
    r"\b(?:revenues?|profits?|sales|income|shares|stock)\s(?:[a-z]+\s){0,3}(?:rose|climbed|fell|jumped|grew|surged|dropped|slid"
    r"|gained|more\sthan)\b"
)
"""A figure told before a deal."""
_PERSON = re.compile(r"[A-Z][a-z’'-]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w’'-]+)?")
_BODY_END = re.compile(
    r"(?:Center|Centre|Association|Group|Foundation|Institute|Council|Union|Alliance|Commission|Agency|Ministry|Department|University"
    r"|Committee|Court|Times|Journal|Post|News|Labs?|House|Beijing|Washington|Brussels|China|Japan|Seoul|Tokyo|Taiwan|Congress)\Z"
)
"""Whose name ends so is no person."""
_IN_OFFICE = re.compile(
    r"\b(?:CEO|C[FOT]O|[Cc]hief|[Cc]o-?founder|[Ff]ounder|[Pp]resident|[Cc]hair(?:man|woman)?|[Ss]pokes[a-z]+)\b"
)
_FORECAST = Sifted(
    r"\b(?:raised|raises|raising|lifted|lifts|cut|cuts|increased|lowered|trimmed|boosted|maintained|reiterated|reaffirmed|gave|issued)"
    r"\s(?:its|their|an?|the\s(?:[a-z]+\s){1,3}of\s(?:its|their|the))\s(?:(?!price|profit\starget)[\w-]{2,16}\s){0,6}(?:forecasts?|outlook|guidance|projections?)\b"
    r"|(?<!analysts\s)(?<!Analysts\s)(?<!estimates\s)\b(?:forecast|forecasts|projects|projected)\s(?:that\s)?(?:an?\s|its\s)?(?:[\w-]{2,16}\s){0,4}"
    r"(?:revenues?|sales|profit|margins?|earnings|spending|capex|loss|growth)\b"
    r"|\b(?:projects|projected|anticipates|guides|guided|sees|expects)\s(?:for\s|to\s)?(?:a\s|about\s|around\s|approximately\s|roughly\s|between\s)?[$€£¥]?[0-9][^.;]{0,40}?"
    r"\b(?:in|of)\s(?:[\w-]{2,16}\s){0,2}(?:revenues?|sales|capital|spending|profit)\b"
    r"|\b(?:issued|gave|provided)\sguidance\b|\b(?:signaled|signalled|guided|projected|projecting)\s(?:[\w-]{2,16}\s){0,3}(?:spending|costs|revenue|sales|capex)\b"
)
_OWN_RESULTS_AHEAD = Sifted(
    r"\b(?:[Rr]evenues?|[Ss]ales|[Mm]argins?|[Ss]pending|[Cc]apex|[Ee]xpenditures?|[Pp]rofits?|[Ee]arnings)\b[^.;,“”\"]{0,60}?\b(?:will|would|should)\s"
    r"(?:(?:likely|probably|also|still|again)\s)?(?:be|rise|grow|fall|reach|exceed|increase|decline|come|improve|climb|double|triple|hit|surpass|top|outpace)\b"
)
"""What a company says that its own results will be."""
_DOING = (
    r"(?:us|notify|scrapp|pull|paus|halt|suspend|add|open|clos|mov|shift|cut|lay|hir|roll|bring|launch|releas|ship|sell|buy|acquir|invest|build|expand|extend|put|provid|supply|offer|giv|remov|replac|updat|upgrad|test|trial|pilot|train|deploy|develop|review|investigat|cooperat|collaborat"
    r"|partner|work|eliminat|reduc|restructur|reorganiz|merg|splitt|spinn|shutt|discontinu|retir|limit|restrict|block|bann|lift|rais|lower|switch|migrat|transfer|relocat|recall|refund|settl|appeal|su|delay|postpon|cancel+|withdraw|mak|run|integrat|introduc)ing"
)
"""What a company says it is doing is as good as done."""
_SAID_DONE = Sifted(
    r"\b(?:said|says|announced|confirmed)\s(?:(?:on\s)?[A-Z][a-z]+day\s)?(?:that\s)?(?:it|they|the\scompany|both|he|she)\s(?:had|has|have|was|were)?\s?"
    r"(?:already\s|just\s|also\s)?(?:began|begun|started|completed|signed|opened|closed|won|received|delivered|shipped|hired|paused"
    r"|launched|imposed|ordered|blocked|approved|rejected|appointed|acquired|stopped|suspended|filed|agreed|ended|dropped|withdrew|withdrawn|paid|sold|bought|built|moved|working\s(?:with|on)|testing|switched|fixed|resolved|patched|removed|restored|notified|reached|secured|obtained|submitted|requested|cut|transferred|reviewed|updated|upgraded|expanded|deployed|tested|cancel+ed|scrapped|delayed|extended|renewed|terminated|settled|appealed|sued|fired|disabled|banned|restricted|licensed|donated|returned|deleted)\b"
    rf"|\b(?:said|says|announced|confirmed|told\s[^,;“”]{{2,30}}?)\s(?:(?:on|over)\s)?(?:[A-Z][a-z]+day\s|the\sweekend\s|last\s[a-z]+\s|this\s[a-z]+\s)?(?:that\s)?(?:it|they)(?:[’']s|\sis|\sare|\swas|\swere|\shas\sbeen|\shad\sbeen)\s(?:also\s|now\s|already\s|currently\s|actively\s)?{_DOING}\b"
    r"|\bannounce[ds]\s(?:(?:on\s)?[A-Z][a-z]+day\s)?(?:(?:the|an?|its|their)\s(?:[\w’'-]{1,16}\s){0,3}?(?:acquisition|partnership|agreement|merger|collaboration|appointment|settlement|layoffs)\b"
    r"|that\s(?:it|they)(?:[’']s|\sis|\sare)\s[a-z]+ing\b)"
)
_DEAL_NOUN_WORDS = (
    "deal investment investments funding acquisition agreement agreements contract license stake lawsuit lawsuits "
    "merger partnership settlement takeover layoffs ban partner permit permits"
)
_DEAL_NOUNS = frozenset(_DEAL_NOUN_WORDS.split())
_FAINT_WORDS = (
    "biggest largest most leading lead best strongest concerns concern rival rivals question despite pressure "
    "important significant challenge challenges risk risks"
)
_FAINT = frozenset((*_FAINT_WORDS.split(), "one of the"))
_DONE = re.compile(
    r"\b(?:signed|agreed|bought|acquired|sued|joined|left|quit|hired|resigned|fined|banned|licensed|stepped\sdown|laid\soff"
    r"|let\sgo|merged|partnered|settled)\b"
)
_SCHEME = re.compile(
    r"\s(?:(?:an?|its|the|their)\s|(?=new\s|sweeping\s|strict|tough|fresh\s))(?:[\w$.-]{1,16}\s){0,4}?(?:plans?(?!\s(?:that\scosts|at\s[$€£]))|strategy|initiative|investment|program|programme"
    r"|partnership|deal|fund|venture|proposal|roadmap|project|firm|company|start-?up|unit|lab|institute|campaign|investigation|probe|bid"
    r"|limits?|curbs?|rules?|restrictions?|controls?|tariffs?|measures?|sanctions?|guidelines?|legislation|bill|order|framework\sfor|results|earnings"
    r"|lawsuit|inquiry|proceedings|auction|sale|institution|division|foundation|competition|offering|review|search|attack)\b"
)
_TOLD = re.compile(
    r"\s(?:(?:an?|its|the|their|more|further|some|several)\s)?(?:(?!models?\b|chips?\b|tools?\b|apps?\b|features?\b)[a-z-]{2,16}\s){0,3}?"
    r"(?:version\sof\s(?:its|the|a|their)\s(?:[a-z]+\s){0,2})?(?:information|details|data|reports?|papers?|statements?|figures|findings|letters?|survey|study|transcripts?|documents|videos?|footage|essay|post|memo|policy|policies|images|evidence|poll|apology|emails|guide|book|documentary|film|song|list)"
    r"(?=[,.;]|\s(?:on|of|about|that|which|for|from|in|with|to|showing|detailing|describing|outlining|explaining|arguing|saying|warning|and)\b|\Z)"
)
"""Behind a verb that shows: words or pictures, no product."""
_AIM = re.compile(
    r"\b(?:will|plans?|aims?|focus(?:ed|ing)?|continue|before|without|consider(?:s|ed|ing)?|prepar[a-z]+)\b"
)
_CUT = Sifted(
    r"(?<!job\s)(?<!could\s)(?<!may\s)(?<!might\s)(?<!would\s)\b(?:lays?\soff|laying\soff|laid\soff|let\sgo|cut(?:s|ting)?|eliminat(?:es|ed|ing)|slash(?:es|ed|ing)?|sheds?|shedding|axed|axing)\s"
    r"[^.;]{0,40}?\b(?:jobs|workers|staff(?:ers)?|employees|workforce|positions|roles|headcount|people)\b"
)
"""People lose their posts, however many."""
_WOULD = Sifted(
    r"\AIf\s[^.]{5,120},\s[^.]{0,80}?\b(?:would|could|might|may)\b"
    r"|\bwould\s(?:also\s)?(?:mark|add|give|make|mean|put|bring|leave|force|value|represent|rank|rival|help|allow|reshape|amount)\b"
)
"""What would follow from something, in a reporter's own words."""
_ROUND = Sifted(
    r"\b(?:closed|completed|secured|landed|announced|announces|raising)\s(?:an?|its|the|their)\s[^.;]{0,60}?(?:round|financing|fundraise|Series\s[A-H])\b"
)
_MIGHT = re.compile(
    r"\b(?:should|ought\sto|must|could|might|may|cannot|can[’']t|would\shave)\s(?:also\s|instead\s|have\s)?\Z"
)
"""Before a deal that only ought to be, or might be."""
NEWLY = re.compile(r"\b(?:newly|recently|freshly|just|soon-to-be)[\s-]\Z")
"""Before a participle that only describes who speaks: "Acme's newly appointed head of sales"."""
_IN_ASIDE = re.compile(r",\s(?:which|who|whose)\s[^,;]{0,60}\Z")
"""Before a deal that is only told of somebody beside what is said."""


def is_priced_deal(view: View) -> bool:
    """Whether money changes hands for something: "raised $6 billion", not "raised its forecast"."""
    deals = (_PRICED, _WORTH, _ROUND, _CUT)
    deal = next((found for pattern in deals if (found := pattern.search(view.lists, view.bare))), None)
    if deal is None or _MOVED.search(view.bare, 0, deal.start()) or _MIGHT.search(view.bare, 0, deal.start()):
        return False
    return _IN_ASIDE.search(view.bare, max(0, deal.start() - 70), deal.start()) is None


def would_follow(view: View) -> str | None:
    """The words that say what would follow if something came about."""
    found = _WOULD.search(view.lists, view.bare)
    return found[0][-24:] if found else None


def is_own_forecast(view: View, attributed: bool) -> bool:
    """Whether a company tells what it expects of itself: "raised its forecast", "sales will grow, Acme said"."""
    told = view.bare if attributed else main_clause(view)
    if _FORECAST.search(view.lists, told) is not None:
        return True
    return attributed and _OWN_RESULTS_AHEAD.search(view.lists, view.words) is not None


def is_said_done(view: View) -> bool:
    """Whether a company is said to have done something: "said it began deliveries"."""
    return _SAID_DONE.search(view.lists, view.bare) is not None


def is_only_mentioned(view: View, deal: re.Pattern[str]) -> bool:
    """Whether each word of a deal there is a noun that something else is said of: "too much hair on this deal"."""
    return all(match[0] in _DEAL_NOUNS for match in deal.finditer(view.words))


def is_faint(word: str) -> bool:
    """Whether a word of judgement only describes a thing in passing: "its biggest customer"."""
    return word in _FAINT


def tells_deal(words: str) -> bool:
    """Whether a clause says that a deal was done or somebody came or went."""
    return _PRICED.pattern.search(words) is not None or _DONE.search(words) is not None


def is_part_of_aim(view: View, match: re.Match[str]) -> bool:
    """Whether a word of release is what somebody will do: "will focus on introducing a tool"."""
    return match[0].endswith("ing") and _AIM.search(view.words, max(0, match.start() - 90), match.start()) is not None


def shows_scheme(view: View, match: re.Match[str]) -> bool:
    """Whether it is a plan, not a product, that is shown: "unveiled a plan to build"."""
    return _SCHEME.match(view.words, match.end()) is not None or _TOLD.match(view.words, match.end()) is not None


def is_experts_view(view: View, attribution: Attribution | None) -> str | None:
    """The word that says that an analyst or the like is quoted, or thinks something."""
    if attribution is None:
        return None
    if view.sentence.quotations:
        expert = _EXPERT.search(view.lists, view.bare)
    else:
        place = view.bare.find(attribution.cue)
        thinks = _THINKS.search(view.bare) or not (_NUMBER.search(view.bare, place) or tells_deal(view.bare[place:]))
        expert = _EXPERT.search(view.lists, view.bare, max(0, place - 70), place) if thinks else None
    return expert[0] if expert else None


def reports_results(view: View) -> str | None:
    """The verb of "reported record revenue", "beat expectations"."""
    match = _RESULTS.search(view.lists, view.bare)
    return match["verb"] if match else None


def only_counts(quantities: Sequence[Quantity]) -> bool:
    """Whether the numbers only count a few things, which seldom is the point: "put on the list with 11 affiliates"."""
    return all(
        (quantity.unit == "count" and quantity.value < _MANY) or _SIZE_OF.search(quantity.text)
        for quantity in quantities
    )


def told_mainly(view: View, quantities: Sequence[Quantity]) -> Sequence[Quantity]:
    """The quantities outside what is only added of somebody: "Jane Roe, who put in $2 million, said"."""
    if not quantities or (", who" not in view.bare and ", which" not in view.bare):
        return quantities
    asides = [match.span() for match in _ADDED.finditer(view.bare)]
    start = view.sentence.start
    return [q for q in quantities if not any(low <= q.start - start < high for low, high in asides)]


def is_ruling(attribution: Attribution) -> bool:
    """Whether a judge or a regulator decides, which is an event: "the court ruled that"."""
    if attribution.cue == "ruled":
        return True
    return attribution.cue == "found" and attribution.words is not None and _RULES.search(attribution.words) is not None


_ARGUES = re.compile(
    r"warn(?:ed|s|ing)|argu(?:ed?|es|ing)|urged|insist(?:ed|s)?|stress(?:ed|es)|emphasize[ds]|claim(?:ed|s)|caution(?:ed|s)|contend(?:ed|s)?"
    r"|vowed|conceded|acknowledge[ds]|quipped|dispute[ds]"
)
"""Verbs of who has a view, not of who lets something be known."""


def argues(attribution: Attribution) -> bool:
    """Whether somebody alleges or disputes something, whatever deeds the words speak of."""
    return attribution.cue in (
        "alleged",
        "alleges",
        "alleging",
        "contends",
        "contended",
        "insists",
        "insisted",
        "argues",
        "argued",
    )


def only_reports(view: View, attribution: Attribution) -> bool:
    """Whether a source in its own words tells, outside quotation marks, what happened."""
    words = attribution.words
    if _ARGUES.fullmatch(attribution.cue) or (words and _PERSON.fullmatch(words) and not _BODY_END.search(words)):
        return False
    return words is not None and not view.sentence.quotations and _IN_OFFICE.search(words) is None
