"""What every dialog is put together from: its column of parts, and the quiet note that says what it is for."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from claimline.ui.looks.spaces import EDGE, GROUP, PART


def column_of(dialog: QDialog, between: int = PART) -> QVBoxLayout:
    """The layout of a dialog: one part below the other, away from its edges."""
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(EDGE, EDGE, EDGE, GROUP)
    layout.setSpacing(between)
    return layout


def quiet_note(words: str = "") -> QLabel:
    """A sentence or two in quiet ink that take as many lines as they need."""
    note = QLabel(words)
    note.setObjectName("paneNote")
    note.setWordWrap(True)
    return note
