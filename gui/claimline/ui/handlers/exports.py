"""What goes out of the window as files beside briefs: the claims that are listed, or their sources."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from claimline.domain import Selection
from claimline.language import _, current_language
from claimline.library import Library
from claimline.ui.forms import OTHERS, ask_form
from claimline.ui.handlers.library import Handlers
from claimline.ui.main_window import MainWindow
from claimline.ui.presenter import Presenter, selection_of
from claimline.ui.selection import Chosen


class ExportHandlers(QObject):
    """Asks what goes out and where to, and hands it to the background thread."""

    def __init__(self, window: MainWindow, handlers: Handlers, presenter: Presenter, chosen: Chosen) -> None:
        super().__init__(window)
        self._window, self._handlers, self._presenter, self._chosen = window, handlers, presenter, chosen

    def export_claims(self) -> None:
        """Ask as what the listed claims, or their sources, go out and where to."""
        chosen = selection_of(self._chosen.choice)
        dialog = self._handlers.file_dialog(_("Export claims"), "")
        ask_form(
            dialog, OTHERS, self._presenter.title(), lambda form, path: self._export_claims(chosen, form.name, path)
        )

    def _export_claims(self, chosen: Selection, form: str, path: Path) -> None:
        from claimline.workflow.claims_export import export_claims
        from claimline.workflow.timeline_export import Format

        session, tell = self._handlers.session, self._handlers.tell
        if session is None:
            return

        def operation(library: Library, ticket: Any) -> Path:
            language = current_language()
            return export_claims(library.path, chosen, Format(form), path, language, session.process, ticket)

        self._handlers.do(_("Exporting claims"), operation, lambda made: tell(_("Claims exported"), [str(made)]))
