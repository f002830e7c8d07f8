"""Whether an English word of saying says something: "claims that …", not "the claims", "than analysts expected"."""

from __future__ import annotations

import re

from claimline.extraction.names.view import BLANK, View
from claimline.extraction.patterns import Ending

_CLAUSE = re.compile(
    r"(?:,\s(?:however|though|too|meanwhile),)?\s(?:on\s[A-Z][a-z]+day,?\s|on\s[A-Z][a-z]{2,8}\.?\s[0-9]{1,2},?\s|[A-Z][a-z]+day,?\s|this\sweek,?\s|last\sweek,?\s"
    r"|in\s[A-Z][a-z]+,?\s|in\sa\s[a-z\s]{3,30}?,?\s)?(?:that\b|it\b|its\b|they\b|he\b|she\b|the\b|in\sa\b|to\b|plans\b|there\b|[“\"]"
    r"|(?:this|these|those|most|all)\s[a-z]|[A-Z][\w.&’'-]{1,20}\s(?:has|had|have|was|were|is|are|will|would|did|[a-z]{2,12}ed)\b)|:"
    r"|,?\s[“\"]"
)
_SAID_OF = re.compile(
    r"\s(?:in\s[A-Z]?[a-z]+\s|on\s[A-Z][a-z]+\s|last\s[a-z]+\s)?(?:to\s(?:be|have)\b|(?:it|so)\s(?:before|again|already)\b)"
)
"""What is said of somebody ("said in May to be worth …"), or said before, not said here."""
_NOBODY = Ending(r"\b(?:Neither|None|Nobody|No\sone)\b[^,;“”\"]{0,40}\Z")
_OF_A_THING = Ending(r"\b(?:which|that)\s(?:the\s)?[\w’'-]{1,20}\s(?:has|have|had)\s(?:[a-z]{3,14}ly\s)?\Z")
"""What others have said of a thing ("the letters, which the companies have acknowledged"), not what is said here."""
_COMPARED = re.compile(r"\b(?:as|than)\s(?:the\s)?(?:[\w.’'-]{1,20}\s){1,4}(?:had\s|has\s)?\Z")
"""What is measured by others' views: "less than the White House expected"."""
_PASSIVE = Ending(r"\b(?:is|are|was|were|be|been|being)\s(?:[a-z]+ly\s|also\s|now\s|not\s)?\Z")
"""What others think of something: "the plant is expected to open"."""
_OF_NOUN = Ending(
    r"\b(?:analysts?|consensus|revenue|profit|earnings|sales|growth|its|their|the|these|those|of|above|below|some|such|any|new|his|her"
    r"|media|news|press)\s\Z"
)
"""Before "estimates", "reports", "claims" as nouns."""
_APPEALS = re.compile(r"\s(?:on\s[^;]{3,80}?\sto\b|for\s)")
_INSERTED = Ending(r",\s[^,;“”\"]{2,50}\Z")
_TRAILS = re.compile(
    r"(?:\s(?:in|on|at|to|via|during|after|this|last|earlier|late|yesterday|today|when)\b[^;]{0,90}|\s[A-Z][a-z]+day)?[.,;]?\s?\Z|,\s(?:citing|adding|noting|referring|pointing|before|while|after|as|in|on|at)\b"
)
"""Behind a verb that trails what was said: nothing but when and where."""
_WHO_TRAILS = Ending(r"(?:,|[”\"])\s[^,;“”\"]{2,50}\s\Z")
"""Before it: who said it, behind a comma or a quotation."""
_NAMED_SO = Ending(r"(?:\A|[,(]\s|\sis\s|\s(?:the|an?|new)\s(?:[a-z-]+\s)?[a-z-]+\s)\Z")
"""Before "called" where something has that name: "its new lab, called the Works"."""
_CALLS_SO = re.compile(r"\s[A-Z][\w.&’'-]{1,24}(?:\s(?!an?\b)[\w.&’'-]{1,24}){0,4}\s(?:an?\s|[“\"])")
"""Behind "called": a name, and what it is called."""
_DESCRIBES_AS = re.compile(r"\s[^,.;“”\"]{2,70}\sas\s")
"""Behind "described": something, and as what."""
_DENIES = re.compile(
    r"\s(?:wrongdoing|any|all|having|being|responsibility|liability|those|such|claims|allegations|accusations)\b"
)
_ITS_NAME = re.compile(
    r"\s(?:the\s)?[A-Z][\w’'-]{0,24}(?:\s[A-Z][\w’'-]{0,24}){0,3}(?:[,.;]|\s(?:that|which|for|to|and|in)\b)"
)
"""Behind it: the name and nothing that is said of it."""
_REMEMBERS = re.compile(r"\s(?:that|how|when|in|being|having|seeing|hearing|thinking)\b|[,.:]|\s[“\"]")
"""Behind "recalled": what somebody remembers; cars and cards are recalled too."""
_SINCE = Ending(r"\w\ssince\s[^,;“”\"]{2,40}\Z")
"""Before a verb of saying that only dates what the sentence tells: "has fallen since Acme announced it"."""
_AFTERWARDS = Ending(r"\w\s(?:after|once|when|because|since|as)\s[^,;“”\"]{2,50}\Z")
"""Before "found": what came about since somebody found something, not what was found."""
_ORDERS = re.compile(
    r"\s(?:(?!(?:that|it|he|she|they|would|will|had|has|was|is|were|are|in|on|at|during)\b)[\w’'&.-]+,?\s){1,8}?(?:not\s)?to\s(?!(?:be\b|have\b|a\b|the\b|its?\b|an\b|record))[a-z]{3,}"
)
"""Behind "told": whom, and to do what."""
_ARE_MANY = re.compile(
    r"\s(?:are|were|have|had|express|show|suggest|point|include|range|vary|say|praise|abound|differ|mention|note)\b"
)
"""Behind "comments", "claims", "reports": a verb of many, so these are things."""
_CAUSES = ("attribut", "blame", "credited")
_CAUSED_BY = re.compile(r"\s(?:to|on|with|by)\b")
"""Behind a cause that somebody names: a participle, not who names it ("a fall blamed on heat")."""
MEDIUM = Ending(
    r"\s(?:newspaper|magazine|news\s(?:agency|service|site|website)|daily|weekly|website|broadcaster|television|TV|channel)\Z"
)
"""What a publisher is called behind its name."""


