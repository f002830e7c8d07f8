"""The library as a file: made, opened to write or to read, and told apart from what is none or is damaged."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from claimline.domain import LibraryUnusable, Reason
from claimline.library.afar import is_read_as_copy, is_shared
from claimline.library.article_words import ArticleIndex
from claimline.library.derived import bring_in_step
from claimline.library.schema import APPLICATION_ID, SCHEMA_VERSION, schema_faults, take_steps
from claimline.library.search import Index, says
from claimline.library.whole import write_new

INDEXED_AT_ONCE = 2000
"""As many claims of an older library are indexed anew as it is opened; more of them afterwards, bit by bit."""

ARTICLES_INDEXED_AT_ONCE = 200
"""The same of articles."""

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_WRITTEN_AHEAD = b"\2\2"
"""What the header says of a file with a write-ahead log, at 18 (https://www.sqlite.org/fileformat.html)."""
_BUSY_MILLISECONDS = 2000
_PATIENT_MILLISECONDS = 20_000
"""Where one who reads keeps the one who writes waiting."""

_CACHE_KIBIBYTES = 32 * 1024
_CHECKPOINT_PAGES = 16_000
"""Pages in the write-ahead log from which SQLite copies them over by itself, if nobody asked before: 64 MB."""

_REASONS: tuple[tuple[type[apsw.Error], Reason], ...] = (
    (apsw.NotADBError, Reason.NOT_A_LIBRARY),
    (apsw.CorruptError, Reason.DAMAGED),
    (apsw.FormatError, Reason.DAMAGED),
    (apsw.NoMemError, Reason.DAMAGED),  # lengths that a broken page makes up
    (apsw.TooBigError, Reason.DAMAGED),
    (apsw.FullError, Reason.NO_SPACE),
    (apsw.BusyError, Reason.LOCKED),
    (apsw.LockedError, Reason.LOCKED),
    (apsw.ReadOnlyError, Reason.NOT_ALLOWED),
    (apsw.PermissionsError, Reason.NOT_ALLOWED),
    (apsw.CantOpenError, Reason.NOT_ALLOWED),
    (apsw.IOError, Reason.OTHER),
)

_OF_DAMAGE = ("invalid fts5 file format", "integer overflow", "unsupported file format")
"""What is said, as of a wrong question, which would be a mistake of ours, of an index whose version is not one, of
sizes that no file can have, and of rows in a format that there is none of.
"""


@contextlib.contextmanager
def problems_of(path: Path) -> Iterator[None]:
    """Turns what SQLite or the system says about a library into LibraryUnusable; our own mistakes go through."""
    try:
        with problems_of_database(path):
            yield
    except FileNotFoundError as error:
        raise LibraryUnusable(str(path), Reason.MISSING) from error
    except PermissionError as error:
        raise LibraryUnusable(path.name, Reason.NOT_ALLOWED) from error
    except UnicodeDecodeError as error:
        raise LibraryUnusable(path.name, Reason.DAMAGED, str(error)) from error
    except OSError as error:
        raise _problem_of_system(path, error) from error


@contextlib.contextmanager
def problems_of_database(path: Path) -> Iterator[None]:
    """Turns what SQLite says into LibraryUnusable; for a stretch in which others work with files of theirs too."""
    try:
        yield
    except apsw.Error as error:
        for kind, reason in _REASONS:
            if isinstance(error, kind):
                short = getattr(error, "extendedresult", 0) == apsw.SQLITE_IOERR_SHORT_READ
                raise LibraryUnusable(path.name, Reason.DAMAGED if short else reason, str(error)) from error
        if any(words in str(error) for words in _OF_DAMAGE):
            raise LibraryUnusable(path.name, Reason.DAMAGED, str(error)) from error
        raise


@contextlib.contextmanager
def problems_of_rows(connection: apsw.Connection, path: Path) -> Iterator[None]:
    """Turns what comes of a change into LibraryUnusable where rows are to blame that no program of ours wrote, such as
    a word in the place of a number; our own mistakes go through.
    """
    try:
        yield
    except (apsw.ConstraintError, apsw.SQLError, ValueError, TypeError, OverflowError) as error:
        with problems_of_database(path):
            found = connection.execute("PRAGMA quick_check(1)").get
        if found != "ok":
            raise LibraryUnusable(path.name, Reason.DAMAGED, str(error)) from error
        raise


def _problem_of_system(path: Path, error: OSError) -> LibraryUnusable:
    import errno

    reason = {
        errno.EROFS: Reason.NOT_ALLOWED,
        errno.ENOTDIR: Reason.MISSING,
        errno.EISDIR: Reason.FOLDER,
        errno.ENOSPC: Reason.NO_SPACE,
        errno.EDQUOT: Reason.NO_SPACE,
    }.get(error.errno or 0, Reason.OTHER)
    return LibraryUnusable(path.name, reason, error.strerror or str(error))


def is_at(path: Path, file: os.stat_result) -> bool:
    """Whether the file of a name is still that one."""
    try:
        return os.path.samestat(path.stat(), file)
    except OSError:
        return False


def create_library(path: Path) -> None:
    """Makes an empty library, whole or not at all; raises LibraryUnusable, also where a file of this name exists."""
    publish_library(path, _empty())


def publish_library(path: Path, file: bytes) -> None:
    """Writes a library's file under a new name, whole or not at all; raises as `create_library` does."""
    with problems_of(path):
        try:
            write_new(path, file)
        except FileExistsError as error:
            raise LibraryUnusable(path.name, Reason.OTHER, "a file of this name exists") from error


def _empty() -> bytes:
    """The file of a library with nothing in it."""
    connection = apsw.Connection(":memory:")
    try:
        connection.pragma("application_id", APPLICATION_ID)
        with connection:
            take_steps(connection, 0)
        file = connection.serialize("main")
    finally:
        connection.close()
    return written_ahead(file)


def written_ahead(file: bytes) -> bytes:
    """A library's file, as one with a write-ahead log, so that it says what it is from its first byte on."""
    return file[:18] + _WRITTEN_AHEAD + file[20:]


def connect_to_write(path: Path, before_migrating: Callable[[apsw.Connection], None]) -> apsw.Connection:
    """The connection that writes, to a library brought up to this program's schema; raises LibraryUnusable."""
    with problems_of(path):
        _look_at_header(path)
        if not os.access(path, os.W_OK):
            raise LibraryUnusable(path.name, Reason.NOT_ALLOWED)
        connection = apsw.Connection(str(path), apsw.SQLITE_OPEN_READWRITE)
        try:
            _guard(connection)
            connection.pragma("synchronous", "full")
            connection.wal_autocheckpoint(_CHECKPOINT_PAGES)
            version = _look_at_schema(connection, path)
            _choose_journal(connection, path)
            if version < SCHEMA_VERSION:
                before_migrating(connection)
                _migrate(connection, version)
            connection.pragma("foreign_keys", True)
        except BaseException:
            connection.close()
            raise
        return connection


def _choose_journal(connection: apsw.Connection, path: Path) -> None:
    """A write-ahead log, which lets readers read meanwhile; in a folder that other computers share, a journal.

    There nothing is written into the file before the whole edit is.
    """
    wanted = "delete" if is_shared(path) else "wal"
    if connection.pragma("journal_mode", wanted) != wanted:
        raise LibraryUnusable(path.name, Reason.NOT_ALLOWED)
    if wanted == "delete":
        connection.pragma("cache_spill", False)
        connection.set_busy_timeout(_PATIENT_MILLISECONDS)


def connect_to_read(path: Path) -> apsw.Connection:
    """A connection that answers questions and changes nothing; raises LibraryUnusable.

    What another computer may be writing is read as it was when it was opened.
    """
    with problems_of(path):
        if path.is_file() and is_read_as_copy(path):
            return _connect_to_copy(path)
        return _connect_to_file(path)


def _connect_to_copy(path: Path) -> apsw.Connection:
    from claimline.library.moment import copy_of_a_moment

    folder = tempfile.mkdtemp(prefix="claimline-read-")
    try:
        connection = _connect_to_file(copy_of_a_moment(path, Path(folder)))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    weakref.finalize(connection, shutil.rmtree, folder, ignore_errors=True)
    return connection


def _connect_to_file(path: Path) -> apsw.Connection:
    with problems_of(path):
        _look_at_header(path)
        connection = _connection_to_read(path)
        try:
            connection.pragma("query_only", True)
            holds: Callable[..., bool] = says
            connection.create_scalar_function("claimline_says", holds, deterministic=True)
            version = _look_at_schema(connection, path)
            if version < SCHEMA_VERSION:
                raise LibraryUnusable(path.name, Reason.NOT_ALLOWED, "of an older version, to be opened to write first")
        except BaseException:
            connection.close()
            raise
        return connection


def _connection_to_read(path: Path) -> apsw.Connection:
    """A connection, opened in the way that the file and its folder allow.

    Only one that might write takes the log away when it is the last to close. In a folder that may not be written
    SQLite cannot keep its index of the log, so a library that has no log is read there as one that nobody changes.
    """
    log = path.with_name(path.name + "-wal")
    unchanging = path.absolute().as_uri() + "?immutable=1"
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        connection = apsw.Connection(str(path), apsw.SQLITE_OPEN_READWRITE)
    elif os.access(path.parent, os.W_OK) or (log.exists() and log.stat().st_size):
        connection = apsw.Connection(str(path), apsw.SQLITE_OPEN_READONLY)
    else:
        connection = apsw.Connection(unchanging, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    _guard(connection)
    return connection


def _guard(connection: apsw.Connection) -> None:
    """A library may come from anyone: nothing in its schema may call more than the harmless."""
    connection.set_busy_timeout(_BUSY_MILLISECONDS)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0)
    connection.pragma("cell_size_check", True)
    connection.pragma("mmap_size", 0)
    connection.pragma("cache_size", -_CACHE_KIBIBYTES)


def _look_at_header(path: Path) -> None:
    """Tells by its first bytes what is no library, or only a part of one."""
    if path.is_dir():
        raise LibraryUnusable(path.name, Reason.FOLDER)
    with path.open("rb") as file:
        header = file.read(_HEADER)
        size = os.fstat(file.fileno()).st_size
    if not header.startswith(_MAGIC) or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise LibraryUnusable(path.name, Reason.NOT_A_LIBRARY)
    own = path.resolve()
    log = own.with_name(own.name + "-wal")
    page, pages = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big")
    is_short = size < (65536 if page == 1 else page) * pages
    # With a log that is not copied over yet the file may rightly be shorter.
    if is_short and not (log.exists() and log.stat().st_size):
        raise LibraryUnusable(path.name, Reason.DAMAGED, "its end is missing")


def _look_at_schema(connection: apsw.Connection, path: Path) -> int:
    """The version; raises LibraryUnusable where it is newer, or the schema is not just ours."""
    version = int(connection.pragma("user_version"))
    if version > SCHEMA_VERSION:
        raise LibraryUnusable(path.name, Reason.NEWER, str(version))
    if version < 1:
        raise LibraryUnusable(path.name, Reason.DAMAGED, "it has no version")
    missing, foreign = schema_faults(connection, version)
    if foreign:
        raise LibraryUnusable(path.name, Reason.NOT_A_LIBRARY, ", ".join(foreign[:3]))
    if missing:
        raise LibraryUnusable(path.name, Reason.DAMAGED, ", ".join(missing[:3]))
    return version


def _migrate(connection: apsw.Connection, version: int) -> None:
    with connection:
        take_steps(connection, version)
        index = Index(connection)
        if index.waiting() <= INDEXED_AT_ONCE:
            index.touch_waiting(INDEXED_AT_ONCE)
        articles = ArticleIndex(connection)
        if articles.waiting() <= ARTICLES_INDEXED_AT_ONCE:
            articles.touch_waiting(ARTICLES_INDEXED_AT_ONCE)
        bring_in_step(connection, index)
