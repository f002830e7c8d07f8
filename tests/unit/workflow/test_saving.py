"""A file is written whole, or not at all, and the reason is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimline.domain import CannotWrite, Reason
from claimline.workflow.messages import sentence
from claimline.workflow.saving import write_whole


def test_the_file_holds_the_bytes_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "브리프.pdf"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


def test_it_is_as_readable_as_other_files(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    write_whole(tmp_path / "mine", b"")
    assert (tmp_path / "mine").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.parametrize(
    ("place", "reason"),
    [("missing/brief.pdf", Reason.MISSING), ("file/brief.pdf", Reason.MISSING), ("folder", Reason.FOLDER)],
)
def test_a_place_that_cannot_be_written_gets_one_sentence(tmp_path: Path, place: str, reason: Reason) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWrite) as problem:
        write_whole(tmp_path / place, b"new")
    assert problem.value.reason is reason
    assert Path(place).name in sentence(problem.value)
    assert "\n" not in sentence(problem.value)
    assert (tmp_path / "file").read_bytes() == b"kept"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """/dev/full is the system's own full disk; the temporary file is put there by its name alone."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"old")

    def on_a_full_disk(prefix: str, dir: Path) -> tuple[int, str]:
        import os

        beside = tmp_path / "beside"
        beside.symlink_to(full)
        return os.open(beside, os.O_WRONLY), str(beside)

    monkeypatch.setattr("tempfile.mkstemp", on_a_full_disk)
    with pytest.raises(CannotWrite) as problem:
        write_whole(target, b"new")
    assert problem.value.reason is Reason.NO_SPACE
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
