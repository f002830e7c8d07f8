"""The same article opened again: one article with two versions, its passages found again, decisions kept, undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimline.domain import Claim, Status
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library
from claimline.workflow.curation import save_claim
from claimline.workflow.edits import confirm
from claimline.workflow.opening import Opened, Source, add_articles
from claimline.workflow.versions import place_claim
from claimline.workflow.worker import Worker

OLD = (
    "Meta will spend $18 billion on data centers this year. OpenAI said it raised $40 billion in March.\n"
    "Tencent's revenue was 180 billion yuan in 2024. DeepSeek released DeepSeek-R1 on January 20.\n"
)
PUT_FIRST = "This text was corrected on Tuesday.\n" + OLD
CHANGED = OLD.replace("$40 billion in March", "$41 billion in April")
WITHOUT = OLD.replace(" OpenAI said it raised $40 billion in March.", "")
TWICE = (
    WITHOUT
    + "More soon. OpenAI said it raised $40 billion in March. Yes. OpenAI said it raised $40 billion in March.\n"
)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def library(tmp_path: Path, worker: Worker) -> Iterator[Library]:
    create_library(tmp_path / "versions.claimline")
    with Library(tmp_path / "versions.claimline") as library:
        opened(library, worker, OLD)
        yield library


def opened(library: Library, worker: Worker, text: str, name: str = "spring.txt") -> Opened:
    return add_articles(library, [Source(name, data=text.encode(), published="2025-04-02")], worker)


def claim(library: Library, words: str) -> Claim:
    with Reader(library.path) as reader:
        return next(each for each in reader.claims_of_article(1) if words in each.passage.exact)


def state(library: Library) -> tuple[object, ...]:
    with Reader(library.path) as reader:
        return reader.article(1), reader.claims_of_article(1), reader.versions_of(1), reader.adrift(1)


def test_what_is_opened_again_is_a_version_and_no_second_article(library: Library, worker: Worker) -> None:
    before = claim(library, "$40 billion")
    confirm(library, [before.id])
    made = opened(library, worker, PUT_FIRST)
    assert (made.added, [each.article for each in made.versions]) == ((), [1])
    after = claim(library, "$40 billion")
    assert (after.id, after.status, after.passage.exact) == (before.id, Status.CONFIRMED, before.passage.exact)
    assert after.passage.start == before.passage.start + len(PUT_FIRST) - len(OLD)
    assert {each.text: PUT_FIRST[each.start : each.end] for each in after.quantities} == {"$40 billion": "$40 billion"}
    with Reader(library.path) as reader:
        assert reader.counts().articles == 1
        (version,) = reader.versions_of(1)
        assert reader.version_text(version.id) == OLD
        assert {each.how for each in version.found} == {"exact"}
        assert reader.article(1).text == PUT_FIRST
    assert check_library(library.path) == ()


def test_both_versions_are_held_already(library: Library, worker: Worker) -> None:
    opened(library, worker, PUT_FIRST)
    for text in (OLD, PUT_FIRST):
        again = opened(library, worker, text)
        assert (again.added, again.versions, [each.article for each in again.held]) == ((), (), [1])


def test_another_article_of_the_same_name_is_none(library: Library, worker: Worker) -> None:
    assert opened(library, worker, "Nvidia said its revenue was $57 billion. Google hired 40 people.\n").added
    assert opened(library, worker, CHANGED, "another.txt").added


def test_a_changed_passage_is_told_and_follows(library: Library, worker: Worker) -> None:
    before = claim(library, "$40 billion")
    confirm(library, [before.id])
    (version,) = opened(library, worker, CHANGED).versions
    assert dict(version.counts)["changed"] == 1  # type: ignore[index]
    after = claim(library, "$41 billion")
    assert (after.id, after.status) == (before.id, Status.CONFIRMED)
    assert [(each.value, CHANGED[each.start : each.end]) for each in after.quantities] == [(41e9, "$41 billion")]
    assert [CHANGED[each.start : each.end] for each in after.dates] == ["April"]
    assert check_library(library.path) == ()


def test_what_the_user_took_away_does_not_come_back_with_a_version(library: Library, worker: Worker) -> None:
    before = claim(library, "$40 billion")
    save_claim(library, replace(before, quantities=(), status=Status.CONFIRMED))
    opened(library, worker, CHANGED)
    assert claim(library, "$41 billion").quantities == ()


def test_a_decided_passage_that_is_lost_stays_with_its_version(library: Library, worker: Worker) -> None:
    before = claim(library, "$40 billion")
    confirm(library, [before.id])
    opened(library, worker, WITHOUT)
    with Reader(library.path) as reader:
        assert list(reader.adrift(1)) == [before.id]
    assert claim(library, "$40 billion").passage.exact == before.passage.exact
    assert check_library(library.path) == ()
    opened(library, worker, PUT_FIRST)  # and is found again where it comes back
    with Reader(library.path) as reader:
        assert reader.adrift(1) == {}
    assert check_library(library.path) == ()


def test_the_user_picks_where_a_passage_is_meant(library: Library, worker: Worker) -> None:
    before = claim(library, "$40 billion")
    confirm(library, [before.id])
    (version,) = opened(library, worker, TWICE).versions
    assert dict(version.counts)["ambiguous"] == 1  # type: ignore[index]
    with Reader(library.path) as reader:
        report = next(each for each in reader.versions_of(1)[-1].found if each.claim == before.id)
    assert [TWICE[start:end] for start, end in report.places] == [before.passage.exact] * 2
    place_claim(library, before.id, *report.places[1])
    (placed,) = library.claims([before.id])
    assert (placed.passage.start, placed.passage.end, placed.status) == (*report.places[1], Status.CONFIRMED)
    with Reader(library.path) as reader:
        assert reader.adrift(1) == {}
    assert check_library(library.path) == ()


@pytest.mark.parametrize("text", [PUT_FIRST, CHANGED, WITHOUT, TWICE])
def test_a_version_is_undone_and_done_again(library: Library, worker: Worker, text: str) -> None:
    confirm(library, [claim(library, "$40 billion").id])
    before = state(library)
    opened(library, worker, text)
    after = state(library)
    assert after != before
    library.undo()
    assert state(library) == before
    library.redo()
    assert state(library) == after
    assert check_library(library.path) == ()
