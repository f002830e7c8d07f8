"""Whatever bytes come, in whatever format they begin: an article whose blocks cover its text, or Unreadable."""

import functools
import io
import itertools
import zipfile
from email.message import EmailMessage

import docx
import pytest
import typst
from hwpx import HwpxDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from claimline.domain import Unreadable
from claimline.reading import read
from claimline.workflow.messages import sentence

SENTENCES = [
    "한빛소프트는 14일 언어 모델 ‘나래’를 공개했다고 밝혔다. 값은 그대로다.",
    "Brightleaf said on Tuesday that it has opened its language model to all customers.",
    "该公司表示，下个月还将开放接口。",
]
PAGE = "<!doctype html><html><head><title>나래</title></head><body>" + "".join(f"<p>{words}</p>" for words in SENTENCES)
SPACE = " \t\r\n\x0b\x0c\x85\xa0\u2028\u2029\u3000\u200b\ufeff"


def word() -> bytes:
    document = docx.Document()
    document.add_heading("나래 공개", 0)
    for words in SENTENCES:
        document.add_paragraph(words)
    stream = io.BytesIO()
    document.save(stream)
    return stored(stream.getvalue())


def hangul() -> bytes:
    document = HwpxDocument.new()
    for words in SENTENCES:
        document.add_paragraph(words)
    return stored(document.to_bytes())


def stored(data: bytes) -> bytes:
    """The same package not compressed, so that a changed byte reaches the XML."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for info in before.infolist():
            if info.filename.endswith((".xml", ".rels", ".hpf")) or info.filename == "mimetype":
                after.writestr(info.filename, before.read(info))
    return stream.getvalue()


def mail() -> bytes:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "김하늘 <a@example.com>", "b@example.com", "나래 공개"
    letter["Date"], letter["MIME-Version"] = "Wed, 15 Apr 2026 09:12:00 +0900", "1.0"
    letter.set_content("\n\n".join(SENTENCES), cte="quoted-printable")
    letter.add_alternative(PAGE, subtype="html", cte="base64")
    letter.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="보고서.pdf")
    return letter.as_bytes()


def archive() -> bytes:
    head = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example.com/a\r\nSubject: a\r\n"
    head += b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
    head += b"Content-Type: text/html\r\nContent-Location: https://news.example.com/a\r\n\r\n"
    return head + PAGE.encode() + b"\r\n--b--\r\n"


def markdown() -> bytes:
    return ("---\ntitle: 나래 공개\ndate: 2026-04-14\n---\n# 나래\n\n" + "\n\n".join(SENTENCES)).encode()


def portable() -> bytes:
    return typst.compile("\n\n".join(SENTENCES).encode(), format="pdf")


FORMATS = {"docx": word, "hwpx": hangul, "eml": mail, "mhtml": archive, "md": markdown, "pdf": portable}
FORMATS["html"] = PAGE.encode


@functools.cache
def whole(form: str) -> bytes:
    return FORMATS[form]()


def check(data: bytes, name: str) -> None:
    """The article's blocks are in order, apart, and all of the text but white space."""
    try:
        article = read(data, name)
    except Unreadable as refused:
        assert sentence(refused)
        return
    spans = [(block.start, block.end) for block in article.blocks]
    assert all(0 <= start < end <= len(article.text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
    edges = [0, *itertools.chain.from_iterable(spans), len(article.text)]
    outside = "".join(article.text[edges[place] : edges[place + 1]] for place in range(0, len(edges), 2))
    assert not outside.strip(SPACE)
    assert any(article.body())
    facts = (article.title, article.publisher, article.byline, article.address, article.text)
    assert all(words.encode("utf-8") is not None and "\x00" not in words for words in facts)


@pytest.mark.parametrize("form", FORMATS)
def test_the_whole_file_is_read(form: str) -> None:
    article = read(whole(form), f"a.{form}")
    assert "Brightleaf said on Tuesday" in article.text
    check(whole(form), f"a.{form}")


def mutated(form: str, data: st.DataObject) -> bytes:
    """A real file with stretches cut out, repeated, overwritten, or put where they do not belong."""
    content = bytearray(whole(form))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, max(len(content) - 1, 0)))
        length = data.draw(st.sampled_from([1, 2, 4, 40, 400]))
        piece = data.draw(
            st.one_of(
                st.binary(max_size=8),
                st.sampled_from(
                    [b"\x00", b"\xff" * 4, b"<", b"&#0;", b"&#xD800;", b"=\n", b"--b\n", b"]]>", b"</w:p>"]
                ),
                st.just(bytes(content[place : place + length]) * 2),
            )
        )
        content[place : place + length] = piece
    return bytes(content)


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_spoilt_file_is_read_or_refused(form: str, data: st.DataObject) -> None:
    check(mutated(form, data), data.draw(st.sampled_from([f"a.{form}", "noname"])))


PARTS = {"docx": "word/document.xml", "hwpx": "Contents/section0.xml"}


@pytest.mark.parametrize("form", PARTS)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_sound_package_with_a_spoilt_part_is_read_or_refused(form: str, data: st.DataObject) -> None:
    """The checksum is right here, so that what was changed comes as far as the XML."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole(form))) as before, zipfile.ZipFile(stream, "w") as after:
        spoilt = data.draw(st.sampled_from([PARTS[form], *before.namelist()]))
        for name in before.namelist():
            part = bytearray(before.read(name))
            if name == spoilt:
                place = data.draw(st.integers(0, len(part)))
                pieces = [b"<", b">", b"&", b"/", b"&#0;", b"&lt;", b"xml", b" ", "가".encode(), b"\xff", b"\x00"]
                part[place : place + data.draw(st.integers(0, 60))] = data.draw(st.sampled_from(pieces))
            after.writestr(name, bytes(part))
    check(stream.getvalue(), f"a.{form}")


HEADS = [
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"---\ntitle: a\n---\n",
]
HEADS += [
    b"From: a\nSubject: b\nDate: c\nContent-Type: ",
    b"MIME-Version: 1.0\nTo: a\nFrom: =?",
    b"<!doctype html>",
    b"# ",
]
WORDS = st.sampled_from(
    [words.encode() for words in SENTENCES] + [b"\n\n", b"=?euc-kr?B?", b"?=", b"charset=", b"\x00"]
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(HEADS), st.lists(st.one_of(st.binary(max_size=30), WORDS), max_size=12))
def test_anything_behind_the_head_of_a_format_is_read_or_refused(head: bytes, rest: list[bytes]) -> None:
    check(head + b"".join(rest), "any.md")


CHARSETS = st.sampled_from(
    ["utf-7", "iso-2022-kr", "idna", "punycode", "base64", "hz", "\x00", "unicode_escape", "utf-16"]
)


@settings(max_examples=100, deadline=None)
@given(CHARSETS, st.binary(max_size=60), st.sampled_from(["base64", "quoted-printable", "uuencode", "8bit", "x"]))
def test_any_charset_and_encoding_of_a_mail_is_read_or_refused(charset: str, data: bytes, encoding: str) -> None:
    head = f"From: a\nSubject: =?{charset}?Q?a=B0?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n"
    check(f"{head}Content-Transfer-Encoding: {encoding}\n\n".encode() + data + SENTENCES[0].encode(), "a.eml")
