"""Spoilt files for every reader, the extraction, the tables, the brief's data and the library.

usage: .venv/bin/python tests/fuzz/fuzz.py [--inputs 100000] [--seed N] [--target NAME] [--found DIR]

Each input is a sound file with stretches cut out, doubled, overwritten or put where they do not belong. It must be
read, or refused with a Problem: any other exception, a death, more than 2 seconds of the processor, or more than 1 GB
of memory is a fault, and its input is kept in DIR. Prints a line a target; the exit status is 1 where any had faults.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import io
import mmap
import os
import random
import resource
import shutil
import signal
import struct
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from seeds import SEEDS, seed_of

from claimline.domain import Problem, Selection

if TYPE_CHECKING:
    from claimline.knowledge import Knowledge

SECONDS = 2.0
MEMORY = 1024**3
BATCH = 250
"""Inputs that one process takes; then another begins, so that what one leaves behind does not add up."""

PIECES = (
    *(b"\x00", b"\xff" * 4, b"<", b">", b"&#0;", b"&#xD800;", b"=\n", b"--b\n", b"]]>", b"</w:p>", b"(((((", b"{" * 50),
    *(b"9" * 400, b"-1", b"\xed\xa0\x80", b"%s%n", b"../", b"\r\n\r\n", b'"', b",,,,", b"\xef\xbb\xbf", b"null", b"[]"),
    *(b"1e400", b"<!ENTITY x SYSTEM 'file:///etc/passwd'>", "兆亿".encode() * 9, "“”‘’".encode() * 9, b"\xe2\x80\xae"),
)


@dataclass(slots=True)
class Tally:
    """What came of a target."""

    inputs: int = 0
    refused: int = 0
    slowest: float = 0.0
    largest: int = 0
    faults: list[str] = field(default_factory=list)


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """A file with one to six stretches changed; of a package, often of one of its parts with its checksum right."""
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.6:
        return with_a_part(data, chance.choice, lambda part: spoilt(part, chance))
    content = bytearray(data)
    for _time in range(chance.choice((1, 1, 2, 3, 6))):
        place = chance.randrange(len(content) + 1)
        length = chance.choice((0, 1, 2, 4, 40, 400))
        other = chance.randrange(len(content) + 1)
        piece = chance.choice(
            (
                chance.randbytes(chance.randrange(1, 9)),
                chance.choice(PIECES),
                bytes(content[place : place + length]) * chance.choice((2, 2, 50)),
                bytes(content[other : other + length]),
                b"",
            )
        )
        # Most of a database in which all is moved along is refused at its head.
        length = len(piece) if data.startswith(b"SQLite") and chance.random() < 0.95 else length
        content[place : place + length] = piece
    if chance.random() < (0.02 if data.startswith(b"SQLite") else 0.1):
        del content[chance.randrange(len(content) + 1) :]
    return bytes(content)


def with_a_part(data: bytes, choose: Callable[[list[str]], str], change: Callable[[bytes], bytes]) -> bytes:
    """A package with one of its parts changed, and its checksum right."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        names = before.namelist()
        chosen = choose(names)
        for name in names:
            part = before.read(name)
            after.writestr(name, change(part) if name == chosen else part)
    return stream.getvalue()


# --- what is done with an input -------------------------------------------------------------------------------------


def read_it(target: str, data: bytes, _folder: Path) -> None:
    """Reads it as an article."""
    from claimline.reading import read

    read(data, f"a.{target.removeprefix('read-')}")


@functools.cache
def _knowledge() -> Knowledge:
    """Read once, as the program does: what is made of it takes ten times as long as an article."""
    from claimline.knowledge import load_knowledge

    return load_knowledge()


def extract_it(_target: str, data: bytes, _folder: Path) -> None:
    """Reads it as text, and finds what it claims; every passage must stand in the text."""
    from claimline.extraction import extract
    from claimline.reading import read

    article = read(data, "a.txt")
    for claim in extract(article, _knowledge()).claims:
        assert article.text[claim.passage.start : claim.passage.end] == claim.passage.exact


def table_it(target: str, data: bytes, folder: Path) -> None:
    """Reads it as a table of releases."""
    from claimline.domain import NoTicket, ReleaseEvent
    from claimline.workflow.tables import _File, read_tables

    path = folder / f"a.{target.removeprefix('table-')}"
    path.write_bytes(data)
    read_tables([_File(path, path.name, "")], {}, "", ReleaseEvent.ANNOUNCED, NoTicket())


def brief_it(_target: str, data: bytes, _folder: Path) -> None:
    """Takes out of it what a brief carries."""
    from claimline.brief.attachment import data_in

    data_in(data, "a.pdf")


def data_it(_target: str, data: bytes, _folder: Path) -> None:
    """Reads it as the data of a brief."""
    from claimline.exchange.claims_json_ld import read_claims

    read_claims(data, "a.json")


def open_it(_target: str, data: bytes, folder: Path) -> None:
    """Opens it as a library, asks all that a window asks, changes it, and looks whether it is sound."""
    from claimline.domain import Status
    from claimline.library import Library, Reader
    from claimline.library.check import check_library

    path = folder / "a.claimline"
    path.write_bytes(data)
    with Library(path) as library, Reader(path) as reader:
        ids = reader.claim_ids(Selection())
        reader.claims(ids)
        reader.companies()
        reader.article_rows()
        reader.history()
        for row in reader.article_rows():
            with contextlib.suppress(LookupError):  # as it says of an article that is not there
                reader.article(row.id)
        reader.claim_ids(Selection(words="thing"))
        with library.edit("Reject"):
            library.set_status(ids, Status.REJECTED)
        library.undo()
        library.undo()
    check_library(path)


