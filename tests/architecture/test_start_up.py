"""The start brings in nothing heavy before it is needed, and the command line needs no Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from claimline.paths import resource
from claimline.workflow.sample import create_sample

HEAVY = {"PySide6", "typer", "rich", "trafilatura", "lxml", "babel", "apsw", "typst", "pypdfium2", "charset_normalizer",
         "htmldate", "ahocorasick_rs", "rapidfuzz", "platformdirs", "openpyxl"}  # fmt: skip

LATER = {
    *("claimline.library.shelving", "claimline.library.store", "claimline.library.taken"),
    *("claimline.ui.panes.source_view", "claimline.ui.timeline.view", "claimline.workflow.search_amounts"),
    *("claimline.knowledge", "claimline.reading", "claimline.extraction", "claimline.brief", "claimline.exchange"),
    *("calendar", "hashlib", "multiprocessing", "sqlite3", "babel", "typst", "lxml"),
}
"""What no start may bring in before the claims are seen: each of these was found there once, or is as heavy."""


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


def test_articles_are_read_and_typeset_without_qt(tmp_path: Path) -> None:
    article = resource("sample", "en.txt")
    done = claimline_without_qt(tmp_path, "read", str(article), "--published", "2025-03-26")
    assert done.returncode in (0, 1), done.stderr
    assert "DeepSeek" in done.stdout
    brief = tmp_path / "brief.pdf"
    done = claimline_without_qt(tmp_path, "brief", str(article), "--published", "2025-03-26", "-o", str(brief))
    assert done.returncode == 0, done.stderr
    assert brief.read_bytes().startswith(b"%PDF")


def test_window_imports_nothing_of_the_command_line_or_of_the_parsers() -> None:
    imported = imported_by("import claimline.ui.app")
    assert "PySide6" in imported
    assert not imported & {
        "typer",
        "rich",
        "trafilatura",
        "htmldate",
        "lxml",
        "typst",
        "pypdfium2",
        "ahocorasick_rs",
        "openpyxl",
    }


def test_first_claims_are_painted_without_what_comes_later(tmp_path: Path) -> None:
    """The window on the sample, up to the moment in which its claims are about to be painted."""
    code = (
        "import os, sys\n"
        "from claimline.__main__ import main\n"
        "from claimline.ui.import_qt import import_qt\n"
        "import_qt()\n"
        "from PySide6.QtCore import QEvent, QObject\n"
        "from PySide6.QtWidgets import QApplication\n"
        "def claims_port():\n"
        "    for widget in QApplication.allWidgets():\n"
        "        if widget.objectName() == 'claimsView': return widget.viewport()\n"
        "class Watch(QObject):\n"
        "    def eventFilter(self, watched, event):\n"
        "        if event.type() == QEvent.Type.Paint and watched is claims_port():\n"
        "            print(*sorted(sys.modules), flush=True)\n"
        "            os._exit(0)\n"
        "        return False\n"
        "run = QApplication.exec\n"
        "def watched_run(*_arguments):\n"
        "    application = QApplication.instance()\n"
        "    application.watch = Watch()\n"
        "    application.installEventFilter(application.watch)\n"
        "    return run()\n"
        "QApplication.exec = watched_run\n"
        "sys.exit(main())"
    )
    library = tmp_path / "sample.claimline"
    create_sample(library)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, "-c", code, str(library)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    imported = set(done.stdout.split())
    assert "claimline.ui.panes.claims_view" in imported
    assert not imported & LATER
    assert not [name for name in imported if name.startswith(("claimline.timeline", "claimline.ui.dialogs"))]


def test_window_refuses_a_pair_known_to_abort(tmp_path: Path) -> None:
    """With the versions that the program sees replaced, in a process of its own."""
    code = (
        "import sys, PySide6\n"
        "PySide6.__version__ = '6.12.0'\n"
        "sys.version_info = (3, 11, 9)\n"
        "from claimline.ui.start import run\n"
        "sys.exit(run([]))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2, done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "PySide6 6.12.0 on Python 3.11" in done.stderr


def test_window_cannot_start_where_qt_is_blocked(tmp_path: Path) -> None:
    done = claimline_without_qt(tmp_path)
    assert done.returncode == 1
    assert "Qt is not to be imported here" in done.stderr


def claimline_without_qt(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the command line where any import of Qt fails, in it and in each process that it starts."""
    blocked = folder / "blocked"
    for name in ("PySide6", "shiboken6"):
        (blocked / name).mkdir(parents=True, exist_ok=True)
        (blocked / name / "__init__.py").write_text("raise ImportError('Qt is not to be imported here')\n")
    command = [sys.executable, "-m", "claimline", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(blocked)}
    return subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)


def test_window_that_cannot_be_filled_ends_and_says_why(tmp_path: Path) -> None:
    """A mistake of ours while the window is being filled: no empty window is left standing."""
    code = (
        "import sys\n"
        "import claimline.ui.app as app\n"
        "def broken(*_arguments): raise RuntimeError('no parts today')\n"
        "app.Application = broken\n"
        "from claimline.ui.start import run\n"
        "sys.exit(run([]))"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "no parts today" in done.stderr
