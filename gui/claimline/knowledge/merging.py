"""The user's own entries laid over those that ship: where both speak of a form, the user's word counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimline.knowledge.companies import Company, Person


def merge(shipped: Iterable[Company], own: Iterable[Company]) -> dict[str, Company]:
    """Companies by name: those that ship, with what the user added; a form that the user gives away changes hands."""
    companies = {company.name: company for company in shipped}
    for added in own:
        forms = {form.casefold() for form in (*added.surfaces(), *added.products)}
        for name, other in companies.items():
            if name != added.name:
                companies[name] = _without(other, forms)
        known = companies.get(added.name)
        companies[added.name] = _joined(known, added) if known else added
    return companies


def _joined(known: Company, added: Company) -> Company:
    return replace(
        known,
        names={**known.names, **added.names},
        aliases=_union((*known.aliases, *known.names.values()), added.aliases),
        parent=added.parent or known.parent,
        products=_union(known.products, added.products),
        people=tuple({person.name: person for person in (*known.people, *added.people)}.values()),
        # A form that the user gives, and does not call ambiguous, is none any longer.
        ambiguous=(known.ambiguous - set(added.surfaces())) | added.ambiguous,
    )


def _without(company: Company, forms: set[str]) -> Company:
    held = (*company.names.values(), *company.aliases, *company.products)
    if not any(form.casefold() in forms for form in held):
        return company
    left = replace(
        company,
        names={language: name for language, name in company.names.items() if name.casefold() not in forms},
        aliases=tuple(form for form in company.aliases if form.casefold() not in forms),
        products=tuple(form for form in company.products if form.casefold() not in forms),
    )
    return replace(left, ambiguous=frozenset(form for form in left.ambiguous if form.casefold() not in forms))


def people_of(companies: Iterable[Company]) -> tuple[Person, ...]:
    """Everyone who speaks for one of the companies."""
    return tuple(person for company in companies for person in company.people)


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
