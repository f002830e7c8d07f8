"""What a screen reader and an archive find in a brief that has everything in it, beyond the checker's sixteen rules.

A full validator looks at all of PDF/UA-1 that a machine can judge (the Matterhorn protocol), and at every
clause of PDF/A-3: fonts' programs and widths, colour spaces of pictures, metadata against their schemas, the syntax of
each object. veraPDF (https://verapdf.org, needs Java) does, and is too large for the tests. To run it on a brief:

    .venv/bin/claimline brief resources/sample/*.txt -o out/sample.pdf
    verapdf --flavour ua1 out/sample.pdf
    verapdf --flavour 3a out/sample.pdf
"""

from __future__ import annotations

import datetime
import io
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pdfua
import pikepdf
import pytest

from claimline.brief import BriefContent
from claimline.brief.changes import Changes
from claimline.brief.making import day_of, make_markdown, make_word
from claimline.brief.sheet import Sheet
from claimline.domain import NoTicket, Paper, Relation, Tie
from claimline.language import LANGUAGES

if TYPE_CHECKING:
    from tests.unit.brief.conftest import Document

ADDRESS = "https://news.example/{}"
SHOWING = {"Tj", "TJ", "'", '"'}


def whole(content: BriefContent) -> BriefContent:
    """A content with everything that a brief can show: relations, disputes, changes, addresses, a note, an author."""
    claims = tuple(replace(claim, id=number) for number, claim in enumerate(content.claims, 1))
    articles = {
        number: replace(article, address=ADDRESS.format(number)) for number, article in content.articles.items()
    }
    relations = (
        Relation(1, 13, Tie.CONTRADICTED),
        Relation(2, 14, Tie.REPEATED, origin="Bloomberg"),
        Relation(3, 15, Tie.CORROBORATED),
        Relation(4, 99, Tie.UPDATED),
    )
    return replace(
        content,
        claims=claims[:-1],
        others={99: replace(claims[-1], id=99)},
        articles=articles,
        relations=relations,
        changes=Changes("2025-03-20", frozenset({1, 2, 3}), frozenset({4}), (claims[5],), frozenset({13})),
        title="The whole of it",
        author="Desk 4",
        note="For the board.",
    )


@pytest.fixture(scope="module", params=[*LANGUAGES, "short"])
def document(request: Any, made: Callable[[BriefContent], Document], sample: Callable[[str], BriefContent]) -> Document:
    """A brief with everything in it, in each language of headings, and with one line a claim."""
    is_short = request.param == "short"
    return made(replace(whole(sample("en" if is_short else request.param)), is_short=is_short))


def squeezed(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def elements(document: Document) -> Iterator[Any]:
    """Every element of its structure, in the order in which it is read."""
    waiting = [document.pdf.Root.StructTreeRoot.K]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, pikepdf.Array):
            waiting[:0] = list(node)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield node
            if "/K" in node:
                waiting.insert(0, node["/K"])


