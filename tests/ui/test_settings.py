"""Settings, changed in the dialog without a restart, and the place at which the user is kept."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QThread
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from claimline.language import current_language
from claimline.ui.app import Application
from claimline.ui.left_off import LeftOff
from claimline.ui.looks.fonts import font
from claimline.ui.looks.text_size import STEPS, scaled_sheet, text_size, use_text_size
from claimline.ui.looks.theme import DARK, HIGH_DARK, LIGHT, Look
from claimline.ui.remaking import Remaking
from claimline.ui.settings import is_motion_reduced, use_settings

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none to pass on
Open = Callable[..., Application]
Settled = Callable[[Application], None]


@pytest.fixture(autouse=True)
def _usual_text(qapp: QApplication) -> Iterator[None]:
    """A test that changes the size of text leaves the usual one behind."""
    yield
    use_text_size(100)
    qapp.setFont(font(13))


@pytest.fixture
def remaking(open_window: Open, library_path: Path, settings: QSettings) -> Iterator[Remaking]:
    """The window, with what makes its parts anew."""
    program = open_window(library_path)
    remaking = Remaking(program, program.theme, settings)
    yield remaking
    remaking.program.window.close()


def dialog_of(program: Application) -> QDialog:
    """The dialog of settings, opened by its action."""
    program.actions["showSettings"].trigger()
    dialog = program.window.findChild(QDialog, "settingsDialog")
    assert isinstance(dialog, QDialog)
    return dialog


def pick(dialog: QDialog, name: str, value: object) -> None:
    """Pick a value in one of the dialog's lists, as a user does."""
    box = dialog.findChild(QComboBox, f"{name}Setting")
    assert isinstance(box, QComboBox)
    place = box.findData(value)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def made_anew(qtbot: QtBot, remaking: Remaking, settled: Settled, before: Application) -> Application:
    """The program, once its parts were made anew."""
    qtbot.waitUntil(lambda: remaking.program is not before, timeout=60_000)
    settled(remaking.program)
    return remaking.program


def test_the_language_changes_without_a_restart_and_nothing_else_does(
    qtbot: QtBot, remaking: Remaking, settled: Settled, settings: QSettings
) -> None:
    program = remaking.program
    program.chosen.choose_company("Tencent")
    program.views.claims.view.choose_row(2)
    settled(program)
    program.views.timeline.fit_days(738900, 739100)
    days = program.views.timeline.days_gone_to()
    window, claim, library = program.window, program.chosen.choice.claim, program.session and program.session.path
    pick(dialog_of(program), "language", "ko")
    again = made_anew(qtbot, remaking, settled, program)
    assert again.window is window
    assert window.isVisible()
    assert current_language() == "ko"
    assert again.actions["openArticle"].text() == "열기…"
    assert (again.chosen.choice.company, again.chosen.choice.claim) == ("Tencent", claim)
    assert again.session is not None
    assert again.session.path == library
    # To a few days: names of lanes are of other widths in another language.
    assert again.views.timeline.days_gone_to() == pytest.approx(days, rel=0, abs=5)
    dialog = window.findChild(QDialog, "settingsDialog")
    assert isinstance(dialog, QDialog)
    assert dialog.windowTitle() == "설정"
    assert dialog.findChild(QComboBox, "languageSetting").currentText() == "한국어"  # type: ignore[union-attr]
    assert settings.value("language") == "ko"
    pick(dialog, "language", "zh")
    third = made_anew(qtbot, remaking, settled, again)
    assert third.actions["openArticle"].text() == "打开…"


def test_a_window_made_anew_works_on(qtbot: QtBot, remaking: Remaking, settled: Settled) -> None:
    before = remaking.program
    before.settings.choose_language("zh")
    program = made_anew(qtbot, remaking, settled, before)
    program.presenter.next_to_review()
    qtbot.keyClick(program.views.claims.view, "C")
    settled(program)
    assert program.actions["undo"].isEnabled()
    program.actions["undo"].trigger()
    settled(program)
    program.theme.choose(Look.DARK)
    assert program.views.claims.view is not before.views.claims.view
    for menu in program.window.findChildren(QMenu):
        menu.aboutToShow.emit()


def test_text_grows_and_shrinks_by_keys(
    qtbot: QtBot, remaking: Remaking, settled: Settled, settings: QSettings
) -> None:
    program = remaking.program
    height = program.views.status.height()
    pixels = QApplication.font().pixelSize()
    for key, percent in ((Qt.Key.Key_Plus, 110), (Qt.Key.Key_Plus, 125), (Qt.Key.Key_Minus, 110)):
        qtbot.keyClick(program.window, key, Qt.KeyboardModifier.ControlModifier)
        program = made_anew(qtbot, remaking, settled, program)
        assert text_size() == percent
        assert int(str(settings.value("text"))) == percent
    assert QApplication.font().pixelSize() > pixels
    assert program.views.status.height() > height
    qtbot.keyClick(program.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    program = made_anew(qtbot, remaking, settled, program)
    assert (text_size(), program.views.status.height()) == (100, height)


def test_text_of_another_size_waits_for_work_under_way(
    qtbot: QtBot, remaking: Remaking, settled: Settled, tmp_path: Path
) -> None:
    program = remaking.program
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"Labs race on\n\nOpenAI said it has {number + 5} million users.\n")
    program.handlers.open_paths([folder])
    assert program.handlers.is_busy
    program.actions["largerText"].trigger()
    assert remaking.program is program
    again = made_anew(qtbot, remaking, settled, program)
    assert again.session is not None
    assert again.session.reader.counts().articles == 6


