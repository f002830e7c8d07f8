"""Kills the program at random moments, most of them inside a transaction, and looks at what is left.

usage: .venv/bin/python tests/kill/kill.py [--times 1000] [--seed N]

Each time a process does seeded steps upon a real file (articles brought in, claims curated, steps undone and done
again, a library of the first version migrated, files exported) and is ended by SIGKILL. Then the file must hold just
what it held after the last step that was told to be saved, or all of the step under way; `claimline check` must find
nothing; and there may be no file that was not there before. Prints one line a phase; the exit status is 1 where one of
these was not so. Only where there is fork.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import victim

from claimline.domain import Selection, Status
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library
from claimline.library.whole import name_beside, replace_whole

PHASES = ("import", "curate", "undo", "migrate", "export")
WINDOW = "window"
WINDOWS_SHARE = 25
"""Of so many kills one is of the real window, which takes a second to start."""
STEPS = {"import": victim.bring_in, "curate": victim.curate, "undo": victim.go_back}
MOST_STEPS = {"import": 12, "curate": 30, "undo": 30, "migrate": 1, "export": 12}


@dataclass(slots=True)
class Tally:
    """What came of the kills in one phase."""

    kills: int = 0
    inside: int = 0
    kept: int = 0
    faults: list[str] = field(default_factory=list)


def steps_of(phase: str, folder: Path, seed: int, tell: victim.Tell) -> Iterator[None]:
    """The steps of a phase, each ready to be done."""
    chance = random.Random(seed)
    if phase == "export":
        yield from victim.export(folder, tell, chance)
    elif phase == "migrate":
        yield
        tell("inside")
        Library(folder / "a.claimline").close()
        yield
    else:
        with Library(folder / "a.claimline") as library:
            yield from STEPS[phase](library, tell, chance)


def prepare(phase: str, folder: Path) -> None:
    """What lies in the folder before the first step."""
    if phase == "migrate":
        victim.old_library(folder / "a.claimline")
    elif phase != "export":
        create_library(folder / "a.claimline")


@cache
def states_of(phase: str, seed: int) -> tuple[str, ...]:
    """The state after each step of a phase, the first before any; done whole, by nobody killed."""
    folder = Path(tempfile.mkdtemp(prefix="claimline-kill-"))
    try:
        prepare(phase, folder)
        path = folder / "a.claimline"
        states = []
        steps = steps_of(phase, folder, seed, lambda _words: None)
        for _number in range(MOST_STEPS[phase] + 1):
            next(steps)
            states.append(victim.state_of(path))
        steps.close()
        return tuple(states)
    finally:
        shutil.rmtree(folder)


def kill_once(phase: str, seed: int, chance: random.Random, tally: Tally) -> None:
    """One process, killed; what is left is looked at and counted."""
    folder = Path(tempfile.mkdtemp(prefix="claimline-kill-"))
    try:
        prepare(phase, folder)
        told = _killed(lambda tell: _live(phase, folder, seed, tell), MOST_STEPS[phase], chance)
        saved = told.count("saved")
        tally.faults += [words for words in told if words.startswith("broke")]
        tally.kills += 1
        tally.inside += bool(told) and told[-1] == "inside"
        tally.kept += saved
        tally.faults += [f"{phase}, seed {seed}, after {saved}: {fault}" for fault in _look(phase, folder, seed, saved)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _live(phase: str, folder: Path, seed: int, tell: victim.Tell) -> None:
    """What the process does until it is killed."""
    steps = steps_of(phase, folder, seed, tell)
    next(steps)
    for _number in range(MOST_STEPS[phase]):
        tell("begin")
        next(steps)
        tell("saved")
    signal.pause()


def _killed(work: Callable[[victim.Tell], None], steps: int, chance: random.Random) -> list[str]:
    """Starts a process, kills it some time after some step began, and returns what it had told until then."""
    ours, theirs = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(ours)
        try:
            work(lambda words: _write(theirs, f"{words}\n"))
        except BaseException:  # noqa: BLE001 - it is told, and counts as a fault
            _write(theirs, f"broke: {traceback.format_exc().splitlines()[-1]}\n")
        os._exit(1)
    os.close(theirs)
    told = _until(ours, chance.randrange(steps), chance)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    while more := os.read(ours, 65536):
        told += more.decode()
    os.close(ours)
    return told.split("\n")[:-1]


def _write(pipe: int, words: str) -> None:
    os.write(pipe, words.encode())


def _until(pipe: int, step: int, chance: random.Random) -> str:
    """Reads what is told until the moment has come: some step has begun, and a moment more has gone by."""
    told = ""
    while told.count("inside") <= step and "broke" not in told:
        more = os.read(pipe, 65536).decode()
        if not more:
            break
        told += more
    until = time.monotonic() + chance.random() ** 2 * 0.02
    while (left := until - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            more = os.read(pipe, 65536).decode()
            told += more
            if more.endswith("saved\n") and chance.random() < 0.8:  # most of the blows are to fall inside
                until = time.monotonic() + chance.random() * 0.002
    return told


def _look(phase: str, folder: Path, seed: int, saved: int) -> Iterator[str]:
    """What is not as it should be after a kill."""
    if phase == "export":
        yield from _look_at_export(folder, saved)
        return
    path = folder / "a.claimline"
    if phase == "migrate":
        version = victim.version_of(path)
        if version not in (1, victim.NEWEST) or (saved and version == 1):
            yield f"the schema is at {version}"
    else:
        states = states_of(phase, seed)
        if victim.state_of(path) not in states[saved : saved + 2]:
            yield "the library holds neither what was saved nor that and the whole next step"
    Library(path).close()
    if phase == "migrate" and victim.state_of(path) != states_of(phase, seed)[1]:
        yield "what the old library held is not there"
    yield from check_library(path)
    surplus = sorted(file.name for file in folder.iterdir() if file != path)
    if surplus:
        yield f"left behind: {surplus}"


def _look_at_export(folder: Path, saved: int) -> Iterator[str]:
    """A finished file may have been met just before it took the other's place; the next export clears that away."""
    path = folder / "brief.pdf"
    known = {path, name_beside(path)}
    files = sorted(folder.iterdir())
    if not known.issuperset(files) or (saved and path not in files):
        yield f"left behind: {[file.name for file in files]}"
    for file in files:
        data = file.read_bytes()
        if int(data[:10] or b"0") != len(data) or not data:
            yield f"{file.name} is half written"
        elif int(data[11:17]) not in (saved - 1, saved):
            yield f"{file.name} is export {int(data[11:17])}, and {saved} were saved"
    replace_whole(path, b"the next one")
    if list(folder.iterdir()) != [path]:
        yield f"left behind after the next export: {sorted(file.name for file in folder.iterdir())}"


