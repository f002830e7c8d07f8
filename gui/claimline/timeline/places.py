"""Where the dates of an event are drawn: always wide enough to hold every day that it may have been."""

from __future__ import annotations

from collections.abc import Callable

from claimline.timeline.dating import Dating, Look, Span
from claimline.timeline.labels import caption_words
from claimline.timeline.lanes import Lane
from claimline.timeline.picture import Caption, Mark, Place, Range
from claimline.timeline.scale import Scale
from claimline.timeline.wording import Wording

_KEPT = 8000
"""How many captions are kept before all are made anew."""


class Marker:
    """Makes marks; keeps their captions, which no zoom changes, and measuring takes longer than all the rest."""

    def __init__(self, dating: Dating, measure: Callable[[str], float], wording: Wording, radius: float) -> None:
        self._dating, self._measure, self._wording, self._radius = dating, measure, wording, radius
        self._captions: dict[tuple[str, tuple[Range, ...]], Caption] = {}

    def mark(self, lane: Lane, ranges: tuple[Range, ...], scale: Scale) -> Mark:
        """The mark of events of one date."""
        column, start, _end = ranges[0]
        span = lane.columns[column].span(start)
        if span.look is Look.DAY:
            place = _day(span, scale, self._radius)
            caption = self._caption(lane, ranges)
            return Mark(lane, ranges, Look.DAY, (place,), span[:2], place.left, place.right, caption)
        if span.look is Look.DISPUTED:
            spans = self._dating.settle(lane.members(column, start))
            places = tuple(_place(each, scale, self._radius) for each in spans)
            left, right = min(place.left for place in places), max(place.right for place in places)
        else:
            places = (_place(span, scale, self._radius),)
            left, right = places[0].left, places[0].right
        return Mark(lane, ranges, span.look, places, (span.first, span.last), left, right, self._caption(lane, ranges))

    def _caption(self, lane: Lane, ranges: tuple[Range, ...]) -> Caption:
        known = self._captions.get((lane.name, ranges))
        if known is None:
            if len(self._captions) >= _KEPT:
                self._captions.clear()
            text, note = caption_words(lane, ranges, self._wording)
            width = self._measure(text)
            known = Caption(text, note, width, width + self._measure(f" {note}") if note else width)
            self._captions[lane.name, ranges] = known
        return known


def _day(span: Span, scale: Scale, radius: float) -> Place:
    wide = scale.per_day
    left = (span.first - scale.start) * wide
    if wide >= 2 * radius:
        return Place(left, left + wide, Look.DAY, span.from_article)
    return Place(left + wide / 2 - radius, left + wide / 2 + radius, Look.DAY, span.from_article)


def _place(span: Span, scale: Scale, radius: float) -> Place:
    left, right = scale.x(span.first), scale.x(span.last + 1)
    middle = (left + right) / 2
    return Place(min(left, middle - radius), max(right, middle + radius), span.look, span.from_article)
