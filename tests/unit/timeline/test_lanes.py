"""Releases find their lane, and those of one event become one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.timeline import Look, gather, short_model
from claimline.timeline.model_names import model_key


def release(model: str, company: str, edtf: str | None, event: ReleaseEvent = ReleaseEvent.ANNOUNCED) -> Release:
    return Release(model, company, event, FuzzyDate(edtf) if edtf else None, source="table")


def test_ways_of_writing_a_model_are_one_event() -> None:
    lanes = gather(
        [
            release("DeepSeek-R1", "DeepSeek", "2025-01-20"),
            release("R1", "DeepSeek", "2025-01"),
            release("Deepseek R1", "DeepSeek", "2025-01-20", ReleaseEvent.PAPER),
        ]
    )
    assert [lane.count for lane in lanes.lanes] == [2]


def test_versions_are_models_of_their_own() -> None:
    assert model_key("Qwen2.5", "Alibaba") != model_key("Qwen 25", "Alibaba")
    assert model_key("V3", "DeepSeek") != model_key("V3-0324", "DeepSeek")
    assert model_key("DeepSeek", "DeepSeek") == "deepseek"


def test_a_name_in_its_company_lane_is_short() -> None:
    assert short_model("DeepSeek-V3", "DeepSeek") == "V3"
    assert short_model("MetaCLIP", "Meta") == "MetaCLIP"
    assert short_model("Gemini 2.5 Pro", "Google") == "Gemini 2.5 Pro"


def test_named_companies_come_first_then_the_busiest() -> None:
    releases = [release(f"m{n}", "Busy", "2025") for n in range(3)]
    releases += [release("a", "Rare", "2025"), release("b", "Chosen", "2025")]
    assert [lane.name for lane in gather(releases, order=["Chosen", "Absent"]).lanes] == ["Chosen", "Busy", "Rare"]


def test_a_release_without_any_day_is_counted_not_drawn() -> None:
    lane = gather([release("a", "C", None), release("b", "C", "2024")]).lanes[0]
    assert (lane.count, [lane.releases.brief(place).model for place in lane.undated]) == (1, ["a"])


def test_a_dispute_reaches_from_its_first_date_to_its_last() -> None:
    lane = gather([release("o3", "OpenAI", "2024-12-20"), release("o3", "OpenAI", "2025-04-16")]).lanes[0]
    assert [column.span(0).look for column in lane.columns] == [Look.DISPUTED]
    assert len(lane.members(0, 0)) == 2


DATES = st.sampled_from(
    [None, "2024", "2024-05", "2024-05-03", "2024-05-04", "2025-01/2025-03", "../2024-12-01", "2026/.."]
)
RELEASES = st.lists(
    st.builds(release, st.sampled_from("abcdefgh"), st.sampled_from(["A", "B", "C"]), DATES), max_size=60
)


@given(RELEASES)
def test_every_release_is_in_one_event_or_undated(releases: list[Release]) -> None:
    lanes = gather(releases)
    held: Counter[int] = Counter()
    for lane in lanes.lanes:
        held.update(id(lane.releases.brief(place)) for place in lane.undated)
        for number, column in enumerate(lane.columns):
            assert list(column.first) == sorted(column.first)
            for place in range(len(column)):
                held.update(id(each) for each in lane.members(number, place))
                assert lanes.first <= column.first[place] <= column.last[place] <= lanes.last
    assert held == Counter(id(each) for each in releases)
    columns = [column for lane in lanes.lanes for column in lane.columns]
    bounds = min((min(column.first) for column in columns), default=0), max((max(c.last) for c in columns), default=0)
    assert (lanes.first, lanes.last) == bounds
