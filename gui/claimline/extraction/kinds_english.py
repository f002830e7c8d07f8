"""Where English news draws the border between kinds: a deal with its price, what only seems to look ahead, a release
told beside something else, an expert's view, results, and who only reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimline.domain import Quantity
from claimline.extraction.attribution import Attribution
from claimline.extraction.patterns import Sifted
from claimline.extraction.view import View

_WORTH = Sifted(
    r"\b(?:expanded|extended|expands|struck|inked|signed|sealed|won|landed|announced|confirmed|clinched)\s[^.;]{0,60}?\b(?:deal|contract|pact|agreement|order|lease)\b"
    r"[^.;]{0,30}?\b(?:worth|valued\sat|of)\s[^.;]{0,16}?[$€£¥₩]"
)
"""A deal and what it is worth."""
_PRICED = Sifted(
    r"\b(?:(?:has|have|had)\s)?(?:raised|raises|taken(?=\s[$€£])|closed|completed|signed|clinched|struck|secured|landed|lined\sup|bought|acquired|paid|invested|put\sin"
    r"|putting\sin|ordered|infused|poured|injected|pumped|plowed|ploughed|lent|agreed\sto\s(?:pay|buy|acquire|invest|contribute|commit|lease|rent|sell|license))\s"
    r"(?!(?:its|their|his|her|up|down|at)\s)[^.;]{0,60}?(?:[$€£¥₩]|[0-9]\s(?:million|billion)|[0-9](?:%|\spercent))"
)
_NO_PLAN = re.compile(r"would\s(?:not\s|never\s)?have\b|(?:had|were|was|(?:than|as)(?:\s[^,.]{0,40})?)\sexpected\b")
_OF_PURPOSE = re.compile(r"\s(?:to|for|on|a|an|its|more|calls)\b")
_OWN_PLANS = re.compile(
    r"\b(?:announced|unveiled|disclosed|outlined|detailed|shelved|its|their|no|has|have|of|about)\s(?:[a-z]+\s){0,2}\Z"
)
_EVALUATES = re.compile(
    r"\s(?:mark|redefine|transform|define|shape|usher|power|prove|determine|decide|benefit|likely|probably|never"
    r"|be\s(?:a|the|seen|remembered|felt|key|critical|crucial|important|hard|difficult|enough))\b"
)
_ENABLES = re.compile(r"\s(?:enable|allow|let|help|make\sit|give\s(?:us|them|users|customers|developers))\b")
"""Behind what somebody says will be: what a thing is good for, not what is planned."""
_WILL = re.compile(r"\b(?:will|would)(?=\s)")
_BECOMES = re.compile(r"\s(?:to\s)?(?:become|be\sthe|overtake|surpass|exceed|remain)\b")
_BEING = re.compile(
    r"\b(?:is|are|was|were|been|be|also|reportedly|said)\s(?:now\s|also\s|[a-z]+ly\s){0,2}\Z|[A-Z][a-z]+\s\Z"
)
_OF_COURTS = re.compile(r"\s(?:trial|hearing|court|election|ruling|debate|appeal|jury)\b")
_A_TERM = re.compile(r"\s(?:fiscal\s)?(?:quarters?|years?|months?|weeks?|days?|season|period)\b")
_PASSIVE = re.compile(r"\b(?:is|are|was|were)\s(?:widely\s|generally\s)?[“\"]?\Z")
_DUE = re.compile(
    r"\s(?:be|open|launch|close|begin|start|arrive|report|ship|release|go|take|expire|meet|publish|announce|come|appear|testify"
    r"|face|receive|finish|complete|deliver|speak)\b"
)
_WEIGHING = ("weighing", "weighs", "considering", "mulling", "mulls", "exploring", "contemplating", "trying to")
_OTHERS = re.compile(
    r"\b(?:[Ii]nvestors|users|customers|people|analysts|consumers|developers|regulators)\s(?:[a-z]+\s)?\Z"
)
_OF_SUCH = re.compile(
    r"(?<!said\s)(?<!says\s)(?<!added\s)(?<!told\s)(?<!noted\s)(?<!announced\s)(?<!confirmed\s)(?<!and\s)(?:that|which|who)\s\Z"
)
_ASKED = re.compile(r"\b(?:which|what|who|whether|how|if)\s(?:[a-z]+\s){0,2}\Z")
_ASIDE = re.compile(
    r"(?:,\s|\sas\s(?:the\s(?:company|firm|start-?up)|it|they|[A-Z][\w.&-]{1,20})\s(?=\Z)"
    r"|\swith\s(?:the\s(?:company|firm)|[A-Z][\w.&-]{1,20})\s(?:also\s|now\s)?)\Z"
)
"""Before a word of plans that only stands beside what is told: ", aiming to", "as Acme seeks", "with Acme planning"."""
_PUT_OFF = re.compile(
    r"\s(?:for|in|this|next)\s[^,.;]{2,28}\s(?:was|were|has|had)\b|\s(?:catch|keep|compete|close\sthe|narrow|make\ssense|fend|stay)\b"
)
"""Behind a word of plans: what became of it, or a race in which somebody runs."""
_OPEN = re.compile(r"\bwhether\s[^.;“”]{3,120}\Z")
"""Before "will": it is open what will be."""
_CLAUSE = re.compile(r",\s(?:and|but|while)\s|;\s|\sand\s(?=will\b)")
_EXPERT = Sifted(
    r"\b(?:analysts?|strategists?|economists?|consultants?|professor|fellow|(?:portfolio|fund)\smanager|academic|pundits?|investor(?=\sat\b))\b"
)
_THINKS = re.compile(
    r"\b(?:will|would|could|may|might|should|likely|believes?|thinks?|expects?|sees|seems?|remains?)\b"
)
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
_IN_OFFICE = re.compile(r"\b(?:CEO|C[FOT]O|chief|co-?founder|founder|president|chair(?:man|woman)?|spokes[a-z]+)\b")
_FORECAST = Sifted(
    r"\b(?:raised|raises|raising|lifted|lifts|cut|cuts|increased|lowered|trimmed|boosted|maintained|reiterated|reaffirmed|gave|issued)"
    r"\s(?:its|their|an?|the\s(?:[a-z]+\s){1,3}of\s(?:its|their|the))\s(?:(?!price|profit\starget)[\w-]{2,16}\s){0,6}(?:forecasts?|outlook|guidance|projections?)\b"
    r"|(?<!analysts\s)(?<!Analysts\s)(?<!estimates\s)\b(?:forecast|forecasts|projects|projected)\s(?:that\s)?(?:an?\s|its\s)?(?:[\w-]{2,16}\s){0,4}"
    r"(?:revenues?|sales|profit|margins?|earnings|spending|capex|loss|growth)\b"
    r"|\b(?:projects|projected|anticipates|guides|guided|sees|expects)\s(?:for\s|to\s)?(?:a\s|about\s|around\s|approximately\s|roughly\s|between\s)?[$€£¥]?[0-9][^.;]{0,40}?"
    r"\b(?:in|of)\s(?:[\w-]{2,16}\s){0,2}(?:revenues?|sales|capital|spending|profit)\b"
    r"|\b(?:signaled|signalled|guided|projected|projecting)\s(?:[\w-]{2,16}\s){0,3}(?:spending|costs|revenue|sales|capex)\b"
)
_SAID_DONE = Sifted(
    r"\b(?:said|says|announced|confirmed)\s(?:(?:on\s)?[A-Z][a-z]+day\s)?(?:that\s)?(?:it|they|the\scompany|both|he|she)\s(?:had|has|have|was|were)?\s?"
    r"(?:already\s|just\s|also\s)?(?:began|begun|started|completed|signed|opened|closed|won|received|delivered|shipped|hired|paused"
    r"|launched|imposed|ordered|blocked|approved|rejected|appointed|acquired|stopped|suspended|filed|agreed|ended|dropped|withdrew|withdrawn|paid|sold|bought|built|moved|working\swith|testing|switched)\b"
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
_AIM = re.compile(
    r"\b(?:will|plans?|aims?|focus(?:ed|ing)?|continue|before|without|consider(?:s|ed|ing)?|prepar[a-z]+)\b"
)


_CUT = Sifted(
    r"\b(?:lays?\soff|laying\soff|laid\soff|let\sgo|cut(?:s|ting)?|eliminat(?:es|ed|ing)|slash(?:es|ed|ing)?|sheds?|shedding|axed|axing)\s"
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


def is_priced_deal(view: View) -> bool:
    """Whether money changes hands for something: "raised $6 billion", not "raised its forecast"."""
    deals = (_PRICED, _WORTH, _ROUND, _CUT)
    deal = next((found for pattern in deals if (found := pattern.search(view.lists, view.bare))), None)
    return deal is not None and _MOVED.search(view.bare, 0, deal.start()) is None


def would_follow(view: View) -> str | None:
    """The words that say what would follow if something came about."""
    found = _WOULD.search(view.lists, view.bare)
    return found[0][-24:] if found else None


def is_own_forecast(view: View) -> bool:
    """Whether a company changes what it expects of itself: "raised its spending forecast"."""
    return _FORECAST.search(view.lists, view.bare) is not None


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


_FELL_SHORT = re.compile(
    r"\s(?:for\s[^,.;]{3,40}?\s)?(?:that\s)?(?:came\sin|fell|missed|disappointed|failed|was|were|beat|topped|exceeded|in\sline|below|above|spooked|sent)\b"
)
"""Behind "guidance": how it was taken or what came of it, not that it is given."""
_AFTERMATH = re.compile(r"\b(?:shares|stock)\b[^.;]{0,80}\b(?:after|following|on|as)\b[^.;]{0,80}\Z", re.IGNORECASE)
"""Before "guidance": how the share took it, not the guidance itself."""


def _is_put_off(word: str, before: str, behind: str) -> bool:
    """Whether others wonder, or the word tells what became of a plan, that somebody runs in a race, or stands aside."""
    beside = (
        _ASIDE
        if word.endswith("ing") or word in ("seeks", "plans", "aims", "hopes", "prepares", "looking to")
        else None
    )
    if (beside and beside.search(before[-60:])) or (word == "expected" and before.endswith((" an ", " a "))):
        return True
    if word in _WEIGHING and _OTHERS.search(before[-40:]):
        return True
    return word in ("planned", "trying to") and _PUT_OFF.match(behind) is not None


def _means_to_do(word: str, before: str, behind: str) -> bool:
    """Whether somebody is about to do what the word says: "is exploring a sale", not a trial or term to come."""
    if word == "exploring":
        return _BEING.search(before[-24:]) is not None
    if _A_TERM.match(behind):
        return False
    return _OF_COURTS.match(behind) is None


def looks_ahead(view: View, match: re.Match[str], attributed: bool) -> bool:
    """Whether a word of plans says what somebody means to do.

    Not plans that are sold ("the free plan"), what would have been, what is only judged ("will mark a turn", "is widely
    expected to") or asked.
    """
    word, before = match[0], view.words[: match.start()]
    behind = view.words[match.end() : match.end() + 40]
    if word == "guidance" and (_AFTERMATH.search(before) or _FELL_SHORT.match(behind)):
        return False
    if word in ("plan", "plans"):
        return _OF_PURPOSE.match(behind) is not None or _OWN_PLANS.search(before[-60:]) is not None
    if before.endswith(("had been ", "-")) or _is_put_off(word, before, behind):
        return False
    if word in ("exploring", "upcoming", "going to"):
        return _means_to_do(word, before, behind)
    judged = (
        _EVALUATES.match(behind)
        or _ASKED.search(before[-40:])
        or _OPEN.search(before[-130:])
        or (attributed and _ENABLES.match(behind))
    )
    if word in ("will", "would") and judged:
        return False
    if word == "would":
        return (
            attributed
            and _OF_SUCH.search(before[-24:]) is None
            and not behind.startswith((" like", " have", " rather", " want"))
            and not _NO_PLAN.search(view.words)
        )
    if word in ("expected", "set to", "slated", "scheduled", "due to") and _BECOMES.match(behind):
        return False
    if word == "expected":
        if_said = attributed or _PASSIVE.search(before[-24:]) is None
        return if_said and not before.endswith(" the ") and not _NO_PLAN.search(view.words)
    if word == "expect":
        return not before.endswith("not ")
    if word == "due to":
        return _DUE.match(behind) is not None
    if word == "committed to":
        return _PASSIVE.search(before[-24:]) is None and not before.endswith(("company ", "firm ", "startup ", "lab "))
    if word in ("want to", "plan to", "hope to", "expect to") and _OTHERS.search(before[-30:]):
        return False
    return not (word == "goal" and behind.startswith(" is for"))


def shows_scheme(view: View, match: re.Match[str]) -> bool:
    """Whether it is a plan, not a product, that is shown: "unveiled a plan to build"."""
    return _SCHEME.match(view.words, match.end()) is not None


def judges_ahead(view: View) -> bool:
    """Whether it is said what something will mean: "the chip will mark a new era"."""
    return any(_EVALUATES.match(view.words, match.end()) for match in _WILL.finditer(view.words))


def first_clause(view: View, place: int) -> str:
    """The words of the clauses before the one in which `place` lies; empty where it lies in the first."""
    borders = [match.start() for match in _CLAUSE.finditer(view.bare, 0, place)]
    return view.bare[: borders[-1]] if borders else ""


def is_experts_view(view: View, attribution: Attribution | None) -> str | None:
    """The word that says that an analyst or the like is quoted, or thinks something."""
    if attribution is None:
        return None
    if view.sentence.quotations:
        expert = _EXPERT.search(view.lists, view.bare)
    else:
        place = view.bare.find(attribution.cue)
        thinks = _THINKS.search(view.bare)
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


def only_reports(view: View, attribution: Attribution) -> bool:
    """Whether a source in its own words tells, outside quotation marks, what happened."""
    words = attribution.words
    if _ARGUES.fullmatch(attribution.cue) or (words and _PERSON.fullmatch(words) and not _BODY_END.search(words)):
        return False
    return words is not None and not view.sentence.quotations and _IN_OFFICE.search(words) is None
