"""One process a user: a second launch hands its files to the window that runs, and ends."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from claimline.paths import resource
from claimline.ui.app import Application
from claimline.ui.listening import Listening
from claimline.workflow import running
from claimline.workflow.recent import recent_files, recent_libraries, usual_library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a named pipe is no file to look at")


@pytest.fixture
def ordered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """What was ordered of a running program, in a data folder of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return []


@pytest.fixture
def running_program(qtbot: QtBot, ordered: list[list[Path]]) -> Iterator[Listening]:
    """A window that takes orders."""
    window = QWidget()
    qtbot.addWidget(window)
    listening = Listening(window, lambda paths: ordered.append(list(paths)))
    assert listening.start()
    yield listening
    listening.stop()


def launch(qtbot: QtBot, *arguments: str) -> QProcess:
    """A second launch, while this process goes on answering."""
    second = QProcess()
    second.start(sys.executable, ["-m", "claimline", *arguments])
    qtbot.waitUntil(lambda: second.state() is QProcess.ProcessState.NotRunning, timeout=60_000)
    return second


@pytest.mark.usefixtures("running_program")
def test_a_second_launch_hands_on_its_files_and_ends(qtbot: QtBot, ordered: list[list[Path]]) -> None:
    article = resource("sample", "en.txt")
    second = launch(qtbot, os.path.relpath(article))
    assert second.exitCode() == 0
    assert [[path.resolve() for path in paths] for paths in ordered] == [[article.resolve()]]
    assert launch(qtbot).exitCode() == 0
    assert ordered[1] == []


@pytest.mark.usefixtures("running_program")
def test_a_second_launch_decides_without_qt(qtbot: QtBot, ordered: list[list[Path]]) -> None:
    code = (
        "import sys; from claimline.workflow.running import hand_on; took = hand_on([]);"
        "print(took, any(name.startswith('PySide6') for name in sys.modules))"
    )
    second = QProcess()
    second.start(sys.executable, ["-c", code])
    qtbot.waitUntil(lambda: second.state() is QProcess.ProcessState.NotRunning, timeout=60_000)
    assert second.readAllStandardOutput().data().split() == [b"True", b"False"]
    assert ordered == [[]]


@pytest.mark.usefixtures("running_program")
def test_what_is_no_order_is_not_followed(qtbot: QtBot, ordered: list[list[Path]]) -> None:
    for line in (b"nonsense\n", b'{"a": 1}\n', b'["relative/path"]\n', b"[1]\n"):
        with socket.socket(socket.AF_UNIX) as stranger:
            stranger.connect(running.address())
            stranger.sendall(line)
            stranger.setblocking(False)
            said: list[bytes] = []

            def answered(stranger: socket.socket = stranger, said: list[bytes] = said) -> bool:
                try:
                    said.append(stranger.recv(100))
                except BlockingIOError:
                    return False
                return True

            qtbot.waitUntil(answered)
            assert said == [b""]
    assert ordered == []


def test_a_socket_that_a_killed_program_left_is_cleared_away(qtbot: QtBot, ordered: list[list[Path]]) -> None:
    where = running.address()
    assert where is not None
    left = socket.socket(socket.AF_UNIX)
    left.bind(where)
    left.close()
    assert running.hand_on([]) is False
    window = QWidget()
    qtbot.addWidget(window)
    listening = Listening(window, lambda paths: ordered.append(list(paths)))
    assert listening.start()
    assert launch(qtbot).exitCode() == 0
    assert ordered == [[]]
    listening.stop()
    assert not Path(where).exists()


@pytest.mark.usefixtures("running_program")
def test_who_starts_in_the_same_moment_hands_on_too(qtbot: QtBot, ordered: list[list[Path]]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    code = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication, QWidget;"
        "from claimline.ui.listening import Listening; application = QApplication([]); window = QWidget();"
        "print(Listening(window, print).start([Path(sys.executable)]))"
    )
    other = QProcess()
    other.start(sys.executable, ["-c", code])
    qtbot.waitUntil(lambda: other.state() is QProcess.ProcessState.NotRunning, timeout=60_000)
    assert other.readAllStandardOutput().data().split() == [b"False"]
    assert ordered == [[Path(sys.executable)]]


def test_a_folder_that_others_may_write_to_is_no_place_to_listen_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(shared))
    assert running.address() is None or not running.address().startswith(str(shared))  # type: ignore[union-attr]


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root may give a file away")
def test_another_users_socket_is_not_touched(ordered: list[list[Path]]) -> None:
    where = running.address()
    assert where is not None
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(where)
        other.listen()
        os.chown(where, 12345, 12345)
        assert running.hand_on([]) is False
        Path(where).unlink()
    assert ordered == []


def test_what_was_opened_is_in_the_menu_and_opens_again(
    open_window: Callable[..., Application],
    library_path: Path,
    empty_library_path: Path,
    settled: Callable[[Application], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    program = open_window(empty_library_path)
    article = tmp_path / "Q&A.txt"
    article.write_text(resource("sample", "en.txt").read_text("utf-8"), encoding="utf-8")
    program.handlers.open_paths([article])
    settled(program)
    program.open_library(library_path)
    settled(program)
    assert recent_libraries() == [library_path, empty_library_path]
    assert recent_files() == [article]
    assert usual_library() == library_path
    menu = program.window.findChild(QMenu, "recentMenu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    names = {action.text(): action for action in menu.actions() if action.text()}
    assert list(names) == ["spring.claimline", "empty.claimline", "Q&&A.txt", "Forget this list"]
    names["empty.claimline"].trigger()
    settled(program)
    assert program.session is not None
    assert program.session.path == empty_library_path
    names["Forget this list"].trigger()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Nothing opened yet"]


def test_a_damaged_list_is_as_if_nothing_had_been_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    from claimline.paths import state_folder

    for text in ("", "[]", '{"libraries": 3}', '{"libraries": [3, null], "files": {}}', "\x00"):
        (state_folder() / "recent.json").write_text(text)
        assert (recent_libraries(), recent_files()) == ([], [])


def test_a_whole_program_takes_the_files_of_a_second_launch(tmp_path: Path) -> None:
    """As a desktop does it: the window of the first launch has the article, the second ends, a kill does not hinder."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path / "data")}
    environment |= {"XDG_STATE_HOME": str(tmp_path / "state"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    (tmp_path / "data").mkdir()
    command = [sys.executable, "-m", "claimline"]
    for _round in range(2):
        with subprocess.Popen(command, env=environment) as first:
            try:
                second = _second_until_it_is_taken(command, environment)
                assert second == 0
            finally:
                first.kill()


def _second_until_it_is_taken(command: list[str], environment: dict[str, str]) -> int:
    """Asks again until the first program listens; then a second launch has to end by itself."""
    code = "import sys; from claimline.workflow.running import hand_on; sys.exit(not hand_on([]))"
    while subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode:
        pass
    article = str(resource("sample", "ko.txt"))
    return subprocess.run([*command, article], env=environment, check=False, timeout=60).returncode
