"""What is opened as a library is one, whole and ours; anything else is told apart and left as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from claimline.domain import LibraryUnusable, Reason, Selection
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library
from claimline.library.schema import SCHEMA_VERSION

OPENINGS = pytest.mark.parametrize("opening", [Library, Reader, check_library])


def refused(opening, path: Path) -> tuple[Reason, str]:
    """Why a file is not opened; and that it is not changed, and nothing is left beside it."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LibraryUnusable) as problem:
        opening(path)
    assert before is None or path.read_bytes() == before
    assert not list(path.parent.glob("*-lock"))
    return problem.value.reason, problem.value.detail


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def change(path: Path, *statements: str) -> None:
    connection = apsw.Connection(str(path))
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.fixture
def filled(path: Path, make) -> Path:
    """A library with something in it, closed."""
    with Library(path) as library, library.edit("add"):
        for number in range(12):
            library.add_article(*make(*(f"Number {number} says so {place} times." for place in range(20))))
    return path


def test_a_closed_library_is_one_file(filled: Path) -> None:
    assert names_in(filled.parent) == [filled.name]


@OPENINGS
def test_a_missing_file(opening, tmp_path: Path) -> None:
    assert refused(opening, tmp_path / "none.claimline")[0] is Reason.MISSING
    assert refused(opening, tmp_path / "no folder" / "none.claimline")[0] is Reason.MISSING
    assert names_in(tmp_path) == []


@OPENINGS
def test_a_folder(opening, tmp_path: Path) -> None:
    (tmp_path / "folder.claimline").mkdir()
    assert refused(opening, tmp_path / "folder.claimline")[0] is Reason.FOLDER


@OPENINGS
@pytest.mark.parametrize("content", [b"", b"S", b"just words\n" * 500, bytes(range(256)) * 40, b"SQLite format 3\0"])
def test_a_file_of_something_else(opening, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.claimline").write_bytes(content)
    assert refused(opening, tmp_path / "x.claimline")[0] is Reason.NOT_A_LIBRARY


@OPENINGS
def test_a_database_of_another_program(opening, tmp_path: Path) -> None:
    change(tmp_path / "x.claimline", "CREATE TABLE t (a)", "PRAGMA application_id = 77")
    assert refused(opening, tmp_path / "x.claimline")[0] is Reason.NOT_A_LIBRARY


@OPENINGS
def test_a_database_that_only_claims_to_be_a_library(opening, path: Path) -> None:
    header = path.read_bytes()[:100]
    path.write_bytes(header + bytes(range(256)) * 400)
    assert refused(opening, path)[0] in (Reason.DAMAGED, Reason.NOT_A_LIBRARY)


@OPENINGS
def test_a_newer_library(opening, filled: Path) -> None:
    change(filled, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    assert refused(opening, filled) == (Reason.NEWER, str(SCHEMA_VERSION + 1))


@OPENINGS
@pytest.mark.parametrize("part", [0.99, 0.5, 0.05])
def test_a_library_whose_end_is_missing(opening, filled: Path, part: float) -> None:
    os.truncate(filled, int(filled.stat().st_size * part))
    assert refused(opening, filled)[0] is Reason.DAMAGED


@OPENINGS
def test_a_library_without_one_of_its_parts(opening, filled: Path) -> None:
    change(filled, "DROP TRIGGER claim_deleted")
    assert refused(opening, filled) == (Reason.DAMAGED, "trigger claim_deleted")


@OPENINGS
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER UPDATE ON claim BEGIN DELETE FROM article; END",
        "CREATE VIEW evil AS SELECT * FROM claim",
        "CREATE TABLE evil (a)",
        "CREATE INDEX evil ON claim (stop)",
        "CREATE VIRTUAL TABLE evil USING fts5 (a)",
    ],
)
def test_a_library_with_parts_that_are_not_ours(opening, filled: Path, statement: str) -> None:
    change(filled, statement)
    reason, detail = refused(opening, filled)
    assert reason is Reason.NOT_A_LIBRARY
    assert "evil" in detail


@OPENINGS
def test_a_library_with_a_trigger_of_ours_that_does_something_else(opening, filled: Path) -> None:
    change(
        filled,
        "DROP TRIGGER claim_deleted",
        "CREATE TRIGGER claim_deleted AFTER INSERT ON claim BEGIN DELETE FROM article; END",
    )
    assert refused(opening, filled) == (Reason.DAMAGED, "trigger claim_deleted")


def test_an_index_of_words_that_says_no_version_is_damage(filled: Path) -> None:
    """Found by spoiling files: SQLite tells it as it tells a wrong question, which would be a mistake of ours."""
    change(filled, "UPDATE claim_words_config SET v = 0 WHERE k = 'version'")
    with Reader(filled) as reader, pytest.raises(LibraryUnusable) as damaged:
        reader.claim_ids(Selection(words="says"))
    assert damaged.value.reason is Reason.DAMAGED


