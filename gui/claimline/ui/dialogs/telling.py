"""The windows that only tell: why a claim was suggested, and the list of shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QWidget

from claimline.language import _
from claimline.ui.dialogs.parts import column_of
from claimline.ui.dialogs.room import Scrolled
from claimline.ui.looks.spaces import GROUP, NEAR, SNUG, WIDE
from claimline.ui.looks.text_size import scaled


def reasons_dialog(passage: str, reasons: Sequence[str], parent: QWidget | None) -> QDialog:
    """A window that says why a claim was suggested."""
    dialog = QDialog(parent)
    dialog.setObjectName("reasonsDialog")
    dialog.setWindowTitle(_("Why this claim?"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    layout = column_of(dialog, NEAR)
    for words, name in ((passage, "reasonsPassage"), *((f"•  {reason}", "") for reason in reasons)):
        label = QLabel(words)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(label)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout.addSpacing(NEAR)
    layout.addWidget(buttons)
    layout.addStrut(round(scaled(440)))
    return dialog


def shortcuts_dialog(rows: Sequence[tuple[str, str]], parent: QWidget | None) -> QDialog:
    """A window with every action's keys."""
    dialog = QDialog(parent)
    dialog.setObjectName("shortcutsDialog")
    dialog.setWindowTitle(_("Shortcuts"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(WIDE)
    grid.setVerticalSpacing(SNUG)
    for place, (title, keys) in enumerate(rows):
        column = 2 * (place * 2 // len(rows))
        row = place % ((len(rows) + 1) // 2)
        grid.addWidget(QLabel(title), row, column)
        label = QLabel(keys)
        label.setObjectName("keycap")
        grid.addWidget(label, row, column + 1, Qt.AlignmentFlag.AlignRight)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = column_of(dialog, GROUP)
    layout.addWidget(Scrolled(inside, _("Shortcuts")), 1)
    layout.addWidget(buttons)
    return dialog
