"""A library is opened in a thread before the window asks; one that cannot be is left to whoever tells why."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from claimline.domain import LibraryUnusable, Reason
from claimline.library import create_library
from claimline.workflow.warm_library import WarmLibrary, open_library, warm_library


def test_both_connections_are_handed_over(tmp_path: Path) -> None:
    create_library(tmp_path / "a.claimline")
    warm = warm_library([tmp_path / "article.txt", tmp_path / "a.claimline"])
    assert warm is not None
    opened = warm.take()
    assert opened is not None
    library, reader = opened
    assert reader.counts().claims == 0
    assert warm.take() is None
    second, asked = open_library(tmp_path / "a.claimline")  # the first writes: this one is to be read
    assert second.is_read_only and not library.is_read_only
    with pytest.raises(LibraryUnusable) as problem, second.edit("Nothing"):
        pass
    assert problem.value.reason is Reason.READ_ONLY
    asked.close()
    second.close()
    with library.edit("The first still writes"):
        library.add_releases(())
    reader.close()
    library.close()
    assert all(thread.name != "warm-library" for thread in threading.enumerate())


def test_damaged_library_is_left_to_be_told(tmp_path: Path) -> None:
    path = tmp_path / "damaged.claimline"
    path.write_bytes(b"no library at all")
    assert WarmLibrary(path).take() is None
    with pytest.raises(LibraryUnusable):
        open_library(path)


def test_nothing_is_opened_where_nothing_is(tmp_path: Path) -> None:
    assert warm_library([tmp_path / "missing.claimline"]) is None
