"""Lanes by something else, in another order, hidden and folded, lose no event and change none."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.timeline import (
    Arrangement,
    By,
    Grouping,
    Lanes,
    Scale,
    Wording,
    arranged,
    gather,
    lane_tops,
    lay_out,
    regrouped,
)
from claimline.timeline.arranging import of_days
from claimline.timeline.picture import Sizes
from claimline.workflow.lane_groups import grouping_of

EVENT = Grouping(By.EVENT, lambda release: release.event.value, str.upper, lambda _company: None)


def release(
    model: str, company: str, edtf: str | None, event: ReleaseEvent = ReleaseEvent.ANNOUNCED, source: str = "a table"
) -> Release:
    return Release(model, company, event, FuzzyDate(edtf) if edtf else None, source=source)


RELEASES = st.lists(
    st.builds(
        release,
        st.sampled_from(["M-1", "M 1", "N-2", "O"]),
        st.sampled_from(["A", "B", "C"]),
        st.sampled_from([None, "2024-01-05", "2024-01", "2024", "../2024-06-01", "2024-03-05"]),
        st.sampled_from(ReleaseEvent),
    ),
    max_size=40,
)


def events(lanes: Lanes) -> Counter[tuple[object, frozenset[int]]]:
    """Each event: its days and look, and which releases it joins."""
    return Counter(
        (column.span(place), frozenset(map(id, lane.members(number, place))))
        for lane in lanes.lanes
        for number, column in enumerate(lane.columns)
        for place in range(len(column))
    )


@given(RELEASES)
def test_other_lanes_hold_the_same_events(releases: list[Release]) -> None:
    lanes = gather(releases)
    other = regrouped(lanes, EVENT)
    assert events(other) == events(lanes)
    assert sum(len(lane.undated) for lane in other.lanes) == sum(len(lane.undated) for lane in lanes.lanes)
    for lane in other.lanes:
        firsts = [list(column.first) for column in lane.columns]
        assert firsts == [sorted(each) for each in firsts]
        members = [each for number, column in enumerate(lane.columns) for at in range(len(column))
                   for each in lane.members(number, at)]  # fmt: skip
        assert {each.event.value for each in members} <= {lane.name}
        assert all(other.number_of(each) == other.places[lane.name] for each in members)


@given(RELEASES, st.lists(st.sampled_from("ABC"), unique=True), st.frozensets(st.sampled_from("ABC")))
def test_what_is_hidden_is_all_that_goes(releases: list[Release], order: list[str], hidden: frozenset[str]) -> None:
    lanes = gather(releases)
    shown = arranged(lanes, Arrangement(tuple(order), hidden))
    assert {lane.name for lane in shown.lanes} == {lane.name for lane in lanes.lanes} - hidden
    names = [lane.name for lane in shown.lanes]
    assert [name for name in names if name in order] == [name for name in order if name in names]
    assert arranged(lanes, Arrangement(tuple(order), hidden).with_shown()).places.keys() == lanes.places.keys()


@given(st.permutations("ABCDE"), st.sampled_from("ABCDE"), st.sampled_from([*"ABCDE", None]))
def test_a_lane_is_moved_before_another(names: list[str], name: str, before: str | None) -> None:
    order = Arrangement().moved(names, name, before).order or tuple(names)
    assert sorted(order) == sorted(names)
    assert [each for each in order if each != name] == [each for each in names if each != name]
    if before is None:
        assert order[-1] == name
    elif before != name:
        assert order[order.index(name) + 1] == before


def test_moving_keeps_what_is_known_of_lanes_that_are_not_here() -> None:
    assert Arrangement(("gone", "A", "B")).moved(["A", "B"], "B", "A").order == ("B", "A", "gone")


def test_a_folded_lane_is_low_and_names_nothing_but_holds_all() -> None:
    lanes = gather(
        [release(f"Model {n}", "A", f"2024-01-{n:02}") for n in range(1, 29, 9)] + [release("X", "B", "2024")]
    )
    folded = arranged(lanes, Arrangement().toggled("A"))
    number = folded.places["A"]
    tops, before = lane_tops(folded, Sizes()), lane_tops(lanes, Sizes())
    assert tops[number + 1] - tops[number] < before[number + 1] - before[number]
    picture = lay_out(folded, Scale.fit(folded.first, folded.last + 1, 900), len, Wording("en"))
    lane = picture.lanes[number]
    assert not lane.labels
    assert sum(cluster.count for cluster in lane.clusters) + len(lane.marks) == 4
    assert all(lane.top < item.y < lane.top + lane.height for item in (*lane.marks, *lane.clusters))
    assert arranged(lanes, Arrangement().toggled("A").toggled("A")).lanes == arranged(lanes, Arrangement()).lanes


def test_a_model_in_a_lane_of_several_companies_keeps_its_full_name() -> None:
    lanes = gather([release("Gaon Large", "Gaon", "2024-01-05")])
    for shown, text in ((lanes, "Large"), (regrouped(lanes, EVENT), "Gaon Large")):
        picture = lay_out(shown, Scale.fit(shown.first - 40, shown.last + 40, 900), len, Wording("en"))
        assert [label.text for label in picture.lanes[0].labels] == [text]


@given(RELEASES, st.integers(0, 900), st.integers(1, 400))
def test_of_some_days_there_is_what_may_have_been_then(releases: list[Release], after: int, long: int) -> None:
    lanes = gather(releases)
    first = lanes.first + after
    some = of_days(lanes, first, first + long)
    spans = [column.span(place) for lane in lanes.lanes for column in lane.columns for place in range(len(column))]
    wanted = Counter(span for span in spans if span.first < first + long and span.last >= first)
    assert (
        Counter(column.span(place) for lane in some.lanes for column in lane.columns for place in range(len(column)))
        == wanted
    )
    assert set(events(some)) <= set(events(lanes))
    assert all(lane.count == sum(map(len, lane.columns)) > 0 for lane in some.lanes)
    assert some.places == {lane.name: place for place, lane in enumerate(some.lanes)}


CATALOGUED = (
    release("Qwen2.5-72B", "Alibaba", "2024-09-19"),
    release("DeepSeek-R1", "DeepSeek", "2025-01-20", ReleaseEvent.PAPER),
    release("GPT-4o", "OpenAI", "2024-05-13"),
    release("Harbor-1", "Nobody Labs", "2024-05-13"),
    release("Harbor-2", "Nobody Labs", "2024-06-13"),
    release("Alone", "Nobody Labs", "2024-06-13"),
)


@pytest.mark.parametrize(
    ("by", "language", "titles"),
    [
        (By.COMPANY, "en", {"Alibaba", "DeepSeek", "OpenAI", "Nobody Labs"}),
        (By.FAMILY, "en", {"Qwen", "DeepSeek", "GPT", "Harbor · Nobody Labs", "Other models"}),
        (By.COUNTRY, "ko", {"중국", "미국", "국가를 알 수 없음"}),
        (By.COUNTRY, "zh", {"中国", "美国", "国家/地区不详"}),
        (By.EVENT, "en", {"announced", "paper"}),
    ],
)
def test_lanes_by_what_the_knowledge_knows(by: By, language: str, titles: set[str]) -> None:
    lanes = regrouped(gather(CATALOGUED), grouping_of(by, CATALOGUED, language))
    assert {lane.said for lane in lanes.lanes} == titles
    assert sum(lane.count for lane in lanes.lanes) == len(CATALOGUED)


def test_the_lane_of_what_belongs_nowhere_is_last() -> None:
    lanes = regrouped(gather(CATALOGUED), grouping_of(By.COUNTRY, CATALOGUED, "en"))
    assert lanes.lanes[-1].said == "Country not known"
    assert grouping_of(By.COUNTRY, CATALOGUED, "en").lane_of_company("OpenAI") == "US"
