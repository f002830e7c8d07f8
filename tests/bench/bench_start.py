"""The window shown, against a bare PySide6 window: time and memory, each side as fresh processes, side by side.

Then, in one window on the same library: how long *All companies* takes to be painted after the click, and each page of
scrolling through it. `python tests/bench/bench_start.py [CLAIMS]` generates the library once, under out/bench.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rows import Row, hand

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = 100_000
RUNS = 10
SIDES = ("bare", "claimline")
MOST_TIME, MOST_MEMORY = 1.5, 2.0
MOST_CLICK, MOST_FRAME = 50.0, 16.7
PAGES = 300
PATIENCE = 30.0
"""Seconds after which a window that paints nothing is given up."""


def library_of(claims: int) -> Path:
    """A generated library of so many claims, made anew when the code that makes it is newer."""
    path = ROOT / "out" / "bench" / f"{claims}.claimline"
    makers = [Path(__file__).with_name("generate.py"), *(ROOT / "gui/claimline/library").rglob("*.py")]
    if not path.exists() or path.stat().st_mtime < max(maker.stat().st_mtime for maker in makers):
        print(f"generating a library of {claims:,} claims …", flush=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in path.parent.glob(f"{path.name}*"):
            old.unlink()
        subprocess.run([sys.executable, Path(__file__).with_name("generate.py"), path, str(claims)], check=True)
    return path


# --- what each fresh process does -----------------------------------------------------------------------------------


def report(**figures: float) -> None:
    """Prints what a process measured, with the most memory that it held."""
    import resource

    figures["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 if sys.platform != "darwin" else 1 << 20
    )
    print(json.dumps(figures), flush=True)


def show_bare() -> None:
    """A window with nothing in it, in the same fonts."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from claimline.ui.looks.fonts import install_fonts

    application = QApplication([])
    install_fonts(application)
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    report(shown=first_paint(window))


def show_claimline(library: str, then: str) -> None:
    """The program as `claimline LIBRARY` starts it, up to the first paint of its window, and of its claims."""
    import claimline.ui.import_qt as importing
    from claimline.__main__ import main

    import_qt = importing.import_qt

    def instead_of_waiting_for_the_user(*_arguments: object) -> int:
        from PySide6.QtWidgets import QApplication, QWidget

        window = next(widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "mainWindow")
        shown, begun = first_paint(window), time.perf_counter()
        while (claims := window.findChild(QWidget, "claimsView")) is None:
            QApplication.processEvents()
            if time.perf_counter() - begun > PATIENCE:
                raise SystemExit("the window was not filled")
        painted = first_paint(claims)
        if then == "use":
            report(**use(window))
        else:
            report(shown=shown, claims=painted)
        window.close()
        return 0

    def import_and_set_the_end() -> None:
        """Qt is imported by the program, when and how it does that; only what comes last is another."""
        import_qt()
        from PySide6.QtWidgets import QApplication

        QApplication.exec = instead_of_waiting_for_the_user

    importing.import_qt = import_and_set_the_end
    sys.argv = ["claimline", library]
    sys.exit(main())


def first_paint(widget) -> float:
    """Lets events pass until a widget is painted; returns when, in seconds of the clock."""
    begun = time.time()
    return begun + wait_for_paint(widget) / 1000


