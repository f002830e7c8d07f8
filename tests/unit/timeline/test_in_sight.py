"""What lies in the middle of the sight is drawn, and near its days, however crowded and disputed a lane is."""

from __future__ import annotations

import datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.timeline import By, Grouping, LanePicture, Lanes, Scale, Sizes, Wording, gather, lay_out, regrouped

WORDS = Wording("en")
BASE = datetime.date(2024, 1, 1)
SPARE = 6 * Sizes().cluster
"""At the edges a cluster may have its pill outside."""
BY_EVENT = Grouping(By.EVENT, lambda release: release.event.value, str, lambda _company: None)


def measure(text: str) -> float:
    return 6.0 * len(text)


def day(number: int) -> str:
    return (BASE + datetime.timedelta(number)).isoformat()


def release(model: int, edtf: str, event: ReleaseEvent) -> Release:
    return Release(f"Model {model}", "A", event, FuzzyDate(edtf), source="a table")


EDTF = st.one_of(
    st.integers(0, 700).map(day),
    st.integers(1, 12).map("2024-{:02}".format),
    st.sampled_from(["2024", "2025-34"]),
    st.integers(0, 700).map(lambda number: f"../{day(number)}"),
    st.integers(0, 700).map(lambda number: f"{day(number)}/.."),
)
# Few models, so that many of their dates are disputed, and bars long.
RELEASES = st.lists(
    st.builds(release, st.integers(1, 20), EDTF, st.sampled_from(tuple(ReleaseEvent)[:2])), min_size=1, max_size=70
)
# Three rows full of long disputes, more of them on these, and two days close together that find no other place.
DISPUTED = [
    release(model, day(number), ReleaseEvent.ANNOUNCED)
    for model, days in enumerate(
        [(51, 296), (258, 536), (17, 267), (88, 373), (83, 243), (189, 256), (240, 480), (276,), (280,)]
    )
    for number in days
]


@settings(max_examples=200)
@example(DISPUTED, 3.0, 0.5)
@given(RELEASES, st.floats(0, 9), st.floats(0, 1))
def test_what_is_in_the_middle_of_the_sight_is_drawn(releases: list[Release], closer: float, part: float) -> None:
    for lanes in (gather(releases), regrouped(gather(releases), BY_EVENT)):
        scale = Scale.fit(lanes.first, lanes.last + 1, 800, 24).zoomed(2**closer, part * 800)
        for lane in lay_out(lanes, scale, measure, WORDS).lanes:
            assert_drawn(lane, lanes, scale)


def assert_drawn(lane: LanePicture, lanes: Lanes, scale: Scale) -> None:
    items = [*lane.marks, *lane.clusters]
    drawn = {(column, place) for each in items for column, start, end in each.ranges for place in range(start, end)}
    for number, column in enumerate(lane.lane.columns):
        for place in range(len(column)):
            left, right = scale.x(column.first[place]), scale.x(column.last[place] + 1)
            if left > SPARE and right < scale.width - SPARE:
                assert (number, place) in drawn
    for cluster in lane.clusters:
        left, right = scale.x(cluster.days[0]), scale.x(cluster.days[1] + 1)
        assert left - 2 * SPARE <= cluster.x <= right + 2 * SPARE
    assert lanes.first <= lanes.last
