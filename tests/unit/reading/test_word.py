"""DOCX files that python-docx writes: what a reader sees of them is read, what Word hides is not."""

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

from claimline.domain import Article, Reason, Unreadable
from claimline.reading import read

SENTENCES = [
    "한빛소프트는 14일 언어 모델 ‘나래’를 공개했다고 밝혔다. 값은 그대로다.",
    "회사는 올해 300억 원을 투자해 연구소를 넓힌다는 계획이다.",
    "업계에서는 경쟁이 더 치열해질 것이라는 전망이 나온다.",
]


def saved(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def written(*paragraphs: str) -> Document:
    document = docx.Document()
    for words in paragraphs or SENTENCES:
        document.add_paragraph(words)
    return document


def body(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.body()]


def roles(article: Article) -> dict[str, str]:
    return {article.text[block.start : block.end]: block.role for block in article.blocks}


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """The same package with parts changed, left out (None) or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            part = change(info.filename, before.read(info))
            if part is not None:
                after.writestr(info.filename, part)
        for name, part in more.items():
            after.writestr(name, part)
    return stream.getvalue()


def with_document(data: bytes, change: Callable[[str], str]) -> bytes:
    return repacked(data, lambda name, part: change(part.decode()).encode() if name == "word/document.xml" else part)


@pytest.mark.parametrize("name", ["article.docx", "article.txt", "noname"])
def test_a_document_gives_its_article_whatever_it_is_called(name: str) -> None:
    article = read(saved(written()), name)
    assert body(article) == SENTENCES
    assert (article.language, article.media_type.rpartition(".")[2]) == ("ko", "document")


def test_styles_say_what_is_no_body() -> None:
    document = docx.Document()
    document.add_heading("한빛소프트, 나래 공개", 0)
    document.add_paragraph("값은 그대로 두기로", style="Subtitle")
    document.add_paragraph(SENTENCES[0])
    document.add_heading("투자 계획", 1)
    document.add_paragraph(SENTENCES[1])
    document.add_paragraph("나래의 서비스 화면이다.", style="Caption")
    document.add_paragraph(SENTENCES[2])
    article = read(saved(document), "a.docx")
    assert body(article) == SENTENCES
    assert article.title == "한빛소프트, 나래 공개"
    found = roles(article)
    assert (found["값은 그대로 두기로"], found["투자 계획"]) == ("deck", "heading")
    assert found["나래의 서비스 화면이다."] == "caption"


def test_a_document_that_is_all_headings_is_read() -> None:
    document = docx.Document()
    for words in SENTENCES:
        document.add_heading(words, 1)
    assert body(read(saved(document), "a.docx")) == SENTENCES


def test_tables_hold_text_and_headers_of_pages_do_not() -> None:
    document = written(SENTENCES[0])
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = SENTENCES[1], SENTENCES[2]
    document.sections[0].header.paragraphs[0].text = "가상일보는 매일 아침에 나온다."
    article = read(saved(document), "a.docx")
    assert body(article) == SENTENCES
    assert "가상일보" not in article.text


def test_items_of_a_list_behind_the_line_that_announces_them_are_body() -> None:
    document = written("Brightleaf said on Tuesday that the new plan of the company has three parts:")
    items = [f"a new plant in Harbour City number {number}" for number in range(3)]
    for words in items:
        document.add_paragraph(words, style="List Bullet")
        number = document.paragraphs[-1]._p.get_or_add_pPr().get_or_add_numPr()
        number.get_or_add_numId().val = 1
    assert body(read(saved(document), "a.docx"))[1:] == items


def test_a_tracked_change_counts_as_accepted() -> None:
    document = written(*SENTENCES[:2])
    paragraph = document.add_paragraph("경쟁이 ")._p
    for tag, text_tag, words in (("w:del", "w:delText", "줄어들"), ("w:ins", "w:t", "더 치열해질")):
        change = OxmlElement(tag)
        run = parse_xml(f"<w:r {nsdecls('w')}><{text_tag}>{words}</{text_tag}></w:r>")
        change.append(run)
        paragraph.append(change)
    paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:t> 것이라는 전망이 나온다.</w:t></w:r>"))
    assert body(read(saved(document), "a.docx"))[2] == "경쟁이 더 치열해질 것이라는 전망이 나온다."


def test_hidden_words_and_placeholders_are_never_text() -> None:
    document = written()
    document.add_paragraph().add_run("숨은 글이 여기 있다.").font.hidden = True
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>여기를 누르세요."
    )
    document.element.body.insert(0, parse_xml(control + "</w:t></w:r></w:p></w:sdtContent></w:sdt>"))
    article = read(saved(document), "a.docx")
    assert "숨은" not in article.text
    assert "누르세요" not in article.text


def test_a_content_control_and_a_link_hold_text() -> None:
    document = written(SENTENCES[0])
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:hyperlink><w:r><w:t>{SENTENCES[1]}</w:t></w:r></w:hyperlink>"
    )
    document.element.body.insert(1, parse_xml(control + "</w:p></w:sdtContent></w:sdt>"))
    assert body(read(saved(document), "a.docx")) == SENTENCES[:2]


def test_breaks_and_tabs_part_words() -> None:
    document = written(SENTENCES[0])
    run = document.add_paragraph().add_run("회사는\t올해 300억 원을 투자한다고 밝혔다.")
    run.add_break()
    run.add_text("내년에는 해외에도 나간다고 덧붙였다.")
    words = body(read(saved(document), "a.docx"))
    assert words[1:] == ["회사는 올해 300억 원을 투자한다고 밝혔다.", "내년에는 해외에도 나간다고 덧붙였다."]


def test_notes_stand_behind_the_end_and_are_no_body() -> None:
    note = "이 수치는 회사가 스스로 밝힌 것이다."
    xml = f"<w:footnotes {nsdecls('w')}><w:footnote><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    data = repacked(saved(written()), lambda _name, part: part, **{"word/footnotes.xml": xml.encode()})
    article = read(data, "a.docx")
    assert body(article) == SENTENCES
    assert roles(article)[note] == "after-end"


def test_properties_name_the_article_where_its_text_does_not() -> None:
    document = written()
    document.core_properties.title = "나래 공개"
    document.core_properties.author = "김하늘"
    article = read(saved(document), "a.docx")
    assert (article.title, article.byline, article.published) == ("나래 공개", "김하늘", None)
    document.paragraphs[0].insert_paragraph_before("한빛소프트의 새 모델", style="Title")
    assert read(saved(document), "a.docx").title == "한빛소프트의 새 모델"


def test_properties_that_the_user_added_state_where_it_is_from() -> None:
    pairs = {"Publisher": "가상일보", "Published": "2026-04-15", "Source": "https://news.example.com/a/1"}
    properties = "".join(f"<property name='{key}'><lpwstr>{value}</lpwstr></property>" for key, value in pairs.items())
    more = {"docProps/custom.xml": f"<Properties>{properties}</Properties>".encode()}
    article = read(repacked(saved(written()), lambda _name, part: part, **more), "a.docx")
    assert (article.publisher, article.published, article.address) == tuple(pairs.values())


def test_the_part_that_holds_the_text_may_have_any_name() -> None:
    data = saved(written())
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for info in before.infolist():
            part = before.read(info)
            if info.filename == "_rels/.rels":
                part = part.replace(b"word/document.xml", b"word/document2.xml")
            after.writestr(info.filename.replace("word/document.xml", "word/document2.xml"), part)
    assert body(read(stream.getvalue(), "a.docx")) == SENTENCES


def refused(data: bytes) -> tuple[Reason, str]:
    with pytest.raises(Unreadable) as problem:
        read(data, "a.docx")
    assert problem.value.name == "a.docx"
    return problem.value.reason, problem.value.detail


def test_a_document_cut_short_is_said_to_be_damaged() -> None:
    data = saved(written())
    assert refused(data[: len(data) // 2]) == (Reason.DAMAGED, "")


def test_a_document_without_its_text_is_said_to_be_damaged() -> None:
    data = repacked(saved(written()), lambda name, part: None if name == "word/document.xml" else part)
    assert refused(data) == (Reason.DAMAGED, "")


def test_a_document_of_no_words_holds_no_article() -> None:
    assert refused(saved(docx.Document())) == (Reason.NO_ARTICLE, "")


def test_a_document_that_swells_is_refused_before_it_is_unpacked() -> None:
    words = f"<w:t>{'가' * 30_000_000}</w:t>"
    assert refused(with_document(saved(written()), lambda xml: xml.replace("<w:t>", words, 1))) == (
        Reason.UNSAFE, "ratio",
    )  # fmt: skip


def test_parts_larger_than_any_article_are_refused() -> None:
    data = repacked(saved(written()), lambda _name, part: part)
    claimed = bytearray(data)
    place = data.index(b"word/document.xml", data.index(b"PK\x01\x02")) - 46
    claimed[place + 20 : place + 28] = (1_000_000).to_bytes(4, "little") + (33_000_000).to_bytes(4, "little")
    assert refused(bytes(claimed)) == (Reason.TOO_LARGE, "32")
    claimed[place + 24 : place + 28] = (600_000_000).to_bytes(4, "little")
    assert refused(bytes(claimed)) == (Reason.TOO_LARGE, "512")


@pytest.mark.parametrize("path", ["../evil.xml", "word/../../evil.xml", "/etc/evil", "C:\\evil", "..\\evil"])
def test_names_that_lead_outside_are_refused(path: str) -> None:
    assert refused(repacked(saved(written()), lambda _name, part: part, **{path: b"x"})) == (Reason.UNSAFE, "path")


def test_a_link_is_refused() -> None:
    stream = io.BytesIO(saved(written()))
    with zipfile.ZipFile(stream, "a") as archive:
        link = zipfile.ZipInfo("word/media/link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert refused(stream.getvalue()) == (Reason.UNSAFE, "link")


ENTITIES = [
    '<!DOCTYPE d [<!ENTITY a "하하하"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
    '<!DOCTYPE d [<!ENTITY c SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE d SYSTEM "http://nowhere.invalid/x.dtd">',
]


@pytest.mark.parametrize("entities", ENTITIES)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_entities_are_never_expanded(entities: str, charset: str) -> None:
    def change(name: str, part: bytes) -> bytes:
        if name != "word/document.xml":
            return part
        xml = part.decode().partition("?>")[2].replace("<w:t>", "<w:t>&c;", 1)
        return f'<?xml version="1.0" encoding="{charset}"?>{entities}{xml}'.encode(charset)

    assert refused(repacked(saved(written()), change)) == (Reason.UNSAFE, "entities")


def test_elements_nested_without_end_are_said_to_be_damage() -> None:
    deep = "<w:sdt>" * 10_000 + "</w:sdt>" * 10_000
    assert refused(with_document(saved(written()), lambda xml: xml.replace("<w:body>", "<w:body>" + deep))) == (
        Reason.DAMAGED, "",
    )  # fmt: skip


def test_a_part_with_a_password_is_said_to_have_one() -> None:
    data = bytearray(saved(written()))
    for match in re.finditer(rb"PK\x01\x02", bytes(data)):
        data[match.start() + 8] |= 1
    assert refused(bytes(data)) == (Reason.ENCRYPTED, "")


def test_a_text_box_is_read_once() -> None:
    document = written(*SENTENCES[:2])
    box = (
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>'
        f"<mc:Choice><w:txbxContent><w:p><w:r><w:t>{SENTENCES[2]}</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent><w:p><w:r><w:t>{SENTENCES[2]}</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document.paragraphs[0]._p.append(parse_xml(box))
    assert sorted(body(read(saved(document), "a.docx"))) == sorted(SENTENCES)
