"""A background thread and the jobs that it does one after the other; that of an open library owns what writes it."""

from __future__ import annotations

import itertools
import queue
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from claimline.domain import Cancelled, Problem, Ticket
from claimline.library import Library

Work = Callable[[Ticket], Any]
"""What a job does, in the background thread."""
Operation = Callable[[Library, Ticket], Any]
"""What a job does with a library: a plain function of it and a ticket."""

_SECONDS_BETWEEN_REPORTS = 0.05


class Job(QObject):
    """One piece of work. It sends progressed, then one of succeeded, failed and cancelled, then ended.

    All signals arrive on the window's thread. `failed` carries the exception: a Problem is expected, others are not.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, parent: QObject, number: int, title: str, work: Work) -> None:
        super().__init__(parent)
        self.number = number
        self.title = title
        self._work = work
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; what it did so far is rolled back."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def run(self, ticket: Ticket) -> tuple[str, Any]:
        """Do the work, in the background thread: which signal is to follow, and with what."""
        try:
            return "succeeded", self._work(ticket)
        except Cancelled:
            return "cancelled", None
        except Problem as problem:
            return "failed", problem
        except Exception as error:  # noqa: BLE001 - the window shows it in its one dialog for the unexpected
            return "failed", error


class _Ticket:
    """A job's ticket: reports at most every so often, and stops the work when the job was cancelled."""

    def __init__(self, job: Job, report: Callable[[int, int], None]) -> None:
        self._job, self._report, self._last = job, report, 0.0

    def checkpoint(self, done: int, total: int) -> None:
        """Says how far the work is; raises Cancelled where the user has stopped it."""
        if self._job.is_cancelled:
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= _SECONDS_BETWEEN_REPORTS or done == total:
            self._last = now
            self._report(done, total)


class _Thread(QThread):
    """Takes jobs until it is given None, then does what is to be done at its end."""

    progressed = Signal(int, int, int)
    finished_job = Signal(int, str, object)

    def __init__(self, at_end: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("claimline work")
        self._at_end = at_end
        self.jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self.last: frozenset[int] = frozenset()

    def run(self) -> None:
        """What the thread does."""
        while (job := self.jobs.get()) is not None:
            ticket = _Ticket(job, partial(self.progressed.emit, job.number))
            is_skipped = job.is_cancelled and job.number not in self.last
            outcome, value = ("cancelled", None) if is_skipped else job.run(ticket)
            self.finished_job.emit(job.number, outcome, value)
            del job, ticket, value
        self._at_end()


class Background(QObject):
    """Gives work to a thread of its own, in order, and tells on the window's thread what came of it."""

    job_started = Signal(object)

    def __init__(self, parent: QObject | None = None, at_end: Callable[[], None] = lambda: None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._jobs: dict[int, Job] = {}
        self._thread = _Thread(at_end)
        self._thread.progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)
        self._thread.finished_job.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def task(self, title: str, work: Work) -> Job:
        """A job that is not yet started, so that its signals can be connected first."""
        return Job(self, next(self._numbers), title, work)

    def start(self, job: Job) -> None:
        """Do a job as soon as those before it are done."""
        self._jobs[job.number] = job
        self.job_started.emit(job)
        self._thread.jobs.put(job)

    @property
    def is_busy(self) -> bool:
        """Whether any job is not yet ended."""
        return bool(self._jobs)

    def has_others_waiting(self) -> bool:
        """Whether work waits behind that which is under way; may be asked by any thread."""
        return not self._thread.jobs.empty()

    def close(self) -> None:
        """Cancel what is under way, and wait for the thread.

        What the user asked for and still waits is begun all the same, its ticket cancelled: a decision or an undo is
        saved, and what takes longer stops at its first checkpoint. What the window asks for itself has no title, and
        is left.
        """
        self._thread.last = frozenset(
            number for number, job in self._jobs.items() if job.title and not job.is_cancelled
        )
        for job in self._jobs.values():
            job.cancel()
        self._thread.jobs.put(None)
        self._thread.wait()

    @Slot(int, int, int)
    def _on_progressed(self, number: int, done: int, total: int) -> None:
        if number in self._jobs:
            self._jobs[number].progressed.emit(done, total)

    @Slot(int, str, object)
    def _on_finished(self, number: int, outcome: str, value: object) -> None:
        job = self._jobs.pop(number)
        if outcome == "cancelled":
            job.cancelled.emit()
        else:
            getattr(job, outcome).emit(value)
        job.ended.emit()
        job.deleteLater()


class Worker(Background):
    """The background of an open library, which it closes at its end."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent, library.close)
        self._library = library

    def job(self, title: str, operation: Operation) -> Job:
        """A job with the library, not yet started."""
        return self.task(title, partial(operation, self._library))
