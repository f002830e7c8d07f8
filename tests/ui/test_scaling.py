"""At 100 %, 150 % and 200 % the timeline writes every name in its own room, and draws every span from end to end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).parent / "scaled_timeline.py"


@pytest.mark.parametrize("ratio", ["1", "1.5", "2"])
def test_names_keep_to_their_room_and_bars_hold_their_spans(ratio: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": ratio, "CLAIMLINE_LANGUAGE": "en"}
    done = subprocess.run([sys.executable, _SCRIPT], env=environment, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {"ratio": float(ratio), "faults": []}