def test_flipped_bytes_are_damage_and_never_a_crash(filled: Path, tmp_path: Path) -> None:
    whole = filled.read_bytes()
    told = tried = 0
    for place in range(100, len(whole), len(whole) // 120):
        if not any(whole[place : place + 40]):
            continue  # where a page holds nothing, nothing is damaged
        tried += 1
        copy = tmp_path / "flipped.claimline"
        copy.write_bytes(whole[:place] + bytes(byte ^ 0xFF for byte in whole[place : place + 40]) + whole[place + 40 :])
        try:
            told += bool(check_library(copy))
            with Reader(copy) as reader:
                reader.claims(reader.claim_ids(Selection()))
        except LibraryUnusable as problem:
            assert problem.reason in (Reason.DAMAGED, Reason.NOT_A_LIBRARY), problem
            told += 1
    assert tried > 30
    assert told > 0.9 * tried


def test_a_second_writer_is_kept_out_and_readers_are_not(path: Path, library: Library) -> None:
    with pytest.raises(LibraryUnusable) as problem:
        Library(path)
    assert problem.value.reason is Reason.LOCKED
    again = "import sys; from pathlib import Path; from claimline.library import Library; Library(Path(sys.argv[1]))"
    other = subprocess.run(
        [sys.executable, "-c", again, path], check=False, capture_output=True, text=True, env=environment()
    )
    assert "LOCKED" in other.stderr
    with Reader(path) as one, Reader(path) as two:
        assert one.counts() == two.counts()
    library.close()
    with Library(path) as next_writer:
        assert next_writer.undo() is None


def test_a_writer_that_was_killed_leaves_no_lock_and_no_half_edit(filled: Path) -> None:
    die = (
        "import os, sys; from pathlib import Path\n"
        "from claimline.library import Library; from claimline.domain import *\n"
        "library = Library(Path(sys.argv[1]))\n"
        "with library.edit('saved'): library.set_status([1], Status.REJECTED)\n"
        "with library.edit('lost'): library.set_status([2, 3], Status.REJECTED); os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run([sys.executable, "-c", die, filled], check=False, capture_output=True, env=environment())
    assert ended.returncode != 0
    with Library(filled) as library, Reader(filled) as reader:
        assert reader.counts().reviewed == 1
        assert library.undo() == "saved"
    assert check_library(filled) == ()


def test_making_a_library(tmp_path: Path) -> None:
    taken = tmp_path / "taken.claimline"
    taken.write_bytes(b"somebody's")
    with pytest.raises(LibraryUnusable) as problem:
        create_library(taken)
    assert problem.value.reason is Reason.OTHER
    assert taken.read_bytes() == b"somebody's"
    for path, reason in ((taken / "below.claimline", Reason.MISSING), (tmp_path / "no" / "x", Reason.MISSING)):
        with pytest.raises(LibraryUnusable) as problem:
            create_library(path)
        assert problem.value.reason is reason
    assert names_in(tmp_path) == [taken.name]


def test_names_that_an_address_would_misread(tmp_path: Path) -> None:
    path = tmp_path / "ㄱ 한글 #1?mode=x%20&.claimline"
    create_library(path)
    with Library(path), Reader(path) as reader:
        assert reader.counts().claims == 0
    assert names_in(tmp_path) == [path.name]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def as_another_user(code: str, path: Path) -> str:
    """Runs code where the library may not be written: root is allowed everything, so root becomes nobody first."""
    become = "import os\nif os.geteuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
    # Imported before: the interpreter's own files may lie where nobody may look.
    imports = "import sys; from pathlib import Path; from claimline.library import *; from claimline.domain import *\n"
    command = [sys.executable, "-c", imports + become + code, path]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, env=environment())
    return ended.stdout + ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="folders there have no mode that forbids writing")
def test_a_folder_that_may_not_be_written(filled: Path) -> None:
    folder = Path("/var/tmp" if os.access("/var/tmp", os.W_OK) else "/tmp") / f"claimline-read-only-{os.getpid()}"
    folder.mkdir()
    try:
        copy = folder / "x.claimline"
        shutil.copy(filled, copy)
        copy.chmod(0o444)
        folder.chmod(0o555)
        assert "NOT_ALLOWED" in as_another_user("Library(Path(sys.argv[1]))", copy)
        assert "NOT_ALLOWED" in as_another_user("create_library(Path(sys.argv[1]).with_name('new'))", copy)
        assert as_another_user("print(Reader(Path(sys.argv[1])).counts().claims)", copy) == "240\n"
        copy.chmod(0o000)
        assert "NOT_ALLOWED" in as_another_user("Reader(Path(sys.argv[1]))", copy)
        assert names_in(folder) == [copy.name]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can be two users here")
def test_two_users_of_one_computer(filled: Path) -> None:
    """The second is told and reads; what the first one's program leaves when it ends too soon is in nobody's way."""
    folder = Path("/var/tmp" if os.access("/var/tmp", os.W_OK) else "/tmp") / f"claimline-two-users-{os.getpid()}"
    folder.mkdir()
    try:
        path = folder / "x.claimline"
        shutil.copy(filled, path)
        folder.chmod(0o777)
        path.chmod(0o666)
        lock = path.with_name(path.name + "-lock")
        opens = "Library(Path(sys.argv[1])).close()"
        with Library(path) as library:
            lock.chmod(0o644)
            assert "LOCKED" in as_another_user(opens, path)
            assert as_another_user("print(Reader(Path(sys.argv[1])).counts().claims)", path) == "240\n"
            assert library.undo() == "add"
            left = lock.read_bytes()
        lock.write_bytes(left)
        lock.chmod(0o644)
        assert as_another_user(opens, path) == ""
        assert names_in(folder) == [path.name]
    finally:
        shutil.rmtree(folder)
