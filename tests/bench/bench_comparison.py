"""A new article compared with a library of 10,000 articles and 100,000 claims: at most a second.

`python tests/bench/bench_comparison.py [CLAIMS]`. Prints how long it takes to make the keys of all claims (once for a
library), and to compare each of ten new articles of ten claims, whose figures, companies and models are common in it.
Processor time, so that other work on the machine does not count. Exit status 1 where the slowest takes longer than a
second.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import generate
from rows import Row, hand

from claimline.domain import NoTicket
from claimline.library import Library
from claimline.workflow.comparing import compare_new
from claimline.workflow.preparing import prepare

ALLOWED = 1.0


def main(claims: int) -> int:
    """Measure, and say it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.claimline"
        generate.make_library(path, claims)
        before = path.stat().st_size
        with Library(path) as library:
            start = time.process_time()
            prepare(library, NoTicket(), lambda: False, claims)
            made = time.process_time() - start
            library.checkpoint()
            size = (path.stat().st_size - before) / 1e6
            print(f"keys of {claims:,} claims, once      {made:7.2f} s, {size:.0f} MB of {before / 1e6:.0f} MB")
            times = [compared(library, seed) for seed in range(100, 110)]
    for seconds, found in times:
        print(f"a new article with {claims:,} claims {seconds:7.3f} s: {found} relations")
    slowest = max(seconds for seconds, _found in times)
    print(f"slowest {slowest:.3f} s of {ALLOWED:.0f} s: {slowest / ALLOWED:.2f}")
    hand(Row(f"A new article compared with {claims:,} claims", "s", slowest, most=ALLOWED))
    return int(slowest > ALLOWED)


def compared(library: Library, seed: int) -> tuple[float, int]:
    """Add an article, and compare it: seconds of the comparison, and how many relations it found."""
    article, original, findings = next(iter(generate.articles(10, seed)))
    with library.edit("Open an article"):
        number = library.add_article(article, original, findings)
        start = time.process_time()
        found = compare_new(library, articles=[number])
        return time.process_time() - start, found


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
