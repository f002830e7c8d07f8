"""Paints a row of words with a quieter line below, the two parted by a line break at the end of the words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from claimline.ui.text_size import scaled

_ACROSS, _DOWN, _BETWEEN = 10, 8, 3
_SMALLER = 0.88
_QUIET = 0.66
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def note_font(font: QFont) -> QFont:
    """The hand of the line below."""
    smaller = QFont(font)
    smaller.setPixelSize(round(font.pixelSize() * _SMALLER))
    return smaller


class NotedRow(QStyledItemDelegate):
    """As high as its words need in the width of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The room for both parts."""
        self.initStyleOption(option, index)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        words, note = self._parts(str(index.data()), option.font, max(width - 2 * _ACROSS, round(scaled(120))))
        return QSize(width, words.height() + _BETWEEN + note.height() + 2 * _DOWN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint it."""
        self.initStyleOption(option, index)
        text, area = str(index.data()), option.rect.adjusted(_ACROSS, _DOWN, -_ACROSS, -_DOWN)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        words, _line, note = text.rpartition("\n")
        height = self._parts(text, option.font, area.width())[0].height()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        ink = option.palette.color(role)
        painter.save()
        painter.setPen(ink)
        painter.setFont(option.font)
        painter.drawText(area, _WRAPPED, words)
        ink.setAlphaF(1.0 if is_chosen else _QUIET)
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
