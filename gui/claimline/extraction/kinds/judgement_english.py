"""Whether an English sentence judges: words that only describe, hedges in what is added, views that are told."""

from __future__ import annotations

import re

from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.speakers.attribution import Attribution, Manner

_HEDGES = frozenset(("could", "may", "might", "likely"))
_ADDED = re.compile(r"\b(?:that|which|who)\s(?:[a-z]+ly\s)?\Z")
"""Before a hedge in what is only added: "asked for a version that could run there"."""
_IS = re.compile(r"\b(?:is|are|was|were|be|been|has|have)\s(?:[a-z]+ly\s)?\Z")
_LEADS = re.compile(r"\s(?:the|its|their|an?|[A-Z][\w’'-]+)\b")
"""Behind "leading": whom or what somebody leads."""
_A_LEADER = re.compile(r"\b(?:an?|the|its|one\sof\sthe|of|[a-z]+[’']s)\s\Z")
_FEARS = frozenset(("concern", "concerns", "worries", "fears"))
_VOICED = re.compile(r"\b(?:voic|express|rais|address|cit|shar|eas|over|about)[a-z]*\s(?:[a-z]+\s){0,2}\Z")
"""Before fears that somebody voices, or over which something is done."""
_SHOWS = frozenset(("shows", "suggests", "appears", "appear", "proves", "reflects"))
_A_RECORD = re.compile(
    r"\b(?:video|clip|footage|name|demo|images?|screenshots?|photos?|filing|documents?|post|website|page|listing|database)\s"
    r"(?:[^.;]{0,60},\s|[a-z]+\s){0,2}\Z"
)
"""Before "shows": a record of something, which judges nothing."""
_STANDS = re.compile(r"\s(?:in|on|at|below|above|next|under|alongside)\b")
"""Behind "appears": where something stands."""
_VIEW = Sifted(
    r"\A(?:(?:[A-Z][a-z]{2,10}ly|But|And|Still|Yet|However|Instead|Meanwhile|Also),?\s)?(?!Sources|People|Two\s|Three\s)(?:(?:[A-Z]|the\s)[^,;“”\"]{1,70}|[A-Z][^,;“”\"]{1,40},\s(?:who|which|whose)\s[^“”\"]{3,140},)\s(?:(?:has|have|had)\s)?(?:(?:previously|repeatedly|also|long|publicly|later|once)\s)?"
    r"(?P<verb>been\s(?:calling|saying|arguing|warning|touting|telling|insisting|claiming|describing)|characteri[sz]ed|accused|praised|hailed|slammed|criticized|criticised|blasted|lauded|mocked|likened|touted|denounced|claims(?=\s(?:that|it|they|he|she|[a-z]+\s[a-z]+\s(?:is|are|was|were|has|have))\b)|alleges|argues|contends|asserts|insists|(?:claim|allege|argue)(?=\sthat)|described(?=\s[^.;“]{3,90}\sas\b)|dismissed(?=\s[^.;“]{3,90}\sas\b)"
    r"|told(?=\s(?:[a-z]+\s)?(?:staff|employees|investors|analysts|reporters|workers|lawmakers|shareholders|customers|colleagues)\sthat\b))\s"
    r"(?!(?:its|their|his|her)\s(?:first|place|title|crown))"
)
"""Somebody's view of something told in a reporter's words."""

_IN_RELATIVE = re.compile(r"\b(?:that|which|who)\s(?:[a-z]+\s?){1,3}\Z")
"""Before a verb of saying: whoever says it only adds to what is told."""


def only_describes(words: str, match: re.Match[str]) -> bool:
    """Whether a word of judgement there says nothing of what the sentence is about."""
    word, before = match[0], words[max(0, match.start() - 70) : match.start()]
    if word in _HEDGES:
        return _ADDED.search(before) is not None or words.startswith((" now ", " soon "), match.end())
    if word == "attributed to":
        return _IS.search(before) is None
    if word == "leading":
        return _LEADS.match(words, match.end()) is not None and _A_LEADER.search(before) is None
    if word in _FEARS:
        return _VOICED.search(before) is not None
    if word in _SHOWS:
        stands = word.startswith("appear") and _STANDS.match(words, match.end()) is not None
        return stands or _A_RECORD.search(before) is not None
    return False


