"""Where one looks: which days are in sight, and which lane orders are for."""

from __future__ import annotations

from PySide6.QtCore import Signal

from claimline.timeline import Lane, Scale, Wording
from claimline.timeline.lanes import bounds_of
from claimline.ui.timeline import walking
from claimline.ui.timeline.lanes_painter import Choice
from claimline.ui.timeline.lanes_shown import LanesShown, Seen
from claimline.ui.timeline.pointed_at import PointedAt
from claimline.ui.timeline.sight import Sight


class Moving(PointedAt):
    """The half of the timeline that goes to days and lanes. `lane_looked_at` says that orders are for another lane."""

    lane_looked_at = Signal()

    sight: Sight
    choice: Choice
    shown: LanesShown
    wording: Wording
    _moved: bool

    def look_again(self) -> None:
        """Draw anew after what is in sight has changed."""
        self.viewport().update()

    def look_at_lane(self, name: str | None) -> None:
        """The lane that orders about lanes are for."""
        self.choice.lane = name
        self.lane_looked_at.emit()
        self.viewport().update()

    def show_lane(self, name: str | None) -> None:
        """Scroll as little as brings a lane into sight."""
        number = self.sight.layout.lanes.places.get(name or "")
        if number is not None:
            walking.show_lane(self.sight, number)
        self.look_again()

    @property
    def lane(self) -> Lane | None:
        """The lane that orders about lanes are for: the one looked at, or the one that is lifted."""
        lanes = self.sight.layout.lanes
        number = lanes.places.get(self.choice.lane or "", lanes.places.get(self.choice.lifted or ""))
        return None if number is None else lanes.lanes[number]

    def fit_all(self) -> None:
        """Show every day that there is."""
        lanes = self.sight.layout.lanes
        self.fit(lanes.first, lanes.last + 1)

    def fit(self, first: float, last: float) -> None:
        """Show the days from `first` to before `last`."""
        self._moved = True
        self.sight.fit(first, last)
        self.look_again()

    @property
    def is_moved(self) -> bool:
        """Whether the user went to the days that are seen."""
        return self._moved

    def go_to_days(self, first: float, last: float) -> None:
        """Show the days from `first` to before `last`, and none around them."""
        self.go(Scale.fit(first, last, self.sight.area.width()))

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Look closer about a place of the widget: the focused mark's, else the middle."""
        focused = self.sight.item_of(self.choice.focused) if self.choice.focused and x is None else None
        if focused is not None:
            x = self.sight.place_of(focused).x()
        elif x is None:
            x = self.sight.area.center().x()
        self.go(self.sight.scale.zoomed(factor, x - self.sight.area.left()))

    def go(self, scale: Scale) -> None:
        """Show other days, as the user wants it."""
        self._moved = True
        self.sight.show(scale)
        self.look_again()

    def chosen_days(self) -> tuple[int, int] | None:
        """The days between which the chosen model's events lie, and the first of them in sight; None for none."""
        lanes = self.sight.layout.lanes.lanes
        spans = [lanes[spot.lane].columns[spot.column].span(spot.place) for spot in self.choice.events]
        if not spans:
            return None
        walking.show_lane(self.sight, min(spot.lane for spot in self.choice.events))
        return min(span.first for span in spans), max(span.last for span in spans)

    def lane_days(self) -> tuple[int, int] | None:
        """The days between which the releases lie of the lane that orders are for; None where it has none."""
        lane = self.lane
        return bounds_of([lane]) if lane is not None and lane.count else None

    def seen(self) -> Seen | None:
        """The days and lanes that one sees; None where there is nothing."""
        if self.sight.layout.lanes.is_empty:
            return None
        first, last = self.sight.scale.start, self.sight.scale.end
        said = self.wording.span(int(first), max(int(last - 1e-6), int(first)))
        return Seen((first, last), said, self.shown.by, self.shown.arrangement)
