"""What an English sentence speaks of first: whether a name leads a main clause, and whether the topic is pointed at."""

from __future__ import annotations

import re

from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted

_PAUSE = re.compile(r"[;:—–,\s](?:(?<=[;:—–])\s|(?<=,)\s(?:and|but|while|as|though|although|yet|so)\s|(?<=\s)-\s)")
_SAYS = Sifted(r"\b(?:said|says|added|announced|confirmed|wrote|claimed|reported|noted|disclosed)\s(?:that\s)?")
"""Behind these a clause begins that has a subject of its own; a relative one has none that counts."""
_AHEAD = re.compile(
    r"(?:But|And|Still|Meanwhile|However|Separately|Instead|Now|Today|Also|Additionally|Moreover|Furthermore|Notably|Overall|Similarly|(?:Later|Earlier)(?!\s(?:this|last|in|on|that)\b)),?\s"
    r"|(?:In|On|At|By|For|After|Before|Since|During|Under|With|Despite|Until|Last|This|Earlier|Later|Over|Among|Unlike|As|To|When"
    r"|While|If|Though|Although|Because)\b[^,;]{1,90},\s|On\s[A-Z][a-z]+day\s|In\s(?:[12][0-9]{3}|[A-Z][a-z]+)\s"
    r"|(?:where|which|when)\s[^,;]{1,80},\s|Last\s(?:week|month|year)\s|A\s(?:day|week|month|year)\s(?:later|ago|earlier)\s"
)
_NO_SUBJECT = re.compile(
    r"\b(?:of|in|on|at|by|with|from|to|for|over|under|into|against|between|than|like|about|through|around|via|per|that|which"
    r"|who|whose|where|when|because|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do"
    r"|told|gave|made|sold|bought|let|asked|chose|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ww]e|behind|within|among|across|toward|towards|without"
    r"|before|after)\b|[a-z]{3,}ed\s"
)
_GOES_ON = re.compile(r"(?:it|they|its|the\s(?:company|firm|startup|group|chipmaker))\b")
"""A main clause about the company named in the words ahead of it ("Under its deal with Acme, …" is another's)."""
_SHARES_IN = Sifted(
    r"(?:\A|[,;]\s|and\s)(?:[Ss]hares|[Ss]tock|[Rr]evenue|[Ss]ales|[Pp]rofits?|[Aa]nalysts)\s(?:in|of|at|for)\s\Z"
)
_TWO_SUBORDINATE = re.compile(
    r"(?:While|Although|Though|Whereas)\s[^,;]{1,90},\s(?:and|but)\s[^,;]{1,90},\s(?=[A-Zit])"
)
"""Two clauses ahead of the main one: "While Acme sells chips, and Bolt makes phones, Crane …"."""
_OTHER_SIDE = (
    r"(?<!according\s)(?:of|in|from|to|with|by|for|into|at|between|tell|told|ask|asked|let|pay|paid|give|gave|valued?|values"
    r"|bought|acquire|acquired|joined|left)\s"
)

_MARKET = Sifted(
    r"(?:The\s)?(?:[A-Z&][\w&.’'-]{0,20}\s|[a-z-]{2,14}\s){1,5}?(?:[Ii]ndex|[Cc]omposite|[Aa]verage|ETF)\b"
)
_MANY = Sifted(
    r"(?!(?:The|These|Those|Its|Their|Both|All|Such|This|That|Our|His|Her)\s)(?:[A-Z][A-Za-z.&-]{1,14}\s)(?:[a-z-]{2,14}\s){0,3}"
    r"(?:companies|firms|start-?ups|providers|giants|stocks|chipmakers|makers|developers|investors|players|rivals|labs"
    r"|analysts|markets|consumers|governments|regulators|authorities|sources|businesses|publishers|models|chips|tools)\s(?:worldwide\s|globally\s|alike\s|everywhere\s)?"
    r"(?:are|were|have|had|will|can|could|may|might|should|must|do|did|[a-z]{2,12}ed|say|said|want|need|make|sell|rely|see|use)\b"
)
_POINTS = re.compile(
    r"\b(?:its?|they|their|them|this|these|we|our|us|the\s(?:(?:new|preliminary|latest|quarterly|annual|reported|final|initial|total)\s)?(?:deal|figures?|numbers?|estimate|round|move|models?|chips?|stock|shares|company|firm|group"
    r"|start-?up|plan|product|launch|investment|settlement|ruling|case|suit|offer|results|quarter|chipmaker|app|service|rally|debut|listing"
    r"|declines?|drop|falls?|rise|increase|jump|slump|slowdown|loss(?:es)?|profits?|revenues?|sales|growth|delays?|outage|breach|fine|probe|investigation|complaint"
    r"|lawsuit|funding|valuation|bid|takeover|acquisition|merger|purchase|layoffs|job\scuts|verdict|penalty|price\s(?:cut|increase|rise)s?"
    r"|release|system|chatbot|announcement|agreement|partnership|decision|surge|gains|IPO|offering|bookings|order|sale|forecast|outlook))\b",
    re.IGNORECASE,
)

