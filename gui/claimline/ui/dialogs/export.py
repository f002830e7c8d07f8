"""Export a brief: what it holds and how it looks at the left, the pages as they will be at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from claimline.domain import Nothing, NothingChosen
from claimline.language import _, ngettext
from claimline.library import SavedBrief
from claimline.ui.dialogs.parts import column_of
from claimline.ui.looks.spaces import EDGE, GROUP, NEAR, PART
from claimline.ui.looks.text_size import scaled
from claimline.ui.panes.brief_form import BriefForm
from claimline.ui.panes.pages import PagesView
from claimline.workflow.messages import sentence

_FORM_WIDTH = 360
_SHOWN_AFTER = 300
"""Milliseconds after which it is shown that a brief is being made."""


class ExportDialog(QDialog):
    """`choice_changed` and `choice_made` carry the choice and the name that it goes by (empty: none), the last when it
    is to be written; `keep_asked` the same to be kept, `forget_asked` a brief. `print_asked` when it is to be printed.
    """

    choice_changed = Signal(object, str)
    choice_made = Signal(object, str)
    keep_asked = Signal(object, str)
    forget_asked = Signal(object)
    print_asked = Signal()
    stop_asked = Signal()

    def __init__(self, form: BriefForm, kept: Sequence[SavedBrief], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(_("Export brief"))
        self.form, self.pages = form, PagesView()
        self._kept: Sequence[SavedBrief] = ()
        self.name = QComboBox()
        self.name.setObjectName("briefName")
        self.name.setAccessibleName(_("Name"))
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        field = self.name.lineEdit()
        assert field is not None
        field.setPlaceholderText(_("a name to keep it under"))
        self.keep = self._button(_("Keep"), "keepBrief")
        self.forget = self._button(_("Forget"), "forgetBrief")
        self.print = self._button(_("Print…"), "printBrief")
        self.stop = self._button(_("Stop"), "stopPreview")
        self.go_on = self._button(_("Choose file…"), "chooseFile")
        self.damaged = QLabel()
        self.damaged.setObjectName("damagedBrief")
        self.damaged.setWordWrap(True)
        self.damaged.hide()
        self.note = QLabel()
        self.note.setObjectName("paneNote")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SHOWN_AFTER)
        self._lay_out()
        self.show_kept(kept)
        self._connect()
        room = self.screen().availableSize()
        self.resize(min(1080, room.width() - 40), min(700, room.height() - 40))

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        named = QHBoxLayout()
        named.setSpacing(NEAR)
        named.addWidget(self.name, 1)
        named.addWidget(self.keep)
        named.addWidget(self.forget)
        left = QVBoxLayout()
        left.setSpacing(PART)
        left.addLayout(named)
        left.addWidget(self.damaged)
        left.addWidget(self.form, 1)
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(round(scaled(_FORM_WIDTH)))
        across = QHBoxLayout()
        across.setSpacing(EDGE)
        across.addWidget(side)
        across.addWidget(self.pages, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        below = QHBoxLayout()
        below.setSpacing(PART)
        below.addWidget(self.note)
        below.addWidget(self.bar, 1)
        below.addWidget(self.stop)
        below.addStretch(1)
        below.addWidget(self.print)
        below.addWidget(buttons)
        layout = column_of(self, GROUP)
        layout.addLayout(across, 1)
        layout.addLayout(below)
        self.show_busy(False)
        self.print.setEnabled(False)  # until there are pages
        self.go_on.setDefault(True)

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.name.activated.connect(self._on_picked)
        self.name.editTextChanged.connect(self._on_changed)
        self.keep.clicked.connect(lambda: self.keep_asked.emit(self.form.choice(), self.brief_name))
        self.forget.clicked.connect(lambda: self.forget_asked.emit(self._picked()))
        self.print.clicked.connect(self.print_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.go_on.clicked.connect(self._on_accepted)
        self._slow.timeout.connect(lambda: self._show_progress(True))

    # The name --------------------------------------------------------------------------------------------------------

    @property
    def brief_name(self) -> str:
        """The name that is written, empty for none."""
        return " ".join(self.name.currentText().split())

    def show_kept(self, kept: Sequence[SavedBrief]) -> None:
        """Other briefs are kept now; the name that is written stays."""
        written, self._kept = self.name.currentText(), kept
        self.name.clear()
        self.name.addItems([brief.name for brief in kept])
        self.name.setEditText(written)
        self._check()

    def pick(self, name: str) -> None:
        """Show a brief that is kept."""
        self.name.setEditText(name)
        picked = self._picked()
        if picked is not None and picked.choice is not None:
            self.form.show_choice(picked.choice)

    def _picked(self) -> SavedBrief | None:
        return next((brief for brief in self._kept if brief.name == self.brief_name), None)

    def _on_picked(self, place: int) -> None:
        self.pick(self._kept[place].name)

    def _check(self) -> None:
        picked = self._picked()
        self.keep.setEnabled(bool(self.brief_name) and (picked is None or picked.choice != self.form.choice()))
        self.forget.setEnabled(picked is not None)
        is_damaged = picked is not None and picked.choice is None
        self.damaged.setVisible(is_damaged)
        if is_damaged:
            self.damaged.setText(sentence(NothingChosen(Nothing.DAMAGED_BRIEF, self.brief_name)))
        self.form.changes.setEnabled(bool(self.brief_name))

    def _on_changed(self) -> None:
        self._check()
        self.choice_changed.emit(self.form.choice(), self.brief_name)

    def _on_accepted(self) -> None:
        self.choice_made.emit(self.form.choice(), self.brief_name)
        self.accept()

    # The preview -----------------------------------------------------------------------------------------------------

    def show_made(self, sizes: list[tuple[float, float]]) -> None:
        """The brief is made: its pages' sizes."""
        self.pages.show_pages(sizes)
        self.note.setText(ngettext("{count} page", "{count} pages", len(sizes)).format(count=f"{len(sizes):,}"))
        self._allow(True)

    def show_failed(self, words: str) -> None:
        """It cannot be made, and why."""
        self.pages.show_words(words)
        self.note.clear()
        self._allow(False)

    def show_passed_over(self, claims: int) -> None:
        """It is not made to be looked at, since it is of so many claims."""
        words = _("{count} claims: their pages are made when the file is. Narrow the choice to see them here.")
        self.pages.show_words(words.format(count=f"{claims:,}"))
        self.note.clear()
        self._allow(True)
        self.print.setEnabled(False)

    def show_drawn(self, page: int, picture: QImage) -> None:
        """A page is drawn."""
        self.pages.show_picture(page, picture)

    def show_busy(self, is_busy: bool) -> None:
        """It is being made, or no longer."""
        if is_busy:
            self._slow.start()
        else:
            self._slow.stop()
            self._show_progress(False)

    def show_progress(self, done: int, total: int) -> None:
        """How far it is; no total where that is not known."""
        self.bar.setRange(0, total if done < total else 0)
        self.bar.setValue(done)

    def _show_progress(self, is_shown: bool) -> None:
        self.bar.setVisible(is_shown)
        self.stop.setVisible(is_shown)

    def _allow(self, is_allowed: bool) -> None:
        self.go_on.setEnabled(is_allowed)
        self.print.setEnabled(is_allowed)
