"""The connection that writes: edits that are whole or not at all, undo and redo."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

import apsw

from claimline.domain import Article, Claim, Findings, LibraryUnusable, NoTicket, Reason, Release, Status, Ticket
from claimline.library.article_words import ArticleIndex
from claimline.library.backups import BULK, Backups
from claimline.library.briefs import remember_made
from claimline.library.companies import CompanyNames, aliases_in, is_company
from claimline.library.derived import bring_in_step
from claimline.library.facets import follow
from claimline.library.files import (
    connect_to_read,
    connect_to_write,
    is_at,
    problems_of,
    problems_of_database,
    problems_of_rows,
)
from claimline.library.history import HISTORY_BYTES, History, begin_recording
from claimline.library.kept import Kept
from claimline.library.loading import load_article, load_claims, load_content
from claimline.library.lock import WriterLock
from claimline.library.meanings import Meanings, rules_in
from claimline.library.relating import Relating
from claimline.library.rows import BriefMade, CompanyRule, Refound
from claimline.library.search import Index
from claimline.library.stopping import stoppable
from claimline.library.unheld import BriefTaken, known_article
from claimline.library.versions import Versions

if TYPE_CHECKING:
    from claimline.library.store import Store

_INDEXED_TOGETHER = 500
_ARTICLES_INDEXED_TOGETHER = 100
_PAGES_JOINED = 300


class Library:
    """A library that can be changed, by one thread at a time; no second one opens while this one is.

    Changes are made inside `with library.edit("Confirm 3 claims"):`. Every method may raise LibraryUnusable. Where it
    has `backups`, it is copied there before it is migrated and before bulk work. One that is `read_only`, since
    another has it or it may not be written, answers, and refuses every change.
    """

    def __init__(
        self,
        path: Path,
        history_bytes: int = HISTORY_BYTES,
        backups: Backups | None = None,
        read_only: bool = False,
        held_by: str = "",
    ) -> None:
        self.path = Path(path)
        self._backups = backups
        self.is_read_only = read_only
        self.held_by = held_by
        """On which other computer it is open, for people; empty where it is on none."""
        self._lock: WriterLock | None = None
        self._connection = connect_to_read(self.path) if read_only else self._connected()
        if read_only and not self.path.samefile(self._connection.filename):
            self.path = Path(self._connection.filename)  # a copy, which all who ask are to ask
        self._file = self.path.stat()
        self._index = Index(self._connection)
        self._history = History(self._connection, history_bytes)
        self._store: Store | None = None
        self._closed = False
        self._before = self._connection.total_changes()

    def _connected(self) -> apsw.Connection:
        with problems_of(self.path):
            self.path.stat()
            self._lock = WriterLock(self.path)
        try:
            return connect_to_write(self.path, self.back_up)
        except BaseException:
            self._lock.release()
            raise

    def back_up(self, connection: apsw.Connection | None = None, ticket: Ticket | None = None) -> None:
        """Copies the library to its backups, where it has such and they do not hold this state already.

        Raises Cancelled. A copy that cannot be made is no reason not to work: the work itself can be undone.
        """
        if self._backups is not None and not self.is_read_only:
            with contextlib.suppress(OSError, apsw.Error):
                self._backups.take(connection or self._connection, ticket)

    @contextlib.contextmanager
    def edit(self, label: str, rows: int = 1) -> Iterator[Self]:
        """One transaction, saved and undone as one step called `label`; an exception leaves nothing of it.

        Where it changes many `rows`, the library is copied to its backups before.
        """
        if self._store is not None:
            raise RuntimeError("an edit is going on")
        if rows >= BULK:
            self.back_up()
        with problems_of_database(self.path), self._transaction():
            from claimline.library.store import Store

            session = begin_recording(self._connection)
            self._store = Store(self._connection, lambda: bring_in_step(self._connection, self._index))
            try:
                yield self
                if changeset := session.changeset():
                    self._history.record(label, changeset, self._store.touched)
            finally:
                self._store = None
                session.close()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        if self._lock is None:
            raise LibraryUnusable(self.path.name, Reason.READ_ONLY)
        self._look_whether_in_place()
        self._lock.must_be_held()
        with problems_of_rows(self._connection, self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                bring_in_step(self._connection, self._index)
                self._lock.must_be_held()
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk has ended it already
                    self._connection.execute("ROLLBACK")
                raise

    def _look_whether_in_place(self) -> None:
        """Raises LibraryUnusable where its file is no longer the one of its name: SQLite would go on writing into one
        that nobody finds again, or that another program has put a copy in the place of.
        """
        if not is_at(self.path, self._file):
            self.checkpoint()  # what was saved goes with the file, not only with the log that stays behind
            raise LibraryUnusable(self.path.name, Reason.MOVED)

    def _editing(self) -> Store:
        if self._store is None:
            raise RuntimeError("changes are made inside an edit")
        return self._store

    def add_article(self, article: Article, original: bytes, findings: Findings) -> int:
        """Adds an article with its bytes and findings; returns its id.

        Raises AlreadyHeld where the same bytes are there, and ValueError for a passage that is not in the text; then
        nothing of it was written, and the edit may go on.
        """
        return self._editing().add_article(article, original, findings)

    def add_of_brief(
        self, articles: Iterable[Article], claims: Iterable[Claim], releases: Iterable[Release]
    ) -> BriefTaken:
        """Adds what a brief tells, its articles without their text until a file of their bytes is opened. Articles go
        by their id, which claims and releases name (0: of no article); what is there already is passed over.
        """
        from claimline.library.taken import Taken

        return Taken(self._connection, self._editing()).add(articles, claims, releases)

    def replace_findings(self, article: int, findings: Findings) -> Refound:
        """Puts new suggestions in the place of the old; what the user decided on stays as it is. Says what changed."""
        text = self.article(article).text
        store = self._editing()
        with self.relating.keeping_decisions(article):
            return store.replace_findings(article, findings, text)

    @property
    def versions(self) -> Versions:
        """The versions of articles, for an edit; raises RuntimeError outside one."""
        return Versions(self._connection, self._editing())

    def claims_of(self, article: int) -> tuple[Claim, ...]:
        """The claims of an article as they stand, also within an edit, in the order of the text."""
        with problems_of(self.path):
            query = "SELECT id FROM claim WHERE article = ? ORDER BY start, id"
            return self._load([row[0] for row in self._connection.execute(query, (article,))])

    def is_held(self, sha256: str) -> bool:
        """Whether an article, or an earlier version of one, is of these bytes, with its text or without."""
        with problems_of(self.path):
            return known_article(self._connection, sha256) is not None

    def text_of(self, sha256: str) -> str:
        """A text that is held, by its SHA-256."""
        with problems_of(self.path):
            return load_content(self._connection, self.path, sha256).decode()

    @property
    def relating(self) -> Relating:
        """The rows of comparison, for an edit; raises RuntimeError outside one."""
        return Relating(self._connection, self._editing().companies.meanings)

    def add_releases(self, releases: Iterable[Release]) -> None:
        """Adds releases that come from no article."""
        self._editing().add_releases(releases)

    def delete_releases(self, releases: Iterable[int]) -> None:
        """Takes releases out that come from no article; ids that are gone are passed over."""
        self._editing().delete_releases(releases)

    def set_published(self, article: int, published: str | None) -> None:
        """Says on which day an article was published (EDTF); raises ValueError and LookupError."""
        self._editing().set_published(article, published)

    def correct_article(self, article: Article) -> None:
        """Writes an article's title, publisher, byline, published day, address and blocks anew; it is found by its id.

        Raises ValueError for a day that is no date or blocks that do not fit the text, and LookupError.
        """
        self._editing().correct_article(article)

    def set_status(self, claims: Iterable[int], status: Status) -> int:
        """Gives claims a status; returns how many had another."""
        return self._editing().set_status(claims, status)

    def claims(self, numbers: Iterable[int]) -> tuple[Claim, ...]:
        """Claims as they stand, also within an edit, in the order of their ids; those that are gone are passed over."""
        with problems_of(self.path):
            return self._load(numbers)

    def _load(self, numbers: Iterable[int]) -> tuple[Claim, ...]:
        meanings = self._store.companies.meanings if self._store else Meanings.of(self._connection)
        return load_claims(self._connection, numbers, meanings)

    def add_claim(self, claim: Claim) -> int:
        """Adds a claim to its article; returns its id. Raises ValueError for a passage that the text does not have,
        and LookupError.
        """
        return self._editing().add_claim(claim, self.article(claim.article).text)

    def change_claim(self, claim: Claim) -> None:
        """Writes everything about a claim anew, found by its id and article; raises as `add_claim` does."""
        self._editing().change_claim(claim, self.article(claim.article).text)

    def tag_claims(self, claims: Iterable[int], tags: Sequence[str]) -> None:
        """Gives claims tags beside those that they have; ids that are gone are passed over."""
        self._editing().tag_claims(claims, tags)

    def delete_claims(self, claims: Iterable[int]) -> None:
        """Takes claims out; ids that are gone are passed over."""
        self._editing().delete_claims(claims)

    def delete_article(self, article: int) -> None:
        """Takes an article out with its claims and releases; raises LookupError."""
        self._editing().delete_article(article)

    def article(self, number: int) -> Article:
        """An article as it stands, also within an edit; raises LookupError."""
        with problems_of(self.path):
            return load_article(self._connection, self.path, number)

    @property
    def companies(self) -> CompanyNames:
        """What changes companies everywhere, within an edit."""
        return self._editing().companies

    @property
    def kept(self) -> Kept:
        """What changes collections, saved searches and what was read, within an edit."""
        return self._editing().kept

    def has_company(self, company: str) -> bool:
        """Whether a claim or a release names a company, also within an edit."""
        with problems_of(self.path):
            if self._store is not None:
                bring_in_step(self._connection, self._index)
            return is_company(self._connection, company)

    def company_rules(self) -> tuple[CompanyRule, ...]:
        """What the names of companies become, also within an edit."""
        with problems_of(self.path):
            return rules_in(self._connection)

    def company_aliases(self) -> tuple[tuple[str, str], ...]:
        """Each name that the user gave to a company of this library, with the company."""
        with problems_of(self.path):
            return aliases_in(self._connection)

    @contextlib.contextmanager
    def _stepping(self, ticket: Ticket | None) -> Iterator[None]:
        """One transaction in which the history goes back or forth: what names mean may not be what it was."""
        with problems_of(self.path), stoppable(self._connection, ticket or NoTicket()), self._transaction():
            before = Meanings.of(self._connection)
            yield
            follow(self._connection, before, Meanings.of(self._connection))

    def undo(self, ticket: Ticket | None = None) -> str | None:
        """Takes the last edit back; returns its label, None where there is none. Raises CannotUndo and, where it takes
        longer than a moment, Cancelled, nothing changed.
        """
        with self._stepping(ticket):
            return self._history.undo()

    def redo(self, ticket: Ticket | None = None) -> str | None:
        """Makes the edit that was undone last again; returns and raises as `undo`."""
        with self._stepping(ticket):
            return self._history.redo()

    def go_to(self, number: int, ticket: Ticket | None = None) -> int:
        """Undoes every step of the history after one, or does again all up to it, whole or not at all; 0 is the
        beginning. Returns how many steps it took. Raises CannotUndo, LookupError and Cancelled, nothing changed.
        """
        self.back_up(ticket=ticket)
        with self._stepping(ticket):
            return self._history.go_to(number, ticket or NoTicket())

    def pack_releases(self, ticket: Ticket | None = None) -> None:
        """Packs the releases of the companies whose shelves are stale, for the timeline; raises Cancelled, and what is
        packed by then stays. No edit: nothing of the user's is changed.
        """
        if self.is_read_only:
            return
        from claimline.library.shelving import Packer, count_of, stale_companies  # these need the timeline

        with problems_of(self.path):
            stale, ticket, done = stale_companies(self._connection), ticket or NoTicket(), 0
            total = count_of(self._connection, stale) if stale else 0

            def step(count: int) -> None:
                nonlocal done
                done += count
                ticket.checkpoint(done, total)

            step(0)
            packer = Packer(self._connection, step)
            for company in stale:
                with contextlib.suppress(ValueError), self._transaction():
                    packer.pack(company)

    def remember_brief(self, name: str, made: BriefMade) -> None:
        """Lets a brief that was handed on be the last one of its name. No edit: nothing of the user's is changed."""
        with problems_of(self.path), self._transaction():
            remember_made(self._connection, name, made)

    def unindexed(self) -> int:
        """How many claims and articles of an older library are not yet found by words."""
        with problems_of(self.path):
            return self._index.waiting() + ArticleIndex(self._connection).waiting()

    def index_some(self) -> int:
        """Lets some claims of an older library be found by words, or where all are, some articles; returns how many.
        No edit: nothing of the user's is changed.
        """
        with problems_of(self.path), self._transaction():
            claims = self._index.touch_waiting(_INDEXED_TOGETHER)
            return claims or ArticleIndex(self._connection).touch_waiting(_ARTICLES_INDEXED_TOGETHER)

    def checkpoint(self) -> None:
        """Copies the log into the file, as far as readers allow; for when nothing else is to be done."""
        if self.is_read_only:
            return
        with problems_of(self.path), contextlib.suppress(apsw.BusyError):
            self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)

    def _tidy(self) -> None:
        """Joins some of what the indexes wrote apart, where something was changed: each time as much, so that it never
        takes long, and whatever is left waits for the next.
        """
        if self.is_read_only or self._connection.total_changes() == self._before:
            return
        with contextlib.suppress(apsw.Error, LibraryUnusable), self._transaction():
            for index in ("claim_words", "article_words"):
                self._connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', {-_PAGES_JOINED})")

    def close(self) -> None:
        """Ends it, with everything in the one file where no reader is in the way; to close it again does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            self._tidy()
            self.checkpoint()
        finally:
            self._connection.close()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()
