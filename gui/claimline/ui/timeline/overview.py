"""The strip below the lanes: all days at once, with a handle on those in sight."""

from __future__ import annotations

from bisect import bisect_left
from math import log2

from PySide6.QtCore import QRectF

from claimline.timeline import Lanes
from claimline.ui.timeline.sight import Sight

_BINS = 240
_LEAST_HANDLE = 12.0


def crowds(lanes: Lanes) -> list[float]:
    """How much there is in each stretch of all days, from none (0) to most (1), the many not hiding the few."""
    length = (lanes.last + 1 - lanes.first) / _BINS
    counts = [0] * _BINS
    for lane in lanes.lanes:
        for column in lane.columns:
            edges = [bisect_left(column.first, lanes.first + number * length) for number in range(_BINS + 1)]
            for number in range(_BINS):
                counts[number] += edges[number + 1] - edges[number]
    most = log2(1 + max(counts, default=0))
    return [log2(1 + count) / most if most else 0.0 for count in counts]


def _track(sight: Sight) -> QRectF:
    strip = sight.strip
    return QRectF(strip.left(), strip.top(), strip.width() - 12, strip.height())


def handle(sight: Sight) -> QRectF:
    """Where the days in sight lie in the strip."""
    track, lanes = _track(sight), sight.layout.lanes
    per_day = track.width() / max(lanes.last + 1 - lanes.first, 1)
    left = track.left() + (sight.scale.start - lanes.first) * per_day
    right = track.left() + (sight.scale.end - lanes.first) * per_day
    left, right = max(left, track.left()), min(right, track.right())
    if right - left < _LEAST_HANDLE:
        middle = min(max((left + right) / 2, track.left() + _LEAST_HANDLE / 2), track.right() - _LEAST_HANDLE / 2)
        left, right = middle - _LEAST_HANDLE / 2, middle + _LEAST_HANDLE / 2
    return QRectF(left, track.center().y() - 8, right - left, 16)


def day_at(sight: Sight, x: float) -> float:
    """The day at a place of the strip."""
    track, lanes = _track(sight), sight.layout.lanes
    part = min(max((x - track.left()) / track.width(), 0.0), 1.0)
    return lanes.first + part * (lanes.last + 1 - lanes.first)
