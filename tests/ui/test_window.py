"""The window as a user works with it: real clicks and keys, on a real library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from claimline.domain import LibraryUnusable, Reason, Status
from claimline.library import Reader
from claimline.ui.actions import TABLE, Actions, HandlersDisagreeError
from claimline.ui.app import Application, tell
from claimline.ui.looks.icons import Icons
from claimline.ui.looks.theme import DARK, Look, Theme

Open = Callable[..., Application]
Settled = Callable[[Application], None]

NAMES = [
    "companiesView", "articlesView", "claimsView", "sourceView", "timelineView", "searchField", "statusLine",
    "progressPane",
]  # fmt: skip
ACTIONS = [
    "openArticle", "pasteArticle", "newLibrary", "openLibrary", "undo", "redo", "confirmClaim", "rejectClaim",
    "exportBrief", "findAnything",
]  # fmt: skip


def click_company(qtbot: QtBot, program: Application, name: str) -> None:
    """Click a company's row."""
    view = program.window.findChild(QListView, "companiesView")
    row = next(row for row in range(view.model().rowCount()) if view.model().index(row, 0).data() == name)
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def listed(program: Application) -> list[str]:
    """The passages that are listed."""
    model = program.views.claims_model
    return [model.index(row).data() for row in range(model.rowCount())]


def press(qtbot: QtBot, program: Application, key: str, settled: Settled) -> None:
    """Press a key in the list of claims, and wait for what it does."""
    program.views.claims.view.setFocus()
    qtbot.keyClick(program.views.claims.view, key)
    settled(program)


def chosen_status(program: Application) -> Status:
    claim = program.presenter.claim()
    assert claim is not None
    return claim.status


def test_every_part_has_its_name_and_can_be_heard(open_window: Open, library_path: Path) -> None:
    window = open_window(library_path).window
    assert window.objectName() == "mainWindow"
    for name in NAMES:
        widget = window.findChild(QWidget, name)
        assert widget is not None, name
        assert widget.accessibleName(), name
    for name in ACTIONS:
        assert window.findChild(QAction, name) is not None, name
    assert not window.windowIcon().pixmap(48).isNull()


