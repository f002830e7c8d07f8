"""What the user does with releases: tables in, the timeline out, a disputed date settled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from claimline.domain import Ticket
from claimline.language import _, current_language, ngettext
from claimline.library import Library, Reader
from claimline.ui.handlers import Handlers
from claimline.ui.main_window import MainWindow
from claimline.ui.selection import Chosen

if TYPE_CHECKING:
    from claimline.ui.dialogs.importing import ImportDialog
    from claimline.workflow.importing import ImportChoice, Plan
    from claimline.workflow.settling import Dispute

_TABLES = "*.csv *.tsv *.tab *.json *.toml *.xlsx"
_EXPORTS = (("SVG", "svg", 1.0), ("PNG 2×", "png", 2.0), ("PNG 4×", "png", 4.0), ("CSV", "csv", 1.0))
_MORE_EXPORTS = (("Excel", "xlsx", 1.0), ("iCalendar", "ics", 1.0), ("JSON", "json", 1.0))


class ReleaseHandlers(QObject):
    """Hands the work to the background thread, by way of the handlers."""

    def __init__(self, window: MainWindow, handlers: Handlers, chosen: Chosen) -> None:
        super().__init__(window)
        self._window, self._handlers, self._chosen = window, handlers, chosen
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
        title = ngettext("{count} release imported.", "{count} releases imported.", count).format(count=count)
        self._handlers.tell(title, list(count_lines(plan)))

    # Export ----------------------------------------------------------------------------------------------------------

    def export_timeline(self) -> None:
        """Ask for a file and its format, and write the timeline."""
        kinds = {f"{title} (*.{suffix})": (suffix, scale) for title, suffix, scale in (*_EXPORTS, *_MORE_EXPORTS)}
        dialog = self._handlers.file_dialog(_("Export timeline"), ";;".join(kinds))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("svg")
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds[kind][0]))
        dialog.selectFile(_("Timeline"))
        dialog.fileSelected.connect(lambda name: self._export(Path(name), *kinds[dialog.selectedNameFilter()]))
        dialog.open()

    def _export(self, path: Path, suffix: str, scale: float) -> None:
        from claimline.workflow.timeline_export import Format, TimelineChoice, export_timeline

        session = self._handlers.session
        if session is None:
            return
        named = path.suffix.lower().lstrip(".")
        form = Format(named if named in {form.value for form in Format} else suffix)
        choice = TimelineChoice(form, current_language(), scale if scale > 1 else 2)

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
