"""Words are shown with the very signs that they are written in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from claimline.ui.app import Application
from claimline.ui.looks.fonts import font, install_fonts
from claimline.ui.looks.theme import Look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def glyphs(words: str, shown_in: QFont) -> list[int]:
    layout = QTextLayout(words, shown_in)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]


@pytest.mark.parametrize("words", ["8x7B", "->", "3 x 4", "1:2"])
def test_a_sign_looks_the_same_whatever_stands_beside_it(qapp: QApplication, words: str) -> None:
    """Pretendard would put a sign for times into the name of a model, and an arrow for a hyphen and a bracket."""
    install_fonts(qapp)
    apart = [glyph for sign in words for glyph in glyphs(sign, font(20))]
    assert glyphs(words, font(20)) == apart
    eager = font(20)
    eager.unsetFeature(QFont.Tag("calt"))
    assert glyphs(words, eager) != apart


def test_no_widget_of_the_window_has_another_font(open_window: Callable[..., Application], library_path: Path) -> None:
    program = open_window(library_path)
    fonts = [widget.font() for widget in program.window.findChildren(QWidget) if widget.isVisible()]
    assert len(fonts) > 40
    tag = QFont.Tag("calt")
    assert [each.family() for each in fonts if not each.isFeatureSet(tag) or each.featureValue(tag)] == []


def test_the_button_for_a_brief_keeps_the_icon_that_can_be_seen_on_it(
    open_window: Callable[..., Application], library_path: Path
) -> None:
    """Its action has one for menus, drawn when a menu is about to open."""
    program = open_window(library_path, look=Look.DARK)
    button = program.window.findChild(QToolButton, "primary")
    assert button is not None
    before = button.icon().pixmap(18, 18).toImage()
    program.actions.dress(["exportBrief"])
    program.actions["exportBrief"].setEnabled(False)
    program.actions["exportBrief"].setEnabled(True)
    assert button.icon().pixmap(18, 18).toImage() == before
    assert program.actions["exportBrief"].icon().pixmap(18, 18).toImage() != before
