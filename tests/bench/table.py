"""The one table of all benchmarks, from the rows that they handed on: printed, as Markdown, and as two pictures.

usage: table.py ROWS [--out FOLDER] [--readme]

`packaging/dev.py bench` calls it; --readme puts the figures into README.md.

Exit status 1 where a budget is missed.
"""

from __future__ import annotations

import argparse
import datetime
import json
import math
import os
import sys
import textwrap
from itertools import groupby
from pathlib import Path
from typing import Any

import typst
from rows import Growth, Load, Row, exponent, handed

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "out" / "bench"
MEASURED = Path(__file__).with_name("measured")
QUIET = 2.5
"""The load up to which nothing else was at work: some of the benchmarks have two processes."""
BEGIN, END = "<!-- measured: made by packaging/dev.py bench --readme -->", "<!-- end of measured -->"


def number(value: float | None) -> str:
    """A figure with three digits that count."""
    if value is None:
        return "–"
    if value == 0 or value >= 99.95:
        return f"{value:,.0f}"
    return f"{value:.{max(0, 2 - math.floor(math.log10(abs(value))))}f}"


def whole_names(rows: list[Row]) -> list[Row]:
    """The rows with each name whole: one that goes on from the row before ("… its memory") is told with that."""
    told, head = [], ""
    for row in rows:
        if not row.what.startswith("… "):
            head = row.what.split(": ")[0]
        told.append(row._replace(what=f"{head}: {row.what[2:]}" if row.what.startswith("… ") else row.what))
    return told


def compared(rows: list[Row]) -> list[Row]:
    """Those that were measured beside something else, the best for us first."""
    return sorted((row for row in rows if row.ratio is not None), key=lambda row: row.ratio or 0.0)


def cells(row: Row) -> tuple[str, ...]:
    """A row of the table in words."""
    peer = f"{row.peer}: {number(row.theirs)} {row.unit}" if row.theirs is not None else f"{row.peer}: not here"
    most = f"{number(row.most)} {row.unit}" if row.most is not None else ""
    most = f"{number(row.most_ratio)} ×" if row.most_ratio is not None else most
    return (
        row.what,
        f"{number(row.ours)} {row.unit}",
        peer if row.peer else "",
        f"{number(row.ratio)} ×" if row.ratio is not None else "",
        most,
        "" if row.is_within else "missed",
    )


HEADS = ("what", "Claimline", "beside it", "ratio", "at most", "")


