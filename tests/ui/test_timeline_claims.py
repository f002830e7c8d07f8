"""Days of claims in the lanes, the card beside a mark, and the way from both to the passage."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from claimline.timeline import Look
from claimline.timeline.claim_days import ClaimMark, claim_days
from claimline.ui.app import Application
from claimline.ui.timeline import TimelineView
from claimline.ui.timeline.sight import Item, models_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]


@pytest.fixture
def program(qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled) -> Application:
    program = open_window(library_path)
    settled(program)
    view = view_of(program)
    qtbot.waitUntil(lambda: any(marks(view, number) for number in range(len(view.sight.picture.lanes))))
    return program


def view_of(program: Application) -> TimelineView:
    assert program.views.timeline.view is not None
    return program.views.timeline.view


def marks(view: TimelineView, number: int) -> list[ClaimMark]:
    return view.claim_marks.marks(view.sight, view.sight.picture.lanes[number])


def day_mark(view: TimelineView, company: str) -> tuple[ClaimMark, QPoint]:
    """A lane's first claim that is of a day, and where it stands in the widget."""
    view.show_lane(company)
    lane = view.sight.lane_picture(view.sight.layout.lanes.places[company])
    assert lane is not None
    mark = next(mark for mark in view.claim_marks.marks(view.sight, lane) if mark.look is Look.DAY)
    area = view.sight.area
    return mark, QPoint(round(area.left() + mark.x), round(area.top() - view.sight.scroll + lane.top + lane.height - 4))


def item_of(view: TimelineView, model: str) -> Item:
    for number in range(len(view.sight.layout.lanes.lanes)):
        for item in view.sight.items(number):
            if model in [each.model for each in models_of(item)]:
                return item
    raise AssertionError(model)


