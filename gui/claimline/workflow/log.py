"""A log of mistakes of the program, for a report: where in the code, never what an article says.

Messages of errors are left out, since they may quote a text; four files of 250 kB at most are kept, in the user's
folder of states.
"""

from __future__ import annotations

import contextlib
import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

from claimline import __version__
from claimline.paths import state_folder

_MOST_BYTES, _BEFORE = 250_000, 3


def log_file() -> Path:
    """Where it lies."""
    return state_folder(is_made=False) / "claimline.log"


def log_mistake(error: BaseException) -> None:
    """Write down an unexpected error; where it cannot be written, that is no further trouble."""
    with contextlib.suppress(OSError):
        state_folder()
        handler = RotatingFileHandler(log_file(), maxBytes=_MOST_BYTES, backupCount=_BEFORE, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        record = logging.LogRecord("claimline", logging.ERROR, "", 0, described(error), None, None)
        try:
            handler.emit(record)
        finally:
            handler.close()


def described(error: BaseException) -> str:
    """An error and its causes as places in the code, without their messages."""
    lines = [f"Claimline {__version__}"]
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        lines.append(f"{type(each).__module__}.{type(each).__qualname__}")
        lines += [f"  {place(frame)}" for frame in traceback.extract_tb(each.__traceback__)]
        each = each.__cause__ or each.__context__
    return "\n".join(lines)


def place(frame: traceback.FrameSummary) -> str:
    """Where a frame of the stack is: from the package on, since what lies above it names the user."""
    parts = Path(frame.filename).parts
    start = max((number for number, part in enumerate(parts) if part in ("claimline", "site-packages")), default=-1)
    name = "/".join(parts[start:]) if start >= 0 else Path(frame.filename).name
    return f"{name}:{frame.lineno} {frame.name}"
