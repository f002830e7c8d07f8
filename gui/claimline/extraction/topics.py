"""What an article is about as it goes on: the company in focus, the pair that deals, the person last named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimline.extraction.mentions import Mention

REACH = 6
"""How many sentences on a pronoun may still stand for the topic."""


@dataclass(frozen=True, slots=True)
class About:
    """The companies of a sentence, why, and whether all of them are carried over from the sentences before.

    `subject` are those among them that the sentence says something about first.
    """

    companies: tuple[str, ...]
    why: tuple[str, ...] = ()
    carried: bool = False
    subject: tuple[str, ...] = ()


@dataclass(slots=True)
class Topics:
    """What the article is about so far; `main` is what it is about as a whole, if that is one company.

    `focus` is the company that the last sentences speak of, `pair` the last two that were named together, `last` all
    of the last sentence that named some. `age` and `block` say how many sentences ago, and in which block.
    """

    main: str | None
    counts: Counter[str] = field(default_factory=Counter)
    focus: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    age: int = 0
    block: int = -1
    person: Mention | None = None
    speaker: str | None = None

    def company_of(self, mention: Mention) -> str:
        """The company that a mention stands for; of a person's companies the one that the article speaks of most."""
        if mention.also:
            return max((mention.company, *mention.also), key=lambda name: (name in self.focus, self.counts[name]))
        return mention.company

    def advance(self, about: About, people: Sequence[Mention], block: int) -> None:
        """Take note of a sentence that has been read."""
        if about.companies and not about.carried:
            before = self.focus
            self.focus = about.subject or about.companies[:1]
            self.last = about.companies
            self.age = 0
            if len(about.companies) > 1:
                self.pair = tuple(dict.fromkeys((*self.focus[:1], *about.companies)))[:2]
            elif before and before[0] != self.focus[0]:
                self.pair = (before[0], self.focus[0])
        else:
            self.age += 1
        if about.companies:
            self.block = block
        if people:
            self.person = people[-1]
