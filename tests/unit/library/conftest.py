"""A library in a folder of its own, and articles to put in it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimline.domain import Article, Block, Claim, Findings, Kind, Passage
from claimline.library import Library, Reader, create_library

MakeArticle = Callable[..., tuple[Article, bytes, Findings]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "test.claimline"
    create_library(path)
    return path


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library(path) as library:
        yield library


@pytest.fixture
def reader(path: Path, library: Library) -> Iterator[Reader]:
    with Reader(path) as reader:
        yield reader


@pytest.fixture
def make() -> MakeArticle:
    """An article of sentences, each of them a claim about the companies given or about Acme."""

    def make_article(
        *sentences: str, published: str | None = "2025-03-26", companies: tuple[str, ...] = ("Acme",), **fields: object
    ) -> tuple[Article, bytes, Findings]:
        text = "\n".join(sentences)
        claims, start = [], 0
        for sentence in sentences:
            end = start + len(sentence)
            claims.append(Claim(Passage.of(text, start, end), Kind.STATEMENT, companies, **fields))  # type: ignore[arg-type]
            start = end + 1
        original = text.encode()
        sha256 = hashlib.sha256(original).hexdigest()
        article = Article(text, (Block(0, len(text)),), "en", sha256, f"{sha256[:8]}.txt", published=published)
        return article, original, Findings(tuple(claims), ())

    return make_article
