"""What can still be read of a damaged library, in a new one, with a list of what could not."""

from __future__ import annotations

import contextlib
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import apsw

from claimline.domain import LibraryUnusable, NoTicket, Reason, Ticket
from claimline.language import N_, _
from claimline.library.check import check_library
from claimline.library.derived import bring_in_step
from claimline.library.files import problems_of, publish_library, written_ahead
from claimline.library.leftovers import (
    drop_briefs_that_are_damaged,
    drop_texts_that_are_damaged,
    drop_what_refers_to_nothing,
    drop_what_says_nothing,
    stand_in_for_lost_articles,
)
from claimline.library.scan import Allowance, Scan
from claimline.library.schema import APPLICATION_ID, RECORDED, SCHEMA_VERSION, take_steps
from claimline.library.search import Index

_NAMES = {
    "content": N_("articles' texts and bytes"),
    "article": N_("articles"),
    "claim": N_("claims"),
    "claim_detail": N_("claims' words"),
    "model_release": N_("releases"),
    "claim_mark": N_("notes and tags"),
    "saved_brief": N_("kept briefs"),
    "brief_made": N_("what the last briefs held"),
}


class Salvaged(NamedTuple):
    """What a new library holds of a damaged one, and what was lost, each as a sentence."""

    articles: int
    claims: int
    releases: int
    lost: tuple[str, ...]


def salvage(path: Path, new: Path, ticket: Ticket | None = None) -> Salvaged:
    """Copies what can be read of the library `path` into a new one, whole or not at all; the old is left as it is.

    Its history is not taken over: what was undone could not be trusted. Raises LibraryUnusable where nothing of it can
    be read, or `new` cannot be written, and Cancelled.
    """
    with tempfile.TemporaryDirectory(prefix="claimline-salvage-") as folder, problems_of(path):
        made = Path(folder) / "made"
        # On a copy, for to read a library may change the files beside it.
        with _opened(path, Path(folder)) as old:
            lost, version = _copied(old, made, path, ticket or NoTicket())
        counts, more = _mended(made, version)
        problems = check_library(made)
        if problems:
            raise LibraryUnusable(path.name, Reason.DAMAGED, problems[0])
        publish_library(new, written_ahead(made.read_bytes()))
    return Salvaged(*counts, lost=(*lost, *more))


@contextlib.contextmanager
def _opened(path: Path, folder: Path) -> Iterator[apsw.Connection]:
    copy, file = folder / "old", path.resolve()
    for ending in ("", "-wal"):
        beside = file.with_name(file.name + ending)
        if beside.exists() and stat.S_ISREG(beside.lstat().st_mode):
            shutil.copyfile(beside, copy.with_name(copy.name + ending))
    with copy.open("rb") as opened:
        header = opened.read(100)
    if header[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise LibraryUnusable(path.name, Reason.NOT_A_LIBRARY)
    connection = apsw.Connection(str(copy), apsw.SQLITE_OPEN_READWRITE)
    try:
        connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0)
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
        yield connection
    finally:
        connection.close()


def _copied(old: apsw.Connection, made: Path, path: Path, ticket: Ticket) -> tuple[list[str], int]:
    """Copies the tables of the user's data, row by row; returns what was lost of them, and the schema's version."""
    version = int(old.pragma("user_version"))
    if version > SCHEMA_VERSION:
        raise LibraryUnusable(path.name, Reason.NEWER, str(version))
    version = version if version > 0 else SCHEMA_VERSION
    new = apsw.Connection(str(made))
    lost: list[str] = []
    try:
        new.pragma("application_id", APPLICATION_ID)
        with new:
            take_steps(new, 0, version)
            tables = [table for table in ("content", *RECORDED, "brief_made") if _columns(new, table)]
            allowance = Allowance(_size_of(old))
            for done, table in enumerate(tables):
                ticket.checkpoint(done, len(tables))
                rows, is_whole = _copy_table(old, new, table, allowance)
                if not is_whole:
                    lost.append(_lost_of(table, rows))
    finally:
        new.close()
    return lost, version


def _size_of(connection: apsw.Connection) -> int:
    """Bytes of the file and of what is not yet copied into it."""
    copy = Path(connection.filename)
    return sum(file.stat().st_size for file in (copy, copy.with_name(copy.name + "-wal")) if file.exists())


def _lost_of(table: str, rows: int) -> str:
    words = _("Not everything could be read of: {what}; {rows} were.")
    return words.format(what=_(_NAMES.get(table, table)), rows=f"{rows:,}")


def _columns(connection: apsw.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]


def _copy_table(old: apsw.Connection, new: apsw.Connection, table: str, allowance: Allowance) -> tuple[int, bool]:
    """Copies what can be read of a table; returns how many rows, and whether it was read without a fault."""
    present = set(_columns(old, table))
    columns = [column for column in _columns(new, table) if column in present]
    if not columns:
        return 0, False
    scan = Scan(old, table, columns, allowance)
    insert = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    count = 0
    for row in scan.rows():
        try:
            new.execute(insert, row)
            count += new.changes()
        except (apsw.ConstraintError, apsw.SQLError, apsw.MismatchError):
            scan.is_whole = False
    return count, scan.is_whole


def _mended(made: Path, version: int) -> tuple[tuple[int, int, int], list[str]]:
    """Brings the new file up to date, without what refers to nothing; returns what it holds, and what went."""
    connection = apsw.Connection(str(made))
    try:
        with connection:
            take_steps(connection, version)
            lost = drop_texts_that_are_damaged(connection) + stand_in_for_lost_articles(connection)
            lost += drop_what_refers_to_nothing(connection)
            lost += drop_what_says_nothing(connection, made) + drop_briefs_that_are_damaged(connection)
            bring_in_step(connection, Index(connection))
        counts = tuple(
            connection.execute(f"SELECT count(*) FROM {table}").get for table in ("article", "claim", "model_release")
        )
    finally:
        connection.close()
    return (counts[0], counts[1], counts[2]), lost
