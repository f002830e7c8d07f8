"""Lanes by company, family, country or kind of event; moved, folded, hidden, and so again after a restart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from claimline.ui.app import Application
from claimline.ui.timeline import TimelineView
from claimline.ui.timeline.frame_painter import TRIANGLE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]


@pytest.fixture
def program(open_window: Open, library_path: Path, settled: Settled) -> Application:
    program = open_window(library_path)
    settled(program)
    view_of(program).setFocus()
    return program


def view_of(program: Application) -> TimelineView:
    assert program.views.timeline.view is not None
    return program.views.timeline.view


def lanes(program: Application) -> list[str]:
    return [lane.said for lane in view_of(program).sight.layout.lanes.lanes]


def heading(view: TimelineView, name: str, x: float = 60) -> QPoint:
    """A place in a lane's heading, scrolled into sight."""
    view.show_lane(name)
    number = view.sight.layout.lanes.places[name]
    tops = view.sight.layout.tops
    return QPoint(round(x), round(view.sight.area.top() - view.sight.scroll + (tops[number] + tops[number + 1]) / 2))


def press(qtbot: QtBot, program: Application, key: Qt.Key, *, shift: bool = True) -> None:
    keys = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(program.window, key, keys | Qt.KeyboardModifier.ShiftModifier if shift else keys)


def group(qtbot: QtBot, program: Application, key: Qt.Key, name: str) -> None:
    press(qtbot, program, key, shift=False)
    qtbot.waitUntil(lambda: name in lanes(program))


def test_the_keys_say_what_lanes_are_by(qtbot: QtBot, program: Application) -> None:
    companies = lanes(program)
    group(qtbot, program, Qt.Key.Key_3, "United States")
    assert {"China", "United States"} <= set(lanes(program))
    assert program.actions["lanesByCountry"].isChecked()
    assert not program.actions["lanesByCompany"].isChecked()
    assert view_of(program).chooser.text() == "By country"
    group(qtbot, program, Qt.Key.Key_2, "DeepSeek")
    group(qtbot, program, Qt.Key.Key_4, "announced")
    group(qtbot, program, Qt.Key.Key_1, companies[0])
    assert lanes(program) == companies


def test_the_corner_button_lists_what_lanes_can_be_by(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    menu = view.chooser.menu()
    assert isinstance(menu, QMenu)
    titles = [action.text() for action in menu.actions() if action.text()]
    assert titles[:4] == [
        "Lanes by company",
        "Lanes by family of models",
        "Lanes by country",
        "Lanes by kind of event",
    ]
    menu.actions()[3].trigger()
    qtbot.waitUntil(lambda: view.chooser.text() == "By kind of event")


def test_a_lane_is_moved_with_keys_and_with_the_mouse(qtbot: QtBot, program: Application) -> None:
    view, before = view_of(program), lanes(program)
    first, second, third = before[:3]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading(view, second))
    press(qtbot, program, Qt.Key.Key_Up)
    assert lanes(program)[:3] == [second, first, third]
    assert program.views.status.told == f"{second}: lane 1 of {len(before)}"
    press(qtbot, program, Qt.Key.Key_Down)
    press(qtbot, program, Qt.Key.Key_Down)
    assert lanes(program)[:3] == [first, third, second]
    start, end = heading(view, first), heading(view, third) + QPoint(0, 12)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for place in (start + (end - start) * 0.5, end):
        qtbot.mouseMove(view.viewport(), place)
    assert view.choice.dropping is not None
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.choice.dropping is None
    assert lanes(program)[:3] == [third, first, second]
    program.actions["usualOrder"].trigger()
    assert lanes(program) == before
    assert not program.actions["usualOrder"].isEnabled()


def test_a_lane_is_hidden_and_all_are_shown_again(qtbot: QtBot, program: Application) -> None:
    view, before = view_of(program), lanes(program)
    assert not program.actions["showAllLanes"].isEnabled()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading(view, before[1]))
    press(qtbot, program, Qt.Key.Key_H)
    assert lanes(program) == [each for each in before if each != before[1]]
    assert view.lane is not None
    assert view.chooser.text() == "By company · −1"
    press(qtbot, program, Qt.Key.Key_T)
    assert len(lanes(program)) == 1
    press(qtbot, program, Qt.Key.Key_H)
    assert lanes(program) == []
    assert view.chooser.isVisible()
    menu = view.chooser.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    hidden = menu.findChild(QMenu, "hiddenLanes")
    assert sorted(action.text() for action in hidden.actions()) == sorted(before)
    next(action for action in hidden.actions() if action.text() == before[0]).trigger()
    assert lanes(program) == [before[0]]
    press(qtbot, program, Qt.Key.Key_A)
    assert lanes(program) == before
    assert program.views.timeline.table is None


