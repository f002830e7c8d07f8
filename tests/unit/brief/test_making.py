"""A brief read back: every claim with its source, in each language of headings, and what was chosen and no more."""

from __future__ import annotations

import datetime
import pickle
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from claimline.brief import BriefContent, make_brief
from claimline.domain import Cancelled, Kind, NothingChosen, Quantity, Status
from claimline.language import LANGUAGES

HEADINGS = {
    "en": (
        "Who claims what",
        "Model releases",
        "Sources",
        "People and companies",
        "not reviewed",
        "source 1",
        "the reporter",
    ),
    "ko": ("누가 무엇을 주장하나", "모델 출시", "출처", "인물과 기업", "검토 전", "출처 1", "기자"),
    "zh": ("谁主张什么", "模型发布", "来源", "人物与公司", "未审", "来源 1", "记者"),
}
REVIEWED = {"en": "(?:not reviewed|confirmed)", "ko": "(?:검토 전|확인됨)", "zh": "(?:未审|已确认)"}
TILES = {
    "en": ("claims, 4 confirmed", "companies", "model releases", "date disputed by sources"),
    "ko": ("주장, 4건 확인됨", "기업", "모델 출시", "출처마다 다른 날짜"),
    "zh": ("条主张，已确认 4 条", "家公司", "次模型发布", "个日期各来源说法不一"),
}
DATES = {"en": "26 March 2025", "ko": "2025년 3월 26일", "zh": "2025年3月26日"}
OURS = re.compile(r"\b(claims?|confirmed|compan(y|ies)|releases?|source|reporter|converted|also|reviewed|sources)\b")


@pytest.mark.parametrize("language", LANGUAGES)
class TestOfTheSample:
    """The sample's articles in three languages, with headings in each."""

    def test_every_claim_stands_in_it(self, language: str, documents, sample) -> None:
        document = documents[language]
        claims = sample(language).claims
        assert len(claims) == 36
        assert [claim.passage.exact for claim in claims if not document.holds(claim.passage.exact)] == []

    def test_claims_are_numbered_in_their_order(self, language: str, documents) -> None:
        heads = re.findall(rf"^(\d+) .*{REVIEWED[language]}\s*$", documents[language].text, re.MULTILINE)
        assert [int(number) for number in heads] == list(range(1, 37))

    def test_each_company_has_a_heading(self, language: str, documents, sample) -> None:
        counts = Counter(claim.companies[0] for claim in sample(language).claims)
        order = sorted(counts, key=lambda company: (-counts[company], company.casefold()))
        assert documents[language].headings[: len(counts)] == order
        assert documents[language].headings[len(counts) :] == list(HEADINGS[language][1:4])

    def test_its_own_words_are_in_its_language(self, language: str, documents) -> None:
        document = documents[language]
        wanted = (*HEADINGS[language], *TILES[language], DATES[language])
        assert [word for word in wanted if not document.holds(word)] == []

    def test_each_article_is_a_source(self, language: str, documents, sample) -> None:
        for number, article in enumerate(sample(language).articles.values(), start=1):
            assert documents[language].holds(article.title)
            assert documents[language].holds(article.publisher)
            assert documents[language].holds(f"SHA-256 {article.sha256}")
            assert documents[language].holds(f"{HEADINGS[language][5][:-1]}{number}")

    def test_figures_stand_as_written_and_in_base_units(self, language: str, documents) -> None:
        base = {"en": "= CNY 21.1 billion", "ko": "= CNY 211억", "zh": "= CNY 211亿"}[language]
        about = {"en": "≈ KRW 4.3 trillion", "ko": "≈ KRW 4.3조", "zh": "≈ KRW 4.3万亿"}[language]
        converted = {"en": "(converted)", "ko": "(환산)", "zh": "(换算)"}[language]
        for text in ("211억 위안", "21.1 billion yuan", "211亿元人民币", base, about, converted):
            assert documents[language].holds(text)

    def test_each_page_has_its_number_and_says_whose_claims_it_begins_with(self, language: str, documents) -> None:
        pages = documents[language].pages
        assert len(pages) > 2
        for number, page in enumerate(pages, start=1):
            assert f"{number} / {len(pages)}" in page.replace("\r\n", " ")
        assert HEADINGS[language][0] in pages[1]


@pytest.mark.parametrize("language", ["ko", "zh"])
def test_no_english_word_of_ours_is_left(language: str, made, of_passages) -> None:
    content = of_passages(["가 1", "나 2"], {"language": language, "title": "나"}, language=language)
    assert OURS.findall(made(content).text) == []


