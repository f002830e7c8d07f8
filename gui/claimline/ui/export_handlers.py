"""What goes out of the window as files beside briefs: the claims that are listed, or their sources."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from claimline.domain import Selection
from claimline.language import N_, _, current_language
from claimline.library import Library
from claimline.ui.brief_handlers import as_file
from claimline.ui.handlers import Handlers
from claimline.ui.main_window import MainWindow
from claimline.ui.presenter import Presenter, selection_of
from claimline.ui.selection import Chosen

_FORMS = (
    ("docx", "docx", N_("Claims as a document")),
    ("markdown", "md", N_("Claims as Markdown")),
    ("xlsx", "xlsx", N_("Claims as a table, XLSX")),
    ("csv", "csv", N_("Claims as a table, CSV")),
    ("json-ld", "jsonld", N_("Claims as data, JSON-LD")),
    ("ris", "ris", N_("Sources for Zotero and others, RIS")),
    ("bibtex", "bib", N_("Sources as BibTeX")),
    ("csl-json", "json", N_("Sources as CSL-JSON")),
)
"""What claims are made into, with the suffix of the file and its words."""


class ExportHandlers(QObject):
    """Asks what goes out and where to, and hands it to the background thread."""

    def __init__(self, window: MainWindow, handlers: Handlers, presenter: Presenter, chosen: Chosen) -> None:
        super().__init__(window)
        self._window, self._handlers, self._presenter, self._chosen = window, handlers, presenter, chosen

    def export_claims(self) -> None:
        """Ask as what the listed claims, or their sources, go out and where to."""
        from PySide6.QtWidgets import QFileDialog

        filters = [f"{_(words)} (*.{suffix})" for _form, suffix, words in _FORMS]
        dialog = self._handlers.file_dialog(_("Export claims"), ";;".join(filters))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_FORMS[0][1])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_FORMS[filters.index(chosen)][1]))
        dialog.selectFile(as_file(self._presenter.title()))
        chosen = selection_of(self._chosen.choice)
        dialog.fileSelected.connect(
            lambda path: self._export_claims(chosen, _FORMS[filters.index(dialog.selectedNameFilter())][0], Path(path))
        )
        dialog.open()

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
