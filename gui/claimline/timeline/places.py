"""Where the dates of an event are drawn: always wide enough to hold every day that it may have been."""

from __future__ import annotations

from collections.abc import Callable

from claimline.timeline.dating import Dating, Look, Span
from claimline.timeline.labels import caption_words
from claimline.timeline.lanes import FROM_ARTICLE, LOOKS, Lane
from claimline.timeline.picture import Caption, Mark, Place, Range
from claimline.timeline.scale import Scale
from claimline.timeline.wording import Wording

_DAY = Look.DAY
_KEPT = 8000
"""How many captions are kept before all are made anew."""


NO_LIMIT = 1 << 30
_LATER = Caption("", "", 0.0, 90.0)
"""Of a mark whose caption is left to the next frame: it says nothing, and keeps about the room that a name takes."""


class Marker:
    """Makes marks; keeps their captions, which no zoom changes, and measuring takes longer than all the rest."""

    def __init__(self, dating: Dating, measure: Callable[[str], float], wording: Wording, radius: float) -> None:
        self._dating, self._measure, self._wording, self._radius = dating, measure, wording, radius
        self._captions: dict[tuple[str, tuple[Range, ...]], Caption] = {}
        self._notes: dict[str, float] = {"": 0.0}
        self.new_at_most = NO_LIMIT
        """How many captions may yet be made; a mark beyond them has one that says nothing."""

    def mark(self, lane: Lane, ranges: tuple[Range, ...], scale: Scale) -> Mark:
        """The mark of events of one date."""
        column, start, _end = ranges[0]
        caption = self._captions.get((lane.name, ranges)) or self._caption(lane, ranges)
        events = lane.columns[column]
        looks = events.looks[start]
        from_article = looks & FROM_ARTICLE > 0
        if looks & LOOKS == Look.DAY:
            first, radius = events.first[start], self._radius
            half = scale.per_day / 2
            middle = (first - scale.start) * scale.per_day + half
            half = half if half > radius else radius
            return Mark(lane, ranges, _DAY, from_article, (first, first), middle - half, middle + half, caption)
        span = events.span(start)
        days, places = (span.first, span.last), tuple[Place, ...]()
        if span.look is not Look.DISPUTED:
            left, right = _edges(span, scale, self._radius)
        else:
            # Where the sources are gone meanwhile, it is drawn from the first of its days to the last.
            spans = self._dating.settle(lane.members(column, start)) or (span,)
            places = tuple(Place(*_edges(s, scale, self._radius), s.look, s.from_article) for s in spans)
            left, right = min(place.left for place in places), max(place.right for place in places)
        return Mark(lane, ranges, span.look, from_article, days, left, right, caption, places)

    def _caption(self, lane: Lane, ranges: tuple[Range, ...]) -> Caption:
        self.new_at_most -= 1
        if self.new_at_most < 0:
            return _LATER
        if len(self._captions) >= _KEPT:
            self._captions.clear()
        text, note = caption_words(lane, ranges, self._wording)
        width = self._measure(text)
        wide = self._notes.get(note)
        if wide is None:
            if len(self._notes) >= _KEPT:
                self._notes = {"": 0.0}
            wide = self._notes[note] = self._measure(f" {note}")
        known = self._captions[lane.name, ranges] = Caption(text, note, width, width + wide)
        return known


def _edges(span: Span, scale: Scale, radius: float) -> tuple[float, float]:
    left, right = scale.x(span.first), scale.x(span.last + 1)
    middle = (left + right) / 2
    return min(left, middle - radius), max(right, middle + radius)
