"""Undo and redo: kept in the file, exact, refused where they would touch anything else, and bounded."""

from __future__ import annotations

import zlib
from pathlib import Path

import apsw
import pytest

from claimline.domain import Cancelled, CannotUndo, Selection, Status
from claimline.library import Library, Reader
from claimline.library.check import check_library


def state(reader: Reader) -> tuple[object, ...]:
    """All that a user can see."""
    ids = reader.claim_ids(Selection())
    articles = tuple(reader.article(row.id) for row in reader.article_rows())
    originals = tuple(reader.original(article.id) for article in articles)
    found = tuple(reader.claim_ids(Selection(words="says")))
    listed = (reader.companies(), reader.article_rows(), reader.counts(), reader.releases())
    return (reader.claims(ids), articles, originals, found, listed)


def change(path: Path, statement: str, *values: object) -> None:
    """Another program writes into the library behind our back."""
    connection = apsw.Connection(str(path))
    connection.pragma("foreign_keys", False)
    connection.execute(statement, values)
    connection.close()


def value(path: Path, question: str) -> object:
    connection = apsw.Connection(str(path))
    answer = connection.execute(question).get
    connection.close()
    return answer


def test_every_step_goes_back_and_forth_across_closing(path: Path, make) -> None:
    first, second = make("One says so.", "Two says so."), make("Three says so.", published=None, companies=("B", "A"))
    steps = [
        lambda library: library.add_article(*first),
        lambda library: library.set_status([1], Status.CONFIRMED),
        lambda library: library.add_article(*second),
        lambda library: library.set_published(2, "2025-04-01"),
        lambda library: library.set_status([1, 2, 3], Status.REJECTED),
        lambda library: library.delete_article(1),
    ]
    with Reader(path) as reader:
        states = [state(reader)]
    for number, step in enumerate(steps):
        with Library(path) as library, library.edit(f"step {number}"):
            step(library)
        with Reader(path) as reader:
            states.append(state(reader))
            assert (reader.undo_label(), reader.redo_label()) == (f"step {number}", None)
    for number in reversed(range(len(steps))):
        with Library(path) as library:
            assert library.undo() == f"step {number}"
        with Reader(path) as reader:
            assert state(reader) == states[number]
            assert reader.redo_label() == f"step {number}"
        assert check_library(path) == ()
    with Library(path) as library:
        assert library.undo() is None
    for number in range(len(steps)):
        with Library(path) as library:
            assert library.redo() == f"step {number}"
        with Reader(path) as reader:
            assert state(reader) == states[number + 1]
    with Library(path) as library:
        assert library.redo() is None
    assert check_library(path) == ()


def test_a_new_edit_drops_what_was_undone(path: Path, library: Library, reader: Reader, make) -> None:
    with library.edit("first"):
        library.add_article(*make("One says so."))
    library.undo()
    with library.edit("second"):
        number = library.add_article(*make("Two says so."))
    assert library.redo() is None
    assert (reader.undo_label(), reader.redo_label()) == ("second", None)
    assert number != 1, "an id never means another article"
    assert value(path, "SELECT count(*) FROM content") == 1, "the bytes of the first are gone"


@pytest.mark.parametrize(
    "behind_our_back",
    [
        "UPDATE claim SET status = 'rejected' WHERE id = 1",
        "DELETE FROM claim_detail WHERE claim = 1; DELETE FROM claim WHERE id = 1",
    ],
)
def test_an_undo_that_meets_other_rows_is_refused_whole(path: Path, make, behind_our_back: str) -> None:
    with Library(path) as library:
        with library.edit("add"):
            library.add_article(*make("One says so.", "Two says so."))
        with library.edit("confirm"):
            library.set_status([1, 2], Status.CONFIRMED)
    change(path, behind_our_back)
    with Library(path) as library, Reader(path) as reader:
        before = state(reader)
        with pytest.raises(CannotUndo) as refused:
            library.undo()
        assert refused.value.label == "confirm"
        assert state(reader) == before
        assert (reader.undo_label(), reader.redo_label()) == ("confirm", None)
        with library.edit("goes on"):
            library.set_status([2], Status.SUGGESTED)


