"""A brief opened in another library: its claims, releases and sources again, and the texts when those are opened."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimline.domain import (
    AlreadyHeld,
    CannotCurate,
    Claim,
    CurationFault,
    FuzzyDate,
    Reason,
    Release,
    ReleaseEvent,
    Selection,
    Status,
    Unreadable,
)
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library
from claimline.workflow import edits
from claimline.workflow.curation import merge_claims, split_claim
from claimline.workflow.exporting import BriefChoice, export_brief
from claimline.workflow.opening import Source, add_articles, read_source, sources_of
from claimline.workflow.worker import Worker

TEXTS = {
    "a.txt": "오픈AI는 지난해 매출이 37억 달러였다고 밝혔다. 앤트로픽은 올 3월 새 모델 클로드 4를 공개했다.\n",
    "b.txt": "Nvidia said on Monday that its revenue rose 56 percent. Microsoft plans to buy more of its chips.\n",
    "c.txt": "百度周一发布了文心大模型4.5。腾讯表示，公司去年的营收为6000亿元，并将继续投资。\n",
}
TABLE = Release("Model 1", "Nvidia", ReleaseEvent.PAPER, FuzzyDate("2025-03"), why=("row:3",), source="A table")


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


def new_library(path: Path) -> Library:
    create_library(path)
    return Library(path)


@pytest.fixture
def theirs(tmp_path: Path, files: list[Path], worker: Worker) -> Iterator[Library]:
    """The library that a brief is made of: claims confirmed, one with a note and tags, and a release of a table."""
    with new_library(tmp_path / "theirs.claimline") as library:
        add_articles(library, sources_of(files, "2025-04-01"), worker)
        first, second, *_rest = ids_of(library)
        edits.confirm(library, [first])
        (noted,) = library.claims([second])
        with library.edit("Note"):
            library.change_claim(replace(noted, note="ask them", tags=("chips", "2025"), status=Status.CONFIRMED))
            library.add_releases([TABLE])
        yield library


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Library]:
    with new_library(tmp_path / "ours.claimline") as library:
        yield library


@pytest.fixture
def brief(tmp_path: Path, theirs: Library, worker: Worker) -> Path:
    return export_brief(theirs.path, BriefChoice(Selection()), tmp_path / "brief.pdf", worker)


def ids_of(library: Library) -> list[int]:
    with Reader(library.path) as reader:
        return list(reader.claim_ids(Selection()))


def told(library: Library) -> tuple[set[tuple[str, Claim]], set[tuple[str, Release]]]:
    """The claims and releases of a library by the SHA-256 of their articles, whatever their numbers."""
    with Reader(library.path) as reader:
        hashes = {row.id: reader.article(row.id).sha256 for row in reader.article_rows()} | {0: ""}
        claims = reader.claims(reader.claim_ids(Selection()))
        return (
            {(hashes[claim.article], replace(claim, id=0, article=0)) for claim in claims},
            {(hashes[each.article], replace(each, id=0, article=0)) for each in reader.releases()},
        )


def test_another_library_has_the_same_claims_releases_and_sources(theirs, ours, brief: Path, worker: Worker) -> None:
    opened = add_articles(ours, sources_of([brief]), worker)
    claims, _releases = told(ours)
    assert claims == told(theirs)[0]
    assert (opened.added, opened.held, opened.failed) == ((), (), ())
    (taken,) = opened.briefs
    assert (taken.claims, taken.known) == (len(claims), 0)
    with Reader(ours.path) as reader, Reader(theirs.path) as other:
        assert {row.name for row in reader.article_rows()} == set(TEXTS)
        known = {replace(other.article(row.id), text="", blocks=(), id=0) for row in other.article_rows()}
        assert {replace(reader.article(row.id), id=0) for row in reader.article_rows()} == known
    assert check_library(ours.path) == ()


def test_what_a_brief_tells_of_releases_comes_too(theirs, ours, brief: Path, worker: Worker) -> None:
    add_articles(ours, sources_of([brief]), worker)
    assert told(ours)[1] == {each for each in told(theirs)[1] if each[1] != TABLE}
    with theirs.edit("Speak of it"):
        (claim,) = theirs.claims(ids_of(theirs)[:1])
        theirs.change_claim(replace(claim, models=("Model 1",), companies=("Nvidia",)))
    again = export_brief(theirs.path, BriefChoice(Selection()), brief.with_name("again.pdf"), worker)
    add_articles(ours, sources_of([again]), worker)
    assert ("", TABLE) in told(ours)[1]


def test_the_same_brief_again_adds_nothing(ours, brief: Path, worker: Worker) -> None:
    add_articles(ours, sources_of([brief]), worker)
    before = told(ours)
    (taken,) = add_articles(ours, sources_of([brief]), worker).briefs
    assert (taken.claims, taken.releases) == (0, 0)
    assert taken.known == len(before[0])
    assert told(ours) == before


def test_it_is_one_step_that_undo_takes_back(ours, brief: Path, worker: Worker) -> None:
    add_articles(ours, sources_of([brief]), worker)
    after = told(ours)
    assert ours.undo()
    assert told(ours) == (set(), set())
    assert ours.redo()
    assert told(ours) == after
    assert check_library(ours.path) == ()


def test_the_file_of_an_article_brings_its_text(theirs, ours, brief, files, worker: Worker) -> None:
    add_articles(ours, sources_of([brief]), worker)
    claims = told(ours)[0]
    opened = add_articles(ours, sources_of(files), worker)
    assert (len(opened.added), opened.held) == (len(files), ())
    assert told(ours)[0] == claims
    with Reader(ours.path) as reader:
        for row in reader.article_rows():
            article = reader.article(row.id)
            assert article.text == TEXTS[article.name]
            assert article.published == "2025-04-01"  # as the brief says
            assert reader.original(row.id).decode() == article.text
    assert check_library(ours.path) == ()
    assert ours.undo()
    assert told(ours)[0] == claims
    assert check_library(ours.path) == ()
    assert len(add_articles(ours, sources_of(files), worker).added) == len(files)
    assert len(add_articles(ours, sources_of(files), worker).held) == len(files)


def test_what_is_found_beside_the_claims_of_a_brief_is_suggested(theirs, ours, files, tmp_path, worker) -> None:
    only = export_brief(
        theirs.path, BriefChoice(Selection(status=Status.CONFIRMED)), tmp_path / "confirmed.pdf", worker
    )
    add_articles(ours, sources_of([only]), worker)
    assert len(ids_of(ours)) == 2
    add_articles(ours, sources_of(files), worker)
    assert len(ids_of(ours)) == len(ids_of(theirs))


def test_what_was_decided_here_stays_and_what_was_not_takes_the_decision(theirs, ours, brief, files, worker) -> None:
    add_articles(ours, sources_of(files, "2025-04-01"), worker)
    decided = {claim.passage.exact for claim in theirs.claims(ids_of(theirs)) if claim.is_decided}
    rejected = next(claim for claim in ours.claims(ids_of(ours)) if claim.passage.exact in decided)
    edits.reject(ours, [rejected.id])
    add_articles(ours, sources_of([brief]), worker)
    assert len(ids_of(ours)) == len(ids_of(theirs))
    status = {claim.passage.exact: claim.status for claim in ours.claims(ids_of(ours))}
    assert status[rejected.passage.exact] is Status.REJECTED
    assert [status[exact] for exact in decided - {rejected.passage.exact}] == [Status.CONFIRMED]
    assert check_library(ours.path) == ()


def test_claims_without_their_text_are_decided_but_not_edited(ours, brief: Path, worker: Worker) -> None:
    add_articles(ours, sources_of([brief]), worker)
    with Reader(ours.path) as reader:
        number = reader.article_rows()[0].id
        first, second = reader.claims_of_article(number)[:2]
    edits.reject(ours, [first.id])
    assert ours.claims([first.id])[0].status is Status.REJECTED
    for refused in (
        lambda: split_claim(ours, first.id, first.passage.start + 3),
        lambda: merge_claims(ours, [first.id, second.id]),
    ):
        with pytest.raises(CannotCurate) as problem:
            refused()
        assert problem.value.fault is CurationFault.NOT_HELD
    edits.set_published(ours, number, "2025-05-02", worker)
    with Reader(ours.path) as reader:
        assert len(reader.claims_of_article(number)) >= 2
        assert reader.article(number).published == "2025-05-02"


def test_a_brief_is_no_article(brief: Path, worker: Worker) -> None:
    with pytest.raises(Unreadable) as problem:
        read_source(Source(brief.name, brief), worker)
    assert problem.value.reason is Reason.BRIEF


def test_a_damaged_brief_is_told_and_leaves_nothing(ours, brief: Path, tmp_path: Path, worker: Worker) -> None:
    import pikepdf

    broken = tmp_path / "broken.pdf"
    with pikepdf.open(brief) as pdf:
        (name,) = pdf.attachments
        pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, b'{"type": "Brief", "version": 1}', filename=name)
        pdf.save(broken)
    opened = add_articles(ours, sources_of([broken]), worker)
    (failed,) = opened.failed
    assert isinstance(failed, Unreadable)
    assert failed.reason is Reason.DAMAGED
    assert told(ours) == (set(), set())


def test_a_brief_made_of_a_brief_tells_the_same(theirs, ours, brief: Path, tmp_path: Path, worker: Worker) -> None:
    add_articles(ours, sources_of([brief]), worker)
    second = export_brief(ours.path, BriefChoice(Selection()), tmp_path / "second.pdf", worker)
    with new_library(tmp_path / "third.claimline") as third:
        add_articles(third, sources_of([second]), worker)
        assert told(third)[0] == told(theirs)[0]


@pytest.mark.parametrize("seed", range(4))
def test_any_choice_of_decisions_comes_back(theirs, ours, tmp_path: Path, worker: Worker, seed: int) -> None:
    chance = random.Random(seed)
    for number in ids_of(theirs):
        chance.choice((edits.confirm, edits.reject, edits.unreview))(theirs, [number])
    path = export_brief(theirs.path, BriefChoice(Selection(), with_rejected=True), tmp_path / "all.pdf", worker)
    add_articles(ours, sources_of([path]), worker)
    assert told(ours)[0] == told(theirs)[0]


def test_the_bytes_of_a_held_article_are_still_held_once(ours, files: list[Path], worker: Worker) -> None:
    add_articles(ours, sources_of(files), worker)
    (held, *_rest) = add_articles(ours, sources_of(files), worker).held
    assert isinstance(held, AlreadyHeld)
