"""Whether bytes begin as a message does: with header lines, and with those that a mail or a web archive has."""

from __future__ import annotations

import re

_HEAD = 200_000
_FIELD = re.compile(rb"([!-9;-~]{1,70})[ \t]*:")
_ENVELOPE = frozenset((b"mime-version", b"message-id", b"received", b"return-path", b"content-transfer-encoding"))
_LETTER = frozenset((b"from", b"subject", b"date", b"to", b"content-type"))


def is_message(data: bytes) -> bool:
    """Whether the bytes begin with the headers of a mail or a web archive."""
    names: set[bytes] = set()
    for line in data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n"):
        if line.strip() == b"":
            break
        if line[:1] in (b" ", b"\t") or (line.startswith(b"From ") and not names):
            continue
        match = _FIELD.match(line)
        if match is None:
            return False
        names.add(match[1].lower())
    letter = len(names & _LETTER)
    return (bool(names & _ENVELOPE) and letter >= 2) or names >= {b"from", b"subject", b"date"}
