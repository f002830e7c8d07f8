"""vis-timeline in Chromium, the usual timeline of the web, with marks of the same kind as ours: beside our own.

`python tests/bench/bench_web_timeline.py`. Needs Chromium (as `chromium` or `google-chrome`) and npm, which brings
vis-timeline into out/bench; where one is not there it says so, and ends. The page is shown from this machine, without a
window, and measures itself: how long so many marks take to be there, and each frame while they are moved along, which
is 16.7 ms at least.
"""

from __future__ import annotations

import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from rows import Row, hand

OUT = Path(__file__).resolve().parents[2] / "out" / "bench"
LIBRARY = OUT / "node_modules" / "vis-timeline" / "standalone" / "umd" / "vis-timeline-graph2d.min.js"
COUNT = 5_000
FRAMES = 100
PATIENCE = 300
PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>body { margin: 0 } #here { width: 1440px; height: 1200px }</style>
<link rel="stylesheet" href="/styles/vis-timeline-graph2d.min.css">
<div id="here"></div><script src="/umd/vis-timeline-graph2d.min.js"></script><script>
const count = COUNT, frames = FRAMES, lanes = 20, day = 86400000, first = Date.UTC(1975, 0, 1), span = 51 * 365 * day;
let seed = 7;
const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const items = Array.from({length: count}, (_each, number) => (
  {id: number, group: number % lanes, type: "point", content: "Model " + number, start: first + chance() * span}));
const groups = Array.from({length: lanes}, (_each, number) => ({id: number, content: "Company " + number}));
const next = () => new Promise(requestAnimationFrame);
async function measure() {
  let begun = performance.now();
  const view = new vis.Timeline(document.getElementById("here"), new vis.DataSet(items), new vis.DataSet(groups),
    {stack: false, height: 1200, start: first, end: first + span});
  await next(); await next();
  const loaded = performance.now() - begun;
  const times = [];
  for (let number = 0; number < frames; number++) {
    begun = performance.now();
    const from = first + span / 3 + number * 20 * day;
    view.setWindow(from, from + 6000 * day, {animation: false});
    await next();  // it draws in the same turn, before this
    document.body.offsetHeight;
    times.push(performance.now() - begun);
  }
  await fetch("/done", {method: "POST", body: JSON.stringify({loaded, times})});
}
measure().catch(error => fetch("/done", {method: "POST", body: JSON.stringify({error: String(error)})}));
</script>"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Shows the page and its library, and takes what it measured."""

    found: dict[str, object]
    is_done: threading.Event

    def do_GET(self) -> None:
        """The page, or a file of the library."""
        if self.path != "/":
            super().do_GET()
            return
        page = PAGE.replace("COUNT", str(COUNT)).replace("FRAMES", str(FRAMES)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)

    def do_POST(self) -> None:
        """What the page says at its end."""
        self.found.update(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()
        self.is_done.set()

    def log_message(self, *_arguments: object) -> None:
        """Nothing is told of each file."""


def browser() -> str | None:
    """Chromium's command, where there is one."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def fetch_library() -> bool:
    """Brings vis-timeline into out/bench, where it is not there; says whether it is then."""
    npm = shutil.which("npm")
    if not LIBRARY.exists() and npm:
        OUT.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(OUT), "vis-timeline@7"]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    return LIBRARY.exists()


def measured(command: str) -> dict[str, object]:
    """What the page measured in a browser that has nothing else to do."""
    Handler.found, Handler.is_done = {}, threading.Event()
    folder = LIBRARY.parents[1]
    with (
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server,
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        flags = ["--headless=new", "--no-first-run", f"--user-data-dir={profile}", "--window-size=1440,1200"]
        flags += ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        with subprocess.Popen(
            [command, *flags, address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as shown:
            Handler.is_done.wait(PATIENCE)
            shown.terminate()
        server.shutdown()
    return Handler.found


def ours() -> tuple[float, list[float]]:
    """The same marks in our timeline: milliseconds until they are there, and of each frame while they are moved."""
    from bench_timeline import releases
    from PySide6.QtWidgets import QApplication

    from claimline.timeline import gather
    from claimline.ui.looks.fonts import install_fonts
    from claimline.ui.timeline import TimelineView

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    install_fonts(application)
    made = tuple(releases(COUNT, clustered=False))
    begun = time.perf_counter()
    view = TimelineView()
    view.resize(1440, 1200)
    view.show()
    application.processEvents()
    view.set_lanes(gather(made))
    view.sight.fit_all()
    view.viewport().repaint()
    while view.is_unfinished:
        view.viewport().repaint()
    loaded = 1000 * (time.perf_counter() - begun)
    lanes, frames = view.sight.layout.lanes, []
    for number in range(FRAMES):
        begun = time.perf_counter()
        start = lanes.first + (lanes.last - lanes.first) / 3 + number * 20
        view.sight.fit(start, start + 6000)
        view.viewport().repaint()
        while view.is_unfinished:
            view.viewport().repaint()
        frames.append(1000 * (time.perf_counter() - begun))
    view.close()
    return loaded, frames


def main() -> int:
    """Measures both, side by side."""
    loaded, frames = ours()
    command = browser()
    found = measured(command) if command and fetch_library() else {}
    times = found.get("times")
    their_load, their_frame = None, None
    if isinstance(times, list):
        their_load, their_frame = float(str(found["loaded"])), statistics.median(times)
        print(f"{COUNT:,} marks, vis-timeline: there in {their_load:.0f} ms, a frame while moved {their_frame:.1f} ms")
    else:
        print(f"vis-timeline was not measured: {found.get('error') or 'it needs Chromium and npm'}")
    mine = statistics.median(frames)
    print(f"{COUNT:,} marks, Claimline:    there in {loaded:.0f} ms, a frame while moved {mine:.1f} ms")
    hand(
        Row(f"A timeline of {COUNT:,} marks: there", "ms", loaded, "vis-timeline", their_load),
        Row("… a frame while it is moved, median", "ms", mine, "vis-timeline", their_frame),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
