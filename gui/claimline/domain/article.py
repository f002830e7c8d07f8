"""One imported document: its text as read, what is known of it, and which stretches are not the article itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

BODY = "body"
"""The role of a block that belongs to the article and may hold claims."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text, in code points, with the part it plays.

    `role` is `body`, or the name of the rule that set the block aside (`summary`, `heading`, `byline`, `copyright`,
    `related-headlines` …), as the names in resources/knowledge/boilerplate say.
    """

    start: int
    end: int
    role: str = BODY

    @property
    def is_body(self) -> bool:
        """Whether claims may be found here."""
        return self.role == BODY


@dataclass(frozen=True, slots=True)
class Article:
    """A document as reading made it.

    `sha256` is of the document's bytes, in hex. `published` is an EDTF day ("2025-03-26") or None where it is not
    known. `language` is `ko`, `zh` or `en`. `blocks` are in order and do not overlap; text outside any block is white
    space. `replaced` counts characters that no text may hold (lone surrogates, NULs), replaced one for one by U+FFFD.
    """

    text: str
    blocks: tuple[Block, ...]
    language: str
    sha256: str
    name: str
    media_type: str = "text/plain"
    charset: str = "utf-8"
    title: str = ""
    publisher: str = ""
    byline: str = ""
    published: str | None = None
    address: str = ""
    replaced: int = 0
    id: int = 0

    @property
    def is_held(self) -> bool:
        """Whether its text is there; where it came with a brief, it is not."""
        return bool(self.text)

    def body(self) -> Iterator[Block]:
        """The blocks in which claims may be found, in order."""
        return (block for block in self.blocks if block.is_body)
