"""One writer a library, on one computer or on several that share its folder.

Two locks lie on one file beside the library. The system's own is taken back by itself when the program ends, however
it ends; but of some shared folders other computers do not see it. So the file also says who holds the library, and is
written anew as long as the program lives: a holder on another computer of whom nothing was heard for a while is gone.
Who is not named in it any more, since a sleeping computer was thought gone, changes nothing.
"""

from __future__ import annotations

import _thread
import contextlib
import errno
import json
import os
import stat
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from claimline.domain import LibraryUnusable, Reason

RENEWED_SECONDS = 20.0
"""How often a holder says that it is there."""

GONE_SECONDS = 100.0
"""After so long without a word a holder on another computer is gone; some folders tell what is new 20 seconds late."""

_FORGOTTEN_SECONDS = 5.0
"""For so long a shared folder may show a file that is gone: a second with sshfs, three with NFS."""

_BYTES = 512
"""Of what the file says, always, so that nobody reads the half of it."""

_MOST_LETTERS = 40


class Holder(NamedTuple):
    """Who holds a library: the computer in words of its own and in those of people, the user, and this one time."""

    machine: str
    computer: str
    user: str
    time: str

    @classmethod
    def this(cls) -> Holder:
        """This program, now."""
        named = (os.environ.get(name) for name in ("USER", "LOGNAME", "USERNAME"))
        user = next(filter(None, named), str(os.getuid()) if hasattr(os, "getuid") else "")
        return cls(_machine(), _computer(), user[:_MOST_LETTERS], os.urandom(8).hex())

    @classmethod
    def of(cls, data: bytes) -> Holder | None:
        """Whom a lock's file names; None where it names nobody."""
        try:
            said = json.loads(data)
        except (ValueError, RecursionError):
            return None
        is_one = isinstance(said, list) and len(said) == len(cls._fields)
        return cls(*said) if is_one and all(isinstance(each, str) for each in said) else None

    def written(self) -> bytes:
        """As it stands in the file."""
        return json.dumps(self).encode().ljust(_BYTES)

    def told(self) -> str:
        """For people; what stands in the file may come from anyone."""
        names = ("".join(filter(str.isprintable, name))[:_MOST_LETTERS] for name in (self.computer, self.user))
        return "{} ({})".format(*names)


def _computer() -> str:
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return name[:_MOST_LETTERS]


def _machine() -> str:
    """What tells this computer from others, and is the same after it was started anew."""
    with contextlib.suppress(OSError, ValueError):
        return f"{_computer()} {Path('/etc/machine-id').read_text(encoding='utf-8').strip()[:_MOST_LETTERS]}"
    return _computer()


def held_elsewhere(library: Path) -> Holder | None:
    """Who holds a library on another computer, and was heard of lately."""
    lock = _lock_of(library)
    try:
        holder = _named_in(lock)
        is_other = holder is not None and holder.machine != _machine()
        return holder if is_other and _silence(lock) < GONE_SECONDS else None
    except OSError:
        return None


def is_held_here(library: Path) -> bool:
    """Whether its lock names this computer."""
    try:
        holder = _named_in(_lock_of(library))
    except OSError:
        return False
    return holder is not None and holder.machine == _machine()


def _lock_of(library: Path) -> Path:
    """Beside the file itself, by whatever other name it is opened."""
    file = library.resolve()
    return file.with_name(file.name + "-lock")


def _named_in(lock: Path) -> Holder | None:
    file = _opened(lock, os.O_RDONLY)
    try:
        return Holder.of(os.read(file, _BYTES))
    finally:
        os.close(file)


def _opened(lock: Path, flags: int) -> int:
    """A lock's file, which came with the folder: not one of another name, and nothing that could be waited for."""
    plain = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"))
    file = os.open(lock, flags | plain, 0o666)
    about = os.fstat(file)
    if not stat.S_ISREG(about.st_mode) or about.st_nlink > 1:
        os.close(file)
        raise OSError(errno.EINVAL, "its lock is no file of its own")
    return file


