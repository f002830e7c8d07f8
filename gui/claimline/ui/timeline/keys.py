"""The keys of the timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from claimline.timeline import Lane
from claimline.ui.timeline import walking
from claimline.ui.timeline.opening import open_item
from claimline.ui.timeline.sight import Sight, Spot

if TYPE_CHECKING:
    from claimline.ui.timeline.view import TimelineView

_ZOOM = 1.5
_PAN = 0.2
_WALKS: dict[Qt.Key, Callable[[Sight, Spot], Spot | None]] = {
    Qt.Key.Key_Left: lambda sight, spot: walking.beside(sight, spot, -1),
    Qt.Key.Key_Right: lambda sight, spot: walking.beside(sight, spot, 1),
    Qt.Key.Key_Up: lambda sight, spot: walking.across(sight, spot, -1),
    Qt.Key.Key_Down: lambda sight, spot: walking.across(sight, spot, 1),
    Qt.Key.Key_Home: lambda sight, spot: walking.end_of(sight, spot.lane, -1),
    Qt.Key.Key_End: lambda sight, spot: walking.end_of(sight, spot.lane, 1),
}
_ZOOMS = {
    Qt.Key.Key_Plus: _ZOOM,
    Qt.Key.Key_Equal: _ZOOM,
    Qt.Key.Key_Minus: 1 / _ZOOM,
    Qt.Key.Key_Underscore: 1 / _ZOOM,
}
_PANS = {Qt.Key.Key_Left: -_PAN, Qt.Key.Key_Right: _PAN}
_CLAIMS = {Qt.Key.Key_Comma: -1, Qt.Key.Key_Period: 1}
_MOVING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


def press(view: TimelineView, event: QKeyEvent) -> bool:
    """Do what a key means here; False where it means nothing."""
    key = Qt.Key(event.key())
    if view.sight.layout.lanes.is_empty or event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return False
    if key in _ZOOMS:
        view.zoom(_ZOOMS[key])
    elif key is Qt.Key.Key_0:
        view.fit_all()
    elif key in _PANS and event.modifiers() & _MOVING:
        view.go(view.sight.scale.panned(_PANS[key] * view.sight.area.width()))
    elif key in _WALKS:
        _walk(view, key)
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        return _open(view)
    elif key in _CLAIMS:
        return _walk_claims(view, _CLAIMS[key])
    elif key is Qt.Key.Key_Escape and (view.choice.focused is not None or view.choice.is_on_claims):
        view.focus_on(None)
    else:
        return False
    return True


def _walk(view: TimelineView, key: Qt.Key) -> None:
    sight, focused = view.sight, view.choice.focused
    if focused is None or (sight.item_of(focused) is None and key in (Qt.Key.Key_Up, Qt.Key.Key_Down)):
        lane = sight.layout.lanes.places.get(view.choice.lifted or "")
        found = walking.first_in_sight(sight, lane) or walking.first_in_sight(sight)
        if found is None:
            found = walking.end_of(sight, lane or 0, 1)
    else:
        found = _WALKS[key](sight, focused)
    if found is not None:
        view.focus_on(found)


def _walk_claims(view: TimelineView, step: int) -> bool:
    """Choose the next claim by its day in the lane that is looked at, and bring its day into sight."""
    lane = view.lane or _lane_with_claims(view, step)
    found = view.claim_marks.beside(lane.name, step) if lane is not None else None
    if lane is None or found is None:
        return False
    claim, first, last = found
    view.show_lane(lane.name)
    view.look_at_lane(lane.name)
    view.sight.reveal_day((first + last + 1) / 2)
    view.look_again()
    view.claim_chosen.emit(claim)
    view.look_at_lane(lane.name)
    view.focus_on_claim(claim)
    return True


def _lane_with_claims(view: TimelineView, step: int) -> Lane | None:
    """Where the keys begin with claims: the first lane in sight that has one to go to."""
    lanes = [picture.lane for picture in view.sight.picture.lanes]
    return next((lane for lane in lanes if view.claim_marks.beside(lane.name, step)), None)


def _open(view: TimelineView) -> bool:
    item = view.sight.item_of(view.choice.focused) if view.choice.focused else None
    if item is not None:
        open_item(view, item)
    return item is not None
