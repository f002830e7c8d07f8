"""Lanes and a scale made into a picture: marks in rows, clusters, labels that never overlap."""

from __future__ import annotations

from collections.abc import Callable

from claimline.timeline.grouping import Group, Window, groups
from claimline.timeline.labels import label_row
from claimline.timeline.lanes import Lane, Lanes
from claimline.timeline.picture import Cluster, Label, LanePicture, Mark, Picture, Range, Sizes
from claimline.timeline.places import Marker
from claimline.timeline.ruler import ticks
from claimline.timeline.scale import Scale
from claimline.timeline.wording import Wording

Item = Mark | Cluster
Measure = Callable[[str], float]
_FAR = float("-inf")
_FOLDED = 0.25
"""How much of its padding a folded lane keeps."""
_VERY_MANY, _APART = 2000, 26
"""In a lane of more events than this, as many as there are rows must have so many radii of a dot for themselves: dots
without names, close together by the hundred, tell less than their number does.
"""


def lay_out(
    lanes: Lanes,
    scale: Scale,
    measure: Measure,
    wording: Wording,
    sizes: Sizes | None = None,
) -> Picture:
    """The picture of the days that `scale` shows, of all lanes.

    `measure` gives the width of a text in the picture's unit. Everything has x from the scale's left edge and y from
    the top of the first lane; the ruler has no height here. No label reaches beyond the edges.
    """
    return Layout(lanes, measure, wording, sizes).picture(scale)


class Layout:
    """Lays the same lanes out again and again, as a window does that zooms and pans."""

    def __init__(self, lanes: Lanes, measure: Measure, wording: Wording, sizes: Sizes | None = None) -> None:
        self.lanes, self.measure, self.wording = lanes, measure, wording
        self.sizes = sizes or Sizes()
        self.tops = lane_tops(lanes, self.sizes)
        self._marker = Marker(lanes.dating, measure, wording, self.sizes.dot)
        self._pills: dict[int, tuple[str, float]] = {}

    def picture(self, scale: Scale, first_lane: int = 0, last_lane: int | None = None) -> Picture:
        """The picture of all lanes, or of those from `first_lane` to before `last_lane`."""
        last_lane = len(self.lanes.lanes) if last_lane is None else last_lane
        found = tuple(_LaneLayout(self, number, scale).picture() for number in range(first_lane, last_lane))
        return Picture(scale.width, self.tops[-1], ticks(scale, self.wording, self.measure), found)

    def mark(self, lane: Lane, ranges: tuple[Range, ...], scale: Scale) -> Mark:
        """The mark of events of one date."""
        return self._marker.mark(lane, ranges, scale)

    def pill(self, count: int) -> tuple[str, float]:
        """The text and the width of a cluster of so many events."""
        known = self._pills.get(count)
        if known is None:
            text, radius = self.wording.count(count), self.sizes.cluster
            known = self._pills[count] = text, max(2 * radius, self.measure(text) + 1.2 * radius)
        return known


def lane_tops(lanes: Lanes, sizes: Sizes) -> list[float]:
    """Where each lane begins, and behind them where the last one ends; no zoom changes it."""
    tops = [0.0]
    for lane in lanes.lanes:
        tops.append(tops[-1] + lane.rows * sizes.row + sizes.padding * (_FOLDED if lane.is_folded else 1))
    return tops


