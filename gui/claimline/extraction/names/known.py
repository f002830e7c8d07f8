"""The names that the knowledge holds, found in one pass over a text, and only where they stand as names.

A Latin name needs word borders and its capitals (Meta, not metal or meta); a Korean one begins a word and carries a
particle or a known ending; a name that is also an ordinary word needs company around it.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimline.knowledge.word_finder import WordFinder

if TYPE_CHECKING:
    from claimline.knowledge import Knowledge

_FOLD = bytes.maketrans(string.ascii_uppercase.encode() + b"\n\r\t", string.ascii_lowercase.encode() + b"   ")
_FOLD_OTHER = (("\u00a0", " "), ("’", "'"), ("‑", "-"), ("–", "-"))
_PARTICLES = re.compile(
    r"(?:그룹|코리아|재팬|차이나|측|사|社|진영|본사|주가|주식|칩|칩셋|폰|앱)?(?:였다|이었다|였고|였으며|입니다|의|에서|에게|에|은|는|이라는|라는|이라고|라고|이란"
    r"|란|이다|이며|이고|이자|이|가|을|를"
    r"|와|과|도|으로부터|로부터|으로서|로서|으로|로|만|까지|부터|보다|처럼|마저|조차|뿐|등|들|나|이나|며|든|인|였|이었|엔|에선|와의"
    r"|과의|에는|에도|랑|다|임|식|발|표|계|판|제|산"
    r"|향|용|쪽|급|한테|역시|같은)?(?:의|은|는|이|가|을|를|도|만|서|써)?(?![가-힣])"
)
_A_WORD = 4
_LATIN = frozenset(string.ascii_letters + string.digits)
_ADDRESS_BEHIND = re.compile(r"\.(?:com|net|org|cn|kr|co|io|ai)(?![A-Za-z])|@|/[a-z]")


class Sort(StrEnum):
    """What a name names."""

    COMPANY = "company"
    PUBLISHER = "publisher"
    BROKER = "broker"
    AUTHORITY = "authority"
    PERSON = "person"
    MODEL = "model"
    PRODUCT = "product"
    FAMILY = "family"


_ORDER = list(Sort)


@dataclass(frozen=True, slots=True)
class Name:
    """One entry of the word list: the surface `alias` of `canonical`, which is or belongs to `company`.

    The `company` of a person who speaks for a ministry or a broker is empty. `needs_context` marks a name that is
    also an ordinary word, or a short one that counts near its owner only.
    """

    alias: str
    canonical: str
    sort: Sort
    company: str
    needs_context: bool = False
    also: tuple[str, ...] = ()


@dataclass(slots=True)
class Hit:
    """A place where a name of the list stands: `text[start:end]`, and all that it may name, likeliest first."""

    start: int
    end: int
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class NameList:
    """Every name of the knowledge, to be found in one pass over a text.

    `_aliases` are folded; a longer word that only holds one (高通胀) is an alias without names.
    """

    _aliases: WordFinder[tuple[Name, ...]]
    models: Mapping[str, Name]

    def find(self, text: str, start: int, end: int) -> list[Hit]:
        """The names in `text[start:end]`, the longest first where they overlap, in order of place."""
        chosen: list[Hit] = []
        behind = start
        for place, aliases in self._aliases_in(text[start:end]):
            low = start + place
            if low < behind or (place and _goes_on(text[low - 1], text[low])):
                continue
            for length, names in reversed(aliases):  # the longest first
                fitting = tuple([name for name in names if _stands(text, low, low + length, name, start)])
                if fitting:
                    chosen.append(Hit(low, low + length, fitting))
                if fitting or not names:
                    behind = low + length
                    break
        return chosen

    def _aliases_in(self, stretch: str) -> list[tuple[int, list[tuple[int, tuple[Name, ...]]]]]:
        """Each place where aliases begin, in order, and their lengths and names, the shortest first."""
        places: dict[int, list[tuple[int, tuple[Name, ...]]]] = {}
        for names, start, end in self._aliases.places_in(fold(stretch)):
            places.setdefault(start, []).append((end - start, names))
        return sorted(places.items())


def _goes_on(before: str, sign: str) -> bool:
    """Whether no name begins with a sign: a letter or digit behind another, a syllable behind another."""
    return (before in _LATIN and sign in _LATIN) or ("가" <= before <= "힣" and "가" <= sign <= "힣")


def fold(words: str) -> str:
    """Words as the automaton compares them; of the same length."""
    if words.isascii() and words.isprintable():
        return words.lower()
    folded = words.encode("utf-8", "surrogatepass").translate(_FOLD).decode("utf-8", "surrogatepass")
    for sign, plain in _FOLD_OTHER:
        folded = folded.replace(sign, plain)
    return folded


def key_of(model: str) -> str:
    """A model's name as it is compared: no case, spaces or hyphens."""
    return re.sub(r"[\s_‑–-]", "", model).casefold()


