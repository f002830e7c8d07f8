"""What goes into a brief: which claims, only the confirmed ones or all, and the language of its headings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from claimline.language import LANGUAGES, _

_NAMES = {"en": "English", "ko": "한국어", "zh": "中文"}


class ExportDialog(QDialog):
    """`choice_made` carries whether only what is listed goes in, whether only what is confirmed, and the language."""

    choice_made = Signal(bool, bool, str)

    def __init__(self, listed: str, language: str, parent: QWidget | None = None) -> None:
        """`listed` names what is listed in the window, empty where that is everything."""
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(_("Export brief"))
        self.everything = QRadioButton(_("All claims of the library"))
        self.listed = QRadioButton(_("Only what is listed: {name}").format(name=listed))
        self.listed.setVisible(bool(listed))
        (self.listed if listed else self.everything).setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.everything)
        group.addButton(self.listed)
        self.confirmed = QCheckBox(_("Only confirmed claims"))
        self.language = QComboBox()
        self.language.setAccessibleName(_("Language of the headings"))
        for code in LANGUAGES:
            self.language.addItem(_NAMES[code], code)
        self.language.setCurrentIndex(LANGUAGES.index(language))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go_on = QPushButton(_("Choose file…"))
        go_on.setObjectName("chooseFile")
        go_on.setDefault(True)
        self._buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 8, 0, 0)
        form.addRow(_("Headings in"), self.language)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.listed)
        layout.addWidget(self.everything)
        layout.addSpacing(4)
        layout.addWidget(self.confirmed)
        layout.addLayout(form)
        layout.addSpacing(8)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(400)

    def _on_accepted(self) -> None:
        self.choice_made.emit(self.listed.isChecked(), self.confirmed.isChecked(), self.language.currentData())
        self.accept()
