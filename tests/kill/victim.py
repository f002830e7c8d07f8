"""What is killed: seeded steps upon a library, each told as it begins, inside its transaction, and once saved.

The same seed makes the same steps, so that the harness knows what the file must hold after each.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import apsw

from claimline.domain import (
    Article,
    Block,
    Claim,
    Findings,
    FuzzyDate,
    Kind,
    Passage,
    Quantity,
    Release,
    ReleaseEvent,
    Status,
)
from claimline.library import Library
from claimline.library.migrations import STEPS
from claimline.library.schema import APPLICATION_ID, RECORDED, take_steps
from claimline.library.search import Index
from claimline.workflow.saving import write_whole

Tell = Callable[[str], None]
"""Says to the harness how far it is."""

COMPANIES = ("Acme", "Borealis", "Cumulus", "딥시크", "月之暗面")
CLAIMS = 60
"""In each article: enough that a transaction takes some milliseconds, in which it can be hit."""


class Inside:
    """A ticket-like mark: tells that the transaction is open, when the first statement of an edit has run."""

    def __init__(self, library: Library, label: str, tell: Tell) -> None:
        self._edit, self._tell = library.edit(label), tell

    def __enter__(self) -> Library:
        library = self._edit.__enter__()
        self._tell("inside")
        return library

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._edit.__exit__(kind, error, trace)


def article(number: int, chance: random.Random) -> tuple[Article, bytes, Findings]:
    """An article of sentences of our own, each of them a claim."""
    sentences = [
        f"{COMPANIES[chance.randrange(5)]} says in report {number} that plan {place} costs {place + 2} million dollars."
        for place in range(CLAIMS)
    ]
    text = "\n".join(sentences)
    claims, start = [], 0
    for place, sentence in enumerate(sentences):
        end = start + len(sentence)
        company = sentence.split(" ", 1)[0]
        figure = Quantity(place + 2.0, "USD", f"{place + 2} million dollars", start=start + 5, end=start + 9)
        claims.append(
            Claim(Passage.of(text, start, end), Kind.PLAN, (company,), speaker="a spokesperson", quantities=(figure,))
        )
        start = end + 1
    day = FuzzyDate("2025-03", "March 2025")
    releases = (
        Release(f"Model {number}", "Acme", ReleaseEvent.ANNOUNCED, day, Passage.of(text, 0, len(sentences[0]))),
    )
    original = text.encode()
    known = Article(
        text,
        (Block(0, len(text)),),
        "en",
        hashlib.sha256(original).hexdigest(),
        f"{number}.txt",
        published="2025-03-26",
    )
    return known, original, Findings(tuple(claims), releases)


def bring_in(library: Library, tell: Tell, chance: random.Random) -> Iterator[None]:
    """Articles, one after the other, each an edit of its own."""
    for number in range(1000):
        made = article(number, chance)
        yield
        with Inside(library, f"Open {number}.txt", tell):
            library.add_article(*made)


def curate(library: Library, tell: Tell, chance: random.Random) -> Iterator[None]:
    """Decisions, corrections, companies put right, articles taken out and brought in, the log copied now and then."""
    yield
    with Inside(library, "Open", tell):
        ids = [library.add_article(*article(number, chance)) for number in range(4)]
    for number in range(1000):
        yield
        step = chance.choice(("status", "status", "tag", "day", "rename", "delete", "add", "checkpoint"))
        if step == "checkpoint":
            tell("inside")
            library.checkpoint()
            continue
        if step == "delete" and len(ids) < 3:
            step = "add"
        claims = [claim.id for claim in library.claims_of(chance.choice(ids))]
        with Inside(library, f"{step} {number}", tell):
            if step == "status":
                library.set_status(chance.sample(claims, 20), chance.choice(list(Status)))
            elif step == "tag":
                library.tag_claims(chance.sample(claims, 20), [f"tag {number}"])
            elif step == "day":
                library.set_published(chance.choice(ids), f"2025-04-{chance.randrange(10, 29)}")
            elif step == "rename":
                library.companies.move(chance.choice(COMPANIES[:3]), chance.choice(("Dynamo", "Elysium")))
            elif step == "delete":
                library.delete_article(ids.pop(chance.randrange(len(ids))))
            else:
                ids.append(library.add_article(*article(100 + number, chance)))


def go_back(library: Library, tell: Tell, chance: random.Random) -> Iterator[None]:
    """Undo and redo of all kinds of steps."""
    steps = curate(library, lambda _words: None, chance)
    for _step in range(12):
        yield
        tell("inside")
        next(steps)
    for _step in range(1000):
        yield
        tell("inside")
        if chance.random() < 0.55:
            library.undo()
        else:
            library.redo()


def old_library(path: Path) -> None:
    """A library as the first version wrote it, with an article of many claims."""
    connection = apsw.Connection(str(path))
    connection.pragma("application_id", APPLICATION_ID)
    take_steps(connection, 0, 1)
    Index(connection)
    with connection:
        connection.execute(
            "INSERT INTO article VALUES (1, NULL, NULL, 'a.txt', '', '', 'en', 'A', '', '', NULL, 0, '', 0, '', '[]')"
        )
        for number in range(1, 800):
            connection.execute("INSERT INTO claim VALUES (?, 1, 0, 0, 4, 'plan', 'suggested')", (number,))
            connection.execute(
                "INSERT INTO claim_detail VALUES (?, 'Acme', '', '', NULL, NULL, NULL, ?, '[]', '[]', '[]', '[]', 0)",
                (number, '["Acme"]'),
            )
    connection.close()


def export(folder: Path, tell: Tell, chance: random.Random) -> Iterator[None]:
    """Files written in the place of others, of up to three megabytes."""
    for number in range(1000):
        yield
        data = exported(number, chance)
        tell("inside")
        write_whole(folder / "brief.pdf", data)


def exported(number: int, chance: random.Random) -> bytes:
    """What an export of some number holds: whole only if its first word counts its bytes."""
    length = chance.randrange(200_000, 3_000_000)
    head = f"{length:010d} {number:06d} ".encode()
    return head + bytes([number % 251]) * (length - len(head))


def state_of(path: Path) -> str:
    """A digest of all that a library holds for the user, its history among it; not of when things were made."""
    connection = apsw.Connection(str(path))
    digest = hashlib.sha256()
    try:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        for table in RECORDED:
            if table not in tables:
                continue
            columns = ", ".join(
                row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "added"
            )
            for row in connection.execute(f"SELECT {columns} FROM {table} ORDER BY {columns}"):
                digest.update(repr((table, row)).encode())
        for row in connection.execute("SELECT label, undone FROM history ORDER BY id"):
            digest.update(repr(row).encode())
    finally:
        connection.close()
    return digest.hexdigest()


def version_of(path: Path) -> int:
    """Which version of the schema a file has."""
    connection = apsw.Connection(str(path))
    try:
        return int(connection.pragma("user_version"))
    finally:
        connection.close()


NEWEST = len(STEPS)
