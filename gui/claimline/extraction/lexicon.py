"""The knowledge compiled for extraction: names in one automaton, word lists in patterns; made once for a Knowledge."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from claimline.extraction.attribution import Attribution
from claimline.extraction.carrying import Carrying
from claimline.extraction.chinese import Chinese
from claimline.extraction.english import English
from claimline.extraction.kinds import Kinds
from claimline.extraction.korean import Korean
from claimline.extraction.names import NameList, name_list
from claimline.extraction.sentences import Script
from claimline.extraction.view import View
from claimline.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables that extraction works with."""

    names: NameList
    korean: Korean
    chinese: Chinese
    english: English
    kinds: Kinds
    carrying: Carrying

    def attribute(self, view: View) -> Attribution | None:
        """To whom a sentence is attributed, by the rules of its language."""
        if view.script is Script.KOREAN:
            return self.korean.attribute(view)
        return self.chinese.attribute(view) if view.script is Script.CHINESE else self.english.attribute(view)


class _Same:
    """A Knowledge as a key: equal only to itself, for comparing two of them takes longer than compiling one."""

    __slots__ = ("knowledge",)

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def __hash__(self) -> int:
        return id(self.knowledge)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.knowledge is self.knowledge


def lexicon_of(knowledge: Knowledge) -> Lexicon:
    """The tables of a Knowledge, compiled at the first call with it."""
    return _compiled(_Same(knowledge))


@functools.lru_cache(maxsize=2)
def _compiled(key: _Same) -> Lexicon:
    knowledge = key.knowledge
    cues, topics = knowledge.words("cues"), knowledge.words("topics")
    korean = Korean(cues["ko"], topics["ko"])
    return Lexicon(
        name_list(knowledge),
        korean,
        Chinese(cues["zh"], topics["zh"]),
        English(cues["en"], topics["en"]),
        Kinds(knowledge.words("kinds")),
        Carrying(topics, korean.subjects_of),
    )
