"""Lanes and a scale made into a picture: marks in rows, clusters, labels that never overlap."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from claimline.timeline.grouping import Group, Window, dense, groups
from claimline.timeline.labels import label_row
from claimline.timeline.lanes import Lanes
from claimline.timeline.picture import Cluster, LanePicture, Mark, Picture, Sizes
from claimline.timeline.places import NO_LIMIT, Marker
from claimline.timeline.ruler import ticks
from claimline.timeline.scale import Scale
from claimline.timeline.wording import Wording

Item = Mark | Cluster
Measure = Callable[[str], float]
_FAR = float("-inf")
_FOLDED = 0.25
"""How much of its padding a folded lane keeps."""
_VERY_MANY, _APART = 2000, 48
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
        self.marker = Marker(lanes.dating, measure, wording, self.sizes.dot)
        self._scale: Scale | None = None
        self._whole: dict[int, LanePicture] = {}
        self._lacking: dict[int, LanePicture] = {}
        self.pills: dict[int, tuple[str, float]] = {}

    def picture(
        self, scale: Scale, first_lane: int = 0, last_lane: int | None = None, new_captions: int = NO_LIMIT
    ) -> Picture:
        """The picture of all lanes, or of those from `first_lane` to before `last_lane`.

        No more than `new_captions` labels are put into words that were not before; where that leaves some out,
        `is_unfinished` says so.
        """
        self.marker.new_at_most = new_captions
        if scale != self._scale:
            self._scale = scale
            self._whole.clear()
            self._lacking.clear()
        last_lane = len(self.lanes.lanes) if last_lane is None else last_lane
        found = tuple(self._whole.get(number) or self._laid_out(number) for number in range(first_lane, last_lane))
        return Picture(scale.width, self.tops[-1], ticks(scale, self.wording, self.measure), found)

    def _laid_out(self, number: int) -> LanePicture:
        """A lane as drawn, kept as long as the scale is the same; one that lacks labels until there may be new ones."""
        assert self._scale is not None
        marker = self.marker
        if number in self._lacking and marker.new_at_most <= 0:
            marker.new_at_most = -1
            return self._lacking[number]
        before, marker.new_at_most = marker.new_at_most, max(marker.new_at_most, 0)
        made = _LaneLayout(self, number, self._scale).picture()
        (self._whole if marker.new_at_most >= 0 else self._lacking)[number] = made
        marker.new_at_most = min(before, marker.new_at_most)
        return made

    @property
    def is_unfinished(self) -> bool:
        """Whether the last picture lacks labels."""
        return self.marker.new_at_most < 0

    def pill(self, count: int) -> tuple[str, float]:
        """The text and the width of a cluster of so many events."""
        known = self.pills.get(count)
        if known is None:
            text, radius = self.wording.count(count), self.sizes.cluster
            known = self.pills[count] = text, max(2 * radius, math.ceil(self.measure(text) + 1.2 * radius))
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
        middle = (self._top + self._end) / 2
        self._rows: list[list[Item]] = [[] for _row in range(self._lane.rows)]
        # What stands on long bars, in the rows' places, where there is no row without one.
        self._over: list[list[Item]] = [[] for _row in range(self._lane.rows)]
        self._heights = [middle + (row + 0.5 - self._lane.rows / 2) * self._sizes.row for row in range(self._lane.rows)]
        self._gap, self._mark, self._pills = self._sizes.gap, layout.marker.mark, layout.pills
        self._far = layout.sizes.cluster * 8
        self._start, self._per_day = scale.start, scale.per_day
        # How far each row is taken: by what is drawn, and by the labels too, if all of them stay.
        self._taken = [_FAR] * self._lane.rows
        self._wanted = [_FAR] * self._lane.rows

    def picture(self) -> LanePicture:
        """The lane as drawn."""
        sizes = self._sizes
        crowd, take = 2 * sizes.dot + sizes.gap / 2 + (self._lane.rows - 1) * 13 * sizes.dot / 5, 4 * sizes.cluster
        if self._lane.count > _VERY_MANY:
            crowd, take = max(crowd, _APART * sizes.dot), 8 * sizes.cluster
        window = Window.of(self._scale, crowd, take)
        if self._lane.count > _VERY_MANY and (found := self._all_clusters(window)) is not None:
            return LanePicture(self._lane, self._top, self._end - self._top, [], found, [])
        end = self._scale.end + 4 * sizes.cluster / self._scale.per_day
        for group in groups(self._lane, window):
            if group[2] > end:
                break  # all that follow begin even later
            if group[4]:
                self._put_mark(group)
            else:
                self._put_cluster(group)
        picture = LanePicture(self._lane, self._top, self._end - self._top, [], [], [])
        # Rows that nothing needs leave the others in the middle of the lane.
        down = sum(not row for row in self._rows) * sizes.row / 2
        for row, over, height in zip(self._rows, self._over, self._heights, strict=True):
            if row or over:
                self._show(picture, row, over, height + down)
        return picture

    def _show(self, picture: LanePicture, row: list[Item], over: list[Item], y: float) -> None:
        """What is in sight of a row."""
        width, marks, clusters, has_marks = self._scale.width, picture.marks, picture.clusters, False
        for item in sorted((*row, *over), key=_begins) if over else row:
            item.y = y
            if isinstance(item, Mark):
                has_marks = True
                if item.right >= 0 and item.left <= width:
                    marks.append(item)
            elif item.right >= 0 and item.left <= width:
                clusters.append(item)
        if has_marks and not self._lane.is_folded:
            picture.labels += label_row(row, over, width, self._layout.measure, self._sizes)

    def _all_clusters(self, window: Window) -> list[Cluster] | None:
        """All that is seen, where that is clusters with room between them: what follows if each is put by itself."""
        places = dense(self._lane, window)
        if places is None:
            return None
        lane, start, per_day, gap, width = self._lane, self._start, self._per_day, self._gap, self._scale.width
        firsts, known, pill, y = lane.columns[0].first, self._pills.get, self._layout.pill, (self._top + self._end) / 2
        free, found = _FAR, []
        for begin, end in pairwise(places):
            first, last, count = firsts[begin], firsts[end - 1], end - begin
            text, wide = known(count) or pill(count)
            left = ((first + last + 1) / 2 - start) * per_day - wide / 2
            if left < free:
                return None
            right = left + wide
            free = right + gap
            if right >= 0 and left <= width:
                found.append(Cluster(lane, ((0, begin, end),), count, text, (first, last), left, right, y))
        return found

    def _put_mark(self, group: Group) -> None:
        mark = self._mark(self._lane, group[0], self._scale)
        left, gap = mark.left, self._gap
        row = 0 if self._wanted[0] <= left - gap else self._roomiest(left - gap)
        if left < self._taken[row] + gap / 3:
            self._squeeze(group, mark)
            return
        self._rows[row].append(mark)
        self._taken[row] = mark.right
        self._wanted[row] = mark.right + gap + mark.caption.noted

    def _roomiest(self, limit: float) -> int:
        """The first row that is free from `limit` on, its labels counted, else the one that is free the longest."""
        for row, wanted in enumerate(self._wanted):
            if wanted <= limit:
                return row
        return self._taken.index(min(self._taken))

    def _put_cluster(self, group: Group) -> None:
        ranges, count, first, last_first, _is_mark = group
        text, width = self._pills.get(count) or self._layout.pill(count)
        gap = self._gap
        left = ((first + last_first + 1) / 2 - self._start) * self._per_day - width / 2
        row = 0 if self._wanted[0] <= left - gap else self._roomiest(left - gap)
        # It may move right by its own half: further it would stand for days that are not its own.
        nearest = self._taken[row] + gap / 3
        moved = left if left > nearest else nearest
        if moved > left + width / 2:
            item = Cluster(self._lane, ranges, count, text, (first, last_first), left, left + width)
            self._squeeze(group, item)
            return
        right = moved + width
        self._rows[row].append(Cluster(self._lane, ranges, count, text, (first, last_first), moved, right))
        self._taken[row] = self._wanted[row] = right

    def _squeeze(self, group: Group, item: Item) -> None:
        """Finds a place where every row is taken: with the nearest thing before it, else over a long bar."""
        far = self._far
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
        ranges = _tidied(last.ranges + group[0])
        count = sum(end - start for _column, start, end in ranges)
        text, width = self._layout.pill(count)
        begun = last.days[0] if isinstance(last, Mark) else last.days[1]
        days = min(last.days[0], group[2]), max(begun, group[3])
        left = self._scale.x((days[0] + days[1] + 1) / 2) - width / 2
        over = items is self._over[row]
        # What stands over bars may stand on a long one among them too: behind that, it would be far from its days.
        far = self._far if over else float("inf")
        before = next((each.right for each in reversed(items) if each.right - each.left <= far), _FAR)
        left = max(left, before + self._sizes.gap / 3)
        cluster = Cluster(self._lane, ranges, count, text, days, left, left + width)
        self._add(row, cluster, over=over)

    def _add(self, row: int, item: Item, *, over: bool = False) -> None:
        (self._over if over else self._rows)[row].append(item)
        # Of what was joined or is drawn over a bar, the row stays taken as far as it was.
        self._taken[row] = max(item.right, self._taken[row]) if over else item.right
        self._wanted[row] = max(self._taken[row], self._wanted[row] if over else item.right)


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
