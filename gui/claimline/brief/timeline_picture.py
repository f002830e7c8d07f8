"""The timeline as one picture, SVG or PNG, with its title, its legend and where it comes from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

from claimline.brief.glyphs import Glyphs
from claimline.brief.picture import legend, whole_picture
from claimline.brief.runs import Typist
from claimline.brief.wording import Wording
from claimline.domain import NoReleaseChosen
from claimline.paths import resource
from claimline.timeline import Lanes

_LEAST, _MOST = 760.0, 2400.0
_PER_YEAR = 220.0
"""Points of width: the least, the most, and what a year takes in between."""


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """How a picture is drawn: `scale` is a PNG's dots to the point. `days` go from one (an ordinal) to before another;
    where there are none, all are drawn.
    """

    language: str = "en"
    form: Literal["svg", "png"] = "svg"
    scale: float = 2
    is_dark: bool = False
    days: tuple[float, float] | None = None


def draw_timeline(lanes: Lanes, choice: PictureChoice, made: datetime.date) -> bytes:
    """A picture of lanes, every event of the chosen days in it, in its own mark or counted in a cluster.

    Raises NoReleaseChosen where none has a day among them.
    """
    from claimline.brief.typesetting import draw

    if lanes.is_empty:
        raise NoReleaseChosen
    data = _data(lanes, Typist(Wording(choice.language), Glyphs()), choice, made)
    if not data["picture"]["count"]:
        raise NoReleaseChosen
    picture = draw(data, resource("brief", "timeline.typ"), choice.form, choice.scale)
    return _named(picture, data) if choice.form == "svg" else picture


def _data(lanes: Lanes, typist: Typist, choice: PictureChoice, made: datetime.date) -> dict[str, Any]:
    wording = typist.wording
    begins, ends = choice.days or (lanes.first, lanes.last + 1)
    width = min(max(_LEAST, (ends - begins) / 365.25 * _PER_YEAR), _MOST)
    picture = whole_picture(lanes, width, typist, choice.days)
    events = wording.ngettext("{count} release", "{count} releases", picture["count"]).format(count=picture["count"])
    edges = (datetime.date.fromordinal(max(int(day), 1)) for day in (begins, max(ends - 1, begins)))
    day = wording.gettext("made {day}").format(day=wording.day(made))
    return {
        "language": wording.language,
        "title": wording.gettext("Model releases"),
        "subtitle": f"{events} · {wording.days(*edges)} · {day}",
        "picture": picture,
        "legend": legend(wording),
        "dark": choice.is_dark,
    }


def _named(svg: bytes, data: dict[str, Any]) -> bytes:
    """An SVG with its title and description in it, for those who do not see it (SVG 2, 5.5)."""
    begins = svg.index(b"<svg")
    end = svg.index(b">", begins)
    words = f"<title>{escape(data['title'])}</title><desc>{escape(data['picture']['alt'])}</desc>"
    return svg[:end] + b' role="img">' + words.encode() + svg[end + 1 :]
