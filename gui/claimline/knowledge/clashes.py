"""What does not fit together in the knowledge: a form that two claim, an owner that nobody lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimline.knowledge.companies import Company, Person
from claimline.knowledge.entry import KnowledgeBroken
from claimline.knowledge.models import Family, Model
from claimline.language import _


def company_forms(companies: Iterable[Company]) -> dict[str, str]:
    """The company of each case-folded form, products too; raises KnowledgeBroken where two claim one."""
    forms: dict[str, str] = {}
    for company in companies:
        for form in (*company.surfaces(), *company.products):
            owner = forms.setdefault(form.casefold(), company.name)
            if owner != company.name:
                raise _claimed("companies.json", company.name, form, owner)
    return forms


def person_forms(people: Iterable[Person]) -> dict[str, str]:
    """The person of each case-folded form; raises KnowledgeBroken where two claim one."""
    forms: dict[str, str] = {}
    for person in people:
        for form in person.surfaces():
            owner = forms.setdefault(form.casefold(), person.name)
            if owner != person.name:
                raise _claimed("companies.json", person.name, form, owner)
    return forms


def check_owners(
    companies: Mapping[str, Company], people: Iterable[Person], families: Mapping[str, Family], models: Iterable[Model]
) -> None:
    """Raises KnowledgeBroken where a parent, an owner or a family is named that no entry describes."""
    for file, entry, named in (*_parents(companies.values()), *_offices(people), *_owners(families.values(), models)):
        if named not in companies:
            raise KnowledgeBroken(file, entry, _("no company is listed as “{name}”").format(name=named))
    for model in models:
        family = families.get(model.family) if model.family else None
        if model.family and family is None:
            reason = _("no family is listed as “{name}”").format(name=model.family)
            raise KnowledgeBroken("models.json", model.name, reason)
        if family and family.company != model.company:
            reason = _("its family belongs to {name}").format(name=family.company)
            raise KnowledgeBroken("models.json", model.name, reason)


def check_models(families: Iterable[Family], models: Iterable[Model], of_companies: Mapping[str, str]) -> None:
    """Raises KnowledgeBroken where two models or families claim a form, or a model claims another's company.

    A short form may stand for models of several owners, for it counts only beside its own.
    """
    forms: dict[str, str] = {}
    for model in models:
        for form in model.surfaces():
            folded = form.casefold()
            key = f"{model.company}: {folded}" if form in model.short else folded
            owner = forms.setdefault(key, model.name)
            if owner != model.name:
                raise _claimed("models.json", model.name, form, owner)
            if form not in model.short and of_companies.get(folded, model.company) != model.company:
                raise _claimed("models.json", model.name, form, of_companies[folded])
    stems: dict[str, str] = {}
    for family in families:
        for stem in (*family.stems, *family.short):
            owner = stems.setdefault(stem.casefold(), family.name)
            if owner != family.name:
                raise _claimed("families.json", family.name, stem, owner)


def _parents(companies: Iterable[Company]) -> Iterator[tuple[str, str, str]]:
    for company in companies:
        if company.parent:
            yield "companies.json", company.name, company.parent


def _offices(people: Iterable[Person]) -> Iterator[tuple[str, str, str]]:
    for person in people:
        for company in (person.company, *person.also):
            yield "companies.json", person.name, company


def _owners(families: Iterable[Family], models: Iterable[Model]) -> Iterator[tuple[str, str, str]]:
    for family in families:
        yield "families.json", family.name, family.company
    for model in models:
        yield "models.json", model.name, model.company


def _claimed(file: str, entry: str, form: str, owner: str) -> KnowledgeBroken:
    reason = _("“{form}” is claimed by “{owner}” already").format(form=form, owner=owner)
    return KnowledgeBroken(file, entry, reason)
