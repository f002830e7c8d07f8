"""Quotations of Chinese news that go on over several paragraphs."""

from __future__ import annotations

from claimline.domain import Block

_LONGEST = 4000
"""A longer paragraph is no quotation, and would be read again for each of its sentences."""
_BEGINS = ("“", "「", " ", "\u3000")


def stays_open(text: str, block: Block) -> bool:
    """Whether a paragraph begins with a quotation mark and holds no other: a later one closes what it says."""
    if block.end - block.start > _LONGEST or text[block.start] not in _BEGINS:
        return False
    words = text[block.start : block.end].lstrip()
    opened = words.count("“") + words.count("「")
    return words[:1] in ("“", "「") and opened == 1 and not any(map(words.count, "”」"))
