"""Exporting a brief in the window: the choice, the pages beside it, names it is kept under, the file, and paper."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import apsw
import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QMenu, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from claimline.domain import BriefChoice, Selection, SinceLast, Status
from claimline.library import Library, Reader
from claimline.ui.app import Application
from claimline.ui.brief_preview import BriefPreview
from claimline.ui.dialogs.export import ExportDialog
from claimline.ui.looks.palettes import LIGHT
from claimline.ui.models.ticked import TickedModel, TickRow
from claimline.workflow.brief_content import chosen_claims

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Open = Callable[..., Application]
Settled = Callable[[Application], None]
NEXT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def program(open_window: Open, library_path: Path) -> Application:
    return open_window(library_path)


def opened(qtbot: QtBot, program: Application) -> ExportDialog:
    """The dialog, by its keys, with the pages of its first choice."""
    to_the_front(qtbot, program)
    qtbot.keyClick(program.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window.findChild(ExportDialog) is not None)
    dialog = program.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    qtbot.waitExposed(dialog)
    made(qtbot, dialog)
    return dialog


def to_the_front(qtbot: QtBot, program: Application) -> None:
    """The window is the one that gets the keys, also after a dialog was closed."""
    with qtbot.waitActive(program.window):
        program.window.activateWindow()


def made(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Wait until the preview shows what is chosen."""
    preview = dialog.findChild(BriefPreview)
    assert isinstance(preview, BriefPreview)
    qtbot.waitUntil(lambda: not preview.is_busy, timeout=60_000)


def text(dialog: ExportDialog) -> str:
    """What stands on the pages of the preview."""
    preview = dialog.findChild(BriefPreview)
    assert isinstance(preview, BriefPreview)
    return text_of(preview.pdf)


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def press(qtbot: QtBot, dialog: ExportDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled(), name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, program: Application, path: Path, settled: Settled) -> None:
    """Name the file, and wait for it."""
    qtbot.waitUntil(lambda: program.window.findChild(QFileDialog) is not None)
    chooser = program.window.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(path))
    chooser.close()
    settled(program)
    qtbot.waitUntil(lambda: program.window.findChild(QFileDialog) is None)


def companies(dialog: ExportDialog) -> list[str]:
    view = dialog.form.companies.view
    return [view.model().index(row, 0).data().partition("  ")[0] for row in range(view.model().rowCount())]


def tick(dialog: ExportDialog, company: str, qtbot: QtBot) -> None:
    """Tick a company as one does with the keyboard."""
    view = dialog.form.companies.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(companies(dialog).index(company), 0))
    qtbot.keyClick(view, Qt.Key.Key_Space)


def test_the_pages_stand_beside_the_choice_and_follow_it(qtbot: QtBot, program: Application) -> None:
    dialog = opened(qtbot, program)
    assert dialog.pages.count > 1
    assert dialog.pages.is_drawn(0)
    assert "Page 1 of" in dialog.pages.accessibleDescription()
    assert "Tencent plans" not in text(dialog)
    assert "OpenAI said on Tuesday" in text(dialog)
    tick(dialog, "Meta", qtbot)
    made(qtbot, dialog)
    assert "OpenAI said on Tuesday" not in text(dialog)
    assert "up to $18 billion" in text(dialog)
    dialog.form.setCurrentIndex(1)
    title = dialog.findChild(QLineEdit, "briefTitle")
    assert isinstance(title, QLineEdit)
    qtbot.keyClicks(title, "A look at Meta")
    made(qtbot, dialog)
    assert text(dialog).startswith("A look at Meta")
    dialog.reject()


