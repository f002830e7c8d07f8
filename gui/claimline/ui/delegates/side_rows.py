"""Paints the rows of the pane at the left: companies with their bars, and articles."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from claimline.library import Collection
from claimline.ui.looks.fonts import font
from claimline.ui.looks.spaces import NEAR, PART
from claimline.ui.looks.text_size import scaled
from claimline.ui.looks.theme import Palette
from claimline.ui.models.articles import ArticlesModel
from claimline.ui.models.companies import CompaniesModel
from claimline.ui.models.kept import KeptModel

Index = QModelIndex | QPersistentModelIndex

_MARGIN, _INSIDE = float(NEAR), float(PART)
_BAR_WIDTH, _SHORT_BAR, _BAR_HEIGHT = 44.0, 28.0, 4.0
_ROOMY, _GAP = 200.0, float(NEAR)
"""From which width on the bars are longer; the gap between what stands in a row."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SideRow(QStyledItemDelegate):
    """What both kinds of row share: the rounded ground of the chosen row, and its ring when it has the keyboard."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.palette = palette
        self._name = font(13, QFont.Weight.DemiBold)
        self._quiet = font(12)
        self._read = font(13)
        self._count = font(13)
        self._is_chosen = False

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRectF:
        """Paint the row's ground; returns the room inside.

        The row's state is asked of its list: the flags of QStyle take 6 ms to set up, before the first row is seen.
        """
        area = QRectF(option.rect).adjusted(_MARGIN, 1, -_MARGIN, -1)
        view = cast(QListView, option.widget)
        self._is_chosen = chosen = view.selectionModel().isSelected(index)
        hovered = view.underMouse() and view.indexAt(view.mapFromGlobal(QCursor.pos())) == index
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hovered:
            painter.setBrush(self.palette.color("selection" if chosen else "line", 1.0 if chosen else 0.6))
            painter.drawRoundedRect(area, 8, 8)
        if chosen and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(self.palette.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), 8, 8)
        return area.adjusted(_INSIDE, 0, -_INSIDE, 0)

    def _ink(self, token: str) -> None:
        self._pen = self.palette.color("text_on_selection" if self._is_chosen else token)

    def _text(self, painter: QPainter, area: QRectF, words: str, flags: Qt.AlignmentFlag) -> float:
        """Words cut to their room, in the ink set before; returns their width."""
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width() + 1)
        painter.setPen(self._pen)
        painter.drawText(area, flags, shown)
        return metrics.horizontalAdvance(shown)


class CompanyRow(SideRow):
    """A company: its name, its local name, a bar for its share, and how many claims speak of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(160, round(scaled(38)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        painter.save()
        area = self._ground(painter, option, index)
        self._paint_count(painter, area, index.data(CompaniesModel.CountRole))
        # As wide for every row as the first and largest count, so that the bars stand below one another.
        widest = index.sibling(0, 0).data(CompaniesModel.CountRole)
        area.setRight(area.right() - QFontMetricsF(self._count).horizontalAdvance(f"{widest:,}") - _GAP)
        name, local = index.data(), index.data(CompaniesModel.LocalNameRole)
        used, beside = self.widths(name, local)
        share, bar = index.data(CompaniesModel.ShareRole), _BAR_WIDTH if area.width() > scaled(_ROOMY) else _SHORT_BAR
        # Names and counts come first: where both names need the room, there is no bar.
        if share is not None and used + beside <= area.width() - bar - _GAP:
            self._paint_bar(painter, QRectF(area.right() - bar, area.top(), bar, area.height()), share)
            area.setRight(area.right() - bar - _GAP)
        painter.setFont(self._name)
        self._ink("ink")
        self._text(painter, area, name, _LEFT)
        if local and used + beside <= area.width() + 0.5:
            painter.setFont(self._quiet)
            self._ink("second")
            self._text(painter, area.adjusted(used + _GAP, 0, 0, 0), local, _LEFT)
        painter.restore()

    def widths(self, name: str, local: str) -> tuple[float, float]:
        """How wide a company's name is, and its local name with the gap before it."""
        beside = QFontMetricsF(self._quiet).horizontalAdvance(local) + _GAP if local else 0.0
        return QFontMetricsF(self._name).horizontalAdvance(name), beside

    def _paint_count(self, painter: QPainter, area: QRectF, count: int) -> None:
        painter.setFont(self._count)
        self._ink("second")
        self._text(painter, area, f"{count:,}", _RIGHT)

    def _paint_bar(self, painter: QPainter, area: QRectF, share: float) -> None:
        track = QRectF(area.left(), area.center().y() - _BAR_HEIGHT / 2, area.width(), _BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette.color("line", 0.7))
        painter.drawRoundedRect(track, 2, 2)
        track.setWidth(max(_BAR_HEIGHT, track.width() * share))
        painter.setBrush(self.palette.color("accent", 0.6))
        painter.drawRoundedRect(track, 2, 2)


class ArticleLine(SideRow):
    """An article: its title, and below it where and when it was published and how many claims were found."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row of all articles is as high as a company's."""
        return QSize(160, round(scaled(38 if index.row() == 0 else 54)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        painter.save()
        area = self._ground(painter, option, index)
        note = index.data(ArticlesModel.NoteRole)
        line = area if note is None else QRectF(area.left(), area.top() + scaled(7), area.width(), scaled(20))
        count = _counted(index)
        painter.setFont(self._count)
        self._ink("second")
        self._text(painter, line, count, _RIGHT)
        is_read = bool(index.data(ArticlesModel.ReadRole))
        painter.setFont(self._read if is_read else self._name)
        self._ink("second" if is_read else "ink")
        room = QFontMetricsF(self._count).horizontalAdvance(count) + 8
        self._text(painter, line.adjusted(0, 0, -room, 0), index.data(), _LEFT)
        if note is not None:
            painter.setFont(self._quiet)
            self._ink("second")
            self._text(painter, QRectF(area.left(), area.top() + scaled(27), area.width(), scaled(18)), note, _LEFT)
        painter.restore()


class KeptRow(SideRow):
    """A collection with how many articles it has, a saved search, or a heading above them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(160, self.height())

    @staticmethod
    def height() -> int:
        """How high a row is."""
        return round(scaled(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        painter.save()
        kept = index.data(KeptModel.KeptRole)
        if kept is None:
            painter.setFont(font(12, QFont.Weight.DemiBold))
            self._is_chosen = False
            self._ink("second")
            area = QRectF(option.rect).adjusted(_MARGIN + _INSIDE, 4, -_MARGIN - _INSIDE, 0)
            self._text(painter, area, index.data(), _LEFT)
            painter.restore()
            return
        area = self._ground(painter, option, index)
        count = f"{kept.articles:,}" if isinstance(kept, Collection) and kept.articles else ""
        painter.setFont(self._count)
        self._ink("second")
        room = self._text(painter, area, count, _RIGHT)
        painter.setFont(self._read)
        self._ink("ink")
        self._text(painter, area.adjusted(0, 0, -room - 8, 0), index.data(), _LEFT)
        painter.restore()


def _counted(index: Index) -> str:
    """How many claims an article has; how many of them are reviewed, where some are, and a tick where all are."""
    claims, reviewed = index.data(ArticlesModel.CountRole), index.data(ArticlesModel.ReviewedRole)
    if not reviewed:
        return f"{claims:,}"
    return f"✓ {claims:,}" if reviewed >= claims else f"{reviewed:,}/{claims:,}"
