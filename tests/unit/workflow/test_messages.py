"""Every problem has one sentence that names the file and says what to do."""

from __future__ import annotations

import pytest

from claimline.domain import (
    AlreadyHeld,
    Cancelled,
    CannotUndo,
    CannotWrite,
    LibraryUnusable,
    NothingChosen,
    Reason,
    Unreadable,
)
from claimline.workflow.messages import sentence


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("problem", [Unreadable, LibraryUnusable, CannotWrite])
def test_each_reason_makes_a_sentence_with_the_name(problem: type, reason: Reason) -> None:
    words = sentence(problem("기사.txt", reason, "it is odd"))
    assert "기사.txt" in words
    assert words.endswith(".")
    assert "{" not in words
    assert "\n" not in words


@pytest.mark.parametrize(
    ("code", "name"), [("ja", "Japanese"), ("fr", "French"), ("ru", "Russian"), ("xx", "another language")]
)
def test_another_language_is_said_by_name(code: str, name: str) -> None:
    assert name in sentence(Unreadable("a.txt", Reason.LANGUAGE, code))


@pytest.mark.parametrize(
    "problem", [AlreadyHeld("a.txt", 3), NothingChosen(), CannotUndo("Confirm 2 claims"), Cancelled()]
)
def test_the_other_problems_have_sentences_too(problem: Exception) -> None:
    words = sentence(problem)  # type: ignore[arg-type]
    assert words.endswith(".")
    assert "{" not in words
