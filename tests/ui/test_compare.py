"""Claims of several articles beside each other: the line on a card, the dialog, decisions, and going to the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from claimline.domain import Status, Tie
from claimline.library import Library, Reader, create_library
from claimline.ui.app import Application
from claimline.ui.dialogs.compare import CompareDialog
from claimline.ui.panes.claims_view import MARGIN
from claimline.ui.ties import tie_line
from claimline.workflow.comparing import compare_all
from claimline.workflow.opening import read_and_extract

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]

TEXTS = {
    "봄날신문": "텐센트의 1분기 매출은 1800억 위안으로 지난해 같은 기간보다 13% 늘었다고 텐센트가 15일 밝혔다.\n",
    "山水财经": "腾讯5月15日公布，第一季度营收1800亿元，同比增长13%。\n",
    "Springfield Ledger": "Tencent's first-quarter revenue was 172 billion yuan.\n",
}


def make_library(path: Path, *, is_compared: bool = True) -> Path:
    """A library of three articles on one figure."""
    from dataclasses import replace

    create_library(path)
    with Library(path) as library:
        with library.edit("Open 3 articles"):
            for publisher, text in TEXTS.items():
                article, findings = read_and_extract(text.encode(), f"{publisher}.txt", "2025-05-16", is_certain=True)
                library.add_article(replace(article, publisher=publisher), text.encode(), findings)
        if is_compared:
            compare_all(library)
    return path


@pytest.fixture
def program(open_window: Open, tmp_path: Path, settled: Settled) -> Application:
    program = open_window(make_library(tmp_path / "compared.claimline"))
    settled(program)
    return program


def opened(program: Application, settled: Settled) -> CompareDialog:
    program.actions["compareClaim"].trigger()
    settled(program)
    dialog = program.window.findChild(CompareDialog, "compareDialog")
    assert dialog is not None
    return dialog


def words_of(dialog: CompareDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def choose(program: Application, words: str) -> int:
    model = program.views.claims_model
    row = next(row for row in range(len(model.ids)) if words in model.claim(row).passage.exact)
    program.views.claims.view.choose_row(row)
    return int(model.ids[row])


def test_a_card_says_what_other_articles_make_of_its_claim(program: Application) -> None:
    model = program.views.claims_model
    claim = choose(program, "1800억")
    ties = model.ties(claim)
    assert ties is not None
    assert (ties.independent, len(ties.differing)) == (1, 1)
    assert tie_line(ties) == "Differs: CNY 172 billion · also in 1 article"
    row = program.views.claims.view.current_row
    assert tie_line(ties) in model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)


def test_a_click_on_the_line_lays_the_claims_side_by_side(qtbot: QtBot, program: Application, settled: Settled) -> None:
    choose(program, "1800억")
    view = program.views.claims.view
    place = view.rectangle(view.current_row)
    assert place is not None
    layout = view._layout(view.current_row)
    assert layout.tie_line is not None
    point = QPointF(MARGIN, place[0].y()) + layout.tie_line.center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    settled(program)
    dialog = program.window.findChild(CompareDialog, "compareDialog")
    assert dialog is not None
    said = words_of(dialog)
    assert "CNY 180 billion" in said
    assert "CNY 172 billion" in said
    assert "The figures differ: revenue" in said
    listed = dialog.findChild(QListWidget, "relationsList")
    assert [listed.item(row).text().splitlines()[0] for row in range(listed.count())] == [
        "Contradicted",
        "Corroborated",
    ]


def test_a_relation_is_rejected_by_key_undone_and_gone_to(qtbot: QtBot, program: Application, settled: Settled) -> None:
    claim = choose(program, "1800억")
    dialog = opened(program, settled)
    qtbot.keyClick(dialog, Qt.Key.Key_R)
    settled(program)
    with Reader(program.session.path) as reader:
        rejected = [each for each in reader.relations_of([claim]) if each.status is Status.REJECTED]
    assert [each.tie for each in rejected] == [Tie.CONTRADICTED]
    ties = program.views.claims_model.ties(claim)
    assert ties is not None
    assert not ties.differing
    assert "Rejected" in dialog.list.item(0).text()
    qtbot.mouseClick(dialog.findChild(QPushButton, "unreviewRelation"), Qt.MouseButton.LeftButton)
    settled(program)
    assert "Rejected" not in dialog.list.item(0).text()
    dialog.list.setCurrentRow(1)
    qtbot.mouseClick(dialog.findChild(QPushButton, "goToRelated"), Qt.MouseButton.LeftButton)
    settled(program)
    chosen = program.presenter.claim()
    assert chosen is not None
    assert "1800亿" in chosen.passage.exact
    program.actions["undo"].trigger()
    settled(program)
    with Reader(program.session.path) as reader:
        assert [each.tie for each in reader.relations_of([claim]) if each.status is Status.REJECTED] == [
            Tie.CONTRADICTED
        ]


def test_a_library_that_was_never_compared_is_on_demand(open_window: Open, tmp_path: Path, settled: Settled) -> None:
    program = open_window(make_library(tmp_path / "plain.claimline", is_compared=False))
    claim = choose(program, "1800亿")
    assert program.views.claims_model.ties(claim) is None
    program.actions["compareAll"].trigger()
    settled(program)
    assert program.views.claims_model.ties(claim) is not None
