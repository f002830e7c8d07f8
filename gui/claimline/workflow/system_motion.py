"""Whether the system asks for less motion (to browsers, `prefers-reduced-motion`), which Qt 6.11 does not say.

Each desktop is asked as it is asked for by its own programs; one that does not answer asks for nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

_PORTAL = ("gdbus", "call", "--session", "--timeout", "1", "--dest", "org.freedesktop.portal.Desktop",
           "--object-path", "/org/freedesktop/portal/desktop", "--method", "org.freedesktop.portal.Settings.ReadOne",
           "org.freedesktop.appearance", "reduced-motion")  # fmt: skip
_GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
_MAC = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")
_WINDOWS_ANIMATES = 0x1042
"""SPI_GETCLIENTAREAANIMATION."""

_SECONDS = 2


def is_motion_unwanted() -> bool:
    """Ask the system; takes some hundredths of a second, and at most a few seconds."""
    if sys.platform == "win32":
        return not _windows_animates()
    return any(_answer(command) == said for command, said in _questions())


def _questions() -> Iterator[tuple[tuple[str, ...], str]]:
    """What is to be asked here, and the answer that asks for less motion."""
    if sys.platform == "darwin":
        yield _MAC, "1"
    elif os.environ.get("XDG_CURRENT_DESKTOP"):
        if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            yield _PORTAL, "(<uint32 1>,)"
        yield _GNOME, "false"


def _answer(command: tuple[str, ...]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _windows_animates() -> bool:
    import ctypes

    animates = ctypes.c_int(1)
    library = getattr(ctypes, "windll")  # noqa: B009 - there is none where types are checked
    asked = library.user32.SystemParametersInfoW(_WINDOWS_ANIMATES, 0, ctypes.byref(animates), 0)
    return bool(animates.value) if asked else True
