"""What tests of the repository itself share: where it lies, and which files belong to it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

_MADE_BY_TOOLS = {".git", ".venv", "out", "build", "dist", "__pycache__"}


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def project_files(checkout: Path) -> tuple[Path, ...]:
    """The files that git holds, or, in an unpacked archive, those that no tool made; relative to the checkout."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True).stdout.split("\0")
        found = [Path(name) for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        found = [path.relative_to(checkout) for path in checkout.rglob("*")]
    return tuple(sorted(path for path in found if _is_source(path) and (checkout / path).is_file()))


def _is_source(path: Path) -> bool:
    return not any(part in _MADE_BY_TOOLS or part.endswith(("_cache", ".egg-info")) for part in path.parts)
