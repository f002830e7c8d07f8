"""The user's own names of companies: what is kept, one more, or one less."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from claimline.language import _
from claimline.ui.dialogs.parts import column_of, quiet_note
from claimline.ui.looks.spaces import NEAR


class NamesDialog(QDialog):
    """`name_given` carries a name and the company that it means; `name_removed` a name."""

    name_given = Signal(str, str)
    name_removed = Signal(str)

    def __init__(
        self, name: str, companies: Sequence[str], own: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("namesDialog")
        self.setWindowTitle(_("Names of companies"))
        self.name = QLineEdit(name)
        self.name.setObjectName("nameField")
        self.company = QComboBox()
        self.company.setObjectName("companyField")
        self.company.setEditable(True)
        self.company.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.company.addItems(list(companies))
        self.company.setCurrentText(name)
        completer = self.company.completer() or QCompleter(list(companies), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.add = QPushButton(_("Add name"))
        self.add.setObjectName("addName")
        self.add.setDefault(True)
        self.add.clicked.connect(self._on_add)
        self.own = QListWidget()
        self.own.setObjectName("ownNames")
        self.own.setAccessibleName(_("Your own names"))
        for each, company in own:
            item = QListWidgetItem(f"{each}  →  {company}")
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.own.addItem(item)
        self.remove = QPushButton(_("Remove"))
        self.remove.setObjectName("removeName")
        self.remove.setEnabled(False)
        self.remove.clicked.connect(self._on_remove)
        self.own.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        for words in (self.name.textChanged, self.company.editTextChanged):
            words.connect(self._check)
        self._lay_out(bool(own))
        self._check()
        (self.company if name else self.name).setFocus()

    def _lay_out(self, any_own: bool) -> None:
        form = QFormLayout()
        form.setSpacing(NEAR)
        form.addRow(_("This name"), self.name)
        form.addRow(_("means the company"), self.company)
        note = quiet_note(
            _("Choose a company, or write a new one. Articles that hold the name are read again at once.")
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.add, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = column_of(self)
        layout.addLayout(form)
        layout.addWidget(note)
        row = QHBoxLayout()
        row.addWidget(self.own, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)
        self.own.setVisible(any_own)
        self.remove.setVisible(any_own)
        layout.addWidget(buttons)
        self.resize(480, 340 if any_own else 200)

    def _check(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip() and self.company.currentText().strip()))

    def _on_add(self) -> None:
        self.name_given.emit(self.name.text().strip(), self.company.currentText().strip())
        self.accept()

    def _on_remove(self) -> None:
        item = self.own.currentItem()
        if item is not None:
            self.name_removed.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
