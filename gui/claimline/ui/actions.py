"""Every action of the window in one table: menus, tool bar, context menus and shortcuts come from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from claimline.domain import Status
from claimline.language import N_, _
from claimline.ui.looks.icons import Icons
from claimline.ui.looks.theme import Palette


class State(NamedTuple):
    """What the window holds now, as far as actions ask. `status` is that of the chosen claim, None for none."""

    has_library: bool = False
    listed: int = 0
    claims: int = 0
    status: Status | None = None
    undo: str | None = None
    redo: str | None = None
    is_narrowed: bool = False
    has_article: bool = False
    has_model: bool = False
    has_releases: bool = False
    has_lane: bool = False
    are_lanes_hidden: bool = False
    are_lanes_ordered: bool = False
    picked: int = 0
    has_company: bool = False
    articles: int = 0
    has_collection: bool = False
    has_words: bool = False
    has_search: bool = False


def _always(_state: State) -> bool:
    return True


def _has_library(state: State) -> bool:
    return state.has_library


def _has_releases(state: State) -> bool:
    return state.has_releases


def _has_lane(state: State) -> bool:
    return state.has_lane


def _has_company(state: State) -> bool:
    return state.has_company


def _has_collection(state: State) -> bool:
    return state.has_collection


def _may_collect(state: State) -> bool:
    return state.articles > 0 or state.has_article or state.has_company


def _may(state: State, *statuses: Status) -> bool:
    """Whether claims of these statuses may be among those that a decision is for: of several, none is asked."""
    return state.picked > 1 or state.status in statuses


class Entry(NamedTuple):
    """A row of the table. `shortcut` is Qt's portable text, several parted by "; "."""

    id: str
    title: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    when: Callable[[State], bool] = _always


FILE, EDIT, CLAIM, VIEW, HELP = N_("File"), N_("Edit"), N_("Claim"), N_("View"), N_("Help")
ARTICLE, COMPANY, TIMELINE = N_("Article"), N_("Company"), N_("Timeline")
COLLECTION = N_("Collection")
MENUS = (FILE, EDIT, CLAIM, ARTICLE, COMPANY, COLLECTION, VIEW, TIMELINE, HELP)
SEPARATOR = ""
"""An id of no action: a line in a menu."""

