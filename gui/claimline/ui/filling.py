"""Fills the timeline with the releases of the library that is open; shows how far that is where it takes a while."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from claimline.domain import Release
from claimline.language import _, current_language
from claimline.ui.background import releases_of
from claimline.ui.handlers.lanes import LaneHandlers
from claimline.ui.handlers.library import Handlers
from claimline.ui.panes.timeline import TimelinePane
from claimline.ui.presenter import Presenter

if TYPE_CHECKING:
    from claimline.timeline import Grouping, Lanes
    from claimline.ui.session import Session
    from claimline.ui.work import Job

_MANY = 20_000
"""From how many releases on that are to be packed the user is told of it."""


class Filling(QObject):
    """Asks for the releases in the background. `filled` says that the timeline has them."""

    filled = Signal()

    def __init__(self, pane: TimelinePane, handlers: Handlers, lanes: LaneHandlers, presenter: Presenter) -> None:
        super().__init__(handlers)
        self._pane, self._handlers, self._lanes, self._presenter = pane, handlers, lanes, presenter
        self._is_stopped = False

    def ask(self) -> None:
        """Fill the timeline; the catalogue is read and merged in the background."""
        session = self._handlers.session
        if session is None:
            return
        self._is_stopped = False
        job = session.worker.job("", partial(releases_of, self._lanes.by, current_language()))
        job.progressed.connect(partial(self._on_progress, job))
        job.succeeded.connect(self._on_releases)
        job.failed.connect(self._handlers.show_error)
        session.worker.start(job)

    def go_on(self) -> None:
        """Begin again where the user stopped it; what was ready by then is not done again."""
        if self._is_stopped:
            self.ask()

    def _on_progress(self, job: Job, done: int, total: int) -> None:
        """A library whose releases were never packed, or all changed: the first time, that takes seconds."""
        if total < _MANY:
            return
        title = _("Preparing the timeline")
        if self._handlers.follow(title, job):
            self._pane.say(_("Preparing the timeline of {count} releases…").format(count=f"{total:,}"))
            job.cancelled.connect(partial(self._on_stopped, title))
        self._handlers.advance(done, total)

    def _on_stopped(self, title: str) -> None:
        self._is_stopped = True
        words = _("The timeline was not prepared. “Timeline” (Alt+5) goes on where it stopped.")
        self._pane.say(words)
        self._handlers.tell(title, [words])

    def _on_releases(self, found: tuple[Lanes, dict[int, str], Grouping]) -> None:
        """The picture is made in this turn of the loop and filled in the next: a click waits for one of them."""
        self._pane.make_ready()
        QTimer.singleShot(0, self, partial(self._show, self._handlers.session, *found))

    def _show(self, session: Session | None, lanes: Lanes, titles: dict[int, str], grouping: Grouping) -> None:
        if session is not self._handlers.session:
            return
        lanes.releases.use(self._fetch)
        self._pane.set_titles(titles)
        self._lanes.take(lanes, grouping)
        self._presenter.show_lanes(lanes)
        self.filled.emit()

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Release]:
        from claimline.workflow.releases import fetched

        session = self._handlers.session
        return fetched(session.reader, ids) if session is not None else {}
