"""A list to tick rows in, with a field that narrows it; rows are dragged, or moved with keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from claimline.language import _
from claimline.ui.looks.spaces import SNUG, TIGHT
from claimline.ui.models.ticked import TickedModel

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TickedList(QWidget):
    """Shows a model's rows. Alt+Up and Alt+Down move the row that has the keyboard; Space ticks it."""

    def __init__(self, model: TickedModel, name: str, words: str) -> None:
        super().__init__()
        self.model = model
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(model)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Narrow the list"))
        self.field.setAccessibleName(_("Narrow the list"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._shown.setFilterFixedString)
        self.view = QListView()
        self.view.setObjectName(name)
        self.view.setAccessibleName(words)
        self.view.setModel(self._shown)
        self.view.setUniformItemSizes(True)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.view.setDropIndicatorShown(True)
        self.view.setDragDropOverwriteMode(False)
        self.view.setMinimumHeight(72)
        self.view.installEventFilter(self)
        hint = QLabel(_("None ticked: all. Drag a row, or move it with Alt+Up and Alt+Down."))
        hint.setObjectName("paneNote")
        hint.setWordWrap(True)
        self.view.setAccessibleDescription(hint.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TIGHT, 0, 0)
        layout.setSpacing(SNUG)
        layout.addWidget(self.field)
        layout.addWidget(self.view, 1)
        layout.addWidget(hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move the row."""
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        """The row changes places with the next one that is seen."""
        current = self.view.currentIndex()
        beside = self._shown.index(current.row() + step, 0)
        if not current.isValid() or not beside.isValid():
            return
        row, to = self._shown.mapToSource(current).row(), self._shown.mapToSource(beside).row()
        if self.model.move(row, to):
            moved = self._shown.mapFromSource(self.model.index(to))
            self.view.setCurrentIndex(moved)
            self.view.scrollTo(moved)