def test_a_page_in_sight_has_its_own_colours(qtbot: QtBot, program: Application) -> None:
    dialog = opened(qtbot, program)
    picture = dialog.pages.viewport().grab().toImage()
    seen = {
        picture.pixelColor(x, y).getRgb()[:3] for x in range(0, picture.width(), 2) for y in range(picture.height())
    }
    assert {(255, 255, 255), QColor(LIGHT.ground).getRgb()[:3]} <= seen
    assert any(max(dots) < 120 for dots in seen)  # a text
    assert any(blue > red + 60 for red, _green, blue in seen)  # the line above a number
    assert any(red > blue + 60 for red, _green, blue in seen)  # the word of a figure
    dialog.pages.verticalScrollBar().setValue(dialog.pages.verticalScrollBar().maximum())
    last = dialog.pages.count - 1
    qtbot.waitUntil(lambda: dialog.pages.is_drawn(last))
    assert f"Page {last + 1} of" in dialog.pages.accessibleDescription()
    dialog.reject()


def test_there_is_nothing_to_print_before_there_are_pages(qtbot: QtBot, program: Application) -> None:
    """Who was quicker than the first pages was told of a mistake of the program."""
    program.actions["exportBrief"].trigger()
    dialog = program.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert dialog.pages.count == 0
    assert not dialog.print.isEnabled()
    made(qtbot, dialog)
    assert dialog.print.isEnabled()
    dialog.reject()


def test_an_empty_choice_says_so_and_is_not_written(qtbot: QtBot, program: Application) -> None:
    dialog = opened(qtbot, program)
    search = dialog.findChild(QLineEdit, "briefSearch")
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "nowherefound")
    made(qtbot, dialog)
    assert "There is no claim to export" in dialog.pages.accessibleDescription()
    assert not dialog.go_on.isEnabled()
    assert not dialog.print.isEnabled()
    search.clear()
    made(qtbot, dialog)
    assert dialog.go_on.isEnabled()
    dialog.reject()


