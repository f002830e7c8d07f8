"""HWPX files that python-hwpx writes: what a reader sees of them is read, with the parts that Hangul names."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hwpx import HwpxDocument

from claimline.domain import Article, Reason, Unreadable
from claimline.reading import read

SENTENCES = [
    "한빛소프트는 14일 언어 모델 ‘나래’를 공개했다고 밝혔다. 값은 그대로다.",
    "회사는 올해 300억 원을 투자해 연구소를 넓힌다는 계획이다.",
    "업계에서는 경쟁이 더 치열해질 것이라는 전망이 나온다.",
]
SECTION = "Contents/section0.xml"


@pytest.fixture
def document() -> HwpxDocument:
    document = HwpxDocument.new()
    for words in SENTENCES:
        document.add_paragraph(words)
    return document


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[HwpxDocument], bytes]:
    def save(document: HwpxDocument) -> bytes:
        path = tmp_path / "a.hwpx"
        document.save_to_path(path)
        return path.read_bytes()

    return save


def changed(data: bytes, changes: dict[str, Callable[[str], str]], **more: str) -> bytes:
    """The same package with parts changed or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            part = before.read(info)
            change = changes.get(info.filename)
            after.writestr(info.filename, change(part.decode()).encode() if change else part)
        for name, words in more.items():
            after.writestr(name, words)
    return stream.getvalue()


def body(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.body()]


def roles(article: Article) -> dict[str, str]:
    return {article.text[block.start : block.end]: block.role for block in article.blocks}


Save = Callable[[HwpxDocument], bytes]


@pytest.mark.parametrize("name", ["article.hwpx", "article.zip", "noname"])
def test_a_document_gives_its_article_whatever_it_is_called(document: HwpxDocument, saved: Save, name: str) -> None:
    article = read(saved(document), name)
    assert body(article) == SENTENCES
    assert (article.language, article.media_type) == ("ko", "application/hwp+zip")


def test_a_package_without_its_media_type_is_known_by_its_sections(document: HwpxDocument, saved: Save) -> None:
    data = changed(saved(document), {"mimetype": lambda _words: ""})
    assert body(read(data, "a.hwpx")) == SENTENCES


def test_tables_hold_text_and_heads_of_pages_do_not(document: HwpxDocument, saved: Save) -> None:
    table = document.add_table(1, 2)
    table.set_cell_text(0, 0, "첫 칸에는 회사가 낸 성적이 있다고 한다.")
    table.set_cell_text(0, 1, "둘째 칸에는 올해의 계획이 들어 있다.")
    document.page.set_header(text="가상일보는 매일 아침에 나온다.")
    article = read(saved(document), "a.hwpx")
    assert body(article) == [
        *SENTENCES,
        "첫 칸에는 회사가 낸 성적이 있다고 한다.",
        "둘째 칸에는 올해의 계획이 들어 있다.",
    ]
    assert "가상일보" not in article.text


def test_styles_say_what_is_no_body(document: HwpxDocument, saved: Save) -> None:
    def change(xml: str) -> str:
        paragraph = '<hp:p paraPrIDRef="0" styleIDRef="{}"><hp:run><hp:t>{}</hp:t></hp:run></hp:p>'
        heading, caption = paragraph.format(2, "투자 계획"), paragraph.format(22, "나래의 서비스 화면이다.")
        return xml.replace("</hs:sec>", heading + paragraph.format(0, SENTENCES[1] * 2) + caption + "</hs:sec>")

    article = read(changed(saved(document), {SECTION: change}), "a.hwpx")
    assert roles(article)["투자 계획"] == "heading"
    assert roles(article)["나래의 서비스 화면이다."] == "caption"


def in_section(words: str) -> Callable[[str], str]:
    run = f'<hp:p paraPrIDRef="0" styleIDRef="0"><hp:run>{words}</hp:run></hp:p></hs:sec>'
    return lambda xml: xml.replace("</hs:sec>", run)


def test_signs_within_a_text_part_words(document: HwpxDocument, saved: Save) -> None:
    words = "<hp:t>회사는<hp:tab/>올해<hp:nbSpace/>공장을 짓는다고 밝혔다.<hp:lineBreak/>내년에는 해외에 나간다.</hp:t>"
    article = read(changed(saved(document), {SECTION: in_section(words)}), "a.hwpx")
    assert body(article)[3:] == ["회사는 올해 공장을 짓는다고 밝혔다.", "내년에는 해외에 나간다."]