def test_an_undo_that_would_orphan_rows_is_refused(path: Path, make) -> None:
    with Library(path) as library, library.edit("add"):
        library.add_article(*make("One says so."))
    change(path, "INSERT INTO claim SELECT 77, article, day, 1, 2, kind, status FROM claim WHERE id = 1")
    with Library(path) as library, Reader(path) as reader:
        with pytest.raises(CannotUndo):
            library.undo()
        assert len(reader.article_rows()) == 1


def test_a_redo_that_meets_other_rows_is_refused(path: Path, make) -> None:
    with Library(path) as library:
        with library.edit("add"):
            library.add_article(*make("One says so."))
        with library.edit("confirm"):
            library.set_status([1], Status.CONFIRMED)
        library.undo()
    change(path, "UPDATE claim SET status = 'rejected' WHERE id = 1")
    with Library(path) as library, pytest.raises(CannotUndo):
        library.redo()


@pytest.mark.parametrize("kept", [b"", b"no changeset", zlib.compress(b""), zlib.compress(b"T nothing of the kind")])
def test_a_damaged_step_of_the_history_changes_nothing(path: Path, make, kept: bytes) -> None:
    with Library(path) as library, library.edit("add"):
        library.add_article(*make("One says so."))
    change(path, "UPDATE history SET changeset = ?", kept)
    with Library(path) as library, Reader(path) as reader:
        before = state(reader)
        with pytest.raises(CannotUndo):
            library.undo()
        assert state(reader) == before


def test_a_forged_step_does_not_reach_other_tables(path: Path, make) -> None:
    with Library(path) as library, library.edit("add"):
        library.add_article(*make("One says so."))
    connection = apsw.Connection(str(path))
    session = apsw.Session(connection, "main")
    session.attach("history")
    connection.execute("BEGIN; UPDATE history SET label = 'forged'")
    forged = zlib.compress(session.changeset())
    session.close()
    connection.execute("ROLLBACK")
    connection.close()
    change(path, "UPDATE history SET changeset = ?", forged)
    with Library(path) as library, Reader(path) as reader:
        with pytest.raises(CannotUndo):
            library.undo()
        assert reader.undo_label() == "add"


def test_a_step_of_a_newer_program_is_left_alone(path: Path, make) -> None:
    with Library(path) as library, library.edit("add"):
        library.add_article(*make("One says so."))
    change(path, "UPDATE history SET version = 99")
    with Library(path) as library, pytest.raises(CannotUndo):
        library.undo()


def test_the_history_is_pruned_and_the_decisions_are_not(path: Path, make) -> None:
    with Library(path, history_bytes=4000) as library, Reader(path) as reader:
        for number in range(60):
            with library.edit(f"add {number}"):
                library.add_article(*make(f"Number {number} says so.", status=Status.CONFIRMED))
        assert reader.counts()[:3] == (60, 60, 60)
        undone = 0
        while library.undo():
            undone += 1
        assert 0 < undone < 60
        assert reader.counts().articles == 60 - undone
    assert value(path, "SELECT sum(size) <= 4000 FROM history")
    assert check_library(path) == ()


def test_the_last_step_can_be_undone_however_large(path: Path, make) -> None:
    with Library(path, history_bytes=1) as library, Reader(path) as reader:
        with library.edit("first"):
            library.add_article(*make("One says so."))
        with library.edit("second"):
            library.add_article(*make("Two says so."))
        assert library.undo() == "second"
        assert reader.counts().articles == 1
        assert library.undo() is None
        assert library.redo() == "second"


def test_bytes_stay_while_an_undo_needs_them_and_go_then(path: Path, make) -> None:
    article, original, findings = make("One says so.")
    contents = "SELECT count(*) FROM content"
    with Library(path, history_bytes=10**6) as library, Reader(path) as reader:
        with library.edit("add"):
            number = library.add_article(article, original, findings)
        with library.edit("delete"):
            library.delete_article(number)
        assert value(path, contents) == 1
        library.undo()
        assert reader.original(number) == original
        library.redo()
    with Library(path, history_bytes=1) as library, library.edit("other"):
        library.add_article(*make("Two says so."))
    assert value(path, contents) == 1, "only the other's are left, since the undo of deleting is forgotten"
    assert check_library(path) == ()


