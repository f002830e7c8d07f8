"""A rolling set of copies of a library: taken on opening, before migrating and before bulk work."""

from __future__ import annotations

import datetime
import functools
import itertools
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import apsw

from claimline.domain import NoTicket, Ticket
from claimline.library.files import problems_of
from claimline.library.lock import WriterLock
from claimline.library.whole import replace_whole

BULK = 500
"""Rows that one edit changes, from which on the library is copied before."""

_NEWEST = 3
_DAYS = 7
_WEEKS = 4
_ENDING = ".claimline"
_UNFINISHED = ".unfinished"
_STAMP = "%Y-%m-%dT%H-%M-%S-%fZ"
_PAGES_A_STEP = 500

_STATE = """
    SELECT coalesce(max(id), 0), count(*), coalesce(sum(undone), 0), coalesce(sum(size), 0),
        (SELECT made || label FROM history ORDER BY id DESC LIMIT 1) FROM history
"""
"""By what one state of a library differs from another: each change is a step, and has its time."""

_COUNTS = "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM claim)"
_LAST = "SELECT label FROM history WHERE NOT undone ORDER BY id DESC LIMIT ?"


class Backup(NamedTuple):
    """A copy of a library: when it was taken, what it holds, and what had been done last, the latest first."""

    path: Path
    made: datetime.datetime
    articles: int
    claims: int
    size: int
    last: tuple[str, ...]


class Backups:
    """The copies of one library, in a folder of their own; `where` is asked when it is first needed."""

    def __init__(self, where: Callable[[], Path]) -> None:
        self._where = where

    @functools.cached_property
    def _folder(self) -> Path:
        return self._where()

    def take(self, connection: apsw.Connection, ticket: Ticket | None = None) -> Path | None:
        """Copies the library that is open in a connection, as it was saved last; old copies go.

        None where there is a copy of the same state. Raises Cancelled, OSError and apsw.Error, nothing copied then.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        for left in self._folder.glob(f"*{_UNFINISHED}*"):  # of a program that was ended
            left.unlink(missing_ok=True)
        state = connection.execute(_STATE).fetchone()
        if any(_state_of(path) == state for path in sorted(self._files(), reverse=True)):
            return None
        made = self._folder / self._next().strftime(_STAMP)
        beside = made.with_suffix(_UNFINISHED)
        try:
            _copy(connection, beside, ticket or NoTicket())
            beside.replace(made.with_suffix(_ENDING))
        finally:
            for ending in ("", "-journal", "-wal", "-shm"):
                beside.with_name(beside.name + ending).unlink(missing_ok=True)
        for old in _surplus(self._files()):
            old.unlink(missing_ok=True)
        return made.with_suffix(_ENDING)

    def listed(self) -> tuple[Backup, ...]:
        """The copies that can be read, the newest first."""
        found = (_backup(path) for path in sorted(self._files(), reverse=True))
        return tuple(backup for backup in found if backup is not None)

    def _next(self) -> datetime.datetime:
        """Now; where the clock was put back, just after the newest copy, so that a new one never counts as old."""
        newest = max((made for path in self._files() if (made := _when(path))), default=None)
        now = datetime.datetime.now(datetime.UTC)
        return now if newest is None or newest < now else newest + datetime.timedelta(microseconds=1)

    def _files(self) -> list[Path]:
        return [path for path in self._folder.glob(f"*{_ENDING}") if _when(path) is not None]


def restore(path: Path, backup: Path, backups: Backups) -> Path | None:
    """Puts a copy in the place of a library that nobody has open; what stood there is copied before.

    Where that cannot be read any more, it stays beside, under the name that is returned. Raises LibraryUnusable.
    """
    with problems_of(path):
        lock = WriterLock(path)
        try:
            beside = None if _is_backed_up(path, backups) else _set_aside(path)
            file = backup.read_bytes()
            for ending in ("-wal", "-shm"):  # all that was in them is copied, or set aside
                path.with_name(path.name + ending).unlink(missing_ok=True)
            replace_whole(path, file)
            return beside
        finally:
            lock.release()


def _is_backed_up(path: Path, backups: Backups) -> bool:
    try:
        connection = apsw.Connection(str(path), apsw.SQLITE_OPEN_READWRITE)
        try:
            if connection.pragma("quick_check") != "ok":
                return False
            connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
            backups.take(connection)
        finally:
            connection.close()
    except (apsw.Error, OSError):
        return False
    return True


def _set_aside(path: Path) -> Path:
    """Keeps the files of a library under a name that nothing has."""
    numbers = itertools.count(1)
    while (beside := path.with_name(f"{path.stem} ({next(numbers)}){path.suffix}")).exists():
        continue
    for ending in ("", "-wal"):
        file = path.with_name(path.name + ending)
        if file.exists():
            shutil.copyfile(file, beside.with_name(beside.name + ending))
    return beside


def _copy(connection: apsw.Connection, path: Path, ticket: Ticket) -> None:
    copy = apsw.Connection(str(path))
    try:
        with copy.backup("main", connection, "main") as backup:
            while not backup.done:
                ticket.checkpoint(backup.page_count - backup.remaining, backup.page_count)
                backup.step(_PAGES_A_STEP)
    finally:
        copy.close()


def _state_of(path: Path) -> tuple[object, ...] | None:
    connection = _opened(path)
    try:
        return connection.execute(_STATE).fetchone()
    except apsw.Error:
        return None
    finally:
        connection.close()


def _opened(path: Path) -> apsw.Connection:
    """A copy, which nobody changes: read as it lies there, with no file beside it."""
    return apsw.Connection(path.absolute().as_uri() + "?immutable=1", apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)


def _backup(path: Path) -> Backup | None:
    made = _when(path)
    assert made is not None
    try:
        connection = _opened(path)
        try:
            articles, claims = connection.execute(_COUNTS).fetchone() or (0, 0)
            last = tuple(str(label) for (label,) in connection.execute(_LAST, (5,)))
        finally:
            connection.close()
        return Backup(path, made, int(articles), int(claims), path.stat().st_size, last)
    except (apsw.Error, OSError):
        return None


def _when(path: Path) -> datetime.datetime | None:
    try:
        return datetime.datetime.strptime(path.stem, _STAMP).replace(tzinfo=datetime.UTC)
    except ValueError:
        return None


def _surplus(files: Iterable[Path]) -> set[Path]:
    """Copies that need not be kept: beside the newest three, the last of each of seven days and four weeks is."""
    newest_first = sorted(files, reverse=True)
    kept = set(newest_first[:_NEWEST])
    for count, form in ((_DAYS, "%Y-%m-%d"), (_WEEKS, "%G-%V")):
        last: dict[str, Path] = {}
        for path in newest_first:
            made = _when(path)
            assert made is not None
            last.setdefault(made.strftime(form), path)
        kept.update(list(last.values())[:count])
    return set(newest_first) - kept
