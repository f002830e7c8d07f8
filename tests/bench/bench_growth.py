"""How time and memory grow with the library: 1,000, 10,000 and 100,000 claims, and a million where that is asked for.

`python tests/bench/bench_growth.py [--million]`. Each size in a process of its own; times of the processor, medians of
many where one takes little. The last column is the exponent k of size^k, fitted over the sizes: 0 is constant, 1 grows
as the library does. Exit status 1 where one grows clearly faster than the library.
"""

from __future__ import annotations

import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import generate
from rows import Growth, exponent, hand

from claimline.domain import Selection, Status
from claimline.library import Library, Reader, create_library

SIZES = (1_000, 10_000, 100_000)
MOST = 1.2
"""The exponent that nothing may exceed: n log n comes to some 1.1 over these sizes."""
UNITS = {
    "bring in": "s",
    "open and list companies": "ms",
    "search, median": "ms",
    "search, 99 of 100": "ms",
    "a company's claims": "ms",
    "decide on one claim": "ms",
    "decide on all": "ms",
    "undo the decision on all": "ms",
    "check the file": "s",
    "memory for all this": "MB",
    "size of the file": "MB",
    "window with its claims painted": "ms",
    "memory of the window": "MB",
}


def took(act: Callable[[], object], times: int = 1) -> list[float]:
    """Seconds of the processor, each time."""
    each = []
    for _time in range(times):
        start = time.process_time()
        act()
        each.append(time.process_time() - start)
    return each


def bring_in(path: Path, claims: int) -> float:
    """Writes a library, and says how long that took without the making of the texts."""
    create_library(path)
    spent = 0.0
    with Library(path) as library:
        start = time.process_time()
        with library.edit("Open"):
            spent += time.process_time() - start
            for made in generate.articles(claims):
                start = time.process_time()
                library.add_article(*made)
                spent += time.process_time() - start
            start = time.process_time()
        return spent + time.process_time() - start


def words(reader: Reader, chance: random.Random) -> list[str]:
    """Words of the passages, from the rarest to the most common, as a user types them."""
    ids = reader.claim_ids(Selection())
    claims = reader.claims(chance.sample(ids, min(200, len(ids))))
    return [chance.choice(claim.passage.exact.split())[:10] for claim in claims]


def ask(path: Path) -> dict[str, float]:
    """What the window asks for."""

    def open_and_list() -> None:
        with Reader(path) as reader:
            reader.companies()

    found = {"open and list companies": 1000 * statistics.median(took(open_and_list, 10))}
    with Reader(path) as reader:
        typed = words(reader, random.Random(5))
        searches = sorted(took(lambda word=word: reader.claim_ids(Selection(words=word)))[0] for word in typed)
        found["search, median"] = 1000 * statistics.median(searches)
        found["search, 99 of 100"] = 1000 * searches[int(len(searches) * 0.99) - 1]
        first = reader.companies()[0].name
        asked = took(lambda: reader.claim_ids(Selection(company=first)), 10)
        found["a company's claims"] = 1000 * statistics.median(asked)
    return found


def change(path: Path) -> dict[str, float]:
    """What a user decides."""
    with Library(path) as library, Reader(path) as reader:
        ids = reader.claim_ids(Selection())

        def decide(claims: Any, status: Status) -> None:
            with library.edit("decide"):
                library.set_status(claims, status)

        one = [took(lambda claim=claim: decide([claim], Status.REJECTED))[0] for claim in ids[:50]]
        return {
            "decide on one claim": 1000 * statistics.median(one),
            "decide on all": 1000 * took(lambda: decide(ids, Status.CONFIRMED))[0],
            "undo the decision on all": 1000 * took(library.undo)[0],
        }


def measure(path: Path, claims: int) -> dict[str, float]:
    """All that one size takes, in this process."""
    from claimline.library.check import check_library

    found = {"bring in": bring_in(path, claims)}
    found["size of the file"] = path.stat().st_size / 1e6
    found |= ask(path) | change(path)
    found["check the file"] = took(lambda: check_library(path))[0]
    found["memory for all this"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def open_window(path: Path) -> dict[str, float]:
    """The start of the program with it, by the clock: the median of five."""
    command = [sys.executable, str(Path(__file__).with_name("bench_start.py")), "claimline", str(path)]
    runs = []
    with tempfile.TemporaryDirectory(prefix="claimline-bench-") as home:
        kept = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), home)
        quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **kept}
        quiet.pop("PYTHONDONTWRITEBYTECODE", None)
        for _run in range(6):
            begun = time.time()
            done = subprocess.run(command, capture_output=True, text=True, check=True, env=quiet)
            said = json.loads(done.stdout.splitlines()[-1])
            runs.append((1000 * (said["claims"] - begun), said["memory"]))
    clock, memory = (statistics.median(each) for each in zip(*runs[1:], strict=True))
    return {"window with its claims painted": clock, "memory of the window": memory}


def main(sizes: tuple[int, ...]) -> int:
    """Measures, and prints a line for each thing."""
    found: dict[int, dict[str, float]] = {}
    with tempfile.TemporaryDirectory(prefix="claimline-growth-") as folder:
        for size in sizes:
            path = Path(folder) / f"{size}.claimline"
            command = [sys.executable, __file__, "one", str(path), str(size)]
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
            found[size] = json.loads(done.stdout) | open_window(path)
            path.unlink()
    print(f"{'':34}" + "".join(f"{size:>12,}" for size in sizes) + f"{'exponent':>10}{'at most':>9}")
    is_within = True
    for what, unit in UNITS.items():
        points = [(size, found[size][what]) for size in sizes]
        fitted = exponent(points)
        is_within &= fitted <= MOST
        cells = "".join(f"{value:>12.2f}" for _size, value in points)
        print(f"{what + ', ' + unit:34}{cells}{fitted:>10.2f}{MOST:>9.1f}")
        hand(*(Growth(what, unit, *point) for point in points))
    return 0 if is_within else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["one"]:
        print(json.dumps(measure(Path(sys.argv[2]), int(sys.argv[3]))))
        sys.exit(0)
    sys.exit(main(SIZES + ((1_000_000,) if "--million" in sys.argv else ())))
