"""What each action does: hand the work to the background thread, and show what came of it.

Dialogs and what they lead to are imported when they are first asked for: the window is shown before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from claimline.domain import CannotUndo, Problem, Status, Ticket
from claimline.language import _, ngettext
from claimline.library import Library, Refound
from claimline.ui.main_window import MainWindow
from claimline.ui.panes.progress import ProgressPane
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Chosen
from claimline.ui.session import Session
from claimline.ui.views import Views
from claimline.ui.work import Job, Operation
from claimline.workflow.messages import brief_told, sentence
from claimline.workflow.worker import Worker as Process

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from claimline.workflow.opening import Opened, Source

_ARTICLES = "*.txt *.text *.md *.markdown *.html *.htm *.xhtml *.mhtml *.mht *.pdf *.docx *.hwpx *.eml"

_TABLES = frozenset({".csv", ".tsv", ".xlsx", ".toml", ".json"})
"""What is no article and may be a table of releases."""


_LOOKED_AT = 500
"""How many files of a folder are looked at to know what it is for."""

_FEW = 200
"""Claims that are read to say in the history whose they are."""


def _holds_only_tables(path: Path) -> bool:
    """Whether the files of a folder and of those in it may be tables of releases, and none an article."""
    if not path.is_dir():
        return False
    suffixes = {each.suffix.lower() for each in islice(path.rglob("*"), _LOOKED_AT) if each.suffix}
    return bool(suffixes & _TABLES) and not any(f"*{suffix}" in _ARTICLES.split() for suffix in suffixes - {".md"})


class Handlers(QObject):
    """One method for each thing that the user does to the library. `changed` comes when claims came or went, `decided`
    when only their status changed."""

    changed = Signal()
    decided = Signal()
    articles_changed = Signal()
    library_wanted = Signal(object, bool)
    tables_wanted = Signal(list)
    files_named = Signal(list)
    became_idle = Signal()

    def __init__(self, window: MainWindow, views: Views, chosen: Chosen, presenter: Presenter) -> None:
        super().__init__(window)
        self._window, self._views, self._chosen, self._presenter = window, views, chosen, presenter
        self._session: Session | None = None
        self._jobs: list[Job] = []
        self._told = False
        views.progress.stop_asked.connect(self.stop)
        window.files_dropped.connect(self.open_paths)

    def use(self, session: Session | None) -> None:
        """Work on another library from now on."""
        self._session = session

    # Work ------------------------------------------------------------------------------------------------------------

    def do(self, title: str, operation: Operation, then: Callable[[Any], None]) -> None:
        """Start work on the library, and call `then` with its result; problems are told in the progress pane."""
        if self._session is None:
            return
        job = self._session.worker.job(title, operation)
        job.progressed.connect(self._views.progress.advance)
        job.succeeded.connect(then)
        job.failed.connect(self.show_error)
        job.cancelled.connect(lambda: self.tell(title, [_("Stopped; nothing was changed.")]))
        job.ended.connect(lambda: self._on_ended(job))
        self._jobs.append(job)
        self._told = False
        self._views.status.show_saved(False)
        self._views.progress.begin(title)
        self._session.worker.start(job)

    def follow(self, title: str, job: Job) -> bool:
        """Show work that the window began itself, from now on; False where it is shown already."""
        if job in self._jobs:
            return False
        job.ended.connect(lambda: self._on_ended(job))
        self._jobs.append(job)
        self._told = False
        self._views.progress.begin(title)
        return True

    def advance(self, done: int, total: int) -> None:
        """So much of the work is done."""
        self._views.progress.advance(done, total)

    def do_with_process(
        self, title: str, operation: Callable[[Library, Process, Ticket], Any], then: Callable[[Any], None]
    ) -> None:
        """Start work that reads articles too, in the process that may be killed; then everything is asked for again,
        and `then` called with the result.
        """
        session = self._session
        if session is not None:
            process = session.process

            def show(result: Any) -> None:
                self.on_many_changed()
                then(result)

            self.do(title, lambda library, ticket: operation(library, process, ticket), show)

    @property
    def progress(self) -> ProgressPane:
        """The pane in which work is shown."""
        return self._views.progress

    @property
    def session(self) -> Session | None:
        """The library that is worked on."""
        return self._session

    def stop(self) -> None:
        """Stop all work that is under way."""
        for job in self._jobs:
            job.cancel()

    def tell(self, title: str, sentences: list[str]) -> None:
        """Say in the pane what happened."""
        self._told = True
        self._views.progress.tell(title, sentences)

    def show_error(self, error: BaseException) -> None:
        """A problem is told in the pane, anything else in the one dialog for what nobody expected."""
        if isinstance(error, Problem):
            title = _("That cannot be undone") if isinstance(error, CannotUndo) else _("That did not work")
            self.tell(title, [sentence(error)])
        elif type(error) is LookupError:  # what the library says of a row that went before the work began
            self.tell(_("That did not work"), [_("It is not in the library any more; nothing was changed.")])
        else:
            from claimline.ui.mistakes import show_mistake

            show_mistake(error, self._window)

    def _on_ended(self, job: Job) -> None:
        self._jobs.remove(job)
        if not self._jobs:
            self._views.status.show_saved(True)
            if not self._told:
                self._views.progress.end()
            self.became_idle.emit()

    @property
    def is_busy(self) -> bool:
        """Whether work is under way that the user asked for."""
        return bool(self._jobs)

    def tell_shortly(self, words: str) -> None:
        """Say something for a while in the line at the foot."""
        self._views.status.tell(words)

    # Articles --------------------------------------------------------------------------------------------------------

    def open_article(self) -> None:
        """Ask for files, and add them."""
        from PySide6.QtWidgets import QFileDialog

        articles, everything = _("Articles"), _("All files")
        dialog = self.file_dialog(_("Open articles"), f"{articles} ({_ARTICLES});;{everything} (*)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.open_paths([Path(name) for name in names]))
        dialog.open()

    def open_paths(self, paths: list[Path]) -> None:
        """Add the articles of files and folders; a library among them is opened instead, and tables are imported."""
        libraries = [path for path in paths if path.suffix == ".claimline"]
        if libraries:
            self.library_wanted.emit(libraries[0], False)
            return
        self.files_named.emit(paths)
        tables = [path for path in paths if path.suffix.lower() in _TABLES or _holds_only_tables(path)]
        if tables:
            self.tables_wanted.emit(tables)
            paths = [path for path in paths if path not in tables]
            if not paths:
                return
        from claimline.workflow.opening import sources_of

        self._add(lambda: sources_of(paths))

    def paste_article(self) -> None:
        """Ask for text, and add it."""
        from claimline.ui.dialogs.paste import PasteDialog

        dialog = PasteDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.text_given.connect(self._add_text)
        dialog.open()

    def _add_text(self, text: str, title: str, day: str) -> None:
        from claimline.workflow.opening import Source

        source = Source(title or _("Pasted text"), data=text.encode(), published=day or None, title=title)
        self._add(lambda: (source,))

    def _add(self, sources: Callable[[], tuple[Source, ...]]) -> None:
        from claimline.workflow.opening import add_articles

        session = self._session
        if session is not None:
            # Folders are looked through in the background too: they may be large, or far away.
            self.do(
                _("Reading articles"),
                lambda library, ticket: add_articles(library, sources(), session.process, ticket),
                self._on_opened,
            )

    def _on_opened(self, opened: Opened) -> None:
        self.changed.emit()
        self.articles_changed.emit()
        if opened.held and not opened.added:
            self._chosen.choose_article(opened.held[0].article, plain=True)
        if opened.added:
            self._chosen.choose_article(opened.added[0] if len(opened.added) == 1 else None, plain=True)
        if opened.briefs and not opened.added:
            articles = opened.briefs[-1].articles
            self._chosen.choose_article(articles[0] if len(articles) == 1 else None, plain=True)
        if opened.versions and not opened.added:
            self._chosen.choose_article(opened.versions[-1].article, plain=True)
        problems: list[Problem] = [*opened.failed, *opened.held]
        if opened.versions:
            from claimline.workflow.versions import version_words

            self.tell(_("New version of an article"), [*map(version_words, opened.versions), *map(sentence, problems)])
        elif opened.briefs:
            self.tell(_("Brief opened"), [*map(brief_told, opened.briefs), *map(sentence, problems)])
        elif problems:
            added = len(opened.added)
            title = ngettext("{count} article added", "{count} articles added", added).format(count=added)
            self.tell(title, [sentence(problem) for problem in problems])
        elif not opened.added and not opened.versions:
            self.tell(_("Nothing to open"), [_("No file that may be an article was found there.")])

    # Claims ----------------------------------------------------------------------------------------------------------

    def decide(self, status: Status) -> None:
        """Confirm, reject or set back the picked claims, or the one that is looked at."""
        from claimline.workflow import edits

        claims = self._presenter.picked()
        if not claims:
            return
        decision = {Status.CONFIRMED: edits.confirm, Status.REJECTED: edits.reject, Status.SUGGESTED: edits.unreview}
        whose = self.whose(claims)
        self.do(
            _("Saving"),
            lambda library, _ticket: decision[status](library, claims, whose),
            lambda _ids: self.decided.emit(),
        )

    def whose(self, claims: Sequence[int]) -> str | None:
        """The company that claims are about, for the history: the chosen one, or one that a few have in common."""
        company = self._chosen.choice.company
        if company or self.session is None or len(claims) > _FEW:
            return company
        named = [claim.companies for claim in self.session.reader.claims(claims)]
        return next((name for name in named[0] if all(name in each for each in named)), None) if named else None

    def undo(self) -> None:
        """Take the last change back."""
        self.do(
            _("Undoing"),
            lambda library, ticket: library.undo(ticket),
            lambda label: self._on_history(_("Undone"), label),
        )

    def redo(self) -> None:
        """Make the change again."""
        self.do(
            _("Redoing"),
            lambda library, ticket: library.redo(ticket),
            lambda label: self._on_history(_("Redone"), label),
        )

    def _on_history(self, what: str, label: str | None) -> None:
        self.on_many_changed(label)
        if label:
            self._views.status.tell(f"{what}: {label}")

    def on_many_changed(self, _result: object = None) -> None:
        """Have everything asked for again."""
        self.changed.emit()
        self.articles_changed.emit()

    def tell_changes(self, changed: Refound) -> None:
        """Say what came of finding claims again."""
        new, gone, kept = changed[1:]
        words = {
            ngettext("{count} new suggestion", "{count} new suggestions", new): new,
            ngettext("{count} suggestion is gone", "{count} suggestions are gone", gone): gone,
            ngettext("{count} decision of yours kept", "{count} decisions of yours kept", kept): kept,
        }
        shown = [each.format(count=f"{count:,}") for each, count in words.items() if count]
        self._views.status.tell(" · ".join(shown) or _("Nothing changed"))

    def explain_claim(self) -> None:
        """Say why the chosen claim was suggested."""
        from claimline.ui.dialogs.telling import reasons_dialog
        from claimline.ui.reasons import reasons

        claim = self._presenter.claim()
        if claim is not None:
            reasons_dialog(claim.passage.exact, reasons(claim), self._window).open()

    def copy_passage(self) -> None:
        """Put the chosen claim's passage on the clipboard."""
        claim = self._presenter.claim()
        if claim is not None:
            QGuiApplication.clipboard().setText(claim.passage.exact)

    # Files -----------------------------------------------------------------------------------------------------------

    def new_library(self) -> None:
        """Ask for a name, and open a new library."""
        self._ask_library(_("New library"), new=True)

    def open_library(self) -> None:
        """Ask for a library, and open it."""
        self._ask_library(_("Open library"), new=False)

    def _ask_library(self, title: str, new: bool) -> None:
        from PySide6.QtWidgets import QFileDialog

        libraries = _("Libraries")
        dialog = self.file_dialog(title, f"{libraries} (*.claimline)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave if new else QFileDialog.AcceptMode.AcceptOpen)
        dialog.setDefaultSuffix("claimline")
        dialog.setFileMode(QFileDialog.FileMode.AnyFile if new else QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.library_wanted.emit(Path(name), new))
        dialog.open()

    def file_dialog(self, title: str, filters: str) -> QFileDialog:
        """A dialog for files, which deletes itself; `filters` are parted by two semicolons."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters(filters.split(";;"))
        return dialog
