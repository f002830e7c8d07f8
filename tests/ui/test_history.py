"""The history as a list: read, and walked with single clicks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from claimline.domain import Claim, Selection
from claimline.library import Reader
from claimline.ui.app import Application
from claimline.ui.dialogs.history import HistoryDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]


def claims(path: Path) -> tuple[Claim, ...]:
    with Reader(path) as reader:
        return reader.claims(reader.claim_ids(Selection()))


@pytest.fixture
def walked(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> tuple[Application, list[tuple[Claim, ...]]]:
    """The window after three decisions, and the claims before and after each."""
    program = open_window(library_path)
    states = [claims(library_path)]
    for key in "CRU":
        program.views.claims.view.setFocus()
        qtbot.keyClick(program.views.claims.view, key)
        settled(program)
        states.append(claims(library_path))
    return program, states


def shown(qtbot: QtBot, program: Application) -> HistoryDialog:
    """Press Ctrl+H."""
    qtbot.keyClick(program.window, "H", Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window.findChild(HistoryDialog) is not None)
    dialog = program.window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    return dialog


def lines(dialog: HistoryDialog) -> list[str]:
    return [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]


def click(qtbot: QtBot, dialog: HistoryDialog, row: int) -> None:
    place = dialog.view.visualRect(dialog.model.index(row, 0)).center()
    qtbot.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_list_says_what_was_done_the_newest_first(
    qtbot: QtBot, walked: tuple[Application, list[tuple[Claim, ...]]], qtmodeltester: ModelTester
) -> None:
    dialog = shown(qtbot, walked[0])
    assert lines(dialog) == [
        "Set 1 claim back · OpenAI",
        "Reject 1 claim · OpenAI",
        "Confirm 1 claim · OpenAI",
        "Open 3 articles",
        "The beginning",
    ]
    assert all(dialog.model.index(row, 1).data() for row in range(4))
    assert dialog.model.current_row == dialog.view.currentIndex().row() == 0
    qtmodeltester.check(dialog.model, force_py=True)


def test_one_click_goes_back_and_another_forth_again(
    qtbot: QtBot,
    walked: tuple[Application, list[tuple[Claim, ...]]],
    library_path: Path,
    settled: Settled,
) -> None:
    program, states = walked
    dialog = shown(qtbot, program)
    for row, state in ((2, states[1]), (0, states[3]), (3, states[0]), (1, states[2])):
        click(qtbot, dialog, row)
        settled(program)
        assert claims(library_path) == state
        assert dialog.model.current_row == row
        assert len(lines(dialog)) == 5
    click(qtbot, dialog, 4)
    settled(program)
    assert claims(library_path) == ()
    assert program.views.claims_model.rowCount() == 0
    assert not program.actions["undo"].isEnabled()


def test_the_list_may_be_closed_and_shown_again(
    qtbot: QtBot, walked: tuple[Application, list[tuple[Claim, ...]]]
) -> None:
    program, _states = walked
    first = shown(qtbot, program)
    first.reject()
    qtbot.waitUntil(lambda: program.window.findChild(HistoryDialog) is None)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    assert shown(qtbot, program).isVisible()
