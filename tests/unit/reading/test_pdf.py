"""Pages of a PDF become paragraphs again; what repeats on every page is set aside; what has no text is told."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import typst

from claimline.domain import Reason, Unreadable
from claimline.paths import resource
from claimline.reading.paragraphs import Paragraph
from claimline.reading.pdf import RUNNING_HEAD, paragraphs_of_pdf

ENGLISH = (
    "Nvidia said on Monday that its revenue rose 56 percent to 46.7 billion dollars in the second quarter and that "
    "international expectations were extraordinarily high. The company plans to ship more chips this year."
)
KOREAN = "오픈AI는 지난해 매출이 37억 달러였다고 밝혔다. 회사는 올해 직원을 늘릴 계획이다."
CHINESE = (
    "该公司表示，今年将把人工智能投入提高到新的水平。分析认为，腾讯也会增加投入，但是不会立即公布具体的数字和日期。"
)


def pdf_of(markup: str, folder: Path) -> bytes:
    source = folder / "page.typ"
    source.write_text(f'#set text(font: ("Pretendard", "Noto Sans SC"), size: 9pt)\n{markup}', encoding="utf-8")
    return typst.compile(source, font_paths=[resource("fonts")], ignore_system_fonts=True)


def bodies(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs if paragraph.role is None]


def test_paragraphs_are_whole_across_lines_and_divided_words(tmp_path: Path) -> None:
    page = f'#set page(width: 240pt)\n#set par(justify: true)\n#set text(hyphenate: true, lang: "en")\n{ENGLISH}'
    _title, paragraphs = paragraphs_of_pdf(pdf_of(f"{page}\n\n{CHINESE}", tmp_path), "a.pdf")
    assert bodies(paragraphs) == [ENGLISH, CHINESE]


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    page = "#set page(width: 400pt, height: 160pt, columns: 2, margin: 20pt)\n"
    _title, paragraphs = paragraphs_of_pdf(pdf_of(f"{page}{ENGLISH}", tmp_path), "a.pdf")
    assert " ".join(bodies(paragraphs)) == ENGLISH


def test_running_heads_and_page_numbers_are_set_aside(tmp_path: Path) -> None:
    page = '#set page("a5", header: [The Daily Test], footer: context counter(page).display("1 / 1", both: true))\n'
    markup = f"{page}{ENGLISH}\n#pagebreak()\n{KOREAN}"
    _title, paragraphs = paragraphs_of_pdf(pdf_of(markup, tmp_path), "a.pdf")
    assert bodies(paragraphs) == [ENGLISH, KOREAN]
    heads = [paragraph.text for paragraph in paragraphs if paragraph.role == RUNNING_HEAD]
    assert heads == ["The Daily Test", "1 / 2", "The Daily Test", "2 / 2"]


def test_a_heading_is_a_paragraph_of_its_own(tmp_path: Path) -> None:
    markup = f'#set document(title: "Chips")\n= Nvidia grows\n{ENGLISH}'
    title, paragraphs = paragraphs_of_pdf(pdf_of(markup, tmp_path), "a.pdf")
    assert title == "Chips"
    assert bodies(paragraphs) == ["Nvidia grows", ENGLISH]


def test_a_page_without_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as problem:
        paragraphs_of_pdf(pdf_of("#rect(width: 100%)", tmp_path), "scan.pdf")
    assert (problem.value.name, problem.value.reason) == ("scan.pdf", Reason.NO_TEXT)


def test_what_is_broken_is_told(tmp_path: Path) -> None:
    whole = pdf_of(ENGLISH, tmp_path)
    for data in (b"%PDF-1.7\n", b"%PDF-1.7\n" + whole[200:400]):
        with pytest.raises(Unreadable) as problem:
            paragraphs_of_pdf(data, "broken.pdf")
        assert problem.value.reason is Reason.DAMAGED


def test_a_locked_pdf_is_told() -> None:
    with pytest.raises(Unreadable) as problem:
        paragraphs_of_pdf(LOCKED, "locked.pdf")
    assert problem.value.reason is Reason.ENCRYPTED


# A one-page document with nothing on it, whose user password nobody knows: its /U does not fit the empty one.
LOCKED = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>
""" % (b"00" * 32, b"11" * 32)


def test_the_installed_pdfium_takes_the_locked_page_for_locked() -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(LOCKED)


def test_more_pages_than_an_article_has_are_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as problem:
        paragraphs_of_pdf(pdf_of("#for _ in range(401) { [Page.]; pagebreak() }", tmp_path), "book.pdf")
    assert (problem.value.reason, problem.value.detail) == (Reason.TOO_MANY_PAGES, "400")
