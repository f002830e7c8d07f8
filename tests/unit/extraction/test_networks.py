"""The network whose name is a letter: as one who acts, and as where somebody only posted."""

from __future__ import annotations

import pytest

from claimline.extraction.names.networks import is_named_by_letter

LEAD = "Elon Musk was in Bonn on Monday. Nvidia opened a hall there. "


@pytest.mark.parametrize(
    "text",
    [
        "Belgium fined X 20 million euros.",
        "X has two months to answer.",
        "But X’s lawyers appealed in Bonn.",
        "On Monday X agreed to open its archive.",
        "The ministry sued X over its badges.",
    ],
)
def test_a_letter_that_acts_is_the_network(read, text: str) -> None:
    claims = read(LEAD + text).claims
    assert claims[-1].passage.exact == text
    assert claims[-1].companies == ("X",)


@pytest.mark.parametrize(
    "text",
    [
        "Nvidia’s Model X has two fans.",
        "Nvidia said so in a post on X.",
        "Nvidia told its users on X that the hall was open.",
        "Nvidia said links to X had been cut.",
    ],
)
def test_where_something_was_posted_and_one_of_a_sort_are_not(read, text: str) -> None:
    assert "X" not in read(LEAD + text).claims[-1].companies


def test_a_letter_is_none_in_a_text_about_other_things(read) -> None:
    found = read("Nvidia sells two cards, X and Y. X has two fans, Nvidia said.")
    assert all("X" not in claim.companies for claim in found.claims)


def test_a_letter_that_stands_all_over_a_long_text_is_looked_at_near_by() -> None:
    text = "Then X has it. " * 100_000  # a look at the whole text for each letter would not come back from this
    assert not any(is_named_by_letter(text, place, place + 1) for place in range(5, len(text), 15))
