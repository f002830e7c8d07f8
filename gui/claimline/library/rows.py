"""What a reader answers with beside the program's own words."""

from __future__ import annotations

from typing import NamedTuple


class CompanyCount(NamedTuple):
    """A company with how many claims speak of it, in how many articles."""

    name: str
    claims: int
    articles: int


class ArticleRow(NamedTuple):
    """An article as a list shows it: `reviewed` of its `claims` are confirmed or rejected."""

    id: int
    title: str
    publisher: str
    published: str | None
    language: str
    claims: int
    reviewed: int
    name: str


class HistoryRow(NamedTuple):
    """One step of the history: when it was made (ISO 8601, UTC), in which words, and whether it is undone now."""

    id: int
    label: str
    made: str
    undone: bool


class Counts(NamedTuple):
    """What a library holds."""

    articles: int
    claims: int
    reviewed: int
    companies: int
