"""The timeline does what the mouse, the wheel and the keys ask of it, on a real widget."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from claimline.domain import FuzzyDate, Passage, Release, ReleaseEvent
from claimline.timeline import Cluster, Mark
from claimline.ui.looks.fonts import install_fonts
from claimline.ui.looks.theme import DARK, LIGHT
from claimline.ui.timeline import TimelineView
from claimline.ui.timeline.letters import NEW_AT_MOST
from claimline.ui.timeline.sight import Item, models_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen there is nothing that a card or menu could be raised above; Qt says so each time."""

TODAY = datetime.date(2025, 6, 1)
PASSAGE = Passage(0, 21, "가온연구소는 가온-R2를 공개했다.")


def release(
    model: str, company: str, edtf: str | None, *, article: int = 0, event: ReleaseEvent = ReleaseEvent.ANNOUNCED
) -> Release:
    date = FuzzyDate(edtf) if edtf else None
    passage = PASSAGE if article else None
    return Release(model, company, event, date, passage, article=article, source="" if article else "Some table")


RELEASES = (
    release("Gaon-R1", "Gaon Lab", "2025-01-10"),
    release("Gaon-R2", "Gaon Lab", "2025-03-14", article=1),
    release("Gaon-R3", "Gaon Lab", "2025-05-20"),
    release("Harbor-1", "OpenAI", "2025-02-03"),
    release("Harbor-2", "OpenAI", "2025-03"),
    release("Disputed", "OpenAI", "2025-01-05"),
    release("Disputed", "OpenAI", "2025-04-16"),
    *(release(f"Many-{number}", "Meta", f"2025-03-{10 + number:02}") for number in range(9)),
    *(release(f"Same-{number}", "Tencent", "2025-04-01") for number in range(7)),
    release("Undated", "Tencent", None),
)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> TimelineView:
    install_fonts(qapp)
    widget = TimelineView(today=TODAY)
    qtbot.addWidget(widget)
    widget.resize(1200, 320)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.set_releases(RELEASES, titles={1: "봄 소식"}, order=["Gaon Lab", "OpenAI", "Meta", "Tencent"])
    return widget


def named(view: TimelineView, model: str) -> Item:
    for number in range(len(view.sight.layout.lanes.lanes)):
        for item in view.sight.items(number):
            if model in [each.model for each in models_of(item)]:
                return item
    raise AssertionError(f"{model} is not in sight")


def point(view: TimelineView, item: Item) -> QPoint:
    return view.sight.place_of(item).toPoint()


def turn_wheel(
    view: TimelineView, place: QPoint, by: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    viewport = view.viewport()
    event = QWheelEvent(
        QPointF(place),
        QPointF(viewport.mapToGlobal(place)),
        QPoint(),
        by,
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def click(qtbot: QtBot, view: TimelineView, place: QPoint) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def drag(qtbot: QtBot, view: TimelineView, start: QPoint, by: QPoint) -> None:
    viewport = view.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.3, 0.7, 1.0):
        qtbot.mouseMove(viewport, start + QPoint(round(by.x() * part), round(by.y() * part)))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + by)


def picture(view: TimelineView) -> QImage:
    return view.viewport().grab().toImage()


def test_it_begins_with_the_days_of_the_articles(view: TimelineView) -> None:
    assert view.sight.scale.start < datetime.date(2025, 1, 10).toordinal()
    assert view.sight.scale.end > datetime.date(2025, 5, 20).toordinal()
    assert view.objectName() == "timelineView"
    assert view.accessibleName() == "Timeline of model releases"


def test_the_wheel_zooms_about_the_pointer(view: TimelineView) -> None:
    place = QPoint(700, 100)
    x = place.x() - view.sight.area.left()
    before = view.sight.scale
    turn_wheel(view, place, QPoint(0, 240))
    assert view.sight.scale.per_day > 1.3 * before.per_day
    assert view.sight.scale.day(x) == pytest.approx(before.day(x), abs=1e-6)
    turn_wheel(view, place, QPoint(0, -240), Qt.KeyboardModifier.ControlModifier)
    assert view.sight.scale.per_day == pytest.approx(before.per_day)


