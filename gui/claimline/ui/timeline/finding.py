"""Where in the lanes a model stands, and which days to show first."""

from __future__ import annotations

from claimline.timeline import Lane, Lanes
from claimline.ui.timeline.sight import Spot

_LEAST_DAYS = 270
_MOST_DAYS = 900


def spots_of(lanes: Lanes, model: str) -> list[Spot]:
    """Every event of a model, by its name as it is written in a release."""
    spots = []
    for place, told in lanes.releases.named(model):
        number = lanes.number_of(told)
        if number is not None:
            spots += _spots(lanes.lanes[number], number, place)
    return list(dict.fromkeys(spots))


def _spots(lane: Lane, number: int, place: int) -> list[Spot]:
    """Where in a lane the event stands that a release belongs to; nowhere where its day is not known."""
    member = lane.joined.member_of(place)
    return [
        Spot(number, kind, column.member.index(member))
        for kind, column in enumerate(lane.columns)
        if member in column.member
    ]


def first_look(lanes: Lanes) -> tuple[float, float]:
    """The days to show before the user went anywhere: those of the articles' releases, else the latest.

    With some days before and after them, so that one sees what came out around them.
    """
    first, last = lanes.last + 1.0, lanes.last + 1.0
    spans = [
        (column.first[place], column.last[place])
        for lane in lanes.lanes
        for column in lane.columns
        for place in column.from_articles()
    ]
    if spans:
        first, last = float(min(span[0] for span in spans)), max(span[1] for span in spans) + 1.0
    first = max(first, last - _MOST_DAYS)
    spare = max(_LEAST_DAYS - (last - first), 60.0) / 2
    return max(first - spare, lanes.first - 10.0), min(last + spare, lanes.last + 20.0)
