"""Who holds a library is written beside it, for other computers; they are told, may read, and wait for who is gone."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claimline.domain import LibraryUnusable, Reason, Selection, Status
from claimline.library import Library, Reader
from claimline.library.check import check_library
from claimline.library.lock import GONE_SECONDS, Holder
from claimline.library.moment import copy_of_a_moment
from claimline.workflow.messages import sentence
from claimline.workflow.warm_library import open_library

OTHER = Holder("another machine", "desk-2", "ada", "0123")


@pytest.fixture
def filled(path: Path, make) -> Path:
    with Library(path) as library, library.edit("add"):
        library.add_article(*make("Acme plans much.", "Acme does more."))
    return path


def lock_of(path: Path) -> Path:
    return path.with_name(path.name + "-lock")


def held_by_other(path: Path, seconds_ago: float = 0.0) -> Path:
    """The lock as another computer wrote it so long ago."""
    lock = lock_of(path)
    lock.write_bytes(OTHER.written())
    then = lock.stat().st_mtime - seconds_ago
    os.utime(lock, (then, then))
    return lock


def reads(path: Path) -> int:
    with Reader(path) as reader:
        return len(reader.claim_ids(Selection()))


def refused(deed: Callable[[], object]) -> tuple[Reason, str]:
    """Why something is refused, and the sentence."""
    with pytest.raises(LibraryUnusable) as problem:
        deed()
    return problem.value.reason, sentence(problem.value)


def test_who_opens_it_second_is_told_where_it_is_open(filled: Path) -> None:
    held_by_other(filled)
    reason, told = refused(lambda: Library(filled))
    assert reason is Reason.ELSEWHERE
    assert "another computer, desk-2 (ada); close it there" in told


def test_who_opens_it_second_reads_a_copy_that_goes_with_it(filled: Path) -> None:
    held_by_other(filled)
    before = {file.name: file.read_bytes() for file in filled.parent.iterdir()}
    library, reader = open_library(filled)
    assert (library.is_read_only, library.held_by) == (True, "desk-2 (ada)")
    assert (len(reader.claim_ids(Selection())), reads(library.path), reads(filled)) == (2, 2, 2)
    copies = library.path.parent
    assert copies != filled.parent and copies.exists()
    reader.close()
    library.close()
    del library, reader
    gc.collect()
    assert not copies.exists()
    assert {file.name: file.read_bytes() for file in filled.parent.iterdir()} == before


def test_who_opens_it_second_changes_nothing(filled: Path) -> None:
    held_by_other(filled)
    library, reader = open_library(filled)
    assert refused(library.undo)[0] is Reason.READ_ONLY
    assert len(reader.claim_ids(Selection())) == 2
    reader.close()
    library.close()


def test_one_of_whom_nothing_was_heard_for_long_is_gone(filled: Path) -> None:
    lock = held_by_other(filled, GONE_SECONDS + 1)
    with Library(filled) as library:
        assert b"desk-2" not in lock.read_bytes()
        with library.edit("confirm"):
            library.set_status([1], Status.CONFIRMED)
    assert not lock.exists()


def test_one_of_this_computer_that_ended_is_gone_at_once(filled: Path) -> None:
    lock_of(filled).write_bytes(Holder.this().written())
    with Library(filled):
        pass
    assert not lock_of(filled).exists()


@pytest.mark.parametrize("is_within", [False, True])
def test_who_was_thought_gone_changes_nothing_and_leaves_the_other_its_lock(filled: Path, is_within: bool) -> None:
    library = Library(filled)
    with pytest.raises(LibraryUnusable) as problem:
        if not is_within:
            held_by_other(filled)
        with library.edit("confirm"):
            library.set_status([1], Status.CONFIRMED)
            held_by_other(filled)
    assert problem.value.reason is Reason.LOST
    assert sentence(problem.value).startswith("Nothing was changed: the library")
    library.close()
    assert lock_of(filled).read_bytes() == OTHER.written()
    lock_of(filled).unlink()
    with Reader(filled) as reader:
        assert reader.claims([1])[0].status is Status.SUGGESTED
    assert check_library(filled) == ()


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"not one",
        b"\xff" * 5000,
        b"[" * 5000,
        b'["a", "b", "c"]',
        b'["a", "b", "c", 4]',
        json.dumps({"machine": "a"}).encode(),
    ],
)
def test_a_lock_that_names_nobody_holds_nobody_up(filled: Path, said: bytes) -> None:
    lock_of(filled).write_bytes(said)
    with Library(filled) as library, library.edit("confirm"):
        library.set_status([1], Status.CONFIRMED)
    assert not lock_of(filled).exists()


def test_what_a_lock_says_is_told_without_signs_that_are_not_seen() -> None:
    told = Holder("m", "desk\u202e\n" * 100, "a" * 1000, "t").told()
    assert told.isprintable() and len(told) < 100


def test_a_copy_holds_what_was_saved_and_nothing_of_what_is_under_way(filled: Path, tmp_path: Path, make) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    with Library(filled) as library:
        with library.edit("confirm"):
            library.set_status([1], Status.CONFIRMED)
        with library.edit("add"):
            library.add_article(*make(*(f"Acme says so {place} times." for place in range(500))))
            copy = copy_of_a_moment(filled, folder)
            with Reader(copy) as reader:
                assert len(reader.claim_ids(Selection())) == 2
                assert reader.claims([1])[0].status is Status.CONFIRMED
            assert check_library(copy) == ()
    assert reads(filled) == 502


def test_a_holder_says_again_that_it_is_there(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimline.library.lock.RENEWED_SECONDS", 0.001)
    with Library(filled):
        lock = lock_of(filled)
        os.utime(lock, (1000, 1000))
        renewed = (lock.stat().st_mtime > 1000 for _look in range(1_000_000))
        assert any(renewed)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
@pytest.mark.parametrize("kind", ["link", "hard link", "pipe", "folder"])
def test_a_lock_that_came_with_the_folder_and_is_no_file_of_its_own_is_not_written(
    filled: Path, tmp_path: Path, kind: str
) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_bytes(b"what I wrote")
    lock = lock_of(filled)
    if kind == "link":
        lock.symlink_to(mine)
    elif kind == "hard link":
        lock.hardlink_to(mine)
    elif kind == "pipe":
        os.mkfifo(lock)
    else:
        lock.mkdir()
    _reason, told = refused(lambda: Library(filled))
    assert filled.name in told
    assert mine.read_bytes() == b"what I wrote"
    assert reads(filled) == 2


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_by_another_name_it_is_the_same_library_with_the_same_lock(filled: Path, tmp_path: Path) -> None:
    folder, other = tmp_path / "copies", tmp_path / "other.claimline"
    folder.mkdir()
    other.symlink_to(filled)
    with Library(filled) as library:
        with library.edit("confirm"):
            library.set_status([1], Status.CONFIRMED)
        assert refused(lambda: Library(other))[0] is Reason.LOCKED
        with Reader(copy_of_a_moment(other, folder)) as reader:
            assert reader.claims([1])[0].status is Status.CONFIRMED
    with Library(other):
        assert refused(lambda: Library(filled))[0] is Reason.LOCKED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_a_log_that_came_with_the_folder_and_never_ends_is_not_read(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    filled.with_name(filled.name + "-wal").symlink_to("/dev/zero")
    os.mkfifo(filled.with_name(filled.name + "-journal"))
    copy_of_a_moment(filled, folder)
    assert [file.name for file in folder.iterdir()] == [filled.name]


@pytest.fixture
def in_a_shared_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file system is known to belong to one computer alone."""
    monkeypatch.setattr("claimline.library.afar._OF_THIS_COMPUTER", frozenset())