def test_the_checker_finds_nothing(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(document.data)
    report = pdfua.validate(path)
    assert [(finding.rule_id, finding.message) for finding in report.findings] == []


def test_headings_go_down_one_level_at_a_time(document: Document) -> None:
    levels = [int(name[2:]) for each in elements(document) if re.fullmatch(r"/H[1-6]", name := str(each.S))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert len(levels) >= len(document.headings)


def test_each_heading_is_a_bookmark(document: Document) -> None:
    assert len(set(document.headings)) == len(document.headings)
    assert all(document.holds(heading) for heading in document.headings)
    assert document.headings[0].endswith("2025") or "2025" in document.headings[0]  # what changed since that day


def test_each_picture_has_words_for_it(document: Document) -> None:
    pictures = [each for each in elements(document) if each.S == "/Figure"]
    assert pictures
    assert all(len(str(each.get("/Alt", ""))) > 20 for each in pictures)


def test_each_table_has_heads_that_say_for_what(document: Document) -> None:
    tables = [each for each in elements(document) if each.S == "/Table"]
    heads = [each for each in elements(document) if each.S == "/TH"]
    assert tables
    assert len(heads) >= 4 * len(tables)
    for head in heads:
        attributes = head.A if isinstance(head.A, pikepdf.Array) else [head.A]
        assert "/Column" in {str(each.get("/Scope", "")) for each in attributes}


def test_each_link_is_tagged_and_says_where_it_leads(document: Document) -> None:
    notes = [note for page in document.pdf.pages for note in page.get("/Annots", [])]
    tagged = {
        part.Obj.objgen
        for each in elements(document)
        if each.S == "/Link"
        for part in (each.K if isinstance(each.K, pikepdf.Array) else [each.K])
        if isinstance(part, pikepdf.Dictionary) and part.get("/Type") == "/OBJR"
    }
    assert len(notes) > 30
    for note in notes:
        assert note.Subtype == "/Link"
        assert str(note.Contents)
        assert "/StructParent" in note
        assert note.objgen in tagged


def test_all_that_is_drawn_is_read_or_said_to_be_decoration(document: Document) -> None:
    """Each text is in a marked part: of the structure, or an artifact, such as the head and the foot of a page."""
    artifacts = 0
    for page in document.pdf.pages:
        marks: list[str] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BMC", "BDC"):
                marks.append(str(operands[0]))
                artifacts += marks[-1] == "/Artifact"
            elif name == "EMC":
                marks.pop()
            elif name in (*SHOWING, "f", "S", "B", "Do"):
                assert marks, (page.index, name)
        assert marks == []
    assert artifacts > len(document.pdf.pages)


def test_no_glyph_is_missing(document: Document) -> None:
    """Typst takes no font of the system; where ours had none for a character, it would draw glyph 0."""
    shown = 0
    for page in document.pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in SHOWING:
                parts = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
                for part in (bytes(each) for each in parts if isinstance(each, pikepdf.String)):
                    glyphs = [part[place : place + 2] for place in range(0, len(part), 2)]
                    assert b"\0\0" not in glyphs
                    shown += len(glyphs)
    assert shown > 1000


def test_it_says_what_it_is(document: Document) -> None:
    root = document.pdf.Root
    assert root.ViewerPreferences.DisplayDocTitle
    assert root.MarkInfo.Marked
    assert str(document.pdf.docinfo.Title) == "The whole of it"
    (intent,) = root.OutputIntents
    assert intent.DestOutputProfile.N == 3
    assert str(root.AF[0].AFRelationship) == "/Data"
    with document.pdf.open_metadata() as about:
        assert (about["pdfaid:part"], about["pdfaid:conformance"], about["pdfuaid:part"]) == ("3", "A", "1")


def test_what_others_make_of_a_claim_is_told_with_it(made: Callable, sample: Callable[[str], BriefContent]) -> None:
    content = whole(sample("en"))
    document = made(content)
    for words in (
        "contradicted by claim",
        "repeats claim",
        "(Bloomberg)",
        "corroborated by claim",
        "brought up to date by source",
        "dates and claims disputed",
        "What changed since 20 March 2025",
        "3 new claims",
        "1 newly confirmed",
        "1 newly rejected",
        "1 newly disputed",
    ):
        assert document.holds(words), words
    assert ADDRESS.format(content.others[99].article) in " ".join(document.links)


def test_one_line_a_claim_is_one_line(made: Callable, sample: Callable[[str], BriefContent]) -> None:
    content = sample("en")
    document = made(replace(content, is_short=True))
    shown = {
        match[1]: match[2]
        for line in document.lines
        if (match := re.match(r"(\d+) (?:Release|Plan|Figure|Event|Statement|Assessment) (.+)", line))
    }
    assert list(shown) == [str(number) for number in range(1, len(content.claims) + 1)]
    assert all(re.search(r"(not reviewed|confirmed) source \d$", line) for line in shown.values())
    assert any("…" in line or "⋯" in line for line in shown.values())
    assert len(document.pages) < len(made(content).pages)


@pytest.mark.parametrize("language", ["en", "ko", "zh"])
@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_one_line_tells_how_a_claim_stands_to_others(
    made: Callable, sample: Callable[[str], BriefContent], language: str, paper: Paper
) -> None:
    content = replace(whole(sample(language)), is_short=True, paper=paper)
    document = made(content)
    lines = [squeezed(line) for line in document.lines]
    rows = [
        row for section in Sheet(content, day_of(content)).data(NoTicket())["sections"] for row in section["claims"]
    ]
    assert len(rows) == len(content.claims)
    for row in rows:
        begins, ends = (
            squeezed(f"{row['number']}{row['kind_word']}{row['passage'][0][0]}".replace("…", "")),
            squeezed(f"{row['status_word']}{row['source_word']}↗"),
        )
        assert any(line.startswith(begins) and line.endswith(ends) for line in lines), row
    said = {
        "en": ("contradicted by claim 3", "brought up to date by source", "corroborated by claim", "newly disputed"),
        "ko": ("주장 3: 내용이 엇갈림", "새로 엇갈림"),
        "zh": ("与主张 3 相矛盾", "新出现分歧"),
    }[language]
    assert all(document.holds(words) for words in said)
    links = " ".join(document.links)
    assert ADDRESS.format(content.others[99].article) in links


def test_who_is_named_is_in_the_index_with_the_numbers_of_the_claims(
    made: Callable, of_passages: Callable[..., BriefContent]
) -> None:
    content = of_passages([f"Sentence {number}." for number in range(6)], claim={"speaker": "Dana Lee"})
    claims = tuple(
        replace(claim, companies=("Acme", "Bolt") if number in (0, 2) else ("Acme",))
        for number, claim in enumerate(content.claims)
    )
    index = made(replace(content, claims=claims)).text.rpartition("People and companies")[2]
    assert " ".join(index.split()).startswith("Acme 1–6 Dana Lee 1–6 Bolt 1, 3") or (
        {"Acme 1–6", "Bolt 1, 3", "Dana Lee 1–6"} <= {line.strip() for line in index.splitlines()}
    )


def test_a_short_index_stands_on_one_page(made: Callable, of_passages: Callable[..., BriefContent]) -> None:
    names = tuple(f"Company {letter}" for letter in "ABCDEFGHIJKLMNOP")
    pages = set()
    for count in range(1, 26, 3):
        content = of_passages([f"Sentence {number}." for number in range(count)])
        claims = (replace(content.claims[0], companies=names), *content.claims[1:])
        document = made(replace(content, claims=claims))
        (page,) = (number for number, page in enumerate(document.pages) if "People and companies" in page)
        last = document.pages[page].rpartition("People and companies")[2]
        assert all(name in last for name in names), count
        pages.add(page)
    assert len(pages) > 1, "the index stood at the end of a page, too"


def test_claims_of_a_company_stand_by_kind(made: Callable, sample: Callable[[str], BriefContent]) -> None:
    order = ["Release", "Plan", "Figure", "Event", "Statement", "Assessment"]
    document = made(replace(sample("en"), companies=("DeepSeek",)))
    text = document.text.partition("12 claims")[2].partition("Tencent\r")[0]
    kinds = [order.index(kind) for kind in re.findall(rf"\d+ ({'|'.join(order)})\b", text)][:12]
    assert kinds == sorted(kinds)
    assert len(set(kinds)) > 1


def test_the_forms_that_are_written_on_say_the_same(sample: Callable[[str], BriefContent]) -> None:
    content = whole(sample("en"))
    written = "\n".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(make_word(content))).paragraphs if paragraph.text
    )
    for text in (make_markdown(content).decode(), written):
        for words in ("contradicted by", "What changed since 20 March 2025", "3 new claims", "People and companies"):
            assert words in text
        assert re.search(r"Disputed:?\n+(- )?DeepSeek", text)
        assert content.changes is not None
        assert content.changes.rejected[0].passage.exact.split(".")[0] in text.replace("\\", "")


