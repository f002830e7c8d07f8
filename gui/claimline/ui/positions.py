"""Code points of an article's text and positions in the Qt document that shows it: the one place that maps them.

A Qt document counts UTF-16 units, so that a character beyond U+FFFF takes two positions, and it makes one paragraph
break of a carriage return with its line feed. Every other character takes one position, whatever Qt makes of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_BYTE_ORDER_MARKS = ("\ufeff", "\ufffe")
_UNSEEN = "\u2060"
_UNEVEN = re.compile("\r\n|[\U00010000-\U0010ffff]")


def document_text(text: str) -> str:
    """A text as a Qt document is to be given it, of the same length.

    On its way to Qt, a string that begins with U+FEFF loses it as if it were a file's byte order mark, and one that
    begins with U+FFFE has all its bytes swapped; a word joiner, which is not seen either, stands in for it.
    """
    return _UNSEEN + text[1:] if text.startswith(_BYTE_ORDER_MARKS) else text


class DocumentPositions:
    """The two ways between a text's code points and its document's positions."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._starts: list[int] = []
        self._positions: list[int] = []
        self._shifts: list[int] = [0]
        shift = 0
        for match in _UNEVEN.finditer(text):
            self._starts.append(match.start())
            self._positions.append(match.start() + shift)
            shift += 1 if match[0] > "\uffff" else -1
            self._shifts.append(shift)

    def position(self, offset: int) -> int:
        """The document's position of a code point; between CR and LF, that of the break they make."""
        offset = min(max(offset, 0), self._length)
        return offset + self._shifts[bisect_left(self._starts, offset)]

    def offset(self, position: int) -> int:
        """The code point at a document's position; inside a surrogate pair, the character it belongs to."""
        before = bisect_left(self._positions, position)
        if before and position == self._positions[before - 1] + 1 and self._shifts[before] > self._shifts[before - 1]:
            return self._starts[before - 1]
        return min(max(position - self._shifts[before], 0), self._length)
