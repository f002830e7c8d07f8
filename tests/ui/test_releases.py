"""Releases in the window: tables in, the timeline out, a disputed date settled and undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QPushButton, QTableView, QTreeWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.library import Library, Reader
from claimline.ui.app import Application
from claimline.ui.dialogs.importing import ImportDialog
from claimline.ui.dialogs.settling import SettleDialog
from claimline.ui.dialogs.timeline_export import TimelineExportDialog
from claimline.ui.looks.theme import DARK
from claimline.workflow.releases import library_releases
from claimline.workflow.settling import disputes

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]
Dialog = TypeVar("Dialog", bound=QDialog)

TABLE = """\
What,Maker,When,Link
Nova-X 1,Somebody,25/03/2025,https://somebody.example/1
GPT-4 (Mar 2023),OpenAI,15/03/2023,
Nova-X 2,Somebody,March 2025,
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "releases.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def opened(qtbot: QtBot, program: Application, kind: type[Dialog]) -> Dialog:
    """The dialog of a kind that is open, once it is."""
    found: list[Dialog] = []

    def look() -> bool:
        found[:] = [dialog for dialog in program.window.findChildren(kind) if dialog.isVisible()]
        return bool(found)

    qtbot.waitUntil(look)
    return found[0]


def imported(library: Path) -> list[tuple[str, str | None]]:
    with Reader(library) as reader:
        return [(each.model, each.date.edtf if each.date else None) for each in reader.releases() if not each.article]


def box(dialog: ImportDialog, name: str) -> QComboBox:
    found = dialog.columns.cellWidget(next(r for r in range(dialog.columns.rowCount()) if cell(dialog, r) == name), 2)
    assert isinstance(found, QComboBox)
    return found


def cell(dialog: ImportDialog, row: int) -> str:
    item = dialog.columns.item(row, 0)
    return item.text() if item is not None else ""


