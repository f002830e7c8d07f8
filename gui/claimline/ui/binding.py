"""Which pairs of Qt's binding and Python are known to abort, so that the window refuses them with a sentence."""

from __future__ import annotations

from claimline.language import _

_BROKEN_SERIES = (6, 12)
_FIRST_SOUND_PYTHON = (3, 12)


def broken_pair(pyside_version: str, python: tuple[int, int]) -> str | None:
    """What to tell the user where PySide6 `pyside_version` is known to abort on this CPython; None where it is not.

    6.12 on CPython 3.11 drops one reference to None at every call that returns nothing, and aborts after some thousand
    of them. From 3.12 on None is immortal, and 6.11 is sound on both.
    """
    series = tuple(int(part) for part in pyside_version.split(".")[:2] if part.isdigit())
    if series != _BROKEN_SERIES or python >= _FIRST_SOUND_PYTHON:
        return None
    return _(
        "Claimline cannot open its window: PySide6 {pyside} on Python {python} aborts after a while. "
        "Install PySide6-Essentials 6.11, or use Python 3.12 or newer."
    ).format(pyside=pyside_version, python=".".join(map(str, python)))
