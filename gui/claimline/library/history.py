"""Undo and redo, kept in the file: each edit is one changeset, and inverted it is the undo."""

from __future__ import annotations

import datetime
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import apsw

from claimline.domain import CannotUndo, Ticket
from claimline.library.schema import RECORDED, SCHEMA_VERSION

HISTORY_BYTES = 64 * 1024**2
"""How much the history may take, compressed; beyond it the oldest edits can no longer be undone. The last one can."""

_LARGEST_CHANGESET = 1024**3
_LAST = "SELECT id, label, version, changeset FROM history WHERE NOT undone ORDER BY id DESC LIMIT 1"
_NEXT = "SELECT id, label, version, changeset FROM history WHERE undone ORDER BY id LIMIT 1"

_ORPHANS = """
    DELETE FROM content WHERE sha256 IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM article WHERE original = content.sha256 OR text = content.sha256)
        AND NOT EXISTS (SELECT 1 FROM article_version WHERE original = content.sha256 OR text = content.sha256)
        AND NOT EXISTS (SELECT 1 FROM history_content WHERE sha256 = content.sha256)
"""


_CANNOT_APPLY = (
    *(apsw.AbortError, apsw.ConstraintError, apsw.CorruptError, apsw.SchemaChangeError),
    *(zlib.error, TypeError),
)
"""What applying a changeset raises that does not fit, or that is damaged."""


@dataclass(frozen=True, slots=True)
class _Entry:
    number: int
    label: str
    version: int
    changeset: bytes


def begin_recording(connection: apsw.Connection) -> apsw.Session:
    """A session that records the user's tables from now on."""
    session = apsw.Session(connection, "main")
    for table in RECORDED:
        session.attach(table)
    return session


class History:
    """The edits that can be undone, and those undone that can be done again. All in transactions of the caller."""

    def __init__(self, connection: apsw.Connection, limit: int = HISTORY_BYTES) -> None:
        self._connection, self._limit = connection, limit

    def record(self, label: str, changeset: bytes, contents: Iterable[str]) -> None:
        """Keeps an edit, drops what was undone before it, and forgets the oldest edits beyond the limit."""
        packed = zlib.compress(changeset, 1)
        made = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        self._forget("SELECT id FROM history WHERE undone")
        self._connection.execute(
            "INSERT INTO history (label, made, version, size, changeset) VALUES (?, ?, ?, ?, ?)",
            (label, made, SCHEMA_VERSION, len(packed), packed),
        )
        number = self._connection.last_insert_rowid()
        self._connection.executemany(
            "INSERT INTO history_content SELECT ?1, sha256 FROM content WHERE sha256 = ?2",
            ((number, sha256) for sha256 in contents),
        )
        self._forget(
            "SELECT id FROM (SELECT id, sum(size) OVER (ORDER BY id DESC) AS total FROM history)"
            f" WHERE total > {self._limit:d} AND id < {number:d}"
        )

    def _forget(self, which: str) -> None:
        numbers = [row[0] for row in self._connection.execute(which)]
        for number in numbers:
            contents = "SELECT json_group_array(sha256) FROM history_content WHERE history = ?"
            orphans = self._connection.execute(contents, (number,)).get
            self._connection.execute("DELETE FROM history WHERE id = ?", (number,))
            self._connection.execute(_ORPHANS, (orphans,))

    def undo(self) -> str | None:
        """Takes the last edit back; its label, or None where there is none. Raises CannotUndo."""
        return self._step(_LAST, is_undo=True)

    def redo(self) -> str | None:
        """Makes the edit that was undone last again; as `undo`."""
        return self._step(_NEXT, is_undo=False)

    def go_to(self, number: int, ticket: Ticket) -> int:
        """Undoes every step after one, or does again all up to it; 0 is the beginning. Returns how many steps it took.

        Raises CannotUndo, and LookupError where there is no such step; in a transaction of the caller, which is then
        to be rolled back.
        """
        if number and self._connection.execute("SELECT id FROM history WHERE id = ?", (number,)).fetchone() is None:
            raise LookupError(f"no step {number}")
        back = self._count("SELECT count(*) FROM history WHERE NOT undone AND id > ?", number)
        forth = self._count("SELECT count(*) FROM history WHERE undone AND id <= ?", number)
        for done in range(back + forth):
            ticket.checkpoint(done, back + forth)
            self._step(_LAST if back else _NEXT, is_undo=bool(back))
        return back + forth

    def _count(self, question: str, number: int) -> int:
        return int(self._connection.execute(question, (number,)).get)

    def _step(self, which: str, *, is_undo: bool) -> str | None:
        row = self._connection.execute(which).fetchone()
        if row is None:
            return None
        entry = _Entry(*row)
        # Of a damaged file a column may be anything, whatever the table asks of it.
        if not isinstance(entry.version, int) or entry.version > SCHEMA_VERSION:
            raise CannotUndo(str(entry.label))
        self._apply(entry, apsw.SQLITE_CHANGESETAPPLY_INVERT if is_undo else 0)
        self._connection.execute("UPDATE history SET undone = ? WHERE id = ?", (is_undo, entry.number))
        return entry.label

    def _apply(self, entry: _Entry, flags: int) -> None:
        """Applies a changeset just as it was recorded, or raises CannotUndo."""
        foreign: list[str] = []

        def is_ours(table: str) -> bool:
            if table not in RECORDED:
                foreign.append(table)
            return table in RECORDED

        before = self._connection.total_changes()
        try:
            apsw.Changeset.apply(
                _unpacked(entry.changeset),
                self._connection,
                filter=is_ours,
                conflict=lambda _reason, _change: apsw.SQLITE_CHANGESET_ABORT,
                flags=flags | apsw.SQLITE_CHANGESETAPPLY_FKNOACTION,
            )
        except _CANNOT_APPLY as error:
            raise CannotUndo(entry.label) from error
        # A changeset of another schema is passed over in silence: nothing changed is not undone.
        if foreign or self._connection.total_changes() == before:
            raise CannotUndo(entry.label)


def tables_of(packed: bytes) -> set[str]:
    """The tables that a kept changeset speaks of, each of its changes read; raises ValueError where it is damaged."""
    try:
        return {change.name for change in apsw.Changeset.iter(_unpacked(packed))}
    except (apsw.Error, zlib.error) as error:
        raise ValueError(str(error)) from error


def _unpacked(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    changeset = unpacker.decompress(packed, _LARGEST_CHANGESET)
    if not unpacker.eof:
        raise zlib.error("the changeset is not whole")
    return changeset
