"""To whom a sentence is attributed: what the rules of the three languages share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimline.extraction.names.mentions import Mention

MOST_CUES = 12
"""How many verbs of saying are tried in one sentence; a text made to be slow may hold hundreds."""


class Manner(StrEnum):
    """How a sentence is attributed."""

    SAID = "said"
    JUDGED = "judged"
    REPORTED = "reported"
    DIFFUSE = "diffuse"


class Pronoun(StrEnum):
    """Who is meant where the speaker is not named in the sentence."""

    COMPANY = "company"
    PERSON = "person"
    BOTH = "both"
    OMITTED = "omitted"
    SAME = "same"
    BODY = "body"
    THEY = "they"
    GROUP = "group"


@dataclass(slots=True)
class Attribution:
    """The words that attribute (`cue`) and who speaks: a mention, words of the text, or a pronoun to be resolved.

    `reported_by` is through whom. `own` says that `words` name somebody of the company that the text speaks of.
    """

    cue: str
    manner: Manner
    speaker: Mention | None = None
    words: str | None = None
    pronoun: Pronoun | None = None
    reported_by: str | None = None
    own: bool = False

    @property
    def has_speaker(self) -> bool:
        """Whether someone speaks, named or not."""
        return self.manner is not Manner.DIFFUSE and bool(self.speaker or self.words or self.pronoun)
