"""Which rows of a list are picked beside the current one: with Ctrl, with Shift, or all."""

from __future__ import annotations

from PySide6.QtCore import Qt


class Picked:
    """A set of rows, and the row from which a stretch begins. No row is picked while only the current one counts."""

    def __init__(self) -> None:
        self.rows: set[int] = set()
        self._from = 0

    def start(self, row: int) -> None:
        """Only this row counts from now on."""
        self.rows, self._from = set(), max(0, row)

    def turn(self, row: int, current: int) -> None:
        """Pick a row beside the current one, or let it go again."""
        if not self.rows and current >= 0:
            self.rows = {current}
        self.rows ^= {row}
        self._from = row

    def stretch(self, row: int) -> None:
        """Pick every row from where it began to this one."""
        first, last = sorted((self._from, row))
        self.rows = set(range(first, last + 1))

    def everything(self, count: int) -> None:
        """Pick all rows."""
        self.rows = set(range(count))


def row_after(key: Qt.Key, current: int, page: int, last: int) -> int | None:
    """The row to which a key leads; None for any other key, or where there are no rows."""
    steps = {
        Qt.Key.Key_Down: current + 1,
        Qt.Key.Key_Up: max(0, current - 1),
        Qt.Key.Key_PageDown: current + page,
        Qt.Key.Key_PageUp: max(0, current - page),
        Qt.Key.Key_Home: 0,
        Qt.Key.Key_End: last,
    }
    row = steps.get(key)
    return min(row, last) if row is not None and last >= 0 else None
