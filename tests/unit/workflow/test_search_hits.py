"""What a search found is marked where it stands, in whatever form it was typed or printed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from claimline.domain import Amount, Claim, Kind, Passage, Quantity, Selection
from claimline.workflow.search_hits import hits_in, hits_of
from claimline.workflow.search_line import read_search


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("별빛전자가 인공지능 칩을 판다. 인공 호수", "인공지능", ["인공지능"]),
        ("별빛전자가 인공지능 칩을 판다. 인공 호수", "인공", ["인공", "인공"]),
        ("星河公司发布人工智能模型", "能", ["能"]),
        ("DeepSeek and Seeking", "seek", ["Seek", "Seek"]),
        ("DeepSeek and reseek", "deep", ["Deep"]),
        ("OpenNova V3-0324 costs $21.1bn", "v3-0324 21.1", ["V3", "0324", "21.1"]),
        ("a café in Zürich", "cafe ZURICH", ["café", "Zürich"]),
        ("Ｆｕｌｌ width", "full", ["Ｆｕｌｌ"]),
        ("the tarlight", "light", []),
        ("GPT-4o, GPT4", "4", ["4", "4"]),
        ("nothing", "...", []),
    ],
)
def test_what_was_typed_is_marked(text: str, typed: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in hits_in(text, typed)] == marked
    apart = unicodedata.normalize("NFD", text)
    found = [unicodedata.normalize("NFC", apart[start:end]) for start, end in hits_in(apart, typed)]
    assert found == [unicodedata.normalize("NFC", each) for each in marked]


@given(some.text(max_size=60), some.text(max_size=12))
def test_marks_lie_within_any_text_and_apart_from_each_other(text: str, typed: str) -> None:
    ends = [0]
    for start, end in hits_in(text, typed):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)


_LETTERS = some.sampled_from("가각힣中文々ァーabAB12 .,-“”「」…％é")


@given(some.text(_LETTERS, max_size=40), some.text(_LETTERS, max_size=6))
def test_what_stands_behind_a_text_changes_no_mark_in_it(text: str, typed: str) -> None:
    """An accent makes every letter's place be looked up, which plain texts are spared."""
    longer = hits_in(f"{text}\né", typed)
    assert hits_in(text, typed) == tuple((start, end) for start, end in longer if end <= len(text))


def test_figures_that_are_of_an_amount_are_marked_and_others_not() -> None:
    text = "Head. It spent $2.5 billion and 300 million dollars."
    passage = Passage.of(text, 6, len(text))
    figures = tuple(
        Quantity(value, "USD", words, text.index(words), text.index(words) + len(words))
        for value, words in ((2.5e9, "$2.5 billion"), (3e8, "300 million dollars"))
    )
    claim = Claim(passage, Kind.FIGURE, ("Acme",), quantities=figures)
    line = read_search(">1bn USD", Selection())
    assert [passage.exact[start:end] for start, end in hits_of(claim, line.selection)] == ["$2.5 billion"]
    both = Selection(amounts=(Amount("USD", low=1e8),))
    assert len(hits_of(claim, both)) == 2
