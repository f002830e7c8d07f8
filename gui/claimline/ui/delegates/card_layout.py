"""Where everything on a claim's card stands, for a given width; measuring, without painting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from claimline.domain import Claim, Selection
from claimline.ui.delegates.claim_parts import Button, Chip, buttons, chips, marked, on_one_line
from claimline.ui.looks.fonts import font
from claimline.ui.looks.spaces import GROUP, NEAR, PART, SNUG
from claimline.ui.looks.text_size import scaled
from claimline.ui.looks.theme import Palette
from claimline.ui.positions import DocumentPositions
from claimline.workflow.ties import Ties

Part = TypeVar("Part", Chip, Button)

PADDING = float(GROUP)
RADIUS = 10.0
HEADER_TOP = float(PART)
PASSAGE_PIXELS = 16
CHIP_GAP, CHIP_PADDING = float(SNUG), float(NEAR)
BUTTON_PADDING, BUTTON_GAP = float(NEAR), float(SNUG)
BOTTOM = float(PART)


class CardFonts:
    """The fonts of a card, with their metrics, and what is as high as its text; made once."""

    def __init__(self) -> None:
        self.header, self.passage_line, self.speaker_height = scaled(20.0), scaled(25.6), scaled(22.0)
        self.passage_top = HEADER_TOP + self.header + 5
        self.chip_height, self.chip_icon = scaled(24.0), scaled(14.0)
        self.button_height, self.icon, self.key_width = scaled(28.0), scaled(16.0), scaled(20.0)
        self.passage = font(PASSAGE_PIXELS)
        self.kind = font(13, QFont.Weight.DemiBold)
        self.status = font(13, QFont.Weight.Medium)
        self.speaker = font(13, QFont.Weight.DemiBold)
        self.cue = font(13)
        self.chip = font(12, QFont.Weight.Medium)
        self.note = font(12)
        self.button = font(13, QFont.Weight.Medium)
        self.key = font(11)
        self.chip_width = QFontMetricsF(self.chip).horizontalAdvance
        self.note_width = QFontMetricsF(self.note).horizontalAdvance
        self.button_width = QFontMetricsF(self.button).horizontalAdvance


@dataclass(frozen=True, slots=True)
class Placed(Generic[Part]):
    """A chip or button and its place on the card."""

    part: Part
    area: QRectF


class Hits(NamedTuple):
    """The stretches of a passage that a search found (code points of its text), and the ground they stand on."""

    stretches: tuple[tuple[int, int], ...] = ()
    ground: QColor | None = None


def hits_on(claim: Claim, search: Selection, palette: Palette) -> Hits:
    """What a search found in a claim's passage; nothing where the search is for no words."""
    if not (search.words or search.amounts):
        return Hits()
    from claimline.workflow.search_hits import hits_of

    return Hits(hits_of(claim, search), palette.color("selected_passage"))


