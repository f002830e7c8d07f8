"""Backups are taken and gone back to, and a damaged library is told, restored or saved as far as it can be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from claimline.domain import Selection, Status
from claimline.library import Library, Reader
from claimline.library.check import check_library
from claimline.paths import backups_folder
from claimline.ui.app import Application
from claimline.workflow.warm_library import backups_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform says so of every window with a size of its own."""

Open = Callable[..., Application]
Settled = Callable[[Application], None]


def break_some(path: Path) -> None:
    """Writes nonsense over the page of a library that holds its articles."""
    connection = apsw.Connection(str(path))
    page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'article'").get
    connection.close()
    data = bytearray(path.read_bytes())
    place = (page - 1) * 4096
    data[place : place + 4096] = bytes(range(256)) * 16
    path.write_bytes(bytes(data))


def statuses(path: Path) -> list[Status]:
    with Reader(path) as reader:
        return [claim.status for claim in reader.claims(reader.claim_ids(Selection()))]


def dialog_of(qtbot: QtBot, program: Application, name: str) -> QDialog:
    qtbot.waitUntil(lambda: program.window.findChild(QDialog, name) is not None)
    found = program.window.findChild(QDialog, name)
    assert isinstance(found, QDialog)
    return found


def click_restore(qtbot: QtBot, dialog: QDialog, row: int) -> None:
    table = dialog.findChild(QTableWidget, "backupsView")
    button = dialog.findChild(QPushButton, "restoreButton")
    assert isinstance(table, QTableWidget) and isinstance(button, QPushButton)
    table.setCurrentCell(row, 0)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_opening_takes_a_backup_and_the_menu_goes_back_to_it(
    open_window: Open, library_path: Path, qtbot: QtBot, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimline.ui.handlers.safety.QUIET_SECONDS", 0.01)
    program = open_window(library_path)
    qtbot.waitUntil(lambda: len(backups_of(library_path).listed()) == 1)
    settled(program)
    before = statuses(library_path)
    program.actions["pickAllClaims"].trigger()
    program.actions["rejectClaim"].trigger()
    settled(program)
    assert set(statuses(library_path)) == {Status.REJECTED}
    program.actions["restoreBackup"].trigger()
    dialog = dialog_of(qtbot, program, "backupsDialog")
    click_restore(qtbot, dialog, 0)
    qtbot.waitUntil(lambda: program.session is not None and "as it was then" in program.views.progress.words)
    settled(program)
    assert statuses(library_path) == before
    assert len(program.views.claims.view.model.ids) == len(before)
    (undone, _first) = backups_of(library_path).listed()
    assert set(statuses(undone.path)) == {Status.REJECTED}
    assert "Reject" in undone.last[0]


def test_a_damaged_library_can_be_restored_from_where_it_is_told(
    open_window: Open, library_path: Path, qtbot: QtBot, settled: Settled
) -> None:
    with Library(library_path, backups=backups_of(library_path)) as library:
        library.back_up()
    data = library_path.read_bytes()
    library_path.write_bytes(data[: len(data) - 5000])
    program = open_window(library_path)
    box = dialog_of(qtbot, program, "damagedDialog")
    restore = box.findChild(QPushButton, "restoreBackupButton")
    assert isinstance(restore, QPushButton)
    qtbot.mouseClick(restore, Qt.MouseButton.LeftButton)
    click_restore(qtbot, dialog_of(qtbot, program, "backupsDialog"), 0)
    qtbot.waitUntil(lambda: program.session is not None)
    settled(program)
    assert len(statuses(library_path)) == 13
    assert check_library(library_path) == ()
    assert "could not be read; it is kept as" in program.views.progress.words


def test_what_can_be_read_of_a_damaged_library_opens_as_a_new_one(
    open_window: Open, library_path: Path, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    damaged, new = tmp_path / "damaged.claimline", tmp_path / "new.claimline"
    damaged.write_bytes(library_path.read_bytes())
    break_some(damaged)
    broken = damaged.read_bytes()
    program = open_window(library_path)
    program.actions["repairLibrary"].trigger()
    (first,) = program.window.findChildren(QFileDialog)
    first.fileSelected.emit(str(damaged))
    first.reject()
    qtbot.waitUntil(lambda: any("repaired" in each for each in _chosen_names(program)))
    second = next(each for each in program.window.findChildren(QFileDialog) if "repaired" in str(each.selectedFiles()))
    second.fileSelected.emit(str(new))
    second.reject()
    qtbot.waitUntil(lambda: program.session is not None and program.session.path == new)
    settled(program)
    assert check_library(new) == ()
    assert damaged.read_bytes() == broken
    assert "new.claimline holds" in program.views.progress.words


def _chosen_names(program: Application) -> list[str]:
    return [str(each.selectedFiles()) for each in program.window.findChildren(QFileDialog)]


def test_backups_lie_apart_for_libraries_of_one_name(tmp_path: Path) -> None:
    assert backups_folder(tmp_path / "a" / "one.claimline") != backups_folder(tmp_path / "b" / "one.claimline")
