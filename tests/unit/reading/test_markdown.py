"""Markdown files: the words without markup, what the front matter says, and plain texts that only look like one."""

import pytest

from claimline.domain import Article
from claimline.reading import read

SENTENCES = [
    "Brightleaf said on Tuesday that it has opened its language model to all customers in forty countries.",
    "The company expects to sell two million subscriptions by the end of the year.",
    "Rivals have said that they will follow, and that prices are going to fall.",
]
YAML = """---
title: "Brightleaf opens up: all of it"
author: [Ada Grove, Ben Lake]
date: 2026-04-14T08:00:00+01:00
source: The Harbour Gazette
url: 'https://news.example.com/a/1'
tags:
  - ai
---

"""
TOML = """+++
title = "Brightleaf opens up: all of it"
authors = ["Ada Grove"]
date = 2026-04-14
publisher = "The Harbour Gazette"
link = "https://news.example.com/a/1"
+++
"""


def body(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.body()]


def roles(article: Article) -> dict[str, str]:
    return {article.text[block.start : block.end]: block.role for block in article.blocks}


def markdown(text: str, name: str = "a.md") -> Article:
    return read(text.encode(), name)


def test_markup_is_none_of_the_text() -> None:
    marked = (
        "# Brightleaf opens up\n\n"
        '**Brightleaf** said on [Tuesday](https://example.com/t "a day") that it has opened its *language* `model` to\n'
        "all customers in forty countries.\n\n## The plan\n\n> The company expects to sell two million<br>subscriptions"
        " by the <em>end</em> of the year.\n\nRivals have said that they will follow, &amp; that prices\\* are going to"
        " fall.\n"
    )
    article = markdown(marked)
    assert body(article) == [
        SENTENCES[0].replace("to all", "to\nall"),
        "The company expects to sell two million\nsubscriptions by the end of the year.",
        "Rivals have said that they will follow, & that prices* are going to fall.",
    ]
    assert (article.title, article.media_type) == ("Brightleaf opens up", "text/markdown")
    assert roles(article)["The plan"] == "heading"
    assert not any(sign in article.text for sign in ("#", "](", "**", "<", "https"))


@pytest.mark.parametrize("head", [YAML, TOML, YAML.replace("\n", "\r\n"), "\ufeff" + YAML])
@pytest.mark.parametrize("name", ["a.md", "noname"])
def test_front_matter_says_what_it_is(head: str, name: str) -> None:
    article = markdown(head + "\n\n".join(SENTENCES), name)
    assert body(article) == SENTENCES
    assert (article.title, article.publisher) == ("Brightleaf opens up: all of it", "The Harbour Gazette")
    assert (article.byline, article.published, article.address) == (
        "Ada Grove", "2026-04-14", "https://news.example.com/a/1",
    )  # fmt: skip
    assert "Harbour" not in article.text


def test_front_matter_may_speak_korean_or_chinese_and_list_its_authors() -> None:
    head = "---\n제목: 나래 공개\n작성자:\n- 박바다\n- 김하늘\n날짜: 2026.04.14\n매체: 가상일보\n---\n"
    article = markdown(head + "한빛소프트는 나래를 공개했다고 밝혔다.\n")
    assert (article.title, article.byline, article.published) == ("나래 공개", "박바다", "2026-04-14")
    assert article.publisher == "가상일보"
    chinese = markdown(
        "---\n标题: 新模型\n作者: 李江\n日期: 2026年4月14日\n---\n星河科技发布了新一代大模型，价格更低。\n"
    )
    assert (chinese.title, chinese.byline, chinese.published) == ("新模型", "李江", "2026-04-14")


@pytest.mark.parametrize(
    "head", ["---\nsome words: and more\n---\n\n", "---\ntitle: never closed\n\n", "----\ntitle: x\n---\n\n"]
)
def test_a_rule_on_top_is_no_front_matter(head: str) -> None:
    article = markdown(head + "\n\n".join(SENTENCES), "noname")
    assert article.media_type == "text/plain"
    assert article.text == head + "\n\n".join(SENTENCES)