def test_choosing_a_company_narrows_the_claims(qtbot: QtBot, open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    assert len(listed(program)) == 13
    click_company(qtbot, program, "Tencent")
    assert len(listed(program)) == 5
    with Reader(library_path) as reader:
        assert all("Tencent" in claim.companies for claim in reader.claims(program.views.claims_model.ids))
    click_company(qtbot, program, "All companies")
    assert len(listed(program)) == 13


def test_a_choice_shows_its_article_and_passage(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    click_company(qtbot, program, "Gaon Lab")
    settled(program)
    assert "가온연구소" in program.views.source.view.toPlainText()
    claim = program.presenter.claim()
    assert claim is not None
    areas = program.views.source.view.passage_areas(claim)
    assert areas
    assert program.views.source.view.viewport().rect().toRectF().contains(areas[0].center())


def test_a_click_on_a_passage_chooses_its_claim(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    click_company(qtbot, program, "Meta")
    settled(program)
    with Reader(library_path) as reader:
        article = program.presenter.claim().article  # type: ignore[union-attr]
        wanted = next(claim for claim in reader.claims_of_article(article) if "DeepSeek" in claim.companies)
    view = program.views.source.view
    place = view.passage_areas(wanted)[0].center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settled(program)
    assert program.presenter.claim() == wanted
    assert program.chosen.choice.article == article


def test_confirm_undo_redo_and_close_and_open_again(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    assert chosen_status(program) is Status.SUGGESTED
    number = program.presenter.claim().id  # type: ignore[union-attr]
    press(qtbot, program, "C", settled)
    assert chosen_status(program) is Status.CONFIRMED
    program.actions["undo"].trigger()
    settled(program)
    assert chosen_status(program) is Status.SUGGESTED
    qtbot.keyClick(program.window, "Z", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settled(program)
    assert chosen_status(program) is Status.CONFIRMED
    assert not program.actions["redo"].isEnabled()
    program.window.close()
    again = open_window(library_path)
    again.chosen.choose_claim(number)
    assert chosen_status(again) is Status.CONFIRMED
    assert "Confirm" in again.actions["undo"].text()


def test_reject_and_set_back_by_the_buttons_on_the_card(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    for action, status in (("rejectClaim", Status.REJECTED), ("unreviewClaim", Status.SUGGESTED)):
        click_button(qtbot, program, action)
        settled(program)
        assert chosen_status(program) is status


def click_button(qtbot: QtBot, program: Application, action: str) -> None:
    """Click a button on the selected card."""
    view = program.views.claims.view
    place = view.rectangle(view.current_row)
    assert place is not None
    corner, size = place
    for x in range(0, size.width(), 4):
        for y in range(0, size.height(), 4):
            spot = corner + QPointF(x, y)
            if view.part_at(spot) == (view.current_row, action):
                qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=(spot + QPointF(6, 6)).toPoint())
                return
    raise AssertionError(f"no button {action}")


def test_search_narrows_as_one_types_and_escape_shows_all(qtbot: QtBot, open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    qtbot.keyClick(program.window, "K", Qt.KeyboardModifier.ControlModifier)
    assert program.toolbar.search.hasFocus()
    qtbot.keyClicks(program.toolbar.search, "billion")
    assert listed(program) == ["Meta plans to spend up to $18 billion on data centres this year."]
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_Escape)
    assert program.toolbar.search.text() == ""
    assert len(listed(program)) == 13


def test_letters_typed_into_the_search_are_no_shortcuts(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    program.toolbar.search.setFocus()
    qtbot.keyClicks(program.toolbar.search, "crun")
    settled(program)
    assert program.toolbar.search.text() == "crun"
    assert not program.actions["undo"].text().endswith("claim”")


def test_keys_move_the_choice_and_n_finds_what_is_to_review(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    view = program.views.claims.view
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_End, 12), (Qt.Key.Key_Up, 11), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(view, key)
        assert view.current_row == row
    with Reader(library_path) as reader:
        confirmed = next(c for c in reader.claims(program.views.claims_model.ids) if c.status is Status.CONFIRMED)
    row = program.views.claims_model.row_of(confirmed.id)
    view.choose_row(row - 1)
    press(qtbot, program, "N", settled)
    assert view.current_row == row + 1


def test_filters_by_kind_and_to_review(qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled) -> None:
    program = open_window(library_path)
    program.views.claims.review.click()
    assert len(listed(program)) == 12
    press(qtbot, program, "C", settled)
    assert len(listed(program)) == 11
    assert chosen_status(program) is Status.SUGGESTED
    program.views.claims.clear.click()
    assert len(listed(program)) == 13


def test_the_look_changes_the_picture(open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    light = program.window.grab().toImage()
    program.actions["switchLook"].trigger()
    dark = program.window.grab().toImage()
    place = program.views.claims.view.mapTo(program.window, QPoint(4, 200))
    assert program.theme.palette is DARK
    assert dark.pixelColor(place).name() == DARK.pane
    assert light.pixelColor(place).name() == "#ffffff"
    program.theme.choose(Look.LIGHT)


@pytest.mark.parametrize("size", [(900, 560), (1280, 800), (1920, 1080)])
def test_every_part_has_room_at_every_size(open_window: Open, library_path: Path, size: tuple[int, int]) -> None:
    program = open_window(library_path, size)
    for name in NAMES[:-1]:
        widget = program.window.findChild(QWidget, name)
        if name == "articlesView":
            program.views.companies.show_articles()
        assert widget.width() > 150, name
        assert widget.height() >= 22, name
        inside = widget.mapTo(program.window, QPoint(widget.width() - 1, widget.height() - 1))
        assert program.window.rect().contains(inside), name


def test_a_file_of_which_nothing_can_be_made_is_told(
    open_window: Open, library_path: Path, tmp_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    empty = tmp_path / "nothing.txt"
    empty.write_bytes(b"")
    drop(program, [empty])
    settled(program)
    assert "nothing.txt" in program.views.progress.words
    assert len(listed(program)) == 13
    program.window.findChild(QPushButton, "closeProgress").click()
    assert program.views.progress.isHidden()


def drop(program: Application, paths: list[Path]) -> None:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, bare = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(program.window, QDragEnterEvent(QPoint(50, 50), copy, data, left, bare))
    QApplication.sendEvent(program.window, QDropEvent(QPointF(50, 50), copy, data, left, bare))


def test_the_models_keep_qts_rules(qtmodeltester: ModelTester, open_window: Open, library_path: Path) -> None:
    views = open_window(library_path).views
    models: list[QAbstractListModel] = [views.companies_model, views.articles_model, views.claims_model]
    for model in models:
        qtmodeltester.check(model, force_py=True)


def test_a_missing_or_surplus_handler_is_an_error_at_start(open_window: Open, library_path: Path) -> None:
    window = open_window(library_path).window
    handlers = {entry.id: (lambda: None) for entry in TABLE if entry.id}
    with pytest.raises(HandlersDisagreeError, match="surplus"):
        Actions(window, {**handlers, "flyToTheMoon": lambda: None}, Icons())
    del handlers["undo"]
    with pytest.raises(HandlersDisagreeError, match="undo"):
        Actions(window, handlers, Icons())


def test_no_two_actions_share_a_key() -> None:
    keys = [key for entry in TABLE for key in entry.shortcut.split("; ") if key]
    assert len(keys) == len(set(keys))


def test_a_large_library_measures_only_what_is_seen(
    open_window: Open, large_library: Callable[[int], Path], qtbot: QtBot
) -> None:
    program = open_window(large_library(2000))
    view = program.views.claims.view
    assert view.model.rowCount() == 2000
    assert view.measured_rows < 40
    view.choose_row(1800)
    assert view.rectangle(1800) is not None
    place = view.rectangle(1800)
    view.model.refresh()
    assert view.rectangle(1800) == place
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.rectangle(1999) is not None
    assert view.measured_rows < 80


def test_a_selected_claim_stays_in_sight_when_the_window_shrinks(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    program.window.resize(1600, 1000)
    for _time in range(4):
        press(qtbot, program, "j", settled)
    view = program.views.claims.view
    program.window.resize(1100, 700)
    settled(program)
    place = view.rectangle(view.current_row)
    assert place is not None
    corner, size = place
    assert corner.y() >= 0
    assert corner.y() + size.height() <= view.viewport().height()


@pytest.mark.parametrize("size", [(1600, 520), (1000, 520)])
def test_a_chosen_passage_stays_in_sight_when_the_window_shrinks(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled, size: tuple[int, int]
) -> None:
    program = open_window(library_path)
    program.window.resize(1600, 1000)
    source = program.views.source.view
    with Reader(library_path) as reader:
        last = max(reader.claims_of_article(1), key=lambda claim: claim.passage.end)
    program.chosen.choose_claim(last.id)
    settled(program)
    program.window.resize(*size)
    settled(program)
    assert source.selected == last.id
    areas = source.passage_areas(last)
    assert areas[0].top() >= 0
    assert areas[-1].bottom() <= source.viewport().height()


def test_what_a_slot_raises_is_told(open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    assert tell(program, LibraryUnusable("far.claimline", Reason.DAMAGED))
    told = [label.text() for label in program.views.progress.findChildren(QLabel) if label.isVisible()]
    assert any("far.claimline" in words for words in told)
    assert not tell(program, KeyboardInterrupt())
    assert program.window.findChild(QWidget, "unexpectedDialog") is None


@pytest.mark.parametrize("with_key", [True, False], ids=["key", "click"])
def test_what_is_done_in_the_first_moment_finds_what_it_is_for(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, library_path: Path, with_key: bool
) -> None:
    """The actions are made after the claims are painted, unless somebody is quicker."""
    program = Application(Theme(qapp, Look.LIGHT), settings)
    qtbot.addWidget(program.window)
    program.open_library(library_path)
    assert program.window.findChild(QAction, "confirmClaim") is None
    if with_key:
        qtbot.keyClick(program.views.claims.view, Qt.Key.Key_Shift)
    else:
        qtbot.mouseClick(program.views.claims.view.viewport(), Qt.MouseButton.LeftButton)
    assert program.window.findChild(QAction, "confirmClaim") is not None
    program.window.close()
