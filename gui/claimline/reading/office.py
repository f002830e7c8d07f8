"""Documents that are a ZIP of parts: which of them it is, by what lies in it."""

from __future__ import annotations

from claimline.domain import Reason, Unreadable
from claimline.reading.container import Container
from claimline.reading.source import Source

_MIMETYPES = {
    b"application/vnd.oasis.opendocument.text": "ODT",
    b"application/epub+zip": "EPUB",
}
_OTHERS = (("xl/workbook.", "XLSX"), ("ppt/presentation.", "PPTX"), ("Index/Document.iwa", "PAGES"))
_SECTION = "Contents/section0.xml"
_MARKS = (b"[Content_Types].xml", b"mimetypeapplication/hwp+zip", b"word/")


def read_office(data: bytes, name: str) -> Source:
    """The document in a ZIP; raises Unreadable where it is damaged, locked, unsafe, or something else."""
    try:
        container = Container(data, name)
    except Unreadable as refused:
        if refused.reason is Reason.DAMAGED and not any(mark in data[:4096] for mark in _MARKS):
            raise Unreadable(name, Reason.BINARY) from refused
        raise
    if (container.part("mimetype") or b"").strip() == b"application/hwp+zip" or _SECTION in container.names:
        from claimline.reading.hangul import read_hangul

        return read_hangul(container, name)
    if "[Content_Types].xml" in container.names and any(path.startswith("word/") for path in container.names):
        from claimline.reading.word import read_word

        return read_word(container, name)
    raise Unreadable(name, *_other(container))


def _other(container: Container) -> tuple[Reason, str]:
    form = _MIMETYPES.get((container.part("mimetype") or b"").strip())
    form = form or next((form for path, form in _OTHERS if any(name.startswith(path) for name in container.names)), "")
    return (Reason.FORMAT, form) if form else (Reason.ARCHIVE, "")
