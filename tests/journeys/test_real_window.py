"""The installed `claimline` in a real window on a virtual screen, with real clicks and keys."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimline.domain import Article, Block, Claim, Findings, Kind, Passage, Status
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library

PATIENCE = 60
"""Seconds after which a window that has not come or gone is given up."""

SENTENCES = (
    "Larch Systems said its new model answers twice as fast.",
    "Larch Systems plans to open an office in Busan next year.",
    "Larch Systems employs 240 people.",
)

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")),
    reason="needs Xvfb and xdotool, which are not installed here",
)


@pytest.fixture
def screen() -> Iterator[str]:
    """The name of a virtual screen that is there for this test."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
        server.terminate()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one article and three suggested claims."""
    text = "\n\n".join(SENTENCES)
    places = [(text.index(sentence), text.index(sentence) + len(sentence)) for sentence in SENTENCES]
    article = Article(
        text,
        tuple(Block(start, end) for start, end in places),
        "en",
        hashlib.sha256(text.encode()).hexdigest(),
        "larch.txt",
        title="Larch Systems speeds up",
        published="2025-03-26",
    )
    claims = tuple(Claim(Passage.of(text, *place), Kind.STATEMENT, ("Larch Systems",)) for place in places)
    path = tmp_path / "larch.claimline"
    create_library(path)
    with Library(path) as writing, writing.edit("Open larch.txt"):
        writing.add_article(article, text.encode(), Findings(claims, ()))
    return path


class RealWindow:
    """The program as a user starts it, and a user's hands."""

    def __init__(self, screen: str, *arguments: Path) -> None:
        self._environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        self._environment.pop("WAYLAND_DISPLAY", None)
        program = Path(sys.executable).parent / "claimline"
        self._program = subprocess.Popen(
            [program, *arguments], env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        pattern = ["--onlyvisible", "--pid", str(self._program.pid), "--name", "Claimline"]
        try:
            self._window = self._hands("search", "--sync", "--all", *pattern).split()[0]
        except (subprocess.SubprocessError, IndexError):
            self._program.kill()
            pytest.fail(f"no window: {self._program.communicate()}")
        self._hands("windowfocus", "--sync", self._window)

    def click(self, across: float, down: float) -> None:
        """Clicks at a place, as parts of the window's width and height."""
        lines = self._hands("getwindowgeometry", "--shell", self._window).splitlines()
        size = dict(line.split("=", 1) for line in lines if "=" in line)
        x, y = round(across * int(size["WIDTH"])), round(down * int(size["HEIGHT"]))
        self._hands("mousemove", "--sync", "--window", self._window, str(x), str(y), "click", "1")

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        self._hands("key", "--delay", "50", *keys)

    def wait(self) -> tuple[int, str]:
        """The exit status and what the program said, once it has ended; fails where it does not end."""
        try:
            _, said = self._program.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self._program.kill()
            pytest.fail(f"it did not close: {self._program.communicate()}")
        return self._program.returncode, said

    def _hands(self, *arguments: str) -> str:
        command = ["xdotool", *arguments]
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=True, timeout=PATIENCE
        )
        return done.stdout


def statuses(library: Path) -> list[Status]:
    """The status of each claim, in the order of the text."""
    reader = Reader(library)
    try:
        return [claim.status for claim in reader.claims_of_article(reader.article_rows()[0].id)]
    finally:
        reader.close()


def test_confirmed_claim_is_there_after_closing(screen: str, library: Path) -> None:
    window = RealWindow(screen, library)
    window.click(0.45, 0.22)
    window.press("c", "ctrl+q")
    assert window.wait() == (0, "")
    assert statuses(library) == [Status.CONFIRMED, Status.SUGGESTED, Status.SUGGESTED]
    assert check_library(library) == ()


def test_undo_outlives_the_window(screen: str, library: Path) -> None:
    first = RealWindow(screen, library)
    first.click(0.45, 0.22)
    first.press("r", "ctrl+q")
    assert first.wait() == (0, "")
    assert statuses(library)[0] == Status.REJECTED
    second = RealWindow(screen, library)
    second.press("ctrl+z", "ctrl+q")
    assert second.wait() == (0, "")
    assert statuses(library) == [Status.SUGGESTED] * len(SENTENCES)
