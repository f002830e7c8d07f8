"""Whether a space stood where a line of Korean ends: some programs break lines between words, others within them.

Nothing in a PDF says which. A line that begins with what never begins a word (a particle, an ending) shows that words
were broken in this document; then each place is judged by what else the document says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_HANGUL = "[가-힣]"
_NEVER_FIRST = re.compile(
    r"(?:[을를는의며]|에게|에는|으로|라고|다고|했다|됐다|였다|한다|된다|습니다|니다|지만|다(?![ ]))(?=[\s.,…?!”’)]|$)"
)
_PARTICLE = re.compile("(?:[은이가와과도로에만나고]|에서)(?= )")
_COUNTED = re.compile(r"[억조만천년월일명원개%]|달러")
_ALONE = frozenset("그이저올첫두세네한수것등및또더못안큰새각전후내약총현")
_WORD = re.compile(rf"{_HANGUL}{{2,12}}")
_ENDS_WORD = re.compile(
    r"[은는을를의에며고도과와]$|(?:에서|으로|에게|하는|했던|위해|통해|대한|따른|있는|없는|[한할된될인])$"
)
_TAIL = re.compile(rf"({_HANGUL}+)$")
_HEAD = re.compile(rf"({_HANGUL}+)")
_LONGEST = 12


class KoreanJoins:
    """What the lines of one document tell of its words."""

    def __init__(self, lines: Iterable[str]) -> None:
        texts = list(lines)
        starts = [text for text in texts if _HEAD.match(text)]
        self.words_are_broken = any(_NEVER_FIRST.match(text) for text in starts)
        inner = (text.partition(" ")[2].rpartition(" ")[0] for text in texts)
        self._words = frozenset(word for text in inner for word in _WORD.findall(text)) if self.words_are_broken else ()

    def joint(self, before: str, after: str) -> str:
        """What belongs between a line and the next: a space, or nothing where one word goes on."""
        if not self.words_are_broken:
            return " "
        if before[-1:].isdigit():
            return "" if _COUNTED.match(after) else " "
        tail, head = _TAIL.search(before[-_LONGEST:]), _HEAD.match(after[:_LONGEST])
        if tail is None or head is None:
            return " "
        if _NEVER_FIRST.match(after) or tail[1] + head[1] in self._words:
            return ""
        if _PARTICLE.match(after) and not _ENDS_WORD.search(tail[1]):
            return ""
        if (tail[1] in self._words and len(tail[1]) > 1) or _ENDS_WORD.search(tail[1]):
            return " "
        return "" if len(tail[1]) == 1 and tail[1] not in _ALONE else " "