@pytest.mark.parametrize(
    ("by", "keys"),
    [(QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier), (QPoint(-120, 0), Qt.KeyboardModifier.NoModifier)],
)
def test_shift_and_a_sideways_wheel_pan(view: TimelineView, by: QPoint, keys: Qt.KeyboardModifier) -> None:
    before = view.sight.scale
    turn_wheel(view, QPoint(700, 100), by, keys)
    assert view.sight.scale.per_day == before.per_day
    assert view.sight.scale.start == pytest.approx(before.start + 120 / before.per_day)


def test_the_wheel_over_the_names_scrolls_the_lanes(view: TimelineView) -> None:
    view.resize(1200, 140)
    before = view.sight.scale
    turn_wheel(view, QPoint(20, 60), QPoint(0, -120))
    assert view.verticalScrollBar().value() > 0
    assert view.sight.scroll == view.verticalScrollBar().value()
    assert view.sight.scale == before


def test_dragging_takes_the_days_along(qtbot: QtBot, view: TimelineView) -> None:
    before = view.sight.scale
    chosen: list[str] = []
    view.release_chosen.connect(lambda model, _company: chosen.append(model))
    drag(qtbot, view, point(view, named(view, "Gaon-R2")), QPoint(-150, 0))
    assert view.sight.scale.start == pytest.approx(before.start + 150 / before.per_day)
    assert chosen == []


def test_clicking_a_mark_chooses_its_release(qtbot: QtBot, view: TimelineView) -> None:
    with qtbot.waitSignal(view.release_chosen) as caught:
        click(qtbot, view, point(view, named(view, "Gaon-R2")))
    assert caught.args == ["Gaon-R2", "Gaon Lab"]


def test_clicking_a_label_counts_for_its_mark(qtbot: QtBot, view: TimelineView) -> None:
    lane = view.sight.lane_picture(0)
    assert lane is not None
    label = next(label for label in lane.labels if label.text == "Gaon-R3")
    place = QPointF(view.sight.area.left() + label.x + label.width / 2, view.sight.area.top() + label.y)
    with qtbot.waitSignal(view.release_chosen) as caught:
        click(qtbot, view, place.toPoint())
    assert caught.args == ["Gaon-R3", "Gaon Lab"]


def test_clicking_a_name_chooses_the_company(qtbot: QtBot, view: TimelineView) -> None:
    with qtbot.waitSignal(view.company_chosen) as caught:
        click(qtbot, view, QPoint(30, round(view.sight.area.top()) + 5))
    assert caught.args == ["Gaon Lab"]


def test_clicking_a_cluster_opens_it(qtbot: QtBot, view: TimelineView) -> None:
    cluster = named(view, "Many-4")
    assert isinstance(cluster, Cluster)
    click(qtbot, view, point(view, cluster))
    assert isinstance(named(view, "Many-4"), Mark)
    assert {f"Many-{number}" for number in range(9)} == {
        each.model for item in view.sight.items(2) for each in item.releases
    }


def test_what_no_zoom_parts_is_listed(qtbot: QtBot, view: TimelineView) -> None:
    click(qtbot, view, point(view, named(view, "Same-3")))
    menu = view.findChild(QMenu, "timelineMenu")
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [f"Same-{number} · announced" for number in range(7)]
    with qtbot.waitSignal(view.release_chosen) as caught:
        menu.actions()[2].trigger()
    assert caught.args == ["Same-2", "Tencent"]
    menu.close()


