"""Names in an English sentence that do not say whom it is about: where something was posted, and whose rival, backer or
supplier somebody is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted, any_of

_ROLE = (
    r"(?:rivals?|competitors?|challengers?|suppliers?|backers?|contenders?|partners?|alternatives?|ally|allies"
    r"|investors?)"
)
_EPITHET_BEFORE = re.compile(r"\b(?:the|an?)\s\Z", re.IGNORECASE)
_EPITHET_BEHIND = Sifted(rf"\s{_ROLE}\b(?!\slike\b)")
_BACKED = Sifted(r"-(?:backed|funded|affiliated|style|like|compatible|powered)\b")
_RANKING = Sifted(r"\s(?:[A-Z][A-Za-z]{1,12}\s){0,3}(?:leaderboards?|rankings?|trending\slist)\b")
_WORKS_AT = Sifted(
    r"\b(?:investor|partner|managing\sdirector|analyst|strategist|economist|(?:portfolio|fund)\smanager|consultant)s?"
    r"\s(?:at|with|for)\s(?:the\s)?\Z"
)
_OF_A_HOUSE = re.compile(
    r"\b(?:Ventures|Capital|Partners|Institute|Securities|Research|Bank|University|Investments?|Funds?|Advisors|Associates|Management|Ai2)\Z"
)
_ANALYST_BEHIND = re.compile(r"\s(?:senior\s|chief\s)?(?:analysts?|strategists?|economists?|portfolio\smanager)\b")
_NAME_OF = re.compile(
    r"[A-Z][\w’'-]+\s(?:[A-Z]\.\s)?[A-Z][\w’'-]+(?:\sof|,(?:\s[A-Za-z-]+){1,4}\s(?:of|at|for|with)|,)\s(?:the\s)?\Z"
)
"""Before such a house: a person who works there ("Jane Roe of Harbour Capital")."""
_POSTED = re.compile(
    r"\b(?:[Oo]n|via|from)\s(?:(?![A-Z][a-z]+day\b)[A-Z]\w{1,16},?\s(?:and\s)?){0,3}\Z|\b(?:uploaded|posted|published|pushed)\b[^,;]{0,40}\sto\s\Z"
)
_NAME_BEHIND = re.compile(r"\s(?=[A-Z0-9])")


class Asides:
    """The rules, with the names of sites on which things are posted."""

    def __init__(self, venues: Sequence[str]) -> None:
        self._venue = Sifted(any_of(venues)) if venues else None

    def without(self, view: View, keep: Sequence[str | None]) -> View:
        """The sentence without such names, but for the companies in `keep`."""
        aside = [
            mention
            for mention in view.companies()
            if mention.company not in keep
            and (self._is_venue(view, mention) or _is_epithet(view, mention) or _is_employer(view, mention))
        ]
        if not aside:
            return view
        return replace(view, mentions=tuple(mention for mention in view.mentions if mention not in aside))

    def _is_venue(self, view: View, mention: Mention) -> bool:
        """Whether a site is only where something stands: "published on Hugging Face"."""
        low, high = view.place(mention)
        if (
            self._venue is None
            or self._venue not in view.lists
            or not self._venue.pattern.fullmatch(view.words, low, high)
        ):
            return False
        before = view.words[max(0, low - 60) : low]
        return _POSTED.search(before) is not None or _RANKING.match(view.lists, view.words, high) is not None


def _is_epithet(view: View, mention: Mention) -> bool:
    """Whether a name only describes another: "the OpenAI rival", "Amazon-backed Acme"."""
    low, high = view.place(mention)
    if _BACKED.match(view.lists, view.words, high):
        return True
    behind = _EPITHET_BEHIND.match(view.lists, view.words, high)
    if behind is None:
        return False
    return _EPITHET_BEFORE.search(view.words[max(0, low - 5) : low]) is not None or is_of_name(view, behind.end())


def _is_employer(view: View, mention: Mention) -> bool:
    """Whether a house is named only because somebody works there: "an investor at Acme Ventures"."""
    low, high = view.place(mention)
    before = view.words[max(0, low - 60) : low]
    listed = any(view.place(other)[1] == low - 2 for other in view.companies())
    of_house = (_NAME_OF.search(before) and not listed) or _ANALYST_BEHIND.match(view.words, high)
    if of_house and _OF_A_HOUSE.search(mention.name):
        return True
    return _WORKS_AT.search(view.lists, before) is not None


def is_of_name(view: View, end: int) -> bool:
    """Whether a name follows the words that end there, which so describe it ("the startup Acme")."""
    if _NAME_BEHIND.match(view.words, end) is None:
        return False
    return any(view.place(mention)[0] == end + 1 for mention in view.mentions)
