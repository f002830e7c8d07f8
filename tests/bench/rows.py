"""What the benchmarks hand to the one table: a row a measure, with what a user would pick instead beside it.

A benchmark that is run by itself prints its own lines and hands nothing; `packaging/dev.py bench` names a file in the
environment, and each row goes there as a line of JSON.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROWS = "CLAIMLINE_BENCH_ROWS"
"""The variable that names the file."""


class Row(NamedTuple):
    """One measure: what it took here, and with the other program; what it may take at most, alone or as a ratio."""

    what: str
    unit: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    most: float | None = None
    most_ratio: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times as much as the other takes; below 1 is better than it."""
        return self.ours / self.theirs if self.theirs else None

    @property
    def is_within(self) -> bool:
        """Whether its budgets are met; a ratio that could not be measured misses none."""
        is_ratio_met = self.most_ratio is None or self.ratio is None or self.ratio <= self.most_ratio
        return is_ratio_met and (self.most is None or self.ours <= self.most)


class Growth(NamedTuple):
    """What one thing took at one size of the library."""

    what: str
    unit: str
    size: int
    took: float


class Load(NamedTuple):
    """How many processes wanted a core on the average, while some rows were measured: 1 is the benchmark alone."""

    average: float


def hand(*rows: Row | Growth) -> None:
    """Give rows to the table, where one is being made, with how busy the machine was."""
    path = os.environ.get(ROWS)
    if path:
        load = [Load(os.getloadavg()[2])] if hasattr(os, "getloadavg") else []
        with Path(path).open("a", encoding="utf-8") as file:
            file.writelines(f"{json.dumps([type(row).__name__, *row])}\n" for row in (*rows, *load))


def handed(path: Path) -> Iterator[Row | Growth | Load]:
    """The rows that were given."""
    kinds = {"Row": Row, "Growth": Growth, "Load": Load}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, *values = json.loads(line)
        yield kinds[name](*values)


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The k of took = c · size^k, by least squares of the logarithms: 0 is constant, 1 grows as the size does."""
    xs, ys = [math.log(size) for size, _took in points], [math.log(took) for _size, took in points]
    middle, height = sum(xs) / len(xs), sum(ys) / len(ys)
    across = sum((x - middle) ** 2 for x in xs)
    return sum((x - middle) * (y - height) for x, y in zip(xs, ys, strict=True)) / across
