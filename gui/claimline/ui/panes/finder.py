"""What a few typed letters may mean: companies, models, articles, what these say, and actions."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from claimline.language import _
from claimline.ui.announcing import announce
from claimline.ui.delegates.found_row import BEGINS_ROLE, NOTE_ROLE, TYPED_ROLE, WORDS_ROLE, FoundRow
from claimline.ui.looks.text_size import scaled

MOST = 9
"""How many are listed where all are of one sort."""

MOST_OF_A_GROUP = 4
"""How many of a sort are listed beside others."""

SAID = "said"
"""The group of what was found by its words, not by a name."""

_ROW = 34
_WIDE, _ASIDE = 420, 16
_EDITING = {Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z}


class Found(NamedTuple):
    """Something that can be gone to or done: `words` name it, `also` are other names of it, `note` says what it is."""

    words: str
    note: str
    icon: str
    choose: Callable[[], None]
    also: tuple[str, ...] = ()
    group: str = "company"


def matching(candidates: Iterable[Found], typed: str) -> list[Found]:
    """Those whose names hold what was typed, in their groups; groups and names that begin with it come first."""
    wanted = _folded(typed.strip())
    if not wanted:
        return []
    groups: dict[str, tuple[list[Found], list[Found]]] = {}
    for each in candidates:
        if each.group == SAID:
            groups.setdefault(SAID, ([], []))[1].append(each)
            continue
        begins = any(_folded(name).startswith(wanted) for name in (each.words, *each.also))
        if begins or wanted in _folded(each.words) or any(_holds(_folded(name), wanted) for name in each.also):
            first, others = groups.setdefault(each.group, ([], []))
            (first if begins else others).append(each)
    ordered = sorted(groups.values(), key=lambda group: not group[0])
    share = MOST if len(ordered) == 1 else MOST_OF_A_GROUP
    return [each for first, others in ordered for each in (first + others)[:share]]


def _holds(name: str, wanted: str) -> bool:
    """Whether another name of something holds what was typed: a word of it that begins so, or eastern letters."""
    return f" {wanted}" in name or (wanted in name and wanted >= "\u1000")


def _folded(text: str) -> str:
    """A text as names are compared: whole letters, no full-width forms, no case."""
    return unicodedata.normalize("NFKC", text).casefold()


def _note(found: Found, typed: str) -> str:
    """What something is; and where it was found by another name, that name."""
    wanted = _folded(typed.strip())
    if found.group == SAID or wanted in _folded(found.words):
        return found.note
    others = [_folded(name) for name in found.also]
    said = [name.startswith(wanted) or _holds(name, wanted) for name in others]
    other = next((name for name, is_said in zip(found.also, said, strict=True) if is_said), "")
    return f"{other} · {found.note}" if other else found.note


def _is_of_the_window(event: QKeyEvent) -> bool:
    """Whether keys are an action's: on X11 a field would take Ctrl+E and others to move and delete, as Emacs does."""
    is_letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    return is_letter and event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() not in _EDITING


class Finder(QObject):
    """A list below the search field, which keeps the focus: arrows and Enter choose, Escape closes the list."""

    def __init__(
        self,
        field: QLineEdit,
        window: QWidget,
        candidates: Callable[[str], Sequence[Found]],
        icon: Callable[[str], QIcon],
    ) -> None:
        super().__init__(field)
        self._field, self._window, self._candidates, self._icon = field, window, candidates, icon
        self.found: list[Found] = []
        self.list = QListWidget(window)
        self.list.setObjectName("finderList")
        self.list.setAccessibleName(_("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(16, 16) * scaled(1.0))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self._choose(self.list.row(item)))
        self._row = FoundRow(self.list)
        self.list.setItemDelegate(self._row)
        self.list.hide()
        field.textEdited.connect(self._look)
        field.installEventFilter(self)

    def _look(self, typed: str) -> None:
        self.found = matching(self._candidates(typed), typed)
        self.list.clear()
        before = ""
        for each in self.found:
            note = _note(each, typed)
            item = QListWidgetItem(self._icon(each.icon), f"{each.words}   {note}" if note else each.words)
            item.setSizeHint(QSize(0, round(scaled(_ROW))))
            for role, value in (
                (WORDS_ROLE, each.words),
                (NOTE_ROLE, note),
                (TYPED_ROLE, typed),
                (BEGINS_ROLE, before not in ("", each.group)),
            ):
                item.setData(role, value)
            before = each.group
            self.list.addItem(item)
        if not self.found:
            self.list.hide()
            return
        below = self._field.mapTo(self._window, QPoint(0, self._field.height() + 4))
        # As wide as the field, or as names need in large text.
        width = max(self._field.width(), min(round(scaled(_WIDE)), self._window.width() - 2 * _ASIDE))
        left = max(_ASIDE, min(below.x(), self._window.width() - width - _ASIDE))
        self.list.setGeometry(left, below.y(), width, round(scaled(_ROW)) * len(self.found) + 10)
        self.list.raise_()
        self.list.show()

    def _go_to(self, row: int) -> None:
        """The keyboard stays in the field, so what is gone to has to be said."""
        self.list.setCurrentRow(row)
        if row >= 0:
            place = _("{number} of {count}").format(number=row + 1, count=self.list.count())
            announce(self._field, f"{self.list.item(row).text()}, {place}")

    def look_again(self) -> None:
        """List once more what was found, where something is typed."""
        self._look(self._field.text())

    def _choose(self, row: int) -> None:
        self.list.hide()
        self._field.clear()
        self.found[row].choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Escape in the field go to the list while it is shown."""
        if event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_of_the_window(event):
            event.ignore()
            return True
        if not self.list.isVisible() or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            # Escape is also a shortcut of the window: while the list is shown, it only closes that.
            closes = event.type() == QEvent.Type.ShortcutOverride and self.list.isVisible()
            if closes and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return super().eventFilter(watched, event)
        row, last = self.list.currentRow(), self.list.count() - 1
        if event.key() == Qt.Key.Key_Down:
            self._go_to(min(row + 1, last))
        elif event.key() == Qt.Key.Key_Up:
            self._go_to(max(row - 1, -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._choose(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.list.hide()
        else:
            return False
        return True
