"""What the lanes are by, in which order they stand, which are hidden and which are folded: as the user has it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter

from claimline.domain import Release
from claimline.timeline.lanes import Column, Lane, Lanes, bounds_of, kind_of, packed, places_of, rows_of
from claimline.timeline.releases import Brief, Joined, Releases


class By(StrEnum):
    """What a lane is of."""

    COMPANY = "company"
    FAMILY = "family"
    COUNTRY = "country"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which lane a release belongs into, by the lane's name, and what that lane is called on screen.

    `lane_of_company` says in which lane all releases of a company are, None where they may be in several; where these
    are by family, `lanes_of_models` says into which lanes a claim belongs that speaks of models and companies.
    """

    by: By = By.COMPANY
    key_of: Callable[[Brief | Release], str] = attrgetter("company")
    title_of: Callable[[str], str] = str
    lane_of_company: Callable[[str], str | None] = str
    lanes_of_models: Callable[[tuple[str, ...], tuple[str, ...]], tuple[str, ...]] = lambda _models, _companies: ()


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the user wants the lanes: names in the order he gave them (others follow, the fullest first), those that he
    hides and those that he folds. It may name lanes that there are none of now: they may come again.
    """

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    folded: frozenset[str] = frozenset()

    def moved(self, names: Sequence[str], name: str, before: str | None) -> Arrangement:
        """With a lane before another, or behind all; `names` are all lanes that there are, as they stand now."""
        if name == before:
            return self
        rest = [each for each in names if each != name]
        place = rest.index(before) if before in rest else len(rest)
        known = set(names)
        unseen = [each for each in self.order if each not in known]
        return replace(self, order=(*rest[:place], name, *rest[place:], *unseen))

    def with_hidden(self, names: Sequence[str]) -> Arrangement:
        """With these lanes out of sight too."""
        return replace(self, hidden=self.hidden | set(names))

    def with_shown(self, names: Sequence[str] | None = None) -> Arrangement:
        """With these lanes in sight again, or with all."""
        return replace(self, hidden=frozenset() if names is None else self.hidden - set(names))

    def toggled(self, name: str) -> Arrangement:
        """With a lane folded, or opened where it was."""
        return replace(self, folded=self.folded ^ {name})


def arranged(lanes: Lanes, arrangement: Arrangement) -> Lanes:
    """The lanes in the user's order, without those that he hides, those folded that he folds."""
    wanted = {name: place for place, name in enumerate(arrangement.order)}
    ordered = sorted(lanes.lanes, key=lambda lane: wanted.get(lane.name, len(wanted)))
    shown = [
        replace(lane, rows=1, is_folded=True) if lane.name in arrangement.folded else lane
        for lane in ordered
        if lane.name not in arrangement.hidden
    ]
    first, last = bounds_of(shown)
    return replace(lanes, lanes=tuple(shown), first=first, last=last, places=places_of(shown))


def regrouped(lanes: Lanes, grouping: Grouping) -> Lanes:
    """The same events in other lanes, the fullest first. What sources say of one event stays one event."""
    if grouping.by is By.COMPANY:
        return lanes
    builders: dict[str, _Regrouped] = {}
    for lane in lanes.lanes:
        kept: dict[str, _Regrouped] = {}
        for place in lane.undated:
            _of(grouping.key_of(lane.releases.brief(place)), builders).undated.append(place)
        for column in lane.columns:
            for place in range(len(column)):
                member = column.member[place]
                joined: Sequence[int] = lane.joined[-1 - member] if member < 0 else ()
                key = grouping.key_of(lane.releases.brief(joined[0] if joined else member))
                builder = kept.get(key) or kept.setdefault(key, _of(key, builders))
                builder.put(column, place, joined)
    made = [builder.lane(name, grouping.title_of(name), lanes.releases) for name, builder in builders.items()]
    made.sort(key=lambda lane: (not lane.name, -lane.count, lane.said.casefold()))
    return replace(lanes, lanes=tuple(made), places=places_of(made), key_of=grouping.key_of)


def _of(key: str, builders: dict[str, _Regrouped]) -> _Regrouped:
    return builders.get(key) or builders.setdefault(key, _Regrouped())


class _Regrouped:
    """Collects the events of one lane from several."""

    def __init__(self) -> None:
        self._rows: dict[int, list[int]] = {}
        self._joined: list[Sequence[int]] = []
        self.undated: list[int] = []

    def put(self, column: Column, place: int, joined: Sequence[int]) -> None:
        """One event of another lane's column; `joined` are its releases' places where they are several."""
        member = column.member[place]
        if joined:
            self._joined.append(joined)
            member = -len(self._joined)
        first, last = column.first[place], column.last[place]
        self._rows.setdefault(kind_of(last - first), []).append(packed(first, last, column.looks[place], member))

    def lane(self, name: str, title: str, releases: Releases) -> Lane:
        """The lane, its events by first day."""
        columns = tuple(Column.of(sorted(rows)) for _kind, rows in sorted(self._rows.items()))
        count, rows = rows_of(columns)
        return Lane(
            name,
            columns,
            releases,
            Joined.of(self._joined),
            tuple(self.undated),
            count,
            rows,
            title,
            is_of_company=False,
        )


def of_days(lanes: Lanes, first: float, end: float) -> Lanes:
    """What may have been between the day `first` and before the day `end`, and nothing else; no lane is empty."""
    found = (_lane_of_days(lane, first, end) for lane in lanes.lanes)
    kept = tuple(lane for lane in found if lane.count)
    return replace(lanes, lanes=kept, places=places_of(kept))


def _lane_of_days(lane: Lane, first: float, end: float) -> Lane:
    columns = []
    for column in lane.columns:
        places = [
            place
            for place in range(*column.between(first, end))
            if column.first[place] < end and column.last[place] + 1 > first
        ]
        if places:
            columns.append(_at(column, places))
    count, rows = rows_of(tuple(columns))
    return replace(lane, columns=tuple(columns), count=count, rows=rows)


def _at(column: Column, places: Sequence[int]) -> Column:
    first, last, member = (
        array("i", [part[at] for at in places]) for part in (column.first, column.last, column.member)
    )
    return Column(first, last, bytearray([column.looks[at] for at in places]), member)
