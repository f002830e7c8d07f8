"""The named rules of resources/knowledge/boilerplate.json: what in a stored article is not the article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimline.paths import resource

_LONGEST_LINE = 320
_LONGEST_OPENER = 60
_TAIL = 420
_Rules = tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """The rules, compiled: for whole lines, for their beginnings, for their ends, and what ends an article."""

    lines: re.Pattern[str]
    inside_lines: re.Pattern[str]
    inside_each: tuple[re.Pattern[str], ...]
    names: tuple[str, ...]
    starts: _Rules
    ends: _Rules
    ends_hint: re.Pattern[str]
    end_of_article: re.Pattern[str]
    openers: _Rules

    def role_of_line(self, line: str) -> str | None:
        """The rule that sets a whole line aside, None for what may be the article."""
        if len(line) > _LONGEST_LINE:
            return None
        match = self.lines.match(line)
        if match is None and any(pattern.search(line) for pattern in self.inside_each):
            match = self.inside_lines.search(line)
        return self.names[int((match.lastgroup or "r0")[1:])] if match else None

    def opened_by(self, line: str) -> str | None:
        """The rule that sets aside what stands below a line such as "Key points" or "A message from our sponsor"."""
        if len(line) > _LONGEST_OPENER:
            return None
        return next((role for role, rule in self.openers if rule.match(line)), None)

    def parts_before(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The parts at the beginning of `text[start:end]` that are not the article (an agency's tag, a caption)."""
        for _ in range(2):
            found = next(((role, match) for role, rule in self.starts if (match := rule.match(text, start, end))), None)
            if found is None or found[1].end() in (start, end):
                return
            yield start, found[1].end(), found[0]
            start = found[1].end()

    def parts_behind(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The parts at the end of `text[start:end]`, last first (a reporter's address, a copyright line)."""
        if not self.ends_hint.search(text, max(start, end - _TAIL), end):
            return
        for _ in range(4):
            tail = max(start, end - _TAIL)
            found = next(((role, match) for role, rule in self.ends if (match := rule.search(text, tail, end))), None)
            if found is None or found[1].start() <= start:
                return
            yield found[1].start(), end, found[0]
            end = found[1].start()


@cache
def load_boilerplate() -> Boilerplate:
    """The rules that ship with the program."""
    data = json.loads(resource("knowledge", "boilerplate.json").read_text(encoding="utf-8"))
    lines = data["lines"]
    return Boilerplate(
        _any_line(lines, anchored=True),
        _any_line(lines, anchored=False),
        tuple(re.compile(pattern, re.IGNORECASE) for entry in lines for pattern in _inside(entry)),
        tuple(entry["rule"] for entry in lines),
        _compiled(data["starts"], "{}"),
        _compiled(data["ends"], r"(?:{})\s*\Z"),
        re.compile(data["ends_hint"]),
        re.compile("|".join(data["ends_article"]), re.IGNORECASE),
        _compiled(data["openers"], "(?i:{})"),
    )


def _any_line(entries: list[dict[str, object]], anchored: bool) -> re.Pattern[str]:
    """The rules for whole lines as one pattern that names the rule; the anchored ones apart, for speed."""
    alternatives = []
    for place, entry in enumerate(entries):
        patterns = [pattern for pattern in _patterns(entry) if pattern.startswith("^") is anchored]
        if patterns:
            alternatives.append(f"(?P<r{place}>{'|'.join(patterns)})")
    return re.compile("|".join(alternatives), re.IGNORECASE)


def _inside(entry: dict[str, object]) -> list[str]:
    """The patterns that may match anywhere in a line: one by one they are passed over faster than together."""
    return [pattern for pattern in _patterns(entry) if not pattern.startswith("^")]


def _compiled(entries: list[dict[str, object]], shape: str) -> _Rules:
    return tuple(
        (str(entry["rule"]), re.compile(shape.format(f"(?:{pattern})")))
        for entry in entries
        for pattern in _patterns(entry)
    )


def _patterns(entry: dict[str, object]) -> list[str]:
    patterns = entry["patterns"]
    return [str(pattern) for pattern in patterns] if isinstance(patterns, list) else []