def paint_counter(widget):
    """Notices when a widget is painted first."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject

    class Counter(QObject):
        paints = 0
        painted = 0.0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.paints:
                self.paints = 1
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))  # comes when all is painted
            return False

        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.User:
                self.note()
            return super().event(event)

        def note(self) -> None:
            """All is painted, where it was begun."""
            if self.paints and not self.painted:
                self.painted = time.perf_counter()

    counter = Counter(widget)
    widget.installEventFilter(counter)
    return counter


def wait_for_paint(widget, act=lambda: None) -> float:
    """Does something, and lets events pass until the widget is painted; returns the milliseconds that took."""
    from PySide6.QtWidgets import QAbstractScrollArea, QApplication

    painted = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    counter = paint_counter(painted)
    begun = time.perf_counter()
    act()
    while not counter.painted:
        QApplication.processEvents()
        counter.note()
        if time.perf_counter() - begun > PATIENCE:
            raise SystemExit(f"{widget.objectName()} was not painted")
    painted.removeEventFilter(counter)  # else the next is slowed by all that were before
    counter.deleteLater()
    return (counter.painted - begun) * 1000


def use(window) -> dict[str, float]:
    """Clicks a company, then all of them; scrolls through all of their claims."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    companies = window.findChild(QAbstractItemView, "companiesView")
    claims = window.findChild(QWidget, "claimsView")

    def click(row: int) -> None:
        place: QPoint = companies.visualRect(companies.model().index(row, 0)).center()
        QTest.mouseClick(companies.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    QTest.qWait(500)
    clicks = []
    for _time in range(RUNS):
        wait_for_paint(claims, lambda: click(3))
        QTest.qWait(100)
        clicks.append(wait_for_paint(claims, lambda: click(0)))
        QTest.qWait(100)
    bar = claims.verticalScrollBar()
    step = (bar.maximum() - bar.minimum()) // PAGES
    frames = [wait_for_paint(claims, lambda: bar.setValue(bar.value() + step)) for _ in range(PAGES - 1)]
    pages = [wait_for_paint(claims, lambda: bar.setValue(bar.value() - bar.pageStep())) for _ in range(PAGES)]
    return {
        "click": statistics.median(clicks),
        "worst_click": max(clicks),
        "jump": percentile(frames),
        "page": percentile(pages),
    }


def percentile(times: list[float]) -> float:
    """What 99 of 100 stay within."""
    return sorted(times)[int(len(times) * 0.99) - 1]


# --- the side that measures -----------------------------------------------------------------------------------------


def fresh(*arguments: str) -> dict[str, float]:
    """What a fresh process measured; `shown` becomes the seconds since it was started."""
    begun = time.time()
    command = [sys.executable, __file__, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout:
        raise SystemExit(f"{arguments}: exit {done.returncode}\n{done.stderr}")
    figures = json.loads(done.stdout.splitlines()[-1])
    return {name: value - begun if name in ("shown", "claims") else value for name, value in figures.items()}


def main(claims: int) -> None:
    """Prints the tables."""
    library = str(library_of(claims))
    with tempfile.TemporaryDirectory(prefix="claimline-bench-") as home:
        os.environ.update(HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once, not at each start
        for side in SIDES:
            fresh(side, library)  # both sides with warm files
        runs: dict[str, list[dict[str, float]]] = {side: [] for side in SIDES}
        for _run in range(RUNS):
            for side in SIDES:
                runs[side].append(fresh(side, library))
        used = fresh("use", library)
    bare, ours = ({key: statistics.median(run[key] for run in runs[side]) for key in runs[side][0]} for side in SIDES)
    bare["claims"] = bare["shown"]
    print(f"{claims:,} claims, medians of {RUNS}{'':14}{'bare':>10}{'claimline':>11}{'ratio':>8}{'at most':>9}")
    rows = (
        ("window shown, ms", "shown", 1000, MOST_TIME),
        ("… with its claims painted, ms", "claims", 1000, MOST_TIME),
        ("memory, MB", "memory", 1, MOST_MEMORY),
    )
    for title, key, unit, most in rows:
        ratio = ours[key] / bare[key]
        print(f"{title:40}{bare[key] * unit:>10.0f}{ours[key] * unit:>11.0f}{ratio:>8.2f}{most:>9.1f}")
        what, of = title.rsplit(", ", 1)
        what = f"Start with {claims:,} claims: {what.removeprefix('… ')}"
        hand(Row(what, of, ours[key] * unit, "a bare Qt window", bare[key] * unit, most_ratio=most))
    print(f"\n{'one window, ms':40}{'measured':>10}{'at most':>9}")
    print(f"{'All companies, painted after the click':40}{used['click']:>10.1f}{MOST_CLICK:>9.1f}")
    print(f"{'… the slowest of ' + str(RUNS):40}{used['worst_click']:>10.1f}{MOST_CLICK:>9.1f}")
    print(f"{'scrolling by pages, 99 of 100 within':40}{used['page']:>10.1f}{MOST_FRAME:>9.1f}")
    print(f"{'dragging through all, 99 of 100 within':40}{used['jump']:>10.1f}{MOST_FRAME:>9.1f}")
    hand(
        Row(f"All {claims:,} claims painted after the click: median", "ms", used["click"], most=MOST_CLICK),
        Row("… the slowest of ten", "ms", used["worst_click"], most=MOST_CLICK),
        Row("Scrolling through them by pages, 99 of 100", "ms", used["page"], most=MOST_FRAME),
        Row("Dragging through them, 99 of 100", "ms", used["jump"], most=MOST_FRAME),
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["bare"]:
        show_bare()
    elif sys.argv[1:2] in (["claimline"], ["use"]):
        show_claimline(sys.argv[2], sys.argv[1])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS)
