"""Mails that the standard library writes: a clipping in their text, in their page, or attached to them."""

import io
from email.message import EmailMessage, Message
from email.mime.text import MIMEText

import docx
import pytest
import typst

from claimline.domain import Article, Reason, Unreadable
from claimline.reading import read

KOREAN = [
    "한빛소프트는 14일 언어 모델 ‘나래’를 공개했다고 밝혔다. 값은 그대로다.",
    "회사는 올해 300억 원을 투자해 연구소를 넓힌다는 계획이다.",
]
CHINESE = ["星河科技14日发布了新一代大模型，参数达到3000亿。", "该公司表示，下个月还将开放接口。"]
ENGLISH = [
    "Brightleaf said on Tuesday that it has opened its language model to all customers in forty countries.",
    "The company expects to sell two million subscriptions by the end of the year.",
]


def letter(subject: str = "Fwd: [가상일보] 나래 공개") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "김하늘 <haneul@example.com>"
    mail["To"] = "desk@example.org"
    mail["Subject"] = subject
    mail["Date"] = "Wed, 15 Apr 2026 09:12:00 +0900"
    mail["Message-ID"] = "<1@example.com>"
    return mail


def body(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.body()]


def roles(article: Article) -> dict[str, str]:
    return {article.text[block.start : block.end]: block.role for block in article.blocks}


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize(
    ("charset", "read_as", "lines"),
    [
        ("euc-kr", "cp949", KOREAN),
        ("gb18030", "gb18030", CHINESE),
        ("utf-8", "utf-8", KOREAN),
        ("utf-8", "utf-8", ENGLISH),
    ],
)
def test_a_letter_is_read_in_its_charset(encoding: str, charset: str, read_as: str, lines: list[str]) -> None:
    mail = letter()
    mail.set_content("\n\n".join(lines), charset=charset, cte=encoding)
    article = read(mail.as_bytes(), "clipping.txt")
    assert body(article) == lines
    assert (article.media_type, article.charset) == ("message/rfc822", read_as)


def test_an_escaped_korean_letter_is_read() -> None:
    mail = MIMEText("", "plain", "us-ascii")
    mail.replace_header("Content-Type", "text/plain; charset=ISO-2022-KR")
    mail["From"], mail["Subject"] = "a@example.com", "clipping"
    mail.set_payload("\n\n".join(KOREAN).replace("‘", "'").replace("’", "'").encode("iso-2022-kr"))
    data = mail.as_bytes().partition(b"\n\n")[0] + b"\n\n"
    data += "\n\n".join(KOREAN).replace("‘", "'").replace("’", "'").encode("iso-2022-kr")
    assert body(read(data, "old.eml")) == [words.replace("‘", "'").replace("’", "'") for words in KOREAN]


def test_the_mails_own_headers_say_what_the_article_does_not() -> None:
    mail = letter()
    mail.set_content("\n\n".join(KOREAN))
    article = read(mail.as_bytes(), "a.eml")
    assert (article.title, article.byline, article.published) == ("[가상일보] 나래 공개", "김하늘", "2026-04-15")


def test_what_the_article_says_goes_before_the_mails_headers() -> None:
    mail = letter()
    mail.set_content("한빛소프트, 나래 공개\n\n입력 2026.04.14\n\n박바다 기자\n\n" + "\n\n".join(KOREAN))
    article = read(mail.as_bytes(), "a.eml")
    assert (article.title, article.byline, article.published) == ("한빛소프트, 나래 공개", "박바다", "2026-04-14")


def test_a_header_of_raw_bytes_is_read_in_the_charset_that_it_is_in() -> None:
    head = b"From: a@example.com\r\nMessage-ID: <1@a>\r\nSubject: "
    data = head + "나래 공개한다는 소식".encode("euc-kr") + b"\r\n\r\n" + "\r\n\r\n".join(KOREAN).encode("euc-kr")
    assert read(data, "a.eml").title == "나래 공개한다는 소식"


def test_of_a_page_and_a_text_the_page_is_read() -> None:
    mail = letter()
    mail.set_content("This mail is best seen as a page of its own.")
    page = "".join(f"<p>{words}</p>" for words in KOREAN)
    mail.add_alternative(f"<html><body><nav>메뉴</nav>{page}<style>p {{}}</style></body></html>", subtype="html")
    article = read(mail.as_bytes(), "a.eml")
    assert body(article) == KOREAN
    assert "<p>" not in article.text


def test_a_page_of_pictures_gives_way_to_the_text() -> None:
    mail = letter()
    mail.set_content("\n\n".join(KOREAN))
    mail.add_alternative("<html><body><img src='cid:1'><p>이 메일은 그림으로 봅니다.</p></body></html>", subtype="html")
    assert body(read(mail.as_bytes(), "a.eml")) == KOREAN


def test_lines_that_the_mail_program_wrapped_are_whole_again() -> None:
    words = " ".join(ENGLISH * 2)
    wrapped = words.replace(" language ", " language \n").replace(" sell ", " sell \n")
    mail = letter()
    mail.set_content(wrapped)
    mail.set_param("format", "flowed")
    assert body(read(mail.as_bytes(), "a.eml")) == [words]


