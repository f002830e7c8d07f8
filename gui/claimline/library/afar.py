"""Whether a library lies in a folder that other computers share.

SQLite's write-ahead log needs memory that all who use it share, and computers share none. There a library is written
with a journal instead, and who does not write it reads a copy of one moment.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from claimline.library.lock import held_elsewhere, is_held_here

_OF_THIS_COMPUTER = frozenset(
    (
        *("apfs", "bcachefs", "btrfs", "ecryptfs", "erofs", "exfat", "ext2", "ext3", "ext4", "f2fs", "fuseblk", "hfs"),
        *("hfsplus", "iso9660", "jfs", "msdos", "nilfs2", "ntfs", "ntfs3", "overlay", "ramfs", "reiserfs", "squashfs"),
        *("tmpfs", "ubifs", "udf", "vfat", "xfs", "zfs"),
    )
)
"""File systems that one computer has to itself; of any other it is taken that several share it."""


def is_shared(path: Path) -> bool:
    """Whether a path lies on a file system of which others may see the same files."""
    if sys.platform == "win32":
        return _is_remote_drive(path)
    if sys.platform == "darwin":
        return path.resolve().parts[:2] == ("/", "Volumes") and path.stat().st_dev != Path("/").stat().st_dev
    device = path.stat().st_dev
    wanted = f"{os.major(device)}:{os.minor(device)}"
    try:
        lines = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    # https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html: optional fields end with a hyphen.
    kinds = [line.partition(" - ")[2].split(" ", 1)[0] for line in lines if line.split(" ", 3)[2:3] == [wanted]]
    return any(kind not in _OF_THIS_COMPUTER for kind in kinds)


def _is_remote_drive(path: Path) -> bool:
    import ctypes

    anchor = path.resolve().anchor
    remote = 4  # DRIVE_REMOTE
    return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == remote  # type: ignore[attr-defined,unused-ignore]


def is_read_as_copy(path: Path) -> bool:
    """Whether another computer writes a library, or could while it is read."""
    return held_elsewhere(path) is not None or (is_shared(path) and not is_held_here(path))
