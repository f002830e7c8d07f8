"""What the user does with lanes: by what they are, in which order, which are seen; kept for the next start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QSettings, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from claimline.language import _, current_language
from claimline.library import Library, Reader, ReleaseSources
from claimline.ui.actions import SEPARATOR, Actions, State
from claimline.ui.handlers.library import Handlers
from claimline.ui.lane_settings import LaneSettings
from claimline.ui.panes.timeline import TimelinePane

if TYPE_CHECKING:
    from claimline.timeline import Arrangement, Grouping, Lanes

_BY = {
    "lanesByCompany": "company",
    "lanesByFamily": "family",
    "lanesByCountry": "country",
    "lanesByEvent": "event",
}
LANE_MENU = (
    *("fitSelection", SEPARATOR, "moveLaneUp", "moveLaneDown", "foldLane", SEPARATOR),
    *("hideLane", "showOnlyLane", "showAllLanes", "usualOrder"),
)
_CHOOSER_MENU = (*_BY, SEPARATOR, "showClaimDays", SEPARATOR, "showAllLanes", "usualOrder")


class LaneHandlers(QObject):
    """Keeps an arrangement for each thing that lanes can be by. `changed` says that actions may be possible or not."""

    changed = Signal()

    def __init__(
        self,
        window: QWidget,
        pane: TimelinePane,
        handlers: Handlers,
        settings: QSettings,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._pane, self._handlers, self._tell = window, pane, handlers, tell
        self._kept = LaneSettings(settings)
        self._lanes: Lanes | None = None
        pane.lane_looked_at.connect(self.changed)
        pane.lane_moved.connect(self._move_before)
        pane.lane_folded.connect(self._toggle)
        pane.groups_wanted.connect(self._group_in_background)
        pane.work_wanted.connect(self._find)

    def actions(self) -> dict[str, Callable[[], None]]:
        """What each action about lanes does."""
        return {
            **{name: partial(self._group_by, by) for name, by in _BY.items()},
            "moveLaneUp": lambda: self._move(-1),
            "moveLaneDown": lambda: self._move(1),
            "foldLane": self._fold,
            "hideLane": self._hide,
            "showOnlyLane": self._show_only,
            "showAllLanes": self._show_all,
            "usualOrder": lambda: self._change(replace(self._arrangement, order=())),
            "fitAll": self._pane.fit_all,
        }

    def dress(self, actions: Actions) -> None:
        """Make the actions' menus, and let exactly one of those about what lanes are by be checked."""
        group = QActionGroup(self._window)
        for name, by in _BY.items():
            actions[name].setCheckable(True)
            group.addAction(actions[name])
            actions[name].setChecked(by == self.by)
        chooser = QMenu(self._window)
        chooser.setObjectName("laneChooserMenu")
        actions.fill(chooser, _CHOOSER_MENU)
        hidden = chooser.addMenu(_("Hidden lanes"))
        hidden.setObjectName("hiddenLanes")
        chooser.aboutToShow.connect(lambda: self._list_hidden(hidden))
        self._pane.use_lane_menu(chooser)
        self._pane.lane_menu_asked.connect(lambda place: self._open_menu(actions, place))

    def state(self, state: State) -> State:
        """The window's state, with what is so of the lanes."""
        return state._replace(
            has_releases=self._lanes is not None and bool(self._lanes.lanes),
            has_lane=self._pane.lane_name is not None,
            are_lanes_hidden=bool(self._pane.hidden_lanes),
            are_lanes_ordered=self._kept.has_order,
        )

    def take(self, lanes: Lanes, grouping: Grouping) -> None:
        """Other releases are about to be shown, and how they are to be grouped."""
        self._lanes = lanes
        self._pane.arrange(self._arrangement)
        if grouping.by == self.by:
            self._pane.group(grouping)
        else:
            self._group_by(self.by)

    def tell_if_hidden(self, company: str | None) -> None:
        """Say so where the lane of a company that was just chosen is hidden."""
        shown = self._pane.shown
        name = shown.lane_of_company(company) if shown is not None else None
        if name is not None and any(name == each for each, _said in self._pane.hidden_lanes):
            self._tell(_("{lane} is hidden").format(lane=self._said(name)))

    @property
    def by(self) -> str:
        """What the lanes are by, as `By` has it."""
        return self._kept.by

    @property
    def _arrangement(self) -> Arrangement:
        return self._kept.arrangement()

    # What lanes are by -----------------------------------------------------------------------------------------------

    def _group_by(self, by: str) -> None:
        self._kept.by = by
        lanes, language = self._lanes, current_language()

        def operation(library: Any, _ticket: Any) -> Grouping:
            from claimline.timeline import By
            from claimline.workflow.lane_groups import grouping_of

            return grouping_of(By(by), lanes.releases.briefs() if lanes else (), language, library.company_rules())

        self._in_background(operation, self._on_grouping)

    def _on_grouping(self, grouping: Grouping) -> None:
        if grouping.by == self.by:
            self._pane.arrange(self._arrangement)
            self._pane.group(grouping)
            self.changed.emit()

    def _group_in_background(self) -> None:
        """Of very many releases, find the lanes where it does not hold the window up."""
        shown = self._pane.shown
        if shown is None:
            return
        gathered, grouping = shown.gathered, shown.grouping

        def operation(_library: Any, _ticket: Any) -> Any:
            from claimline.timeline import regrouped

            return regrouped(gathered, grouping)

        self._in_background(operation, lambda grouped: self._pane.take_grouped(gathered, grouping, grouped))

    def _find(self, find: Callable[[Callable[[], ReleaseSources]], Any], then: Callable[[Any], None]) -> None:
        """Find rows of the table where the library's sources of releases may be asked for."""

        def operation(library: Library, _ticket: Any) -> Any:
            def sources() -> ReleaseSources:
                with Reader(library.path) as reader:
                    return reader.release_sources()

            return find(sources)

        self._in_background(operation, then)

    def _in_background(self, operation: Callable[[Any, Any], Any], then: Callable[[Any], None]) -> None:
        session = self._handlers.session
        if session is None:
            return
        job = session.worker.job("", operation)
        job.succeeded.connect(then)
        job.failed.connect(self._handlers.show_error)
        session.worker.start(job)

    # How they stand --------------------------------------------------------------------------------------------------

    def _change(self, arrangement: Arrangement) -> None:
        self._kept.keep(arrangement)
        self._pane.arrange(arrangement)
        self.changed.emit()

    def _move_before(self, name: str, before: str | None) -> None:
        self._change(self._arrangement.moved(self._pane.lane_names, name, before))
        seen = self._pane.seen_lane_names
        if name in seen:
            place, count = seen.index(name) + 1, len(seen)
            self._tell(_("{lane}: lane {place} of {count}").format(lane=self._said(name), place=place, count=count))

    def _move(self, step: int) -> None:
        """Move the lane past the next one that is seen."""
        name, seen = self._pane.lane_name, self._pane.seen_lane_names
        if name not in seen:
            return
        others = [each for each in seen if each != name]
        place = seen.index(name) + step
        if 0 <= place <= len(others):
            self._move_before(name, others[place] if place < len(others) else None)
            self._pane.look_at_lane(name)

    def _fold(self) -> None:
        if (name := self._pane.lane_name) is not None:
            self._toggle(name)

    def _toggle(self, name: str) -> None:
        self._change(self._arrangement.toggled(name))
        self._pane.look_at_lane(name)
        words = _("{lane} is folded") if name in self._arrangement.folded else _("{lane} is open again")
        self._tell(words.format(lane=self._said(name)))

    def _hide(self) -> None:
        """Hide the lane, and look at the one that takes its place."""
        name, seen = self._pane.lane_name, self._pane.seen_lane_names
        if name not in seen:
            return
        place = seen.index(name)
        beside = [*seen[place + 1 :], *reversed(seen[:place])]
        said = self._said(name)
        self._change(self._arrangement.with_hidden([name]))
        self._pane.look_at_lane(beside[0] if beside else None)
        self._tell(_("{lane} is hidden").format(lane=said))

    def _show_all(self) -> None:
        self._change(self._arrangement.with_shown())
        self._tell(_("All lanes are shown"))

    def _said(self, name: str) -> str:
        """What a lane is called."""
        return next((said for each, said in self._pane.lane_titles if each == name), name)

    def _show_only(self) -> None:
        if (name := self._pane.lane_name) is not None:
            self._change(self._arrangement.with_hidden([each for each in self._pane.lane_names if each != name]))

    # Menus -----------------------------------------------------------------------------------------------------------

    def _list_hidden(self, menu: QMenu) -> None:
        """Each hidden lane, to be shown again alone."""
        menu.clear()
        hidden = self._pane.hidden_lanes
        menu.menuAction().setVisible(bool(hidden))
        for name, said in hidden:
            action = menu.addAction(said)
            action.triggered.connect(lambda _on=False, n=name: self._change(self._arrangement.with_shown([n])))

    def _open_menu(self, actions: Actions, place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setObjectName("laneMenu")
        actions.fill(menu, LANE_MENU)
        menu.popup(place)
