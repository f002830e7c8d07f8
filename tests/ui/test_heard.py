"""What the window paints by itself, as a screen reader finds it: cards of claims, and passages in the article."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from claimline.domain import Status
from claimline.ui.app import Application

Open = Callable[..., Application]
Settled = Callable[[Application], None]


def parts(widget: QWidget) -> list[QAccessibleInterface]:
    """What is painted in a widget, as a screen reader finds it."""
    whole = QAccessible.queryAccessibleInterface(widget)
    children = [whole.child(number) for number in range(whole.childCount())]
    return [child for child in children if child.object() is None]


def name(interface: QAccessibleInterface) -> str:
    return str(interface.text(QAccessible.Text.Name))


@pytest.fixture
def program(open_window: Open, library_path: Path) -> Application:
    return open_window(library_path)


def test_each_card_in_sight_says_what_is_on_it(program: Application) -> None:
    view = program.views.claims.view
    cards = parts(view)
    assert len(cards) == 13
    first = program.views.claims_model.claim(0)
    assert first is not None
    passage = "OpenAI said on Tuesday that its Harbor-2 model would reach all customers by June"
    assert name(cards[0]) == f"Plan. Suggested. OpenAI. {passage}. OpenAI"
    assert sum("Confirmed" in name(card) for card in cards) == 1
    assert any("Springfield Ledger" in name(card) for card in cards)
    assert [card.text(QAccessible.Text.Description) for card in cards][:2] == ["1 of 13", "2 of 13"]
    assert {card.role() for card in cards} == {QAccessible.Role.ListItem}
    assert len({name(card) for card in cards}) == 13


def test_a_card_knows_its_place_and_whether_it_is_seen(program: Application) -> None:
    view = program.views.claims.view
    whole, cards = QAccessible.queryAccessibleInterface(view), parts(view)
    area = cards[0].rect()
    corner = view.viewport().mapToGlobal(QPoint(0, 0))
    assert area.left() > corner.x() and area.top() >= corner.y() and area.height() > 60
    assert whole.childAt(area.center().x(), area.center().y()) is cards[0]
    assert whole.child(whole.indexOfChild(cards[3])) is cards[3]
    assert cards[0].parent() is whole
    assert cards[-1].rect().isEmpty() and cards[-1].state().offscreen and cards[-1].isValid()
    assert not cards[0].state().offscreen


def test_the_keys_lead_from_card_to_card(qtbot: QtBot, program: Application, settled: Settled) -> None:
    view = program.views.claims.view
    view.setFocus()
    whole = QAccessible.queryAccessibleInterface(view)
    for row in (1, 2):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        settled(program)
        card = whole.focusChild()
        assert card is parts(view)[row]
        assert card.state().focused and card.state().selected
    assert not parts(view)[1].state().focused
    program.views.source.view.setFocus()
    assert not card.state().focused and card.state().selected


def test_picked_cards_are_told_as_selected(qtbot: QtBot, program: Application) -> None:
    view = program.views.claims.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [card.state().selected for card in parts(view)[:3]] == [True, True, False]
    assert QAccessible.queryAccessibleInterface(view).state().multiSelectable


def test_what_can_be_done_with_a_card_is_done(program: Application, settled: Settled) -> None:
    view = program.views.claims.view
    card = parts(view)[2]
    doing = card.actionInterface()
    assert doing.actionNames() == ["Press", "confirmClaim", "rejectClaim", "showSource"]
    assert doing.keyBindingsForAction("confirmClaim") == ["C"]
    assert doing.localizedActionName("rejectClaim") == "Reject"
    assert card.text(QAccessible.Text.Help) == "Confirm (C), Reject (R), Source (Alt+4)"
    doing.doAction("confirmClaim")
    settled(program)
    claim = program.presenter.claim()
    assert claim is not None and claim.status is Status.CONFIRMED and claim.passage.exact in name(card)
    assert "Confirmed" in name(card)
    assert "unreviewClaim" in card.actionInterface().actionNames()
    parts(view)[0].actionInterface().doAction("Press")
    assert view.current_row == 0


def test_what_a_card_has_no_interface_for_is_none(program: Application) -> None:
    card = parts(program.views.claims.view)[0]
    assert card.valueInterface() is None
    assert card.textInterface() is None


def test_enter_leads_to_the_passage_and_back_to_its_claim(qtbot: QtBot, program: Application, settled: Settled) -> None:
    view, source = program.views.claims.view, program.views.source.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    settled(program)
    claim = program.presenter.claim()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    settled(program)
    assert source.hasFocus()
    assert claim is not None
    assert source.textCursor().position() == source.position_of(claim.passage.start)
    program.chosen.choose_claim(program.views.claims_model.ids[0])
    settled(program)
    cursor = source.textCursor()
    cursor.setPosition(source.position_of(claim.passage.start + 3))
    source.setTextCursor(cursor)
    qtbot.keyClick(source, Qt.Key.Key_Return)
    assert program.chosen.choice.claim == claim.id


def test_of_many_claims_those_near_are_told(
    qtbot: QtBot, open_window: Open, large_library: Callable[[int], Path], settled: Settled
) -> None:
    program = open_window(large_library(2_000))
    view = program.views.claims.view
    before = parts(view)
    assert 10 < len(before) < 60
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    settled(program)
    after = parts(view)
    assert len(after) < 60
    assert after[-1].text(QAccessible.Text.Description) == "2,000 of 2,000"
    assert QAccessible.queryAccessibleInterface(view).focusChild() is after[-1]
    gone = before[0]
    assert not gone.isValid() and name(gone) == "" and gone.rect().isEmpty() and gone.state().invisible
    assert QAccessible.queryAccessibleInterface(view).indexOfChild(gone) == -1


def test_an_empty_list_says_what_stands_there(open_window: Open, empty_library_path: Path) -> None:
    view = open_window(empty_library_path).views.claims.view
    assert parts(view) == []
    words = QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Description)
    assert "This library is empty" in words


def test_passages_and_labels_in_sight_are_told(program: Application, settled: Settled) -> None:
    program.chosen.choose_company("Gaon Lab")
    settled(program)
    source = program.views.source.view
    port = QAccessible.queryAccessibleInterface(source.viewport())
    assert name(port) == "Passages of claims"
    told = parts(source.viewport())
    claim = program.presenter.claim()
    assert claim is not None
    (chosen,) = [part for part in told if part.state().selected]
    assert claim.passage.exact in name(chosen)
    centre = chosen.rect().center()
    assert port.childAt(centre.x(), centre.y()) is chosen
    (label,) = [part for part in told if "portal summary" in name(part)]
    assert not label.rect().isEmpty()
    other = next(part for part in told if part is not chosen and part is not label)
    other.actionInterface().doAction("Press")
    settled(program)
    assert other.state().selected and not chosen.state().selected
    label.actionInterface().doAction("Press")
    settled(program)
    assert not [part for part in parts(source.viewport()) if "portal summary" in name(part)]


def test_nothing_of_a_window_that_is_gone_is_told(open_window: Open, library_path: Path, qapp: QApplication) -> None:
    program = open_window(library_path)
    known = [QAccessible.uniqueId(part) for part in parts(program.views.claims.view)]
    known += [QAccessible.uniqueId(part) for part in parts(program.views.source.view.viewport())]
    assert len(known) > 13
    assert all(QAccessible.accessibleInterface(number) is not None for number in known)
    program.leave()
    program.window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [number for number in known if QAccessible.accessibleInterface(number) is not None] == []
