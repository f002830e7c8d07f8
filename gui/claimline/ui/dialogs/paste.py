"""Pasting an article: its text, and what the text itself does not say."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from claimline.language import _


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
        self.title = QLineEdit()
        self.title.setPlaceholderText(_("Found in the text where you leave it empty"))
        self.known = QCheckBox(_("Published on"))
        self.day = QDateEdit(QDate.currentDate())
        self.day.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(_("Day of publication"))
        self.day.setEnabled(False)
        self.known.toggled.connect(self.day.setEnabled)
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
        form.setSpacing(8)
        form.addRow(_("Title"), self.title)
        day = QHBoxLayout()
        day.addWidget(self.known)
        day.addWidget(self.day)
        day.addStretch(1)
        form.addRow("", day)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.text, 1)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        self.resize(620, 480)

    def _on_text(self) -> None:
        self.add.setEnabled(bool(self.text.toPlainText().strip()))

    def _on_accepted(self) -> None:
        day = self.day.date().toString("yyyy-MM-dd") if self.known.isChecked() else ""
        self.text_given.emit(self.text.toPlainText(), self.title.text().strip(), day)
        self.accept()
