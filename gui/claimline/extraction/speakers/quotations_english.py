"""Quotations of English news that hold many sentences, and those that a paragraph leaves open for the next to go on."""

from __future__ import annotations

from claimline.domain import Block
from claimline.extraction.names.view import View


def is_left_open(text: str, start: int, end: int) -> bool:
    """Whether a quotation that begins in `text[start:end]` is not closed there."""
    return text.rfind("“", start, end) > text.rfind("”", start, end)


def is_within(text: str, block: Block, view: View) -> bool:
    """Whether a sentence of the block is nothing but part of a quotation that holds more than it."""
    if "”" in view.words.rstrip()[:-1]:
        return False
    return is_left_open(text, block.start, view.sentence.start + 1)


def is_quoted_alone(view: View) -> bool:
    """Whether a sentence is words between quotation marks and nothing else: what it says is somebody's."""
    words = view.words.strip()
    return words.startswith("“") and "”" not in words[:-1]
