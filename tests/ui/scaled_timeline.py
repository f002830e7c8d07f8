"""Draws the timeline on a screen of the ratio that QT_SCALE_FACTOR says and prints as JSON what is wrong with it.

A process of its own, since Qt takes the ratio at its start; `test_scaling.py` runs it.
"""

from __future__ import annotations

import datetime
import json
import sys

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.knowledge import load_catalogue
from claimline.timeline import Cluster, Look, Mark, Side
from claimline.timeline.claim_days import claim_days
from claimline.ui.looks.fonts import install_fonts
from claimline.ui.looks.theme import LIGHT
from claimline.ui.timeline import TimelineView

_INK = 90
"""How much darker than the pane what is written is at least; the lines of the grid are lighter."""


class Drawn:
    """A picture of the timeline, asked in the widget's own pixels."""

    def __init__(self, view: TimelineView) -> None:
        self.view = view
        self.image: QImage = view.viewport().grab().toImage()
        self.ratio = self.image.devicePixelRatio()
        self.pane = LIGHT.color("pane").lightness()

    def darkest(self, left: float, right: float, y: float, half: float) -> int:
        """How much darker than the pane the darkest place is between two edges, in a stripe about a height."""
        area, sight = self.view.sight.area, self.view.sight
        corner = QPointF(area.left() + left, area.top() + y - sight.scroll - half) * self.ratio
        end = QPointF(area.left() + right, area.top() + y - sight.scroll + half) * self.ratio
        found = 0
        for x in range(round(corner.x()), round(end.x())):
            for down in range(round(corner.y()), round(end.y())):
                if self.image.valid(x, down):
                    found = max(found, self.pane - self.image.pixelColor(x, down).lightness())
        return found


def faults(view: TimelineView) -> list[str]:
    """What is wrong: words that reach beyond their room, or are not there, bars that do not hold their spans."""
    drawn, found, sight = Drawn(view), [], view.sight
    for lane in sight.picture.lanes:
        if sight.area.top() + lane.top + lane.height - sight.scroll > sight.area.bottom():
            continue
        for label in lane.labels:
            if label.side is not Side.INSIDE and drawn.darkest(label.x, label.x + label.width, label.y, 5) < _INK:
                found.append(f"{label.text} is not written")
            if drawn.darkest(label.x + label.width + 1.5, label.x + label.width + 4.5, label.y, 4) > _INK:
                found.append(f"{label.text} is wider than its room")
        for mark in lane.marks:
            found += bar_faults(drawn, mark)
        for cluster in lane.clusters:
            found += cluster_faults(drawn, cluster)
    return found


def bar_faults(drawn: Drawn, mark: Mark) -> list[str]:
    """A span is drawn from its first day to behind its last, as far as it is in sight."""
    scale, found = drawn.view.sight.scale, []
    if mark.look is Look.SPAN and mark.left > 0 and mark.right < scale.width:
        first, last = scale.x(mark.days[0]), scale.x(mark.days[1] + 1)
        for edge in (first + 1, last - 3):
            if drawn.darkest(edge, edge + 2, mark.y, 3) < 12:
                found.append(f"{mark.caption.text} does not reach its days")
    return found


def cluster_faults(drawn: Drawn, cluster: Cluster) -> list[str]:
    """A cluster's number stands within its pill, with some room at both sides."""
    if cluster.left < 0 or cluster.right > drawn.view.sight.scale.width:
        return []
    inner = drawn.darkest(cluster.left + 4, cluster.right - 4, cluster.y, 4)
    edges = [drawn.darkest(x, x + 1.5, cluster.y, 2) for x in (cluster.left + 2.5, cluster.right - 4)]
    return [f"{cluster.text} is not in its pill"] if inner < _INK or max(edges) > _INK else []


def main() -> None:
    """Draws the catalogue with some releases of our own, near and far."""
    application = QApplication([])
    install_fonts(application)
    view = TimelineView(today=datetime.date(2030, 1, 1))
    view.set_palette_tokens(LIGHT)
    view.resize(1280, 800)
    view.show()
    application.processEvents()  # so that it is drawn when it is asked to be
    own = [
        Release(name, "Gaon Lab", ReleaseEvent.ANNOUNCED, FuzzyDate(edtf), source="a table")
        for name, edtf in (("가온-R2", "2025-03"), ("深度求索-R9", "2025-01-15"), ("Wavy y_g-1", "2024-11"))
    ]
    view.set_releases([*load_catalogue(), *own])
    view.claim_marks.take(claim_days([(1, ("OpenAI",), "2025-03-02"), (2, ("Meta",), "2025-02")]))
    said: list[str] = []
    for first, last in (((2024, 9), (2025, 7)), ((2025, 1), (2025, 3)), ((2018, 1), (2026, 1))):
        view.fit(datetime.date(*first, 1).toordinal(), datetime.date(*last, 1).toordinal())
        view.viewport().repaint()
        while view.is_unfinished:
            view.viewport().repaint()
        said += faults(view)
    sys.stdout.write(json.dumps({"ratio": view.devicePixelRatioF(), "faults": said}))


if __name__ == "__main__":
    main()
