"""Parts of a date in a language's own order: each pattern is read once, each part said once for its number.

Babel reads the pattern anew at each date, which takes longer than a frame has time for the ticks of its ruler.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

_PLAIN: dict[str, Callable[[datetime.datetime], int]] = {
    "y": lambda when: when.year,
    "M": lambda when: when.month,
    "L": lambda when: when.month,
    "Q": lambda when: when.month,
    "d": lambda when: when.day,
    "H": lambda when: when.hour,
    "m": lambda when: when.minute,
}
"""On which number alone each part depends, by the letter that CLDR has for it."""


class Moments:
    """Says dates in one language."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        self._patterns: dict[str, str] = {}
        self._said: dict[tuple[str, int], str] = {}

    def say(self, skeleton: str, when: datetime.datetime) -> str:
        """A date, of which the parts of a skeleton of CLDR are said."""
        pattern = self._patterns.get(skeleton)
        if pattern is None:
            pattern = self._patterns[skeleton] = self._pattern(skeleton)
        return pattern % _Parts(self, when)

    def _pattern(self, skeleton: str) -> str:
        from babel.dates import match_skeleton, parse_pattern

        known = self._locale.datetime_skeletons
        found = skeleton if skeleton in known else match_skeleton(skeleton, known) or skeleton
        return str(parse_pattern(known[found]).format)

    def part(self, name: str, when: datetime.datetime) -> str:
        """One part as the pattern names it: MMM, or d."""
        number = _PLAIN.get(name[0])
        if number is None:
            return self._from_babel(name, when)
        key = name, number(when)
        known = self._said.get(key)
        if known is None:
            known = self._said[key] = self._from_babel(name, when)
        return known

    def _from_babel(self, name: str, when: datetime.datetime) -> str:
        from babel.dates import DateTimeFormat

        return str(DateTimeFormat(when, self._locale)[name])


class _Parts:
    """What a pattern asks for its parts of one date."""

    __slots__ = ("_moments", "_when")

    def __init__(self, moments: Moments, when: datetime.datetime) -> None:
        self._moments, self._when = moments, when

    def __getitem__(self, name: str) -> str:
        return self._moments.part(name, self._when)
