"""`claimline brief`: a PDF of articles, or of a library."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimline.cli.output import day, progress, say
from claimline.cli.read import Published
from claimline.domain import NothingChosen, Problem, Selection, Status
from claimline.language import _, current_language
from claimline.workflow.exporting import BriefChoice, brief_of_library, brief_of_readings, canonical_company
from claimline.workflow.messages import sentence
from claimline.workflow.opening import Reading, read_source, sources_of
from claimline.workflow.saving import write_whole
from claimline.workflow.worker import Worker


class Language(StrEnum):
    """The language of a brief's headings."""

    ENGLISH = "en"
    KOREAN = "ko"
    CHINESE = "zh"


def brief(
    output: Annotated[Path, typer.Option("-o", "--output", metavar="B.pdf", help="The PDF to write.")],
    articles: Annotated[list[Path] | None, typer.Argument(metavar="[ARTICLE…]", help="Articles to read.")] = None,
    library: Annotated[Path | None, typer.Option(metavar="L", help="A library, in place of articles.")] = None,
    company: Annotated[str | None, typer.Option(metavar="C", help="Only this company's claims.")] = None,
    article: Annotated[int | None, typer.Option(metavar="A", help="Only this article's claims, by its number.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DAY", callback=day, help="Only articles of this day or later.")
    ] = None,
    confirmed: Annotated[bool, typer.Option("--confirmed", help="Only claims that were confirmed.")] = False,
    published: Published = None,
    language: Annotated[Language | None, typer.Option(help="The language of the headings.")] = None,
    title: Annotated[str, typer.Option(metavar="TITLE", help="The brief's title.")] = "",
    author: Annotated[str, typer.Option(metavar="NAME", help="Who prepared it.")] = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help="A note below the title.")] = "",
    letter: Annotated[bool, typer.Option("--letter", help="US Letter, in place of A4.")] = False,
) -> int:
    """Make a PDF brief of articles, or of a library."""
    if bool(articles) == (library is not None):
        raise typer.BadParameter(_("Name either articles, or a library with --library."))
    if company is not None:
        company = canonical_company(company)
    selection = Selection(company=company, article=article, since=since, status=Status.CONFIRMED if confirmed else None)
    choice = BriefChoice(selection, (language.value if language else current_language()), title)
    choice = replace(choice, author=author, note=note, paper="us-letter" if letter else "a4")
    with Worker() as worker, progress(_("Making the brief")) as ticket:
        if library is not None:
            status, pdf = 0, brief_of_library(library, choice, worker, ticket)
        else:
            status, readings = _read(articles or [], published, worker)
            pdf = brief_of_readings(readings, choice, worker, ticket)
    write_whole(output, pdf)
    print(_("Written: {path}").format(path=output))  # noqa: T201
    return status


def _read(articles: list[Path], published: str | None, worker: Worker) -> tuple[int, list[Reading]]:
    """The readings, and the exit status: 2 where one cannot be read, and the brief is made of the others."""
    status, readings = 0, []
    for source in sources_of(articles, published):
        try:
            readings.append(read_source(source, worker))
        except Problem as problem:
            say(sentence(problem))
            status = 2
    if not readings:
        raise NothingChosen
    return status, readings
