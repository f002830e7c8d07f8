"""What a brief is made of: a choice of claims and releases, and how the reader is to find them."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimline.domain import Article, Claim, Paper, Relation, Release

if TYPE_CHECKING:
    from claimline.brief.changes import Changes


@dataclass(frozen=True, slots=True)
class BriefContent:
    """Everything that stands in a brief, in the order in which it was chosen.

    `articles` holds, by its id, each article that a claim or release names; `Claim.article` points into it. Articles
    that were never stored need ids of their own for that. `language` is that of the headings (en, ko, zh), and `made`
    the day on the foot of each page, unless SOURCE_DATE_EPOCH says otherwise; None is the newest article's day, so
    that equal content makes equal bytes.

    `companies` are those that were chosen, in their order: each has a section, and a claim stands under the first of
    its companies that is among them. Empty means all. `local_names` are companies' names in the language of the
    headings. Rejected claims are left out unless `with_rejected`. Companies stand as in `order`, then as in
    `companies`.

    `relations` say how claims stand to others, by their ids; `others` are those of them that are not in the brief,
    whose articles are among `articles`. `changes` are those since the last brief of the name, None where the brief
    does not tell. `is_short` gives each claim one line. `template` is the path of the user's own, empty for ours.
    """

    claims: tuple[Claim, ...]
    articles: Mapping[int, Article]
    releases: tuple[Release, ...] = ()
    title: str = ""
    author: str = ""
    note: str = ""
    language: str = "en"
    made: datetime.date | None = None
    companies: tuple[str, ...] = ()
    local_names: Mapping[str, str] = field(default_factory=dict)
    with_rejected: bool = False
    paper: Paper = "a4"
    order: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    others: Mapping[int, Claim] = field(default_factory=dict)
    changes: Changes | None = None
    is_short: bool = False
    template: str = ""

    @property
    def is_day_said(self) -> bool:
        """Whether somebody said on which day it is made: the content or SOURCE_DATE_EPOCH."""
        return self.made is not None or source_date_epoch() is not None


def source_date_epoch() -> int | None:
    """The moment that reproducible-builds.org lets a user say, in seconds since 1970."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(epoch) if epoch.isascii() and epoch.isdigit() else None