TABLE: tuple[Entry, ...] = (
    Entry("openArticle", N_("Open…"), FILE, "Ctrl+O", "folder-open", _has_library),
    Entry("pasteArticle", N_("Paste…"), FILE, "Ctrl+Shift+V", "clipboard-paste", _has_library),
    Entry(SEPARATOR, "", FILE),
    Entry("newLibrary", N_("New library…"), FILE, "Ctrl+Shift+N", "file-plus"),
    Entry("openLibrary", N_("Open library…"), FILE, "Ctrl+Shift+O", "library"),
    Entry(SEPARATOR, "", FILE),
    Entry("importReleases", N_("Import releases…"), FILE, "Ctrl+Shift+I", "table", _has_library),
    Entry("importFolder", N_("Import a folder of releases…"), FILE, "Ctrl+Shift+D", "folder-plus", _has_library),
    Entry(SEPARATOR, "", FILE),
    Entry("exportBrief", N_("Export brief…"), FILE, "Ctrl+E", "file-down", lambda state: state.claims > 0),
    Entry("makeAgain", N_("Make a brief again…"), FILE, "Ctrl+Shift+J", "refresh-cw", lambda state: state.claims > 0),
    Entry("exportClaims", N_("Export claims…"), FILE, "Ctrl+Shift+S", "download", lambda state: state.claims > 0),
    Entry("exportTimeline", N_("Export timeline…"), FILE, "Ctrl+Shift+E", "file-output", _has_library),
    Entry(SEPARATOR, "", FILE),
    Entry("restoreBackup", N_("Restore a backup…"), FILE, "Ctrl+Alt+B", "archive-restore", _has_library),
    Entry("repairLibrary", N_("Repair a library…"), FILE, "Ctrl+Alt+R", "wrench"),
    Entry("showProperties", N_("Properties of the library…"), FILE, "Alt+Return", "settings", _has_library),
    Entry(SEPARATOR, "", FILE),
    Entry("showSettings", N_("Settings…"), FILE, "Ctrl+,", "settings"),
    Entry(SEPARATOR, "", FILE),
    Entry("closeWindow", N_("Quit"), FILE, "Ctrl+Q", "x"),
    Entry("undo", N_("Undo"), EDIT, "Ctrl+Z", "undo-2", lambda state: state.undo is not None),
    Entry("redo", N_("Redo"), EDIT, "Ctrl+Shift+Z; Ctrl+Y", "redo-2", lambda state: state.redo is not None),
    Entry("showHistory", N_("History…"), EDIT, "Ctrl+H", "history", _has_library),
    Entry(SEPARATOR, "", EDIT),
    Entry("findAnything", N_("Find…"), EDIT, "Ctrl+K; Ctrl+F", "search", _has_library),
    Entry("editArticle", N_("About this article…"), EDIT, "Ctrl+I", "pencil", lambda state: state.has_article),
    Entry("showVersions", N_("Versions…"), EDIT, "Ctrl+Shift+U", "files", lambda state: state.has_article),
    Entry("showNames", N_("Names of companies…"), EDIT, "Ctrl+Shift+K", "tag", _has_library),
    Entry("settleDate", N_("Settle the date…"), EDIT, "Ctrl+D", "scale", lambda state: state.has_model),
    Entry("showEverything", N_("Show all claims"), EDIT, "Escape", "list", lambda state: state.is_narrowed),
    Entry("confirmClaim", N_("Confirm"), CLAIM, "C", "check", lambda s: _may(s, Status.SUGGESTED, Status.REJECTED)),
    Entry("rejectClaim", N_("Reject"), CLAIM, "R", "x", lambda s: _may(s, Status.SUGGESTED, Status.CONFIRMED)),
    Entry("unreviewClaim", N_("Set back"), CLAIM, "U", "undo-2", lambda s: _may(s, Status.CONFIRMED, Status.REJECTED)),
    Entry("editClaim", N_("Edit…"), CLAIM, "E", "pencil", lambda state: state.status is not None),
    Entry("addClaim", N_("Add a claim…"), CLAIM, "A", "plus", lambda state: state.has_article),
    Entry("splitClaim", N_("Split the claim…"), CLAIM, "P", "chevrons-up-down", lambda s: s.status is not None),
    Entry("mergeClaims", N_("Merge"), CLAIM, "M", "layers", lambda state: state.picked > 1),
    Entry("tagClaims", N_("Tag…"), CLAIM, "T", "tag", lambda state: state.picked > 0),
    Entry("pickAllClaims", N_("Pick all that are listed"), CLAIM, "Ctrl+A", "list", lambda state: state.listed > 0),
    Entry(SEPARATOR, "", CLAIM),
    Entry("nextToReview", N_("Next to review"), CLAIM, "N", "arrow-right", lambda state: state.listed > 0),
    Entry("nextClaim", N_("Next claim"), CLAIM, "Alt+Down", "arrow-down", lambda state: state.listed > 0),
    Entry("previousClaim", N_("Previous claim"), CLAIM, "Alt+Up", "arrow-up", lambda state: state.listed > 0),
    Entry("compareClaim", N_("Compare…"), CLAIM, "S", "git-compare-arrows", lambda state: state.status is not None),
    Entry("compareAll", N_("Compare all claims"), CLAIM, "Ctrl+Shift+X", "refresh-cw", lambda s: s.claims > 0),
    Entry("explainClaim", N_("Why this claim?"), CLAIM, "W", "circle-question-mark", lambda s: s.status is not None),
    Entry("copyClaim", N_("Copy with its source"), CLAIM, "Ctrl+C", "copy", lambda s: s.status is not None),
    Entry("copyMarkdown", N_("Copy as Markdown"), CLAIM, "Ctrl+Alt+C", "hash", lambda s: s.status is not None),
    Entry("copyPassage", N_("Copy passage"), CLAIM, "Ctrl+Shift+C", "copy", lambda state: state.status is not None),
    Entry("markRead", N_("Read or unread"), ARTICLE, "Ctrl+Shift+R", "check", lambda state: state.articles > 0),
    Entry("deleteArticles", N_("Delete"), ARTICLE, "Ctrl+Del", "x", lambda state: state.articles > 0),
    Entry("showPage", N_("Its page…"), COMPANY, "Ctrl+P", "file-text", _has_company),
    Entry("renameCompany", N_("Rename…"), COMPANY, "F2", "pencil", _has_company),
    Entry("mergeCompany", N_("Merge with another…"), COMPANY, "Ctrl+Shift+M", "layers", _has_company),
    Entry("splitCompany", N_("Split…"), COMPANY, "Ctrl+Shift+P", "chevrons-up-down", _has_company),
    Entry("addAlias", N_("Add a name…"), COMPANY, "Shift+F2", "tag", _has_company),
    Entry("newCollection", N_("New collection…"), COLLECTION, "Ctrl+Shift+G", "folder-plus", _has_library),
    Entry("addToCollection", N_("Add to a collection…"), COLLECTION, "Ctrl+G", "plus", _may_collect),
    Entry("editCollection", N_("About this collection…"), COLLECTION, "Ctrl+Shift+Q", "pencil", _has_collection),
    Entry("takeOut", N_("Take the article out"), COLLECTION, "Ctrl+Shift+W", "x", _has_collection),
    Entry("deleteCollection", N_("Delete the collection"), COLLECTION, "", "x", _has_collection),
    Entry(SEPARATOR, "", COLLECTION),
    Entry("saveSearch", N_("Save this search…"), COLLECTION, "Ctrl+S", "search", lambda state: state.has_words),
    Entry("renameSearch", N_("Rename this search…"), COLLECTION, "", "pencil", lambda state: state.has_search),
    Entry("deleteSearch", N_("Forget this search"), COLLECTION, "", "x", lambda state: state.has_search),
    Entry("showCompanies", N_("Companies"), VIEW, "Alt+1", "building-2"),
    Entry("showArticles", N_("Articles"), VIEW, "Alt+2", "newspaper"),
    Entry("showClaims", N_("Claims"), VIEW, "Alt+3", "list"),
    Entry("showSource", N_("Source"), VIEW, "Alt+4", "file-text"),
    Entry("showTimeline", N_("Timeline"), VIEW, "Alt+5", "panel-bottom"),
    Entry("showReleasesAsTable", N_("Releases as a table"), VIEW, "Alt+6", "table"),
    Entry(SEPARATOR, "", VIEW),
    Entry("largerText", N_("Larger text"), VIEW, "Ctrl++; Ctrl+=", "zoom-in"),
    Entry("smallerText", N_("Smaller text"), VIEW, "Ctrl+-", "zoom-out"),
    Entry("usualText", N_("Usual size of text"), VIEW, "Ctrl+0", "undo-2"),
    Entry("fullScreen", N_("Full screen"), VIEW, "F11", "maximize"),
    Entry(SEPARATOR, "", VIEW),
    Entry("switchLook", N_("Light or dark"), VIEW, "Ctrl+Shift+L", "sun-moon"),
    Entry("highContrast", N_("High contrast"), VIEW, "Ctrl+Shift+B", "sun-moon"),
    Entry("systemLook", N_("As the system has it"), VIEW, "", "settings"),
    Entry("fitAll", N_("Show all days"), TIMELINE, "Ctrl+8", "maximize", _has_releases),
    Entry("fitSelection", N_("Show what is chosen"), TIMELINE, "Ctrl+9", "target", _has_releases),
    Entry("goToPassage", N_("To the passage"), TIMELINE, "Ctrl+Return; Ctrl+Enter", "quote", _has_library),
    Entry("showClaimDays", N_("Days of claims in the lanes"), TIMELINE, "Ctrl+5", "calendar-check", _has_releases),
    Entry(SEPARATOR, "", TIMELINE),
    Entry("lanesByCompany", N_("Lanes by company"), TIMELINE, "Ctrl+1", "building-2", _has_releases),
    Entry("lanesByFamily", N_("Lanes by family of models"), TIMELINE, "Ctrl+2", "layers", _has_releases),
    Entry("lanesByCountry", N_("Lanes by country"), TIMELINE, "Ctrl+3", "languages", _has_releases),
    Entry("lanesByEvent", N_("Lanes by kind of event"), TIMELINE, "Ctrl+4", "calendar", _has_releases),
    Entry(SEPARATOR, "", TIMELINE),
    Entry("moveLaneUp", N_("Move the lane up"), TIMELINE, "Ctrl+Shift+Up", "arrow-up", _has_lane),
    Entry("moveLaneDown", N_("Move the lane down"), TIMELINE, "Ctrl+Shift+Down", "arrow-down", _has_lane),
    Entry("foldLane", N_("Fold or open the lane"), TIMELINE, "Ctrl+Shift+F", "chevrons-up-down", _has_lane),
    Entry("hideLane", N_("Hide the lane"), TIMELINE, "Ctrl+Shift+H", "x", _has_lane),
    Entry("showOnlyLane", N_("Show only this lane"), TIMELINE, "Ctrl+Shift+T", "eye", _has_lane),
    Entry("showAllLanes", N_("Show all lanes"), TIMELINE, "Ctrl+Shift+A", "list", lambda state: state.are_lanes_hidden),
    Entry("usualOrder", N_("The usual order of lanes"), TIMELINE, "", "undo-2", lambda s: s.are_lanes_ordered),
    Entry("showGuide", N_("Guide"), HELP, "F1", "book-open"),
    Entry("showShortcuts", N_("Shortcuts"), HELP, "Shift+F1", "keyboard"),
    Entry(SEPARATOR, "", HELP),
    Entry("showAbout", N_("About Claimline…"), HELP, "", "info"),
)