_OFFICE = re.compile(
    r"(?:(?:Co-|Vice\s|Senior\s|Executive\s|Deputy\s|Interim\s|Global\s|Former\s)*"
    r"(?:Chief\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\sOfficer|Chief\s(?:Executive|Scientist|Economist|Analyst|Engineer)|CEO|C[FTO]O|President|Chair(?:man|woman)?|(?:Co-)?[Ff]ounder"
    r"|Managing\sDirector|Director|Spokes(?:person|man|woman)|Analyst|Professor|Minister)(?:\sand\s(?=[A-Z]))?\s?)+\s(?=[A-Z][\w’'-]+\s[A-Z])"
)
"""An office in capitals before somebody's whole name: "Chief Executive Jane Roe"."""


def without_office(name: str) -> str:
    """Somebody's name without the office that stands before it."""
    return _OFFICE.sub("", name, 1) if _OFFICE.match(name) else name


def is_of_market(view: View) -> bool:
    """Whether an index is the subject: "The Harbour Chip Index fell"."""
    return _MARKET.match(view.lists, view.bare, opening(view)) is not None


def is_of_many(view: View) -> bool:
    """Whether all of a kind are the subject, and nothing points at one: "Big cloud providers are spending"."""
    start = opening(view)
    return _MANY.match(view.lists, view.bare, start) is not None and not _POINTS.search(view.bare, start + 1)


def points_at_topic(view: View) -> bool:
    """Whether what an outsider says points at somebody spoken of before."""
    return _POINTS.search(view.words) is not None


def leads(view: View, low: int) -> bool:
    """Whether the name at `low` is the subject of a main clause, or of what is said."""
    before = view.bare[:low]
    subordinate = _TWO_SUBORDINATE.match(view.bare)
    if subordinate and low < subordinate.end():
        return False
    if _SHARES_IN.search(view.lists, before):
        return True
    start = opening(view)
    if low < start and _GOES_ON.match(view.bare, start) and not view.bare.startswith("Unlike"):
        return True
    first = 0
    for start, end in _clause_starts(view):
        if end > low:
            break
        if not (end == low and before.endswith(", and ") and _ends_at(view, start)):
            first = end
    clause = before[first:]
    for _ in range(2):
        ahead = _AHEAD.match(clause)
        clause = clause[ahead.end() :] if ahead else clause
    return len(clause) < 60 and _NO_SUBJECT.search(f"{clause} ") is None


def _clause_starts(view: View) -> list[tuple[int, int]]:
    """Where the joints between clauses stand, in order."""
    found: list[tuple[int, int]] | None = view.memory.get("clauses")
    if found is None:
        pauses = [match.span() for match in _PAUSE.finditer(view.bare)]
        sayings = [match.span() for match in _SAYS.finditer(view.lists, view.bare)]
        found = view.memory["clauses"] = sorted(pauses + sayings) if sayings else pauses
    return found


def _ends_at(view: View, place: int) -> bool:
    """Whether a name ends there, so that what follows goes on with a list."""
    return any(view.place(mention)[1] == place for mention in view.mentions)


def opening(view: View) -> int:
    """Where the main clause begins, behind "In May, ", "Meanwhile" and the like."""
    first: int | None = view.memory.get("opening")
    if first is None:
        first = view.memory["opening"] = _behind_lead(_behind_lead(0, view.bare), view.bare)
    return first


def _behind_lead(first: int, bare: str) -> int:
    ahead = _AHEAD.match(bare, first)
    return ahead.end() if ahead else first


def begins_clause(view: View, start: int, low: int) -> bool:
    """Whether a further clause begins between the main clause's beginning and `low`."""
    return any(start <= first and end <= low for first, end in _clause_starts(view))


def other_side(company: str) -> Sifted:
    """A pattern for the topic as the other side of what the subject does: "a stake in the startup"."""
    return Sifted(rf"\b{_OTHER_SIDE}(?:{company})(?!['’]s\b)", re.IGNORECASE)
