"""The rows of an import as a table: what becomes of each."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimline.exchange.columns import Field
from claimline.language import N_, _
from claimline.timeline import Wording
from claimline.workflow.import_words import VERDICTS, asked
from claimline.workflow.importing import Planned, Verdict

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What is said of a row."""

    VERDICT = 0
    MODEL = 1
    COMPANY = 2
    DATE = 3
    EVENT = 4
    NOTE = 5
    PLACE = 6


_TITLES = {
    Column.VERDICT: N_("Comes to"),
    Column.MODEL: N_("Model"),
    Column.COMPANY: N_("Company"),
    Column.DATE: N_("Date"),
    Column.EVENT: N_("Event"),
    Column.NOTE: N_("Note"),
    Column.PLACE: N_("Row"),
}
_ORDER = (Verdict.UNSURE, Verdict.NEW, Verdict.KNOWN, Verdict.LISTED, Verdict.LEFT_OUT, Verdict.HELD)


class ImportRowsModel(QAbstractTableModel):
    """What is unsure comes first, then what is new."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._rows: list[Planned] = []

    def show_rows(self, rows: Sequence[Planned]) -> None:
        """Show the rows of another plan."""
        self.beginResetModel()
        self._rows = sorted(rows, key=lambda row: _ORDER.index(row.verdict))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' titles."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(Column):
            return _(_TITLES[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(self._rows[index.row()], Column(index.column()))
        return None

    def _words(self, row: Planned, column: Column) -> str:
        entry = row.entry
        if column is Column.VERDICT:
            return _(VERDICTS[row.verdict])
        if column is Column.MODEL:
            return ", ".join(release.model for release in row.releases) or ", ".join(entry.named.names)
        if column is Column.COMPANY:
            companies = dict.fromkeys(release.company for release in row.releases)
            asked_of = row.question.company if row.question is not None else ""
            return ", ".join(companies) or asked_of or ", ".join(entry.companies)
        if column is Column.EVENT:
            return self._wording.event(entry.event) if entry.event else entry.said_event
        if column is Column.DATE:
            return self._wording.dated(entry.date)
        if column is Column.PLACE:
            return f"{entry.file.rpartition('/')[2]}:{entry.line}"
        return self._note(row)

    def _note(self, row: Planned) -> str:
        if row.question is not None:
            return asked(row.question)
        notes = [row.reason] if row.reason else []
        if row.is_suspicious:
            notes.append(_("a 1st or 15th: perhaps only the month is known"))
        if row.releases and row.releases[0].listing:
            notes.append(_("listed by {host}").format(host=row.releases[0].listing))
        return "; ".join(notes)


FIELD_ORDER = (
    *(Field.IGNORED, Field.MODEL, Field.COMPANY, Field.EVENT, Field.DATE, Field.YEAR, Field.MONTH, Field.DAY),
    *(Field.ADDRESS, Field.SOURCE, Field.ID, Field.HOST, Field.UPDATED),
)
"""In which order the fields stand in a list."""
