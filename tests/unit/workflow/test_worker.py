"""The worker process: results and problems come back, it is stopped and ended, and it starts again."""

from __future__ import annotations

import operator
import os
import signal
import threading
import time

import pytest

from claimline.domain import Cancelled, NoTicket, Reason, Unreadable
from claimline.workflow.worker import Worker, WorkerEndedError, WorkerFailedError

# The work must be importable by the worker, so it is the library's own functions that are run here.
SECONDS = 30.0


@pytest.fixture
def worker():
    with Worker() as worker:
        yield worker


class Stopping:
    """A ticket of a user who presses Stop as soon as the work reports."""

    def checkpoint(self, done: int, total: int) -> None:
        raise Cancelled


def test_a_result_comes_back(worker: Worker) -> None:
    assert worker.call(SECONDS, NoTicket(), divmod, 17, 5) == (3, 2)


def test_the_process_is_kept_and_is_another(worker: Worker) -> None:
    first = worker.call(SECONDS, NoTicket(), os.getpid)
    assert first == worker.call(SECONDS, NoTicket(), os.getpid)
    assert first != os.getpid()


def test_an_error_comes_back_with_its_traceback_and_the_worker_goes_on(worker: Worker) -> None:
    with pytest.raises(WorkerFailedError) as failed:
        worker.call(SECONDS, NoTicket(), divmod, 1, 0)
    assert "ZeroDivisionError" in failed.value.details
    assert worker.call(SECONDS, NoTicket(), divmod, 9, 4) == (2, 1)


def test_a_problem_comes_back_as_itself(worker: Worker) -> None:
    from claimline.workflow.opening import read_and_extract

    with pytest.raises(Unreadable) as problem:
        worker.call(SECONDS, NoTicket(), read_and_extract, b"", "empty.txt", None)
    assert (problem.value.name, problem.value.reason) == ("empty.txt", Reason.EMPTY)


def test_work_over_its_time_is_ended_and_the_next_goes_on(worker: Worker) -> None:
    with pytest.raises(WorkerEndedError) as ended:
        worker.call(0.2, NoTicket(), time.sleep, 3600)
    assert ended.value.overtime
    assert worker.call(SECONDS, NoTicket(), divmod, 17, 5) == (3, 2)


def test_stop_ends_work_that_never_reports(worker: Worker) -> None:
    with pytest.raises(Cancelled):
        worker.call(SECONDS, Stopping(), time.sleep, 3600)
    assert worker.call(SECONDS, NoTicket(), divmod, 17, 5) == (3, 2)


def test_a_worker_that_dies_is_told_and_replaced(worker: Worker) -> None:
    pid = worker.call(SECONDS, NoTicket(), os.getpid)
    with pytest.raises(WorkerEndedError) as ended:
        worker.call(SECONDS, NoTicket(), os.kill, pid, signal.SIGKILL)
    assert not ended.value.overtime
    assert worker.call(SECONDS, NoTicket(), os.getpid) != pid


def test_it_is_used_from_another_thread_than_the_one_that_made_it(worker: Worker) -> None:
    results: list[tuple[int, int]] = []
    thread = threading.Thread(target=lambda: results.append(worker.call(SECONDS, NoTicket(), divmod, 17, 5)))
    thread.start()
    thread.join()
    assert results == [(3, 2)]


def test_progress_crosses_the_processes(worker: Worker) -> None:
    class Watching:
        seen: list[tuple[int, int]]

        def __init__(self) -> None:
            self.seen = []

        def checkpoint(self, done: int, total: int) -> None:
            self.seen.append((done, total))

    watching = Watching()
    worker.call(SECONDS, watching, operator.methodcaller("checkpoint", 3, 7), NoTicket())
    assert (3, 7) in watching.seen
