"""Paints a claim's card: kind and status, the passage, its speaker, what it holds, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from claimline.domain import Claim, Status
from claimline.ui.delegates.card_layout import (
    BUTTON_PADDING,
    CHIP_PADDING,
    HEADER_TOP,
    PADDING,
    RADIUS,
    CardFonts,
    CardLayout,
)
from claimline.ui.delegates.claim_parts import Button, Chip
from claimline.ui.looks.icons import Icons
from claimline.ui.looks.theme import Palette
from claimline.ui.ties import tie_line
from claimline.ui.words import KIND_ICONS, STATUS_ICONS, kind_word, speaker_words, status_word

_RING, _RING_INK = 3.0, 0.35
"""What shows beside the edge of the chosen card that it has the keyboard."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ClaimCard:
    """Paints measured cards in a palette's colours."""

    def __init__(self, icons: Icons, fonts: CardFonts, palette: Palette) -> None:
        self._icons, self._fonts, self.palette = icons, fonts, palette
        self.has_keys = False

    def paint(
        self, painter: QPainter, layout: CardLayout, place: QPointF, context: str | None, hovered: str | None
    ) -> None:
        """Paint a card at a place. `context` is the company that need not be named alone; `hovered` is what the mouse
        is over: an action, "card", or nothing."""
        painter.save()
        painter.translate(place)
        self._frame(painter, layout, hovered is not None)
        self._header(painter, layout, context)
        rejected = layout.claim.status is Status.REJECTED
        painter.setPen(self.palette.color("third" if rejected else "ink"))
        layout.passage.draw(painter, QPointF(PADDING, self._fonts.passage_top))
        self._speaker(painter, layout)
        self._ties(painter, layout, hovered == "compareClaim")
        for chip in layout.chips:
            self._chip(painter, chip.part, chip.area)
        for button in layout.buttons:
            self._button(painter, button.part, button.area, hovered == button.part.action)
        painter.restore()

    def paint_picked(self, painter: QPainter, layout: CardLayout, place: QPointF) -> None:
        """Mark a card that is picked together with others: a bar along its left edge, and the edge of a chosen one."""
        painter.save()
        painter.translate(place)
        area = QRectF(0, 0, layout.width, layout.height).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self.palette.color("accent"), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette.color("accent"))
        painter.drawRoundedRect(QRectF(5, 14, 4, layout.height - 28), 2, 2)
        painter.restore()

    def _frame(self, painter: QPainter, layout: CardLayout, hovered: bool) -> None:
        width = 2.0 if layout.selected else 1.0
        area = QRectF(0, 0, layout.width, layout.height).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        edge = self.palette.color("accent") if layout.selected else self.palette.color("line")
        if hovered and not layout.selected:
            edge = self.palette.color("third", 0.6)
        painter.setPen(QPen(edge, width))
        painter.setBrush(self.palette.color("card"))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        if layout.selected and self.has_keys:
            painter.setPen(QPen(self.palette.color("accent", _RING_INK), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            out = 1 + _RING / 2
            painter.drawRoundedRect(area.adjusted(-out, -out, out, out), RADIUS + out, RADIUS + out)

    def _header(self, painter: QPainter, layout: CardLayout, context: str | None) -> None:
        claim = layout.claim
        status_left = self._status(painter, layout)
        color = self.palette.third if claim.status is Status.REJECTED else self.palette.of_kind(claim.kind)
        size = self._fonts.icon
        top = HEADER_TOP + (self._fonts.header - size) / 2
        self._icons.paint(painter, KIND_ICONS[claim.kind], color, QRectF(PADDING, top, size, size))
        left = self._words(painter, kind_word(claim.kind), (self._fonts.kind, color), PADDING + size + 6, status_left)
        # Where there are others beside the chosen one, all are named: half a list would say something else.
        others = ", ".join(claim.companies) if claim.companies != (context,) else ""
        if others:
            self._words(painter, others, (self._fonts.cue, self.palette.second), left + 10, status_left - 12)

    def _status(self, painter: QPainter, layout: CardLayout) -> float:
        """The status at the right; returns where it begins."""
        status = layout.claim.status
        color = self.palette.confirmed if status is Status.CONFIRMED else self.palette.second
        words = status_word(status)
        left = layout.width - PADDING - QFontMetricsF(self._fonts.status).horizontalAdvance(words)
        self._words(painter, words, (self._fonts.status, color), left, layout.width)
        size = self._fonts.icon
        top = HEADER_TOP + (self._fonts.header - size) / 2
        self._icons.paint(painter, STATUS_ICONS[status], color, QRectF(left - size - 6, top, size, size))
        return left - size - 6

    def _words(self, painter: QPainter, words: str, hand: tuple[QFont, str], left: float, right: float) -> float:
        """Words in the header, cut to their room; returns where they end."""
        font, color = hand
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, right - left + 1))
        painter.setFont(font)
        painter.setPen(QColor(color))
        painter.drawText(QRectF(left, HEADER_TOP, right - left + 2, self._fonts.header), _LEFT, shown)
        return left + metrics.horizontalAdvance(shown)

    def _speaker(self, painter: QPainter, layout: CardLayout) -> None:
        area = QRectF(layout.speaker)
        metrics = QFontMetricsF(self._fonts.speaker)
        words = metrics.elidedText(speaker_words(layout.claim), Qt.TextElideMode.ElideRight, area.width() * 0.7)
        painter.setFont(self._fonts.speaker)
        painter.setPen(self.palette.color("second"))
        painter.drawText(area, _LEFT, words)
        cue = _cue(layout.claim)
        if cue:
            area.setLeft(area.left() + metrics.horizontalAdvance(words) + 6)
            shown = QFontMetricsF(self._fonts.cue).elidedText(cue, Qt.TextElideMode.ElideRight, area.width())
            painter.setFont(self._fonts.cue)
            painter.drawText(area, _LEFT, shown)

    def _ties(self, painter: QPainter, layout: CardLayout, hovered: bool) -> None:
        """What other articles make of the claim; a click compares them."""
        if layout.ties is None or layout.tie_line is None:
            return
        area = layout.tie_line
        color = self.palette.disputed if layout.ties.differing else self.palette.second
        icon = QRectF(
            area.left(), area.center().y() - self._fonts.chip_icon / 2, self._fonts.chip_icon, self._fonts.chip_icon
        )
        self._icons.paint(painter, "git-compare-arrows", color, icon)
        hand = QFont(self._fonts.cue)
        hand.setUnderline(hovered)
        words = QFontMetricsF(hand).elidedText(
            tie_line(layout.ties), Qt.TextElideMode.ElideRight, area.width() - self._fonts.chip_icon - 6
        )
        painter.setFont(hand)
        painter.setPen(QColor(color))
        painter.drawText(area.adjusted(self._fonts.chip_icon + 6, 0, 0, 0), _LEFT, words)

    def _chip(self, painter: QPainter, chip: Chip, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette.color("chip"))
        painter.drawRoundedRect(area, 6, 6)
        top = area.top() + (area.height() - self._fonts.chip_icon) / 2
        left = area.left() + CHIP_PADDING
        self._icons.paint(
            painter, chip.icon, self.palette.second, QRectF(left, top, self._fonts.chip_icon, self._fonts.chip_icon)
        )
        left += self._fonts.chip_icon + 6
        metrics = QFontMetricsF(self._fonts.chip)
        words = metrics.elidedText(chip.words, Qt.TextElideMode.ElideRight, area.right() - left - CHIP_PADDING + 1)
        painter.setFont(self._fonts.chip)
        painter.setPen(self.palette.color("second"))
        painter.drawText(QRectF(left, area.top(), area.right() - left, area.height()), _LEFT, words)
        left += metrics.horizontalAdvance(words) + 5
        if chip.note and left < area.right():
            painter.setFont(self._fonts.note)
            painter.setPen(self.palette.color("third" if not self.palette.is_dark else "second", 1.0))
            painter.drawText(QRectF(left, area.top(), area.right() - left, area.height()), _LEFT, chip.note)

    def _button(self, painter: QPainter, button: Button, area: QRectF, hovered: bool) -> None:
        painter.setPen(QPen(self.palette.color("line"), 1))
        painter.setBrush(self.palette.color("track" if hovered else "card"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        left, size = area.left() + BUTTON_PADDING, self._fonts.icon
        self._icons.paint(
            painter, button.icon, self.palette.ink, QRectF(left, area.center().y() - size / 2, size, size)
        )
        painter.setFont(self._fonts.button)
        painter.setPen(self.palette.color("ink"))
        painter.drawText(area.adjusted(BUTTON_PADDING + size + 6, 0, 0, 0), _LEFT, button.words)
        wide = self._fonts.key_width
        key = QRectF(area.right() - wide - 5.5, area.center().y() - wide * 0.45 + 0.5, wide - 1, wide * 0.85)
        painter.setPen(QPen(self.palette.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(key, 4, 4)
        painter.setFont(self._fonts.key)
        painter.setPen(self.palette.color("third"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, button.key)


def _cue(claim: Claim) -> str:
    return f"“{claim.cue_word}”" if claim.cue_word else ""
