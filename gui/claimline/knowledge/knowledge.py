"""All that Claimline knows beforehand, from the files of resources/knowledge and the user's own entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from claimline.knowledge.clashes import check_models, check_owners, company_forms, person_forms
from claimline.knowledge.companies import Company, Person, read_companies
from claimline.knowledge.entry import KnowledgeBroken, parse
from claimline.knowledge.merging import merge, people_of
from claimline.knowledge.models import Family, Model, read_families, read_models
from claimline.language import _
from claimline.paths import resource


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Companies, people, families and models by canonical name, and the word lists beside them.

    `forms` gives the company of each case-folded form that stands for one, a product's name too.
    """

    companies: Mapping[str, Company]
    people: Mapping[str, Person]
    families: Mapping[str, Family]
    models: Mapping[str, Model]
    forms: Mapping[str, str] = field(repr=False)
    folder: Path

    def company(self, name: str) -> Company | None:
        """The company of a canonical name."""
        return self.companies.get(name)

    def company_named(self, form: str) -> Company | None:
        """The company that a form stands for, in any language and case, ambiguous or not."""
        return self.companies.get(self.forms.get(form.casefold(), ""))

    def words(self, file: str) -> Any:
        """The word list resources/knowledge/`file`.json, parsed; raises KnowledgeBroken where it is missing or broken.

        It is read anew each time: the caller builds its tables from it once.
        """
        return parse(self.folder / f"{file}.json")


def load_knowledge(own: Iterable[Mapping[str, Any]] = (), folder: Path | None = None) -> Knowledge:
    """Loads and checks the knowledge; raises KnowledgeBroken with the file and the entry at fault.

    `own` are the user's entries in the form of companies.json, of which only `name` is required: they add to a
    company that ships, or make a new one. `folder` is where the files lie, resources/knowledge where none is given.
    """
    folder = folder or resource("knowledge")
    shipped = _by_name("companies.json", read_companies("companies.json", parse(folder / "companies.json")))
    companies = merge(shipped.values(), read_companies(_("your own names"), list(own), complete=False))
    people = people_of(companies.values())
    families = _by_name("families.json", read_families("families.json", parse(folder / "families.json")))
    models = _by_name("models.json", read_models("models.json", parse(folder / "models.json")))
    forms = company_forms(companies.values())
    person_forms(people)
    check_owners(companies, people, families, models.values())
    check_models(families.values(), models.values(), forms)
    return Knowledge(companies, _by_name("companies.json", people), families, models, forms, folder)


Named = TypeVar("Named", Company, Person, Family, Model)


def _by_name(file: str, found: Iterable[Named]) -> dict[str, Named]:
    entries: dict[str, Named] = {}
    for each in found:
        if each.name in entries:
            raise KnowledgeBroken(file, each.name, _("it is listed twice"))
        entries[each.name] = each
    return entries