CONTEXT_MENU = (
    *("confirmClaim", "rejectClaim", "unreviewClaim", "editClaim", "splitClaim", "mergeClaims", "tagClaims", ""),
    *("compareClaim", "explainClaim", "", "copyClaim", "copyMarkdown", "copyPassage"),
)

MENUS_OF = {
    "company": ("showPage", "", "renameCompany", "mergeCompany", "splitCompany", "addAlias", "", "addToCollection"),
    "article": ("markRead", "editArticle", "addToCollection", "takeOut", "", "deleteArticles"),
    "collection": ("editCollection", "deleteCollection"),
    "search": ("renameSearch", "deleteSearch"),
}


class HandlersDisagreeError(Exception):
    """The table and the handlers do not fit each other: a mistake of ours, found at start."""


class Actions:
    """The actions as Qt has them, each found by its id, which is its objectName too."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], None]], icons: Icons) -> None:
        wanted = {entry.id for entry in TABLE if entry.id}
        if wanted != set(handlers):
            raise HandlersDisagreeError(f"missing {wanted - set(handlers)}, surplus {set(handlers) - wanted}")
        self._window, self._icons = window, icons
        self._palette: Palette | None = None
        self._dressed: set[str] = set()
        self._actions = {entry.id: self._made(entry, handlers[entry.id]) for entry in TABLE if entry.id}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def _made(self, entry: Entry, handler: Callable[[], None]) -> QAction:
        action = QAction(_(entry.title), self._window)
        action.setObjectName(entry.id)
        action.setShortcuts([QKeySequence(keys) for keys in entry.shortcut.split("; ") if keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        tip = _(entry.title).rstrip("…")
        action.setToolTip(f"{tip} ({keys_of(action)})" if entry.shortcut else tip)
        # Through a lambda, since Qt would hand a bound method whether it is checked.
        action.triggered.connect(lambda: handler())  # noqa: PLW0108
        self._window.addAction(action)
        return action

    def update(self, state: State) -> None:
        """Enable what can be done now, and name what undo and redo would do."""
        for entry in TABLE:
            if entry.id:
                self._actions[entry.id].setEnabled(entry.when(state))
        undo = _("Undo “{label}”").format(label=state.undo) if state.undo else _("Undo")
        redo = _("Redo “{label}”").format(label=state.redo) if state.redo else _("Redo")
        for name, words in (("undo", undo), ("redo", redo)):
            action = self._actions[name]
            action.setText(words)
            action.setToolTip(f"{words} ({keys_of(action)})")

    def all(self) -> list[tuple[Entry, QAction]]:
        """Every action, with its row of the table."""
        return [(entry, self._actions[entry.id]) for entry in TABLE if entry.id]

    def set_palette_tokens(self, palette: Palette) -> None:
        """Draw the icons that were drawn before in other colours."""
        dressed, self._palette, self._dressed = self._dressed, palette, set()
        self.dress(dressed)

    def dress(self, names: Collection[str]) -> None:
        """Draw the icons of actions that are about to be seen; most wait in menus, and a start has no time for them."""
        for entry in TABLE:
            if entry.icon and entry.id in names and entry.id not in self._dressed and self._palette is not None:
                self._actions[entry.id].setIcon(self._icons.icon(entry.icon, self._palette))
                self._dressed.add(entry.id)

    def menus(self, parent: QWidget) -> list[QMenu]:
        """A menu for each group of the table."""
        made = []
        for title in MENUS:
            menu = QMenu(_(title), parent)
            self.fill(menu, [entry.id for entry in TABLE if entry.menu == title])
            made.append(menu)
        return made

    def fill(self, menu: QMenu, names: Sequence[str]) -> None:
        """Put actions into a menu, a line for each empty name."""
        menu.aboutToShow.connect(lambda: self.dress(names))
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()


def shortcuts() -> list[tuple[str, str]]:
    """Each action that has keys: its title and the keys, as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    rows = [entry for entry in TABLE if entry.id and entry.shortcut]
    return [(_(e.title).rstrip("…"), QKeySequence(e.shortcut.split("; ")[0]).toString(native)) for e in rows]


def keys_of(action: QAction) -> str:
    """An action's first shortcut, as the system writes it."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
