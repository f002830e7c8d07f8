"""What an import would do: what becomes of each row, and what the user has to say first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from claimline.domain import Release, ReleaseEvent
from claimline.exchange.columns import Columns, Field
from claimline.exchange.entries import Entry
from claimline.workflow.tables import Passed

LEAVE_OUT = "-"


class Doubt(StrEnum):
    """Why a row is unsure."""

    COLUMN = "column"
    ORDER = "order"
    SEVERAL = "several"
    CLOSE = "close"
    WHOSE = "whose"
    TWICE = "twice"
    NAMELESS = "nameless"


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    KNOWN = "known"
    HELD = "held"
    LISTED = "listed"
    LEFT_OUT = "left out"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Question:
    """What the user has to say, as `NAME=…`: `name` is the left side, `candidates` what may stand on the right."""

    doubt: Doubt
    name: str
    candidates: tuple[str, ...]
    file: str
    line: int
    company: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """One row, or one name of several in it, and what becomes of it: the releases that it adds, or the question.

    `reason` says in words why a row adds nothing; `is_suspicious` marks a day that tables write for a month.
    """

    entry: Entry
    verdict: Verdict
    releases: tuple[Release, ...] = ()
    question: Question | None = None
    reason: str = ""
    is_suspicious: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. `columns` are those of each file; `passed` the files of a folder that are no tables."""

    rows: tuple[Planned, ...]
    columns: Mapping[str, Columns] = field(default_factory=dict)
    passed: tuple[Passed, ...] = ()
    samples: Mapping[str, str] = field(default_factory=dict)
    """Each column of the files, with the first thing that stands in it."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the user has to say, each once."""
        asked: dict[str, Question] = {}
        for row in self.rows:
            if row.question is not None:
                asked.setdefault(row.question.name, row.question)
        return tuple(asked.values())

    @property
    def releases(self) -> tuple[Release, ...]:
        """What it adds to the library."""
        return tuple(release for row in self.rows for release in row.releases)

    def field_of(self, column: str) -> Field:
        """What a column is taken to say, in the first file that has it."""
        for columns in self.columns.values():
            for wanted, names in columns.of.items():
                if column in names:
                    return wanted
        return Field.IGNORED

    def count(self, verdict: Verdict) -> int:
        """How many rows come to this."""
        return sum(row.verdict is verdict for row in self.rows)


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """What the user says beforehand: `mapping` from columns to fields and from names to models, what the files are
    called as a source where they do not say it themselves, and what happened where they do not say that.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    event: ReleaseEvent = ReleaseEvent.ANNOUNCED
