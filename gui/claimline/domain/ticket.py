"""How long work tells how far it is, and learns that it is to stop."""

from __future__ import annotations

from typing import Protocol


class Ticket(Protocol):
    """What an operation is given; it calls `checkpoint` at each file, sentence or page."""

    def checkpoint(self, done: int, total: int) -> None:
        """Says that `done` of `total` are done; raises Cancelled where the user has stopped the work."""


class NoTicket:
    """For work that nobody watches."""

    def checkpoint(self, done: int, total: int) -> None:
        """Goes on."""