def test_a_click_on_a_claims_day_chooses_the_claim(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    program.chosen.choose_company("Tencent")
    mark, place = day_mark(view, "DeepSeek")
    with qtbot.waitSignal(view.claim_chosen) as caught:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    claim = program.presenter.claim()
    assert claim is not None
    assert caught.args == [claim.id]
    assert claim.id in mark.claims
    assert "4月2日" in claim.passage.exact
    assert view.claim_marks.chosen == claim.id


def test_claims_are_another_shape_than_releases_and_can_be_switched_off(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    _mark, place = day_mark(view, "DeepSeek")
    image = view.viewport().grab().toImage()
    blank = view.palette_tokens.pane
    around = [image.pixelColor(place + QPoint(dx, 0)).name() for dx in (-1, 0, 1)]
    assert blank not in around
    above = [image.pixelColor(place + QPoint(side, -3)).name() for side in (-4, 4)]
    assert set(above) <= {blank, view.palette_tokens.selection}  # a triangle is narrow above, as no dot is
    action = program.actions["showClaimDays"]
    assert action.isChecked()
    qtbot.keyClick(program.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert not action.isChecked()
    assert not any(marks(view, number) for number in range(len(view.sight.picture.lanes)))
    qtbot.keyClick(program.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert any(marks(view, number) for number in range(len(view.sight.picture.lanes)))


def test_claims_stand_in_their_companys_country_too(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    qtbot.keyClick(program.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "CN" in view.sight.layout.lanes.places)
    mark, _place = day_mark(view, "CN")
    assert mark.claims


def claims_in(program: Application, lane: str) -> list[str]:
    """The passages of the claims that have a mark in a lane."""
    view = view_of(program)
    view.show_lane(lane)
    picture = view.sight.lane_picture(view.sight.layout.lanes.places[lane])
    assert picture is not None
    numbers = [claim for mark in view.claim_marks.marks(view.sight, picture) for claim in mark.claims]
    return [claim.passage.exact for claim in view.ask.claims(numbers)]


def test_where_lanes_are_by_event_claims_stand_with_the_event_that_they_tell_of(
    qtbot: QtBot, program: Application
) -> None:
    view = view_of(program)
    qtbot.keyClick(program.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "announced" in view.sight.layout.lanes.places and bool(view.claim_marks.lanes))
    view.fit_all()
    assert [words[:10] for words in claims_in(program, "announced")] == ["深度求索4月2日发布"]
    available = claims_in(program, "general availability")
    assert set(available) == {"OpenAI said on Tuesday that its Harbor-2 model would reach all customers by June."}
    qtbot.keyClick(program.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Tencent" in view.claim_marks.lanes)


def test_where_lanes_are_by_family_claims_stand_with_the_models_that_they_name(
    qtbot: QtBot, program: Application
) -> None:
    view = view_of(program)
    qtbot.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.shown.by == "family" and bool(view.claim_marks.lanes))
    lanes = view.sight.layout.lanes
    ((_place, told),) = lanes.releases.named("DeepSeek-V9")
    view.fit_all()
    assert [words[:10] for words in claims_in(program, lanes.key_of(told))] == ["深度求索4月2日发布"]
    assert not any("广告加载率" in words for lane in view.claim_marks.lanes for words in claims_in(program, lane))


def test_a_rejected_claim_has_no_day(qtbot: QtBot, program: Application, settled: Settled) -> None:
    view = view_of(program)
    mark, place = day_mark(view, "DeepSeek")

    def shown() -> set[int]:
        return {
            claim
            for lane in range(len(view.sight.picture.lanes))
            for each in marks(view, lane)
            for claim in each.claims
        }

    assert set(mark.claims) <= shown()
    others = shown() - set(mark.claims)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    program.actions["rejectClaim"].trigger()
    settled(program)
    qtbot.waitUntil(lambda: not shown() & set(mark.claims))
    assert shown() == others


def test_several_claims_of_one_place_are_listed(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    ids = list(program.views.claims_model.ids[:2])
    view.claim_marks.take(claim_days([(number, ("DeepSeek",), "2025-04-02") for number in ids]))
    _mark, place = day_mark(view, "DeepSeek")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = view.findChild(QMenu, "timelineMenu")
    assert len(menu.actions()) == 2
    with qtbot.waitSignal(view.claim_chosen) as caught:
        menu.actions()[1].trigger()
    assert caught.args[0] in ids
    menu.close()


def test_hovering_a_claims_day_shows_its_words(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    _mark, place = day_mark(view, "DeepSeek")
    qtbot.mouseMove(view.viewport(), place)
    qtbot.waitUntil(view.card.isVisible)
    assert "1 claim, Apr 2, 2025" in view.card.text
    assert "claim:" in view.card.text


def test_the_card_leads_to_the_passage_with_the_mouse(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    view.choose_model("DeepSeek-V9")
    item = item_of(view, "DeepSeek-V9")
    qtbot.mouseMove(view.viewport(), view.sight.place_of(item).toPoint())
    qtbot.waitUntil(view.card.isVisible)
    assert "DeepSeek-V9" in view.card.text
    assert "announced" in view.card.text
    assert "Apr 2, 2025" in view.card.text
    label = view.card.findChild(QLabel)
    # The pointer comes into the card, which stays, and clicks the passage there.
    qtbot.mouseMove(view.viewport(), QPoint(5, 5))
    QApplication.sendEvent(view.card, _enter())
    assert view.card.isVisible()
    places = [QPoint(x, y) for y in range(4, label.height(), 6) for x in range(8, label.width(), 12)]
    with qtbot.waitSignal(view.passage_asked):
        for place in places:
            qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=place)
            if not view.card.isVisible():
                break
    assert_at_the_passage(program, "DeepSeek-V9")
    assert program.window.focusWidget() is program.views.source.view


def _enter() -> object:
    from PySide6.QtGui import QEnterEvent

    return QEnterEvent(QPointF(20, 20), QPointF(20, 20), QPointF(20, 20))


def assert_at_the_passage(program: Application, words: str) -> None:
    claim = program.presenter.claim()
    assert claim is not None
    assert words in claim.passage.exact
    view = program.views.source.view
    areas = view.passage_areas(claim)
    assert areas
    assert view.viewport().rect().contains(areas[0].center().toPoint())


def test_one_key_leads_from_a_mark_to_its_passage(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    view.choose_model("DeepSeek-V9")
    view.setFocus()
    view.focus_on(view.sight.spot_of(item_of(view, "DeepSeek-V9")))
    assert view.card.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert_at_the_passage(program, "DeepSeek-V9")
    assert program.window.focusWidget() is program.views.source.view


def test_the_card_quotes_the_claims_that_speak_of_the_model(program: Application) -> None:
    view = view_of(program)
    view.set_releases(_catalogued("DeepSeek-V9"))
    text = view.card_of(item_of(view, "DeepSeek-V9"))
    assert "1 claim" in text
    assert "claim:" in text
    assert "4月2日" in text


def _catalogued(model: str) -> list[object]:
    from claimline.domain import FuzzyDate, Release, ReleaseEvent

    return [Release(model, "DeepSeek", ReleaseEvent.ANNOUNCED, FuzzyDate("2025-04-02"), source="A table")]


def test_keys_go_from_claim_to_claim_of_a_lane(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    ids = sorted(program.views.claims_model.ids)[:3]
    days = ((ids[0], "2025-04"), (ids[1], "2025-01-09"), (ids[2], "2025-05-05"))
    view.claim_marks.take(claim_days([(number, ("DeepSeek",), edtf) for number, edtf in days]))
    view.claim_marks.choose(0)
    view.setFocus()
    view.look_at_lane("DeepSeek")
    walked = []
    for key in (Qt.Key.Key_Period, Qt.Key.Key_Period, Qt.Key.Key_Period, Qt.Key.Key_Period, Qt.Key.Key_Comma):
        qtbot.keyClick(view, key)
        walked.append(view.claim_marks.chosen)
    assert walked == [ids[1], ids[0], ids[2], ids[2], ids[0]]
    claim = program.presenter.claim()
    assert claim is not None
    assert claim.id == ids[0]


def children(view: TimelineView) -> list[QAccessibleInterface]:
    timeline = QAccessible.queryAccessibleInterface(view)
    return [timeline.child(number) for number in range(timeline.childCount())]


def name_of(child: QAccessibleInterface) -> str:
    return child.text(QAccessible.Text.Name)


def test_claims_are_children_of_the_timeline_with_spoken_names(program: Application) -> None:
    view = view_of(program)
    mark, place = day_mark(view, "DeepSeek")
    timeline = QAccessible.queryAccessibleInterface(view)
    spoken = [name_of(child) for child in children(view)]
    (wanted,) = [words for words in spoken if words.startswith("DeepSeek: 1 claim, Apr 2, 2025: 深度求索4月2日发布")]
    drawn = sum(len(marks(view, number)) for number in range(len(view.sight.picture.lanes)))
    assert sum("claim" in words for words in spoken) == drawn > 1
    child = children(view)[spoken.index(wanted)]
    assert timeline.indexOfChild(child) == spoken.index(wanted)
    assert child.parent() == timeline
    assert child.rect().contains(view.viewport().mapToGlobal(place))
    at = view.viewport().mapToGlobal(place)
    assert name_of(timeline.childAt(at.x(), at.y())) == wanted
    assert "深度求索" in child.text(QAccessible.Text.Description)
    view.sight.show(view.sight.scale.panned(4000))
    assert not child.isValid()
    assert name_of(child) == ""
    assert mark.claims


def test_keys_stand_on_a_claim_and_say_so(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    view.setFocus()
    view.look_at_lane("DeepSeek")
    qtbot.keyClick(view, Qt.Key.Key_Period)
    timeline = QAccessible.queryAccessibleInterface(view)
    child = timeline.focusChild()
    assert name_of(child).startswith("DeepSeek: 1 claim")
    assert child.state().focused
    assert child.state().selected
    assert view.accessibleDescription() == name_of(child)
    assert view.card.isVisible()
    assert "claim:" in view.card.text
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert not child.state().focused
    assert "claim" not in name_of(timeline.focusChild())
    qtbot.keyClick(view, Qt.Key.Key_Comma)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.choice.is_on_claims


def test_keys_find_a_lane_with_claims_where_none_is_looked_at(qtbot: QtBot, program: Application) -> None:
    view = view_of(program)
    program.chosen.clear()
    view.look_at_lane(None)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Period)
    assert view.choice.is_on_claims
    assert view.lane is not None
    assert view.lane.name in view.claim_marks.lanes


def test_what_no_article_speaks_of_says_so(qtbot: QtBot, program: Application) -> None:
    program.chosen.choose_model("GPT-4.5", "OpenAI")
    view = view_of(program)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "No article" in program.views.status.told
