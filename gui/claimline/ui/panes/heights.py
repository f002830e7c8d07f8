"""The heights of very many rows, estimated until a row is seen."""

from __future__ import annotations

from bisect import bisect_left, insort

_CHUNK = 512


class Heights:
    """Where rows stand below one another, in pixels, without measuring those that nobody has looked at.

    Making one costs nothing however many rows there are; a question costs a step for each 512 rows.
    """

    def __init__(self, count: int, estimate: float) -> None:
        self.count = count
        self._estimate = estimate
        self._known: dict[int, float] = {}
        self._rows: list[list[int]] = [[] for _ in range(count // _CHUNK + 1)]
        self._excess = [0.0] * len(self._rows)

    @property
    def total(self) -> float:
        """The height of all rows together."""
        return self.count * self._estimate + sum(self._excess)

    def height(self, row: int) -> float:
        """The height of a row, or what rows like it usually have."""
        return self._known.get(row, self._estimate)

    @property
    def known(self) -> int:
        """How many rows were measured."""
        return len(self._known)

    def is_known(self, row: int) -> bool:
        """Whether a row was measured."""
        return row in self._known

    def learn(self, row: int, height: float) -> None:
        """Note a row's height, as it was measured now."""
        chunk = row // _CHUNK
        if row not in self._known:
            insort(self._rows[chunk], row)
        self._excess[chunk] += height - self.height(row)
        self._known[row] = height

    def top(self, row: int) -> float:
        """Where a row begins; of the row behind the last, where that ends."""
        chunk = row // _CHUNK
        top = row * self._estimate + sum(self._excess[:chunk])
        rows = self._rows[chunk]
        return top + sum(self._known[known] - self._estimate for known in rows[: bisect_left(rows, row)])

    def row_at(self, place: float) -> int:
        """The row that covers a place; the first or the last for places outside."""
        if self.count == 0:
            return 0
        chunk, top = 0, 0.0
        while chunk < len(self._rows) - 1:
            below = top + _CHUNK * self._estimate + self._excess[chunk]
            if place < below:
                break
            chunk, top = chunk + 1, below
        return self._row_in(chunk, place - top)

    def _row_in(self, chunk: int, place: float) -> int:
        """The row of a chunk that covers a place, from the chunk's top; a step for each row that was measured."""
        first = row = chunk * _CHUNK
        last = min(first + _CHUNK, self.count) - 1
        for known in self._rows[chunk]:
            before = (known - row) * self._estimate
            if place < before:
                break
            place -= before + self._known[known]
            if place < 0:
                return known
            row = known + 1
        return max(first, min(row + int(place // self._estimate), last))
