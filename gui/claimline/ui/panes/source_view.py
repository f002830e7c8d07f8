"""The article's own text, with every claim's passage marked and what is not the article set back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from claimline.domain import Article, Block, Claim
from claimline.language import _
from claimline.ui.fonts import font
from claimline.ui.positions import DocumentPositions, document_text
from claimline.ui.theme import Palette
from claimline.ui.words import role_word

_TEXT_PIXELS, _TEXT_LINE = 15, 28.0
_QUIET_PIXELS, _QUIET_LINE = 12, 22.0
_HEADING_PIXELS, _HEADING_LINE = 17, 30.0
_BLANK_LINE = 10.0
_HEADINGS = frozenset({"heading", "title", "headline"})


class SourceView(QTextEdit):
    """Shows one article; a click on a passage says which claim it is of. The text is read-only, and can be copied."""

    claim_chosen = Signal(int)

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
        self._label = font(11, QFont.Weight.Medium)
        self._article: Article | None = None
        self._positions = DocumentPositions("")
        self._claims: Sequence[Claim] = ()
        self._selected = 0
        self._labels: list[tuple[int, str]] = []
        self._pressed = QPointF()

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
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._positions.position(found.passage.start))
            self.setTextCursor(cursor)
            self._scroll_to(found)
            # Until the window has its size, what was scrolled to is not where it will be.
            QTimer.singleShot(0, self, lambda: self._scroll_to(found) if self._selected == claim else None)
        self.viewport().update()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        place = self.verticalScrollBar().value()
        self._fill()
        self.verticalScrollBar().setValue(place)

    def passage_areas(self, claim: Claim) -> list[QRectF]:
        """Where a claim's passage is in the viewport: one rectangle a line."""
        first = self._positions.position(claim.passage.start)
        last = self._positions.position(claim.passage.end)
        areas: list[QRectF] = []
        block = self.document().findBlock(first)
        while block.isValid() and block.position() < last:
            areas += self._areas_in(block, first - block.position(), last - block.position())
            block = block.next()
        return areas

    # Filling ---------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        article = self._article
        self._labels = []
        text = article.text if article else ""
        self._positions = DocumentPositions(text)
        self.setPlainText(document_text(text))
        self.setFont(font(_TEXT_PIXELS))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(self._hand("ink", _TEXT_PIXELS))
        cursor.setBlockFormat(_spacing(_TEXT_LINE))
        for block in article.blocks if article else ():
            if not block.is_body:
                self._set_back(cursor, block)
        self._close_up_blank_lines(cursor)
        cursor.endEditBlock()
        if article:
            self._indent_labels(article)

    def _set_back(self, cursor: QTextCursor, block: Block) -> None:
        """What is not the article is smaller and quieter, a heading of it larger."""
        cursor.setPosition(self._positions.position(block.start))
        cursor.setPosition(self._positions.position(block.end), QTextCursor.MoveMode.KeepAnchor)
        if block.role in _HEADINGS:
            cursor.setCharFormat(self._hand("ink", _HEADING_PIXELS, QFont.Weight.Bold))
            cursor.setBlockFormat(_spacing(_HEADING_LINE))
            return
        cursor.setCharFormat(self._hand("third", _QUIET_PIXELS))
        cursor.setBlockFormat(_spacing(_QUIET_LINE))

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
                cursor.setBlockFormat(_spacing(1.0 if before_blank else _BLANK_LINE))
            before_blank = blank
            block = block.next()

    def _indent_labels(self, article: Article) -> None:
        """Make room for the name of the rule that set a block aside, before the first of its lines."""
        metrics = QFontMetricsF(self._label)
        previous = ""
        for block in article.blocks:
            if not block.is_body and block.role not in _HEADINGS and block.role != previous:
                position = self._positions.position(block.start)
                cursor = QTextCursor(self.document())
                cursor.setPosition(position)
                spacing = _spacing(_QUIET_LINE)
                spacing.setTextIndent(metrics.horizontalAdvance(role_word(block.role)) + 20)
                cursor.setBlockFormat(spacing)
                self._labels.append((position, role_word(block.role)))
            previous = block.role

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
        self._paint_labels(painter)
        painter.end()
        super().paintEvent(event)

    def _paint_labels(self, painter: QPainter) -> None:
        painter.setFont(self._label)
        for position, words in self._labels:
            block = self.document().findBlock(position)
            lines = self._areas_in(block, 0, 1)
            if not lines or not lines[0].intersects(QRectF(self.viewport().rect())):
                continue
            indent = block.blockFormat().textIndent()
            area = QRectF(lines[0].left() + 2.5 - indent, lines[0].center().y() - 8.5, indent - 8, 17)
            area.moveLeft(self._origin().x() + self.document().documentMargin() + 0.5)
            painter.setPen(QPen(self._palette.color("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 5, 5)
            painter.setPen(self._palette.color("third"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _origin(self) -> QPointF:
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _areas_in(self, block: QTextBlock, first: int, last: int) -> list[QRectF]:
        """The lines of a block that a stretch covers, as tall as the letters and a little more."""
        layout = block.layout()
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft() + self._origin()
        areas: list[QRectF] = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if end == line.textStart() + line.textLength() and block.text()[end - 1 : end] == " ":
                end -= 1
            if start >= end:
                continue
            left, right = _edge(line, start), _edge(line, end)
            letters = line.ascent() + line.descent()
            top = line.y() + (line.height() - letters) if line.height() > letters else line.y()
            areas.append(QRectF(corner.x() + left - 2, corner.y() + top - 2.5, right - left + 4, letters + 5))
        return areas

    def _scroll_to(self, claim: Claim) -> None:
        areas = self.passage_areas(claim)
        if not areas:
            return
        page = self.viewport().height()
        top, bottom = areas[0].top(), areas[-1].bottom()
        if top < 16 or bottom > page - 16:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + top - page / 3))

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
        found = [claim.id for claim in self.claims_at(event.position())]
        if found:
            after = found.index(self._selected) + 1 if self._selected in found else 0
            self.claim_chosen.emit(found[after % len(found)])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a passage can be clicked."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            over = bool(self.claims_at(event.position()))
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)


def _edge(line: QTextLine, position: int) -> float:
    """Where a position is on its line; PySide gives the position back beside it."""
    edge: Any = line.cursorToX(position)
    return float(edge[0] if isinstance(edge, tuple) else edge)


def _spacing(pixels: float) -> QTextBlockFormat:
    """Lines of a fixed height: fonts differ in theirs, so that a share of it would set Chinese wider than Korean."""
    spacing = QTextBlockFormat()
    spacing.setLineHeight(pixels, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return spacing
