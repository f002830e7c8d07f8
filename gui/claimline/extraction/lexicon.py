"""The knowledge compiled for extraction: names in one automaton, word lists in patterns; made once for a Knowledge."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimline.extraction.about.carrying import Carrying
from claimline.extraction.dates import finding as dates
from claimline.extraction.kinds import worth
from claimline.extraction.kinds.deciding import DEVELOPED, Kinds
from claimline.extraction.names import unlisted, unlisted_models_chinese, unlisted_models_english
from claimline.extraction.names.known import NameList, name_list
from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sieve, Sifted
from claimline.extraction.quantities import finding as quantities
from claimline.extraction.quantities import numerals
from claimline.extraction.releases import told as releases_told
from claimline.extraction.sentences import Script
from claimline.extraction.speakers.attribution import Attribution
from claimline.extraction.speakers.chinese import Chinese
from claimline.extraction.speakers.english import English
from claimline.extraction.speakers.korean import Korean
from claimline.extraction.traditional import table_of
from claimline.knowledge import Knowledge

_Words = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables that extraction works with."""

    names: NameList
    korean: Korean
    chinese: Chinese
    english: English
    kinds: Kinds
    carrying: Carrying
    sieves: Mapping[Script, Sieve]
    """For each language the word lists that rules ask for first, by name."""
    fiscal_years: Mapping[str, int]
    """The month that ends the fiscal year of companies where it is not the calendar's."""
    characters: Mapping[int, str]
    """Simplified Chinese characters by the traditional ones."""

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
        {script: _sieve(script, cues, topics, knowledge.words("kinds")) for script in Script},
        {each.name: each.fiscal_year_ends for each in knowledge.companies.values() if each.fiscal_year_ends % 12},
        table_of(knowledge.words("characters")),
    )


def _sieve(script: Script, cues: _Words, topics: _Words, kinds: _Words) -> Sieve:
    said, meant = cues[script.value], topics[script.value]
    return Sieve(
        worth.WORDS
        | releases_told.WORDS
        | {unlisted.list_name(place): words for place, words in enumerate(unlisted.WORDS[script])}
        | {"listed": ("、",), "figure": numerals.WORDS, "ratio": quantities.RATIO_WORDS}
        | {"date": dates.WORDS, "digit": tuple("0123456789")}
        | {f"kind {name}": words for name, words in kinds[script.value].items()}
        | {
            "kind developed": DEVELOPED,
            "cue": (*said["say"], *said["judge"], *said["report"]),
        }
        | {f"cue {name}": said.get(name, ()) for name in ("diffuse_nouns", "diffuse_subjects", "stance_nouns")}
        | {f"topic {name}": meant[name] for name in ("several", "deals", "pointers")}
        | {"new model": (unlisted_models_chinese if script is Script.CHINESE else unlisted_models_english).WORDS}
        | {"topic both": (*meant["both"], "firms", "companies")},
        Sifted.made,
    )
