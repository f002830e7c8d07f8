"""The main clause of an English sentence, and whether it tells a deed or judges: what stands first in it decides.

What is only added of something (relative clauses, appositions), what leads up to it (fronted clauses) and what follows
on it (because, after, participles) is left out: "the maker of the world's best chips opened a plant" tells a deed.
"""

from __future__ import annotations

import re

from claimline.extraction.kinds.judgement_english import only_describes
from claimline.extraction.names.view import View

_LEADS_UP = re.compile(
    r"\A(?:(?:But|And|Yet)\s)?(?:(?:After|Despite|As|While|Although|Though|Since|When|Before|Because|Given|Until|Once|Having|Even|Ever|If|With)\b[^;]{3,180}?"
    r"|(?:Following|Amid|By|In|On|At|To|For|Founded|Based|Backed|Excluding|Including|Instead|Rather|During|Under|Over|Along|Unlike|Like|Alongside|Against|Among|Just|Earlier|Last|This|(?!Beijing|Boeing|Nanjing|United|Indeed|Limited|Red\b)[A-Z][a-z]{2,12}(?:ing|ed)|Built|Led|Known|Seen|Born|Made|Held|Sold|Run)\b"
    r"(?:(?!\s(?:is|are|was|were|has|have|had|will|would|could|may)\s)[^;]){3,56}?),\s(?=[A-Za-z“])"
)
"""A clause, or a phrase without a verb, before the main clause."""
_ADDED = re.compile(r",\s(?:which|who|whose|whom|where)\s[^,;]{3,160}(?:,|\Z)")
_BRACKETED = re.compile(r"\s(?:--|—|–)\s[^—–]{3,160}?\s(?:--|—|–)\s|\([^()]{2,120}\)")
_APPOSED = re.compile(r"(?<=[A-Z0-9’)])([\w.&-]{0,20}),\s(?:an?|the|one\sof\sthe)\s[^,;]{3,120},")
_FOLLOWS = re.compile(
    r"(?:,\s|\s)(?:even\sas|just\sas|as\s(?!an?\b|the\b|one\b|much\b|well\b|part\b|its\b|of\b|many\b)|after|before|amid|following|despite|while|because|since|when|though"
    r"|although|where|so\sthat|if|until|ahead\sof|due\sto|thanks\sto|given\s(?:the|its|that))\s?(?=[A-Za-z“$0-9])|,\s(?:[a-z]+ly\s)?[a-z]{2,14}ing\b"
    r"|,\s(?:an?|the)\s(?=[a-z])|\s(?:that|which|who)\s(?=[a-z“])|\s(?:--|—|–)\s?"
)
"""Where what follows on the main clause begins."""
_COMPLEMENTS = frozenset(("that", "which", "who", "where", "if"))
_TAKES_ONE = re.compile(
    r"\b(?:is|was|so|at|in|by|of|to|for|from|on|with|say|says|said|states?|stated|means?|shows?|believes?|thinks?|hopes?|fears?|expects?|warns?|argues?|claims?"
    r"|reports?|tells?|told|feels?|felt|ensures?|[a-z]{3,14}(?:ed|ates?))\Z"
)
"""Before "that" and the like: what it opens is part of what the verb says."""
_ALSO_LEADS = re.compile(r"(?:where|which|who|when)\s[^,;]{3,120},\s")
_SHORTEST = 25
"""A main clause has about four words; what seems to begin before is part of it."""
_ATTRIBUTES = frozenset(
    [
        "leading",
        "lead",
        "best",
        "strongest",
        "important",
        "significant",
        "rival",
        "rivals",
        "strong",
        "weak",
        "bigger",
        "smarter",
        "faster",
        "cheaper",
        "better",
        "ambitious",
        "aggressive",
        "dominant",
        "robust",
        "remarkable",
        "notable",
        "unprecedented",
        "costly",
        "expensive",
        "lucrative",
        "staggering",
        "stunning",
        "impressive",
        "one of the",
        "worst",
        "one of the most",
        "one of the few",
        "groundbreaking",
        "compelling",
        "unusual",
        "surprising",
        "more powerful",
        "more efficient",
        "more capable",
        "deeper",
        "desperate",
        "key role",
        "largest",
        "biggest",
        "most",
    ]
)
"""Words that judge where something is said to be so, not where they only describe what is named."""
_OF_IT = ("'s ", "’s ", " of its ", " of the ", " of an ", " of a ")
"""Before a word that only describes what something else is of."""
_SIZES = frozenset(("largest", "biggest", "most"))
"""That something is the largest is a fact."""
_IS = re.compile(
    r"\b(?:is|are|was|were|be|been|become|becomes|became|remains?|remained|represents?|looks|seems|appears|more|makes?|made)\b[^,;]{0,40}\Z"
    r"|\b(?:It|That|This|it)[’']s\b[^,;]{0,40}\Z|\bas\s(?:an?|the|one)\s[^,;]{0,30}\Z"
)

_BEING = re.compile(r"\b(?:is|are|was|were|been|being|has|have|had|it|they|and)\s(?:[a-z]+ly\s)?\Z")
_WE = re.compile(r"\b(?:We|we|I)\s\Z")
"""Who writes does no deed of a company."""
_OF_NOUN = re.compile(r"(?:\b(?:the|an?|to|its|this|This|their|of|all|more|[A-Za-z]+[’']s)\s|-)\Z")
"""Before a participle or a noun that only looks like a deed: "its limited set", "the reports"."""