def test_rejected_claims_are_left_out(made, of_passages) -> None:
    content = of_passages(["Acme said one thing.", "Acme said another thing."])
    first, second = content.claims
    document = made(replace(content, claims=(first, replace(second, status=Status.REJECTED))))
    assert document.holds("one thing")
    assert not document.holds("another thing")
    assert document.holds("1 claim")


def test_rejected_claims_are_there_where_they_were_asked_for(made, of_passages) -> None:
    content = of_passages(["Acme said one thing."], claim={"status": Status.REJECTED}, with_rejected=True)
    document = made(content)
    assert document.holds("one thing")
    assert document.holds("rejected")


def test_a_brief_of_confirmed_claims_says_nothing_of_review(made, of_passages) -> None:
    document = made(of_passages(["Acme said one thing."], claim={"status": Status.CONFIRMED}))
    assert document.holds("claim, 1 confirmed")
    assert not document.holds("not reviewed")
    assert not document.holds("Not reviewed")


@pytest.mark.parametrize("status", [None, Status.REJECTED])
def test_nothing_to_show_is_told(status: Status | None, of_passages) -> None:
    content = of_passages(["Acme said one thing."], claim={"status": status or Status.SUGGESTED})
    with pytest.raises(NothingChosen):
        make_brief(content if status else replace(content, claims=()))


def test_a_claim_stands_under_the_company_that_was_chosen(made, of_passages) -> None:
    content = of_passages(["Acme and Bolt agreed."], claim={"companies": ("Acme", "Bolt")}, companies=("Bolt",))
    document = made(content)
    assert document.headings == ["Bolt", "Sources", "People and companies"]
    assert document.text.rpartition("People and companies")[2].split()[:4] == ["Acme", "1", "Bolt", "1"]


def test_the_name_in_the_readers_language_stands_beside_the_company(made, of_passages) -> None:
    content = of_passages(["Acme grew."], local_names={"Acme": "애크미"}, language="ko")
    assert made(content).holds("애크미")


def test_speaker_and_cue_stand_with_the_claim(made, of_passages) -> None:
    content = of_passages(["Sales grew."], claim={"speaker": "Kim Minsu", "cue": "stressed", "reported_by": "The Post"})
    document = made(content)
    assert document.holds("Kim Minsu “stressed”, reported by The Post")
    assert not document.holds("the reporter")


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (Quantity(5e9, "USD", "$5bn", 0, 4, bound="min"), "$5bn ≥ USD 5 billion"),
        (Quantity(5e9, "USD", "$5bn", 0, 4, bound="max"), "$5bn ≤ USD 5 billion"),
        (Quantity(1.5e9, "USD", "$1-2bn", 0, 6, low=1e9, high=2e9), "= USD 1 billion – USD 2 billion"),
        (Quantity(671e9, "params", "671B", 0, 4), "671B = 671 billion parameters"),
    ],
)
def test_bounds_and_ranges_are_told(quantity: Quantity, shown: str, made, of_passages) -> None:
    content = of_passages([f"{quantity.text} was the figure."], claim={"kind": Kind.FIGURE, "quantities": (quantity,)})
    assert made(content).holds(shown)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.28, 841.89)), ("us-letter", (612, 792))])
def test_the_page_has_the_papers_size(paper, size: tuple[float, float], made, of_passages) -> None:
    for page in made(of_passages(["Acme grew."] * 40, paper=paper)).pdf.pages:
        assert [float(edge) for edge in page.mediabox] == pytest.approx([0, 0, *size], abs=0.1)


def test_equal_content_makes_equal_bytes(of_passages) -> None:
    content = of_passages(["Acme grew.", "에크미가 컸다."])
    assert make_brief(content) == make_brief(pickle.loads(pickle.dumps(content)))


def test_the_day_is_that_of_the_environment_or_the_content_or_the_newest_article(
    monkeypatch: pytest.MonkeyPatch, made: Callable, of_passages
) -> None:
    content: BriefContent = of_passages(["Acme grew."])
    assert made(content).holds("as of 26 March 2025")  # nobody said when it was made
    assert made(replace(content, made=datetime.date(2025, 5, 1))).holds("made 1 May 2025")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1735689600")
    assert made(content).holds("made 1 January 2025")


