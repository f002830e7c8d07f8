"""The background thread: what a job tells, how it is stopped, and that closing waits."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from claimline.domain import NothingChosen, Selection, Status, Ticket
from claimline.library import Library, Reader
from claimline.ui.work import Background, Job, Worker


@pytest.fixture
def worker(library_path: Path) -> Worker:
    return Worker(Library(library_path))


def heard(job: Job) -> list[str]:
    """What a job says, in order."""
    said: list[str] = []
    job.progressed.connect(lambda done, total: said.append(f"progressed {done}/{total}"))
    job.succeeded.connect(lambda value: said.append(f"succeeded {value}"))
    job.failed.connect(lambda error: said.append(f"failed {type(error).__name__}"))
    job.cancelled.connect(lambda: said.append("cancelled"))
    job.ended.connect(lambda: said.append("ended"))
    return said


def test_a_job_reports_succeeds_and_ends_off_the_windows_thread(qtbot: QtBot, worker: Worker) -> None:
    threads: list[int] = []

    def operation(_library: Library, ticket: Ticket) -> str:
        threads.append(threading.get_ident())
        ticket.checkpoint(3, 3)
        return "done"

    job = worker.job("Try", operation)
    said = heard(job)
    with qtbot.waitSignal(job.ended):
        worker.start(job)
    assert said == ["progressed 3/3", "succeeded done", "ended"]
    assert threads[0] != threading.get_ident()
    worker.close()


@pytest.mark.parametrize("error", [NothingChosen, ZeroDivisionError])
def test_a_job_that_raises_fails_with_what_it_raised(qtbot: QtBot, worker: Worker, error: type[Exception]) -> None:
    def operation(_library: Library, _ticket: Ticket) -> None:
        raise error

    job = worker.job("Try", operation)
    said = heard(job)
    with qtbot.waitSignal(job.ended):
        worker.start(job)
    assert said == [f"failed {error.__name__}", "ended"]
    worker.close()


def test_a_cancelled_job_leaves_nothing_behind(qtbot: QtBot, worker: Worker, library_path: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def operation(library: Library, ticket: Ticket) -> None:
        with library.edit("Reject all"):
            library.set_status(range(1, 14), Status.REJECTED)
            begun.set()
            go_on.wait()
            ticket.checkpoint(1, 2)

    job = worker.job("Try", operation)
    said = heard(job)
    worker.start(job)
    begun.wait()
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: "ended" in said)
    assert said == ["cancelled", "ended"]
    with Reader(library_path) as reader:
        assert len(reader.claim_ids(Selection(status=Status.REJECTED))) == 0
    worker.close()


def test_closing_leaves_what_the_window_asks_for_itself_and_closes_the_library(
    worker: Worker, library_path: Path
) -> None:
    done: list[int] = []

    def operation(_library: Library, ticket: Ticket) -> None:
        while True:
            ticket.checkpoint(0, 0)

    worker.start(worker.job("Endless", operation))
    worker.start(worker.job("", lambda _library, _ticket: done.append(1)))
    worker.close()
    assert done == []
    Library(library_path).close()


def test_closing_still_does_what_was_decided_before(worker: Worker, library_path: Path) -> None:
    """A decision that waits behind something long is saved; what waits and takes long is not done."""
    begun, go_on = threading.Event(), threading.Event()

    def long(_library: Library, ticket: Ticket) -> None:
        begun.set()
        go_on.wait(5)
        ticket.checkpoint(1, 2)

    def reject(library: Library, _ticket: Ticket) -> None:
        with library.edit("Reject"):
            library.set_status([1], Status.REJECTED)

    def import_many(library: Library, ticket: Ticket) -> None:
        with library.edit("Import"):
            library.set_status([2], Status.REJECTED)
            ticket.checkpoint(0, 2)

    for operation in (long, reject, import_many):
        worker.start(worker.job("Try", operation))
    assert begun.wait(5)
    threading.Timer(0.1, go_on.set).start()
    worker.close()
    with Reader(library_path) as reader:
        first, second = reader.claims([1, 2])
    assert (first.status, second.status) == (Status.REJECTED, Status.SUGGESTED)


def test_work_that_needs_no_library_reports_is_stopped_and_ends_in_order(qtbot: QtBot) -> None:
    ended: list[str] = []
    background = Background(at_end=lambda: ended.append("thread"))
    begun = threading.Event()

    def without_end(ticket: Ticket) -> None:
        begun.set()
        while True:
            ticket.checkpoint(0, 0)

    first, second = background.task("First", without_end), background.task("Second", lambda _ticket: 7)
    said, then = heard(first), heard(second)
    background.start(first)
    background.start(second)
    assert begun.wait(30)
    assert ended == []
    with qtbot.waitSignal(second.ended):
        first.cancel()
    assert (said[-2:], then) == (["cancelled", "ended"], ["succeeded 7", "ended"])
    background.close()
    assert ended == ["thread"]
