"""A damaged table is read as far as it goes, and no damage lets the work grow faster than the file."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw
import pytest

from claimline.library.scan import Allowance, Scan

Damaged = Callable[[Path, int], bytearray]
PAGE = 1024
FAR = 2**50


def made(path: Path, rows: int, words: int = 60) -> bytearray:
    """The file of a table of so many rows, in small pages."""
    path.unlink(missing_ok=True)
    connection = apsw.Connection(str(path))
    connection.execute(f"PRAGMA page_size = {PAGE}")
    connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, words TEXT)")
    with connection:
        connection.executemany("INSERT INTO note (words) VALUES (?)", ((f"{n:0{words}}",) for n in range(1, rows + 1)))
    connection.close()
    return bytearray(path.read_bytes())


def pages_of(file: bytearray, kind: int) -> list[int]:
    """The offsets of the pages of a kind: 13 those with rows, 5 those that lead to them."""
    return [place for place in range(PAGE, len(file), PAGE) if file[place] == kind]


def scanned(path: Path, file: bytes) -> tuple[list[Any], int, bool]:
    """The numbers of the rows that a scan finds, the steps of SQLite that it took, and whether all was read."""
    path.write_bytes(file)
    connection = apsw.Connection(str(path))
    steps = 0

    def step() -> bool:
        nonlocal steps
        steps += 1
        return False

    connection.set_progress_handler(step, 1)
    try:
        scan = Scan(connection, "note", ["id", "words"], Allowance(len(file)))
        return [row[0] for row in scan.rows()], steps, scan.is_whole
    finally:
        connection.close()


def found_singly(path: Path, file: bytes, rows: int) -> set[int]:
    """The numbers of the rows that are found where each is asked for."""
    path.write_bytes(file)
    connection = apsw.Connection(str(path))
    found = set()
    for number in range(1, rows + 1):
        try:
            found.update(row[0] for row in connection.execute("SELECT id, words FROM note WHERE id = ?", (number,)))
        except (apsw.Error, UnicodeDecodeError):
            continue
    connection.close()
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes"


def test_a_sound_table_is_read_once(path: Path) -> None:
    found, _steps, is_whole = scanned(path, made(path, 500))
    assert (found, is_whole) == (list(range(1, 501)), True)


@pytest.mark.parametrize("seed", range(8))
def test_every_row_that_can_be_asked_for_is_found_between_broken_pages(path: Path, seed: int) -> None:
    chance, rows = random.Random(seed), 3000
    file = made(path, rows)
    for broken in chance.sample(pages_of(file, 13), 20):
        file[broken : broken + PAGE] = chance.randbytes(PAGE)
    found, _steps, is_whole = scanned(path, file)
    assert len(found) == len(set(found)) < rows
    assert not is_whole
    assert set(found) >= found_singly(path, file, rows)


def with_far_numbers(path: Path, rows: int) -> bytearray:
    """A table of which nothing can be read, and that says to have had more rows than any file can hold."""
    made(path, rows)
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE sqlite_sequence SET seq = ?", (FAR,))
    connection.close()
    file = bytearray(path.read_bytes())
    for broken in [*pages_of(file, 5), *pages_of(file, 13)[1:]]:
        file[broken : broken + PAGE] = b"\xff" * PAGE
    return file


def with_circles(path: Path, rows: int) -> bytearray:
    """A table whose pages all lead to the same page of rows."""
    file = made(path, rows)
    target = pages_of(file, 13)[len(pages_of(file, 13)) // 2] // PAGE + 1
    for place in pages_of(file, 5):
        cells = int.from_bytes(file[place + 3 : place + 5], "big")
        for cell in range(cells):
            pointer = int.from_bytes(file[place + 12 + 2 * cell : place + 14 + 2 * cell], "big")
            file[place + pointer : place + pointer + 4] = target.to_bytes(4, "big")
    return file


@pytest.mark.parametrize("damaged", [with_far_numbers, with_circles])
def test_four_times_the_file_takes_no_more_than_five_times_the_work(path: Path, damaged: Damaged) -> None:
    work = []
    for rows in (2000, 8000):
        found, steps, is_whole = scanned(path, damaged(path, rows))
        assert len(found) == len(set(found))
        assert not is_whole
        work.append(steps)
    assert work[1] <= 5 * work[0]


def test_a_number_far_beyond_any_row_costs_no_look_for_each_below_it(path: Path) -> None:
    """Salvaging a file of 300 kB took 3.9 seconds: 200,000 numbers were asked for, one by one."""
    file = with_far_numbers(path, 2000)
    _found, steps, _is_whole = scanned(path, file)
    assert steps < len(file)


def test_no_more_is_taken_than_a_file_of_its_size_can_hold(path: Path) -> None:
    """As rows that share the pages of one long text would have it."""
    file = made(path, 500)
    path.write_bytes(file)
    connection = apsw.Connection(str(path))
    scan = Scan(connection, "note", ["id", "words"], Allowance(len(file) // 10))
    taken = sum(len(words) for _number, words in scan.rows())
    connection.close()
    assert 0 < taken <= 3 * len(file) // 10
    assert not scan.is_whole
