"""What a parsed document is made of, before the rules say which part is the article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `role` is the part that its format gives it (a block's role), None where that is open."""

    text: str
    role: str | None = None
