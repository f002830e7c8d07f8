"""The passage of a claim within its article, of which the user moves the ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from claimline.language import _
from claimline.ui.positions import DocumentPositions, document_text

_AROUND = 400
"""Code points of the article that are shown before and after the passage."""

_GRIP = 5
"""Pixels beside an end at which it can be taken hold of."""

_MOVES = {
    (Qt.Key.Key_Left, False): QTextCursor.MoveOperation.PreviousCharacter,
    (Qt.Key.Key_Right, False): QTextCursor.MoveOperation.NextCharacter,
    (Qt.Key.Key_Left, True): QTextCursor.MoveOperation.PreviousWord,
    (Qt.Key.Key_Right, True): QTextCursor.MoveOperation.NextWord,
}


class PassageField(QPlainTextEdit):
    """A stretch of an article in which the passage is selected: by dragging one of its ends, or the mouse over other
    words, and with the arrows, which with Shift move its end and with Alt its beginning.
    """

    def __init__(self, text: str, start: int, end: int, mark: QColor) -> None:
        super().__init__()
        self.setObjectName("passageField")
        self.setAccessibleName(_("Passage"))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setToolTip(
            _(
                "Drag an end of the passage to move it. Shift and the arrows move its end, Alt and the arrows its "
                "beginning, with Ctrl by words."
            )
        )
        self.viewport().setMouseTracking(True)
        self._first = max(0, start - _AROUND)
        shown = text[self._first : end + _AROUND]
        self._positions, self._mark = DocumentPositions(shown), mark
        self.setPlainText(document_text(shown))
        self.select(start, end)
        self.selectionChanged.connect(self._paint_mark)
        self._paint_mark()

    def select(self, start: int, end: int) -> None:
        """Select a stretch, in code points of the article's text."""
        self._select(self.position_of(start), self.position_of(end))

    def showEvent(self, event: QShowEvent) -> None:
        """Its size is known now: the passage stands in the middle, with what is around it."""
        super().showEvent(event)
        start, end = self.stretch()
        self.select(start, start)
        self.centerCursor()
        self.select(start, end)

    def position_of(self, offset: int) -> int:
        """The document's position of a code point of the article's text."""
        return self._positions.position(offset - self._first)

    def stretch(self) -> tuple[int, int]:
        """What is selected, in code points of the article's text; start and end are equal for nothing."""
        cursor = self.textCursor()
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        start, end = (self._first + self._positions.offset(position) for position in ends)
        return start, end

    def _paint_mark(self) -> None:
        """The passage stays marked while the keyboard is elsewhere."""
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self.textCursor()
        mark.format.setBackground(self._mark)
        self.setExtraSelections([mark])

    def end_at(self, place: QPoint) -> int | None:
        """Which end of what is selected lies at a place of the viewport, as a position of the document."""
        cursor = self.textCursor()
        for position in (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else ():
            there = QTextCursor(cursor)
            there.setPosition(position)
            if self.cursorRect(there).adjusted(-_GRIP, 0, _GRIP, 0).contains(place):
                return position
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """An end that is taken hold of is dragged, the other one stays."""
        end = self.end_at(event.position().toPoint())
        is_plain = event.button() is Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if end is None or not is_plain:
            super().mousePressEvent(event)
            return
        cursor = self.textCursor()
        self._select(cursor.selectionEnd() if end == cursor.selectionStart() else cursor.selectionStart(), end)
        local, everywhere, shift = event.position(), event.globalPosition(), Qt.KeyboardModifier.ShiftModifier
        super().mousePressEvent(QMouseEvent(event.type(), local, everywhere, event.button(), event.buttons(), shift))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that an end can be taken hold of."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            is_end = self.end_at(event.position().toPoint()) is not None
            self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if is_end else Qt.CursorShape.IBeamCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the beginning, with Ctrl by a word; it never passes the end."""
        move = _MOVES.get((Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)))
        cursor = self.textCursor()
        if move is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier or not cursor.hasSelection():
            super().keyPressEvent(event)
            return
        end = cursor.selectionEnd()
        cursor.setPosition(cursor.selectionStart())
        cursor.movePosition(move)
        if cursor.position() < end:
            self._select(cursor.position(), end)

    def _select(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        """Six lines or so."""
        return QSize(480, 150)
