"""The pane that shows what takes a while, lets it be stopped, and says afterwards what failed and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from claimline.language import _
from claimline.ui.looks.spaces import GROUP, NEAR, SNUG

SHOWN_AFTER_MILLISECONDS = 300
_TALLEST_LIST = 132


class ProgressPane(QFrame):
    """Hidden while there is nothing to say."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressPane")
        self.setAccessibleName(_("Progress"))
        self._title, self._detail, self._list = QLabel(), QLabel(), QLabel()
        self._detail.setObjectName("progressDetail")
        self._list.setObjectName("progressList")
        self._list.setWordWrap(True)
        self._list.setTextFormat(Qt.TextFormat.PlainText)
        self._list.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.is_still = False
        """Whether the bar stands still while nobody knows how long it takes: the user wants nothing to move."""
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Progress"))
        self._stop, self._close = QPushButton(_("Stop")), QPushButton(_("Close"))
        self._stop.setObjectName("stopWork")
        self._close.setObjectName("closeProgress")
        self._stop.clicked.connect(self._on_stop)
        self._close.clicked.connect(self.hide)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SHOWN_AFTER_MILLISECONDS)
        self._wait.timeout.connect(self.show)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(_("Progress"))
        self._scroll.setWidget(self._list)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setMaximumHeight(_TALLEST_LIST)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = QVBoxLayout()
        words.setSpacing(SNUG)
        line = QHBoxLayout()
        line.addWidget(self._title)
        line.addWidget(self._detail, 1)
        words.addLayout(line)
        words.addWidget(self._bar)
        words.addWidget(self._scroll)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GROUP, NEAR, GROUP, NEAR)
        layout.setSpacing(GROUP)
        layout.addLayout(words, 1)
        layout.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def begin(self, title: str) -> None:
        """Work has begun; it is shown when it takes longer than a moment."""
        self._title.setText(title)
        self._detail.clear()
        self._bar.setRange(0, 1 if self.is_still else 0)
        self._bar.reset()
        self._stop.setEnabled(True)
        self._arrange(working=True)
        if not self.isVisible():
            self._wait.start()

    def advance(self, done: int, total: int) -> None:
        """So much of it is done; a total of 0 says that nobody knows how much there is."""
        if total <= 0:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._detail.setText(_("{done} of {total}").format(done=f"{done:,}", total=f"{total:,}"))

    def end(self) -> None:
        """Nothing is under way any more, and nothing is to be said."""
        self._wait.stop()
        self.hide()

    def tell(self, title: str, sentences: Sequence[str]) -> None:
        """Say what happened, until the user closes it."""
        self._wait.stop()
        self._title.setText(title)
        self._detail.clear()
        self._list.setText(
            "\n".join(f"•  {words}" for words in sentences) if len(sentences) > 1 else "".join(sentences)
        )
        self._arrange(working=False)
        self.setAccessibleDescription(" ".join([title, *sentences]))
        self.show()

    @property
    def words(self) -> str:
        """What it says."""
        return "\n".join(part for part in (self._title.text(), self._detail.text(), self._list.text()) if part)

    def _arrange(self, working: bool) -> None:
        self._bar.setVisible(working)
        self._stop.setVisible(working)
        self._close.setVisible(not working)
        self._scroll.setVisible(not working)
        if working:
            self._list.clear()
        else:
            room = max(200, self.width() - 160)
            self._scroll.setFixedHeight(min(_TALLEST_LIST, max(20, self._list.heightForWidth(room) + 4)))

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self._detail.setText(_("Stopping…"))
        self.stop_asked.emit()
