"""Which characters the bytes of a text stand for; nothing is dropped, and what no text may hold is counted."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The characters that open most Korean and Chinese text: a wrong charset shows almost none of them.
_KOREAN = frozenset("이다는을의가에고하를은지로한도서기사인자시대일수스정원해리어으전부제상나보장과들만")
_CHINESE = frozenset("的一是在不了有和人这中大为上个国以要时来用们到作地于出就分对成会可发年动能下说产面而公司")
_SAMPLE = 60_000
_BAD = re.compile("[\x00\ud800-\udfff]")
_CONTROL = bytes((*range(1, 9), *range(14, 27), *range(28, 32)))
_OF_NO_TEXT = bytes((*range(7), *range(14, 19)))
_BINARY_STARTS = (
    b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"Rar!",
    b"7z\xbc\xaf", b"ID3", b"SQLite format 3", b"OggS", b"RIFF", b"BZh", b"\xfd7zXZ", b"\xca\xfe\xba\xbe",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the charset that it was in, and how many characters were replaced by U+FFFD."""

    text: str
    charset: str
    replaced: int = 0


def is_binary(data: bytes) -> bool:
    """Whether the first bytes are those of an archive, a picture, a program …, or hold what no text does."""
    if data.startswith(_BINARY_STARTS) or data[4:8] == b"ftyp":
        return True
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)) or _wide(data):
        return False
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _OF_NO_TEXT)) > 0.02 * len(sample) + 3


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text of `data`; `declared` is the charset that the document itself names. None where it is no text."""
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return _cleaned(data.decode(charset, "surrogatepass" if "utf-8" not in charset else "replace"), charset)
    wide = _wide(data)
    if wide:
        return _cleaned(data.decode(wide, "replace"), wide)
    try:
        return _cleaned(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    return _decode_declared(data, declared) or _decode_near_utf8(data) or _decode_local(data) or _decode_any(data)


def _cleaned(text: str, charset: str) -> Decoded | None:
    """Lone surrogates and NULs replaced one for one; None where what is left is mostly control characters."""
    text, replaced = (text, 0) if _is_sound(text) else _BAD.subn("\N{REPLACEMENT CHARACTER}", text)
    sample = text[:_SAMPLE]
    signs = sample.encode()
    controls = len(signs) - len(signs.translate(None, _CONTROL))
    if controls + sample.count("\N{REPLACEMENT CHARACTER}") > 0.1 * len(sample) + 2:
        return None
    return Decoded(text, charset, replaced)


def _is_sound(text: str) -> bool:
    """Whether there is neither a NUL nor a lone surrogate in it; many times as fast as looking for each sign."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\x00" not in text


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of its white space and Latin letters is zero."""
    sample = data[:2000]
    if len(sample) < 8:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd >= max(4, 0.015 * len(sample)) and even <= odd // 4:
        return "utf-16-le"
    return "utf-16-be" if even >= max(4, 0.015 * len(sample)) and odd <= even // 4 else None


def _decode_declared(data: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    charset = {"euc-kr": "cp949", "ks_c_5601-1987": "cp949", "gb2312": "gb18030", "gbk": "gb18030"}.get(
        declared.casefold(), declared
    )
    try:
        text = data.decode(charset, "replace")
    except (LookupError, UnicodeError):
        return None
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    return _with_lost(text, charset, lost) if lost <= 0.01 * len(text) + 1 else None


def _decode_near_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes spoilt (a text cut in the middle of a character)."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    sound = len(data) - len(text)
    return _with_lost(text, "utf-8", lost) if lost <= 0.002 * len(text) + 1 and sound > 4 * lost else None


def _decode_local(data: bytes) -> Decoded | None:
    """CP949 or GB18030, by how much of the text is what Korean or Chinese is made of."""
    best: tuple[float, str, str] | None = None
    for charset, usual in (("cp949", _KOREAN), ("gb18030", _CHINESE)):
        text = data.decode(charset, "replace")
        foreign = [char for char in text[:_SAMPLE] if char > "\x7f"]
        lost = foreign.count("\N{REPLACEMENT CHARACTER}")
        share = sum(char in usual for char in foreign) / len(foreign) if foreign else 0.0
        if share >= 0.08 and lost <= 0.01 * len(foreign) + 1 and (best is None or share > best[0]):
            best = (share, charset, text)
    return _with_lost(best[2], best[1], best[2].count("\N{REPLACEMENT CHARACTER}")) if best else None


def _decode_any(data: bytes) -> Decoded | None:
    """What is left to a general detector: Shift-JIS, Big5, the West European ones …"""
    from charset_normalizer import from_bytes

    guess = from_bytes(data[:_SAMPLE]).best()
    if guess is None:
        return None
    text = data.decode(guess.encoding, "replace")
    return _with_lost(text, guess.encoding, text.count("\N{REPLACEMENT CHARACTER}"))


def _with_lost(text: str, charset: str, lost: int) -> Decoded | None:
    cleaned = _cleaned(text, charset)
    return Decoded(cleaned.text, charset, cleaned.replaced + lost) if cleaned else None
