"""The article's own text, with every claim's passage marked and what is not the article set back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip, QWidget

from claimline.domain import BODY, Article, Block, Claim
from claimline.language import _
from claimline.ui.hearing import forget_heard
from claimline.ui.looks.fonts import font
from claimline.ui.looks.text_size import scaled
from claimline.ui.looks.theme import Palette
from claimline.ui.panes.line_areas import line_areas
from claimline.ui.panes.set_aside import HEADINGS, QUIET_LINE, SetAside, spacing
from claimline.ui.positions import DocumentPositions, document_text
from claimline.ui.words import why_set_aside

if TYPE_CHECKING:
    from claimline.ui.panes.accessible_source import AccessiblePassages

_TEXT_PIXELS, _TEXT_LINE = 15, 28.0
_QUIET_PIXELS = 12
_HEADING_PIXELS, _HEADING_LINE = 17, 30.0
_BLANK_LINE = 10.0
SET_ASIDE = "set-aside"
"""The role of a block that the user has set aside."""
_LONGEST_NAME = 60


class SourceView(QTextEdit):
    """Shows one article; a click on a passage says which claim it is of. The text is read-only, and can be copied.

    `roles_given` carries which part blocks are to play (a role by the block's place), `name_asked` words that may be
    the name of a company, `claim_asked` a selected stretch of the text (start and end), `split_asked` a place in the
    passage of the chosen claim; all in code points.
    """

    claim_chosen = Signal(int)
    roles_given = Signal(object)
    name_asked = Signal(str)
    claim_asked = Signal(int, int)
    split_asked = Signal(int)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceView")
        self.setAccessibleName(_("Source text"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(24)
        self._palette = palette
        self.accessible: AccessiblePassages | None = None
        self._entered = 0
        self._article: Article | None = None
        self._positions = DocumentPositions("")
        self._claims: Sequence[Claim] = ()
        self._selected = 0
        self._sought = (0, 0)
        self._set_aside = SetAside(self)
        self._pressed = QPointF()
        self.cursorPositionChanged.connect(self._on_caret)
        forget_heard(self.viewport())  # Qt has already made for it what tells of any widget

    # What is shown ---------------------------------------------------------------------------------------------------

    def show_article(self, article: Article | None, claims: Sequence[Claim]) -> None:
        """Show an article with its claims, or nothing."""
        same = article is not None and self._article is not None and article.sha256 == self._article.sha256
        self._claims = claims
        if not (same and article == self._article):
            self._article = article
            self._fill()
        self.viewport().update()

    def show_claim(self, claim: int) -> None:
        """Mark a claim's passage more strongly and scroll it into sight."""
        self._selected = claim
        found = self._claim(claim)
        if found is not None:
            self._go_to(found.passage.start, found.passage.start)
            self._scroll_to(found.passage.start, found.passage.end)
        self.viewport().update()

    def show_stretch(self, start: int, end: int) -> None:
        """Select a stretch of the text (code points) and scroll it into sight."""
        self._go_to(start, end)
        self._scroll_to(start, end)
        self.viewport().update()

    def _go_to(self, start: int, end: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.position(start))
        cursor.setPosition(self._positions.position(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        place = self.verticalScrollBar().value()
        self._fill()
        self.verticalScrollBar().setValue(place)

    def position_of(self, offset: int) -> int:
        """The document's position of a code point of the text."""
        return self._positions.position(offset)

    def passage_areas(self, claim: Claim) -> list[QRectF]:
        """Where a claim's passage is in the viewport: one rectangle a line."""
        return self._areas(claim.passage.start, claim.passage.end)

    def _areas(self, start: int, end: int) -> list[QRectF]:
        first, last = self._positions.position(start), self._positions.position(end)
        areas: list[QRectF] = []
        block = self.document().findBlock(first)
        while block.isValid() and block.position() < last:
            areas += self.line_areas(block, first - block.position(), last - block.position())
            block = block.next()
        return areas

    # Filling ---------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        article = self._article
        text = article.text if article else ""
        self._positions = DocumentPositions(text)
        self.setPlainText(document_text(text))
        self.setFont(font(_TEXT_PIXELS))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(self._hand("ink", _TEXT_PIXELS))
        cursor.setBlockFormat(spacing(scaled(_TEXT_LINE)))
        for block in article.blocks if article else ():
            if not block.is_body:
                self._set_back(cursor, block)
        self._close_up_blank_lines(cursor)
        cursor.endEditBlock()
        self._set_aside.place_labels(article)

    def _set_back(self, cursor: QTextCursor, block: Block) -> None:
        """What is not the article is smaller and quieter, a heading of it larger."""
        cursor.setPosition(self._positions.position(block.start))
        cursor.setPosition(self._positions.position(block.end), QTextCursor.MoveMode.KeepAnchor)
        if block.role in HEADINGS:
            cursor.setCharFormat(self._hand("ink", _HEADING_PIXELS, QFont.Weight.Bold))
            cursor.setBlockFormat(spacing(scaled(_HEADING_LINE)))
            return
        cursor.setCharFormat(self._hand("third", _QUIET_PIXELS))
        cursor.setBlockFormat(spacing(scaled(QUIET_LINE)))

    def _hand(self, token: str, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QTextCharFormat:
        hand = QTextCharFormat()
        hand.setFont(font(pixels, weight))
        hand.setForeground(self._palette.color(token))
        return hand

    def _close_up_blank_lines(self, cursor: QTextCursor) -> None:
        """A blank line is a small space, and several are no more than one."""
        before_blank = True
        block = self.document().begin()
        while block.isValid():
            blank = not block.text().strip()
            if blank:
                cursor.setPosition(block.position())
                cursor.setBlockFormat(spacing(1.0 if before_blank else scaled(_BLANK_LINE)))
            before_blank = blank
            block = block.next()

    # Painting --------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks below the text, then the text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for claim in sorted(self._claims, key=lambda claim: claim.id == self._selected):
            token = "selected_passage" if claim.id == self._selected else "passage"
            painter.setBrush(self._palette.color(token))
            for area in self.passage_areas(claim):
                if area.intersects(QRectF(event.rect())):
                    painter.drawRoundedRect(area, 4, 4)
        self._set_aside.paint(painter, self._palette)
        painter.end()
        super().paintEvent(event)

    def origin(self) -> QPointF:
        """Where the document begins, in the viewport."""
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def line_areas(self, block: QTextBlock, first: int, last: int) -> list[QRectF]:
        """The lines of a block that a stretch covers, as tall as the letters and a little more."""
        return line_areas(block, first, last, self.document().documentLayout(), self.origin())

    def _scroll_to(self, start: int, end: int, again: bool = True) -> None:
        """Until the window has its size, what was scrolled to is not where it will be: it is done again then."""
        self._sought = (start, end)
        if again:
            once_more = partial(self._scroll_to, start, end, again=False)
            QTimer.singleShot(0, self, lambda: once_more() if self._sought == (start, end) else None)
        areas = self._areas(start, end)
        if not areas:
            return
        page = self.viewport().height()
        top, bottom = areas[0].top(), areas[-1].bottom()
        if top < 16 or bottom > page - 16:
            bar = self.verticalScrollBar()
            place = max(16, min(page / 3, page - 16 - (bottom - top)))  # of a long passage the whole, or its beginning
            bar.setValue(round(bar.value() + top - place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was scrolled to and is in sight stays there, though lines break elsewhere."""
        areas = self._areas(*self._sought)
        in_sight = bool(areas) and areas[-1].bottom() > 0 and areas[0].top() < event.oldSize().height()
        super().resizeEvent(event)
        if in_sight:
            self._scroll_to(*self._sought)

    # Choosing --------------------------------------------------------------------------------------------------------

    def _claim(self, number: int) -> Claim | None:
        return next((claim for claim in self._claims if claim.id == number), None)

    def claims_at(self, place: QPointF) -> list[Claim]:
        """The claims whose passages cover a place of the viewport, the shortest passage first."""
        covering = [claim for claim in self._claims if any(area.contains(place) for area in self.passage_areas(claim))]
        return sorted(covering, key=lambda claim: (claim.passage.end - claim.passage.start, claim.id))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a click begins, to tell it from a selection of text."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the claim whose passage was clicked; of several, the one after the chosen one."""
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed).manhattanLength() > 4
        if moved or event.button() is not Qt.MouseButton.LeftButton:
            return
        labelled = self._set_aside.label_at(event.position())
        if labelled is not None:
            self.give_role(labelled, BODY)
        else:
            self._choose_of(self.claims_at(event.position()))

    def _choose_of(self, claims: Sequence[Claim]) -> bool:
        """Choose one of the claims of a place, after the one that is chosen; whether there is any."""
        found = [claim.id for claim in claims]
        if found:
            after = found.index(self._selected) + 1 if self._selected in found else 0
            self.claim_chosen.emit(found[after % len(found)])
        return bool(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the claim whose passage the caret is in, as a click there does."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and self._choose_of(self._claims_at_caret())):
            super().keyPressEvent(event)

    def _claims_at_caret(self) -> list[Claim]:
        place = self._positions.offset(self.textCursor().position())
        covering = [claim for claim in self._claims if claim.passage.start <= place < claim.passage.end]
        return sorted(covering, key=lambda claim: (claim.passage.end - claim.passage.start, claim.id))

    def _on_caret(self) -> None:
        """Tell who hears the text when the caret comes into a passage, which is only seen by its ground."""
        if not (QAccessible.isActive() and self.hasFocus()):
            return
        found = self._claims_at_caret()
        entered, self._entered = self._entered, found[0].id if found else 0
        if found and self._entered != entered:
            from claimline.ui.panes.accessible_source import tell_passage

            tell_passage(self, found[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a passage can be clicked."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            place = event.position()
            over = self._set_aside.label_at(place) is not None or bool(self.claims_at(place))
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    # What is in sight, for who hears it ------------------------------------------------------------------------------

    @property
    def selected(self) -> int:
        """The claim whose passage is marked more strongly, 0 for none."""
        return self._selected

    def seen_stretch(self) -> tuple[int, int]:
        """Start and end of the text in sight, in code points."""
        corner = self.viewport().rect().bottomRight()
        first, last = self.cursorForPosition(QPoint(0, 0)), self.cursorForPosition(corner)
        return self._positions.offset(first.position()), self._positions.offset(last.position())

    def claims_between(self, first: int, last: int) -> list[Claim]:
        """The claims whose passages reach into a stretch of the text."""
        return [claim for claim in self._claims if claim.passage.start <= last and claim.passage.end > first]

    def labels_between(self, first: int, last: int) -> list[tuple[int, int]]:
        """The blocks that have a label in a stretch of the text: the place of each, and where it starts."""
        blocks = self._article.blocks if self._article is not None else ()
        found = [(place, blocks[place].start) for place in self._set_aside.places]
        return [(place, start) for place, start in found if first <= start <= last]

    def role_of(self, place: int) -> str:
        """Which part a block plays."""
        return self._article.blocks[place].role if self._article is not None else ""

    def give_role(self, place: int, role: str) -> None:
        """Ask for another part for a block, and for those that share its label."""
        self.roles_given.emit(dict.fromkeys(self._set_aside.run(place), role))

    # Which part blocks play ------------------------------------------------------------------------------------------

    def block_at(self, point: QPointF) -> int | None:
        """The place of the article's block at a point of the viewport."""
        labelled = self._set_aside.label_at(point)
        if labelled is not None or self._article is None:
            return labelled
        offset = self._positions.offset(self.cursorForPosition(point.toPoint()).position())
        blocks = self._article.blocks
        return next((place for place, block in enumerate(blocks) if block.start <= offset <= block.end), None)

    def label_area(self, place: int) -> QRectF:
        """Where the label of a block that was set aside is in the viewport; empty where it has none."""
        return self._set_aside.area(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, to change which part a block plays, and to give a company the name that is selected."""
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = self.block_at(QPointF(event.pos()))
        if self._article is not None and place is not None:
            menu.addSeparator()
            if self._article.blocks[place].is_body:
                menu.addAction(_("Set aside: not the article"), lambda: self.roles_given.emit({place: SET_ASIDE}))
            else:
                menu.addAction(_("Read as the article"), lambda: self.roles_given.emit({place: BODY}))
        self._offer_claims(menu, event.pos())
        words = self.textCursor().selectedText().strip()
        if self._article is not None and 0 < len(words) <= _LONGEST_NAME and "\u2029" not in words:
            menu.addAction(_("“{name}” is a company…").format(name=words), lambda: self.name_asked.emit(words))
        menu.popup(event.globalPos())

    def selected_stretch(self) -> tuple[int, int]:
        """The selected stretch of the text, in code points; start and end are equal for none."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return self._positions.offset(start), self._positions.offset(end)

    def _offer_claims(self, menu: QMenu, place: QPoint) -> None:
        """Offer to make a claim of what is selected, and to part the chosen claim where the mouse is."""
        start, end = self.selected_stretch()
        if self._article is not None and self._article.text[start:end].strip():
            menu.addAction(_("Add a claim…"), lambda: self.claim_asked.emit(start, end))
        chosen = next((claim for claim in self.claims_at(QPointF(place)) if claim.id == self._selected), None)
        if chosen is not None:
            offset = self._positions.offset(self.cursorForPosition(place).position())
            menu.addAction(_("Split the claim here"), lambda: self.split_asked.emit(offset))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say of what was set aside why, and how to change it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.block_at(QPointF(event.pos()))
            block = self._article.blocks[place] if self._article is not None and place is not None else None
            if block is not None and not block.is_body:
                QToolTip.showText(event.globalPos(), why_set_aside(block.role), self)
                return True
        return super().viewportEvent(event)
