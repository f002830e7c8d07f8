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
    r"|(?:Following|Amid|By|In|On|At|To|For|Founded|Based|Backed|Excluding|Including|Instead|Rather|During|Under|Over|Along|Unlike|Like|Alongside|Against|Among|Just|Earlier|Last|This|(?!Beijing|Boeing|Nanjing)[A-Z][a-z]{2,12}ing)\b"
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
        if not by and not _WE.search(before) and _OF_NOUN.search(before) is None:
            return deed[0]
    return None