class _LaneLayout:
    """Puts the groups of one lane into its rows, from the left."""

    def __init__(self, layout: Layout, number: int, scale: Scale) -> None:
        self._layout, self._scale, self._sizes = layout, scale, layout.sizes
        self._lane = layout.lanes.lanes[number]
        self._top, self._end = layout.tops[number], layout.tops[number + 1]
        self._middle = (self._top + self._end) / 2
        self._rows: list[list[Item]] = [[] for _row in range(self._lane.rows)]
        # What stands on long bars, in the rows' places, where there is no row without one.
        self._over: list[list[Item]] = [[] for _row in range(self._lane.rows)]
        # How far each row is taken: by what is drawn, and by the labels too, if all of them stay.
        self._taken = [_FAR] * self._lane.rows
        self._wanted = [_FAR] * self._lane.rows

    def picture(self) -> LanePicture:
        """The lane as drawn."""
        sizes, width = self._sizes, self._scale.width
        crowd = 2 * sizes.dot + sizes.gap / 2 + (self._lane.rows - 1) * 13 * sizes.dot / 5
        if self._lane.count > _VERY_MANY:
            crowd = max(crowd, _APART * sizes.dot)
        for group in groups(self._lane, Window.of(self._scale, crowd, 4 * sizes.cluster)):
            self._put(group)
        marks: list[Mark] = []
        clusters: list[Cluster] = []
        labels: list[Label] = []
        # Rows that nothing needs leave the others in the middle of the lane.
        down = sum(not row for row in self._rows) * sizes.row / 2
        for row, over in zip(self._rows, self._over, strict=True):
            for item in (*row, *over):
                item.y += down
            if not self._lane.is_folded:
                labels += label_row(row, over, width, self._layout.measure, sizes)
            for item in sorted((*row, *over), key=_begins) if over else row:
                if item.right < 0 or item.left > width:
                    continue
                if isinstance(item, Mark):
                    marks.append(item)
                else:
                    clusters.append(item)
        return LanePicture(self._lane, self._top, self._end - self._top, marks, clusters, labels)

    def _put(self, group: Group) -> None:
        if not group.is_mark:
            self._put_cluster(group)
            return
        mark = self._layout.mark(self._lane, group.ranges, self._scale)
        gap = self._sizes.gap
        row = self._roomiest(mark.left)
        if mark.left < self._taken[row] + gap / 3:
            self._squeeze(group, mark)
            return
        self._add(row, mark, mark.right + gap + mark.caption.noted)

    def _roomiest(self, left: float) -> int:
        """The first row that is free from there on, its labels counted, else the one that is free the longest."""
        gap = self._sizes.gap
        for row, wanted in enumerate(self._wanted):
            if wanted + gap <= left:
                return row
        return self._taken.index(min(self._taken))

    def _put_cluster(self, group: Group) -> None:
        text, width = self._layout.pill(group.count)
        scale, gap = self._scale, self._sizes.gap / 3
        left = scale.x((group.first + group.last_first + 1) / 2) - width / 2
        row = self._roomiest(left)
        # It may move right by its own half: further it would stand for days that are not its own.
        moved = max(left, self._taken[row] + gap)
        days = group.first, group.last_first
        if moved > left + width / 2:
            self._squeeze(group, Cluster(self._lane, group.ranges, group.count, text, days, left, left + width))
            return
        self._add(row, Cluster(self._lane, group.ranges, group.count, text, days, moved, moved + width))

    def _squeeze(self, group: Group, item: Item) -> None:
        """Finds a place where every row is taken: with the nearest thing before it, else over a long bar."""
        far = self._layout.sizes.cluster * 8
        near = [
            (items[-1].days[0], row, items)
            for kind in (self._over, self._rows)
            for row, items in enumerate(kind)
            if items and items[-1].right - items[-1].left <= far and items[-1].right >= item.left - far / 2
        ]
        if near:
            _day, row, items = max(near, key=lambda each: each[:2])
            self._join(group, row, items)
            return
        row = next((row for row, items in enumerate(self._over) if not items or items[-1].right < item.left), 0)
        self._add(row, item, over=True)

    def _join(self, group: Group, row: int, items: list[Item]) -> None:
        """Makes one cluster of a group and the last of some items of a row."""
        last = items.pop()
        ranges = _tidied(last.ranges + group.ranges)
        count = sum(end - start for _column, start, end in ranges)
        text, width = self._layout.pill(count)
        begun = last.days[0] if isinstance(last, Mark) else last.days[1]
        days = min(last.days[0], group.first), max(begun, group.last_first)
        left = self._scale.x((days[0] + days[1] + 1) / 2) - width / 2
        if items:
            left = max(left, items[-1].right + self._sizes.gap / 3)
        cluster = Cluster(self._lane, ranges, count, text, days, left, left + width)
        self._add(row, cluster, over=items is self._over[row])

    def _add(self, row: int, item: Item, wanted: float | None = None, *, over: bool = False) -> None:
        sizes = self._sizes
        item.y = self._middle + (row + 0.5 - self._lane.rows / 2) * sizes.row
        (self._over if over else self._rows)[row].append(item)
        # Of what was joined or is drawn over a bar, the row stays taken as far as it was.
        self._taken[row] = max(item.right, self._taken[row]) if over else item.right
        self._wanted[row] = max(self._taken[row], self._wanted[row] if over else wanted or item.right)


def _begins(item: Item) -> int:
    return item.days[0]


def _tidied(ranges: tuple[tuple[int, int, int], ...]) -> tuple[tuple[int, int, int], ...]:
    """The same events in as few ranges as can be."""
    tidy: list[tuple[int, int, int]] = []
    for column, start, end in sorted(ranges):
        if tidy and tidy[-1][0] == column and tidy[-1][2] == start:
            tidy[-1] = (column, tidy[-1][1], end)
        else:
            tidy.append((column, start, end))
    return tuple(tidy)
