"""`claimline export`: the releases of a library as a picture, a table, a calendar or JSON; or its claims."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from claimline.cli.output import progress
from claimline.domain import BriefChoice, Status
from claimline.domain.date import days as days_of
from claimline.language import N_, _, current_language
from claimline.library import Reader
from claimline.timeline import By
from claimline.workflow.briefs import brief_named
from claimline.workflow.claims_export import CLAIM_FORMATS, ONLY_CLAIMS, export_claims
from claimline.workflow.exporting import canonical_company
from claimline.workflow.timeline_export import Format, TimelineChoice, export_timeline
from claimline.workflow.worker import Worker


def export(
    library: Annotated[Path, typer.Option("--library", metavar="L", help=N_("The library."))],
    form: Annotated[Format, typer.Option("--format", help=N_("What to make."))],
    output: Annotated[Path, typer.Option("-o", "--output", metavar=N_("FILE"), help=N_("The file to write."))],
    company: Annotated[str | None, typer.Option(metavar="C", help=N_("Only what is of this company."))] = None,
    claims: Annotated[
        bool, typer.Option("--claims", help=N_("The claims as csv, xlsx or json (JSON-LD), in place of releases."))
    ] = False,
    confirmed: Annotated[bool, typer.Option("--confirmed", help=N_("Only claims that were confirmed."))] = False,
    name: Annotated[
        str | None, typer.Option(metavar="N", help=N_("The claims of the brief that is kept as N."))
    ] = None,
    scale: Annotated[float, typer.Option(min=0.5, max=8, help=N_("How many dots a PNG has to the point."))] = 2,
    dark: Annotated[bool, typer.Option("--dark", help=N_("A picture on a dark ground."))] = False,
    by: Annotated[By, typer.Option(help=N_("What the lanes of a picture are by."))] = By.COMPANY,
    since: Annotated[str | None, typer.Option(metavar=N_("DAY"), help=N_("A picture from this day on."))] = None,
    until: Annotated[
        str | None, typer.Option(metavar=N_("DAY"), help=N_("A picture to this day, month or year."))
    ] = None,
    language: Annotated[str | None, typer.Option(metavar="en|ko|zh", help=N_("The language of its words."))] = None,
) -> int:
    """The releases of a library as SVG, PNG, CSV, XLSX, ICS or JSON; or its claims and their sources."""
    only = canonical_company(company) if company is not None else None
    if claims or name is not None or form in ONLY_CLAIMS:
        if form not in CLAIM_FORMATS:
            raise typer.BadParameter(_("Claims can be written as {formats}.").format(formats=", ".join(CLAIM_FORMATS)))
        chosen = _chosen(library, name, only, confirmed)
        with Worker() as worker, progress(_("Exporting claims")) as ticket:
            export_claims(library, chosen, form, output, language or current_language(), worker, ticket)
        print(_("Written: {path}").format(path=output))  # noqa: T201
        return 0
    days = _days(since, until)
    choice = TimelineChoice(form, language or current_language(), scale, only, dark, days, by)
    with Worker() as worker, progress(_("Exporting the timeline")) as ticket:
        export_timeline(library, choice, output, worker, ticket)
    print(_("Written: {path}").format(path=output))  # noqa: T201
    return 0


def _chosen(library: Path, name: str | None, company: str | None, confirmed: bool) -> BriefChoice:
    """What the command line chooses, or the brief of a name narrowed to it."""
    choice = BriefChoice()
    if name is not None:
        with Reader(library) as reader:
            _name, choice = brief_named(reader, name)
    if confirmed:
        choice = replace(choice, selection=replace(choice.selection, status=Status.CONFIRMED))
    return replace(choice, companies=(company,)) if company is not None else choice


def _days(since: str | None, until: str | None) -> tuple[float | None, float | None]:
    """From which day to before which; an end that is not named is open."""
    try:
        first = days_of(since)[0] if since else None
        last = days_of(until)[1] if until else None
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    if first and last and first > last:
        raise typer.BadParameter(_("The first day is behind the last."))
    return (float(first.toordinal()) if first else None), (last.toordinal() + 1.0 if last else None)
