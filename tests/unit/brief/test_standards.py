"""What a brief promises to archives and to assistive programs: PDF/A-3a, PDF/UA-1, its fonts, languages and links."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pypdfium2
import pytest

from claimline.domain import FuzzyDate, Release, ReleaseEvent
from claimline.language import LANGUAGES

ADDRESS = "https://news.example/2025/story?id=7"
RELEASES = tuple(
    Release(f"Model {day}", "Acme", ReleaseEvent.ANNOUNCED, FuzzyDate(f"2025-03-{day:02d}"), source="Catalogue")
    for day in range(1, 25, 8)
)


@pytest.mark.parametrize("language", LANGUAGES)
class TestOfTheSample:
    """The sample's articles, with headings in each language."""

    def test_the_checker_of_pdf_ua_finds_nothing(self, language: str, documents, tmp_path: Path) -> None:
        path = tmp_path / "brief.pdf"
        path.write_bytes(documents[language].data)
        report = pdfua.validate(path)
        assert [(finding.rule_id, finding.message) for finding in report.findings] == []
        assert report.exit_code == 0

    def test_it_says_which_standards_it_keeps(self, language: str, documents) -> None:
        pdf = documents[language].pdf
        with pdf.open_metadata() as about:
            assert (about["pdfaid:part"], about["pdfaid:conformance"], about["pdfuaid:part"]) == ("3", "A", "1")
            assert about["dc:title"]
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert [intent.S for intent in pdf.Root.OutputIntents] == ["/GTS_PDFA1"]
        assert not pdf.is_encrypted

    def test_its_language_is_that_of_the_headings(self, language: str, documents) -> None:
        assert str(documents[language].pdf.Root.Lang).partition("-")[0] == language

    def test_each_passage_is_a_quotation_in_the_language_of_its_article(self, language: str, documents) -> None:
        quotations = documents[language].tags("BlockQuote")
        assert len(quotations) == 36
        spoken = [language_within(quotation) or language for quotation in quotations]
        assert sorted(spoken) == ["en"] * 12 + ["ko"] * 12 + ["zh"] * 12

    def test_every_font_is_ours_and_within_it_as_a_subset(self, language: str, documents) -> None:
        fonts = list(fonts_of(documents[language].pdf))
        assert {name.partition("+")[2].partition("-")[0] for name, _font in fonts} == {"Pretendard", "NotoSansSC"}
        for name, font in fonts:
            assert re.match(r"[A-Z]{6}\+", name)
            assert "/ToUnicode" in font
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile3" in descriptor or "/FontFile2" in descriptor

    def test_the_timeline_is_a_picture_with_words_for_it(self, language: str, documents) -> None:
        figures = documents[language].tags("Figure")
        assert len(figures) == 1
        said = str(figures[0].Alt)
        assert "DeepSeek" in said
        assert "Ant Group" in said
        assert "2025" in said

    def test_the_releases_are_a_table_with_heads(self, language: str, documents) -> None:
        (table,) = documents[language].tags("Table")
        assert len(documents[language].tags("TH")) == 4
        assert table is not None
        for model in ("DeepSeek-R1", "DeepSeek-V3-0324", "Ling-Lite", "Ling-Plus"):
            assert documents[language].holds(model)


def language_within(element: Any) -> str:
    """The language that an element or the first within it names."""
    if isinstance(element, pikepdf.Array):
        return next(filter(None, map(language_within, element)), "")
    if not isinstance(element, pikepdf.Dictionary):
        return ""
    if "/Lang" in element:
        return str(element.Lang).partition("-")[0]
    return language_within(element["/K"]) if "/K" in element else ""


def fonts_of(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Each font, by its name."""
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            yield str(font.BaseFont).lstrip("/"), font


def test_the_metadata_are_the_briefs_own(made, of_passages) -> None:
    content = of_passages(["Acme grew."], title="Look", author="Desk 4", made=datetime.date(2025, 5, 1))
    pdf = made(content).pdf
    assert str(pdf.docinfo.Title) == "Look"
    assert str(pdf.docinfo.Author) == "Desk 4"
    assert str(pdf.docinfo.CreationDate).startswith("D:20250501")


def test_a_source_with_an_address_opens_at_the_passage(made, of_passages) -> None:
    document = made(of_passages(["Acme grew, it said."], {"address": ADDRESS}))
    assert f"{ADDRESS}#:~:text=Acme%20grew%2C%20it%20said." in document.links
    assert ADDRESS in document.links
    assert document.holds("source 1 ↗")


def test_a_passage_in_korean_is_percent_encoded_in_its_address(made, of_passages) -> None:
    document = made(of_passages(["애크미가 컸다."], {"address": ADDRESS, "language": "ko"}))
    encoded = "%EC%95%A0%ED%81%AC%EB%AF%B8%EA%B0%80%20%EC%BB%B8%EB%8B%A4."
    assert f"{ADDRESS}#:~:text={encoded}" in document.links


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "C:\\a", "//x/y"])
def test_an_address_that_no_reader_should_follow_is_no_link(address: str, made, of_passages) -> None:
    document = made(of_passages(["Acme grew."], {"address": address}))
    assert document.links == []
    assert document.holds(address)


def test_claims_without_an_address_lead_to_their_source_within(made, of_passages) -> None:
    pdf = made(of_passages(["Acme grew."])).pdf
    notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    assert len(notes) == 2  # beside the claim, and from the index to the claim
    assert all("/Dest" in note or note.A.S == "/GoTo" for note in notes)


def test_the_timeline_is_drawn(made, of_passages) -> None:
    """Each model stands beside its mark and in the table, and its marks are on the page in their colour."""
    document = made(of_passages(["Acme grew."], releases=RELEASES))
    for release in RELEASES:
        assert len(re.findall(rf"{release.model}\b", document.text)) == 2
    without = made(of_passages(["Acme grew."]))
    assert without.tags("Figure") == []
    accent = (0x2F, 0x5F, 0xD0)
    marks_and_signs = dots_of(document.data, accent) - dots_of(without.data, accent)
    assert (
        marks_and_signs > 2 * len(RELEASES) * 20
    )  # rings of some 20 pixels at least, on the timeline and in the table


def dots_of(data: bytes, colour: tuple[int, int, int]) -> int:
    """How many pixels of the first page have just this colour, at 144 to the inch."""
    picture = pypdfium2.PdfDocument(data)[0].render(scale=2, rev_byteorder=True)
    pixels, step = bytes(picture.buffer), picture.n_channels
    return sum(
        tuple(pixels[place : place + 3]) == colour
        for row in range(picture.height)
        for place in range(row * picture.stride, row * picture.stride + picture.width * step, step)
    )
