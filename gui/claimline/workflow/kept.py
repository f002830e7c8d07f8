"""Collections and saved searches: made, changed and deleted, each one step that undo takes back.

Every function that is given a name raises CannotCurate for one that says nothing; nothing is changed then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimline.domain import CannotCurate, CurationFault, Selection
from claimline.language import _, ngettext
from claimline.library import Collection, Library, SavedSearch
from claimline.workflow.search_line import read_search


@dataclass(frozen=True, slots=True)
class Filling:
    """What goes into a collection, which is made under `name` where `collection` is 0."""

    collection: int
    name: str
    articles: tuple[int, ...] = ()
    company: str | None = None


def save_collection(library: Library, collection: Collection) -> int:
    """Make a collection, or change what is said of one; returns its id."""
    name = _named(collection.name)
    companies = tuple(dict.fromkeys(each.strip() for each in collection.companies if each.strip()))
    label = _("Change the collection {name}") if collection.id else _("Make the collection {name}")
    with library.edit(label.format(name=name)):
        return _written(library, collection._replace(name=name, companies=companies))


def fill_collection(library: Library, filling: Filling) -> int:
    """Put articles or a company into a collection, also into one that is new; returns its id."""
    name = _named(filling.name)
    count = len(filling.articles)
    label = ngettext("Put {count} article into {name}", "Put {count} articles into {name}", count)
    if filling.company is not None:
        label = _("Put {company} into {name}")
    with library.edit(label.format(name=name, count=f"{count:,}", company=filling.company)):
        number = filling.collection or _written(library, Collection(0, name))
        library.kept.put_into(number, filling.articles)
        if filling.company is not None:
            library.kept.put_company_into(number, filling.company)
    return number


def take_out(library: Library, collection: Collection, articles: Sequence[int]) -> None:
    """Take articles out of a collection; they stay in the library."""
    count = len(articles)
    label = ngettext("Take {count} article out of {name}", "Take {count} articles out of {name}", count)
    with library.edit(label.format(name=collection.name, count=f"{count:,}")):
        library.kept.take_out(collection.id, articles)


def delete_collection(library: Library, collection: Collection) -> None:
    """Delete a collection; its articles and claims stay."""
    with library.edit(_("Delete the collection {name}").format(name=collection.name)):
        library.kept.delete_collection(collection.id)


def save_search(library: Library, search: SavedSearch) -> int:
    """Keep a search under a name, or rename one; returns its id. Refused where it is no query."""
    read = read_search(search.words, Selection())
    if read.wrong or read.selection == Selection():
        raise CannotCurate(CurationFault.NO_QUERY, read.wrong or search.words.strip())
    name = _named(search.name)
    with library.edit(_("Save the search {name}").format(name=name)):
        return library.kept.save_search(search._replace(name=name, words=search.words.strip()))


def delete_search(library: Library, search: SavedSearch) -> None:
    """Forget a search that was kept."""
    with library.edit(_("Forget the search {name}").format(name=search.name)):
        library.kept.delete_search(search.id)


def _written(library: Library, collection: Collection) -> int:
    try:
        return library.kept.save_collection(collection)
    except LookupError:
        raise CannotCurate(CurationFault.NO_COLLECTION, collection.name) from None


def _named(name: str) -> str:
    wanted = " ".join(name.split())
    if not wanted:
        raise CannotCurate(CurationFault.NOTHING_NAMED)
    return wanted
