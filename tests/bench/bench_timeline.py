"""How long the timeline of a library of 1,000,000 releases takes to open and to draw, beside QGraphicsView.

Run it as a script; `bench_timeline.py 100000` measures with fewer. Releases are generated in 20 lanes, uniform and
clustered dates, and lie in a library file. Each library is opened in a fresh process, the system's own copies of the
file dropped: from the file to the first whole picture, all labels written, with everything that is imported on the way.
What the window's thread does of it is told apart, as is gathering 100,000 from values in memory, the plain way.

How long it takes to pack a library that never was, as at its first opening, is told too.

A frame is laid out and painted into a window of 1440 × 1200, all 20 lanes and their labels in sight; caches are cold at
each frame that zooms. A frame that leaves labels to the next one asks for it, and that one counts too.
"""

from __future__ import annotations

import datetime
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsEllipseItem, QGraphicsScene, QGraphicsView
from rows import Row, hand

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.library import Library, Reader, create_library
from claimline.ui.looks.fonts import install_fonts

if TYPE_CHECKING:
    from claimline.ui.timeline import TimelineView

LANES = 20
FIRST, LAST = datetime.date(1975, 1, 1).toordinal(), datetime.date(2025, 12, 31).toordinal()
FRAMES = 200
MOST_FRAME = 8.0
"""Milliseconds that a frame may take, 99 of 100."""


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
    """Prints the median and the 99th percentile; returns the latter, of the processor: others may be at work too."""
    slow = round(0.99 * (len(times) - 1))
    clock, own = (sorted(each[number] for each in times) for number in range(2))
    half = len(times) // 2
    print(
        f"  {name:<28} p50 {clock[half]:8.2f} ms   p99 {clock[slow]:8.2f} ms"
        f"   (processor {own[half]:6.2f}, {own[slow]:6.2f}; load {os.getloadavg()[0]:.1f})"
    )
    return own[slow]


def make_library(path: Path, count: int, clustered: bool) -> None:
    """A library with so many releases, as an import leaves it."""
    create_library(path)
    with Library(path) as library:
        with library.edit("Import"):
            library.add_releases(releases(count, clustered))
        taken = timed(library.pack_releases)
    print(f"{count:,} releases in {path.name}: packed in {taken.clock:,.0f} ms (processor {taken.processor:,.0f})")


def forget(path: Path) -> None:
    """Drop what the system has in memory of a file, so that it is read from the disk."""
    if hasattr(os, "posix_fadvise"):
        with path.open("rb") as file:
            os.fsync(file.fileno())
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def peak() -> int:
    """The most bytes that this process has had in memory. What the system counts for a process (`ru_maxrss`) holds that
    of the one which started it too, and that has made a million releases: Linux tells its own apart.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def bench_library(application: QApplication, path: Path) -> None:
    """Opens a library's timeline and measures its frames; in a process of its own."""
    forget(path)
    before = peak()
    start, own = time.perf_counter(), time.process_time()
    from claimline.timeline import Wording
    from claimline.workflow.releases import library_lanes

    library = Library(path)
    library.pack_releases()
    with Reader(path) as reader:
        lanes = library_lanes(reader)
    Wording("en").warm()
    there = time.perf_counter()
    from claimline.ui.timeline import TimelineView

    view = TimelineView()
    view.resize(1440, 1200)
    view.show()
    application.processEvents()
    shown = time.perf_counter()
    view.set_lanes(lanes)
    view.sight.fit_all()
    view.viewport().repaint()
    while view.is_unfinished:
        view.viewport().repaint()
    end = time.perf_counter()
    count = sum(lane.count for lane in lanes.lanes)
    grown = (peak() - before) / count
    read, made, filled, whole = (
        1000 * (b - a) for a, b in ((start, there), (there, shown), (shown, end), (start, end))
    )
    print(
        f"{count:,} releases in {path.name}: opened in {whole:,.0f} ms"
        f" (processor {(time.process_time() - own) * 1000:,.0f}), {grown:.0f} bytes a mark, code and all;\n"
        f"  read in the background {read:,.0f} ms, an empty view made {made:,.0f} ms, filled and drawn {filled:,.0f} ms"
    )
    frames = bench_frames(view)
    grown = (peak() - before) / count
    print(f"  after all these frames {grown:.0f} bytes a mark, code and all")
    hand(
        Row(f"A timeline of {count:,} marks, {path.stem}: opened", "ms", whole),
        *(Row(f"… a frame of {name}, 99 of 100", "ms", slow, most=MOST_FRAME) for name, slow in frames.items()),
        Row("… memory of a mark, code and all", "bytes", grown),
    )
    view.close()
    library.close()


def bench_frames(view: TimelineView) -> dict[str, float]:
    """Frames of our view; returns the p99 of each kind."""
    lanes, chance = view.sight.layout.lanes, random.Random(1)

    def frame(first: float, last: float) -> Taken:
        def draw() -> None:
            view.sight.fit(first, last)
            view.viewport().repaint()

        return timed(draw)

    def drawn(first: float, last: float) -> Iterator[Taken]:
        yield frame(first, last)
        while view.is_unfinished:
            yield timed(view.viewport().repaint)

    zooms: list[Taken] = []
    for _frame in range(FRAMES):
        length = (lanes.last - lanes.first) ** chance.random()
        first = chance.uniform(lanes.first, lanes.last - length)
        zooms += drawn(first, first + length)
    slow = {"any zoom": told("any zoom, cold", zooms)}
    print(f"  of these, {len(zooms) - FRAMES} frames wrote the labels that the one before had left")
    for length in (20_000.0, 1000.0, 60.0):
        start, step = lanes.first + (lanes.last - lanes.first) / 3, length / 300
        pans = [taken for k in range(FRAMES) for taken in drawn(start + k * step, start + length + k * step)]
        slow[f"panning, {length:,.0f} days"] = told(f"panning, {length:,.0f} days", pans)
    slow["all in sight"] = told("fit all", [frame(lanes.first, lanes.last + 1) for _frame in range(FRAMES // 4)])
    points = [QPointF(chance.uniform(150, 1440), chance.uniform(30, 1180)) for _point in range(FRAMES)]
    told("what is at a point", [timed(lambda at=point: view.sight.item_at(at)) for point in points])
    return slow


def bench_memory(application: QApplication, count: int) -> float:
    """Gathers releases that are in memory, the plain way; returns the p99 of fitting all."""
    from claimline.timeline import gather
    from claimline.ui.timeline import TimelineView

    made = tuple(releases(count, clustered=False))
    view = TimelineView()
    view.resize(1440, 1200)
    view.show()
    application.processEvents()
    taken = timed(lambda: view.set_lanes(gather(made)))
    print(f"{count:,} releases in memory, gathered in {taken.clock:,.0f} ms (processor {taken.processor:,.0f})")
    fits = bench_frames(view)["all in sight"]
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
    if sys.argv[1:2] == ["--library"]:
        bench_library(application, Path(sys.argv[2]))
        return
    ours = bench_memory(application, 100_000)
    theirs = bench_graphics_view(100_000)
    print(f"  fit all of 100,000, p99 of the processor: QGraphicsView takes {theirs / ours:.0f} times as long")
    hand(Row("All of 100,000 marks in sight: a frame, 99 of 100", "ms", ours, "QGraphicsView", theirs))
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        for name, clustered in (("uniform", False), ("clustered", True)):
            path = Path(folder, f"{name}.claimline")
            make_library(path, count, clustered)
            subprocess.run([sys.executable, __file__, "--library", path], check=True)


if __name__ == "__main__":
    main()
