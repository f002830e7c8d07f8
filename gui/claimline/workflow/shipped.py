"""What the program is made of: its own version, those of its parts, and under which licence each is."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import sys
from pathlib import Path

from claimline import __version__

NOT_FROM_PYTHON = (
    ("Pretendard", "OFL-1.1"),
    ("Noto Sans SC", "OFL-1.1"),
    ("Lucide", "ISC"),
)
"""Fonts and icons, whose licences lie beside them in resources/."""


def versions() -> list[tuple[str, str]]:
    """What a maintainer asks of a report: the versions of the program and of what it stands on."""
    found = [
        ("Claimline", __version__),
        ("Python", platform.python_version()),
        (platform.system(), f"{platform.release()} {platform.machine()}"),
    ]
    for name in ("PySide6_Essentials", "apsw", "typst", "pypdfium2", "lxml", "trafilatura"):
        try:
            found.append((name, importlib.metadata.version(name)))
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def licences() -> list[tuple[str, str]]:
    """Each part with its licence: as a bundle lists them, else as they are installed."""
    listed = _bundle_list()
    if listed is not None:
        lines = [line.partition(": ") for line in listed.read_text("utf-8").split("\n\n")[-1].splitlines()]
        parts = [(name, stated) for name, _colon, stated in lines if stated]
    else:
        parts = [(f"{each.metadata['Name']} {each.version}", licence_of(each)) for each in distributions()]
        parts.append((f"Python {platform.python_version()}", "PSF-2.0"))
    return [*(part for part in parts if not part[0].startswith("claimline ")), *NOT_FROM_PYTHON]


def licence_texts() -> Path | None:
    """The folder in which a bundle keeps the texts of all licences; None where there is no bundle."""
    listed = _bundle_list()
    return listed.parent if listed is not None else None


def _bundle_list() -> Path | None:
    inside = getattr(sys, "_MEIPASS", None)
    listed = Path(inside).parent / "licences" / "README.txt" if inside else None
    return listed if listed is not None and listed.is_file() else None


def licence_of(part: importlib.metadata.Distribution) -> str:
    """What a part says of its licence, in one line."""
    told = part.metadata
    stated = told["License-Expression"] or told["License"] or ""
    if not stated or len(stated.splitlines()[0]) > 60:
        classifiers = [c for c in told.get_all("Classifier") or () if c.startswith("License ::")]
        stated = classifiers[0].rpartition(" :: ")[2] if classifiers else "see its own files"
    return stated.splitlines()[0]


def distributions() -> list[importlib.metadata.Distribution]:
    """What the program needs, and what that needs in turn."""
    found: dict[str, importlib.metadata.Distribution] = {}
    waiting = ["claimline"]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in found:
            continue
        try:
            found[name] = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # needed on other systems only
        for wanted in found[name].requires or ():
            if "extra ==" not in wanted or name == "lxml":
                waiting.append(re.split(r"[\s\[<>=!~;(]", wanted, maxsplit=1)[0])
    return [found[name] for name in sorted(found)]
