"""The short form of `packaging/dev.py kill`: a hundred kills, each trouble, and proof that a fault would be seen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")

KILL = Path(__file__).with_name("kill.py")
TROUBLE = KILL.with_name("trouble.py")

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


def test_nothing_is_lost_on_a_full_disk_in_a_folder_taken_away_locked_or_with_a_wrong_clock() -> None:
    command = [sys.executable, str(TROUBLE), "--rounds", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    lines = [line.split(" rounds, ")[1].split() for line in done.stdout.splitlines()]
    assert len(lines) == 5 and all(int(line[0]) > 5 for line in lines), done.stdout
    assert all(int(line[5]) >= 2 for line in lines[:4]), done.stdout


MEET = """
import sys
sys.path.insert(0, sys.argv[1])
import trouble
from claimline.domain import CannotWrite, LibraryUnusable, Reason
from claimline.library.history import History
{broken}
print(*(fault for number in range(4) for fault in trouble.meet(sys.argv[2], number, 1).faults), sep="\\n")
"""


@pytest.mark.parametrize(
    ("name", "broken", "fault"),
    [
        ("taken away", "trouble.Library._look_whether_in_place = lambda library: None", "it was not refused"),
        (
            "full disk",
            WITHOUT_A_TRANSACTION.replace("kill.", "trouble."),
            "on a full disk: the library does not hold what was saved",
        ),
        (
            "read-only folder",
            "trouble.write_whole = lambda path, data: path.write_bytes(data)",
            "the export of before is gone",
        ),
        (
            "another's lock",
            "trouble.sentence = lambda problem: 'a.claimline: error 5'",
            "this is no sentence",
        ),
        (
            "jumping clock",
            "from claimline.library.backups import Backups\n"
            "Backups._next = lambda backups: trouble.datetime.datetime.now(trouble.datetime.UTC)",
            "the newest backup is not what was saved last",
        ),
    ],
)
def test_a_program_that_takes_trouble_lightly_is_caught(name: str, broken: str, fault: str) -> None:
    command = [sys.executable, "-c", MEET.format(broken=broken), str(KILL.parent), name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert fault in done.stdout, done.stdout + done.stderr
