"""Confirming a claim far down in a long list changes that claim's card, and moves nothing else on the screen."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from claimline.domain import Article, Block, Claim, Findings, Kind, Passage, Status
from claimline.library import Library, Reader, create_library
from claimline.ui.app import Application
from claimline.ui.panes.claims_view import MARGIN, ClaimsView

ROW, ARTICLES, OF_EACH = 90_000, 92, 1000

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def long_library(tmp_path: Path) -> Path:
    path = tmp_path / "long.claimline"
    create_library(path)
    with Library(path) as library, library.edit("Open"):
        for number in range(ARTICLES):
            lines = [f"Acme {place}." + " It grew." * (place % 9) for place in range(OF_EACH)]
            text, claims, start = f"{number}\n" + "\n".join(lines), [], len(f"{number}\n")
            for line in lines:
                claims.append(Claim(Passage.of(text, start, start + len(line)), Kind.PLAN, ("Acme",)))
                start += len(line) + 1
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            article = Article(text, (Block(0, len(text)),), "en", sha256, f"{number}.txt", title=f"Acme {number}")
            library.add_article(article, text.encode(), Findings(tuple(claims), ()))
        library.relating.replace(library.relating.waiting(), ())  # compared: nothing is left for the background
    return path


def cards(view: ClaimsView) -> dict[int, QRect]:
    """Where each card in sight stands in the viewport."""
    found = {}
    for row, top in view.seen_rows():
        layout = view._layout(row)
        found[row] = QRect(round(MARGIN), round(top), round(layout.width), layout.height)
    return found


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_confirming_row_90_000_moves_nothing_else(
    qtbot: QtBot,
    open_window: Callable[..., Application],
    long_library: Path,
    settled: Callable[[Application], None],
) -> None:
    program = open_window(long_library)
    view = program.views.claims.view
    view.setFocus()
    view.choose_row(ROW)
    view.show_row(ROW)
    settled(program)
    others = [program.views.companies, program.views.source, program.views.timeline]
    places, scrolled = cards(view), view.verticalScrollBar().value()
    before, panes = picture(view.viewport()), [picture(pane) for pane in others]
    assert ROW in places and len(places) > 2
    qtbot.keyClick(view, Qt.Key.Key_C)
    settled(program)
    claim = program.presenter.claim()
    assert claim is not None and claim.status is Status.CONFIRMED
    assert (cards(view), view.verticalScrollBar().value()) == (places, scrolled)
    after = picture(view.viewport())
    assert after.copy(places[ROW]) != before.copy(places[ROW])
    for row, place in places.items():
        if row != ROW:
            assert after.copy(place) == before.copy(place), row
    assert [picture(pane) for pane in others] == panes
    with Reader(long_library) as reader:
        assert reader.counts().reviewed == 1


def test_what_made_room_for_progress_goes_back_when_that_is_gone(
    qtbot: QtBot, open_window: Callable[..., Application], library_path: Path, settled: Callable[[Application], None]
) -> None:
    program = open_window(library_path)
    view = program.views.claims.view
    row = next(row for row in range(2, 12) if _stands_low(view, row))
    settled(program)
    places = cards(view)
    height = view.viewport().height()
    program.views.progress.tell("Reading", ["One file could not be read.", "Another neither."])
    qtbot.waitUntil(lambda: view.viewport().height() < height)
    assert cards(view) != places
    program.views.progress.hide()
    qtbot.waitUntil(lambda: view.viewport().height() == height)
    assert view.current_row == row
    assert cards(view) == places


def _stands_low(view: ClaimsView, row: int) -> bool:
    """Chooses a row from above; whether it ends at the lower edge, where it has to make room."""
    view.choose_row(0)
    view.choose_row(row)
    place = cards(view)[row]
    return place.bottom() > view.viewport().height() - 40 and place.top() > 40


def test_a_chosen_card_stays_in_sight_when_the_window_is_made_larger(
    open_window: Callable[..., Application], library_path: Path, settled: Callable[[Application], None]
) -> None:
    """Wider cards are lower: the bar's end came before its place, and the cards were scrolled to there."""
    program = open_window(library_path, (1000, 640))
    view = program.views.claims.view
    for row in range(11):
        view.choose_row(row)
        settled(program)
    program.window.resize(1280, 800)
    settled(program)
    placed = view.rectangle(10)
    assert placed is not None
    assert placed[0].y() >= 0
    assert placed[0].y() + placed[1].height() <= view.viewport().height()