def test_the_head_of_a_mail_passed_on_and_a_signature_are_no_body() -> None:
    head = (
        "---------- Forwarded message ---------\nFrom: Ada Grove <ada@example.com>\nDate: Tue, 14 Apr 2026 at 08:00\n"
    )
    head += "Subject: Brightleaf opens up\nTo: <desk@example.org>\n"
    foot = "-- \nThe desk answers every day, and will do so again tomorrow for all of you.\n"
    mail = letter()
    mail.set_content(f"{head}\n" + "\n\n".join(ENGLISH) + f"\n\n{foot}")
    article = read(mail.as_bytes(), "a.eml")
    assert body(article) == ENGLISH
    assert (article.title, article.published) == ("Brightleaf opens up", "2026-04-14")


def test_a_quoted_article_loses_its_marks() -> None:
    mail = letter()
    mail.set_content("\n>\n".join(f"> {words}" for words in ENGLISH))
    assert body(read(mail.as_bytes(), "a.eml")) == ENGLISH


def test_a_mail_in_a_mail_is_read_with_its_own_headers() -> None:
    inner = letter("한빛소프트의 새 모델")
    inner.set_content("\n\n".join(KOREAN))
    outer = letter("clippings of today")
    outer.set_content("Please read this one today. It was in the paper this morning.")
    outer.add_attachment(inner)
    article = read(outer.as_bytes(), "a.eml")
    assert body(article) == KOREAN
    assert article.title == "한빛소프트의 새 모델"
    assert article.text.startswith("Please read this one")


def attachment(form: str) -> bytes:
    if form == "pdf":
        return typst.compile("\n\n".join(ENGLISH).encode(), format="pdf")
    if form == "docx":
        document = docx.Document()
        for words in ENGLISH:
            document.add_paragraph(words)
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()
    return ("<!doctype html><html><body>" + "".join(f"<p>{words}</p>" for words in ENGLISH)).encode()


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
@pytest.mark.parametrize("words", ["", "FYI"])
def test_an_attached_article_is_read_where_the_mail_says_nothing(form: str, words: str) -> None:
    mail = letter()
    mail.set_content(words)
    mail.add_attachment(b"\x89PNG\r\n\x1a\n" + bytes(99), maintype="image", subtype="png", filename="logo.png")
    mail.add_attachment(attachment(form), maintype="application", subtype="octet-stream", filename=f"article.{form}")
    article = read(mail.as_bytes(), "a.eml")
    assert " ".join(body(article)) == " ".join(ENGLISH)
    assert (article.media_type, article.title) == ("message/rfc822", "[가상일보] 나래 공개")
    assert roles(article)["📎 logo.png"] == "crawl-note"


def test_what_is_attached_and_not_read_is_named() -> None:
    mail = letter()
    mail.set_content("\n\n".join(KOREAN))
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="2025-01-02 보고서.pdf")
    article = read(mail.as_bytes(), "a.eml")
    assert body(article) == KOREAN
    assert roles(article)["📎 2025-01-02 보고서.pdf"] == "crawl-note"
    assert article.published == "2026-04-15"


def refused(data: bytes) -> tuple[Reason, str]:
    with pytest.raises(Unreadable) as problem:
        read(data, "a.eml")
    return problem.value.reason, problem.value.name


def test_a_mail_of_nothing_but_what_cannot_be_read_says_why() -> None:
    mail = letter()
    mail.set_content("")
    mail.add_attachment(
        typst.compile(b"#rect()", format="pdf"), maintype="application", subtype="pdf", filename="s.pdf"
    )
    assert refused(mail.as_bytes()) == (Reason.NO_TEXT, "a.eml")
    empty = letter()
    empty.set_content("")
    assert refused(empty.as_bytes()) == (Reason.NO_ARTICLE, "a.eml")


def test_mails_nested_without_end_are_refused() -> None:
    data = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\nMIME-Version: 1.0\nFrom: a\n\n--b%d\n" % (number, number)
        for number in range(5_000)
    )
    assert refused(data + KOREAN[0].encode()) == (Reason.UNSAFE, "a.eml")


@pytest.mark.parametrize(
    "text",
    [
        "From: the editor\nTo: all of you\n\n",
        "Date: 2026-04-15\nAuthor: Ada Grove\n\n",
        "Note: this.\nSubject: that.\n\n",
    ],
)
def test_a_text_that_begins_like_a_letter_is_no_mail(text: str) -> None:
    article = read((text + "\n\n".join(ENGLISH)).encode(), "a.txt")
    assert (article.media_type, article.text) == ("text/plain", text + "\n\n".join(ENGLISH))


def test_a_charset_that_nobody_knows_does_not_matter() -> None:
    mail: Message = letter()
    mail["Content-Type"] = 'text/plain; charset="x-\x01none"'
    data = mail.as_bytes().partition(b"\n\n")[0] + b"\n\n" + "\n\n".join(KOREAN).encode()
    assert body(read(data, "a.eml")) == KOREAN
