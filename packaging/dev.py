#!/usr/bin/env python3
"""Sets Claimline up in a checkout, then opens it or checks it. Needs Python 3.11 or newer and nothing else.

usage: python3 packaging/dev.py run [ARGS]     open the window on a sample library (or hand ARGS to claimline)
       python3 packaging/dev.py test [ARGS]    every check and every test (ARGS go to pytest)
       python3 packaging/dev.py lint           the checks alone: style, types, who imports whom
       python3 packaging/dev.py bench [NAME …] the benchmarks beside what one would use instead, in one table
       python3 packaging/dev.py kill           the program killed 1,000 times, and what is left looked at (some minutes)
       python3 packaging/dev.py fuzz           100,000 spoilt files for every reader (an hour)
       python3 packaging/dev.py soak           an hour's worth of a user who does anything
       python3 packaging/dev.py screenshots    the window in each language and theme, into out/screenshots
       python3 packaging/dev.py build          what is handed on, into dist/: bundle, .tar.gz, .deb, wheel, sdist

The first run makes a virtual environment in .venv and downloads what the program needs; later runs take a second.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "claimline-setup.json"
OUT = ROOT / "out"
TRANSLATIONS = ROOT / "resources" / "translations"
OLDEST = (3, 11)

# What Qt loads on Linux and no wheel brings: the library, and the package that holds it on Debian and Ubuntu.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# The same set where packages have other names: the installer, how it is called, and what it is asked for.
OTHER_SYSTEMS = {
    "dnf": "sudo dnf install libglvnd-egl libglvnd-glx glib2 dbus-libs fontconfig libxkbcommon-x11 xcb-util-cursor "
    "xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil",
    "zypper": "sudo zypper install Mesa-libEGL1 Mesa-libGL1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-render-util0",
    "pacman": "sudo pacman -S libglvnd glib2 dbus fontconfig libxkbcommon-x11 xcb-util-cursor xcb-util-wm "
    "xcb-util-image xcb-util-keysyms xcb-util-renderutil",
}
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


class Stop(Exception):
    """The work cannot go on; the text says why, and what to do."""


def say(text: str) -> None:
    """A line that stands out between the output of the tools, and comes before what they print."""
    print(f"\n▶ {text}", flush=True)


def is_linux() -> bool:
    """Whether Qt needs libraries of the system that may be missing."""
    return sys.platform.startswith("linux")


def is_root_with_apt() -> bool:
    """Whether packages can be installed without asking anybody."""
    return is_linux() and os.geteuid() == 0 and shutil.which("apt-get") is not None


# --- the system's own libraries -----------------------------------------------------------------------------------


def can_load(library: str) -> bool:
    """Whether the dynamic linker finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: list[str]) -> bool:
    """Installs Debian packages; says whether that worked."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "Acquire::Retries=3", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*apt, "update"], env=quiet, check=False)
    command = [*apt, "install", "-y", "--no-install-recommends", *packages]
    return subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0


def install_command(packages: list[str]) -> str:
    """What to type to install Qt's libraries on this system."""
    if shutil.which("apt-get"):
        return f"sudo apt-get install -y {' '.join(packages)}"
    for installer, command in OTHER_SYSTEMS.items():
        if shutil.which(installer):
            return command
    return "(with your system's installer) the packages that hold " + ", ".join(
        library for library in QT_LIBRARIES if not can_load(library)
    )


def need_qt_libraries() -> None:
    """Sees to it that Qt's system libraries are there; raises Stop with the command to type where it cannot."""
    if not is_linux():
        return
    packages = sorted({package for library, package in QT_LIBRARIES.items() if not can_load(library)})
    if not packages:
        return
    if is_root_with_apt():
        say(f"Installing the system libraries that Qt needs: {' '.join(packages)}")
        if apt_install(packages):
            return
        raise Stop("apt-get could not install them. Check the network, then run this command again.")
    raise Stop(f"Qt needs system libraries that are missing here. Type\n\n    {install_command(packages)}")


