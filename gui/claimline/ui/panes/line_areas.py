"""Where a stretch of a text document is seen: a rectangle for each line that it covers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextLine


def line_areas(
    block: QTextBlock, first: int, last: int, document: QAbstractTextDocumentLayout, origin: QPointF
) -> list[QRectF]:
    """The lines of a block that a stretch covers, as tall as the letters and a little more."""
    layout = block.layout()
    corner = document.blockBoundingRect(block).topLeft() + origin
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


def _edge(line: QTextLine, position: int) -> float:
    """Where a position is on its line; PySide gives the position back beside it."""
    edge: Any = line.cursorToX(position)
    return float(edge[0] if isinstance(edge, tuple) else edge)
