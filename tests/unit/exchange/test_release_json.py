"""Releases as JSON: what went out comes in again, and what is not as it was written is refused."""

from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.domain import FuzzyDate, Passage, Release, ReleaseEvent, WrongTable
from claimline.exchange.release_json import is_ours, read_json, write_json

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
PLACES = st.integers(0, 10**6)


@st.composite
def dates(draw: st.DrawFn) -> FuzzyDate:
    day = draw(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)))
    edtf = draw(
        st.sampled_from([day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y}-33", f"../{day.isoformat()}", None])
    )
    return FuzzyDate(edtf, draw(TEXTS), draw(PLACES), draw(PLACES), draw(st.booleans()))


RELEASES = st.builds(
    Release,
    model=TEXTS,
    company=TEXTS,
    event=st.sampled_from(ReleaseEvent),
    date=st.none() | dates(),
    passage=st.none() | st.builds(Passage, PLACES, PLACES, TEXTS, TEXTS, TEXTS),
    why=st.lists(TEXTS, max_size=3).map(tuple),
    source=TEXTS,
    address=TEXTS,
)


@given(st.lists(RELEASES, max_size=6))
def test_what_went_out_comes_in_again(releases: list[Release]) -> None:
    whole = json.loads(write_json(releases))
    assert is_ours(whole)
    assert list(read_json(whole, "t.json")) == releases


@pytest.mark.parametrize(
    "change",
    [
        {"event": "leaked"},
        {"model": 7},
        {"date": {"edtf": "someday"}},
        {"date": {"edtf": "2025", "start": "0"}},
        {"date": {"colour": "red"}},
        {"passage": {"start": 0}},
        {"why": [1]},
        {"model": None},
    ],
)
def test_what_is_not_as_it_was_written_is_refused(change: dict[str, object]) -> None:
    good = {"model": "M-1", "company": "Maker", "event": "announced", "date": {"edtf": "2025"}}
    data = {"format": "claimline-releases", "version": 1, "releases": [good, {**good, **change}]}
    with pytest.raises(WrongTable) as wrong:
        read_json(data, "t.json")
    assert "release 2" in wrong.value.detail


def test_a_newer_version_is_refused() -> None:
    with pytest.raises(WrongTable):
        read_json({"format": "claimline-releases", "version": 2, "releases": []}, "t.json")
