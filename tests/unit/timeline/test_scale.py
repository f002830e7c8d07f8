"""The scale holds what it says: places and days round trip, and zooming keeps the day under the pointer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.timeline import Scale
from claimline.timeline.scale import LONGEST, SHORTEST

DAYS = st.floats(700_000, 750_000)
WIDTHS = st.floats(50, 4000)


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    first = draw(DAYS)
    return Scale.fit(first, first + draw(st.floats(0, 40_000)), draw(WIDTHS), draw(st.floats(0, 20)))


@given(scales(), st.floats(0, 1))
def test_a_day_and_its_place_round_trip(scale: Scale, part: float) -> None:
    day = scale.start + part * (scale.end - scale.start)
    assert scale.day(scale.x(day)) == pytest.approx(day, abs=1e-6)


@given(scales(), st.floats(0.01, 100), st.floats(0, 1))
def test_zooming_keeps_the_day_under_the_pointer(scale: Scale, factor: float, part: float) -> None:
    x = part * scale.width
    closer = scale.zoomed(factor, x)
    assert closer.day(x) == pytest.approx(scale.day(x), abs=1e-5)
    assert SHORTEST * 0.999 <= closer.width / closer.per_day <= LONGEST * 1.001


@given(scales(), st.floats(-3000, 3000))
def test_panning_moves_everything_by_as_much(scale: Scale, distance: float) -> None:
    moved = scale.panned(distance)
    assert moved.x(scale.start) == pytest.approx(-distance, abs=0.05)
    assert moved.per_day == scale.per_day


@given(st.integers(720_000, 740_000), st.integers(1, 20_000), WIDTHS)
def test_fitting_shows_all_of_it(first: int, length: int, width: float) -> None:
    scale = Scale.fit(first, first + length, width, 10)
    assert scale.start <= first
    assert scale.end >= first + length


def test_holding_keeps_something_in_sight() -> None:
    scale = Scale.fit(730_000, 731_000, 1000)
    gone = scale.panned(50_000).held(730_000, 731_000)
    assert gone.start < 731_000 < gone.end
    assert scale.held(730_000, 731_000) == scale
