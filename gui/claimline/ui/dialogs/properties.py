"""What the library holds and how much room it takes: counts, text, original bytes, and the history with its bound."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QWidget

from claimline.language import _
from claimline.library import Sizes
from claimline.ui.dialogs.parts import column_of, quiet_note
from claimline.ui.looks.spaces import BROAD, SNUG
from claimline.ui.looks.text_size import scaled


def properties_dialog(name: str, sizes: Sizes, parent: QWidget | None) -> QDialog:
    """A window with a row for each figure, those of one kind together."""
    dialog = QDialog(parent)
    dialog.setObjectName("propertiesDialog")
    dialog.setWindowTitle(_("Properties of {name}").format(name=name))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    groups = (
        ((_("Articles"), f"{sizes.articles:,}"), (_("Claims"), f"{sizes.claims:,}")),
        (
            (_("File"), _size(sizes.file)),
            (_("Text of the articles"), _size(sizes.text)),
            (_("Text kept beside the documents, compressed"), _size(sizes.packed_text)),
            (_("Original documents, compressed"), _size(sizes.originals)),
        ),
        (
            (_("Steps in the history"), f"{sizes.steps:,}"),
            (_("The history takes"), _size(sizes.history)),
            (_("and may take at most"), _size(sizes.history_bound)),
        ),
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(BROAD)
    grid.setVerticalSpacing(SNUG)
    row = 0
    for group in groups:
        for title, value in group:
            label, figure = QLabel(title), QLabel(value)
            label.setObjectName("paneNote")
            figure.setAccessibleName(f"{title}: {value}")
            grid.addWidget(label, row, 0)
            grid.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignRight)
            row += 1
        grid.setRowMinimumHeight(row, 8)
        row += 1
    note = quiet_note(_("Beyond its bound the history forgets its oldest steps; what was decided stays."))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = column_of(dialog)
    layout.addLayout(grid)
    layout.addWidget(note)
    layout.addWidget(buttons)
    layout.addStrut(round(scaled(360)))
    return dialog


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
