"""How long one frame of the timeline takes, and how that compares with QGraphicsView; run it as a script.

Releases are generated in 20 lanes, dates uniform and clustered. A frame is laid out and painted into a window of
1440 × 1200, all 20 lanes and their labels in sight; caches are cold at each frame that zooms. A frame that leaves
labels to the next one asks for it, and that one counts too.
"""

from __future__ import annotations

import datetime
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsEllipseItem, QGraphicsScene, QGraphicsView

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.ui.fonts import install_fonts
from claimline.ui.timeline import TimelineView

LANES = 20
FIRST, LAST = datetime.date(1975, 1, 1).toordinal(), datetime.date(2025, 12, 31).toordinal()
FRAMES = 200


def releases(count: int, clustered: bool) -> Iterator[Release]:
    """Invented releases; of clustered dates three quarters lie around 40 days."""
    chance = random.Random(7)
    centres = [chance.randint(FIRST, LAST) for _centre in range(40)]
    for number in range(count):
        day = chance.randint(FIRST, LAST)
        if clustered and number % 4:
            day = min(max(round(chance.gauss(chance.choice(centres), 25)), FIRST), LAST)
        edtf = datetime.date.fromordinal(day).isoformat()
        yield Release(
            f"Model {number}", f"Company {number % LANES}", ReleaseEvent.ANNOUNCED, FuzzyDate(edtf), source="bench"
        )


class Taken(NamedTuple):
    """Milliseconds that something takes: of the clock, and of the processor, which other programs do not lengthen."""

    clock: float
    processor: float


def timed(act: Callable[[], object]) -> Taken:
    """How long something takes."""
    start, own = time.perf_counter(), time.thread_time()
    act()
    return Taken((time.perf_counter() - start) * 1000, (time.thread_time() - own) * 1000)


def told(name: str, times: list[Taken]) -> float:
    """Prints the median and the 99th percentile; returns the latter, by the clock."""
    slow = round(0.99 * (len(times) - 1))
    clock, own = (sorted(each[number] for each in times) for number in range(2))
    half = len(times) // 2
    print(
        f"  {name:<28} p50 {clock[half]:8.2f} ms   p99 {clock[slow]:8.2f} ms"
        f"   (processor {own[half]:6.2f}, {own[slow]:6.2f}; load {os.getloadavg()[0]:.1f})"
    )
    return clock[slow]


def bench_view(application: QApplication, count: int, clustered: bool) -> float:
    """Frames of our view; returns the p99 of fitting all."""
    made = tuple(releases(count, clustered))
    view = TimelineView()
    view.resize(1440, 1200)
    view.show()
    application.processEvents()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    opening = timed(lambda: view.set_releases(made))
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / count
    print(
        f"{count:,} releases, {'clustered' if clustered else 'uniform'}: "
        f"opened in {opening.clock:,.0f} ms (processor {opening.processor:,.0f}), {grown:.0f} bytes each"
    )
    lanes, chance = view.sight.layout.lanes, random.Random(1)

    def frame(first: float, last: float) -> Taken:
        def draw() -> None:
            view.sight.fit(first, last)
            view.viewport().repaint()

        return timed(draw)

    zooms, following = [], []
    for _frame in range(FRAMES):
        length = (lanes.last - lanes.first) ** chance.random()
        first = chance.uniform(lanes.first, lanes.last - length)
        zooms.append(frame(first, first + length))
        while view.is_unfinished:
            following.append(timed(view.viewport().repaint))
    told("any zoom, cold", zooms + following)
    print(f"  of these, {len(following)} frames wrote the labels that the one before had left")
    for length in (20_000.0, 1000.0, 60.0):
        start = lanes.first + (lanes.last - lanes.first) / 3
        told(
            f"panning, {length:,.0f} days",
            [frame(start + k * length / 300, start + length + k * length / 300) for k in range(FRAMES)],
        )
    fits = told("fit all", [frame(lanes.first, lanes.last + 1) for _frame in range(FRAMES // 4)])
    points = [QPointF(chance.uniform(150, 1440), chance.uniform(30, 1180)) for _point in range(FRAMES)]
    told("what is at a point", [timed(lambda at=point: view.sight.item_at(at)) for point in points])
    view.close()
    return fits


def bench_graphics_view(count: int) -> float:
    """The same marks as items of a QGraphicsScene, fitted."""
    scene = QGraphicsScene()
    for number, each in enumerate(releases(count, clustered=False)):
        day = each.date.earliest if each.date else None
        if day is not None:
            item = QGraphicsEllipseItem(QRectF(-4, -4, 8, 8))
            item.setBrush(QColor("#2f5fd0"))
            item.setFlag(QGraphicsEllipseItem.GraphicsItemFlag.ItemIgnoresTransformations)
            item.setPos(day.toordinal() - FIRST, number % LANES * 60 + 30)
            scene.addItem(item)
    view = QGraphicsView(scene)
    view.resize(1440, 1200)
    view.show()
    image = QImage(1440, 1200, QImage.Format.Format_ARGB32_Premultiplied)

    def draw() -> None:
        view.resetTransform()
        view.scale(1420 / (LAST - FIRST), 1)
        painter = QPainter(image)
        view.render(painter)
        painter.end()

    fits = told("QGraphicsView, fit all", [timed(draw) for _frame in range(5)])
    view.close()
    return fits


def main() -> None:
    """Prints the figures."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    install_fonts(application)
    ours = bench_view(application, 100_000, clustered=False)
    theirs = bench_graphics_view(100_000)
    print(f"  fit all of 100,000: QGraphicsView takes {theirs / ours:.0f} times as long")
    for clustered in (False, True):
        bench_view(application, int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, clustered)


if __name__ == "__main__":
    main()
