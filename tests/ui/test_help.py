"""The guide, the shortcuts, the program's own facts, and the hints of a first run."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QTableWidget, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from claimline import __version__
from claimline.language import LANGUAGES, _, use_language
from claimline.paths import resource
from claimline.ui.actions import TABLE, shortcuts
from claimline.ui.app import Application
from claimline.ui.dialogs.guide import GuideText, GuideWindow, guide
from claimline.ui.named_paths import open_paths
from claimline.workflow.shipped import licences

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")  # the offscreen platform has none to pass on
Open = Callable[..., Application]


def test_f1_shows_the_guide_with_every_shortcut(qtbot: QtBot, open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    qtbot.keyClick(program.window, Qt.Key.Key_F1)
    window = program.window.findChild(GuideWindow)
    assert isinstance(window, GuideWindow)
    assert window.isVisible()
    text = window.text.toPlainText()
    assert "Judge claims" in text
    for title, keys in shortcuts():
        assert title in text
        assert keys in text
    program.actions["showGuide"].trigger()
    assert len(program.window.findChildren(GuideWindow)) == 1
    qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_guide_loads_its_own_pictures_and_nothing_else(qtbot: QtBot) -> None:
    text = GuideText(resource("help"))
    qtbot.addWidget(text)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert not text.loadResource(kind, QUrl("guide.en.png")).isNull()
    for name in (
        "https://example.org/a.png",
        "file:///etc/passwd",
        "../icons/claimline.svg",
        "guide.en.md",
        resource("icons", "claimline.svg").as_uri(),
    ):
        found = text.loadResource(kind, QUrl(name))
        assert found is None or found.isNull(), name
    assert text.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("guide.en.png")) is None


def test_links_of_the_guide_lead_nowhere_else(qtbot: QtBot) -> None:
    text = GuideText(resource("help"))
    qtbot.addWidget(text)
    text.show_guide("# A\n\n[out](https://example.org) [file](guide.en.md)\n")
    before = text.toPlainText()
    for link in ("https://example.org", "guide.en.md", "#there"):
        text.anchorClicked.emit(QUrl(link))
        assert text.toPlainText() == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_guide_is_whole_and_names_commands_as_the_menus_do(language: str) -> None:
    use_language(language)
    text = guide(language, shortcuts())
    english = resource("help", "guide.en.md").read_text("utf-8")
    assert text.count("\n## ") == english.count("\n## ") + 1
    titles = {entry.title for entry in TABLE}
    named = {title for title in re.findall(r"\*([^*\n]+…)\*", english) if title in titles}
    assert len(named) >= 8
    for title in named:
        assert _(title) in text, title
    for keys in set(re.findall(r"\((Ctrl\+[A-Z](?:\+[A-Z])?)\)", english)):
        assert f"({keys})" in text or f"（{keys}）" in text, keys
    for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", text):
        assert resource("help", picture).is_file()


def test_about_names_versions_and_licences_and_copies_them(open_window: Open, library_path: Path) -> None:
    program = open_window(library_path)
    program.actions["showAbout"].trigger()
    dialog = program.window.findChild(QDialog, "aboutDialog")
    assert isinstance(dialog, QDialog)
    tabs = dialog.findChild(QTabWidget, "aboutTabs")
    assert isinstance(tabs, QTabWidget)
    rows = [table.rowCount() for table in dialog.findChildren(QTableWidget)]
    assert min(rows) >= 5
    assert max(rows) == len(licences())
    dialog.findChild(QPushButton, "copyDetails").click()  # type: ignore[union-attr]
    assert f"Claimline: {__version__}" in QApplication.clipboard().text()


def test_licences_of_all_that_is_shipped_are_named() -> None:
    named = dict(licences())
    text = " ".join(named)
    for part in ("PySide6", "typst", "apsw", "lxml", "Python", "Pretendard", "Noto Sans SC", "Lucide"):
        assert part in text, part
    assert all(named.values())


def first_run(open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Application:
    """The window of a user who has nothing yet."""
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    program = open_window(None)
    open_paths(program, [])
    return program


def hint_of(program: Application) -> str:
    """What the strip of hints says; "" where there is none."""
    strips = [strip for strip in program.window.findChildren(QWidget, "hintStrip") if strip.isVisible()]
    return strips[0].findChild(QLabel, "hintWords").text() if strips else ""  # type: ignore[union-attr]


def test_three_hints_of_a_first_run_are_dismissed_for_good(
    qtbot: QtBot,
    open_window: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settled: Callable[[Application], None],
) -> None:
    program = first_run(open_window, tmp_path, monkeypatch)
    settled(program)
    seen = []
    for _number in range(3):
        qtbot.waitUntil(lambda: hint_of(program) != "")
        seen.append(hint_of(program))
        button = program.window.findChild(QPushButton, "dismissHint")
        assert isinstance(button, QPushButton)
        button.click()
    assert len(set(seen)) == 3
    assert hint_of(program) == ""
    program.window.close()
    again = open_window(None)
    open_paths(again, [])
    settled(again)
    assert hint_of(again) == ""


def test_a_hint_that_was_not_dismissed_comes_again_and_all_may_be(
    open_window: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settled: Callable[[Application], None],
    settings: QSettings,
) -> None:
    program = first_run(open_window, tmp_path, monkeypatch)
    settled(program)
    program.window.findChild(QPushButton, "dismissHint").click()  # type: ignore[union-attr]
    second = hint_of(program)
    program.window.close()
    again = open_window(None)
    open_paths(again, [])
    settled(again)
    assert hint_of(again) == second
    again.window.findChild(QPushButton, "dismissHints").click()  # type: ignore[union-attr]
    assert hint_of(again) == ""
    assert settings.value("hints") == ""


def test_who_had_a_library_before_sees_no_hints(open_window: Open, library_path: Path) -> None:
    program = open_window(None)
    open_paths(program, [library_path])
    assert hint_of(program) == ""
    program.help.show_hints()
    assert hint_of(program) == ""


def test_an_empty_library_says_what_to_do(open_window: Open, empty_library_path: Path) -> None:
    program = open_window(empty_library_path)
    assert "Ctrl" in program.views.claims.view.empty_words or "Open" in program.views.claims.view.empty_words
