"""The pane at the bottom: the place of the timeline, which is built when its releases are known, and of its table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from claimline.domain import Release
from claimline.ui.theme import Palette

if TYPE_CHECKING:
    from claimline.ui.timeline import TimelineView
    from claimline.ui.timeline.releases_table import ReleasesTable


class TimelinePane(QWidget):
    """Takes orders for the timeline from the start, and hands them to its `view` once releases have come.

    `table` says the same in rows; it is made when it is first asked for.
    """

    release_chosen = Signal(str, str)
    company_chosen = Signal(str)

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
        self._is_table = False
        self.view: TimelineView | None = None
        self.table: ReleasesTable | None = None
        self._place = QStackedLayout(self)

    def _build(self) -> TimelineView:
        from claimline.ui.timeline import TimelineView

        self.view = view = TimelineView()
        view.set_palette_tokens(self._palette)
        view.release_chosen.connect(self.release_chosen)
        view.company_chosen.connect(self.company_chosen)
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
        if self._toggle is not None:
            table.add_action_as_button(self._toggle)
        self._place.addWidget(table)
        table.choose(self._company, self._model)
        return table

    def use_toggle(self, action: QAction) -> None:
        """The action that changes between picture and table; both show it as a button."""
        self._toggle = action

    def set_releases(self, releases: Sequence[Release]) -> None:
        """Show releases."""
        view = self.view or self._build()
        view.set_releases(releases, titles=self._titles)
        self.show_table(self._is_table)
        self.choose(self._company, self._model)

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
            table.show_lanes(self.view.sight.layout.lanes, self._titles)
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

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        for part in (self.view, self.table):
            if part is not None:
                part.set_palette_tokens(palette)
