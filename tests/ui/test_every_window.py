"""A walk through every window and dialog: each control can be heard and reached, and speaks the language in use."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTableView,
    QTabWidget,
    QTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from claimline.knowledge import load_knowledge
from claimline.language import _, use_language, words_of
from claimline.library import Backup
from claimline.ui.actions import TABLE
from claimline.ui.app import Application
from claimline.ui.dialogs.backups import BackupsDialog
from claimline.ui.looks.fonts import font
from claimline.ui.looks.text_size import use_text_size
from claimline.ui.panes.pages import PagesView
from claimline.ui.panes.source_view import SourceView
from claimline.ui.words import install_words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "setGeometry", "grabbing")
Open = Callable[..., Application]
Settled = Callable[[Application], None]

LEFT_OUT = {"closeWindow", "fullScreen", "largerText", "smallerText", "usualText", "switchLook", "highContrast",
            "systemLook", "deleteArticles", "deleteCollection", "deleteSearch", "compareAll"}  # fmt: skip
"""Actions that open no window, and would end the walk or change what it walks through."""
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
WITH_KEYS_OF_THEIR_OWN = {"timelineTools", "laneChooser"}
"""Buttons beside the timeline: its own keys, and actions with shortcuts, do the same."""


def places(program: Application) -> dict[str, Callable[[], object]]:
    """Ways to choose something, so that all actions can be used in one or the other."""
    chosen, views = program.chosen, program.views
    return {
        "company": lambda: (chosen.choose_company("Tencent"), views.claims.view.choose_row(0)),
        "article": lambda: (views.companies.show_articles(), chosen.choose_article(1, plain=True)),
        "model": lambda: chosen.choose_model("DeepSeek-V9", "DeepSeek"),
        "words": lambda: (chosen.clear(), chosen.search("billion")),
        "many": lambda: (chosen.clear(), views.claims.view.choose_row(0), views.claims.view.pick_all()),
    }


def shown() -> list[QWidget]:
    """The windows that stand beside the main one."""
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and isinstance(w, QDialog | QMenu)]


def every_window(qtbot: QtBot, program: Application, settled: Settled) -> Iterator[tuple[str, QWidget]]:
    """The main window, its menus, and what each action opens, one after the other; each is closed again."""
    settled(program)
    yield "mainWindow", program.window
    for menu in program.window.findChildren(QMenu):
        menu.aboutToShow.emit()
    seen: set[str] = set()
    for choose in places(program).values():
        choose()
        settled(program)
        for entry in TABLE:
            action = program.actions[entry.id] if entry.id else None
            if action is None or entry.id in LEFT_OUT | seen or not action.isEnabled():
                continue
            action.trigger()
            settled(program)
            QApplication.processEvents()  # so that what was opened is laid out
            opened = shown()
            if opened:
                seen.add(entry.id)
            for window in opened:
                if not isinstance(window, QFileDialog):  # Qt's own, in Qt's own words
                    yield entry.id, window
            for window in shown():
                window.close()
                window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            choose()
            settled(program)
    yield from others(program)


def others(program: Application) -> Iterator[tuple[str, QWidget]]:
    """Windows that no action opens."""
    from claimline.ui.dialogs.backups import DamagedDialog
    from claimline.ui.dialogs.mistake import MistakeDialog
    from claimline.ui.panes.hints import HintStrip

    program.handlers.tell(_("That did not work"), [_("No file that may be an article was found there.")])
    yield "progressPane", program.window
    for dialog in (MistakeDialog(KeyError("x"), program.window), DamagedDialog("a.claimline", program.window)):
        dialog.open()
        QApplication.processEvents()
        yield dialog.objectName(), dialog
        dialog.close()
    program.views.progress.end()
    strip = HintStrip()
    program.window.place_hints(strip)
    for number in range(3):
        strip.show_hint(number, 3 - number)
        QApplication.processEvents()  # so that it is laid out
        yield "hintStrip", program.window


def controls(window: QWidget) -> list[QWidget]:
    """What a user works with in a window: no parts of parts, such as a list's own scroll bars."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or isinstance(widget, QScrollBar | QHeaderView):
            continue
        parent = widget.parentWidget()
        inner = isinstance(parent, QComboBox | QAbstractSpinBox | QTabBar | QLineEdit | QHeaderView)
        is_corner = isinstance(parent, QAbstractScrollArea) and not isinstance(widget, CONTROLS)
        takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.focusProxy() is not None or isinstance(widget, QTabWidget):
            continue  # another part takes its keys
        if not inner and not is_corner and (isinstance(widget, (*CONTROLS, QTabBar)) or takes_keys):
            found.append(widget)
    return found


def named(widget: QWidget) -> str:
    """What a widget is, for a failing test."""
    return f"{type(widget).__name__} {widget.objectName()!r} of {type(widget.parentWidget()).__name__}"


NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client}
ROWS_LOOKED_AT = 12


