"""Which claims of a company go to a new one: by the names that stand in them, or those that are picked in the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from claimline.language import _, ngettext
from claimline.ui.dialogs.parts import column_of, quiet_note
from claimline.ui.looks.spaces import NEAR
from claimline.ui.looks.text_size import scaled


class SplitDialog(QDialog):
    """`split_given` carries the new company's name, the names that go to it, and whether the picked claims do."""

    split_given = Signal(str, list, bool)

    def __init__(
        self, company: str, names: Sequence[tuple[str, int]], picked: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("splitDialog")
        self.setWindowTitle(_("Split {company}").format(company=company))
        self.name = QLineEdit()
        self.name.setObjectName("newCompany")
        self.name.setPlaceholderText(_("Name of the new company"))
        self.name.setAccessibleName(_("Name of the new company"))
        self.names: dict[str, QCheckBox] = {}
        for name, count in names:
            counted = ngettext("{count} claim", "{count} claims", count).format(count=f"{count:,}")
            self.names[name] = QCheckBox(f"{name} · {counted}".replace("&", "&&"))
            self.names[name].toggled.connect(self._check)
        words = ngettext("The {count} claim picked in the list", "The {count} claims picked in the list", picked)
        self.picked = QCheckBox(words.format(count=f"{picked:,}"))
        self.picked.setObjectName("pickedToo")
        self.picked.setVisible(picked > 0)
        self._save = QPushButton(_("Split"))
        self._save.setObjectName("splitCompanyNow")
        self._save.setDefault(True)
        self._lay_out()
        self.name.textChanged.connect(self._check)
        self.picked.toggled.connect(self._check)
        self._save.clicked.connect(self._on_save)
        self._check()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        note = quiet_note(_("Claims in which one of these names stands go to the new company, also those found later."))
        layout = column_of(self)
        for part in (self.name, note, self._ticks(), self.picked):
            layout.addWidget(part)
        layout.addWidget(buttons)
        layout.addStrut(round(scaled(380)))

    def _ticks(self) -> QWidget:
        """A box to tick for each name, below each other."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        for box in self.names.values():
            column.addWidget(box)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("namesToSplit")
        area.setAccessibleName(_("Names that go to the new company"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        for part in (area.viewport(), inside):
            part.setAutoFillBackground(False)
        area.setMinimumHeight(min(240, inside.sizeHint().height() + 4))
        return area

    def _chosen(self) -> list[str]:
        return [name for name, box in self.names.items() if box.isChecked()]

    def _check(self) -> None:
        self._save.setEnabled(bool(self.name.text().strip() and (self._chosen() or self.picked.isChecked())))

    def _on_save(self) -> None:
        self.split_given.emit(self.name.text(), self._chosen(), self.picked.isChecked())
        self.accept()
