"""The short form of `packaging/dev.py fuzz`, and proof that a fault would be seen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")

FUZZ = Path(__file__).with_name("fuzz.py")

BROKEN = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import fuzz
def broken(target, data, folder):
    {deed}
fuzz.DEEDS["read"] = lambda target, data, folder: broken(target, data, folder) if data != fuzz.seed_of(target) else None
fuzz.MEMORY = 400 * 1024**2
print(*fuzz.run_target("read-md", 3, 1, Path(sys.argv[2])).faults, sep="\\n")
"""


def test_spoilt_files_are_read_or_refused(tmp_path: Path) -> None:
    command = [sys.executable, str(FUZZ), "--inputs", "1000", "--found", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    assert done.stdout.splitlines()[-1] == "0 faults"


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        ("raise IndexError('of ours')", "IndexError: of ours"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "died of signal 11"),
        ("exec('while True: pass')", "took more than 2 seconds"),
        ("fuzz.kept = bytearray(600 * 1024**2); time.sleep(30)", "took more than 1 GB"),
    ],
)
def test_an_error_a_death_a_hang_and_too_much_memory_are_faults(deed: str, told: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", BROKEN.format(deed=deed), str(FUZZ.parent), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.count(told) == 3, done.stdout + done.stderr
    assert len(list(tmp_path.iterdir())) == 3
