"""Keeps the preview of a brief up to date: makes it in the background as one chooses, and draws the pages in sight."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from claimline.domain import BriefChoice, Problem, Ticket
from claimline.library import Library, Reader
from claimline.ui.session import Session
from claimline.ui.work import Job
from claimline.workflow.messages import sentence

_WAIT = 250
"""Milliseconds without a change before a brief is made: nobody wants one for each letter of a title."""
_MOST = 3000
"""Of how many claims a brief is made only to be looked at: of more, it takes longer than one waits."""
_PATIENCE = 1.0
"""Seconds after which a brief that is no longer wanted is stopped; a shorter one is sooner done than begun again."""


class BriefPreview(QObject):
    """`made` carries the sizes of the pages, `failed` a sentence, `drawn` a page with its picture; `busy` whether a
    brief is being made, `progressed` how far it is; `passed_over` of how many claims none is made to be looked at.
    """

    made = Signal(list)
    failed = Signal(str)
    passed_over = Signal(int)
    drawn = Signal(int, QImage)
    busy = Signal(bool)
    progressed = Signal(int, int)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted: tuple[BriefChoice, str] | None = None
        self._making: Job | None = None
        self._begun = 0.0
        self._drawing: Job | None = None
        self._pages: list[int] = []
        self._width = 0
        self.pdf = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._make)

    # The document ----------------------------------------------------------------------------------------------------

    def ask(self, choice: BriefChoice, name: str) -> None:
        """Show this choice, once it has stood for a moment."""
        self._wanted = (choice, name)
        self._timer.start()

    def stop(self) -> None:
        """Stop what is under way; the preview stays as it is."""
        self._timer.stop()
        self._wanted, self._pages = None, []
        for job in (self._making, self._drawing):
            if job is not None:
                job.cancel()

    @property
    def is_busy(self) -> bool:
        """Whether anything is asked for, or under way."""
        return self._timer.isActive() or self._making is not None or self._drawing is not None

    def _make(self) -> None:
        if self._making is not None:
            if time.monotonic() - self._begun > _PATIENCE:
                self._making.cancel()
            return
        if self._wanted is None:
            return
        (choice, name), self._wanted = self._wanted, None
        process = self._session.process

        def operation(library: Library, ticket: Ticket) -> tuple[bytes, list[tuple[float, float]] | int]:
            from claimline.workflow.brief_content import count_chosen
            from claimline.workflow.exporting import brief_of_library
            from claimline.workflow.preview import page_sizes

            with Reader(library.path) as reader:
                count = count_chosen(reader, choice)
            if count > _MOST:
                return b"", count
            pdf = brief_of_library(library.path, choice, process, ticket, name)
            return pdf, page_sizes(pdf, process, ticket)

        self._begun = time.monotonic()
        self.busy.emit(True)
        self._making = self._start(operation, self._on_made, self._on_failed, self._on_making_ended)
        self._making.progressed.connect(self.progressed)

    def _on_made(self, made: tuple[bytes, Sequence[tuple[float, float]] | int]) -> None:
        self.pdf, shown = made
        self._pages = []
        if isinstance(shown, int):
            self.passed_over.emit(shown)
        else:
            self.made.emit(list(shown))

    def _on_failed(self, error: BaseException) -> None:
        self.pdf = b""
        self.failed.emit(sentence(error) if isinstance(error, Problem) else str(error))

    def _on_making_ended(self) -> None:
        self._making = None
        if self._wanted is not None and not self._timer.isActive():
            self._make()
        else:
            self.busy.emit(False)

    # Its pages -------------------------------------------------------------------------------------------------------

    def draw(self, pages: list[int], width: int) -> None:
        """Draw these pages, so many dots wide; what was asked before and is not yet drawn is forgotten."""
        self._pages, self._width = list(pages), width
        self._draw()

    def _draw(self) -> None:
        if self._drawing is not None or not self._pages or not self.pdf:
            return
        page, width, pdf, process = self._pages.pop(0), self._width, self.pdf, self._session.process

        def operation(_library: Library, ticket: Ticket) -> tuple[bytes, int, Any]:
            from claimline.workflow.preview import page_picture

            return pdf, page, page_picture(pdf, page, width, process, ticket)

        self._drawing = self._start(operation, self._on_drawn, self._on_failed, self._on_drawing_ended)

    def _on_drawn(self, found: tuple[bytes, int, Any]) -> None:
        pdf, page, picture = found
        if pdf is self.pdf:
            image = QImage(picture.dots, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB888)
            self.drawn.emit(page, image.copy())

    def _on_drawing_ended(self) -> None:
        self._drawing = None
        self._draw()

    def _start(
        self,
        operation: Callable[[Library, Ticket], Any],
        then: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        ended: Callable[[], None],
    ) -> Job:
        job = self._session.worker.job("", operation)
        job.succeeded.connect(then)
        job.failed.connect(failed)
        job.ended.connect(ended)
        self._session.worker.start(job)
        return job
