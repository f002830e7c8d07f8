"""The short form of `packaging/dev.py soak`: some minutes of a user who does anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MONKEY = Path(__file__).with_name("monkey.py")


def test_a_user_who_does_anything_breaks_nothing() -> None:
    command = [sys.executable, str(MONKEY), "--actions", "600"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "seed 1: " in done.stdout and done.stdout.rstrip().endswith("0 faults")


def test_an_error_in_what_an_action_does_is_caught() -> None:
    broken = (
        "import sys; sys.path.insert(0, sys.argv[1]); import monkey\n"
        "from claimline.ui.selection import Chosen\n"
        "def broken(self, words): raise IndexError('of ours')\n"
        "Chosen.search = broken\n"
        "print(*monkey.live(150, 1).faults, sep='\\n')"
    )
    command = [sys.executable, "-c", broken, str(MONKEY.parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "IndexError: of ours" in done.stdout, done.stdout + done.stderr
