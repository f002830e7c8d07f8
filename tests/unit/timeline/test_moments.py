"""Dates are said as the language's own data say them."""

from __future__ import annotations

import datetime

import pytest
from babel import Locale
from babel.dates import format_skeleton
from hypothesis import given
from hypothesis import strategies as st

from claimline.timeline.moments import Moments

SKELETONS = ("yMMMd", "yMMM", "y", "MMM", "MMMd", "d", "Hm", "yQQQ", "yMMMEd")
ALL = {language: Moments(Locale.parse(language)) for language in ("en", "ko", "zh")}


@pytest.mark.parametrize("language", ALL)
@given(st.datetimes(datetime.datetime(1, 1, 1), datetime.datetime(9999, 12, 31)), st.sampled_from(SKELETONS))
def test_a_date_is_said_as_babel_says_it(language: str, when: datetime.datetime, skeleton: str) -> None:
    assert ALL[language].say(skeleton, when) == format_skeleton(skeleton, when, locale=language)
