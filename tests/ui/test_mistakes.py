"""What nobody expected is told once and calmly, written down without any article's text, and the program goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from claimline.ui.app import Application
from claimline.ui.mistakes import watch_threads
from claimline.workflow.log import described, log_file, log_mistake

Open = Callable[..., Application]
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none to pass on
SECRET = "the words of an article"


@pytest.fixture(autouse=True)
def _state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def _hooks_put_back() -> Iterator[None]:
    before = threading.excepthook, sys.unraisablehook
    yield
    threading.excepthook, sys.unraisablehook = before


def raised(depth: int = 0) -> ValueError:
    """An error as a fault of ours raises it, with an article's words in its message."""
    try:
        if depth:
            raise raised(depth - 1)
        raise ValueError(SECRET)
    except ValueError as error:
        return error


def dialogs(program: Application) -> list[QDialog]:
    return [each for each in program.window.findChildren(QDialog, "unexpectedDialog") if each.isVisible()]


def test_one_dialog_says_what_is_saved_and_copies_the_details(open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    program.handlers.show_error(raised())
    program.handlers.show_error(raised())
    [dialog] = dialogs(program)
    details = dialog.findChild(QPlainTextEdit, "mistakeDetails")
    assert isinstance(details, QPlainTextEdit)
    assert details.toPlainText().count(f"ValueError: {SECRET}") == 2
    copy = dialog.findChild(QPushButton, "copyDetails")
    assert isinstance(copy, QPushButton)
    copy.click()
    assert dialog.isVisible()
    copied = QApplication.clipboard().text()
    assert copied.startswith("Claimline: ")
    assert "PySide6" in copied
    assert "test_mistakes.py" in copied
    dialog.close()
    program.actions["nextClaim"].trigger()
    assert program.views.claims.view.current_row == 1


@pytest.mark.usefixtures("_hooks_put_back")
def test_what_a_thread_raises_is_told_in_the_window(qtbot: QtBot, open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    watch_threads(program.window)

    def work() -> None:
        raise raised()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(dialogs(program)))
    dialogs(program)[0].close()


def test_what_slots_raise_in_the_running_program_is_told(tmp_path: Path) -> None:
    """In a process of its own, since the hook is the process's: a slot fails, the dialog stands, the window closes."""
    import os
    import subprocess

    code = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication, QDialog\n"
        "from claimline.ui.start import run\n"
        "def windows(): return [w for w in QApplication.topLevelWidgets() if w.isVisible()]\n"
        "def look():\n"
        "    names = [w.objectName() for w in windows()]\n"
        "    if 'unexpectedDialog' in names:\n"
        "        print(names); [w.close() for w in windows()]\n"
        "    else:\n"
        "        QTimer.singleShot(20, look)\n"
        "        raise KeyError('a slot of ours')\n"
        "import claimline.ui.start as start\n"
        "begin = start._Filling.begin\n"
        "def watched(self, *more):\n"
        "    begin(self, *more); QTimer.singleShot(0, look)\n"
        "start._Filling.begin = watched\n"
        "sys.exit(run([]))"
    )
    folders = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")}
    environment = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert "unexpectedDialog" in done.stdout
    assert "KeyError" in (tmp_path / "Claimline" / "claimline.log").read_text("utf-8")


def test_the_log_says_where_and_never_what(tmp_path: Path) -> None:
    log_mistake(raised(depth=2))
    written = log_file().read_text("utf-8")
    assert "builtins.ValueError" in written
    assert "test_mistakes.py" in written
    assert SECRET not in written
    assert str(tmp_path) not in written
    assert str(Path.home()) not in written


def test_causes_stand_in_the_log() -> None:
    try:
        raise OSError from raised()
    except OSError as error:
        assert described(error).index("OSError") < described(error).index("ValueError")


def test_logs_are_kept_small() -> None:
    for _number in range(1500):
        log_mistake(raised(depth=12))
    logs = sorted(log_file().parent.glob("claimline.log*"))
    assert 2 <= len(logs) <= 4
    assert all(log.stat().st_size <= 260_000 for log in logs)


def test_a_log_that_cannot_be_written_is_no_further_trouble(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    log_mistake(raised())
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("file", "")]
