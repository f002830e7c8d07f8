"""What can go wrong with what the user gives, as classes with fields; workflow/messages.py makes the sentences."""

from __future__ import annotations

from enum import StrEnum


class Problem(Exception):
    """Something expected that the user can be told in one sentence."""


class Reason(StrEnum):
    """Why a file cannot be read as an article, or a library not be used."""

    MISSING = "missing"
    MOVED = "moved"
    NOT_ALLOWED = "not allowed"
    FOLDER = "folder"
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too large"
    TOO_MANY_PAGES = "too many pages"
    DAMAGED = "damaged"
    NO_ARTICLE = "no article"
    LANGUAGE = "language"
    NO_TEXT = "no text"
    ENCRYPTED = "encrypted"
    FORMAT = "format"
    ARCHIVE = "archive"
    UNSAFE = "unsafe"
    BRIEF = "brief"
    TOO_LONG = "too long"
    CRASHED = "crashed"
    NOT_A_LIBRARY = "not a library"
    NEWER = "newer"
    LOCKED = "locked"
    ELSEWHERE = "elsewhere"
    LOST = "lost"
    READ_ONLY = "read only"
    NO_SPACE = "no space"
    TAKEN = "taken"
    IN_USE = "in use"
    OTHER = "other"


class Unreadable(Problem):
    """A file that cannot be read as an article. `detail` is a language's code, a format or a system's message."""

    def __init__(self, name: str, reason: Reason, detail: str = "") -> None:
        super().__init__(name, reason, detail)
        self.name, self.reason, self.detail = name, reason, detail


class LibraryUnusable(Problem):
    """A library that cannot be opened or changed."""

    def __init__(self, name: str, reason: Reason, detail: str = "") -> None:
        super().__init__(name, reason, detail)
        self.name, self.reason, self.detail = name, reason, detail


class CannotWrite(Problem):
    """A file that cannot be written; what stood there before is whole."""

    def __init__(self, name: str, reason: Reason, detail: str = "") -> None:
        super().__init__(name, reason, detail)
        self.name, self.reason, self.detail = name, reason, detail


class AlreadyHeld(Problem):
    """An article whose very bytes are in the library already, as article `article`."""

    def __init__(self, name: str, article: int) -> None:
        super().__init__(name, article)
        self.name, self.article = name, article


class TableFault(StrEnum):
    """Why a file cannot be read as a table of releases."""

    EMPTY = "empty"
    FORMAT = "format"
    ENCODING = "encoding"
    DAMAGED = "damaged"
    SYNTAX = "syntax"
    TOO_MANY_CELLS = "too many cells"
    NO_ROWS = "no rows"
    NO_OBJECT = "no object"
    SEVERAL_LISTS = "several lists"
    NO_DATE = "no date"
    NO_MODEL = "no model"
    BROKEN_EXPORT = "broken export"


class WrongTable(Problem):
    """A file that is no table of releases, of which nothing is imported.

    `line` counts from 1 (0: the file as a whole), `column` is the column's name or, in a text, its number; `detail` is
    what stands there, or what the parser says.
    """

    def __init__(self, name: str, fault: TableFault, line: int = 0, column: str = "", detail: str = "") -> None:
        super().__init__(name, fault, line, column, detail)
        self.name, self.fault, self.line, self.column, self.detail = name, fault, line, column, detail


class CurationFault(StrEnum):
    """Why a claim cannot be changed as the user wants it."""

    NO_PASSAGE = "no passage"
    NO_COMPANY = "no company"
    NO_NUMBER = "no number"
    NO_UNIT = "no unit"
    NO_DATE = "no date"
    NOT_THERE = "not there"
    TWO_ARTICLES = "two articles"
    ONE_CLAIM = "one claim"
    NO_TWO_PARTS = "no two parts"
    GONE = "gone"
    NOT_HELD = "not held"
    NO_NAME = "no name"
    SAME_COMPANY = "same company"
    SHORT_NAME = "short name"
    NAME_TAKEN = "name taken"
    NOTHING_SPLIT = "nothing split"
    ALL_SPLIT = "all split"
    NOTHING_NAMED = "nothing named"
    NO_COLLECTION = "no collection"
    NO_QUERY = "no query"
    NO_SUCH_COMPANY = "no such company"


class CannotCurate(Problem):
    """A change of claims that is refused; nothing was changed. `detail` is what the user wrote."""

    def __init__(self, fault: CurationFault, detail: str = "") -> None:
        super().__init__(fault, detail)
        self.fault, self.detail = fault, detail


class Nothing(StrEnum):
    """Why an export would hold no claims."""

    NO_CLAIM = "no claim"
    UNCHANGED = "unchanged"
    NO_SEARCH = "no search"
    NO_BRIEF = "no brief"
    DAMAGED_BRIEF = "damaged brief"


class NothingChosen(Problem):
    """An export of no claims. `detail` is the search that is none, the name of a brief, or the day of the last one."""

    def __init__(self, why: Nothing = Nothing.NO_CLAIM, detail: str = "") -> None:
        super().__init__(why, detail)
        self.why, self.detail = why, detail


class WrongTemplate(Problem):
    """A template of the user's of which no brief can be made; `line` counts from 1 (0: the file as a whole).

    `detail` is what Typst says, or PACKAGES where it would fetch some from the network.
    """

    PACKAGES = "packages"

    def __init__(self, name: str, line: int, detail: str) -> None:
        super().__init__(name, line, detail)
        self.name, self.line, self.detail = name, line, detail


class NoReleaseChosen(Problem):
    """An export of the timeline without a release in it, or, as a picture, without one that has a day."""


class CannotUndo(Problem):
    """An undo or redo that would touch other rows than it recorded, so nothing was changed. `label` names it."""

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.label = label


class Cancelled(Problem):
    """The user stopped it; nothing of it is left."""
