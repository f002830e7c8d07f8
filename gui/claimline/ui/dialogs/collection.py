"""What is said of a collection: its name, the question it is to answer, notes, and the companies it is about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from claimline.language import _
from claimline.library import Collection
from claimline.ui.dialogs.parts import column_of
from claimline.ui.looks.spaces import NEAR


class CollectionDialog(QDialog):
    """`collection_given` carries the collection as it is to be."""

    collection_given = Signal(object)

    def __init__(self, collection: Collection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collection = collection
        self.setObjectName("collectionDialog")
        self.setWindowTitle(_("About this collection") if collection.id else _("New collection"))
        self.name = _field("collectionName", collection.name)
        self.question = _field("collectionQuestion", collection.question)
        self.companies = _field("collectionCompanies", "; ".join(collection.companies))
        self.note = QPlainTextEdit(collection.note)
        self.note.setObjectName("collectionNote")
        self.note.setTabChangesFocus(True)
        self.save = QPushButton(_("Save"))
        self.save.setObjectName("saveCollection")
        self.save.setDefault(True)
        self.save.clicked.connect(self._on_save)
        self.name.textChanged.connect(self._check)
        self._lay_out()
        self._check()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(NEAR)
        form.addRow(_("Name"), self.name)
        form.addRow(_("Question"), self.question)
        form.addRow(_("Companies"), self.companies)
        form.addRow(_("Notes"), self.note)
        note = QLabel(
            _(
                "Its claims are those of its articles; with companies (parted by ;) only what is about them, "
                "and without articles all that is about them."
            )
        )
        note.setObjectName("paneNote")
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        layout = column_of(self)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)
        self.resize(480, 380)

    def _check(self) -> None:
        self.save.setEnabled(bool(self.name.text().strip()))

    def _on_save(self) -> None:
        companies = tuple(each.strip() for each in self.companies.text().split(";") if each.strip())
        self.collection_given.emit(
            self._collection._replace(
                name=self.name.text(),
                question=self.question.text().strip(),
                note=self.note.toPlainText().strip(),
                companies=companies,
            )
        )
        self.accept()


def _field(name: str, words: str) -> QLineEdit:
    field = QLineEdit(words)
    field.setObjectName(name)
    return field
