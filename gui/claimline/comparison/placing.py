"""Where a passage of one version of an article stands in the next, and how surely.

A passage is never put on a look-alike without a word: `EXACT` is said only where its words stand once in both versions,
or where what surrounds them tells which of several is meant. Everything else says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from claimline.domain import Passage

_SENTENCE = re.compile(r"[^.!?。！？\n]+(?:[.!?。！？]+[”’」』\"')）]*|\n|\Z)")
_CONTEXT = 32
_TOUCHING = 12
"""How many code points beside a passage tell that it stayed where it was."""
_SIMILAR, _SIMILAR_IN_PLACE, _MARGIN = 72.0, 45.0, 10.0
"""From which likeness on (percent) a sentence may be the passage put otherwise: anywhere, or between the same
neighbours; and how much less alike all others must be."""
_MOST_CANDIDATES = 20


class How(StrEnum):
    """How a passage was found again."""

    EXACT = "exact"
    MOVED = "moved"
    CHANGED = "changed"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Placement:
    """How a passage was found, and where: one stretch (start, end) for EXACT, MOVED and CHANGED, every candidate for
    AMBIGUOUS, none for LOST. Code points of the new text.
    """

    how: How
    places: tuple[tuple[int, int], ...] = ()


def place(passage: Passage, old: str, new: str) -> Placement:
    """Finds a passage of the old text in the new one."""
    here, there = _occurrences(passage.exact, old), _occurrences(passage.exact, new)
    size = passage.end - passage.start
    if not there:
        return _changed(passage, old, new)
    if len(here) == len(there) == 1:
        start = there[0]
        stayed = _is_between(passage, old, new, start)
        return Placement(How.EXACT if stayed else How.MOVED, ((start, start + size),))
    fitting = [start for start in there if _fits(old, passage.start, new, start, size)]
    rivals = [start for start in here if start != passage.start]
    if len(fitting) == 1 and not any(_fits(old, rival, new, fitting[0], size) for rival in rivals):
        return Placement(How.EXACT, ((fitting[0], fitting[0] + size),))
    return Placement(How.AMBIGUOUS, tuple((start, start + size) for start in there[:_MOST_CANDIDATES]))


def _occurrences(words: str, text: str) -> list[int]:
    found, start = [], text.find(words)
    while start >= 0:
        found.append(start)
        start = text.find(words, start + 1)
    return found


def _is_between(passage: Passage, old: str, new: str, start: int) -> bool:
    """Whether a passage still touches what was before or behind it, or is where both texts are the same so far."""
    left = _common_before(old, passage.start, new, start)
    right = _common_behind(old, passage.end, new, start + passage.end - passage.start)
    is_first = passage.start == start == left
    return left >= _TOUCHING or right >= _TOUCHING or is_first


def _fits(old: str, at: int, new: str, start: int, size: int) -> bool:
    """Whether all that stands close before and behind is the same, further than two repeats of the passage reach."""
    most = _CONTEXT + 2 * size
    left, right = min(most, at), min(most, len(old) - at - size)
    return (
        _common_before(old, at, new, start, most) >= left
        and _common_behind(old, at + size, new, start + size, most) >= right
        and (left == most or start == at or right == most)
    )


def _common_before(old: str, at: int, new: str, start: int, most: int = _CONTEXT) -> int:
    count = 0
    while count < most and count < at and count < start and old[at - 1 - count] == new[start - 1 - count]:
        count += 1
    return count


def _common_behind(old: str, at: int, new: str, start: int, most: int = _CONTEXT) -> int:
    count = 0
    while count < most and at + count < len(old) and start + count < len(new) and old[at + count] == new[start + count]:
        count += 1
    return count


def _changed(passage: Passage, old: str, new: str) -> Placement:
    """The sentence that the passage became; those that stood in the old text already are others, however alike."""
    stood = sentences(old)
    known = {old[start:end] for start, end in stood if not _overlap(passage, start, end)}
    is_part = passage.start not in {start for start, _end in stood} or passage.end not in {end for _start, end in stood}
    scored = []
    for start, end in _windows(new):
        if new[start:end] in known:
            continue
        first, last = _stretch(passage, new, start, end) if is_part else (start, end)
        likeness = fuzz.ratio(passage.exact, new[first:last])
        in_place = _is_in_place(passage, old, new, first, last)
        if likeness >= (_SIMILAR_IN_PLACE if in_place else _SIMILAR):
            scored.append((likeness + (20 if in_place else 0), first, last, likeness))
    scored.sort(reverse=True)
    if not scored:
        return Placement(How.LOST)
    apart = [each for each in scored if not (each[1] < scored[0][2] and scored[0][1] < each[2])]
    if apart and apart[0][0] > scored[0][0] - _MARGIN:
        near = [scored[0], *(each for each in apart if each[0] > scored[0][0] - _MARGIN)]
        return Placement(How.AMBIGUOUS, tuple((first, last) for _score, first, last, *_rest in near[:_MOST_CANDIDATES]))
    # Its neighbours tell which sentence it became; whether the next one is a part of it, the likeness alone: what was
    # put in after it stands between the same neighbours too.
    most_alike = max((each for each in scored if each not in apart), key=lambda each: each[3])
    return Placement(How.CHANGED, ((scored[0] if is_part else most_alike)[1:3],))


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as stretches without the white space around them."""
    found = []
    for match in _SENTENCE.finditer(text):
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip())
        if words.strip():
            found.append((start, start + len(words.strip())))
    return found


def _windows(text: str) -> list[tuple[int, int]]:
    """Each sentence, and each two that follow one another."""
    each = sentences(text)
    return [*each, *((each[n][0], each[n + 1][1]) for n in range(len(each) - 1))]


def _overlap(passage: Passage, start: int, end: int) -> bool:
    return start < passage.end and passage.start < end


def _stretch(passage: Passage, new: str, start: int, end: int) -> tuple[int, int]:
    """For a passage that is part of a sentence, the part of a window that is most alike."""
    size = passage.end - passage.start
    if end - start < 1.5 * size:
        return start, end
    best = fuzz.partial_ratio_alignment(passage.exact, new[start:end])
    if best is None or best.dest_end <= best.dest_start:
        return start, end
    return start + best.dest_start, start + best.dest_end


def _is_in_place(passage: Passage, old: str, new: str, first: int, last: int) -> bool:
    left = _common_before(old, passage.start, new, first)
    right = _common_behind(old, passage.end, new, last)
    return left >= min(_TOUCHING, passage.start) and right >= min(_TOUCHING, len(old) - passage.end)