def test_companies_are_put_in_order_with_keys_and_by_dragging(qtbot: QtBot, program: Application) -> None:
    dialog = opened(qtbot, program)
    usual = companies(dialog)
    view = dialog.form.companies.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(len(usual) - 1, 0))
    for _step in range(len(usual) - 1):
        qtbot.keyClick(view, Qt.Key.Key_Up, NEXT)
    assert companies(dialog) == [usual[-1], *usual[:-1]]
    assert view.currentIndex().row() == 0
    dragged: QMimeData = view.model().mimeData([view.model().index(2, 0)])
    view.model().dropMimeData(dragged, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    order = [usual[1], usual[-1], usual[0], *usual[2:-1]]
    assert companies(dialog) == order
    made(qtbot, dialog)
    preview = dialog.findChild(BriefPreview)
    assert isinstance(preview, BriefPreview)
    with pypdfium2.PdfDocument(preview.pdf) as document:
        headings = [bookmark.get_title() for bookmark in document.get_toc()]
    assert headings[: len(order)] == order
    dialog.reject()


def test_articles_are_dragged_into_an_order_that_the_claims_follow(qtbot: QtBot, program: Application) -> None:
    dialog = opened(qtbot, program)
    model = dialog.form.articles.model
    assert model.rowCount() > 1
    usual = [model.index(row).data() for row in range(model.rowCount())]
    view = dialog.form.articles.view
    dragged: QMimeData = view.model().mimeData([view.model().index(len(usual) - 1, 0)])
    view.model().dropMimeData(dragged, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert [model.index(row).data() for row in range(model.rowCount())] == [usual[-1], *usual[:-1]]
    choice = dialog.form.choice()
    assert (len(choice.article_order), choice.articles) == (len(usual), ())
    assert program.session is not None
    claims = chosen_claims(program.session.reader, choice)
    assert list(dict.fromkeys(claim.article for claim in claims)) == list(choice.article_order)
    dialog.form.show_choice(choice)
    assert dialog.form.choice() == choice
    made(qtbot, dialog)
    dialog.reject()


def test_a_kept_choice_that_is_damaged_is_told_where_it_is_picked_and_keeps_nobody_waiting(
    qtbot: QtBot, program: Application, settled: Settled, library_path: Path
) -> None:
    dialog = opened(qtbot, program)
    dialog.name.setEditText("Weekly")
    press(qtbot, dialog, "keepBrief")
    settled(program)
    made(qtbot, dialog)
    dialog.reject()
    qtbot.waitUntil(lambda: program.window.findChild(ExportDialog) is None)
    connection = apsw.Connection(str(library_path))
    connection.execute("UPDATE saved_brief SET choice = '{\"colour\": 1}'")
    connection.close()
    dialog = opened(qtbot, program)
    assert not dialog.damaged.isVisible()
    dialog.name.setCurrentIndex(0)
    dialog.name.activated.emit(0)
    assert dialog.damaged.isVisible()
    assert "“Weekly” cannot be read" in dialog.damaged.text()
    made(qtbot, dialog)
    press(qtbot, dialog, "keepBrief")
    settled(program)
    assert not dialog.damaged.isVisible()
    assert program.session is not None
    assert program.session.reader.briefs()[0].choice == dialog.form.choice()
    made(qtbot, dialog)
    dialog.reject()


def test_the_list_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = TickedModel([TickRow(letter, letter) for letter in "abc"])
    qtmodeltester.check(model)
    model.move(0, 2)
    model.choose(("b",), ("c",))
    assert (model.ticked(), model.order()) == (("b",), ("c",))
    qtmodeltester.check(model)


@pytest.mark.parametrize(("row", "to", "moved"), [(0, 2, "bca"), (2, 0, "cab"), (1, 1, "abc"), (0, 5, "abc")])
def test_a_row_goes_where_it_is_put(row: int, to: int, moved: str) -> None:
    model = TickedModel([TickRow(letter, letter) for letter in "abc"])
    model.move(row, to)
    assert "".join(model.index(place).data() for place in range(3)) == moved


def test_a_choice_is_kept_picked_again_and_forgotten_and_each_is_undone(
    qtbot: QtBot, program: Application, settled: Settled
) -> None:
    dialog = opened(qtbot, program)
    tick(dialog, "Meta", qtbot)
    assert not dialog.keep.isEnabled()
    dialog.name.setEditText("Weekly")
    press(qtbot, dialog, "keepBrief")
    settled(program)
    assert not dialog.keep.isEnabled()
    tick(dialog, "Meta", qtbot)
    dialog.name.setEditText("")
    dialog.name.setCurrentIndex(0)
    dialog.name.activated.emit(0)
    assert dialog.form.choice().companies == ("Meta",)
    press(qtbot, dialog, "forgetBrief")
    settled(program)
    assert dialog.name.count() == 0
    made(qtbot, dialog)
    dialog.reject()
    assert program.session is not None
    program.actions["undo"].trigger()
    settled(program)
    assert [brief.name for brief in program.session.reader.briefs()] == ["Weekly"]
    program.actions["undo"].trigger()
    settled(program)
    assert program.session.reader.briefs() == ()


def test_what_is_listed_in_the_window_is_where_the_choice_begins(qtbot: QtBot, program: Application) -> None:
    program.chosen.choose_company("Meta")
    program.chosen.choose_status(Status.CONFIRMED)
    program.chosen.choose_status(None)
    dialog = opened(qtbot, program)
    assert dialog.form.choice() == BriefChoice(Selection(), "en", companies=("Meta",))
    assert not dialog.form.listed.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: program.window.findChild(ExportDialog) is None)
    program.chosen.choose_model("Harbor-2", "OpenAI")
    dialog = opened(qtbot, program)
    assert dialog.form.choice().selection == Selection(model="Harbor-2")
    assert "Harbor-2" in dialog.form.listed.text()
    dialog.form.listed.click()
    assert dialog.form.choice().selection == Selection()
    made(qtbot, dialog)
    dialog.reject()


def test_it_is_written_kept_under_its_name_and_made_again_with_one_click(
    qtbot: QtBot, program: Application, settled: Settled, tmp_path: Path
) -> None:
    dialog = opened(qtbot, program)
    dialog.name.setEditText("Weekly")
    changes = dialog.findChild(QComboBox, "briefChanges")
    assert isinstance(changes, QComboBox)
    changes.setCurrentIndex(changes.findData(SinceLast.SECTION))
    made(qtbot, dialog)
    press(qtbot, dialog, "chooseFile")
    write(qtbot, program, tmp_path / "1.pdf", settled)
    assert "What changed" not in text_of((tmp_path / "1.pdf").read_bytes())
    assert program.session is not None
    assert program.session.reader.briefs()[0].choice.since_last is SinceLast.SECTION
    to_the_front(qtbot, program)
    qtbot.keyClick(program.views.claims.view, Qt.Key.Key_C)
    settled(program)
    qtbot.keyClick(
        program.window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    menu = program.window.findChild(QMenu, "keptBriefs")
    assert isinstance(menu, QMenu)
    (again,) = menu.actions()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(again).center())
    write(qtbot, program, tmp_path / "2.pdf", settled)
    assert "1 newly confirmed" in text_of((tmp_path / "2.pdf").read_bytes())


def test_the_same_choice_goes_out_in_another_form(
    qtbot: QtBot, program: Application, settled: Settled, tmp_path: Path
) -> None:
    dialog = opened(qtbot, program)
    tick(dialog, "Meta", qtbot)
    dialog.form.language.setCurrentIndex(dialog.form.language.findData("ko"))
    made(qtbot, dialog)
    press(qtbot, dialog, "chooseFile")
    qtbot.waitUntil(lambda: program.window.findChild(QFileDialog) is not None)
    chooser = program.window.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    assert chooser.selectedNameFilter() == "Brief, PDF (*.pdf)"
    assert Path(chooser.selectedFiles()[0]).name == "Meta.pdf"
    chooser.selectNameFilter("Claims as a table, CSV (*.csv)")
    chooser.filterSelected.emit(chooser.selectedNameFilter())
    assert Path(chooser.selectedFiles()[0]).name == "Meta.csv"
    chooser.fileSelected.emit(str(tmp_path / "m.csv"))
    chooser.close()
    settled(program)
    header, *rows = list(csv.reader((tmp_path / "m.csv").read_text("utf-8-sig").splitlines()))
    assert header[0] == "기업"
    assert rows
    assert all("Meta" in row[0] for row in rows)
    qtbot.waitUntil(lambda: program.window.findChild(QFileDialog) is None)


def test_a_library_that_is_only_read_gives_a_brief_and_keeps_nothing(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled, tmp_path: Path
) -> None:
    with Library(library_path):
        program = open_window(library_path)
        assert program.session is not None
        assert program.session.is_read_only
        dialog = opened(qtbot, program)
        dialog.name.setEditText("Weekly")
        made(qtbot, dialog)
        press(qtbot, dialog, "keepBrief")
        settled(program)
        assert "spring" in dialog.note.text()
        assert "read" in dialog.note.text()
        press(qtbot, dialog, "chooseFile")
        write(qtbot, program, tmp_path / "1.pdf", settled)
        assert "Brief exported" in program.views.progress.words
        assert "OpenAI said on Tuesday" in text_of((tmp_path / "1.pdf").read_bytes())
        assert program.session.reader.briefs() == ()


def test_closing_the_dialog_stops_what_is_being_made(qtbot: QtBot, program: Application, settled: Settled) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = program.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    preview = dialog.findChild(BriefPreview)
    assert isinstance(preview, BriefPreview)
    with qtbot.waitSignal(preview.busy):
        pass
    dialog.reject()
    settled(program)
    assert program.session is not None
    assert program.session.reader.counts().claims == 13


def test_a_long_one_can_be_stopped(
    qtbot: QtBot, open_window: Open, large_library: Callable[[int], Path], settled: Settled
) -> None:
    program = open_window(large_library(2800))
    qtbot.keyClick(program.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = program.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    qtbot.waitUntil(dialog.stop.isVisible, timeout=30_000)
    press(qtbot, dialog, "stopPreview")
    settled(program)
    assert dialog.pages.count == 0
    assert not dialog.stop.isVisible()
    dialog.reject()


def test_of_very_many_claims_no_pages_are_made_only_to_be_looked_at(
    qtbot: QtBot, open_window: Open, large_library: Callable[[int], Path]
) -> None:
    program = open_window(large_library(3004))
    dialog = opened(qtbot, program)
    assert dialog.pages.count == 0
    assert dialog.pages.accessibleDescription().startswith("3,004 claims")
    assert dialog.go_on.isEnabled()
    assert not dialog.print.isEnabled()
    tick(dialog, "OpenAI", qtbot)
    made(qtbot, dialog)
    assert dialog.pages.count > 50
    dialog.reject()


def test_it_is_printed_page_by_page(qtbot: QtBot, program: Application, settled: Settled, tmp_path: Path) -> None:
    dialog = opened(qtbot, program)
    pages = dialog.pages.count
    preview = dialog.findChild(BriefPreview)
    assert isinstance(preview, BriefPreview)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    program.commands.briefs.print_pages(preview.pdf, printer)
    dialog.reject()
    settled(program)
    assert f"{pages} pages went to the printer." in program.views.progress.words
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as printed:
        assert len(printed) == pages
        shown = printed[0].render(scale=1, rev_byteorder=True)
        lightness = [sum(shown.buffer[place : place + 3]) for place in range(0, shown.height * shown.stride, 3 * 7)]
    assert min(lightness) < 200  # there is ink on it
    assert max(lightness) == 3 * 255


def test_a_template_of_the_users_own_is_chosen_and_told_where_it_is_wrong(
    qtbot: QtBot, program: Application, tmp_path: Path
) -> None:
    dialog = opened(qtbot, program)
    dialog.form.setCurrentIndex(1)
    qtbot.mouseClick(dialog.form.copy_template, Qt.MouseButton.LeftButton)
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(tmp_path))
    chooser.close()
    assert dialog.form.choice().template == str(tmp_path / "brief.typ")
    made(qtbot, dialog)
    assert dialog.pages.count
    main = tmp_path / "brief.typ"
    main.write_text(main.read_text("utf-8") + "#oops", "utf-8")
    dialog.form.changed.emit()
    made(qtbot, dialog)
    assert "brief.typ, line" in dialog.pages.accessibleDescription()
    dialog.reject()


def test_every_field_comes_back_as_it_was_filled_in(qtbot: QtBot, program: Application, library_path: Path) -> None:
    dialog = opened(qtbot, program)
    with Reader(library_path) as reader:
        article = reader.article_rows()[0].id
    choice = BriefChoice(
        Selection(since="2025-01-01", until="2025-12", status=Status.CONFIRMED),
        *("zh", "标题", True, "Desk 4", "A note", "us-letter", ("Meta",), (article,), "kind:plan", (), "2025-05-01"),
        is_short=True,
        since_last=SinceLast.ONLY,
    )
    dialog.form.show_choice(choice)
    assert dialog.form.choice() == choice
    made(qtbot, dialog)
    dialog.reject()


def test_it_fits_a_low_screen(qtbot: QtBot, program: Application) -> None:
    dialog = opened(qtbot, program)
    least = dialog.minimumSizeHint()
    assert least.width() <= 640
    assert least.height() <= 400
    dialog.reject()


def test_everything_has_room_and_a_name(qtbot: QtBot, program: Application) -> None:
    dialog = opened(qtbot, program)
    for place in range(2):
        dialog.form.setCurrentIndex(place)
        for kind in (QLineEdit, QComboBox, QPushButton):
            for widget in dialog.findChildren(kind):
                if widget.isVisible() and not isinstance(widget.parent(), QComboBox):
                    assert widget.accessibleName() or widget.objectName() or widget.text()
                    corner = widget.mapTo(dialog, QPoint(widget.width() - 1, widget.height() - 1))
                    assert dialog.rect().contains(corner), widget.objectName()
    dialog.reject()
