"""What a user puts right about an article, and why a claim was suggested: real clicks, keys and menus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QToolTip,
)
from pytestqt.qtbot import QtBot

from claimline.domain import Article, Status
from claimline.library import Reader
from claimline.ui.app import Application

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]


@pytest.fixture
def korean(
    qtbot: QtBot,
    open_window: Open,
    library_path: Path,
    settled: Settled,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Application:
    """The window with the Korean article shown, for a user with no names of their own yet."""
    for variable in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    program = open_window(library_path)
    with Reader(library_path) as reader:
        number = next(row.id for row in reader.article_rows() if row.language == "ko")
    program.chosen.choose_article(number)
    settled(program)
    return program


def shown(program: Application) -> Article:
    article = program.views.source.article
    assert article is not None
    return article


def dialog(program: Application, name: str) -> QDialog:
    found = program.window.findChild(QDialog, name)
    assert found is not None
    assert found.isVisible()
    return found


def menu_at(program: Application, offset: int) -> QMenu:
    """The context menu of the source at a code point of its text."""
    view = program.views.source.view
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.position_of(offset))
    place = view.cursorRect(cursor).center()
    before = set(QApplication.topLevelWidgets())
    view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place)))
    return next(w for w in set(QApplication.topLevelWidgets()) - before if isinstance(w, QMenu))


def choose(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if words in action.text())
    action.trigger()
    menu.close()


def test_a_click_on_a_label_makes_a_block_the_article_again(
    qtbot: QtBot, korean: Application, settled: Settled
) -> None:
    view = korean.views.source.view
    place = next(n for n, block in enumerate(shown(korean).blocks) if block.role == "summary")
    point = view.label_area(place).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    settled(korean)
    assert shown(korean).blocks[place].is_body
    korean.actions["undo"].trigger()
    settled(korean)
    assert shown(korean).blocks[place].role == "summary"


def test_what_was_set_aside_says_why(qtbot: QtBot, korean: Application) -> None:
    view = korean.views.source.view
    place = next(n for n, block in enumerate(shown(korean).blocks) if block.role == "summary")
    point = view.label_area(place).center().toPoint()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, point, view.mapToGlobal(point)))
    assert "portal summary" in QToolTip.text()
    QToolTip.hideText()
    assert view.block_at(QPointF(point)) == place


def test_a_paragraph_is_set_aside_from_its_menu(korean: Application, settled: Settled) -> None:
    with Reader(korean.session.path) as reader:
        claim = reader.claims_of_article(shown(korean).id)[2]
        choose(menu_at(korean, claim.passage.start + 3), "Set aside")
        settled(korean)
        block = next(b for b in shown(korean).blocks if b.start <= claim.passage.start < b.end)
        assert block.role == "set-aside"
        left = reader.claims_of_article(shown(korean).id)
        assert not [each for each in left if block.start <= each.passage.start < block.end]
    choose(menu_at(korean, claim.passage.start + 3), "Read as the article")
    settled(korean)
    assert next(b for b in shown(korean).blocks if b.start <= claim.passage.start < b.end).is_body


def test_title_publisher_and_day_are_put_right(qtbot: QtBot, korean: Application, settled: Settled) -> None:
    korean.actions["editArticle"].trigger()
    window = dialog(korean, "articleDialog")
    fields = {name: window.findChild(QLineEdit, f"{name}Field") for name in ("title", "publisher", "published")}
    for name, words in (("title", "봄 소식"), ("publisher", "가을신문"), ("published", "2025-13")):
        fields[name].setFocus()
        fields[name].selectAll()
        qtbot.keyClicks(fields[name], words) if words.isascii() else fields[name].setText(words)
    save = window.findChild(QPushButton, "saveArticle")
    assert not save.isEnabled()
    fields["published"].selectAll()
    qtbot.keyClicks(fields["published"], "2025-03-26")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    settled(korean)
    article = shown(korean)
    assert (article.title, article.publisher, article.published) == ("봄 소식", "가을신문", "2025-03-26")
    korean.actions["undo"].trigger()
    settled(korean)
    assert shown(korean).publisher == "봄날신문"


def test_a_selected_name_becomes_a_company_at_once(qtbot: QtBot, korean: Application, settled: Settled) -> None:
    view, name = korean.views.source.view, "가온연구소"
    start = shown(korean).text.index(name)
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.position_of(start))
    cursor.setPosition(view.position_of(start + len(name)), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    choose(menu_at(korean, start + 1), f"“{name}” is a company")
    window = dialog(korean, "namesDialog")
    assert window.findChild(QLineEdit, "nameField").text() == name
    window.findChild(QComboBox, "companyField").setCurrentText("Gaon Research")
    qtbot.mouseClick(window.findChild(QPushButton, "addName"), Qt.MouseButton.LeftButton)
    settled(korean)
    with Reader(korean.session.path) as reader:
        assert "Gaon Research" in {row.name for row in reader.companies()}
    korean.actions["showNames"].trigger()
    window = dialog(korean, "namesDialog")
    own = window.findChild(QListWidget, "ownNames")
    assert [own.item(row).text() for row in range(own.count())] == [f"{name}  →  Gaon Research"]
    own.setCurrentRow(0)
    qtbot.mouseClick(window.findChild(QPushButton, "removeName"), Qt.MouseButton.LeftButton)
    settled(korean)
    with Reader(korean.session.path) as reader:
        assert "Gaon Research" not in {row.name for row in reader.companies()}


def test_a_name_of_another_company_is_refused_with_a_sentence(
    qtbot: QtBot, korean: Application, settled: Settled
) -> None:
    korean.actions["showNames"].trigger()
    window = dialog(korean, "namesDialog")
    window.findChild(QLineEdit, "nameField").setText("Nvidia")
    window.findChild(QComboBox, "companyField").setCurrentText("DeepSeek")
    qtbot.mouseClick(window.findChild(QPushButton, "addName"), Qt.MouseButton.LeftButton)
    settled(korean)
    told = [label.text() for label in korean.views.progress.findChildren(QLabel) if label.isVisible()]
    assert any("Nvidia" in words for words in told)


def test_a_claim_says_why_it_was_suggested(qtbot: QtBot, open_window: Open, settled: Settled, tmp_path: Path) -> None:
    from claimline.library import create_library

    create_library(tmp_path / "why.claimline")
    program = open_window(tmp_path / "why.claimline")
    article = tmp_path / "why.txt"
    article.write_text("Tencent plans to raise its ad load to 6 percent, Reuters reported.\n", "utf-8")
    program.handlers.open_paths([article])
    settled(program)
    program.views.claims.view.setFocus()
    qtbot.keyClick(program.views.claims.view, Qt.Key.Key_W)
    words = [label.text() for label in dialog(program, "reasonsDialog").findChildren(QLabel)]
    assert any(w.startswith("•") and "Plan, because of “plans”" in w for w in words)
    assert any("About Tencent" in w for w in words)


def test_the_day_that_is_asked_for_is_typed_and_seen(qtbot: QtBot, korean: Application, settled: Settled) -> None:
    field = korean.window.findChild(QLineEdit, "publishedField")
    give = korean.window.findChild(QPushButton, "givePublished")
    qtbot.keyClicks(field, "2025-3")
    assert not give.isEnabled()
    field.clear()
    qtbot.keyClicks(field, "2025-03-26")
    assert give.isEnabled()
    room = field.contentsRect().width()
    assert field.fontMetrics().horizontalAdvance(field.text()) < room
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(korean)
    assert shown(korean).published == "2025-03-26"


def test_what_finding_again_changed_is_told_and_a_decision_stays(korean: Application, settled: Settled) -> None:
    number = shown(korean).id
    with Reader(korean.session.path) as reader:
        decided = reader.claims_of_article(number)[0]
        korean.chosen.choose_claim(decided.id)
        korean.actions["rejectClaim"].trigger()
        settled(korean)
        before = {claim.id for claim in reader.claims_of_article(number)}
        korean.commands.articles.set_published(number, "2025-03-26")
        settled(korean)
        after = {claim.id: claim for claim in reader.claims_of_article(number)}
    assert after[decided.id].status is Status.REJECTED
    new, gone = len(after.keys() - before), len(before - after.keys())
    assert gone > 1
    assert new > 1
    told = [label.text() for label in korean.views.status.findChildren(QLabel)]
    assert f"{new} new suggestions · {gone} suggestions are gone · 1 decision of yours kept" in told


def test_what_was_undone_is_named(korean: Application, settled: Settled) -> None:
    korean.actions["confirmClaim"].trigger()
    settled(korean)
    korean.actions["undo"].trigger()
    settled(korean)
    told = [label.text() for label in korean.views.status.findChildren(QLabel)]
    assert "Undone: Confirm 1 claim · Gaon Lab" in told


def test_a_search_looks_everywhere_whatever_is_chosen(qtbot: QtBot, korean: Application, settled: Settled) -> None:
    korean.chosen.choose_company("OpenAI")
    korean.toolbar.search.setFocus()
    qtbot.keyClicks(korean.toolbar.search, "18 billion")
    assert korean.chosen.choice.company is None
    assert len(korean.views.claims_model.ids) == 1


def test_an_article_that_is_there_already_is_shown(korean: Application, settled: Settled, tmp_path: Path) -> None:
    with Reader(korean.session.path) as reader:
        number = next(row.id for row in reader.article_rows() if row.language == "en")
        text = reader.article(number).text
    (tmp_path / "again.txt").write_bytes(text.encode())
    korean.handlers.open_paths([tmp_path / "again.txt"])
    settled(korean)
    assert shown(korean).id == number


def test_a_brief_shows_its_claims_and_the_article_brings_the_text(
    qtbot: QtBot, korean: Application, settled: Settled, tmp_path: Path
) -> None:
    from claimline.domain import Selection
    from claimline.workflow.exporting import BriefChoice, export_brief
    from claimline.workflow.worker import Worker

    article = shown(korean)
    with Worker() as worker:
        brief = export_brief(
            korean.session.path, BriefChoice(Selection(article=article.id)), tmp_path / "b.pdf", worker
        )
    korean.open_library(tmp_path / "other.claimline", new=True)
    settled(korean)
    korean.handlers.open_paths([brief])
    settled(korean)
    told = korean.views.progress.words
    assert "Brief opened" in told
    assert "claims are new" in told
    absent = korean.window.findChild(QLabel, "textNotHeld")
    assert absent is not None
    assert absent.isVisible()
    assert article.name in absent.text()
    assert (shown(korean).is_held, shown(korean).sha256) == (False, article.sha256)
    assert len(korean.views.claims_model.ids) > 0
    korean.actions["editClaim"].trigger()
    assert "not held here" in korean.views.progress.words
    assert korean.window.findChild(QDialog, "claimDialog") is None
    (tmp_path / article.name).write_bytes(article.text.encode())
    korean.handlers.open_paths([tmp_path / article.name])
    settled(korean)
    assert shown(korean).text == article.text
    assert not absent.isVisible()


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("Claims as Markdown", b"# "), ("Sources for Zotero", b"TY  - NEWS"), ("Claims as a document", b"PK")],
)
def test_listed_claims_are_exported_in_the_form_that_is_chosen(
    korean: Application, settled: Settled, tmp_path: Path, form: str, beginning: bytes
) -> None:
    korean.actions["exportClaims"].trigger()
    (asked,) = korean.window.findChildren(QFileDialog)
    chosen = next(each for each in asked.nameFilters() if each.startswith(form))
    asked.selectNameFilter(chosen)
    asked.filterSelected.emit(chosen)
    asked.setDirectory(str(tmp_path))
    asked.selectFile("claims")
    asked.accept()
    settled(korean)
    (written,) = [path for path in tmp_path.iterdir() if path.stem == "claims"]
    assert f"*{written.suffix})" in chosen
    assert written.read_bytes().startswith(beginning)
    assert "Claims exported" in korean.views.progress.words
