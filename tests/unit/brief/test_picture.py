"""The picture of some days: nothing of other days is counted in it, and nothing at its edges is cut."""

from __future__ import annotations

import datetime
import functools

import pytest

from claimline.brief.glyphs import Glyphs
from claimline.brief.picture import whole_picture
from claimline.brief.runs import Typist
from claimline.brief.wording import Wording
from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.timeline import gather

WIDTH, EDGE = 760.0, 12.0
"""What is right of the lanes on the page, behind their end."""
YEAR = tuple(float(datetime.date(year, 1, 1).toordinal()) for year in (2025, 2026))


def many(edtf: str, count: int) -> list[Release]:
    return [
        Release(f"Model {edtf} {each}", "Lumen", ReleaseEvent.ANNOUNCED, FuzzyDate(edtf), source="a table")
        for each in range(count)
    ]


@pytest.mark.parametrize("count", [3, 40, 1200])
def test_what_stands_at_the_first_or_the_last_day_is_whole(count: int) -> None:
    beyond = [*many("2024-12-31", 2), *many("2026-01-01", 2)]
    lanes = gather([*many("2025-01-01", count), *many("2025-12-31", count), *many("2025-06-01", 1), *beyond])
    typist = Typist(Wording("en"), Glyphs())
    picture = whole_picture(lanes, WIDTH, typist, (YEAR[0], YEAR[1]))
    assert picture["count"] == 2 * count + 1
    (lane,) = picture["lanes"]
    room = WIDTH - picture["names"] + EDGE
    assert all(each["left"] >= -4 and each["right"] <= room for each in lane["clusters"])
    dots = [place for mark in lane["marks"] for place in mark["places"]]
    assert all(place["left"] >= 3 and place["right"] <= room - 3 for place in dots)
    texts = [each["text"] for each in lane["clusters"]]
    assert texts == ([f"{count}" if count < 1000 else "1.2k"] * 2 if count > 3 else [])


def test_a_bar_that_goes_on_ends_at_the_edge() -> None:
    lanes = gather([*many("2024/2027", 1), *many("2025-06-01", 1)])
    make = functools.partial(whole_picture, lanes, WIDTH, Typist(Wording("en"), Glyphs()))
    (lane,) = make((YEAR[0], YEAR[1]))["lanes"]
    (bar,) = [place for mark in lane["marks"] for place in mark["places"] if place["look"] == "span"]
    assert (bar["left"], bar["right"]) == (0, WIDTH - 78)
