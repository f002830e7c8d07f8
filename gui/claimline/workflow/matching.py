"""Which known model a name in a table means: surely one, surely none, or one that the user has to say."""

from __future__ import annotations

import bisect
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from claimline.domain import Release
from claimline.knowledge import Knowledge
from claimline.timeline.model_names import model_key

_BRACKETED = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]\s*$")
_QUALIFIER = re.compile(
    r"[\s_-](?:instruct|chat|base|it|hf|preview|exp|experimental|latest|beta|original|new|family|系列"
    r"|\d{4}-\d{2}-\d{2}|\d{2}-\d{2}(?:-\d{2,4})?|\d{8}|\d{6}|\d{4})$",
    re.IGNORECASE,
)
_SIZES = re.compile(r"(?:\d+(?:\.\d+)?[bmt](?:a\d+b)?)+")
_MOST_OF_A_FAMILY = 200
_LISTED = re.compile(r"[,，、;]|\s/\s")
_SUBTITLE = re.compile(r"\s*[:：]\s+")
_TOKENS = re.compile(r"[^\W\d_]+|\d+(?:\.\d+)*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_YEAR = re.compile(rf"({'|'.join(_MONTHS)})[a-z]*\.? \d{{4}}", re.IGNORECASE)
_HOSTS = {
    "zai": "Zhipu AI",
    "z-ai": "Zhipu AI",
    "zai-org": "Zhipu AI",
    "llama": "Meta",
    "meta-llama": "Meta",
    "bailing": "Ant Group",
    "mistralai": "Mistral AI",
    "x-ai": "xAI",
    "qwen": "Alibaba",
    "google-vertex": "Google",
}
"""What services and folders call companies that go by other names in news."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a name means. `model` is the known one, None where it is unknown; `company` is whose, empty where nothing
    tells; `candidates` are the known ones that it may be, where it is for the user to say. `owner` is whose its family
    is, which for a model that nobody knows is likely, not sure: others than OpenAI make GPTs.
    """

    name: str
    company: str
    model: str | None = None
    candidates: tuple[str, ...] = ()
    owner: str = ""


class KnownModels:
    """The models of the knowledge, of the catalogue and of the library, by every way to write their names."""

    def __init__(self, knowledge: Knowledge, releases: Iterable[Release]) -> None:
        self._knowledge = knowledge
        self._keys: dict[tuple[str, str], str] = {}
        self._of_company: dict[str, set[str]] = defaultdict(set)
        self._ordered: dict[str, list[str]] = {}
        self._bare: dict[str, dict[str, str]] = defaultdict(dict)
        self._tokens: dict[tuple[str, tuple[str, ...]], str] = {}
        self._stems = {
            stem.casefold().rstrip("- "): family.company
            for family in knowledge.families.values()
            for stem in family.stems
        }
        for model in knowledge.models.values():
            for surface in model.surfaces():
                if surface not in model.short:
                    self.add(surface, model.company, model.name)
        for release in releases:
            self.add(release.model, release.company)

    def add(self, name: str, company: str, canonical: str = "") -> None:
        """From now on a name is known; `canonical` is what its model is called."""
        canonical = canonical or name
        key = model_key(name, company)
        self._keys.setdefault((company, key), canonical)
        self._of_company[company].add(key)
        self._ordered.pop(company, None)
        self._bare[model_key(name, "")].setdefault(company, canonical)
        self._tokens.setdefault((company, _sorted_tokens(name)), canonical)

    def company(self, names: Iterable[str]) -> str:
        """The company of a cell, which may list several: the first that is known, else as it is written."""
        said = [part.strip() for name in names for part in _LISTED.split(name) if part.strip()]
        for each in said:
            if known := self._company_called(each):
                return known
        return said[0] if said else ""

    def _company_called(self, name: str) -> str:
        """A company by what news, services and folders call it (`alibaba-cn`, `Z.ai (Zhipu AI)`); empty if unknown."""
        plain = name.casefold()
        while plain:
            known = self._knowledge.company_named(plain)
            if known is not None and known.is_company:
                return known.name
            if plain in _HOSTS:
                return _HOSTS[plain]
            plain = plain.rpartition("-")[0]
        bracketed = _BRACKETED.search(name)
        if bracketed:
            return self._company_called(bracketed[1]) or self._company_called(name[: bracketed.start()])
        return self._group(name)

    def _group(self, name: str) -> str:
        """A part of a company, such as its laboratory, by the group's name in front: Google DeepMind."""
        words = name.split()
        heads = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
        known = (self._knowledge.company_named(head) for head in heads)
        return next((company.name for company in known if company is not None and company.is_company), "")

    def maker(self, name: str) -> str:
        """Whose a model likely is; empty where nothing tells."""
        match = self.find(name, "")
        return match.company or match.owner

    def is_of(self, host: str, company: str) -> bool:
        """Whether a service is a company's own."""
        return bool(company) and self._company_called(host) == company

    def find(self, name: str, company: str) -> Match:
        """What a name in a table means, of a company where the table says whose."""
        stripped, named = self._without_company(name)
        if company and named != company:
            stripped = name  # another's name in front is the model's own: Arcee Trinity Large of Prime Intellect
        company = company or named
        owner = company or self._owner(stripped)
        forms = tuple(dict.fromkeys((name, stripped)))
        for form in forms:
            if found := self._known(form, company) or self._known(form, owner):
                return Match(name, found[0], found[1], owner=found[0])
        candidates = tuple(dict.fromkeys(each for form in forms for each in self._close(form, owner)))
        return Match(stripped, company, None, candidates, owner)

    def _known(self, name: str, company: str) -> tuple[str, str] | None:
        """The company and the name of the model that a name surely is."""
        if company:
            found = self._keys.get((company, model_key(name, company))) or self._tokens.get(
                (company, _sorted_tokens(name))
            )
            return (company, found) if found else None
        owners = self._bare.get(model_key(name, ""), {})
        return next(iter(owners.items())) if len(owners) == 1 else None

    def _without_company(self, name: str) -> tuple[str, str]:
        """A name without its company's in front, and that company: `(智谱AI) GLM-4.5`, `OpenAI: o1`."""
        head, colon, rest = name.partition(": ")
        if colon and rest and (known_as := self._company_called(head)):
            return rest, known_as
        words = name.split()
        for count in (2, 1):
            if len(words) <= count:
                continue
            head = " ".join(words[:count]).strip("()（）").removesuffix("'s").removesuffix("’s")
            known = self._knowledge.company_named(head)
            if known is not None and known.is_company:
                rest = " ".join(words[count:])
                return (name if head.casefold() in self._stems else rest), known.name
        return name, ""

    def _owner(self, name: str) -> str:
        """Whose a model of a known family is."""
        plain = name.casefold()
        stems = [
            stem for stem in self._stems if plain.startswith(stem) and not plain[len(stem) : len(stem) + 1].isalpha()
        ]
        return self._stems[max(stems, key=len)] if stems else ""

    def _close(self, name: str, company: str) -> list[str]:
        """Known models of which it may be a version, a part or another name."""
        found: list[str] = []
        base = name
        for _time in range(4):
            bracketed = _BRACKETED.search(base)
            shorter = _BRACKETED.sub("", base) if bracketed else _QUALIFIER.sub("", base)
            if shorter == base or not shorter:
                break
            if bracketed:
                found += self._named(bracketed[1], company)
                found += self._of_month(shorter, bracketed[1], company)
            found += self._named(shorter, company)
            base = shorter
        head = _SUBTITLE.split(name, 1)[0]
        if head != name:
            found += self._named(self._without_company(head)[0], company)
        return found + self._of_sizes(name, company)

    def _named(self, name: str, company: str) -> list[str]:
        known = self._known(name, company)
        return [known[1]] if known else []

    def _of_month(self, base: str, qualifier: str, company: str) -> list[str]:
        """A model that is called by the day of its month where this one is called by the month: V3-0324, (Mar 2025)."""
        match = _MONTH_YEAR.fullmatch(qualifier.strip())
        if not match:
            return []
        month = _MONTHS.index(match[1].casefold()) + 1
        return [name for day in range(1, 32) for name in self._named(f"{base}-{month:02}{day:02}", company)]

    def _of_sizes(self, name: str, company: str) -> list[str]:
        """The members of a family that differ by their size."""
        key = model_key(name, company)
        if not company or len(key) < 4:
            return []
        keys = self._keys_of(company)
        start = bisect.bisect_left(keys, key)
        longer = itertools.takewhile(lambda other: other.startswith(key), keys[start : start + _MOST_OF_A_FAMILY])
        return [self._keys[company, other] for other in longer if _SIZES.fullmatch(other[len(key) :])]

    def _keys_of(self, company: str) -> list[str]:
        """The keys of a company's models, in order; put in order again where some were added."""
        if company not in self._ordered:
            self._ordered[company] = sorted(self._of_company[company])
        return self._ordered[company]


def _sorted_tokens(name: str) -> tuple[str, ...]:
    """The words and numbers of a name in an order of their own: Claude 3.7 Sonnet is Claude Sonnet 3.7."""
    return tuple(sorted(_TOKENS.findall(name.casefold())))
