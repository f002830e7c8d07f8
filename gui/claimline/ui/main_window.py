"""The window: it places the parts, and tells when files are dropped on it or it is to be closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from claimline.ui.icons import Icons
from claimline.ui.models.articles import ArticlesModel
from claimline.ui.models.claims import ClaimsModel, Load
from claimline.ui.models.companies import CompaniesModel
from claimline.ui.panes.claims import ClaimsPane
from claimline.ui.panes.claims_view import ClaimsView
from claimline.ui.panes.companies import CompaniesPane
from claimline.ui.panes.progress import ProgressPane
from claimline.ui.panes.source import SourcePane
from claimline.ui.panes.status_line import StatusLine
from claimline.ui.panes.timeline import TimelinePane
from claimline.ui.theme import Palette

_FRAME = QSize(16, 40)


@dataclass(frozen=True)
class Views:
    """The parts of the window, and the models that they show."""

    companies_model: CompaniesModel
    articles_model: ArticlesModel
    claims_model: ClaimsModel
    companies: CompaniesPane
    claims: ClaimsPane
    source: SourcePane
    timeline: TimelinePane
    progress: ProgressPane
    status: StatusLine

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours everywhere."""
        for view in (self.companies, self.claims, self.source, self.timeline, self.status):
            view.set_palette_tokens(palette)


def make_views(load: Load, local_name: Callable[[str], str], icons: Icons, palette: Palette) -> Views:
    """Every part, not yet placed."""
    companies, articles, claims = CompaniesModel(local_name), ArticlesModel(), ClaimsModel(load)
    return Views(
        companies,
        articles,
        claims,
        CompaniesPane(companies, articles, palette),
        ClaimsPane(ClaimsView(claims, icons, palette), icons, palette),
        SourcePane(palette),
        TimelinePane(palette),
        ProgressPane(),
        StatusLine(palette),
    )


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

    def place(self, views: Views, toolbar: QWidget) -> None:
        """Put the parts where they belong."""
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
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(toolbar)
        column.addWidget(self._down, 1)
        column.addWidget(views.progress)
        column.addWidget(views.status)
        self.setCentralWidget(centre)
        self._share()

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

    def restore_layout(self, geometry: QByteArray, across: QByteArray, down: QByteArray) -> None:
        """Put the window and its parts where the user left them."""
        self.restoreGeometry(geometry)
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
