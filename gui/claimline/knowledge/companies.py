"""Companies and others that news names: what they are called, who speaks for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from claimline.knowledge.entry import Entry, entries
from claimline.language import _

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)


class Role(StrEnum):
    """What an organisation is in the news; only a company is what a claim is about, the others may speak."""

    COMPANY = "company"
    PUBLISHER = "publisher"
    BROKER = "broker"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who speaks for an organisation.

    `names` are the usual names by language; `aliases` all other forms. `company` is the canonical name of the
    organisation, `also` are further ones (Elon Musk's).
    """

    name: str
    company: str
    office: str
    names: dict[str, str] = field(default_factory=dict, hash=False)
    aliases: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def surfaces(self) -> tuple[str, ...]:
        """Each form in which a text may name them, the canonical one first."""
        return tuple(dict.fromkeys((self.name, *self.names.values(), *self.aliases)))


@dataclass(frozen=True, slots=True)
class Company:
    """An organisation, by its canonical English name.

    `names` are the usual names by language (`ko`, `zh`), `aliases` all other surface forms in any language,
    `products` names of products and services that stand for it. `ambiguous` are those forms, its people's too, that are
    ordinary words or others' names as well, and count only with context. `traps` are longer words that hold one of the
    forms and mean something else (高通胀 is no 高通). `parent` is the canonical name of the group it belongs to.
    `fiscal_year_ends` is the month, 1 to 12. `seen` says where the forms were seen.
    """

    name: str
    role: Role = Role.COMPANY
    names: dict[str, str] = field(default_factory=dict, hash=False)
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    products: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    country: str = ""
    ambiguous: frozenset[str] = frozenset()
    traps: tuple[str, ...] = ()
    fiscal_year_ends: int = 12
    seen: str = ""

    def surfaces(self) -> tuple[str, ...]:
        """Each form that names the organisation itself (no products), the canonical one first."""
        return tuple(dict.fromkeys((self.name, *self.names.values(), *self.aliases)))

    def name_in(self, language: str) -> str:
        """The name to show a reader of a language; the canonical one where there is no other."""
        return self.names.get(language, self.name)

    @property
    def is_company(self) -> bool:
        """Whether a claim can be about it, as it can not be about those who only report, rate or rule."""
        return self.role is Role.COMPANY


def read_companies(file: str, data: Any, *, complete: bool = True) -> Iterator[Company]:
    """The companies of a parsed file; raises KnowledgeBroken, naming the file and the entry.

    An entry that need not be `complete`, the user's own, may leave out all but its name.
    """
    for entry in entries(file, data):
        yield _company(entry, None if complete else "")


def _company(entry: Entry, missing: str | None) -> Company:
    company = Company(
        name=entry.name,
        role=_role(entry),
        names=entry.names(),
        aliases=entry.texts("aliases"),
        parent=entry.optional("parent"),
        products=entry.texts("products"),
        people=tuple([_person(person, entry.name) for person in entry.entries("people")]),
        country=_country(entry, missing),
        ambiguous=frozenset(entry.texts("ambiguous")),
        traps=entry.texts("traps"),
        fiscal_year_ends=_month(entry),
        seen=entry.text("seen", missing),
    )
    entry.finish()
    for form in company.ambiguous.difference(_forms(company)):
        raise entry.broken(_("“{form}” is called ambiguous, but is none of its names").format(form=form))
    for trap in company.traps:
        if not any(form in trap and form != trap for form in company.surfaces()):
            raise entry.broken(_("“{form}” is called a trap, but holds none of its names").format(form=trap))
    return company


def _forms(company: Company) -> tuple[str, ...]:
    """Every form that leads to the company: its own, its products' and its people's."""
    of_people = (form for person in company.people for form in person.surfaces())
    return (*company.surfaces(), *company.products, *of_people) if company.ambiguous else ()


def _person(entry: Entry, company: str) -> Person:
    person = Person(
        name=entry.name,
        company=company,
        office=entry.text("office"),
        names=entry.names(),
        aliases=entry.texts("aliases"),
        also=entry.texts("also"),
    )
    entry.finish()
    return person


def _role(entry: Entry) -> Role:
    role = entry.text("role", Role.COMPANY.value)
    try:
        return Role(role)
    except ValueError:
        known = ", ".join(Role)
        raise entry.broken(_("“role” must be one of {known}").format(known=known)) from None


def _month(entry: Entry) -> int:
    month = entry.text("fiscal_year_ends", _MONTHS[-1])
    if month not in _MONTHS:
        raise entry.broken(_("“fiscal_year_ends” must be a month in English, such as June"))
    return _MONTHS.index(month) + 1


def _country(entry: Entry, missing: str | None) -> str:
    country = entry.text("country", missing)
    if country and not (len(country) == 2 and country.isascii() and country.isupper()):
        raise entry.broken(_("“country” must be a code of two capital letters (ISO 3166), such as KR"))
    return country