def salvage_it(_target: str, data: bytes, folder: Path) -> None:
    """Saves what can be read of it."""
    from claimline.library.salvage import salvage

    path, new = folder / "a.claimline", folder / "new.claimline"
    path.write_bytes(data)
    new.unlink(missing_ok=True)
    salvage(path, new)


DEEDS: dict[str, Callable[[str, bytes, Path], None]] = {
    "read": read_it,
    "extract": extract_it,
    "table": table_it,
    "brief-pdf": brief_it,
    "brief-data": data_it,
    "library": open_it,
    "salvage": salvage_it,
}


def deed_of(target: str) -> Callable[[str, bytes, Path], None]:
    """What is done with the inputs of a target."""
    return DEEDS.get(target) or DEEDS[target.split("-", maxsplit=1)[0]]


# --- the processes --------------------------------------------------------------------------------------------------

PLACE = struct.Struct("=qqddq")
"""Which input is under way, how many were refused, when it began, the slowest so far, and the most memory taken."""


def run_target(target: str, inputs: int, seed: int, found: Path) -> Tally:
    """So many inputs for one target, each batch in a process of its own."""
    tally = Tally()
    seed_of(target)
    deed_of(target)  # what is imported now need not be imported in each process
    _warm(target)
    number = 0
    while number < inputs:
        number = _run_batch(target, number, min(inputs, number + BATCH), seed, found, tally)
    tally.inputs = inputs
    return tally


def _warm(target: str) -> None:
    """Does the deed once with the sound file, which must be read."""
    with tempfile.TemporaryDirectory() as folder:
        deed_of(target)(target, seed_of(target), Path(folder))


def _input(target: str, number: int, seed: int) -> bytes:
    return spoilt(seed_of(target), random.Random(f"{target} {seed} {number}"))


def _run_batch(target: str, first: int, last: int, seed: int, found: Path, tally: Tally) -> int:
    """Runs a batch in a process; returns the number of the next input, which is sooner where that died or hung."""
    shared = mmap.mmap(-1, PLACE.size)
    ours, theirs = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(ours)
        _work(target, first, last, seed, shared, theirs)
    os.close(theirs)
    fault = _watch(process, shared)
    with os.fdopen(ours, "rb") as pipe:
        said = pipe.read().decode(errors="replace")
    number, refused, _began, slowest, largest = PLACE.unpack(shared[:])
    tally.refused += refused
    tally.slowest, tally.largest = max(tally.slowest, slowest), max(tally.largest, largest)
    if not fault and not said:
        return last
    data = _input(target, number, seed)
    found.mkdir(parents=True, exist_ok=True)
    (found / f"{target}-{seed}-{number}").write_bytes(data)
    tally.faults.append(f"input {number} (seed {seed}): {fault or said.strip()}")
    return number + 1


def _watch(process: int, shared: mmap.mmap) -> str:
    """Waits for a process; ends it where one input takes too long or too much. What was wrong, or nothing."""
    while True:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return f"died of signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else ""
        began = PLACE.unpack(shared[:])[2]
        spent, memory = _spent(process)
        trouble = "took more than 2 seconds" if began >= 0 and spent - began > SECONDS else ""
        if memory > MEMORY:
            trouble = "took more than 1 GB"
        if trouble:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            return trouble
        time.sleep(0.02)


def _spent(process: int) -> tuple[float, int]:
    """Seconds of the processor that a process has used, and bytes that it has in memory."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    except OSError:
        return 0.0, 0
    ticks = int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK"), int(fields[21]) * os.sysconf("SC_PAGE_SIZE")


def _work(target: str, first: int, last: int, seed: int, shared: mmap.mmap, pipe: int) -> None:
    """What a process does; ends with the first fault."""
    refused, slowest = 0, 0.0
    folder = Path(tempfile.mkdtemp(prefix="claimline-fuzz-"))
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, 2)
    code = 0
    for number in range(first, last):
        data = _input(target, number, seed)
        began = time.process_time()
        shared[:] = PLACE.pack(number, refused, began, slowest, _peak())
        try:
            deed_of(target)(target, data, folder)
        except Problem:
            refused += 1
        except BaseException:  # noqa: BLE001 - each is a fault, and told
            os.write(pipe, traceback.format_exc()[-1500:].encode())
            code = 1
            break
        slowest = max(slowest, time.process_time() - began)
    shared[:] = PLACE.pack(number, refused, -1.0, slowest, _peak())
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(code)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> int:
    """Runs every target, or one, and tells what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inputs", type=int, default=100_000, help="over all targets")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--target", choices=[*SEEDS])
    parser.add_argument("--found", type=Path, default=Path("out/fuzz"))
    arguments = parser.parse_args()
    targets = [arguments.target] if arguments.target else list(SEEDS)
    faults = 0
    for target in targets:
        tally = run_target(target, -(-arguments.inputs // len(targets)), arguments.seed, arguments.found)
        print(
            f"{target:14} {tally.inputs:6} inputs, {tally.refused:6} refused, slowest {tally.slowest:5.2f} s,"
            f" at most {tally.largest // 1024**2:4} MB, {len(tally.faults)} faults",
            flush=True,
        )
        for fault in tally.faults[:10]:
            print(f"    {fault}")
        faults += len(tally.faults)
    print(f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
