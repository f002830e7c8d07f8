"""Sentences as news sets them, with exact offsets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.extraction.sentences import LONGEST, Script, find_sentences, script_of


def split(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in find_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("매출이 3.5% 늘었다.이익은 줄었다.", ["매출이 3.5% 늘었다.", "이익은 줄었다."]),
        (
            '그는 "값이 내렸다. 더 내릴 것이다."라며 웃었다. 회의가 끝났다.',
            ['그는 "값이 내렸다. 더 내릴 것이다."라며 웃었다.', "회의가 끝났다."],
        ),
        ("Z.ai raised $1.5 billion. It hired Dr. Roe.", ["Z.ai raised $1.5 billion.", "It hired Dr. Roe."]),
        (
            "Acme Inc. sold chips in the U.S. last year. It lost money.",
            ["Acme Inc. sold chips in the U.S. last year.", "It lost money."],
        ),
        ("Sales rose at both sites.The firm hired staff.", ["Sales rose at both sites.", "The firm hired staff."]),
        ("It works with SK AX.Vice President Roe agreed.", ["It works with SK AX.", "Vice President Roe agreed."]),
        ('"Is it safe?" she asked. "It is," he said.', ['"Is it safe?" she asked.', '"It is," he said.']),
        (
            "公司发布了新品。他说：“价格下降。销量会上升。”市场反应平平。",
            ["公司发布了新品。", "他说：“价格下降。销量会上升。”", "市场反应平平。"],
        ),
        ("“我们很忙。”王磊说。公司没有回应。", ["“我们很忙。”王磊说。", "公司没有回应。"]),
        ("该设备由应用公司（Big\nMachine）制造。", ["该设备由应用公司（Big\nMachine）制造。"]),
        ("# 标题\n**公司** 发布了新品。\n> 引用的话。", ["标题", "**公司** 发布了新品。", "引用的话。"]),
        ("하나가 끝났다\n- 둘째 항목이다.", ["하나가 끝났다", "둘째 항목이다."]),
    ],
)
def test_ends_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_what_has_no_full_stop_is_a_heading() -> None:
    text = "새 칩을 둘러싼 경쟁\n회사는 새 칩을 내놨다."
    heading, sentence = find_sentences(text, 0, len(text))
    assert not heading.ended
    assert sentence.ended


def test_knows_what_is_quoted() -> None:
    text = 'The firm said "we are ready" today.'
    (sentence,) = find_sentences(text, 0, len(text))
    assert sentence.is_quoted(text.index("ready"))
    assert not sentence.is_quoted(text.index("today"))


@pytest.mark.parametrize(
    ("words", "script"),
    [
        ("삼성전자(三星)는 Galaxy를 내놨다", Script.KOREAN),
        ("在Arena榜单上，Model-X超过了Model-Y", Script.CHINESE),
        ("The firm 华为 grew", Script.ENGLISH),
    ],
)
def test_tells_the_language_by_the_characters(words: str, script: Script) -> None:
    assert script_of(words) is script


@given(st.text(alphabet="가다.。!\"”“' \n\tA1,，（()*#>", max_size=400))
def test_sentences_are_in_order_and_hold_their_ends(text: str) -> None:
    sentences = list(find_sentences(text, 0, len(text)))
    assert all(0 <= sentence.start < sentence.end <= len(text) for sentence in sentences)
    assert all(one.end <= other.start for one, other in pairwise(sentences))
    assert all(low >= s.start and high <= s.end for s in sentences for low, high in s.quotations)


def test_one_without_end_is_cut() -> None:
    text = "word, " * 5000
    assert all(len(part) <= LONGEST for part in split(text))
    assert sum(map(len, split(text))) > 0.95 * len(text)