def test_title_author_and_note_are_as_given(made, of_passages) -> None:
    document = made(of_passages(["Acme grew."], title="Quarterly look", author="Desk 4", note="For the board."))
    assert document.lines[0] == "Quarterly look"
    assert document.holds("Prepared by Desk 4.")
    assert document.holds("For the board.")


def test_work_can_be_cancelled(of_passages) -> None:
    class Stopping:
        def checkpoint(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_brief(of_passages(["Acme grew."]), Stopping())


def test_a_long_brief_has_contents_with_the_right_pages(made, of_passages) -> None:
    content = of_passages([f"Sentence number {number} of a long brief." for number in range(160)])
    claims = tuple(
        replace(claim, companies=(f"Company {number // 40 + 1}",)) for number, claim in enumerate(content.claims)
    )
    document = made(replace(content, claims=claims))
    assert len(document.pages) >= 10
    listed = dict(re.findall(r"^(Company \d) (\d+)\s*$", document.pages[0], re.MULTILINE))
    assert set(listed) == {"Company 1", "Company 2", "Company 3", "Company 4"}
    for company, page in listed.items():
        assert company in document.pages[int(page) - 1].splitlines()


def test_a_page_is_headed_by_the_company_it_begins_with(made, of_passages) -> None:
    content = of_passages([f"Sentence number {number} of a long brief." for number in range(200)])
    claims = tuple(
        replace(claim, companies=(f"Company {number // 10 + 100}",)) for number, claim in enumerate(content.claims)
    )
    pages = [page for page in made(replace(content, claims=claims)).pages[1:] if "Sentence" in page]
    assert len(pages) >= 10
    for page in pages:
        first = re.search(r"number (\d+) of", page)
        assert first
        assert page.splitlines()[0] == f"Who claims what Company {int(first[1]) // 10 + 100}"


def test_no_claim_is_torn_from_its_source(made, of_passages) -> None:
    passages = [
        f"Claim {number}: " + "many words stand here and " * (number % 7) + "then it ends." for number in range(150)
    ]
    for page in made(of_passages(passages)).pages[:-1]:
        begun = len(re.findall(r"^(?:\d+ )?Claim \d+:", page, re.MULTILINE))
        assert begun == page.count("then it ends.") == len(re.findall(r"source 1\s*$", page, re.MULTILINE))


def test_a_passage_longer_than_a_page_is_set_whole(made, of_passages) -> None:
    passage = " ".join(f"word{number}" for number in range(3000)) + "."
    document = made(of_passages([passage, "A short one follows."]))
    assert re.findall(r"word\d+", document.text) == passage.rstrip(".").split()
    assert document.holds("A short one follows.")
    assert len(document.pages) > 3


@pytest.mark.parametrize("strong", ["", "211억 위안"])
def test_a_korean_line_ends_where_a_word_ends(strong: str, made, of_passages) -> None:
    passage = (
        "애크미는 지난해 연구와 개발에 모두 211억 위안(약 4조 3000억 원)을 들였고 "
        "올해는 그보다 훨씬 더 많이 쓸 계획이라고 밝혔다."
    )
    start = passage.index(strong)
    figures = (Quantity(211e8, "CNY", strong, start, start + len(strong)),) if strong else ()
    words = passage.split()
    for padding in range(20):  # wherever the line's end falls
        text = f"{'가' * (padding + 1)} {passage}"
        moved = tuple(replace(each, start=start + padding + 2, end=each.end + padding + 2) for each in figures)
        lines = made(of_passages([text], {"language": "ko"}, {"quantities": moved})).lines
        (first,) = (place for place, line in enumerate(lines) if line.startswith("가"))
        assert [word for line in lines[first : first + 2] for word in line.split()][1:] == words


def test_a_korean_word_longer_than_a_line_stays_on_the_page(made, of_passages) -> None:
    document = made(of_passages(["가" * 300], {"language": "ko"}, title="나" * 90))
    assert document.holds("가" * 300)
    right = 595.28 - 62
    for page in pypdfium2.PdfDocument(document.data):
        text = page.get_textpage()
        assert all(text.get_charbox(place)[2] < right + 3 for place in range(text.count_chars()))


def test_the_head_of_a_page_holds_the_beginning_of_a_long_title(made, of_passages) -> None:
    title = "A quarterly look at what was said " + "and at what was not said " * 9
    document = made(of_passages(["Acme grew."] * 20, title=title))
    shown = pypdfium2.PdfDocument(document.data)[1]
    head = shown.get_textpage().get_text_bounded(bottom=shown.get_height() - 52)
    assert head.startswith("A quarterly look at what was said")
