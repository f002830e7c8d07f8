"""Texts as the template sets them: runs, each with its language and how it looks. Never markup."""

from __future__ import annotations

from claimline.brief.glyphs import Glyphs
from claimline.brief.wording import Wording

Run = tuple[str, str, str]
"""Text, its language (empty: that of the document), and its look: plain, strong, quiet or gap."""
Runs = list[Run]


class Typist:
    """Makes runs of words and of others' texts, in one brief's language."""

    def __init__(self, wording: Wording, glyphs: Glyphs) -> None:
        self.wording, self.glyphs = wording, glyphs

    def words(self, text: str, look: str = "plain") -> Run:
        """Words of our own."""
        return (self.glyphs.shown(text), "", look)

    def foreign(self, text: str, language: str, look: str = "plain") -> Run:
        """Someone else's words: in the language of their article, unless they are plain Latin."""
        return (self.glyphs.shown(text), "" if text.isascii() else language, look)

    def cited(self, text: str, language: str, look: str = "plain") -> Run:
        """Words of a passage, in its language whatever they are written in."""
        return (self.glyphs.shown(text), language, look)

    def filled(self, template: str, run: Run) -> Runs:
        """A translated sentence with a run in place of its `{name}`."""
        before, _name, after = template.partition("{name}")
        return [each for each in (self.words(before), run, self.words(after)) if each[0]]


def joined(parts: list[Runs]) -> Runs:
    """Several runs after another, with a wide space between them."""
    found: Runs = []
    for part in parts:
        if found and part:
            found.append((" ", "", "gap"))
        found += part
    return found
