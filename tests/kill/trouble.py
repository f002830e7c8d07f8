"""What a library meets beside being killed: a full disk, a folder that may not be written, a file taken away, another's
lock, a clock that jumps.

usage: .venv/bin/python tests/kill/trouble.py [--rounds 40] [--seed N]

Each round does steps upon a real library until one is refused. The refusal must be a problem with a sentence of its
own; the library must hold just what it held after the last step that was saved, and go on once the trouble is over;
`claimline check` must find nothing, and nothing may lie about. Prints one line a trouble; the exit status is 1 where
one of these was not so. The small disk is a tmpfs where one may be mounted, else a limit on the size of files.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import os
import pickle
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import apsw
import victim

from claimline.domain import CannotWrite, Claim, LibraryUnusable, Reason, Selection, Status
from claimline.library import Library, Reader, create_library
from claimline.library.backups import Backups
from claimline.library.check import check_library
from claimline.workflow.messages import sentence
from claimline.workflow.saving import write_whole

MOST_STEPS = 60
DISK_KIBIBYTES = 6 * 1024
NOBODY = 65534


@dataclass(slots=True)
class Tally:
    """What came of the rounds of one trouble."""

    rounds: int = 0
    refused: int = 0
    saved: int = 0
    faults: list[str] = field(default_factory=list)

    def ask(self, is_so: bool, fault: str) -> None:
        """Notes a fault where something is not so."""
        if not is_so:
            self.faults.append(f"round {self.rounds}: {fault}")


class User:
    """Does one step after the other upon a library, and knows what it held after the last that was saved."""

    def __init__(self, library: Library, chance: random.Random, tally: Tally) -> None:
        self.library, self._chance, self._tally = library, chance, tally
        self._number = chance.randrange(10**9)
        self.state = self._held()

    def _held(self) -> str:
        return victim.state_of(self.library.path)

    def step(self, reasons: set[Reason]) -> bool:
        """One step; says whether it was saved. Refused, it must say why, and have changed nothing."""
        try:
            self._change()
        except LibraryUnusable as problem:
            self._tally.refused += 1
            told = sentence(problem)
            self._tally.ask(problem.reason in reasons, f"refused for {problem.reason}: {told}")
            self._tally.ask(self.library.path.name in told and told.endswith("."), f"this is no sentence: {told}")
            return False
        self._tally.saved += 1
        self.state = self._held()
        return True

    def _change(self) -> None:
        self._number += 1
        kind = self._chance.choice(("add", "add", "status", "tag", "undo", "redo"))
        if kind in ("undo", "redo"):
            getattr(self.library, kind)()
            return
        with Reader(self.library.path) as reader:
            ids = reader.claim_ids(Selection())
        with self.library.edit(kind):
            if kind == "add" or len(ids) < 20:
                self.library.add_article(*victim.article(self._number, self._chance))
            elif kind == "status":
                self.library.set_status(self._chance.sample(list(ids), 20), self._chance.choice(list(Status)))
            else:
                self.library.tag_claims(self._chance.sample(list(ids), 20), [f"tag {self._number}"])

    def steps(self, reasons: set[Reason], most: int = MOST_STEPS) -> bool:
        """Steps until one is refused; says whether one was."""
        return not all(self.step(reasons) for _number in range(most))

    def look(self, where: str) -> None:
        """The library must hold what was saved."""
        self._tally.ask(self._held() == self.state, f"{where}: the library does not hold what was saved")


def look_after(path: Path, state: str, known: set[str], tally: Tally) -> None:
    """What must be so when all is over and closed."""
    tally.ask(victim.state_of(path) == state, "at the end the library does not hold what was saved")
    tally.faults += check_library(path)
    surplus = sorted({file.name for file in path.parent.iterdir()} - known - {path.name})
    tally.ask(not surplus, f"left behind: {surplus}")


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A folder on a disk that is soon full."""
    disk = folder / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK_KIBIBYTES}k", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(command, check=False, capture_output=True).returncode:
        yield disk
        return
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


