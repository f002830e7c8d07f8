"""What a claim tells of itself."""

from __future__ import annotations

import pytest

from claimline.domain import Claim, Kind, Passage


@pytest.mark.parametrize(
    ("cue", "word"),
    [("said", "said"), ("밝혔다", "밝혔다"), ("表示", "表示"), ("“", ""), ("”，", ""), ("", ""), (None, "")],
)
def test_quotation_marks_that_attribute_are_no_word(cue: str | None, word: str) -> None:
    claim = Claim(Passage.of("It sells.", 0, 9), Kind.STATEMENT, ("Acme",), speaker="Acme", cue=cue)
    assert claim.cue_word == word
