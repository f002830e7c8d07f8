"""The pane at the bottom: the place of the timeline, which is built when its releases are known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from claimline.domain import Release
from claimline.ui.theme import Palette

if TYPE_CHECKING:
    from claimline.ui.timeline import TimelineView


class TimelinePane(QWidget):
    """Takes orders for the timeline from the start, and hands them to its `view` once releases have come."""

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
        self.view: TimelineView | None = None
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)

    def _build(self) -> TimelineView:
        from claimline.ui.timeline import TimelineView

        self.view = view = TimelineView()
        view.set_palette_tokens(self._palette)
        view.release_chosen.connect(self.release_chosen)
        view.company_chosen.connect(self.company_chosen)
        self._place.addWidget(view)
        self._place.activate()  # so that it has its size before it is told what to show
        self.setFocusProxy(view)
        return view

    def set_releases(self, releases: Sequence[Release]) -> None:
        """Show releases."""
        view = self.view or self._build()
        view.set_releases(releases)
        self.choose(self._company, self._model)

    def choose(self, company: str | None, model: str | None) -> None:
        """Lift a company's lane, and mark a model's events."""
        self._company, self._model = company, model
        if self.view is not None:
            self.view.choose_company(company)
            self.view.choose_model(model)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        if self.view is not None:
            self.view.set_palette_tokens(palette)