@contextlib.contextmanager
def filled(disk: Path, leave: int) -> Iterator[None]:
    """A disk on which so many bytes are free; without a disk of our own, files may grow by so much and no more."""
    if not disk.is_mount():
        import resource

        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        largest = max((file.stat().st_size for file in disk.iterdir()), default=0)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest + leave, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        return
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - leave)))
    try:
        yield
    finally:
        ballast.unlink()


def full_disk(folder: Path, chance: random.Random, tally: Tally) -> None:
    """Steps, backups and exports while the disk fills, a closing while it is full, and steps once there is room."""
    reasons = {Reason.NO_SPACE, Reason.OTHER}
    with small_disk(folder) as disk:
        if disk.is_mount():
            reasons = {Reason.NO_SPACE}
        path, brief, kept = disk / "a.claimline", disk / "brief.pdf", disk / "backups"
        create_library(path)
        backups = Backups(lambda: kept)
        library = Library(path, backups=backups)
        user = User(library, chance, tally)
        user.steps(set(), 3)
        write_whole(brief, b"the first one")
        with filled(disk, chance.randrange(300_000)):
            library.back_up()
            tally.ask(user.steps(reasons), "the disk was never full")
            user.look("on a full disk")
            _refuse_export(brief, tally)
            if chance.random() < 0.5:
                with contextlib.suppress(LibraryUnusable):
                    library.close()
                library = user.library = Library(path, backups=backups)
                user.look("opened again on a full disk")
        tally.ask(user.step(set()), "with room again a step was refused")
        library.back_up()
        library.close()
        tally.ask(all(not check_library(file) for file in kept.glob("*")), "a backup is not whole")
        look_after(path, user.state, {"brief.pdf", "backups"}, tally)


def _refuse_export(brief: Path, tally: Tally) -> None:
    try:
        write_whole(brief, bytes(DISK_KIBIBYTES * 1024))
        tally.ask(False, "an export larger than the disk was written")
    except CannotWrite as problem:
        tally.refused += 1
        tally.ask(sentence(problem).startswith("brief.pdf cannot be written"), sentence(problem))
    tally.ask(brief.read_bytes() == b"the first one", "the export of before is gone")


def read_only_folder(folder: Path, chance: random.Random, tally: Tally) -> None:
    """A folder that may not be written from some moment on: steps, an export, opening it anew to write and to read."""
    path, brief = folder / "a.claimline", folder / "brief.pdf"
    reasons = {Reason.NOT_ALLOWED, Reason.OTHER}
    create_library(path)
    write_whole(brief, b"the first one")
    library = Library(path)
    user = User(library, chance, tally)
    user.steps(set(), chance.randrange(1, 6))
    is_closed = chance.random() < 0.5
    held = _claims(path)
    if is_closed:
        library.close()
    folder.chmod(0o555)
    try:
        if not is_closed:
            user.steps(reasons, 5)
            user.look("in a folder that may not be written")
            held = _claims(path)
            library.close()
        _refuse_export(brief, tally)
        if is_closed:  # else the log and the lock are there already, and it may be written
            _refused(lambda: Library(path).close(), Reason.NOT_ALLOWED, tally)
        with Library(path, read_only=True) as shown:
            _refused(shown.undo, Reason.READ_ONLY, tally)
        tally.ask(_claims(path) == held, "to be read it does not show what was saved")
    finally:
        folder.chmod(0o755)
    library = user.library = Library(path)
    tally.ask(user.step(set()), "in a folder that may be written again a step was refused")
    library.close()
    look_after(path, user.state, {"brief.pdf"}, tally)


def _claims(path: Path) -> tuple[Claim, ...]:
    """The claims that a window would show."""
    with Reader(path) as reader:
        return reader.claims(reader.claim_ids(Selection()))


