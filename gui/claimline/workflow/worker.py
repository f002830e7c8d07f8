"""The one worker process, in which foreign formats are parsed, articles read and documents typeset.

A hostile file cannot take the window with it there, a runaway pattern freezes nothing, and work can be stopped by
ending the process. It is started when first needed, kept warm, and ended on cancel or when over its time or memory.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from claimline.domain import NoTicket, Problem, Ticket

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Result = TypeVar("Result")

MEMORY = 3 * 1024**3
"""Bytes of address space that the worker may take, where the system can hold it to that."""

_POLL = 0.05
_GRACE = 2.0


class WorkerEndedError(Exception):
    """The worker died, or was ended because it ran over its time. `overtime` tells which."""

    def __init__(self, overtime: bool) -> None:
        super().__init__("over its time" if overtime else "died")
        self.overtime = overtime


class WorkerFailedError(Exception):
    """The work raised something unexpected; `details` is its traceback."""

    def __init__(self, details: str) -> None:
        super().__init__(details.strip().rsplit("\n", 1)[-1])
        self.details = details


class Worker:
    """Runs functions in the worker process, one at a time. Used by one thread at a time; close it when done."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def call(
        self,
        seconds: float,
        ticket: Ticket,
        function: Callable[..., Result],
        *args: Any,
    ) -> Result:
        """What `function(*args)` returns, run in the worker; the function is a module's own, its values can be pickled.

        A NoTicket among the arguments becomes a ticket that tells `ticket`, across the processes, how far the work is.

        Raises the Problem that it raises, WorkerFailedError for any other error, WorkerEndedError where the process
        dies or takes longer than `seconds`, and Cancelled where the ticket says so (the process is ended then).
        """
        pipe = self._started()
        try:
            pipe.send((function, args))
            return cast(Result, self._await(pipe, seconds, ticket))
        except (EOFError, BrokenPipeError, ConnectionResetError) as error:
            self._end()
            raise WorkerEndedError(overtime=False) from error
        except (WorkerEndedError, KeyboardInterrupt):
            self._end()
            raise

    def _await(self, pipe: Connection, seconds: float, ticket: Ticket) -> Any:
        deadline = time.monotonic() + seconds
        while True:
            if not pipe.poll(_POLL):
                if time.monotonic() > deadline:
                    raise WorkerEndedError(overtime=True)
                self._checkpoint(ticket, 0, 0)
                continue
            answer, value = pipe.recv()
            if answer == "progress":
                self._checkpoint(ticket, *value)
            elif answer == "result":
                return value
            elif answer == "problem":
                raise value
            else:
                raise WorkerFailedError(value)

    def _checkpoint(self, ticket: Ticket, done: int, total: int) -> None:
        try:
            ticket.checkpoint(done, total)
        except Problem:
            self._end()
            raise

    def _started(self) -> Connection:
        if self._process is None or not self._process.is_alive() or self._pipe is None:
            import multiprocessing  # not before there is something to do: the window's start does without

            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs,), daemon=True, name="claimline worker")
            self._process.start()
            theirs.close()
        return self._pipe

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def close(self) -> None:
        """Ends the process, kindly where it is idle."""
        if self._process is not None and self._pipe is not None and self._process.is_alive():
            try:
                self._pipe.send(None)
                self._process.join(_GRACE)
            except (BrokenPipeError, ConnectionResetError):
                pass
        self._end()


class _PipedTicket:
    """The ticket inside the worker: it tells the other side, which decides."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def checkpoint(self, done: int, total: int) -> None:
        """Sends how far the work is."""
        self._pipe.send(("progress", (done, total)))


def _serve(pipe: Connection) -> None:
    """The worker's loop: a function and its arguments in, its result or error out, until told to end."""
    _limit_memory()
    ticket = _PipedTicket(pipe)
    while True:
        try:
            order = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        if order is None:
            return
        function, args = order
        pipe.send(_answer(function, [ticket if isinstance(value, NoTicket) else value for value in args]))


def _answer(function: Callable[..., Any], args: Sequence[Any]) -> tuple[str, Any]:
    try:
        return "result", function(*args)
    except Problem as problem:
        return "problem", problem
    except Exception:  # noqa: BLE001 - whatever a parser raises goes to the other side as text
        return "failed", traceback.format_exc()


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time limit holds there
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, hard))
