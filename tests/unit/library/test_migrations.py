"""A library that an older version wrote: opened, brought up to date, with all it held and the history it had."""

from __future__ import annotations

import zlib
from pathlib import Path

import apsw
import pytest

from claimline.domain import Kind, Selection, Status
from claimline.library import Library, Reader
from claimline.library.check import check_library
from claimline.library.derived import bring_in_step
from claimline.library.schema import APPLICATION_ID, SCHEMA_VERSION, take_steps
from claimline.library.search import Index

ARTICLE = "INSERT INTO article VALUES (1, NULL, NULL, 'a.txt', '', '', 'en', 'A', '', '', NULL, 0, '', 0, '', '[]')"
CLAIM = "INSERT INTO claim VALUES (1, 1, 0, 0, 4, 'plan', 'suggested')"
DETAIL = (
    "INSERT INTO claim_detail VALUES (1, 'Acme', '', '', NULL, NULL, NULL, '[\"Acme\"]', '[]', '[]', '[]', '[]', 0)"
)
TABLES = ("article", "claim", "claim_detail", "model_release")
"""What the first version recorded."""


def first_version(path: Path) -> None:
    """Writes a library as the first version did: an article with a claim, which was then confirmed, each undoable."""
    connection = apsw.Connection(str(path))
    connection.pragma("application_id", APPLICATION_ID)
    take_steps(connection, 0, 1)
    connection.pragma("journal_mode", "wal")
    index = Index(connection)
    steps = {"Open a.txt": (ARTICLE, CLAIM, DETAIL), "Confirm 1 claim": ("UPDATE claim SET status = 'confirmed'",)}
    for label, statements in steps.items():
        session = apsw.Session(connection, "main")
        for table in TABLES:
            session.attach(table)
        for statement in statements:
            connection.execute(statement)
        bring_in_step(connection, index)
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
