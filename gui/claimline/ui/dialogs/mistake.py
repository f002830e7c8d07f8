"""The one dialog for what nobody expected: what is saved, and the details for a report."""

from __future__ import annotations

import traceback

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from claimline.language import _
from claimline.ui.dialogs.parts import column_of
from claimline.ui.looks.text_size import scaled

_MOST_TOLD = 5


class MistakeDialog(QDialog):
    """Tells one mistake, and adds those that follow while it is open."""

    def __init__(self, error: BaseException, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("unexpectedDialog")
        self.setWindowTitle(_("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._told: list[str] = []
        words = QLabel(
            _(
                "Claimline made a mistake and goes on. What you had decided and added before is saved; only the last "
                "step may be missing."
            )
        )
        note = QLabel(
            _("To report it, copy the details. They hold no article text unless an error quotes it: look first.")
        )
        note.setObjectName("paneNote")
        for label in (words, note):
            label.setWordWrap(True)
        self._details = QPlainTextEdit()
        self._details.setObjectName("mistakeDetails")
        self._details.setAccessibleName(_("Details"))
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setMinimumHeight(160)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(_("Copy details"))
        copy.setObjectName("copyDetails")
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = column_of(self)
        for part in (words, note, self._details, buttons):
            layout.addWidget(part)
        layout.addStrut(round(scaled(520)))
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        self.add(error)

    def add(self, error: BaseException) -> None:
        """Another mistake; of very many, the first few are told."""
        if len(self._told) < _MOST_TOLD:
            self._told.append("".join(traceback.format_exception(error)))
            self._details.setPlainText("\n".join(self._told))

    def _copy(self) -> None:
        from claimline.workflow.shipped import versions

        lines = [f"{name}: {version}" for name, version in versions()]
        QGuiApplication.clipboard().setText("\n".join([*lines, "", self._details.toPlainText()]))
