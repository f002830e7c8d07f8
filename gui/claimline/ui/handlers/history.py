"""The history as a list, and going to a point of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from claimline.domain import Ticket
from claimline.language import _
from claimline.library import Library, Reader, Sizes
from claimline.ui.handlers.library import Handlers
from claimline.ui.main_window import MainWindow

if TYPE_CHECKING:
    from claimline.ui.dialogs.history import HistoryDialog


class HistoryHandlers(QObject):
    """Shows the list, which stays while one goes to and fro. `quiet` is the colour of what is undone."""

    def __init__(self, window: MainWindow, handlers: Handlers, quiet: Callable[[], QColor]) -> None:
        super().__init__(window)
        self._window, self._handlers, self._quiet = window, handlers, quiet
        self._shown: HistoryDialog | None = None
        handlers.changed.connect(self._refresh)
        handlers.decided.connect(self._refresh)

    def show_history(self) -> None:
        """Show what was done, and when."""
        from claimline.ui.dialogs.history import HistoryDialog

        session = self._handlers.session
        if session is None or self._shown is not None:
            return
        self._shown = dialog = HistoryDialog(session.reader.history(), self._quiet(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.point_chosen.connect(self._go_to)
        dialog.finished.connect(self._forget)
        dialog.open()

    def show_properties(self) -> None:
        """Count in the background what the library takes, then show it."""
        session = self._handlers.session
        if session is None:
            return

        def sizes(library: Library, _ticket: Ticket) -> Sizes:
            with Reader(library.path) as reader:
                return reader.sizes()

        self._handlers.do(_("Counting"), sizes, lambda found: self._show_sizes(session.path.stem, found))

    def _show_sizes(self, name: str, sizes: Sizes) -> None:
        from claimline.ui.dialogs.properties import properties_dialog

        properties_dialog(name, sizes, self._window).open()

    def _go_to(self, number: int) -> None:
        self._handlers.do(
            _("Going through the history"),
            lambda library, ticket: library.go_to(number, ticket),
            self._handlers.on_many_changed,
        )

    def _refresh(self) -> None:
        session = self._handlers.session
        if self._shown is not None and session is not None:
            self._shown.show_rows(session.reader.history())

    def _forget(self) -> None:
        self._shown = None
