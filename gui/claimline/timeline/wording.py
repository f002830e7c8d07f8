"""Dates, counts and notes of the picture in the user's language."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.domain.date import days
from claimline.language import N_, words_of
from claimline.timeline.moments import Moments

if TYPE_CHECKING:
    from babel import Locale

DAY, MONTH, YEAR, MONTH_ALONE, DAY_OF_MONTH, DAY_ALONE, HOUR = "yMMMd", "yMMM", "y", "MMM", "MMMd", "d", "Hm"
"""Which parts of a date are said, as CLDR names them."""

_EVENTS = {
    ReleaseEvent.ANNOUNCED: N_("announced"),
    ReleaseEvent.PAPER: N_("paper"),
    ReleaseEvent.WEIGHTS: N_("weights"),
    ReleaseEvent.API: N_("API"),
    ReleaseEvent.GENERAL_AVAILABILITY: N_("available"),
    ReleaseEvent.REPORTED: N_("reported"),
}
_QUARTER = "yQQQ"
_QUARTERS = ("33", "34", "35", "36")
_HALVES = ("40", "41")
_FIRST_DAY, _LAST_DAY = datetime.date.min.toordinal(), datetime.date.max.toordinal() - 1
_SPANS_KEPT, _SAID_KEPT = 4000, 8000


class Wording:
    """The words of one language; keeps what it has put into words, since a frame asks for the same again."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words = words_of(language)
        self._said: dict[tuple[str, int], str] = {}
        self._units: dict[int, tuple[str, int, str]] = {}
        self._point_sign = "."
        self._spans: dict[tuple[int, int], str] = {}
        self._found: Locale | None = None
        self._moments: Moments | None = None

    @property
    def _locale(self) -> Locale:
        if self._found is None:
            from babel import Locale

            self._found = Locale.parse(self.language)
        return self._found

    def warm(self) -> None:
        """Read what the language's data say, which takes a while the first time, before a frame needs it."""
        for parts in (DAY, MONTH, YEAR, MONTH_ALONE, DAY_OF_MONTH, DAY_ALONE, HOUR):
            self.moment(parts, 738_000)
        self._span(738_000, 738_050)
        self.count(1000)

    def moment(self, parts: str, ordinal: int, hour: int = 0) -> str:
        """A day (its ordinal) or an hour of it, of which `parts` are said."""
        known = self._said.get((parts, ordinal * 24 + hour))
        if known is None:
            if self._moments is None:
                self._moments = Moments(self._locale)
            if len(self._said) >= _SAID_KEPT:
                self._said.clear()
            when = datetime.datetime.combine(datetime.date.fromordinal(ordinal), datetime.time(hour))
            known = self._said[parts, ordinal * 24 + hour] = self._moments.say(parts, when)
        return known

    def count(self, number: int) -> str:
        """A number short enough for a cluster: 12K, 1.2만."""
        if number < 1000:
            return str(number)
        size = len(str(number)) - 1
        before, unit, after = self._units.get(size) or self._unit(size)
        said = f"{number / unit:.{1 if number < 10 * unit else 0}f}"
        if float(said) * unit >= 10 ** (size + 1) > number:
            return self.count(10 ** (size + 1))  # 999,600 is one million, not a thousand thousands
        return before + said.removesuffix(".0").replace(".", self._point_sign) + after

    def _unit(self, size: int) -> tuple[str, int, str]:
        """What stands before a number of so many figures but one, what it counts, and what stands behind it: one
        thousand is said once by the data of the language, which takes longer than a frame has time for each number.
        """
        from babel.numbers import format_compact_decimal, get_decimal_symbol

        self._point_sign = get_decimal_symbol(self._locale)
        before, figures, after = re.split(r"(\d+)", format_compact_decimal(10**size, locale=self._locale), maxsplit=1)
        found = self._units[size] = before, 10**size // int(figures), after
        return found

    def edtf(self, text: str) -> str:
        """A date in EDTF as one reads it, as precise as it is; the text itself where it is no date."""
        _ = self._words.gettext
        first, slash, last = text.partition("/")
        try:
            if not slash:
                return self._point(first)
            if first in ("..", ""):
                return _("by {date}").format(date=self._point(last))
            if last in ("..", ""):
                return _("from {date}").format(date=self._point(first))
            if (span := _days(text)) is not None:
                return self.span(*span)
            return _("{first} – {last}").format(first=self._point(first), last=self._point(last))
        except ValueError:
            return text

    def dated(self, date: FuzzyDate | None) -> str:
        """What one source says of a release's day."""
        if date is None or date.edtf is None:
            return self._words.gettext("no day given")
        said = self.edtf(date.edtf)
        return self._words.gettext("{date}, local time").format(date=said) if date.local_time else said

    def source(self, release: Release, title: str = "") -> str:
        """Who says it: a source by its name, an article by its `title`, or the user and why."""
        _ = self._words.gettext
        if release.settled is not None:
            return _("settled by you: {reason}").format(reason=release.settled)
        if release.listing is not None:
            return _("{source}: listing by {host}").format(source=release.source, host=release.listing)
        return release.source or title or _("an article")

    def span(self, first: int, last: int) -> str:
        """The days from one ordinal to another, as short as they can be said: whole months as months, a year as one.

        Days before the calendar's first or after its last, which one may see beside them, are said as those.
        """
        first, last = (min(max(day, _FIRST_DAY), _LAST_DAY) for day in (first, last))
        known = self._spans.get((first, last))
        if known is None:
            if len(self._spans) >= _SPANS_KEPT:
                self._spans.clear()
            known = self._spans[first, last] = self._span(first, last)
        return known

    def _span(self, first: int, last: int) -> str:
        start, end = datetime.date.fromordinal(first), datetime.date.fromordinal(last)
        if start == end:
            return self.moment(DAY, first)
        if start.day > 1 or (end + datetime.timedelta(1)).day > 1:
            return self._interval(start, end, DAY)
        if start.month == 1 and end.month == 12:
            return self.moment(YEAR, first) if start.year == end.year else self._interval(start, end, YEAR)
        if (start.year, start.month) == (end.year, end.month):
            return self.moment(MONTH, first)
        if start.year == end.year and start.month % 3 == 1 and end.month == start.month + 2:
            return self.moment(_QUARTER, first)
        return self._interval(start, end, MONTH)

    def _interval(self, start: datetime.date, end: datetime.date, parts: str) -> str:
        from babel.dates import format_interval

        # CLDR parts English spans with thin spaces, which not every font has.
        return str(format_interval(start, end, parts, locale=self._locale)).replace("\u2009", " ")

    def before(self, last: int) -> str:
        """On that day or before it."""
        return self._words.gettext("by {date}").format(date=self.moment(DAY, last))

    def after(self, first: int) -> str:
        """On that day or later."""
        return self._words.gettext("from {date}").format(date=self.moment(DAY, first))

    def event(self, event: ReleaseEvent) -> str:
        """An event in a model's life, in a word or two."""
        return self._words.gettext(_EVENTS[event])

    def disputed(self) -> str:
        """The note beside a release whose sources differ."""
        return self._words.gettext("disputed")

    def and_more(self, names: str, more: int) -> str:
        """The names that are said, and how many are not."""
        return self._words.gettext("{names} +{more}").format(names=names, more=more)

    def _point(self, point: str) -> str:
        _ = self._words.gettext
        bare = point.rstrip("?~%")
        year, *parts = bare.split("-")
        if parts and parts[0] in _HALVES:
            half = _("first half of {year}") if parts[0] == "40" else _("second half of {year}")
            said = half.format(year=year)
        elif parts and parts[0] in _QUARTERS:
            said = self.moment(_QUARTER, datetime.date(int(year), 3 * _QUARTERS.index(parts[0]) + 1, 1).toordinal())
        else:
            numbers = [int(part) for part in (year, *parts)] + [1, 1]
            day = datetime.date(*numbers[:3]).toordinal()
            said = self.moment((YEAR, MONTH, DAY)[len(parts)], day)
        return _("about {date}").format(date=said) if len(bare) < len(point) else said


def _days(text: str) -> tuple[int, int] | None:
    """The days of a span between two sharp dates, which can be said as one."""
    earliest, latest = (None, None) if set(text) & set("?~%") else days(text)
    return (earliest.toordinal(), latest.toordinal()) if earliest and latest else None
