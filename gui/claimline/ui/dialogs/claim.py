"""A claim put right, or a new one: what it says, and how far its passage goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from claimline.domain import Article, CannotCurate, Claim, Kind
from claimline.language import _
from claimline.ui.dialogs.parts import column_of
from claimline.ui.dialogs.passage_field import PassageField
from claimline.ui.dialogs.room import Scrolled, bounded
from claimline.ui.looks.spaces import NEAR
from claimline.ui.looks.text_size import scaled
from claimline.ui.words import kind_word
from claimline.workflow.curation import Wording, worded
from claimline.workflow.messages import sentence


class PartsField(QTableWidget):
    """A row for each figure or date, and an empty one below; a row without its words is none."""

    def __init__(self, name: str, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__(len(rows) + 1, len(titles))
        self.setObjectName(name)
        self.setHorizontalHeaderLabels(list(titles))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setTabKeyNavigation(False)
        for row, words in enumerate(rows):
            for column, word in enumerate(words):
                self.setItem(row, column, QTableWidgetItem(word))
        self.itemChanged.connect(self._grow)

    def rows(self) -> list[tuple[str, ...]]:
        """What is written in each row that has words."""
        found = []
        for row in range(self.rowCount()):
            items = [self.item(row, column) for column in range(self.columnCount())]
            words = tuple(item.text().strip() if item else "" for item in items)
            if words[0]:
                found.append(words)
        return found

    def _grow(self, item: QTableWidgetItem) -> None:
        if item.row() == self.rowCount() - 1 and item.text().strip():
            self.insertRow(self.rowCount())

    def sizeHint(self) -> QSize:
        """Its rows, up to four."""
        return QSize(480, self.horizontalHeader().sizeHint().height() + 30 * min(4, self.rowCount()) + 6)


class ClaimDialog(QDialog):
    """`claim_given` carries the claim as it is now worded: confirmed, and with the id 0 for a new one."""

    claim_given = Signal(object)

    def __init__(
        self, article: Article, claim: Claim, known: Sequence[str], mark: QColor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("claimDialog")
        self.setWindowTitle(_("Edit claim") if claim.id else _("Add a claim"))
        self._article, self._before = article, claim
        self.passage = PassageField(article.text, claim.passage.start, claim.passage.end, mark)
        self.kind = QComboBox()
        self.kind.setObjectName("kindField")
        for kind in Kind:
            self.kind.addItem(kind_word(kind), kind.value)
        self.kind.setCurrentIndex(list(Kind).index(claim.kind))
        self.companies = self._line("companiesField", "; ".join(claim.companies), _("parted by ;"))
        self._complete(known)
        self.speaker = self._line("speakerField", claim.speaker or "", _("the reporter"))
        self.reported_by = self._line("reporterField", claim.reported_by or "")
        self.models = self._line("modelsField", "; ".join(claim.models), _("parted by ;"))
        self.quantities = PartsField(
            "quantitiesField",
            (_("As written"), _("Value"), _("Unit")),
            [(each.text, f"{each.value:.15g}", each.unit) for each in claim.quantities],
        )
        self.dates = PartsField(
            "datesField", (_("As written"), _("Date")), [(each.text, each.edtf or "") for each in claim.dates]
        )
        self.note = self._line("noteField", claim.note)
        self.tags = self._line("tagsField", "; ".join(claim.tags), _("parted by ;"))
        self._hint = QLabel()
        self._hint.setObjectName("claimHint")
        self._hint.setWordWrap(True)
        self._lay_out()
        self.resize(bounded(QSize(round(scaled(600)), self.sizeHint().height()), self))

    @property
    def hint(self) -> str:
        """Why it was not saved, empty where nothing is wrong."""
        return self._hint.text()

    def _line(self, name: str, words: str, empty: str = "") -> QLineEdit:
        field = QLineEdit(words)
        field.setObjectName(name)
        field.setPlaceholderText(empty)
        field.setCursorPosition(0)
        return field

    def _complete(self, known: Sequence[str]) -> None:
        from PySide6.QtWidgets import QCompleter

        completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.companies.setCompleter(completer)

    def _lay_out(self) -> None:
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(NEAR)
        rows = (
            (_("Passage"), self.passage),
            (_("Kind"), self.kind),
            (_("Companies"), self.companies),
            (_("Speaker"), self.speaker),
            (_("Reported by"), self.reported_by),
            (_("Models"), self.models),
            (_("Figures"), self.quantities),
            (_("Dates"), self.dates),
            (_("Note"), self.note),
            (_("Tags"), self.tags),
        )
        for title, field in rows:
            field.setAccessibleName(title)
            form.addRow(title, field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = QPushButton(_("Save"))
        save.setObjectName("saveClaim")
        save.setDefault(True)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = column_of(self)
        layout.addWidget(Scrolled(inside, self.windowTitle()), 1)
        layout.addWidget(self._hint)
        layout.addWidget(buttons)

    def _wording(self) -> Wording:
        start, end = self.passage.stretch()
        return Wording(
            start,
            end,
            Kind(self.kind.currentData()),
            _parts(self.companies),
            self.speaker.text(),
            self.reported_by.text(),
            _parts(self.models),
            tuple((row[0], row[1], row[2]) for row in self.quantities.rows()),
            tuple((row[0], row[1]) for row in self.dates.rows()),
            self.note.text(),
            _parts(self.tags),
        )

    def _on_accepted(self) -> None:
        before = self._before if self._before.id else None
        try:
            claim = worded(self._wording(), self._article.text, self._article.id, before)
        except CannotCurate as problem:
            self._hint.setText(sentence(problem))
            return
        self.claim_given.emit(claim)
        self.accept()


def _parts(field: QLineEdit) -> tuple[str, ...]:
    return tuple(field.text().split(";"))
