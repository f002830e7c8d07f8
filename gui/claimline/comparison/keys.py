"""The keys under which a claim is looked up: two claims that may be related share at least one.

Each is a number made of a company, model or speaker and of a figure, period or day, so that a new claim meets a few
hundred others in a library of 100,000.
"""

from __future__ import annotations

import datetime
import hashlib
import math
from collections.abc import Iterator

from claimline.comparison.profile import Profile

_FORTNIGHT = 14
_LEAST_HASHES = 4


def keys_of(profile: Profile) -> tuple[int, ...]:
    """A claim's keys, each a positive number below 2 to the 31st: the library keeps such in four bytes."""
    return tuple({_number(key) for key in _keys(profile)})


def _keys(profile: Profile) -> Iterator[tuple[object, ...]]:
    fortnights = _fortnights(profile.source.day)
    for company in profile.companies:
        for figure in profile.figures:
            yield "value", company, figure.unit, _two_digits(figure.value)
            for year in _years(figure.period, profile.source.day) if figure.measure else ():
                yield "measure", company, figure.measure, figure.unit, year
    for model in profile.models:
        for fortnight in fortnights:
            yield "model", model, fortnight
        for day in profile.days:
            yield "day", model, day
        if profile.kind in ("release", "plan"):
            yield "release", model
    if profile.speaker:
        for fortnight in fortnights:
            yield "speaker", profile.speaker, fortnight
    for value in sorted(profile.shingles)[:_LEAST_HASHES]:
        yield "words", value


def _fortnights(day: int) -> tuple[int, int]:
    """The fortnight of a day and the one before: two days no further apart than one share a number."""
    return day // _FORTNIGHT, day // _FORTNIGHT - 1


def _years(period: tuple[int, int] | None, published: int) -> set[int]:
    if period is not None:
        return {datetime.date.fromordinal(period[0]).year}
    year = datetime.date.fromordinal(published).year if published else 0
    return {year, year - 1}


def _two_digits(value: float) -> str:
    return f"{value:.1e}" if math.isfinite(value) else "none"


def _number(key: tuple[object, ...]) -> int:
    digest = hashlib.blake2b("\x1f".join(map(str, key)).encode(), digest_size=5).digest()
    return int.from_bytes(digest, "big") & 0x7FFFFFFF
