"""A date that the user settled, in a brief: it counts, why stands beside it, and so does what the sources say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from claimline.brief import BriefContent
from claimline.domain import SETTLED, FuzzyDate, Release, ReleaseEvent

if TYPE_CHECKING:
    from tests.unit.brief.conftest import Document


def saying(date: str, source: str, *why: str) -> Release:
    return Release("Larch-9", "DeepSeek", ReleaseEvent.ANNOUNCED, FuzzyDate(date), source=source, why=why)


DISPUTED = (saying("2025-03-11", "one table"), saying("2025-03-12", "another table"))


def test_a_disputed_date_and_a_settled_one(
    sample: Callable[[str], BriefContent], made: Callable[[BriefContent], Document]
) -> None:
    content = replace(sample("en"), releases=DISPUTED)
    disputed = made(content)
    assert disputed.holds("11 March 2025or 12 March 2025") or disputed.holds("11 March 2025 or 12 March 2025")
    assert disputed.holds("sources differ")
    settled = made(replace(content, releases=(*DISPUTED, saying("2025-03-12", "", f"{SETTLED}the maker's own page"))))
    assert settled.holds("settled by you: the maker's own page")
    assert settled.holds("11 March 2025: one table")
    assert settled.holds("12 March 2025: another table")
    assert not settled.holds("or 12 March 2025")
