"""The table says what the picture says, sorts and narrows it, and follows the one selection."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from claimline.domain import SETTLED, FuzzyDate, Passage, Release, ReleaseEvent
from claimline.library import Library, Reader, create_library
from claimline.timeline import Lanes, Layout, Scale, Wording, gather
from claimline.timeline.shelves import lanes_from_shelves
from claimline.ui.app import Application
from claimline.ui.looks.fonts import install_fonts
from claimline.ui.looks.theme import DARK, LIGHT
from claimline.ui.models.release_order import MANY, Wanted, find_rows
from claimline.ui.models.releases import Field, ReleasesModel
from claimline.ui.timeline.card_text import card_text
from claimline.ui.timeline.releases_table import ReleasesTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PASSAGE = Passage(0, 21, "가온연구소는 가온-R2를 공개했다.")


def release(model: str, company: str, edtf: str | None, source: str = "Some table", article: int = 0) -> Release:
    date = FuzzyDate(edtf) if edtf else None
    passage = PASSAGE if article else None
    return Release(
        model, company, ReleaseEvent.ANNOUNCED, date, passage, article=article, source="" if article else source
    )


RELEASES = (
    release("Gaon-R10", "Gaon Lab", "2025-05-20"),
    release("Gaon-R2", "Gaon Lab", "2025-03-14", article=1),
    release("Harbor-2", "OpenAI", "2025-03"),
    release("Harbor-2", "OpenAI", "2025-03-09", "Another table"),
    release("Disputed", "OpenAI", "2025-01-05"),
    release("Disputed", "OpenAI", "2025-04-16", "Another table"),
    release("Early", "Meta", "../2024-11-30"),
    release("Undated", "Meta", None),
)
TITLES = {1: "봄 소식"}
BY_DATE = Wanted(Field.DATE, is_falling=True, words="")


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication) -> ReleasesTable:
    install_fonts(qapp)
    widget = ReleasesTable(Wording("en"))
    qtbot.addWidget(widget)
    widget.resize(1300, 320)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.show_lanes(gather(RELEASES), TITLES)
    return widget


def column(table: ReleasesTable, field: Field) -> list[str]:
    return [table.model.index(row, field).data() for row in range(table.model.rowCount())]


def words_of(table: ReleasesTable, model: str) -> dict[Field, str]:
    row = column(table, Field.MODEL).index(model)
    return {field: table.model.index(row, field).data() for field in Field}


def click_header(qtbot: QtBot, table: ReleasesTable, field: Field) -> None:
    header = table.view.horizontalHeader()
    table.view.scrollTo(table.model.index(0, field))
    place = QPoint(header.sectionViewportPosition(field) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def click_row(qtbot: QtBot, table: ReleasesTable, row: int) -> None:
    place = table.view.visualRect(table.model.index(row, Field.MODEL)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, order: Qt.SortOrder) -> None:
    model = ReleasesModel(Wording("en"))
    qtmodeltester.check(model)
    model.show_lanes(gather(RELEASES), TITLES)
    qtmodeltester.check(model)
    for field in Field:
        model.sort(field, order)
    model.look_for("table")
    assert (model.rowCount(), model.count) == (5, 6)
    for field in Field:
        model.sort(field, order)
    assert (model.rowCount(), model.count) == (5, 6)
    qtmodeltester.check(model)
    model.show_rows(gather(RELEASES), TITLES, find_rows(gather(RELEASES), Wording("en"), BY_DATE, TITLES).rows)
    qtmodeltester.check(model)
    assert (model.rowCount(), model.row_of("Undated"), model.row_of_company("Gaon Lab")) == (6, 5, 0)
    assert (model.row_of("Nobody's"), model.row_of_company("Nobody")) == (-1, -1)
    model.show_lanes(gather(()), {})
    assert model.rowCount() == 0


def test_a_row_says_what_its_mark_says(table: ReleasesTable) -> None:
    said = words_of(table, "Gaon-R2")
    assert said == {
        Field.MODEL: "Gaon-R2",
        Field.COMPANY: "Gaon Lab",
        Field.EVENT: "announced",
        Field.DATE: "Mar 14, 2025",
        Field.EARLIEST: "Mar 14, 2025",
        Field.LATEST: "Mar 14, 2025",
        Field.SOURCES: "봄 소식",
        Field.ARTICLES: "봄 소식",
    }
    row = column(table, Field.MODEL).index("Gaon-R2")
    assert PASSAGE.exact in table.model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_dates_are_no_more_precise_than_known(table: ReleasesTable) -> None:
    early, undated = words_of(table, "Early"), words_of(table, "Undated")
    assert [early[field] for field in (Field.DATE, Field.EARLIEST, Field.LATEST)] == [
        "by Nov 30, 2024",
        "",
        "Nov 30, 2024",
    ]
    assert [undated[field] for field in (Field.DATE, Field.EARLIEST, Field.LATEST)] == ["no day given", "", ""]


def test_each_source_of_a_dispute_is_heard(table: ReleasesTable) -> None:
    said = words_of(table, "Disputed")
    assert said[Field.DATE] == "disputed: Jan 5, 2025 (Some table); Apr 16, 2025 (Another table)"
    assert (said[Field.EARLIEST], said[Field.LATEST]) == ("Jan 5, 2025", "Apr 16, 2025")
    agreed = words_of(table, "Harbor-2")
    assert agreed[Field.DATE] == "Mar 9, 2025"
    assert agreed[Field.SOURCES] == "Some table (Mar 2025); Another table (Mar 9, 2025)"


def test_every_column_sorts_and_what_has_no_day_stays_last(qtbot: QtBot, table: ReleasesTable) -> None:
    assert column(table, Field.MODEL) == ["Gaon-R10", "Gaon-R2", "Harbor-2", "Disputed", "Early", "Undated"]
    click_header(qtbot, table, Field.DATE)
    assert column(table, Field.MODEL) == ["Early", "Disputed", "Harbor-2", "Gaon-R2", "Gaon-R10", "Undated"]
    click_header(qtbot, table, Field.MODEL)
    assert column(table, Field.MODEL) == ["Disputed", "Early", "Gaon-R2", "Gaon-R10", "Harbor-2", "Undated"]
    click_header(qtbot, table, Field.LATEST)
    assert column(table, Field.MODEL) == ["Early", "Harbor-2", "Gaon-R2", "Disputed", "Gaon-R10", "Undated"]
    for field in (Field.COMPANY, Field.EVENT, Field.SOURCES):
        click_header(qtbot, table, field)
        assert [word.casefold() for word in column(table, field)] == sorted(map(str.casefold, column(table, field)))


def test_a_chosen_row_stays_chosen_when_the_order_changes(qtbot: QtBot, table: ReleasesTable) -> None:
    click_row(qtbot, table, 1)
    held = QPersistentModelIndex(table.view.currentIndex())
    click_header(qtbot, table, Field.MODEL)
    assert held.data() == table.view.currentIndex().data() == "Gaon-R2"


def test_words_in_any_column_narrow_it(qtbot: QtBot, table: ReleasesTable) -> None:
    qtbot.keyClicks(table.field, "OPENAI another")
    assert column(table, Field.MODEL) == ["Harbor-2", "Disputed"]
    qtbot.keyClick(table.field, Qt.Key.Key_Return)
    assert table.view.hasFocus()
    table.field.clear()
    assert table.model.rowCount() == 6


def test_rows_are_chosen_with_mouse_and_keys(qtbot: QtBot, table: ReleasesTable) -> None:
    with qtbot.waitSignal(table.release_chosen) as caught:
        click_row(qtbot, table, 2)
    assert caught.args == ["Harbor-2", "OpenAI"]
    with qtbot.waitSignal(table.release_chosen) as caught:
        qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert caught.args == ["Disputed", "OpenAI"]


def test_what_is_chosen_elsewhere_is_marked(table: ReleasesTable) -> None:
    table.choose("OpenAI", "Disputed")
    assert table.view.currentIndex().data() == "Disputed"
    table.choose("Meta", None)
    assert not table.view.currentIndex().isValid()
    assert not table.view.selectionModel().hasSelection()


def test_light_dark_and_other_languages(table: ReleasesTable) -> None:
    for palette in (LIGHT, DARK):
        table.set_palette_tokens(palette)
        image = table.view.viewport().grab().toImage()
        assert image.pixelColor(image.width() - 3, image.height() - 3).name() == palette.pane
    table.speak(Wording("ko"))
    assert words_of(table, "Gaon-R2")[Field.DATE] == "2025년 3월 14일"
    assert table.view.accessibleName()
    assert table.field.accessibleName()


def test_the_window_shows_picture_or_table(
    qtbot: QtBot,
    open_window: Callable[..., Application],
    library_path: Path,
    settled: Callable[[Application], None],
) -> None:
    program = open_window(library_path)
    pane = program.views.timeline
    assert pane.view is not None
    qtbot.keyClick(program.window, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    table = pane.table
    assert table is not None
    qtbot.waitUntil(table.isVisible)
    assert not pane.view.isVisible()
    qtbot.keyClicks(table.field, "Gaon-R2")
    assert table.model.rowCount() == 1
    click_row(qtbot, table, 0)
    settled(program)
    assert program.chosen.choice.model == "Gaon-R2"
    assert len(program.views.claims_model.ids) == 1
    assert "봄을 맞은" in table.model.index(0, Field.ARTICLES).data()
    program.actions["showReleasesAsTable"].trigger()
    assert pane.view.isVisible()
    assert not program.actions["showReleasesAsTable"].isChecked()


def test_ordinals_of_edges_are_the_spans_own() -> None:
    model = ReleasesModel(Wording("en"))
    model.show_lanes(gather([release("a", "C", "2024-33")]), {})
    said = [model.index(0, field).data() for field in (Field.DATE, Field.EARLIEST, Field.LATEST)]
    assert said == ["Q1 2024", "Jan 1, 2024", f"Mar {datetime.date(2024, 3, 31).day}, 2024"]


def test_a_settled_date_counts_and_says_why(table: ReleasesTable) -> None:
    why = (f"{SETTLED}the maker's own page",)
    word = replace(release("Disputed", "OpenAI", "2025-04-16", ""), why=why)
    lanes = gather((*RELEASES, word))
    table.show_lanes(lanes, TITLES)
    words = words_of(table, "Disputed")
    assert words[Field.DATE] == "Apr 16, 2025"
    assert "settled by you: the maker's own page" in words[Field.SOURCES]
    assert "Some table (Jan 5, 2025)" in words[Field.SOURCES]


def test_the_card_of_a_settled_date_begins_with_the_users_word() -> None:
    why = (f"{SETTLED}the maker's own page",)
    disputed = [each for each in RELEASES if each.model == "Disputed"]
    layout = Layout(gather(disputed), lambda text: 6.0 * len(text), Wording("en"))
    (mark,) = layout.picture(Scale.fit(*_days(layout), 800, 20), 0, 1).lanes[0].marks
    assert "The sources differ." in card_text(mark, Wording("en"), TITLES, LIGHT)
    settled = Layout(
        gather([*disputed, replace(release("Disputed", "OpenAI", "2025-04-16", ""), why=why)]),
        lambda text: 6.0 * len(text),
        Wording("en"),
    )
    (mark,) = settled.picture(Scale.fit(*_days(settled), 800, 20), 0, 1).lanes[0].marks
    text = card_text(mark, Wording("en"), TITLES, LIGHT)
    assert "The sources differ." not in text
    assert text.index("settled by you") < text.index("Some table") < text.index("Another table")


def _days(layout: Layout) -> tuple[int, int]:
    return layout.lanes.first, layout.lanes.last + 1


def test_of_very_many_each_is_in_the_table_in_order(qtbot: QtBot) -> None:
    releases = [
        Release(f"Harbor {n}", "Lumen", ReleaseEvent.API, FuzzyDate(f"20{n % 20 + 10}-01-{n % 28 + 1:02}"))
        for n in range(2 * MANY + 500)
    ]
    table = ReleasesTable(Wording("en"))
    qtbot.addWidget(table)
    table.work_wanted.connect(lambda find, take: take(find()))
    table.show_lanes(gather([*releases, Release("Tide", "Lumen", ReleaseEvent.API, None)]), {})
    assert table.model.rowCount() == 2 * MANY + 501
    assert table.findChild(QLabel, "paneNote").text() == f"{2 * MANY + 501:,} releases"
    days = [table.model.index(row, Field.EARLIEST).data() for row in range(0, table.model.rowCount(), 300)]
    assert days[0].endswith("2029")
    assert [day[-4:] for day in days[:-1]] == sorted((day[-4:] for day in days[:-1]), reverse=True)
    table.view.scrollToBottom()
    assert table.model.index(table.model.rowCount() - 1, Field.MODEL).data() == "Tide"
    assert table.view.indexAt(table.view.viewport().rect().bottomLeft() - QPoint(0, 2)).isValid()
    table.view.sortByColumn(Field.MODEL, Qt.SortOrder.AscendingOrder)
    assert column(table, Field.MODEL) == [f"Harbor {n}" for n in range(2 * MANY + 500)] + ["Tide"]
    table.choose("Lumen", "Harbor 9000")
    assert table.view.currentIndex().row() == 9000
    table.field.setText("harbor 77")
    assert column(table, Field.MODEL) == [r.model for r in releases if "77" in r.model]
    assert table.findChild(QLabel, "paneNote").text().endswith(f" of {2 * MANY + 501:,} releases")
    table.field.setText("tide")
    assert column(table, Field.MODEL) == ["Tide"]


def test_rows_that_are_no_longer_wanted_are_not_looked_for_to_the_end() -> None:
    releases = [Release(f"Harbor {n}", "Lumen", ReleaseEvent.API, FuzzyDate("2020-01-01")) for n in range(9_000)]
    answers = iter((True, False))
    found = find_rows(gather(releases), Wording("en"), BY_DATE, {}, is_wanted=lambda: next(answers))
    assert 0 < len(found.rows) < 9_000


def test_what_was_asked_first_does_not_come_after_what_was_asked_last(qtbot: QtBot) -> None:
    releases = [Release(f"Harbor {n}", "Lumen", ReleaseEvent.API, FuzzyDate("2020-01-01")) for n in range(MANY + 1)]
    table, waiting = ReleasesTable(Wording("en")), []
    qtbot.addWidget(table)
    table.work_wanted.connect(lambda find, take: waiting.append((find, take)))
    table.show_lanes(gather(releases), {})
    assert table.findChild(QLabel, "paneNote").text() == f"Putting {MANY + 1:,} releases in order…"
    for words in ("harbor 123", "harbor 45", "harbor 123"):
        table.field.setText(words)
    for find, take in reversed(waiting):
        take(find())
    assert column(table, Field.MODEL) == [each.model for each in releases if "123" in each.model][::-1]


@pytest.fixture
def sourced(qtbot: QtBot, tmp_path: Path) -> tuple[ReleasesTable, Lanes, Path]:
    """A table of more releases than it sorts itself, out of a library: from two tables, one of them of an article."""
    path = tmp_path / "many.claimline"
    create_library(path)
    told = [
        Release(f"Harbor {n}", "Lumen", ReleaseEvent.API, FuzzyDate(f"2024-{n % 12 + 1:02}"), source=f"Table {n % 3}")
        for n in range(MANY + 30)
    ]
    told += [
        Release("Tide", "Lumen", ReleaseEvent.API, FuzzyDate("2024-05-06"), source="A rare table"),
        replace(release("Ebb", "Lumen", "2024-05-07", "A host"), why=("listing:a host",)),
        replace(release("Ebb", "Lumen", "2024-05-07", "A host"), why=(f"{SETTLED}seen there",)),
    ]
    with Library(path) as library:
        with library.edit("import"):
            library.add_releases(told)
        library.pack_releases()
    table = ReleasesTable(Wording("en"))
    qtbot.addWidget(table)
    with Reader(path) as reader:
        lanes = lanes_from_shelves(reader.release_lanes(), (), lambda ids: {})
        sources = reader.release_sources()
        held = reader.releases_by_id(sources.ids)
    lanes.releases.use(lambda ids: {each: held[each] for each in ids})
    table.work_wanted.connect(lambda find, take: take(find(lambda: sources)))
    table.show_lanes(lanes, {})
    return table, lanes, path


def test_very_many_stand_in_the_order_of_their_sources_too(sourced: tuple[ReleasesTable, Lanes, Path]) -> None:
    table, _lanes, _path = sourced
    table.view.sortByColumn(Field.SOURCES, Qt.SortOrder.AscendingOrder)
    shown = column(table, Field.SOURCES)
    assert shown == sorted(shown, key=str.casefold)
    assert shown[0] == "A rare table"
    table.view.sortByColumn(Field.SOURCES, Qt.SortOrder.DescendingOrder)
    assert column(table, Field.SOURCES) == sorted(column(table, Field.SOURCES), key=str.casefold, reverse=True)
    table.view.sortByColumn(Field.LATEST, Qt.SortOrder.AscendingOrder)
    assert column(table, Field.LATEST)[0] == "Jan 31, 2024"


@pytest.mark.parametrize(
    ("typed", "models"),
    [("rare", {"Tide"}), ("may 6, 2024", {"Tide"}), ("lumen rare 2024", {"Tide"}), ("seen there", {"Ebb"})],
)
def test_words_are_looked_for_in_every_column_of_very_many(
    sourced: tuple[ReleasesTable, Lanes, Path], typed: str, models: set[str]
) -> None:
    table, _lanes, _path = sourced
    table.field.setText(typed)
    assert set(column(table, Field.MODEL)) == models


@pytest.mark.parametrize("field", list(Field))
@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_very_many_stand_as_few_do(field: Field, order: Qt.SortOrder) -> None:
    """What the background finds of the releases of the other tests is what the table's own order is, but that what
    sources say is not looked at where these are the same.
    """
    model, lanes = ReleasesModel(Wording("en")), gather(RELEASES)
    model.sort(field, order)
    model.show_lanes(lanes, TITLES)
    falling = order is Qt.SortOrder.DescendingOrder
    found = find_rows(lanes, Wording("en"), Wanted(field, falling, ""), TITLES)

    def shown() -> list[str]:
        words = [model.index(row, field).data() for row in range(model.rowCount())]
        return [re.sub(r" \([^)]*\)", "", each) for each in words] if field is Field.SOURCES else words

    own = shown()
    model.show_rows(lanes, TITLES, found.rows)
    assert shown() == own
    assert len(found.rows) == found.total == 6
