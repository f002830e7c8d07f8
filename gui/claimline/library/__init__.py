"""The .claimline file, a SQLite database; the only room with SQL."""

from claimline.library.files import create_library
from claimline.library.library import Library
from claimline.library.reader import Reader
from claimline.library.rows import (
    ArticleRow,
    CompanyCount,
    CompanyRule,
    Counts,
    DatedClaim,
    FoundAgain,
    HistoryRow,
    Refound,
    SourceRow,
    VersionRow,
)
from claimline.library.unheld import BriefTaken

__all__ = [
    "ArticleRow",
    "BriefTaken",
    "CompanyCount",
    "CompanyRule",
    "Counts",
    "DatedClaim",
    "FoundAgain",
    "HistoryRow",
    "Library",
    "Reader",
    "Refound",
    "SourceRow",
    "VersionRow",
    "create_library",
]
