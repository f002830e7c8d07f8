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

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from environment import PYTHON, ROOT, SCRIPTS, compile_translations, install, set_up
from system import Stop, apt_install, can_load, is_linux, is_root_with_apt, need_qt_libraries, say, want_virtual_screen

if TYPE_CHECKING:
    from collections.abc import Callable

OUT = ROOT / "out"


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
