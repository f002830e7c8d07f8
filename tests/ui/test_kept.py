"""Collections and saved searches below the companies: made, filled, chosen, renamed and deleted, with undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QInputDialog, QLabel
from pytestqt.qtbot import QtBot

from claimline.library import Reader
from claimline.ui.app import Application
from claimline.ui.dialogs.collection import CollectionDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]


@pytest.fixture
def program(open_window: Open, library_path: Path) -> Application:
    return open_window(library_path)


def rows(program: Application) -> list[str]:
    model = program.views.kept_model
    return [model.index(row).data() for row in range(model.rowCount())]


def make(
    qtbot: QtBot, program: Application, settled: Settled, name: str, question: str = "", companies: str = ""
) -> None:
    """Make a collection by its keys and its dialog."""
    qtbot.keyClick(
        program.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: program.window.findChild(CollectionDialog) is not None)
    dialog = program.window.findChild(CollectionDialog)
    assert isinstance(dialog, CollectionDialog)
    qtbot.waitExposed(dialog)
    assert not dialog.save.isEnabled()
    qtbot.keyClicks(dialog.name, name)
    qtbot.keyClicks(dialog.question, question)
    dialog.companies.setText(companies)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settled(program)


def asked(qtbot: QtBot, program: Application, name: str) -> QInputDialog:
    qtbot.waitUntil(lambda: program.window.findChild(QInputDialog, name) is not None)
    dialog = program.window.findChild(QInputDialog, name)
    assert isinstance(dialog, QInputDialog)
    qtbot.waitExposed(dialog)
    return dialog


def listed(program: Application) -> set[int]:
    return {claim.article for claim in program.session.reader.claims(program.views.claims_model.ids)}  # type: ignore[union-attr]


def drop(program: Application, rows_of_articles: list[int], row: int) -> None:
    """Drag articles of the list onto a row of what is kept."""
    articles, view = program.views.articles_model, program.views.companies.kept_view
    data = articles.mimeData([articles.index(each) for each in rows_of_articles])
    place = QPointF(view.visualRect(program.views.kept_model.index(row)).center())
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    view.dropEvent(event)


def test_a_collection_is_made_filled_by_dragging_and_narrows_the_claims(
    qtbot: QtBot, program: Application, settled: Settled
) -> None:
    assert not program.views.companies.kept_view.isVisible()
    make(qtbot, program, settled, "Spring", "Who leads?")
    assert rows(program) == ["Collections", "Spring"]
    assert program.views.companies.kept_view.isVisible()
    assert len(program.views.claims_model.ids) == 0  # chosen, and still empty
    assert "Drag articles" in program.views.claims.view.empty_words
    program.actions["showArticles"].trigger()
    settled(program)
    drop(program, [1, 2], 1)
    settled(program)
    wanted = {program.views.articles_model.index(row).data(program.views.articles_model.KeyRole) for row in (1, 2)}
    assert listed(program) == wanted
    program.actions["undo"].trigger()
    settled(program)
    assert listed(program) == set()
    program.actions["redo"].trigger()
    settled(program)
    program.actions["showEverything"].trigger()
    assert len(listed(program)) == 3
    view = program.views.companies.kept_view
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(program.views.kept_model.index(1)).center()
    )
    settled(program)
    assert listed(program) == wanted
    assert program.presenter.title() == "Spring"


def test_companies_narrow_a_collection_and_follow_a_rename(
    qtbot: QtBot, program: Application, settled: Settled
) -> None:
    from claimline.workflow.companies import rename_company

    make(qtbot, program, settled, "Tencent's plans", companies="Tencent; Meta")
    claims = program.session.reader.claims(program.views.claims_model.ids)  # type: ignore[union-attr]
    assert claims and all({"Tencent", "Meta"} & set(claim.companies) for claim in claims)
    count = len(claims)
    program.handlers.do(
        "x", lambda library, _ticket: rename_company(library, "Tencent", "TCEHY"), program.handlers.on_many_changed
    )
    settled(program)
    assert len(program.views.claims_model.ids) == count


def test_articles_are_added_by_keys_to_a_new_collection_and_taken_out(
    qtbot: QtBot, program: Application, settled: Settled, library_path: Path
) -> None:
    program.actions["showArticles"].trigger()
    settled(program)
    view = program.views.companies.articles_view
    view.setCurrentIndex(program.views.articles_model.index(1))
    settled(program)
    qtbot.keyClick(program.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    dialog = asked(qtbot, program, "fillDialog")
    box = dialog.findChild(QComboBox)
    assert box is not None
    box.setCurrentText("Autumn")
    dialog.accept()
    settled(program)
    assert rows(program) == ["Collections", "Autumn"]
    with Reader(library_path) as reader:
        (collection,) = reader.collections()
    assert collection.articles == 1
    program.chosen.choose_collection(collection.id)
    settled(program)
    assert listed(program)
    program.actions["takeOut"].trigger()
    settled(program)
    assert listed(program) == set()
    program.actions["deleteCollection"].trigger()
    settled(program)
    assert rows(program) == []
    assert program.chosen.choice.collection is None
    for _step in range(3):
        program.actions["undo"].trigger()
        settled(program)
    assert rows(program) == []
    program.actions["redo"].trigger()
    settled(program)
    assert rows(program) == ["Collections", "Autumn"]


def test_a_search_is_saved_chosen_renamed_and_forgotten(qtbot: QtBot, program: Application, settled: Settled) -> None:
    field = program.toolbar.search
    field.setText(">=1bn USD kind:plan")
    settled(program)
    found = list(program.views.claims_model.ids)
    assert len(found) == 1
    qtbot.keyClick(program.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = asked(qtbot, program, "searchDialog")
    dialog.setTextValue("Large plans")
    dialog.accept()
    settled(program)
    assert rows(program) == ["Saved searches", "Large plans"]
    program.actions["showEverything"].trigger()
    view = program.views.companies.kept_view
    place = view.visualRect(program.views.kept_model.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    settled(program)
    assert (field.text(), list(program.views.claims_model.ids)) == (">=1bn USD kind:plan", found)
    assert program.presenter.title() == "Large plans"
    program.actions["deleteSearch"].trigger()
    settled(program)
    assert rows(program) == []
    program.actions["undo"].trigger()
    settled(program)
    assert rows(program) == ["Saved searches", "Large plans"]


@pytest.mark.parametrize("words", ["!!", ">1bn", "kind:nothing"])
def test_what_is_no_search_is_refused_with_a_sentence(
    qtbot: QtBot, program: Application, settled: Settled, words: str
) -> None:
    program.toolbar.search.setText(words)
    settled(program)
    assert len(program.views.claims_model.ids) == 0
    assert words in program.views.claims.view.empty_words and ">1bn USD" in program.views.claims.view.empty_words
    program.actions["saveSearch"].trigger()
    asked(qtbot, program, "searchDialog").accept()
    settled(program)
    qtbot.waitUntil(lambda: words in program.views.progress.words)
    assert rows(program) == []


def test_the_question_and_notes_of_a_collection_stand_above_its_claims(
    qtbot: QtBot, program: Application, settled: Settled
) -> None:
    make(qtbot, program, settled, "Spring", "Who gains from the new models?", "Tencent")
    (matter,) = program.views.claims.findChildren(QLabel, "matterNote")
    count = len(program.views.claims_model.ids)
    assert count
    assert matter.isVisible()
    assert matter.text().splitlines() == ["Who gains from the new models?", f"{count} claims"]
    program.actions["editCollection"].trigger()
    dialog = program.window.findChild(CollectionDialog)
    assert isinstance(dialog, CollectionDialog)
    dialog.note.setPlainText("Ask Kim.\n\n" + "\n".join(f"Line {place}" for place in range(9)))
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settled(program)
    assert matter.text().splitlines()[2:] == ["Ask Kim.", "Line 0…"]
    assert "Line 8" in matter.toolTip()
    program.actions["showEverything"].trigger()
    settled(program)
    assert not matter.isVisible()


def test_the_articles_of_a_collection_are_listed_and_one_of_them_stays_among_them(
    qtbot: QtBot, program: Application, settled: Settled
) -> None:
    make(qtbot, program, settled, "Spring")
    program.actions["showArticles"].trigger()
    model = program.views.articles_model
    assert model.rowCount() == 4  # nothing is in it yet: all are there to be dragged onto it
    program.actions["showEverything"].trigger()
    settled(program)
    assert model.rowCount() == 4
    drop(program, [1, 2], 1)
    settled(program)
    wanted = [model.index(row).data(model.KeyRole) for row in (1, 2)]
    program.chosen.choose_collection(program.views.kept_model.collections()[0].id)
    settled(program)
    assert [model.index(row).data(model.KeyRole) for row in range(model.rowCount())] == [None, *wanted]
    assert model.index(0).data(model.CountRole) == 3
    program.chosen.choose_article(wanted[1])
    settled(program)
    assert [model.index(row).data(model.KeyRole) for row in range(model.rowCount())] == [None, *wanted]
    program.chosen.choose_company("Tencent")
    settled(program)
    assert model.rowCount() == 4
