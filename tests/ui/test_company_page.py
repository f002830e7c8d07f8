"""A company's page: who said what, its releases, and its figures over time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from claimline.domain import Article, Block, Claim, Findings, Kind, Passage, Quantity
from claimline.library import Library, Reader, create_library
from claimline.ui.app import Application
from claimline.ui.dialogs.company import CompanyDialog, Plot
from claimline.workflow.company_page import company_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]


def add_quarter(library: Library, day: str, billions: int, unit: str = "USD") -> None:
    import hashlib

    words = f"${billions} billion"
    text = f"Nvidia said its revenue was {words}. Analysts called it a surprise."
    start = text.index(words)
    first, second = text.index(". ") + 1, text.index("Analysts")
    figure = Quantity(billions * 1e9, unit, words, start, start + len(words))
    claims = (
        Claim(Passage.of(text, 0, first), Kind.FIGURE, ("Nvidia",), speaker="Nvidia", quantities=(figure,)),
        Claim(Passage.of(text, second, len(text)), Kind.ASSESSMENT, ("Nvidia",), speaker="Analysts"),
    )
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article(text, (Block(0, len(text)),), "en", sha256, f"{day}.txt", published=day)
    library.add_article(article, text.encode(), Findings(claims, ()))


@pytest.fixture
def quarters(tmp_path: Path) -> Path:
    path = tmp_path / "quarters.claimline"
    create_library(path)
    with Library(path) as library, library.edit("add"):
        for day, billions in (("2024-05-22", 26), ("2024-08-28", 30), ("2024-11-20", 35), ("2025-02-26", 39)):
            add_quarter(library, day, billions)
    return path


def test_a_page_tells_own_words_from_others_and_puts_figures_in_order(quarters: Path) -> None:
    with Reader(quarters) as reader:
        page = company_page(reader, "Nvidia")
    assert ({claim.speaker for claim in page.said}, len(page.said)) == ({"Nvidia"}, 4)
    assert ({claim.speaker for claim in page.of_it}, len(page.of_it)) == ({"Analysts"}, 4)
    (series,) = page.series
    assert (series.measure, series.unit) == ("revenue", "USD")
    assert [point.value for point in series.points] == [26e9, 30e9, 35e9, 39e9]


def test_ctrl_p_shows_the_page_and_a_claim_of_it_is_gone_to(
    qtbot: QtBot, open_window: Open, quarters: Path, settled: Settled
) -> None:
    program = open_window(quarters)
    program.chosen.choose_company("Nvidia")
    settled(program)
    qtbot.keyClick(program.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settled(program)
    qtbot.waitUntil(lambda: program.window.findChild(CompanyDialog) is not None)
    dialog = program.window.findChild(CompanyDialog)
    assert isinstance(dialog, CompanyDialog)
    dialog.show_part(3)
    (plot,) = dialog.findChildren(Plot)
    assert plot.isVisible() and "$26 billion; $30 billion" in plot.accessibleDescription()
    assert not plot.grab().toImage().isNull()
    dialog.show_part(1)
    others = dialog.findChild(QListWidget, "companyOthers")
    assert others is not None
    wanted = others.item(2).data(Qt.ItemDataRole.UserRole)
    others.itemActivated.emit(others.item(2))
    settled(program)
    claim = program.presenter.claim()
    assert claim is not None and claim.id == wanted


def test_a_claim_on_the_page_says_its_kind_speaker_and_where_it_stood(
    open_window: Open, quarters: Path, settled: Settled
) -> None:
    program = open_window(quarters)
    program.chosen.choose_company("Nvidia")
    program.actions["showPage"].trigger()
    settled(program)
    dialog = program.window.findChild(CompanyDialog)
    assert isinstance(dialog, CompanyDialog)
    said = dialog.findChild(QListWidget, "companySaid")
    assert said is not None
    words = [said.item(row).text().split("\n") for row in range(said.count())]
    assert [note for _passage, note in words][:1] == ["Figure · Nvidia · 2025-02-26.txt · 2025-02-26"]
    first, second = (said.visualItemRect(said.item(row)) for row in (0, 1))
    assert first.bottom() < second.top() and first.height() > 2 * said.fontMetrics().height()


def test_figures_of_one_day_are_no_plot(quarters: Path, open_window: Open, settled: Settled) -> None:
    with Library(quarters) as library, library.edit("add"):
        for billions in (1, 2, 3):
            add_quarter(library, "2025-03-01", billions, "EUR")
    program = open_window(quarters)
    program.chosen.choose_company("Nvidia")
    program.actions["showPage"].trigger()
    settled(program)
    dialog = program.window.findChild(CompanyDialog)
    assert isinstance(dialog, CompanyDialog)
    assert [plot.accessibleName() for plot in dialog.findChildren(Plot)] == ["revenue · USD"]


def test_a_page_begins_with_what_there_is_and_says_where_there_is_nothing(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled
) -> None:
    """Of Tencent only others speak in this library."""
    program = open_window(library_path)
    program.chosen.choose_company("Tencent")
    settled(program)
    program.actions["showPage"].trigger()
    qtbot.waitUntil(lambda: program.window.findChild(CompanyDialog) is not None)
    dialog = program.window.findChild(CompanyDialog)
    assert isinstance(dialog, CompanyDialog)
    lists = {name: dialog.findChild(QListWidget, name) for name in ("companySaid", "companyOthers")}
    assert [each.count() > 0 and each.isVisible() for each in lists.values() if each] == [False, True]
    dialog.show_part(0)
    words = [label.text() for label in dialog.findChildren(QLabel, "paneNote") if label.isVisible()]
    assert words == ["Nothing of that in this library yet."]
