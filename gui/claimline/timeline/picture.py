"""The picture: where everything stands, as numbers that the window and the brief draw, each in its own unit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimline.domain import Release
from claimline.timeline.dating import Look
from claimline.timeline.lanes import Lane
from claimline.timeline.ruler import Tick

Range = tuple[int, int, int]
"""A column of the lane, and from which event to before which."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large things are drawn, in the picture's unit; those of the window at 100 %."""

    dot: float = 5.0
    """Radius of a day's dot."""
    bar: float = 8.0
    """Thickness of a span's bar."""
    cluster: float = 10.0
    """Radius of a cluster; it grows wider with its number."""
    row: float = 17.0
    """Height of a row of marks."""
    padding: float = 12.0
    """What a lane is higher than its rows."""
    gap: float = 6.0
    """Between a mark, its label and the next mark."""
    least_label: float = 30.0
    """A label with less room than this goes."""


@dataclass(slots=True, eq=False)
class Place:
    """One date as drawn: a dot in the middle where `look` is a day, else a bar from `left` to `right`."""

    left: float
    right: float
    look: Look
    from_article: bool

    @property
    def x(self) -> float:
        """The middle."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True, eq=False)
class Caption:
    """What a label says in full, and how wide that is: the models' names, and with the note behind them."""

    text: str
    note: str
    width: float
    noted: float


@dataclass(slots=True, eq=False)
class Mark:
    """One event, or a few of the same date: dots and bars of one row from `left` to `right`.

    `days` are the ordinals of its first and last day; `caption` is what its label says where there is room;
    `disputed` are the dates that sources give where they differ.
    """

    lane: Lane
    ranges: tuple[Range, ...]
    look: Look
    from_article: bool
    days: tuple[int, int]
    left: float
    right: float
    caption: Caption
    disputed: tuple[Place, ...] = ()
    y: float = 0.0

    @property
    def places(self) -> tuple[Place, ...]:
        """What is drawn: a disputed event has a place for each of its dates, and a link between them; any other one."""
        return self.disputed or (Place(self.left, self.right, self.look, self.from_article),)

    @property
    def x(self) -> float:
        """Its dot, or where its bar begins to be certain: the middle of its first place."""
        return self.disputed[0].x if self.disputed else (self.left + self.right) / 2

    @property
    def releases(self) -> tuple[Release, ...]:
        """What it stands for, one a source."""
        return releases_of(self.lane, self.ranges)


@dataclass(slots=True, eq=False)
class Cluster:
    """Events too close to be drawn each: a pill from `left` to `right` with their number in it (`text`).

    `days` are the ordinals of the first and the last day on which one of them begins.
    """

    lane: Lane
    ranges: tuple[Range, ...]
    count: int
    text: str
    days: tuple[int, int]
    left: float
    right: float
    y: float = 0.0

    @property
    def x(self) -> float:
        """The middle."""
        return (self.left + self.right) / 2

    @property
    def releases(self) -> tuple[Release, ...]:
        """What it stands for, one a source."""
        return releases_of(self.lane, self.ranges)

    @property
    def can_be_parted(self) -> bool:
        """Whether a closer look shows its events apart."""
        return self.days[0] != self.days[1]


class Side(StrEnum):
    """Where a label stands."""

    RIGHT = "right"
    LEFT = "left"
    INSIDE = "inside"


@dataclass(slots=True, eq=False)
class Label:
    """A name beside its mark, from `x` to `x + width`, its middle at `y`; `note` follows it in a quieter ink."""

    mark: Mark
    text: str
    note: str
    x: float
    note_x: float
    width: float
    y: float
    side: Side


@dataclass(slots=True, eq=False)
class LanePicture:
    """One lane from `top` on, `height` high."""

    lane: Lane
    top: float
    height: float
    marks: list[Mark]
    clusters: list[Cluster]
    labels: list[Label]


@dataclass(slots=True, eq=False)
class Picture:
    """All that is drawn; `height` is that of all lanes, whether or not they are in this picture."""

    width: float
    height: float
    ticks: tuple[Tick, ...]
    lanes: tuple[LanePicture, ...]


def releases_of(lane: Lane, ranges: tuple[Range, ...]) -> tuple[Release, ...]:
    """The releases of events of a lane."""
    places = [
        each for column, start, end in ranges for place in range(start, end) for each in lane.places_of(column, place)
    ]
    return lane.releases.many(places)
