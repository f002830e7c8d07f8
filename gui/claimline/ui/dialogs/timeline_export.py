"""As what the timeline goes out: a picture, all of it or what is seen, light or dark; or a table, a calendar, JSON."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from claimline.language import _
from claimline.ui.dialogs.parts import column_of
from claimline.ui.looks.spaces import EDGE, GROUP, NEAR
from claimline.ui.looks.text_size import scaled


class Form(NamedTuple):
    """A format: its name, how its files end, and a PNG's dots to the point."""

    title: str
    suffix: str
    scale: float = 2.0
    is_picture: bool = False


FORMS = (
    Form("SVG", "svg", 2.0, True),
    Form("PNG 2×", "png", 2.0, True),
    Form("PNG 4×", "png", 4.0, True),
    Form("CSV", "csv"),
    Form("Excel", "xlsx"),
    Form("iCalendar", "ics"),
    Form("JSON", "json"),
)


class TimelineExportDialog(QDialog):
    """`choice_made` carries the format, whether only what is seen goes out, and whether the picture is dark."""

    choice_made = Signal(object, bool, bool)

    def __init__(self, seen: str, is_dark: bool, parent: QWidget | None = None) -> None:
        """`seen` says which days are in sight, empty where nothing is shown."""
        super().__init__(parent)
        self.setObjectName("timelineExportDialog")
        self.setWindowTitle(_("Export timeline"))
        self.form = QComboBox()
        self.form.setAccessibleName(_("Format"))
        for form in FORMS:
            self.form.addItem(f"{form.title} (*.{form.suffix})", form)
        self.everything = QRadioButton(_("All lanes and days"))
        self.seen = QRadioButton(_("What is seen: {days}").format(days=seen))
        self.seen.setVisible(bool(seen))
        self.light, self.dark = QRadioButton(_("Light")), QRadioButton(_("Dark"))
        self._groups = [self._group(self.everything, self.seen), self._group(self.light, self.dark)]
        self.everything.setChecked(True)
        (self.dark if is_dark else self.light).setChecked(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go_on = QPushButton(_("Choose file…"))
        go_on.setObjectName("chooseFile")
        go_on.setDefault(True)
        self._buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self.form.currentIndexChanged.connect(self._on_form)
        self._lay_out()

    def _group(self, *buttons: QRadioButton) -> QButtonGroup:
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)
        return group

    def _lay_out(self) -> None:
        extent, ground = QVBoxLayout(), QHBoxLayout()
        extent.setSpacing(NEAR)
        ground.setSpacing(EDGE)
        extent.addWidget(self.everything)
        extent.addWidget(self.seen)
        ground.addWidget(self.light)
        ground.addWidget(self.dark)
        ground.addStretch(1)
        form = QFormLayout()
        form.setVerticalSpacing(GROUP)
        form.setHorizontalSpacing(EDGE)
        form.addRow(_("Format"), self.form)
        form.addRow(_("Shows"), extent)
        form.addRow(_("Ground"), ground)
        layout = column_of(self, GROUP)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        layout.addStrut(round(scaled(380)))

    def _on_form(self) -> None:
        """Only a picture has a ground, and only a picture is of some days."""
        is_picture = self.form.currentData().is_picture
        for button in (self.everything, self.seen, self.light, self.dark):
            button.setEnabled(is_picture)

    def _on_accepted(self) -> None:
        form: Form = self.form.currentData()
        self.choice_made.emit(form, form.is_picture and self.seen.isChecked(), self.dark.isChecked())
        self.accept()
