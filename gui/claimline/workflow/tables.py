"""Files and folders of releases as tables, read in the worker process."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from claimline.domain import NoTicket, Release, ReleaseEvent, TableFault, Ticket, WrongTable
from claimline.exchange.columns import Columns, recognised
from claimline.exchange.entries import Entry, entries_of
from claimline.exchange.names import Named
from claimline.exchange.places import with_place
from claimline.exchange.table import Table
from claimline.workflow.opening import load
from claimline.workflow.worker import Worker, WorkerEndedError, WorkerFailedError

SUFFIXES = frozenset({".csv", ".tsv", ".tab", ".json", ".toml", ".xlsx"})
_SECONDS = 300.0
_SAMPLE = 60


@dataclass(frozen=True, slots=True)
class Passed:
    """A file of a folder that is no table of releases."""

    name: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's rows; those of a folder whose files hold one model each are together."""

    name: str
    columns: Columns
    entries: tuple[Entry, ...]
    samples: Mapping[str, str] = field(default_factory=dict)
    """Each of its own columns, with the first thing that stands in it."""

    @property
    def nothing(self) -> Entry:
        """A row that stands for the table as a whole."""
        return Entry(self.name, 1, Named((), is_sure=True), (), ReleaseEvent.ANNOUNCED, None, "", "")


@dataclass(frozen=True, slots=True)
class LoadedTables:
    """All that was read."""

    tables: tuple[Loaded, ...]
    passed: tuple[Passed, ...]
    exported: tuple[tuple[str, tuple[Release, ...]], ...] = ()
    """Files that Claimline wrote itself, with the releases in them as they were."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file to read: `name` is what the user is told, `folder` the named folder that it was found in."""

    path: Path
    name: str
    folder: str


def load_tables(
    paths: Sequence[Path],
    fields: Mapping[str, str],
    source: str,
    event: ReleaseEvent,
    worker: Worker,
    ticket: Ticket,
) -> LoadedTables:
    """Reads every table; raises WrongTable, Unreadable, Cancelled. In the worker: workbooks come from anyone."""
    files = _files(paths)
    name = files[0].name if len(files) == 1 else ""
    try:
        return worker.call(_SECONDS, ticket, read_tables, files, dict(fields), source, event, NoTicket())
    except WorkerEndedError as error:
        raise WrongTable(name or str(paths[0]), TableFault.DAMAGED) from error
    except WorkerFailedError as error:
        raise WrongTable(name or str(paths[0]), TableFault.DAMAGED, 0, "", str(error)) from error


def _files(paths: Sequence[Path]) -> tuple[_File, ...]:
    found: list[_File] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
            if not inside:
                raise WrongTable(path.name, TableFault.EMPTY)
            found += [_File(file, file.relative_to(path).as_posix(), path.resolve().name) for file in inside]
        else:
            found.append(_File(path, path.name, ""))
    return tuple(found)


def read_tables(
    files: Sequence[_File], fields: Mapping[str, str], source: str, event: ReleaseEvent, ticket: Ticket
) -> LoadedTables:
    """Reads every table, in this process. Files with one model each, in one folder, make one table."""
    tables: list[Loaded] = []
    passed: list[Passed] = []
    exported: list[tuple[str, tuple[Release, ...]]] = []
    single: dict[str, list[Loaded]] = {}
    for number, file in enumerate(files):
        ticket.checkpoint(number, len(files))
        data = load(file.path)
        if (ours := _exported(data, file.name)) is not None:
            exported.append((file.name, ours))
            continue
        table, columns = _read(file, data, fields)
        if file.folder and columns.doubts and not any(column in fields for column in table.columns):
            passed.append(Passed(file.name))
            continue
        # Of many files with one model each, the folder that they lie in is the source.
        is_one_of_many = len(files) > 1 and len(table.rows) == 1 and file.path.suffix.lower() in (".toml", ".json")
        beside = file.path.resolve().parent.name if is_one_of_many else ""
        table = replace(table, source=source or file.folder or beside or file.path.stem)
        entries = () if columns.doubts or columns.is_order_open else tuple(entries_of(table, columns, event))
        loaded = Loaded(table.name, columns, entries, _samples(table))
        if len(entries) == 1 and (file.folder or beside):
            single.setdefault(file.folder or beside, []).append(loaded)
        else:
            tables.append(loaded)
    for folder, ones in single.items():
        together = tuple(one.entries[0] for one in ones)
        tables.append(Loaded(folder, ones[0].columns, together, ones[0].samples))
    return LoadedTables(tuple(tables), tuple(passed), tuple(exported))


def _samples(table: Table) -> dict[str, str]:
    """For each column of the file itself, the first cell that is not empty."""
    columns = (column for column in table.columns if not column.startswith("("))
    found = {column: next(filter(None, table.texts(column)), "") for column in columns}
    return {column: " ".join(text.split())[:_SAMPLE] for column, text in found.items()}


def _exported(data: bytes, name: str) -> tuple[Release, ...] | None:
    """The releases of a file that Claimline wrote; None for any other."""
    from claimline.exchange import release_json

    if release_json.MARK.encode() not in data[:200]:
        return None
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return None  # told with its place where it is read as any other JSON
    return release_json.read_json(whole, name) if release_json.is_ours(whole) else None


def _read(file: _File, data: bytes, fields: Mapping[str, str]) -> tuple[Table, Columns]:
    table = parsed(data, file.name)
    parts = (*file.path.resolve().parts[:-1], file.path.stem)
    return with_place(table, recognised(table, fields), parts)


def parsed(data: bytes, name: str) -> Table:
    """A file's table, by its ending; raises WrongTable."""
    suffix = Path(name).suffix.lower()
    if suffix == ".json":
        from claimline.exchange.objects import read_json

        return read_json(data, name)
    if suffix == ".toml":
        from claimline.exchange.objects import read_toml

        return read_toml(data, name)
    if suffix in (".xlsx", ".xlsm") or data.startswith(b"PK\x03\x04"):
        from claimline.exchange.workbook import read_workbook

        return read_workbook(data, name)
    from claimline.exchange.delimited import read_delimited

    return read_delimited(data, name)
