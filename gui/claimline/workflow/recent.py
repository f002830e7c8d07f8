"""What was opened last, for the File menu and for the next start; a small file in the user's folder of states.

It holds paths alone, newest first. A file that is damaged, or cannot be written, is as if nothing had been opened.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from claimline.paths import default_library, state_folder

_MOST = 8


def recent_libraries() -> list[Path]:
    """Libraries, the newest first, that are still there."""
    return _read("libraries")


def recent_files() -> list[Path]:
    """Articles and other files, the newest first, that are still there."""
    return _read("files")


def last_library() -> Path | None:
    """The library that was open when the window was closed last, where it is still there."""
    return next(iter(recent_libraries()), None)


def usual_library() -> Path:
    """What opens where no library is named: that which was open last, else the default one, which may not exist yet."""
    return last_library() or default_library()


def remember_library(path: Path) -> None:
    """A library was opened."""
    _add("libraries", [path])


def remember_files(paths: list[Path]) -> None:
    """Files were opened, in this order."""
    _add("files", list(reversed(paths[:_MOST])))


def forget_recent() -> None:
    """Forget what was opened; the library that is open is remembered again when it is opened again."""
    with contextlib.suppress(OSError):
        _file().unlink(missing_ok=True)


def _file(is_made: bool = False) -> Path:
    return state_folder(is_made) / "recent.json"


def _data() -> dict[str, Any]:
    try:
        data = json.loads(_file().read_bytes())
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _paths(data: dict[str, Any], what: str) -> list[Path]:
    kept = data.get(what)
    return [Path(name) for name in kept if isinstance(name, str)] if isinstance(kept, list) else []


def _read(what: str) -> list[Path]:
    return [path for path in _paths(_data(), what) if path.exists()]


def _add(what: str, paths: list[Path]) -> None:
    data = _data()
    wanted = [path.absolute() for path in paths]
    before = [path for path in _paths(data, what) if path not in wanted]
    data[what] = [str(path) for path in [*wanted, *before][:_MOST]]
    with contextlib.suppress(OSError):
        file = _file(is_made=True)
        beside = file.with_suffix(".new")
        beside.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        beside.replace(file)
