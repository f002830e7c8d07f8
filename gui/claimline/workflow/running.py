"""One process a user: what is to be opened goes to the Claimline that runs already, if one does.

A second launch asks before Qt is imported, so that it decides in a moment: it writes a line of JSON into the local
socket of the first (on Windows a named pipe) and waits for the answer. Nobody answers at a socket that a killed
program left behind; the next one that starts clears it away. The socket lies in a folder of the user's own, and one
that is another user's is never touched.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

from claimline.paths import data_folder

ANSWER = b"opened\n"
"""What the running program says when it has taken an order."""

MOST_BYTES = 1 << 20
"""No order is longer."""

_SECONDS = 5.0
"""How long a second launch waits for the answer of a window that is busy."""


def address() -> str | None:
    """Where the user's running program listens; None where no place is safe to listen at.

    It differs by the folder of the user's libraries: who keeps those elsewhere keeps a Claimline of its own.
    """
    mark = f"{crc32(os.fsencode(data_folder(is_made=False))):08x}"
    if sys.platform == "win32":
        return rf"\\.\pipe\claimline-{mark}"
    folder = _own_folder()
    return None if folder is None else str(folder / f"claimline-{mark}")


def _own_folder() -> Path | None:
    """A folder that only the user can write to, with a short name: a socket's address has at most 107 bytes."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and len(os.fsencode(runtime)) < 80 and _is_own(Path(runtime)):
        return Path(runtime)
    folder = Path("/tmp" if sys.platform == "linux" else os.environ.get("TMPDIR", "/tmp")) / f"claimline-{os.getuid()}"
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder if _is_own(folder) else None


def _is_own(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o022


def order(paths: Sequence[Path]) -> bytes:
    """The line that asks to open these; without any, to show the window."""
    return json.dumps([str(path.absolute()) for path in paths]).encode() + b"\n"


def ordered(line: bytes) -> list[Path] | None:
    """What a line asks to open; None where it is no order."""
    try:
        names = json.loads(line)
    except ValueError:
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return None
    paths = [Path(name) for name in names]
    return paths if all(path.is_absolute() for path in paths) else None


def hand_on(paths: Sequence[Path]) -> bool:
    """Give what is to be opened to the running program; whether one was there and took it."""
    where = address()
    if where is None or not os.path.exists(where):  # noqa: PTH110 - a pipe of Windows is no path
        return False
    try:
        return (_through_pipe if sys.platform == "win32" else _through_socket)(where, order(paths))
    except OSError:
        return False  # stale, or it ended in this moment


def _through_socket(where: str, line: bytes) -> bool:
    import socket

    if os.lstat(where).st_uid != os.getuid():
        return False
    with socket.socket(socket.AF_UNIX) as line_out:
        line_out.settimeout(_SECONDS)
        line_out.connect(where)
        line_out.sendall(line)
        answer = b""
        while len(answer) < len(ANSWER) and (more := line_out.recv(len(ANSWER))):
            answer += more
    return answer == ANSWER


def _through_pipe(where: str, line: bytes) -> bool:
    with open(where, "r+b", buffering=0) as pipe:  # noqa: PTH123 - a pipe is no path
        pipe.write(line)
        return pipe.read(len(ANSWER)) == ANSWER
