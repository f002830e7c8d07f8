"""Imports PySide6 in half of the time that it takes by itself.

Its wheels carry 2,700 lines of Python inside a shared library, and compile them at every start: a fifth of the time
until a bare window is seen. Here their code is kept as Python keeps that of any module, in `__pycache__` (where that
cannot be written, they are compiled as before), and the generator of `.pyi` files, which no window uses, stays out.
PySide6 also wraps `__import__`, to read the source of each module that is imported after it for
`from __feature__ import …`, which is used nowhere here: the wrapping is taken off. And it has one pattern of 6,000
characters, to read signatures with when an error is to be worded; that is compiled when it is first used.
"""

from __future__ import annotations

import builtins
import contextlib
import importlib.util
import marshal
import os
import re
import sys
from pathlib import Path
from types import CodeType
from typing import Any, cast

from claimline.ui.quick_enums import use_quick_enums

_SUPPORT = "shibokensupport/"
_UNUSED = "shibokensupport/signature/lib/pyi_generator.py"
_READS_SIGNATURES = "shibokensupport.signature.parser"
_compile = builtins.compile
_compile_pattern = re.compile


class KeptCode:
    """The compiled code of PySide6's support modules, each with the hash of the source that it was made of."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept = self._read()
        self._is_new = False

    def _read(self) -> dict[str, tuple[bytes, CodeType]]:
        with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
            kept = marshal.loads(self._path.read_bytes())
            if isinstance(kept, dict):
                return kept
        return {}

    def compile(self, source: Any, name: Any, mode: str, *more: Any, **named: Any) -> Any:
        """What the built-in `compile` gives, from what was kept where source and name are those of a support module."""
        if not (isinstance(source, bytes) and isinstance(name, str) and name.startswith(_SUPPORT)):
            return _compile(source, name, mode, *more, **named)
        if name == _UNUSED:
            return _compile(b"", name, mode)
        digest = importlib.util.source_hash(source)
        before = self._kept.get(name)
        if before is not None and before[0] == digest:
            return before[1]
        code = _compile(source, name, mode, *more, **named)
        self._kept[name] = (digest, code)
        self._is_new = True
        return code

    def save(self) -> None:
        """Keep what was compiled anew, whole or not at all."""
        if not self._is_new or sys.dont_write_bytecode:
            return
        import tempfile

        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(prefix=f".{self._path.name}.", dir=self._path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(marshal.dumps(self._kept))
            Path(beside).replace(self._path)


class LaterPattern:
    """A pattern that is compiled when it is first used."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._asked = pattern, flags
        self._made: re.Pattern[str] | None = None

    def _pattern(self) -> re.Pattern[str]:
        if self._made is None:
            self._made = _compile_pattern(*self._asked)
        return self._made

    def finditer(self, *place: Any) -> Any:
        """As that of a pattern; the one method that the binding takes before it is used."""
        return self._pattern().finditer(*place)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern(), name)


def _compile_later(pattern: Any, flags: Any = 0) -> Any:
    """What `re.compile` gives, to the reader of signatures only when it is used."""
    if sys._getframe(1).f_globals.get("__name__") == _READS_SIGNATURES and isinstance(pattern, str):
        return LaterPattern(pattern, flags)
    return _compile_pattern(pattern, flags)


def import_qt(kept_in: Path | None = None) -> None:
    """Import PySide6's modules of which a window is made; the code is kept beside this module's own."""
    if "PySide6.QtCore" in sys.modules:
        return
    kept = kept_in or Path(importlib.util.cache_from_source(str(Path(__file__).with_name("pyside6_support.py"))))
    code = KeptCode(kept)
    builtins.compile = cast("Any", code.compile)
    re.compile = cast("Any", _compile_later)
    use_quick_enums()
    try:
        import PySide6.QtWidgets  # noqa: F401
    finally:
        builtins.compile = _compile
        re.compile = _compile_pattern
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    code.save()
