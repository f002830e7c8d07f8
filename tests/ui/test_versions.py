"""An article opened again in the window: a notice, what changed side by side, and a passage that the user places."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from claimline.domain import Status
from claimline.library import Reader
from claimline.ui.app import Application
from claimline.ui.dialogs.version_text import VersionText
from claimline.ui.dialogs.versions import VersionsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]

RAISED = "OpenAI said it raised $40 billion in March."
OLD = (
    f"Meta will spend $18 billion on data centers this year. {RAISED}\n"
    "Tencent's revenue was 180 billion yuan in 2024. DeepSeek released DeepSeek-R1 on January 20.\n"
)
NEW = OLD.replace(f" {RAISED}", "").replace("180 billion", "182 billion") + f"More soon. {RAISED} Yes. {RAISED}\n"


def opened(program: Application, path: Path, text: str, settled: Settled) -> None:
    path.write_text(text, "utf-8")
    program.handlers.open_paths([path])
    settled(program)


def marked(text: VersionText) -> list[str]:
    """The passages that are marked in a version's text."""
    return [each.cursor.selectedText() for each in text.extraSelections()]


def versions_dialog(program: Application, settled: Settled) -> VersionsDialog:
    program.actions["showVersions"].trigger()
    settled(program)
    dialog = program.window.findChild(VersionsDialog, "versionsDialog")
    assert dialog is not None
    return dialog


def test_versions_of_an_article_that_goes_meanwhile_are_said_to_be_gone(
    open_window: Open, empty_library_path: Path, tmp_path: Path, settled: Settled
) -> None:
    program = open_window(empty_library_path)
    opened(program, tmp_path / "spring.txt", OLD, settled)
    program.views.claims.view.choose_row(0)
    assert program.views.source.article is not None
    program.actions["undo"].trigger()
    program.actions["showVersions"].trigger()
    settled(program)
    assert "It is not in the library any more; nothing was changed." in program.views.progress.words


def test_what_changed_is_shown_and_a_passage_is_placed(
    qtbot: QtBot, open_window: Open, empty_library_path: Path, tmp_path: Path, settled: Settled
) -> None:
    program = open_window(empty_library_path)
    opened(program, tmp_path / "spring.txt", OLD, settled)
    model = program.views.claims_model
    row = next(row for row in range(len(model.ids)) if RAISED in model.claim(row).passage.exact)
    claim = model.ids[row]
    program.views.claims.view.choose_row(row)
    program.handlers.decide(Status.CONFIRMED)
    settled(program)
    opened(program, tmp_path / "spring.txt", NEW, settled)
    with Reader(program.session.path) as reader:
        assert reader.counts().articles == 1
        assert list(reader.adrift(1)) == [claim]
    assert program.views.source._versions.text() == "2 versions · 1 to place"
    assert claim not in [each.id for each in program.views.source.view._claims]

    dialog = versions_dialog(program, settled)
    assert "180 billion" in dialog.old.toPlainText()
    assert "182 billion" not in dialog.old.toPlainText()
    assert "182 billion" in dialog.new.toPlainText()
    row = next(row for row in range(dialog.list.count()) if dialog.list.item(row).text() == f"ambiguous\n{RAISED}")
    dialog.list.setCurrentRow(row)
    assert marked(dialog.old) == [RAISED]
    assert marked(dialog.new) == [RAISED] * 2
    choice = dialog.findChild(QComboBox, "candidates")
    assert choice.isVisible()
    assert choice.count() == 2
    choice.setCurrentIndex(1)
    first, second = dialog.new.extraSelections()
    assert first.cursor.selectionStart() < second.cursor.selectionStart() == NEW.rindex(RAISED)
    meant = program.views.source.palette_in_use.color("selected_passage")
    assert [each.format.background().color() == meant for each in (first, second)] == [False, True]
    qtbot.mouseClick(dialog.findChild(QPushButton, "putPassage"), Qt.MouseButton.LeftButton)
    settled(program)
    with Reader(program.session.path) as reader:
        assert reader.adrift(1) == {}
        (placed,) = reader.claims([claim])
    assert (placed.status, placed.passage.start) == (Status.CONFIRMED, NEW.rindex(RAISED))
    program.actions["undo"].trigger()
    settled(program)
    with Reader(program.session.path) as reader:
        assert list(reader.adrift(1)) == [claim]


def test_an_article_of_one_version_says_so(
    open_window: Open, empty_library_path: Path, tmp_path: Path, settled: Settled
) -> None:
    program = open_window(empty_library_path)
    opened(program, tmp_path / "spring.txt", OLD, settled)
    program.actions["showVersions"].trigger()
    settled(program)
    assert program.window.findChild(VersionsDialog, "versionsDialog") is None


def test_each_passage_that_is_looked_at_is_marked_on_both_sides(
    open_window: Open, empty_library_path: Path, tmp_path: Path, settled: Settled
) -> None:
    program = open_window(empty_library_path)
    opened(program, tmp_path / "spring.txt", OLD, settled)
    opened(program, tmp_path / "spring.txt", OLD.replace("180 billion", "182 billion"), settled)
    dialog = versions_dialog(program, settled)
    words = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    for row, each in enumerate(words):
        dialog.list.setCurrentRow(row)
        how, passage = each.split("\n")
        assert marked(dialog.old) == [passage]
        assert marked(dialog.new) == [passage.replace("180 billion", "182 billion")]
        assert how == ("changed" if "180 billion" in passage else "exact")
    assert len(words) == 3
    dialog.reject()
    settled(program)
