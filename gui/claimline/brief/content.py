"""What a brief is made of: a choice of claims and releases, and how the reader is to find them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from claimline.domain import Article, Claim, Release

Paper = Literal["a4", "us-letter"]


@dataclass(frozen=True, slots=True)
class BriefContent:
    """Everything that stands in a brief, in the order in which it was chosen.

    `articles` holds, by its id, each article that a claim or release names; `Claim.article` points into it. Articles
    that were never stored need ids of their own for that. `language` is that of the headings (en, ko, zh), and `made`
    the day on the foot of each page, unless SOURCE_DATE_EPOCH says otherwise; None is the newest article's day, so
    that equal content makes equal bytes.

    `companies` are those that were chosen, in their order: each has a section, and a claim stands under the first of
    its companies that is among them. Empty means all. `local_names` are companies' names in the language of the
    headings. Rejected claims are left out unless `with_rejected`.
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
