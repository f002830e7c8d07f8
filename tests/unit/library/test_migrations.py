"""A library that an older version wrote: opened, brought up to date, with all it held and the history it had."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from claimline.domain import Cancelled, Kind, NoTicket, Selection, Status
from claimline.library import Library, Reader
from claimline.library.check import check_library
from claimline.library.derived import packed_ids
from claimline.library.files import INDEXED_AT_ONCE
from claimline.library.schema import APPLICATION_ID, SCHEMA_VERSION, take_steps
from claimline.workflow.preparing import prepare

ARTICLE = "INSERT INTO article VALUES (1, NULL, NULL, 'a.txt', '', '', 'en', 'A', '', '', NULL, 0, '', 0, '', '[]')"
CLAIM = "INSERT INTO claim VALUES (1, 1, 0, 0, 4, 'plan', 'suggested')"
DETAIL = (
    "INSERT INTO claim_detail VALUES (1, 'Acme', '', '', NULL, NULL, NULL, '[\"Acme\"]', '[]', '[]', '[]', '[]', 0)"
)
TABLES = ("article", "claim", "claim_detail", "model_release")
"""What the first version recorded."""


def first_version(path: Path, more: int = 0) -> None:
    """Writes a library as the first version did: an article with a claim, which was then confirmed, each undoable; and
    so many more claims."""
    connection = apsw.Connection(str(path))
    connection.pragma("application_id", APPLICATION_ID)
    take_steps(connection, 0, 1)
    connection.pragma("journal_mode", "wal")
    others = [
        statement.replace("(1, ", f"({number}, ", 1) for number in range(2, more + 2) for statement in (CLAIM, DETAIL)
    ]
    steps = {
        "Open a.txt": (ARTICLE, CLAIM, DETAIL, *others),
        "Confirm 1 claim": ("UPDATE claim SET status = 'confirmed'",),
    }
    for label, statements in steps.items():
        session = apsw.Session(connection, "main")
        for table in TABLES:
            session.attach(table)
        for statement in statements:
            connection.execute(statement)
        connection.execute("INSERT OR REPLACE INTO article_claims VALUES (0, 1, ?)", (packed_ids(range(1, more + 2)),))
        connection.execute("DELETE FROM touched")
        packed = zlib.compress(session.changeset())
        session.close()
        row = (label, "2025-01-01T00:00:00+00:00", 1, len(packed), packed)
        connection.execute("INSERT INTO history (label, made, version, size, changeset) VALUES (?, ?, ?, ?, ?)", row)
    connection.close()


def test_a_library_of_the_first_version_keeps_its_claims_and_its_history(tmp_path: Path) -> None:
    path = tmp_path / "old.claimline"
    first_version(path)
    with Library(path) as library, Reader(path) as reader:
        (claim,) = reader.claims(reader.claim_ids(Selection(company="Acme", words="acme")))
        assert (claim.kind, claim.status, claim.note, claim.tags) == (Kind.PLAN, Status.CONFIRMED, "", ())
        assert library.undo() == "Confirm 1 claim"
        assert library.undo() == "Open a.txt"
        assert reader.counts()[:2] == (0, 0)
        assert library.redo() == "Open a.txt"
        with library.edit("Tag 1 claim"):
            library.tag_claims([1], ["old"])
        assert reader.claims([1])[0].tags == ("old",)
        assert library.undo() == "Tag 1 claim"
        assert [row.label for row in reader.history()] == ["Tag 1 claim", "Open a.txt"]
    assert check_library(path) == ()
    connection = apsw.Connection(str(path))
    assert connection.pragma("user_version") == SCHEMA_VERSION
    connection.close()


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_a_library_of_every_version_opens_with_what_it_held(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.claimline"
    first_version(path)
    connection = apsw.Connection(str(path))
    with connection:
        take_steps(connection, 1, version)
    connection.close()
    with Library(path) as library, Reader(path) as reader:
        (claim,) = reader.claims(reader.claim_ids(Selection(company="Acme")))
        assert claim.status is Status.CONFIRMED
        assert library.undo() == "Confirm 1 claim"
        assert library.redo() == "Confirm 1 claim"
    assert check_library(path) == ()


def test_a_large_library_of_before_is_indexed_bit_by_bit_and_may_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "old.claimline"
    first_version(path, INDEXED_AT_ONCE)
    found = Selection(words="acme")
    with Library(path) as library, Reader(path) as reader:
        assert len(reader.claim_ids(Selection(company="Acme"))) == INDEXED_AT_ONCE + 1
        assert len(reader.claim_ids(found, cap=0)) == 0
        with pytest.raises(Cancelled):
            prepare(library, StopsAt(3), lambda: False, 1)
        assert 0 < len(reader.claim_ids(found, cap=0)) < INDEXED_AT_ONCE
        with library.edit("Reject 1 claim"):
            library.change_claim(replace(reader.claims([1])[0], speaker="Nobody"))
        assert check_library(path) == ()
        assert prepare(library, NoTicket(), lambda: True, 1) > INDEXED_AT_ONCE
        assert prepare(library, NoTicket(), lambda: False, 1) == 0
        assert library.index_some() == 0
        assert len(reader.claim_ids(found, cap=0)) == INDEXED_AT_ONCE + 1
        assert list(reader.claim_ids(Selection(words="nobody"))) == [1]
    assert check_library(path) == ()


class StopsAt(NoTicket):
    """Stops at the n-th look."""

    def __init__(self, looks: int) -> None:
        self._left = looks

    def checkpoint(self, done: int, total: int) -> None:
        self._left -= 1
        if not self._left:
            raise Cancelled
