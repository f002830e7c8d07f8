"""Documents that are known and not read: an old or foreign format, told by its first bytes, gets one clear sentence."""

from __future__ import annotations

import re

from claimline.domain import Reason, Unreadable

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The streams of a compound file, as their names stand in its directory.
_STREAMS = (
    ("HwpSummaryInformation", "HWP"),
    ("WordDocument", "DOC"),
    ("PowerPoint Document", "PPT"),
    ("Workbook", "XLS"),
    ("__substg1.0_", "MSG"),
)
_STARTS = ((b"{\\rtf", "RTF"), (b"HWP Document File V", "HWP"), (b"bplist00", "WEBARCHIVE"))
_XML = re.compile(rb"<HWPML\b|<\?mso-application\b|<office:document\b")


def refuse_foreign(data: bytes, name: str) -> None:
    """Raises Unreadable where the bytes are those of a document that is known and not read."""
    if data.startswith(_COMPOUND):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable(name, Reason.ENCRYPTED)
        for stream, form in _STREAMS:
            if stream.encode("utf-16-le") in data:
                raise Unreadable(name, Reason.FORMAT, form)
    for start, form in _STARTS:
        if data.startswith(start):
            raise Unreadable(name, Reason.FORMAT, form)
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml") and _XML.search(data[:2000]):
        raise Unreadable(name, Reason.FORMAT, "XML")
