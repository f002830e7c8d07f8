"""English sentences that tell a reader what to do are no claims; those that begin with such a word alike are."""

from __future__ import annotations

import pytest

BEFORE = "Anthropic opened a hall in Lille. "


def told(read, text: str) -> list[str]:  # type: ignore[no-untyped-def]
    return [claim.passage.exact for claim in read(BEFORE + text).claims if claim.passage.start >= len(BEFORE)]


@pytest.mark.parametrize(
    "text",
    [
        "Keep it away from the files of Anthropic.",
        "Watch for three things: whether Anthropic ships a change, and when.",
        "To get started, create an agent profile at Anthropic.",
        "And keep backups of what Anthropic holds.",
        "Do not give the Anthropic agent a key.",
        "If you run the Anthropic tool, check the log first.",
        "Be sure to read what Anthropic wants in return.",
        "Use the free plan of Anthropic where possible.",
    ],
)
def test_what_a_reader_is_to_do_is_no_claim(read, text: str) -> None:
    assert told(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Use of Anthropic rose by a fifth.",
        "Trust in Anthropic fell among its users.",
        "Share prices of Anthropic fell on Friday.",
        "Open models of Anthropic were sold in Spain.",
        "Be it late or not, Anthropic opened an office.",
        "“Keep it away from the files,” Anthropic said in May.",
        "And Anthropic will keep backups of it.",
        "Update to the Anthropic rules came in May.",
    ],
)
def test_what_only_begins_like_it_is_one(read, text: str) -> None:
    assert told(read, text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, Intel sued Anthropic in Texas.",
        "Four researchers fled Anthropic.",
        "It’s still more costly than Intel.",
        "The court upheld the claim of Anthropic.",
    ],
)
def test_a_sentence_with_a_short_or_strong_verb_is_whole(read, text: str) -> None:
    assert told(read, text) == [text]
