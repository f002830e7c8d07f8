"""PDFs made in the test: paragraphs made whole again, page heads set aside, pictures and passwords said."""

import pytest
import typst

from claimline.domain import Article, Reason, Unreadable
from claimline.reading import read

SENTENCES = [
    "Brightleaf said on Tuesday that it has opened its language model to all customers in forty countries, "
    "after a year in which the extraordinarily complicated negotiations with its suppliers had held it back.",
    "The company expects to sell two million subscriptions by the end of the year, and will build three more plants.",
]


def made(source: str) -> bytes:
    return typst.compile(source.encode(), format="pdf")


def body(article: Article) -> str:
    return "\n".join(article.text[block.start : block.end] for block in article.body())


def test_paragraphs_are_made_whole_again() -> None:
    setup = '#set page(width: 9cm, height: 14cm)\n#set par(justify: true)\n#set text(hyphenate: true, lang: "en")\n'
    pdf = made(setup + "= Brightleaf opens up\n\n" + "\n\n".join(SENTENCES))
    article = read(pdf, "a.pdf")
    assert article.media_type == "application/pdf"
    for sentence in SENTENCES:
        assert sentence in body(article)


def test_a_head_on_each_page_is_no_article() -> None:
    pdf = made('#set page("a5", header: [The Harbour Gazette is read every day.], numbering: "1")\n'
               + "\n\n".join(SENTENCES * 9))  # fmt: skip
    article = read(pdf, "a.pdf")
    assert "Gazette" in article.text
    assert "Gazette" not in body(article)


def test_a_pdf_of_pictures_has_no_text() -> None:
    with pytest.raises(Unreadable) as refused:
        read(made("#rect(width: 3cm, height: 2cm, fill: red)"), "picture.pdf")
    assert refused.value.reason == Reason.NO_TEXT


def test_a_damaged_pdf_is_said_to_be() -> None:
    pdf = made(SENTENCES[0])
    with pytest.raises(Unreadable) as refused:
        read(pdf[:200], "half.pdf")
    assert refused.value.reason == Reason.DAMAGED
    with pytest.raises(Unreadable) as refused:
        read(b"%PDF-1.7\nnothing of the kind", "none.pdf")
    assert refused.value.reason == Reason.DAMAGED


def encrypted() -> bytes:
    """The smallest PDF that asks for a password: its keys are those of none."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"AB" * 32 + b"> /U <" + b"CD" * 32 + b"> >>",
    ]
    pdf, places = b"%PDF-1.4\n", []
    for number, words in enumerate(objects, start=1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, words)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<%s> <%s>] >>" % (b"EF" * 16, b"EF" * 16)
    return pdf + b"xref\n0 5\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF" % (table, trailer, len(pdf))


def test_a_pdf_with_a_password_is_said_to_have_one() -> None:
    with pytest.raises(Unreadable) as refused:
        read(encrypted(), "secret.pdf")
    assert refused.value.reason == Reason.ENCRYPTED


def test_columns_divide_no_sentence() -> None:
    setup = "#set page(width: 12cm, height: 14cm, columns: 2)\n#set par(justify: true)\n"
    article = read(made(setup + "= Brightleaf opens up\n\n" + "\n\n".join(SENTENCES * 3)), "a.pdf")
    for sentence in SENTENCES:
        assert body(article).count(sentence) >= 1
