"""Saved web pages of our own: the article's text whole, menus and scripts out of it, facts from the metadata."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimline.domain import Article, Reason, Unreadable
from claimline.reading import read

LINKS = "".join(f"<li><a href='/n/{number}'>오늘의 다른 소식 {number}</a></li>" for number in range(40))
PARAGRAPHS = (
    "<p>한빛소프트는 14일 언어 모델 <b>‘나래’</b>를 <a href='/x'>공개</a>했다고 밝혔다. 값은 <i>그대로</i>다.</p>"
    "<figure><img src='http://nowhere.invalid/a.png'>"
    "<figcaption>나래의 서비스 화면이다. (사진=한빛소프트)</figcaption></figure>"
    "<p>회사는 올해 300억 원을 투자해 연구소를 넓힌다는 계획이다.<br>내년에는 해외에도 나간다.</p>"
    "<p>업계에서는 경쟁이 더 치열해질 것이라는 전망이 나온다. 한 관계자는 “값이 더 내려갈 것”이라고 말했다.</p>"
)
PAGE = (
    "<!DOCTYPE html><html lang='ko'><head><meta charset='{charset}'><title>뉴스</title>"
    "<meta property='og:title' content='한빛소프트, 나래 공개'><meta property='og:site_name' content='가상일보'>"
    "<meta property='article:published_time' content='2026-04-15T09:00:00+09:00'>"
    "<link rel='canonical' href='https://news.example.com/a/1'>"
    "<style>p {{ color: red }}</style><script>var secret = '비밀이 드러났다.';</script></head>"
    "<body><nav><ul>{links}</ul></nav><article><h1>한빛소프트, 나래 공개</h1>{paragraphs}</article>"
    "<aside><ul>{links}</ul></aside><div style='display:none'>숨은 글이 여기 있다.</div>"
    "<footer>Copyright 가상일보 All rights reserved</footer></body></html>"
)


def page(charset: str = "utf-8", paragraphs: str = PARAGRAPHS) -> str:
    return PAGE.format(charset=charset, links=LINKS, paragraphs=paragraphs)


def body(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.body()]


@pytest.mark.parametrize("charset", ["utf-8", "euc-kr"])
def test_a_page_gives_its_article(charset: str) -> None:
    article = read(page(charset).encode(charset), "page.html")
    assert body(article) == [
        "한빛소프트는 14일 언어 모델 ‘나래’를 공개했다고 밝혔다. 값은 그대로다.",
        "회사는 올해 300억 원을 투자해 연구소를 넓힌다는 계획이다.",
        "내년에는 해외에도 나간다.",
        "업계에서는 경쟁이 더 치열해질 것이라는 전망이 나온다. 한 관계자는 “값이 더 내려갈 것”이라고 말했다.",
    ]
    assert (article.language, article.media_type) == ("ko", "text/html")


def test_what_stands_round_the_article_is_kept_and_named() -> None:
    article = read(page().encode(), "page.html")
    named = {article.text[block.start : block.end]: block.role for block in article.blocks}
    assert named["나래의 서비스 화면이다. (사진=한빛소프트)"] == "caption"
    assert named["오늘의 다른 소식 7"] == "navigation"
    assert named["Copyright 가상일보 All rights reserved"] in ("navigation", "copyright")


def test_scripts_styles_and_hidden_words_are_never_text() -> None:
    article = read(page().encode(), "page.html")
    assert not any(words in article.text for words in ("비밀", "color", "숨은 글"))


def test_the_pages_own_metadata_say_what_it_is() -> None:
    article = read(page().encode(), "page.html")
    assert (article.title, article.publisher) == ("한빛소프트, 나래 공개", "가상일보")
    assert (article.published, article.address) == ("2026-04-15", "https://news.example.com/a/1")


def test_json_ld_says_it_where_the_meta_elements_do_not() -> None:
    data = '{"@type": "NewsArticle", "headline": "Brightleaf opens up", "datePublished": "2026-04-14T10:00:00Z",'
    data += '"publisher": {"name": "Leafnews"}, "author": [{"name": "Ada Grove"}]}'
    sentences = "<p>Brightleaf said that it has opened its model to all of its customers in Europe.</p>" * 3
    html = f"<html><head><script type='application/ld+json'>{data}</script></head><body>{sentences}</body></html>"
    article = read(html.encode(), "page.html")
    assert (article.title, article.publisher) == ("Brightleaf opens up", "Leafnews")
    assert (article.byline, article.published) == ("Ada Grove", "2026-04-14")


def test_a_page_that_never_closes_anything_is_read() -> None:
    article = read(page().replace("</p>", "").replace("</article>", "").replace("</body></html>", "").encode(), "p.htm")
    assert any("나래" in words for words in body(article))


@pytest.mark.parametrize("levels", [300, 3000, 10_000])
@pytest.mark.parametrize("tag", ["div", "b", "table", "span", "ul", "blockquote"])
def test_text_below_many_levels_and_behind_them_is_found(tag: str, levels: int) -> None:
    deep = f"<{tag}>" * levels + "<p>깊은 곳의 회사는 새 모델을 팔았다고 밝혔다.</p>" + f"</{tag}>" * levels
    behind = "<p>마지막 문단의 회사는 새 공장을 지었다고 밝혔다.</p>"
    html = f"<html><body><p>한빛소프트는 새 모델을 공개했다고 밝혔다.</p>{deep}{behind}</body></html>"
    limit = sys.getrecursionlimit()
    assert body(read(html.encode(), "deep.html")) == [
        "한빛소프트는 새 모델을 공개했다고 밝혔다.",
        "깊은 곳의 회사는 새 모델을 팔았다고 밝혔다.",
        "마지막 문단의 회사는 새 공장을 지었다고 밝혔다.",
    ]
    assert sys.getrecursionlimit() == limit


def test_a_page_of_nothing_but_levels_holds_no_article() -> None:
    with pytest.raises(Unreadable) as refused:
        read(b"<html><body>" + b"<div>" * 10_000, "deep.html")
    assert refused.value.reason is Reason.NO_ARTICLE


def test_scripts_far_below_are_never_text() -> None:
    hidden = "<script>var secret = 'one sentence that is none of the article.';</script>"
    html = (
        "<html><body>" + "<div>" * 400 + f"<p>Harborlight said that it hired staff in May.</p>{hidden}" + "</div>" * 400
    )
    article = read(html.encode(), "deep.html")
    assert "secret" not in article.text
    assert body(article) == ["Harborlight said that it hired staff in May."]


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b>",
        "</div>",
        "<br>",
        "<script>",
        "<!--",
        "-->",
        "<table><td>",
        "&#0;",
        "&amp;",
        "<a href='",
        "\x00",
    ]
)


@given(st.lists(st.one_of(TAGS, st.text(max_size=12), st.just("회사는 모델을 공개했다. ")), max_size=25))
def test_any_markup_is_read_or_refused(pieces: list[str]) -> None:
    data = ("<!doctype html><html><body>" + "".join(pieces)).encode("utf-8", "replace")
    try:
        article = read(data, "any.html")
    except Unreadable as refused:
        assert refused.reason
        return
    assert all(article.text[block.start : block.end].strip() for block in article.blocks)
    assert any(article.body())


def test_an_article_of_line_breaks_in_one_element_is_read() -> None:
    article_ = (
        "(서울=가상통신) 김하늘 기자 = 한빛소프트는 14일 모델을 공개했다.<br><br>값은 <strong>30%</strong> 낮췄다.<br>"
        "<span class='end_photo'><img src='a.jpg'><em>나래의 화면. (사진=한빛소프트)</em></span><br>"
        "업계에서는 경쟁이 치열해질 것으로 본다.<br><br>haneul@example.com"
    )
    html = f"<html><body><div id='menu'><ul>{LINKS}</ul></div><div id='article'>{article_}</div></body></html>"
    article = read(html.encode(), "portal.html")
    assert body(article) == [
        "한빛소프트는 14일 모델을 공개했다.",
        "값은 30% 낮췄다.",
        "업계에서는 경쟁이 치열해질 것으로 본다.",
    ]
    assert article.byline == "김하늘"


def test_a_page_in_chinese_takes_its_charset_from_its_own_words() -> None:
    words = (
        "<p>星河科技14日发布了新一代大模型，参数达到3000亿，训练成本更低。</p><p>该公司表示，下个月还将开放接口。</p>"
    )
    meta = "<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>"
    html = f"<html><head>{meta}</head><body>{words}</body></html>"
    article = read(html.encode("gb18030"), "zh.html")
    assert (article.language, article.charset) == ("zh", "gb18030")
    assert body(article)[1] == "该公司表示，下个月还将开放接口。"


@pytest.mark.parametrize(
    ("address", "kept"),
    [("https://news.example/a", "https://news.example/a"), ("file:///etc/passwd", ""), ("javascript:alert(1)", "")],
)
def test_an_address_that_no_browser_should_open_is_left_out(address: str, kept: str) -> None:
    text = f'<html><head><link rel="canonical" href="{address}"></head><body>{PARAGRAPHS}</body></html>'
    assert read(text.encode(), "page.html").address == kept


def test_a_year_alone_is_no_day() -> None:
    text = f"<html><body>{PARAGRAPHS}<footer>© 2023 The Daily Test</footer></body></html>"
    assert read(text.encode(), "page.html").published is None
