"""Where English news draws the border between kinds: a deal with its price, what would have been, who only reports."""

from __future__ import annotations

import re

from claimline.extraction.attribution import Attribution
from claimline.extraction.view import View

_PRICED = re.compile(
    r"\b(?:(?:has|have|had)\s)?(?:raised|raises|closed|secured|landed|lined\sup|bought|acquired|paid|invested|put\sin"
    r"|putting\sin|agreed\sto\s(?:pay|buy|acquire|invest))\s(?!(?:its|their|his|her|up|down|at)\s)[^.;]{0,40}?"
    r"(?:[$€£]|[0-9]\s(?:million|billion))"
)
_NO_PLAN = re.compile(r"would\shave\b|(?:had|were|was|than[^,.]{0,40})\sexpected\b")


def is_priced_deal(view: View) -> bool:
    """Whether money changes hands for something: "raised $6 billion", not "raised its forecast"."""
    return _PRICED.search(view.bare) is not None


def is_past_plan(view: View, word: str) -> bool:
    """Whether a word of plans looks back: "would have been", "more than had been expected"."""
    return word in ("would", "expected") and _NO_PLAN.search(view.words) is not None


def only_reports(view: View, attribution: Attribution) -> bool:
    """Whether a source in its own words tells, outside quotation marks, what happened."""
    return attribution.words is not None and not view.sentence.quotations
