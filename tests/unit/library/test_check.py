"""The check finds whatever is not as it should be, says what, and says nothing of a sound library."""

from __future__ import annotations

import zlib
from pathlib import Path

import apsw
import pytest

from claimline.domain import Findings, FuzzyDate, Passage, Release, ReleaseEvent, Status
from claimline.library import Library
from claimline.library.check import check_library
from claimline.library.loading import load_texts


@pytest.fixture
def sound(path: Path, make) -> Path:
    with Library(path) as library:
        with library.edit("add"):
            article, original, findings = make("One says so.", "Two says so.")
            release = Release("M", "Acme", ReleaseEvent.API, FuzzyDate("2025"), Passage.of(article.text, 0, 3))
            library.add_article(article, original, Findings(findings.claims, (release,)))
            library.add_article(*make("Three says so.", published=None))
        with library.edit("decide"):
            library.set_status([1], Status.CONFIRMED)
        with library.edit("delete"):
            library.delete_article(2)
    assert check_library(path) == ()
    return path


@pytest.mark.parametrize(
    ("tampering", "said"),
    [
        ("UPDATE claim SET start = start + 1 WHERE id = 1", "does not say"),
        ("UPDATE claim SET stop = 999 WHERE id = 1", "does not say"),
        ("UPDATE claim_detail SET exact = 'One says no.' WHERE claim = 1", "One says no."),
        ("UPDATE claim_detail SET trailing = 'x' WHERE claim = 1", "does not say"),
        ("UPDATE model_release SET exact = 'Owe'", "does not say"),
        ("UPDATE content SET packed = CAST(substr(packed, 1, 9) AS BLOB)", "not those that were added"),
        ("UPDATE content SET size = size + 1", "not those that were added"),
        ("UPDATE claim SET kind = 'gossip' WHERE id = 1", "cannot be read"),
        ("UPDATE claim_detail SET companies = 'Acme' WHERE claim = 1", "cannot be read"),
        ("UPDATE claim_detail SET quantities = '[{\"value\": 1}]' WHERE claim = 1", "cannot be read"),
        ('UPDATE claim_detail SET dates = \'[{"edtf": "soon"}]\' WHERE claim = 1', "cannot be read"),
        ("UPDATE article SET blocks = '[1]'", "cannot be read"),
        ("UPDATE article SET day = 5", "another day"),
        ("DELETE FROM claim_detail WHERE claim = 1", "lost its words"),
        ("DELETE FROM facet WHERE claim = 1", "facet"),
        ("UPDATE company_tally SET claims = 7", "company_tally"),
        ("UPDATE company_article SET claims = 7", "company_article"),
        ("UPDATE article_claims SET ids = x'01'", "article_claims"),
        ("DELETE FROM claim_words WHERE rowid IN (SELECT rowid FROM claim_words LIMIT 1)", "search index"),
        ("UPDATE claim_detail SET speaker = 'Somebody' WHERE claim = 1", "search index"),
        ("DELETE FROM latin_word", "search index"),
        ("UPDATE claim SET article = 77 WHERE id = 1", "refers to"),
        ("DELETE FROM content", "refers to"),
        ("UPDATE history SET changeset = x'00' WHERE id = 1", "history of “add”"),
    ],
)
def test_what_was_tampered_with_is_found(sound: Path, tampering: str, said: str) -> None:
    connection = apsw.Connection(str(sound))
    connection.pragma("foreign_keys", False)
    connection.execute(tampering)
    connection.close()
    problems = check_library(sound)
    assert any(said in problem for problem in problems), problems


def test_other_bytes_under_the_same_hash_are_found(sound: Path) -> None:
    connection = apsw.Connection(str(sound))
    size, packed = connection.execute("SELECT size, packed FROM content").fetchone()
    other = zlib.compress(zlib.decompress(packed).replace(b"One", b"Own"))
    connection.execute("UPDATE content SET packed = ? WHERE size = ?", (other, size))
    connection.close()
    problems = check_library(sound)
    assert any("not those that were added" in problem for problem in problems)
    assert any("does not say" in problem for problem in problems)


def test_a_bomb_is_not_unpacked(sound: Path) -> None:
    connection = apsw.Connection(str(sound))
    bomb = zlib.compress(b"0" * 50_000_000, 9)
    connection.execute("UPDATE content SET packed = ?", (bomb,))
    connection.close()
    assert any("not those that were added" in problem for problem in check_library(sound))


def test_the_check_changes_nothing(sound: Path) -> None:
    before = sound.read_bytes()
    check_library(sound)
    assert sound.read_bytes() == before
    assert [path.name for path in sound.parent.iterdir()] == [sound.name]


def test_a_text_that_many_claims_are_of_is_held_once(sound: Path) -> None:
    connection = apsw.Connection(str(sound))
    sha256 = connection.execute("SELECT text FROM article").get
    texts = load_texts(connection, sound, dict.fromkeys(range(1000), sha256))
    connection.close()
    assert len(texts) == 1000
    assert len({id(text) for text in texts.values()}) == 1