def told_view(view: View) -> str | None:
    """The verb of "Roe has called the deal", "Acme accused Bolt of"."""
    found = _VIEW.match(view.lists, view.bare)
    return found["verb"] if found else None


_OF_THEM = re.compile(r"\b[a-z]{3,20}s\s(?:who|that|which)(?:\s(?:has|have|had))?\Z")
"""Before a verb of saying in what is told of people: "a settlement with authors who claimed"."""
_THOUGHT = Sifted(
    r"(?:\A|,\s|\A(?:But|And|Still|Yet|However|Instead|Meanwhile),?\s)(?:[Ss]ome\s|[Mm]any\s|[Mm]ost\s|[Oo]ther\s|[Ii]ndustry\s|[Mm]arket\s|[Ww]all\sStreet\s)?"
    r"(?:[Cc]ritics|[Aa]nalysts|[Ee]xperts|[Ii]nvestors|[Oo]bservers|[Ii]nsiders|[Ss]keptics|[Ee]conomists|[Tt]raders|[Rr]esearchers|[Dd]evelopers|[Pp]rogrammers|[Aa]cademics|[Ss]cholars|[Vv]eterans|[Ss]ome|[Mm]any|[Ww]all\sStreet)\s(?:also\s|now\s|[a-z]+ly\s|have\s|had\s)?"
    r"(?P<verb>fear|feared|worry|worried|believe|believed|expect|expected|think|argue|argued|warn|warned|doubt|doubted|question|questioned|see|saw|view|viewed|speculate|speculated|wonder|wondered|predict|predicted|estimate|estimated|consider|suspect|suspected|contend|describe|call|called|dismiss|dismissed|complain|complained|criticize|praise|praised|are\s(?:weighing|debating|betting|watching|wary))\b"
)
"""What others think, whom nobody names."""
_REPORTS = re.compile(r"\b[Rr]eports?\b|\b(?:documents?|filings?|memos?|leaks?|records)\Z")
_SAYS = frozenset(("says", "say", "said", "claims", "claimed", "promises", "promised"))
_TELL = frozenset(
    [
        "say",
        "says",
        "said",
        "suggest",
        "suggests",
        "suggested",
        "indicate",
        "indicates",
        "indicated",
        "claims",
        "claim",
        "claimed",
    ]
)


def others_thought(view: View) -> str | None:
    """The verb of "critics fear that", "some investors doubt"."""
    found = _THOUGHT.search(view.lists, view.bare)
    return found["verb"] if found else None


def only_passes_on(attribution: Attribution) -> bool:
    """Whether what speaks is a report or a paper that passes something on: "reports say", "a filing suggests"."""
    words = attribution.words
    return words is not None and attribution.cue in _TELL and _REPORTS.search(words) is not None


_SAID_OF_A_THING = re.compile(r"\b(?:which|that|whom)\s(?:(?:the|its)\s)?[\w.&’'-]+\s(?:[A-Z][\w.&’'-]+\s)?\Z")
"""Before a verb of saying: what somebody says of a thing that is told of, "a plant that it says is the largest"."""


def _is_said_of_a_thing(view: View, place: int, cue: str) -> bool:
    """Whether the verb of saying stands in what is only added of a thing."""
    before = view.bare[max(0, place - 60) : place + 1]
    goes_on = view.bare[place + 1 + len(cue) :][:2]
    return cue in _SAYS and goes_on[:1] == " " and goes_on[1:].islower() and _SAID_OF_A_THING.search(before) is not None


def is_aside(view: View, attribution: Attribution) -> bool:
    """Whether nobody's opinion stands only in a clause beside: "a round which insiders say will close in May"."""
    place = view.bare.find(f" {attribution.cue}")
    if place > 24 and attribution.manner is Manner.SAID and _is_said_of_a_thing(view, place, attribution.cue):
        return True
    if attribution.manner is not Manner.DIFFUSE:
        return place > 0 and _OF_THEM.search(view.bare, max(0, place - 40), place) is not None
    return place > 0 and _IN_RELATIVE.search(view.bare, max(0, place - 60), place) is not None
