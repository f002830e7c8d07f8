"""What spares a search never hides a match: beginnings and word lists against the patterns that they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.extraction import (
    dates,
    dates_chinese,
    dates_english,
    dates_korean,
    numerals,
    quantities,
    unlisted,
    worth,
)
from claimline.extraction.kinds import _DEVELOPED, DEVELOPED
from claimline.extraction.patterns import Beginnings, Sieve
from claimline.extraction.sentences import Script

_MODULES = (dates_english, dates_korean, dates_chinese)
_LISTED = {
    "to-reader": worth._TO_READER,
    "definition": worth._DEFINITION,
    "caption": worth._CAPTION,
    "developed": _DEVELOPED,
}
_JOINTS = [
    " ",
    "",
    "\n",
    "-",
    ",",
    ".",
    "(",
    ")",
    "1",
    "2",
    "3",
    "19",
    "20",
    "2025",
    "%",
    "~",
    "“",
    "”",
    ":",
    "\u00a0",
    "\u3000",
]


def _vocabulary(*sources: str) -> list[str]:
    """The words in the sources of patterns, so that random texts of them come near to matching."""
    return sorted({word for source in sources for word in re.findall(r"[A-Za-z]+|[가-힣]+|[一-鿿]+|[^\W\d_]", source)})


def _texts(words: Sequence[str]) -> st.SearchStrategy[str]:
    parts = st.sampled_from(words) | st.sampled_from(words).map(str.capitalize) | st.sampled_from(_JOINTS)
    return st.lists(parts, max_size=14).map("".join)


def _same(beginnings: Beginnings, pattern: re.Pattern[str], text: str) -> None:
    found = [match.span() for match in beginnings.finditer(pattern, text, 0, len(text))]
    assert found == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.__name__.rpartition("_")[2])
@settings(deadline=None)
@given(data=st.data())
def test_every_date_begins_with_one_of_its_beginnings(module: type, data: st.DataObject) -> None:
    language = dates._language(module)
    text = data.draw(_texts(_vocabulary(*(rule.pattern for rule in language.rules.values()))))
    _same(language.beginnings, language.any_rule, text)


@settings(deadline=None)
@given(text=_texts(_vocabulary(numerals._FIGURE.pattern)))
def test_every_number_begins_with_one_of_its_beginnings(text: str) -> None:
    _same(numerals._BEGINNINGS, numerals._FIGURE, text)


@settings(deadline=None)
@given(text=_texts(_vocabulary(quantities._RATIOS.pattern)))
def test_every_ratio_begins_with_one_of_its_beginnings(text: str) -> None:
    _same(quantities._RATIO_BEGINNINGS, quantities._RATIOS, text)


@pytest.mark.parametrize("name", _LISTED)
@settings(deadline=None)
@given(data=st.data())
def test_what_makes_a_sentence_no_claim_holds_a_word_of_its_list(name: str, data: st.DataObject) -> None:
    sieve = Sieve({**worth.WORDS, "developed": DEVELOPED})
    text = data.draw(_texts(_vocabulary(_LISTED[name].pattern)))
    if _LISTED[name].search(text):
        assert name in sieve.lists_in(text)


@pytest.mark.parametrize("script", Script)
@settings(deadline=None)
@given(data=st.data())
def test_a_company_that_nobody_listed_stands_with_a_word_of_its_list(script: Script, data: st.DataObject) -> None:
    patterns = unlisted._PATTERNS[script]
    sieve = Sieve({unlisted.list_name(place): words for place, words in enumerate(unlisted.WORDS[script])})
    text = data.draw(_texts(_vocabulary(*(pattern.pattern for pattern in patterns))))
    for place, pattern in enumerate(patterns):
        if pattern.search(text):
            assert unlisted.list_name(place) in sieve.lists_in(text)


def test_case_and_kinds_of_space_do_not_matter() -> None:
    sieve = Sieve({"deal": ["two firms"], "said": ["SAID"]})
    assert sieve.lists_in("The Two\u00a0Firms") == {"deal"}
    assert sieve.lists_in("İt said so") == {"said"}
    assert Beginnings(["last "]).places("Last\nweek, at last", 0, 16) == [0]
