"""What is known about an article, for the user to put right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from claimline.domain import Article
from claimline.language import _
from claimline.ui.day_field import DayField
from claimline.ui.dialogs.parts import column_of, quiet_note
from claimline.ui.looks.spaces import NEAR


class ArticleDialog(QDialog):
    """`facts_given` carries what the user changed of title, publisher, byline, published (None: not known), address."""

    facts_given = Signal(object)

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleDialog")
        self.setWindowTitle(_("About this article"))
        self._before = {
            "title": article.title,
            "publisher": article.publisher,
            "byline": article.byline,
            "published": article.published or "",
            "address": article.address,
        }
        titles = {
            "title": _("Title"),
            "publisher": _("Publisher"),
            "byline": _("Byline"),
            "published": _("Published on"),
            "address": _("Address"),
        }
        form = QFormLayout()
        form.setSpacing(NEAR)
        self.fields: dict[str, QLineEdit] = {}
        for name, title in titles.items():
            kind = DayField if name == "published" else QLineEdit
            field = self.fields[name] = kind(self._before[name])
            field.setObjectName(f"{name}Field")
            field.setCursorPosition(0)
            field.textChanged.connect(self._check)
            form.addRow(title, field)
        self._hint = quiet_note()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = QPushButton(_("Save"))
        self.save.setObjectName("saveArticle")
        self.save.setDefault(True)
        self._buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        layout = column_of(self)
        layout.addLayout(form)
        layout.addWidget(self._hint)
        layout.addWidget(self._buttons)
        self.resize(560, self.sizeHint().height())
        self._check()

    def _check(self) -> None:
        """Only a date can be saved as one."""
        day = self.fields["published"]
        good = isinstance(day, DayField) and day.is_fit
        self._hint.setText(
            _("Its claims are found again; what you confirmed or rejected stays.")
            if good
            else _("Write the day as year-month-day, such as 2025-03-26; a month or a year alone will do.")
        )
        self.save.setEnabled(good)

    def _on_accepted(self) -> None:
        now = {name: field.text().strip() for name, field in self.fields.items()}
        changed: dict[str, str | None] = {name: words for name, words in now.items() if words != self._before[name]}
        if changed.get("published") == "":
            changed["published"] = None
        if changed:
            self.facts_given.emit(changed)
        self.accept()
