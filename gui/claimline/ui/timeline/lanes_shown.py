"""The lanes as they came, in the groups the user wants, and as he has arranged them."""

from __future__ import annotations

from typing import NamedTuple

from claimline.timeline import Arrangement, By, Grouping, Lanes, arranged, gather, regrouped
from claimline.timeline.lanes import bounds_of

_AT_ONCE = 3000
"""How many events are put into other lanes at once; more would be felt, and are left to the background."""


class Seen(NamedTuple):
    """What one sees: from which day (an ordinal) to before which, also in words, and the lanes."""

    days: tuple[float, float]
    said: str
    by: By
    arrangement: Arrangement


class LanesShown:
    """From the releases' lanes by company to those that are drawn."""

    def __init__(self) -> None:
        self.gathered = self._grouped = gather(())
        self.grouping = Grouping()
        self.arrangement = Arrangement()
        self.is_waiting = False

    def take(self, gathered: Lanes) -> None:
        """Other releases, by company; `is_waiting` says afterwards that their groups are left to the background."""
        self.gathered = gathered
        many = sum(lane.count for lane in gathered.lanes) > _AT_ONCE
        self.is_waiting = many and self.grouping.by is not By.COMPANY
        self._grouped = gathered if self.is_waiting else regrouped(gathered, self.grouping)

    def group(self, grouping: Grouping) -> None:
        """The same releases by something else."""
        self.grouping = grouping
        self.take(self.gathered)

    def take_grouped(self, gathered: Lanes, grouping: Grouping, grouped: Lanes) -> bool:
        """What the background has grouped; False where that is no longer what is wanted."""
        if gathered is not self.gathered or grouping is not self.grouping:
            return False
        self._grouped, self.is_waiting = grouped, False
        return True

    @property
    def by(self) -> By:
        """What the lanes are by that are shown now."""
        return By.COMPANY if self.is_waiting else self.grouping.by

    def lanes(self) -> Lanes:
        """The lanes that are drawn."""
        return self._grouped if self.is_waiting else arranged(self._grouped, self.arrangement)

    def names(self) -> list[str]:
        """All lanes as they stand, the hidden ones too."""
        wanted = {name: place for place, name in enumerate(self.arrangement.order)}
        ordered = sorted(self._grouped.lanes, key=lambda lane: wanted.get(lane.name, len(wanted)))
        return [lane.name for lane in ordered]

    def titles(self) -> list[tuple[str, str]]:
        """All lanes: their names and what they are called."""
        return [(lane.name, lane.said) for lane in self._grouped.lanes]

    def hidden(self) -> list[tuple[str, str]]:
        """The lanes that there are and that are hidden: their names and what they are called."""
        hidden = self.arrangement.hidden
        return [(lane.name, lane.said) for lane in self._grouped.lanes if lane.name in hidden]

    def lane_of_company(self, company: str | None) -> str | None:
        """The lane that all releases of a company are in, if there is one."""
        if company is None:
            return None
        return company if self.is_waiting else self.grouping.lane_of_company(company)

    def bounds_of_company(self, company: str) -> tuple[int, int] | None:
        """The days between which a company's releases lie."""
        number = self.gathered.places.get(company)
        lane = None if number is None else self.gathered.lanes[number]
        return bounds_of([lane]) if lane is not None and lane.count else None
