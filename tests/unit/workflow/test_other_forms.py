"""Claims as Markdown and DOCX, sources as RIS, BibTeX and CSL-JSON: each read again by another than what wrote it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from claimline.domain import Article, NothingChosen, Selection, Status
from claimline.exchange.citations import write_bibtex, write_csl, write_ris
from claimline.exchange.claims_json_ld import read_claims
from claimline.library import Library, Reader, create_library
from claimline.reading import read
from claimline.workflow import edits
from claimline.workflow.claims_export import CITED, CLAIM_FORMATS, READ, export_claims
from claimline.workflow.opening import add_articles, sources_of
from claimline.workflow.timeline_export import Format
from claimline.workflow.worker import Worker

TEXTS = {
    "가.txt": "새봄일보\n\n오픈AI는 지난해 매출이 37억 달러(약 5조 원)였다고 밝혔다. 앤트로픽은 클로드 4를 공개했다.\n",
    "b.txt": "Nvidia said *on Monday* that its revenue rose 56% [sic] to $46.7 billion. Microsoft plans to buy <m>.\n",
    "字.txt": "百度周一发布了文心大模型4.5。腾讯表示，公司去年的营收为6000亿元，并将继续投资。\n",
}
ARTICLES = [
    Article("", (), "ko", "ab" * 32, "가.txt", title="AI “전면전”\n돌입", publisher="새봄일보", byline="김아무 기자",
            published="2025-03-26", address="https://example.com/a?b=1&c=2"),
    Article("", (), "en", "cd" * 32, "b.txt", title=r"50% of {all} \ #1_$ ~ ^ & co", publisher="The Daily & Co",
            published="2025-03"),
    Article("", (), "zh", "ef" * 32, "c.txt", title="大模型", publisher="测试日报", published="2025-04/2025-06"),
    Article("", (), "en", "01" * 32, "no title.txt"),
]  # fmt: skip


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, worker: Worker) -> Path:
    folder = tmp_path_factory.mktemp("forms")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / "library.claimline"
    create_library(path)
    with Library(path) as library:
        add_articles(library, sources_of(sorted(folder.glob("*.txt")), "2025-04-01"), worker)
        with Reader(path) as reader:
            first, last = reader.claim_ids(Selection())[0], reader.claim_ids(Selection())[-1]
        edits.confirm(library, [first])
        edits.reject(library, [last])
    return path


def passages(library: Path, *, rejected: bool) -> list[str]:
    with Reader(library) as reader:
        claims = reader.claims(reader.claim_ids(Selection()))
    return [claim.passage.exact for claim in claims if (claim.status is Status.REJECTED) == rejected]


def without_space(text: str) -> str:
    return "".join(text.split())


def test_ris_is_read_by_another_program() -> None:
    records = rispy.loads(write_ris(ARTICLES).decode())
    assert [record["type_of_reference"] for record in records] == ["NEWS"] * 4
    first, second, third, last = records
    assert (first["title"], first["secondary_title"]) == ("AI “전면전” 돌입", "새봄일보")
    assert (first["authors"], first["year"], first["date"]) == (["김아무 기자"], "2025", "2025/03/26")
    assert (first["urls"], first["language"]) == (["https://example.com/a?b=1&c=2"], "ko")
    assert first["notes"] == [f"SHA-256 {'ab' * 32}"]
    assert (second["title"], second["date"]) == (ARTICLES[1].title, "2025/03/")
    assert (third["year"], last["title"]) == ("2025", "no title.txt")
    assert "year" not in last
    assert len({record["id"] for record in records}) == 4


def test_bibtex_is_read_by_another_program() -> None:
    parser = bibtexparser.bparser.BibTexParser(common_strings=True)
    entries = bibtexparser.loads(write_bibtex(ARTICLES).decode(), parser).entries
    assert [entry["ENTRYTYPE"] for entry in entries] == ["misc"] * 4
    assert entries[0]["title"] == "{AI “전면전” 돌입}"
    assert (entries[0]["year"], entries[0]["month"], entries[0]["day"]) == ("2025", "3", "26")
    assert entries[0]["url"] == "https://example.com/a?b=1&c=2"
    assert (
        entries[1]["title"] == r"{50\% of \{all\} \textbackslash{} \#1\_\$ \textasciitilde{} \textasciicircum{} \& co}"
    )
    assert entries[1]["howpublished"] == r"The Daily \& Co"
    assert len({entry["ID"] for entry in entries}) == 4


def test_csl_json_is_cited_by_another_program() -> None:
    data = json.loads(write_csl(ARTICLES))
    assert data[0]["issued"] == {"date-parts": [[2025, 3, 26]]}
    assert data[1]["issued"] == {"date-parts": [[2025, 3]]}
    assert "issued" not in data[3]
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(data), formatter.plain)
    for item in data:
        bibliography.register(Citation([CitationItem(item["id"])]))
    cited = [str(each) for each in bibliography.bibliography()]
    assert len(cited) == 4
    assert any("전면전" in each and "2025" in each for each in cited)


@pytest.mark.parametrize("form", CITED)
def test_every_source_of_the_claims_is_cited(library: Path, tmp_path: Path, form: Format) -> None:
    content = export_claims(library, Selection(), form, tmp_path / "out").read_text(encoding="utf-8")
    with Reader(library) as reader:
        assert all(reader.article(row.id).sha256 in content for row in reader.article_rows())


@pytest.mark.parametrize("form", CITED)
def test_of_one_company_only_the_sources_that_speak_of_it(library: Path, tmp_path: Path, form: Format) -> None:
    content = export_claims(library, Selection(company="Baidu"), form, tmp_path / "out").read_text(encoding="utf-8")
    with Reader(library) as reader:
        for row in reader.article_rows():
            assert (reader.article(row.id).sha256 in content) == (row.language == "zh")


def test_markdown_says_what_the_brief_says_and_nothing_in_it_is_markup(library, tmp_path, worker) -> None:
    path = export_claims(library, Selection(), Format.MARKDOWN, tmp_path / "claims.md", "ko", worker)
    tree = SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(path.read_text(encoding="utf-8")))
    quoted = [node for node in tree.walk() if node.type == "blockquote"]
    said = ["".join(leaf.content for leaf in node.walk() if leaf.type == "text") for node in quoted]
    assert sorted(said) == sorted(passages(library, rejected=False))
    assert not [node for node in tree.walk() if node.type in ("em", "html_inline", "html_block", "code_block", "image")]
    assert [node.tag for node in tree.walk() if node.type == "heading"][:2] == ["h1", "h2"]
    assert [node.type for node in tree.walk()].count("table") == 1


def test_docx_says_what_the_brief_says(library: Path, tmp_path: Path, worker: Worker) -> None:
    path = export_claims(library, Selection(), Format.DOCX, tmp_path / "claims.docx", "zh", worker)
    text = without_space(read(path.read_bytes(), path.name).text)
    for passage in passages(library, rejected=False):
        assert without_space(passage) in text
    for passage in passages(library, rejected=True):
        assert without_space(passage) not in text
    with Reader(library) as reader:
        assert all(reader.article(row.id).sha256 in text for row in reader.article_rows())


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize(
    "words",
    ["# no heading", "1. no item", "- no item", "+ none", "> none", "a | b", "`code` <b>x</b> ![i](u)", "*a* _b_ ~~c~~",
     "&amp; &#35;", "\\* \\", "emoji 😀 \ue000", "===", "---", "\x07bell"],
)  # fmt: skip
def test_no_passage_is_markup(tmp_path: Path, worker: Worker, form: Format, words: str) -> None:
    text = f"{words} Nvidia said that its revenue rose 56 percent."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "l.claimline"
    create_library(path)
    with Library(path) as library:
        add_articles(library, sources_of([tmp_path / "a.txt"]), worker)
        with Reader(path) as reader:
            ids = reader.claim_ids(Selection())
            (claim,) = reader.claims(ids)
            whole = reader.article(claim.article).text
        with library.edit("The whole"):
            passage = type(claim.passage).of(whole, 0, len(whole))
            library.change_claim(replace(claim, passage=passage))
    out = export_claims(path, Selection(), form, tmp_path / "out")
    shown = " ".join(whole.replace("\x07", "⟨U+0007⟩").split())
    if form is Format.DOCX:
        assert without_space(shown) in without_space(read(out.read_bytes(), "a.docx").text)
        return
    tree = SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(out.read_text(encoding="utf-8")))
    (quoted,) = [node for node in tree.walk() if node.type == "blockquote"]
    assert "".join(leaf.content for leaf in quoted.walk() if leaf.type in ("text", "text_special")) == shown


def test_json_ld_has_its_own_name_too(library: Path, tmp_path: Path) -> None:
    one, other = (export_claims(library, Selection(), form, tmp_path / form) for form in (Format.JSON_LD, Format.JSON))
    assert one.read_bytes() == other.read_bytes()
    assert len(read_claims(one.read_bytes(), one.name).claims) == len(passages(library, rejected=False)) + 1


@pytest.mark.parametrize("form", CLAIM_FORMATS)
def test_nothing_chosen_is_said_and_writes_nothing(library: Path, tmp_path: Path, form: Format) -> None:
    with pytest.raises(NothingChosen):
        export_claims(library, Selection(company="Nobody Inc"), form, tmp_path / "out")
    assert not (tmp_path / "out").exists()
