"""Briefs of the sample and of texts of our own, and the documents read back as a reader's program reads them."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import pikepdf
import pypdfium2
import pytest

from claimline.brief import BriefContent, make_brief
from claimline.domain import Article, Claim, Kind, Passage, Selection
from claimline.language import LANGUAGES
from claimline.workflow.exporting import BriefChoice, content_of_readings
from claimline.workflow.sample import sample_article

_NO: Mapping[str, Any] = MappingProxyType({})
# White space, and what a line's or a word's end leaves behind.
_UNSEEN = re.compile("[\\s\u200b\u00ad\u0002\ufffe\u2060]+")


class Document:
    """A brief's PDF, opened by two programs that had no part in making it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(io.BytesIO(data))
        shown = pypdfium2.PdfDocument(data)
        self.pages = [page.get_textpage().get_text_range() for page in shown]
        self.headings = [bookmark.get_title() for bookmark in shown.get_toc()]
        self.text = "\n".join(self.pages)

    def holds(self, text: str) -> bool:
        """Whether a text stands in it, wherever its lines end."""
        return squeezed(text) in squeezed(self.text)

    @property
    def lines(self) -> list[str]:
        return [line.strip() for page in self.pages for line in page.splitlines()]

    @property
    def links(self) -> list[str]:
        """The addresses that its links lead to, in order."""
        actions = [note.get("/A", {}) for page in self.pdf.pages for note in page.get("/Annots", [])]
        return [str(action["/URI"]) for action in actions if "/URI" in action]

    def tags(self, name: str) -> list[Any]:
        """The elements of its structure with such a tag, in order."""
        found: list[Any] = []
        waiting = [self.pdf.Root.StructTreeRoot]
        while waiting:
            node = waiting.pop()
            if isinstance(node, pikepdf.Array):
                waiting += reversed(list(node))
            elif isinstance(node, pikepdf.Dictionary):
                if node.get("/S") == f"/{name}":
                    found.append(node)
                waiting += [node["/K"]] if "/K" in node else []
        return found


def squeezed(text: str) -> str:
    """A text without white space, composed."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text))


@pytest.fixture(scope="session")
def made() -> Callable[[BriefContent], Document]:
    """Makes a brief and opens it."""
    return lambda content: Document(make_brief(content))


@pytest.fixture(scope="session")
def sample() -> Callable[[str], BriefContent]:
    """The sample's three articles, with headings in a language; some claims are confirmed."""

    def content(language: str) -> BriefContent:
        readings = [sample_article(each) for each in LANGUAGES]
        return content_of_readings(readings, BriefChoice(Selection(), language))

    return content


@pytest.fixture(scope="session")
def documents(sample: Callable[[str], BriefContent]) -> dict[str, Document]:
    """The sample's brief in each language of headings."""
    return {language: Document(make_brief(sample(language))) for language in LANGUAGES}


@pytest.fixture(scope="session")
def of_passages() -> Callable[..., BriefContent]:
    """A brief of one article that consists of these passages, each a claim; with more about the three of them."""

    def content(
        passages: Sequence[str], article: Mapping[str, Any] = _NO, claim: Mapping[str, Any] = _NO, **more: Any
    ) -> BriefContent:
        text, claims, at = "\n".join(passages), [], 0
        about = {"kind": Kind.STATEMENT, "companies": ("Acme",), "article": 1} | dict(claim)
        for passage in passages:
            claims.append(Claim(Passage.of(text, at, at + len(passage)), **about))
            at += len(passage) + 1
        source = {"language": "en", "sha256": "ab" * 32, "name": "a.txt", "published": "2025-03-26", "id": 1}
        return BriefContent(tuple(claims), {1: Article(text, (), **(source | dict(article)))}, **more)

    return content
