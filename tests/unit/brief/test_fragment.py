"""Addresses that open a page at a passage: what a browser decodes of them stands in the passage, at its ends."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as some

from claimline.brief.fragment import page_address, passage_address

PAGE = "https://news.example/story"


def ends_of(address: str) -> list[str]:
    """The texts of the directive: one, or the first and the last."""
    _page, mark, directive = address.partition("#:~:text=")
    assert mark
    return [unquote(part) for part in directive.split(",")]


def test_a_short_passage_stands_there_whole() -> None:
    assert passage_address(PAGE, "It grew by 4 %, again.") == f"{PAGE}#:~:text=It%20grew%20by%204%20%25%2C%20again."


def test_what_has_a_meaning_in_a_directive_is_encoded() -> None:
    directive = passage_address(PAGE, "a-b, c & d").partition("=")[2]
    assert directive == "a%2Db%2C%20c%20%26%20d"


def test_of_a_long_passage_whole_words_at_both_ends() -> None:
    passage = "Acme said on Tuesday that its new model, which took eleven months, is cheaper than the one before it."
    first, last = ends_of(passage_address(PAGE, passage))
    assert passage.startswith(f"{first} ")
    assert passage.endswith(f" {last}")
    assert len(first) <= 30 >= len(last)


def test_a_long_chinese_passage_is_cut_at_its_punctuation() -> None:
    passage = (
        "某公司周二表示，新的语言模型已经向所有用户开放使用，训练时间不到三个月，成本只有上一代模型的一半，"
        "并且在多项测试当中取得了更高的分数，公司计划在年内继续推出两个更大的版本。"
    )
    first, last = ends_of(passage_address(PAGE, passage))
    assert passage[len(first)] == "，"
    assert passage.startswith(first)
    assert passage.removesuffix(last)[-1] == "，"


def test_a_passage_over_lines_goes_from_the_first_to_the_last() -> None:
    assert ends_of(passage_address(PAGE, "One line.\n\nAnother line.\n")) == ["One line.", "Another line."]


def test_an_address_with_a_place_in_it_keeps_that() -> None:
    assert passage_address(f"{PAGE}#part-2", "Grew.") == f"{PAGE}#part-2:~:text=Grew."
    assert passage_address(f"{PAGE}#:~:text=old", "Grew.") == f"{PAGE}#:~:text=Grew."


def test_an_address_in_other_letters_is_made_ascii() -> None:
    assert page_address("https://bücher.example/뉴스?q=가") == (
        "https://xn--bcher-kva.example/%EB%89%B4%EC%8A%A4?q=%EA%B0%80"
    )


@pytest.mark.parametrize(
    "address", ["", "news.example", "ftp://x.example/", "javascript:1", "https://", "http://[x", "\0"]
)
def test_what_is_no_page_of_the_web_has_no_address(address: str) -> None:
    assert page_address(address) == ""
    assert passage_address(address, "Grew.") == ""


@given(passage=some.text(some.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_both_ends_stand_in_the_passage_in_order(passage: str) -> None:
    address = passage_address(PAGE, passage)
    assert address.isascii()
    assert urlsplit(address).path == "/story"
    plain = " ".join(passage.split())
    if not plain:
        assert address == PAGE
        return
    ends = ends_of(address)
    assert all(ends)
    assert plain.startswith(ends[0])
    assert plain.endswith(ends[-1])
    assert len(ends) == 1 or len(plain) >= len(ends[0]) + len(ends[1])


@given(address=some.text(max_size=60))
def test_any_text_can_be_asked_for_its_address(address: str) -> None:
    for each in (address, f"https://{address}", f"https://x.example/{address}"):
        page = page_address(each)
        assert page.isascii()
        assert page == "" or page.startswith(("http://", "https://"))
