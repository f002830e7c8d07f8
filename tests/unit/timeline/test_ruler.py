"""The ruler speaks the user's language and its labels stay apart."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

import pytest
from babel.numbers import format_compact_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from claimline.timeline import Scale, Wording, ticks


def measure(text: str) -> float:
    return sum(12.0 if ord(letter) > 0x2E80 else 6.5 for letter in text)


def labels(language: str, first: str, last: str, width: float = 900.0) -> list[str]:
    days = [datetime.date.fromisoformat(text).toordinal() for text in (first, last)]
    found = ticks(Scale(days[0], width / (days[1] - days[0]), width), Wording(language), measure)
    return [tick.label for tick in found if tick.label]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Nov 2024", "Dec", "Jan 2025", "Feb", "Mar"]),
        ("ko", ["2024년 11월", "12월", "2025년 1월", "2월", "3월"]),
        ("zh", ["2024年11月", "12月", "2025年1月", "2月", "3月"]),
    ],
)
def test_months_with_the_year_where_it_changes(language: str, expected: list[str]) -> None:
    assert labels(language, "2024-10-30", "2025-03-20") == expected


def test_years_and_days_and_hours() -> None:
    assert labels("en", "2017-06-01", "2026-03-01") == [str(year) for year in range(2018, 2027)]
    assert labels("ko", "2025-02-26", "2025-03-10", 900)[:5] == ["2025년 2월 26일", "28일", "3월 1일", "2일", "3일"]
    assert labels("en", "2024-12-31", "2025-01-02", 1500)[:2] == ["Dec 31, 2024", "03:00"]
    assert "Jan 1, 2025" in labels("en", "2024-12-31", "2025-01-02", 1500)


@given(
    st.integers(1, 3_600_000),
    st.floats(0.25, 70_000),
    st.floats(120, 3000),
    st.sampled_from(["en", "ko", "zh"]),
)
def test_labels_never_overlap(start: int, days: float, width: float, language: str) -> None:
    found = ticks(Scale(float(start), width / days, width), Wording(language), measure)
    assert [tick.x for tick in found] == sorted(tick.x for tick in found)
    for tick, following in pairwise([tick for tick in found if tick.label]):
        assert tick.x + measure(tick.label) < following.x


def test_dates_are_said_as_precisely_as_they_are_known() -> None:
    english, korean = Wording("en"), Wording("ko")
    assert [
        english.edtf(text) for text in ("2025", "2025-33", "2025-03", "2025-03-26", "2025-03~", "../2025-03-26")
    ] == [
        "2025",
        "Q1 2025",
        "Mar 2025",
        "Mar 26, 2025",
        "about Mar 2025",
        "by Mar 26, 2025",
    ]
    assert korean.edtf("2025-03-26") == "2025년 3월 26일"
    assert english.edtf("2025-41") == "second half of 2025"
    assert english.edtf("soon") == "soon"


@pytest.mark.parametrize(
    ("number", "said"),
    [(7, "7"), (999, "999"), (1234, "1.2K"), (45_600, "46K"), (1_000_000, "1M"), (1_230_000, "1.2M")],
)
def test_a_cluster_says_its_number_shortly(number: int, said: str) -> None:
    assert Wording("en").count(number) == said


@pytest.mark.parametrize("language", ["en", "ko", "zh"])
@given(st.integers(1000, 10**9))
@example(9_960)
@example(999_600)
def test_a_cluster_says_its_number_as_the_data_of_the_language_do(language: str, number: int) -> None:
    whole = format_compact_decimal(
        number // 10 ** (len(str(number)) - 1) * 10 ** (len(str(number)) - 1), locale=language
    )
    is_one_figure = len(re.sub(r"\D", "", whole)) == 1
    usual = format_compact_decimal(number, locale=language, fraction_digits=int(is_one_figure))
    assert Wording(language).count(number) == usual or number % 50 == 0  # a half may go either way


@pytest.mark.parametrize(("number", "said"), [(1_234, "1.2천"), (15_300, "1.5만"), (153_000, "15만")])
def test_a_korean_cluster_says_its_ten_thousands(number: int, said: str) -> None:
    assert Wording("ko").count(number) == said
