"""A passage is exactly its stretch of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.domain import Passage
from claimline.domain.passage import CONTEXT


@given(st.text(min_size=1), st.data())
def test_it_holds_the_words_and_what_stands_around_them(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = Passage.of(text, start, end)
    assert passage.exact == text[start:end]
    assert text[:start].endswith(passage.before)
    assert text[end:].startswith(passage.after)
    assert len(passage.before) == min(start, CONTEXT)
    assert len(passage.after) == min(len(text) - end, CONTEXT)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 2), (1, 6)])
def test_what_is_no_stretch_of_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no passage"):
        Passage.of("다섯 자다", start, end)
