"""A file is written whole, or not at all, and the reason is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimline.domain import CannotWrite, Reason
from claimline.library.whole import write_new
from claimline.workflow.messages import sentence
from claimline.workflow.saving import write_whole

_WRITE_TOO_MUCH = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    replace_whole(Path(sys.argv[1]), b"x" * 10000)
except OSError as error:
    print("refused" if error.errno == errno.EFBIG else error)
"""


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


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """A file may not grow past what the process is allowed: the system answers as a full disk does, midway."""
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"old")
    code = "import errno, os, sys; from pathlib import Path; from claimline.library.whole import replace_whole\n"
    done = subprocess.run(
        [sys.executable, "-c", code + _WRITE_TOO_MUCH, str(target)], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "refused", done.stderr
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """/dev/full is the system's own full disk; the file without a name is put there by its name alone."""
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr("claimline.library.whole._unnamed", lambda _path: (os.open("/dev/full", os.O_WRONLY), None))
    with pytest.raises(CannotWrite) as problem:
        write_whole(target, b"new")
    assert problem.value.reason is Reason.NO_SPACE
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_system_without_files_that_have_no_name_saves_whole_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    target = tmp_path / "brief.pdf"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    write_new(tmp_path / "new", b"three")
    with pytest.raises(FileExistsError):
        write_new(target, b"four")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.pdf", "new"]
    assert target.read_bytes() == b"two"
