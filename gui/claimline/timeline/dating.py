"""What several sources together say of one event's date: one span, or several that cannot all be true."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from claimline.domain import Release
from claimline.domain.date import days

FADE = 30
"""Over how many days a date that is open at one end is drawn."""


class Look(IntEnum):
    """How certain a date is, which is how it is drawn."""

    DAY = 0
    SPAN = 1
    BEFORE = 2
    AFTER = 3
    DISPUTED = 4


class Span(NamedTuple):
    """The days that an event may have been on, from `first` to `last` (ordinals, both included), as drawn."""

    first: int
    last: int
    look: Look
    from_article: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """One source's date; `slack` is by how many days it may be off, where it is in another place's time."""

    span: Span
    slack: int = 0

    @property
    def lowest(self) -> float:
        return float("-inf") if self.span.look is Look.BEFORE else self.span.first - self.slack

    @property
    def highest(self) -> float:
        return float("inf") if self.span.look is Look.AFTER else self.span.last + self.slack

    def holds(self, other: _Said) -> bool:
        """Whether the other's days are all among these."""
        return self.lowest <= other.lowest + other.slack and other.highest - other.slack <= self.highest


class Dating:
    """Reads dates; keeps those it has read, since the same stand on many releases."""

    def __init__(self, published: Mapping[int, str]) -> None:
        self.published = published
        self._read: dict[str, tuple[Span, Span] | None] = {}

    def span(self, release: Release) -> Span | None:
        """What one source says; None where it gives no date and its own day is not known."""
        text = release.date.edtf if release.date else None
        return self.read(self.or_published(text, release.article), release.passage is not None)

    def or_published(self, edtf: str | None, article: int) -> str | None:
        """A date in EDTF; where there is none, that it was on its article's own day or before, if that is known."""
        return f"../{self.published[article]}" if edtf is None and article in self.published else edtf

    def read(self, edtf: str | None, from_article: bool) -> Span | None:
        """The days of a date in EDTF; None for none."""
        if edtf is None:
            return None
        if edtf not in self._read:
            found = read_date(edtf)
            self._read[edtf] = (Span(*found, False), Span(*found, True)) if found else None
        known = self._read[edtf]
        return known[from_article] if known else None

    def settle(self, releases: Sequence[Release]) -> tuple[Span, ...]:
        """What these sources of one event say: one span where they agree, several where they differ, none undated.

        A date agrees with another where some day fits both; of dates that agree, the most precise counts. Where the
        user has settled it, that counts alone.
        """
        settled = [release for release in releases if release.why and release.settled is not None]
        if settled and (span := self.span(settled[-1])):
            return (span,)
        said = [
            _Said(span, 1 if release.date and release.date.local_time else 0)
            for release in releases
            if (span := self.span(release))
        ]
        if len(said) < 2:
            return tuple(each.span for each in said)
        if max(each.lowest for each in said) <= min(each.highest for each in said):
            return (_joined(said),)
        narrow = [each for each in said if not any(each.holds(o) and not o.holds(each) for o in said)]
        distinct = {(each.span.first, each.span.last, each.span.look): each.span for each in narrow}
        distinct |= {k: s for each in narrow if (s := each.span).from_article and (k := (s.first, s.last, s.look))}
        return tuple(sorted(distinct.values()))


def _joined(said: Sequence[_Said]) -> Span:
    """The most precise of dates that agree, or what they have in common where none lies within the others."""
    best = min(said, key=_precision)
    if all(other.holds(best) for other in said):
        same = (best.span.first, best.span.last, best.span.look)
        by_article = any(o.span.from_article and (o.span.first, o.span.last, o.span.look) == same for o in said)
        return Span(*same, by_article)
    first = max(each.lowest + each.slack for each in said)
    last = min(each.highest - each.slack for each in said)
    if first > last:
        return best.span
    low, high = int(first), int(last)
    return Span(low, high, Look.DAY if low == high else Look.SPAN, any(each.span.from_article for each in said))


def _precision(one: _Said) -> tuple[float, float, int, Span]:
    width = one.highest - one.lowest
    nearer = {Look.BEFORE: one.highest, Look.AFTER: -one.lowest}.get(one.span.look, 0.0)
    return width, nearer, one.slack, one.span


def read_date(text: str) -> tuple[int, int, Look] | None:
    """The days and the look of an EDTF date; None for what is none, or open at both ends: that says nothing."""
    try:
        earliest, latest = days(text)
    except ValueError:
        return None
    if earliest is None and latest is None:
        return None
    if earliest is None:
        assert latest is not None
        last = latest.toordinal()
        return max(last - FADE + 1, 1), last, Look.BEFORE
    if latest is None:
        first = earliest.toordinal()
        return first, min(first + FADE - 1, datetime.date.max.toordinal()), Look.AFTER
    rough = text[-1] in "?~%"
    look = Look.DAY if earliest == latest and not rough else Look.SPAN
    return earliest.toordinal(), latest.toordinal(), look
