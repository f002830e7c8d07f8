"""The days that claims speak of, as small marks in the lanes of their companies."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimline.timeline.dating import Look, read_date
from claimline.timeline.scale import Scale

APART, APART_IN_CROWDS, CROWD = 9.0, 36.0, 150
"""Claims whose days are drawn closer than this share one mark; of a lane with a crowd of them, closer than that."""
_HALF = 4.0
"""Half of how wide a day's mark is."""


class ClaimMark(NamedTuple):
    """Claims of the same or of neighbouring days, drawn from `left` to `right`.

    `look` says whether it is a day (a triangle), or may be any day of a span (a soft line); `first` and `last` are the
    ordinals of the first and the last day that one of the claims may be of. `listed` from `start` to before `stop` are
    the claims.
    """

    first: int
    last: int
    look: Look
    left: float
    right: float
    listed: Sequence[int]
    start: int
    stop: int

    @property
    def claims(self) -> tuple[int, ...]:
        """The claims that it stands for, each once."""
        return tuple(dict.fromkeys(self.listed[self.start : self.stop]))

    @property
    def x(self) -> float:
        """The middle."""
        return (self.left + self.right) / 2

    def holds(self, claim: int) -> bool:
        """Whether it stands for a claim."""
        return claim in self.listed[self.start : self.stop]


@dataclass(frozen=True, slots=True, eq=False)
class ClaimDays:
    """The dated claims of one lane: those of a day in order, and for each span that is no day, its claims."""

    days: array[int]
    claims: array[int]
    spans: tuple[tuple[int, int, Look, array[int]], ...]

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
        start, per_day, width = scale.start, scale.per_day, scale.width
        for first, last, look, claims in self.spans:
            left, right = (first - start) * per_day, (last + 1 - start) * per_day
            if right - left < 2 * _HALF:
                left = (left + right) / 2 - _HALF
                right = left + 2 * _HALF
            if right >= 0 and left <= width:
                yield ClaimMark(first, last, look, left, right, claims, 0, len(claims))
        yield from self._days_in_sight(scale)

    def _days_in_sight(self, scale: Scale) -> Iterator[ClaimMark]:
        """Days by fixed steps, so that what shares a mark does not change while one pans."""
        days, per_day = self.days, scale.per_day
        apart = APART if len(days) <= CROWD else APART_IN_CROWDS
        step = max(1, int(apart / per_day))
        place = bisect_left(days, int(scale.day(-_HALF)) - step)
        stop = bisect_right(days, int(scale.day(scale.width + _HALF)) + 1)
        while place < stop:
            first = days[place]
            end = bisect_left(days, (first // step + 1) * step, place)
            last = days[end - 1]
            middle = ((first + last + 1) / 2 - scale.start) * per_day
            half = max(_HALF, (last + 1 - first) * per_day / 2)
            yield ClaimMark(first, last, Look.DAY, middle - half, middle + half, self.claims, place, end)
            place = end


def claim_days(dated: Iterable[tuple[int, Sequence[str], str]]) -> dict[str, ClaimDays]:
    """Dated claims (id, companies, EDTF) by each of their companies. Takes a second for 200,000: for the background."""
    days: dict[str, set[tuple[int, int]]] = defaultdict(set)
    spans: dict[str, dict[tuple[int, int, Look], dict[int, None]]] = defaultdict(lambda: defaultdict(dict))
    read: dict[str, tuple[int, int, Look] | None] = {}
    for claim, companies, edtf in dated:
        if edtf not in read:
            read[edtf] = read_date(edtf)
        found = read[edtf]
        if found is None:
            continue
        for name in companies:
            if found[2] is Look.DAY:
                days[name].add((found[0], claim))
            else:
                spans[name][found][claim] = None
    return {
        name: _of(sorted(days[name]), {span: array("q", claims) for span, claims in spans[name].items()})
        for name in {*days, *spans}
    }


def in_lanes(by_company: Mapping[str, ClaimDays], lane_of: Callable[[str], str | None]) -> dict[str, ClaimDays]:
    """The same by the lane of each company; what has no lane is left out."""
    lanes: dict[str, list[ClaimDays]] = defaultdict(list)
    for company, days in by_company.items():
        if (lane := lane_of(company)) is not None:
            lanes[lane].append(days)
    return {lane: several[0] if len(several) == 1 else _joined(several) for lane, several in lanes.items()}


def _joined(several: Sequence[ClaimDays]) -> ClaimDays:
    """A claim of two companies in one lane stands there once."""
    days = sorted({pair for each in several for pair in zip(each.days, each.claims, strict=True)})
    spans: dict[tuple[int, int, Look], dict[int, None]] = defaultdict(dict)
    for each in several:
        for first, last, look, claims in each.spans:
            spans[first, last, look].update(dict.fromkeys(claims))
    return _of(days, {span: array("q", claims) for span, claims in spans.items()})


def _of(days: Sequence[tuple[int, int]], spans: Mapping[tuple[int, int, Look], array[int]]) -> ClaimDays:
    by_length = sorted(spans.items(), key=lambda each: (each[0][0] - each[0][1], each[0][0]))
    return ClaimDays(
        array("i", [day for day, _claim in days]),
        array("q", [claim for _day, claim in days]),
        tuple((first, last, look, claims) for (first, last, look), claims in by_length),
    )
