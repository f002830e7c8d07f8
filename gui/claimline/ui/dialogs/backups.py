"""The copies of a library: when each was made, what it holds, and what had been done last; one is put in its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from claimline.language import _, current_language
from claimline.library import Backup
from claimline.ui.dialogs.parts import column_of
from claimline.ui.dialogs.room import Scrolled, bounded
from claimline.ui.looks.spaces import TIGHT
from claimline.ui.looks.text_size import scaled

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BackupsDialog(QDialog):
    """`backup_chosen` carries the copy that is to be restored."""

    backup_chosen = Signal(object)

    def __init__(self, name: str, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backupsDialog")
        self.setWindowTitle(_("Backups of {name}").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._backups = backups
        note = QLabel(
            _("Copies are made on opening, before large changes and before a new version. Going back makes one more.")
            if backups
            else _("There is no copy yet: the first is made when the library is opened.")
        )
        note.setObjectName("paneNote")
        note.setWordWrap(True)
        self._table = self._made_table()
        self._last = QLabel()
        self._last.setObjectName("backupPreview")
        self._last.setWordWrap(True)
        self._last.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._last.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._restore = QPushButton(_("Restore"))
        self._restore.setObjectName("restoreButton")
        buttons.addButton(self._restore, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = column_of(self)
        layout.addWidget(note)
        layout.addWidget(self._table, 1)
        layout.addWidget(Scrolled(self._last, _("Done last in it:")))
        layout.addWidget(buttons)
        self.resize(bounded(QSize(round(scaled(560)), round(scaled(460))), self))
        self._table.currentCellChanged.connect(self._on_moved)
        self._table.cellDoubleClicked.connect(self._on_accepted)
        self._table.setCurrentCell(0 if backups else -1, 0)
        self._on_moved()

    def _made_table(self) -> QTableWidget:
        table = QTableWidget(len(self._backups), 4)
        table.setObjectName("backupsView")
        table.setAccessibleName(_("Backups"))
        for column, title in enumerate((_("When"), _("Articles"), _("Claims"), _("Size"))):
            head = QTableWidgetItem(title)
            head.setTextAlignment(_RIGHT if column else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(column, head)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(scaled(30)))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        locale = QLocale(current_language())
        for row, backup in enumerate(self._backups):
            made = QDateTime.fromSecsSinceEpoch(int(backup.made.timestamp()))
            words = (
                locale.toString(made, QLocale.FormatType.ShortFormat),
                f"{backup.articles:,}",
                f"{backup.claims:,}",
                locale.formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat),
            )
            for column, word in enumerate(words):
                item = QTableWidgetItem(word)
                if column:
                    item.setTextAlignment(_RIGHT)
                table.setItem(row, column, item)
        return table

    def _chosen(self) -> Backup | None:
        row = self._table.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def _on_moved(self, *_place: int) -> None:
        """Shows what had been done last when the copy was made."""
        chosen = self._chosen()
        self._restore.setEnabled(chosen is not None)
        self._table.setVisible(bool(self._backups))
        if chosen is None:
            self._last.clear()
            return
        title = _("Done last in it:")
        steps = "\n".join(f"•  {label}" for label in chosen.last)
        self._last.setText(f"{title}\n{steps}" if steps else _("Nothing had been done in it that can be undone."))

    def _on_accepted(self, *_place: int) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.accept()
            self.backup_chosen.emit(chosen)


class DamagedDialog(QDialog):
    """What may be done about a library that is damaged: go back to a copy, or save what can be read of it."""

    restore_asked = Signal()
    repair_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("damagedDialog")
        self.setWindowTitle(_("The library is damaged"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = column_of(self)
        for words in (
            _("{name} cannot be opened as it is. Nothing was changed.").format(name=name),
            _("A backup holds all that was saved until it was made. What can still be read goes into a new library."),
        ):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            layout.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for words, button_name, asked in (
            (_("Restore a backup…"), "restoreBackupButton", self.restore_asked),
            (_("Save what can be read…"), "repairButton", self.repair_asked),
        ):
            button = QPushButton(words)
            button.setObjectName(button_name)
            button.clicked.connect(self.accept)
            button.clicked.connect(asked)
            button.setDefault(asked == self.restore_asked)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout.addSpacing(TIGHT)
        layout.addWidget(buttons)
        layout.addStrut(round(scaled(440)))
