"""Ctrl+K finds anything: companies, models, articles and actions, by a few letters and the keys."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from claimline.domain import Article, Block, Findings
from claimline.language import use_language
from claimline.library import Library
from claimline.ui.app import Application
from claimline.ui.delegates.found_row import found_layout
from claimline.ui.looks.theme import Look
from claimline.ui.panes.finder import MOST_OF_A_GROUP, SAID, Found, matching

Open = Callable[..., Application]
Settled = Callable[[Application], None]


def type_into_search(qtbot: QtBot, program: Application, typed: str) -> list[str]:
    """Go to the search by its key, and type; what is listed below."""
    program.actions["findAnything"].trigger()
    if typed.isascii():
        qtbot.keyClicks(program.toolbar.search, typed)
    else:
        event = QInputMethodEvent()
        event.setCommitString(typed)  # as Korean and Chinese come from the keyboard
        QApplication.sendEvent(program.toolbar.search, event)
    found = program.finder.list
    return [found.item(row).text().split("   ")[0] for row in range(found.count())] if found.isVisible() else []


def test_a_company_is_gone_to_by_arrow_and_enter(qtbot: QtBot, open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    assert type_into_search(qtbot, program, "tenc") == ["Tencent"]
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_Down)
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_Return)
    assert program.chosen.choice.company == "Tencent"
    assert program.toolbar.search.text() == ""
    assert program.chosen.choice.words == ""
    assert not program.finder.list.isVisible()


def test_a_company_is_found_by_its_local_name(qtbot: QtBot, open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    qtbot.waitUntil(lambda: ("Tencent", "텐센트") in program.views.companies_model.names())
    assert type_into_search(qtbot, program, "텐센") == ["Tencent"]


def test_a_model_an_article_and_an_action_are_found(qtbot: QtBot, open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    assert "Harbor-2" in type_into_search(qtbot, program, "harbor")
    qtbot.mouseClick(
        program.finder.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=program.finder.list.visualItemRect(program.finder.list.item(0)).center(),
    )
    assert program.chosen.choice.model == "Harbor-2"
    assert "Labs race into spring" in type_into_search(qtbot, program, "labs race")
    program.toolbar.search.clear()
    assert type_into_search(qtbot, program, "export")[0] == "Export brief"


def test_escape_closes_the_list_and_then_the_search(qtbot: QtBot, open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    assert type_into_search(qtbot, program, "tenc")
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_Escape)
    assert not program.finder.list.isVisible()
    assert program.toolbar.search.text() == "tenc"
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_Escape)
    assert program.toolbar.search.text() == ""


def test_enter_without_a_choice_goes_to_the_claims_that_hold_the_words(
    qtbot: QtBot, open_window: Open, library_path: Path
) -> None:
    program = open_window(library_path)
    type_into_search(qtbot, program, "billion")
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_Return)
    assert program.views.claims.view.hasFocus()
    assert program.chosen.choice.words == "billion"


@pytest.mark.parametrize(("typed", "found"), [("al", ["Alpha", "Gamal"]), ("  ", []), ("zz", []), ("베", ["Beta"])])
def test_names_that_begin_so_come_first(typed: str, found: list[str]) -> None:
    candidates = [
        Found(name, "", "box", print, (also,)) for name, also in (("Gamal", ""), ("Alpha", ""), ("Beta", "베타"))
    ]
    assert [each.words for each in matching(candidates, typed)] == found


def test_fields_of_a_search_narrow_the_list_and_a_wrong_one_is_named(
    qtbot: QtBot, open_window: Open, library_path: Path
) -> None:
    program = open_window(library_path)
    field = program.toolbar.search
    for line, count in (
        ("kind:plan", 3),
        ("kind:plan ads", 0),
        ("kind:plan billion", 1),
        ("since 2025-04-09", 4),
        ("until 2025-04-08", 4),
        ("2025-04", 8),
        ("status:confirmed", 1),
        ("2025-04 model", 1),
    ):
        field.clear()
        field.setFocus()
        qtbot.keyClicks(field, line)
        assert len(program.views.claims_model.ids) == count, line
    field.clear()
    qtbot.keyClicks(field, "kind:poem")
    assert len(program.views.claims_model.ids) == 0
    assert "“kind:poem”" in program.views.claims.view.empty_words


def test_what_is_found_stands_in_groups_and_those_that_begin_so_come_first() -> None:
    candidates = [
        *(Found(f"Nova {number}", "company", "box", print) for number in range(6)),
        Found("Bossa Nova", "article", "box", print, group="article"),
        Found("Export nova", "action", "box", print, group="action"),
        Found("Nova tables", "action", "box", print, group="action"),
    ]
    assert [each.words for each in matching(candidates, "nova")] == [
        *(f"Nova {number}" for number in range(MOST_OF_A_GROUP)),
        *("Nova tables", "Export nova", "Bossa Nova"),
    ]
    assert len(matching(candidates[:6], "NOVA")) == 6


@pytest.mark.parametrize("typed", ["腾讯", "텐센트", "ＴＥＮＣＥＮＴ", unicodedata.normalize("NFD", "텐센")])
def test_a_company_is_found_by_any_name_in_any_language_and_width(
    qtbot: QtBot, open_window: Open, library_path: Path, typed: str
) -> None:
    program = open_window(library_path)
    qtbot.waitUntil(lambda: ("Tencent", "텐센트") in program.views.companies_model.names())
    assert type_into_search(qtbot, program, typed)[0] == "Tencent"


def test_what_was_typed_is_bold_in_the_list_and_marked_in_the_passages(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    (bold,) = found_layout("Labs race into spring", "race", QFont()).formats()
    assert (bold.start, bold.length) == (5, 4)
    type_into_search(qtbot, program, "billion")
    settled(program)
    view = program.views.claims.view
    layout = view._layout(view.current_row)
    ground = program.theme.palette.color("selected_passage")
    marked = [each for each in layout.passage.formats() if each.format.background().color() == ground]
    text = layout.passage.text()
    assert [text[each.start : each.start + each.length] for each in marked] == ["billion"]
    program.chosen.clear()
    settled(program)
    assert not any(
        each.format.background().color() == ground for each in view._layout(view.current_row).passage.formats()
    )


def test_words_of_an_article_outside_its_claims_are_gone_to(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    text = "\n".join([*(f"Line {place} of a long report on ports." for place in range(80)), "별빛 등대가 서 있다."])
    article = Article(
        text, (Block(0, len(text)),), "ko", sha256(text.encode()).hexdigest(), "report.txt", title="A report"
    )
    session = program.session
    assert session is not None

    def add(library: Library, _ticket: object) -> None:
        with library.edit("Open"):
            library.add_article(article, text.encode(), Findings((), ()))

    job = session.worker.job("", add)
    with qtbot.waitSignal(job.succeeded):
        session.worker.start(job)
    program.presenter.refresh()
    settled(program)
    assert type_into_search(qtbot, program, "등대") == ["별빛 등대가 서 있다."]
    assert len(program.views.claims_model.ids) == 0
    assert "Ctrl+K lists the articles" in program.views.claims.view.empty_words
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_Escape)
    program.actions["findAnything"].trigger()
    assert program.finder.list.isVisible()  # Ctrl+K lists it once more
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_Down)
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_Return)
    settled(program)
    view = program.views.source.view
    assert program.views.source.article is not None
    assert program.views.source.article.title == "A report"
    assert view.textCursor().selectedText() == "등대"
    QApplication.processEvents()
    assert 0 <= view.cursorRect().top() < view.viewport().height()
    assert view.verticalScrollBar().value() > 0


def test_a_passage_of_the_article_that_is_shown_already_is_gone_to(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    program = open_window(library_path)
    for _time in range(2):
        assert type_into_search(qtbot, program, "spring")
        rows = [row for row in range(program.finder.list.count()) if program.finder.found[row].group == SAID]
        program.finder.list.itemClicked.emit(program.finder.list.item(rows[0]))
        settled(program)
        assert program.views.source.view.textCursor().selectedText().casefold() == "spring"
    program.views.claims.view.choose_row(0)
    settled(program)
    assert not program.views.source.view.textCursor().hasSelection()


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
def test_the_chosen_row_can_be_read(qtbot: QtBot, open_window: Open, library_path: Path, look: Look) -> None:
    program = open_window(library_path)
    program.theme.choose(look)
    assert type_into_search(qtbot, program, "tenc") == ["Tencent"]
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_Down)
    found = program.finder.list
    picture = found.viewport().grab(found.visualItemRect(found.item(0))).toImage()
    ground = picture.pixelColor(20, 4)
    ink = program.theme.palette.color("ink")
    inked = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if abs(picture.pixelColor(x, y).lightness() - ink.lightness()) < 30
    ]
    assert abs(ground.lightness() - ink.lightness()) > 100
    assert len(inked) > 30


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none to pass on
def test_keys_of_the_window_work_in_the_search_field_too(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    """On X11 a field takes Ctrl+E to go to its end, and Ctrl+K to delete up to there."""
    program = open_window(library_path)
    type_into_search(qtbot, program, "bill")
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert program.toolbar.search.text() == "bill"
    asked: list[QKeyEvent] = []
    for key in (Qt.Key.Key_E, Qt.Key.Key_D, Qt.Key.Key_C):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(program.toolbar.search, event)
        asked.append(event)
    assert [event.isAccepted() for event in asked] == [False, False, True]
    qtbot.keyClick(program.toolbar.search, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settled(program)
    dialog = program.window.findChild(QDialog, "exportDialog")
    assert dialog is not None
    dialog.close()
    settled(program)


@pytest.mark.parametrize(("language", "note"), [("ko", "기업"), ("zh", "公司")])
def test_what_is_found_says_what_it_is_in_the_language(
    qtbot: QtBot, open_window: Open, library_path: Path, language: str, note: str
) -> None:
    """Chinese once said 家公司, as after a number."""
    use_language(language)
    program = open_window(library_path)
    type_into_search(qtbot, program, "tenc")
    assert program.finder.list.item(0).text() == f"Tencent   {note}"
    use_language("en")
