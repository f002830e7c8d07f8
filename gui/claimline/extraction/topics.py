"""What an article is about as it goes on: the company in focus, the pair that deals, the person last named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimline.extraction.names.mentions import Mention, Mentions

_TWO = 2
REACH = 6
"""How many sentences on a pronoun may still stand for the topic."""


@dataclass(slots=True)
class About:
    """The companies of a sentence, why, and whether all of them are carried over from the sentences before.

    `subject` are those among them that the sentence says something about first. `aside`: it looks at a rival, and the
    next one goes back to the topic.
    """

    companies: tuple[str, ...]
    why: tuple[str, ...] = ()
    carried: bool = False
    subject: tuple[str, ...] = ()
    aside: bool = False


@dataclass(slots=True)
class Topics:
    """What the article is about so far; `main` is what it is about as a whole, if that is one company.

    `focus` is the company that the last sentences speak of, `pair` the last two that were named together,
    `last` all of the last sentence that named some, `many` of the last that named three or more. `voice` is the
    person who spoke or acted last, `outside` whether that one only watches, `speaker` who spoke in the last
    sentence, `actor` the person who did something in it, `group` the people last told of by their number,
    `aloof` whether that one is of no company and nothing to do with the topic, `outlet` the newspaper or the
    like that reported last, `house` the broker or researcher that judged last, `voices` the speakers by the
    first character of their words, and their words, `things` and `papers` whose the agents or chips, the report
    or the blog post are that an English text goes on to call so, `paper` the one with which the last sentence
    began. `age` and `block` say how many sentences ago the focus was named, and in which block the article last
    spoke of it.
    """

    main: str | None
    counts: Counter[str] = field(default_factory=Counter)
    focus: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    many: tuple[str, ...] = ()
    age: int = 0
    block: int = -1
    voice: str | None = None
    voice_of: str = ""
    speaker: str | None = None
    actor: str | None = None
    group: str = ""
    aloof: bool = False
    outside: bool = False
    outlet: str | None = None
    house: str | None = None
    voices: dict[str, dict[str, str]] = field(default_factory=dict)
    things: dict[str, str] = field(default_factory=dict)
    papers: dict[str, str] = field(default_factory=dict)
    paper: str | None = None

    def company_of(self, mention: Mention) -> str:
        """The company that a mention stands for; of a person's several the one it speaks of most, if any."""
        if mention.also:
            own = max((mention.company, *mention.also), key=lambda name: (name in self.focus, self.counts[name]))
            return own if own in self.focus or self.counts[own] else ""
        return mention.company

    def remember_voice(self, words: str, speaker: str) -> None:
        """Who was called by these words."""
        self.voices.setdefault(words[:1], {})[words] = speaker
        last = words.rpartition("·")[2]
        if last != words and last:
            self.voices.setdefault(last[:1], {})[last] = speaker

    def advance(self, about: About, block: int, people: Sequence[Mention] = ()) -> None:
        """Take note of a sentence that has been read, and of the people who act in it."""
        if people:
            self.aloof = not about.companies and people[-1].is_outsider
        if about.aside:
            self.age += 1
        elif about.companies and not about.carried:
            before = self.focus
            kept = tuple(name for name in before[:1] if name in about.companies)
            self.focus = about.subject or kept or about.companies[:1]
            self.last = about.companies
            self.age = 0
            if len(about.companies) > _TWO:
                self.many = about.companies
            if len(about.companies) > 1:
                self.pair = tuple(dict.fromkeys((*self.focus[:1], *about.companies)))[:2]
            elif before and before[0] != self.focus[0]:
                self.pair = (before[0], self.focus[0])
        else:
            self.age += 1
        if about.companies:
            self.block = block


def main_company(mentions: Mentions, in_title: set[str]) -> str | None:
    """The company that the article is about as a whole: in its title, or named more than twice as often as the next."""
    common = mentions.counts.most_common(2)
    if not common:
        return None
    name, count = common[0]
    second = common[1][1] if len(common) > 1 else 0
    return name if (name in in_title and count >= second) or count > 2 * second else None
