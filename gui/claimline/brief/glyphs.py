"""Which characters the fonts hold: one that none of them has would stop the whole document, so it is shown as its code.

PDF/UA-1 forbids a missing glyph, and PDF/A-3a a character for private use; Typst refuses to write either.
"""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from collections.abc import Mapping

from claimline.paths import resource

_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060" + "".join(map(chr, range(0xFE00, 0xFE10))))
"""Marks without a picture of their own, which text in the three languages may hold."""
_SPACES = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")
_LONG = re.compile(r"[!-~\u00a1-\u024f]{40,}")
_PIECE = re.compile(r".{20}(?=.)")


class Glyphs:
    """Makes texts fit to be set, and remembers what could only be shown as its code.

    `missing` counts those characters, in the order in which they were met.
    """

    def __init__(self) -> None:
        self._families = _families()
        self._plain = _plain()
        self.missing: dict[str, int] = {}

    def shown(self, text: str) -> str:
        """The text composed (NFC), each run of white space as one space, what no font has as ⟨U+E000⟩.

        A ligature or the like that no font has is set as the letters that it stands for.
        Words longer than a line, such as addresses, may break within (U+200B).
        """
        text = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
        if not self._plain.issuperset(text):
            text = "".join(self._character(text, place) for place in range(len(text)))
        return _LONG.sub(lambda word: _PIECE.sub("\\g<0>\u200b", word[0]), text)

    def _character(self, text: str, place: int) -> str:
        character = text[place]
        if character in self._plain or (unicodedata.category(character)[0] == "M" and self._joins(text, place)):
            return character
        alike = unicodedata.normalize("NFKC", character)
        if alike != character and self._plain.issuperset(alike):
            return alike
        self.missing[character] = self.missing.get(character, 0) + 1
        return f"⟨U+{ord(character):04X}⟩"

    def _joins(self, text: str, place: int) -> bool:
        """Whether a combining mark can be set: in the font that has the character it stands on."""
        base = place
        while base and unicodedata.category(text[base])[0] == "M":
            base -= 1
        needed = {ord(character) for character in text[base : place + 1]}
        return base < place and any(needed <= family for family in self._families.values())


@functools.cache
def _families() -> Mapping[str, frozenset[int]]:
    """The code points of each family, as the fonts' recipe listed them."""
    listed = json.loads(resource("fonts", "coverage.json").read_text(encoding="utf-8"))
    return {
        family: frozenset(point for first, last in runs for point in range(first, last + 1))
        for family, runs in listed.items()
    }


@functools.cache
def _plain() -> frozenset[str]:
    """The characters that stand for themselves wherever they are: no marks, no controls, nothing that turns text."""
    held = (chr(point) for family in _families().values() for point in family)
    return _INVISIBLE.union(each for each in held if unicodedata.category(each)[0] != "M" and _is_visible(each))


def _is_visible(character: str) -> bool:
    return unicodedata.category(character) not in ("Cf", "Co", "Cc", "Cn", "Cs", "Zl", "Zp")