def says_something(view: View, match: re.Match[str]) -> bool:
    """Whether what is said follows the word, or it trails what was said."""
    return _has_clause(view, match) or _is_trailing(view, match)


def trails(view: View, match: re.Match[str]) -> bool:
    """Whether the word stands behind what was said, with its subject and nothing else: "…, Acme promises."."""
    return (
        _TRAILS.match(view.bare, match.end()) is not None and _WHO_TRAILS.search(view.bare[: match.start()]) is not None
    )


def is_appeal(view: View, match: re.Match[str]) -> bool:
    """Whether somebody asks for something: "called on the ministry to act"."""
    return match[0] in ("called", "calls") and _APPEALS.match(view.bare, match.end()) is not None


def is_no_saying(view: View, match: re.Match[str]) -> bool:
    """Whether the word is a noun, or tells what others say of something, or that nobody says anything."""
    before = view.bare[: match.start()]
    if _SAID_OF.match(view.bare, match.end()) or any(no.search(before) for no in (_NOBODY, _OF_A_THING)):
        return True
    if match[0] == "called" and _NAMED_SO.search(before) and _ITS_NAME.match(view.bare, match.end()):
        return True
    if match["judge"] and (_COMPARED.search(before) or _PASSIVE.search(before)):
        return True
    if match[0] in ("accused", "accuses") and _PASSIVE.search(before):
        return True
    if match[0] == "recalled" and not _REMEMBERS.match(view.bare, match.end()):
        return True
    if _SINCE.search(before) or (match[0] == "found" and _AFTERWARDS.search(before)):
        return True
    if match[0] in ("told", "tells") and _ORDERS.match(view.bare, match.end()):
        return True
    if match[0].startswith(_CAUSES) and _CAUSED_BY.match(view.bare, match.end()):
        return True
    if match[0].endswith("s") and _ARE_MANY.match(view.bare, match.end()):
        return True
    return match[0].endswith("s") and _OF_NOUN.search(before) is not None


def _has_clause(view: View, match: re.Match[str]) -> bool:
    if _CLAUSE.match(view.bare, match.end()):
        return True
    if is_appeal(view, match) or (match[0] in ("called", "calls") and _CALLS_SO.match(view.bare, match.end())):
        return True
    if match[0] in ("denied", "denies") and _DENIES.match(view.bare, match.end()):
        return True
    if match[0] in ("described", "describes") and _DESCRIBES_AS.match(view.bare, match.end()):
        return True
    rest = view.bare[match.end() :].strip()
    before = view.bare[: match.start()].rstrip()
    return rest in (".", "") or before.endswith((",”", ',"', f"{BLANK}”", f'{BLANK}"'))


def _is_trailing(view: View, match: re.Match[str]) -> bool:
    """ "…, Bloomberg reported on Monday", "…, reported Bloomberg": a publisher right beside the verb."""
    high = len(MEDIUM.cut_off(view.bare[: match.start()].rstrip()))
    if view.bare[match.end() : match.end() + 1] in (",", ".") and _INSERTED.search(view.bare[:high]):
        return True
    if view.bare[: match.start()].endswith(", "):
        return any(mention.is_outsider and view.place(mention)[0] == match.end() + 1 for mention in view.outside())
    return any(mention.is_outsider and view.place(mention)[1] == high for mention in view.outside())
