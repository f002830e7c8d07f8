"""The days that claims speak of, as small marks in the lanes of their companies."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimline.timeline.dating import Look, read_date
from claimline.timeline.scale import Scale

APART = 9.0
"""Claims whose days are drawn closer than this share one mark."""
_HALF = 4.0
"""Half of how wide a day's mark is."""


class ClaimMark(NamedTuple):
    """Claims of the same or of neighbouring days, drawn from `left` to `right`.

    `look` says whether it is a day (a triangle), or may be any day of a span (a soft line); `first` and `last` are the
    ordinals of the first and the last day that one of the claims may be of.
    """

    claims: tuple[int, ...]
    first: int
    last: int
    look: Look
    left: float
    right: float

    @property
    def x(self) -> float:
        """The middle."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class ClaimDays:
    """The dated claims of one lane: those of a day in order, and for each span that is no day, its claims."""

    days: array[int]
    claims: array[int]
    spans: tuple[tuple[int, int, Look, tuple[int, ...]], ...]

    def beside(self, claim: int, step: int) -> tuple[int, int, int] | None:
        """The claim after another (or before it, where `step` is -1) by its first day, with its first and last day;
        the first or the last of all where that other has none here, None at the end.
        """
        events = [(day, day, number) for day, number in zip(self.days, self.claims, strict=True)]
        events += [(first, last, number) for first, last, _look, claims in self.spans for number in claims]
        events.sort()
        places = [place for place, event in enumerate(events) if event[2] == claim]
        place = (places[-1] if step > 0 else places[0]) + step if places else (0 if step > 0 else len(events) - 1)
        if not 0 <= place < len(events):
            return None
        first, last, number = events[place]
        return number, first, last

    def marks(self, scale: Scale) -> Iterator[ClaimMark]:
        """What is in sight: spans, the longest first, then days from the left; each date in exactly one mark."""
        for first, last, look, claims in self.spans:
            left, right = scale.x(first), scale.x(last + 1)
            middle = (left + right) / 2
            left, right = min(left, middle - _HALF), max(right, middle + _HALF)
            if right >= 0 and left <= scale.width:
                yield ClaimMark(claims, first, last, look, left, right)
        yield from self._days_in_sight(scale)

    def _days_in_sight(self, scale: Scale) -> Iterator[ClaimMark]:
        """Days by fixed steps, so that what shares a mark does not change while one pans."""
        step = max(1, int(APART / scale.per_day))
        place = bisect_left(self.days, int(scale.day(-_HALF)) - step)
        stop = bisect_right(self.days, int(scale.day(scale.width + _HALF)) + 1)
        while place < stop:
            border = (self.days[place] // step + 1) * step
            end = bisect_left(self.days, border, place, len(self.days))
            first, last = self.days[place], self.days[end - 1]
            middle = scale.x((first + last + 1) / 2)
            half = max(_HALF, (last + 1 - first) * scale.per_day / 2)
            claims = tuple(dict.fromkeys(self.claims[place:end]))
            yield ClaimMark(claims, first, last, Look.DAY, middle - half, middle + half)
            place = end


def claim_days(
    dated: Iterable[tuple[int, Sequence[str], str]], lane_of: Callable[[str], str | None]
) -> dict[str, ClaimDays]:
    """Dated claims (id, companies, EDTF) by the lane of each of their companies; what has no lane is left out."""
    days: dict[str, set[tuple[int, int]]] = defaultdict(set)
    spans: dict[str, dict[tuple[int, int, Look], dict[int, None]]] = defaultdict(lambda: defaultdict(dict))
    read: dict[str, tuple[int, int, Look] | None] = {}
    for claim, companies, edtf in dated:
        if edtf not in read:
            read[edtf] = read_date(edtf)
        found = read[edtf]
        if found is None:
            continue
        for name in {lane for company in companies if (lane := lane_of(company)) is not None}:
            if found[2] is Look.DAY:
                days[name].add((found[0], claim))
            else:
                spans[name][found][claim] = None
    return {name: _of_lane(days[name], spans[name]) for name in {*days, *spans}}


def _of_lane(days: set[tuple[int, int]], spans: dict[tuple[int, int, Look], dict[int, None]]) -> ClaimDays:
    ordered = sorted(days)
    by_length = sorted(spans.items(), key=lambda each: (each[0][0] - each[0][1], each[0][0]))
    return ClaimDays(
        array("i", [day for day, _claim in ordered]),
        array("q", [claim for _day, claim in ordered]),
        tuple((first, last, look, tuple(claims)) for (first, last, look), claims in by_length),
    )
