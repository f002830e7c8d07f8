"""The words of the program as plain frozen values; nothing here reads or writes anything."""

from claimline.domain.article import BODY, Article, Block
from claimline.domain.claim import (
    LISTING,
    ROLLING,
    ROW,
    SETTLED,
    Claim,
    Findings,
    Kind,
    Quantity,
    Release,
    ReleaseEvent,
    Status,
)
from claimline.domain.date import FuzzyDate
from claimline.domain.passage import Passage
from claimline.domain.problems import (
    AlreadyHeld,
    Cancelled,
    CannotUndo,
    CannotWrite,
    LibraryUnusable,
    NoReleaseChosen,
    NothingChosen,
    Problem,
    Reason,
    TableFault,
    Unreadable,
    WrongTable,
)
from claimline.domain.selection import Selection
from claimline.domain.ticket import NoTicket, Ticket

__all__ = [
    "BODY",
    "LISTING",
    "ROLLING",
    "ROW",
    "SETTLED",
    "AlreadyHeld",
    "Article",
    "Block",
    "Cancelled",
    "CannotUndo",
    "CannotWrite",
    "Claim",
    "Findings",
    "FuzzyDate",
    "Kind",
    "LibraryUnusable",
    "NoReleaseChosen",
    "NoTicket",
    "NothingChosen",
    "Passage",
    "Problem",
    "Quantity",
    "Reason",
    "Release",
    "ReleaseEvent",
    "Selection",
    "Status",
    "TableFault",
    "Ticket",
    "Unreadable",
    "WrongTable",
]