def printed(table: list[tuple[str, ...]]) -> str:
    """The table in columns."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = ([f"{cell:{width}}" for cell, width in zip(line, widths, strict=True)] for line in table)
    return "\n".join("  ".join(line).rstrip() for line in lines)


def markdown(table: list[tuple[str, ...]]) -> str:
    """The same in Markdown, its first row the heads."""
    lines = [f"| {' | '.join(line)} |" for line in table]
    rule = "|" + "|".join(["---"] + ["---:" if column < 4 else "---" for column in range(1, len(table[0]))]) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def curves(growths: list[Growth]) -> dict[tuple[str, str], list[tuple[float, float]]]:
    """The points of each thing that grows."""
    ordered = sorted(growths, key=lambda growth: growth.what)
    return {
        key: sorted((float(point.size), point.took) for point in points)
        for key, points in groupby(ordered, lambda growth: (growth.what, growth.unit))
    }


def growth_table(growths: list[Growth]) -> list[tuple[str, ...]]:
    """What each thing took at each size, with the exponent."""
    found = curves(growths)
    sizes = sorted({size for points in found.values() for size, _took in points})
    lines = [("how it grows", *(f"{size:,.0f} claims" for size in sizes), "exponent")]
    for (what, unit), points in found.items():
        took = dict(points)
        fitted = f"{exponent(points):.2f}" if len(points) > 1 else ""
        lines.append((f"{what}, {unit}", *(number(took[size]) if size in took else "" for size in sizes), fitted))
    return lines


def span(unit: str, points: list[tuple[float, float]]) -> str:
    """From where to where something goes."""
    (smallest, first), (largest, last) = points[0], points[-1]
    return f"{smallest:,.0f} to {largest:,.0f} claims: {number(first)} to {number(last)} {unit}"


def pictures(rows: list[Row], growths: list[Growth], folder: Path) -> None:
    """The ratios and the growth as SVG, whose letters are drawn, so that they look the same everywhere."""
    ratios = [
        {"what": row.what, "peer": row.peer, "ratio": row.ratio, "said": f"{number(row.ratio)} ×"}
        for row in compared(rows)
    ]
    grown: list[dict[str, Any]] = [
        {"what": what, "points": points, "exponent": f"{exponent(points):.2f}", "said": span(unit, points)}
        for (what, unit), points in curves(growths).items()
        if len(points) > 1
    ]
    folder.mkdir(parents=True, exist_ok=True)
    fonts = [str(ROOT / "resources" / "fonts")]
    for name, data in (("ratios", ratios), ("growth", grown)):
        if data:
            given = {"picture": name, "data": json.dumps(data)}
            source = Path(__file__).with_name("plot.typ")
            drawn = typst.compile(source, format="svg", font_paths=fonts, ignore_system_fonts=True, sys_inputs=given)
            (folder / f"{name}.svg").write_bytes(drawn)


def into_readme(rows: list[Row], growths: list[Growth], words: str) -> None:
    """Puts the comparisons into the README, and all that was measured beside the benchmarks."""
    pictures(rows, growths, MEASURED)
    all_rows = markdown([HEADS, *map(cells, rows)])
    told = f"# What was measured\n\n{words}\n\n{all_rows}\n\n{markdown(growth_table(growths))}\n"
    growth = "![Time and memory at each size of the library](growth.svg)"
    told = told.replace("| how it grows", f"{growth}\n\n| how it grows", 1)
    (MEASURED / "README.md").write_text(told, encoding="utf-8")
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    table = markdown([HEADS[:4], *(cells(row)[:4] for row in compared(rows))])
    middle = f"\n{words}\n\n{table}\n\n![How many times as much as the other]({shown('ratios')})\n"
    readme.write_text(f"{before}{BEGIN}{middle}{END}{after}", encoding="utf-8")


def shown(name: str) -> str:
    """Where a picture lies, from the README."""
    return (MEASURED / f"{name}.svg").relative_to(ROOT).as_posix()


def conditions(loads: list[float]) -> str:
    """When, on what and beside what it was measured."""
    words = f"Measured on {datetime.date.today().isoformat()} on a machine of {os.cpu_count()} cores"
    if not loads or max(loads) < QUIET:
        return f"{words}, with nothing else at work."
    busy = (
        f"{words} that others used too (load {min(loads):.0f} to {max(loads):.0f}; 1 is the benchmark alone): both "
        "sides of a ratio suffered alike, and times by the clock are longer than on a quiet machine."
    )
    return textwrap.fill(busy, 120)


def main(path: Path, out: Path, is_for_readme: bool) -> int:
    """Prints the table."""
    both = list(handed(path))
    rows = whole_names([row for row in both if isinstance(row, Row)])
    growths = [row for row in both if isinstance(row, Growth)]
    print(printed([HEADS, *map(cells, rows)]))
    if growths:
        print(f"\n{printed(growth_table(growths))}")
    pictures(rows, growths, out)
    missed = [row.what for row in rows if not row.is_within]
    print(f"\n{len(rows)} measures, {len(missed)} of them over their budget. Pictures: {out}")
    print("Again: python3 packaging/dev.py bench [NAME …] [--million] [--readme]; names are those of tests/bench")
    if is_for_readme:
        into_readme(rows, growths, conditions([row.average for row in both if isinstance(row, Load)]))
    return 1 if missed else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--readme", action="store_true")
    arguments = parser.parse_args()
    sys.exit(main(arguments.rows, arguments.out, arguments.readme))
