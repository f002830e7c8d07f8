"""What a brief is to hold and how it is to look: the one value that the dialog, the command line and a library keep."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from claimline.domain.selection import Selection

Paper = Literal["a4", "us-letter"]


class SinceLast(StrEnum):
    """What becomes of the changes since the last brief of the same name: nothing, a section, or all that is in it."""

    LEFT_OUT = "left out"
    SECTION = "section"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class BriefChoice:
    """A choice of claims, and how they are set.

    Claims fit `selection`, are about one of `companies` and of one of `articles` (empty: of any), and are found by
    `search`, a line as the search field takes it. Companies stand as in `order`, then as in `companies`; those of
    neither follow, the ones with most claims first. Of a company's claims of one kind, those of the articles of
    `article_order` come first, in that order. `language` is that of the headings (en, ko, zh). An empty title is
    made from what was chosen. `day` (EDTF) is the one on each page; None is that of the newest article, so that equal
    libraries make equal bytes. `is_short` gives each claim one line. `template` is the path of the user's own, empty
    for Claimline's. Rejected claims are left out unless `with_rejected`.
    """

    selection: Selection = field(default_factory=Selection)
    language: str = "en"
    title: str = ""
    with_rejected: bool = False
    author: str = ""
    note: str = ""
    paper: Paper = "a4"
    companies: tuple[str, ...] = ()
    articles: tuple[int, ...] = ()
    search: str = ""
    order: tuple[str, ...] = ()
    day: str | None = None
    is_short: bool = False
    since_last: SinceLast = SinceLast.LEFT_OUT
    template: str = ""
    article_order: tuple[int, ...] = ()
