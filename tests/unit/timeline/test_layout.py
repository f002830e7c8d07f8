"""The picture loses nothing and nothing in it overlaps, whatever the releases and the scale."""

from __future__ import annotations

import datetime
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.timeline import (
    Cluster,
    Lane,
    LanePicture,
    Lanes,
    Layout,
    Look,
    Mark,
    Picture,
    Scale,
    Side,
    Sizes,
    Wording,
    gather,
    lay_out,
)
from claimline.timeline.grouping import SAME_AT_MOST, Window, dense, groups

WORDS = Wording("en")
BASE = datetime.date(2024, 1, 1).toordinal()


def measure(text: str) -> float:
    return sum(11.0 if ord(letter) > 0x2E80 else 6.0 for letter in text)


def release(model: str, company: str, edtf: str) -> Release:
    return Release(model, company, ReleaseEvent.ANNOUNCED, FuzzyDate(edtf), source="table")


def day(number: int) -> str:
    return datetime.date.fromordinal(BASE + number).isoformat()


EDTF = st.one_of(
    st.integers(0, 30).map(day),
    st.integers(0, 900).map(day),
    st.integers(1, 12).map("2024-{:02}".format),
    st.sampled_from(["2024", "2025-34", "2024-03/2025-02"]),
    st.integers(0, 900).map(lambda number: f"../{day(number)}"),
    st.integers(0, 900).map(lambda number: f"{day(number)}/.."),
)
NAMES = st.text("abcXYZ 한글模型-1.", min_size=1, max_size=24).filter(str.strip)
RELEASES = st.lists(st.builds(release, NAMES, st.sampled_from(["A", "B"]), EDTF), min_size=1, max_size=80)


def everything(lanes: Lanes, width: float) -> Picture:
    return lay_out(lanes, Scale.fit(lanes.first, lanes.last + 1, width, 12), measure, WORDS)


def items(lane: LanePicture) -> list[Mark | Cluster]:
    return [*lane.marks, *lane.clusters]


def is_long(item: Mark | Cluster) -> bool:
    """Whether it is a bar long enough that, for want of rows, something else may stand on it."""
    return item.right - item.left > 8 * Sizes().cluster


@given(RELEASES, st.floats(200, 3000))
def test_each_release_is_in_exactly_one_mark_or_cluster(releases: list[Release], width: float) -> None:
    picture = everything(gather(releases), width)
    held = Counter(id(each) for lane in picture.lanes for item in items(lane) for each in item.releases)
    assert held == Counter(id(each) for each in releases)
    for lane in picture.lanes:
        events = sum(cluster.count for cluster in lane.clusters)
        events += sum(end - start for mark in lane.marks for _column, start, end in mark.ranges)
        assert events == lane.lane.count


@settings(max_examples=300)
@example([release("1", "A", "2024"), release("11", "A", "2025-01-01/..")], 1081.0, 1.0, 0.0)
@given(RELEASES, st.floats(200, 3000), st.floats(1, 400), st.floats(0, 1))
def test_nothing_overlaps(releases: list[Release], width: float, factor: float, part: float) -> None:
    lanes = gather(releases)
    scale = Scale.fit(lanes.first, lanes.last + 1, width, 12).zoomed(factor, part * width)
    for lane in lay_out(lanes, scale, measure, WORDS).lanes:
        small = [item for item in items(lane) if not is_long(item)]
        boxes = [(item.y, item.left, item.right) for item in small]
        boxes += [(each.y, each.x, each.x + each.width) for each in lane.labels if each.side is not Side.INSIDE]
        for (y, _left, right), (next_y, left, _right) in pairwise(sorted(boxes)):
            assert y != next_y or right <= left + 1e-6
        long = [(item.y, item.left, item.right) for item in items(lane) if is_long(item)]
        for y, left, right in long:
            for label in lane.labels:
                if label.y == y and label.side is not Side.INSIDE:
                    assert label.x + label.width <= left or label.x >= right
        for label in lane.labels:
            assert label.x >= -1e-6
            assert label.x + label.width <= width + 1e-6
            if label.side is Side.INSIDE:
                assert label.mark.left <= label.x
                assert label.x + label.width <= label.mark.right


