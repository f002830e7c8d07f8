"""Backups of the library, going back to one, and saving what can be read of a damaged library."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from claimline.domain import Cancelled, LibraryUnusable, Reason, Ticket
from claimline.language import _
from claimline.ui.handlers.library import Handlers
from claimline.ui.main_window import MainWindow
from claimline.ui.session import Session

if TYPE_CHECKING:
    from claimline.library import Backup
    from claimline.library.salvage import Salvaged
    from claimline.ui.work import Background, Job

QUIET_SECONDS = 10.0
"""How long after a library was opened its copy waits: at first the user looks around, and the disk is busy."""


class SafetyHandlers(QObject):
    """`opens` opens a library in the window, `lets_go` closes the one that is open."""

    def __init__(
        self, window: MainWindow, handlers: Handlers, opens: Callable[[Path], None], lets_go: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._handlers, self._opens, self._lets_go = window, handlers, opens, lets_go
        self._background: Background | None = None
        self._under_way: Job | None = None
        window.closing.connect(self._close)

    def actions(self) -> dict[str, Callable[[], None]]:
        """Its actions by their ids."""
        return {"restoreBackup": self.restore_backup, "repairLibrary": self.repair_library}

    def back_up_soon(self) -> None:
        """Copy the open library in the background, where it was changed since it was copied last."""
        session = self._handlers.session
        QTimer.singleShot(round(QUIET_SECONDS * 1000), self, partial(self._back_up, session))

    def _back_up(self, session: Session | None) -> None:
        if session is not None and session is self._handlers.session:
            job = session.worker.job("", lambda library, ticket: library.back_up(ticket=ticket))
            job.failed.connect(self._handlers.show_error)
            session.worker.start(job)

    def tell_if_read_only(self) -> None:
        """Say of the open library that it can be read, and not changed."""
        session = self._handlers.session
        if session is not None and session.is_read_only:
            words = _(
                "{name} is open in another Claimline, or may not be written. You can read it here; to change it, "
                "close it there, or copy it to a folder of yours, and open it again."
            )
            if session.held_by:
                words = _(
                    "{name} is open on another computer, {computer}. You can read it here as it is now; what is "
                    "changed there meanwhile is not shown. To change it, close it there, and open it again. If that "
                    "computer was cut off, wait two minutes first."
                )
            said = words.format(name=session.path.name, computer=session.held_by)
            self._handlers.tell(_("Opened to be read only"), [said])

    def open_slowly(self, path: Path, then: Callable[[Any], None]) -> None:
        """Open a library in the background; `then` gets both its connections, or the problem."""
        from claimline.workflow.warm_library import opened_or_problem

        title = _("Opening {name}").format(name=path.name)
        self._do(title, lambda ticket: opened_or_problem(path, ticket), then)

    def restore_backup(self) -> None:
        """Show the copies of the open library."""
        session = self._handlers.session
        if session is not None:
            self._show_backups(session.path)

    def _show_backups(self, path: Path) -> None:
        from claimline.workflow.warm_library import backups_of

        job = self._background_of().task("", lambda _ticket: backups_of(path).listed())
        job.succeeded.connect(partial(self._on_listed, path))
        job.failed.connect(self._handlers.show_error)
        self._background_of().start(job)

    def _on_listed(self, path: Path, found: tuple[Backup, ...]) -> None:
        from claimline.ui.dialogs.backups import BackupsDialog

        dialog = BackupsDialog(path.stem, found, self._window)
        dialog.backup_chosen.connect(lambda backup: self._restore(path, backup))
        dialog.open()

    def _restore(self, path: Path, backup: Backup) -> None:
        from claimline.library.backups import restore
        from claimline.workflow.warm_library import backups_of

        session = self._handlers.session
        if session is not None and session.path.resolve() == path.resolve():
            self._lets_go()
        self._do(
            _("Restoring a backup"),
            lambda _ticket: restore(path, backup.path, backups_of(path)),
            lambda beside: self._on_restored(path, beside),
            lambda: self._opens(path),
        )

    def _on_restored(self, path: Path, beside: Path | None) -> None:
        self._opens(path)
        words = _("{name} is as it was then. What stood there before is among the backups.").format(name=path.name)
        if beside is not None:
            kept = _("The library as it was before could not be read; it is kept as {name}.")
            words = kept.format(name=beside.name)
        self._handlers.tell(_("Backup restored"), [words])

    def offer_help(self, path: Path, problem: LibraryUnusable) -> None:
        """Ask what to do about a library that is damaged; of other problems nothing more can be said."""
        if problem.reason is not Reason.DAMAGED:
            return
        from claimline.ui.dialogs.backups import DamagedDialog

        dialog = DamagedDialog(path.name, self._window)
        dialog.restore_asked.connect(lambda: self._show_backups(path))
        dialog.repair_asked.connect(lambda: self._ask_where(path))
        dialog.open()

    def repair_library(self) -> None:
        """Ask for a damaged library, and for a new file."""
        dialog = self._handlers.file_dialog(_("Repair a library"), _("Libraries") + " (*.claimline)")
        dialog.fileSelected.connect(lambda name: self._ask_where(Path(name)))
        dialog.open()

    def _ask_where(self, path: Path) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = self._handlers.file_dialog(_("Save what can be read"), _("Libraries") + " (*.claimline)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("claimline")
        name = _("{name} (repaired)").format(name=path.stem)
        dialog.selectFile(str(path.with_name(f"{name}.claimline")))
        dialog.fileSelected.connect(lambda new: self.salvage(path, Path(new)))
        dialog.open()

    def salvage(self, path: Path, new: Path) -> None:
        """Save what can be read of a library into a new one, open that, and list what could not be saved."""

        def work(ticket: Any) -> Salvaged:
            from claimline.library.salvage import salvage

            return salvage(path, new, ticket)

        self._do(_("Saving what can be read"), work, lambda found: self._on_salvaged(new, found))

    def _on_salvaged(self, new: Path, found: Salvaged) -> None:
        from claimline.workflow.messages import salvaged_told

        self._opens(new)
        self._handlers.tell(_("Saved what can be read"), list(salvaged_told(new.name, found)))

    def _do(
        self,
        title: str,
        work: Callable[[Ticket], Any],
        then: Callable[[Any], None],
        otherwise: Callable[[], None] = lambda: None,
    ) -> None:
        """Work that needs no open library, in the background, with its progress shown."""
        if self._under_way is not None:
            self._under_way.cancel()
        self._under_way = job = self._background_of().task(title, work)
        progress = self._handlers.progress
        progress.begin(title)

        def failed(error: BaseException) -> None:
            otherwise()
            self._handlers.show_error(error)

        def ended() -> None:
            if self._under_way is job:
                self._under_way = None

        job.progressed.connect(progress.advance)
        job.ended.connect(ended)
        for outcome in (job.succeeded, job.failed, job.cancelled):
            outcome.connect(progress.end)
        job.succeeded.connect(then)
        job.failed.connect(failed)
        job.cancelled.connect(lambda: failed(Cancelled()))
        progress.stop_asked.connect(job.cancel)
        self._background_of().start(job)

    def _background_of(self) -> Background:
        """The thread for work that needs no open library, begun when it is first needed."""
        from claimline.ui.work import Background

        if self._background is None:
            self._background = Background(self)
        return self._background

    def _close(self) -> None:
        if self._background is not None:
            self._background.close()
            self._background = None