def test_a_tracked_change_counts_as_accepted(document: HwpxDocument, saved: Save) -> None:
    deleted = '<hp:deleteBegin Id="1" TcId="1"/>세 곳<hp:deleteEnd Id="1" TcId="1" paraend="0"/>'
    inserted = '<hp:insertBegin Id="2" TcId="2"/>네 곳<hp:insertEnd Id="2" TcId="2" paraend="0"/>'
    words = f"<hp:t>회사는 올해 공장 {deleted}{inserted}을 짓는다고 밝혔다.</hp:t>"
    article = read(changed(saved(document), {SECTION: in_section(words)}), "a.hwpx")
    assert body(article)[3:] == ["회사는 올해 공장 네 곳을 짓는다고 밝혔다."]


def test_notes_stand_behind_the_end_and_captions_are_none_of_the_body(document: HwpxDocument, saved: Save) -> None:
    inner = "<hp:subList><hp:p styleIDRef='0'><hp:run><hp:t>{}</hp:t></hp:run></hp:p></hp:subList>"
    note = f"<hp:ctrl><hp:footNote>{inner.format('이 수치는 회사가 스스로 밝힌 것이다.')}</hp:footNote></hp:ctrl>"
    caption = f"<hp:pic><hp:caption>{inner.format('나래의 서비스 화면을 찍은 것이다.')}</hp:caption></hp:pic>"
    words = f"{note}{caption}<hp:t>회사는 이 수치를 곧 고친다고 밝혔다.</hp:t>"
    article = read(changed(saved(document), {SECTION: in_section(words)}), "a.hwpx")
    assert body(article)[3:] == ["회사는 이 수치를 곧 고친다고 밝혔다."]
    assert article.text.endswith("이 수치는 회사가 스스로 밝힌 것이다.")
    assert roles(article)["나래의 서비스 화면을 찍은 것이다."] == "caption"


def test_sections_follow_one_another_by_number(document: HwpxDocument, saved: Save) -> None:
    other = {2: "둘째 해에는 해외에도 나간다고 한다.", 10: "마지막 해에는 공장을 모두 넓힌다고 한다."}
    sections = {
        f"Contents/section{number}.xml": f"<s xmlns:hp='x'><hp:p><hp:t>{other[number]}</hp:t></hp:p></s>"
        for number in (10, 2)
    }
    assert body(read(changed(saved(document), {}, **sections), "a.hwpx")) == [*SENTENCES, other[2], other[10]]


def test_properties_name_the_article_where_its_text_does_not(document: HwpxDocument, saved: Save) -> None:
    def change(xml: str) -> str:
        return xml.replace("<opf:title/>", "<opf:title>나래 공개</opf:title>").replace(
            "synthetic-fixture-author", "김하늘"
        )

    article = read(changed(saved(document), {"Contents/content.hpf": change}), "a.hwpx")
    assert (article.title, article.byline, article.published) == ("나래 공개", "김하늘", None)


def refused(data: bytes) -> tuple[Reason, str]:
    with pytest.raises(Unreadable) as problem:
        read(data, "a.hwpx")
    return problem.value.reason, problem.value.detail


def test_a_locked_document_is_said_to_be_locked(document: HwpxDocument, saved: Save) -> None:
    entry = '<odf:file-entry odf:full-path="Contents/section0.xml"><odf:encryption-data/></odf:file-entry>'
    manifest = {"META-INF/manifest.xml": lambda _xml: f'<odf:manifest xmlns:odf="x">{entry}</odf:manifest>'}
    assert refused(changed(saved(document), manifest)) == (Reason.ENCRYPTED, "")


def test_entities_are_never_expanded(document: HwpxDocument, saved: Save) -> None:
    def change(xml: str) -> str:
        head, _, rest = xml.partition("?>")
        return f'{head}?><!DOCTYPE s [<!ENTITY c SYSTEM "file:///etc/passwd">]>{rest.replace("14일", "&c;")}'

    assert refused(changed(saved(document), {SECTION: change})) == (Reason.UNSAFE, "entities")


def test_a_section_that_swells_or_nests_without_end_is_refused(document: HwpxDocument, saved: Save) -> None:
    data = saved(document)
    assert refused(changed(data, {SECTION: in_section(f"<hp:t>{'가' * 30_000_000}</hp:t>")})) == (
        Reason.UNSAFE, "ratio",
    )  # fmt: skip
    deep = "<hp:tbl>" * 10_000 + "</hp:tbl>" * 10_000
    assert refused(changed(data, {SECTION: in_section(deep)})) == (Reason.DAMAGED, "")


def test_a_document_cut_short_is_said_to_be_damaged(document: HwpxDocument, saved: Save) -> None:
    data = saved(document)
    assert refused(data[: len(data) // 2]) == (Reason.DAMAGED, "")
