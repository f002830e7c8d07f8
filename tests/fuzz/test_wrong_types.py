"""A library from somebody else whose rows hold what their columns cannot: read, refused as damaged, or salvaged.

A table is made to take anything, given a value of another type, and said to be as ours are again.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import apsw
import pytest

if TYPE_CHECKING or hasattr(os, "fork"):
    sys.path.insert(0, str(Path(__file__).parent))
    import fuzz
    import seeds
else:
    pytest.skip("this system has no fork", allow_module_level=True)

from claimline.domain import LibraryUnusable, Problem, Reason, Status
from claimline.library import Library

TABLES = ("content", "article", "claim", "claim_detail", "history", "article_claims", "facet", "company_article")
VALUES = ("'x'", "1.5", "x'00ff'", "NULL", "9223372036854775807")


def _loose(file: Path) -> apsw.Connection:
    connection = apsw.Connection(str(file))
    connection.pragma("journal_mode", "delete")
    for setting in (apsw.SQLITE_DBCONFIG_DEFENSIVE, apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER):
        connection.config(setting, 0)
    for setting in ("foreign_keys = 0", "ignore_check_constraints = 1", "writable_schema = 1"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def _said_to_be(file: Path, table: str, sql: str) -> None:
    connection = _loose(file)
    connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (sql, table))
    connection.pragma("schema_version", int(connection.pragma("schema_version")) + 1)
    connection.close()


def with_value(file: Path, table: str, column: str, value: str) -> bool:
    """Puts a value into each row of a column; False where even a table that takes anything does not take it."""
    file.write_bytes(seeds.seed_of("library"))
    connection = _loose(file)
    sql = str(connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).get)
    connection.close()
    loose = sql.replace("STRICT, WITHOUT", "WITHOUT").replace(") STRICT", ")").replace("NOT NULL", "")
    _said_to_be(file, table, loose)
    connection = _loose(file)
    try:
        connection.execute(f"UPDATE {table} SET {column} = {value}")
    except (apsw.ConstraintError, apsw.MismatchError):
        return False
    finally:
        connection.close()
    _said_to_be(file, table, sql)
    return True


def columns_of(table: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.claimline"
        file.write_bytes(seeds.seed_of("library"))
        connection = apsw.Connection(str(file))
        names = [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]
        connection.close()
        return names


@pytest.mark.parametrize("table", TABLES)
def test_a_value_of_another_type_is_damage_and_no_mistake_of_ours(table: str, tmp_path: Path) -> None:
    made = 0
    for column in columns_of(table):
        for value in VALUES:
            file = tmp_path / f"{table}-{column}.claimline"
            if not with_value(file, table, column, value):
                continue
            made += 1
            for target in ("library", "salvage"):
                with tempfile.TemporaryDirectory() as folder:
                    try:
                        fuzz.deed_of(target)(target, file.read_bytes(), Path(folder))
                    except Problem:
                        continue
    assert made > 5


def test_a_change_that_meets_a_word_in_the_place_of_a_day_says_that_the_file_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "a.claimline"
    assert with_value(file, "claim", "day", "'x'")
    with Library(file) as library, pytest.raises(LibraryUnusable) as problem, library.edit("reject"):
        library.set_status(range(1, 41), Status.REJECTED)
    assert problem.value.reason is Reason.DAMAGED


def test_a_mistake_of_ours_in_a_sound_library_is_told_as_one(tmp_path: Path) -> None:
    file = tmp_path / "a.claimline"
    file.write_bytes(seeds.seed_of("library"))
    with Library(file) as library, pytest.raises(ValueError, match="of ours"), library.edit("reject"):
        raise ValueError("of ours")
