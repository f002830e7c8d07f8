"""What every format gives: a document's text in lines, and what its metadata say."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimline.reading.facts import Facts
from claimline.reading.lines import Line


@dataclass(frozen=True, slots=True)
class Source:
    """A document as its format gave it: its text in lines, some with a role, and what its metadata say.

    `facts` go before what the text says of itself, `fallback` behind it.
    """

    text: str
    lines: list[Line]
    media_type: str
    charset: str
    facts: Facts = field(default_factory=Facts)
    replaced: int = 0
    fallback: Facts = field(default_factory=Facts)
