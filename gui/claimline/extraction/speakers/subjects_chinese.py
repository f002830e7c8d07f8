"""Where the subject of a Chinese clause stands: the clause before a word of saying, and whom a sentence begins with."""

from __future__ import annotations

import re

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.names.subjects import is_subject
from claimline.extraction.names.view import View

_BOUNDARY = re.compile(r"[，。；：:！？!?…,;\s”\"]")
_ACCOUNT = re.compile(r"@[^\s@]{2,14}\Z")
"""An account of a network, which a space stands behind: "@林远山 回应"."""
SPEAKERS = (Sort.COMPANY, Sort.PERSON, Sort.AUTHORITY, Sort.BROKER)


def leading(view: View, start: int, end: int) -> Mention | None:
    """The officer, else the company or the like, that the words from `start` to `end` begin with as their subject."""
    inside = [m for m in view.outside() if start <= view.place(m)[0] and view.place(m)[1] < end]
    subjects = [m for m in inside if m.sort in SPEAKERS and is_subject(view, *view.place(m))]
    near = [m for m in subjects if view.place(m)[0] - start < (24 if m.sort is Sort.PERSON else 12)]
    people = (m for m in near if m.sort is Sort.PERSON)
    return next(people, None) or next((m for m in near if m is inside[0]), None)


def begins_with_person(view: View) -> Mention | None:
    """Who stands before the colon that a sentence of a list begins with: "乙公司CEO林远山：需求…"."""
    colon = view.bare.find("：", 0, 30)
    if colon < 0 or re.search(r"[，。；、]", view.bare[:colon]):
        return None
    ends = (m for m in view.outside() if m.sort is Sort.PERSON and view.place(m)[1] == colon)
    return next(ends, None)


def person_before(view: View, low: int) -> Mention | None:
    """Whom "he" means where the same sentence has named one person before."""
    people = {m.name: m for m in view.outside() if m.sort is Sort.PERSON and view.place(m)[1] <= low}
    return next(iter(people.values())) if len(people) == 1 else None


def clause_start(bare: str, place: int) -> int:
    """Where the clause that ends at `place` begins."""
    low = 0
    for boundary in _BOUNDARY.finditer(bare, max(0, place - 60), place):
        if bare[boundary.start()] == " " and _ACCOUNT.search(bare, max(0, boundary.start() - 16), boundary.start()):
            continue
        beside = bare[boundary.start() - 1 : boundary.start()] + bare[boundary.end() : boundary.end() + 1]
        latin = [char.isascii() and char.isalnum() for char in beside]
        mark = bare[boundary.start()]
        if mark == ":" and latin == [True, True]:
            continue  # a name such as re:Work
        if mark != " " or not (any(latin) or "（" in beside or "(" in beside):
            low = boundary.end()
    return low
