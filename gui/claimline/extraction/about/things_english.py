"""What an English article once called a company's own ("Acme's agents") and then only names: "The agents went on"."""

from __future__ import annotations

import re

from claimline.extraction.names.view import View
from claimline.extraction.patterns import Sifted
from claimline.extraction.topics import Topics

_NOUNS = (
    "agents? bots? robots? robotaxis? cars? vehicles? trucks? drones? satellites? rockets? glasses headsets? phones? "
    "devices? chips? processors? accelerators? servers? models? chatbots? assistants? apps? tools? services? "
    "platforms? products? software features? systems? browsers? feeds? games? data\\scent(?:er|re)s? factor(?:y|ies) "
    "plants? warehouses? campus(?:es)? researchers? engineers? scientists? developers? lawyers? executives? employees? "
    "workers? staff(?:ers)? teams? bankers? directors? board"
)
_NOUN = "|".join(_NOUNS.split())
_OWNED = Sifted(rf"['’]s?\s(?:(?:new|own|other|latest|autonomous|[a-z-]{{2,14}})\s){{0,2}}(?P<noun>{_NOUN})\b")
_NAMED = re.compile(
    rf"(?<![\w’'-])(?:the|these|those|both|all\sthe)\s(?:same\s|two\s|three\s|other\s)?(?P<noun>{_NOUN})(?:['’]|\b)",
    re.IGNORECASE,
)
_ONE_OF = {"factories": "factory", "campuses": "campus", "campus": "campus"}
"""What taking away an s does not tell."""


def note_things(view: View, topics: Topics) -> None:
    """Remember what a sentence calls a company's own."""
    for owned in _OWNED.finditer(view.lists, view.words):
        owner = next((name for name in view.companies() if view.place(name)[1] == owned.start()), None)
        if owner is not None:
            topics.things[_one(owned["noun"])] = owner.company


def owner_of_thing(view: View, topics: Topics) -> str | None:
    """The company whose thing a sentence begins with, or else speaks of; None where it speaks of no such thing."""
    named = _NAMED.search(view.bare) if topics.things else None
    return topics.things.get(_one(named["noun"])) if named else None


def _one(noun: str) -> str:
    """A noun without the ending of many."""
    word = noun.casefold()
    return _ONE_OF.get(word) or word.removesuffix("s")
