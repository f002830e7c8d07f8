"""`claimline check` and `claimline selfcheck`: is all as it should be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from claimline.cli.output import progress, say
from claimline.language import N_, _, ngettext
from claimline.library.salvage import salvage
from claimline.workflow.checks import library_problems, self_checks
from claimline.workflow.messages import salvaged_told


def check(
    library: Annotated[Path, typer.Argument(metavar=N_("LIBRARY"), help=N_("A .claimline file."))],
) -> int:
    """Is every row, passage and hash as it should be; each problem is a line."""
    problems = library_problems(library)
    for line in problems:
        say(line)
    if problems:
        count = len(problems)
        say(
            ngettext("{count} problem in {name}.", "{count} problems in {name}.", count).format(
                count=count, name=library.name
            )
        )
        return 1
    print(_("{name} is sound.").format(name=library.name))  # noqa: T201
    return 0


def recover(
    library: Annotated[Path, typer.Argument(metavar=N_("LIBRARY"), help=N_("A .claimline file that is damaged."))],
    output: Annotated[Path, typer.Option("-o", "--output", metavar=N_("NEW"), help=N_("The new library."))],
) -> int:
    """Save what can be read of a damaged library into a new one; what is lost is listed, a line each."""
    with progress(_("Reading")) as ticket:
        found = salvage(library, output, ticket)
    told = salvaged_told(output.name, found)
    print(told[0])  # noqa: T201
    for line in found.lost:
        say(line)
    return 1 if found.lost else 0


def selfcheck(context: typer.Context) -> int:
    """Do resources, fonts, SQLite, Qt and one brief work here; a line for each."""
    status = 0
    looks: list[tuple[str, Callable[[], str]]] = [*self_checks(), *(context.obj or ())]
    for name, look in looks:
        try:
            found = look()
        except Exception as error:  # noqa: BLE001 - whatever is wrong here is what the user wants to know
            say(f"{name}: {error}")
            status = 1
        else:
            print(f"{name}: {found}")  # noqa: T201
    return status
