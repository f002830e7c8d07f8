"""A library whose many releases were never packed: the window says what takes so long, and can be told to stop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from claimline.ui.app import Application

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_MADE = """
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 24000)
    INSERT INTO model_release (model, company, event, date, why, source, address)
    SELECT 'Model ' || n, 'Company ' || (n % 3), 'announced',
        '{"edtf":"' || date('2020-01-01', '+' || (n % 2000) || ' days') || '"}', '[]', 'a table', ''
    FROM number
"""


def test_it_shows_what_takes_long_stops_and_goes_on(
    qtbot: QtBot, open_window: Callable[..., Application], library_path: Path, settled: Callable[[Application], None]
) -> None:
    program = open_window(library_path)
    settled(program)
    pane, progress = program.views.timeline, program.views.progress
    other = apsw.Connection(str(library_path))
    other.execute(_MADE)
    other.execute("BEGIN IMMEDIATE")  # so that nothing can be packed before it is told to stop
    program.commands.filling.ask()
    qtbot.waitUntil(progress.isVisible)
    assert "24,000" in progress.words
    assert "24,000" in pane.said
    qtbot.mouseClick(program.window.findChild(QPushButton, "stopWork"), Qt.MouseButton.LeftButton)
    other.execute("COMMIT")
    qtbot.waitUntil(lambda: "Alt+5" in pane.said)
    assert "Alt+5" in progress.words
    program.actions["showTimeline"].trigger()
    qtbot.waitUntil(lambda: not pane.said)
    view = pane.view
    assert view is not None
    assert sum(lane.count for lane in view.shown.gathered.lanes if lane.name.startswith("Company ")) == 24_000
    qtbot.waitUntil(lambda: not progress.isVisible())
    assert not list(other.execute("SELECT 1 FROM stale_shelf"))
    other.close()
