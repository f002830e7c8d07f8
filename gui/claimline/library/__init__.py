"""The .claimline file, a SQLite database; the only room with SQL."""

from claimline.library.backups import Backup, Backups
from claimline.library.files import create_library, publish_library
from claimline.library.library import Library
from claimline.library.reader import Reader
from claimline.library.release_sources import ReleaseSources
from claimline.library.rows import (
    ArticleRow,
    ArticleText,
    BriefMade,
    Collection,
    CompanyCount,
    CompanyRule,
    Counts,
    DatedClaim,
    DatedEvent,
    FoundAgain,
    HistoryRow,
    Refound,
    SavedBrief,
    SavedSearch,
    Sizes,
    SourceRow,
    VersionRow,
)
from claimline.library.search import looked_for as searched_runs
from claimline.library.selecting import SEARCH_CAP
from claimline.library.terms import folded
from claimline.library.unheld import BriefTaken

__all__ = [
    "SEARCH_CAP",
    "ArticleRow",
    "ArticleText",
    "Backup",
    "Backups",
    "BriefMade",
    "BriefTaken",
    "Collection",
    "CompanyCount",
    "CompanyRule",
    "Counts",
    "DatedClaim",
    "DatedEvent",
    "FoundAgain",
    "HistoryRow",
    "Library",
    "Reader",
    "Refound",
    "ReleaseSources",
    "SavedBrief",
    "SavedSearch",
    "Sizes",
    "SourceRow",
    "VersionRow",
    "create_library",
    "folded",
    "publish_library",
    "searched_runs",
]
