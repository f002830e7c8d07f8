"""Sets of short articles of our own in three languages, with the relations that a careful reader expects.

A set holds `@name language day publisher` and the text of each article, and lines `= one words other words tie`, which
name two claims by words of theirs. All articles of a set are compared with each other: what is found and not
expected is wrong.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from claimline.comparison import Comparer, Profile, Profiler, keys_of
from claimline.domain import Claim, Relation
from claimline.knowledge import load_knowledge
from claimline.workflow.opening import read_and_extract

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Compared:
    """A set: its claims by id, what was found and what is expected, as pairs of ids with a tie."""

    claims: dict[int, Claim]
    found: dict[tuple[int, int], Relation]
    found_backwards: dict[tuple[int, int], Relation]
    expected: dict[tuple[int, int], str]

    def tie(self, pair: tuple[int, int]) -> str:
        return self.found[pair].tie.value

    def words(self, pair: tuple[int, int]) -> str:
        return " | ".join(self.claims[number].passage.exact if number in self.claims else "?" for number in pair)


@functools.cache
def profiler() -> Profiler:
    return Profiler(load_knowledge())


@functools.cache
def compare_set(name: str) -> Compared:
    """Reads, extracts and compares a set, meeting only claims that share a key, as the library does."""
    articles, expected_lines = read_set(name)
    claims: dict[int, Claim] = {}
    of_article: dict[str, list[int]] = {}
    profiles: list[Profile] = []
    for number, (key, (head, text)) in enumerate(articles.items(), 1):
        article, findings = read_and_extract(text.encode(), f"{key}.txt", head[1], is_certain=True)
        article = replace(article, id=number, publisher=" ".join(head[2:]), language=head[0])
        source = profiler().source(article)
        for claim in findings.claims:
            held = replace(claim, id=len(claims) + 1, article=number)
            claims[held.id] = held
            of_article.setdefault(key, []).append(held.id)
            profiles.append(profiler().profile(held, source))
    keys = {profile.claim: set(keys_of(profile)) for profile in profiles}
    pairs = [(a, b) for a, b in itertools.combinations(profiles, 2) if keys[a.claim] & keys[b.claim]]
    found, backwards = related(pairs), related([(other, one) for one, other in reversed(pairs)])
    return Compared(claims, found, backwards, dict(expected_of(line, of_article, claims) for line in expected_lines))


def related(pairs: list[tuple[Profile, Profile]]) -> dict[tuple[int, int], Relation]:
    """What is found, by the ids of both claims, the lower one first."""
    found = Comparer(profiler()).relations(pairs)
    return {(min(each.first, each.second), max(each.first, each.second)): each for each in found}


def read_set(name: str) -> tuple[dict[str, tuple[list[str], str]], list[str]]:
    articles: dict[str, tuple[list[str], str]] = {}
    expected: list[str] = []
    key = ""
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("@"):
            key, *head = line[1:].split()
            articles[key] = (head, "")
        elif line.startswith("="):
            expected.append(line[1:].strip())
        elif line != "---":
            articles[key] = (articles[key][0], articles[key][1] + line + "\n")
    return articles, expected


def expected_of(line: str, of_article: dict[str, list[int]], claims: dict[int, Claim]) -> tuple[tuple[int, int], str]:
    one, its, other, others, tie = line.split()
    ids = []
    for article, words in ((one, its), (other, others)):
        found = [number for number in of_article.get(article, ()) if words in claims[number].passage.exact]
        # A claim that was not found at all cannot be compared: it counts as a relation that is missing.
        ids.append(found[0] if found else -hash_of(article + words))
    return (min(ids), max(ids)), tie


def hash_of(words: str) -> int:
    return int(hashlib.sha256(words.encode()).hexdigest()[:6], 16)


@pytest.fixture(name="compare_set")
def give_compare_set() -> Callable[[str], Compared]:
    """Reads and compares the set of a name; once."""
    return compare_set
