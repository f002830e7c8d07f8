"""Companies and people that an article introduces itself, and that it then calls by their bare names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from claimline.extraction.names import unlisted_models_chinese, unlisted_models_english
from claimline.extraction.names.around_korean import named_later
from claimline.extraction.names.known import Sort
from claimline.extraction.names.mentions import Mention, Mentions
from claimline.extraction.names.models_korean import versions_told
from claimline.extraction.names.people import find_people, later_names, people_in_title, surnames
from claimline.extraction.names.people_korean import called_later
from claimline.extraction.names.unlisted import find_unlisted
from claimline.extraction.names.unlisted_chinese import short_name
from claimline.extraction.names.unlisted_english import short_names
from claimline.extraction.names.versions import suffix_end
from claimline.extraction.names.view import View, view_of
from claimline.extraction.patterns import Lists
from claimline.extraction.sentences import Script, Sentence

_FIND_MODELS = {
    Script.ENGLISH: unlisted_models_english.find_models,
    Script.CHINESE: unlisted_models_chinese.find_models,
}
_START = attrgetter("start")
_CALLED = re.compile(r"(?<=\S\s)[A-Z][a-z]{3,}\s[0-9]{1,2}(?:\.[0-9]{1,2})?\Z")
"""How a model may be called once its maker's name has been said: "Medium 4"."""
_WITHIN_MODELS = (Sort.COMPANY, Sort.MODEL)
_MOST_AGAIN = 12
"""How often one sentence may name again what was introduced."""
_NEAR = 40
MOST = 64
"""How many names one article may introduce; more would only slow down a text that is no article."""


@dataclass(slots=True)
class Introduced:
    """Who was introduced so far, by each name that the article may use again."""

    _names: dict[str, Mention] = field(default_factory=dict)
    _line: Mention | None = None

    def look_ahead(self, text: str, blocks: Iterable[tuple[int, int]], mentions: Mentions) -> None:
        """Take note of the companies that a Korean article names before it says that they are some."""
        for start, end in blocks:
            for low, high in named_later(text, start, end):
                if len(self._names) >= MOST:
                    return
                before = mentions.between(max(start, low - _NEAR), high)
                if not before or before[-1].end <= low:
                    name = text[low:high]
                    self._remember(Mention(low, high, name, Sort.COMPANY, name), name)

    def note_title(self, title: str, companies: Sequence[tuple[int, str]]) -> None:
        """Remember the people whom a Chinese title names with their companies."""
        for person in people_in_title(title, companies):
            self._remember(person, person.name, *later_names(person.name))

    def view(self, text: str, sentence: Sentence, mentions: Mentions, lists: Lists, topic: str = "") -> View:
        """The sentence with its mentions, those of names introduced before, and those that it introduces.

        `topic` is the company whose a model without another owner is.
        """
        found = mentions.between(sentence.start, sentence.end)
        found += self._again(text, sentence, found)
        if sentence.script is Script.ENGLISH:
            for company, short in short_names(text, found):
                self._remember(company, short)
        self._remember_models(found)
        start, end, script = sentence.start, sentence.end, sentence.script
        for company, other in list(find_unlisted(text, start, end, script, found, lists)):
            found.append(company)
            self._remember(company, company.name, other)
            if sentence.script is Script.CHINESE:
                self._remember(company, short_name(company.name))
        find_models = _FIND_MODELS.get(sentence.script)
        if find_models is not None:
            for model in list(find_models(text, start, end, found, lists, topic)):
                found[:] = [known for known in found if not (known.sort in _WITHIN_MODELS and _holds(model, known))]
                found.append(model)
                self._remember(model, model.name)
                found += self._again(text, sentence, found, model.end)
        for person in list(find_people(text, start, end, script, found, lists)):
            known = _known_in_brackets(text, person, found)
            found.append(known)
            self._remember(known, person.name, *later_names(person.name))
        if sentence.script is Script.ENGLISH:
            for person, surname in surnames(text, found):
                self._remember(person, surname)
        if sentence.script is Script.KOREAN:
            self._add_versions(text, sentence, found)
            for person in [mention for mention in found if mention.sort is Sort.PERSON]:
                words = text[person.start : person.end]
                for name in called_later(text, person.end, sentence.end, words):
                    self._names.pop(name, None)  # "김 대표" is the last one of that surname
                    self._remember(person, name)
        found.sort(key=_START)
        return view_of(text, sentence, found, lists)

    def _add_versions(self, text: str, sentence: Sentence, found: list[Mention]) -> None:
        """Add the versions of the model spoken of last, and note which one that is now."""
        found += versions_told(text, sentence.start, sentence.end, self._line)
        lines = [mention for mention in found if mention.sort in (Sort.MODEL, Sort.PRODUCT)]
        self._line = lines[-1] if lines else self._line

    def _remember_models(self, found: Sequence[Mention]) -> None:
        """Remember models by the last words of their names."""
        for model in found:
            if model.sort is Sort.MODEL and (called := _CALLED.search(model.name)):
                self._remember(model, called[0])

    def _remember(self, mention: Mention, *names: str) -> None:
        for name in names:
            if len(name) > 1 and len(self._names) < MOST:
                self._names.setdefault(name, mention)

    def _again(self, text: str, sentence: Sentence, found: Sequence[Mention], start: int = 0) -> list[Mention]:
        """The names introduced before that stand in the sentence, from `start` on."""
        start = max(start, sentence.start)
        again: list[Mention] = []
        for name, mention in self._names.items():
            low = text.find(name, start, sentence.end)
            while low >= 0:
                high = low + len(name)
                taken = any(other.start < high and low < other.end for other in (*found, *again))
                if not taken and _stands_alone(text, low, high):
                    again.append(_variant(text, sentence.end, replace(mention, start=low, end=high)))
                is_model = mention.sort is Sort.MODEL
                low = text.find(name, high, sentence.end) if is_model and len(again) < _MOST_AGAIN else -1
        return again


def _variant(text: str, end: int, mention: Mention) -> Mention:
    """A model named again, with the variant behind its name: "Acme 2", then "Acme 2 Mini"."""
    high = suffix_end(text, mention.end, end) if mention.sort is Sort.MODEL else mention.end
    more = " ".join(text[mention.end : high].split())
    return replace(mention, end=high, name=f"{mention.name}{'' if more[:1] == '-' else ' '}{more}") if more else mention


def _holds(model: Mention, other: Mention) -> bool:
    return model.start <= other.start and other.end <= model.end


def _known_in_brackets(text: str, person: Mention, mentions: Sequence[Mention]) -> Mention:
    """Somebody whose own letters, in brackets behind the name in Chinese signs, are those of a person of the lists."""
    if text[person.end : person.end + 1] not in ("（", "(") or not "一" <= text[person.start] <= "鿿":
        return person
    inside = (m for m in mentions if m.sort is Sort.PERSON and m.start == person.end + 1)
    known = next(inside, None)
    return replace(person, name=known.name, company=known.company, also=known.also) if known else person


def _stands_alone(text: str, low: int, high: int) -> bool:
    before, after = text[low - 1 : low], text[high : high + 1]
    if text[low].isascii():
        return not (before.isascii() and before.isalnum()) and not (after.isascii() and after.isalnum())
    return not ("가" <= text[low] <= "힣" and "가" <= before <= "힣")
