"""What the user does with briefs: chooses with the pages beside it, keeps a choice, makes one again, prints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from shiboken6 import isValid

from claimline.domain import BriefChoice, Nothing, NothingChosen, Problem, Selection, Status, Ticket
from claimline.language import _, current_language
from claimline.library import Library, SavedBrief
from claimline.ui.forms import OTHERS, PDF, Form, ask_form
from claimline.ui.handlers.library import Handlers
from claimline.ui.main_window import MainWindow
from claimline.ui.presenter import Presenter, selection_of
from claimline.ui.selection import Chosen
from claimline.ui.session import Session
from claimline.ui.views import Views
from claimline.workflow.messages import sentence

if TYPE_CHECKING:
    from claimline.ui.brief_preview import BriefPreview
    from claimline.ui.dialogs.export import ExportDialog


class BriefHandlers(QObject):
    """Asks what goes into a brief and where to, and hands it to the background thread."""

    def __init__(
        self, window: MainWindow, views: Views, handlers: Handlers, presenter: Presenter, chosen: Chosen
    ) -> None:
        super().__init__(window)
        self._window, self._views, self._handlers = window, views, handlers
        self._presenter, self._chosen = presenter, chosen

    def actions(self) -> dict[str, Callable[[], None]]:
        """The handlers of the actions about briefs."""
        return {"exportBrief": self.export_brief, "makeAgain": self.make_again}

    # The dialog ------------------------------------------------------------------------------------------------------

    def export_brief(self) -> None:
        """Ask what goes into the brief, its pages beside it."""
        from claimline.ui.brief_preview import BriefPreview
        from claimline.ui.dialogs.export import ExportDialog
        from claimline.ui.models.ticked import TickRow
        from claimline.ui.panes.brief_form import BriefForm

        session = self._handlers.session
        if session is None:
            return
        reader = session.reader
        companies = [TickRow(row.name, f"{row.name}  ·  {row.claims:,}") for row in reader.companies()]
        articles = [TickRow(row.id, row.title or row.name) for row in reader.article_rows()]
        choice, beyond = self._begun()
        form = BriefForm(companies, articles, self._presenter.title() if beyond else "")
        dialog = ExportDialog(form, reader.briefs(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview = BriefPreview(session, dialog)
        self._connect(dialog, preview, session)
        form.show_choice(choice)
        dialog.open()

    def _begun(self) -> tuple[BriefChoice, bool]:
        """The choice to begin with: what the window lists; and whether more narrows that than the dialog's fields."""
        now = self._chosen.choice
        listed = selection_of(now._replace(words=""))
        picked = tuple(self._views.companies.picked_articles())
        is_confirmed = listed.status is Status.CONFIRMED
        beyond = replace(listed, company=None, article=None, status=None if is_confirmed else listed.status)
        choice = BriefChoice(
            replace(listed, company=None, article=None),
            current_language(),
            companies=(listed.company,) if listed.company else (),
            articles=picked if len(picked) > 1 else (listed.article,) if listed.article else (),
            search=now.words.strip(),
        )
        return choice, beyond != Selection()

    def _connect(self, dialog: ExportDialog, preview: BriefPreview, session: Session) -> None:
        dialog.choice_changed.connect(preview.ask)
        dialog.pages.pages_wanted.connect(preview.draw)
        dialog.stop_asked.connect(preview.stop)
        dialog.finished.connect(preview.stop)
        preview.made.connect(dialog.show_made)
        preview.failed.connect(dialog.show_failed)
        preview.passed_over.connect(dialog.show_passed_over)
        preview.drawn.connect(dialog.show_drawn)
        preview.busy.connect(dialog.show_busy)
        preview.progressed.connect(dialog.show_progress)
        dialog.choice_made.connect(self._ask_file)
        dialog.keep_asked.connect(lambda choice, name: self._keep(dialog, session, choice, name))
        dialog.forget_asked.connect(lambda brief: self._forget(dialog, session, brief))
        dialog.print_asked.connect(lambda: self._print(dialog, session, preview))
        dialog.form.template_asked.connect(lambda: self._choose_template(dialog))
        dialog.form.copy_asked.connect(lambda: self._copy_template(dialog))

    # Kept under a name -----------------------------------------------------------------------------------------------

    def _keep(self, dialog: ExportDialog, session: Session, choice: BriefChoice, name: str) -> None:
        from claimline.workflow.briefs import save_brief

        self._change(dialog, session, lambda library: save_brief(library, name, choice))

    def _forget(self, dialog: ExportDialog, session: Session, brief: SavedBrief) -> None:
        from claimline.workflow.briefs import delete_brief

        self._change(dialog, session, lambda library: delete_brief(library, brief))

    def _change(self, dialog: ExportDialog, session: Session, change: Callable[[Library], Any]) -> None:
        def show(_result: Any) -> None:
            if isValid(dialog):
                dialog.show_kept(session.reader.briefs())
            self._handlers.changed.emit()

        job = session.worker.job(_("Saving"), lambda library, _ticket: change(library))
        job.succeeded.connect(show)
        job.failed.connect(lambda error: self._tell_in(dialog, error))
        session.worker.start(job)

    def _tell_in(self, dialog: ExportDialog, error: BaseException) -> None:
        """A problem stands in the dialog, which lies over the pane where others are told."""
        if isinstance(error, Problem) and isValid(dialog):
            dialog.note.setText(sentence(error))
        else:
            self._handlers.show_error(error)

    def make_again(self) -> None:
        """Offer the briefs that are kept, each made again with one click."""
        from PySide6.QtWidgets import QMenu

        session = self._handlers.session
        kept = session.reader.briefs() if session is not None else ()
        menu = QMenu(self._window)
        menu.setObjectName("keptBriefs")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for brief in kept:
            action = menu.addAction(brief.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, brief=brief: self._make_kept(brief))
        if not kept:
            menu.addAction(_("No brief is kept yet; give one a name in Export brief")).setEnabled(False)
        menu.popup(self._window.mapToGlobal(self._window.rect().center() - menu.rect().center()))

    def _make_kept(self, brief: SavedBrief) -> None:
        if brief.choice is None:
            self._handlers.show_error(NothingChosen(Nothing.DAMAGED_BRIEF, brief.name))
        else:
            self._ask_file(brief.choice, brief.name)

    # Where it goes ---------------------------------------------------------------------------------------------------

    def _ask_file(self, choice: BriefChoice, name: str) -> None:
        dialog = self._handlers.file_dialog(_("Export brief"), "")
        title = name or choice.title or ", ".join(choice.companies[:3]) or _("Brief")
        ask_form(dialog, (PDF, *OTHERS), title, lambda form, path: self._export(choice, name, form, path))

    def _export(self, choice: BriefChoice, name: str, form: Form, path: Path) -> None:
        from claimline.workflow.briefs import hand_on_and_keep
        from claimline.workflow.claims_export import export_claims
        from claimline.workflow.exporting import export_brief  # heavy, and not needed to start
        from claimline.workflow.timeline_export import Format

        session, tell = self._handlers.session, self._handlers.tell
        if session is None:
            return

        def operation(library: Library, ticket: Ticket) -> Path:
            if form is not PDF:
                return export_claims(
                    library.path, choice, Format(form.name), path, choice.language, session.process, ticket
                )
            if name:
                return hand_on_and_keep(library, name, choice, path, session.process, ticket)
            return export_brief(library.path, choice, path, session.process, ticket)

        self._handlers.do(_("Making the brief"), operation, lambda made: self._on_exported(tell, made))

    def _on_exported(self, tell: Callable[[str, list[str]], None], path: Path) -> None:
        tell(_("Brief exported"), [str(path)])
        self._handlers.changed.emit()

    # Templates and paper ---------------------------------------------------------------------------------------------

    def _choose_template(self, dialog: ExportDialog) -> None:
        from PySide6.QtWidgets import QFileDialog

        words = _("Typst templates")
        files = self._handlers.file_dialog(_("Choose a template"), f"{words} (*.typ)")
        files.setParent(dialog, files.windowFlags())
        files.setFileMode(QFileDialog.FileMode.ExistingFile)
        files.fileSelected.connect(dialog.form.use_template)
        files.open()

    def _copy_template(self, dialog: ExportDialog) -> None:
        from PySide6.QtWidgets import QFileDialog

        from claimline.workflow.templates import copy_template

        def copy(folder: str) -> None:
            try:
                dialog.form.use_template(str(copy_template(Path(folder))))
            except Problem as problem:
                dialog.note.setText(sentence(problem))

        files = self._handlers.file_dialog(_("Copy the template into a folder"), "")
        files.setParent(dialog, files.windowFlags())
        files.setFileMode(QFileDialog.FileMode.Directory)
        files.fileSelected.connect(copy)
        files.open()

    def _print(self, dialog: ExportDialog, session: Session, preview: BriefPreview) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
        from PySide6.QtWidgets import QDialog

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(dialog.brief_name or dialog.form.choice().title or _("Brief"))
        asked = QPrintDialog(printer, dialog)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pdf = preview.pdf
        asked.accepted.connect(lambda: self.print_pages(pdf, printer))
        QDialog.open(asked)  # its own `open` wants a slot

    def print_pages(self, pdf: bytes, printer: Any) -> None:
        """Print a PDF page by page, in the background; it can be stopped between two pages."""
        from claimline.ui.printing import print_pdf

        session, tell = self._handlers.session, self._handlers.tell
        if session is not None:
            process = session.process
            self._handlers.do(
                _("Printing"),
                lambda _library, ticket: print_pdf(pdf, printer, process, ticket),
                lambda pages: tell(_("Printed"), [_("{count} pages went to the printer.").format(count=pages)]),
            )
