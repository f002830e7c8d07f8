"""Dates: the earliest and latest day that an EDTF text may be."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.domain import FuzzyDate
from claimline.domain.date import days


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2025-03-25", "2025-03-25", "2025-03-25"),
        ("2025-03-25~", "2025-03-25", "2025-03-25"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-33", "2025-01-01", "2025-03-31"),
        ("2025-36", "2025-10-01", "2025-12-31"),
        ("2025-40", "2025-01-01", "2025-06-30"),
        ("2025-41", "2025-07-01", "2025-12-31"),
        ("2025-09-15/2025-09-21", "2025-09-15", "2025-09-21"),
        ("2025-01/2025-03", "2025-01-01", "2025-03-31"),
    ],
)
def test_the_days_that_a_date_may_be(edtf: str, earliest: str, latest: str) -> None:
    assert days(edtf) == (day(earliest), day(latest))


def test_an_open_end_is_not_known() -> None:
    assert days("../2025-03-26") == (None, day("2025-03-26"))
    assert days("2025-03/..") == (day("2025-03-01"), None)


@pytest.mark.parametrize("edtf", ["", "2025-13", "2025-02-30", "25-03-26", "March 2025", "2025-05/2025-03", "2025-3"])
def test_what_is_no_date_is_refused(edtf: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        days(edtf)


@given(st.dates(datetime.date(1000, 1, 1)))
def test_a_day_is_itself(date: datetime.date) -> None:
    fuzzy = FuzzyDate(date.isoformat())
    assert fuzzy.is_day
    assert fuzzy.earliest == fuzzy.latest == date


@given(st.dates(datetime.date(1000, 1, 1)))
def test_a_month_and_a_year_hold_their_days_and_are_none(date: datetime.date) -> None:
    for coarse in (f"{date:%Y-%m}", f"{date.year:04}"):
        fuzzy = FuzzyDate(coarse)
        assert not fuzzy.is_day
        assert fuzzy.earliest is not None
        assert fuzzy.latest is not None
        assert fuzzy.earliest <= date <= fuzzy.latest


def test_an_unresolved_date_has_no_days() -> None:
    fuzzy = FuzzyDate(None, "지난해")
    assert (fuzzy.earliest, fuzzy.latest, fuzzy.is_day) == (None, None, False)
