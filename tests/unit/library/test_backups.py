"""Copies of a library: when they are taken, which are kept, and going back to one."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest
from tests.unit.library.test_migrations import first_version

from claimline.domain import Article, Cancelled, Findings, LibraryUnusable, Reason, Selection, Status
from claimline.library import Backups, Library, Reader
from claimline.library.backups import BULK, restore
from claimline.library.check import check_library

MakeArticle = Callable[..., tuple[Article, bytes, Findings]]


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(lambda: tmp_path / "backups")


def add(library: Library, make: MakeArticle, *sentences: str) -> None:
    with library.edit(f"Open {sentences[0]}"):
        library.add_article(*make(*sentences))


def test_a_copy_is_taken_once_of_each_state_and_tells_what_it_holds(
    path: Path, make: MakeArticle, backups: Backups
) -> None:
    with Library(path, backups=backups) as library:
        add(library, make, "one", "two")
        for _time in range(2):
            library.back_up()
        (first,) = backups.listed()
        add(library, make, "three")
        library.back_up()
        library.undo()
        library.back_up()
    last, second, same = backups.listed()
    assert same == first
    assert [(each.articles, each.claims) for each in (last, second, first)] == [(1, 2), (2, 3), (1, 2)]
    assert (second.last, first.last) == (("Open three", "Open one"), ("Open one",))
    assert first.made.tzinfo is datetime.UTC
    for backup in (last, second, first):
        assert check_library(backup.path) == ()


def test_bulk_work_and_going_far_back_copy_before(path: Path, make: MakeArticle, backups: Backups) -> None:
    with Library(path, backups=backups) as library:
        add(library, make, "one")
        with library.edit("Few", BULK - 1):
            library.set_status([1], Status.CONFIRMED)
        assert backups.listed() == ()
        with library.edit("Many", BULK):
            library.set_status([1], Status.REJECTED)
        (before,) = backups.listed()
        library.go_to(0)
        assert len(backups.listed()) == 2
    with Reader(before.path) as reader:
        assert reader.claims([1])[0].status is Status.CONFIRMED


def test_an_old_library_is_copied_before_it_is_migrated(tmp_path: Path, backups: Backups) -> None:
    old = tmp_path / "old.claimline"
    first_version(old)
    Library(old, backups=backups).close()
    (backup,) = backups.listed()
    connection = apsw.Connection(str(backup.path))
    assert connection.pragma("user_version") == 1
    connection.close()


def test_the_newest_and_the_last_of_each_day_and_week_are_kept(
    path: Path, make: MakeArticle, backups: Backups, tmp_path: Path
) -> None:
    with Library(path, backups=backups) as library:
        add(library, make, "one")
        library.back_up()
        (only,) = backups.listed()
        for hours in range(1, 24 * 60, 5):  # sixty days, five hours apart
            made = only.made - datetime.timedelta(hours=hours)
            shutil.copyfile(only.path, only.path.with_name(made.strftime("%Y-%m-%dT%H-%M-%S-%fZ.claimline")))
        add(library, make, "two")
        library.back_up()
    kept = [backup.made for backup in backups.listed()]
    assert kept[0] > only.made >= kept[1] > kept[2]
    assert len({made.date() for made in kept}) >= 7
    assert len({made.isocalendar()[:2] for made in kept}) == 4
    assert len(kept) <= 3 + 7 + 4


def test_going_back_to_a_copy_keeps_what_stood_there(path: Path, make: MakeArticle, backups: Backups) -> None:
    with Library(path, backups=backups) as library:
        add(library, make, "one")
        library.back_up()
        add(library, make, "two")
    (first,) = backups.listed()
    assert restore(path, first.path, backups) is None
    with Library(path), Reader(path) as reader:
        assert reader.counts()[:2] == (1, 1)
    newest = backups.listed()[0]
    assert newest.last == ("Open two", "Open one")
    restore(path, newest.path, backups)
    with Library(path) as library, Reader(path) as reader:
        assert reader.counts()[:2] == (2, 2)
        assert library.undo() == "Open two"
    assert check_library(path) == ()
    assert sorted(file.name for file in path.parent.iterdir()) == ["backups", path.name]


def test_a_damaged_library_stays_beside_the_copy_that_takes_its_place(
    path: Path, make: MakeArticle, backups: Backups
) -> None:
    with Library(path, backups=backups) as library:
        add(library, make, "one")
        library.back_up()
    damaged = path.read_bytes()[:5000]
    path.write_bytes(damaged)
    beside = restore(path, backups.listed()[0].path, backups)
    assert beside is not None and beside.read_bytes() == damaged
    with Reader(path) as reader:
        assert list(reader.claim_ids(Selection())) == [1]


def test_an_open_library_is_not_replaced(path: Path, make: MakeArticle, backups: Backups) -> None:
    with Library(path, backups=backups) as library:
        add(library, make, "one")
        library.back_up()
        with pytest.raises(LibraryUnusable) as problem:
            restore(path, backups.listed()[0].path, backups)
        assert problem.value.reason is Reason.LOCKED


def test_a_stopped_copy_and_one_that_was_killed_leave_nothing(
    path: Path, make: MakeArticle, backups: Backups, tmp_path: Path
) -> None:
    class Stop:
        def checkpoint(self, done: int, total: int) -> None:
            raise Cancelled

    with Library(path, backups=backups) as library:
        add(library, make, "one")
        with pytest.raises(Cancelled):
            library.back_up(ticket=Stop())
        assert list((tmp_path / "backups").iterdir()) == []
        (tmp_path / "backups" / "2025-01-01.unfinished").write_bytes(b"half")
        library.back_up()
    assert [file.suffix for file in (tmp_path / "backups").iterdir()] == [".claimline"]


def test_where_no_copy_can_be_made_the_work_goes_on(path: Path, make: MakeArticle, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"no folder")
    with Library(path, backups=Backups(lambda: tmp_path / "file")) as library:
        add(library, make, "one")
        with library.edit("Many", BULK):
            assert library.set_status([1], Status.CONFIRMED) == 1


def test_a_clock_that_was_put_back_does_not_make_the_newest_copy_the_oldest(
    path: Path, make: MakeArticle, backups: Backups
) -> None:
    with Library(path, backups=backups) as library:
        for number, sentence in enumerate(("one", "two", "three", "four", "five")):
            add(library, make, sentence)
            library.back_up()
            newest = backups.listed()[0]
            assert newest.articles == number + 1
            later = newest.made + datetime.timedelta(days=400)
            newest.path.rename(newest.path.with_name(later.strftime("%Y-%m-%dT%H-%M-%S-%fZ.claimline")))