@pytest.mark.parametrize("text", [f"# Title of it\n\n**{SENTENCES[0]}**\n", YAML + SENTENCES[0]])
def test_a_text_file_keeps_its_text_as_it_is(text: str) -> None:
    article = markdown(text, "a.txt")
    assert (article.text, article.media_type) == (text, "text/plain")


def test_a_page_is_a_page_whatever_it_is_called() -> None:
    page = "<!doctype html><html><body>" + "".join(f"<p>{words}</p>" for words in SENTENCES)
    assert read(page.encode(), "a.md").media_type == "text/html"


def test_pictures_are_captions_and_code_is_no_body() -> None:
    code = "The program says that it will be ready by the end of the year.\nIt is printed each time."
    text = f"{SENTENCES[0]}\n\n![A phone on display at the Harbour Fair](a.png)\n\n```\n{code}\n```\n\n{SENTENCES[1]}\n"
    article = markdown(text)
    assert body(article) == SENTENCES[:2]
    assert roles(article)["A phone on display at the Harbour Fair"] == "caption"


def test_items_of_a_list_behind_the_line_that_announces_them_are_body() -> None:
    items = [f"a new plant in Harbour City number {number}" for number in range(3)]
    text = "Brightleaf said on Tuesday that the new plan of the company has three parts:\n\n"
    assert body(markdown(text + "\n".join(f"- {item}" for item in items)))[1:] == items


def test_the_cells_of_a_table_are_read_without_its_lines() -> None:
    article = markdown(f"{SENTENCES[0]}\n\n| model | price |\n|---|---|\n| Leaf | 10 |\n\n{SENTENCES[1]}\n")
    assert "|" not in article.text
    assert {"model", "price", "Leaf", "10"} <= set(article.text.splitlines())


def test_indented_paragraphs_are_words_and_no_code() -> None:
    assert body(markdown("\n\n".join(f"    {words}" for words in SENTENCES))) == SENTENCES


def test_a_link_that_says_where_it_is_from_gives_the_address() -> None:
    text = "\n\n".join(SENTENCES) + "\n\n[Read the article](https://news.example.com/a/2) [More](https://example.com)\n"
    assert markdown(text).address == "https://news.example.com/a/2"


def test_a_korean_text_in_its_own_charset_is_read() -> None:
    text = "# 나래 공개\n\n**한빛소프트**는 언어 모델 나래를 공개했다고 밝혔다.\n\n값은 *그대로*라고 회사는 설명했다.\n"
    article = read(text.encode("euc-kr"), "a.md")
    assert body(article) == ["한빛소프트는 언어 모델 나래를 공개했다고 밝혔다.", "값은 그대로라고 회사는 설명했다."]
    assert article.charset == "cp949"


HOSTILE = [
    "[",
    "![",
    "*",
    "**a",
    "_",
    "`",
    "``a",
    "<",
    "> ",
    "- ",
    "# ",
    "|",
    "[a](",
    "[a]: b\n",
    "<!--",
    "a\n",
    "> - ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_markup_is_read_to_its_end(piece: str) -> None:
    text = f"{SENTENCES[0]}\n\n{piece * (200_000 // len(piece))}\n\n{SENTENCES[1]}\n"
    article = markdown(text)
    assert article.text.startswith(SENTENCES[0])
    if piece not in ("<!--", "> - "):  # what an open comment hides no browser shows either
        assert SENTENCES[1] in article.text


def test_a_very_long_file_keeps_its_markup() -> None:
    text = "\n\n".join(f"**{number}** {SENTENCES[0]}" for number in range(20_000))
    assert markdown(text).text.startswith(f"**0** {SENTENCES[0]}")


def test_markdown_that_begins_with_a_tag_is_no_page() -> None:
    text = f"<div class='top'>\n{SENTENCES[0]}\n</div>\n\n## What it plans\n\n{SENTENCES[1]}\n\n{SENTENCES[2]}\n"
    article = read(text.encode(), "brightleaf.txt")
    roles = {article.text[block.start : block.end]: block.role for block in article.blocks}
    assert roles["What it plans"] == "heading"
    assert [roles[sentence] for sentence in SENTENCES] == ["body"] * 3
