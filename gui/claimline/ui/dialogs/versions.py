"""The versions of an article: what changed, words added and removed, and how each passage was found again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from claimline.language import _
from claimline.library import FoundAgain
from claimline.ui.dialogs.parts import column_of
from claimline.ui.dialogs.version_text import Mark, VersionText
from claimline.ui.looks.spaces import GROUP, HAIR, NEAR, SNUG
from claimline.ui.looks.theme import Palette
from claimline.workflow.versions import Compared, how_word

_LIST_WIDTH = 300
_AROUND = 28


class VersionsDialog(QDialog):
    """`place_chosen` carries a claim that is adrift and the stretch of the newest text (start, end) that it means."""

    place_chosen = Signal(int, int, int)

    def __init__(self, versions: Sequence[Compared], palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versionsDialog")
        self.setWindowTitle(_("Versions"))
        self._versions = versions
        self.choice = QComboBox()
        self.choice.setObjectName("versionChoice")
        self.choice.setAccessibleName(_("Versions"))
        for number, version in enumerate(versions, 1):
            words = _("Version {number} to {next}, {day}")
            self.choice.addItem(words.format(number=number, next=number + 1, day=version.row.added[:10]))
        self.list = QListWidget()
        self.list.setObjectName("versionsList")
        self.list.setAccessibleName(_("Passages"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.setSpacing(HAIR)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.old, self.new = (
            VersionText("oldVersion", palette, is_old=True),
            VersionText("newVersion", palette, is_old=False),
        )
        self.old.verticalScrollBar().valueChanged.connect(lambda _value: self._follow(self.old, self.new))
        self.new.verticalScrollBar().valueChanged.connect(lambda _value: self._follow(self.new, self.old))
        self.candidates = QComboBox()
        self.candidates.setObjectName("candidates")
        self.candidates.setAccessibleName(_("Where it may be meant"))
        self.candidates.currentIndexChanged.connect(self._mark)
        self.put = QPushButton(_("It is this one"))
        self.put.setObjectName("putPassage")
        self.put.clicked.connect(self._put)
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._show_version)
        self.list.currentRowChanged.connect(self._show_passage)
        self.choice.setCurrentIndex(len(versions) - 1)
        self._show_version()
        self.resize(1060, 620)

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(GROUP)
        across.addWidget(self.list)
        for caption, text in ((_("Before"), self.old), (_("After"), self.new)):
            label = QLabel(caption)
            label.setObjectName("paneCaption")
            column = QVBoxLayout()
            column.setSpacing(SNUG)
            column.addWidget(label)
            column.addWidget(text, 1)
            across.addLayout(column, 1)
        self._picking = QWidget()
        pick = QHBoxLayout(self._picking)
        pick.setContentsMargins(0, 0, 0, 0)
        pick.setSpacing(NEAR)
        pick.addWidget(self.candidates, 1)
        pick.addWidget(self.put)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = column_of(self)
        layout.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(across, 1)
        layout.addWidget(self._picking)
        layout.addWidget(close)

    def _follow(self, one: VersionText, other: VersionText) -> None:
        """Keep both texts at the same part of their length."""
        here, there = one.verticalScrollBar(), other.verticalScrollBar()
        if one.underMouse() or one.hasFocus():
            there.setValue(round(here.value() / max(1, here.maximum()) * there.maximum()))

    def _version(self) -> Compared:
        return self._versions[self.choice.currentIndex()]

    def _is_open(self, found: FoundAgain) -> bool:
        """Whether the user is to say which place a passage means."""
        return found.claim in self._version().adrift and bool(found.places)

    def _found(self) -> FoundAgain | None:
        row = self.list.currentRow()
        found = self._version().row.found
        return found[row] if 0 <= row < len(found) else None

    def _show_version(self) -> None:
        version = self._version()
        self.old.show_changes(version.changes)
        self.new.show_changes(version.changes)
        self.list.clear()
        for each in version.row.found:
            self.list.addItem(f"{how_word(each.how)}\n{each.before}")
        open_rows = (row for row, each in enumerate(version.row.found) if self._is_open(each))
        self.list.setCurrentRow(next(open_rows, 0) if version.row.found else -1)
        self._show_passage()

    def _show_passage(self) -> None:
        found, version = self._found(), self._version()
        is_open = found is not None and self._is_open(found)
        self._picking.setVisible(is_open)
        self.candidates.clear()
        for start, end in found.places if found is not None and is_open else ():
            around = version.new[max(0, start - _AROUND) : end + _AROUND]
            self.candidates.addItem(f"… {' '.join(around.split())} …", (start, end))
        self._mark()

    def _mark(self) -> None:
        """Mark the passage that is looked at on both sides: where it stood, and where it stands or may be meant."""
        found, version = self._found(), self._version()
        if found is None:
            return
        old = "".join(each.words for each in version.changes if not each.added)
        start = _place_before(version.row.found, self.list.currentRow(), old)
        self.old.mark([Mark(start, start + len(found.before))] if start >= 0 else [])
        chosen = self.candidates.currentData() if not self._picking.isHidden() else None
        is_certain = len(found.places) == 1
        self.new.mark([Mark(*place, is_meant=is_certain or place == chosen) for place in found.places])

    def _put(self) -> None:
        found, place = self._found(), self.candidates.currentData()
        if found is not None and place is not None:
            self.place_chosen.emit(found.claim, *place)
            self.accept()


def _place_before(found: Sequence[FoundAgain], row: int, old: str) -> int:
    """Where a passage stood: they are listed in the order of the text, so each stands where none before it does."""
    start = 0
    for each in found[:row]:
        place = old.find(each.before, start)
        start = place + (each.before == found[row].before) if place >= 0 else start
    return old.find(found[row].before, start)
