"""Which claim stands where, what a choice leaves, and how the words of each language say dates and figures."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from claimline.brief.claims import date_runs
from claimline.brief.glyphs import Glyphs
from claimline.brief.runs import Typist
from claimline.brief.sections import NOBODY, arrange
from claimline.brief.wording import Wording
from claimline.domain import Article, Claim, FuzzyDate, Kind, NothingChosen, Passage, Quantity, Selection, Status
from claimline.language import LANGUAGES
from claimline.workflow.exporting import BriefChoice, content_of_readings
from claimline.workflow.sample import sample_article


def claims_about(content, *companies: tuple[str, ...]):
    claims = tuple(replace(claim, companies=each) for claim, each in zip(content.claims, companies, strict=True))
    return replace(content, claims=claims)


class TestArrangement:
    """Each claim once, under one company."""

    def test_companies_with_most_claims_come_first_and_nobody_last(self, of_passages) -> None:
        content = claims_about(of_passages(["1", "2", "3", "4", "5"]), (), (), ("B",), ("A", "B"), ("B",))
        arranged = arrange(content)
        assert [section.company for section in arranged.sections] == ["B", "A", NOBODY]
        assert [each.claim.passage.exact for each in arranged.claims] == ["3", "5", "4", "1", "2"]
        assert [each.number for each in arranged.claims] == [1, 2, 3, 4, 5]

    def test_a_claim_about_two_stands_once_and_is_pointed_at_from_the_other(self, of_passages) -> None:
        content = claims_about(of_passages(["1", "2", "3"]), ("A", "B"), ("B",), ("A", "C"))
        arranged = arrange(content)
        first, second = arranged.sections
        assert (first.company, [each.number for each in first.claims], first.elsewhere) == ("A", [1, 2], ())
        assert (second.company, [each.number for each in second.claims], second.elsewhere) == ("B", [3], (1,))
        assert arranged.beside == (("C", (2,)),)

    def test_chosen_companies_keep_the_order_of_the_choice(self, of_passages) -> None:
        content = claims_about(of_passages(["1", "2", "3"]), ("A",), ("A",), ("B",))
        assert [each.company for each in arrange(replace(content, companies=("B", "A"))).sections] == ["B", "A"]

    def test_sources_are_numbered_as_they_are_cited(self) -> None:
        def article(number: int) -> Article:
            return Article("text", (), "en", "0" * 64, f"{number}.txt", id=number)

        from claimline.brief import BriefContent

        passage = Passage(0, 4, "text")
        claims = tuple(Claim(passage, Kind.EVENT, ("A",), article=number) for number in (3, 1, 3))
        arranged = arrange(BriefContent(claims, {number: article(number) for number in (1, 2, 3)}))
        assert {number: source.number for number, source in arranged.sources.items()} == {3: 1, 1: 2}


class TestChoice:
    """What is chosen, from articles that are in no library."""

    def test_only_confirmed_claims(self, made) -> None:
        readings = [sample_article(language) for language in LANGUAGES]
        content = content_of_readings(readings, BriefChoice(Selection(status=Status.CONFIRMED)))
        assert {claim.status for claim in content.claims} == {Status.CONFIRMED}
        document = made(content)
        for claim in (claim for reading in readings for claim in reading.findings.claims):
            assert document.holds(claim.passage.exact) == (claim.status is Status.CONFIRMED)

    def test_only_one_company(self) -> None:
        content = content_of_readings([sample_article("en")], BriefChoice(Selection(company="Tencent")))
        assert content.companies == ("Tencent",)
        assert all("Tencent" in claim.companies for claim in content.claims)

    def test_author_note_and_paper_are_on_the_page(self, made) -> None:
        choice = BriefChoice(Selection(), author="Ann Reader", note="For the meeting", paper="us-letter")
        document = made(content_of_readings([sample_article("en")], choice))
        assert document.holds("Prepared by Ann Reader")
        assert document.holds("For the meeting")
        assert [float(side) for side in document.pdf.pages[0].MediaBox[2:]] == [612, 792]

    def test_rejected_claims_are_left_out_before_they_are_sent_anywhere(self) -> None:
        reading = sample_article("en")
        claims = tuple(replace(claim, status=Status.REJECTED) for claim in reading.findings.claims)
        kept = (*claims[:-1], replace(claims[-1], status=Status.CONFIRMED))
        content = content_of_readings(
            [replace(reading, findings=replace(reading.findings, claims=kept))], BriefChoice(Selection())
        )
        assert [claim.status for claim in content.claims] == [Status.CONFIRMED]
        with pytest.raises(NothingChosen):
            rejected = replace(reading, findings=replace(reading.findings, claims=claims))
            content_of_readings([rejected], BriefChoice(Selection()))


@pytest.mark.parametrize(
    ("edtf", "en", "ko", "zh"),
    [
        ("2025-03-26", "26 March 2025", "2025년 3월 26일", "2025年3月26日"),
        ("2025-03", "March 2025", "2025년 3월", "2025年3月"),
        ("2025", "2025", "2025년", "2025年"),
        ("2025-34", "Q2 2025", "2025년 2분기", "2025年第2季度"),
        ("2025-03-24/2025-03-26", "24–26 March 2025", "2025년 3월 24일~26일", "2025年3月24日至26日"),
        ("../2025-03-26", "by 26 March 2025", "2025년 3월 26일 이전", "2025年3月26日前"),
    ],
)
def test_dates_are_no_more_precise_than_they_are(edtf: str, en: str, ko: str, zh: str) -> None:
    assert [Wording(language).edtf(edtf) for language in ("en", "ko", "zh")] == [en, ko, zh]


def test_a_date_that_is_not_resolved_stands_as_written() -> None:
    assert Wording("en").date(FuzzyDate("", "recently")) == "“recently”, day not known"
    assert Wording("en").edtf("sometime") == "sometime"


def test_an_articles_own_words_for_a_date_stand_between_marks_of_the_briefs_language() -> None:
    typist = Typist(Wording("en"), Glyphs())
    assert date_runs(FuzzyDate("", "前天"), "zh", typist) == [
        ("“", "", "plain"),
        ("前天", "zh", "plain"),
        ("”, day not known", "", "plain"),
    ]
    assert date_runs(FuzzyDate("2025-03", "3月"), "zh", typist) == [("March 2025", "", "plain")]
    assert date_runs(FuzzyDate("", ""), "zh", typist) == []


@pytest.mark.parametrize(
    ("value", "en", "ko", "zh"),
    [
        (12_345, "12,345", "12,345", "12,345"),
        (21_100_000_000, "21.1 billion", "211억", "211亿"),
        (4_300_000_000_000, "4.3 trillion", "4.3조", "4.3万亿"),
        (0.5, "0.5", "0.5", "0.5"),
        (1_234_567, "1,234,567", "1,234,567", "1,234,567"),
        (-2_000_000, "-2 million", "-200만", "-200万"),
    ],
)
def test_numbers_are_exact_and_as_one_reads_them(value: float, en: str, ko: str, zh: str) -> None:
    assert [Wording(language).number(value) for language in ("en", "ko", "zh")] == [en, ko, zh]


@pytest.mark.parametrize("text", ["4%", "4 percent"])
def test_a_figure_whose_words_say_it_is_not_said_twice(text: str) -> None:
    assert Wording("en").base(Quantity(4, "percent", text, 0, len(text))) == ""


def test_days_are_said_once_where_they_are_one() -> None:
    day = datetime.date(2025, 3, 26)
    assert Wording("en").days(day, day) == "26 March 2025"
    assert Wording("en").days(day, datetime.date(2025, 4, 2)) == "26 March 2025 – 2 April 2025"
