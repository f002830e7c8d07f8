"""Where a claim is split, with keys: the cursor is moved through its passage, and Enter parts it there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget

from claimline.domain import Passage
from claimline.language import _
from claimline.ui.dialogs.parts import column_of, quiet_note
from claimline.ui.positions import DocumentPositions, document_text


class _PassageText(QPlainTextEdit):
    """Text with a cursor and no editing; Enter is left to the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; Enter is the dialog's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class PartingDialog(QDialog):
    """`place_given` carries the code point of the article's text at which the claim is parted."""

    place_given = Signal(int)

    def __init__(self, passage: Passage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passage, self._positions = passage, DocumentPositions(passage.exact)
        self.setObjectName("partingDialog")
        self.setWindowTitle(_("Split the claim"))
        self.text = _PassageText(document_text(passage.exact))
        self.text.setObjectName("partingText")
        self.text.setAccessibleName(_("The passage; move the cursor to where the second claim begins"))
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setCursorWidth(2)
        middle = self.text.textCursor()
        middle.setPosition(self._positions.position(len(passage.exact) // 2))
        middle.movePosition(QTextCursor.MoveOperation.StartOfWord)
        self.text.setTextCursor(middle)
        note = quiet_note(_("Move the cursor to where the second claim begins, then press Enter."))
        part = QPushButton(_("Split"))
        part.setObjectName("partHere")
        part.setDefault(True)
        part.clicked.connect(self._on_part)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(part, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        layout = column_of(self)
        for widget in (note, self.text, buttons):
            layout.addWidget(widget)
        self.resize(520, 220)
        self.text.setFocus()

    def _on_part(self) -> None:
        self.place_given.emit(self._passage.start + self._positions.offset(self.text.textCursor().position()))
        self.accept()