def test_the_buttons_and_keys_zoom_and_fit(qtbot: QtBot, view: TimelineView) -> None:
    before = view.sight.scale.per_day
    button: Callable[[str], QToolButton] = lambda name: view.findChild(QToolButton, name)  # noqa: E731
    qtbot.mouseClick(button("timelineZoomIn"), Qt.MouseButton.LeftButton)
    assert view.sight.scale.per_day == pytest.approx(before * 1.5)
    qtbot.mouseClick(button("timelineZoomOut"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.sight.scale.per_day == pytest.approx(before * 1.5)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.sight.scale.per_day == pytest.approx(before)
    qtbot.keyClick(view, Qt.Key.Key_0)
    lanes = view.sight.layout.lanes
    assert view.sight.scale.start <= lanes.first
    assert view.sight.scale.end >= lanes.last + 1
    start = view.sight.scale.start
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.sight.scale.start > start


def focused(view: TimelineView) -> list[str]:
    assert view.choice.focused is not None
    item = view.sight.item_of(view.choice.focused)
    assert item is not None
    return [each.model for each in models_of(item)]


def test_the_arrows_walk_from_mark_to_mark(qtbot: QtBot, view: TimelineView) -> None:
    view.setFocus()
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
        walked += focused(view)
    assert walked == ["Gaon-R1", "Gaon-R2", "Gaon-R3", "Gaon-R2"]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert focused(view) == ["Harbor-2"]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert focused(view) == ["Gaon-R1"]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert focused(view) == ["Gaon-R3"]
    assert "Gaon-R3" in view.accessibleDescription()
    with qtbot.waitSignal(view.release_chosen) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == ["Gaon-R3", "Gaon Lab"]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.choice.focused is None


def test_the_arrows_reach_every_event_however_close_one_looks(qtbot: QtBot, view: TimelineView) -> None:
    view.setFocus()
    view.sight.fit(datetime.date(2025, 3, 9).toordinal(), datetime.date(2025, 3, 13).toordinal())
    view.choose_company("Meta")
    walked: list[str] = []
    for _step in range(9):
        qtbot.keyClick(view, Qt.Key.Key_Right)
        walked += focused(view)
    assert walked == [f"Many-{number}" for number in range(9)]


def test_the_card_says_each_date_with_its_source(qtbot: QtBot, view: TimelineView) -> None:
    qtbot.mouseMove(view.viewport(), point(view, named(view, "Gaon-R2")))
    qtbot.waitUntil(view.card.isVisible)
    assert "Gaon-R2" in view.card.text
    assert "Mar 14, 2025" in view.card.text
    assert "봄 소식" in view.card.text
    assert PASSAGE.exact in view.card.text
    qtbot.mouseMove(view.viewport(), QPoint(1100, 60))
    qtbot.waitUntil(lambda: not view.card.isVisible())
    disputed = view.sight.spot_of(named(view, "Disputed"))
    view.focus_on(disputed)
    assert "Jan 5, 2025" in view.card.text
    assert "Apr 16, 2025" in view.card.text
    assert "differ" in view.card.text


def test_choosing_a_company_lifts_its_lane_and_scrolls_to_it(view: TimelineView) -> None:
    view.resize(1200, 110)
    view.choose_company("Tencent")
    first, last = view.sight.seen_lanes()
    assert first <= 3 < last
    top = view.sight.area.top() + view.sight.layout.tops[3] - view.sight.scroll
    assert picture(view).pixelColor(5, round(top) + 3).name() == LIGHT.selection
    view.choose_company(None)
    assert picture(view).pixelColor(5, round(top) + 3).name() == LIGHT.pane


def test_choosing_a_model_brings_it_into_sight(view: TimelineView) -> None:
    view.sight.fit(datetime.date(2025, 5, 10).toordinal(), datetime.date(2025, 5, 30).toordinal())
    view.choose_model("Harbor-1")
    item = named(view, "Harbor-1")
    assert 0 <= item.x <= view.sight.area.width()
    assert view.choice.events == {view.sight.spot_of(item)}
    view.choose_model("No such model")
    assert view.choice.events == frozenset()


def test_the_strip_below_jumps_and_drags(qtbot: QtBot, view: TimelineView) -> None:
    view.zoom(6)
    middle = round(view.sight.strip.center().y())
    click(qtbot, view, QPoint(round(view.sight.strip.right()) - 60, middle))
    late = view.sight.scale.start
    drag(qtbot, view, QPoint(round(view.sight.strip.right()) - 60, middle), QPoint(-300, 0))
    assert view.sight.scale.start < late


def test_it_speaks_the_users_language(view: TimelineView) -> None:
    view.set_language("ko")
    assert "2025년 1월" in [tick.label for tick in view.sight.picture.ticks]
    view.set_language("en")
    assert "Jan 2025" in [tick.label for tick in view.sight.picture.ticks]


def test_new_releases_leave_the_days_where_the_user_went(view: TimelineView) -> None:
    view.zoom(3)
    before = view.sight.scale
    view.set_releases((*RELEASES, release("New", "Meta", "2026-01-01")))
    assert view.sight.scale == before


def test_dark_light_and_empty_pictures(view: TimelineView) -> None:
    corner = (5, 315)
    assert picture(view).pixelColor(*corner).name() == LIGHT.pane
    view.set_palette_tokens(DARK)
    assert picture(view).pixelColor(*corner).name() == DARK.pane
    view.set_releases(())
    assert picture(view).pixelColor(*corner).name() == DARK.pane
    assert not view.tools.isVisible()


def test_a_filled_dot_is_an_articles_and_a_hollow_one_a_tables(view: TimelineView) -> None:
    view.choose_company(None)
    image = picture(view)
    for model, color in (("Gaon-R2", LIGHT.accent), ("Gaon-R3", LIGHT.pane)):
        assert image.pixelColor(point(view, named(view, model))).name() == color


def heard(view: TimelineView) -> list[QAccessibleInterface]:
    """The marks and clusters as a screen reader finds them."""
    timeline = QAccessible.queryAccessibleInterface(view)
    children = [timeline.child(number) for number in range(timeline.childCount())]
    return [child for child in children if child.object() is None]


def name_of(interface: QAccessibleInterface) -> str:
    return str(interface.text(QAccessible.Text.Name))


def test_each_mark_and_cluster_in_sight_is_a_child_with_a_name(view: TimelineView) -> None:
    names = [name_of(child) for child in heard(view)]
    assert "Gaon Lab: Gaon-R2, announced, Mar 14, 2025" in names
    assert "OpenAI: Disputed, announced, Jan 5, 2025; Apr 16, 2025" in names
    cluster = named(view, "Many-4")
    assert isinstance(cluster, Cluster)
    days = view.wording.span(*cluster.days)
    assert f"Meta: {cluster.count} releases, {days}" in names
    assert len(names) == sum(len(view.sight.items(number)) for number in range(4)) == len(set(names))
    timeline = QAccessible.queryAccessibleInterface(view)
    assert timeline.text(QAccessible.Text.Name) == "Timeline of model releases"
    assert timeline.childCount() > len(names)


def test_a_child_says_its_card_and_knows_its_place(view: TimelineView) -> None:
    item = named(view, "Gaon-R2")
    (child,) = [each for each in heard(view) if "Gaon-R2" in name_of(each)]
    card = child.text(QAccessible.Text.Description)
    assert "봄 소식" in card
    assert PASSAGE.exact in card
    centre = view.viewport().mapToGlobal(point(view, item))
    assert child.rect().contains(centre)
    timeline = QAccessible.queryAccessibleInterface(view)
    assert name_of(timeline.childAt(centre.x(), centre.y())) == name_of(child)
    assert timeline.child(timeline.indexOfChild(child)) is child
    assert name_of(child.parent()) == "Timeline of model releases"
    assert child.role() == QAccessible.Role.ListItem
    view.choose_model("Gaon-R2")
    assert child.state().selected


def test_the_focused_child_follows_the_keys(qtbot: QtBot, view: TimelineView) -> None:
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    child = QAccessible.queryAccessibleInterface(view).focusChild()
    assert "Gaon-R2" in name_of(child)
    assert child.state().focused


def test_a_child_out_of_sight_is_none_any_more(view: TimelineView) -> None:
    (child,) = [each for each in heard(view) if "Gaon-R1," in name_of(each)]
    view.sight.fit(datetime.date(2025, 5, 10).toordinal(), datetime.date(2025, 5, 30).toordinal())
    assert not child.isValid()
    assert name_of(child) == ""
    assert QAccessible.queryAccessibleInterface(view).indexOfChild(child) == -1
    assert all("Gaon-R1," not in name_of(each) for each in heard(view))
    view.set_releases(())
    assert heard(view) == []


def test_a_frame_writes_forty_new_labels_and_the_next_ones_the_rest(view: TimelineView) -> None:
    many = [
        release(f"Model {n}", f"Company {n % 12}", f"2024-{n // 12 + 1:02}-{n % 12 * 2 + 1:02}") for n in range(140)
    ]
    view.resize(2400, 1000)
    view.set_releases(many)
    view.fit_all()
    view.viewport().repaint()
    assert view.is_unfinished
    frames = 1
    while view.is_unfinished:
        view.viewport().repaint()
        frames += 1
    labels = [label for lane in view.sight.picture.lanes for label in lane.labels]
    assert frames >= len(labels) / NEW_AT_MOST
    written = picture(view)
    view.viewport().repaint()
    assert picture(view) == written
    assert not view.is_unfinished
