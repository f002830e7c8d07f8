"""One sentence as the rules see it: its words, the same with quotations blanked, and who is named in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention
from claimline.extraction.patterns import Lists
from claimline.extraction.sentences import Script, Sentence

BLANK = "□"
"""Stands for each character between quotation marks in `View.bare`."""


@dataclass(slots=True)
class View:
    """A sentence with its mentions. Positions in `words` and `bare` count from the sentence's start."""

    sentence: Sentence
    words: str
    bare: str
    mentions: tuple[Mention, ...]
    lists: Lists
    """The word lists and sifted patterns (see `Lexicon.sieves`) that have a word in the sentence; what needs another is
    not looked for."""
    memory: dict[str, Any] = field(default_factory=dict, compare=False)
    """What rules have found out about the sentence and others ask again."""
    script: Script = field(init=False)
    """The sentence's language."""
    _companies: tuple[Mention, ...] | None = field(default=None, init=False, compare=False)
    _models: tuple[Mention, ...] | None = field(default=None, init=False, compare=False)
    _outside: tuple[Mention, ...] | None = field(default=None, init=False, compare=False)

    def __post_init__(self) -> None:
        self.script = self.sentence.script

    def place(self, mention: Mention) -> tuple[int, int]:
        """Where a mention stands, counted from the sentence's start."""
        return mention.start - self.sentence.start, mention.end - self.sentence.start

    def companies(self) -> tuple[Mention, ...]:
        """The mentions of companies themselves."""
        if self._companies is None:
            self._companies = tuple([mention for mention in self.mentions if mention.is_company])
        return self._companies

    def models(self) -> tuple[Mention, ...]:
        """The mentions of models."""
        if self._models is None:
            self._models = tuple([mention for mention in self.mentions if mention.sort is Sort.MODEL])
        return self._models

    def outside(self) -> tuple[Mention, ...]:
        """The mentions that are not between quotation marks."""
        quotations = self.sentence.quotations
        if not quotations:
            return self.mentions
        if self._outside is None:
            said = self.sentence.is_quoted
            self._outside = tuple([mention for mention in self.mentions if not said(mention.start)])
        return self._outside


def view_of(text: str, sentence: Sentence, mentions: list[Mention], lists: Lists) -> View:
    """Look at a sentence of the text."""
    words = text[sentence.start : sentence.end].replace("\n", " ").replace("*", " ")
    bare = words
    for start, end in sentence.quotations:
        low, high = start - sentence.start + 1, end - sentence.start - 1
        bare = bare[:low] + BLANK * (high - low) + bare[high:]
    return View(sentence, words, bare, tuple(mentions), lists)