@given(RELEASES, st.floats(200, 3000), st.floats(1, 400))
def test_a_mark_holds_every_day_that_it_may_have_been(releases: list[Release], width: float, factor: float) -> None:
    lanes = gather(releases)
    scale = Scale.fit(lanes.first, lanes.last + 1, width, 12).zoomed(factor, width / 2)
    for lane in lay_out(lanes, scale, measure, WORDS).lanes:
        for mark in lane.marks:
            assert mark.left <= scale.x(mark.days[0]) + 1e-6
            assert mark.right >= scale.x(mark.days[1] + 1) - 1e-6
            assert lane.top < mark.y < lane.top + lane.height


@example([release("1", "B", day(184)), release("11", "B", "2024-06"), release("111", "B", "2024-05-02/..")], 300.0)
@given(RELEASES, st.floats(300, 2000))
def test_marks_keep_the_order_of_their_days(releases: list[Release], width: float) -> None:
    for lane in everything(gather(releases), width).lanes:
        for row in {mark.y for mark in lane.marks}:
            days = [mark.days[0] for mark in lane.marks if mark.y == row]
            assert days == sorted(days)


def test_a_few_of_one_date_are_one_mark_with_their_names() -> None:
    lanes = gather([release(name, "Ant Group", "../2025-03-26") for name in ("Ling-Lite", "Ling-Plus")])
    lane = everything(lanes, 900).lanes[0]
    assert [(label.text, label.note) for label in lane.labels] == [("Ling-Lite, Ling-Plus", "by Mar 26, 2025")]
    assert [mark.look for mark in lane.marks] == [Look.BEFORE]


def test_many_of_one_day_are_a_cluster_that_no_zoom_parts() -> None:
    lane = everything(gather([release(f"m{n}", "A", "2024-05-03") for n in range(6)]), 900).lanes[0]
    assert [(each.count, each.text, each.can_be_parted) for each in lane.clusters] == [(6, "6", False)]


def test_a_dispute_has_a_place_for_each_date() -> None:
    lanes = gather([release("o3", "OpenAI", "2024-12-20"), release("o3", "OpenAI", "2025-04-16")])
    mark = everything(lanes, 900).lanes[0].marks[0]
    assert [place.look for place in mark.places] == [Look.DAY, Look.DAY]
    assert (mark.left, mark.right) == (mark.places[0].left, mark.places[1].right)


@pytest.mark.parametrize("width", [250.0, 900.0])
def test_a_label_without_room_at_the_right_edge_stands_at_the_left(width: float) -> None:
    lanes = gather([release("first", "A", "2024-01-01"), release("The longer name", "A", "2025-01-01")])
    labels = everything(lanes, width).lanes[0].labels
    assert [label.side for label in labels if label.text == "The longer name"] == [Side.LEFT]


def test_a_million_cost_no_more_groups_than_there_are_places() -> None:
    releases = [release(f"m{n}", "A", day(n % 900)) for n in range(30_000)]
    picture = everything(gather(releases), 1440)
    assert len(items(picture.lanes[0])) <= 1440 / (2 * Sizes().cluster)
    assert sum(cluster.count for cluster in picture.lanes[0].clusters) == 30_000


def test_panning_moves_clusters_and_leaves_what_they_hold() -> None:
    lanes = gather([release(f"m{n}", "A", day(n * n % 900)) for n in range(400)])
    scale = Scale.fit(lanes.first, lanes.last + 1, 800).zoomed(3, 400)
    before = {cluster.ranges for cluster in lay_out(lanes, scale, measure, WORDS).lanes[0].clusters}
    after = {cluster.ranges for cluster in lay_out(lanes, scale.panned(37), measure, WORDS).lanes[0].clusters}
    assert len(before & after) >= 0.9 * min(len(before), len(after)) > 3


def test_what_has_no_row_of_its_own_stands_on_a_long_bar_not_far_away() -> None:
    spans = [release(f"long {n}", "A", f"2024-01-{n + 1:02}/2025-12-{n + 1:02}") for n in range(3)]
    lanes = gather([*spans, release("day", "A", "2025-06-15")])
    scale = Scale.fit(lanes.first, lanes.last + 1, 1200)
    lane = lay_out(lanes, scale, measure, WORDS).lanes[0]
    assert len(lane.marks) == 4
    (day_mark,) = [mark for mark in lane.marks if mark.look is Look.DAY]
    middle = scale.x(datetime.date(2025, 6, 15).toordinal() + 0.5)
    assert day_mark.x == pytest.approx(middle)


