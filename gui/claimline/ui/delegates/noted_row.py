"""Paints a row of words with a quieter line below, the two parted by a line break, and an icon before them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from claimline.ui.looks.spaces import NEAR, PART, TIGHT
from claimline.ui.looks.text_size import scaled

_ACROSS, _DOWN, _BETWEEN = PART, NEAR, TIGHT
_ICON, _GAP = 16, NEAR
_SMALLER = 0.88
_QUIET = 0.66
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def note_font(font: QFont) -> QFont:
    """The hand of the line below."""
    smaller = QFont(font)
    smaller.setPixelSize(round(font.pixelSize() * _SMALLER))
    return smaller


def _indent(icon: QIcon) -> int:
    return 0 if icon.isNull() else _ICON + _GAP


class NotedRow(QStyledItemDelegate):
    """As high as its words need in the width of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The room for both parts."""
        self.initStyleOption(option, index)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        room = width - 2 * _ACROSS - _indent(option.icon)
        words, note = self._parts(str(index.data()), option.font, max(room, round(scaled(120))))
        return QSize(width, words.height() + _BETWEEN + note.height() + 2 * _DOWN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint it."""
        self.initStyleOption(option, index)
        text, area = str(index.data()), option.rect.adjusted(_ACROSS, _DOWN, -_ACROSS, -_DOWN)
        icon, option.text, option.icon = QIcon(option.icon), "", QIcon()
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        words, _line, note = text.rpartition("\n")
        icon.paint(painter, QRect(area.left(), area.top(), _ICON, _ICON))
        area = area.adjusted(_indent(icon), 0, 0, 0)
        height = self._parts(text, option.font, area.width())[0].height()
        ink = option.palette.color(QPalette.ColorRole.Text)  # a chosen row's ground is a soft one
        painter.save()
        painter.setPen(ink)
        painter.setFont(option.font)
        painter.drawText(area, _WRAPPED, words)
        ink.setAlphaF(_QUIET)
        painter.setPen(ink)
        painter.setFont(note_font(option.font))
        painter.drawText(area.adjusted(0, height + _BETWEEN, 0, 0), _WRAPPED, note)
        painter.restore()

    @staticmethod
    def _parts(text: str, font: QFont, width: int) -> tuple[QRect, QRect]:
        """The room of the words and of the line below, in a width."""
        words, _line, note = text.rpartition("\n")
        room = QRect(0, 0, width, 1 << 20)
        return (
            QFontMetrics(font).boundingRect(room, _WRAPPED, words),
            QFontMetrics(note_font(font)).boundingRect(room, _WRAPPED, note),
        )
