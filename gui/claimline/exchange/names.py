"""Names of models as tables write them: marks and line breaks around them, several in one cell."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_BETWEEN = re.compile(r"\s/\s|[,;]\s|[，、；]")
_PATH = re.compile(r"\S+/\S+")
_MORE = re.compile(r"[.…]{1,3}|etc\.?|等")


@dataclass(frozen=True, slots=True)
class Named:
    """The names of a cell. `is_sure` says that they are surely just these, one model each."""

    names: tuple[str, ...]
    is_sure: bool


def cleaned(text: str) -> str:
    """A name without line breaks, tabs, quotation marks around it, stars and other pictures."""
    letters = "".join(
        letter for letter in text if unicodedata.category(letter) not in ("So", "Sk", "Cf", "Cc") or letter.isspace()
    )
    name = " ".join(letters.replace("\ufe0f", "").split())
    while len(name) > 1 and name[0] in "\"“'‘" and name[-1] in "\"”'’":
        name = name[1:-1].strip()
    return name


def named(texts: tuple[str, ...]) -> Named:
    """The names in a cell, or in the list that it holds.

    Parts of a text are models of their own where each has a digit, as versions do; else that is for the user to say.
    """
    whole = [name for text in texts if (name := cleaned(text))]
    if len(whole) != 1:
        return Named(tuple(dict.fromkeys(whole)), is_sure=False)
    parts = [part for part in parted(whole[0]) if not _MORE.fullmatch(part)]
    if len(parts) > 1 and all(_has_digit(part) and _has_letter(part) for part in parts):
        return Named(tuple(dict.fromkeys(parts)), is_sure=True)
    return Named((whole[0],), is_sure=len(parts) < 2 and not _is_shortened(whole[0]))


def parted(name: str) -> list[str]:
    """A text cut where one name ends and another begins, outside brackets."""
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(name):
        depth += (letter in "([（") - (letter in ")]）")
        match = _BETWEEN.match(name, at) if depth <= 0 and at >= start else None
        if match:
            parts.append(name[start:at].strip())
            start = match.end()
    return [part for part in (*parts, name[start:].strip()) if part]


def _has_digit(name: str) -> bool:
    return any(letter.isdigit() for letter in name)


def _has_letter(name: str) -> bool:
    return any(letter.isalpha() for letter in name)


def _is_shortened(name: str) -> bool:
    """Whether a slash stands for several names (`opus/sonnet-4`), or dots for what was left out."""
    return bool(_PATH.search(name)) or "..." in name or "…" in name
