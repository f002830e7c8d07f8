"""Makes each object of the window and hands it what it needs; opens the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QAccessible, QIcon, QKeySequence, QShortcut

from claimline.domain import Claim, LibraryUnusable, Problem, Status
from claimline.language import _, current_language
from claimline.library import Library, Reader, create_library
from claimline.paths import resource
from claimline.ui.actions import CONTEXT_MENU, MENUS_OF, Actions, State, shortcuts
from claimline.ui.article_handlers import ArticleHandlers
from claimline.ui.background import local_names
from claimline.ui.brief_handlers import BriefHandlers
from claimline.ui.claim_handlers import ClaimHandlers
from claimline.ui.company_handlers import CompanyHandlers
from claimline.ui.compare_handlers import CompareHandlers
from claimline.ui.export_handlers import ExportHandlers
from claimline.ui.filling import Filling
from claimline.ui.finding import findable
from claimline.ui.first_paint import AfterFirstPaint
from claimline.ui.fitting import Fitting
from claimline.ui.handlers import Handlers
from claimline.ui.help_handlers import HelpHandlers
from claimline.ui.history_handlers import HistoryHandlers
from claimline.ui.icons import Icons
from claimline.ui.kept_handlers import KeptHandlers
from claimline.ui.lane_handlers import LaneHandlers
from claimline.ui.left_off import LeftOff, Place
from claimline.ui.look_handlers import LookHandlers
from claimline.ui.main_window import MainWindow
from claimline.ui.panes.finder import Finder
from claimline.ui.panes.toolbar import Toolbar
from claimline.ui.presenter import Presenter
from claimline.ui.recent_handlers import RecentHandlers
from claimline.ui.release_handlers import ReleaseHandlers
from claimline.ui.safety_handlers import SafetyHandlers
from claimline.ui.selection import Chosen
from claimline.ui.session import Session
from claimline.ui.settings_handlers import SettingsHandlers
from claimline.ui.theme import Palette, Theme
from claimline.ui.timeline_handlers import TimelineHandlers
from claimline.ui.views import make_views
from claimline.workflow.messages import sentence
from claimline.workflow.ties import Ties, ties_of


class Application(QObject):
    """The running program: its window, its theme, and the library that is open."""

    def __init__(self, theme: Theme, settings: QSettings, window: MainWindow | None = None) -> None:
        super().__init__()
        self.theme, self._settings = theme, settings
        self.session: Session | None = None
        self._local_names: dict[str, str] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        icons = Icons()
        self.window = window or MainWindow()
        self.chosen = Chosen(self)
        self.views = make_views(self._load, self._load_ties, self._local_name, icons, theme.palette)
        self.after_first_paint = AfterFirstPaint(self.views.claims.view)
        self.presenter = Presenter(self.views, self.chosen, self.after_first_paint, self)
        self.handlers = Handlers(self.window, self.views, self.chosen, self.presenter)
        self.briefs = BriefHandlers(self.window, self.views, self.handlers, self.presenter, self.chosen)
        self.exporting = ExportHandlers(self.window, self.handlers, self.presenter, self.chosen)
        self.articles = ArticleHandlers(self.window, self.views, self.handlers)
        self.claims = ClaimHandlers(
            self.window,
            self.views,
            self.handlers,
            self.presenter,
            self.chosen,
            lambda: theme.palette.color("selected_passage"),
        )
        self.kept = KeptHandlers(self.window, self.views, self.handlers, self.presenter, self.chosen)
        self.companies = CompanyHandlers(
            self.window, self.views, self.handlers, self.presenter, self.chosen, lambda: theme.palette
        )
        self.comparing = CompareHandlers(
            self.window, self.views, self.handlers, self.presenter, self.chosen, (icons, lambda: theme.palette)
        )
        self.history = HistoryHandlers(self.window, self.handlers, lambda: self.theme.palette.color("third"))
        self.safety = SafetyHandlers(self.window, self.handlers, self.open_library, self._let_go)
        self.releases = ReleaseHandlers(
            self.window, self.handlers, self.chosen, self.views.timeline, lambda: theme.palette.is_dark
        )
        self.lanes = LaneHandlers(self.window, self.views.timeline, self.handlers, settings, self.views.status.tell)
        self.timeline = TimelineHandlers(self.views, self.handlers, self.chosen, self.presenter, settings)
        self.filling = Filling(self.views.timeline, self.handlers, self.lanes, self.presenter)
        self.fitting = Fitting(self.views.timeline, self.chosen, self.presenter)
        self._state = State()
        self.looks = LookHandlers(theme, settings)
        self.settings = SettingsHandlers(self.window, self.handlers, self.looks, settings, self.articles.show_names)
        self.help = HelpHandlers(self.window, settings, shortcuts)
        self.place = Place(self.views, self.chosen, self.presenter)
        self.actions = Actions(self.window, self._table_of_handlers(), icons)
        self._dress_actions()
        menus = self.actions.menus(self.window)
        self.recent = RecentHandlers(self.window, self.handlers.open_paths)
        self.recent.place(menus[0], self.actions["importReleases"])
        self.toolbar = Toolbar(self.actions, menus, icons)
        self.toolbar.set_palette_tokens(theme.palette)
        self.window.place(self.views, self.toolbar)
        everything = partial(findable, self.views, self.chosen, self.presenter, self.actions, self._names_of)
        self.finder = Finder(self.toolbar.search, self.window, everything, lambda name: icons.icon(name, theme.palette))
        self.views.claims.view.setFocus()
        self._connect()
        self.after_first_paint.do(lambda: self.window.setWindowIcon(QIcon(str(resource("icons", "claimline.svg")))))

    def _dress_actions(self) -> None:
        """What of the actions can be on or off, and what is seen of them at once."""
        self.actions.set_palette_tokens(self.theme.palette)
        self.actions["showReleasesAsTable"].setCheckable(True)
        self.actions.dress(["showReleasesAsTable"])
        self.looks.dress(self.actions["highContrast"])
        self.lanes.dress(self.actions)
        self.timeline.dress(self.actions["showClaimDays"])
        self.views.timeline.use_toggle(self.actions["showReleasesAsTable"])

    def _connect(self) -> None:
        self.views.progress.is_still = self.theme.is_motion_reduced
        self._restore()
        if QAccessible.isActive():
            _let_claims_be_heard()
        else:
            self.after_first_paint.do(_let_claims_be_heard)
        self.presenter.state_changed.connect(self._on_state)
        self.lanes.changed.connect(lambda: self._on_state(self._state))
        self.lanes.changed.connect(self.timeline.on_lanes_changed)
        self.handlers.changed.connect(self.presenter.refresh)
        self.handlers.decided.connect(self.presenter.refresh_decisions)
        self.handlers.articles_changed.connect(self.filling.ask)
        self.filling.filled.connect(self._on_filled)
        self.handlers.files_named.connect(self.recent.remember_files)
        self.handlers.library_wanted.connect(self._on_library_wanted)
        self.toolbar.search.textChanged.connect(self.chosen.search)
        self.toolbar.search.returnPressed.connect(self.views.claims.view.setFocus)
        self.chosen.list_changed.connect(self._on_list)
        self.chosen.list_changed.connect(lambda: self.lanes.tell_if_hidden(self.chosen.choice.lane))
        self.theme.palette_changed.connect(self._on_palette)
        self.views.claims.view.action_asked.connect(lambda name: self.actions[name].trigger())
        self.views.claims.view.menu_asked.connect(partial(self._open_menu, CONTEXT_MENU))
        self.views.companies.menu_asked.connect(lambda what, place: self._open_menu(MENUS_OF[what], place))
        self.window.closing.connect(self.close)
        QShortcut(QKeySequence("F10"), self.window, self.toolbar.open_menu)

    def _table_of_handlers(self) -> dict[str, Callable[[], None]]:
        handlers, views = self.handlers, self.views
        return {
            "openArticle": handlers.open_article,
            "pasteArticle": handlers.paste_article,
            "newLibrary": handlers.new_library,
            "openLibrary": handlers.open_library,
            **self.briefs.actions(),
            "exportClaims": self.exporting.export_claims,
            "importReleases": self.releases.import_releases,
            "importFolder": self.releases.import_folder,
            "exportTimeline": self.releases.export_timeline,
            "settleDate": self.releases.settle_date,
            "editArticle": self.articles.edit_article,
            "showVersions": self.articles.show_versions,
            "showNames": self.articles.show_names,
            **self.claims.actions(),
            "showProperties": self.history.show_properties,
            "explainClaim": handlers.explain_claim,
            "compareClaim": self.comparing.compare_claim,
            "compareAll": self.comparing.compare_all,
            "closeWindow": lambda: _done(self.window.close()),
            "undo": handlers.undo,
            "redo": handlers.redo,
            "showHistory": self.history.show_history,
            "findAnything": self._focus_search,
            "showEverything": self.chosen.clear,
            "confirmClaim": lambda: handlers.decide(Status.CONFIRMED),
            "rejectClaim": lambda: handlers.decide(Status.REJECTED),
            "unreviewClaim": lambda: handlers.decide(Status.SUGGESTED),
            "nextToReview": self.presenter.next_to_review,
            "nextClaim": lambda: self.presenter.step(1),
            "previousClaim": lambda: self.presenter.step(-1),
            "copyPassage": handlers.copy_passage,
            "showCompanies": views.companies.show_companies,
            "showArticles": views.companies.show_articles,
            "showClaims": views.claims.view.setFocus,
            "showSource": views.source.take_focus,
            "showTimeline": self._show_timeline,
            "showReleasesAsTable": self._show_releases_as_table,
            "markRead": self.articles.mark_read,
            "deleteArticles": self.articles.delete_articles,
            **self.companies.actions(),
            **self.kept.actions(),
            **self.lanes.actions(),
            **self.safety.actions(),
            "showClaimDays": self.timeline.switch_claims,
            "goToPassage": self.timeline.to_passage,
            "fitSelection": self.fitting.fit_selection,
            "switchLook": self.looks.switch,
            "highContrast": self.looks.switch_contrast,
            "systemLook": self.looks.follow_system,
            **self.settings.actions(),
            **self.help.actions(),
        }

    # The library -----------------------------------------------------------------------------------------------------

    def open_library(self, path: Path, new: bool = False, opened: tuple[Library, Reader] | None = None) -> None:
        """Open a library in the place of the one that is open; where it cannot be, say why and keep that."""
        try:
            if new:
                create_library(path)
            session = self.session if self._is_open(path) else Session(path, self, opened)
        except LibraryUnusable as problem:
            if self.session is None:
                self.presenter.use(None, sentence(problem))
            self.handlers.tell(sentence(problem), [])
            self.safety.offer_help(path, problem)
            return
        assert session is not None
        if not self._shown(session):
            return
        self.handlers.use(session)
        name = _("{name} (read only)").format(name=path.stem) if session.is_read_only else path.stem
        self.window.setWindowTitle(f"{name} — Claimline")
        self.safety.tell_if_read_only()
        self.views.status.show_library(path.stem)
        self.views.status.show_saved(True)
        self.after_first_paint.do(self.filling.ask)
        self.after_first_paint.do(self._ask_local_names)
        self.after_first_paint.do(self.safety.back_up_soon)
        self.after_first_paint.do(partial(self.recent.remember_library, path))
        self.after_first_paint.do(self._prepare)

    def _shown(self, session: Session) -> bool:
        """Show a library in the place of the open one; one that is damaged is told and let go, and that stays."""
        before, self.session = self.session, session
        try:
            self.presenter.use(session.reader)
        except LibraryUnusable as problem:
            said = sentence(problem)
            self.session = before if before is not session else None
            session.close()
            self.handlers.use(self.session)
            self.presenter.use(self.session.reader if self.session else None, said)
            self.handlers.tell(said, [])
            self.safety.offer_help(session.path, problem)
            return False
        if before is not None and before is not session:
            before.close()
        return True

    def _is_open(self, path: Path) -> bool:
        return self.session is not None and self.session.path.resolve() == path.resolve()

    def _on_library_wanted(self, path: Path, new: bool) -> None:
        self.open_library(path, new)

    def _load(self, ids: Sequence[int]) -> Sequence[Claim]:
        return self.session.reader.claims(ids) if self.session else ()

    def _load_ties(self, claims: Sequence[Claim]) -> dict[int, Ties]:
        return ties_of(self.session.reader, claims) if self.session else {}

    def _prepare(self) -> None:
        from claimline.ui.preparing import Preparing

        Preparing(self.handlers).begin()

    def _ask_local_names(self) -> None:
        session = self.session
        if session is None or self._local_names:
            return
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

    def _names_of(self, name: str) -> tuple[str, ...]:
        """All that a company is called, in any language."""
        earlier = self.presenter.earlier_names(name)
        return (*earlier, *(form for each in (name, *earlier) for form in self._names.get(each, ())))

    def _on_local_names(self, names: tuple[dict[str, str], dict[str, tuple[str, ...]]]) -> None:
        self._local_names, self._names = names
        self.views.companies_model.name_again()

    # The window ------------------------------------------------------------------------------------------------------

    def _on_state(self, state: State) -> None:
        self._state = state
        self.actions.update(self.lanes.state(state))

    def _on_list(self) -> None:
        if self.toolbar.search.text() != self.chosen.choice.words:
            self.toolbar.search.setText(self.chosen.choice.words)

    def _on_palette(self, palette: Palette) -> None:
        self.actions.set_palette_tokens(palette)
        self.toolbar.set_palette_tokens(palette)
        self.views.set_palette_tokens(palette)

    def _focus_search(self) -> None:
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()

    def _open_menu(self, names: Sequence[str], place: Any) -> None:
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self.window)
        self.actions.fill(menu, names)
        menu.popup(place)

    def _on_filled(self) -> None:
        self.timeline.ask_days()
        self._on_state(self._state)

    def _show_timeline(self) -> None:
        self.filling.go_on()
        self.views.timeline.setFocus()

    def _show_releases_as_table(self) -> None:
        self.views.timeline.show_table(self.actions["showReleasesAsTable"].isChecked())
        self.views.timeline.setFocus()

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
        self._let_go()

    def leave(self) -> LeftOff | None:
        """Take everything out of the window, so that it can be filled anew; returns where the user was."""
        left = self.place.left(self.session.path) if self.session is not None else None
        self.close()
        self.theme.palette_changed.disconnect()
        self.window.clear()
        self.looks.deleteLater()
        self.deleteLater()
        return left

    def _let_go(self) -> None:
        """End the library that is open."""
        if self.session is not None:
            session, self.session = self.session, None
            self.presenter.detach()
            self.handlers.use(None)
            session.close()


def _let_claims_be_heard() -> None:
    from claimline.ui.panes import accessible_claims  # noqa: F401 - tells Qt of them as it is imported


def _done(_closed: bool) -> None:
    """Closing tells whether it closed, which nobody asks."""


def tell(program: Application, error: BaseException) -> bool:
    """Show what a slot raised, which reaches nobody else; whether that is all: a mistake of ours is printed too."""
    if isinstance(error, Exception):
        program.handlers.show_error(error)
    return isinstance(error, Problem)
