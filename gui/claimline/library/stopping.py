"""Long work inside SQLite that can be stopped: it is asked every so often whether to go on."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator

import apsw

from claimline.domain import Ticket

MOMENT = 2.0
"""Seconds for which nothing is asked: what is short is made whole, also where the window is closed meanwhile."""

_STEPS = 20_000
"""Steps of SQLite's machine between two looks: some milliseconds."""


@contextlib.contextmanager
def stoppable(connection: apsw.Connection, ticket: Ticket) -> Iterator[None]:
    """What a connection does inside is interrupted where the ticket says so, whose Cancelled comes out; the transaction
    is the caller's to roll back.
    """
    begun, is_stopped = time.monotonic(), False

    def look() -> bool:
        nonlocal is_stopped
        if not is_stopped and time.monotonic() - begun >= MOMENT:
            is_stopped = True  # going back is not to be stopped
            ticket.checkpoint(0, 0)
            is_stopped = False
        return False

    connection.set_progress_handler(look, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None)
