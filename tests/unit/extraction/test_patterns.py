"""What spares a search never hides a match: beginnings and word lists against the patterns that they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.extraction.dates import chinese as dates_chinese
from claimline.extraction.dates import english as dates_english
from claimline.extraction.dates import finding as dates
from claimline.extraction.dates import korean as dates_korean
from claimline.extraction.kinds import chinese as kinds_chinese
from claimline.extraction.kinds import english as kinds_english
from claimline.extraction.kinds import korean as kinds_korean
from claimline.extraction.kinds import worth
from claimline.extraction.kinds.deciding import _DEVELOPED, DEVELOPED
from claimline.extraction.names import mentions, unlisted
from claimline.extraction.patterns import Beginnings, Ending, Sieve, Sifted, Words
from claimline.extraction.quantities import finding as quantities
from claimline.extraction.quantities import numerals
from claimline.extraction.sentences import Script
from claimline.extraction.speakers import cues_english as english_cues
from claimline.extraction.speakers import english
from claimline.extraction.speakers import sources_chinese as chinese_sources
from claimline.extraction.speakers import sources_english as english_sources

_MODULES = (dates_english, dates_korean, dates_chinese)
_LISTED = {
    "to-reader": worth._TO_READER,
    "definition": worth._DEFINITION,
    "caption": worth._CAPTION,
    "developed": _DEVELOPED,
}
_SIFTED = [
    pattern
    for module in (kinds_english, kinds_korean, kinds_chinese, chinese_sources, worth)
    for pattern in vars(module).values()
    if isinstance(pattern, Sifted)
]
_ENDINGS = {
    f"{module.__name__.rpartition('.')[2]}{name}": pattern
    for module in (english, english_cues, english_sources)
    for name, pattern in vars(module).items()
    if isinstance(pattern, Ending)
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


def _found(beginnings: Beginnings, pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """What is found where the pattern is tried only at its beginnings."""
    return [match.span() for match in beginnings.finditer(pattern, text, 0, len(text))]


def _all(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("module", _MODULES, ids=lambda module: module.__name__.rpartition("_")[2])
@settings(deadline=None)
@given(data=st.data())
def test_every_date_begins_with_one_of_its_beginnings(module: type, data: st.DataObject) -> None:
    """… and with a sign by which its rule is found: what all rules as one pattern find."""
    language = dates._language(module)
    patterns = [rule.pattern for rule in (*dates._shared(module), *module.RULES)]
    any_rule = re.compile("|".join(re.sub(r"[(][?]P<[a-z0-9]+>", "(?:", pattern) for pattern in patterns))
    text = data.draw(_texts(_vocabulary(*patterns)))
    lists = dates._SIEVE.lists_in(text)
    assert [match.span() for _, match in language.matches(text, 0, len(text), lists)] == _all(any_rule, text)


@settings(deadline=None)
@given(text=_texts(_vocabulary(numerals._FIGURE.pattern)))
def test_every_number_begins_with_one_of_its_beginnings(text: str) -> None:
    lists = quantities._SIEVE.lists_in(text)
    found = [match.span() for match in lists.finditer("figure", numerals._FIGURE, text)]
    assert found == _all(numerals._FIGURE, text)


@settings(deadline=None)
@given(text=_texts(_vocabulary(quantities._RATIOS.pattern)))
def test_every_ratio_begins_with_one_of_its_beginnings(text: str) -> None:
    assert _found(quantities._RATIO_BEGINNINGS, quantities._RATIOS, text) == _all(quantities._RATIOS, text)


@pytest.mark.parametrize("name", _ENDINGS)
@settings(deadline=None)
@given(data=st.data())
def test_an_ending_is_found_as_by_its_pattern(name: str, data: st.DataObject) -> None:
    ending = _ENDINGS[name]
    text = data.draw(_texts(_vocabulary(ending._pattern.pattern)))
    found, all_of_it = ending.search(text), ending._pattern.search(text)
    assert (found and found.span()) == (all_of_it and all_of_it.span())
    assert ending.cut_off(text) == ending._pattern.sub("", text)


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


@pytest.mark.parametrize("sifted", _SIFTED, ids=lambda sifted: sifted.pattern.pattern[:24])
@settings(deadline=None)
@given(data=st.data())
def test_what_a_sifted_pattern_matches_is_never_sifted_out(sifted: Sifted, data: st.DataObject) -> None:
    text = data.draw(_texts(_vocabulary(sifted.pattern.pattern)) | st.from_regex(sifted.pattern))
    lists = Sieve({}, [sifted]).lists_in(text)
    found = sifted.search(lists, text)
    assert (found and found.span()) == ((plain := sifted.pattern.search(text)) and plain.span())


def test_a_sifted_pattern_is_tried_where_its_word_stands_only() -> None:
    deal, anything = Sifted(r"\bsigned\s(?:a|the)\sdeal\b"), Sifted(r"[a-z]?")
    assert deal.words == {"signed"}
    lists = Sieve({"list": ["acme"]}, [deal, anything]).lists_in("Acme has Signed nothing")
    assert lists == {"list", deal, anything}
    assert deal.search(lists, "signed a deal")
    assert Sieve({}, [deal, anything]).lists_in("Acme") == {anything}
    assert deal.search({anything}, "signed a deal") is None


@settings(deadline=None)
@given(text=_texts(_vocabulary(worth._DATELINE.pattern)) | st.from_regex(worth._DATELINE))
def test_what_has_a_dateline_may_have_one(text: str) -> None:
    if worth._DATELINE.match(text):
        assert worth._MAY_LEAD.match(text)


@settings(deadline=None)
@given(text=st.from_regex(mentions._LIKENESS))
def test_words_of_likeness_end_with_one_of_their_ends(text: str) -> None:
    before = text[-3:].rstrip("‘'“\"「").rstrip()
    assert before[-1:] in mentions._LIKENESS_ENDS


def test_words_are_found_whatever_their_case() -> None:
    assert Words(["twice", "배"]).stand_in("That is TWICE as much")
    assert Words(["twice", "배"]).stand_in("두 배로")
    assert not Words(["twice", "배"]).stand_in("That is much")


def test_case_and_kinds_of_space_do_not_matter() -> None:
    sieve = Sieve({"deal": ["two firms"], "said": ["SAID"]})
    assert sieve.lists_in("The Two\u00a0Firms") == {"deal"}
    assert sieve.lists_in("İt said so") == {"said"}
    assert Beginnings(["last "]).places("Last\nweek, at last", 0, 16) == [0]
