"""A strip with one hint of the first run at a time; it interrupts nothing, and what is dismissed stays so."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from claimline.language import N_, _
from claimline.ui.looks.spaces import GROUP, NEAR, PART

HINTS = (
    N_(
        "These are sample articles. A card is one claim; its passage is marked in the article at the right. "
        "C confirms the claim, R rejects it, W says why it was suggested."
    ),
    N_("Open your own articles with Ctrl+O, or drop files or a folder on this window. Nothing leaves your machine."),
    N_("Ctrl+K finds any claim, company, model or command. F1 opens the guide, with all shortcuts."),
)


class HintStrip(QFrame):
    """`dismissed` carries the number of the hint that was read."""

    dismissed = Signal(int)
    all_dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hintStrip")
        self.setAccessibleName(_("Hint"))
        self._number = 0
        self._words = QLabel()
        self._words.setObjectName("hintWords")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._next, self._all = QPushButton(), QPushButton(_("No more hints"))
        self._next.setObjectName("dismissHint")
        self._all.setObjectName("dismissHints")
        self._next.clicked.connect(lambda: self.dismissed.emit(self._number))
        self._all.clicked.connect(self.all_dismissed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GROUP, NEAR, GROUP, NEAR)
        layout.setSpacing(PART)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._next)
        layout.addWidget(self._all)

    def show_hint(self, number: int, left: int) -> None:
        """Show a hint, of so many that are left with it."""
        self._number = number
        self._words.setText(_(HINTS[number]))
        self.setAccessibleDescription(self._words.text())
        self._next.setText(_("Got it") if left == 1 else _("Next hint"))
        self._all.setVisible(left > 1)
        self.show()
