"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from claimline.domain import CannotWrite, Reason

_REASONS = {
    errno.ENOENT: Reason.MISSING,
    errno.ENOTDIR: Reason.MISSING,
    errno.EACCES: Reason.NOT_ALLOWED,
    errno.EPERM: Reason.NOT_ALLOWED,
    errno.EROFS: Reason.NOT_ALLOWED,
    errno.EISDIR: Reason.FOLDER,
    errno.ENOSPC: Reason.NO_SPACE,
    errno.EDQUOT: Reason.NO_SPACE,
}


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that the old one stays whole until the new one is complete; raises CannotWrite."""
    if path.is_dir():
        raise CannotWrite(path.name, Reason.FOLDER)
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    except OSError as error:
        raise cannot_write(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _as_readable_as_others(beside)
        Path(beside).replace(path)
    except OSError as error:
        Path(beside).unlink(missing_ok=True)
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> CannotWrite:
    """The problem for an error of the system."""
    reason = _REASONS.get(error.errno or 0, Reason.OTHER)
    return CannotWrite(path.name, reason, error.strerror or str(error))


def _as_readable_as_others(name: str) -> None:
    """A temporary file is its owner's alone; one that was saved gets what the user's other files get."""
    mask = os.umask(0)
    os.umask(mask)
    Path(name).chmod(0o666 & ~mask)
