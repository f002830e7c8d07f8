"""From mark to mark with the keys: the next in the lane, in sight or not, and the nearest in the next lane."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from claimline.timeline import Lane, Mark
from claimline.ui.timeline.sight import Item, Sight, Spot


def beside(sight: Sight, spot: Spot, step: int) -> Spot | None:
    """The next event's mark or cluster in the lane, brought into sight; None at the lane's end."""
    item = sight.item_of(spot)
    items = sight.items(spot.lane)
    if item is not None:
        place = items.index(item) + step
        if 0 <= place < len(items) and _is_inside(sight, items[place]):
            return sight.spot_of(items[place])
    lane = sight.layout.lanes.lanes[spot.lane]
    day = lane.columns[spot.column].first[spot.place] if item is None else item.days[0]
    if item is not None and step > 0 and not isinstance(item, Mark):
        day = item.days[1]
    found = _after(lane, day) if step > 0 else _before(lane, day)
    return None if found is None else _shown(sight, Spot(spot.lane, *found))


def end_of(sight: Sight, number: int, step: int) -> Spot | None:
    """The first or the last event of a lane, brought into sight."""
    lane = sight.layout.lanes.lanes[number]
    found = _after(lane, -1) if step < 0 else _before(lane, 1 << 30)
    return None if found is None else _shown(sight, Spot(number, *found))


def across(sight: Sight, spot: Spot, step: int) -> Spot | None:
    """What is nearest in the next lane that has anything in sight; None where there is no such lane."""
    item = sight.item_of(spot)
    x = item.x if item is not None else sight.area.width() / 2
    number = spot.lane + step
    while 0 <= number < len(sight.layout.lanes.lanes):
        show_lane(sight, number)
        if items := [item for item in sight.items(number) if _is_inside(sight, item)]:
            return sight.spot_of(min(items, key=lambda each: abs(each.x - x)))
        number += step
    return None


def first_in_sight(sight: Sight, number: int | None = None) -> Spot | None:
    """Where the keys begin: the first mark in sight of a lane, or of all."""
    first, last = sight.seen_lanes()
    for lane in [number] if number is not None else range(first, last):
        for item in sight.items(lane):
            if _is_inside(sight, item):
                return sight.spot_of(item)
    return None


def show_lane(sight: Sight, number: int) -> None:
    """Scroll as little as brings a lane into sight."""
    tops = sight.layout.tops
    height = sight.area.height()
    if tops[number] < sight.scroll:
        sight.scroll_to(tops[number])
    elif tops[number + 1] > sight.scroll + height:
        sight.scroll_to(min(tops[number + 1] - height, tops[number]))


def _shown(sight: Sight, spot: Spot) -> Spot:
    show_lane(sight, spot.lane)
    sight.reveal_day(sight.layout.lanes.lanes[spot.lane].columns[spot.column].first[spot.place])
    item = sight.item_of(spot)
    return spot if item is None else sight.spot_of(item)


def _is_inside(sight: Sight, item: Item) -> bool:
    return item.left >= 0 and item.x <= sight.area.width() - 4


def _after(lane: Lane, day: int) -> tuple[int, int] | None:
    found = [(number, bisect_right(column.first, day)) for number, column in enumerate(lane.columns)]
    inside = [(number, place) for number, place in found if place < len(lane.columns[number])]
    return min(inside, key=lambda each: lane.columns[each[0]].first[each[1]], default=None)


def _before(lane: Lane, day: int) -> tuple[int, int] | None:
    found = [(number, bisect_left(column.first, day) - 1) for number, column in enumerate(lane.columns)]
    inside = [(number, place) for number, place in found if place >= 0]
    return max(inside, key=lambda each: lane.columns[each[0]].first[each[1]], default=None)
