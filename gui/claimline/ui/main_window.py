"""The window: it places the parts, and tells when files are dropped on it or it is to be closed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget

from claimline.ui.looks.text_size import scaled

if TYPE_CHECKING:
    from claimline.ui.views import Views


_FRAME = QSize(16, 40)


def bar_height() -> int:
    """How high the tool bar is."""
    return 20 + round(scaled(32))


class MainWindow(QMainWindow):
    """`files_dropped` carries a list of paths; `closing` comes before the window goes."""

    files_dropped = Signal(object)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Claimline")
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        # No larger than the screen leaves room for, with the frame that the system puts around it.
        room = QGuiApplication.primaryScreen().availableGeometry().size()
        self.resize(QSize(1440, 900).boundedTo(room - _FRAME))

    def place(self, views: Views) -> None:
        """Put the parts where they belong, below the room of the tool bar."""
        self._across = QSplitter(Qt.Orientation.Horizontal)
        for pane in (views.companies, views.claims, views.source):
            self._across.addWidget(pane)
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._down.addWidget(self._across)
        self._down.addWidget(views.timeline)
        for splitter in (self._across, self._down):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._across.setStretchFactor(0, 0)
        self._across.setStretchFactor(1, 3)
        self._across.setStretchFactor(2, 2)
        self._down.setStretchFactor(0, 1)
        self._down.setStretchFactor(1, 0)
        centre = QWidget()
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar: QWidget = QFrame()
        self._bar.setObjectName("toolbar")
        self._bar.setFixedHeight(bar_height())
        column.addWidget(self._bar)
        column.addWidget(self._down, 1)
        column.addWidget(views.progress)
        column.addWidget(views.status)
        self.setCentralWidget(centre)
        self._share()

    def place_tool_bar(self, bar: QWidget) -> None:
        """Put the tool bar into the room that was kept for it."""
        self._column.replaceWidget(self._bar, bar)
        self._bar.deleteLater()
        self._bar = bar

    def place_hints(self, strip: QWidget) -> None:
        """Put a strip below the tool bar."""
        self._column.insertWidget(1, strip)

    def clear(self) -> None:
        """Let go of everything that is in the window, so that it can be filled anew."""
        for signal in (self.files_dropped, self.closing):
            signal.disconnect()
        for child in self.children():
            if child is not self.layout():
                if isinstance(child, QWidget):
                    child.hide()
                child.setParent(None)
                child.deleteLater()

    def _share(self) -> None:
        """Give the parts their usual shares of the window."""
        width = self.width()
        left = min(280, max(220, round(width * 0.178)))
        right = round((width - left) * 0.385)
        self._across.setSizes([left, width - left - right, right])
        height = self.height() - 80
        self._down.setSizes([height - 236, 236])

    def layout_state(self) -> tuple[QByteArray, QByteArray, QByteArray]:
        """Where the user left the window and its parts."""
        return self.saveGeometry(), self._across.saveState(), self._down.saveState()

    def restore_parts(self, across: QByteArray, down: QByteArray) -> None:
        """Put the window's parts where the user left them."""
        self._across.restoreState(across)
        self._down.restoreState(down)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell it before the parts are gone."""
        self.closing.emit()
        super().closeEvent(event)
