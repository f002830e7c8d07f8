"""One writer a library: a lock that the system takes back by itself when the program ends, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from claimline.domain import LibraryUnusable, Reason


class WriterLock:
    """Held from when it is made until `release`; raises LibraryUnusable LOCKED where another holds it.

    It lies on a file beside the library, not on the library itself: closing any file on which SQLite holds its own
    locks would lose them.
    """

    def __init__(self, library: Path) -> None:
        self._path = library.with_name(library.name + "-lock")
        while True:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
            if not _lock(self._file):
                os.close(self._file)
                raise LibraryUnusable(library.name, Reason.LOCKED)
            if self._is_in_place():
                return
            os.close(self._file)  # the one before removed it between opening and locking

    def _is_in_place(self) -> bool:
        try:
            return os.path.samestat(os.fstat(self._file), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Lets the next writer in. Where the system and the folder allow it, the file goes while it is still held."""
        if sys.platform != "win32":
            with contextlib.suppress(OSError):  # it holds nobody up: the next one takes it over
                self._path.unlink(missing_ok=True)
        os.close(self._file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
