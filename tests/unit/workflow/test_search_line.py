"""A search taken apart: fields in three languages, words as they are, and what is no field that we know."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from claimline.domain import Amount, Kind, Selection, Status
from claimline.workflow.search_line import SearchLine, read_search


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


@pytest.mark.parametrize(
    ("line", "unit", "low", "high"),
    [
        (">=1bn USD", "USD", 1e9, None),
        (">= $1bn", "USD", 1e9, None),
        ("≥10억 달러", "USD", 1e9, None),
        ("<=2조원", "KRW", None, 2e12),
        ("<=20%", "percent", None, 20.0),
        (">=211亿元", "CNY", 211e8, None),
        (">=1,500 eur", "EUR", 1500.0, None),
        (unicodedata.normalize("NFD", ">=2조원"), "KRW", 2e12, None),
        ("＞＝１ｂｎ ＵＳＤ", "USD", 1e9, None),
        (">=2.5 billion dollars", "USD", 2.5e9, None),
        (">=70b params", "params", 70e9, None),
    ],
)
def test_a_figure_is_asked_for_in_its_unit(line: str, unit: str, low: float | None, high: float | None) -> None:
    read = read_search(f"{line} data centre", Selection())
    assert read == SearchLine(Selection(words="data centre", amounts=(Amount(unit, low, high),)))


def test_more_than_leaves_the_number_itself_out() -> None:
    (amount,) = read_search(">1bn USD", Selection()).selection.amounts
    assert amount.low is not None and 1e9 < amount.low < 1e9 + 1
    (amount,) = read_search("<1bn USD", Selection()).selection.amounts
    assert amount.high is not None and 1e9 - 1 < amount.high < 1e9


@pytest.mark.parametrize("line", [">1bn", ">", "> USD", ">=x", "!!", ": ::", "speaker:", 'speaker:""', "…"])
def test_what_is_no_query_is_named(line: str) -> None:
    assert read_search(line, Selection()).wrong


def test_a_speaker_of_two_words_stands_in_quotes() -> None:
    assert read_search('speaker:"Dana Lee" plan', Selection()).selection == Selection(words="plan", speaker="Dana Lee")
    assert read_search("발언자:류창", Selection()).selection == Selection(speaker="류창")
    assert read_search("发言者:刘畅", Selection()).selection == Selection(speaker="刘畅")
