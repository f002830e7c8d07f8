"""What the window has asked in the background when a library was opened."""

from __future__ import annotations

from typing import Any

from claimline.domain import Ticket
from claimline.library import Library, Reader
from claimline.paths import resource
from claimline.ui.models.articles import article_title

_FAMILIES_AT_ONCE = 20_000


def releases_of(by: str, language: str, library: Library, ticket: Ticket) -> Any:
    """The lanes of a library's releases by company, its articles' titles by id, and how lanes by `by` are found."""
    import claimline.ui.timeline  # noqa: F401 - here, for the window would stand still while it makes that
    from claimline.timeline import By, Wording
    from claimline.workflow.lane_groups import grouping_of
    from claimline.workflow.releases import library_lanes

    library.pack_releases(ticket)
    with Reader(library.path) as reader:
        titles = {row.id: article_title(row) for row in reader.article_rows()}
        lanes, rules = library_lanes(reader), reader.company_rules()
    Wording(language).warm()
    # Families of very many models take longer than anybody waits for the first picture.
    is_quick = by != By.FAMILY or sum(lane.count for lane in lanes.lanes) <= _FAMILIES_AT_ONCE
    return lanes, titles, grouping_of(By(by) if is_quick else By.COMPANY, lanes.releases.briefs(), language, rules)


def local_names(language: str) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """What companies are called in a language (beside English names, their Korean ones), and all their names."""
    import json

    from claimline.knowledge.companies import read_companies

    data = json.loads(resource("knowledge", "companies.json").read_text("utf-8"))
    wanted = language if language != "en" else "ko"
    companies = list(read_companies("companies.json", data))
    names = {company.name: company.names.get(wanted, "") for company in companies}
    local = {name: called for name, called in names.items() if called and called != name}
    return local, {company.name: company.surfaces() for company in companies}