def name_list(knowledge: Knowledge) -> NameList:
    """Compile the names of the knowledge; once, for it takes longer than an article."""
    entries: dict[str, dict[tuple[str, Sort], Name]] = {}
    models: dict[str, Name] = {}
    for name in _all_names(knowledge):
        if len(name.alias) < 2 and name.sort not in (Sort.COMPANY, Sort.FAMILY):
            continue
        entries.setdefault(fold(name.alias), {}).setdefault((name.canonical, name.sort), name)
        if name.sort is Sort.MODEL:
            models.setdefault(key_of(name.alias), name)
    ordered = {
        alias: tuple(sorted(names.values(), key=lambda name: _ORDER.index(name.sort)))
        for alias, names in entries.items()
    }
    traps = {trap for company in knowledge.companies.values() for trap in company.traps if not trap.isascii()}
    ordered = {fold(trap): () for trap in traps} | ordered
    return NameList(WordFinder(ordered), models)


def _all_names(knowledge: Knowledge) -> Iterator[Name]:
    for company in knowledge.companies.values():
        sort = Sort(company.role)
        ambiguous = set(company.ambiguous)
        for alias in company.surfaces():
            yield Name(alias, company.name, sort, company.name, alias in ambiguous)
        for product in company.products:
            yield Name(product, product, Sort.PRODUCT, company.name, product in ambiguous)
        employer = company.name if sort is Sort.COMPANY else ""
        for person in company.people:
            for alias in person.surfaces():
                yield Name(alias, person.name, Sort.PERSON, employer, alias in ambiguous, person.also)
    for model in knowledge.models.values():
        for alias in model.surfaces():
            yield Name(alias, model.name, Sort.MODEL, model.company, alias in model.short)
    for family in knowledge.families.values():
        for stem in (family.name, *family.stems):
            yield Name(stem, family.name, Sort.FAMILY, family.company)
        for stem in family.short:
            yield Name(stem, family.name, Sort.FAMILY, family.company, needs_context=True)


def _stands(text: str, low: int, high: int, name: Name, start: int) -> bool:
    before = text[low - 1] if low > start else " "
    after = text[high : high + 1] or " "
    first, last = name.alias[0], name.alias[-1]
    if first in _LATIN and (
        before in _LATIN or before in "@_" or (before == "." and low - 2 >= start and text[low - 2] in _LATIN)
    ):
        return False
    if "가" <= first <= "힣" and "가" <= before <= "힣":
        return False
    if last in _LATIN:
        numbered = name.sort is Sort.PRODUCT and after.isdigit() and last.isalpha() and high - low > _A_WORD
        if (after in _LATIN and name.sort is not Sort.FAMILY and not numbered) or after in "@_":
            return False
        if after in "./" and _ADDRESS_BEHIND.match(text, high):
            return False
    elif "가" <= last <= "힣" and "가" <= after <= "힣" and not _PARTICLES.match(text, high) and len(name.alias) < 4:
        return False
    return _has_its_case(text[low:high], name.alias)


def _has_its_case(surface: str, alias: str) -> bool:
    """Whether the surface is written as a name: as listed, in capitals, or with capitals in other places."""
    if surface == alias or not any("A" <= char <= "Z" for char in alias):
        return True
    if alias.startswith("The ") and surface[:4] in ("The ", "the "):
        return surface[4:] in (alias[4:], alias[4:].upper())
    return surface == alias.upper() or (surface[:1].isupper() and len(alias) > 3) or not surface[:1].isascii()
