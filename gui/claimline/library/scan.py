"""A table of a damaged file, read as far as it goes: the work, and the memory, grow no faster than the file."""

from __future__ import annotations

import heapq
from collections.abc import Generator, Iterator
from typing import Any

import apsw

_FIRST, _LAST = -(2**63), 2**63 - 1
_BYTES_A_LOOK = 128
"""So many bytes of the file allow one more look for a row between those that cannot be read."""

_FEWEST_LOOKS = 256
_MOST_LOOKS = 200_000
_BYTES_A_ROW = 4
"""Of a row with nothing in it; SQLite takes more."""

Row = tuple[Any, ...]


class Allowance:
    """What the rows of a file of some size can be: a broken page may lead in circles, or to the same page for ever."""

    def __init__(self, size: int) -> None:
        self.looks = min(_FEWEST_LOOKS + size // _BYTES_A_LOOK, _MOST_LOOKS)
        """Of each table."""
        self._bytes = 3 * size  # a table may be read from both its ends, and the file has more than tables

    def takes(self, row: Row) -> bool:
        """Whether one more row can be of the file."""
        self._bytes -= _BYTES_A_ROW + sum(len(value) for value in row if isinstance(value, str | bytes))
        return self._bytes >= 0


class Scan:
    """Reads a table from its beginning, then from its end, then what can be found in between.

    A row that cannot be read hides those behind it. So the numbers between are parted, at the next one, the second, the
    fourth …, and each part again into halves where it too cannot be read, those with the fewest numbers first.
    """

    def __init__(self, connection: apsw.Connection, table: str, columns: list[str], allowance: Allowance) -> None:
        self._connection, self._table, self._allowance = connection, table, allowance
        self._words = ", ".join(columns)
        self._looks = allowance.looks
        self.is_whole = True

    def rows(self) -> Iterator[Row]:
        """Every row that can be read; those of a table whose rows have no numbers may come twice."""
        if self._has_numbers():
            yield from self._numbered()
            return
        yield from self._unnumbered("")
        if not self.is_whole:
            yield from self._unnumbered("ORDER BY 1 DESC, 2 DESC")

    def _has_numbers(self) -> bool:
        """Whether its rows have numbers, as those of most tables do."""
        try:
            self._connection.execute(f"SELECT rowid FROM {self._table} LIMIT 0").fetchall()
        except apsw.SQLError:
            return False
        except apsw.Error:
            return True
        return True

    def _unnumbered(self, order: str) -> Iterator[Row]:
        try:
            for row in self._connection.execute(f"SELECT {self._words} FROM {self._table} NOT INDEXED {order}"):
                if not self._allowance.takes(row):
                    break
                yield row
            else:
                return
        except (apsw.Error, UnicodeDecodeError):
            pass
        self.is_whole = False

    def _numbered(self) -> Iterator[Row]:
        first, last = yield from self._from_both_ends(_FIRST, _LAST)
        if last == _LAST:
            last = max(self._highest(), first + self._looks)
        gaps = [(end - start, start, end) for start, end in _doubling(max(first, 0), last)]
        while gaps and self._looks > 0:
            _width, start, end = heapq.heappop(gaps)
            first, last = yield from self._from_both_ends(start, end)
            if first < last:
                middle = (first + last) // 2
                for part in ((first, middle), (middle + 1, last)):
                    heapq.heappush(gaps, (part[1] - part[0], *part))

    def _highest(self) -> int:
        """The highest number that any row was ever given, as far as that can be told."""
        try:
            highest = self._connection.execute("SELECT max(seq) FROM sqlite_sequence").get
        except (apsw.Error, UnicodeDecodeError):
            return 0
        return highest if isinstance(highest, int) else 0

    def _from_both_ends(self, first: int, last: int) -> Generator[Row, None, tuple[int, int]]:
        """The rows with numbers from `first` to `last`; returns from where to where they are still hidden."""
        reached = yield from self._along(first, last, 1)
        if reached >= last:
            return 1, 0
        self.is_whole = False
        first = reached + 1
        reached = yield from self._along(first, last, -1)
        return first, reached - 1

    def _along(self, first: int, last: int, step: int) -> Generator[Row, None, int]:
        """The rows from one end; returns the number up to which there is no more to find."""
        reached, end, order = (first - 1, last, "ASC") if step > 0 else (last + 1, first, "DESC")
        self._looks -= 1
        query = f"SELECT rowid, {self._words} FROM {self._table} NOT INDEXED WHERE rowid BETWEEN ? AND ?"
        try:
            for number, *row in self._connection.execute(f"{query} ORDER BY rowid {order}", (first, last)):
                # What comes again, or out of its turn, comes from a page that leads back to where it was read.
                is_next = (number - reached) * step > 0 and first <= number <= last
                if not is_next or not self._allowance.takes(tuple(row)):
                    return reached
                reached = number
                yield tuple(row)
        except (apsw.Error, UnicodeDecodeError):
            return reached
        return end


def _doubling(first: int, last: int) -> Iterator[tuple[int, int]]:
    """The numbers from `first` to `last` in parts of one, one, two, four, eight …"""
    start, width = first, 1
    while start <= last:
        yield start, min(last, start + width - 1)
        start, width = start + width, max(1, start + width - first)
