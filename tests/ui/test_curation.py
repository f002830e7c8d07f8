"""Claims put right in the window: the dialog by its fields and keys, and claims made in the source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from claimline.domain import Claim, Kind, Selection, Status
from claimline.library import Reader
from claimline.ui.app import Application
from claimline.ui.dialogs.claim import ClaimDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]


def dialog_of(qtbot: QtBot, program: Application) -> ClaimDialog:
    """The dialog that was asked for."""
    qtbot.waitUntil(lambda: program.window.findChild(ClaimDialog) is not None)
    dialog = program.window.findChild(ClaimDialog)
    assert isinstance(dialog, ClaimDialog)
    qtbot.waitExposed(dialog)
    return dialog


def edit(qtbot: QtBot, program: Application) -> ClaimDialog:
    """Press E in the list of claims."""
    program.views.claims.view.setFocus()
    qtbot.keyClick(program.views.claims.view, "E")
    return dialog_of(qtbot, program)


def save(qtbot: QtBot, program: Application, dialog: ClaimDialog, settled: Settled) -> None:
    """Click Save."""
    button = dialog.findChild(QPushButton, "saveClaim")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(program)


def choose(program: Application, words: str, settled: Settled) -> Claim:
    """Look at the claim whose passage holds these words."""
    model = program.views.claims_model
    row = next(row for row in range(model.rowCount()) if words in model.index(row).data())
    program.views.claims.view.choose_row(row)
    settled(program)
    claim = program.presenter.claim()
    assert claim is not None
    return claim


def stored(path: Path, number: int) -> Claim | None:
    with Reader(path) as reader:
        return next(iter(reader.claims([number])), None)


def count(path: Path) -> int:
    with Reader(path) as reader:
        return len(reader.claim_ids(Selection()))


def test_e_edits_the_chosen_claim_and_undo_takes_it_back(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = choose(program, "Meta plans", settled)
    dialog = edit(qtbot, program)
    dialog.speaker.setFocus()
    qtbot.keyClicks(dialog.speaker, "Dana")
    dialog.kind.setFocus()
    qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
    save(qtbot, program, dialog, settled)
    after = program.presenter.claim()
    assert after is not None
    assert (after.id, after.speaker, after.kind, after.status) == (before.id, "Dana", Kind.FIGURE, Status.CONFIRMED)
    assert (after.quantities, after.dates, after.passage) == (before.quantities, before.dates, before.passage)
    program.actions["undo"].trigger()
    settled(program)
    assert program.presenter.claim() == before


def test_the_passage_ends_where_the_keyboard_puts_it(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = choose(program, "시장의 판도를", settled)
    dialog = edit(qtbot, program)
    dialog.passage.setFocus()
    for _letter in range(2):
        QTest.keyClick(dialog.passage, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    save(qtbot, program, dialog, settled)
    after = stored(library_path, before.id)
    assert after is not None
    assert after.passage.exact == before.passage.exact.removesuffix(" 🚀.")


def test_a_passage_edited_to_nothing_is_refused_with_a_sentence(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = choose(program, "Meta plans", settled)
    dialog = edit(qtbot, program)
    qtbot.mouseClick(dialog.passage.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    save(qtbot, program, dialog, settled)
    assert dialog.isVisible()
    assert "passage" in dialog.hint
    dialog.reject()
    assert stored(library_path, before.id) == before


def test_a_figure_typed_into_the_table_is_kept(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = choose(program, "Meta plans", settled)
    dialog = edit(qtbot, program)
    table = dialog.quantities
    for column, words in ((1, "17e9"), (2, "EUR")):
        item = table.item(0, column)
        assert item is not None
        item.setText(words)
    save(qtbot, program, dialog, settled)
    after = stored(library_path, before.id)
    assert after is not None
    assert [(each.value, each.unit, each.text) for each in after.quantities] == [(17e9, "EUR", "up to $18 billion")]


def drag(program: Application, words: str) -> None:
    """Select words in the source by dragging the mouse over them."""
    view = program.views.source.view
    article = program.views.source.article
    assert article is not None
    start = article.text.index(words)
    cursor = view.textCursor()
    places = []
    for offset in (start, start + len(words)):
        cursor.setPosition(view.position_of(offset))
        places.append(view.cursorRect(cursor).center())
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    QTest.mouseMove(view.viewport(), pos=places[1])
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=places[1])


def test_words_selected_in_the_source_become_a_claim(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    choose(program, "Meta plans", settled)
    drag(program, "would reach all customers")
    program.views.source.view.setFocus()
    qtbot.keyClick(program.views.source.view, "A")
    dialog = dialog_of(qtbot, program)
    assert dialog.companies.text() == "Meta"
    dialog.companies.clear()
    save(qtbot, program, dialog, settled)
    assert dialog.isVisible()
    assert "company" in dialog.hint
    qtbot.keyClicks(dialog.companies, "OpenAI; Newcomer")
    save(qtbot, program, dialog, settled)
    added = program.presenter.claim()
    assert added is not None
    assert (added.passage.exact, added.companies, added.status) == (
        "would reach all customers", ("OpenAI", "Newcomer"), Status.CONFIRMED
    )  # fmt: skip
    assert count(library_path) == 14
    program.actions["undo"].trigger()
    settled(program)
    assert count(library_path) == 13


def test_with_nothing_selected_a_sentence_says_what_to_do(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    choose(program, "Meta plans", settled)
    qtbot.keyClick(program.views.claims.view, "A")
    assert "select the words" in program.views.progress.words
    assert program.window.findChild(ClaimDialog) is None


def test_the_menu_of_the_source_splits_the_chosen_claim(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = choose(program, "Meta plans", settled)
    view = program.views.source.view
    cursor = view.textCursor()
    cursor.setPosition(view.position_of(before.passage.start + before.passage.exact.index(" on data")))
    place = view.cursorRect(cursor).center()
    assert view.claims_at(QPointF(place))
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    )
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    action = next(action for action in menu.actions() if action.text() == "Split the claim here")
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    settled(program)
    first = program.presenter.claim()
    assert first is not None
    assert (first.id, first.passage.exact) == (before.id, "Meta plans to spend up to $18 billion")
    assert count(library_path) == 14