def test_a_table_is_mapped_looked_at_answered_imported_and_taken_back(
    qtbot: QtBot, open_window: Open, library_path: Path, table: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    program.commands.releases.look_into([table])
    dialog = opened(qtbot, program, ImportDialog)
    ModelTester(dialog.model)
    # Two columns are not known by their names: nothing can be imported before the user says what they are.
    assert "which column is the model?" in dialog.counts.text()
    assert not dialog.go.isEnabled()
    for name, field in (("What", "model"), ("When", "date")):
        box(dialog, name).setCurrentIndex(box(dialog, name).findData(field))
    qtbot.mouseClick(dialog.look, Qt.MouseButton.LeftButton)
    settled(program)
    assert dialog.go.text() == "Import 2 releases"
    assert dialog.questions.rowCount() == 1
    answer = dialog.questions.cellWidget(0, 2)
    assert isinstance(answer, QComboBox)
    assert answer.currentText() == ""
    assert [answer.itemText(place) for place in range(answer.count())] == [
        *("", "GPT-4", "GPT-4 (Mar 2023)", "leave out")
    ]
    answer.setCurrentText("GPT-4")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    settled(program)
    assert imported(library_path) == [("Nova-X 1", "2025-03-25"), ("GPT-4", "2023-03-15"), ("Nova-X 2", "2025-03")]
    assert ("Nova-X 1", "Somebody") in program.presenter.models()
    program.actions["undo"].trigger()
    settled(program)
    assert imported(library_path) == []
    assert ("Nova-X 1", "Somebody") not in program.presenter.models()


@pytest.mark.parametrize("dropped", [False, True])
def test_a_folder_of_tables_is_imported_in_one_step(
    qtbot: QtBot, open_window: Open, library_path: Path, tmp_path: Path, settled: Settled, dropped: bool
) -> None:
    folder = tmp_path / "tables"
    (folder / "below").mkdir(parents=True)
    for place, model in (("below/one.csv", "Nova-X 1"), ("below/two.csv", "Nova-X 2")):
        (folder / place).write_text(f"Model,Company,Date\n{model},Somebody,2025-03-25\n", encoding="utf-8")
    (folder / "README.md").write_text("What these are.", encoding="utf-8")
    program = open_window(library_path)
    if dropped:
        program.handlers.open_paths([folder])
    else:
        program.actions["importFolder"].trigger()
        chooser = opened(qtbot, program, QFileDialog)
        assert chooser.fileMode() is QFileDialog.FileMode.Directory
        chooser.filesSelected.emit([str(folder)])
        chooser.close()
    dialog = opened(qtbot, program, ImportDialog)
    assert dialog.go.text() == "Import 2 releases"
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    settled(program)
    assert {model for model, _date in imported(library_path)} == {"Nova-X 1", "Nova-X 2"}
    program.actions["undo"].trigger()
    settled(program)
    assert imported(library_path) == []


def test_a_wrong_table_is_told_and_nothing_is_imported(
    qtbot: QtBot, open_window: Open, library_path: Path, table: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    table.write_text("Model,Company,Date\nNova-X 1,Somebody,2025\nNova-X 2,Somebody,some day\n", encoding="utf-8")
    program.commands.releases.look_into([table])
    settled(program)
    assert "releases.csv, line 3, column Date: “some day” is no date" in program.views.progress.words
    assert "Nothing was imported" in program.views.progress.words
    assert not program.window.findChildren(ImportDialog)
    assert imported(library_path) == []


def test_the_timeline_is_written_in_the_format_that_is_chosen(
    qtbot: QtBot, open_window: Open, library_path: Path, tmp_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    settled(program)
    for title, name, begins in (
        ("SVG", "t.svg", b"<svg"),
        ("PNG 2×", "t.png", b"\x89PNG"),
        ("CSV", "t.csv", b"\xef\xbb\xbfModel"),
        ("JSON", "t.json", b"{"),
    ):
        asked = asked_to_export(qtbot, program, title)
        assert asked.light.isEnabled() == asked.seen.isEnabled() == (title in ("SVG", "PNG 2×"))
        write(qtbot, program, asked, tmp_path / name, settled)
        assert (tmp_path / name).read_bytes().startswith(begins)


def asked_to_export(qtbot: QtBot, program: Application, title: str) -> TimelineExportDialog:
    """The dialog of the export, with a format chosen."""
    program.actions["exportTimeline"].trigger()
    dialog = opened(qtbot, program, TimelineExportDialog)
    titles = [dialog.form.itemData(place).title for place in range(dialog.form.count())]
    assert titles == ["SVG", "PNG 2×", "PNG 4×", "CSV", "Excel", "iCalendar", "JSON"]
    dialog.form.setCurrentIndex(titles.index(title))
    return dialog


def write(qtbot: QtBot, program: Application, asked: TimelineExportDialog, path: Path, settled: Settled) -> None:
    """Go on to the file, name it, and wait for it."""
    qtbot.mouseClick(asked.findChild(QPushButton, "chooseFile"), Qt.MouseButton.LeftButton)
    chooser = opened(qtbot, program, QFileDialog)
    chooser.fileSelected.emit(str(path))
    chooser.close()
    settled(program)


def pixels(path: Path) -> QImage:
    image = QImage(str(path))
    assert not image.isNull()
    return image


def test_a_picture_is_of_what_is_seen_and_as_dark_as_is_chosen(
    qtbot: QtBot, open_window: Open, library_path: Path, tmp_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    settled(program)
    view = program.views.timeline.view
    assert view is not None
    program.chosen.choose_model("DeepSeek-V9", "DeepSeek")
    program.actions["fitSelection"].trigger()
    lane = view.sight.layout.lanes.places["DeepSeek"]
    assert view.sight.items(lane)
    for number, is_dark in enumerate((False, True)):
        asked = asked_to_export(qtbot, program, "PNG 2×")
        asked.seen.setChecked(True)
        (asked.dark if is_dark else asked.light).setChecked(True)
        write(qtbot, program, asked, tmp_path / f"seen{number}.png", settled)
    light, dark = (pixels(tmp_path / f"seen{number}.png") for number in range(2))
    assert light.size() == dark.size()
    assert light.pixelColor(3, 3).name() == "#ffffff"
    assert dark.pixelColor(3, 3).name() == DARK.pane
    asked = asked_to_export(qtbot, program, "PNG 2×")
    asked.everything.setChecked(True)
    asked.light.setChecked(True)
    write(qtbot, program, asked, tmp_path / "all.png", settled)
    assert pixels(tmp_path / "all.png").width() > light.width()


def disputed(library: Path) -> list[str]:
    with Reader(library) as reader:
        return [each.model for each in disputes(library_releases(reader)) if each.company == "Somebody"]


def test_a_disputed_date_is_settled_with_a_reason_and_left_open_again(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    with Library(library_path) as store, store.edit("Import"):
        store.add_releases(
            Release("Nova-X 1", "Somebody", ReleaseEvent.ANNOUNCED, FuzzyDate(date), source=source)
            for date, source in (("2025-03-24", "one"), ("2025-03-25", "two"))
        )
    program = open_window(library_path)
    assert not program.actions["settleDate"].isEnabled()
    program.chosen.choose_model("Nova-X 1", "Somebody")
    settled(program)
    assert disputed(library_path) == ["Nova-X 1"]
    program.actions["settleDate"].trigger()
    dialog = opened(qtbot, program, SettleDialog)
    tree = dialog.findChild(QTreeWidget, "settleSayings")
    assert tree is not None
    said = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    assert [(item.text(0), item.text(1)) for item in said if item] == [("Mar 24, 2025", "one"), ("Mar 25, 2025", "two")]
    assert not dialog.settle.isEnabled()
    tree.setCurrentItem(said[1])
    assert dialog.day.text() == "2025-03-25"
    assert not dialog.settle.isEnabled()  # a reason is needed
    qtbot.keyClicks(dialog.reason, "the maker's own page")
    qtbot.mouseClick(dialog.settle, Qt.MouseButton.LeftButton)
    settled(program)
    assert disputed(library_path) == []
    program.actions["settleDate"].trigger()
    again = opened(qtbot, program, SettleDialog)
    assert again.reason.text() == "the maker's own page"
    leave = again.findChild(QPushButton, "leaveOpen")
    assert leave is not None
    qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
    settled(program)
    assert disputed(library_path) == ["Nova-X 1"]
    program.actions["undo"].trigger()
    settled(program)
    assert disputed(library_path) == []


def test_the_preview_can_be_heard(qtbot: QtBot, open_window: Open, library_path: Path, table: Path) -> None:
    table.write_text(TABLE.replace("What", "Model").replace("When", "Date"), encoding="utf-8")
    program = open_window(library_path)
    program.handlers.open_paths([table])  # as when it is dropped on the window
    dialog = opened(qtbot, program, ImportDialog)
    rows = dialog.findChild(QTableView, "importRows")
    assert rows is not None
    assert rows.accessibleName() == "Rows to import"
    model = rows.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["unsure", "new model", "new model"]
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())] == [
        *("Comes to", "Model", "Company", "Date", "Event", "Note", "Row")
    ]
    dialog.close()
