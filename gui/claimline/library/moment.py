"""A copy of a library as it was at one moment, while another computer may be writing it."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

from claimline.domain import LibraryUnusable, Reason
from claimline.library.lock import held_elsewhere

_ENDINGS = ("", "-wal", "-journal")
_MOST_COPIES = 12
_CHUNK = 1024 * 1024


def copy_of_a_moment(path: Path, folder: Path) -> Path:
    """Copies a library with its log or journal into a folder; what is not finished in it SQLite takes back there.

    What is the same when all is read a second time was so, together, at the moment in between. Raises LibraryUnusable,
    where it is written all the time, and OSError.
    """
    before: list[bytes] | None = None
    file = path.resolve()  # its log and journal lie beside it, by whatever other name it is opened
    for _time in range(_MOST_COPIES):
        sums = [_copied(file.with_name(file.name + ending), folder / (path.name + ending)) for ending in _ENDINGS]
        if sums == before:
            return folder / path.name
        before = sums
    holder = held_elsewhere(path)
    raise LibraryUnusable(path.name, Reason.ELSEWHERE, holder.told() if holder else "?")


def _copied(file: Path, copy: Path) -> bytes:
    """Copies a file; returns its checksum, nothing where there is no such file, or something else of its name."""
    checksum = hashlib.sha256()
    try:
        if not stat.S_ISREG(file.lstat().st_mode):
            raise FileNotFoundError
        with file.open("rb") as source, copy.open("wb") as target:
            while chunk := source.read(_CHUNK):
                checksum.update(chunk)
                target.write(chunk)
    except FileNotFoundError:
        copy.unlink(missing_ok=True)
        return b""
    return checksum.digest()