_NOT_DONE = re.compile(
    r"(?:\b(?:to|not|will|would|could|may|might|can|should|must)\sbe|\bwhether\s[^,;]{0,60}|\b(?:see|sees|seen|get|gets|have|keep|keeps)\s(?:the|its|their|it|them|an?)\s[^,;]{0,30}|\b(?:if|unless)\s[^,;]{0,40})\s(?:[a-z]+ly\s)?\Z"
)
"""Before a participle of what is not done, or not said to be."""
_FIGURATIVE = re.compile(
    r"(?:raise[ds]?|posed?|drew|draws)\s(?:(?!(?:money|capital|funds|prices?)\b)[\w’'-]+\s){0,3}?(?:concerns?|questions?|doubts?|fears|worries|eyebrows|alarms?|hopes|expectations|stakes|bar|issues?|suspicions?|awareness|prospect|spectre|specter|criticism|scrutiny|ire|praise|fire|attention)\b"
    r"|(?:takes?|took|taken)\s(?:(?:its|a|the|on|longer|more|less|some|years|months|time|pains|issue|aim|advantage|pride|comfort|heart|stock|note|a\sback)\s(?:toll|turn|lead|to|than|of|at|in|seat|approach|view|step\sback|hit|beating|role|time|cue|page|different)\b|longer\b)"
    r"|(?:gives?|gave)\s(?:(?:it|them|him|the\scompany|[A-Z][\w.-]+|investors|users|rivals|customers)\s)?(?:an?\s(?:edge|advantage|glimpse|sense|boost|leg|head|reason|taste|hint|foothold)|few|little|rise|pause|way|credence|weight|reason|cause|hope)\b"
    r"|met\swith\s|sent\s(?:shock|ripples|a\s(?:message|signal|chill)|jitters)|hits?\s(?:a\s(?:nerve|snag|wall|limit|ceiling)|home|hard)\b|(?:runs?|ran)\s(?:counter|afoul|deep|the\srisk|up\sagainst|out\sof|short|hot|into\s(?:trouble|problems|a\swall|resistance|the\slimits))"
    r"|left\s(?:(?:it|them|many|some|investors|users|observers|the\scompany)\s)?(?:open|unclear|unanswered|wondering|little|few|no|much|exposed|vulnerable|scrambling|struggling|frustrated|with)\b|opens?\s(?:the\sdoor|a\snew\s(?:era|chapter|front)|up\s)|opened\s(?:the\sdoor|a\snew\s(?:era|chapter|front))"
    r"|serves?\s(?:as\s(?:an?\s)?(?:reminder|warning|proof|example|lesson)|notice)|reached\s(?:a|the)\s(?:point|limit|crossroads|turning)|moves?\s(?:the\sneedle|in\slockstep)|sells?\s(?:itself|themselves)|cuts?\s(?:both|to\sthe|against|into)|joins?\sthe\s(?:fray|race|chorus|ranks)|dropped\sthe\sball|builds?\son\s"
)
"""What only looks like a deed: "raised concerns", "took its toll", "opened the door"."""


def main_clause(view: View) -> str:
    """The words of the main clause; those in between that are left out become a space."""
    if "main clause" not in view.memory:
        view.memory["main clause"] = _main_clause(view.words)
    found: str = view.memory["main clause"]
    return found


def _main_clause(words: str) -> str:
    leads = _LEADS_UP.match(words)
    if leads and len(words) - leads.end() > _SHORTEST:
        words = words[leads.end() :]
        if also := _ALSO_LEADS.match(words):
            words = words[also.end() :]
    words = _ADDED.sub(" ", _BRACKETED.sub(" ", words))
    words = _APPOSED.sub(lambda match: f"{match[1]} ", words)
    for follows in _FOLLOWS.finditer(words, min(_SHORTEST, len(words))):
        if not (follows[0].strip() in _COMPLEMENTS and _TAKES_ONE.search(words, 0, follows.start())):
            return words[: follows.start()]
    return words


def judgement(clause: str, judging: re.Pattern[str]) -> re.Match[str] | None:
    """The first word of judgement in a clause that is said of something."""
    for match in judging.finditer(clause):
        attribute = match[0] in _ATTRIBUTES and (
            match[0] in _SIZES
            or _IS.search(clause, 0, match.start()) is None
            or clause.endswith(_OF_IT, 0, match.start())
        )
        if not attribute and not only_describes(clause, match):
            return match
    return None


def tells_first(clause: str, acts: re.Pattern[str], judged: re.Match[str] | None) -> str | None:
    """The verb of the deed that a clause tells, unless it judges before."""
    for deed in acts.finditer(clause, 0, judged.start() if judged else len(clause)):
        before = clause[max(0, deed.start() - 16) : deed.start()]
        by = clause.startswith((" by ", " to the "), deed.end()) and _BEING.search(before) is None
        if by or _WE.search(before) or _OF_NOUN.search(before) or _FIGURATIVE.match(clause, deed.start()):
            continue
        if _NOT_DONE.search(clause, max(0, deed.start() - 80), deed.start()) is None:
            return deed[0]
    return None
