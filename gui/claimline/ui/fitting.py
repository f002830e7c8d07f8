"""Shows the days of what is chosen: a release, a company, a claim or a lane, whichever was chosen last."""

from __future__ import annotations

from PySide6.QtCore import QObject

from claimline.domain import Claim
from claimline.ui.panes.timeline import TimelinePane
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Chosen


class Fitting(QObject):
    """Remembers what was chosen last. It is connected after the presenter, which looks at a claim of each new list."""

    def __init__(self, pane: TimelinePane, chosen: Chosen, presenter: Presenter) -> None:
        super().__init__(presenter)
        self._pane, self._chosen, self._presenter = pane, chosen, presenter
        self._last = ""
        chosen.list_changed.connect(lambda: self._remember("list"))
        chosen.claim_changed.connect(lambda _claim: self._remember("claim"))
        pane.lane_looked_at.connect(lambda: self._remember("lane"))

    def _remember(self, what: str) -> None:
        self._last = what

    def fit_selection(self) -> None:
        """Show the days of what was chosen last; where that has none, those of what else is chosen, else all."""
        ways = {"list": self._fit_list, "claim": self._fit_claim, "lane": self._pane.fit_lane}
        first = ways.pop(self._last, None)
        for way in ([first] if first else []) + list(ways.values()):
            if way():
                return
        self._pane.fit_all()

    def _fit_list(self) -> bool:
        choice = self._chosen.choice
        if choice.model is not None and self._pane.fit_model():
            return True
        return choice.lane is not None and self._pane.fit_company(choice.lane)

    def _fit_claim(self) -> bool:
        claim = self._presenter.claim()
        days = days_of(claim) if claim is not None else None
        return days is not None and self._pane.fit_days(*days)


def days_of(claim: Claim) -> tuple[int, int] | None:
    """The days (ordinals) between which the dates of a claim lie; None where it has none that is bounded."""
    edges = [day for date in claim.dates for day in (date.earliest, date.latest) if day is not None]
    return (min(edges).toordinal(), max(edges).toordinal()) if edges else None
