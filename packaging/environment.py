"""The virtual environment in .venv: made, or made anew where it is not sound, and the catalogues compiled with it."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from system import Stop, apt_install, is_root_with_apt, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "claimline-setup.json"
TRANSLATIONS = ROOT / "resources" / "translations"
OLDEST = (3, 11)

# Whether these can be found tells a sound environment from one that lost something.
IMPORTS = (
    "claimline",
    "PySide6",
    "apsw",
    "typst",
    "lxml",
    "babel",
    "pytest",
    "hypothesis",
    "ruff",
    "mypy",
    "hatchling",
)


def need_python() -> None:
    """Raises Stop where this Python cannot make the environment."""
    if sys.version_info < OLDEST:
        have, need = (".".join(map(str, version[:2])) for version in (sys.version_info, OLDEST))
        raise Stop(f"Claimline needs Python {need} or newer, and this is {have}. Run it with a newer one, if you have "
                   f"it as python{need} for instance: python{need} packaging/dev.py")  # fmt: skip
    if importlib.util.find_spec("ensurepip"):
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"  # Debian keeps it apart from Python
    if is_root_with_apt():
        say(f"Installing {package}, which makes virtual environments")
        if apt_install([package]):
            return
    raise Stop(f"This Python cannot make virtual environments. Type\n\n    sudo apt-get install {package}")


def fingerprint() -> dict[str, str]:
    """What the environment was made of; another one needs setting up again."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return {"python": sys.version, "checkout": str(ROOT), "project": project}


def stamp() -> dict[str, str]:
    """The fingerprint that the last finished set-up left, empty where there is none."""
    try:
        read = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def answers(code: str) -> str | None:
    """What the environment's Python prints for some code; None where it is missing or damaged."""
    try:
        done = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def is_sound() -> bool:
    """Whether the environment's Python runs and finds what was installed."""
    found = f"import importlib.util as u; print(all(u.find_spec(name) for name in {IMPORTS!r}))"
    return answers(found) == "True"


def set_up() -> None:
    """Makes .venv, or makes it anew where it is damaged or another Python's, and installs the project into it."""
    need_python()
    wanted, had = fingerprint(), stamp()
    if had == wanted and is_sound():
        return
    if had.get("project") == wanted["project"] or answers("import sys, pip; print(sys.version)") != sys.version:
        say("Making a virtual environment in .venv" + (" anew" if VENV.exists() else ""))
        shutil.rmtree(VENV, ignore_errors=True)
        venv.create(VENV, with_pip=True)
    STAMP.unlink(missing_ok=True)
    install(["--upgrade", "pip>=25.1"], "Bringing pip up to date (1 of 2)")
    install(["--editable", ".", "--group", "dev"], "Installing Claimline and what it needs (2 of 2): some minutes")
    if not is_sound():
        raise Stop("Something is missing after the installation. Remove the folder .venv and run this again.")
    STAMP.write_text(json.dumps(wanted), encoding="utf-8")


def install(arguments: list[str], title: str) -> None:
    """Runs pip, showing one line of progress; raises Stop with the end of what it said where it fails."""
    say(title)
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar", "off", *arguments]
    lines: list[str] = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        for line in pip.stdout or ():
            lines.append(line.rstrip())
            if sys.stdout.isatty() and line.startswith(("Collecting", "Downloading", "Installing")):
                print(f"\r\033[K  {line.strip()[:100]}", end="", flush=True)
    if sys.stdout.isatty():
        print("\r\033[K", end="")
    if pip.returncode:
        tail = "\n".join(lines[-15:])
        raise Stop(f"pip could not install it:\n\n{tail}\n\nIs the network there? Run the same command again.")


def compile_translations() -> bool:
    """Makes the catalogues that gettext reads, where one is missing or older than its source."""
    sources = sorted(TRANSLATIONS.glob("*/LC_MESSAGES/claimline.po"))
    stale = [po for po in sources if not is_newer(po.with_suffix(".mo"), po)]
    babel = [str(PYTHON), "-m", "babel.messages.frontend", "-q", "compile", "-i"]
    made = [subprocess.run([*babel, po, "-o", po.with_suffix(".mo")], check=False).returncode == 0 for po in stale]
    return all(made)


def is_newer(made: Path, source: Path) -> bool:
    """Whether a made file is there and not older than its source."""
    return made.exists() and made.stat().st_mtime >= source.stat().st_mtime