def _refused(deed: Callable[[], object], reason: Reason, tally: Tally) -> None:
    """A deed that must be refused for a reason."""
    try:
        deed()
        tally.ask(False, f"it was not refused, though {reason}")
    except LibraryUnusable as problem:
        tally.refused += 1
        tally.ask(problem.reason is reason, f"refused for {problem.reason}, not {reason}: {sentence(problem)}")


def taken_away(folder: Path, chance: random.Random, tally: Tally) -> None:
    """The file moved, deleted or another put in its place while it is open: no step is told as saved into nowhere."""
    path, elsewhere = folder / "a.claimline", folder / "moved.claimline"
    create_library(path)
    library = Library(path)
    user = User(library, chance, tally)
    user.steps(set(), chance.randrange(1, 8))
    how = chance.choice(("moved", "moved and back", "deleted", "replaced"))
    if how == "deleted":
        shutil.copyfile(path, elsewhere)
        path.unlink()
    else:
        path.rename(elsewhere)
    if how == "replaced":
        create_library(path)
    for deed in (library.undo, lambda: _tag(library), library.undo):
        _refused(deed, Reason.MOVED, tally)
    if how == "moved and back":
        elsewhere.rename(path)
        tally.ask(user.step(set()), "with the file in its place again a step was refused")
        library.close()
        look_after(path, user.state, set(), tally)
        return
    library.close()
    log = folder / "a.claimline-wal"  # SQLite leaves it where another file may have its name by now
    tally.ask(not log.exists() or log.stat().st_size == 0, "a log is left that would go into another file")
    if how != "deleted":
        look_after(elsewhere, user.state, {path.name, log.name, "a.claimline-shm"}, tally)
    if how == "replaced":
        tally.faults += check_library(path)


def _tag(library: Library) -> None:
    with library.edit("tag"):
        library.tag_claims([1], ["lost"])


def lock_of_another(folder: Path, chance: random.Random, tally: Tally) -> None:
    """Another process holds SQLite's lock in the midst of a change of its own, and is ended or lets go."""
    path = folder / "a.claimline"
    create_library(path)
    with Library(path) as library:
        user = User(library, chance, tally)
        user.steps(set(), chance.randrange(2, 6))
        holder, let_go = _holder(path)
        tally.ask(not user.step({Reason.LOCKED}), "a step was saved in spite of another's lock")
        user.look("while another holds the lock")
        if chance.random() < 0.5:
            os.kill(holder, signal.SIGKILL)
        os.close(let_go)
        os.waitpid(holder, 0)
        user.look("after the other has gone")
        tally.ask(user.step(set()), "with the lock let go a step was refused")
        _refused(lambda: Library(path).close(), Reason.LOCKED, tally)
        state = user.state
    look_after(path, state, set(), tally)


def _holder(path: Path) -> tuple[int, int]:
    """A process with an unfinished change of the library, and the pipe whose closing lets it go."""
    said, says = os.pipe()
    wait, let_go = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(let_go)
        other = apsw.Connection(str(path))
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE claim SET status = 'rejected'")
        os.write(says, b"held")
        os.read(wait, 1)
        os._exit(0)  # as one who is ended: what it began is not committed
    os.close(wait)
    os.close(says)
    os.read(said, 4)
    os.close(said)
    return process, let_go


class JumpingClock(datetime.datetime):
    """A clock that is put to another year at each look."""

    chance = random.Random(1)

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> JumpingClock:
        """Some moment between 1971 and 2120."""
        return cls.fromtimestamp(cls.chance.randrange(3 * 10**7, 4_733_510_400), tz)


