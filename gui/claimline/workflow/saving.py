"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

from claimline.domain import CannotWrite, Reason
from claimline.library.whole import replace_whole

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
        replace_whole(path, data)
    except OSError as error:
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> CannotWrite:
    """The problem for an error of the system."""
    reason = _REASONS.get(error.errno or 0, Reason.OTHER)
    # Windows: sharing or lock violation; or the folder was writable, and replacing a file in it was not.
    is_refused = isinstance(error, PermissionError) and error.filename2 is not None
    if getattr(error, "winerror", None) in (32, 33) or (is_refused and path.exists()):
        reason = Reason.IN_USE
    return CannotWrite(path.name, reason, error.strerror or str(error))
