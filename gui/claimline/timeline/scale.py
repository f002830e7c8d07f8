"""Days to places on the picture and back, with the limits of zooming."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

SHORTEST = 0.25
"""How many days the width shows at the closest zoom: six hours."""
LONGEST = 73_050.0
"""How many days the width shows at the widest zoom: two centuries."""

FIRST_DAY = float(datetime.date.min.toordinal())
LAST_DAY = float(datetime.date.max.toordinal())


@dataclass(frozen=True, slots=True)
class Scale:
    """Which day stands where.

    `start` is the day at the left edge, as a proleptic Gregorian ordinal (day n lasts from n to n + 1); `per_day` is
    the width of one day, and `width` the width of the picture, both in the picture's unit (pixels or points).
    """

    start: float
    per_day: float
    width: float

    @classmethod
    def fit(cls, first: float, last: float, width: float, margin: float = 0.0) -> Scale:
        """The scale that shows the days from `first` to before `last`, with a margin at both sides."""
        inner = max(width - 2 * margin, 1.0)
        per_day = _limited(inner / max(last - first, SHORTEST), width)
        middle = (first + last) / 2
        return cls(middle - width / 2 / per_day, per_day, width)

    @property
    def end(self) -> float:
        """The day at the right edge."""
        return self.start + self.width / self.per_day

    def x(self, day: float) -> float:
        """Where a day begins."""
        return (day - self.start) * self.per_day

    def day(self, x: float) -> float:
        """The day at a place."""
        return self.start + x / self.per_day

    def zoomed(self, factor: float, x: float) -> Scale:
        """Closer by `factor` (wider where it is below 1), the day at `x` staying where it is."""
        per_day = _limited(self.per_day * factor, self.width)
        return Scale(self.day(x) - x / per_day, per_day, self.width)

    def panned(self, distance: float) -> Scale:
        """With what stood at `distance` now at the left edge."""
        return replace(self, start=self.start + distance / self.per_day)

    def resized(self, width: float) -> Scale:
        """The same days at the same places, in another width."""
        return Scale(self.start, _limited(self.per_day, width), width)

    def held(self, first: float, last: float) -> Scale:
        """Panned no further than until the days from `first` to before `last` stand at the middle."""
        half = self.width / 2 / self.per_day
        start = min(max(self.start, max(first, FIRST_DAY) - half), min(last, LAST_DAY) - half)
        return replace(self, start=start)


def _limited(per_day: float, width: float) -> float:
    width = max(width, 1.0)
    return min(max(per_day, width / LONGEST), width / SHORTEST)