@settings(max_examples=200)
@given(st.lists(st.integers(0, 120), min_size=1, max_size=120), st.sampled_from([0.7, 3.0, 11.0]), st.integers(0, 90))
def test_what_is_crowded_is_decided_by_how_many_marks_the_rows_have(
    days: list[int], per_day: float, first: int
) -> None:
    """Straight from the rule: more marks than rows within `crowd` days, or more of one date than a mark stands for."""
    lane = gather([release(f"m{n}", "A", day(each)) for n, each in enumerate(days)]).lanes[0]
    scale = Scale(float(BASE + first), per_day, 400.0)
    window = Window.of(scale, 60.0, 40.0)
    firsts = list(lane.columns[0].first)
    for ranges, count, begun, last, is_mark in groups(lane, window):
        ((_column, start, end),) = ranges
        assert (count, begun, last) == (end - start, firsts[start], firsts[end - 1])
        border = (begun // window.tile + 1) * window.tile
        near = [each for each in firsts[start:] if each <= window.end and each < begun + window.crowd]
        marks = sum(-(-near.count(each) // SAME_AT_MOST) for each in set(near))
        same = near.count(begun)
        is_alone = begun == last and same <= SAME_AT_MOST
        crowded = same > SAME_AT_MOST or marks > lane.rows
        assert is_mark == (not crowded or is_alone)
        assert last < border
        if is_mark:
            assert count == same
        elif count == same:
            assert same > SAME_AT_MOST


def test_a_picture_puts_no_more_new_labels_into_words_than_it_may_and_the_next_one_goes_on() -> None:
    lanes = gather([release(f"m{n}", f"Company {n % 30}", day(n * 13 % 300)) for n in range(300)])
    scale = Scale.fit(lanes.first, lanes.last + 1, 3000)
    whole = lay_out(lanes, scale, measure, Wording("en"))
    layout = Layout(lanes, measure, Wording("en"))
    shown = [0]
    while True:
        picture = layout.picture(scale, new_captions=40)
        labels = [label for lane in picture.lanes for label in lane.labels]
        assert len(labels) - shown[-1] <= 40
        shown.append(len(labels))
        if not layout.is_unfinished:
            break
    assert len(shown) > 4
    assert [(label.text, label.x, label.y) for label in labels] == [
        (label.text, label.x, label.y) for lane in whole.lanes for label in lane.labels
    ]


@cache
def crowded_lane(kind: int) -> Lane:
    """Three thousand events: spread evenly, most of them around two days, or with a hole."""
    days = [(n * 7919 % 900, 300 + 300 * (n % 2) + n % 41, n * 7919 % 900 // 400 * 700)[kind] for n in range(3000)]
    return gather([release(f"m{n}", "A", day(each)) for n, each in enumerate(days)]).lanes[0]


@settings(max_examples=300, deadline=None)
@example(0, 1.046875, 0.0, 120.0)  # the first event is as late in its step as it may be
@example(1, 22.0, 573.0, 120.0)  # the last events are in sight
@example(1, 6.0, 576.0, 120.0)  # nothing is in the first steps
@given(st.integers(0, 2), st.floats(0.8, 40), st.floats(-1200, 900), st.sampled_from([80.0, 120.0]))
def test_a_lane_of_clusters_is_walked_at_once_as_one_by_one(kind: int, per_day: float, pan: float, take: float) -> None:
    lane = crowded_lane(kind)
    scale = Scale(BASE + pan, per_day, 1300.0)
    window = Window.of(scale, 200.0, take)
    at_once = dense(lane, window) or []
    walked = {(ranges[0][1:], is_mark) for ranges, _count, _first, _last, is_mark in groups(lane, window)}
    firsts = lane.columns[0].first
    for begin, end in pairwise(at_once):
        if window.start <= firsts[begin] <= scale.end:
            assert ((begin, end), False) in walked


def test_most_of_what_a_crowded_lane_shows_is_walked_at_once() -> None:
    windows = [Window.of(Scale(BASE + first, 5.0, 1300.0), 200.0, 80.0) for first in range(0, 600, 10)]
    assert sum(dense(crowded_lane(0), window) is not None for window in windows) > 50
