"""Articles go into a library whole: what failed is told, what is stopped leaves nothing, what is there stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimline.domain import BODY, Cancelled, Reason, Selection, Status, Unreadable
from claimline.library import Library, Reader, create_library
from claimline.workflow import edits
from claimline.workflow.opening import Source, add_articles, read_source, sources_of
from claimline.workflow.worker import Worker

KOREAN = "오픈AI는 지난해 매출이 37억 달러였다고 밝혔다. 앤트로픽은 올 3월 새 모델을 공개할 계획이다.\n"
ENGLISH = (
    "Nvidia said on Monday that its revenue rose 56 percent. Microsoft plans to buy more of its chips this year.\n"
)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    path = tmp_path / "test.claimline"
    create_library(path)
    with Library(path) as library:
        yield library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "기사"
    (folder / "more").mkdir(parents=True)
    (folder / "a.txt").write_text(KOREAN, encoding="utf-8")
    (folder / "more" / "b.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def counts(library: Library) -> tuple[int, int]:
    with Reader(library.path) as reader:
        found = reader.counts()
        return found.articles, found.claims


def test_a_folder_yields_the_files_that_may_be_articles(folder: Path) -> None:
    assert [source.name for source in sources_of([folder])] == ["a.txt", "empty.txt", "b.txt"]


def test_a_file_that_is_named_is_tried_whatever_it_is_called(folder: Path, worker: Worker) -> None:
    (source,) = sources_of([folder / "picture.png"])
    with pytest.raises(Unreadable) as problem:
        read_source(source, worker)
    assert problem.value.reason is Reason.BINARY


def test_what_can_be_read_is_added_and_the_others_are_told(library: Library, folder: Path, worker: Worker) -> None:
    opened = add_articles(library, sources_of([folder], "2025-04-01"), worker)
    assert len(opened.added) == 2
    (failed,) = opened.failed
    assert isinstance(failed, Unreadable)
    assert (failed.name, failed.reason) == ("empty.txt", Reason.EMPTY)
    assert counts(library)[0] == 2
    assert counts(library)[1] >= 4


def test_opening_many_is_one_step_to_undo(library: Library, folder: Path, worker: Worker) -> None:
    add_articles(library, sources_of([folder]), worker)
    assert library.undo() == "Open 3 articles"
    assert counts(library) == (0, 0)
    library.redo()
    assert counts(library)[0] == 2


def test_the_same_file_again_is_not_added_twice(library: Library, folder: Path, worker: Worker) -> None:
    first = add_articles(library, sources_of([folder / "a.txt"]), worker)
    again = add_articles(library, sources_of([folder / "a.txt"]), worker)
    assert again.added == ()
    assert [problem.article for problem in again.held] == list(first.added)
    assert library.undo() == "Open a.txt"
    assert counts(library) == (0, 0)


def test_pasted_text_is_an_article(library: Library, worker: Worker) -> None:
    source = Source("Pasted text", data=ENGLISH.encode(), published="2025-08-28", title="Chips")
    (number,) = add_articles(library, [source], worker).added
    article = library.article(number)
    assert (article.title, article.published, article.text) == ("Chips", "2025-08-28", ENGLISH)


def test_stop_leaves_nothing(library: Library, folder: Path, worker: Worker) -> None:
    class AfterOne:
        def checkpoint(self, done: int, total: int) -> None:
            if done >= 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        add_articles(library, sources_of([folder]), worker, AfterOne())
    assert counts(library) == (0, 0)
    assert library.undo() is None


def test_the_day_resolves_relative_dates_and_keeps_decisions(library: Library, folder: Path, worker: Worker) -> None:
    (number,) = add_articles(library, sources_of([folder / "a.txt"]), worker).added
    with Reader(library.path) as reader:
        before = reader.claims_of_article(number)
    assert any(date.edtf is None for claim in before for date in claim.dates)
    decided = before[0]
    edits.confirm(library, [decided.id])
    edits.set_published(library, number, "2025-01-20", worker)
    with Reader(library.path) as reader:
        after = reader.claims_of_article(number)
        assert len(after) == len(before)
        kept = [claim for claim in after if claim.status is Status.CONFIRMED]
        assert [claim.passage for claim in kept] == [decided.passage]
        others = [date.edtf for claim in after if claim.status is Status.SUGGESTED for date in claim.dates]
        assert "2025-03" in others
        assert reader.claim_ids(Selection(status=Status.CONFIRMED)).tolist() == [kept[0].id]
    library.undo()
    assert library.article(number).published is None


def test_what_is_known_of_an_article_is_corrected_in_one_step(library: Library, folder: Path, worker: Worker) -> None:
    (number,) = add_articles(library, sources_of([folder / "a.txt"]), worker).added
    before = library.article(number)
    facts = edits.Facts(title="Another title", publisher="The Paper", byline="A. Writer", published="2025-01-20")
    assert edits.correct_article(library, number, facts, worker).articles == (number,)
    after = library.article(number)
    assert after == replace(before, **facts)
    with Reader(library.path) as reader:
        assert [(row.title, row.publisher) for row in reader.article_rows()] == [("Another title", "The Paper")]
    with pytest.raises(ValueError, match="EDTF"):
        edits.correct_article(library, number, edits.Facts(published="soon"), worker)
    assert library.article(number) == after
    library.undo()
    assert library.article(number) == before


def test_a_block_is_set_aside_and_read_again(library: Library, folder: Path, worker: Worker) -> None:
    (number,) = add_articles(library, sources_of([folder / "a.txt"]), worker).added
    with Reader(library.path) as reader:
        first = reader.claims_of_article(number)[0]
        article = library.article(number)
        place = next(n for n, b in enumerate(article.blocks) if b.start <= first.passage.start < b.end)
        edits.set_blocks(library, number, {place: "set-aside"}, worker)
        block = library.article(number).blocks[place]
        assert block.role == "set-aside"
        inside = [c for c in reader.claims_of_article(number) if block.start <= c.passage.start < block.end]
        assert inside == []
        edits.set_blocks(library, number, {place: BODY}, worker)
        assert first.passage in [claim.passage for claim in reader.claims_of_article(number)]
        with pytest.raises(IndexError):
            edits.set_blocks(library, number, {999: BODY}, worker)
        assert library.undo() == "Read as the article"


def test_decisions_are_undone_one_by_one(library: Library, folder: Path, worker: Worker) -> None:
    (number,) = add_articles(library, sources_of([folder / "more" / "b.txt"]), worker).added
    with Reader(library.path) as reader:
        claims = [claim.id for claim in reader.claims_of_article(number)]
        edits.confirm(library, claims[:1])
        edits.reject(library, claims[1:])
        assert [claim.status for claim in reader.claims(claims)][:2] == [Status.CONFIRMED, Status.REJECTED]
        library.undo()
        library.undo()
        assert {claim.status for claim in reader.claims(claims)} == {Status.SUGGESTED}
