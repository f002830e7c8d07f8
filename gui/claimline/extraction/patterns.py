"""Word lists as parts of patterns, and what spares a search: where a pattern can begin, which words stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """An alternation of words, the longest first, for use inside a group."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s") for word in sorted(set(words), key=lambda word: (-len(word), word))
    )


def beginnings(patterns: Iterable[str]) -> re.Pattern[str]:
    """Where one of the patterns may begin; each must begin with a character that stands for itself.

    One character is matched, so that no beginning hides another, and the search passes over all other characters at
    once: trying dozens of patterns at each place takes most of the time of an article.
    """
    rests: dict[str, list[str]] = {}
    for pattern in patterns:
        rests.setdefault(pattern[0], []).append(pattern[1:])
    return re.compile("|".join(re.escape(first) + _ahead(rest) for first, rest in rests.items()))


def _ahead(rests: list[str]) -> str:
    return "" if "" in rests else f"(?={'|'.join(rests)})"
