"""The timeline as shapes for the template, in points, cut into pictures that fit a page."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from claimline.brief.runs import Typist
from claimline.brief.widths import text_width
from claimline.brief.wording import Wording
from claimline.language import N_
from claimline.timeline import Lanes, Layout, Look, Scale, Sizes, Tick
from claimline.timeline import Wording as TimelineWording
from claimline.timeline.arranging import of_days
from claimline.timeline.picture import Cluster, LanePicture, Mark, Place

_SIZES = Sizes(dot=3.2, bar=5.0, cluster=6.0, row=12.0, padding=8.0, gap=4.0, least_label=20.0)
_LABEL = 7.0
"""The size of the type beside marks, in points; the template's own."""
_BESIDE = 3.0
"""Between a line of the ruler and its words; the template's own."""
_NAMES, _TALLEST, _MARGIN = 78.0, 560.0, 12.0


def pictures(lanes: Lanes, width: float, typist: Typist) -> Iterator[dict[str, Any]]:
    """The timeline, `width` points wide, as one picture or, where it is taller than a page, as several."""
    layout = _layout(lanes, typist)
    for first, last in _pages(layout.tops):
        yield _picture(layout, width, first, last, typist)


def whole_picture(
    lanes: Lanes, width: float, typist: Typist, days: tuple[float, float] | None = None
) -> dict[str, Any]:
    """The timeline, `width` points wide, as one picture however tall: all of it, or the days from one to before another
    with the lanes that have something then. `count` of its events are drawn.
    """
    layout = _layout(lanes if days is None else of_days(lanes, *days), typist)
    return _picture(layout, width, 0, len(layout.lanes.lanes), typist, days)


def legend(wording: Wording) -> list[dict[str, str]]:
    """What the signs mean."""
    signs = (
        ("told", N_("a day, from an article")),
        ("listed", N_("a day, from the catalogue or a table")),
        ("span", N_("a span, not narrowed")),
        ("disputed", N_("sources differ")),
        ("cluster", N_("several")),
    )
    return [{"look": look, "text": wording.gettext(text)} for look, text in signs]


def _layout(lanes: Lanes, typist: Typist) -> Layout:
    # Days as the rest of the brief has them: 26 Mar 2025.
    wording = TimelineWording("en_GB" if typist.wording.language == "en" else typist.wording.language)
    lanes = replace(lanes, lanes=tuple(lane for lane in lanes.lanes if lane.count), places={})
    return Layout(lanes, functools.partial(text_width, size=_LABEL), wording, _SIZES)


def _picture(
    layout: Layout, width: float, first: int, last: int, typist: Typist, days: tuple[float, float] | None = None
) -> dict[str, Any]:
    """The lanes from `first` to before `last`, of all days or of some."""
    lanes = layout.lanes
    begins, ends = days or (lanes.first, lanes.last + 1)
    scale = Scale.fit(begins, ends, width - _NAMES, _MARGIN)
    picture = layout.picture(scale, first, last)
    top = picture.lanes[0].top if picture.lanes else 0
    measure = functools.partial(text_width, size=_LABEL)
    return {
        "width": width,
        "names": _NAMES,
        "height": sum(lane.height for lane in picture.lanes),
        "ticks": [
            {"x": tick.x, "label": _fitting(tick, scale.width, measure), "major": tick.is_major}
            for tick in picture.ticks
            if 0 <= tick.x < scale.width
        ],
        "lanes": [_lane(lane, top, typist, scale.width) for lane in picture.lanes],
        "alt": _alternative(picture.lanes, (begins, ends - 1), typist),
        "cut": days is not None,
        "count": sum(map(_drawn, picture.lanes)),
    }


def _drawn(lane: LanePicture) -> int:
    """How many events of a lane its marks and clusters stand for."""
    items: list[Mark | Cluster] = [*lane.marks, *lane.clusters]
    return sum(end - start for item in items for _column, start, end in item.ranges)


def _fitting(tick: Tick, width: float, measure: Callable[[str], float]) -> str:
    """What stands beside a line of the ruler; nothing where that would go over the edge."""
    return tick.label if tick.x + _BESIDE + measure(tick.label) <= width else ""


def _pages(tops: list[float]) -> Iterator[tuple[int, int]]:
    """From which lane to before which each picture goes."""
    first = 0
    for last in range(1, len(tops)):
        if last + 1 == len(tops) or tops[last + 1] - tops[first] > _TALLEST:
            yield first, last
            first = last


def _lane(lane: LanePicture, top: float, typist: Typist, width: float) -> dict[str, Any]:
    return {
        "company": typist.glyphs.shown(lane.lane.said),
        "top": lane.top - top,
        "height": lane.height,
        "marks": [_mark(mark, top, width) for mark in lane.marks],
        "clusters": [_cluster(cluster, top) for cluster in lane.clusters],
        "labels": [
            {
                "text": typist.glyphs.shown(label.text),
                "note": typist.glyphs.shown(label.note),
                "x": label.x,
                "y": label.y - top,
                "disputed": len(label.mark.disputed) > 1,
            }
            for label in lane.labels
        ],
    }


def _mark(mark: Mark, top: float, width: float) -> dict[str, Any]:
    return {
        "y": mark.y - top,
        "places": [
            {"left": left, "right": right, "look": place.look.name.lower(), "told": place.from_article}
            for place in mark.places
            for left, right in [_within(place, width)]
        ],
    }


def _within(place: Place, width: float) -> tuple[float, float]:
    """From where to where a bar is drawn: to the picture's edges where it goes on behind them."""
    if place.look is Look.DAY:
        return place.left, place.right
    return max(place.left, 0.0), min(place.right, width)


def _cluster(cluster: Cluster, top: float) -> dict[str, Any]:
    return {"left": cluster.left, "right": cluster.right, "y": cluster.y - top, "text": cluster.text}


def _alternative(shown: tuple[LanePicture, ...], days: tuple[float, float], typist: Typist) -> str:
    """What the picture shows, for those who do not see it."""
    wording = typist.wording
    counts = ", ".join(f"{typist.glyphs.shown(lane.lane.said)} {wording.number(_drawn(lane))}" for lane in shown)
    first, last = (wording.day(datetime.date.fromordinal(int(day))) for day in days)
    sentence = wording.gettext(
        "Timeline of model releases from {first} to {last}, lane by lane: {counts}. The table lists them all."
    )
    return sentence.format(first=first, last=last, counts=counts)