def _silence(lock: Path) -> float:
    """Seconds since a lock was written, by the clock of the computer that has the folder, where one may write there."""
    try:
        with tempfile.NamedTemporaryFile(prefix=".claimline-now-", dir=lock.parent) as file:
            file.write(b"\n")
            file.flush()
            os.fsync(file.fileno())
            now = Path(file.name).stat().st_mtime
    except OSError:
        now = time.time()
    return now - lock.stat().st_mtime


class WriterLock:
    """Held from when it is made until `release`; raises LibraryUnusable LOCKED where another program of this computer
    holds it, ELSEWHERE where one of another computer does.

    It lies on a file beside the library, not on the library itself: closing any file on which SQLite holds its own
    locks would lose them.
    """

    def __init__(self, library: Path) -> None:
        self._path, self._holder = _lock_of(library), Holder.this()
        self._library, self._is_named = library.name, False
        self._file = self._locked(library)
        try:
            holder = held_elsewhere(library)
            if holder is None:
                self._say()
                holder = None if self.is_held() else held_elsewhere(library)
            if holder is not None:
                raise LibraryUnusable(library.name, Reason.ELSEWHERE, holder.told())
        except BaseException:
            os.close(self._file)
            raise
        self._goes_on, self._ended = _thread.allocate_lock(), _thread.allocate_lock()
        self._goes_on.acquire()
        self._ended.acquire()
        # A thread of Python's own kind could not be waited for by one of Qt's without being taken for one.
        _thread.start_new_thread(self._renew, ())

    def _locked(self, library: Path) -> int:
        """The file, with the system's lock on it."""
        until = time.monotonic() + _FORGOTTEN_SECONDS
        while True:
            try:
                file = _opened(self._path, os.O_RDWR | os.O_CREAT)
            except PermissionError:
                if not self._path.exists():
                    raise
                self._remove_of_another_user(library)
                continue
            except FileNotFoundError:  # another computer removed it, and this one still knows it
                if time.monotonic() > until:
                    raise
                time.sleep(_FORGOTTEN_SECONDS / 50)
                continue
            if not _lock(file):
                os.close(file)
                holder = held_elsewhere(library)
                if holder is not None:
                    raise LibraryUnusable(library.name, Reason.ELSEWHERE, holder.told())
                raise LibraryUnusable(library.name, Reason.LOCKED)
            try:
                if os.path.samestat(os.fstat(file), self._path.stat()):
                    return file
            except FileNotFoundError:
                pass
            os.close(file)  # the one before removed it between opening and locking

    def _remove_of_another_user(self, library: Path) -> None:
        """Takes away what another user's program left that ended before its time, where the folder allows it."""
        file = _opened(self._path, os.O_RDONLY)
        try:
            if not _lock(file):
                raise LibraryUnusable(library.name, Reason.LOCKED)
            holder = held_elsewhere(library)
            if holder is not None:
                raise LibraryUnusable(library.name, Reason.ELSEWHERE, holder.told())
            self._path.unlink()
        finally:
            os.close(file)

    def is_held(self) -> bool:
        """Whether the file still names this holder, and no other who thought it gone."""
        try:
            named = _named_in(self._path)
        except OSError:
            return False
        return named == self._holder or (named is None and not self._is_named)

    def must_be_held(self) -> None:
        """Raises LibraryUnusable LOST where it is not."""
        if not self.is_held():
            raise LibraryUnusable(self._library, Reason.LOST)

    def _say(self) -> None:
        """Names the holder; on a full disk it stays at the system's own lock until there is room."""
        try:
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, self._holder.written())
            os.fsync(self._file)
            self._is_named = True
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EDQUOT):
                raise

    def _renew(self) -> None:
        while not self._goes_on.acquire(timeout=RENEWED_SECONDS):
            if self.is_held():
                with contextlib.suppress(OSError):
                    self._say()
        self._ended.release()

    def release(self) -> None:
        """Lets the next writer in. Where the system and the folder allow it, the file goes while it is still held."""
        self._goes_on.release()
        self._ended.acquire()
        if self.is_held():
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, 0)  # where it must stay it names nobody
            if sys.platform != "win32":
                with contextlib.suppress(OSError):
                    self._path.unlink(missing_ok=True)
        os.close(self._file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        os.lseek(file, 2 * _BYTES, os.SEEK_SET)  # behind what others are to read
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
