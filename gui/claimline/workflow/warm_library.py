"""A library opened, and asked its first questions, while the window's own modules are still being imported."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from claimline.domain import LibraryUnusable, Reason, Selection, Ticket
from claimline.library import Backups, Library, Reader
from claimline.paths import backups_folder
from claimline.workflow.recent import usual_library

_FIRST_CLAIMS = 12
"""As many claims as a window shows at first."""


class WarmLibrary:
    """Opens a library in a thread and asks what the window will ask first, so that its pages are at hand."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: tuple[Library, Reader] | None = None
        self._thread = threading.Thread(target=self._open, name="warm-library")
        self._thread.start()

    def _open(self) -> None:
        try:
            self._opened = open_library(self.path)
            reader = self._opened[1]
            reader.counts()
            reader.companies()
            reader.claims(reader.claim_ids(Selection())[:_FIRST_CLAIMS])
        except LibraryUnusable:
            return  # whoever opens it, or asks, next is told why

    def take(self) -> tuple[Library, Reader] | None:
        """Both connections, which are the caller's from now on; None where the library cannot be opened."""
        self._thread.join()
        opened, self._opened = self._opened, None
        return opened


def open_library(path: Path) -> tuple[Library, Reader]:
    """The connection that writes and the one that is asked; where another writes, or nobody may, the first is to be
    read only. Raises LibraryUnusable.
    """
    try:
        library = library_to_change(path)
    except LibraryUnusable as problem:
        if problem.reason not in (Reason.LOCKED, Reason.ELSEWHERE, Reason.NOT_ALLOWED):
            raise
        try:
            held_by = problem.detail if problem.reason is Reason.ELSEWHERE else ""
            library = Library(path, read_only=True, held_by=held_by)
        except LibraryUnusable:
            raise problem from None
    try:
        return library, Reader(library.path)
    except BaseException:
        library.close()
        raise


def is_opened_slowly(path: Path) -> bool:
    """Whether a library lies where others may have it too, so that to open it may mean to copy it over a network."""
    from claimline.library.afar import is_shared

    try:
        return is_shared(path)
    except OSError:
        return False


def opened_or_problem(path: Path, ticket: Ticket) -> tuple[Library, Reader] | LibraryUnusable:
    """What `open_library` gives, or raises; for the background. Raises Cancelled, with nothing left open."""
    try:
        library, reader = open_library(path)
    except LibraryUnusable as problem:
        return problem
    try:
        ticket.checkpoint(1, 1)
    except BaseException:
        reader.close()
        library.close()
        raise
    return library, reader


def library_to_change(path: Path) -> Library:
    """The connection that writes, which keeps backups; raises LibraryUnusable."""
    return Library(path, backups=backups_of(path))


def backups_of(path: Path) -> Backups:
    """The copies of a library that are kept."""
    return Backups(partial(backups_folder, path))


def warm_library(paths: Sequence[Path]) -> WarmLibrary | None:
    """For what is named on the command line, or the usual library; None where that does not exist yet."""
    libraries = [path for path in paths if path.suffix == ".claimline"]
    library = libraries[0] if libraries else usual_library()
    return WarmLibrary(library) if library.exists() else None
