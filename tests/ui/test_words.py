"""Every part that reading sets aside has a word of its own, in every language."""

from __future__ import annotations

import json

import pytest

from claimline.language import use_language
from claimline.paths import resource
from claimline.ui.words import role_word


def roles() -> set[str]:
    """The rules of the data, and the parts that reading names by itself."""
    found = {"title", "deck", "heading", "summary", "after-end", "running-head"}
    left = [json.loads(resource("knowledge", "boilerplate.json").read_text(encoding="utf-8"))]
    while left:
        value = left.pop()
        if isinstance(value, dict):
            found |= {value["rule"]} if "rule" in value else set()
            left += value.values()
        elif isinstance(value, list):
            left += value
    return found


@pytest.mark.parametrize("language", ["ko", "zh"])
def test_each_part_that_is_set_aside_has_a_word(language: str) -> None:
    use_language(language)
    words = {role: role_word(role) for role in roles()}
    assert len(words) > 12
    assert [role for role, word in words.items() if word.isascii()] == []
