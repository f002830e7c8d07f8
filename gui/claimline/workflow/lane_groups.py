"""What lanes can be by beside companies: families of models, countries and kinds of event, from the knowledge."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from claimline.domain import Release, ReleaseEvent
from claimline.knowledge import Family, Knowledge, load_knowledge
from claimline.language import words_of
from claimline.library import CompanyRule
from claimline.timeline import By, Grouping, Wording
from claimline.timeline.model_names import model_key
from claimline.timeline.releases import Brief
from claimline.workflow.earlier_names import EarlierNames

_STEM = re.compile(r"[^\W\d][^\d]*?(?=[\s_-]*[vV]?\d)")
"""What stands before a model's first number (Harbor in Harbor-2)."""
_NONE = ""
"""The lane of what belongs into no other; it stands last."""


def grouping_of(
    by: By, releases: Iterable[Brief | Release], language: str, rules: Iterable[CompanyRule] = ()
) -> Grouping:
    """Which lane each of these releases belongs into, titles in a language; a company that `rules` renamed keeps what
    is known of it. Raises KnowledgeBroken.
    """
    if by is By.COMPANY:
        return Grouping()
    if by is By.EVENT:
        return _by_event(language)
    knowledge = load_knowledge()
    earlier = EarlierNames(rules)
    if by is By.COUNTRY:
        return _by_country(knowledge, language, earlier)
    return _by_family(knowledge, releases, language, earlier)


def _by_event(language: str) -> Grouping:
    wording = Wording(language)
    return Grouping(
        By.EVENT,
        lambda release: release.event.value,
        lambda name: wording.event(ReleaseEvent(name)),
        lambda _company: None,
    )


def _by_country(knowledge: Knowledge, language: str, earlier: EarlierNames) -> Grouping:
    """The country of a release's company, as the knowledge has it; what it does not know shares a lane."""
    from babel import Locale

    territories = Locale.parse(language).territories
    unknown = words_of(language).gettext("Country not known")
    codes: dict[str, str] = {}

    def code(company: str) -> str:
        if company not in codes:
            name = earlier.known(company, lambda each: knowledge.company_named(each) is not None)
            found = knowledge.company(name) or knowledge.company_named(name)
            codes[company] = found.country if found else _NONE
        return codes[company]

    return Grouping(
        By.COUNTRY,
        lambda release: code(release.company),
        lambda name: str(territories.get(name, name)) if name else unknown,
        code,
    )


def _by_family(
    knowledge: Knowledge, releases: Iterable[Brief | Release], language: str, earlier: EarlierNames
) -> Grouping:
    """The family of a model; where the knowledge has none, what its name has in common with others of its company."""
    other = words_of(language).gettext("Other models")
    family = _Families(knowledge, releases, earlier)
    return Grouping(
        By.FAMILY,
        lambda release: family.of(release.model, release.company),
        lambda name: name.rstrip("-") or other,
        lambda _company: None,
        family.of_several,
    )


class _Families:
    """Finds the family of a model by its name; keeps what it has found."""

    def __init__(
        self, knowledge: Knowledge, releases: Iterable[Brief | Release], earlier: EarlierNames | None = None
    ) -> None:
        self._knowledge, self._earlier = knowledge, earlier or EarlierNames()
        self._stems = _stems(knowledge.families.values())
        self._found: dict[tuple[str, str], str] = {}
        shared: dict[tuple[str, str], set[str]] = defaultdict(set)
        for release in releases:
            if not self._known(release.model, release.company) and (stem := _stem(release.model)):
                shared[release.company, stem.casefold()].add(release.model)
        self._shared = {key for key, models in shared.items() if len(models) > 1}

    def of(self, model: str, company: str) -> str:
        """The family's name; empty where a model stands alone."""
        known = self._found.get((model, company))
        if known is None:
            known = self._known(model, company)
            stem = "" if known else _stem(model)
            if stem and (company, stem.casefold()) in self._shared:
                known = f"{stem} · {company}"
            self._found[model, company] = known
        return known

    def of_several(self, models: tuple[str, ...], companies: tuple[str, ...]) -> tuple[str, ...]:
        """The families of models that are named beside some companies, each once; whose they are is not said."""
        found: dict[str, None] = {}
        for model in models:
            listed = self._knowledge.models.get(model)
            makers = dict.fromkeys((*([listed.company] if listed is not None else ()), *companies))
            names = [name for maker in makers if (name := self.of(model, maker)) != _NONE]
            found.update(dict.fromkeys(names or [_NONE]))
        return tuple(found)

    def _known(self, model: str, company: str) -> str:
        company = self._earlier.known(company, lambda each: self._knowledge.company_named(each) is not None)
        listed = self._knowledge.models.get(model)
        if listed is not None and listed.family and listed.company == company:
            return listed.family
        found = self._knowledge.company_named(company) if company not in self._stems else None
        stems = self._stems.get(found.name if found else company, ())
        names = (model_key(model, ""), model_key(model, company))
        return next((name for stem, name in stems if any(each.startswith(stem) for each in names)), _NONE)


def _stems(families: Iterable[Family]) -> Mapping[str, list[tuple[str, str]]]:
    """The stems of each company's families, as a model's key has them, the longest first."""
    bare: Callable[[str], str] = lambda stem: model_key(stem, "")  # noqa: E731
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for family in families:
        found[family.company] += [(bare(stem), family.name) for stem in family.stems]
    return {company: sorted(stems, key=lambda each: -len(each[0])) for company, stems in found.items()}


def _stem(model: str) -> str:
    matched = _STEM.match(model)
    return matched.group().rstrip(" -_") if matched else ""
