"""Korean companies named for the sake of a person: where somebody comes from, or whom somebody else deals with."""

from __future__ import annotations

import re

from claimline.extraction.view import View

_OFFICER_IS_PARTY = re.compile(
    r"[가-힣A-Z\s]{2,14}?(?:와|과|에게|를|을)\s|[^,.]{2,24}?(?:로|으로)\s(?:승진|선임|임명|영입|내정|발탁|앉)"
)
"""Behind a company's name: its officer is met, asked or dismissed, which is the company's matter too."""
_CAME_FROM = re.compile(
    r"(?:\([^()]{1,20}\))?(?:\s출신(?![^.]{0,40}(?:세웠|세운|창업|설립|차렸))|에서\s(?:[가-힣]{1,12}\s){0,3}(?:근무|일한|일했|일하던|몸담|경력)"
    r"|[와과]\s(?:[가-힣A-Z]{1,10}\s){0,3}[A-Z가-힣]{2,10}에서\s(?:[가-힣]{1,12}\s){0,3}(?:근무|일한|일했|일하던|몸담))"
)
"""Behind a company where somebody was before: "구글 출신", "구글에서 일한"."""


def came_from(view: View, high: int) -> bool:
    """Whether the company that ends at `high` is only where somebody was before."""
    return _CAME_FROM.match(view.bare, high) is not None


def is_of_the_officer(behind: str) -> bool:
    """Whether what stands behind a company does something with its officer, which is the company's matter too."""
    return _OFFICER_IS_PARTY.match(behind) is not None
