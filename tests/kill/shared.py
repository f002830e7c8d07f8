"""Two computers, each with a user of its own, at one library in a shared folder.

usage: .venv/bin/python tests/kill/shared.py [--rounds 40] [--seed N]

Each computer is a process with a name, an identity, processes and mounts of its own (Linux namespaces, which root may
make). Where sshfs is installed both mount the folder over SFTP, which tells no computer of another's locks and shares
no memory; else they have the folder itself. In each round one opens the library and the other tries to: it must be
told where the library is open, read what was saved and change nothing. The first one is killed, sleeps too long, or
closes. No step that was told as saved may be missing, and `claimline check` must find nothing. The exit status is 1
where one of these was not so.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import victim

from claimline.domain import LibraryUnusable, Status
from claimline.library import Library, Reader, create_library
from claimline.library.check import check_library
from claimline.library.lock import GONE_SECONDS
from claimline.workflow.messages import sentence
from claimline.workflow.warm_library import open_library

NAMES = ("desk", "lap")
UNSHARE = ["unshare", "--mount", "--uts", "--pid", "--fork", "--mount-proc", "--kill-child"]
SFTP_SERVERS = ("/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server", "/usr/lib/ssh/sftp-server")


def can_have_computers() -> bool:
    """Whether this system lets two computers be made of it."""
    if shutil.which("unshare") is None:
        return False
    tried = [*UNSHARE, "sh", "-c", "hostname desk && mount --bind /proc/version /etc/machine-id"]
    return subprocess.run(tried, check=False, capture_output=True).returncode == 0


def sftp_server() -> str | None:
    """What serves the folder, where it and sshfs are installed."""
    served = next((path for path in SFTP_SERVERS if Path(path).exists()), None)
    return served if shutil.which("sshfs") and Path("/dev/fuse").exists() else None


# --- on a computer --------------------------------------------------------------------------------------------------


def seat(name: str, served: Path, identity: Path, server: str) -> None:
    """What runs on a computer: mounts the folder, then does what it is told, a line each."""
    subprocess.run(["hostname", name], check=True)
    subprocess.run(["mount", "--bind", str(identity), "/etc/machine-id"], check=True)
    folder = served
    if server:
        folder = identity.with_suffix(".mount")
        folder.mkdir()
        command = ["sshfs", "-o", f"ssh_command={server}", f"server:{served}", str(folder)]
        subprocess.run(command, check=True)
    exec(os.environ.get("CLAIMLINE_BROKEN", ""))
    user = Seat(folder / "shared.claimline")
    for line in sys.stdin:
        deed, *given = json.loads(line)
        try:
            answer = getattr(user, deed)(*given)
        except LibraryUnusable as problem:
            answer = {"refused": problem.reason, "told": sentence(problem)}
        except Exception as error:  # noqa: BLE001 - told, and looked at beside the computers
            answer = {"refused": "an error", "told": repr(error)}
        print(json.dumps(answer), flush=True)


class Seat:
    """A user with a library, or without one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened: tuple[Library, Reader] | None = None

    def open(self) -> dict[str, Any]:
        """Opens it, to write where that may be; says how it is open, and what it shows."""
        self._opened = open_library(self._path)
        library, reader = self._opened
        journal = library._connection.pragma("journal_mode")
        return {"read only": library.is_read_only, "by": library.held_by, "journal": journal, **self._shown(reader)}

    def look(self) -> dict[str, Any]:
        """What a reader of a moment shows, as the command line has one."""
        with Reader(self._path) as reader:
            return self._shown(reader)

    def _shown(self, reader: Reader) -> dict[str, Any]:
        labels = [row.label for row in reversed(reader.history())]
        return {"labels": labels, "claims": reader.counts().claims}

    def change(self, number: int) -> dict[str, Any]:
        """One step; the answer tells it as saved."""
        assert self._opened is not None
        library, chance = self._opened[0], random.Random(number)
        with library.edit(f"step {number}"):
            article = library.add_article(*victim.article(number, chance))
            library.set_status([claim.id for claim in library.claims_of(article)][:20], Status.CONFIRMED)
        return {}

    def begin(self, number: int) -> dict[str, Any]:
        """A step in the midst of which it stays."""
        assert self._opened is not None
        self._edit = self._opened[0].edit(f"begun {number}")
        self._edit.__enter__()
        self._opened[0].add_article(*victim.article(number, random.Random(number)))
        return {}

    def finish(self) -> dict[str, Any]:
        """Ends the step that was begun; an answer tells it as saved."""
        self._edit.__exit__(None, None, None)
        return {}

    def close(self) -> dict[str, Any]:
        """Closes the library."""
        if self._opened is not None:
            self._opened[1].close()
            self._opened[0].close()
            self._opened = None
        return {}


