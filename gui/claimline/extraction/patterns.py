"""Word lists as parts of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """An alternation of words, the longest first, for use inside a group."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s") for word in sorted(set(words), key=lambda word: (-len(word), word))
    )