def kill_window(seed: int, chance: random.Random, tally: Tally) -> None:
    """The real window, killed while a user decides: what it showed as saved is there."""
    folder = Path(tempfile.mkdtemp(prefix="claimline-kill-"))
    try:
        path = folder / "a.claimline"
        create_library(path)
        with Library(path) as library, library.edit("Open"):
            library.add_article(*victim.article(1, random.Random(seed)))
        command = [sys.executable, str(Path(__file__).with_name("window.py")), str(path), str(seed)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        actions, moment = chance.randrange(2, 40), chance.random() * 0.02
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as window:
            assert window.stdout is not None
            told = []
            for line in window.stdout:
                told.append(line.strip())
                if line.startswith("begin") and sum(each == "begin" for each in told) >= actions:
                    break
            time.sleep(moment)
            window.kill()
            told += [line.strip() for line in window.stdout]
        saved = [line.split()[1] for line in told if line.startswith("saved") and line.count(",") == 2]
        tally.kills += 1
        tally.inside += told[-1] == "begin"
        tally.kept += len(saved)
        tally.faults += [f"window, seed {seed}: {fault}" for fault in _look_at_window(path, saved, told[-1] == "begin")]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _look_at_window(path: Path, saved: list[str], is_under_way: bool) -> Iterator[str]:
    with Library(path):
        pass
    yield from check_library(path)
    with Reader(path) as reader:
        counts = [len(reader.claim_ids(Selection(status=status))) for status in Status]
    shown = [int(count) for count in saved[-1].split(",")] if saved else None
    if shown is None:
        yield "nothing was saved before the blow"
    elif sum(abs(one - other) for one, other in zip(shown, counts, strict=True)) > (2 if is_under_way else 0):
        yield f"the window showed {shown} as saved, and the file holds {counts}"  # one claim changes two counts
    surplus = sorted(file.name for file in path.parent.iterdir() if file != path)
    if surplus:
        yield f"left behind: {surplus}"


def run(times: int, seed: int) -> dict[str, Tally]:
    """So many kills, spread over the phases."""
    chance = random.Random(seed)
    tallies = {phase: Tally() for phase in (*PHASES, WINDOW)}
    for number in range(times):
        phase = PHASES[number % len(PHASES)]
        # A few seeds, used again and again: what each step leaves has to be known, and making it takes longest.
        kill_once(phase, seed + chance.randrange(1 + times // 50), chance, tallies[phase])
    for number in range(max(1, times // WINDOWS_SHARE)):
        kill_window(seed + number, chance, tallies[WINDOW])
    return tallies


def main() -> int:
    """Kills, and tells what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    tallies = run(arguments.times, arguments.seed)
    total: Counter[str] = Counter()
    for phase, tally in tallies.items():
        print(
            f"{phase:8} {tally.kills:5} kills, {tally.inside:5} inside a transaction or a write,"
            f" {tally.kept:6} steps told as saved, {len(tally.faults)} faults"
        )
        total.update(kills=tally.kills, inside=tally.inside, kept=tally.kept, faults=len(tally.faults))
        for fault in tally.faults[:20]:
            print(f"    {fault}")
    print(f"all      {total['kills']} kills, {total['inside']} inside, {total['kept']} saved, {total['faults']} faults")
    return 1 if total["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
