"""The palette's promises: every ink can be read where it is used, and the window follows what the user chose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from claimline.ui.app import Application
from claimline.ui.looks.palettes import PALETTES
from claimline.ui.looks.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Look, Palette, Theme


def luminance(color: str) -> float:
    """WCAG 2's relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(color).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    """WCAG 2's contrast ratio."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


INKS = ["ink", "second", "third", "accent", "confirmed", "disputed"]
KINDS = ["release", "plan", "figure", "event", "statement", "assessment"]


LOOKS = pytest.mark.parametrize(
    "palette", [LIGHT, DARK, HIGH_LIGHT, HIGH_DARK], ids=["light", "dark", "high contrast", "dark in high contrast"]
)


def least(palette: Palette) -> float:
    """WCAG 2.2, 1.4.3 (4.5:1) and, where high contrast is asked for, 1.4.6 (7:1)."""
    return 7 if palette in (HIGH_LIGHT, HIGH_DARK) else 4.5


@LOOKS
@pytest.mark.parametrize("token", INKS + KINDS)
def test_inks_can_be_read_on_pane_card_and_ground(palette: Palette, token: str) -> None:
    for background in (palette.pane, palette.card, palette.ground):
        assert contrast(getattr(palette, token), background) >= least(palette)


@LOOKS
def test_text_on_marks_can_be_read(palette: Palette) -> None:
    assert contrast(palette.ink, palette.passage) >= 4.5
    assert contrast(palette.ink, palette.selected_passage) >= 4.5
    assert contrast(palette.on_accent, palette.accent) >= least(palette)
    assert contrast(palette.text_on_selection, palette.selection) >= least(palette) - 0.2
    assert contrast(palette.second, palette.chip) >= least(palette)
    assert contrast(palette.ink, palette.selection) >= 4.5


@pytest.mark.parametrize("palette", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])
def test_in_high_contrast_lines_can_be_seen_and_what_is_written_on_them_read(palette: Palette) -> None:
    """WCAG 2.2, 1.4.11: 3:1 for what bounds a part of the window."""
    assert contrast(palette.line, palette.pane) >= 3
    assert contrast(palette.ink, palette.raised) >= 7


def test_high_contrast_is_chosen_beside_light_and_dark(qapp: QApplication) -> None:
    theme = Theme(qapp, Look.LIGHT)
    assert theme.palette is LIGHT
    theme.choose_contrast(True)
    assert theme.palette is HIGH_LIGHT
    theme.choose(Look.DARK)
    assert theme.palette is HIGH_DARK
    theme.choose_contrast(None)
    assert theme.palette is PALETTES[True, theme.is_high_contrast]
    theme.choose_contrast(False)
    assert theme.palette is DARK
    theme.choose(Look.SYSTEM)


def test_a_chosen_look_wins_and_is_told(qapp: QApplication) -> None:
    theme = Theme(qapp, Look.LIGHT)
    told: list[Palette] = []
    theme.palette_changed.connect(told.append)
    theme.choose(Look.DARK)
    assert theme.palette is DARK
    theme.choose(Look.LIGHT)
    assert told == [DARK, LIGHT]
    theme.choose(Look.SYSTEM)


def test_high_contrast_is_kept_for_the_next_start(open_window: Callable[..., Application], library_path: Path) -> None:
    program = open_window(library_path)
    was = program.theme.is_high_contrast
    program.actions["highContrast"].trigger()
    assert program.theme.is_high_contrast is not was
    assert program.actions["highContrast"].isChecked() is not was
    assert program.theme.palette in ((LIGHT, DARK) if was else (HIGH_LIGHT, HIGH_DARK))
    settings = program._settings
    assert settings.value("contrast") == ("usual" if was else "high")
    program.actions["systemLook"].trigger()
    assert settings.value("contrast") is None
