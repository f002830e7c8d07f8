"""A company put right from its row: by its menu and by keys, with the lists, the timeline and undo following."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from claimline.ui.app import Application
from claimline.ui.delegates.side_rows import CompanyRow
from claimline.ui.dialogs.split import SplitDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAMES = ("DeepSeek", "Tencent", "Meta", "OpenAI")
Open = Callable[..., Application]
Settled = Callable[[Application], None]


def names(program: Application) -> dict[str, int]:
    model = program.views.companies_model
    return {model.index(row).data(): model.index(row).data(model.CountRole) for row in range(1, model.rowCount())}


def choose(program: Application, company: str, settled: Settled) -> None:
    program.chosen.choose_company(company)
    settled(program)


def asked(qtbot: QtBot, program: Application, name: str) -> QInputDialog:
    qtbot.waitUntil(lambda: program.window.findChild(QInputDialog, name) is not None)
    dialog = program.window.findChild(QInputDialog, name)
    assert isinstance(dialog, QInputDialog)
    qtbot.waitExposed(dialog)
    return dialog


def test_f2_renames_the_chosen_company_and_undo_takes_it_back(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = names(program)
    choose(program, "Tencent", settled)
    view = program.views.companies.companies_view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    dialog = asked(qtbot, program, "renameDialog")
    field = dialog.findChild(QLineEdit)
    assert field is not None and field.text() == "Tencent"
    field.selectAll()
    qtbot.keyClicks(field, "Tencent Holdings")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(program)
    assert names(program) == {("Tencent Holdings" if name == "Tencent" else name): n for name, n in before.items()}
    assert ("Tencent Holdings", "텐센트") in program.views.companies_model.names()
    assert program.chosen.choice.company == "Tencent Holdings"
    claim = program.presenter.claim()
    assert claim is not None and "Tencent Holdings" in claim.companies
    program.actions["undo"].trigger()
    settled(program)
    assert names(program) == before


def test_a_rows_menu_merges_two_companies(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = names(program)
    view = program.views.companies.companies_view
    row = program.views.companies_model.row_of("Meta")
    view.customContextMenuRequested.emit(view.visualRect(program.views.companies_model.index(row)).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert program.chosen.choice.company == "Meta"
    action = next(each for each in menu.actions() if each.objectName() == "mergeCompany")
    menu.close()
    action.trigger()
    dialog = asked(qtbot, program, "mergeDialog")
    box = dialog.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(place) for place in range(box.count())] == sorted(set(before) - {"Meta"}, key=str.casefold)
    box.setCurrentText("OpenAI")
    dialog.accept()
    settled(program)
    assert "Meta" not in names(program)
    assert names(program)["OpenAI"] == before["OpenAI"] + before["Meta"]
    assert program.chosen.choice.company == "OpenAI"


def test_what_is_senseless_is_told_in_the_pane(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = names(program)
    choose(program, "Meta", settled)
    for action, dialog, words, said in (
        ("renameCompany", "renameDialog", "openai", "OpenAI already"),
        ("renameCompany", "renameDialog", " ", "needs a name"),
        ("mergeCompany", "mergeDialog", "Meta", "with itself"),
    ):
        program.actions[action].trigger()
        shown = asked(qtbot, program, dialog)
        shown.setTextValue(words)
        shown.accept()
        settled(program)
        qtbot.waitUntil(lambda said=said: said in program.views.progress.words)  # type: ignore[misc]
        qtbot.waitUntil(lambda dialog=dialog: program.window.findChild(QInputDialog, dialog) is None)  # type: ignore[misc]
    assert names(program) == before


def test_a_company_is_split_by_a_name_that_is_ticked(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = names(program)
    choose(program, "Tencent", settled)
    program.actions["splitCompany"].trigger()
    qtbot.waitUntil(lambda: program.window.findChild(SplitDialog) is not None)
    dialog = program.window.findChild(SplitDialog)
    assert isinstance(dialog, SplitDialog)
    qtbot.waitExposed(dialog)
    save = dialog.findChild(object, "splitCompanyNow")
    assert not save.isEnabled()
    qtbot.keyClicks(dialog.name, "Tencent China")
    assert set(dialog.names) == {"텐센트", "腾讯"}
    dialog.names["腾讯"].click()
    assert save.isEnabled()
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    settled(program)
    assert names(program)["Tencent China"] == 1
    assert names(program)["Tencent"] == before["Tencent"] - 1


def test_both_names_of_a_company_stand_in_full_in_the_usual_window(
    qtbot: QtBot, open_window: Open, library_path: Path
) -> None:
    program = open_window(library_path)
    view, model = program.views.companies.companies_view, program.views.companies_model
    rows = [row for row in range(1, model.rowCount()) if model.index(row).data() in NAMES]
    qtbot.waitUntil(lambda: all(model.index(row).data(model.LocalNameRole) for row in rows))
    row_look = view.itemDelegate()
    assert isinstance(row_look, CompanyRow)
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    for row in rows:
        index = model.index(row)
        place = view.visualRect(index)
        name, beside = row_look.widths(index.data(), index.data(model.LocalNameRole))
        end = round((place.left() + 20 + name + beside) * ratio)
        ground = image.pixelColor(end + round(3 * ratio), round((place.top() + 6) * ratio))

        def has_ink(first: int, last: int, place: QRect = place, ground: QColor = ground) -> bool:
            lines = range(round((place.top() + 8) * ratio), round((place.bottom() - 8) * ratio))
            return any(image.pixelColor(x, y) != ground for x in range(first, last) for y in lines)

        assert has_ink(end - round(5 * ratio), end)
        assert not has_ink(end + round(2 * ratio), end + round(6 * ratio))
