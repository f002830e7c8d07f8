"""The list of claims: cards of their own heights, of which only those in sight are ever measured.

A QListView measures every row before it paints the first (5.5 s for 100,000), or loses its place; so this scrolls by
itself. What stays put is the *anchor*, a row and how many pixels of it are above the view; the scroll bar follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from claimline.domain import Claim, Kind, Passage, Selection
from claimline.language import _
from claimline.ui.delegates.card_layout import CardFonts, CardLayout, hits_on
from claimline.ui.delegates.claim_card import ClaimCard
from claimline.ui.looks.icons import Icons
from claimline.ui.looks.spaces import PART, WIDE
from claimline.ui.looks.theme import Palette
from claimline.ui.models.claims import ClaimsModel
from claimline.ui.panes.heights import Heights
from claimline.ui.panes.picked import Picked, row_after

if TYPE_CHECKING:
    from claimline.ui.panes.accessible_claims import AccessibleClaims

GAP, MARGIN = float(PART), float(WIDE)
_ESTIMATE = 144.0
_LAYOUTS_KEPT = 200
_GONE = Claim(Passage(0, 1, " "), Kind.STATEMENT, ())
"""Stands for a claim that the library no longer has, until the list is told."""


class ClaimsView(QAbstractScrollArea):
    """Shows the claims of a model as cards, one of them selected; more may be picked beside it."""

    claim_chosen = Signal(int)
    picked_changed = Signal()
    action_asked = Signal(str)
    menu_asked = Signal(object)

    def __init__(self, model: ClaimsModel, icons: Icons, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Of our own: to wrap one that Qt made, the binding would first set up every kind of widget there is (5 ms).
        self.setViewport(QWidget())
        self.viewport().setMouseTracking(True)
        self.model = model
        self._fonts = CardFonts()
        self._card = ClaimCard(icons, self._fonts, palette)
        self._layouts: dict[tuple[int, bool], CardLayout] = {}
        self._heights = Heights(0, _ESTIMATE)
        self._row, self._above = 0, 0.0
        self._shown_value = 0
        self._current = -1
        self._picked = Picked()
        self._context: str | None = None
        self.empty_words = ""
        self._search = Selection()
        self._lent: tuple[int, tuple[int, float], tuple[int, float]] | None = None
        self._hovered: tuple[int, str] = (-1, "")
        self.accessible: AccessibleClaims | None = None
        model.modelReset.connect(self._reset)
        model.dataChanged.connect(self._forget)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().setSingleStep(48)
        self.setObjectName("claimsView")
        self.setAccessibleName(_("Claims"))  # last, since who listens asks for everything then

    # What is shown ---------------------------------------------------------------------------------------------------

    @property
    def current_row(self) -> int:
        """The selected row, -1 for none."""
        return self._current

    @property
    def picked_rows(self) -> list[int]:
        """The rows that a change is for: those that were picked, or else the current one."""
        return sorted(self._picked.rows) or ([self._current] if self._current >= 0 else [])

    def pick_all(self) -> None:
        """Pick every claim that is listed."""
        self._picked.everything(len(self.model.ids))
        self._on_picked()

    def _on_picked(self) -> None:
        self.viewport().update()
        self.picked_changed.emit()

    def _choose_or_pick(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        """Go to a row: with Shift every row on the way is picked, with Ctrl this one beside the others."""
        before = self._current
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._picked.stretch(row)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._picked.turn(row, before)
        else:
            self.choose_row(row)
            return
        self.choose_row(row, keep_picked=True)
        self._on_picked()

    @property
    def measured_rows(self) -> int:
        """How many rows were measured since the list or its width changed."""
        return self._heights.known

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self._card.palette = palette
        self.viewport().update()

    def set_context(self, company: str | None, empty: str) -> None:
        """The company that all listed claims are about, which need not be named on each; what to say for no claims."""
        self._context, self.empty_words = company, empty
        self.viewport().update()

    def set_search(self, search: Selection) -> None:
        """The search by which the claims are listed: what it found in their passages is marked."""
        if search != self._search:
            self._search = search
            self._layouts.clear()
            self.viewport().update()

    def choose_row(self, row: int, keep_picked: bool = False) -> None:
        """Select a row and bring it into sight; says so where it is another."""
        row = min(row, len(self.model.ids) - 1)
        if not keep_picked:
            had = bool(self._picked.rows)
            self._picked.start(row)
            if had:
                self._on_picked()
        changed = row != self._current
        if changed:
            previous, self._current = self._current, row
            self._remeasure(previous)
            self._remeasure(row)
        self.show_row(row)
        if changed and row >= 0:
            self._tell()

    def show_row(self, row: int) -> None:
        """Scroll no further than is needed for a row to be seen whole."""
        if row < 0:
            return
        page = self.viewport().height()
        height = self._layout(row).height + GAP
        top = self._heights.top(row) - self._top()
        if top < 0 or height > page:
            self._row, self._above = row, 0.0
        elif top + height > page:
            self._anchor_at_bottom(row)
        self._settle()

    def rectangle(self, row: int) -> tuple[QPointF, QSize] | None:
        """Where a row's card is in the viewport, None where it is out of sight."""
        for shown, top in self.seen_rows():
            if shown == row:
                layout = self._layout(row)
                return QPointF(MARGIN, top), QSize(round(layout.width), layout.height)
        return None

    # Measuring -------------------------------------------------------------------------------------------------------

    def _width(self) -> float:
        """From margin to margin of the whole view, so that cards keep their width when the scroll bar comes."""
        return max(160.0, self.width() - 2 * MARGIN)

    def _layout(self, row: int) -> CardLayout:
        """A row, measured; what is learned of its height moves those below, never the anchor."""
        key = (row, row == self._current)
        layout = self._layouts.get(key)
        if layout is None:
            if len(self._layouts) > _LAYOUTS_KEPT:
                self._layouts.clear()
            claim = self.model.claim(row) or _GONE
            hits = hits_on(claim, self._search, self._card.palette)
            layout = self._layouts[key] = CardLayout(
                claim, self._width(), row == self._current, self._fonts, self.model.ties(claim.id), hits
            )
        if not self._heights.is_known(row) or self._heights.height(row) != layout.height + GAP:
            self._heights.learn(row, layout.height + GAP)
        return layout

    def _remeasure(self, row: int) -> None:
        if 0 <= row < self._heights.count and self._heights.is_known(row):
            self._layout(row)

    def _top(self) -> float:
        """How far the view is from the top of all rows."""
        return self._heights.top(self._row) + self._above

    def seen_rows(self) -> list[tuple[int, float]]:
        """The rows in sight, each with its top in the viewport."""
        rows: list[tuple[int, float]] = []
        row, top, page = self._row, -self._above, self.viewport().height()
        while row < self._heights.count and top < page:
            rows.append((row, top))
            top += self._layout(row).height + GAP
            row += 1
        return rows

    def _anchor_at_bottom(self, row: int) -> None:
        """Place the anchor so that a row ends at the view's lower edge."""
        left = self.viewport().height() - (self._layout(row).height + GAP)
        while row > 0 and left > 0:
            row -= 1
            left -= self._layout(row).height + GAP
        self._row, self._above = row, max(0.0, -left)

    def _move(self, pixels: float) -> None:
        """Move the anchor by a distance, measuring the rows that come into sight."""
        above = self._above + pixels
        row = self._row
        while above < 0 and row > 0:
            row -= 1
            above += self._layout(row).height + GAP
        while row < self._heights.count - 1 and above >= self._layout(row).height + GAP:
            above -= self._layout(row).height + GAP
            row += 1
        self._row, self._above = row, max(0.0, above)

    def _settle(self) -> None:
        """Bring anchor and scroll bar into agreement: nothing below the last row, and the bar where the anchor is."""
        if self._heights.count:
            visible = self.seen_rows()
            last, top = visible[-1] if visible else (0, 0.0)
            if last == self._heights.count - 1 and top + self._layout(last).height + GAP < self.viewport().height():
                self._anchor_at_bottom(last)
                self.seen_rows()
        bar = self.verticalScrollBar()
        page = self.viewport().height()
        value = self._shown_value = round(self._top())
        most = max(0, round(self._heights.total) - page, value)
        bar.setPageStep(page)
        bar.setMaximum(max(most, bar.maximum()))
        bar.setValue(value)
        bar.setMaximum(most)  # last: a bar whose end comes before its place scrolls the cards to there
        self.viewport().update()

    def _on_scrolled(self, value: int) -> None:
        if value == self._shown_value:
            return
        distance = value - self._shown_value
        if abs(distance) <= 3 * self.viewport().height():
            self._move(distance)
        else:
            self._row = self._heights.row_at(value)
            self._above = max(0.0, value - self._heights.top(self._row))
        self._settle()

    def _reset(self) -> None:
        self._heights = Heights(len(self.model.ids), _ESTIMATE)
        self._layouts.clear()
        self._lent = None
        self._row, self._above, self._current = 0, 0.0, -1
        self._hovered = (-1, "")
        self._picked.start(0)
        self._settle()

    def _forget(self) -> None:
        """The rows are the same, what is on them may not be; the place is kept."""
        self._layouts.clear()
        self._settle()

    # Events ----------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._heights.count:
            painter.setPen(self._card.palette.color("second"))
            area = self.viewport().rect().adjusted(int(MARGIN), 24, -int(MARGIN), -24)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), self.empty_words)
        self._card.has_keys = self.hasFocus()
        for row, top in self.seen_rows():
            hovered = self._hovered[1] if row == self._hovered[0] else None
            layout = self._layout(row)
            if layout.claim is _GONE:
                continue
            self._card.paint(painter, layout, QPointF(MARGIN, round(top)), self._context, hovered)
            if row in self._picked.rows:
                self._card.paint_picked(painter, layout, QPointF(MARGIN, round(top)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards are measured again when their width changes; a selected card that was in sight stays there.

        What was moved to make room for a while, as for the progress pane, goes back when the room comes back.
        """
        was_seen = self._current >= 0 and self._is_in_sight(self._current, event.oldSize().height())
        if event.size().width() != event.oldSize().width():
            self._layouts.clear()
            self._heights = Heights(len(self.model.ids), _ESTIMATE)
            self._lent = None
        before = (self._row, self._above)
        if was_seen:
            self.show_row(self._current)
        else:
            self._settle()
        self._lend(event.oldSize().height(), before)

    def _lend(self, height: int, before: tuple[int, float]) -> None:
        """Remember from where the cards were moved as the view became lower, or move them back."""
        now = (self._row, self._above)
        if self._lent and self.viewport().height() >= self._lent[0] and now == self._lent[2]:
            self._row, self._above = self._lent[1]
            self._lent = None
            self._settle()
        elif self.viewport().height() < height and now != before and self._lent is None:
            self._lent = (height, before, now)

    def _is_in_sight(self, row: int, page: int) -> bool:
        """Whether some of a row is seen, as far as heights are known, in a viewport of a height."""
        top = self._heights.top(row) - self._top()
        return -self._heights.height(row) < top < page

    def part_at(self, place: QPointF) -> tuple[int, str]:
        """The row at a place of the viewport (-1 for none), and the button there or "card"."""
        for row, top in self.seen_rows():
            layout = self._layout(row)
            inside = place - QPointF(MARGIN, top)
            if 0 <= inside.x() <= layout.width and 0 <= inside.y() <= layout.height:
                return row, layout.action_at(inside) or "card"
        return -1, ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what would be clicked."""
        hit = self.part_at(event.position())
        if hit != self._hovered:
            self._hovered = hit
            on_button = hit[1] not in ("", "card")
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_button else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card, or do what its button says."""
        row, part = self.part_at(event.position())
        if row < 0 or event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        if part == "card" or event.button() is Qt.MouseButton.RightButton:
            if event.button() is Qt.MouseButton.RightButton and row in self._picked.rows:
                self.choose_row(row, keep_picked=True)
            else:
                self._choose_or_pick(row, event.modifiers())
        else:
            if row != self._current:
                self.choose_row(row)
            self.action_asked.emit(part)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered once the mouse has left."""
        self._hovered = (-1, "")
        self.viewport().update()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen claim."""
        if self._current >= 0:
            self.menu_asked.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice by a row, a page, or to an end; Enter goes to the passage in its article."""
        key, last = Qt.Key(event.key()), len(self.model.ids) - 1
        row = row_after(key, self._current, max(1, len(self.seen_rows()) - 1), last)
        if row is not None:
            self._choose_or_pick(row, event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.action_asked.emit("showSource")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The chosen card shows that it has the keyboard."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """It no longer has."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _tell(self) -> None:
        claim = self.model.claim(self._current)
        if claim is not None:
            self.claim_chosen.emit(claim.id)
