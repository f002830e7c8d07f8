"""The events of a brief's releases: what the sources say of one event of one model, gathered, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimline.domain import Release
from claimline.timeline import Lanes, Look, Span


@dataclass(frozen=True, slots=True)
class Event:
    """One event of one model, with what each source says of it; `span` is None where no day at all is known."""

    span: Span | None
    releases: tuple[Release, ...]

    @property
    def is_disputed(self) -> bool:
        """Whether no day fits all that its sources say."""
        return self.span is not None and self.span.look is Look.DISPUTED

    @property
    def is_settled(self) -> bool:
        """Whether its sources differ and the user has said which date counts."""
        dates = {release.date.edtf for release in self.releases if release.date}
        return len(dates) > 1 and any(release.settled is not None for release in self.releases)

    @property
    def order(self) -> tuple[float, float, str, str]:
        """By day, the undated last; then by name."""
        first, last = (self.span.first, self.span.last) if self.span else (float("inf"),) * 2
        return first, last, self.releases[0].company.casefold(), self.releases[0].model.casefold()


def events_of(lanes: Lanes) -> tuple[Event, ...]:
    """Every event of the timeline, by its day; those of no known day last."""
    return tuple(sorted(_events(lanes), key=lambda event: event.order))


def _events(lanes: Lanes) -> Iterator[Event]:
    for lane in lanes.lanes:
        for number, column in enumerate(lane.columns):
            for place in range(len(column)):
                yield Event(column.span(place), lane.members(number, place))
        for place in lane.undated:
            yield Event(None, lane.releases.many([place]))
