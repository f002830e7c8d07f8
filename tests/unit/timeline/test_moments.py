"""Dates are said as the language's own data say them."""

from __future__ import annotations

import datetime

import pytest
from babel import Locale
from babel.dates import format_skeleton
from hypothesis import given
from hypothesis import strategies as st

from claimline.timeline.moments import Moments
from claimline.timeline.wording import Wording

SKELETONS = ("yMMMd", "yMMM", "y", "MMM", "MMMd", "d", "Hm", "yQQQ", "yMMMEd")
ALL = {language: Moments(Locale.parse(language)) for language in ("en", "ko", "zh")}


@pytest.mark.parametrize("language", ALL)
@given(st.datetimes(datetime.datetime(1, 1, 1), datetime.datetime(9999, 12, 31)), st.sampled_from(SKELETONS))
def test_a_date_is_said_as_babel_says_it(language: str, when: datetime.datetime, skeleton: str) -> None:
    assert ALL[language].say(skeleton, when) == format_skeleton(skeleton, when, locale=language)


@pytest.mark.parametrize("language", ["en", "ko", "zh"])
@pytest.mark.parametrize("days", [(-5000, 3), (1, 2), (3_652_000, 3_652_059), (3_652_050, 3_700_000), (9**9, 9**9)])
def test_days_beyond_the_calendar_are_said_as_its_first_or_last(language: str, days: tuple[int, int]) -> None:
    """A timeline moved to the end of the year 9999 shows days that no calendar has; to export it ended in an error."""
    said = Wording(language).span(*days)
    assert ("9999" in said) == (days[1] > 1000)
