"""What changed from one text to another: words added and removed."""

from __future__ import annotations

import difflib
import itertools
import re
from typing import NamedTuple

from claimline.comparison.placing import sentences

_TOKEN = re.compile(r"[A-Za-z0-9À-ɏ'’.,%$-]*[A-Za-z0-9À-ɏ%]|[가-힣]+|\s+|.", re.DOTALL)
_MOST_TOKENS = 4000
_FEWEST_SHARED = 0.5
"""Below which part of shared words two stretches are another text, not one put otherwise."""


class Change(NamedTuple):
    """A stretch: `added` words are only in the new text, `removed` ones only in the old; neither, they are in both."""

    words: str
    added: bool = False
    removed: bool = False


def changes(old: str, new: str) -> tuple[Change, ...]:
    """The new text with what was added and removed, in order; runs of one sort are one.

    Sentences are compared first, and words only within those that are not the same.
    """
    one, other = _pieces(old), _pieces(new)
    found: list[Change] = []
    for _tag, a, b, c, d in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        before, after = "".join(one[a:b]), "".join(other[c:d])
        found += [Change(after)] if before == after else _words(before, after)
    return _joined(found)


def _pieces(text: str) -> list[str]:
    """The sentences of a text, each with the white space before it; together they are the text."""
    ends = [0, *(end for _start, end in sentences(text)), len(text)]
    return [text[start:end] for start, end in itertools.pairwise(ends) if start < end]


def _words(before: str, after: str) -> list[Change]:
    one, other = _TOKEN.findall(before), _TOKEN.findall(after)
    if not one or not other or len(one) + len(other) > _MOST_TOKENS:
        return [Change(before, removed=True), Change(after, added=True)]
    found = []
    compared = difflib.SequenceMatcher(None, one, other, autojunk=False)
    if compared.ratio() < _FEWEST_SHARED:
        return [Change(before, removed=True), Change(after, added=True)]
    for tag, a, b, c, d in compared.get_opcodes():
        if tag == "equal":
            found.append(Change("".join(other[c:d])))
        else:
            found += [Change("".join(one[a:b]), removed=True), Change("".join(other[c:d]), added=True)]
    return found


def _joined(found: list[Change]) -> tuple[Change, ...]:
    made: list[Change] = []
    for change in found:
        if not change.words:
            continue
        if made and made[-1][1:] == change[1:]:
            made[-1] = change._replace(words=made[-1].words + change.words)
        else:
            made.append(change)
    return tuple(made)
