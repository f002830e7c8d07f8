"""Every part that reading sets aside has a word of its own, in every language, and so have Qt's buttons."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from claimline.domain import FuzzyDate
from claimline.language import use_language
from claimline.paths import resource
from claimline.ui.words import date_words, install_words, role_word


def roles() -> set[str]:
    """The rules of the data, and the parts that reading names by itself."""
    found = {"title", "deck", "heading", "summary", "after-end", "running-head"}
    left = [json.loads(resource("knowledge", "boilerplate.json").read_text(encoding="utf-8"))]
    while left:
        value = left.pop()
        if isinstance(value, dict):
            found |= {value["rule"]} if "rule" in value else set()
            left += value.values()
        elif isinstance(value, list):
            left += value
    return found


@pytest.mark.parametrize("language", ["ko", "zh"])
def test_each_part_that_is_set_aside_has_a_word(language: str) -> None:
    use_language(language)
    words = {role: role_word(role) for role in roles()}
    assert len(words) > 12
    assert [role for role, word in words.items() if word.isascii()] == []


@pytest.mark.parametrize(
    ("language", "halves"),
    [
        ("en", ["first half of 2025", "second half of 2025"]),
        ("ko", ["2025년 상반기", "2025년 하반기"]),
        ("zh", ["2025年上半年", "2025年下半年"]),
    ],
)
def test_a_half_of_a_year_is_told_as_each_language_has_it(language: str, halves: list[str]) -> None:
    use_language(language)
    assert [date_words(FuzzyDate(edtf, "")) for edtf in ("2025-40", "2025-41")] == halves


@pytest.mark.parametrize(("language", "cancel"), [("ko", "취소"), ("zh", "取消")])
def test_qts_own_buttons_speak_the_windows_language(
    qtbot: QtBot, qapp: QApplication, language: str, cancel: str
) -> None:
    use_language(language)
    install_words(qapp)
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == cancel
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
            translator.deleteLater()
