"""Many claims changed at once: one step of the history, with words that say how many and whose."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimline.domain import Article, Block, Claim, Findings, Kind, Passage, Selection, Status
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library
from claimline.workflow import edits

TEXT = "Acme says. " * 200


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    path = tmp_path / "bulk.claimline"
    create_library(path)
    article = Article(TEXT, (Block(0, len(TEXT)),), "en", hashlib.sha256(TEXT.encode()).hexdigest(), "bulk.txt")
    claims = tuple(Claim(Passage.of(TEXT, 11 * place, 11 * place + 10), Kind.PLAN, ("Acme",)) for place in range(200))
    with Library(path) as library:
        with library.edit("add"):
            library.add_article(article, TEXT.encode(), Findings(claims, ()))
        yield library
    assert check_library(path) == ()


def held(library: Library) -> tuple[Claim, ...]:
    with Reader(library.path) as reader:
        return reader.claims(reader.claim_ids(Selection()))


def test_many_are_rejected_in_one_step_that_says_whose(library: Library) -> None:
    before = held(library)
    edits.reject(library, [claim.id for claim in before], "Acme")
    assert {claim.status for claim in held(library)} == {Status.REJECTED}
    assert library.undo() == "Reject 200 claims · Acme"
    assert held(library) == before


def test_tags_come_beside_those_that_are_there_and_go_as_one_step(library: Library) -> None:
    ids = [claim.id for claim in held(library)]
    edits.tag(library, ids[:2], ["b", "a"])
    before = held(library)
    edits.tag(library, [*ids, 10**6], ["a", "c"])
    tags = [claim.tags for claim in held(library)]
    assert tags == [("b", "a", "c")] * 2 + [("a", "c")] * 198
    assert library.undo() == "Tag 201 claims"
    assert held(library) == before
    assert library.redo() is not None
    assert [claim.tags for claim in held(library)] == tags


def test_a_tag_says_nothing_about_the_status(library: Library) -> None:
    ids = [claim.id for claim in held(library)]
    edits.tag(library, ids, ["a"])
    assert {claim.status for claim in held(library)} == {Status.SUGGESTED}
