"""MIME messages, of which mails and saved web archives are made: their leaves, decoded, with the headers over them."""

from __future__ import annotations

import binascii
import email.header
import email.message
import email.parser
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import MessageError
from urllib.parse import unquote_to_bytes

from claimline.domain import Reason, Unreadable
from claimline.reading.charset import decode

_LONGEST_HEADER = 5000
_MOST_NESTED = 100  # containers in one message; each would cost the parser a level, and each line of the text a look
_CONTAINER = re.compile(rb"multipart/|message/rfc822", re.IGNORECASE)
_CHARSET = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]{1,30}")
_ESCAPED = re.compile(r"iso-2022-(?:kr|jp|jp-\d|cn)|hz(?:-gb-2312)?|utf-7", re.IGNORECASE)
_NO_CHARSET = re.compile(r"idna|punycode|.*escape|.*codec|undefined|mbcs|oem|rot|utf[-_]?7", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One part that holds no others; `headers` are those of the message it belongs to."""

    media_type: str
    charset: str
    data: bytes
    file_name: str
    is_attachment: bool
    location: str
    is_flowed: bool
    drops_space: bool
    headers: Headers

    def text(self) -> tuple[str, str] | None:
        """Its words and the charset that they were in; None where it is no text."""
        return text_of(self.data, self.charset)


class Headers:
    """A message's headers in plain words."""

    def __init__(self, message: email.message.Message) -> None:
        self._raw = {key.casefold(): value for key, value in reversed(list(message.raw_items()))}

    def __contains__(self, key: str) -> bool:
        return key in self._raw

    def words(self, key: str) -> str:
        """A header's words, encoded ones made plain; empty where it is not there."""
        raw = str(self._raw.get(key, ""))[:_LONGEST_HEADER]
        try:
            pieces = email.header.decode_header(raw)
        except (MessageError, binascii.Error, UnicodeError):
            pieces = [(raw, None)]
        return " ".join("".join(_plain(piece, charset) for piece, charset in pieces).split())


def leaves_of(data: bytes, name: str) -> tuple[Headers, list[Leaf]]:
    """The outermost headers and the leaves in order; raises Unreadable where parts are nested beyond any mail."""
    if len(_CONTAINER.findall(data)) > _MOST_NESTED:
        raise Unreadable(name, Reason.UNSAFE, "parts")
    parser = email.parser.BytesParser(policy=email.policy.compat32)
    message = parser.parsebytes(data.lstrip(b"\xef\xbb\xbf \t\r\n"))
    headers = Headers(message)
    return headers, list(_leaves(message, headers))


def text_of(data: bytes, charset: str) -> tuple[str, str] | None:
    """Words in a charset that a header names; where it names a wrong one, that which the bytes are in."""
    if _ESCAPED.fullmatch(charset):
        try:
            return data.decode(charset, "replace"), charset.casefold()
        except (LookupError, UnicodeError):
            return None
    is_known = _CHARSET.fullmatch(charset) and not _NO_CHARSET.match(charset)
    decoded = decode(data, charset if is_known else None)
    return (decoded.text, decoded.charset) if decoded else None


def _plain(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        try:
            piece = piece.encode("ascii", "surrogateescape")
        except UnicodeError:
            return str(piece)
    found = text_of(piece, charset or "")
    return found[0] if found else ""


def _leaves(message: email.message.Message, headers: Headers) -> Iterator[Leaf]:
    stack = [(message, headers)]
    while stack:
        part, owner = stack.pop()
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list):
            is_letter = part.get_content_maintype() == "message"
            children = [child for child in reversed(inner) if isinstance(child, email.message.Message)]
            stack += ((child, Headers(child) if is_letter else owner) for child in children)
            continue
        yield _leaf(part, owner)


def _leaf(part: email.message.Message, headers: Headers) -> Leaf:
    own = Headers(part)
    media_type = part.get_content_type()
    del part["Content-Type"]  # the charset that it names may be one that breaks the standard library
    payload = part.get_payload(decode=True)
    disposition = own.words("content-disposition").casefold()
    content = _parameters(own.words("content-type"))
    file_name = _parameters(own.words("content-disposition")).get("filename") or content.get("name", "")
    return Leaf(
        media_type,
        content.get("charset", ""),
        payload if isinstance(payload, bytes) else b"",
        file_name,
        disposition.startswith("attachment") or (bool(file_name) and not media_type.startswith(("text/", "image/"))),
        own.words("content-location"),
        content.get("format", "").casefold() == "flowed",
        content.get("delsp", "").casefold() == "yes",
        headers,
    )


def _parameters(header: str) -> dict[str, str]:
    """The parameters of a header, in plain words; later parts of one that is divided are left out."""
    found: dict[str, str] = {}
    for field in header.split(";")[1:]:
        key, _equals, value = field.partition("=")
        key, value = key.strip().casefold(), value.strip().strip('"')
        if key.endswith("*") and value.count("'") >= 2:
            charset, _language, encoded = value.split("'", 2)
            decoded = text_of(unquote_to_bytes(encoded.encode("utf-8", "replace")), charset)
            value = decoded[0] if decoded else ""
        found.setdefault(key.rstrip("*").removesuffix("*0"), value)
    return found
