"""Qt's binding and Python, as installed, keep their counts; a pair that does not is refused with a sentence."""

import subprocess
import sys

import pytest

from claimline.ui.binding import broken_pair

# A call that returns nothing must neither drop nor keep a reference to None: a broken pair moves the count by one at
# each call and aborts when it reaches zero, so this runs in a process of its own.
_CALLS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, QPointF
thing, point = QObject(), QPointF()
thing.setObjectName("x")
before = sys.getrefcount(None)
for call in range(100_000):
    thing.setObjectName("x")
    point.setX(1.0)
print(sys.getrefcount(None) - before)
"""


def test_installed_pair_keeps_references_to_none() -> None:
    done = subprocess.run([sys.executable, "-c", _CALLS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    # On 3.12 and newer None is immortal and its count stands still; before that, a handful comes and goes by itself.
    assert abs(int(done.stdout)) < 100


def test_installed_pair_is_not_refused() -> None:
    import PySide6

    assert broken_pair(PySide6.__version__, sys.version_info[:2]) is None


@pytest.mark.parametrize("version", ["6.12.0", "6.12.1", "6.12"])
def test_pair_known_to_abort_is_refused_with_what_to_do(version: str) -> None:
    sentence = broken_pair(version, (3, 11))
    assert sentence is not None
    assert version in sentence
    assert "Python 3.11 " in sentence
    assert "6.11" in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("version", "python"),
    [("6.11.3", (3, 11)), ("6.12.0", (3, 12)), ("6.12.0", (3, 14)), ("6.13.0", (3, 12)), ("6.11.3", (3, 13))],
)
def test_sound_pairs_are_accepted(version: str, python: tuple[int, int]) -> None:
    assert broken_pair(version, python) is None
