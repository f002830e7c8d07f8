"""What a library of before, or a large one that came at once, still needs to be searched and compared: made bit by bit.

Each bit is a transaction of its own, so that work may stop after any of them and loses nothing, and whatever the user
wants meanwhile comes first.
"""

from __future__ import annotations

from collections.abc import Callable

from claimline.domain import Ticket
from claimline.language import _
from claimline.library import Library

FEW = 2000
"""As many claims are prepared with whatever is done next, without a word."""

_AT_ONCE = 250


def waiting(library: Library) -> int:
    """How many claims are yet to be prepared, those to be compared and those to be found by words each counted."""
    with library.edit(_("Prepare the library")):
        return library.unindexed() + len(library.relating.waiting(unkeyed=True))


def prepare(library: Library, ticket: Ticket, is_other_wanted: Callable[[], bool], total: int) -> int:
    """Prepares claims until all are, or something else is wanted; returns how many are left. Raises Cancelled."""
    left = waiting(library)
    while left > 0 and not is_other_wanted():
        ticket.checkpoint(max(0, total - left), total)
        left -= library.index_some() or _key_some(library)
    return max(0, left)


def _key_some(library: Library) -> int:
    from claimline.workflow.comparing import Comparison

    with library.edit(_("Prepare the library")):
        some = library.relating.unkeyed(_AT_ONCE)
        Comparison(library).make_keys(some)
    return len(some) or waiting(library) + 1
