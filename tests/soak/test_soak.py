"""The short form of `packaging/dev.py soak`: some minutes of a user who does anything."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

MONKEY = Path(__file__).with_name("monkey.py")


def test_a_user_who_does_anything_breaks_nothing() -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    command = [sys.executable, str(MONKEY), "--actions", "600", "--seed", str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"seed {seed}: " in done.stdout and done.stdout.rstrip().endswith("0 faults")


def test_an_error_in_what_an_action_does_is_caught() -> None:
    broken = (
        "import sys; sys.path.insert(0, sys.argv[1]); import monkey\n"
        "from claimline.ui.presenter import Presenter\n"
        "def broken(self, by): raise IndexError('of ours')\n"
        "Presenter.step = broken\n"
        "print(*monkey.live(150, 1).faults, sep='\\n')"
    )
    command = [sys.executable, "-c", broken, str(MONKEY.parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "IndexError: of ours" in done.stdout, done.stdout + done.stderr
