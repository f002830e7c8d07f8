"""The running program: the window with its parts, which is all that showing claims takes, and the library.

What the user can do comes as soon as the claims are seen: `Commands`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QIcon

from claimline.domain import Claim, LibraryUnusable, Problem
from claimline.language import _, current_language
from claimline.paths import resource
from claimline.ui.first_paint import AfterFirstPaint, BeforeFirstInput
from claimline.ui.hearing import hear_views
from claimline.ui.left_off import LeftOff, Place
from claimline.ui.looks.icons import Icons
from claimline.ui.looks.theme import Palette, Theme
from claimline.ui.main_window import MainWindow
from claimline.ui.presenter import Presenter
from claimline.ui.selection import Chosen
from claimline.ui.session import Session
from claimline.ui.views import make_views

if TYPE_CHECKING:
    from claimline.library import Library, Reader
    from claimline.ui.actions import Actions
    from claimline.ui.commands import Commands
    from claimline.ui.handlers.help import HelpHandlers
    from claimline.ui.handlers.library import Handlers
    from claimline.ui.handlers.settings import SettingsHandlers
    from claimline.ui.panes.finder import Finder
    from claimline.ui.panes.toolbar import Toolbar
    from claimline.workflow.ties import Ties


class Application(QObject):
    """The running program: its window, its theme, and the library that is open.

    `remake_asked` says that every part is to be made anew, and which part of the settings is to be shown then.
    """

    remake_asked = Signal(str)

    def __init__(self, theme: Theme, settings: QSettings, window: MainWindow | None = None) -> None:
        super().__init__()
        hear_views()
        self.theme, self._settings = theme, settings
        self.session: Session | None = None
        self._commands: Commands | None = None
        self._local_names: dict[str, str] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self.icons = Icons()
        self.window = window or MainWindow()
        self.chosen = Chosen(self)
        self.views = make_views(self._load, self._load_ties, self._local_name, self.icons, theme.palette)
        self.after_first_paint = AfterFirstPaint(self.views.claims.view)
        self.presenter = Presenter(self.views, self.chosen, self.after_first_paint, self)
        self.place = Place(self.views, self.chosen, self.presenter)
        self.window.place(self.views)
        self.views.claims.view.setFocus()
        self.views.progress.is_still = theme.is_motion_reduced
        theme.palette_changed.connect(self._on_palette)
        self.window.closing.connect(self.close)
        self._restore()
        self._wait_for_the_claims()

    def _wait_for_the_claims(self) -> None:
        """What comes when they are seen."""
        later = self.after_first_paint
        later.do(self._make_commands)
        self._first_input = BeforeFirstInput(self._make_commands, self)
        later.do(lambda: self.window.setWindowIcon(QIcon(str(resource("icons", "claimline.svg")))))

    # What the user can do --------------------------------------------------------------------------------------------

    @property
    def commands(self) -> Commands:
        """All that the user can do; made when it is asked for, by a key or click too, or once claims are painted."""
        if self._commands is None:
            self._make_commands()
        assert self._commands is not None
        return self._commands

    def _make_commands(self) -> None:
        if self._commands is not None:
            return
        from claimline.ui.commands import Commands

        self._first_input.end()
        self._commands = Commands(self, self._settings)
        self._commands.handlers.use(self.session)

    @property
    def handlers(self) -> Handlers:
        """What is done to the library."""
        return self.commands.handlers

    @property
    def actions(self) -> Actions:
        """Every action by its name."""
        return self.commands.actions

    @property
    def toolbar(self) -> Toolbar:
        """The bar at the top."""
        return self.commands.toolbar

    @property
    def finder(self) -> Finder:
        """What opens below the search field."""
        return self.commands.finder

    @property
    def help(self) -> HelpHandlers:
        """The guide, and the hints."""
        return self.commands.help

    @property
    def settings(self) -> SettingsHandlers:
        """What the user can set."""
        return self.commands.settings

    # The library -----------------------------------------------------------------------------------------------------

    def open_library(self, path: Path, new: bool = False, opened: tuple[Library, Reader] | None = None) -> None:
        """Open a library in the place of the one that is open; where it cannot be, say why and keep that."""
        try:
            if new:
                from claimline.library import create_library

                create_library(path)
            session = self.session if self.is_open(path) else Session(path, self, opened)
        except LibraryUnusable as problem:
            if self.session is None:
                self.presenter.use(None, _said(problem))
            self._tell_unusable(path, problem)
            return
        assert session is not None
        if not self._shown(session):
            return
        name = _("{name} (read only)").format(name=path.stem) if session.is_read_only else path.stem
        self.window.setWindowTitle(f"{name} — Claimline")
        self.views.status.show_library(path.stem)
        self.views.status.show_saved(True)
        self.after_first_paint.do(self._begin)

    def show_opened(self, path: Path, opened: tuple[Library, Reader] | LibraryUnusable) -> None:
        """Show a library that was opened in the background, or say why it cannot be."""
        if isinstance(opened, LibraryUnusable):
            self._tell_unusable(path, opened)
        else:
            self.open_library(path, opened=opened)

    def _begin(self) -> None:
        """Ask for what belongs to the library beside its claims."""
        for order in (*self.commands.begin(), self._ask_local_names, self._prepare):
            self.after_first_paint.do(order)

    def _tell_unusable(self, path: Path, problem: LibraryUnusable) -> None:
        self.handlers.tell(_said(problem), [])
        self.commands.safety.offer_help(path, problem)

    def _shown(self, session: Session) -> bool:
        """Show a library in the place of the open one; one that is damaged is told and let go, and that stays."""
        before = self.session
        self._use(session)
        try:
            self.presenter.use(session.reader)
        except LibraryUnusable as problem:
            session.close()
            self._use(before if before is not session else None)
            self.presenter.use(self.session.reader if self.session else None, _said(problem))
            self._tell_unusable(session.path, problem)
            return False
        if before is not None and before is not session:
            before.close()
        return True

    def _use(self, session: Session | None) -> None:
        """Work on another library, or on none, from now on."""
        self.session = session
        if self._commands is not None:
            self._commands.handlers.use(session)

    def is_open(self, path: Path) -> bool:
        """Whether it is the library that is shown."""
        return self.session is not None and self.session.path.resolve() == path.resolve()

    def _load(self, ids: Sequence[int]) -> Sequence[Claim]:
        return self.session.reader.claims(ids) if self.session else ()

    def _load_ties(self, claims: Sequence[Claim]) -> dict[int, Ties]:
        if self.session is None:
            return {}
        from claimline.workflow.ties import ties_of

        return ties_of(self.session.reader, claims)

    def _prepare(self) -> None:
        from claimline.ui.preparing import Preparing

        Preparing(self.handlers).begin()

    def _ask_local_names(self) -> None:
        session = self.session
        if session is None or self._local_names:
            return
        from claimline.ui.background import local_names

        language = current_language()
        job = session.worker.job("", lambda _library, _ticket: local_names(language))
        job.succeeded.connect(self._on_local_names)
        job.failed.connect(self.handlers.show_error)
        session.worker.start(job)

    def _local_name(self, name: str) -> str:
        """What a company is called locally; of one that was renamed, by the name it was found under."""
        earlier = self.presenter.earlier_names(name)
        local = next((self._local_names[each] for each in (name, *earlier) if each in self._local_names), "")
        return local if local != name else ""

    def names_of(self, name: str) -> tuple[str, ...]:
        """All that a company is called, in any language."""
        earlier = self.presenter.earlier_names(name)
        return (*earlier, *(form for each in (name, *earlier) for form in self._names.get(each, ())))

    def _on_local_names(self, names: tuple[dict[str, str], dict[str, tuple[str, ...]]]) -> None:
        self._local_names, self._names = names
        self.views.companies_model.name_again()

    # The window ------------------------------------------------------------------------------------------------------

    def _on_palette(self, palette: Palette) -> None:
        self.views.set_palette_tokens(palette)

    def restore_place(self) -> None:
        """Be where the user left the library that is open, if that was the last one."""
        left = LeftOff.of(self._settings, self.session.path) if self.session is not None else None
        if left is not None:
            self.place.go_back(left)

    def _restore(self) -> None:
        parts = [self._settings.value(f"window/{name}") for name in ("across", "down")]
        if all(parts):
            self.window.restore_parts(*parts)

    def close(self) -> None:
        """Remember the window, stop the work, and end the library."""
        for name, value in zip(("geometry", "across", "down"), self.window.layout_state(), strict=True):
            self._settings.setValue(f"window/{name}", value)
        if self.session is not None:
            self.place.left(self.session.path).keep(self._settings)
        self.let_go()

    def leave(self) -> LeftOff | None:
        """Take everything out of the window, so that it can be filled anew; returns where the user was."""
        left = self.place.left(self.session.path) if self.session is not None else None
        self.window.closing.emit()  # whoever ends something with the window ends it now
        self.theme.palette_changed.disconnect()
        self.window.clear()
        self.commands.looks.deleteLater()
        self.deleteLater()
        return left

    def let_go(self) -> None:
        """End the library that is open."""
        if self.session is not None:
            session = self.session
            self._use(None)
            self.presenter.detach()
            session.close()


def _said(problem: LibraryUnusable) -> str:
    from claimline.workflow.messages import sentence

    return sentence(problem)


def tell(program: Application, error: BaseException) -> bool:
    """Show what a slot raised, which reaches nobody else; whether that is all: a mistake of ours is printed too."""
    if isinstance(error, Exception):
        program.handlers.show_error(error)
    return isinstance(error, Problem)