def want_virtual_screen() -> None:
    """Installs what the test in a real window needs where that takes no password, else says what is skipped."""
    tools = (("xvfb", "Xvfb"), ("xdotool", "xdotool"), ("strace", "strace"))
    packages = [package for package, tool in tools if not shutil.which(tool)]
    if not packages or not is_linux():
        return
    if is_root_with_apt():
        say(f"Installing {' and '.join(packages)} for the tests in a real window and of the network")
        if apt_install(packages):
            return
    command = f"sudo apt-get install -y {' '.join(packages)}"
    say(f"Without {' and '.join(packages)} some tests see less or are skipped ({command}, or your system's way)")


# --- the virtual environment --------------------------------------------------------------------------------------


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


# --- the verbs ----------------------------------------------------------------------------------------------------


def environment(**more: str) -> dict[str, str]:
    """This process's environment, for the environment's Python and its tools."""
    return {**os.environ, "PYTHONUTF8": "1", **more}


def succeeds(title: str, command: list[str], advice: str, **variables: str) -> bool:
    """Runs one step with its output shown; says what to do where it fails."""
    say(title)
    if subprocess.run(command, cwd=ROOT, env=environment(**variables), check=False).returncode == 0:
        return True
    print(f"✗ {title}: failed. {advice}", flush=True)
    return False


def run(arguments: list[str]) -> int:
    """Opens the window; with no display, writes a picture of it and a brief instead."""
    has_display = not is_linux() or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    is_verb = bool(arguments) and not Path(arguments[0]).exists()
    if has_display or is_verb or os.environ.get("QT_QPA_PLATFORM"):
        if not is_verb:
            say("Opening Claimline")
        return subprocess.run([str(PYTHON), "-m", "claimline", *arguments], env=environment(), check=False).returncode
    say("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.\n"
        "  Writing a picture of the window and a PDF brief instead")  # fmt: skip
    return screenshots(["--one", "--brief"])


