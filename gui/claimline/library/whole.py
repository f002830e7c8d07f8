"""A file written whole or not at all: until it is complete it has no name, so one who is killed leaves none."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there; raises FileExistsError, with the other left as it is, and OSError."""
    handle, beside = _unnamed(path)
    try:
        _fill(handle, data)
        if beside is None:
            _link(handle, path)
        else:
            _name(beside, path)
    finally:
        _leave(handle, beside)


def replace_whole(path: Path, data: bytes) -> None:
    """Write a file, in the place of another of this name, which stays whole until this one is complete.

    Raises OSError.
    """
    handle, beside = _unnamed(path)
    try:
        _fill(handle, data)
        if beside is None:
            beside = str(name_beside(path))
            Path(beside).unlink(missing_ok=True)
            _link(handle, Path(beside))
        Path(beside).replace(path)
    finally:
        _leave(handle, beside)


def _unnamed(path: Path) -> tuple[int, str | None]:
    """A file in a path's folder, open to write: one without a name where the system has such, else with its name."""
    if hasattr(os, "O_TMPFILE") and Path("/proc/self/fd").is_dir():
        try:
            return os.open(path.parent, os.O_TMPFILE | os.O_WRONLY, 0o666), None
        except OSError as error:
            if isinstance(error, FileNotFoundError | PermissionError | NotADirectoryError):
                raise
    handle, beside = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    mask = os.umask(0)
    os.umask(mask)
    Path(beside).chmod(0o666 & ~mask)  # as readable as the user's other files
    return handle, beside


def _fill(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
    os.fsync(handle)


def _link(handle: int, path: Path) -> None:
    """Gives an open file its first name; the folder that is named makes Python follow the system's link to the file."""
    os.link(f"/proc/self/fd/{handle}", path, src_dir_fd=handle, follow_symlinks=True)


def name_beside(path: Path) -> Path:
    """The name that a finished file has for the moment before it takes another's place; the next one takes it over."""
    return path.with_name(f".{path.name[:40]}.claimline-new")


def _name(beside: str, path: Path) -> None:
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise FileExistsError(str(path)) from None
        Path(beside).replace(path)


def _leave(handle: int, beside: str | None) -> None:
    os.close(handle)
    if beside is not None:
        Path(beside).unlink(missing_ok=True)
