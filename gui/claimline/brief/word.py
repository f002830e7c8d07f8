"""A brief as a document for word processors (DOCX), with headings, quotations, tables and links of its own styles."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.document import Document as Written
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run as Part

from claimline.brief.runs import Run

_TAGS = {"en": "en-GB", "ko": "ko-KR", "zh": "zh-CN"}
_PAPER = {"a4": (Mm(210), Mm(297)), "us-letter": (Mm(215.9), Mm(279.4))}


def write_word(data: dict[str, Any], made: datetime.datetime) -> bytes:
    """The document of what `Sheet.data` gives."""
    return _Word(data, made).written()


class _Word:
    """Puts one document together."""

    def __init__(self, data: dict[str, Any], made: datetime.datetime) -> None:
        self._data = data
        self._document: Written = Document()
        page = self._document.sections[0]
        page.page_width, page.page_height = _PAPER[data["paper"]]
        page.left_margin = page.right_margin = Cm(2.2)
        facts = self._document.core_properties
        facts.title, facts.author, facts.language = data["title"], data["author"], _TAGS[data["language"]]
        facts.created = facts.modified = made.replace(tzinfo=None)
        facts.comments = ""

    def written(self) -> bytes:
        """The file."""
        data = self._data
        self._document.add_heading(data["title"], 0)
        for sentence in (*data["subtitle"], data["note"]):
            if sentence:
                self._document.add_paragraph(sentence)
        for tile in data["tiles"]:
            self._document.add_paragraph(f"{tile['value']} {tile['label']}", "List Bullet")
        self._disputed(data["disputed"])
        self._changed(data["changed"])
        for section in data["sections"]:
            self._section(section)
        self._releases(data["releases"])
        self._document.add_heading(data["words"]["sources"], 1)
        for source in data["sources"]:
            self._source(source)
        self._index(data["index"])
        for remark in (*data["remarks"], " · ".join(data["foot"])):
            self._document.add_paragraph(remark)
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _section(self, section: dict[str, Any]) -> None:
        local = f" ({section['local']})" if section["local"] else ""
        self._document.add_heading(f"{section['title']}{local}", 1)
        self._document.add_paragraph(" · ".join(section["counts"]))
        for claim in section["claims"]:
            self._claim(claim)
        if section["elsewhere"]:
            self._document.add_paragraph(f"{section['elsewhere_word']} {', '.join(map(str, section['elsewhere']))}")

    def _claim(self, claim: dict[str, Any]) -> None:
        about = [claim["kind_word"], claim["status_word"], claim["carried"], claim["change"]]
        head = self._document.add_paragraph()
        head.add_run(f"{claim['number']}").bold = True
        head.add_run(f" · {' · '.join(each for each in about if each)}")
        passage = self._document.add_paragraph(style="Quote")
        self._add(passage, claim["passage"])
        for paragraph in (head, passage):
            paragraph.paragraph_format.keep_with_next = True
        last = self._document.add_paragraph()
        for runs in (claim["who"], claim["facts"]):
            if runs:
                self._add(last, runs)
                last.add_run(" — ")
        self._link(last, claim["source_word"], claim["address"])
        for tie in claim["ties"]:
            paragraph = self._document.add_paragraph()
            self._references(paragraph, tie["before"], tie["references"])
            paragraph.add_run(f"{tie['after']} {tie['more']}".rstrip())

    def _disputed(self, disputed: dict[str, Any]) -> None:
        if disputed["rows"]:
            self._document.add_paragraph().add_run(disputed["title"]).bold = True
            for row in disputed["rows"]:
                paragraph = self._document.add_paragraph(style="List Bullet")
                self._add(paragraph, row["name"])
                self._references(paragraph, ": ", row["parts"])
            if disputed["more"]:
                self._document.add_paragraph(disputed["more"])

    def _changed(self, changed: dict[str, Any]) -> None:
        if changed["title"]:
            self._document.add_heading(changed["title"], 1)
            for row in changed["rows"]:
                paragraph = self._document.add_paragraph(row["label"], "List Bullet")
                paragraph.add_run(": " + ", ".join(each["text"] for each in row["numbers"]))
                for place, text in enumerate(row["texts"]):
                    paragraph.add_run("; " if place else "")
                    self._add(paragraph, text)
                paragraph.add_run(f" {row['more']}".rstrip())
            if not changed["rows"]:
                self._document.add_paragraph(changed["nothing"])

    def _references(self, paragraph: Paragraph, before: str, parts: list[dict[str, Any]]) -> None:
        for place, part in enumerate(parts):
            paragraph.add_run(", " if place else before)
            self._link(paragraph, part["word"], part["address"])
            if part["said"]:
                paragraph.add_run(" (" if part["word"] else "")
                self._add(paragraph, part["said"])
                paragraph.add_run(")" if part["word"] else "")

    def _index(self, index: dict[str, Any]) -> None:
        if index["rows"]:
            self._document.add_heading(index["title"], 1)
            for row in index["rows"]:
                numbers = ", ".join(each["text"] for each in row["numbers"])
                self._document.add_paragraph(f"{row['name']}: {numbers}", "List Bullet")

    def _releases(self, releases: dict[str, Any]) -> None:
        if not releases["rows"]:
            return
        self._document.add_heading(releases["title"], 1)
        table = self._document.add_table(rows=1, cols=len(releases["head"]), style="Table Grid")
        for cell, title in zip(table.rows[0].cells, releases["head"], strict=True):
            cell.paragraphs[0].add_run(title).bold = True
        _repeat_head(table)
        for row in releases["rows"]:
            self._release(table, row)

    def _release(self, table: Table, row: dict[str, Any]) -> None:
        model, company, date, known = (cell.paragraphs[0] for cell in table.add_row().cells)  # type: ignore[no-untyped-call]
        self._add(model, row["model"])
        self._add(company, row["company"])
        for place, each in enumerate(row["date"]):
            date.add_run("; " if place else "")
            self._add(date, [each])
        if row["disputed"]:
            date.add_run(f" ({row['disputed']})")
        known.add_run(row["event"])
        for source in row["sources"]:
            known.add_run(" · ")
            self._add(known, source["before"])
            self._link(known, "".join(text for text, _language, _look in source["name"]), source["address"])

    def _source(self, source: dict[str, Any]) -> None:
        paragraph = self._document.add_paragraph(f"{source['number']}. ")
        title = "".join(text for text, _language, _look in source["title"])
        self._link(paragraph, title, source["address"])
        for run in source["about"]:
            paragraph.add_run(", ")
            self._add(paragraph, [run])
        paragraph.add_run(f". SHA-256 {source['sha256']}")

    def _add(self, paragraph: Paragraph, runs: Iterable[Run]) -> None:
        for text, language, look in runs:
            part = paragraph.add_run(" · " if look == "gap" else text)
            part.bold = look == "strong" or None
            if language:
                _speak(part, language)

    def _link(self, paragraph: Paragraph, text: str, address: str) -> None:
        """Words that lead to a page, or the words alone where there is no address."""
        if not address:
            paragraph.add_run(text)
            return
        number = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), number)
        part = paragraph.add_run(text)
        part.underline = True
        link.append(part._r)
        paragraph._p.append(link)


def _speak(part: Part, language: str) -> None:
    """Says in which language words are: for Korean and Chinese as East Asian text."""
    said = OxmlElement("w:lang")
    said.set(qn("w:val" if language == "en" else "w:eastAsia"), _TAGS[language])
    part._r.get_or_add_rPr().append(said)


def _repeat_head(table: Table) -> None:
    """The first row stands at the top of each page, and is the table's head to a screen reader."""
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(head)
