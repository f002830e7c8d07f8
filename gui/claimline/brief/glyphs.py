"""Which characters the fonts hold: one that none of them has would stop the whole document, so it is shown as its code.

PDF/UA-1 forbids a missing glyph, and PDF/A-3a a character for private use; Typst refuses to write either.
"""

from __future__ import annotations

import bisect
import functools
import json
import re
import unicodedata

from claimline.paths import resource

Family = tuple[tuple[int, int], ...]
"""What a family of fonts holds: runs of code points, from the first to the last, in order."""

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
        self._plain = set(_INVISIBLE)
        self.missing: dict[str, int] = {}

    def shown(self, text: str) -> str:
        """The text composed (NFC), each run of white space as one space, what no font has as ⟨U+E000⟩.

        A ligature or the like that no font has is set as the letters that it stands for.
        Words longer than a line, such as addresses, may break within (U+200B).
        """
        text = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
        if not self._is_plain(text):
            text = "".join(self._character(text, place) for place in range(len(text)))
        return _LONG.sub(lambda word: _PIECE.sub("\\g<0>\u200b", word[0]), text)

    def _character(self, text: str, place: int) -> str:
        character = text[place]
        if character in self._plain or (unicodedata.category(character)[0] == "M" and self._joins(text, place)):
            return character
        alike = unicodedata.normalize("NFKC", character)
        if alike != character and self._is_plain(alike):
            return alike
        self.missing[character] = self.missing.get(character, 0) + 1
        return f"⟨U+{ord(character):04X}⟩"

    def _is_plain(self, text: str) -> bool:
        """Whether every character stands for itself wherever it is: no mark, no control, nothing that turns text."""
        unknown = set(text) - self._plain
        # Looked up as they are met: to know all that the fonts hold would take longer than most briefs.
        self._plain.update(character for character in unknown if _is_visible(character) and self._is_held(character))
        return self._plain.issuperset(unknown)

    def _is_held(self, character: str) -> bool:
        return any(_holds(family, ord(character)) for family in self._families)

    def _joins(self, text: str, place: int) -> bool:
        """Whether a combining mark can be set: in the font that has the character it stands on."""
        base = place
        while base and unicodedata.category(text[base])[0] == "M":
            base -= 1
        needed = {ord(character) for character in text[base : place + 1]}
        return base < place and any(all(_holds(family, point) for point in needed) for family in self._families)


class AsWritten(Glyphs):
    """For documents that are set with the reader's own fonts: every character stays, but for those that XML forbids."""

    def shown(self, text: str) -> str:
        """The text composed (NFC), each run of white space as one space, what no document may hold as ⟨U+0000⟩."""
        text = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
        for character in set(text):
            if unicodedata.category(character) in ("Cc", "Cs") or character in "\ufffe\uffff":
                self.missing[character] = self.missing.get(character, 0) + 1
                text = text.replace(character, f"⟨U+{ord(character):04X}⟩")
        return text


@functools.cache
def _families() -> tuple[Family, ...]:
    """Each family's runs of code points, as the fonts' recipe listed them."""
    listed = json.loads(resource("fonts", "coverage.json").read_text(encoding="utf-8"))
    return tuple(tuple((first, last) for first, last in runs) for runs in listed.values())


def _holds(family: Family, point: int) -> bool:
    place = bisect.bisect_right(family, point, key=_first_of) - 1
    return place >= 0 and point <= family[place][1]


def _first_of(run: tuple[int, int]) -> int:
    return run[0]


def _is_visible(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] != "M" and category not in ("Cf", "Co", "Cc", "Cn", "Cs", "Zl", "Zp")
