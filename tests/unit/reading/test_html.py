"""A saved page: what a reader sees of it, what it says of itself, and nothing of what it would run or fetch."""

from __future__ import annotations

import pytest

from claimline.domain import Unreadable
from claimline.reading.html import NAVIGATION, page_of_html

BODY = (
    "Nvidia said on Monday that its revenue rose 56 percent in the second quarter of the year.",
    "The company plans to ship more chips, and its chief executive said that demand was very high.",
    "Analysts expect that Microsoft and Meta will buy most of them before the end of the year.",
)
PAGE = f"""<!DOCTYPE html>
<html><head><title>Nvidia grows again - The Daily Test</title>
<meta property="og:site_name" content="The Daily Test">
<meta name="author" content="A. Writer">
<link rel="canonical" href="https://news.example/nvidia">
<script type="application/ld+json">
{{"@graph": [{{"@type": "NewsArticle", "datePublished": "2025-08-27T21:00:00Z"}}]}}</script>
<style>p {{ color: red }}</style></head>
<body><nav><a href="/">Home</a> <a href="/chips">Chips</a></nav>
<main><article><h1>Nvidia grows again</h1>
<p>{BODY[0].replace("revenue", "<b>reve</b>nue")}</p>
<p>{BODY[1].replace("its", "<a href='javascript:alert(1)'>its</a><!-- a comment -->")}</p>
<figure><img src="http://127.0.0.1:9/x.png"><figcaption>A chip on a table</figcaption></figure>
<script>document.write("hidden words")</script>
<p>{BODY[2].replace(" before", "<br>before")}</p></article></main>
<footer>Copyright The Daily Test</footer></body></html>"""


def roles(text: str) -> dict[str, str | None]:
    return {paragraph.text: paragraph.role for paragraph in page_of_html(text, "page.html").paragraphs}


def test_paragraphs_are_whole_whatever_stands_inside_them() -> None:
    found = roles(PAGE)
    for text in BODY:
        assert found[text] is None


def test_what_is_around_the_article_is_kept_and_named() -> None:
    found = roles(PAGE)
    assert found["Nvidia grows again"] == "title"
    assert found["A chip on a table"] == "caption"
    assert found["Home Chips"] == NAVIGATION
    assert found["Copyright The Daily Test"] == NAVIGATION
    assert not any("hidden" in text or "color" in text for text in found)


def test_the_page_says_what_it_is() -> None:
    page = page_of_html(PAGE, "page.html")
    assert (page.title, page.publisher, page.byline) == ("Nvidia grows again", "The Daily Test", "A. Writer")
    assert (page.published, page.address) == ("2025-08-27", "https://news.example/nvidia")


def test_a_year_alone_is_no_day() -> None:
    page = page_of_html(f"<html><body><p>{BODY[0]}</p><footer>© 2023 The Daily Test</footer></body></html>", "a.html")
    assert page.published is None


def test_an_address_that_no_browser_should_open_is_left_out() -> None:
    page = page_of_html(f'<html><head><link rel="canonical" href="file:///etc/passwd"></head><p>{BODY[0]}', "a.html")
    assert page.address == ""


def test_a_break_ends_a_paragraph_only_behind_a_sentence() -> None:
    found = roles(f"<div>{BODY[0]}<br>{BODY[1]}<br><br>오픈AI는 새 모델을<br>공개했다.</div>")
    assert list(found) == [BODY[0], BODY[1], "오픈AI는 새 모델을 공개했다."]


@pytest.mark.parametrize("page", ["", "   ", "<html></html>", "<!-- -->", "<script>let x = 1</script>"])
def test_a_page_with_nothing_to_read_is_told(page: str) -> None:
    with pytest.raises(Unreadable):
        page_of_html(page, "a.html")


def test_a_page_ten_thousand_levels_deep_is_read_or_told() -> None:
    deep = "<div>" * 10_000 + BODY[0] + "</div>" * 10_000
    try:
        found = roles(deep)
    except Unreadable:
        return
    assert BODY[0] in found


def test_entities_are_characters_and_none_is_looked_up() -> None:
    page = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>R&amp;D cost &euro;5 million &x; in 2024.</p>'
    (text,) = [text for text in roles(page) if "R&D" in text]
    assert text.startswith("R&D cost €5 million")
    assert "&x;" in text or text.endswith("million in 2024.")
