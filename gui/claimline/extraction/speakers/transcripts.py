"""Transcripts of calls, panels and hearings: paragraphs that begin with who speaks, "Jane Roe: We expect …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claimline.domain import Block
from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention, Mentions
from claimline.extraction.speakers.attribution import Attribution, Manner

_LABEL = re.compile(
    r"\s*\**(?P<who>[A-Z][\w.’'-]*(?:\s(?:(?:de|van|von|der|di|da|la)\s)?[A-Z][\w.’'-]*){0,3}|[가-힣]{2,4}(?:\s[가-힣A-Z]{2,8}){0,2}|[一-鿿]{2,4}(?:·[一-鿿]{1,8})?)"
    r"(?:\s?[（(][^（()）\n]{1,40}[)）]|\s?(?:,|--|—|–)\s[^:：\n.?!]{2,60})?\**\s?[:：]\**\s*(?=\S)"
)
_LEAST_TURNS, _LEAST_SPEAKERS = 3, 2
_GOOD_PART = 3
_LONGEST_LABEL = 160
_OWN = ("body", "heading")
_CHAIR = re.compile(
    r"Operator|Moderator|Host|Interviewer|Reporter|Chair(?:man|woman)?|사회자|진행자|기자|앵커|主持人|记者|記者"
)
"""Who leads a talk."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says in one paragraph: where their words begin, what they are called, and who that is, if known."""

    start: int
    words: str
    person: Mention | None

    def attribution(self) -> Attribution:
        """The paragraph is theirs, whoever else it speaks of."""
        return Attribution(":", Manner.SAID, speaker=self.person, words=None if self.person else self.words)


def find_turns(text: str, blocks: Sequence[Block], mentions: Mentions) -> dict[int, Turn]:
    """The turns of a transcript by the beginning of their blocks; empty where the article is none.

    A label is a person's name, or a name that begins several paragraphs; two such make a transcript, if one is known to
    be somebody's and they begin a good part of the paragraphs. Those without a label that lie between two turns go on
    with the one before.
    """
    blocks = [block for block in blocks if block.role in _OWN]
    labels = {block.start: label for block in blocks if (label := _label(text, block))}
    if len(labels) < _LEAST_TURNS:
        return {}
    counts = Counter(label["who"] for label in labels.values())
    people = {label["who"]: person for label in labels.values() if (person := _person(label, mentions))}
    speakers = {who for who, count in counts.items() if count > 1 or who in people}
    begun = sum(counts[who] for who in speakers)
    known = bool(people) or any(_CHAIR.fullmatch(who) for who in speakers)
    if not known or len(speakers) < _LEAST_SPEAKERS or begun < max(_LEAST_TURNS, len(blocks) / _GOOD_PART):
        return {}
    last = max(labels)
    turns: dict[int, Turn] = {}
    going_on: Turn | None = None
    for block in blocks:
        if label := labels.get(block.start):
            going_on = turns[block.start] = Turn(label.end(), label["who"], people.get(label["who"]))
        elif going_on and block.start < last:
            turns[block.start] = Turn(block.start, going_on.words, going_on.person)
    return turns


def _label(text: str, block: Block) -> re.Match[str] | None:
    end = min(block.end, block.start + _LONGEST_LABEL)
    colon = max(text.find(sign, block.start, end) for sign in ":：")
    return _LABEL.match(text, block.start, block.end) if colon >= 0 else None


def _person(label: re.Match[str], mentions: Mentions) -> Mention | None:
    named = mentions.between(*label.span("who"))
    return next((mention for mention in named if mention.sort is Sort.PERSON), None)
