"""Pages saved as one file by a browser: the main part is the article, and the address is where it was."""

import email.message
import quopri

import pytest

from claimline.domain import Reason, Unreadable
from claimline.reading import read

SENTENCES = [
    "한빛소프트는 14일 언어 모델 ‘나래’를 공개했다고 밝혔다. 값은 그대로다.",
    "회사는 올해 300억 원을 투자해 연구소를 넓힌다는 계획이다.",
    "업계에서는 경쟁이 더 치열해질 것이라는 전망이 나온다.",
]
ADDRESS = "https://news.example.com/a/1"
PAGE = (
    "<html lang='ko'><head><meta charset='{charset}'><title>뉴스</title></head><body>{words}"
    "<iframe src='cid:frame@mhtml.blink'></iframe></body></html>"
)
FRAME = "<html><body><p>광고가 여기 들어 있다고 한다.</p></body></html>"


def saved(charset: str = "utf-8", head: str = "From: <Saved by Blink>", encoding: str = "quoted-printable") -> bytes:
    """What Chrome and Edge write: the page quoted-printable, a frame, and a picture."""
    page = PAGE.format(charset=charset, words="".join(f"<p>{words}</p>" for words in SENTENCES)).encode(charset)
    location = f"Snapshot-Content-Location: {ADDRESS}\r\n" if "Blink" in head else ""
    subject = email.header.Header("한빛소프트의 새 모델 나래", "utf-8").encode(linesep="\r\n")
    out = f"{head}\r\n{location}Subject: {subject}\r\nDate: Thu, 16 Apr 2026 01:02:03 -0000\r\nMIME-Version: 1.0\r\n"
    out += 'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary--x----"\r\n\r\n'
    parts = [
        (f"text/html; charset={charset}", encoding, f"Content-Location: {ADDRESS}\r\n", quopri.encodestring(page)),
        ("text/html", "quoted-printable", "Content-ID: <frame@mhtml.blink>\r\n", quopri.encodestring(FRAME.encode())),
        ("image/png", "base64", "Content-Location: https://news.example.com/a.png\r\n", b"iVBORw0KGgo="),
    ]
    data = out.encode()
    for media_type, transfer, more, content in parts:
        data += f"------Boundary--x----\r\nContent-Type: {media_type}\r\n{more}".encode()
        data += f"Content-Transfer-Encoding: {transfer}\r\n\r\n".encode() + content.replace(b"\n", b"\r\n") + b"\r\n"
    return data + b"------Boundary--x------\r\n"


@pytest.mark.parametrize("charset", ["utf-8", "euc-kr"])
@pytest.mark.parametrize("name", ["page.mhtml", "page.txt"])
def test_the_main_part_is_the_article(charset: str, name: str) -> None:
    article = read(saved(charset), name)
    assert [article.text[block.start : block.end] for block in article.body()] == SENTENCES
    assert "광고" not in article.text
    assert (article.media_type, article.charset) == ("multipart/related", {"euc-kr": "cp949"}.get(charset, charset))


@pytest.mark.parametrize("head", ["From: <Saved by Blink>", "From: <Saved by Windows Internet Explorer 8>"])
def test_address_and_title_are_the_archives_and_the_day_of_saving_is_none(head: str) -> None:
    article = read(saved(head=head), "page.mht")
    assert (article.title, article.address, article.published) == ("한빛소프트의 새 모델 나래", ADDRESS, None)


def test_an_archive_without_a_page_holds_no_article() -> None:
    data = saved().replace(b"text/html", b"image/gif")
    with pytest.raises(Unreadable) as refused:
        read(data, "page.mhtml")
    assert refused.value.reason is Reason.NO_ARTICLE
