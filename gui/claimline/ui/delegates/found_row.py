"""Paints a row of what was found by its name: what was typed in bold, what it is, and where a group begins."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QIcon,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from claimline.ui.looks.spaces import NEAR, PART
from claimline.ui.looks.text_size import scaled
from claimline.ui.positions import DocumentPositions
from claimline.workflow.search_hits import hits_in

NOTE_ROLE = Qt.ItemDataRole.UserRole
TYPED_ROLE = Qt.ItemDataRole.UserRole + 1
BEGINS_ROLE = Qt.ItemDataRole.UserRole + 2
WORDS_ROLE = Qt.ItemDataRole.UserRole + 3

_LEFT, _ICON, _GAP = float(PART), 16.0, float(NEAR)
_NOTE_SHARE = 0.45
_QUIET = 0.62


class FoundRow(QStyledItemDelegate):
    """One row: icon, words, and at the right what it is."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint it."""
        self.initStyleOption(option, index)
        icon, area = QIcon(option.icon), QRectF(option.rect)
        option.text = ""
        option.icon = QIcon()
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = option.palette.color(QPalette.ColorRole.Text)  # of the chosen row too: the sheet gives its ground
        if index.data(BEGINS_ROLE):
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Mid), 1))
            painter.drawLine(area.topLeft() + QPointF(8, 0), area.topRight() - QPointF(8, 0))
        top = area.center().y()
        size = scaled(_ICON)
        icon.paint(painter, QRectF(area.left() + _LEFT, top - size / 2, size, size).toRect())
        left = area.left() + _LEFT + size + _GAP
        metrics = QFontMetricsF(option.font)
        note = metrics.elidedText(str(index.data(NOTE_ROLE)), Qt.TextElideMode.ElideRight, area.width() * _NOTE_SHARE)
        width = metrics.horizontalAdvance(note)
        painter.setPen(ink)
        room = area.right() - width - 2 * _GAP - left
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.Bold)
        typed, words = str(index.data(TYPED_ROLE)), str(index.data(WORDS_ROLE))
        wider = max(0.0, QFontMetricsF(bold).horizontalAdvance(typed) - metrics.horizontalAdvance(typed))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - wider - 2)
        _draw(found_layout(words, typed, option.font), painter, QRectF(left, area.top(), room, area.height()))
        ink.setAlphaF(_QUIET if not is_chosen else 1.0)
        painter.setPen(ink)
        right = QRectF(area.right() - width - _GAP, area.top(), width + 1, area.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        painter.restore()


def found_layout(words: str, typed: str, font: QFont) -> QTextLayout:
    """The words with what was typed in bold."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    positions, ranges = DocumentPositions(words), []
    for start, end in hits_in(words, typed):
        stretch = QTextLayout.FormatRange()
        stretch.start = positions.position(start)
        stretch.length = positions.position(end) - stretch.start
        stretch.format = bold
        ranges.append(stretch)
    layout.setFormats(ranges)
    return layout


def _draw(layout: QTextLayout, painter: QPainter, area: QRectF) -> None:
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(area.width())
    layout.endLayout()
    painter.save()
    painter.setClipRect(area)
    layout.draw(painter, QPointF(area.left(), area.center().y() - line.height() / 2))
    painter.restore()