def paints_itself(widget: QWidget) -> bool:
    """Whether a widget of ours draws what it shows, of which Qt knows nothing."""
    return any("paintEvent" in vars(kind) and kind.__module__.startswith("claimline.") for kind in type(widget).__mro__)


def children_of(whole: QAccessibleInterface) -> list[QAccessibleInterface]:
    """What is in something, as it is told."""
    return [whole.child(number) for number in range(min(whole.childCount(), ROWS_LOOKED_AT))]


def unheard(window: QWidget) -> list[str]:
    """Rows of lists without words, and what is painted without any word for who cannot see it."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or isinstance(widget, QHeaderView):
            continue
        whole = QAccessible.queryAccessibleInterface(widget)
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            rows = range(min(widget.model().rowCount(), ROWS_LOOKED_AT))
            if rows and not whole.childCount():
                found.append(f"{named(widget)}: its rows are not told")
            children = children_of(whole)
        elif paints_itself(widget):
            inside = [whole, *(each for each in children_of(whole) if each.object() is not None)]
            children = [each for part in inside for each in children_of(part) if each.object() is None]
            if not (children or whole.text(QAccessible.Text.Description) or isinstance(widget, SourceView)):
                found.append(f"{named(widget)}: what is painted in it is not told")
        else:
            continue
        said = [bool(child.text(QAccessible.Text.Name).strip()) for child in children]
        are_cells = isinstance(widget, QTableView | QTreeView)  # of which some may be empty
        if children and not (any(said) if are_cells else all(said)):
            found.append(f"{named(widget)}: a row without words")
        if any(child.role() in NO_ROLE for child in children):
            found.append(f"{named(widget)}: a row without a role")
    return found


def faults(window: QWidget) -> list[str]:
    """Controls without a name or a role, or that the Tab key does not reach."""
    found = []
    for widget in controls(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{named(widget)}: no accessible name")
        if interface.role() in NO_ROLE and not isinstance(widget, QScrollArea | PagesView):  # to which Qt gives none
            found.append(f"{named(widget)}: no role")
        group = widget.group() if isinstance(widget, QAbstractButton) else None
        if group is not None and group.exclusive():
            continue  # its arrow keys go from one to the next
        beside = {widget.objectName(), widget.parentWidget().objectName() if widget.parentWidget() else ""}
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not beside & WITH_KEYS_OF_THEIR_OWN:
            found.append(f"{named(widget)}: the Tab key passes it by")
    return found


@pytest.fixture
def filled(open_window: Open, library_path: Path) -> Application:
    """A window on a library."""
    return open_window(library_path)


def test_every_control_can_be_heard_and_reached(qtbot: QtBot, filled: Application, settled: Settled) -> None:
    seen, wrong = [], []
    for name, window in every_window(qtbot, filled, settled):
        seen.append(name)
        wrong += [f"{name}: {fault}" for fault in faults(window) + unheard(window)]
    assert len(set(seen)) >= 25, seen
    assert not wrong, "\n".join(sorted(set(wrong)))


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    window, bare, passed = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    passed.setAccessibleName("Passed by")
    passed.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    for field in (bare, passed):
        field.setParent(window)
    window.show()
    assert [fault.partition(": ")[2] for fault in faults(window)] == ["no accessible name", "the Tab key passes it by"]


class Painted(QWidget):
    """As one of ours that paints itself, and tells nothing."""

    def paintEvent(self, _event: QPaintEvent) -> None: ...


def test_what_is_painted_and_not_told_is_found(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Painted, "__module__", "claimline.ui.painted")
    window, rows = QWidget(), QListWidget()
    qtbot.addWidget(window)
    Painted(window)
    rows.setParent(window)
    rows.addItems(["", "words"])
    window.show()
    assert sorted(fault.partition(": ")[2] for fault in unheard(window)) == [
        "a row without words",
        "what is painted in it is not told",
    ]


# Words ---------------------------------------------------------------------------------------------------------------

ENGLISH = re.compile(r"\b[A-Za-z][a-z]{1,}(?:[ ,’'-]+[A-Za-z]?[a-z]{1,}){2,}")
"""Three words in a row that are no names: a sentence, or the beginning of one."""


def texts(window: QWidget) -> Iterator[str]:
    """Every text that the parts of a window hold, seen or heard."""
    for thing in (window, *window.findChildren(QObject)):
        for name in ("text", "title", "toolTip", "statusTip", "windowTitle", "accessibleName", "accessibleDescription",
                     "placeholderText", "whatsThis", "toPlainText"):  # fmt: skip
            read = getattr(thing, name, None)
            if callable(read) and not isinstance(thing, QAbstractItemView | QMenu if name == "text" else ()):
                try:
                    value = read()
                except TypeError:
                    continue
                if isinstance(value, str) and value:
                    yield value
        if isinstance(thing, QComboBox):
            yield from (thing.itemText(place) for place in range(thing.count()))
        if isinstance(thing, QTabBar):
            yield from (thing.tabText(place) for place in range(thing.count()))
        if isinstance(thing, QHeaderView) and thing.model() is not None:
            sections = range(thing.count())
            yield from (str(thing.model().headerData(n, thing.orientation()) or "") for n in sections)
        if isinstance(thing, QListWidget):
            yield from (thing.item(row).text() for row in range(thing.count()))


def held(program: Application) -> str:
    """All that the library itself holds, which stays in its own language."""
    assert program.session is not None
    reader = program.session.reader
    articles = [reader.article(row.id) for row in reader.article_rows()]
    return "\n".join(part for a in articles for part in (a.text, a.title, a.publisher, a.byline, a.name))


@pytest.fixture
def _english_again(qapp: QApplication) -> Iterator[None]:
    """Qt's own buttons speak English again after a test that had them speak another language."""
    yield
    use_language("en")
    install_words(qapp)


