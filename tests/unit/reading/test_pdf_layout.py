"""Pages as papers, offices and browsers lay them out: the sentences come out whole and alone."""

from __future__ import annotations

import pytest
import typst

from claimline.domain import Article, Reason, Unreadable
from claimline.paths import resource
from claimline.reading import read
from claimline.reading.korean_joins import KoreanJoins

OPENED = (
    "Brightleaf said on Tuesday that it has opened its language model to all customers in {} countries, after a year "
    "in which the extraordinarily complicated negotiations with its suppliers had held it back."
)
SOLD = "The company expects to sell {} million subscriptions by the end of the year, and will build three more plants."
FOLLOW = (
    "Rivals have said in {} letters that they will follow, and that prices for internationalised services are "
    "going to fall considerably during the coming winter."
)
ENGLISH = [words.format(number) for number in ("ten", "eleven", "twelve", "thirty") for words in (OPENED, SOLD, FOLLOW)]
KOREAN = [
    "한빛소프트는 14일 언어 모델 ‘나래’를 공개했다고 밝혔다. 값은 그대로 두기로 했으며, 기업 고객에게는 별도의 "
    "요금제를 마련해 다음 달부터 제공할 예정이라고 회사는 설명했다.",
    "회사는 올해 300억 원을 투자해 연구소를 넓힌다는 계획이다. 업계에서는 경쟁이 더 치열해질 것이라는 전망이 나온다.",
]
FONTS = '#set text(font: ("Pretendard", "Noto Sans SC"), size: 10pt)\n'
JUSTIFIED = '#set par(justify: true)\n#set text(hyphenate: true, lang: "en")\n'
SHEET = (
    '#set page("a4", margin: (x: 2cm, y: 1.2cm), header: text(size: 8pt)[{} #h(1fr) Brightleaf opens up], '
    "footer: context text(size: 8pt)[https:\\/\\/news.example.com\\/a\\/1 #h(1fr) "
    '#counter(page).display("1/1", both: true)])\n'
)


def printed(setup: str, sentences: list[str]) -> Article:
    markup = FONTS + setup + "\n\n".join(sentences)
    fonts = [str(resource("fonts"))]
    return read(typst.compile(markup.encode(), format="pdf", font_paths=fonts, ignore_system_fonts=True), "a.pdf")


def body(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.body()]


@pytest.mark.parametrize(
    "setup",
    [
        '#set page("a5")\n',  # ragged: a long word ends a line early
        '#set page("a5", numbering: "- 1 -")\n#set par(first-line-indent: 1em, spacing: 0.65em)\n',
        '#set page("a5", margin: 3.5cm, header-ascent: 20pt, header: [The Harbour Gazette is read daily.])\n',
        JUSTIFIED + '#set page("a4", columns: 3, numbering: "1")\n',
        JUSTIFIED + '#set page("a4", columns: 2, header: [The Harbour Gazette #h(1fr) Wednesday], numbering: "1")\n'
        '#place(top, scope: "parent", float: true)[= Brightleaf opens up]\n',
        '#set page("a5", header: context { if calc.odd(here().page()) [Gazette #h(1fr) 9] else [8 #h(1fr) People] })\n',
    ],
    ids=["ragged", "indented", "deep-margins", "three-columns", "two-columns", "heads-left-and-right"],
)
def test_paragraphs_are_whole_and_alone(setup: str) -> None:
    assert body(printed(setup, ENGLISH)) == ENGLISH


@pytest.mark.parametrize("stamp", ["15/04/2026, 09:12", "2026. 4. 15. 오후 3:20", "2026/4/15 上午 9:12"])
@pytest.mark.parametrize("sheets", [1, 3])
def test_what_a_browser_prints_on_each_sheet_is_no_article(stamp: str, sheets: int) -> None:
    sentences = ENGLISH[: 4 * sheets]
    setup = SHEET.format(stamp) + f"#v({(sheets - 1) * 25}cm)\n= Brightleaf opens up\n"
    article = printed(setup, sentences)
    assert body(article) == sentences
    assert (article.title, article.published) == ("Brightleaf opens up", None)
    assert article.address == "https://news.example.com/a/1"


@pytest.mark.parametrize(("known", "word"), [("cloud-based", "cloud-based"), ("clouds", "cloudbased")])
def test_a_hyphen_at_the_end_of_a_line_stays_where_the_word_has_one(known: str, word: str) -> None:
    words = f"Many {known} services are sold in the country now. The firm sells cloud-#linebreak()based storage to all."
    assert f"sells {word} storage" in body(printed('#set page("a4")\n', [words]))[0]


def test_sheets_of_pictures_with_no_more_than_heads_have_no_text() -> None:
    setup = '#set page("a5", header: [The Harbour Gazette], numbering: "1 / 1")\n'
    with pytest.raises(Unreadable) as refused:
        printed(setup, ["#rect(width: 5cm, height: 12cm)"] * 3)
    assert refused.value.reason is Reason.NO_TEXT


def test_a_paragraph_of_very_many_lines_is_read() -> None:
    words = " ".join(f"The company said that it sold {number} plants." for number in range(20_000))
    assert body(printed('#set page("a3", margin: 2cm)\n#set text(size: 7pt)\n', [words]))[-1].endswith("19999 plants.")


def test_a_list_of_headlines_beside_the_article_is_not_run_into_it() -> None:
    aside = "[*More news*\n\nRival shows a chip\n\nPrices to fall\n\nA new plant]"
    article = "\n\n".join(ENGLISH[:3])
    setup = f'#set page("a4")\n#grid(columns: (2fr, 1fr), gutter: 1cm, [{article}], {aside})'
    assert body(printed(setup, [])) == ENGLISH[:3]


@pytest.mark.parametrize(
    "setup",
    [
        '#set page("a6", numbering: "- 1 -")\n#set par(justify: true)\n',
        '#set page("a5", columns: 2)\n',
        '#set page("a4")\n',
    ],
)
def test_korean_words_that_a_line_broke_are_whole(setup: str) -> None:
    assert body(printed(setup, KOREAN)) == KOREAN


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("새 요금제", "를 마련했다", ""),
        ("값을 공", "개했다고 말했다", ""),
        ("업계에서는 경쟁", "이 더 치열해진다", ""),
        ("올해 300", "억 원을 쓴다", ""),
        ("회사는", "올해 투자한다", " "),
        ("쓸 수", "있다고 했다", " "),
        ("모델 GPT", "공개했다", " "),
    ],
)
def test_a_space_is_put_where_a_word_ends(before: str, after: str, between: str) -> None:
    joins = KoreanJoins([before, after, "를 마련했다", "곧 공개했다고 말한다"])
    assert joins.words_are_broken
    assert joins.joint(before, after) == between


def test_words_stay_apart_where_lines_break_between_them() -> None:
    joins = KoreanJoins(["값을 공", "개했다고 말했다", "다 함께 간다", "이 회사는 크다"])
    assert not joins.words_are_broken
    assert joins.joint("값을 공", "개했다고") == " "
