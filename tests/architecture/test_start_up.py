"""The start brings in nothing heavy before it is needed, and the command line needs no Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = {"PySide6", "typer", "rich", "trafilatura", "lxml", "babel", "apsw", "typst", "pypdfium2", "charset_normalizer",
         "htmldate", "ahocorasick", "rapidfuzz", "platformdirs"}  # fmt: skip


def imported_by(code: str) -> set[str]:
    """The top-level names of what a fresh Python has imported after some code."""
    command = [
        sys.executable,
        "-c",
        f"{code}\nimport sys\nprint(*sorted({{name.split('.')[0] for name in sys.modules}}))",
    ]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_entry_imports_nothing_heavy() -> None:
    imported = imported_by("import claimline.__main__")
    assert "claimline" in imported
    assert not imported & HEAVY


def test_help_of_the_command_line_needs_no_qt(tmp_path: Path) -> None:
    done = claimline_without_qt(tmp_path, "--help")
    assert done.returncode == 0, done.stderr
    assert "read" in done.stdout
    assert "brief" in done.stdout


def claimline_without_qt(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the command line where any import of Qt fails, in it and in each process that it starts."""
    blocked = folder / "blocked"
    for name in ("PySide6", "shiboken6"):
        (blocked / name).mkdir(parents=True)
        (blocked / name / "__init__.py").write_text("raise ImportError('Qt is not to be imported here')\n")
    command = [sys.executable, "-m", "claimline", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(blocked)}
    return subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
