"""Importing releases: files to a plan that can be looked at, and the plan into the library as one step.

Nothing is guessed: what is unsure is asked, and left out until the user has said what it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimline.domain import NoTicket, Release, Ticket
from claimline.exchange.columns import is_field
from claimline.knowledge import load_catalogue, load_knowledge
from claimline.language import ngettext
from claimline.library import Library, Reader
from claimline.workflow.import_plan import LEAVE_OUT, Doubt, ImportChoice, Plan, Planned, Question, Verdict
from claimline.workflow.import_planner import Planner
from claimline.workflow.matching import KnownModels
from claimline.workflow.tables import load_tables
from claimline.workflow.worker import Worker

__all__ = [
    "LEAVE_OUT",
    "Doubt",
    "ImportChoice",
    "Plan",
    "Planned",
    "Question",
    "Verdict",
    "import_releases",
    "plan_import",
]


def plan_import(
    library: Path, paths: Sequence[Path], choice: ImportChoice, worker: Worker, ticket: Ticket | None = None
) -> Plan:
    """What an import of files and folders would do; raises WrongTable for a wrong file, Unreadable and Cancelled."""
    ticket = ticket or NoTicket()
    fields = {name: said for name, said in choice.mapping.items() if is_field(said)}
    loaded = load_tables(paths, fields, choice.source, choice.event, worker, ticket)
    held = _held(library)
    known = KnownModels(load_knowledge(), (*load_catalogue(), *held))
    planner = Planner(known, held, choice)
    rows = [row for name, releases in loaded.exported for row in planner.as_they_were(name, releases)]
    for table in loaded.tables:
        rows += planner.planned(table, ticket)
    samples: dict[str, str] = {}
    for table in loaded.tables:
        samples |= {column: text or samples.get(column, "") for column, text in table.samples.items()}
    return Plan(tuple(rows), {table.name: table.columns for table in loaded.tables}, loaded.passed, samples)


def _held(library: Path) -> tuple[Release, ...]:
    """What a library has already; one that is still to be made has nothing."""
    if not library.exists():
        return ()
    with Reader(library) as reader:
        return reader.releases()


def import_releases(library: Library, plan: Plan) -> int:
    """Adds what a plan is sure of, as one step that undo takes back; returns how many releases that is."""
    releases = plan.releases
    if releases:
        count = len(releases)
        label = ngettext("Import {count} release", "Import {count} releases", count).format(count=count)
        with library.edit(label, count):
            library.add_releases(releases)
        library.pack_releases()
    return len(releases)
