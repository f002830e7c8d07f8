"""A stretch of an article's text, kept with its words so that it can be checked and found again."""

from __future__ import annotations

from dataclasses import dataclass

CONTEXT = 32
"""How many code points before and after a passage are kept (as the W3C TextQuoteSelector advises)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a stretch of text stands, and what it says.

    `start` and `end` count code points of the article's text as read; `exact` is `text[start:end]`; `before` and
    `after` are up to `CONTEXT` code points around it (W3C TextPositionSelector and TextQuoteSelector).
    """

    start: int
    end: int
    exact: str
    before: str = ""
    after: str = ""

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Passage:
        """The passage `text[start:end]`; raises ValueError where that is no stretch of the text."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no passage from {start} to {end} in a text of {len(text)}")
        return cls(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])
