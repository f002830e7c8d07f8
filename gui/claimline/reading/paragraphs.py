"""What a parsed document is made of, before the rules say which part is the article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `role` is the part that its format gives it (a block's role), None where that is open.

    `is_item` says that its format sets it as an item of a list, whose mark is no part of the text.
    """

    text: str
    role: str | None = None
    is_item: bool = False
