"""What an import would bring: which column says what, a preview of every row, and what the user has to say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from claimline.domain import ReleaseEvent
from claimline.exchange.columns import Field
from claimline.exchange.dates import Order
from claimline.language import _, current_language, ngettext
from claimline.timeline import Wording
from claimline.ui.dialogs.parts import column_of, quiet_note
from claimline.ui.looks.spaces import NEAR
from claimline.ui.models.import_rows import FIELD_ORDER, Column, ImportRowsModel
from claimline.workflow.import_words import FIELDS, asked, count_lines, doubt
from claimline.workflow.importing import LEAVE_OUT, Doubt, ImportChoice, Plan, Question

_ASKED_OF_COLUMNS = (Doubt.COLUMN, Doubt.ORDER)


class ImportDialog(QDialog):
    """`look_asked` carries a changed choice, of which a plan is to be shown; `import_asked` the choice to import by."""

    look_asked = Signal(object)
    import_asked = Signal(object)

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(_("Import releases"))
        self._wording = Wording(current_language())
        self._answers: dict[str, str] = {}
        self._fields: dict[str, str] = {}
        self.counts = quiet_note()
        self.rows = QTableView()
        self.model = ImportRowsModel(self._wording, self)
        self.columns = QTableWidget(0, 3)
        self.questions = QTableWidget(0, 3)
        self.source = QLineEdit()
        self.event_ = QComboBox()
        self.tabs = QTabWidget()
        self.look = QPushButton(_("Look again"))
        self.go = QPushButton(_("Import"))
        self._make_tables()
        self._lay_out()
        self.show_plan(plan)

    def _make_tables(self) -> None:
        self.rows.setModel(self.model)
        self.rows.setObjectName("importRows")
        self.rows.setAccessibleName(_("Rows to import"))
        for table, name, said, heads in (
            (self.columns, "importColumns", _("Columns"), (_("Column"), _("For example"), _("Says the"))),
            (self.questions, "importQuestions", _("Unsure"), (_("Name"), _("What is asked"), _("It is"))),
        ):
            table.setObjectName(name)
            table.setAccessibleName(said)
            table.setHorizontalHeaderLabels(list(heads))
        for view in (self.rows, self.columns, self.questions):
            view.verticalHeader().hide()
            view.setShowGrid(False)
            view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            view.setWordWrap(False)
            view.horizontalHeader().setHighlightSections(False)
            view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((100, 200, 110, 110, 90, 200, 160)):
            self.rows.setColumnWidth(column, width)
        self.rows.horizontalHeader().setSectionResizeMode(Column.NOTE, QHeaderView.ResizeMode.Stretch)
        for table, widths in ((self.columns, (230, 300)), (self.questions, (240, 330))):
            for column, width in enumerate(widths):
                table.setColumnWidth(column, width)
            table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        for event in ReleaseEvent:
            self.event_.addItem(self._wording.event(event), event.value)
        self.event_.setObjectName("importEvent")
        self.event_.currentIndexChanged.connect(self._on_changed)
        self.source.setObjectName("importSource")
        self.source.setPlaceholderText(_("as the file or folder is called"))
        self.source.textEdited.connect(self._on_changed)
        form = QFormLayout()
        form.setSpacing(NEAR)
        form.addRow(_("The source is called"), self.source)
        form.addRow(_("Where the table does not say, it was"), self.event_)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.look.setObjectName("lookAgain")
        self.go.setObjectName("importNow")
        self.go.setDefault(True)
        buttons.addButton(self.look, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.look.clicked.connect(lambda: self.look_asked.emit(self.choice()))
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self.tabs.addTab(self.rows, _("Preview"))
        self.tabs.addTab(self.columns, _("Columns"))
        self.tabs.addTab(self.questions, _("Unsure"))
        layout = column_of(self)
        layout.addWidget(self.counts)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.resize(980, 620)

    # What is shown ---------------------------------------------------------------------------------------------------

    def show_plan(self, plan: Plan) -> None:
        """Show what would come of the import as it is chosen now."""
        self.counts.setText(" · ".join(count_lines(plan)))
        self.model.show_rows([row for row in plan.rows if row.entry.named.names or row.question is None])
        self._show_columns(plan)
        asked = [question for question in plan.questions if question.doubt not in _ASKED_OF_COLUMNS]
        self._show_questions(asked)
        of_columns = [question for question in plan.questions if question.doubt in _ASKED_OF_COLUMNS]
        if of_columns:
            self.counts.setText("\n".join(doubt(question) for question in of_columns))
            self.tabs.setCurrentWidget(self.columns)
        count = len(plan.releases)
        words = ngettext("Import {count} release", "Import {count} releases", count).format(count=f"{count:,}")
        self.go.setText(words)
        self.go.setEnabled(count > 0)
        self.look.setEnabled(False)

    def _show_columns(self, plan: Plan) -> None:
        names = sorted(plan.samples, key=lambda name: plan.field_of(name) is Field.IGNORED)
        self.columns.setRowCount(len(names))
        for row, name in enumerate(names):
            self.columns.setItem(row, 0, QTableWidgetItem(name))
            self.columns.setItem(row, 1, QTableWidgetItem(plan.samples[name]))
            box = QComboBox()
            box.setAccessibleName(_("What the column “{name}” says").format(name=name))
            for field in FIELD_ORDER:
                box.addItem(_(FIELDS[field]), field.value)
            for order in Order:
                box.addItem(_("date, as {form}").format(form=order.value), f"{Field.DATE.value}:{order.value}")
            chosen = self._fields.get(name, plan.field_of(name).value)
            box.setCurrentIndex(max(box.findData(chosen), 0))
            box.currentIndexChanged.connect(lambda _index, name=name, box=box: self._on_field(name, box))
            self.columns.setCellWidget(row, 2, box)

    def _show_questions(self, questions: list[Question]) -> None:
        self.tabs.setTabText(2, _("Unsure ({count})").format(count=f"{len(questions):,}") if questions else _("Unsure"))
        self.tabs.setTabEnabled(2, bool(questions))
        self.questions.setRowCount(len(questions))
        for row, question in enumerate(questions):
            said = f"{asked(question)} ({question.said})" if question.said else asked(question)
            for column, words in enumerate((question.name, said)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.questions.setItem(row, column, item)
            self.questions.setCellWidget(row, 2, self._answer_box(question))

    def _answer_box(self, question: Question) -> QComboBox:
        """Nothing at first, the likely answers, and room for the user's own."""
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(_("What “{name}” is").format(name=question.name))
        box.addItem("")
        for candidate in question.candidates:
            box.addItem(candidate)
        box.addItem(_("leave out"), LEAVE_OUT)
        hint = _("Company: model") if question.doubt in (Doubt.WHOSE, Doubt.NAMELESS) else _("not yet said")
        if (line := box.lineEdit()) is not None:
            line.setPlaceholderText(hint)
        box.currentTextChanged.connect(lambda words: self._on_answer(question.name, words))
        return box

    # What is chosen --------------------------------------------------------------------------------------------------

    def choice(self) -> ImportChoice:
        """What the user has said so far."""
        event = ReleaseEvent(self.event_.currentData())  # Qt keeps the text of it only
        return ImportChoice({**self._fields, **self._answers}, self.source.text().strip(), event)

    def _on_field(self, column: str, box: QComboBox) -> None:
        self._fields[column] = box.currentData()
        self._on_changed()

    def _on_answer(self, name: str, words: str) -> None:
        words = words.strip()
        if words:
            self._answers[name] = LEAVE_OUT if words == _("leave out") else words
        else:
            self._answers.pop(name, None)
        self._on_changed()

    def _on_changed(self) -> None:
        """With another choice another plan comes: the number is not known until it is looked at, or imported."""
        self.look.setEnabled(True)
        self.go.setText(_("Import"))
        self.go.setEnabled(True)

    def _on_accepted(self) -> None:
        self.import_asked.emit(self.choice())
        self.accept()
