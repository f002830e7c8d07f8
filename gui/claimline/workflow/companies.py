"""A company put right once and everywhere: renamed, merged into another, split in two, or given one more name.

Each is one step that undo takes back, and holds for what is found later. Every function raises CannotCurate where what
is asked makes no sense; nothing is changed then.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from claimline.domain import CannotCurate, CurationFault, Selection, Ticket
from claimline.language import _
from claimline.library import Library, Reader, Refound
from claimline.library.backups import BULK
from claimline.workflow.opening import knowledge_with
from claimline.workflow.own_names import find_within
from claimline.workflow.worker import Worker

_SHORTEST_NAME = 2
"""A name of one letter stands in far too many words to be looked for."""


def rename_company(library: Library, company: str, name: str) -> None:
    """Give a company another name, which may be none that stands for another company."""
    wanted = _name(name)
    _check_present(library, company)
    owner = owner_of(library, wanted)
    if owner is not None and owner != company:
        raise CannotCurate(CurationFault.NAME_TAKEN, owner)
    with library.edit(_("Rename {company} to {name}").format(company=company, name=wanted), BULK):
        library.companies.move(company, wanted)


def merge_companies(library: Library, company: str, into: str) -> None:
    """Make one company of two, under the name of the second."""
    wanted = _name(into)
    _check_present(library, company)
    wanted = owner_of(library, wanted) or wanted
    if wanted == company:
        raise CannotCurate(CurationFault.SAME_COMPANY, company)
    with library.edit(_("Merge {company} into {name}").format(company=company, name=wanted), BULK):
        library.companies.move(company, wanted)


def split_company(library: Library, company: str, new: str, names: Sequence[str], claims: Collection[int] = ()) -> int:
    """Make a company of those claims of another in which one of the names stands, and of those given by their ids.

    Returns how many claims went to it.
    """
    wanted = _name(new)
    _check_present(library, company)
    owner = owner_of(library, wanted)
    if owner == company and wanted not in names:
        raise CannotCurate(CurationFault.NAME_TAKEN, owner)
    if owner is not None and owner != company:
        raise CannotCurate(CurationFault.NAME_TAKEN, owner)
    with library.edit(_("Split {name} from {company}").format(company=company, name=wanted), BULK):
        moved = library.companies.split(company, wanted, names, claims)
        if not moved:
            raise CannotCurate(CurationFault.NOTHING_SPLIT)
        if not library.has_company(company):
            raise CannotCurate(CurationFault.ALL_SPLIT, company)
    return moved


def add_alias(library: Library, company: str, name: str, worker: Worker, ticket: Ticket | None = None) -> Refound:
    """Let one more name mean a company in this library, and find the claims of the articles that hold it again.

    Raises WorkerEndedError and WorkerFailedError too. Returns what changed.
    """
    wanted = _name(name)
    if len(wanted) < _SHORTEST_NAME:
        raise CannotCurate(CurationFault.SHORT_NAME, wanted)
    _check_present(library, company)
    owner = owner_of(library, wanted)
    if owner is not None and owner != company:
        raise CannotCurate(CurationFault.NAME_TAKEN, owner)
    with library.edit(_("Add the name {name} to {company}").format(company=company, name=wanted)):
        library.companies.add_alias(wanted, company)
        return find_within(library, wanted, worker, ticket)


def owner_of(library: Library, name: str) -> str | None:
    """The company that a name stands for in a library, None where there is none."""
    wanted = name.casefold()
    with Reader(library.path) as reader:
        for company in reader.companies():
            if company.name.casefold() == wanted:
                return company.name
    aliases = library.company_aliases()
    for alias, owner in aliases:
        if alias.casefold() == wanted:
            return owner
    known = knowledge_with(aliases).company_named(name)
    if known is None:
        return None
    renamed = {rule.company: rule.becomes for rule in library.company_rules() if not rule.alias}
    return renamed.get(known.name, str(known.name))


def names_in_claims(reader: Reader, company: str) -> tuple[tuple[str, int], ...]:
    """By which names the passages of a company's claims call it, with in how many of them each stands; most first."""
    rules, aliases = reader.company_rules(), reader.company_aliases()
    knowledge = knowledge_with(aliases)
    found_as = [company, *(rule.company for rule in rules if rule.becomes == company and not rule.alias)]
    forms = [form for name in found_as if (known := knowledge.company(name)) for form in (name, *known.surfaces())]
    forms += [*found_as, *(alias for alias, owner in aliases if owner == company)]
    texts = [claim.passage.exact.casefold() for claim in reader.claims(reader.claim_ids(Selection(company=company)))]
    counted = ((form, _count(form.casefold(), texts)) for form in {each.casefold(): each for each in forms}.values())
    return tuple(sorted((each for each in counted if each[1]), key=lambda each: (-each[1], each[0])))


def _count(form: str, texts: Iterable[str]) -> int:
    return sum(form in text for text in texts)


def _name(name: str) -> str:
    wanted = " ".join(name.split())
    if not any(letter.isalnum() for letter in wanted):
        raise CannotCurate(CurationFault.NO_NAME)
    return wanted


def _check_present(library: Library, company: str) -> None:
    if not library.has_company(company):
        raise CannotCurate(CurationFault.NO_SUCH_COMPANY, company)