# --- beside the computers -------------------------------------------------------------------------------------------


class Computer:
    """A computer that can be told what to do, and killed."""

    def __init__(self, name: str, served: Path, work: Path, server: str) -> None:
        self.name = name
        identity = Path(tempfile.mkdtemp(dir=work)) / "machine"
        identity.write_text(f"{name:0>32}\n", encoding="utf-8")
        command = [*UNSHARE, sys.executable, __file__, "--seat", name, str(served), str(identity), server]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def does(self, deed: str, *given: object) -> dict[str, Any]:
        """Lets its user do something; returns what came of it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([deed, *given]) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert isinstance(answer, dict)
        return answer

    def kill(self) -> None:
        """As if its plug were pulled."""
        self._process.kill()
        self._process.communicate()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.kill()


class Round:
    """One round at a folder; `faults` holds what was not so."""

    def __init__(self, work: Path, server: str, chance: random.Random) -> None:
        self._work, self._server, self._chance = work, server, chance
        self.served = Path(tempfile.mkdtemp(prefix="served-", dir=work))
        self.path = self.served / "shared.claimline"
        self.faults: list[str] = []
        self.saved: list[str] = []
        self.refused = 0
        self._number = chance.randrange(10**6)

    def ask(self, is_so: bool, fault: str) -> None:
        """Notes a fault where something is not so."""
        if not is_so:
            self.faults.append(fault)

    def play(self, end: str) -> None:
        """The whole round; `end` says what becomes of the first computer."""
        create_library(self.path)
        names = self._chance.sample(NAMES, 2)
        with self._computer(names[0]) as first, self._computer(names[1]) as second:
            self._open(first)
            self._change(first, self._chance.randrange(1, 5))
            self._try(second, first)
            self._change(first, self._chance.randrange(1, 3))
            getattr(self, f"_{end}")(first, second)
        self._look()

    def _computer(self, name: str) -> Computer:
        return Computer(name, self.served, self._work, self._server)

    def _open(self, computer: Computer) -> None:
        opened = computer.does("open")
        self.ask(not opened.get("read only", True), f"{computer.name} could not open it to write: {opened}")
        journal = "delete" if self._server else "wal"
        self.ask(opened.get("journal") == journal, f"the journal is {opened.get('journal')}, not {journal}")
        self.ask(opened.get("labels") == self.saved, f"{computer.name} shows {opened}, not {self.saved}")

    def _change(self, computer: Computer, steps: int) -> None:
        for _step in range(steps):
            self._number += 1
            answer = computer.does("change", self._number)
            self.ask(not answer, f"{computer.name} was refused a step: {answer}")
            if not answer:
                self.saved.append(f"step {self._number}")

    def _try(self, second: Computer, first: Computer) -> None:
        """The second computer opens what the first one has open."""
        opened = second.does("open")
        self.ask(opened.get("read only") is True, f"two write the same library: {opened}")
        self.ask(first.name in opened.get("by", ""), f"it is not told where it is open: {opened}")
        for shown in (opened, second.does("look")):
            self.ask(shown.get("labels") == self.saved, f"to be read it shows {shown}, not {self.saved}")
        self._refused(second.does("change", 1), "read only")
        second.does("close")

    def _refused(self, answer: dict[str, Any], reason: str) -> None:
        self.ask(answer.get("refused") == reason, f"not refused as {reason}: {answer}")
        self.ask(str(answer.get("told", "")).endswith("."), f"this is no sentence: {answer}")
        self.refused += 1

    # What becomes of the first computer -------------------------------------------------------------------------------

    def _closes(self, first: Computer, second: Computer) -> None:
        first.does("close")
        self._open(second)
        self._change(second, 2)
        second.does("close")

    def _dies(self, first: Computer, second: Computer) -> None:
        """In the midst of a step; its lock stays, and is good for a while."""
        first.does("begin", self._number + 1)
        first.kill()
        self._try(second, first)
        self._long_after()
        self._open(second)
        self._change(second, 2)
        second.does("close")

    def _dies_and_starts(self, first: Computer, second: Computer) -> None:
        """It opens what it had open at once, and the other one is told again."""
        first.does("begin", self._number + 1)
        first.kill()
        with self._computer(first.name) as again:
            self._open(again)
            self._change(again, 2)
            self._try(second, again)
            again.does("close")

    def _sleeps(self, first: Computer, second: Computer) -> None:
        """Longer than its lock is good for, now and then in the midst of a step; then it wakes and goes on."""
        is_within = self._chance.random() < 0.5
        if is_within:
            first.does("begin", self._number + 1)
        self._long_after()
        self._open(second)
        self._change(second, 2)
        self._refused(first.does("finish") if is_within else first.does("change", 2), "lost")
        self._change(second, 1)
        first.does("close")
        self._try(first, second)
        second.does("close")

    def _long_after(self) -> None:
        """Sees to it that the lock looks as if nobody had renewed it for long."""
        lock = self.path.with_name(self.path.name + "-lock")
        then = lock.stat().st_mtime - GONE_SECONDS - 30
        os.utime(lock, (then, then))

    def _look(self) -> None:
        """What must be so when all is over, where the folder is."""
        self.faults += check_library(self.path)
        with Library(self.path), Reader(self.path) as reader:
            labels = [row.label for row in reversed(reader.history())]
            claims = reader.counts().claims
        self.ask(labels == self.saved, f"in the end the library holds {labels}, not {self.saved}")
        self.ask(claims == victim.CLAIMS * len(self.saved), f"there are {claims} claims of {len(self.saved)} steps")
        names = sorted(file.name for file in self.served.iterdir())
        left = [name for name in names if not name.startswith(".fuse_hidden")]  # open as its computer died
        self.ask(left == [self.path.name], f"left behind: {left}")


ENDS = ("closes", "dies", "dies_and_starts", "sleeps")


def run(rounds: int, seed: int) -> int:
    """Plays each end of a round, tells what came of it, and returns how many faults there were."""
    server, faults = "", 0
    with tempfile.TemporaryDirectory(prefix="claimline-shared-") as name:
        work = Path(name)
        if serves := sftp_server():
            wrapper = work / "server"
            wrapper.write_text(f"#!/bin/sh\nexec {serves}\n", encoding="utf-8")
            wrapper.chmod(0o755)
            server = str(wrapper)
        print(f"two computers, the folder {'over SFTP' if server else 'itself'}", flush=True)
        # Of two made of one system the one that sleeps still holds its lock, and rightly keeps the other out.
        ends = ENDS if server else tuple(end for end in ENDS if end != "sleeps")
        for end in ends:
            saved = refused = 0
            told: list[str] = []
            for number in range(-(-rounds // len(ends))):
                played = Round(work, server, random.Random(f"{seed} {end} {number}"))
                played.play(end)
                saved, refused = saved + len(played.saved), refused + played.refused
                told += [f"round {number}: {fault}" for fault in played.faults]
            print(
                f"{end:16} {saved:5} steps saved, {refused:4} refused with a sentence, {len(told)} faults", flush=True
            )
            for fault in told[:10]:
                print(f"    {fault}")
            faults += len(told)
    return faults


def main() -> int:
    """Plays the rounds, or is one of the computers."""
    if sys.argv[1:2] == ["--seat"]:
        seat(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]), sys.argv[5])
        return 0
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if not can_have_computers():
        print("This system does not let two computers be made of it (unshare, as root); nothing was tried.")
        return 0
    return 1 if run(arguments.rounds, arguments.seed) else 0


if __name__ == "__main__":
    sys.exit(main())
