"""The program's own fonts, so that Korean, Chinese and Latin text look the same on every machine."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from claimline.paths import resource
from claimline.ui.looks.text_size import scaled

FAMILIES = ("Pretendard", "Noto Sans SC")
"""First for Latin and Hangul, then for Chinese."""


def install_fonts(application: QApplication) -> None:
    """Load the fonts of resources/fonts, and use them at the interface's size."""
    for path in sorted(resource("fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))
    application.setFont(font(13))


def font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface's font at a size."""
    wanted = QFont()
    wanted.setFamilies([*FAMILIES, *QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).families()])
    wanted.setPixelSize(round(scaled(pixels)))
    wanted.setWeight(weight)
    wanted.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("calt", "clig"):  # else Pretendard shows 8x7B with a sign for times, and an arrow for ->
        wanted.setFeature(QFont.Tag(feature), 0)
    return wanted
