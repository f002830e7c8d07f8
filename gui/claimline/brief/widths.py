"""How wide a text is in the brief's type, from the list that came with the fonts."""

from __future__ import annotations

import functools
import json

from claimline.paths import resource


def text_width(text: str, size: float) -> float:
    """How wide a text is in the regular weight at a size, in that size's unit."""
    advances = _advances()
    wide = advances["가"]
    return sum(advances.get(letter, wide if "가" <= letter <= "힣" else 1000) for letter in text) * size / 1000


@functools.cache
def _advances() -> dict[str, int]:
    """How far each letter goes, in thousandths of the size; every other is as wide as that."""
    read: dict[str, int] = json.loads(resource("fonts", "advances.json").read_text(encoding="utf-8"))
    return read
