"""`claimline releases disputed` and `settle`: which dates the sources dispute, and the user's word for one of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimline.domain import ReleaseEvent
from claimline.exchange.dates import NoDate, date_of
from claimline.language import N_, _, current_language, ngettext
from claimline.library import Reader
from claimline.timeline import Wording
from claimline.workflow.exporting import canonical_company
from claimline.workflow.releases import library_releases
from claimline.workflow.settling import Dispute, disputes, settle, unsettle, what_is_said
from claimline.workflow.warm_library import library_to_change

ALibrary = Annotated[Path, typer.Option("--library", metavar="L", help=N_("The library."))]


def disputed(library: ALibrary) -> int:
    """The events whose sources cannot all be right, with who says what."""
    with Reader(library) as reader:
        found = list(disputes(library_releases(reader)))
    for dispute in found:
        _print(dispute)
    count = len(found)
    print(ngettext("{count} disputed date.", "{count} disputed dates.", count).format(count=count))  # noqa: T201
    return 1 if found else 0


def settle_(
    model: Annotated[str, typer.Argument(metavar=N_("MODEL"), help=N_("The model, as the timeline calls it."))],
    library: ALibrary,
    date: Annotated[
        str, typer.Option(metavar=N_("DATE"), help=N_("The date that counts; empty: leave it open again."))
    ],
    reason: Annotated[str, typer.Option(metavar=N_("WHY"), help=N_("Why it counts."))] = "",
    company: Annotated[str | None, typer.Option(metavar="C", help=N_("Whose model, where several have one."))] = None,
    event: Annotated[ReleaseEvent | None, typer.Option(help=N_("Which event, where there are several."))] = None,
) -> int:
    """Say which of the disputed dates of a model counts, and why; what the sources say stays."""
    if date and not reason.strip():
        raise typer.BadParameter(_("Say why, with --reason."))
    with Reader(library) as reader:
        dispute = _wanted(reader, model, company, event)
    try:
        edtf = found.edtf if date and (found := date_of(date)) else None
    except NoDate as wrong:
        raise typer.BadParameter(_("“{text}” is no date").format(text=date)) from wrong
    with library_to_change(library) as store:
        if edtf:
            settle(store, dispute, edtf, reason)
        else:
            unsettle(store, dispute)
    with Reader(library) as reader:
        _print(_wanted(reader, dispute.model, dispute.company, dispute.event))
    return 0


def _wanted(reader: Reader, model: str, company: str | None, event: ReleaseEvent | None) -> Dispute:
    """The one event that is meant; raises BadParameter where it is none, or not clear which."""
    releases = library_releases(reader)
    companies = {release.company for release in releases if release.model.casefold() == model.casefold()}
    if company is not None:
        companies &= {canonical_company(company)}
    if not companies:
        raise typer.BadParameter(_("No release of {model} is known here.").format(model=model))
    if len(companies) > 1:
        raise typer.BadParameter(_("Say whose, with --company: {names}.").format(names=", ".join(sorted(companies))))
    said = what_is_said(reader, model, companies.pop(), event)
    disputed_ones = [each for each in said if each.settled or len(each.dates) > 1] or list(said)
    if len(disputed_ones) != 1:
        names = ", ".join(each.event.value for each in disputed_ones)
        raise typer.BadParameter(_("Say which event, with --event: {names}.").format(names=names))
    return disputed_ones[0]


def _print(dispute: Dispute) -> None:
    wording = Wording(current_language())
    print(f"{dispute.company} · {dispute.model} · {wording.event(dispute.event)}")  # noqa: T201
    for release in (*((dispute.settled,) if dispute.settled else ()), *dispute.sayings, *dispute.beside):
        place = f" <{release.address}>" if release.address else ""
        print(f"  {wording.dated(release.date)} — {wording.source(release)}{place}")  # noqa: T201