@pytest.mark.usefixtures("_english_again")
@pytest.mark.parametrize("language", ["ko", "zh"])
def test_no_english_is_left(
    qtbot: QtBot, qapp: QApplication, open_window: Open, library_path: Path, settled: Settled, language: str
) -> None:
    use_language(language)
    install_words(qapp)
    program = open_window(library_path)
    companies = " ".join(company.name for company in load_knowledge().companies.values())
    known = " ".join(held(program).split()) + companies + str(library_path)
    untranslated = {word for word, said in words_of(language)._catalog.items() if word and said != word}  # type: ignore[attr-defined]
    english = set()
    for name, window in every_window(qtbot, program, settled):
        if name == "showGuide":
            continue  # has a test of its own, and names what is typed
        for text in texts(window):
            if text in untranslated and text not in known:
                english.add(f"{name}: {text}")
            for found in ENGLISH.findall(text):
                if found not in known and found not in NAMES:
                    english.add(f"{name}: {found}")
    assert not english, "\n".join(sorted(english))


NAMES = {"Noto Sans SC", "The Claimline developers"}


# Size ----------------------------------------------------------------------------------------------------------------


def cut_off(window: QWidget) -> list[str]:
    """Words that a part of a window has no room for: where nothing scrolls or says the whole in a tool tip."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or not isinstance(widget, QLabel | QAbstractButton):
            continue
        words = widget.text()
        if not words or (widget.toolTip() and isinstance(widget, QLabel)):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            need = widget.heightForWidth(widget.width())
            if need > widget.height() + 2:
                found.append(f"{named(widget)} {words[:40]!r}: {need} high in {widget.height()}")
        elif (
            widget.minimumSizeHint().width() > widget.width() + 2
            or widget.minimumSizeHint().height() > widget.height() + 2
        ):
            hint = widget.minimumSizeHint()
            found.append(
                f"{named(widget)} {words[:40]!r}: {hint.width()}×{hint.height()} in {widget.width()}×{widget.height()}"
            )
    return found


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    use_text_size(200)
    qapp.setFont(font(13))
    yield
    use_text_size(100)
    qapp.setFont(font(13))


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("language", ["en", "ko", "zh"])
def test_nothing_is_cut_off_in_text_of_twice_the_size(
    qtbot: QtBot, open_window: Open, library_path: Path, settled: Settled, language: str
) -> None:
    use_language(language)
    program = open_window(library_path)
    wrong = set()
    for name, window in every_window(qtbot, program, settled):
        screen = window.screen().availableGeometry()
        if name != "mainWindow" and (
            window.width() > max(1280, screen.width()) or window.height() > max(800, screen.height())
        ):
            wrong.add(f"{name}: {window.width()}×{window.height()}")
        wrong |= {f"{name}: {fault}" for fault in cut_off(window)}
    assert not wrong, "\n".join(sorted(wrong))


# Keys ----------------------------------------------------------------------------------------------------------------


def test_every_action_has_its_place_in_a_menu_and_no_two_have_the_same_keys(filled: Application) -> None:
    in_menus = {action for menu in filled.window.findChildren(QMenu) for action in menu.actions()}
    keys: dict[str, str] = {}
    for entry, action in filled.actions.all():
        assert isinstance(action, QAction)
        assert action in in_menus, entry.id
        for sequence in action.shortcuts():
            assert keys.setdefault(sequence.toString(), entry.id) == entry.id, sequence.toString()


@pytest.mark.usefixtures("large_text")
def test_what_was_done_last_in_a_backup_has_room_however_much_it_is(qtbot: QtBot) -> None:
    made = datetime.datetime(2026, 3, 2, 10, 14, tzinfo=datetime.UTC)
    steps = tuple(f"rejected {count} claims of a company with quite a long name" for count in range(5))
    dialog = BackupsDialog("spring", [Backup(Path("spring"), made, 3, 14, 4096, steps)])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    preview = dialog.findChild(QLabel, "backupPreview")
    assert preview.text().count("\n") == 5
    assert cut_off(dialog) == []
