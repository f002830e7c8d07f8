"""Rows stand where the sum of the heights above them says, whichever of them were measured."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimline.ui.panes.heights import Heights

COUNTS = st.integers(1, 1500)
LEARNED = st.lists(st.tuples(st.integers(0, 1499), st.integers(1, 400)), max_size=60)


@given(COUNTS, LEARNED, st.data())
def test_tops_and_rows_agree_with_adding_up(count: int, learned: list[tuple[int, int]], data: st.DataObject) -> None:
    heights, plain = Heights(count, 100.0), [100.0] * count
    for row, height in learned:
        if row < count:
            heights.learn(row, height)
            plain[row] = height
    assert heights.total == sum(plain)
    row = data.draw(st.integers(0, count))
    assert heights.top(row) == sum(plain[:row])
    if row < count:
        assert heights.row_at(sum(plain[:row])) == row
        assert heights.row_at(sum(plain[: row + 1]) - 0.5) == row
        assert heights.is_known(row) == any(known == row for known, _height in learned)


def test_places_outside_are_the_first_and_the_last_row() -> None:
    heights = Heights(3, 10.0)
    assert heights.row_at(-5) == 0
    assert heights.row_at(1e9) == 2
    assert Heights(0, 10.0).row_at(5) == 0
