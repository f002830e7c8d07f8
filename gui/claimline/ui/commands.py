"""All that the user can do: the objects that do it, the actions and menus that ask for it, the tool bar and search.

It is made when the claims have been painted, for they can be seen without.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from claimline.domain import Status
from claimline.ui.actions import CONTEXT_MENU, MENUS_OF, Actions, State, shortcuts
from claimline.ui.filling import Filling
from claimline.ui.finding import findable
from claimline.ui.fitting import Fitting
from claimline.ui.handlers.articles import ArticleHandlers
from claimline.ui.handlers.briefs import BriefHandlers
from claimline.ui.handlers.claims import ClaimHandlers
from claimline.ui.handlers.companies import CompanyHandlers
from claimline.ui.handlers.comparison import CompareHandlers
from claimline.ui.handlers.exports import ExportHandlers
from claimline.ui.handlers.help import HelpHandlers
from claimline.ui.handlers.history import HistoryHandlers
from claimline.ui.handlers.kept import KeptHandlers
from claimline.ui.handlers.lanes import LaneHandlers
from claimline.ui.handlers.library import Handlers
from claimline.ui.handlers.looks import LookHandlers
from claimline.ui.handlers.recent import RecentHandlers
from claimline.ui.handlers.releases import ReleaseHandlers
from claimline.ui.handlers.safety import SafetyHandlers
from claimline.ui.handlers.settings import SettingsHandlers
from claimline.ui.handlers.timeline import TimelineHandlers
from claimline.ui.looks.theme import Palette
from claimline.ui.panes.finder import Finder
from claimline.ui.panes.toolbar import Toolbar

if TYPE_CHECKING:
    from claimline.library import Reader
    from claimline.ui.app import Application


class Commands(QObject):
    """The handlers, each for one subject, and the actions that lead to them; the library is that of `handlers`."""

    def __init__(self, program: Application, settings: QSettings) -> None:
        super().__init__(program)
        self.window, self.views, self.chosen = program.window, program.views, program.chosen
        self.presenter, self.theme, self._program = program.presenter, program.theme, program
        window, views, chosen, presenter, theme = self.window, self.views, self.chosen, self.presenter, self.theme
        self.handlers = handlers = Handlers(window, views, chosen, presenter)
        self.briefs = BriefHandlers(window, views, handlers, presenter, chosen)
        self.exporting = ExportHandlers(window, handlers, presenter, chosen)
        self.articles = ArticleHandlers(window, views, handlers)
        self.claims = ClaimHandlers(
            window, views, handlers, presenter, chosen, lambda: theme.palette.color("selected_passage")
        )
        self.kept = KeptHandlers(window, views, handlers, presenter, chosen)
        self.companies = CompanyHandlers(window, views, handlers, presenter, chosen, lambda: theme.palette)
        drawing = program.icons, lambda: theme.palette
        self.comparing = CompareHandlers(window, views, handlers, presenter, chosen, drawing)
        self.history = HistoryHandlers(window, handlers, lambda: theme.palette.color("third"))
        self.safety = SafetyHandlers(window, handlers, program.open_library, program.let_go)
        self.releases = ReleaseHandlers(window, handlers, chosen, views.timeline, lambda: theme.palette.is_dark)
        self.lanes = LaneHandlers(window, views.timeline, handlers, settings, views.status.tell)
        self.timeline = TimelineHandlers(views, handlers, chosen, presenter, settings)
        self.filling = Filling(views.timeline, handlers, self.lanes, presenter)
        self.fitting = Fitting(views.timeline, chosen, presenter)
        self.looks = LookHandlers(theme, settings)
        self.settings = SettingsHandlers(window, handlers, self.looks, settings, self.articles.show_names)
        self.help = HelpHandlers(window, settings, shortcuts)
        self.recent = RecentHandlers(window, handlers.open_paths)
        self._state = State()
        self.actions = Actions(window, self._table_of_handlers(), program.icons)
        self._dress_actions()
        self._make_tool_bar()
        self._connect()
        presenter.tell_state()

    def _dress_actions(self) -> None:
        """What of the actions can be on or off, and what is seen of them at once."""
        self.actions.set_palette_tokens(self.theme.palette)
        self.actions["showReleasesAsTable"].setCheckable(True)
        self.actions.dress(["showReleasesAsTable"])
        self.looks.dress(self.actions["highContrast"])
        self.lanes.dress(self.actions)
        self.timeline.dress(self.actions["showClaimDays"])
        self.views.timeline.use_toggle(self.actions["showReleasesAsTable"])

    def _make_tool_bar(self) -> None:
        icons, theme = self._program.icons, self.theme
        menus = self.actions.menus(self.window)
        self.recent.place(menus[0], self.actions["importReleases"])
        self.toolbar = Toolbar(self.actions, menus, icons)
        self.toolbar.set_palette_tokens(theme.palette)
        self.window.place_tool_bar(self.toolbar)
        names_of = self._program.names_of
        everything = partial(findable, self.views, self.chosen, self.presenter, self.actions, names_of, self._reader)
        self.finder = Finder(self.toolbar.search, self.window, everything, lambda name: icons.icon(name, theme.palette))

    def _reader(self) -> Reader | None:
        return self.handlers.session.reader if self.handlers.session else None

    def _connect(self) -> None:
        views, presenter = self.views, self.presenter
        presenter.state_changed.connect(self._on_state)
        self.lanes.changed.connect(lambda: self._on_state(self._state))
        self.lanes.changed.connect(self.timeline.on_lanes_changed)
        self.handlers.changed.connect(presenter.refresh)
        self.handlers.decided.connect(presenter.refresh_decisions)
        self.handlers.articles_changed.connect(self.filling.ask)
        self.filling.filled.connect(self._on_filled)
        self.handlers.files_named.connect(self.recent.remember_files)
        self.handlers.library_wanted.connect(self._on_library_wanted)
        self.toolbar.search.textChanged.connect(self.chosen.search)
        self.toolbar.search.returnPressed.connect(views.claims.view.setFocus)
        self.chosen.list_changed.connect(self._on_list)
        self.chosen.list_changed.connect(lambda: self.lanes.tell_if_hidden(self.chosen.choice.lane))
        self.theme.palette_changed.connect(self._on_palette)
        self.settings.remake_asked.connect(self._program.remake_asked)
        views.claims.view.action_asked.connect(lambda name: self.actions[name].trigger())
        views.claims.view.menu_asked.connect(partial(self._open_menu, CONTEXT_MENU))
        views.companies.menu_asked.connect(lambda what, place: self._open_menu(MENUS_OF[what], place))
        QShortcut(QKeySequence("F10"), self.window, self.toolbar.open_menu)
        self._on_list()

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

    # A library -------------------------------------------------------------------------------------------------------

    def begin(self) -> Sequence[Callable[[], None]]:
        """What is to be done about a library that was just opened, each of it for a moment of its own."""
        session = self.handlers.session
        if session is None:
            return ()
        return (
            self.safety.tell_if_read_only,
            self.filling.ask,
            self.safety.back_up_soon,
            partial(self.recent.remember_library, session.path),
            self.settings.ask_for_motion,
        )

    def _on_library_wanted(self, path: Path, new: bool) -> None:
        from claimline.workflow.warm_library import is_opened_slowly

        if not new and is_opened_slowly(path) and not self._program.is_open(path):
            self.safety.open_slowly(path, partial(self._program.show_opened, path))
        else:
            self._program.open_library(path, new)

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

    def _focus_search(self) -> None:
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()
        self.finder.look_again()

    def _open_menu(self, names: Sequence[str], place: Any) -> None:
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


def _done(_closed: bool) -> None:
    """Closing tells whether it closed, which nobody asks."""
