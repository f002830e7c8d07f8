"""What can be read of a damaged library stands in a new one, and what could not is told; the old one stays."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from claimline.domain import Article, BriefChoice, Findings, LibraryUnusable, Reason, Selection, Status
from claimline.library import BriefMade, Library, Reader, SavedBrief
from claimline.library.check import check_library
from claimline.library.salvage import salvage

MakeArticle = Callable[..., tuple[Article, bytes, Findings]]
ARTICLES = 40


@pytest.fixture
def filled(path: Path, make: MakeArticle) -> Path:
    """A library of forty articles with ten claims each, every fifth claim confirmed."""
    with Library(path) as library:
        for number in range(ARTICLES):
            sentences = [f"Acme says {number} that thing {place} costs {place * 7} dollars." for place in range(10)]
            with library.edit(f"Open {number}"):
                library.add_article(*make(*sentences))
        with library.edit("Confirm"):
            library.set_status(range(1, ARTICLES * 10, 5), Status.CONFIRMED)
            library.tag_claims([1, 2], ["kept"])
            library.kept.save_brief(SavedBrief(0, "Weekly", BriefChoice(title="Acme")))
        library.remember_brief("Weekly", BriefMade("2025-05-01", '[[], {"a": false}]'))
        library.remember_brief("Weekly", BriefMade("2025-05-08", "[[], {}]"))
    return path


def test_a_sound_library_is_copied_whole_without_its_history(filled: Path, tmp_path: Path) -> None:
    before = filled.read_bytes()
    found = salvage(filled, tmp_path / "new.claimline")
    assert found == (ARTICLES, ARTICLES * 10, 0, ())
    assert filled.read_bytes() == before
    with Reader(filled) as old, Reader(tmp_path / "new.claimline") as new:
        ids = list(old.claim_ids(Selection()))
        assert list(new.claim_ids(Selection())) == ids
        assert new.claims(ids) == old.claims(ids)
        assert new.article_rows() == old.article_rows()
        assert new.companies() == old.companies()
        assert list(new.claim_ids(Selection(words="thing 7"))) == list(old.claim_ids(Selection(words="thing 7")))
        assert (new.history(), new.claims([1])[0].tags) == ((), ("kept",))
        assert new.briefs() == old.briefs() != ()
        assert [each.day for each in new.briefs_made("Weekly")] == ["2025-05-08", "2025-05-01"]
        assert new.briefs_made("Weekly") == old.briefs_made("Weekly")
    assert check_library(tmp_path / "new.claimline") == ()


def test_a_brief_whose_choice_cannot_be_read_is_told_and_left(filled: Path, tmp_path: Path) -> None:
    connection = apsw.Connection(str(filled))
    connection.execute("UPDATE saved_brief SET choice = '{\"title\": 5}'")
    connection.close()
    found = salvage(filled, tmp_path / "new.claimline")
    assert found.lost == ("What was kept as the brief “Weekly” cannot be read.",)
    with Reader(tmp_path / "new.claimline") as new:
        assert new.briefs() == ()


def can_tell_its_tables(path: Path) -> bool:
    """Whether the list of tables, with which all reading begins, is whole."""
    connection = apsw.Connection(str(path))
    try:
        connection.execute("SELECT count(*) FROM article LIMIT 0")
    except apsw.CorruptError:
        return False
    finally:
        connection.close()
    return True


@pytest.mark.parametrize("seed", range(12))
def test_of_a_library_with_broken_pages_what_is_left_is_sound_and_the_rest_is_told(
    filled: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    file = bytearray(filled.read_bytes())
    page = int.from_bytes(file[16:18], "big")
    for broken in chance.sample(range(8, len(file) // page), 3):
        file[broken * page : (broken + 1) * page] = chance.randbytes(page)
    filled.write_bytes(file)
    if not can_tell_its_tables(filled):
        with pytest.raises(LibraryUnusable) as problem:
            salvage(filled, tmp_path / "new.claimline")
        assert problem.value.reason is Reason.DAMAGED
        assert not (tmp_path / "new.claimline").exists()
        return
    found = salvage(filled, tmp_path / "new.claimline")
    assert check_library(tmp_path / "new.claimline") == ()
    with Library(tmp_path / "new.claimline") as library, library.edit("Tag 1 claim"):
        library.tag_claims([claim.id for claim in library.claims(range(1, 401))][:1], ["new"])
    with Reader(tmp_path / "new.claimline") as new:
        assert new.counts()[:2] == (found.articles, found.claims)
        for claim in new.claims(new.claim_ids(Selection())):
            assert claim.passage.exact.startswith("Acme says ")
    assert found.claims >= 100, "a few pages are broken, and more than three quarters are gone"
    assert found.lost or (found.articles, found.claims) == (ARTICLES, ARTICLES * 10)


def test_an_article_whose_text_is_gone_keeps_its_claims(filled: Path, tmp_path: Path) -> None:
    connection = apsw.Connection(str(filled))
    text = connection.execute("SELECT text FROM article WHERE id = 3").get
    connection.execute("UPDATE content SET packed = x'00' WHERE sha256 = ?", (text,))
    connection.close()
    found = salvage(filled, tmp_path / "new.claimline")
    with Reader(tmp_path / "new.claimline") as new:
        assert not new.article(3).is_held
        assert len(new.claims_of_article(3)) == 10
        name = new.article(3).name
    assert found.lost == (f"The text of {name} is lost; its claims are kept. Open the article again to have it back.",)


def test_what_is_no_library_is_refused_and_a_new_file_is_not_overwritten(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "no.claimline").write_bytes(b"SQLite format 3\0" + bytes(4096))
    with pytest.raises(LibraryUnusable) as problem:
        salvage(tmp_path / "no.claimline", tmp_path / "new.claimline")
    assert problem.value.reason is Reason.NOT_A_LIBRARY
    (tmp_path / "there.claimline").write_bytes(b"mine")
    with pytest.raises(LibraryUnusable):
        salvage(filled, tmp_path / "there.claimline")
    assert (tmp_path / "there.claimline").read_bytes() == b"mine"


def test_a_library_whose_head_names_a_format_of_rows_that_there_is_none_of_is_damaged(
    filled: Path, tmp_path: Path
) -> None:
    """A byte of the file's head; SQLite says it as it says that a question of ours is wrong."""
    data = bytearray(filled.read_bytes())
    assert data[44:48] == b"\x00\x00\x00\x04"
    data[47] = 9
    filled.write_bytes(bytes(data))
    with pytest.raises(LibraryUnusable) as salvaged:
        salvage(filled, tmp_path / "new.claimline")
    assert salvaged.value.reason is Reason.DAMAGED
    assert not (tmp_path / "new.claimline").exists()
    for open_it in (Library, Reader, check_library):
        with pytest.raises(LibraryUnusable) as opened:
            open_it(filled)
        assert opened.value.reason is Reason.DAMAGED
