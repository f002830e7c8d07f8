"""What the tests of extraction share: the knowledge that ships, and a way to read a few sentences as an article."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from claimline.domain import Article, Block, Findings
from claimline.extraction import extract
from claimline.extraction.sentences import script_of
from claimline.knowledge import Knowledge, load_knowledge

_PARAGRAPH = re.compile(r"\S(?:(?!\n[ \t]*\n)[\s\S])*")

Reader = Callable[..., Findings]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def read(knowledge: Knowledge) -> Reader:
    """A text's findings; its paragraphs are the blocks, all of them body."""

    def findings(text: str, published: str | None = "2025-06-10", title: str = "") -> Findings:
        blocks = tuple(Block(match.start(), match.end()) for match in _PARAGRAPH.finditer(text))
        return extract(
            Article(text, blocks, script_of(text).value, "", "test", title=title, published=published), knowledge
        )

    return findings
