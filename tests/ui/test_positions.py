"""Code points and document positions agree with what Qt's own document does, whatever the text holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from claimline.ui.positions import DocumentPositions, document_text

AWKWARD = st.sampled_from(
    ["\r\n", "\r", "\n", "\ufeff", "\ufffe", "\u2028", "\u2029", "\U0001f680", "\U00020000", "𠮷", "é", "é"]
)
PLAIN = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
TEXTS = st.lists(st.one_of(AWKWARD, PLAIN, st.sampled_from("가나 中文 ab."))).map("".join)


def units(document: QTextDocument, first: int, last: int) -> list[str]:
    """What the document holds at its positions, one UTF-16 unit each: a whole string would lose its marks."""
    return [chr(ord(document.characterAt(place))) for place in range(first, last)]


def as_qt_gives(text: str) -> list[str]:
    """A text's UTF-16 units, with the breaks that Qt makes of its own (noncharacters that it uses for frames, too)."""
    for own in ("\r\n", "\r", "\n", "\ufdd0", "\ufdd1"):
        text = text.replace(own, "\u2029")
    coded = text.encode("utf-16-le")
    return [chr(int.from_bytes(coded[place : place + 2], "little")) for place in range(0, len(coded), 2)]


@given(TEXTS, st.data())
def test_a_stretch_of_text_is_the_same_stretch_of_the_document(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if text[max(0, start - 1) : start + 1] == "\r\n" or text[max(0, end - 1) : end + 1] == "\r\n":
        return
    document = QTextDocument()
    document.setPlainText(document_text(text))
    positions = DocumentPositions(text)
    found = units(document, positions.position(start), positions.position(end))
    assert found == as_qt_gives(document_text(text)[start:end])


@given(TEXTS)
def test_the_end_of_the_text_is_the_end_of_the_document(text: str) -> None:
    document = QTextDocument()
    document.setPlainText(document_text(text))
    assert DocumentPositions(text).position(len(text)) == document.characterCount() - 1


@given(TEXTS)
def test_there_and_back_is_the_same_place(text: str) -> None:
    positions = DocumentPositions(text)
    for offset in range(len(text) + 1):
        back = positions.offset(positions.position(offset))
        inside_break = text[max(0, offset - 1) : offset + 1] == "\r\n"
        assert back == (offset - 1 if inside_break else offset)


@given(TEXTS)
def test_every_document_position_belongs_to_a_code_point(text: str) -> None:
    positions = DocumentPositions(text)
    last = positions.position(len(text))
    offsets = [positions.offset(position) for position in range(last + 1)]
    assert offsets == sorted(offsets)
    assert all(
        positions.position(offset) <= place <= positions.position(offset) + 1 for place, offset in enumerate(offsets)
    )


def test_places_outside_the_text_are_its_ends() -> None:
    positions = DocumentPositions("a\r\n🚀")
    assert positions.position(-3) == 0
    assert positions.position(99) == 4
    assert positions.offset(99) == 4
