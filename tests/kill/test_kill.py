"""The short form of `packaging/dev.py kill`: a hundred kills, and proof that a fault would be seen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")

KILL = Path(__file__).with_name("kill.py")

LEAKY = """
import random, sys
sys.path.insert(0, sys.argv[1])
import kill, victim
{broken}
tally = kill.Tally()
for number in range(60):
    kill.kill_once(sys.argv[2], 1, random.Random(number), tally)
    if any(sys.argv[3] in fault for fault in tally.faults):
        break
print(*tally.faults, sep="\\n")
"""
IN_PLACE = "victim.write_whole = lambda path, data: path.write_bytes(data)"
WITHOUT_A_TRANSACTION = """
import contextlib
from claimline.library.derived import bring_in_step
@contextlib.contextmanager
def _statement_by_statement(library):
    yield
    bring_in_step(library._connection, library._index)
kill.Library._transaction = _statement_by_statement
"""


def test_a_hundred_kills_lose_nothing_and_leave_nothing() -> None:
    command = [sys.executable, str(KILL), "--times", "100"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    total = done.stdout.splitlines()[-1].split()
    assert int(total[1]) > 100 and int(total[3]) > 0.5 * int(total[1]), done.stdout


@pytest.mark.parametrize(
    ("phase", "broken", "fault"),
    [
        ("export", IN_PLACE, "half written"),
        (
            "curate",
            WITHOUT_A_TRANSACTION,
            "neither what was saved",
        ),
    ],
)
def test_a_program_that_saves_by_halves_is_caught(phase: str, broken: str, fault: str) -> None:
    command = [sys.executable, "-c", LEAKY.format(broken=broken), str(KILL.parent), phase, fault]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert fault in done.stdout, done.stdout + done.stderr
