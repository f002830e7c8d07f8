"""The list of articles: sorted, narrowed, marked as read and deleted, with undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from claimline.ui.app import Application

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]


@pytest.fixture
def program(open_window: Open, library_path: Path, settled: Settled) -> Application:
    opened = open_window(library_path)
    opened.actions["showArticles"].trigger()
    settled(opened)
    return opened


def titles(program: Application) -> list[str]:
    model = program.views.articles_model
    return [model.index(row).data()[:6] for row in range(1, model.rowCount())]


def arrange(program: Application, name: str) -> None:
    menu = program.views.companies.arranging.menu
    next(action for action in menu.actions() if action.objectName() == name).trigger()


def pick(qtbot: QtBot, program: Application, row: int, modifier: Qt.KeyboardModifier) -> None:
    view = program.views.companies.articles_view
    place = view.visualRect(program.views.articles_model.index(row)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_the_list_is_sorted_and_narrowed(qtbot: QtBot, program: Application, settled: Settled) -> None:
    newest = titles(program)
    assert newest == ["Labs r", "春季模型发布", "봄을 맞은 "]
    arrange(program, "Order.OLDEST")
    assert titles(program) == ["春季模型发布", "Labs r", "봄을 맞은 "]
    arrange(program, "Order.CLAIMS")
    assert titles(program)[0] == "봄을 맞은 "
    arrange(program, "Order.PUBLISHER")
    assert titles(program)[-1] == "봄을 맞은 "
    words = program.views.companies.arranging.words
    words.setText("ＬＡＢＳ")  # full-width letters are the same
    assert titles(program) == ["Labs r"]
    words.setText("봄날신문")
    assert titles(program) == ["봄을 맞은 "]
    words.clear()
    arrange(program, "Order.NEWEST")
    assert titles(program) == newest


def test_an_article_that_is_looked_at_stays_so_when_the_list_is_narrowed(
    qtbot: QtBot, program: Application, settled: Settled
) -> None:
    pick(qtbot, program, 1, Qt.KeyboardModifier.NoModifier)
    settled(program)
    article = program.chosen.choice.article
    program.views.companies.arranging.words.setText("봄날신문")
    program.handlers.changed.emit()
    settled(program)
    assert article is not None and program.chosen.choice.article == article


def test_articles_are_marked_as_read_and_the_unread_listed(
    qtbot: QtBot, program: Application, settled: Settled
) -> None:
    pick(qtbot, program, 1, Qt.KeyboardModifier.NoModifier)
    pick(qtbot, program, 2, Qt.KeyboardModifier.ControlModifier)
    settled(program)
    assert len(program.views.companies.picked_articles()) == 2
    qtbot.keyClick(
        program.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settled(program)
    model = program.views.articles_model
    assert [model.index(row).data(model.ReadRole) for row in (1, 2, 3)] == [True, True, False]
    arrange(program, "Only.UNREAD")
    assert titles(program) == ["봄을 맞은 "]
    arrange(program, "Only.ALL")
    program.actions["undo"].trigger()
    settled(program)
    assert [model.index(row).data(model.ReadRole) for row in (1, 2, 3)] == [False, False, False]


def test_a_reviewed_article_says_so(qtbot: QtBot, program: Application, settled: Settled) -> None:
    pick(qtbot, program, 1, Qt.KeyboardModifier.NoModifier)
    settled(program)
    program.actions["pickAllClaims"].trigger()
    program.actions["confirmClaim"].trigger()
    settled(program)
    program.handlers.changed.emit()
    settled(program)
    spoken = program.views.articles_model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("unread, reviewed")
    arrange(program, "Only.TO_REVIEW")
    assert "Labs r" not in titles(program)


def test_articles_are_deleted_from_their_menu_and_undo_brings_them_back(
    qtbot: QtBot, program: Application, settled: Settled
) -> None:
    before = titles(program)
    view = program.views.companies.articles_view
    view.customContextMenuRequested.emit(view.visualRect(program.views.articles_model.index(2)).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(each for each in menu.actions() if each.objectName() == "deleteArticles")
    menu.close()
    assert action.isEnabled()
    action.trigger()
    settled(program)
    assert titles(program) == [before[0], before[2]]
    assert program.chosen.choice.article is None
    program.actions["undo"].trigger()
    settled(program)
    assert titles(program) == before