def test_choosing_a_company_whose_lane_is_hidden_says_so(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    view.look_at_lane("DeepSeek")
    press(qtbot, program, Qt.Key.Key_H)
    program.views.status.tell("")
    program.chosen.choose_company("DeepSeek")
    assert program.views.status.told == "DeepSeek is hidden"
    program.chosen.choose_company("Tencent")
    program.views.status.tell("")
    program.chosen.choose_company("Meta")
    assert program.views.status.told == ""


def test_a_triangle_folds_its_lane(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    name = lanes(program)[0]
    height = view.sight.layout.tops[1]
    chosen: list[str] = []
    view.company_chosen.connect(chosen.append)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading(view, name, TRIANGLE / 2))
    assert view.sight.layout.lanes.lanes[0].is_folded
    assert view.sight.layout.tops[1] < height
    assert chosen == []
    press(qtbot, program, Qt.Key.Key_F)
    assert not view.sight.layout.lanes.lanes[0].is_folded
    assert program.views.status.told == f"{name} is open again"


def test_a_headings_menu_is_for_its_lane(qtbot: QtBot, program: Application) -> None:
    view, name = view_of(program), lanes(program)[1]
    place = heading(view, name)
    for reason, where in (
        (QContextMenuEvent.Reason.Mouse, place),
        (QContextMenuEvent.Reason.Keyboard, QPoint(0, 0)),
    ):
        event = QContextMenuEvent(reason, where, view.viewport().mapToGlobal(where))
        QApplication.sendEvent(view.viewport() if reason is QContextMenuEvent.Reason.Mouse else view, event)
        menu = program.window.findChildren(QMenu, "laneMenu")[-1]
        assert "Hide the lane" in [action.text() for action in menu.actions()]
        menu.close()
    next(action for action in menu.actions() if action.text() == "Hide the lane").trigger()
    assert name not in lanes(program)


def test_lanes_are_as_they_were_left_after_a_restart(
    qtbot: QtBot, program: Application, open_window: Open, library_path: Path, settled: Settled
) -> None:
    group(qtbot, program, Qt.Key.Key_3, "United States")
    view = view_of(program)
    before = lanes(program)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading(view, "US"))
    press(qtbot, program, Qt.Key.Key_F)
    press(qtbot, program, Qt.Key.Key_Down if before[0] == "United States" else Qt.Key.Key_Up)
    moved = lanes(program)
    assert moved != before
    hidden = next(name for name in moved if name != "United States")
    hidden_name = next(lane.name for lane in view.sight.layout.lanes.lanes if lane.said == hidden)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading(view, hidden_name))
    press(qtbot, program, Qt.Key.Key_H)
    left = lanes(program)
    program.window.close()
    again = open_window(library_path)
    settled(again)
    assert lanes(again) == left
    assert again.actions["lanesByCountry"].isChecked()
    assert [lane.is_folded for lane in view_of(again).sight.layout.lanes.lanes if lane.name == "US"] == [True]
    again.actions["showAllLanes"].trigger()
    assert lanes(again) == moved


def test_settings_that_are_broken_are_as_if_there_were_none(
    open_window: Open, library_path: Path, settled: Settled
) -> None:
    from PySide6.QtCore import QSettings

    from claimline.ui.lane_settings import LaneSettings

    for text in ("", "{", "[1]", '{"by": "colour", "company": 5}', '{"company": {"hidden": "OpenAI"}}'):
        settings = QSettings("Claimline tests", "broken lanes")
        settings.setValue("timeline/lanes", text)
        kept = LaneSettings(settings)
        assert kept.by == "company"
        assert kept.arrangement().hidden == frozenset()


def test_what_was_chosen_last_is_what_is_fitted(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    lane = view.sight.layout.lanes.lanes[0]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=heading(view, lane.name))
    press(qtbot, program, Qt.Key.Key_9, shift=False)
    first = min(column.first[0] for column in lane.columns)
    last = max(column.first[-1] for column in lane.columns)
    assert view.sight.scale.start < first
    assert view.sight.scale.end > last
    program.chosen.choose_model("DeepSeek-V9", "DeepSeek")
    press(qtbot, program, Qt.Key.Key_9, shift=False)
    assert 40 < view.sight.scale.end - view.sight.scale.start < 60
    item = view.sight.item_of(next(iter(view.choice.events)))
    assert item is not None
    assert 0.4 < item.x / view.sight.area.width() < 0.6
    press(qtbot, program, Qt.Key.Key_8, shift=False)
    assert view.sight.scale.end - view.sight.scale.start > 300