def test_any_point_is_reached_in_one_go_from_any_other(path: Path, make) -> None:
    with Library(path) as library, Reader(path) as reader:
        states = [state(reader)]
        for number, status in enumerate([None, Status.CONFIRMED, Status.REJECTED, Status.SUGGESTED]):
            with library.edit(f"step {number}"):
                if status is None:
                    library.add_article(*make("One says so.", "Two says so."))
                else:
                    library.set_status([1, 2], status)
            states.append(state(reader))
        points = [0, *(row.id for row in reversed(reader.history()))]
        for start in range(5):
            for end in range(5):
                library.go_to(points[start])
                assert library.go_to(points[end]) == abs(end - start)
                assert state(reader) == states[end]
                assert [row.undone for row in reversed(reader.history())] == [place > end for place in range(1, 5)]
        assert check_library(path) == ()


def test_a_way_that_is_stopped_or_blocked_changes_nothing(path: Path, make) -> None:
    class Stopped:
        def checkpoint(self, done: int, total: int) -> None:
            if done == total - 1:
                raise Cancelled

    with Library(path) as library, Reader(path) as reader:
        for status in (None, Status.CONFIRMED, Status.REJECTED):
            with library.edit(f"{status}"):
                library.add_article(*make("One says so.")) if status is None else library.set_status([1], status)
        before = state(reader)
        with pytest.raises(Cancelled):
            library.go_to(0, Stopped())
        assert state(reader) == before
        with pytest.raises(LookupError):
            library.go_to(99)
        change(path, "UPDATE claim SET status = 'suggested' WHERE id = 1")
        between = state(reader)
        with pytest.raises(CannotUndo):
            library.go_to(0)
        assert state(reader) == between
        assert not any(row.undone for row in reader.history())


@pytest.mark.parametrize("damage", ["version = NULL", "changeset = NULL", "version = 'x'"])
def test_a_damaged_step_cannot_be_undone(path: Path, make, damage: str) -> None:
    """Found by spoilt files: what a table asks of its columns does not hold for a page that was written over."""
    with Library(path) as library, library.edit("Open"):
        library.add_article(*make("one"))
    connection = apsw.Connection(str(path))
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    connection.pragma("writable_schema", True)
    loose = "CREATE TABLE history (id INTEGER PRIMARY KEY AUTOINCREMENT, label, made, version, undone, size, changeset)"
    sound = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'history'").get
    connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'history'", (loose,))
    connection.close()
    connection = apsw.Connection(str(path))
    connection.execute(f"UPDATE history SET {damage}")
    connection.pragma("writable_schema", True)
    connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'history'", (sound,))
    connection.close()
    with Library(path) as library, Reader(path) as reader:
        with pytest.raises(CannotUndo):
            library.undo()
        assert reader.counts()[:2] == (1, 1)


class _Stop:
    """A ticket of work that is stopped when it has looked so many times."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def checkpoint(self, done: int, total: int) -> None:
        assert (done, total) == (0, 0)  # nobody knows how much there is
        self.looks -= 1
        if self.looks < 0:
            raise Cancelled


@pytest.mark.parametrize("looks", [0, 3, 12])
def test_a_long_step_back_or_forth_can_be_stopped_and_leaves_nothing(
    path: Path, make, monkeypatch: pytest.MonkeyPatch, looks: int
) -> None:
    monkeypatch.setattr("claimline.library.stopping.MOMENT", 0.0)
    monkeypatch.setattr("claimline.library.stopping._STEPS", 500)
    with Library(path) as library, Reader(path) as reader:
        with library.edit("import"):
            for number in range(40):
                library.add_article(*make(*(f"Acme says {number} and {place}." for place in range(20))))
        after = state(reader)
        with pytest.raises(Cancelled):
            library.undo(_Stop(looks))
        assert state(reader) == after
        assert (reader.undo_label(), reader.redo_label()) == ("import", None)
        assert library.undo(_Stop(10_000)) == "import"
        before = state(reader)
        with pytest.raises(Cancelled):
            library.redo(_Stop(looks))
        assert state(reader) == before
        assert (reader.undo_label(), reader.redo_label()) == (None, "import")
        assert library.redo() == "import"
        assert state(reader) == after
    assert check_library(path) == ()


def test_a_short_step_is_made_although_it_is_to_stop(path: Path, make) -> None:
    with Library(path) as library, Reader(path) as reader:
        with library.edit("add"):
            library.add_article(*make("One says so."))
        assert library.undo(_Stop(0)) == "add"
        assert reader.counts().articles == 0
