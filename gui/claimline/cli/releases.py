"""`claimline releases import`: tables of releases into a library."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimline.cli.output import progress, say
from claimline.domain import Reason, Unreadable
from claimline.language import N_, _, ngettext
from claimline.library import create_library
from claimline.workflow.import_words import column_lines, count_lines, question_line
from claimline.workflow.importing import ImportChoice, Plan, import_releases, plan_import
from claimline.workflow.warm_library import library_to_change
from claimline.workflow.worker import Worker

_SHOWN = 20


def import_(
    files: Annotated[
        list[Path], typer.Argument(metavar=N_("FILE…"), help=N_("Tables of releases, or folders of them."))
    ],
    library: Annotated[Path, typer.Option("--library", metavar="L", help=N_("The library; made where there is none."))],
    mapping: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar=N_("COLUMN=FIELD"),
            help=N_("Which column says what, or which model a name means; @FILE: a line each in a file."),
        ),
    ] = None,
    source: Annotated[str, typer.Option(metavar=N_("NAME"), help=N_("What the files are called as a source."))] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=N_("Show what would be imported; change nothing."))
    ] = False,
) -> int:
    """Read tables of releases into a library: CSV, TSV, JSON, TOML, XLSX."""
    choice = ImportChoice(_mapping(mapping or ()), source)
    with Worker() as worker, progress(_("Reading")) as ticket:
        plan = plan_import(library, files, choice, worker, ticket)
    _show(plan, dry_run)
    if not dry_run:
        if not library.exists():
            create_library(library)
        with library_to_change(library) as store:
            count = import_releases(store, plan)
        print(ngettext("{count} release imported.", "{count} releases imported.", count).format(count=f"{count:,}"))  # noqa: T201
    for question in plan.questions:
        say(question_line(question))
    if plan.questions:
        say(_("Left out until you say what they are, with --map as above, or --map @FILE."))
    return 1 if plan.questions else 0


def _mapping(given: list[str] | tuple[()]) -> dict[str, str]:
    """Pairs from `--map`, those of a file too; a line that begins with # is none.

    Names may hold an = too (`M=384`): each is then tried as the one between the two sides, since only one will fit.
    """
    lines: list[str] = []
    for each in given:
        lines += _lines_of(Path(each[1:])) if each.startswith("@") else [each]
    pairs: dict[str, str] = {}
    for line in lines:
        places = [place for place, letter in enumerate(line) if letter == "="]
        sides = [(line[:place].strip(), line[place + 1 :].strip()) for place in places]
        fitting = {name: said for name, said in sides if name and said}
        if not fitting:
            raise typer.BadParameter(_("“{text}” is no COLUMN=FIELD or NAME=MODEL.").format(text=line))
        pairs |= fitting
    return pairs


def _lines_of(path: Path) -> list[str]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError as error:
        raise Unreadable(str(path), Reason.MISSING) from error
    except (OSError, ValueError) as error:
        raise Unreadable(path.name, Reason.OTHER, str(error)) from error
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _show(plan: Plan, whole: bool) -> None:
    for line in (*column_lines(plan), *count_lines(plan)):
        print(line)  # noqa: T201
    if whole:
        for release in plan.releases[:_SHOWN]:
            date = release.date.edtf if release.date else _("no day given")
            print(f"  {release.company} · {release.model} · {release.event.value} · {date} · {release.source}")  # noqa: T201
        more = len(plan.releases) - _SHOWN
        if more > 0:
            print("  " + ngettext("and {count} more", "and {count} more", more).format(count=more))  # noqa: T201