def test_look_contrast_and_motion_are_chosen_in_the_dialog(
    remaking: Remaking, settings: QSettings, qapp: QApplication
) -> None:
    program = remaking.program
    dialog = dialog_of(program)
    pick(dialog, "contrast", False)
    pick(dialog, "look", Look.DARK)
    assert program.theme.palette is DARK
    pick(dialog, "contrast", True)
    assert program.theme.palette is HIGH_DARK
    pick(dialog, "contrast", False)
    pick(dialog, "look", Look.LIGHT)
    assert program.theme.palette is LIGHT
    flashes = qapp.cursorFlashTime()
    box = dialog.findChild(QCheckBox, "motionSetting")
    assert isinstance(box, QCheckBox)
    box.click()
    assert is_motion_reduced(settings)
    assert qapp.cursorFlashTime() == 0
    program.views.progress.begin("Reading")
    bar = program.views.progress.findChildren(type(program.views.progress._bar))[0]
    assert bar.maximum() > bar.minimum()
    box.click()
    assert not is_motion_reduced(settings)
    assert qapp.cursorFlashTime() == flashes
    program.views.progress.end()


@pytest.mark.parametrize(("answer", "is_reduced"), [("false", True), ("true", False)])
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="asks the system in another way")
def test_less_motion_is_as_the_system_has_it_until_the_user_sets_it(
    qtbot: QtBot,
    open_window: Callable[..., Application],
    library_path: Path,
    settings: QSettings,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    is_reduced: bool,
) -> None:
    (tmp_path / "gsettings").write_text(f'#!/bin/sh\n[ "$3" = enable-animations ] && echo {answer} && : > "$0.asked"\n')
    (tmp_path / "gsettings").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    flashes = qapp.cursorFlashTime()
    program = open_window(library_path)
    qtbot.waitUntil((tmp_path / "gsettings.asked").exists)
    qtbot.waitUntil(lambda: program.theme.is_motion_reduced is is_reduced)
    assert program.theme.is_motion_reduced is is_reduced
    assert program.views.progress.is_still is is_reduced
    assert (qapp.cursorFlashTime() == 0) is is_reduced
    assert not settings.contains("motion")
    program.settings.reduce_motion(False)
    assert qapp.cursorFlashTime() == flashes
    again = open_window(library_path)
    assert not again.theme.is_motion_reduced


def test_the_dialog_leads_to_the_users_own_names(remaking: Remaking) -> None:
    dialog = dialog_of(remaking.program)
    button = dialog.findChild(QPushButton, "namesSetting")
    assert isinstance(button, QPushButton)
    button.click()
    assert remaking.program.window.findChild(QDialog, "namesDialog") is not None


def test_settings_are_in_force_at_the_next_start(settings: QSettings) -> None:
    settings.setValue("language", "ko")
    settings.setValue("text", 148)
    use_settings(settings)
    assert (current_language(), text_size()) == ("ko", 150)
    for wrong in ("", "many", "-5", None):
        settings.setValue("text", wrong)
        settings.setValue("language", wrong)
        use_settings(settings)
        assert text_size() in (STEPS[0], 100)
        assert current_language() == "en"


def test_the_window_comes_back_as_it_was_left(open_window: Open, library_path: Path, settings: QSettings) -> None:
    program = open_window(library_path)
    program.chosen.choose_company("Meta")
    program.views.claims.view.choose_row(1)
    program.actions["showReleasesAsTable"].setChecked(True)
    choice = program.chosen.choice
    program.window.close()
    again = open_window(library_path)
    again.restore_place()
    assert again.chosen.choice == choice


def test_what_was_left_is_read_with_care(settings: QSettings, library_path: Path) -> None:
    assert LeftOff.of(settings, library_path) is None
    for text in (
        "",
        "[]",
        "{}",
        '{"library": "x"}',
        "\x00",
        f'{{"library": "{library_path}", "choice": {{"kind": 7}}}}',
    ):
        settings.setValue("window/left", text)
        assert LeftOff.of(settings, library_path) is None


def test_a_sheet_grows_in_what_is_as_high_as_text() -> None:
    use_text_size(200)
    sheet = "a { font-size: 12px; padding: 4px 8px; min-height: 22px; border: 1px solid; border-radius: 6px; }"
    assert scaled_sheet(sheet) == (
        "a { font-size: 24px; padding: 8px 8px; min-height: 44px; border: 1px solid; border-radius: 6px; }"
    )


def test_a_thread_of_the_window_ends_when_its_parts_are_made_anew(qtbot: QtBot, remaking: Remaking) -> None:
    """The list of backups is asked for on one; a thread that is let go of while it runs ends the program."""
    program = remaking.program
    program.actions["restoreBackup"].trigger()
    qtbot.waitUntil(lambda: program.window.findChild(QDialog, "backupsDialog") is not None)
    threads = [thread for thread in gc.get_objects() if isinstance(thread, QThread) and thread.isRunning()]
    program.settings.choose_language("ko" if current_language() != "ko" else "en")
    qtbot.waitUntil(lambda: remaking.program is not program)
    assert all(thread.isFinished() for thread in threads)
    assert len(threads) >= 2  # the library's, and those for what needs none
