"""What a library keeps packed makes the same lanes and the same picture as the releases themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimline.domain import FuzzyDate, Passage, Release, ReleaseEvent
from claimline.timeline import Lane, Lanes, Scale, Wording, gather, lay_out
from claimline.timeline.dating import Dating
from claimline.timeline.packing import Told, packed_shelf
from claimline.timeline.shelf import shelved_lane
from claimline.timeline.shelves import lanes_from_shelves

DATES = st.sampled_from(
    ["2024-01-01", "2024-01-02", "2024-01", "2024", "2024-33", "../2024-01-05", "2024-02/..", "2024-01-02?", None]
)
PASSAGE = Passage.of("Lumen released it.", 0, 5)


@st.composite
def releases(draw: st.DrawFn) -> Release:
    """One of few companies and models, so that many tell of the same event."""
    edtf = draw(DATES)
    return Release(
        draw(st.sampled_from(["R1", "r-1", "Lumen R1", "R 2", "라온 2", "R1 mini"])),
        draw(st.sampled_from(["Lumen", "Harbor", "아라"])),
        draw(st.sampled_from([ReleaseEvent.ANNOUNCED, ReleaseEvent.WEIGHTS])),
        FuzzyDate(edtf) if edtf else None,
        passage=PASSAGE if draw(st.booleans()) else None,
    )


def shelf_of(company: str, held: Sequence[Release]) -> bytes:
    """The shelf of releases as a library packs it."""
    dates = [(each.date.edtf if each.date else None, each.passage is not None) for each in held]
    columns = [each.id for each in held], [each.model for each in held], [each.event.value for each in held], dates
    return packed_shelf(company, Told(*columns), Dating({}), lambda ids: [each for each in held if each.id in ids])


def shelved(held: Sequence[Release], own: Sequence[Release]) -> Lanes:
    """By way of packed shelves; `held` are a library's releases in the order of their ids."""
    by_company: dict[str, list[Release]] = defaultdict(list)
    for release in held:
        by_company[release.company].append(release)
    by_id = {release.id: release for release in held}

    def fetch(ids: Sequence[int]) -> Mapping[int, Release]:
        return {each: by_id[each] for each in ids}

    lanes = [shelved_lane(company, shelf_of(company, some)) for company, some in by_company.items()]
    return lanes_from_shelves(lanes, own, fetch)


def told(lane: Lane) -> list[object]:
    """Everything that a lane says."""
    events = [
        (column.span(place), lane.brief(number, place).model, lane.members(number, place))
        for number, column in enumerate(lane.columns)
        for place in range(len(column))
    ]
    return [lane.name, lane.count, lane.rows, events, set(lane.releases.many(lane.undated))]


@example([], [Release("R1", "Lumen", ReleaseEvent.PAPER, FuzzyDate("2024-01-01"))], 500.0)
@given(st.lists(releases(), max_size=14), st.lists(releases(), max_size=6), st.floats(200, 2000))
def test_shelves_make_the_same_lanes_and_picture_as_the_plain_way(
    made: list[Release], own: list[Release], width: float
) -> None:
    held = [replace(release, id=3 * number + 1) for number, release in enumerate(made)]
    plain, packed = gather([*held, *own]), shelved(held, own)
    assert [told(lane) for lane in packed.lanes] == [told(lane) for lane in plain.lanes]
    assert (packed.first, packed.last, packed.places) == (plain.first, plain.last, plain.places)
    for model in ("R1", "Lumen R1", "R", "1"):
        names = [each.model for _place, each in packed.releases.named(model)]
        assert names == [model] * sum(release.model == model for release in (*held, *own))
    for typed in ("r1", "R", "라온", "mini"):
        sets = [{(each.model, each.company) for each in lanes.releases.holding(typed, 99)} for lanes in (plain, packed)]
        assert sets[0] == sets[1]
    scale = Scale.fit(plain.first, plain.last + 1, width)
    pictures = [lay_out(lanes, scale, lambda text: 6.0 * len(text), Wording("en")) for lanes in (plain, packed)]
    drawn = [
        [
            [(mark.left, mark.y, mark.look, mark.caption.text, mark.releases) for mark in lane.marks]
            + [(cluster.left, cluster.y, cluster.count, cluster.text, cluster.releases) for cluster in lane.clusters]
            for lane in picture.lanes
        ]
        for picture in pictures
    ]
    assert drawn[0] == drawn[1]


@given(st.lists(releases(), min_size=1, max_size=8), st.data())
def test_a_broken_shelf_is_refused_or_harmless(made: list[Release], data: st.DataObject) -> None:
    held = [replace(release, company="Lumen", id=number + 1) for number, release in enumerate(made)]
    packed = bytearray(shelf_of("Lumen", held))
    place = data.draw(st.integers(0, len(packed) - 1))
    packed[place] ^= data.draw(st.integers(1, 255))
    try:
        lane = shelved_lane("Lumen", bytes(packed[: data.draw(st.sampled_from([len(packed), place]))]))
    except ValueError:
        return
    lanes = lanes_from_shelves([lane], (), lambda _ids: {})
    scale = Scale.fit(lanes.first, lanes.last + 1, 800)
    for drawn in lay_out(lanes, scale, lambda text: 6.0 * len(text), Wording("en")).lanes:
        assert all(item.releases for item in (*drawn.marks, *drawn.clusters))


def test_a_release_that_is_gone_meanwhile_is_known_in_brief() -> None:
    held = [Release("R1", "Lumen", ReleaseEvent.PAPER, FuzzyDate("2024"), id=7)]
    lane = shelved_lane("Lumen", shelf_of("Lumen", held))
    assert lane.members(0, 0) == (Release("R1", "Lumen", ReleaseEvent.PAPER, None),)


def test_a_name_of_two_lines_is_read_as_one() -> None:
    held = [Release("R\n1", "Lumen", ReleaseEvent.PAPER, FuzzyDate("2024"), id=7)]
    lane = shelved_lane("Lumen", shelf_of("Lumen", [*held, replace(held[0], model="S", id=8)]))
    assert {lane.brief(0, place).model for place in range(2)} == {"R 1", "S"}


def test_an_id_that_no_shelf_can_say_is_refused() -> None:
    with pytest.raises(ValueError, match="too high"):
        shelf_of("Lumen", [Release("R1", "Lumen", ReleaseEvent.PAPER, None, id=1 << 31)])
