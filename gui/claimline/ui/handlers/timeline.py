"""What the timeline and the claims have to do with each other: days of claims, and ways to a passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QAction

from claimline.domain import Claim
from claimline.language import _
from claimline.library import Reader
from claimline.ui.handlers.library import Handlers
from claimline.ui.panes.timeline import TimelinePane, claims_by
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Chosen
from claimline.ui.views import Views

if TYPE_CHECKING:
    from claimline.timeline import Grouping
    from claimline.timeline.claim_days import ClaimDays

_SETTING = "timeline/claims"
_FEW = 50_000
"""Up to how many dated claims they are asked for again after each decision; of more, when claims come or go."""


class TimelineHandlers(QObject):
    """Asks the background for the claims' days, and leads from a mark or its card to a claim and a passage."""

    def __init__(
        self, views: Views, handlers: Handlers, chosen: Chosen, presenter: Presenter, settings: QSettings
    ) -> None:
        super().__init__(presenter)
        self._views, self._handlers, self._chosen, self._presenter = views, handlers, chosen, presenter
        self._settings = settings
        self._asked = self._again = False
        self._count = 0
        pane = self._pane
        pane.use_asking(self._claims, self._claims_of_model)
        pane.show_claims(self.are_claims_shown)
        pane.claim_chosen.connect(self.show_claim)
        pane.passage_asked.connect(self.show_passage)
        chosen.claim_changed.connect(pane.choose_claim)
        handlers.decided.connect(self._on_decided)
        handlers.changed.connect(self.ask_days)

    @property
    def _pane(self) -> TimelinePane:
        return self._views.timeline

    # Days of claims --------------------------------------------------------------------------------------------------

    @property
    def are_claims_shown(self) -> bool:
        """Whether claims stand in the lanes."""
        return str(self._settings.value(_SETTING, "true")) == "true"

    def dress(self, action: QAction) -> None:
        """Let the action say whether claims stand in the lanes."""
        action.setCheckable(True)
        action.setChecked(self.are_claims_shown)

    def switch_claims(self) -> None:
        """Show the claims' days in the lanes, or show them no more."""
        shown = not self.are_claims_shown
        self._settings.setValue(_SETTING, "true" if shown else "false")
        self._pane.show_claims(shown)
        if shown:
            self.ask_days()

    def on_lanes_changed(self) -> None:
        """Ask for the claims' days again where the lanes are by something else now that they stand by."""
        if self._pane.claims_by != claims_by(self._pane.by):
            self.ask_days()

    def ask_days(self) -> None:
        """Ask for the days of all claims, once for any number of changes that come meanwhile."""
        session = self._handlers.session
        if session is None or not self.are_claims_shown:
            return
        if self._asked:
            self._again = True
            return
        self._asked, self._again = True, False
        job = session.worker.job("", partial(_dated_claims, self._pane.grouping))
        job.succeeded.connect(self._on_days)
        job.failed.connect(self._handlers.show_error)
        job.ended.connect(self._on_ended)
        session.worker.start(job)

    def _on_days(self, found: tuple[str, int, Mapping[str, ClaimDays]]) -> None:
        by, self._count, dated = found
        self._pane.take_claims(dated, by)
        self.on_lanes_changed()

    def _on_ended(self) -> None:
        self._asked = False
        if self._again:
            self.ask_days()

    def _on_decided(self) -> None:
        if self._count <= _FEW:
            self.ask_days()

    # To a passage ----------------------------------------------------------------------------------------------------

    def _claims(self, ids: Sequence[int]) -> Sequence[Claim]:
        session = self._handlers.session
        return session.reader.claims(ids) if session is not None else ()

    def _claims_of_model(self, model: str) -> Sequence[int]:
        session = self._handlers.session
        return session.reader.claims_of_model(model) if session is not None else ()

    def show_claim(self, number: int) -> None:
        """Look at a claim; where it is not listed, its article's claims are."""
        claims = self._claims([number])
        if not claims:
            return
        if self._views.claims_model.row_of(number) < 0:
            self._chosen.choose_article(claims[0].article, plain=True)
        self._chosen.choose_claim(number)

    def show_passage(self, article: int, start: int, end: int) -> None:
        """Show a passage of an article in the source, and its claim where it is one's."""
        session = self._handlers.session
        if session is None:
            return
        for claim in session.reader.claims_of_article(article):
            if claim.passage.start <= start and end <= claim.passage.end:
                self.show_claim(claim.id)
                break
        else:
            self._chosen.choose_article(article, plain=True)
        self._presenter.show_source()
        self._views.source.view.show_stretch(start, end)
        self._views.source.take_focus()

    def to_passage(self) -> None:
        """Go to the passage of the mark on which the keys stand, else to that of the chosen release or claim."""
        if self._pane.to_passage():
            self._presenter.show_source()
            self._views.source.take_focus()
            return
        model = self._chosen.choice.model
        claims = self._claims_of_model(model) if model is not None else ()
        if claims:
            self.show_claim(claims[0])
        elif self._presenter.claim() is None or model is not None:
            self._views.status.tell(_("No article of this library speaks of it."))
            return
        self._presenter.show_source()
        self._views.source.take_focus()


def _dated_claims(grouping: Grouping | None, library: Any, _ticket: Any) -> tuple[str, int, Mapping[str, ClaimDays]]:
    """What the claims' days are by, how many there are, and the days."""
    from claimline.timeline import Grouping
    from claimline.workflow.claim_lanes import claims_by_lane

    grouping = grouping or Grouping()
    with Reader(library.path) as reader:
        return claims_by(grouping.by), *claims_by_lane(reader, grouping)
