"""What is known and not read gets its own reason: old office files, locked ones, archives, other office formats."""

import io
import zipfile

import pytest

from claimline.domain import Reason, Unreadable
from claimline.reading import read
from claimline.workflow.messages import sentence

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def compound(*streams: str) -> bytes:
    """A compound file as far as its directory of streams."""
    entries = (stream.encode("utf-16-le").ljust(128, b"\x00") for stream in ("Root Entry", *streams))
    return COMPOUND + b"".join(entries)


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


CASES = [
    (compound("WordDocument", "1Table"), Reason.FORMAT, "DOC"),
    (compound("FileHeader", "DocInfo", "\x05HwpSummaryInformation"), Reason.FORMAT, "HWP"),
    (compound("Workbook"), Reason.FORMAT, "XLS"),
    (compound("__substg1.0_0037001F"), Reason.FORMAT, "MSG"),
    (compound("EncryptionInfo", "EncryptedPackage"), Reason.ENCRYPTED, ""),
    (compound("Other"), Reason.BINARY, ""),
    (b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05" + bytes(100), Reason.FORMAT, "HWP"),
    (b"{\\rtf1\\ansi The company said that it would build three more plants next year.}", Reason.FORMAT, "RTF"),
    (b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", Reason.FORMAT, "WEBARCHIVE"),
    (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', Reason.FORMAT, "XML"),
    (packed(mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": b"<x/>"}), Reason.FORMAT, "ODT"),
    (packed(mimetype=b"application/epub+zip", **{"a.xhtml": b"<x/>"}), Reason.FORMAT, "EPUB"),
    (packed(**{"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}), Reason.FORMAT, "XLSX"),
    (packed(**{"[Content_Types].xml": b"<x/>", "ppt/presentation.xml": b"<x/>"}), Reason.FORMAT, "PPTX"),
    (packed(**{"article.txt": b"The company said so."}), Reason.ARCHIVE, ""),
    (packed(), Reason.ARCHIVE, ""),
    (packed(**{"../article.txt": b"The company said so."}), Reason.UNSAFE, "path"),
]


@pytest.mark.parametrize(("data", "reason", "detail"), CASES)
def test_what_is_known_and_not_read_is_named(data: bytes, reason: Reason, detail: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, "old.bin")
    assert (refused.value.reason, refused.value.detail) == (reason, detail)


@pytest.mark.parametrize(("data", "reason", "detail"), CASES)
def test_the_sentence_names_the_file_and_says_what_to_do(data: bytes, reason: Reason, detail: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, "old.bin")
    words = sentence(refused.value)
    assert words.startswith("old.bin is ")
    assert detail in words or reason is Reason.UNSAFE
    assert ";" in words


def test_an_archive_of_more_parts_than_a_document_has_is_not_even_listed() -> None:
    data = packed(**{f"{number}.txt": b"" for number in range(10_001)})
    with pytest.raises(Unreadable) as refused:
        read(data, "many.zip")
    assert (refused.value.reason, refused.value.detail) == (Reason.UNSAFE, "parts")
