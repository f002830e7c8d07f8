"""The timeline as assistive tools see it: what is drawn in its lanes are its children, each with a spoken name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from claimline.ui.drawn_parts import DrawnPart, DrawnParts
from claimline.ui.timeline.accessible_signs import AccessibleClaims, AccessibleItem, ClaimsSpot
from claimline.ui.timeline.sight import Spot

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView

_Key = Spot | ClaimsSpot


class AccessibleTimeline(DrawnParts[_Key]):
    """First what is in sight, lane after lane, the claims of a lane behind its marks; then the widgets."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view

    def keys(self) -> list[_Key]:
        """The marks and clusters of each lane in sight, and its claims."""
        sight, marks = self._view.sight, self._view.claim_marks.marks
        if sight.layout.lanes.is_empty:
            return []
        keys: list[_Key] = []
        for number, lane in zip(range(*sight.seen_lanes()), sight.picture.lanes, strict=True):
            keys += [sight.spot_of(item) for item in sight.items(number)]
            claims = sorted(marks(sight, lane), key=lambda mark: (mark.first, mark.last))
            keys += [ClaimsSpot(lane.lane.name, *mark[:3]) for mark in claims]
        return keys

    def part(self, key: _Key) -> DrawnPart:
        """A mark or cluster, or claims."""
        if isinstance(key, ClaimsSpot):
            return AccessibleClaims(self, self._view, key)
        return AccessibleItem(self, self._view, key)

    def key_at(self, place: QPointF) -> _Key | None:
        """What is drawn at a place of the screen."""
        view = self._view
        point = view.viewport().mapFromGlobal(place)
        item, claims = view.pointer.at(point)
        number = view.sight.lane_at(point.y())
        if item is not None:
            return view.sight.spot_of(item)
        if claims is not None and number is not None:
            return ClaimsSpot(view.sight.layout.lanes.lanes[number].name, *claims[:3])
        return None

    def focused_key(self) -> _Key | None:
        """What the keys stand on, where that is in sight."""
        view = self._view
        if view.choice.is_on_claims:
            lane = next((lane for lane in view.sight.picture.lanes if lane.lane.name == view.choice.lane), None)
            marks = view.claim_marks.marks(view.sight, lane) if lane is not None else []
            found = next((mark for mark in marks if mark.holds(view.claim_marks.chosen)), None)
            return ClaimsSpot(view.choice.lane or "", *found[:3]) if found is not None else None
        item = view.sight.item_of(view.choice.focused) if view.choice.focused is not None else None
        return view.sight.spot_of(item) if item is not None else None


def heard(thing: QObject) -> AccessibleTimeline | None:
    """What tells of a timeline."""
    from claimline.ui.timeline.view import TimelineView

    if not isinstance(thing, TimelineView):
        return None
    if thing.accessible is None:
        thing.accessible = AccessibleTimeline(thing)
    return thing.accessible
