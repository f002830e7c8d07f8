"""Claims compared in a real library: found when articles come, kept, decided, found again, undone, cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimline.domain import Cancelled, Figures, Relation, Status, Tie
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library
from claimline.workflow.comparing import compare_all, decide_relations
from claimline.workflow.edits import correct_article, delete_articles
from claimline.workflow.opening import Source, add_articles
from claimline.workflow.worker import Worker

KOREAN = "텐센트의 1분기 매출은 1800억 위안으로 지난해 같은 기간보다 13% 늘었다고 텐센트가 15일 밝혔다.\n"
CHINESE = "腾讯5月15日公布，第一季度营收1800亿元，同比增长13%。\n"
ENGLISH = "Tencent's first-quarter revenue was 172 billion yuan.\n"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    create_library(tmp_path / "compared.claimline")
    with Library(tmp_path / "compared.claimline") as library:
        yield library


def add(library: Library, worker: Worker, *texts: str) -> tuple[int, ...]:
    sources = [
        Source(f"{place} {text[:9]}", data=text.encode(), published="2025-05-16") for place, text in enumerate(texts)
    ]
    return add_articles(library, sources, worker).added


def relations(library: Library) -> tuple[Relation, ...]:
    with Reader(library.path) as reader:
        return reader.relations_of(range(1, 100))


def test_relations_are_found_when_an_article_comes_whichever_comes_first(library: Library, worker: Worker) -> None:
    add(library, worker, KOREAN)
    assert relations(library) == ()
    add(library, worker, CHINESE)
    (found,) = relations(library)
    assert (found.tie, found.figures) == (Tie.CORROBORATED, Figures.AGREE)
    with Reader(library.path) as reader:
        assert reader.relations_of([found.first]) == reader.relations_of([found.second]) == (found,)
        assert reader.uncompared() == 0
    add(library, worker, ENGLISH)
    assert sorted(each.tie for each in relations(library)) == [Tie.CONTRADICTED, Tie.CONTRADICTED, Tie.CORROBORATED]
    assert check_library(library.path) == ()


def test_the_step_that_adds_an_article_takes_its_relations_back_too(library: Library, worker: Worker) -> None:
    add(library, worker, KOREAN)
    add(library, worker, CHINESE)
    before = relations(library)
    library.undo()
    assert relations(library) == ()
    library.redo()
    assert relations(library) == before
    compare_all(library)  # what came back by the redo is compared again, and nothing is found twice
    assert relations(library) == before


def test_a_deleted_article_takes_its_relations_and_brings_them_back(library: Library, worker: Worker) -> None:
    articles = add(library, worker, KOREAN, CHINESE)
    before = relations(library)
    delete_articles(library, articles[:1])
    assert relations(library) == ()
    library.undo()
    assert relations(library) == before


def test_a_decision_is_undone_and_survives_finding_again(library: Library, worker: Worker) -> None:
    articles = add(library, worker, KOREAN, CHINESE)
    (found,) = relations(library)
    decide_relations(library, [found.id], Status.REJECTED)
    assert relations(library) == (replace(found, status=Status.REJECTED),)
    library.undo()
    assert relations(library) == (found,)
    decide_relations(library, [found.id], Status.CONFIRMED)
    correct_article(library, articles[0], {"published": "2025-05-17"}, worker)
    (kept,) = relations(library)
    assert kept.status is Status.CONFIRMED
    assert {kept.first, kept.second} >= {found.second} or {kept.first, kept.second} >= {found.first}


def test_an_edit_of_the_day_finds_again_what_is_related(library: Library, worker: Worker) -> None:
    articles = add(library, worker, KOREAN, CHINESE)
    correct_article(library, articles[0], {"published": "2023-05-17"}, worker)
    assert relations(library) == ()  # the first quarter of another year


class Stopping:
    """A ticket that stops the work at its n-th checkpoint."""

    def __init__(self, after: int) -> None:
        self.left = after

    def checkpoint(self, done: int, total: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_comparison_that_is_stopped_leaves_nothing(library: Library, worker: Worker, after: int) -> None:
    add(library, worker, KOREAN, CHINESE)
    (found,) = relations(library)
    library.undo()
    library.redo()
    with Reader(library.path) as reader:
        waiting = reader.uncompared()
        assert waiting
    with pytest.raises(Cancelled):
        compare_all(library, Stopping(after))
    with Reader(library.path) as reader:
        assert reader.uncompared() == waiting
    assert relations(library) == (found,)
