"""What hypothesis makes of a sound file of each target of the fuzzer is read, or refused with a Problem."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING or hasattr(os, "fork"):
    sys.path.insert(0, str(Path(__file__).parent))
    import fuzz
    import seeds

    TARGETS = sorted(seeds.SEEDS)
else:
    TARGETS = []

from claimline.domain import Problem

EXAMPLES = {"extract": 10, "library": 15, "salvage": 15, "brief-pdf": 20}
"""Those that take long get fewer; `packaging/dev.py fuzz` makes thousands of each."""


def changed(data: bytes, draw: st.DataObject) -> bytes:
    """A file with one to four stretches overwritten, cut out, doubled or moved; of a package, often of a part."""
    if data.startswith(b"PK\x03\x04") and draw.draw(st.booleans(), "in a part"):
        return fuzz.with_a_part(data, lambda names: draw.draw(st.sampled_from(names)), lambda part: changed(part, draw))
    content = bytearray(data)
    for _time in range(draw.draw(st.integers(1, 4), "changes")):
        place = draw.draw(st.integers(0, len(content)), "place")
        length = draw.draw(st.sampled_from([0, 1, 2, 4, 40, 400]), "length")
        other = draw.draw(st.integers(0, len(content)), "other")
        pieces = st.one_of(
            st.binary(max_size=8),
            st.sampled_from(fuzz.PIECES),
            st.sampled_from([1, 2, 50]).map(lambda times: bytes(content[other : other + length]) * times),  # noqa: B023
        )
        piece = draw.draw(pieces, "piece")
        content[place : place + (len(piece) if data.startswith(b"SQLite") else length)] = piece
    return bytes(content)


@pytest.mark.parametrize("target", TARGETS)
def test_what_hypothesis_makes_of_a_file_is_read_or_refused(target: str) -> None:
    @settings(max_examples=EXAMPLES.get(target, 40), deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def check(draw: st.DataObject) -> None:
        data = changed(seeds.seed_of(target), draw)
        with tempfile.TemporaryDirectory() as folder:
            try:
                fuzz.deed_of(target)(target, data, Path(folder))
            except Problem:
                return

    check()


def test_there_is_a_target_for_all_that_takes_a_file() -> None:
    from claimline.workflow.tables import SUFFIXES

    read = {"docx", "eml", "html", "hwpx", "md", "mhtml", "pdf", "txt"}
    assert {f"read-{form}" for form in read} <= set(TARGETS)
    tables = {suffix.removeprefix(".") for suffix in SUFFIXES} - {"tab", "tsv"}  # these are read as CSV
    assert {f"table-{form}" for form in tables} <= set(TARGETS)
    assert {"extract", "brief-pdf", "brief-data", "library", "salvage"} <= set(TARGETS)
