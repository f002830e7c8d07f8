"""Numbers of English news whose unit stands elsewhere: "22 billion and 3 billion parameters", "the 5.8 billion it was
worth", "11 of its plants", "fewer than 60 remained", scores of tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimline.domain import Quantity
from claimline.extraction.quantities.numerals import Figure

_SCORING = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|benchmarks?|tests?|rat(?:ed|ing|ings)|accuracy|exams?|leaderboard|Elo|Arena|index\sof)\b"
    r"|MMLU|AIME|GPQA|SWE-bench|Bench\b"
)
_SCORING_REACH = 160
_NAME_BEFORE = re.compile(r"(?:\A|\s)[A-Z][A-Za-z.-]{0,20}\s\Z|v\Z")
_AGAINST = re.compile(r"(?:\b(?:and|against|versus|vs\.?|to|with|at)\s(?:just\s|about\s)?)\Z")
_OF_WHOM = re.compile(r"\s(?:for|on|by|from)\s(?:[A-Z]|the\b|its\b|their\b)")
_ENDS = re.compile(r"[\s,.;)]|\Z")
_PART_OF = re.compile(r"\sof\s(?:its|their|his|her|our|the|those|these|them|[A-Z][A-Za-z]+['’]s)\b")
_COUNTED = re.compile(r"\b(?:fewer\sthan|as\smany\sas|another)\s\Z", re.IGNORECASE)
_ROUGHLY = re.compile(r"\b(?:by|around|about|nearly|roughly|over|more\sthan|to)\s\Z", re.IGNORECASE)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,3}\Z")
_NOTHING_BEHIND = re.compile(r"\s(?:in|this|last|next|by|from|globally|worldwide|so\sfar|as)\b|[.;)]|,\s")
_TIME = re.compile(
    r"\s?(?:%|percent|per\scent|years?|days?|weeks?|months?|hours?|minutes?|seconds?|times?)(?![A-Za-z])"
)
_BARE = re.compile(r"[0-9A-Za-z.,\s-]{1,24}\s?(?:million|billion|trillion|bn|tn)\Z")
_FOLLOWED = re.compile(
    r"\s(?:and|to|or|it|a\s(?:year|month|quarter|day)|in|at|by|for|from|against|last|this|before|after|than|up|down|they|that"
    r"|the|was|were|is|are|on|of|with)\b|[,.;)]|\Z"
)
_IN_A_LIST = re.compile(r",\s(?:and\s|or\s)?")
_JOINED = re.compile(r"\s(?:and|to|or)\s(?:about\s|around\s|nearly\s)?\Z")


def is_score(text: str, figure: Figure, start: int) -> bool:
    """Whether a bare number is what somebody scored: a decimal near a test, or the other number of a comparison."""
    if figure.scaled or figure.sign or not _ENDS.match(text, figure.end):
        return False
    before = text[max(start, figure.start - _SCORING_REACH) : figure.start]
    if _SCORING.search(before) is None or _NAME_BEFORE.search(before):
        return False
    if figure.value % 1:
        return True
    compared = _AGAINST.search(before) is not None and _OF_WHOM.match(text, figure.end) is not None
    return compared and re.search(r"[0-9]\.[0-9]", before) is not None


def is_count(text: str, figure: Figure, start: int) -> bool:
    """Whether a bare number counts what is named before it or left out: "11 of its plants", "200k", "fewer than 60"."""
    if figure.letter:
        return text[figure.end - 1] == "k" and figure.own >= 10 and _ENDS.match(text, figure.end) is not None
    if figure.scaled or figure.value % 1 or _TIME.match(text, figure.end):
        return False
    year = 1900 <= figure.value <= 2099 and figure.end - figure.start == 4
    if year or figure.form != "digits":
        return False
    if _PART_OF.match(text, figure.end):
        return not re.search(r"[A-Z][A-Za-z]*\.?\s\Z", text[max(start, figure.start - 16) : figure.start])
    before = text[max(start, figure.start - 14) : figure.start]
    if _THOUSANDS.fullmatch(text, figure.start, figure.end) and _NOTHING_BEHIND.match(text, figure.end):
        return _ROUGHLY.search(before) is not None
    return _COUNTED.search(before) is not None


def with_shared_units(text: str, found: Sequence[Quantity], end: int) -> list[Quantity]:
    """Gives bare millions and billions the unit of the number they are joined with, or of money spoken of before."""
    shared = list(found)
    for place in reversed(range(len(shared))):
        quantity = shared[place]
        if quantity.unit != "count" or not _BARE.match(quantity.text) or not _FOLLOWED.match(text, quantity.end, end):
            continue
        behind = shared[place + 1] if place + 1 < len(shared) else None
        unit = None
        joined = behind is not None and (
            _JOINED.fullmatch(text, quantity.end, behind.start)
            or (_IN_A_LIST.fullmatch(text, quantity.end, behind.start) and behind.unit == "params")
        )
        if behind is not None and joined:
            unit = behind.unit if behind.unit == "params" or _is_money(behind) else None
        before = next((other for other in reversed(shared[:place]) if _is_money(other) or other.unit == "params"), None)
        unit = unit or (before.unit if before else None)
        if unit:
            shared[place] = replace(quantity, unit=unit)
    return shared


def _is_money(quantity: Quantity) -> bool:
    return len(quantity.unit) == 3 and quantity.unit.isupper()
