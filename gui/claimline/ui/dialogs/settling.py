"""What every source says of a model's date, and the user's word for which of them counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from claimline.domain import Release
from claimline.language import _
from claimline.timeline import Wording
from claimline.ui.day_field import DayField
from claimline.ui.dialogs.parts import column_of, quiet_note
from claimline.ui.looks.spaces import NEAR
from claimline.workflow.settling import Dispute


class SettleDialog(QDialog):
    """`date_settled` carries the event, the EDTF date that counts and why; `left_open` the event."""

    date_settled = Signal(object, str, str)
    left_open = Signal(object)

    def __init__(self, said: Sequence[Dispute], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settleDialog")
        self._said, self._wording = said, Wording(language)
        self.setWindowTitle(_("The date of {model}").format(model=said[0].model))
        self.events = QComboBox()
        self.events.setObjectName("settleEvent")
        for dispute in said:
            self.events.addItem(self._wording.event(dispute.event))
        self.sayings = QTreeWidget()
        self.sayings.setObjectName("settleSayings")
        self.sayings.setAccessibleName(_("What the sources say"))
        self.sayings.setHeaderLabels([_("Date"), _("Who says it"), _("Address")])
        self.sayings.setRootIsDecorated(False)
        self.day = DayField()
        self.day.setObjectName("settleDay")
        self.day.setAccessibleName(_("The date that counts"))
        self.reason = QLineEdit()
        self.reason.setObjectName("settleReason")
        self.note = quiet_note()
        self.settle = QPushButton(_("Settle"))
        self.settle.setObjectName("settleNow")
        self.settle.setDefault(True)
        self.leave = QPushButton(_("Leave it open"))
        self.leave.setObjectName("leaveOpen")
        self._lay_out()
        differing = next((place for place, dispute in enumerate(said) if len(dispute.dates) > 1), 0)
        self.events.setCurrentIndex(differing)
        self._show()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.leave, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.settle, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_settled)
        buttons.rejected.connect(self.reject)
        self.leave.clicked.connect(self._on_left_open)
        self.events.currentIndexChanged.connect(self._show)
        self.sayings.itemSelectionChanged.connect(self._on_saying)
        for field in (self.day, self.reason):
            field.textChanged.connect(self._check)
        head = QFormLayout()
        head.addRow(_("Event"), self.events)
        form = QFormLayout()
        form.setSpacing(NEAR)
        form.addRow(_("The date that counts"), self.day)
        form.addRow(_("Why"), self.reason)
        layout = column_of(self)
        layout.addLayout(head)
        layout.addWidget(self.sayings, 1)
        layout.addLayout(form)
        layout.addWidget(self.note)
        layout.addWidget(buttons)
        header = self.sayings.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.resize(680, 460)

    @property
    def dispute(self) -> Dispute:
        """The event that is looked at."""
        return self._said[self.events.currentIndex()]

    def _show(self) -> None:
        dispute = self.dispute
        self.sayings.clear()
        for release in (*dispute.sayings, *dispute.beside):
            self.sayings.addTopLevelItem(self._item(release))
        settled = dispute.settled
        self.day.setText((settled.date.edtf or "") if settled and settled.date else "")
        self.reason.setText((settled.settled or "") if settled else "")
        self.leave.setVisible(settled is not None)
        self._check()

    def _item(self, release: Release) -> QTreeWidgetItem:
        words = [self._wording.dated(release.date), self._wording.source(release, _("an article")), release.address]
        item = QTreeWidgetItem(words)
        for column, text in enumerate(words):
            item.setToolTip(column, text)
        if release.is_release:
            item.setData(0, Qt.ItemDataRole.UserRole, release.date.edtf if release.date else None)
        else:
            item.setDisabled(True)  # a listing is no release, and its day cannot count as one
        return item

    def _on_saying(self) -> None:
        item = self.sayings.currentItem()
        edtf = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        if edtf:
            self.day.setText(edtf)

    def _check(self) -> None:
        good = bool(self.day.edtf) and bool(self.reason.text().strip())
        self.settle.setEnabled(good)
        self.note.setText(
            _("What the sources say stays beside it, and Undo takes it back.")
            if good
            else _("Choose a date above or write one (2025-03-26, 2025-03 or 2025), and say why it counts.")
        )

    def _on_settled(self) -> None:
        if self.settle.isEnabled():
            self.date_settled.emit(self.dispute, self.day.edtf, self.reason.text().strip())
            self.accept()

    def _on_left_open(self) -> None:
        self.left_open.emit(self.dispute)
        self.accept()
