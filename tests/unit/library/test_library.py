"""What goes into a library comes out of it, and an edit is whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from claimline.domain import (
    AlreadyHeld,
    Article,
    Block,
    Claim,
    Findings,
    FuzzyDate,
    Kind,
    LibraryUnusable,
    Passage,
    Quantity,
    Reason,
    Release,
    ReleaseEvent,
    Selection,
    Status,
)
from claimline.library import BriefMade, Library, Reader, Refound, create_library
from claimline.library.check import check_library

TEXT = "Acme’s boss said sales rose 4.5% (3억 위안) in March.\n\n에이크미는 새 모델을 내놓았다. 𝒳 完"
RICH = Claim(
    Passage.of(TEXT, 0, 52),
    Kind.FIGURE,
    ("Zeta", "Acme"),
    speaker="the boss",
    reported_by="Daily",
    cue="said",
    quantities=(
        Quantity(4.5, "percent", "4.5%", 28, 32, low=4.0, high=5.0, approximate=True, bound="max"),
        Quantity(3e8, "CNY", "3억 위안", 34, 39, converts=0),
    ),
    dates=(FuzzyDate("2025-03", "March", 44, 49, local_time=True), FuzzyDate(None, "March", 44, 49)),
    models=("Acme-1", "Acme-2"),
    why=("figure:percent", "company:Acme"),
    carried_over=True,
    status=Status.CONFIRMED,
)
RELEASES = (
    Release("Acme-1", "Acme", ReleaseEvent.PAPER, FuzzyDate("2025-01"), Passage.of(TEXT, 54, 60), ("release:내놓",)),
    Release("Acme-2", "Acme", ReleaseEvent.WEIGHTS, None, Passage.of(TEXT, 54, 60)),
)
ORIGINAL = TEXT.encode("cp949", "replace")
ARTICLE = Article(
    TEXT,
    (Block(0, 52), Block(54, len(TEXT), "summary")),
    "ko",
    hashlib.sha256(ORIGINAL).hexdigest(),
    "a.html",
    "text/html",
    "cp949",
    "Title",
    "Publisher",
    "Byline",
    "2025-03-26",
    "https://example.org/a",
    2,
)


def test_everything_comes_out_as_it_went_in(library: Library, reader: Reader) -> None:
    with library.edit("add"):
        number = library.add_article(ARTICLE, ORIGINAL, Findings((RICH,), RELEASES))
    assert reader.article(number) == replace(ARTICLE, id=number) == library.article(number)
    assert reader.original(number) == ORIGINAL
    assert reader.article_of(ARTICLE.sha256) == number
    (claim,) = reader.claims_of_article(number)
    assert replace(claim, id=0, article=0) == RICH
    assert claim.id and claim.article == number
    assert [replace(release, id=0, article=0) for release in reader.releases()] == list(RELEASES)
    assert {release.article for release in reader.releases()} == {number}
    assert [tuple(row) for row in reader.companies()] == [("Acme", 1, 1), ("Zeta", 1, 1)]
    assert tuple(reader.counts()) == (1, 1, 1, 2)
    assert reader.article_rows()[0] == (number, "Title", "Publisher", "2025-03-26", "ko", 1, 1, "a.html", False)


def test_the_reader_of_an_empty_library_has_nothing(reader: Reader) -> None:
    assert tuple(reader.counts()) == (0, 0, 0, 0)
    assert reader.companies() == reader.article_rows() == reader.releases() == ()
    assert list(reader.claim_ids(Selection())) == list(reader.claim_ids(Selection(words="x"))) == []
    assert reader.undo_label() is reader.redo_label() is None
    with pytest.raises(LookupError):
        reader.article(1)
    with pytest.raises(LookupError):
        reader.original(1)


def test_the_same_bytes_are_held_once_and_the_edit_goes_on(library: Library, reader: Reader, make) -> None:
    first = make("One says so.")
    with library.edit("add"):
        number = library.add_article(*first)
        with pytest.raises(AlreadyHeld) as held:
            library.add_article(*first)
        other = library.add_article(*make("Two says so."))
    assert (held.value.name, held.value.article) == (first[0].name, number)
    assert sorted(row.id for row in reader.article_rows()) == [number, other]


@pytest.mark.parametrize(
    "broken",
    [
        Claim(Passage(0, 3, "Two"), Kind.PLAN, ("Acme",)),
        Claim(Passage(-3, 3, "One"), Kind.PLAN, ("Acme",)),
        Claim(Passage(0, 300, "One says so."), Kind.PLAN, ("Acme",)),
    ],
)
def test_a_passage_that_the_text_does_not_have_is_refused(library: Library, reader: Reader, make, broken) -> None:
    article, original, _ = make("One says so.")
    with library.edit("add"), pytest.raises(ValueError, match="does not say"):
        library.add_article(article, original, Findings((broken,), ()))
    with library.edit("add"), pytest.raises(ValueError, match="bytes"):
        library.add_article(article, original + b" ", Findings((), ()))
    assert tuple(reader.counts()) == (0, 0, 0, 0)
    assert reader.undo_label() is None


def test_an_exception_leaves_nothing_of_an_edit(path: Path, library: Library, reader: Reader, make) -> None:
    with library.edit("kept"):
        library.add_article(*make("Zero says so."))
    with pytest.raises(KeyError), library.edit("broken"):
        library.add_article(*make("One says so."))
        library.set_status(reader.claim_ids(Selection()), Status.REJECTED)
        raise KeyError("stop")
    assert tuple(reader.counts()) == (1, 1, 0, 1)
    assert reader.undo_label() == "kept"
    assert list(reader.claim_ids(Selection(words="one"))) == []
    assert check_library(path) == ()
    with library.edit("after"):
        library.add_article(*make("One says so."))
    assert reader.counts().articles == 2


def test_changes_need_an_edit_and_edits_do_not_nest(library: Library, make) -> None:
    with pytest.raises(RuntimeError):
        library.add_article(*make("One says so."))
    with library.edit("outer"), pytest.raises(RuntimeError), library.edit("inner"):
        raise AssertionError("not reached")


def test_an_edit_that_changes_nothing_is_no_step(library: Library, reader: Reader, make) -> None:
    with library.edit("add"):
        library.add_article(*make("One says so."))
    library.undo()
    with library.edit("nothing"):
        library.set_status([1, 2, 3], Status.REJECTED)
    assert (reader.undo_label(), reader.redo_label()) == (None, "add")


@pytest.mark.skipif(sys.platform == "win32", reason="an open file is not moved there")
@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_nothing_is_saved_into_a_file_that_was_taken_away(path: Path, library: Library, make, how: str) -> None:
    with library.edit("kept"):
        library.add_article(*make("Zero says so."))
    elsewhere = path.with_name("elsewhere.claimline")
    if how == "deleted":
        path.unlink()
    else:
        path.rename(elsewhere)
    if how == "replaced":
        create_library(path)
    for change in (library.undo, lambda: library.remember_brief("x", BriefMade("2025-03-26", ""))):
        with pytest.raises(LibraryUnusable) as moved:
            change()
        assert moved.value.reason is Reason.MOVED
    if how == "moved":
        shutil.copyfile(elsewhere, alone := path.with_name("alone.claimline"))
        with Reader(alone) as copied:  # without its log: all that was saved is in the file
            assert copied.counts().articles == 1
        elsewhere.rename(path)
        assert library.undo() == "kept"


def test_no_space_leaves_nothing_of_an_edit(path: Path, library: Library, reader: Reader, make) -> None:
    with library.edit("kept"):
        library.add_article(*make("Zero says so."))
    # SQLite's own bound on the file stands for the disk's: it fails in the same place, and in the same way.
    pages = library._connection.pragma("page_count")
    library._connection.pragma("max_page_count", pages)
    with pytest.raises(LibraryUnusable) as full, library.edit("too much"):
        library.add_article(*make(*(f"Number {number} says so." for number in range(500))))
    assert full.value.reason is Reason.NO_SPACE
    assert tuple(reader.counts()) == (1, 1, 0, 1)
    library._connection.pragma("max_page_count", pages * 100)
    with library.edit("more"):
        library.add_article(*make("One says so."))
    assert library.undo() == "more"
    assert check_library(path) == ()


def test_problems_of_other_files_are_not_the_librarys(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), library.edit("read"):
        (tmp_path / "none.txt").read_bytes()


def test_two_hundred_articles_are_one_step(path: Path, library: Library, reader: Reader, make) -> None:
    with library.edit("many"):
        for number in range(200):
            library.add_article(*make(f"Number {number} says so.", f"Number {number} adds that."))
    assert tuple(reader.counts()) == (200, 400, 0, 1)
    assert library.undo() == "many"
    assert tuple(reader.counts()) == (0, 0, 0, 0)
    assert library.redo() == "many"
    assert tuple(reader.counts()) == (200, 400, 0, 1)
    assert check_library(path) == ()


def test_new_findings_keep_what_the_user_decided(library: Library, reader: Reader, make) -> None:
    article, original, findings = make("One says so.", "Two says so.", "Three says so.", "Four says so.")
    with library.edit("add"):
        number = library.add_article(article, original, findings)
    one, two, three, four = reader.claims_of_article(number)
    with library.edit("decide"):
        library.set_status([one.id], Status.CONFIRMED)
        library.set_status([two.id], Status.REJECTED)
    again = [replace(claim, kind=Kind.PLAN) for claim in findings.claims[:2]]
    shorter = replace(findings.claims[2], passage=Passage.of(article.text, 26, 31))
    with library.edit("again"):
        changed = library.replace_findings(number, Findings((*again, shorter, findings.claims[3]), RELEASES[:0]))
    assert changed == Refound((number,), added=1, gone=1, kept=2)
    claims = {claim.id: claim for claim in reader.claims_of_article(number)}
    assert claims[one.id] == replace(one, status=Status.CONFIRMED)
    assert claims[two.id] == replace(two, status=Status.REJECTED)
    assert claims[four.id] == four, "the same suggestion keeps its id"
    assert three.id not in claims
    assert [claim.passage.exact for claim in claims.values() if claim.id > four.id] == ["Three"]
    assert library.undo() == "again"
    assert reader.claims_of_article(number)[2] == three


def test_the_day_of_an_article_moves_its_claims(library: Library, reader: Reader, make) -> None:
    with library.edit("add"):
        old = library.add_article(*make("Old says so.", published="2024-01-01"))
        new = library.add_article(*make("New says so.", published="2025-01-01"))
        unknown = library.add_article(*make("Unknown says so.", published=None))
    everything = [Selection(), Selection(company="Acme"), Selection(words="says")]
    for selection in everything:
        assert [claim.article for claim in reader.claims(reader.claim_ids(selection))] == [new, old, unknown]
    with library.edit("day"):
        library.set_published(unknown, "2026-02")
        library.set_published(new, None)
    for selection in everything:
        assert [claim.article for claim in reader.claims(reader.claim_ids(selection))] == [unknown, old, new]
    assert [row.id for row in reader.article_rows()] == [unknown, old, new]
    assert len(reader.claim_ids(Selection(since="2025", words="says"))) == 1
    assert library.undo() == "day"
    assert [row.published for row in reader.article_rows()] == ["2025-01-01", "2024-01-01", None]
    with library.edit("bad"), pytest.raises(ValueError, match="EDTF"):
        library.set_published(old, "yesterday")
    with library.edit("bad"), pytest.raises(LookupError):
        library.set_published(99, "2025")


def test_releases_of_a_table_have_no_article(library: Library, reader: Reader) -> None:
    release = Release("M", "Acme", ReleaseEvent.API, FuzzyDate("2025"), source="Table", address="https://example.org")
    with library.edit("table"):
        library.add_releases([release])
    assert [replace(row, id=0) for row in reader.releases()] == [release]
    assert library.undo() == "table"
    assert reader.releases() == ()
