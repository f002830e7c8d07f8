"""Whatever the mouse, the wheel, fingers and keys do to the timeline, what it shows stays true."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from claimline.domain import FuzzyDate, Passage, Release, ReleaseEvent
from claimline.timeline import Arrangement, By, Grouping, Mark, Side
from claimline.timeline.scale import LONGEST, SHORTEST
from claimline.ui.looks.fonts import install_fonts
from claimline.ui.timeline import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BASE = datetime.date(2024, 1, 1)
COMPANIES = ("Alibaba", "Gaon Lab", "OpenAI", "深度求索")
DATES = ("{}", "../{}", "{}/..", "{}~")
BY_EVENT = Grouping(By.EVENT, lambda release: release.event.value, str, lambda _company: None)


def made(number: int) -> Release:
    day = (BASE + datetime.timedelta(days=number * number * 7 % 700)).isoformat()
    edtf = day[:7] if number % 5 == 0 else DATES[number % 7 % 4].format(day)
    article = number % 3 == 0
    return Release(
        f"{('Nova', '모델', '混元')[number % 3]}-{number % 40}",
        COMPANIES[number % len(COMPANIES)],
        tuple(ReleaseEvent)[number % 4],
        FuzzyDate(edtf),
        Passage(0, 2, "ab") if article else None,
        article=int(article),
        source="" if article else "A table",
    )


RELEASES = tuple(made(number) for number in range(260))


@pytest.fixture(scope="module")
def view(qapp: QApplication) -> Iterator[TimelineView]:
    install_fonts(qapp)
    widget = TimelineView(today=datetime.date(2025, 6, 1))
    widget.resize(900, 300)
    widget.show()
    widget.set_releases(RELEASES)
    widget.fit_all()
    yield widget
    widget.close()
    widget.deleteLater()


PLACES = st.tuples(st.integers(150, 880), st.integers(32, 270))
KEYS = st.sampled_from(
    [Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up,
     Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End]
)  # fmt: skip
STEPS = st.one_of(
    st.tuples(st.just("wheel"), PLACES, st.integers(-1200, 1200)),
    st.tuples(st.just("pinch"), PLACES, st.integers(-50, 80)),
    st.tuples(st.just("drag"), PLACES, st.integers(-300, 300)),
    st.tuples(st.just("key"), KEYS, st.booleans()),
    st.tuples(st.just("resize"), st.integers(500, 1400), st.integers(120, 700)),
    st.tuples(st.just("lanes"), st.sampled_from(["event", "company", "fold", "hide", "show"]), st.just(0)),
)


def do(view: TimelineView, kind: str, first: object, second: object) -> None:
    """One step of a user's, by a real event."""
    if kind == "wheel":
        wheel(view, QPoint(*first), second)  # type: ignore[misc, arg-type]
    elif kind == "pinch":
        pinch(view, QPoint(*first), second / 100)  # type: ignore[misc, operator]
    elif kind == "drag":
        start = QPoint(*first)  # type: ignore[misc]
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        for part in (0.5, 1.0):
            QTest.mouseMove(view.viewport(), start + QPoint(round(second * part), 4))  # type: ignore[operator]
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(second, 4))  # type: ignore[call-overload]
    elif kind == "key":
        keys = Qt.KeyboardModifier.ShiftModifier if second else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(view, first, keys)  # type: ignore[call-overload]
    elif kind == "resize":
        view.resize(first, second)  # type: ignore[call-overload]
    elif first in ("event", "company"):
        view.group(BY_EVENT if first == "event" else Grouping())
    else:
        name = view.shown.names()[0]
        before = view.shown.arrangement
        after = {"fold": before.toggled(name), "hide": before.with_hidden([name]), "show": Arrangement()}
        view.arrange(after[str(first)])


def wheel(view: TimelineView, place: QPoint, by: int) -> None:
    at = QPointF(view.viewport().mapToGlobal(place))
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(QPointF(place), at, QPoint(), QPoint(0, by), *none, False)
    QApplication.sendEvent(view.viewport(), event)


def pinch(view: TimelineView, place: QPoint, value: float) -> None:
    at = QPointF(place)
    pad = QPointingDevice.primaryPointingDevice()
    zoom = Qt.NativeGestureType.ZoomNativeGesture
    event = QNativeGestureEvent(zoom, pad, 2, at, at, QPointF(view.viewport().mapToGlobal(place)), value, QPointF())
    QApplication.sendEvent(view.viewport(), event)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, min_size=1, max_size=8))
def test_whatever_one_does_the_picture_stays_true(view: TimelineView, steps: list[tuple[str, object, object]]) -> None:
    view.arrange(Arrangement())
    view.group(Grouping())
    for kind, first, second in steps:
        do(view, kind, first, second)
        while view.is_unfinished:
            view.viewport().repaint()
        view.viewport().repaint()
        assert_true(view)


def assert_true(view: TimelineView) -> None:
    """Labels are apart and inside; marks hold their days; nothing is drawn twice, and nothing in sight is lost."""
    sight = view.sight
    scale, width = sight.scale, sight.area.width()
    lanes = sight.layout.lanes
    for lane in sight.picture.lanes:
        boxes = sorted((each.y, each.x, each.x + each.width) for each in lane.labels if each.side is not Side.INSIDE)
        for (y, _left, right), (next_y, left, _right) in pairwise(boxes):
            assert y != next_y or right <= left + 1e-6
        assert all(each.x >= -1e-6 and each.x + each.width <= width + 1e-6 for each in lane.labels)
        assert not (lane.lane.is_folded and lane.labels)
        for mark in lane.marks:
            assert mark.left <= scale.x(mark.days[0]) + 1e-6
            assert mark.right >= scale.x(mark.days[1] + 1) - 1e-6
        items = [*lane.marks, *lane.clusters]
        drawn = Counter(
            (column, place) for each in items for column, start, end in each.ranges for place in range(start, end)
        )
        assert set(drawn.values()) <= {1}
        assert sum(each.count for each in lane.clusters) + sum(
            end - start for each in items if isinstance(each, Mark) for _column, start, end in each.ranges
        ) == sum(drawn.values())
        spare = 6 * sight.layout.sizes.cluster
        for number, column in enumerate(lane.lane.columns):
            for place in range(len(column)):
                left, right = scale.x(column.first[place]), scale.x(column.last[place] + 1)
                if left > spare and right < width - spare:  # at the edges a cluster may have its pill outside
                    assert drawn[number, place] == 1
    assert set(lanes.places) == set(view.shown.names()) - view.shown.arrangement.hidden
    assert SHORTEST - 1e-6 <= scale.width / scale.per_day <= LONGEST + 1e-6


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=PLACES, by=st.integers(-900, 900), fingers=st.booleans())
def test_the_day_under_pointer_or_fingers_stays_there(
    view: TimelineView, place: tuple[int, int], by: int, fingers: bool
) -> None:
    view.arrange(Arrangement())
    view.group(Grouping())
    view.resize(900, 300)
    view.fit_all()
    x = place[0] - view.sight.area.left()
    before = view.sight.scale
    if x < 0:
        return
    if fingers:
        pinch(view, QPoint(*place), by / 1000)
    else:
        wheel(view, QPoint(*place), by)
    lanes = view.sight.layout.lanes
    # Where the whole would leave the sight, it is held at the middle instead.
    held = before.zoomed(view.sight.scale.per_day / before.per_day, x)
    if held.held(lanes.first, lanes.last + 1) == held:
        assert view.sight.scale.day(x) == pytest.approx(before.day(x), abs=1e-6)
    assert (view.sight.scale.per_day - before.per_day) * by >= 0
