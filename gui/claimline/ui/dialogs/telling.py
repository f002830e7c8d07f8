"""The windows that only tell: an error that nobody expected, why a claim was suggested, and the list of shortcuts."""

from __future__ import annotations

import traceback
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

from claimline.language import _


def unexpected_dialog(error: BaseException, parent: QWidget | None) -> QMessageBox:
    """A window that says that something went wrong in a way nobody foresaw, with what a maintainer needs."""
    box = QMessageBox(parent)
    box.setObjectName("unexpectedDialog")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_("Something went wrong"))
    box.setText(_("Claimline made a mistake. What you were doing was not saved; everything before it is."))
    box.setInformativeText(
        _("Please report it with the details below. They hold no article text unless an error quotes it.")
    )
    box.setDetailedText("".join(traceback.format_exception(error)))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def reasons_dialog(passage: str, reasons: Sequence[str], parent: QWidget | None) -> QDialog:
    """A window that says why a claim was suggested."""
    dialog = QDialog(parent)
    dialog.setObjectName("reasonsDialog")
    dialog.setWindowTitle(_("Why this claim?"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 20, 20, 16)
    layout.setSpacing(8)
    for words, name in ((passage, "reasonsPassage"), *((f"•  {reason}", "") for reason in reasons)):
        label = QLabel(words)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(label)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout.addSpacing(8)
    layout.addWidget(buttons)
    dialog.setMinimumWidth(480)
    return dialog


def shortcuts_dialog(rows: Sequence[tuple[str, str]], parent: QWidget | None) -> QDialog:
    """A window with every action's keys."""
    dialog = QDialog(parent)
    dialog.setObjectName("shortcutsDialog")
    dialog.setWindowTitle(_("Shortcuts"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    for place, (title, keys) in enumerate(rows):
        column = 2 * (place * 2 // len(rows))
        row = place % ((len(rows) + 1) // 2)
        grid.addWidget(QLabel(title), row, column)
        label = QLabel(keys)
        label.setObjectName("keycap")
        grid.addWidget(label, row, column + 1, Qt.AlignmentFlag.AlignRight)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 20, 20, 16)
    layout.setSpacing(16)
    layout.addLayout(grid)
    layout.addWidget(buttons)
    return dialog