class CardLayout:
    """One card, measured: its `height`, and the places of its parts, from the card's top left corner."""

    def __init__(
        self,
        claim: Claim,
        width: float,
        selected: bool,
        fonts: CardFonts,
        ties: Ties | None = None,
        hits: Hits = Hits(),  # noqa: B008
    ) -> None:
        self.claim, self.width, self.selected, self.ties = claim, width, selected, ties
        self._inner = max(120.0, width - 2 * PADDING)
        self.passage = _passage(claim, self._inner, fonts, hits)
        top = fonts.passage_top + self.passage.lineCount() * fonts.passage_line + 3
        self.speaker = QRectF(PADDING, top, self._inner, fonts.speaker_height)
        top += fonts.speaker_height
        self.tie_line: QRectF | None = None
        if ties is not None:
            self.tie_line = QRectF(PADDING, top, self._inner, fonts.speaker_height)
            top += fonts.speaker_height
        self.chips, bottom = self._place_chips(chips(claim), top + 6, fonts)
        self.buttons: tuple[Placed[Button], ...] = ()
        if selected:
            self.buttons, bottom = self._place_buttons(buttons(claim), bottom, fonts)
        self.height = round(bottom + BOTTOM)

    def _place_chips(
        self, parts: tuple[Chip, ...], top: float, fonts: CardFonts
    ) -> tuple[tuple[Placed[Chip], ...], float]:
        """The chips in rows, and where the last row ends."""
        placed: list[Placed[Chip]] = []
        left, bottom = 0.0, top - 6
        for part in parts:
            width = min(chip_width(part, fonts), self._inner)
            if left and left + width > self._inner:
                left, top = 0.0, top + fonts.chip_height + CHIP_GAP
            placed.append(Placed(part, QRectF(PADDING + left, top, width, fonts.chip_height)))
            left += width + CHIP_GAP
            bottom = top + fonts.chip_height
        return tuple(placed), bottom

    def _place_buttons(
        self, parts: tuple[Button, ...], bottom: float, fonts: CardFonts
    ) -> tuple[tuple[Placed[Button], ...], float]:
        """The buttons at the right of the last row of chips, or of the speaker, where there is room; else below."""
        widths = [button_width(part, fonts) for part in parts]
        left = PADDING + self._inner - sum(widths) - BUTTON_GAP * (len(parts) - 1)
        last = [chip.area for chip in self.chips if chip.area.bottom() == bottom]
        taken = max((area.right() for area in last), default=PADDING + self._inner)
        top = bottom - fonts.chip_height + (fonts.chip_height - fonts.button_height) / 2
        if taken + 16 > left:
            top = bottom + 8
        placed = []
        for part, width in zip(parts, widths, strict=True):
            placed.append(Placed(part, QRectF(left, top, width, fonts.button_height)))
            left += width + BUTTON_GAP
        return tuple(placed), max(bottom, top + fonts.button_height)

    def action_at(self, place: QPointF) -> str | None:
        """The action of the button at a place on the card."""
        if self.tie_line is not None and self.tie_line.contains(place):
            return "compareClaim"
        return next((placed.part.action for placed in self.buttons if placed.area.contains(place)), None)


def chip_width(chip: Chip, fonts: CardFonts) -> float:
    """How wide a chip wants to be."""
    note = fonts.note_width(chip.note) + 5 if chip.note else 0.0
    return CHIP_PADDING * 2 + fonts.chip_icon + 6 + fonts.chip_width(chip.words) + note


def button_width(button: Button, fonts: CardFonts) -> float:
    """How wide a button is."""
    return BUTTON_PADDING + fonts.icon + 6 + fonts.button_width(button.words) + 8 + fonts.key_width + 5


def _passage(claim: Claim, width: float, fonts: CardFonts, hits: Hits) -> QTextLayout:
    """The passage, wrapped, its figures and models in bold, and what a search found in it on a ground of its own."""
    text = on_one_line(claim.passage.exact)
    layout = QTextLayout(text, fonts.passage)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    positions = DocumentPositions(text)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    found = QTextCharFormat()
    if hits.ground is not None:
        found.setBackground(hits.ground)
    ranges = []
    for stretches, form in ((marked(claim), bold), (hits.stretches, found)):
        for start, end in stretches:
            stretch = QTextLayout.FormatRange()
            stretch.start = positions.position(start)
            stretch.length = positions.position(end) - stretch.start
            stretch.format = form
            ranges.append(stretch)
    layout.setFormats(ranges)
    _break_lines(layout, width, fonts.passage_line)
    return layout


def _break_lines(layout: QTextLayout, width: float, height: float) -> None:
    units = layout.text().encode("utf-16-le")
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        _keep_words_whole(line, units, width)
        line.setPosition(QPointF(0, top + (height - line.height()) / 2))
        top += height
    layout.endLayout()


def _keep_words_whole(line: QTextLine, units: bytes, width: float) -> None:
    """Qt breaks Korean inside its words; a reader of Korean expects the break at the space before."""
    start, length = line.textStart(), line.textLength()
    end = start + length
    if 2 * end >= len(units) or not (_is_hangul(units, end - 1) and _is_hangul(units, end)):
        return
    shown = units[2 * start : 2 * end].decode("utf-16-le", "replace")
    space = shown.rfind(" ")
    if space > len(shown) // 2:
        line.setNumColumns(len(shown[: space + 1].encode("utf-16-le")) // 2, width)


def _is_hangul(units: bytes, place: int) -> bool:
    return 0xAC00 <= int.from_bytes(units[2 * place : 2 * place + 2], "little") <= 0xD7A3
