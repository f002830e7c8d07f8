"""Signs of the timeline can be told apart by who sees colours otherwise, and by their shapes alone."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from claimline.domain import Kind
from claimline.ui.looks.palettes import PALETTES, Palette
from claimline.ui.panes.status_line import Legend

# Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009),
# table 1 at severity 1: linear RGB as someone with the deficiency sees it.
SEEN = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
SIGNS = ("accent", "disputed", "confirmed", "second")
"""What marks, disputes, today's line and claims are drawn in."""
LEAST = 15.0
"""Distance in CIELAB: some six times what one just notices (2.3) side by side."""


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def lab(color: str, seen: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """A colour as someone sees it, in CIELAB under D65."""
    parts = [linear(part) for part in QColor(color).getRgbF()[:3]]
    red, green, blue = (min(max(sum(a * b for a, b in zip(row, parts, strict=True)), 0.0), 1.0) for row in seen)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (each ** (1 / 3) if each > 216 / 24389 else (24389 / 27 * each + 16) / 116 for each in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("seen", SEEN.values(), ids=list(SEEN))
@pytest.mark.parametrize("palette", PALETTES.values(), ids=["light", "dark", "high contrast", "dark high contrast"])
def test_colours_of_signs_are_far_apart_however_one_sees_them(
    palette: Palette, seen: tuple[tuple[float, ...], ...]
) -> None:
    for one, other in combinations(SIGNS, 2):
        distance = math.dist(lab(getattr(palette, one), seen), lab(getattr(palette, other), seen))
        assert distance >= LEAST, (one, other)
        # And from the pane that they stand on.
        assert math.dist(lab(getattr(palette, one), seen), lab(palette.pane, seen)) >= 3 * LEAST


def test_signs_differ_without_any_colour(qapp: QApplication, qtbot: object) -> None:
    """Drawn in one ink, no two signs of the legend are alike: an article's dot is filled, a table's is hollow …"""
    palette = PALETTES[False, False]
    ink = palette._replace(accent="#000000", disputed="#000000", second="#000000", third="#000000", confirmed="#000000")
    legend = Legend(ink)
    pictures = []
    for _words, draw in legend.signs:
        picture = QImage(40, 20, QImage.Format.Format_Grayscale8)
        picture.fill(255)
        painter = QPainter(picture)
        draw(painter, QPointF(16, 10))
        painter.end()
        pictures.append([picture.pixelColor(x, y).value() for y in range(20) for x in range(40)])
    assert len(pictures) >= 6
    for one, other in combinations(pictures, 2):
        assert sum(abs(a - b) > 100 for a, b in zip(one, other, strict=True)) >= 12
    legend.deleteLater()


def test_kinds_of_claims_are_told_by_a_sign_of_their_own_beside_their_colour() -> None:
    from claimline.ui.words import KIND_ICONS

    assert len({KIND_ICONS[kind] for kind in Kind}) == len(Kind)
