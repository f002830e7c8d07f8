"""What the user does with releases: tables in, the timeline out, a disputed date settled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from claimline.domain import Ticket
from claimline.language import _, current_language, ngettext
from claimline.library import Library, Reader
from claimline.ui.handlers.library import Handlers
from claimline.ui.main_window import MainWindow
from claimline.ui.panes.timeline import TimelinePane
from claimline.ui.selection import Chosen

if TYPE_CHECKING:
    from claimline.ui.dialogs.importing import ImportDialog
    from claimline.ui.dialogs.timeline_export import Form
    from claimline.workflow.importing import ImportChoice, Plan
    from claimline.workflow.settling import Dispute

_TABLES = "*.csv *.tsv *.tab *.json *.toml *.xlsx"


class ReleaseHandlers(QObject):
    """Hands the work to the background thread, by way of the handlers."""

    def __init__(
        self,
        window: MainWindow,
        handlers: Handlers,
        chosen: Chosen,
        pane: TimelinePane,
        is_dark: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._handlers, self._chosen = window, handlers, chosen
        self._pane, self._is_dark = pane, is_dark
        handlers.tables_wanted.connect(self.look_into)

    # Import ----------------------------------------------------------------------------------------------------------

    def import_releases(self) -> None:
        """Ask for tables, look into them, and show what would come of it."""
        tables, everything = _("Tables"), _("All files")
        dialog = self._handlers.file_dialog(_("Import releases"), f"{tables} ({_TABLES});;{everything} (*)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.look_into([Path(name) for name in names]))
        dialog.open()

    def import_folder(self) -> None:
        """Ask for a folder, and do so with all tables in it and below."""
        dialog = self._handlers.file_dialog(_("Import a folder of releases"), "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self.look_into([Path(name) for name in names]))
        dialog.open()

    def look_into(
        self, paths: list[Path], choice: ImportChoice | None = None, shown: ImportDialog | None = None
    ) -> None:
        """Plan an import in the background, and show the plan in a dialog, the one that is open or a new one."""
        from claimline.workflow.importing import ImportChoice, plan_import

        session = self._handlers.session
        if session is None:
            return
        wanted = choice or ImportChoice()

        def operation(library: Library, ticket: Ticket) -> Plan:
            return plan_import(library.path, paths, wanted, session.process, ticket)

        self._handlers.do(_("Reading the tables"), operation, lambda plan: self._show(paths, plan, shown))

    def _show(self, paths: list[Path], plan: Plan, shown: ImportDialog | None) -> None:
        from claimline.ui.dialogs.importing import ImportDialog

        if shown is not None:
            shown.show_plan(plan)
            return
        dialog = ImportDialog(plan, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.look_asked.connect(lambda choice: self.look_into(paths, choice, dialog))
        dialog.import_asked.connect(lambda choice: self._import(paths, choice))
        dialog.open()

    def _import(self, paths: list[Path], choice: ImportChoice) -> None:
        from claimline.workflow.importing import import_releases, plan_import

        session = self._handlers.session
        if session is None:
            return

        def operation(library: Library, ticket: Ticket) -> tuple[int, Plan]:
            plan = plan_import(library.path, paths, choice, session.process, ticket)
            return import_releases(library, plan), plan

        self._handlers.do(_("Importing releases"), operation, self._on_imported)

    def _on_imported(self, done: tuple[int, Plan]) -> None:
        from claimline.workflow.import_words import count_lines

        count, plan = done
        self._handlers.on_many_changed()
        title = ngettext("{count} release imported.", "{count} releases imported.", count).format(count=f"{count:,}")
        self._handlers.tell(title, list(count_lines(plan)))

    # Export ----------------------------------------------------------------------------------------------------------

    def export_timeline(self) -> None:
        """Ask as what the timeline goes out, then where it goes, and write it."""
        from claimline.ui.dialogs.timeline_export import TimelineExportDialog

        seen = self._pane.seen()
        days = seen.said if seen is not None else ""
        dialog = TimelineExportDialog(days, self._is_dark(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.choice_made.connect(self._ask_file)
        dialog.open()

    def _ask_file(self, form: Form, is_seen: bool, is_dark: bool) -> None:
        dialog = self._handlers.file_dialog(_("Export timeline"), f"{form.title} (*.{form.suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form.suffix)
        dialog.selectFile(_("Timeline"))
        dialog.fileSelected.connect(lambda name: self._export(Path(name), form, is_seen, is_dark))
        dialog.open()

    def _export(self, path: Path, form: Form, is_seen: bool = False, is_dark: bool = False) -> None:
        from claimline.timeline import Arrangement
        from claimline.workflow.timeline_export import Format, TimelineChoice, export_timeline

        session, seen = self._handlers.session, self._pane.seen()
        if session is None:
            return
        # Lanes are by what they are by in the window; all of them, unless only what is seen goes out.
        choice = TimelineChoice(Format(form.suffix), current_language(), form.scale, is_dark=is_dark)
        if form.is_picture and seen is not None:
            arrangement = seen.arrangement if is_seen else Arrangement(seen.arrangement.order)
            choice = replace(choice, by=seen.by, arrangement=arrangement)
            choice = replace(choice, days=seen.days) if is_seen else choice

        def operation(library: Library, ticket: Any) -> Path:
            return export_timeline(library.path, choice, path, session.process, ticket)

        exported = _("Timeline exported")
        self._handlers.do(
            _("Exporting the timeline"), operation, lambda made: self._handlers.tell(exported, [str(made)])
        )

    # A disputed date -------------------------------------------------------------------------------------------------

    def settle_date(self) -> None:
        """Show what every source says of the chosen model, and let the user say which date counts."""
        from claimline.workflow.settling import what_is_said

        model, company = self._chosen.choice.model, self._chosen.choice.lane
        if model is None:
            return

        def operation(library: Library, _ticket: Ticket) -> tuple[Dispute, ...]:
            with Reader(library.path) as reader:
                return what_is_said(reader, model, company or "")

        self._handlers.do(_("Asking the sources"), operation, lambda said: self._on_said(model, said))

    def _on_said(self, model: str, said: tuple[Dispute, ...]) -> None:
        from claimline.ui.dialogs.settling import SettleDialog
        from claimline.workflow import settling

        if not said:
            nothing = _("Nothing is known of the day of {model}.").format(model=model)
            self._handlers.tell(nothing, [])
            return
        dialog = SettleDialog(said, current_language(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.date_settled.connect(
            lambda dispute, edtf, reason: self._do(lambda library: settling.settle(library, dispute, edtf, reason))
        )
        dialog.left_open.connect(lambda dispute: self._do(lambda library: settling.unsettle(library, dispute)))
        dialog.open()

    def _do(self, edit: Any) -> None:
        self._handlers.do(_("Saving"), lambda library, _ticket: edit(library), self._handlers.on_many_changed)