def test_nothing_in_it_tells_of_the_day_on_which_it_was_made(made: Callable, sample: Callable) -> None:
    """Where nobody said one: equal libraries make equal bytes on every day."""
    document = made(sample("en"))
    assert str(document.pdf.docinfo.CreationDate).startswith("D:20250326000000")
    about = bytes(document.pdf.Root.Metadata.read_bytes()).decode()
    assert set(re.findall(r"<xmp:(?:Create|Modify)Date>(.{10})", about)) == {"2025-03-26"}
    assert str(datetime.date.today().year) not in about


@pytest.mark.parametrize("language", ["ko", "zh"])
def test_every_word_of_ours_is_in_the_language_of_the_headings(language: str, made: Callable, sample: Callable) -> None:
    text = made(whole(sample(language))).text
    ours = (
        r"new claims?|newly|disputed|contradicted|corroborated|repeat(s|ed)|What changed|People and|claim \d|source \d"
    )
    assert re.findall(rf"\b(?:{ours})\b", text) == []


HOSTILE = '#panic("x") $x$ @ref <label> `raw` *b* _i_ \\ // /* = Heading\n- item'


def test_no_text_around_the_claims_becomes_markup(made: Callable, sample: Callable[[str], BriefContent]) -> None:
    content = whole(sample("en"))
    assert content.changes is not None
    claims = tuple(
        replace(claim, companies=(HOSTILE, *claim.companies), speaker=HOSTILE, reported_by=HOSTILE)
        for claim in content.claims
    )
    rejected = tuple(replace(each, passage=replace(each.passage, exact=HOSTILE)) for each in content.changes.rejected)
    relations = (*content.relations, Relation(5, 16, Tie.REPEATED, origin=HOSTILE))
    document = made(
        replace(content, claims=claims, relations=relations, changes=replace(content.changes, rejected=rejected))
    )
    shown = squeezed(HOSTILE)
    assert squeezed(document.text).count(shown) > 4
    assert all(heading == HOSTILE.replace("\n", " ") or "panic" not in heading for heading in document.headings)
