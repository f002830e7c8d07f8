"""A claim beside those of other articles that it is related to, with their figures in one unit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from claimline.domain import Claim, Figures, Status, Tie
from claimline.language import _
from claimline.library import ArticleRow
from claimline.ui.delegates.noted_row import NotedRow
from claimline.ui.dialogs.parts import column_of
from claimline.ui.looks.icons import Icons
from claimline.ui.looks.spaces import EDGE, GROUP, HAIR, NEAR, PART, SNUG
from claimline.ui.looks.theme import Palette
from claimline.ui.ties import TIE_ICONS, outcome_word, tie_reasons, tie_word, value_words
from claimline.ui.words import date_words, speaker_words, status_word
from claimline.workflow.side_by_side import Beside, SideBySide

_LIST_WIDTH = 264


class CompareDialog(QDialog):
    """`relation_decided` carries a relation's id and the status that the user gives it; `claim_asked` the claim to go
    to. `show_claim` shows another state of the same claim, the chosen relation kept.
    """

    relation_decided = Signal(int, object)
    claim_asked = Signal(int)

    def __init__(self, shown: SideBySide, icons: Icons, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compareDialog")
        self.setWindowTitle(_("Compare"))
        self._icons, self._palette = icons, palette
        self._shown = shown
        self.list = QListWidget()
        self.list.setObjectName("relationsList")
        self.list.setAccessibleName(_("Related claims"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setItemDelegate(NotedRow(self.list))
        self.list.setSpacing(HAIR)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_row)
        self.confirm = self._button(_("Confirm"), "confirmRelation", "C", lambda: self._decide(Status.CONFIRMED))
        self.reject_relation = self._button(_("Reject"), "rejectRelation", "R", lambda: self._decide(Status.REJECTED))
        self.back = self._button(_("Set back"), "unreviewRelation", "U", lambda: self._decide(Status.SUGGESTED))
        self.go = self._button(_("Go to that claim"), "goToRelated", "Ctrl+Return", self._go)
        self._lay_out()
        self.resize(940, 560)
        self.show_claim(shown)

    def _button(self, words: str, name: str, keys: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        shortcut = QKeySequence(keys)
        button.setToolTip(f"{words} ({shortcut.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.setAutoDefault(False)
        button.clicked.connect(act)
        QShortcut(shortcut, self, button.click)
        return button

    def _lay_out(self) -> None:
        self._inner = QVBoxLayout()
        self._inner.setContentsMargins(0, 0, NEAR, 0)
        self._inner.setSpacing(GROUP)
        inside = QWidget()
        inside.setObjectName("compareInside")
        inside.setLayout(self._inner)
        scroll = QScrollArea()
        scroll.setObjectName("compareScroll")
        scroll.setAccessibleName(self.windowTitle())
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        across = QHBoxLayout()
        across.setSpacing(EDGE)
        across.addWidget(self.list)
        across.addWidget(scroll, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.setSpacing(NEAR)
        for button in (self.confirm, self.reject_relation, self.back, self.go):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(close)
        layout = column_of(self, GROUP)
        layout.addLayout(across, 1)
        layout.addLayout(below)

    # What is shown ---------------------------------------------------------------------------------------------------

    @property
    def claim(self) -> int:
        """The claim that is compared."""
        return self._shown.claim.id

    def show_claim(self, shown: SideBySide) -> None:
        """Show a claim's relations as they are now."""
        before = self._beside()
        self._shown = shown
        self.list.clear()
        for beside in shown.others:
            self.list.addItem(self._item(beside))
        numbers = [beside.relation.id for beside in shown.others]
        row = numbers.index(before.relation.id) if before and before.relation.id in numbers else 0
        self.list.setVisible(bool(numbers))
        self.list.setCurrentRow(row if numbers else -1)
        self._show_row(row if numbers else -1)

    def _item(self, beside: Beside) -> QListWidgetItem:
        tie = beside.relation.tie
        words = tie_word(tie)
        if beside.relation.status is not Status.SUGGESTED:
            words = f"{words} · {status_word(beside.relation.status)}"
        item = QListWidgetItem(f"{words}\n{_head(beside.article)}")
        token = "disputed" if tie is Tie.CONTRADICTED else "second"
        item.setIcon(self._icons.icon(TIE_ICONS[tie], self._palette, token, 16))
        if beside.relation.status is Status.REJECTED:
            item.setForeground(self._palette.color("third"))
        return item

    def _beside(self) -> Beside | None:
        row = self.list.currentRow()
        return self._shown.others[row] if 0 <= row < len(self._shown.others) else None

    def _show_row(self, _row: int) -> None:
        while self._inner.count():
            item = self._inner.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        beside = self._beside()
        if beside is None:
            words = _label(_("No other article in the library says the same, or something else about it."), "paneNote")
            self._inner.addWidget(_side(self._shown.claim, self._shown.article))
            self._inner.addWidget(words)
        else:
            self._inner.addWidget(self._sides(beside))
            if beside.figures:
                self._inner.addWidget(self._figures(beside))
            self._inner.addWidget(self._reasons(beside))
        self._inner.addStretch(1)
        status = beside.relation.status if beside else None
        self.confirm.setEnabled(status in (Status.SUGGESTED, Status.REJECTED))
        self.reject_relation.setEnabled(status in (Status.SUGGESTED, Status.CONFIRMED))
        self.back.setEnabled(status in (Status.CONFIRMED, Status.REJECTED))
        self.go.setEnabled(beside is not None)

    def _sides(self, beside: Beside) -> QWidget:
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(PART)
        across.addWidget(_side(self._shown.claim, self._shown.article), 1)
        across.addWidget(_side(beside.claim, beside.article), 1)
        return holder

    def _figures(self, beside: Beside) -> QWidget:
        holder = QWidget()
        holder.setObjectName("compareFigures")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(EDGE)
        grid.setVerticalSpacing(SNUG)
        for column, title in enumerate((_("Figure"), _("This claim"), _("The other"), "")):
            grid.addWidget(_label(title, "paneCaption"), 0, column)
        for row, figure in enumerate(beside.figures, 1):
            cells = (
                figure.measure,
                value_words(figure.here) if figure.here else "–",
                value_words(figure.there) if figure.there else "–",
                outcome_word(figure.outcome),
            )
            for column, words in enumerate(cells):
                is_odd = column == len(cells) - 1 and figure.outcome is Figures.DIFFER
                grid.addWidget(_label(words, "disputedWords" if is_odd else ""), row, column)
        for column, stretch in enumerate((2, 3, 3, 2)):
            grid.setColumnStretch(column, stretch)
        return holder

    def _reasons(self, beside: Beside) -> QWidget:
        origin = beside.relation.origin
        lines = [f"•  {reason}" for reason in tie_reasons(beside.relation, self._shown.measures)]
        if origin and beside.relation.tie is Tie.REPEATED:
            lines.insert(0, _("Both count as one source: {origin}.").format(origin=origin))
        elif beside.relation.tie is Tie.REPEATED:
            lines.insert(0, _("Both count as one source."))
        return _label("\n".join(lines), "compareReasons")

    # What is done ----------------------------------------------------------------------------------------------------

    def _decide(self, status: Status) -> None:
        beside = self._beside()
        if beside is not None:
            self.relation_decided.emit(beside.relation.id, status)

    def _go(self) -> None:
        beside = self._beside()
        if beside is not None:
            self.claim_asked.emit(beside.claim.id)
            self.accept()


def _head(article: ArticleRow) -> str:
    return " · ".join(part for part in (article.publisher or article.title or article.name, article.published) if part)


def _label(words: str, name: str = "") -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _side(claim: Claim, article: ArticleRow) -> QWidget:
    """One claim as it stands in its article."""
    frame = QFrame()
    frame.setObjectName("compareSide")
    column = QVBoxLayout(frame)
    column.setContentsMargins(PART, PART, PART, PART)
    column.setSpacing(SNUG)
    column.addWidget(_label(_head(article), "paneCaption"))
    column.addWidget(_label(claim.passage.exact, "comparePassage"))
    dates = ", ".join(date_words(date) for date in claim.dates)
    column.addWidget(_label(" · ".join(part for part in (speaker_words(claim), dates) if part), "paneNote"))
    column.addStretch(1)
    return frame
