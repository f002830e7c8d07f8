"""The labels in the source of what is not the article: each says why, and a click on it makes it the article again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextBlockFormat, QTextCursor

from claimline.domain import Article
from claimline.ui.looks.fonts import font
from claimline.ui.looks.text_size import scaled
from claimline.ui.looks.theme import Palette
from claimline.ui.words import role_word

if TYPE_CHECKING:
    from claimline.ui.panes.source_view import SourceView

QUIET_LINE = 22.0
"""Height of a line that is not the article, in pixels."""

HEADINGS = frozenset({"heading", "title", "headline"})
"""What is no claim and yet is read: it stands out, and has no label."""


class SetAside:
    """Where the labels of an article's blocks stand; one label for blocks in a row that play the same part."""

    def __init__(self, view: SourceView) -> None:
        self._view = view
        self._hand = font(11, QFont.Weight.Medium)
        self._article: Article | None = None
        self._labels: dict[int, int] = {}

    def place_labels(self, article: Article | None) -> None:
        """Make room for the name of the rule that set a block aside, before the first of its lines."""
        metrics = QFontMetricsF(self._hand)
        self._article, self._labels = article, {}
        previous = ""
        for place, block in enumerate(article.blocks if article else ()):
            if not block.is_body and block.role not in HEADINGS and block.role != previous:
                position = self._view.position_of(block.start)
                cursor = QTextCursor(self._view.document())
                cursor.setPosition(position)
                indented = spacing(scaled(QUIET_LINE))
                indented.setTextIndent(metrics.horizontalAdvance(role_word(block.role)) + 20)
                cursor.setBlockFormat(indented)
                self._labels[place] = position
            previous = block.role

    def paint(self, painter: QPainter, palette: Palette) -> None:
        """Draw the labels that are in sight."""
        painter.setFont(self._hand)
        for place in self._labels:
            area = self.area(place)
            if self._article is None or not area.intersects(QRectF(self._view.viewport().rect())):
                continue
            painter.setPen(QPen(palette.color("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 5, 5)
            painter.setPen(palette.color("third"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, role_word(self._article.blocks[place].role))

    @property
    def places(self) -> list[int]:
        """The places of the blocks that have a label."""
        return list(self._labels)

    def area(self, place: int) -> QRectF:
        """Where the label of a block is in the viewport; empty where it has none."""
        block = self._view.document().findBlock(self._labels.get(place, -1))
        lines = self._view.line_areas(block, 0, 1) if block.isValid() else []
        if not lines:
            return QRectF()
        left = self._view.origin().x() + self._view.document().documentMargin() + 0.5
        high = scaled(17)
        return QRectF(left, lines[0].center().y() - high / 2, block.blockFormat().textIndent() - 8, high)

    def label_at(self, point: QPointF) -> int | None:
        """The place of the block whose label is at a point of the viewport."""
        return next((place for place in self._labels if self.area(place).contains(point)), None)

    def run(self, place: int) -> range:
        """A block, and those behind it that share its label."""
        blocks = self._article.blocks if self._article else ()
        end = place + 1
        while end < len(blocks) and blocks[end].role == blocks[place].role:
            end += 1
        return range(place, end)


def spacing(pixels: float) -> QTextBlockFormat:
    """Lines of a fixed height: fonts differ in theirs, so that a share of it would set Chinese wider than Korean."""
    spacing = QTextBlockFormat()
    spacing.setLineHeight(pixels, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return spacing