@pytest.mark.skipif(not Path("/proc/self/mountinfo").exists(), reason="the system does not tell its file systems so")
@pytest.mark.usefixtures("in_a_shared_folder")
def test_in_a_shared_folder_a_journal_is_written_and_whoever_only_reads_has_a_copy(filled: Path, make) -> None:
    log, journal = (filled.with_name(filled.name + ending) for ending in ("-wal", "-journal"))
    with Library(filled) as library, Reader(filled) as reader:
        with library.edit("add"):
            library.add_article(*make(*(f"Acme says so {place} times." for place in range(500))))
            assert journal.exists() and not log.exists()
            assert len(reader.claim_ids(Selection())) == 2
        assert len(reader.claim_ids(Selection())) == 502
        assert library.undo() == "add"
        assert len(reader.claim_ids(Selection())) == 2
    assert [file.name for file in filled.parent.iterdir() if file.is_file()] == [filled.name]
    with Reader(filled) as reader:
        assert len(reader.claim_ids(Selection())) == 2
        with Library(filled) as library, library.edit("delete"):
            library.delete_claims([1])
        assert len(reader.claim_ids(Selection())) == 2
    assert reads(filled) == 1
    assert check_library(filled) == ()


@pytest.mark.usefixtures("in_a_shared_folder")
def test_a_library_that_was_in_a_shared_folder_has_its_log_again_elsewhere(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(filled):
        pass
    monkeypatch.undo()
    with Library(filled) as library, library.edit("confirm"):
        library.set_status([1], Status.CONFIRMED)
        assert filled.with_name(filled.name + "-wal").exists()
    assert reads(filled) == 2
