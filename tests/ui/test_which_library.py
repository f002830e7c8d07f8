"""Which library a window holds: none, an empty or a damaged one, or one that another window or computer has open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from claimline.domain import LibraryUnusable, Selection, Status
from claimline.library import Library, Reader, create_library
from claimline.library.lock import Holder
from claimline.ui.app import Application
from claimline.workflow.sample import create_sample

Open = Callable[..., Application]
Settled = Callable[[Application], None]


def listed(program: Application) -> list[str]:
    """The passages that are listed."""
    model = program.views.claims_model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_an_empty_library_says_what_to_do(open_window: Open, empty_library_path: Path) -> None:
    program = open_window(empty_library_path)
    assert "Ctrl+O" in program.views.claims.view.empty_words
    assert not program.actions["exportBrief"].isEnabled()
    assert program.actions["openArticle"].isEnabled()


def test_a_file_that_is_no_library_is_told_and_the_open_one_stays(
    open_window: Open, library_path: Path, tmp_path: Path
) -> None:
    program = open_window(library_path)
    (tmp_path / "broken.claimline").write_bytes(b"not a library")
    program.open_library(tmp_path / "broken.claimline")
    assert "broken.claimline" in program.views.progress.words
    assert program.views.progress.isVisible()
    assert len(listed(program)) == 13


def test_without_a_library_the_window_says_why(open_window: Open, tmp_path: Path) -> None:
    program = open_window(tmp_path / "missing.claimline")
    assert "missing.claimline" in program.views.claims.view.empty_words
    assert program.actions["newLibrary"].isEnabled()
    program.open_library(tmp_path / "new.claimline", new=True)
    assert program.actions["openArticle"].isEnabled()


def test_a_second_window_on_the_same_library_reads_it_and_changes_nothing(
    open_window: Open, library_path: Path, settled: Settled
) -> None:
    first, second = open_window(library_path), open_window(library_path)
    with Reader(library_path) as reader:
        before = [claim.status for claim in reader.claims(reader.claim_ids(Selection()))].count(Status.CONFIRMED)
    assert second.session is not None and second.session.is_read_only
    assert library_path.name in second.views.progress.words
    assert "read only" in second.window.windowTitle()
    assert len(listed(second)) == len(listed(first)) == 13
    second.chosen.choose_claim(listed(second)[-1])
    second.actions["confirmClaim"].trigger()
    settled(second)
    assert "Nothing was changed" in second.views.progress.words
    first.chosen.choose_claim(listed(first)[-1])
    first.actions["confirmClaim"].trigger()
    settled(first)
    with Reader(library_path) as reader:
        statuses = [claim.status for claim in reader.claims(reader.claim_ids(Selection()))]
    assert statuses.count(Status.CONFIRMED) == 1 + before


def test_a_window_on_a_library_that_another_computer_has_open_says_where_and_reads(
    open_window: Open, library_path: Path
) -> None:
    lock = library_path.with_name(library_path.name + "-lock")
    lock.write_bytes(Holder("another machine", "desk-2", "ada", "0123").written())
    program = open_window(library_path)
    assert program.session is not None and program.session.is_read_only
    assert f"{library_path.name} is open on another computer, desk-2 (ada)." in program.views.progress.words
    assert f"{library_path.stem} (read only)" in program.window.windowTitle()
    assert len(listed(program)) == 13


def test_a_library_in_a_shared_folder_opens_in_the_background_or_says_why_not(
    qtbot: QtBot,
    open_window: Open,
    library_path: Path,
    tmp_path: Path,
    settled: Settled,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("claimline.library.afar._OF_THIS_COMPUTER", frozenset())  # every folder is taken for shared
    program = open_window(library_path)
    other, broken = tmp_path / "other.claimline", tmp_path / "broken.claimline"
    create_sample(other)
    broken.write_bytes(b"no library")
    program.handlers.open_paths([broken])
    qtbot.waitUntil(lambda: "broken.claimline is not a Claimline library" in program.views.progress.words)
    assert program.session is not None and program.session.path == library_path
    program.handlers.open_paths([other])
    qtbot.waitUntil(lambda: program.session is not None and program.session.path == other)
    settled(program)
    assert not program.session.is_read_only
    program.handlers.open_paths([other])
    assert program.session.path == other and not program.session.is_read_only
    with pytest.raises(LibraryUnusable):
        Library(other)
    Library(library_path).close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_library_damaged_inside_is_told_and_the_open_one_stays(
    open_window: Open, library_path: Path, settled: Settled, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.claimline"
    create_library(damaged)
    damaged.write_bytes(library_path.read_bytes())
    data = bytearray(damaged.read_bytes())
    data[9000 : len(data) - 4096] = bytes(range(256)) * ((len(data) - 4096 - 9000) // 256 + 1)
    damaged.write_bytes(bytes(data))
    program = open_window(library_path)
    program.open_library(damaged)
    settled(program)
    assert program.session.path == library_path
    assert program.window.windowTitle().startswith("spring")
    assert len(listed(program)) == 13
    told = [label.text() for label in program.views.progress.findChildren(QLabel) if label.isVisible()]
    assert any("damaged.claimline" in words for words in told)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_damaged_library_at_the_start_leaves_a_window_that_says_so(
    open_window: Open, library_path: Path, tmp_path: Path
) -> None:
    data = bytearray(library_path.read_bytes())
    data[9000 : len(data) - 4096] = bytes(len(data) - 4096 - 9000)
    (tmp_path / "zeros.claimline").write_bytes(bytes(data))
    program = open_window(tmp_path / "zeros.claimline")
    assert program.session is None
    assert "zeros.claimline" in program.views.claims.view.empty_words
    program.open_library(library_path)
    assert len(listed(program)) == 13
