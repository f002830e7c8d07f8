"""Words found in one pass over a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimline.knowledge.word_finder import WordFinder

_SIGNS = st.sampled_from("ab가나한漢 \n")
_WORDS = st.lists(st.text(_SIGNS, max_size=4), max_size=8)


@given(words=_WORDS, text=st.text(_SIGNS | st.just("\ud800"), max_size=30))
def test_each_word_is_found_wherever_it_stands(words: list[str], text: str) -> None:
    finder = WordFinder({word: word.upper() for word in words})
    wanted = sorted(
        (place, place + len(word))
        for word in {word for word in words if word}
        for place in range(len(text))
        if text.startswith(word, place)
    )
    found = list(finder.places_in(text))
    assert sorted((start, end) for _, start, end in found) == wanted
    assert all(text[start:end].upper() == value for value, start, end in found)
    assert finder.starts_in(text) == {start for start, _ in wanted}
    assert finder.values_in(text) == {text[start:end].upper() for start, end in wanted}
    assert finder.stand_in(text) == bool(wanted)


def test_of_words_that_overlap_the_longest_is_found() -> None:
    finder = WordFinder({"net": 1, "net income": 2, "income tax": 3, "세": 4, "세전 이익": 5}, is_longest=True)
    assert list(finder.places_in("net income tax, 세전 이익")) == [(2, 0, 10), (5, 16, 21)]


def test_a_lone_surrogate_is_no_part_of_a_word() -> None:
    assert list(WordFinder({"가나": 1}).places_in("\ud800가나")) == [(1, 1, 3)]
