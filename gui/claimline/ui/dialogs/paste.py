"""Pasting an article: its text, and what the text itself does not say."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from claimline.language import _
from claimline.ui.day_field import DayField
from claimline.ui.dialogs.parts import column_of
from claimline.ui.looks.spaces import NEAR


class PasteDialog(QDialog):
    """`text_given` carries the text, a title (or nothing) and an EDTF day (or nothing)."""

    text_given = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pasteDialog")
        self.setWindowTitle(_("Paste an article"))
        self.text = QPlainTextEdit(QGuiApplication.clipboard().text())
        self.text.setObjectName("pastedText")
        self.text.setAccessibleName(_("The article's text"))
        self.text.setPlaceholderText(_("The article's text, in Korean, Chinese or English"))
        self.text.setTabChangesFocus(True)
        self.text.selectAll()
        self.title = QLineEdit()
        self.title.setPlaceholderText(_("Found in the text where you leave it empty"))
        self.day = DayField()
        self.day.setObjectName("pastedDay")
        self.day.setMaximumWidth(150)
        self.day.textChanged.connect(self._on_text)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add = QPushButton(_("Add article"))
        self.add.setObjectName("addPasted")
        self.add.setDefault(True)
        self._buttons.addButton(self.add, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self.text.textChanged.connect(self._on_text)
        self._lay_out()
        self._on_text()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(NEAR)
        form.addRow(_("Title"), self.title)
        form.addRow(_("Published on"), self.day)
        layout = column_of(self)
        layout.addWidget(self.text, 1)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        self.resize(620, 480)

    def _on_text(self) -> None:
        self.add.setEnabled(bool(self.text.toPlainText().strip()) and self.day.is_fit)

    def _on_accepted(self) -> None:
        self.text_given.emit(self.text.toPlainText(), self.title.text().strip(), self.day.edtf)
        self.accept()
