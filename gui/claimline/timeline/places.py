"""Where the dates of an event are drawn: always wide enough to hold every day that it may have been."""

from __future__ import annotations

from claimline.timeline.dating import Dating, Look, Span
from claimline.timeline.lanes import Lane
from claimline.timeline.picture import Mark, Place, Range, Sizes
from claimline.timeline.scale import Scale


def mark_of(dating: Dating, lane: Lane, ranges: tuple[Range, ...], scale: Scale, sizes: Sizes) -> Mark:
    """The mark of events of one date."""
    column, start, _end = ranges[0]
    span = lane.columns[column].span(start)
    spans = (span,) if span.look is not Look.DISPUTED else dating.settle(lane.members(column, start))
    places = tuple(_place(each, scale, sizes.dot) for each in spans)
    left, right = min(place.left for place in places), max(place.right for place in places)
    return Mark(lane, ranges, span.look, places, (span.first, span.last), left, right)


def _place(span: Span, scale: Scale, radius: float) -> Place:
    left, right = scale.x(span.first), scale.x(span.last + 1)
    middle = (left + right) / 2
    return Place(min(left, middle - radius), max(right, middle + radius), span.look, span.from_article)
