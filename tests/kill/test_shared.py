"""The short form of two computers at one library, and proof that a fault would be seen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).with_name("shared.py")
OTHERS_ARE_NOT_SEEN = """
import claimline.library.lock as lock
lock.held_elsewhere = lambda library: None
lock.WriterLock.is_held = lambda self: True
"""


def played(rounds: int, **variables: str) -> subprocess.CompletedProcess[str]:
    """The rounds, in a process of their own."""
    command = [sys.executable, str(SHARED), "--rounds", str(rounds)]
    environment = {**os.environ, **variables}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if "nothing was tried" in done.stdout:
        pytest.skip("two computers cannot be made of this system")
    return done


def test_two_computers_lose_nothing_and_are_told() -> None:
    done = played(4)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(" 0 faults") == done.stdout.count(" faults") == (4 if "over SFTP" in done.stdout else 3)


def test_a_program_that_does_not_look_for_others_is_caught() -> None:
    done = played(4, CLAIMLINE_BROKEN=OTHERS_ARE_NOT_SEEN)
    assert done.returncode == 1, done.stdout + done.stderr
    assert ("two write the same library" if "over SFTP" in done.stdout else "not told where it is open") in done.stdout
