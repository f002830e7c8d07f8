"""The whole timeline as one picture, SVG or PNG, with its title, its legend and where it comes from."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from html import escape
from typing import Any, Literal

from claimline.brief.glyphs import Glyphs
from claimline.brief.picture import legend, whole_picture
from claimline.brief.runs import Typist
from claimline.brief.wording import Wording
from claimline.domain import NoReleaseChosen, Release
from claimline.paths import resource
from claimline.timeline import Lanes, gather

_LEAST, _MOST = 760.0, 2400.0
_PER_YEAR = 220.0
"""Points of width: the least, the most, and what a year takes in between."""


def draw_timeline(
    releases: Sequence[Release], language: str, form: Literal["svg", "png"], scale: float, made: datetime.date
) -> bytes:
    """A picture of releases, every one of them in it, each in its own mark or counted in a cluster.

    `scale` is a PNG's dots to the point. Raises NoReleaseChosen where no release has a day.
    """
    from claimline.brief.typesetting import draw

    lanes = gather(releases)
    if lanes.is_empty:
        raise NoReleaseChosen
    data = _data(lanes, Typist(Wording(language), Glyphs()), made)
    picture = draw(data, resource("brief", "timeline.typ"), form, scale)
    return _named(picture, data) if form == "svg" else picture


def _data(lanes: Lanes, typist: Typist, made: datetime.date) -> dict[str, Any]:
    wording = typist.wording
    years = (lanes.last - lanes.first) / 365.25
    count = sum(lane.count for lane in lanes.lanes)
    events = wording.ngettext("{count} release", "{count} releases", count)
    period = wording.days(*(datetime.date.fromordinal(day) for day in (lanes.first, lanes.last)))
    day = wording.gettext("made {day}").format(day=wording.day(made))
    return {
        "language": wording.language,
        "title": wording.gettext("Model releases"),
        "subtitle": f"{events} · {period} · {day}",
        "picture": whole_picture(lanes, min(max(_LEAST, years * _PER_YEAR), _MOST), typist),
        "legend": legend(wording),
    }


def _named(svg: bytes, data: dict[str, Any]) -> bytes:
    """An SVG with its title and description in it, for those who do not see it (SVG 2, 5.5)."""
    begins = svg.index(b"<svg")
    end = svg.index(b">", begins)
    words = f"<title>{escape(data['title'])}</title><desc>{escape(data['picture']['alt'])}</desc>"
    return svg[:end] + b' role="img">' + words.encode() + svg[end + 1 :]
