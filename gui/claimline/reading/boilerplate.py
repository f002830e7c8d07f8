"""The named rules of resources/knowledge/boilerplate.json: what in a stored article is not the article."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from claimline.knowledge.needed import Needed, begins_text
from claimline.paths import resource

_LONGEST_LINE = 600
_LONGEST_OPENER = 60
_REACH = 420
"""So far from a line's beginning or end a part may reach that is not the article."""


class _Rule(NamedTuple):
    """The name of a rule, its pattern, whether that is tried before those that may match anywhere, and how it is found:
    what can only match where a line begins is not looked for behind that."""

    role: str
    pattern: re.Pattern[str]
    is_first: bool
    find: Callable[[str], re.Match[str] | None]


@dataclass(frozen=True, slots=True)
class _Rules:
    """Patterns, each with the name of its rule, and which of them a text may match at all."""

    rules: tuple[_Rule, ...]
    needed: Needed

    def within(self, text: str) -> list[_Rule]:
        """Those that may match, in order."""
        return [self.rules[place] for place in self.needed.places_in(text)]


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """The rules, compiled: for whole lines, for their beginnings, for their ends, and what ends an article."""

    lines: _Rules
    starts: _Rules
    ends: _Rules
    end_of_article: re.Pattern[str]
    openers: _Rules

    def role_of_line(self, line: str) -> str | None:
        """The rule that sets a whole line aside, None for what may be the article."""
        if len(line) > _LONGEST_LINE:
            return None
        anywhere: list[tuple[int, str]] = []
        for rule in self.lines.within(line):
            if match := rule.find(line):
                if rule.is_first:
                    return rule.role
                anywhere.append((match.start(), rule.role))
        return min(anywhere, key=lambda place: place[0])[1] if anywhere else None

    def opened_by(self, line: str) -> str | None:
        """The rule that sets aside what stands below a line such as "Key points" or "A message from our sponsor"."""
        if len(line) > _LONGEST_OPENER:
            return None
        return next((rule.role for rule in self.openers.within(line) if rule.pattern.match(line)), None)

    def parts_before(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The parts at the beginning of `text[start:end]` that are not the article (an agency's tag, a caption)."""
        for _ in range(2):
            rules = self.starts.within(text[start : min(end, start + _REACH)])
            found = next(
                ((rule.role, match) for rule in rules if (match := rule.pattern.match(text, start, end))), None
            )
            if found is None or found[1].end() in (start, end):
                return
            yield start, found[1].end(), found[0]
            start = found[1].end()

    def parts_behind(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The parts at the end of `text[start:end]`, last first (a reporter's address, a copyright line)."""
        for _ in range(4):
            tail = max(start, end - _REACH)
            rules = self.ends.within(text[tail:end])
            found = next(
                ((rule.role, match) for rule in rules if (match := rule.pattern.search(text, tail, end))), None
            )
            if found is None or found[1].start() <= start:
                return
            yield found[1].start(), end, found[0]
            end = found[1].start()


@cache
def load_boilerplate() -> Boilerplate:
    """The rules that ship with the program."""
    data = json.loads(resource("knowledge", "boilerplate.json").read_text(encoding="utf-8"))
    return Boilerplate(
        _compiled(data["lines"], "{}", re.IGNORECASE),
        _compiled(data["starts"], "{}"),
        _compiled(data["ends"], r"(?:{})\s*\Z"),
        re.compile("|".join(data["ends_article"]), re.IGNORECASE),
        _compiled(data["openers"], "(?i:{})"),
    )


def _compiled(entries: list[dict[str, object]], shape: str, flags: int = 0) -> _Rules:
    """The patterns, those that begin where the line begins first."""
    named = [(str(entry["rule"]), pattern) for entry in entries for pattern in _patterns(entry)]
    named.sort(key=lambda rule: not _is_anchored(rule[1]))
    rules = tuple(_rule(role, pattern, shape.format(f"(?:{pattern})"), flags) for role, pattern in named)
    return _Rules(rules, Needed([pattern for _, pattern in named]))


def _rule(role: str, pattern: str, shaped: str, flags: int) -> _Rule:
    compiled = re.compile(shaped, flags)
    find = compiled.match if begins_text(shaped) else compiled.search
    return _Rule(role, compiled, _is_anchored(shaped), find)


def _is_anchored(pattern: str) -> bool:
    return pattern.startswith(("^", "(?:^"))


def _patterns(entry: dict[str, object]) -> list[str]:
    patterns = entry["patterns"]
    return [str(pattern) for pattern in patterns] if isinstance(patterns, list) else []
