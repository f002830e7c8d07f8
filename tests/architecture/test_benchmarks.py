"""The table of the benchmarks tells what was measured, and what is over its budget."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

WITHIN = [
    ["Row", "A brief of 20 claims", "s", 0.27, "WeasyPrint", 2.7, None, 0.5],
    ["Row", "… its memory", "MB", 200.0, "", None, 600.0, None],
    ["Row", "Its sentences alone (ko)", "ms", 1.2, "Kiwi", None, None, 1.0],
    *(["Growth", "bring in", "s", size, 0.002 * size**1.5] for size in (1000, 10_000, 100_000)),
]


def tabled(checkout: Path, folder: Path, rows: list[list[object]]) -> subprocess.CompletedProcess[str]:
    path = folder / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    command = [sys.executable, str(checkout / "tests" / "bench" / "table.py"), str(path), "--out", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_table_tells_ratios_and_how_it_grows(checkout: Path, tmp_path: Path) -> None:
    done = tabled(checkout, tmp_path, WITHIN)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = [line.split("  ") for line in done.stdout.splitlines()]
    told = {line[0]: [cell.strip() for cell in line[1:] if cell.strip()] for line in lines}
    assert told["A brief of 20 claims"] == ["0.270 s", "WeasyPrint: 2.70 s", "0.100 ×", "0.500 ×"]
    assert told["A brief of 20 claims: its memory"] == ["200 MB", "600 MB"]
    assert told["Its sentences alone (ko)"] == ["1.20 ms", "Kiwi: not here", "1.00 ×"]
    assert told["bring in, s"][-1] == "1.50"
    for name in ("ratios", "growth"):
        assert (tmp_path / f"{name}.svg").read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize(
    "over",
    [
        ["Row", "A search", "ms", 10.1, "", None, 10.0, None],
        ["Row", "A brief", "s", 2.0, "WeasyPrint", 1.9, None, 1.0],
    ],
)
def test_what_is_over_its_budget_is_told_and_fails(checkout: Path, tmp_path: Path, over: list[object]) -> None:
    done = tabled(checkout, tmp_path, [*WITHIN, over])
    assert done.returncode == 1, done.stdout + done.stderr
    assert [line.split("  ")[0] for line in done.stdout.splitlines() if line.endswith("missed")] == [over[1]]


def test_the_readme_shows_what_was_measured(checkout: Path) -> None:
    """Each figure of the README's table stands in the table of all, which is made in the same moment."""
    readme = (checkout / "README.md").read_text(encoding="utf-8")
    table = readme.split("<!-- measured")[1].split("<!-- end of measured -->")[0]
    measured = (checkout / "tests" / "bench" / "measured" / "README.md").read_text(encoding="utf-8")
    rows = [line for line in table.splitlines() if line.startswith("| ")]
    assert len(rows) > 10
    assert [row for row in rows[1:] if row.rstrip("| ") not in measured] == []
    for name in ("ratios", "growth"):
        assert (checkout / "tests" / "bench" / "measured" / f"{name}.svg").is_file()
