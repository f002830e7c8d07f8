"""What of the timeline is in sight: which days, which lanes, and what stands where in the widget."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from claimline.domain import Release
from claimline.timeline import Cluster, Lane, LanePicture, Layout, Mark, Picture, Scale, Sizes
from claimline.timeline.releases import Brief
from claimline.ui.looks.text_size import scaled

STRIP = 22.0
_REACH = 5.0
"""How far beside a mark the pointer still means it."""
_PAGE_MARGIN = 24.0
LOOKED_AT = 400
"""How many events of a cluster are looked at for the names of their models."""
_NEW_CAPTIONS = 20
"""How many labels that were never seen a picture may put into words."""

Item = Mark | Cluster


def ruler() -> float:
    """How high the ruler is."""
    return scaled(28.0)


def sizes() -> Sizes:
    """How large marks are and how high their rows, for the size that text has."""
    usual = Sizes()
    return replace(
        usual,
        cluster=scaled(usual.cluster),
        row=scaled(usual.row),
        padding=scaled(usual.padding),
        least_label=scaled(usual.least_label),
    )


class Spot(NamedTuple):
    """One event: its lane, column and place, which stay while marks and clusters come and go with the zoom."""

    lane: int
    column: int
    place: int


class Sight:
    """Joins the days of a scale with the lanes of a layout in the rectangle of the widget.

    The names stand at the left, the ruler above, the overview below; `area` is the rest, where the marks are.
    """

    def __init__(self, layout: Layout, names: float) -> None:
        self.layout, self.names = layout, names
        self.width, self.height, self.scroll = 600.0, 200.0, 0.0
        self.scale = Scale.fit(layout.lanes.first, layout.lanes.last + 1, self.area.width(), _PAGE_MARGIN)
        self._picture: Picture | None = None

    # Where things are ------------------------------------------------------------------------------------------------

    @property
    def area(self) -> QRectF:
        """The rectangle of the marks, in the widget."""
        width = max(self.width - self.names, 40.0)
        return QRectF(self.names, ruler(), width, max(self.height - ruler() - STRIP, 1.0))

    @property
    def strip(self) -> QRectF:
        """The rectangle of the overview."""
        return QRectF(self.names, self.height - STRIP, max(self.width - self.names, 40.0), STRIP)

    @property
    def lanes_height(self) -> float:
        """How high all lanes are."""
        return self.layout.tops[-1]

    def resize(self, width: float, height: float) -> None:
        """The widget's size."""
        self.width, self.height = width, height
        self.scale = self.scale.resized(self.area.width())
        self._picture = None

    def seen_lanes(self) -> tuple[int, int]:
        """From which lane to before which there is something in sight."""
        tops = self.layout.tops
        first = max(bisect_right(tops, self.scroll) - 1, 0)
        last = bisect_right(tops, self.scroll + self.area.height())
        return min(first, len(tops) - 1), min(last, len(tops) - 1)

    @property
    def picture(self) -> Picture:
        """What is in sight; its x is from the left of the area, its y from the first of all lanes."""
        if self._picture is None:
            self._picture = self.layout.picture(self.scale, *self.seen_lanes(), _NEW_CAPTIONS)
        return self._picture

    def finish(self) -> None:
        """Have labels put into words that the last picture lacks, in another one."""
        if self.layout.is_unfinished:
            self._picture = None

    def lane_at(self, y: float) -> int | None:
        """The lane at a height of the widget."""
        inside = y - self.area.top() + self.scroll
        if not (self.area.top() <= y < self.area.bottom() and 0 <= inside < self.lanes_height):
            return None
        return bisect_right(self.layout.tops, inside) - 1

    def item_at(self, point: QPointF) -> Item | None:
        """The mark or cluster at a place of the widget, a label counting for its mark."""
        number = self.lane_at(point.y())
        if number is None or not self.area.contains(point):
            return None
        lane = self.lane_picture(number)
        x, y = point.x() - self.area.left(), point.y() - self.area.top() + self.scroll
        if lane is None:
            return None
        half = self.layout.sizes.row / 2
        items: list[Item] = [*lane.marks, *lane.clusters]
        hits = [item for item in items if abs(item.y - y) <= half and item.left - _REACH <= x <= item.right + _REACH]
        hits += [
            label.mark for label in lane.labels if abs(label.y - y) <= half and label.x <= x <= label.x + label.width
        ]
        return min(hits, key=lambda item: item.right - item.left, default=None)

    def place_of(self, item: Item) -> QPointF:
        """Where in the widget a mark or cluster stands."""
        x = min(max(item.x, 0.0), self.area.width())
        return QPointF(self.area.left() + x, self.area.top() + item.y - self.scroll)

    def lane_picture(self, number: int) -> LanePicture | None:
        """A lane as it is drawn, where it is in sight."""
        first, _last = self.seen_lanes()
        lanes = self.picture.lanes
        return lanes[number - first] if 0 <= number - first < len(lanes) else None

    def items(self, number: int) -> list[Item]:
        """The marks and clusters of a lane that are in sight, in order of their days."""
        lane = self.lane_picture(number)
        items: list[Item] = [*lane.marks, *lane.clusters] if lane else []
        return sorted(items, key=lambda item: (item.days, item.y))

    def item_of(self, spot: Spot) -> Item | None:
        """The mark or cluster in which an event stands, where it is in sight."""
        return next((item for item in self.items(spot.lane) if holds(item, spot)), None)

    def number_of(self, lane: Lane) -> int:
        """Which lane it is."""
        return self.layout.lanes.places[lane.name]

    def spot_of(self, item: Item) -> Spot:
        """The first event of a mark or cluster."""
        column, start, _end = item.ranges[0]
        return Spot(self.number_of(item.lane), column, start)

    # What is moved ---------------------------------------------------------------------------------------------------

    def show(self, scale: Scale) -> None:
        """Show other days; never so far away that nothing is left to see."""
        lanes = self.layout.lanes
        self.scale = scale.held(lanes.first, lanes.last + 1)
        self._picture = None

    def scroll_to(self, scroll: float) -> None:
        """Show other lanes."""
        self.scroll = scroll
        self._picture = None

    def fit(self, first: float, last: float) -> None:
        """Show the days from `first` to before `last`."""
        self.show(Scale.fit(first, last, self.area.width(), _PAGE_MARGIN))

    def fit_all(self) -> None:
        """Show every day that there is."""
        self.fit(self.layout.lanes.first, self.layout.lanes.last + 1)

    def reveal_day(self, day: float) -> None:
        """Pan, where it needs to be, so that a day is in sight."""
        x = self.scale.x(day)
        if not _PAGE_MARGIN <= x <= self.area.width() - 4 * _PAGE_MARGIN:
            self.show(self.scale.panned(x - self.area.width() / 2))


def holds(item: Item, spot: Spot) -> bool:
    """Whether an event of its lane is in a mark or cluster."""
    return any(column == spot.column and start <= spot.place < end for column, start, end in item.ranges)


def models_of(item: Item) -> list[Brief | Release]:
    """One release, briefly, for each model of a mark or cluster, in its order; of a large cluster for the first."""
    events = ((column, place) for column, start, end in item.ranges for place in range(start, end))
    places = [each for event in islice(events, LOOKED_AT) for each in item.lane.places_of(*event)]
    return list({each.model: each for each in map(item.lane.releases.brief, places)}.values())
