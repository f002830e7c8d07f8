"""What the program is: its version, what it stands on, and under which licences all of it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from claimline import __version__
from claimline.language import _
from claimline.ui.dialogs.parts import column_of, quiet_note
from claimline.ui.dialogs.room import bounded
from claimline.ui.looks.text_size import scaled
from claimline.workflow.shipped import licence_texts, licences, versions


class AboutDialog(QDialog):
    """Two lists, and a button that copies what a maintainer asks of a report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(_("About Claimline"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(f"Claimline {__version__}")
        title.setObjectName("aboutTitle")
        words = QLabel(
            _(
                "Read AI news and see who claims what. Runs on this machine, offline; an article never leaves it. "
                "Claimline is under the Apache License 2.0, its parts under their own licences. Qt is used under the "
                "LGPL 3: you may replace its libraries by your own build."
            )
        )
        words.setWordWrap(True)
        self._versions = versions()
        tabs = QTabWidget()
        tabs.setObjectName("aboutTabs")
        tabs.addTab(_table(_("Versions"), (_("Part"), _("Version")), self._versions), _("Versions"))
        tabs.addTab(_table(_("Licences"), (_("Part"), _("Licence")), licences()), _("Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(_("Copy details"))
        copy.setObjectName("copyDetails")
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = column_of(self)
        for part in (title, words, tabs):
            layout.addWidget(part)
        texts = licence_texts()
        if texts is not None:
            where = quiet_note(_("The texts of all licences are in {folder}").format(folder=texts))
            where.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            layout.addWidget(where)
        layout.addWidget(buttons)
        self.resize(bounded(QSize(round(scaled(560)), round(scaled(480))), self))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{name}: {version}" for name, version in self._versions))


def _table(name: str, heads: tuple[str, str], rows: Sequence[tuple[str, str]]) -> QTableWidget:
    table = QTableWidget(len(rows), 2)
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(heads)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    for row, pair in enumerate(rows):
        for column, words in enumerate(pair):
            item = QTableWidgetItem(words)
            item.setToolTip(words)
            table.setItem(row, column, item)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    return table