def lint(_arguments: list[str]) -> int:
    """The checks that need no running program. Goes on after a failure, so that all are seen at once."""
    fix = "See the lines above."
    python = [str(PYTHON), "-m"]
    steps = [
        ("Style (ruff check)", [*python, "ruff", "check", "."], f"{fix} Many mend themselves: ruff check --fix ."),
        ("Layout (ruff format)", [*python, "ruff", "format", "--check", "."], "Mend it: .venv/bin/ruff format ."),
        ("Types (mypy)", [*python, "mypy"], fix),
        ("Who imports whom (import-linter)", [str(SCRIPTS / "lint-imports")], f"{fix} CONTRIBUTING.md "
         "shows the direction."),
    ]  # fmt: skip
    failed = [title for title, command, advice in steps if not succeeds(title, command, advice)]
    if failed:
        print(f"\n✗ {len(failed)} of {len(steps)} checks failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def test(arguments: list[str]) -> int:
    """The checks, then every test; pytest's own count stands last."""
    want_virtual_screen()
    checks = lint([])
    pytest = [str(PYTHON), "-m", "pytest", "-n", "2", "-q", *arguments]
    advice = "One test alone, with more to see: .venv/bin/pytest -x -k NAME"
    tests = succeeds("Tests (pytest)", pytest, advice, QT_QPA_PLATFORM="offscreen")
    if checks:
        print("✗ The tests are done, but a check above failed.", flush=True)
    return 0 if tests and not checks else 1


def bench(arguments: list[str]) -> int:
    """Each benchmark as a process of its own, beside what one would use instead; then one table of all."""
    folder, rows = ROOT / "tests" / "bench", OUT / "bench" / "rows.jsonl"
    names = [name for name in arguments if not name.startswith("-")]
    programs = [folder / f"bench_{name}.py" for name in names] or sorted(folder.glob("bench_*.py"))
    if unknown := [program.stem for program in programs if not program.exists()]:
        raise Stop(f"There is no {', '.join(unknown)} in tests/bench.")
    want_peers()
    rows.parent.mkdir(parents=True, exist_ok=True)
    rows.write_text("", encoding="utf-8")
    failed = 0
    for program in programs:
        more = ["--million"] if "--million" in arguments and program.stem == "bench_growth" else []
        command = [str(PYTHON), str(program), *more]
        failed += not succeeds(
            f"Benchmark {program.stem}", command, "The lines above say why.", CLAIMLINE_BENCH_ROWS=str(rows)
        )
    table = [str(PYTHON), str(folder / "table.py"), str(rows), *(["--readme"] if "--readme" in arguments else [])]
    return 0 if succeeds("All of them in one table", table, "A budget is missed.") and not failed else 1


def want_peers() -> None:
    """Installs the programs to compare with where that can be done; without one its column says so."""
    try:
        install(["--group", "bench"], "Installing what is compared with (WeasyPrint, Kiwi, spaCy)")
    except Stop:
        say("What is compared with could not be installed: where one is missing, its column says so")
    libraries = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0")
    if is_root_with_apt() and not all(map(can_load, libraries)):
        apt_install(["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"])


def kill(arguments: list[str]) -> int:
    """The program killed a thousand times, and met with all that can befall its files; what is left is looked at."""
    advice = "The lines above say what was lost or left."
    killed = [str(PYTHON), str(ROOT / "tests" / "kill" / "kill.py"), *arguments]
    troubled = [str(PYTHON), str(ROOT / "tests" / "kill" / "trouble.py")]
    shared = [str(PYTHON), str(ROOT / "tests" / "kill" / "shared.py")]
    is_sound = succeeds("Full disks, files taken away, locks, clocks", troubled, advice)
    is_shared = succeeds("Two computers at one library", shared, advice)
    return 0 if succeeds("Killing the program", killed, advice) and is_sound and is_shared else 1


def fuzz(arguments: list[str]) -> int:
    """A hundred thousand spoilt files for every reader."""
    command = [str(PYTHON), str(ROOT / "tests" / "fuzz" / "fuzz.py"), *arguments]
    return 0 if succeeds("Spoilt files", command, "The lines above say why; the files lie in out/fuzz.") else 1


def soak(arguments: list[str]) -> int:
    """An hour's worth of a user who does anything."""
    command = [str(PYTHON), str(ROOT / "tests" / "soak" / "monkey.py"), *arguments]
    return 0 if succeeds("A user who does anything", command, "The lines above say after which actions.") else 1


def screenshots(arguments: list[str]) -> int:
    """Pictures of the real window, drawn without a display."""
    command = [str(PYTHON), str(ROOT / "packaging" / "screenshots.py"), "--out", str(OUT), *arguments]
    advice = "The lines above say why."
    return 0 if succeeds("Drawing the window", command, advice, QT_QPA_PLATFORM="offscreen") else 1


def build(_arguments: list[str]) -> int:
    """The bundle, the archives and the packages, each checked as far as it can be here."""
    install(["--group", "build"], "Installing PyInstaller")
    command = [str(PYTHON), str(ROOT / "packaging" / "build.py")]
    return 0 if succeeds("Building what is handed on", command, "The lines above say why.") else 1


VERBS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "kill": kill,
    "fuzz": fuzz,
    "soak": soak,
    "screenshots": screenshots,
    "build": build,
}


def main(arguments: list[str]) -> int:
    """Sets up, then does the verb; the exit status is 0, 1 (something failed) or 2 (no such verb)."""
    if arguments[:1] in (["-h"], ["--help"], ["help"]):
        print(__doc__)
        return 0
    if not arguments or arguments[0] not in VERBS:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        need_qt_libraries()
        set_up()
        if not compile_translations():
            raise Stop("A catalogue in resources/translations cannot be compiled; the lines above say where.")
        return VERBS[arguments[0]](arguments[1:])
    except Stop as stop:
        print(f"\n✗ {stop}", file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        print(
            f"\nStopped. {shlex.join(['python3', 'packaging/dev.py', *arguments])} goes on from here.", file=sys.stderr
        )
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
