"""What goes out of the window as files: a brief, or the claims that are listed with their sources."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt

from claimline.domain import Selection, Status
from claimline.language import N_, _, current_language
from claimline.library import Library
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

    def export_brief(self) -> None:
        """Ask what goes into the brief, then where it goes."""
        from claimline.ui.dialogs.export import ExportDialog

        listed = "" if selection_of(self._chosen.choice) == Selection() else self._presenter.title()
        dialog = ExportDialog(listed, current_language(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.choice_made.connect(self._ask_brief_file)
        dialog.open()

    def _ask_brief_file(self, only_listed: bool, confirmed: bool, language: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        status = Status.CONFIRMED if confirmed else None
        chosen = selection_of(self._chosen.choice, status) if only_listed else Selection(status=status)
        dialog = self._handlers.file_dialog(_("Export brief"), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(_as_file(self._presenter.title() if only_listed else _("Brief")) + ".pdf")
        dialog.fileSelected.connect(lambda path: self._export_brief(chosen, language, Path(path)))
        dialog.open()

    def _export_brief(self, chosen: Selection, language: str, path: Path) -> None:
        from claimline.workflow.exporting import BriefChoice, export_brief  # heavy, and not needed to start

        session, tell = self._handlers.session, self._handlers.tell
        if session is None:
            return

        def operation(library: Library, ticket: Any) -> Path:
            return export_brief(library.path, BriefChoice(chosen, language), path, session.process, ticket)

        self._handlers.do(_("Making the brief"), operation, lambda made: tell(_("Brief exported"), [str(made)]))

    def export_claims(self) -> None:
        """Ask as what the listed claims, or their sources, go out and where to."""
        from PySide6.QtWidgets import QFileDialog

        filters = [f"{_(words)} (*.{suffix})" for _form, suffix, words in _FORMS]
        dialog = self._handlers.file_dialog(_("Export claims"), ";;".join(filters))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_FORMS[0][1])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_FORMS[filters.index(chosen)][1]))
        dialog.selectFile(_as_file(self._presenter.title()))
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


def _as_file(name: str) -> str:
    """A title as the name of a file."""
    return "".join(letter if letter.isalnum() or letter in " -.()" else "-" for letter in name)
