"""A table as read from a file: named columns, and rows that know where they stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from claimline.domain import TableFault, WrongTable

Cell = str | tuple[str, ...]
"""A cell's text, or a list of them where the file has one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `line` is where it begins in the file, counted from 1, and in a workbook its row."""

    line: int
    cells: Mapping[str, Cell] = field(hash=False)

    def text(self, column: str) -> str:
        """A cell as one text without white space around it; empty where there is none."""
        value = self.cells.get(column, "")
        return value.strip() if isinstance(value, str) else ", ".join(value)

    def texts(self, column: str) -> tuple[str, ...]:
        """A cell's texts: those of a list, else the one."""
        value = self.cells.get(column, "")
        if isinstance(value, tuple):
            return value
        return (value,) if value.strip() else ()


@dataclass(frozen=True, slots=True)
class Table:
    """What a file holds. `name` is what the user calls the file; `source`, what its rows say they come from."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    source: str = ""

    def wrong(self, fault: TableFault, line: int, column: str = "", detail: str = "") -> WrongTable:
        """The problem to raise about a place in it."""
        return WrongTable(self.name, fault, line, column, detail)

    def texts(self, column: str) -> Iterator[str]:
        """A column's cells."""
        return (row.text(column) for row in self.rows)


def columns_of(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """The columns of rows that need not all have the same, in the order in which they first come."""
    return tuple(dict.fromkeys(name for row in rows for name in row.cells))
