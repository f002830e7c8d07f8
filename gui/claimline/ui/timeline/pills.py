"""Clusters as drawn: a pill with its number in it, put together once for each number and copied from then on."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from claimline.timeline import Cluster
from claimline.ui.looks.fonts import font
from claimline.ui.looks.text_size import scaled
from claimline.ui.timeline.advances import Advances
from claimline.ui.timeline.letters import Letters
from claimline.ui.timeline.sheets import Place, Sheets
from claimline.ui.timeline.stamps import Stamps


class Pills:
    """Draws clusters in three colours, for the screen's ratio."""

    def __init__(self, stamps: Stamps) -> None:
        self._half = scaled(9.5)
        number_font = font(11, QFont.Weight.DemiBold)
        self._numbers = Letters(number_font, Advances(QFontMetricsF(number_font)).measure)
        self._stamps = stamps
        self._sheets = Sheets(lambda _painter: None)
        self._places: dict[str, Place] = {}
        self._down = round(self._half + 1 - self._numbers.line)
        self._edge = self._inside = QColor()
        self._ink = 0

    def use(self, edge: QColor, inside: QColor, ink: QColor) -> None:
        """Other colours."""
        self._edge, self._inside, self._ink = edge, inside, ink.rgba()
        self._sheets.forget()
        self._places.clear()

    def prepare(self, ratio: float, clusters: Sequence[Cluster]) -> None:
        """A frame begins that has these: what is not there yet is drawn, all at once."""
        self._numbers.begin(ratio)
        if not self._sheets.begin(ratio):
            self._places.clear()
        places, sheets, high = self._places, self._sheets, ceil((2 * self._half + 2) * ratio)
        for cluster in clusters:
            if cluster.text not in places:
                width = round(cluster.right - cluster.left)
                places[cluster.text] = place = sheets.take(ceil((width + 1) * ratio), high)
                left, top = place[1] / ratio, place[2] / ratio
                painter = sheets.painter
                painter.translate(left, top)
                painter.drawPixmap(0, 0, self._stamps.pill(self._edge, self._inside, width, self._half))
                self._numbers.spell(painter, width / 2, self._down, cluster.text, self._ink)
                painter.translate(-left, -top)
        sheets.end()

    def draw(self, painter: QPainter, clusters: Sequence[Cluster]) -> None:
        """Copy those that were prepared."""
        draw, places = painter.drawPixmap, self._places
        for cluster in clusters:
            draw(round(cluster.left), round(cluster.y - self._half) - 1, *places[cluster.text])

    def ring(self, painter: QPainter, cluster: Cluster, edge: QColor, inside: QColor) -> None:
        """One that stands out."""
        left, top = round(cluster.left), round(cluster.y - self._half) - 1
        painter.setPen(QPen(edge, 2))
        painter.setBrush(QBrush(inside))
        painter.drawRoundedRect(
            QRectF(left, top + 1, cluster.right - cluster.left, 2 * self._half), self._half, self._half
        )
        self._numbers.spell(painter, cluster.x, top + self._down, cluster.text, self._ink)
