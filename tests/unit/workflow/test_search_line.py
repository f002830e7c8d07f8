"""A search taken apart: fields in three languages, words as they are, and what is no field that we know."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from claimline.domain import Kind, Selection, Status
from claimline.workflow.search_line import read_search


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("kind:plan", Selection(kind=Kind.PLAN)),
        ("종류:plan 상태:confirmed", Selection(kind=Kind.PLAN, status=Status.CONFIRMED)),
        ("类型:PLAN chips", Selection(kind=Kind.PLAN, words="chips")),
        ("is:rejected", Selection(status=Status.REJECTED)),
        ("since 2024", Selection(since="2024")),
        ("chips since:2024-05 until 2025", Selection(words="chips", since="2024-05", until="2025")),
        ("2025-03", Selection(since="2025-03", until="2025-03")),
        ("2025", Selection(words="2025")),
        ("ever since they met", Selection(words="ever since they met")),
        ("since", Selection(words="since")),
        ("since: then", Selection(words="since: then")),
        ("GPT-4 https://a.b", Selection(words="GPT-4 https://a.b")),
    ],
)
def test_a_line_is_taken_apart(line: str, expected: Selection) -> None:
    assert read_search(line, Selection()) == (expected, "")


@pytest.mark.parametrize("line", ["kind:poem", "status:", "2025-13", "2025-02-31"])
def test_what_is_no_search_is_named(line: str) -> None:
    assert read_search(f"chips {line}", Selection()).wrong == line


@pytest.mark.parametrize("line", ["since 2025-13", "until:2025-02-30"])
def test_a_day_that_is_none_is_named(line: str) -> None:
    assert read_search(line, Selection()).wrong


def test_what_was_chosen_stays() -> None:
    chosen = Selection(company="Acme", status=Status.SUGGESTED)
    assert read_search("kind:plan x", chosen).selection == Selection(
        company="Acme", status=Status.SUGGESTED, kind=Kind.PLAN, words="x"
    )


@given(some.text())
def test_any_line_is_read(line: str) -> None:
    found = read_search(line, Selection()).selection
    assert len(found.words) <= len(line)