def jumping_clock(folder: Path, chance: random.Random, tally: Tally) -> None:
    """Steps, undo and backups while the clock jumps over years, back and forth."""
    path, kept = folder / "a.claimline", folder / "backups"
    create_library(path)
    backups = Backups(lambda: kept)
    real, JumpingClock.chance = datetime.datetime, chance
    datetime.datetime = JumpingClock  # type: ignore[misc]
    try:
        with Library(path, backups=backups) as library:
            user = User(library, chance, tally)
            for _time in range(6):
                user.steps(set(), 5)
                library.back_up()
                newest = backups.listed()[0]
                tally.ask(victim.state_of(newest.path) == user.state, "the newest backup is not what was saved last")
            labels, undone = _labels(path), 0
            while library.undo():
                undone += 1
            tally.ask(undone == len(labels) and not _labels(path), "not all could be undone")
            for _step in range(undone):  # not also what was undone before
                library.redo()
            tally.ask(_labels(path) == labels, "not all could be done again")
            user.look("after all was undone and done again")
    finally:
        datetime.datetime = real  # type: ignore[misc]
    tally.ask(all(not check_library(file) for file in kept.glob("*")), "a backup is not whole")
    tally.faults += check_library(path)


def _labels(path: Path) -> list[str]:
    """The steps that are not undone, the first first."""
    connection = apsw.Connection(str(path))
    try:
        return [str(row[0]) for row in connection.execute("SELECT label FROM history WHERE NOT undone ORDER BY id")]
    finally:
        connection.close()


TROUBLES: dict[str, Callable[[Path, random.Random, Tally], None]] = {
    "full disk": full_disk,
    "read-only folder": read_only_folder,
    "taken away": taken_away,
    "another's lock": lock_of_another,
    "jumping clock": jumping_clock,
}


@cache
def _warm() -> None:
    """Imports all that the rounds need, since nobody may not look where it lies."""
    folder = Path(tempfile.mkdtemp(prefix="claimline-trouble-"))
    path, tally = folder / "a.claimline", Tally()
    create_library(path)
    with Library(path, backups=Backups(lambda: folder / "backups")) as library:
        User(library, random.Random(1), tally).steps(set(), 12)
        library.back_up()
    tally.faults += check_library(path)
    assert not tally.faults, tally.faults
    shutil.rmtree(folder)


def meet(name: str, number: int, seed: int) -> Tally:
    """One round of a trouble, in a process of its own: nobody's, where root would be let through. What came of it."""
    folder = Path(tempfile.mkdtemp(prefix="claimline-trouble-"))
    _warm()
    ours, theirs = os.pipe()
    process = os.fork()
    if process == 0:
        tally = Tally(rounds=number)
        try:
            if name == "read-only folder" and os.geteuid() == 0:
                os.chown(folder, NOBODY, NOBODY)
                os.setuid(NOBODY)
            TROUBLES[name](folder, random.Random(f"{name} {seed} {number}"), tally)
        except BaseException:  # noqa: BLE001 - it is told, and counts as a fault
            tally.ask(False, traceback.format_exc()[-1500:])
        with os.fdopen(theirs, "wb") as pipe:
            pickle.dump(tally, pipe)
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        said = pipe.read()
    os.waitpid(process, 0)
    shutil.rmtree(folder, ignore_errors=True)
    return pickle.loads(said) if said else Tally(faults=[f"round {number}: it died"])


def run(rounds: int, seed: int) -> dict[str, Tally]:
    """So many rounds of each trouble."""
    found: dict[str, Tally] = {name: Tally() for name in TROUBLES}
    for name, total in found.items():
        for number in range(rounds):
            one = meet(name, number, seed)
            total.rounds += 1
            total.refused += one.refused
            total.saved += one.saved
            total.faults += [f"{name}, seed {seed}, {fault}" for fault in one.faults]
    return found


def main() -> int:
    """Meets each trouble, and tells what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    found = run(arguments.rounds, arguments.seed)
    for name, tally in found.items():
        print(
            f"{name:17} {tally.rounds:4} rounds, {tally.saved:6} steps told as saved, {tally.refused:5} refused with a"
            f" sentence, {len(tally.faults)} faults"
        )
        for fault in tally.faults[:20]:
            print(f"    {fault}")
    return 1 if any(tally.faults for tally in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
