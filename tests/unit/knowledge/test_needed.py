"""Words that a pattern cannot do without: where it matches, one of them stands, so that nothing is passed over."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.knowledge.needed import Needed, beginnings, begins_text, needed_words
from claimline.paths import resource

RULES = json.loads(resource("knowledge", "boilerplate.json").read_text(encoding="utf-8"))
PATTERNS = [
    pattern for part in ("lines", "starts", "ends", "openers") for entry in RULES[part] for pattern in entry["patterns"]
]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("Follow (?:us|me)", {"follow "}),
        ("(?:关注|订阅).{0,8}公众号", {"公众号"}),
        ("a{0,3}(?:이미지|사진)?=", {"="}),
        ("[ⓒ©]", {"ⓒ", "©"}),
        ("(?:one|[0-9]+)", set()),
        (r"\d{4}", set()),
        ("(?=word)[a-z]+", set()),
        ("(?:[a-z]{2} ){2}", set()),
    ],
)
def test_the_words_are_read_off_the_pattern(pattern: str, words: set[str]) -> None:
    assert needed_words(pattern) == words


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_what_a_rule_matches_holds_one_of_its_words(pattern: str, data: st.DataObject) -> None:
    compiled = re.compile(pattern, re.IGNORECASE)
    match = compiled.search(data.draw(st.from_regex(compiled)))
    words = needed_words(pattern)
    assert match is None or not words or any(word in match[0].casefold() for word in words)


def test_only_patterns_that_may_match_are_tried_and_those_without_words_always() -> None:
    patterns = ("copyright", r"\d{4}", "newsletter|inbox")
    assert Needed(patterns).places_in("In your INBOX") == [1, 2]
    assert Needed(patterns).places_in("Copyright, newsletter") == [0, 1, 2]
    assert Needed(("copyright",)).places_in("nothing") == []


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_what_a_rule_matches_begins_with_one_of_its_beginnings(pattern: str, data: st.DataObject) -> None:
    compiled = re.compile(pattern, re.IGNORECASE)
    match = compiled.search(data.draw(st.from_regex(compiled)))
    if match:
        assert match[0].casefold().startswith(tuple(beginnings(pattern)))
        assert match.start() == 0 or not begins_text(pattern)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?:Follow|Fol|See) me", {"fol", "see"}),
        ("[ab]?(?:cd|e)", {"cd", "e", "acd", "ae", "bcd", "be"}),
        (r"\b[0-9]월", {f"{digit}월" for digit in range(10)}),
        ("a{2,4}b", {"a"}),
        (".x", {""}),
        ("[가-힣]x", {""}),
    ],
)
def test_beginnings_are_read_off_the_pattern(pattern: str, words: set[str]) -> None:
    assert beginnings(pattern) == words


def test_a_pattern_begins_a_text_where_each_of_its_branches_does() -> None:
    assert all(map(begins_text, ("^a", "(?:^a|^b)", r"(?:(?:\A[ab])c)")))
    assert not any(map(begins_text, ("a", "(?:^a|b)", "(?:a|^b)", "", "a^")))
