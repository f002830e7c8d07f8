"""Who is asked in an English interview, where no office says so: who "founded", "left" or "runs", and what company."""

from __future__ import annotations

import re

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.view import View

_PART = r"(?:(?:de|van|von|der|den|da|di|del|la|le|bin|al|el)\s){0,2}"
_NAMED = re.compile(
    rf"(?<![\w’'-])(?!(?:When|As|For|In|The|Since|After|Before|While|Last|On|At|Chief|But|And)\s)"
    rf"(?P<name>[A-Z][\w’'-]{{1,16}}\s{_PART}[A-Z][\w’'-]{{1,20}})"
    r"(?=,\s(?:who|the|an?|[0-9])|\s(?:left|(?:co-?)?founded|started|set\sup|runs|leads|heads|joined|began|built|quit|spent"
    r"|grew|worked|was|is|has|had|wants|likes|believes|sat|talked|spoke)\b)"
)
_OWN_BEHIND = re.compile(
    r",\s[^,.;]{0,60}?\b(?:she|he|they)\s(?:now\s)?(?:co-?)?(?:founded|started|runs|leads|heads|built|set\sup|launched)\b"
)
_FOUNDS = re.compile(
    r"\b(?:co-?)?(?:founded|founder\sof|founders\sof|started|runs|leads|heads|chief\sexecutive\sof|CEO\sof|set\sup)\s"
    r"(?:and\s[a-z]+\s)?\Z"
)
_THEM = re.compile(r"\b(?:they|their|them|theirs)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:we|our|us|ours|I|my)\b", re.IGNORECASE)


def name_in(view: View) -> Mention | None:
    """The first person of a sentence whom a verb or an apposition introduces; without a company yet."""
    taken = [view.place(mention) for mention in view.mentions if mention.sort is not Sort.PERSON]
    for match in _NAMED.finditer(view.bare):
        if not any(low < match.end() and match.start() < high for low, high in taken):
            start = view.sentence.start + match.start()
            name = " ".join(match["name"].split())
            return Mention(start, start + len(match["name"]), name, Sort.PERSON, "")
    return None


def company_run_in(view: View) -> str | None:
    """The company that a sentence says the person founded or runs."""
    for mention in view.companies():
        low, high = view.place(mention)
        if _OWN_BEHIND.match(view.bare, high) or _FOUNDS.search(view.bare, max(0, low - 40), low):
            return mention.company
    return None


def speaks_of_own(view: View, alone: bool = False) -> bool:
    """Whether an answer speaks of the guest's own side; `alone`, and of nobody else by a pronoun."""
    return _OWN.search(view.words) is not None and not (alone and _THEM.search(view.words))
