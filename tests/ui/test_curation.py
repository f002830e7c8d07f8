"""Claims put right in the window: the dialog by its fields and keys, and claims made in the source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from claimline.domain import Claim, Kind, Selection, Status
from claimline.library import SEARCH_CAP, Reader
from claimline.ui.app import Application
from claimline.ui.dialogs.claim import ClaimDialog
from claimline.ui.dialogs.parting import PartingDialog

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


@pytest.mark.parametrize(("is_first", "exact"), [(True, "plans to spend"), (False, "Meta plans")])
def test_an_end_of_the_passage_is_dragged_and_the_other_stays(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled, is_first: bool, exact: str
) -> None:
    program = open_window(library_path)
    before = choose(program, "Meta plans", settled).passage
    dialog = edit(qtbot, program)
    field = dialog.passage
    held = before.start if is_first else before.end
    goal = before.start + len("Meta ") if is_first else before.start + len("Meta plans")

    def place(offset: int) -> QPoint:
        cursor = field.textCursor()
        cursor.setPosition(field.position_of(offset))
        return field.cursorRect(cursor).center()

    assert field.end_at(place(held)) == field.position_of(held)
    QTest.mousePress(field.viewport(), Qt.MouseButton.LeftButton, pos=place(held))
    QTest.mouseMove(field.viewport(), pos=place(goal))
    QTest.mouseRelease(field.viewport(), Qt.MouseButton.LeftButton, pos=place(goal))
    assert field.stretch() == ((goal, before.end) if is_first else (before.start, goal))
    assert field.textCursor().selectedText().startswith(exact)


def test_the_passage_begins_where_alt_and_the_arrows_put_it(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = choose(program, "Meta plans", settled)
    dialog = edit(qtbot, program)
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(dialog.passage, Qt.Key.Key_Right, alt)
    assert dialog.passage.textCursor().selectedText() == before.passage.exact[1:]
    QTest.keyClick(dialog.passage, Qt.Key.Key_Right, alt | control)
    assert dialog.passage.textCursor().selectedText() == before.passage.exact.removeprefix("Meta ")
    QTest.keyClick(dialog.passage, Qt.Key.Key_Left, alt)
    for _word in range(60):
        QTest.keyClick(dialog.passage, Qt.Key.Key_Right, alt | control)
    assert before.passage.exact.endswith(dialog.passage.textCursor().selectedText())
    assert dialog.passage.textCursor().hasSelection()
    dialog.reject()


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


def click_card(qtbot: QtBot, program: Application, row: int, modifier: Qt.KeyboardModifier) -> None:
    """Click a card at its header, with a key held."""
    view = program.views.claims.view
    view.show_row(row)
    place = view.rectangle(row)
    assert place is not None
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, pos=(place[0] + QPointF(60, 8)).toPoint())


def statuses(path: Path, numbers: list[int]) -> list[Status]:
    with Reader(path) as reader:
        return [claim.status for claim in reader.claims(numbers)]


def test_claims_picked_with_ctrl_and_shift_are_decided_in_one_step(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    view, ids = program.views.claims.view, list(program.views.claims_model.ids)
    click_card(qtbot, program, 0, Qt.KeyboardModifier.NoModifier)
    click_card(qtbot, program, 2, Qt.KeyboardModifier.ShiftModifier)
    assert view.picked_rows == [0, 1, 2]
    click_card(qtbot, program, 1, Qt.KeyboardModifier.ControlModifier)
    assert view.picked_rows == [0, 2]
    before = statuses(library_path, ids)
    view.setFocus()
    qtbot.keyClick(view, "R")
    settled(program)
    after = statuses(library_path, ids)
    assert [row for row in range(13) if after[row] is Status.REJECTED] == [0, 2]
    assert view.picked_rows == [0, 2]
    program.actions["undo"].trigger()
    settled(program)
    assert statuses(library_path, ids) == before
    click_card(qtbot, program, 1, Qt.KeyboardModifier.NoModifier)
    assert view.picked_rows == [1]


def test_all_of_a_company_are_confirmed_with_ctrl_a(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    program.chosen.choose_company("Tencent")
    settled(program)
    ids = list(program.views.claims_model.ids)
    program.views.claims.view.setFocus()
    qtbot.keyClick(program.views.claims.view, "A", Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(program.views.claims.view, "C")
    settled(program)
    assert set(statuses(library_path, ids)) == {Status.CONFIRMED}
    with Reader(library_path) as reader:
        assert reader.counts().reviewed == 6
    assert "Confirm 5 claims · Tencent" in program.actions["undo"].text()


def test_all_that_match_a_search_are_meant_not_only_those_listed(
    open_window: Open, large_library: Callable[[int], Path], settled: Settled
) -> None:
    path = large_library(9000)
    program = open_window(path)
    program.chosen.search("billion")
    settled(program)
    assert len(program.views.claims_model.ids) == SEARCH_CAP
    assert f"The newest {SEARCH_CAP} claims" in program.views.claims._full[1]
    program.actions["pickAllClaims"].trigger()
    program.actions["rejectClaim"].trigger()
    settled(program)
    with Reader(path) as reader:
        assert len(reader.claim_ids(Selection(status=Status.REJECTED))) == 2250


def test_letters_in_fields_stay_selected_by_ctrl_a(qtbot: QtBot, open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    search, source = program.toolbar.search, program.views.source.view
    search.setFocus()
    qtbot.keyClicks(search, "plans")
    qtbot.keyClick(search, "A", Qt.KeyboardModifier.ControlModifier)
    assert search.selectedText() == "plans"
    source.setFocus()
    qtbot.keyClick(source, "A", Qt.KeyboardModifier.ControlModifier)
    assert source.textCursor().hasSelection()
    assert len(program.views.claims.view.picked_rows) == 1


def test_picked_claims_are_tagged_and_merged(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    first = choose(program, "Meta plans", settled)
    view = program.views.claims.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    second = program.presenter.claim()
    assert second is not None
    qtbot.keyClick(view, "T")
    dialog = program.window.findChild(QInputDialog, "tagDialog")
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("capex; 2025")
    dialog.accept()
    settled(program)
    assert [stored(library_path, each.id).tags for each in (first, second)] == [("capex", "2025")] * 2  # type: ignore[union-attr]
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(view, "M")
    settled(program)
    merged = program.presenter.claim()
    assert merged is not None
    assert (merged.id, merged.tags, merged.passage.start, merged.passage.end) == (
        first.id, ("capex", "2025"), first.passage.start, second.passage.end
    )  # fmt: skip
    assert count(library_path) == 12


def test_a_merge_across_articles_is_refused_with_a_sentence(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    program.views.claims.view.setFocus()
    qtbot.keyClick(program.views.claims.view, "A", Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(program.views.claims.view, "M")
    settled(program)
    assert "two articles" in program.views.progress.words
    assert count(library_path) == 13


def test_p_splits_the_chosen_claim_where_the_keys_put_the_cursor(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    before = choose(program, "시장의 판도를", settled)
    total = count(library_path)
    program.views.claims.view.setFocus()
    qtbot.keyClick(program.views.claims.view, "P")
    qtbot.waitUntil(lambda: program.window.findChild(PartingDialog) is not None)
    dialog = program.window.findChild(PartingDialog)
    assert isinstance(dialog, PartingDialog)
    qtbot.waitExposed(dialog)
    QTest.keyClick(dialog.text, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    place = before.passage.exact.index("시장의")
    for _letter in range(place):
        QTest.keyClick(dialog.text, Qt.Key.Key_Right)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    settled(program)
    first = stored(library_path, before.id)
    assert first is not None and first.passage.exact == before.passage.exact[:place].rstrip()
    assert count(library_path) == total + 1
    program.actions["undo"].trigger()
    settled(program)
    assert stored(library_path, before.id) == before


def without(view: QWidget, card: QRect) -> QImage:
    """What a view shows, but for one card of it."""
    picture = view.grab()
    painter = QPainter(picture)
    painter.fillRect(card, Qt.GlobalColor.black)
    painter.end()
    return picture.toImage()


def test_confirming_a_claim_far_down_moves_nothing_else_on_the_screen(
    qtbot: QtBot, open_window: Open, large_library: Callable[[int], Path], settled: Settled
) -> None:
    program = open_window(large_library(4000))
    view, model = program.views.claims.view, program.views.claims_model
    view.choose_row(model.rowCount() * 9 // 10)
    settled(program)
    row, scrolled = view.current_row, view.verticalScrollBar().value()
    place, size = view.rectangle(row) or (QPointF(), QSize())
    card = QRect(place.toPoint(), size).adjusted(-2, -2, 2, 2)
    rows = [each for each in range(row - 4, row + 5) if view.rectangle(each) is not None]
    places = [view.rectangle(each) for each in rows]
    assert len(rows) > 2
    companies = program.views.companies.companies_view
    before = without(view, card), program.views.timeline.grab().toImage(), companies.grab().toImage()
    listed = list(model.ids)
    qtbot.keyClick(view, "C")
    settled(program)
    claim = program.presenter.claim()
    assert claim is not None and claim.status is Status.CONFIRMED
    assert list(model.ids) == listed
    assert (view.current_row, view.verticalScrollBar().value()) == (row, scrolled)
    assert [view.rectangle(each) for each in rows] == places
    assert (without(view, card), program.views.timeline.grab().toImage(), companies.grab().toImage()) == before
    assert companies.currentIndex().row() == 0


def test_the_librarys_properties_tell_what_it_holds_and_takes(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    with Reader(library_path) as reader:
        sizes = reader.sizes()
        texts = sum(len(reader.article(row.id).text.encode()) for row in reader.article_rows())
    assert (sizes.articles, sizes.claims, sizes.text) == (3, 13, texts)
    assert 0 < sizes.history < sizes.history_bound
    program.actions["showProperties"].trigger()
    settled(program)
    qtbot.waitUntil(lambda: program.window.findChild(QDialog, "propertiesDialog") is not None)
    dialog = program.window.findChild(QDialog, "propertiesDialog")
    assert dialog is not None
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert "13" in told and "64.0 MB" in " ".join(told)
