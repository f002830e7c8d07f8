"""One version's text, beside another: what only it has is marked, and the passage that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from claimline.comparison.differences import Change
from claimline.ui.looks.fonts import font
from claimline.ui.looks.palettes import Palette
from claimline.ui.positions import DocumentPositions, document_text

_PIXELS, _LINE_PERCENT = 14, 140


class Mark(NamedTuple):
    """A stretch of the text to be marked, in code points; of several that it may be, one `is_meant`."""

    start: int
    end: int
    is_meant: bool = True


class VersionText(QTextBrowser):
    """Shows the older side of what changed (`is_old`), or the newer one."""

    def __init__(self, name: str, palette: Palette, *, is_old: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._palette, self._is_old = palette, is_old
        self._positions = DocumentPositions("")

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show this side's text; what only it has is told by colour and by a line through or below it."""
        mine = [each for each in changes if not (each.added if self._is_old else each.removed)]
        text = "".join(each.words for each in mine)
        self._positions = DocumentPositions(text)
        self.setPlainText(document_text(text))
        self.setFont(font(_PIXELS))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spacing)
        start = 0
        for each in mine:
            if each.added or each.removed:
                self._select(cursor, start, start + len(each.words))
                cursor.setCharFormat(self._hand())
            start += len(each.words)
        cursor.endEditBlock()

    def mark(self, marks: Sequence[Mark]) -> None:
        """Mark stretches, and scroll to the one that is meant, or the first."""
        selections = []
        for each in marks:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            self._select(cursor, each.start, each.end)
            selection.cursor = cursor
            token = "selected_passage" if each.is_meant else "passage"
            selection.format.setBackground(self._palette.color(token))
            selections.append(selection)
        self.setExtraSelections(selections)
        if marks:
            meant = next((each for each in marks if each.is_meant), marks[0])
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._positions.position(meant.start))
            self.setTextCursor(cursor)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 3)

    def _select(self, cursor: QTextCursor, start: int, end: int) -> None:
        cursor.setPosition(self._positions.position(start))
        cursor.setPosition(self._positions.position(end), QTextCursor.MoveMode.KeepAnchor)

    def _hand(self) -> QTextCharFormat:
        hand = QTextCharFormat()
        hand.setForeground(self._palette.color("disputed" if self._is_old else "confirmed"))
        hand.setFontStrikeOut(self._is_old)
        hand.setFontUnderline(not self._is_old)
        return hand
