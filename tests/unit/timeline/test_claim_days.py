"""Claims in the lanes: each date in exactly one mark, which holds every day that it may be."""

from __future__ import annotations

import datetime
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from claimline.timeline import Look, Scale
from claimline.timeline.claim_days import ClaimDays, claim_days, in_lanes
from claimline.timeline.dating import read_date

BASE = datetime.date(2024, 1, 1)


def day(number: int) -> str:
    return (BASE + datetime.timedelta(number)).isoformat()


EDTF = st.one_of(
    st.integers(0, 700).map(day),
    st.sampled_from(["2024", "2024-05", "2025-33", "../2024-06-01", "2024-06-01/..", "nonsense", "2024-02-30"]),
)
DATED = st.lists(st.tuples(st.integers(1, 40), st.lists(st.sampled_from("ABX"), max_size=3), EDTF), max_size=60)
SCALES = st.builds(
    Scale.fit,
    st.integers(BASE.toordinal() - 50, BASE.toordinal() + 600),
    st.just(BASE.toordinal() + 800),
    st.floats(90, 2000),
)


def lane_of(company: str) -> str | None:
    return None if company == "X" else company


def by_lane(dated: list[tuple[int, list[str], str]]) -> dict[str, ClaimDays]:
    return in_lanes(claim_days(dated), lane_of)


@given(DATED, st.floats(100, 2000))
def test_no_date_is_lost_or_doubled(dated: list[tuple[int, list[str], str]], width: float) -> None:
    lanes = by_lane(dated)
    scale = Scale.fit(BASE.toordinal() - 800, BASE.toordinal() + 1600, width)
    drawn = Counter(
        (name, claim) for name, days in lanes.items() for mark in days.marks(scale) for claim in set(mark.claims)
    )
    wanted = {(name, claim) for claim, names, edtf in dated if read_date(edtf) for name in names if name != "X"}
    assert set(drawn) == wanted


@given(DATED, SCALES)
def test_a_mark_holds_every_day_that_its_claims_may_be_of(
    dated: list[tuple[int, list[str], str]], scale: Scale
) -> None:
    for days in by_lane(dated).values():
        for mark in days.marks(scale):
            assert mark.left <= scale.x(mark.first) + scale.per_day / 2
            assert mark.right >= scale.x(mark.last + 1) - scale.per_day / 2
            assert mark.look is not Look.DISPUTED
            for claim in mark.claims:
                read = [found for number, _names, edtf in dated if number == claim and (found := read_date(edtf))]
                assert any(mark.first <= first and last <= mark.last for first, last, _look in read)


@given(DATED, SCALES, st.floats(-300, 300))
def test_panning_leaves_what_shares_a_mark(
    dated: list[tuple[int, list[str], str]], scale: Scale, distance: float
) -> None:
    for days in by_lane(dated).values():
        before = {(*mark[:3], mark.claims) for mark in days.marks(scale)}
        after = {(*mark[:3], mark.claims) for mark in days.marks(scale.panned(distance))}
        for mark in before ^ after:  # only what came into sight or went out of it
            left, right = scale.x(mark[0]), scale.x(mark[1] + 1)
            assert left < 30 or right > scale.width - 30 or left - distance < 30 or right - distance > scale.width - 30


def test_a_hundred_thousand_claims_cost_no_more_marks_than_there_is_room() -> None:
    dated = [(number, ("A",), day(number % 700)) for number in range(100_000)]
    days = claim_days(dated)["A"]
    marks = list(days.marks(Scale.fit(BASE.toordinal(), BASE.toordinal() + 700, 900)))
    assert len(marks) <= 120
    assert sum(len(mark.claims) for mark in marks) == 100_000


@given(DATED)
def test_a_claim_of_two_companies_in_one_lane_stands_there_once(dated: list[tuple[int, list[str], str]]) -> None:
    lanes = in_lanes(claim_days(dated), lambda _company: "all")
    scale = Scale.fit(BASE.toordinal() - 800, BASE.toordinal() + 1600, 60_000)
    drawn = [(claim, mark.first, mark.last) for days in lanes.values() for mark in days.marks(scale)
             for claim in mark.listed[mark.start : mark.stop]]  # fmt: skip
    assert len(drawn) == len(set(drawn))
    assert {claim for claim, _first, _last in drawn} == {
        claim for claim, companies, edtf in dated if companies and read_date(edtf)
    }
