"""The pane at the bottom: the place of the timeline, which is built when its releases are known, and of its table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QStackedLayout, QWidget

from claimline.domain import Claim
from claimline.ui.looks.theme import Palette

if TYPE_CHECKING:
    from claimline.timeline import Arrangement, Grouping, Lanes
    from claimline.timeline.claim_days import ClaimDays
    from claimline.ui.timeline import TimelineView
    from claimline.ui.timeline.lanes_shown import LanesShown, Seen
    from claimline.ui.timeline.releases_table import ReleasesTable


_LEAST_FITTED = 45
"""How many days are shown at least of what is chosen: a day alone says nothing of what came out around it."""


def claims_by(by: str) -> str:
    """What the days of claims are by where lanes are by something: a country has those of its companies."""
    return by if by in ("family", "event") else "company"


class TimelinePane(QWidget):
    """Takes orders for the timeline from the start, and hands them to its `view` once releases have come.

    `table` says the same in rows; it is made when it is first asked for.
    """

    release_chosen = Signal(str, str)
    company_chosen = Signal(str)
    lane_looked_at = Signal()
    lane_moved = Signal(str, object)
    lane_folded = Signal(str)
    lane_menu_asked = Signal(QPoint)
    groups_wanted = Signal()
    work_wanted = Signal(object, object)
    claim_chosen = Signal(int)
    passage_asked = Signal(int, int, int)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelinePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(96)
        self._palette = palette
        self._company: str | None = None
        self._model: str | None = None
        self._titles: Mapping[int, str] = {}
        self._toggle: QAction | None = None
        self._lane_menu: QMenu | None = None
        self._grouping: Grouping | None = None
        self._arrangement: Arrangement | None = None
        self._asking: tuple[Callable[..., Any], Callable[..., Any]] | None = None
        self._dated: Mapping[str, ClaimDays] = {}
        self.claims_by = "company"
        self._are_claims_shown, self._claim = True, 0
        self._is_table = False
        self._days: tuple[float, float] | None = None
        self.view: TimelineView | None = None
        self.table: ReleasesTable | None = None
        self._place = QStackedLayout(self)
        self._words = QLabel()
        self._words.setObjectName("timelineWords")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._place.addWidget(self._words)

    def _build(self) -> TimelineView:
        from claimline.ui.timeline import TimelineView

        self.view = view = TimelineView()
        view.set_palette_tokens(self._palette)
        view.release_chosen.connect(self.release_chosen)
        view.company_chosen.connect(self.company_chosen)
        view.lane_looked_at.connect(self.lane_looked_at)
        view.lane_moved.connect(self.lane_moved)
        view.lane_folded.connect(self.lane_folded)
        view.lane_menu_asked.connect(self.lane_menu_asked)
        view.groups_wanted.connect(self.groups_wanted)
        view.claim_chosen.connect(self.claim_chosen)
        view.passage_asked.connect(self.passage_asked)
        self._hand_claims(view)
        if self._arrangement is not None:
            view.arrange(self._arrangement)
        if self._grouping is not None:
            view.group(self._grouping)
        if self._lane_menu is not None:
            view.chooser.use(self._lane_menu)
        if self._toggle is not None:
            view.add_actions_as_buttons([self._toggle])
        self._place.addWidget(view)
        self._place.activate()  # so that it has its size before it is told what to show
        self.setFocusProxy(view)
        return view

    def _build_table(self, view: TimelineView) -> ReleasesTable:
        from claimline.ui.timeline.releases_table import ReleasesTable

        self.table = table = ReleasesTable(view.wording)
        table.set_palette_tokens(self._palette)
        table.release_chosen.connect(self.release_chosen)
        table.work_wanted.connect(self.work_wanted)
        if self._toggle is not None:
            table.add_action_as_button(self._toggle)
        self._place.addWidget(table)
        table.choose(self._company, self._model)
        return table

    def use_toggle(self, action: QAction) -> None:
        """The action that changes between picture and table; both show it as a button."""
        self._toggle = action

    def say(self, words: str) -> None:
        """Say something in the place of the timeline, until it shows releases again."""
        self._words.setText(words)
        self._place.setCurrentWidget(self._words)
        self.setFocusProxy(self._words)

    @property
    def said(self) -> str:
        """What it says in the place of the timeline; nothing where that shows."""
        return self._words.text() if self._place.currentWidget() is self._words else ""

    def make_ready(self) -> None:
        """Make the picture that the releases will be shown in, where it is not there yet."""
        if self.view is None:
            self._build()

    def set_lanes(self, lanes: Lanes) -> None:
        """Show releases, gathered by company."""
        view = self.view or self._build()
        view.set_lanes(lanes, titles=self._titles)
        self.show_table(self._is_table)
        self.choose(self._company, self._model)
        self._go_to_days()

    def days_gone_to(self) -> tuple[float, float] | None:
        """The days that are seen, where the user went to them; None for those that one sees at first."""
        if self.view is None or not self.view.is_moved:
            return self._days
        return self.view.sight.scale.start, self.view.sight.scale.end

    def go_to_days(self, days: tuple[float, float] | None) -> None:
        """See these days, as soon as there are releases."""
        self._days = days
        self._go_to_days()

    def _go_to_days(self) -> None:
        if self.view is not None and self._days is not None:
            self.view.go_to_days(*self._days)
            self._days = None

    @property
    def is_table_shown(self) -> bool:
        """Whether the releases are shown as a table."""
        return self._is_table

    def set_titles(self, titles: Mapping[int, str]) -> None:
        """What the articles are called, by id, from the next releases on."""
        self._titles = titles

    def show_table(self, is_table: bool) -> None:
        """Show the releases as a table, or as the picture."""
        self._is_table = is_table
        if self.view is None:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        shown: QWidget = self.view
        if is_table:
            shown = table = self.table or self._build_table(self.view)
            table.show_lanes(self.view.shown.gathered, self._titles)
        self._place.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        if had_focus:
            shown.setFocus()

    def choose(self, company: str | None, model: str | None) -> None:
        """Lift a company's lane or rows, and mark a model's events."""
        self._company, self._model = company, model
        if self.view is not None:
            self.view.choose_company(company)
            self.view.choose_model(model)
        if self.table is not None:
            self.table.choose(company, model)

    # Claims ----------------------------------------------------------------------------------------------------------

    def use_asking(
        self, claims: Callable[[Sequence[int]], Sequence[Claim]], of_model: Callable[[str], Sequence[int]]
    ) -> None:
        """How cards are to ask for claims by their ids, and for the ids of those that speak of a model."""
        self._asking = claims, of_model

    def take_claims(self, dated: Mapping[str, ClaimDays], by: str) -> None:
        """The days of all claims, by what `claims_by` says."""
        self._dated, self.claims_by = dated, by
        if self.view is not None:
            self.view.claim_marks.take(dated, by)
            self.view.look_again()

    def show_claims(self, are_shown: bool) -> None:
        """Show the claims' days in the lanes, or not."""
        self._are_claims_shown = are_shown
        if self.view is not None:
            self.view.claim_marks.is_on = are_shown
            self.view.look_again()

    def choose_claim(self, claim: int) -> None:
        """Mark the day of the claim that is looked at."""
        self._claim = claim
        if self.view is not None:
            self.view.claim_marks.choose(claim)
            self.view.viewport().update()

    def to_passage(self) -> bool:
        """Go to the passage of the mark on which the keys stand, if the picture has the focus and there is one."""
        from claimline.ui.timeline.opening import to_passage

        return self.view is not None and self.view.hasFocus() and to_passage(self.view)

    def _hand_claims(self, view: TimelineView) -> None:
        from claimline.ui.timeline.asking import Ask

        if self._asking is not None:
            view.ask = Ask(*self._asking)
        view.claim_marks.is_on = self._are_claims_shown
        view.claim_marks.choose(self._claim)
        view.claim_marks.take(self._dated, self.claims_by)

    # Lanes -----------------------------------------------------------------------------------------------------------

    def use_lane_menu(self, menu: QMenu) -> None:
        """What the button above the lanes' headings opens."""
        self._lane_menu = menu

    def group(self, grouping: Grouping) -> None:
        """Let the lanes be by something else."""
        self._grouping = grouping
        if self.view is not None and grouping is not self.view.shown.grouping:
            self.view.group(grouping)

    @property
    def grouping(self) -> Grouping | None:
        """How the lanes are found that are wanted, once that is known."""
        return self._grouping

    @property
    def by(self) -> str:
        """What the lanes are by that are wanted."""
        return self._grouping.by if self._grouping is not None else "company"

    def take_grouped(self, gathered: Lanes, grouping: Grouping, grouped: Lanes) -> None:
        """The lanes that the background has found."""
        if self.view is not None:
            self.view.take_grouped(gathered, grouping, grouped)

    def arrange(self, arrangement: Arrangement) -> None:
        """Put the lanes into another order, hide, show, fold and open them."""
        self._arrangement = arrangement
        if self.view is not None:
            self.view.arrange(arrangement)

    def look_at_lane(self, name: str | None) -> None:
        """The lane that orders about lanes are for, brought into sight."""
        if self.view is not None:
            self.view.look_at_lane(name)
            self.view.show_lane(name)

    def fit_all(self) -> None:
        """Show every day that there is."""
        if self.view is not None:
            self.view.fit_all()

    def fit_lane(self) -> bool:
        """Show the days of the lane that orders are for; whether there is one with days."""
        days = self.view.lane_days() if self.view is not None else None
        return days is not None and self.fit_days(*days)

    def fit_model(self) -> bool:
        """Show the days of the chosen model's events; whether any is drawn."""
        days = self.view.chosen_days() if self.view is not None else None
        return days is not None and self.fit_days(*days)

    def fit_company(self, company: str) -> bool:
        """Show the days of a company's releases; whether it has any."""
        days = self.view.shown.bounds_of_company(company) if self.view is not None else None
        return days is not None and self.fit_days(*days)

    def fit_days(self, first: int, last: int) -> bool:
        """Show the days from the first to the last of these, with some around them."""
        if self.view is None:
            return False
        spare = max((last + 1 - first) * 0.08, (_LEAST_FITTED - (last + 1 - first)) / 2)
        self.view.fit(first - spare, last + 1 + spare)
        return True

    def seen(self) -> Seen | None:
        """The days and lanes that one sees; None while there is nothing."""
        return self.view.seen() if self.view is not None else None

    @property
    def shown(self) -> LanesShown | None:
        """The lanes and what became of them."""
        return self.view.shown if self.view is not None else None

    @property
    def lane_name(self) -> str | None:
        """The lane that orders about lanes are for."""
        lane = self.view.lane if self.view is not None else None
        return lane.name if lane is not None else None

    @property
    def lane_names(self) -> list[str]:
        """All lanes as they stand, the hidden ones too."""
        return self.view.shown.names() if self.view is not None else []

    @property
    def lane_titles(self) -> list[tuple[str, str]]:
        """All lanes: their names and what they are called."""
        return self.view.shown.titles() if self.view is not None else []

    @property
    def seen_lane_names(self) -> list[str]:
        """The lanes that are not hidden, as they stand."""
        return [lane.name for lane in self.view.sight.layout.lanes.lanes] if self.view is not None else []

    @property
    def hidden_lanes(self) -> list[tuple[str, str]]:
        """The hidden lanes: their names and what they are called."""
        return self.view.shown.hidden() if self.view is not None else []

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        for part in (self.view, self.table):
            if part is not None:
                part.set_palette_tokens(palette)
